# How de-DE writes dates, numbers, money, lists and times. Made by scripts/locale_formats.mjs from the Unicode CLDR
# 48.0 (ICU 78.2; Unicode License v3); do not edit by hand.
month-short =
    .code-1 = Jan.
    .code-2 = Feb.
    .code-3 = März
    .code-4 = Apr.
    .code-5 = Mai
    .code-6 = Juni
    .code-7 = Juli
    .code-8 = Aug.
    .code-9 = Sept.
    .code-10 = Okt.
    .code-11 = Nov.
    .code-12 = Dez.
month-long =
    .code-1 = Januar
    .code-2 = Februar
    .code-3 = März
    .code-4 = April
    .code-5 = Mai
    .code-6 = Juni
    .code-7 = Juli
    .code-8 = August
    .code-9 = September
    .code-10 = Oktober
    .code-11 = November
    .code-12 = Dezember
weekday =
    .code-1 = Montag
    .code-2 = Dienstag
    .code-3 = Mittwoch
    .code-4 = Donnerstag
    .code-5 = Freitag
    .code-6 = Samstag
    .code-7 = Sonntag
date-medium = { $day2 }.{ $month2 }.{ $year }
date-long = { $day }. { $month-long } { $year }
clock-time = { $hour24-2 }:{ $minute }
date-and-time = { $date }, { $time }
period-morning = AM
period-afternoon = PM
number-group = .
number-decimal = ,
number-negative = -{ $amount }
money-positive = { $amount }{ "\U0000A0" }{ $symbol }
money-negative = -{ $amount }{ "\U0000A0" }{ $symbol }
percent = { $number }{ "\U0000A0" }%
currency-symbol =
    .AUD = AU$
    .BRL = R$
    .CAD = CA$
    .CNY = CN{ "\U0000A5" }
    .EUR = €
    .GBP = £
    .HKD = HK$
    .ILS = { "\U0020AA" }
    .INR = { "\U0020B9" }
    .JPY = { "\U0000A5" }
    .KRW = { "\U0020A9" }
    .MXN = MX$
    .NZD = NZ$
    .THB = { "\U000E3F" }
    .TWD = NT$
    .USD = $
    .VND = { "\U0020AB" }
    .XAF = FCFA
    .XCD = EC$
    .XCG = Cg.
    .XOF = F{ "\U00202F" }CFA
    .XPF = CFPF
list-two = { $first } und { $second }
list-start = { $first }, { $second }
list-middle = { $first }, { $second }
list-end = { $first } und { $second }
relative-now = jetzt
relative-yesterday = gestern
relative-today = heute
relative-tomorrow = morgen
relative-minute-ahead = { $count ->
    [one] in { $count } Minute
    *[other] in { $count } Minuten
 }
relative-minute-ago = { $count ->
    [one] vor { $count } Minute
    *[other] vor { $count } Minuten
 }
relative-hour-ahead = { $count ->
    [one] in { $count } Stunde
    *[other] in { $count } Stunden
 }
relative-hour-ago = { $count ->
    [one] vor { $count } Stunde
    *[other] vor { $count } Stunden
 }
relative-day-ahead = { $count ->
    [one] in { $count } Tag
    *[other] in { $count } Tagen
 }
relative-day-ago = { $count ->
    [one] vor { $count } Tag
    *[other] vor { $count } Tagen
 }
relative-month-ahead = { $count ->
    [one] in { $count } Monat
    *[other] in { $count } Monaten
 }
relative-month-ago = { $count ->
    [one] vor { $count } Monat
    *[other] vor { $count } Monaten
 }
relative-year-ahead = { $count ->
    [one] in { $count } Jahr
    *[other] in { $count } Jahren
 }
relative-year-ago = { $count ->
    [one] vor { $count } Jahr
    *[other] vor { $count } Jahren
 }
duration-second = { $count ->
    [one] { $count } Sekunde
    *[other] { $count } Sekunden
 }
duration-minute = { $count ->
    [one] { $count } Minute
    *[other] { $count } Minuten
 }
duration-hour = { $count ->
    [one] { $count } Stunde
    *[other] { $count } Stunden
 }
duration-day = { $count ->
    [one] { $count } Tag
    *[other] { $count } Tage
 }
size-byte = { $count ->
    [one] { $count }{ "\U0000A0" }Byte
    *[other] { $count } Byte
 }
size-kilobyte = { $number } kB
size-megabyte = { $number } MB
size-gigabyte = { $number }{ "\U0000A0" }GB
country =
    .AD = Andorra
    .AE = Vereinigte Arabische Emirate
    .AF = Afghanistan
    .AG = Antigua und Barbuda
    .AI = Anguilla
    .AL = Albanien
    .AM = Armenien
    .AO = Angola
    .AQ = Antarktis
    .AR = Argentinien
    .AS = Amerikanisch-Samoa
    .AT = Österreich
    .AU = Australien
    .AW = Aruba
    .AX = Ålandinseln
    .AZ = Aserbaidschan
    .BA = Bosnien und Herzegowina
    .BB = Barbados
    .BD = Bangladesch
    .BE = Belgien
    .BF = Burkina Faso
    .BG = Bulgarien
    .BH = Bahrain
    .BI = Burundi
    .BJ = Benin
    .BL = St. Barthélemy
    .BM = Bermuda
    .BN = Brunei Darussalam
    .BO = Bolivien
    .BQ = Karibische Niederlande
    .BR = Brasilien
    .BS = Bahamas
    .BT = Bhutan
    .BV = Bouvetinsel
    .BW = Botsuana
    .BY = Belarus
    .BZ = Belize
    .CA = Kanada
    .CC = Kokosinseln
    .CD = Kongo-Kinshasa
    .CF = Zentralafrikanische Republik
    .CG = Kongo-Brazzaville
    .CH = Schweiz
    .CI = Côte d’Ivoire
    .CK = Cookinseln
    .CL = Chile
    .CM = Kamerun
    .CN = China
    .CO = Kolumbien
    .CR = Costa Rica
    .CU = Kuba
    .CV = Cabo Verde
    .CW = Curaçao
    .CX = Weihnachtsinsel
    .CY = Zypern
    .CZ = Tschechien
    .DE = Deutschland
    .DJ = Dschibuti
    .DK = Dänemark
    .DM = Dominica
    .DO = Dominikanische Republik
    .DZ = Algerien
    .EC = Ecuador
    .EE = Estland
    .EG = Ägypten
    .EH = Westsahara
    .ER = Eritrea
    .ES = Spanien
    .ET = Äthiopien
    .FI = Finnland
    .FJ = Fidschi
    .FK = Falklandinseln
    .FM = Mikronesien
    .FO = Färöer
    .FR = Frankreich
    .GA = Gabun
    .GB = Vereinigtes Königreich
    .GD = Grenada
    .GE = Georgien
    .GF = Französisch-Guayana
    .GG = Guernsey
    .GH = Ghana
    .GI = Gibraltar
    .GL = Grönland
    .GM = Gambia
    .GN = Guinea
    .GP = Guadeloupe
    .GQ = Äquatorialguinea
    .GR = Griechenland
    .GS = Südgeorgien und die Südlichen Sandwichinseln
    .GT = Guatemala
    .GU = Guam
    .GW = Guinea-Bissau
    .GY = Guyana
    .HK = Sonderverwaltungsregion Hongkong
    .HM = Heard und McDonaldinseln
    .HN = Honduras
    .HR = Kroatien
    .HT = Haiti
    .HU = Ungarn
    .ID = Indonesien
    .IE = Irland
    .IL = Israel
    .IM = Isle of Man
    .IN = Indien
    .IO = Britisches Territorium im Indischen Ozean
    .IQ = Irak
    .IR = Iran
    .IS = Island
    .IT = Italien
    .JE = Jersey
    .JM = Jamaika
    .JO = Jordanien
    .JP = Japan
    .KE = Kenia
    .KG = Kirgisistan
    .KH = Kambodscha
    .KI = Kiribati
    .KM = Komoren
    .KN = St. Kitts und Nevis
    .KP = Nordkorea
    .KR = Südkorea
    .KW = Kuwait
    .KY = Kaimaninseln
    .KZ = Kasachstan
    .LA = Laos
    .LB = Libanon
    .LC = St. Lucia
    .LI = Liechtenstein
    .LK = Sri Lanka
    .LR = Liberia
    .LS = Lesotho
    .LT = Litauen
    .LU = Luxemburg
    .LV = Lettland
    .LY = Libyen
    .MA = Marokko
    .MC = Monaco
    .MD = Republik Moldau
    .ME = Montenegro
    .MF = St. Martin
    .MG = Madagaskar
    .MH = Marshallinseln
    .MK = Nordmazedonien
    .ML = Mali
    .MM = Myanmar
    .MN = Mongolei
    .MO = Sonderverwaltungsregion Macau
    .MP = Nördliche Marianen
    .MQ = Martinique
    .MR = Mauretanien
    .MS = Montserrat
    .MT = Malta
    .MU = Mauritius
    .MV = Malediven
    .MW = Malawi
    .MX = Mexiko
    .MY = Malaysia
    .MZ = Mosambik
    .NA = Namibia
    .NC = Neukaledonien
    .NE = Niger
    .NF = Norfolkinsel
    .NG = Nigeria
    .NI = Nicaragua
    .NL = Niederlande
    .NO = Norwegen
    .NP = Nepal
    .NR = Nauru
    .NU = Niue
    .NZ = Neuseeland
    .OM = Oman
    .PA = Panama
    .PE = Peru
    .PF = Französisch-Polynesien
    .PG = Papua-Neuguinea
    .PH = Philippinen
    .PK = Pakistan
    .PL = Polen
    .PM = St. Pierre und Miquelon
    .PN = Pitcairninseln
    .PR = Puerto Rico
    .PS = Palästinensische Autonomiegebiete
    .PT = Portugal
    .PW = Palau
    .PY = Paraguay
    .QA = Katar
    .RE = Réunion
    .RO = Rumänien
    .RS = Serbien
    .RU = Russland
    .RW = Ruanda
    .SA = Saudi-Arabien
    .SB = Salomonen
    .SC = Seychellen
    .SD = Sudan
    .SE = Schweden
    .SG = Singapur
    .SH = St. Helena
    .SI = Slowenien
    .SJ = Spitzbergen und Jan Mayen
    .SK = Slowakei
    .SL = Sierra Leone
    .SM = San Marino
    .SN = Senegal
    .SO = Somalia
    .SR = Suriname
    .SS = Südsudan
    .ST = São Tomé und Príncipe
    .SV = El Salvador
    .SX = Sint Maarten
    .SY = Syrien
    .SZ = Eswatini
    .TC = Turks- und Caicosinseln
    .TD = Tschad
    .TF = Französische Süd- und Antarktisgebiete
    .TG = Togo
    .TH = Thailand
    .TJ = Tadschikistan
    .TK = Tokelau
    .TL = Timor-Leste
    .TM = Turkmenistan
    .TN = Tunesien
    .TO = Tonga
    .TR = Türkei
    .TT = Trinidad und Tobago
    .TV = Tuvalu
    .TW = Taiwan
    .TZ = Tansania
    .UA = Ukraine
    .UG = Uganda
    .UM = Amerikanische Überseeinseln
    .US = Vereinigte Staaten
    .UY = Uruguay
    .UZ = Usbekistan
    .VA = Vatikanstadt
    .VC = St. Vincent und die Grenadinen
    .VE = Venezuela
    .VG = Britische Jungferninseln
    .VI = Amerikanische Jungferninseln
    .VN = Vietnam
    .VU = Vanuatu
    .WF = Wallis und Futuna
    .WS = Samoa
    .XK = Kosovo
    .YE = Jemen
    .YT = Mayotte
    .ZA = Südafrika
    .ZM = Sambia
    .ZW = Simbabwe
