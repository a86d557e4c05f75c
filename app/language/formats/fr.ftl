# How fr-FR writes dates, numbers, money, lists and times. Made by scripts/locale_formats.mjs from the Unicode CLDR
# 48.0 (ICU 78.2; Unicode License v3); do not edit by hand.
month-short =
    .code-1 = janv.
    .code-2 = févr.
    .code-3 = mars
    .code-4 = avr.
    .code-5 = mai
    .code-6 = juin
    .code-7 = juil.
    .code-8 = août
    .code-9 = sept.
    .code-10 = oct.
    .code-11 = nov.
    .code-12 = déc.
month-long =
    .code-1 = janvier
    .code-2 = février
    .code-3 = mars
    .code-4 = avril
    .code-5 = mai
    .code-6 = juin
    .code-7 = juillet
    .code-8 = août
    .code-9 = septembre
    .code-10 = octobre
    .code-11 = novembre
    .code-12 = décembre
weekday =
    .code-1 = lundi
    .code-2 = mardi
    .code-3 = mercredi
    .code-4 = jeudi
    .code-5 = vendredi
    .code-6 = samedi
    .code-7 = dimanche
date-medium = { $day } { $month-short } { $year }
date-long = { $day } { $month-long } { $year }
clock-time = { $hour24-2 }:{ $minute }
date-and-time = { $date }, { $time }
period-morning = AM
period-afternoon = PM
number-group = { "\U00202F" }
number-decimal = ,
number-negative = -{ $amount }
money-positive = { $amount }{ "\U0000A0" }{ $symbol }
money-negative = -{ $amount }{ "\U0000A0" }{ $symbol }
percent = { $number }{ "\U0000A0" }%
currency-symbol =
    .ARS = $AR
    .AUD = $AU
    .BMD = $BM
    .BND = $BN
    .BRL = R$
    .BZD = $BZ
    .CAD = $CA
    .CLP = $CL
    .COP = $CO
    .EUR = €
    .FJD = $FJ
    .FKP = £FK
    .GBP = £GB
    .GIP = £GI
    .ILS = { "\U0020AA" }
    .INR = { "\U0020B9" }
    .KRW = { "\U0020A9" }
    .LBP = £LB
    .MXN = $MX
    .NAD = $NA
    .NZD = $NZ
    .SBD = $SB
    .SGD = $SG
    .SRD = $SR
    .TTD = $TT
    .USD = $US
    .UYU = $UY
    .VND = { "\U0020AB" }
    .WST = $WS
    .XAF = FCFA
    .XCG = Cg.
    .XOF = F{ "\U00202F" }CFA
    .XPF = FCFP
list-two = { $first } et { $second }
list-start = { $first }, { $second }
list-middle = { $first }, { $second }
list-end = { $first } et { $second }
relative-now = maintenant
relative-yesterday = hier
relative-today = aujourd’hui
relative-tomorrow = demain
relative-minute-ahead = { $count ->
    [one] dans { $count } minute
    [many] dans { $count } minutes
    *[other] dans { $count } minutes
 }
relative-minute-ago = { $count ->
    [one] il y a { $count } minute
    [many] il y a { $count } minutes
    *[other] il y a { $count } minutes
 }
relative-hour-ahead = { $count ->
    [one] dans { $count } heure
    [many] dans { $count } heures
    *[other] dans { $count } heures
 }
relative-hour-ago = { $count ->
    [one] il y a { $count } heure
    [many] il y a { $count } heures
    *[other] il y a { $count } heures
 }
relative-day-ahead = { $count ->
    [one] dans { $count } jour
    [many] dans { $count } jours
    *[other] dans { $count } jours
 }
relative-day-ago = { $count ->
    [one] il y a { $count } jour
    [many] il y a { $count } jours
    *[other] il y a { $count } jours
 }
relative-month-ahead = { $count ->
    [one] dans { $count } mois
    [many] dans { $count } mois
    *[other] dans { $count } mois
 }
relative-month-ago = { $count ->
    [one] il y a { $count } mois
    [many] il y a { $count } mois
    *[other] il y a { $count } mois
 }
relative-year-ahead = { $count ->
    [one] dans { $count } an
    [many] dans { $count } ans
    *[other] dans { $count } ans
 }
relative-year-ago = { $count ->
    [one] il y a { $count } an
    [many] il y a { $count } ans
    *[other] il y a { $count } ans
 }
duration-second = { $count ->
    [one] { $count }{ "\U0000A0" }seconde
    [many] { $count }{ "\U0000A0" }secondes
    *[other] { $count }{ "\U0000A0" }secondes
 }
duration-minute = { $count ->
    [one] { $count } minute
    [many] { $count } minutes
    *[other] { $count } minutes
 }
duration-hour = { $count ->
    [one] { $count }{ "\U0000A0" }heure
    [many] { $count }{ "\U0000A0" }heures
    *[other] { $count }{ "\U0000A0" }heures
 }
duration-day = { $count ->
    [one] { $count }{ "\U0000A0" }jour
    [many] { $count }{ "\U0000A0" }jours
    *[other] { $count }{ "\U0000A0" }jours
 }
size-byte = { $count ->
    [one] { $count }{ "\U0000A0" }octet
    [many] { $count }{ "\U0000A0" }octets
    *[other] { $count }{ "\U0000A0" }octets
 }
size-kilobyte = { $number }{ "\U00202F" }ko
size-megabyte = { $number }{ "\U00202F" }Mo
size-gigabyte = { $number }{ "\U00202F" }Go
country =
    .AD = Andorre
    .AE = Émirats arabes unis
    .AF = Afghanistan
    .AG = Antigua-et-Barbuda
    .AI = Anguilla
    .AL = Albanie
    .AM = Arménie
    .AO = Angola
    .AQ = Antarctique
    .AR = Argentine
    .AS = Samoa américaines
    .AT = Autriche
    .AU = Australie
    .AW = Aruba
    .AX = Îles Åland
    .AZ = Azerbaïdjan
    .BA = Bosnie-Herzégovine
    .BB = Barbade
    .BD = Bangladesh
    .BE = Belgique
    .BF = Burkina Faso
    .BG = Bulgarie
    .BH = Bahreïn
    .BI = Burundi
    .BJ = Bénin
    .BL = Saint-Barthélemy
    .BM = Bermudes
    .BN = Brunei
    .BO = Bolivie
    .BQ = Pays-Bas caribéens
    .BR = Brésil
    .BS = Bahamas
    .BT = Bhoutan
    .BV = Île Bouvet
    .BW = Botswana
    .BY = Biélorussie
    .BZ = Belize
    .CA = Canada
    .CC = Îles Cocos
    .CD = Congo-Kinshasa
    .CF = République centrafricaine
    .CG = Congo-Brazzaville
    .CH = Suisse
    .CI = Côte d’Ivoire
    .CK = Îles Cook
    .CL = Chili
    .CM = Cameroun
    .CN = Chine
    .CO = Colombie
    .CR = Costa Rica
    .CU = Cuba
    .CV = Cap-Vert
    .CW = Curaçao
    .CX = Île Christmas
    .CY = Chypre
    .CZ = Tchéquie
    .DE = Allemagne
    .DJ = Djibouti
    .DK = Danemark
    .DM = Dominique
    .DO = République dominicaine
    .DZ = Algérie
    .EC = Équateur
    .EE = Estonie
    .EG = Égypte
    .EH = Sahara occidental
    .ER = Érythrée
    .ES = Espagne
    .ET = Éthiopie
    .FI = Finlande
    .FJ = Fidji
    .FK = Îles Malouines
    .FM = Micronésie
    .FO = Îles Féroé
    .FR = France
    .GA = Gabon
    .GB = Royaume-Uni
    .GD = Grenade
    .GE = Géorgie
    .GF = Guyane française
    .GG = Guernesey
    .GH = Ghana
    .GI = Gibraltar
    .GL = Groenland
    .GM = Gambie
    .GN = Guinée
    .GP = Guadeloupe
    .GQ = Guinée équatoriale
    .GR = Grèce
    .GS = Géorgie du Sud-et-les Îles Sandwich du Sud
    .GT = Guatemala
    .GU = Guam
    .GW = Guinée-Bissau
    .GY = Guyana
    .HK = R.A.S. chinoise de Hong Kong
    .HM = Îles Heard-et-MacDonald
    .HN = Honduras
    .HR = Croatie
    .HT = Haïti
    .HU = Hongrie
    .ID = Indonésie
    .IE = Irlande
    .IL = Israël
    .IM = Île de Man
    .IN = Inde
    .IO = Territoire britannique de l’océan Indien
    .IQ = Irak
    .IR = Iran
    .IS = Islande
    .IT = Italie
    .JE = Jersey
    .JM = Jamaïque
    .JO = Jordanie
    .JP = Japon
    .KE = Kenya
    .KG = Kirghizstan
    .KH = Cambodge
    .KI = Kiribati
    .KM = Comores
    .KN = Saint-Christophe-et-Niévès
    .KP = Corée du Nord
    .KR = Corée du Sud
    .KW = Koweït
    .KY = Îles Caïmans
    .KZ = Kazakhstan
    .LA = Laos
    .LB = Liban
    .LC = Sainte-Lucie
    .LI = Liechtenstein
    .LK = Sri Lanka
    .LR = Liberia
    .LS = Lesotho
    .LT = Lituanie
    .LU = Luxembourg
    .LV = Lettonie
    .LY = Libye
    .MA = Maroc
    .MC = Monaco
    .MD = Moldavie
    .ME = Monténégro
    .MF = Saint-Martin
    .MG = Madagascar
    .MH = Îles Marshall
    .MK = Macédoine du Nord
    .ML = Mali
    .MM = Myanmar (Birmanie)
    .MN = Mongolie
    .MO = R.A.S. chinoise de Macao
    .MP = Îles Mariannes du Nord
    .MQ = Martinique
    .MR = Mauritanie
    .MS = Montserrat
    .MT = Malte
    .MU = Maurice
    .MV = Maldives
    .MW = Malawi
    .MX = Mexique
    .MY = Malaisie
    .MZ = Mozambique
    .NA = Namibie
    .NC = Nouvelle-Calédonie
    .NE = Niger
    .NF = Île Norfolk
    .NG = Nigeria
    .NI = Nicaragua
    .NL = Pays-Bas
    .NO = Norvège
    .NP = Népal
    .NR = Nauru
    .NU = Niue
    .NZ = Nouvelle-Zélande
    .OM = Oman
    .PA = Panama
    .PE = Pérou
    .PF = Polynésie française
    .PG = Papouasie-Nouvelle-Guinée
    .PH = Philippines
    .PK = Pakistan
    .PL = Pologne
    .PM = Saint-Pierre-et-Miquelon
    .PN = Îles Pitcairn
    .PR = Porto Rico
    .PS = Territoires palestiniens
    .PT = Portugal
    .PW = Palaos
    .PY = Paraguay
    .QA = Qatar
    .RE = La Réunion
    .RO = Roumanie
    .RS = Serbie
    .RU = Russie
    .RW = Rwanda
    .SA = Arabie saoudite
    .SB = Îles Salomon
    .SC = Seychelles
    .SD = Soudan
    .SE = Suède
    .SG = Singapour
    .SH = Sainte-Hélène
    .SI = Slovénie
    .SJ = Svalbard et Jan Mayen
    .SK = Slovaquie
    .SL = Sierra Leone
    .SM = Saint-Marin
    .SN = Sénégal
    .SO = Somalie
    .SR = Suriname
    .SS = Soudan du Sud
    .ST = Sao Tomé-et-Principe
    .SV = Salvador
    .SX = Saint-Martin (partie néerlandaise)
    .SY = Syrie
    .SZ = Eswatini
    .TC = Îles Turques-et-Caïques
    .TD = Tchad
    .TF = Terres australes françaises
    .TG = Togo
    .TH = Thaïlande
    .TJ = Tadjikistan
    .TK = Tokelau
    .TL = Timor oriental
    .TM = Turkménistan
    .TN = Tunisie
    .TO = Tonga
    .TR = Turquie
    .TT = Trinité-et-Tobago
    .TV = Tuvalu
    .TW = Taïwan
    .TZ = Tanzanie
    .UA = Ukraine
    .UG = Ouganda
    .UM = Îles mineures éloignées des États-Unis
    .US = États-Unis
    .UY = Uruguay
    .UZ = Ouzbékistan
    .VA = État de la Cité du Vatican
    .VC = Saint-Vincent-et-les Grenadines
    .VE = Venezuela
    .VG = Îles Vierges britanniques
    .VI = Îles Vierges des États-Unis
    .VN = Viêt Nam
    .VU = Vanuatu
    .WF = Wallis-et-Futuna
    .WS = Samoa
    .XK = Kosovo
    .YE = Yémen
    .YT = Mayotte
    .ZA = Afrique du Sud
    .ZM = Zambie
    .ZW = Zimbabwe
