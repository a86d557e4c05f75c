# How nl-NL writes dates, numbers, money, lists and times. Made by scripts/locale_formats.mjs from the Unicode CLDR
# 48.0 (ICU 78.2; Unicode License v3); do not edit by hand.
month-short =
    .code-1 = jan
    .code-2 = feb
    .code-3 = mrt
    .code-4 = apr
    .code-5 = mei
    .code-6 = jun
    .code-7 = jul
    .code-8 = aug
    .code-9 = sep
    .code-10 = okt
    .code-11 = nov
    .code-12 = dec
month-long =
    .code-1 = januari
    .code-2 = februari
    .code-3 = maart
    .code-4 = april
    .code-5 = mei
    .code-6 = juni
    .code-7 = juli
    .code-8 = augustus
    .code-9 = september
    .code-10 = oktober
    .code-11 = november
    .code-12 = december
weekday =
    .code-1 = maandag
    .code-2 = dinsdag
    .code-3 = woensdag
    .code-4 = donderdag
    .code-5 = vrijdag
    .code-6 = zaterdag
    .code-7 = zondag
date-medium = { $day } { $month-short } { $year }
date-long = { $day } { $month-long } { $year }
clock-time = { $hour24-2 }:{ $minute }
date-and-time = { $date }, { $time }
period-morning = a.m.
period-afternoon = p.m.
number-group = .
number-decimal = ,
number-negative = -{ $amount }
money-positive = { $symbol }{ "\U0000A0" }{ $amount }
money-negative = { $symbol }{ "\U0000A0" }-{ $amount }
percent = { $number }%
currency-symbol =
    .AUD = AU$
    .BRL = R$
    .CAD = C$
    .CNY = CN{ "\U0000A5" }
    .EUR = €
    .FJD = FJ$
    .GBP = £
    .HKD = HK$
    .ILS = { "\U0020AA" }
    .INR = { "\U0020B9" }
    .JPY = JP{ "\U0000A5" }
    .KRW = { "\U0020A9" }
    .MXN = MX$
    .NZD = NZ$
    .SBD = SI$
    .THB = { "\U000E3F" }
    .TWD = NT$
    .USD = US$
    .VND = { "\U0020AB" }
    .XAF = FCFA
    .XCD = EC$
    .XCG = Cg.
    .XOF = F{ "\U00202F" }CFA
    .ZWG = ZiG
list-two = { $first } en { $second }
list-start = { $first }, { $second }
list-middle = { $first }, { $second }
list-end = { $first } en { $second }
relative-now = nu
relative-yesterday = gisteren
relative-today = vandaag
relative-tomorrow = morgen
relative-minute-ahead = { $count ->
    [one] over { $count } minuut
    *[other] over { $count } minuten
 }
relative-minute-ago = { $count ->
    [one] { $count } minuut geleden
    *[other] { $count } minuten geleden
 }
relative-hour-ahead = { $count ->
    [one] over { $count } uur
    *[other] over { $count } uur
 }
relative-hour-ago = { $count ->
    [one] { $count } uur geleden
    *[other] { $count } uur geleden
 }
relative-day-ahead = { $count ->
    [one] over { $count } dag
    *[other] over { $count } dagen
 }
relative-day-ago = { $count ->
    [one] { $count } dag geleden
    *[other] { $count } dagen geleden
 }
relative-month-ahead = { $count ->
    [one] over { $count } maand
    *[other] over { $count } maanden
 }
relative-month-ago = { $count ->
    [one] { $count } maand geleden
    *[other] { $count } maanden geleden
 }
relative-year-ahead = { $count ->
    [one] over { $count } jaar
    *[other] over { $count } jaar
 }
relative-year-ago = { $count ->
    [one] { $count } jaar geleden
    *[other] { $count } jaar geleden
 }
duration-second = { $count ->
    [one] { $count } seconde
    *[other] { $count } seconden
 }
duration-minute = { $count ->
    [one] { $count } minuut
    *[other] { $count } minuten
 }
duration-hour = { $count ->
    [one] { $count } uur
    *[other] { $count } uur
 }
duration-day = { $count ->
    [one] { $count } dag
    *[other] { $count } dagen
 }
size-byte = { $count ->
    [one] { $count } byte
    *[other] { $count } byte
 }
size-kilobyte = { $number } kB
size-megabyte = { $number } MB
size-gigabyte = { $number } GB
country =
    .AD = Andorra
    .AE = Verenigde Arabische Emiraten
    .AF = Afghanistan
    .AG = Antigua en Barbuda
    .AI = Anguilla
    .AL = Albanië
    .AM = Armenië
    .AO = Angola
    .AQ = Antarctica
    .AR = Argentinië
    .AS = Amerikaans-Samoa
    .AT = Oostenrijk
    .AU = Australië
    .AW = Aruba
    .AX = Åland
    .AZ = Azerbeidzjan
    .BA = Bosnië en Herzegovina
    .BB = Barbados
    .BD = Bangladesh
    .BE = België
    .BF = Burkina Faso
    .BG = Bulgarije
    .BH = Bahrein
    .BI = Burundi
    .BJ = Benin
    .BL = Saint-Barthélemy
    .BM = Bermuda
    .BN = Brunei
    .BO = Bolivia
    .BQ = Caribisch Nederland
    .BR = Brazilië
    .BS = Bahama’s
    .BT = Bhutan
    .BV = Bouveteiland
    .BW = Botswana
    .BY = Belarus
    .BZ = Belize
    .CA = Canada
    .CC = Cocoseilanden
    .CD = Congo-Kinshasa
    .CF = Centraal-Afrikaanse Republiek
    .CG = Congo-Brazzaville
    .CH = Zwitserland
    .CI = Ivoorkust
    .CK = Cookeilanden
    .CL = Chili
    .CM = Kameroen
    .CN = China
    .CO = Colombia
    .CR = Costa Rica
    .CU = Cuba
    .CV = Kaapverdië
    .CW = Curaçao
    .CX = Christmaseiland
    .CY = Cyprus
    .CZ = Tsjechië
    .DE = Duitsland
    .DJ = Djibouti
    .DK = Denemarken
    .DM = Dominica
    .DO = Dominicaanse Republiek
    .DZ = Algerije
    .EC = Ecuador
    .EE = Estland
    .EG = Egypte
    .EH = Westelijke Sahara
    .ER = Eritrea
    .ES = Spanje
    .ET = Ethiopië
    .FI = Finland
    .FJ = Fiji
    .FK = Falklandeilanden
    .FM = Micronesia
    .FO = Faeröer
    .FR = Frankrijk
    .GA = Gabon
    .GB = Verenigd Koninkrijk
    .GD = Grenada
    .GE = Georgië
    .GF = Frans-Guyana
    .GG = Guernsey
    .GH = Ghana
    .GI = Gibraltar
    .GL = Groenland
    .GM = Gambia
    .GN = Guinee
    .GP = Guadeloupe
    .GQ = Equatoriaal-Guinea
    .GR = Griekenland
    .GS = Zuid-Georgia en Zuidelijke Sandwicheilanden
    .GT = Guatemala
    .GU = Guam
    .GW = Guinee-Bissau
    .GY = Guyana
    .HK = Hongkong SAR van China
    .HM = Heard en McDonaldeilanden
    .HN = Honduras
    .HR = Kroatië
    .HT = Haïti
    .HU = Hongarije
    .ID = Indonesië
    .IE = Ierland
    .IL = Israël
    .IM = Isle of Man
    .IN = India
    .IO = Brits Indische Oceaanterritorium
    .IQ = Irak
    .IR = Iran
    .IS = IJsland
    .IT = Italië
    .JE = Jersey
    .JM = Jamaica
    .JO = Jordanië
    .JP = Japan
    .KE = Kenia
    .KG = Kirgizië
    .KH = Cambodja
    .KI = Kiribati
    .KM = Comoren
    .KN = Saint Kitts en Nevis
    .KP = Noord-Korea
    .KR = Zuid-Korea
    .KW = Koeweit
    .KY = Kaaimaneilanden
    .KZ = Kazachstan
    .LA = Laos
    .LB = Libanon
    .LC = Saint Lucia
    .LI = Liechtenstein
    .LK = Sri Lanka
    .LR = Liberia
    .LS = Lesotho
    .LT = Litouwen
    .LU = Luxemburg
    .LV = Letland
    .LY = Libië
    .MA = Marokko
    .MC = Monaco
    .MD = Moldavië
    .ME = Montenegro
    .MF = Saint-Martin
    .MG = Madagaskar
    .MH = Marshalleilanden
    .MK = Noord-Macedonië
    .ML = Mali
    .MM = Myanmar (Birma)
    .MN = Mongolië
    .MO = Macau SAR van China
    .MP = Noordelijke Marianen
    .MQ = Martinique
    .MR = Mauritanië
    .MS = Montserrat
    .MT = Malta
    .MU = Mauritius
    .MV = Maldiven
    .MW = Malawi
    .MX = Mexico
    .MY = Maleisië
    .MZ = Mozambique
    .NA = Namibië
    .NC = Nieuw-Caledonië
    .NE = Niger
    .NF = Norfolk
    .NG = Nigeria
    .NI = Nicaragua
    .NL = Nederland
    .NO = Noorwegen
    .NP = Nepal
    .NR = Nauru
    .NU = Niue
    .NZ = Nieuw-Zeeland
    .OM = Oman
    .PA = Panama
    .PE = Peru
    .PF = Frans-Polynesië
    .PG = Papoea-Nieuw-Guinea
    .PH = Filipijnen
    .PK = Pakistan
    .PL = Polen
    .PM = Saint-Pierre en Miquelon
    .PN = Pitcairneilanden
    .PR = Puerto Rico
    .PS = Palestijnse gebieden
    .PT = Portugal
    .PW = Palau
    .PY = Paraguay
    .QA = Qatar
    .RE = Réunion
    .RO = Roemenië
    .RS = Servië
    .RU = Rusland
    .RW = Rwanda
    .SA = Saoedi-Arabië
    .SB = Salomonseilanden
    .SC = Seychellen
    .SD = Soedan
    .SE = Zweden
    .SG = Singapore
    .SH = Sint-Helena
    .SI = Slovenië
    .SJ = Spitsbergen en Jan Mayen
    .SK = Slowakije
    .SL = Sierra Leone
    .SM = San Marino
    .SN = Senegal
    .SO = Somalië
    .SR = Suriname
    .SS = Zuid-Soedan
    .ST = Sao Tomé en Principe
    .SV = El Salvador
    .SX = Sint-Maarten
    .SY = Syrië
    .SZ = Eswatini
    .TC = Turks- en Caicoseilanden
    .TD = Tsjaad
    .TF = Franse Gebieden in de zuidelijke Indische Oceaan
    .TG = Togo
    .TH = Thailand
    .TJ = Tadzjikistan
    .TK = Tokelau
    .TL = Oost-Timor
    .TM = Turkmenistan
    .TN = Tunesië
    .TO = Tonga
    .TR = Turkije
    .TT = Trinidad en Tobago
    .TV = Tuvalu
    .TW = Taiwan
    .TZ = Tanzania
    .UA = Oekraïne
    .UG = Oeganda
    .UM = Kleine afgelegen eilanden van de Verenigde Staten
    .US = Verenigde Staten
    .UY = Uruguay
    .UZ = Oezbekistan
    .VA = Vaticaanstad
    .VC = Saint Vincent en de Grenadines
    .VE = Venezuela
    .VG = Britse Maagdeneilanden
    .VI = Amerikaanse Maagdeneilanden
    .VN = Vietnam
    .VU = Vanuatu
    .WF = Wallis en Futuna
    .WS = Samoa
    .XK = Kosovo
    .YE = Jemen
    .YT = Mayotte
    .ZA = Zuid-Afrika
    .ZM = Zambia
    .ZW = Zimbabwe
