# How en-GB writes dates, numbers, money, lists and times. Made by scripts/locale_formats.mjs from the Unicode CLDR
# 48.0 (ICU 78.2; Unicode License v3); do not edit by hand.
month-short =
    .code-1 = Jan
    .code-2 = Feb
    .code-3 = Mar
    .code-4 = Apr
    .code-5 = May
    .code-6 = Jun
    .code-7 = Jul
    .code-8 = Aug
    .code-9 = Sept
    .code-10 = Oct
    .code-11 = Nov
    .code-12 = Dec
month-long =
    .code-1 = January
    .code-2 = February
    .code-3 = March
    .code-4 = April
    .code-5 = May
    .code-6 = June
    .code-7 = July
    .code-8 = August
    .code-9 = September
    .code-10 = October
    .code-11 = November
    .code-12 = December
weekday =
    .code-1 = Monday
    .code-2 = Tuesday
    .code-3 = Wednesday
    .code-4 = Thursday
    .code-5 = Friday
    .code-6 = Saturday
    .code-7 = Sunday
date-medium = { $day } { $month-short } { $year }
date-long = { $day } { $month-long } { $year }
clock-time = { $hour24-2 }:{ $minute }
date-and-time = { $date }, { $time }
period-morning = am
period-afternoon = pm
number-group = ,
number-decimal = .
number-negative = -{ $amount }
money-positive = { $symbol }{ $amount }
money-negative = -{ $symbol }{ $amount }
percent = { $number }%
currency-symbol =
    .AUD = A$
    .BRL = R$
    .CAD = CA$
    .CNY = CN{ "\U0000A5" }
    .EUR = €
    .GBP = £
    .HKD = HK$
    .ILS = { "\U0020AA" }
    .INR = { "\U0020B9" }
    .JPY = JP{ "\U0000A5" }
    .KRW = { "\U0020A9" }
    .MXN = MX$
    .NZD = NZ$
    .PHP = { "\U0020B1" }
    .TWD = NT$
    .USD = US$
    .VND = { "\U0020AB" }
    .XAF = FCFA
    .XCD = EC$
    .XCG = Cg.
    .XOF = F{ "\U00202F" }CFA
    .XPF = CFPF
list-two = { $first } and { $second }
list-start = { $first }, { $second }
list-middle = { $first }, { $second }
list-end = { $first } and { $second }
relative-now = now
relative-yesterday = yesterday
relative-today = today
relative-tomorrow = tomorrow
relative-minute-ahead = { $count ->
    [one] in { $count } minute
    *[other] in { $count } minutes
 }
relative-minute-ago = { $count ->
    [one] { $count } minute ago
    *[other] { $count } minutes ago
 }
relative-hour-ahead = { $count ->
    [one] in { $count } hour
    *[other] in { $count } hours
 }
relative-hour-ago = { $count ->
    [one] { $count } hour ago
    *[other] { $count } hours ago
 }
relative-day-ahead = { $count ->
    [one] in { $count } day
    *[other] in { $count } days
 }
relative-day-ago = { $count ->
    [one] { $count } day ago
    *[other] { $count } days ago
 }
relative-month-ahead = { $count ->
    [one] in { $count } month
    *[other] in { $count } months
 }
relative-month-ago = { $count ->
    [one] { $count } month ago
    *[other] { $count } months ago
 }
relative-year-ahead = { $count ->
    [one] in { $count } year
    *[other] in { $count } years
 }
relative-year-ago = { $count ->
    [one] { $count } year ago
    *[other] { $count } years ago
 }
duration-second = { $count ->
    [one] { $count } second
    *[other] { $count } seconds
 }
duration-minute = { $count ->
    [one] { $count } minute
    *[other] { $count } minutes
 }
duration-hour = { $count ->
    [one] { $count } hour
    *[other] { $count } hours
 }
duration-day = { $count ->
    [one] { $count } day
    *[other] { $count } days
 }
size-byte = { $count ->
    [one] { $count } byte
    *[other] { $count } bytes
 }
size-kilobyte = { $number } kB
size-megabyte = { $number } MB
size-gigabyte = { $number } GB
country =
    .AD = Andorra
    .AE = United Arab Emirates
    .AF = Afghanistan
    .AG = Antigua { "&" } Barbuda
    .AI = Anguilla
    .AL = Albania
    .AM = Armenia
    .AO = Angola
    .AQ = Antarctica
    .AR = Argentina
    .AS = American Samoa
    .AT = Austria
    .AU = Australia
    .AW = Aruba
    .AX = Åland Islands
    .AZ = Azerbaijan
    .BA = Bosnia { "&" } Herzegovina
    .BB = Barbados
    .BD = Bangladesh
    .BE = Belgium
    .BF = Burkina Faso
    .BG = Bulgaria
    .BH = Bahrain
    .BI = Burundi
    .BJ = Benin
    .BL = St Barthélemy
    .BM = Bermuda
    .BN = Brunei
    .BO = Bolivia
    .BQ = Caribbean Netherlands
    .BR = Brazil
    .BS = Bahamas
    .BT = Bhutan
    .BV = Bouvet Island
    .BW = Botswana
    .BY = Belarus
    .BZ = Belize
    .CA = Canada
    .CC = Cocos (Keeling) Islands
    .CD = Congo - Kinshasa
    .CF = Central African Republic
    .CG = Congo - Brazzaville
    .CH = Switzerland
    .CI = Côte d’Ivoire
    .CK = Cook Islands
    .CL = Chile
    .CM = Cameroon
    .CN = China
    .CO = Colombia
    .CR = Costa Rica
    .CU = Cuba
    .CV = Cape Verde
    .CW = Curaçao
    .CX = Christmas Island
    .CY = Cyprus
    .CZ = Czechia
    .DE = Germany
    .DJ = Djibouti
    .DK = Denmark
    .DM = Dominica
    .DO = Dominican Republic
    .DZ = Algeria
    .EC = Ecuador
    .EE = Estonia
    .EG = Egypt
    .EH = Western Sahara
    .ER = Eritrea
    .ES = Spain
    .ET = Ethiopia
    .FI = Finland
    .FJ = Fiji
    .FK = Falkland Islands
    .FM = Micronesia
    .FO = Faroe Islands
    .FR = France
    .GA = Gabon
    .GB = United Kingdom
    .GD = Grenada
    .GE = Georgia
    .GF = French Guiana
    .GG = Guernsey
    .GH = Ghana
    .GI = Gibraltar
    .GL = Greenland
    .GM = Gambia
    .GN = Guinea
    .GP = Guadeloupe
    .GQ = Equatorial Guinea
    .GR = Greece
    .GS = South Georgia { "&" } South Sandwich Islands
    .GT = Guatemala
    .GU = Guam
    .GW = Guinea-Bissau
    .GY = Guyana
    .HK = Hong Kong SAR China
    .HM = Heard { "&" } McDonald Islands
    .HN = Honduras
    .HR = Croatia
    .HT = Haiti
    .HU = Hungary
    .ID = Indonesia
    .IE = Ireland
    .IL = Israel
    .IM = Isle of Man
    .IN = India
    .IO = British Indian Ocean Territory
    .IQ = Iraq
    .IR = Iran
    .IS = Iceland
    .IT = Italy
    .JE = Jersey
    .JM = Jamaica
    .JO = Jordan
    .JP = Japan
    .KE = Kenya
    .KG = Kyrgyzstan
    .KH = Cambodia
    .KI = Kiribati
    .KM = Comoros
    .KN = St Kitts { "&" } Nevis
    .KP = North Korea
    .KR = South Korea
    .KW = Kuwait
    .KY = Cayman Islands
    .KZ = Kazakhstan
    .LA = Laos
    .LB = Lebanon
    .LC = St Lucia
    .LI = Liechtenstein
    .LK = Sri Lanka
    .LR = Liberia
    .LS = Lesotho
    .LT = Lithuania
    .LU = Luxembourg
    .LV = Latvia
    .LY = Libya
    .MA = Morocco
    .MC = Monaco
    .MD = Moldova
    .ME = Montenegro
    .MF = St Martin
    .MG = Madagascar
    .MH = Marshall Islands
    .MK = North Macedonia
    .ML = Mali
    .MM = Myanmar (Burma)
    .MN = Mongolia
    .MO = Macao SAR China
    .MP = Northern Mariana Islands
    .MQ = Martinique
    .MR = Mauritania
    .MS = Montserrat
    .MT = Malta
    .MU = Mauritius
    .MV = Maldives
    .MW = Malawi
    .MX = Mexico
    .MY = Malaysia
    .MZ = Mozambique
    .NA = Namibia
    .NC = New Caledonia
    .NE = Niger
    .NF = Norfolk Island
    .NG = Nigeria
    .NI = Nicaragua
    .NL = Netherlands
    .NO = Norway
    .NP = Nepal
    .NR = Nauru
    .NU = Niue
    .NZ = New Zealand
    .OM = Oman
    .PA = Panama
    .PE = Peru
    .PF = French Polynesia
    .PG = Papua New Guinea
    .PH = Philippines
    .PK = Pakistan
    .PL = Poland
    .PM = St Pierre { "&" } Miquelon
    .PN = Pitcairn Islands
    .PR = Puerto Rico
    .PS = Palestinian Territories
    .PT = Portugal
    .PW = Palau
    .PY = Paraguay
    .QA = Qatar
    .RE = Réunion
    .RO = Romania
    .RS = Serbia
    .RU = Russia
    .RW = Rwanda
    .SA = Saudi Arabia
    .SB = Solomon Islands
    .SC = Seychelles
    .SD = Sudan
    .SE = Sweden
    .SG = Singapore
    .SH = St Helena
    .SI = Slovenia
    .SJ = Svalbard { "&" } Jan Mayen
    .SK = Slovakia
    .SL = Sierra Leone
    .SM = San Marino
    .SN = Senegal
    .SO = Somalia
    .SR = Suriname
    .SS = South Sudan
    .ST = São Tomé { "&" } Príncipe
    .SV = El Salvador
    .SX = Sint Maarten
    .SY = Syria
    .SZ = Eswatini
    .TC = Turks { "&" } Caicos Islands
    .TD = Chad
    .TF = French Southern Territories
    .TG = Togo
    .TH = Thailand
    .TJ = Tajikistan
    .TK = Tokelau
    .TL = Timor-Leste
    .TM = Turkmenistan
    .TN = Tunisia
    .TO = Tonga
    .TR = Türkiye
    .TT = Trinidad { "&" } Tobago
    .TV = Tuvalu
    .TW = Taiwan
    .TZ = Tanzania
    .UA = Ukraine
    .UG = Uganda
    .UM = US Outlying Islands
    .US = United States
    .UY = Uruguay
    .UZ = Uzbekistan
    .VA = Vatican City
    .VC = St Vincent { "&" } the Grenadines
    .VE = Venezuela
    .VG = British Virgin Islands
    .VI = US Virgin Islands
    .VN = Vietnam
    .VU = Vanuatu
    .WF = Wallis { "&" } Futuna
    .WS = Samoa
    .XK = Kosovo
    .YE = Yemen
    .YT = Mayotte
    .ZA = South Africa
    .ZM = Zambia
    .ZW = Zimbabwe
