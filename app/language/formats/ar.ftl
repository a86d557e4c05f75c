# How ar writes dates, numbers, money, lists and times. Made by scripts/locale_formats.mjs from the Unicode CLDR
# 48.0 (ICU 78.2; Unicode License v3); do not edit by hand.
month-short =
    .code-1 = يناير
    .code-2 = فبراير
    .code-3 = مارس
    .code-4 = أبريل
    .code-5 = مايو
    .code-6 = يونيو
    .code-7 = يوليو
    .code-8 = أغسطس
    .code-9 = سبتمبر
    .code-10 = أكتوبر
    .code-11 = نوفمبر
    .code-12 = ديسمبر
month-long =
    .code-1 = يناير
    .code-2 = فبراير
    .code-3 = مارس
    .code-4 = أبريل
    .code-5 = مايو
    .code-6 = يونيو
    .code-7 = يوليو
    .code-8 = أغسطس
    .code-9 = سبتمبر
    .code-10 = أكتوبر
    .code-11 = نوفمبر
    .code-12 = ديسمبر
weekday =
    .code-1 = الاثنين
    .code-2 = الثلاثاء
    .code-3 = الأربعاء
    .code-4 = الخميس
    .code-5 = الجمعة
    .code-6 = السبت
    .code-7 = الأحد
date-medium = { $day2 }{ "\U00200F" }/{ $month2 }{ "\U00200F" }/{ $year }
date-long = { $day } { $month-long } { $year }
clock-time = { $hour12 }:{ $minute } { $period }
date-and-time = { $date }{ "\U00060C" } { $time }
period-morning = ص
period-afternoon = م
number-group = ,
number-decimal = .
number-negative = { "\U00200E" }-{ $amount }
money-positive = { "\U00200F" }{ $amount }{ "\U0000A0" }{ $symbol }
money-negative = { "\U00200F\U00200E" }-{ $amount }{ "\U0000A0" }{ $symbol }
percent = { $number }{ "\U00200E" }%{ "\U00200E" }
currency-symbol =
    .AED = د.إ.{ "\U00200F" }
    .AUD = AU$
    .BHD = د.ب.{ "\U00200F" }
    .BRL = R$
    .CAD = CA$
    .CNY = CN{ "\U0000A5" }
    .DZD = د.ج.{ "\U00200F" }
    .EGP = ج.م.{ "\U00200F" }
    .EUR = €
    .GBP = UK£
    .HKD = HK$
    .ILS = { "\U0020AA" }
    .INR = { "\U0020B9" }
    .IQD = د.ع.{ "\U00200F" }
    .IRR = ر.إ.
    .JOD = د.أ.{ "\U00200F" }
    .JPY = JP{ "\U0000A5" }
    .KRW = { "\U0020A9" }
    .KWD = د.ك.{ "\U00200F" }
    .LBP = ل.ل.{ "\U00200F" }
    .LYD = د.ل.{ "\U00200F" }
    .MAD = د.م.{ "\U00200F" }
    .MRU = أ.م.
    .MXN = MX$
    .NZD = NZ$
    .OMR = ر.ع.{ "\U00200F" }
    .QAR = ر.ق.{ "\U00200F" }
    .SAR = ر.س.{ "\U00200F" }
    .SDG = ج.س.
    .SYP = ل.س.{ "\U00200F" }
    .THB = { "\U000E3F" }
    .TND = د.ت.{ "\U00200F" }
    .TWD = NT$
    .USD = US$
    .VND = { "\U0020AB" }
    .XAF = FCFA
    .XCD = EC$
    .XCG = Cg.
    .XOF = F{ "\U00202F" }CFA
    .XPF = CFPF
    .YER = ر.ي.{ "\U00200F" }
list-two = { $first } و{ $second }
list-start = { $first } و{ $second }
list-middle = { $first } و{ $second }
list-end = { $first } و{ $second }
relative-now = الآن
relative-yesterday = أمس
relative-today = اليوم
relative-tomorrow = غدًا
relative-minute-ahead = { $count ->
    [zero] خلال { $count } دقيقة
    [one] خلال دقيقة واحدة
    [two] خلال دقيقتين
    [few] خلال { $count } دقائق
    [many] خلال { $count } دقيقة
    *[other] خلال { $count } دقيقة
 }
relative-minute-ago = { $count ->
    [zero] قبل { $count } دقيقة
    [one] قبل دقيقة واحدة
    [two] قبل دقيقتين
    [few] قبل { $count } دقائق
    [many] قبل { $count } دقيقة
    *[other] قبل { $count } دقيقة
 }
relative-hour-ahead = { $count ->
    [zero] خلال { $count } ساعة
    [one] خلال ساعة واحدة
    [two] خلال ساعتين
    [few] خلال { $count } ساعات
    [many] خلال { $count } ساعة
    *[other] خلال { $count } ساعة
 }
relative-hour-ago = { $count ->
    [zero] قبل { $count } ساعة
    [one] قبل ساعة واحدة
    [two] قبل ساعتين
    [few] قبل { $count } ساعات
    [many] قبل { $count } ساعة
    *[other] قبل { $count } ساعة
 }
relative-day-ahead = { $count ->
    [zero] خلال { $count } يوم
    [one] خلال يوم واحد
    [two] خلال يومين
    [few] خلال { $count } أيام
    [many] خلال { $count } يومًا
    *[other] خلال { $count } يوم
 }
relative-day-ago = { $count ->
    [zero] قبل { $count } يوم
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
    *[other] قبل { $count } يوم
 }
relative-month-ahead = { $count ->
    [zero] خلال { $count } شهر
    [one] خلال شهر واحد
    [two] خلال شهرين
    [few] خلال { $count } أشهر
    [many] خلال { $count } شهرًا
    *[other] خلال { $count } شهر
 }
relative-month-ago = { $count ->
    [zero] قبل { $count } شهر
    [one] قبل شهر واحد
    [two] قبل شهرين
    [few] قبل { $count } أشهر
    [many] قبل { $count } شهرًا
    *[other] قبل { $count } شهر
 }
relative-year-ahead = { $count ->
    [zero] خلال { $count } سنة
    [one] خلال سنة واحدة
    [two] خلال سنتين
    [few] خلال { $count } سنوات
    [many] خلال { $count } سنة
    *[other] خلال { $count } سنة
 }
relative-year-ago = { $count ->
    [zero] قبل { $count } سنة
    [one] قبل سنة واحدة
    [two] قبل سنتين
    [few] قبل { $count } سنوات
    [many] قبل { $count } سنة
    *[other] قبل { $count } سنة
 }
duration-second = { $count ->
    [zero] { $count } ثانية
    [one] ثانية
    [two] ثانيتان
    [few] { $count } ثوان
    [many] { $count } ثانية
    *[other] { $count } ثانية
 }
duration-minute = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
    *[other] { $count } دقيقة
 }
duration-hour = { $count ->
    [zero] { $count } ساعة
    [one] ساعة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
    *[other] { $count } ساعة
 }
duration-day = { $count ->
    [zero] { $count } يوم
    [one] يوم
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
    *[other] { $count } يوم
 }
size-byte = { $count ->
    [zero] { $count } بايت
    [one] { $count } بايت
    [two] { $count } بايت
    [few] { $count } بايت
    [many] { $count } بايت
    *[other] { $count } بايت
 }
size-kilobyte = { $number } كيلوبايت
size-megabyte = { $number } م.ب
size-gigabyte = { $number } غ.ب
country =
    .AD = أندورا
    .AE = الإمارات العربية المتحدة
    .AF = أفغانستان
    .AG = أنتيغوا وبربودا
    .AI = أنغويلا
    .AL = ألبانيا
    .AM = أرمينيا
    .AO = أنغولا
    .AQ = أنتاركتيكا
    .AR = الأرجنتين
    .AS = ساموا الأمريكية
    .AT = النمسا
    .AU = أستراليا
    .AW = أروبا
    .AX = جزر آلاند
    .AZ = أذربيجان
    .BA = البوسنة والهرسك
    .BB = بربادوس
    .BD = بنغلاديش
    .BE = بلجيكا
    .BF = بوركينا فاسو
    .BG = بلغاريا
    .BH = البحرين
    .BI = بوروندي
    .BJ = بنين
    .BL = سان بارتليمي
    .BM = برمودا
    .BN = بروناي
    .BO = بوليفيا
    .BQ = هولندا الكاريبية
    .BR = البرازيل
    .BS = جزر البهاما
    .BT = بوتان
    .BV = جزيرة بوفيه
    .BW = بوتسوانا
    .BY = بيلاروس
    .BZ = بليز
    .CA = كندا
    .CC = جزر كوكوس (كيلينغ)
    .CD = الكونغو - كينشاسا
    .CF = جمهورية أفريقيا الوسطى
    .CG = الكونغو - برازافيل
    .CH = سويسرا
    .CI = ساحل العاج
    .CK = جزر كوك
    .CL = تشيلي
    .CM = الكاميرون
    .CN = الصين
    .CO = كولومبيا
    .CR = كوستاريكا
    .CU = كوبا
    .CV = الرأس الأخضر
    .CW = كوراساو
    .CX = جزيرة كريسماس
    .CY = قبرص
    .CZ = التشيك
    .DE = ألمانيا
    .DJ = جيبوتي
    .DK = الدانمرك
    .DM = دومينيكا
    .DO = جمهورية الدومينيكان
    .DZ = الجزائر
    .EC = الإكوادور
    .EE = إستونيا
    .EG = مصر
    .EH = الصحراء الغربية
    .ER = إريتريا
    .ES = إسبانيا
    .ET = إثيوبيا
    .FI = فنلندا
    .FJ = فيجي
    .FK = جزر فوكلاند
    .FM = ميكرونيزيا
    .FO = جزر فارو
    .FR = فرنسا
    .GA = الغابون
    .GB = المملكة المتحدة
    .GD = غرينادا
    .GE = جورجيا
    .GF = غويانا الفرنسية
    .GG = غيرنزي
    .GH = غانا
    .GI = جبل طارق
    .GL = غرينلاند
    .GM = غامبيا
    .GN = غينيا
    .GP = غوادلوب
    .GQ = غينيا الاستوائية
    .GR = اليونان
    .GS = جورجيا الجنوبية وجزر ساندويتش الجنوبية
    .GT = غواتيمالا
    .GU = غوام
    .GW = غينيا بيساو
    .GY = غيانا
    .HK = هونغ كونغ الصينية (منطقة إدارية خاصة)
    .HM = جزيرة هيرد وجزر ماكدونالد
    .HN = هندوراس
    .HR = كرواتيا
    .HT = هايتي
    .HU = هنغاريا
    .ID = إندونيسيا
    .IE = أيرلندا
    .IL = إسرائيل
    .IM = جزيرة مان
    .IN = الهند
    .IO = الإقليم البريطاني في المحيط الهندي
    .IQ = العراق
    .IR = إيران
    .IS = آيسلندا
    .IT = إيطاليا
    .JE = جيرسي
    .JM = جامايكا
    .JO = الأردن
    .JP = اليابان
    .KE = كينيا
    .KG = قيرغيزستان
    .KH = كمبوديا
    .KI = كيريباتي
    .KM = جزر القمر
    .KN = سانت كيتس ونيفيس
    .KP = كوريا الشمالية
    .KR = كوريا الجنوبية
    .KW = الكويت
    .KY = جزر كايمان
    .KZ = كازاخستان
    .LA = لاوس
    .LB = لبنان
    .LC = سانت لوسيا
    .LI = ليختنشتاين
    .LK = سريلانكا
    .LR = ليبيريا
    .LS = ليسوتو
    .LT = ليتوانيا
    .LU = لوكسمبورغ
    .LV = لاتفيا
    .LY = ليبيا
    .MA = المغرب
    .MC = موناكو
    .MD = مولدوفا
    .ME = الجبل الأسود
    .MF = سان مارتن
    .MG = مدغشقر
    .MH = جزر مارشال
    .MK = مقدونيا الشمالية
    .ML = مالي
    .MM = ميانمار (بورما)
    .MN = منغوليا
    .MO = منطقة ماكاو الإدارية الخاصة
    .MP = جزر ماريانا الشمالية
    .MQ = جزر المارتينيك
    .MR = موريتانيا
    .MS = مونتسرات
    .MT = مالطا
    .MU = موريشيوس
    .MV = جزر المالديف
    .MW = ملاوي
    .MX = المكسيك
    .MY = ماليزيا
    .MZ = موزمبيق
    .NA = ناميبيا
    .NC = كاليدونيا الجديدة
    .NE = النيجر
    .NF = جزيرة نورفولك
    .NG = نيجيريا
    .NI = نيكاراغوا
    .NL = هولندا
    .NO = النرويج
    .NP = نيبال
    .NR = ناورو
    .NU = نيوي
    .NZ = نيوزيلندا
    .OM = عُمان
    .PA = بنما
    .PE = بيرو
    .PF = بولينيزيا الفرنسية
    .PG = بابوا غينيا الجديدة
    .PH = الفلبين
    .PK = باكستان
    .PL = بولندا
    .PM = سان بيير ومكويلون
    .PN = جزر بيتكيرن
    .PR = بورتوريكو
    .PS = الأراضي الفلسطينية
    .PT = البرتغال
    .PW = بالاو
    .PY = باراغواي
    .QA = قطر
    .RE = روينيون
    .RO = رومانيا
    .RS = صربيا
    .RU = روسيا
    .RW = رواندا
    .SA = المملكة العربية السعودية
    .SB = جزر سليمان
    .SC = سيشل
    .SD = السودان
    .SE = السويد
    .SG = سنغافورة
    .SH = سانت هيلينا
    .SI = سلوفينيا
    .SJ = سفالبارد وجان ماين
    .SK = سلوفاكيا
    .SL = سيراليون
    .SM = سان مارينو
    .SN = السنغال
    .SO = الصومال
    .SR = سورينام
    .SS = جنوب السودان
    .ST = ساو تومي وبرينسيبي
    .SV = السلفادور
    .SX = سانت مارتن
    .SY = سوريا
    .SZ = إسواتيني
    .TC = جزر توركس وكايكوس
    .TD = تشاد
    .TF = الأقاليم الجنوبية الفرنسية
    .TG = توغو
    .TH = تايلاند
    .TJ = طاجيكستان
    .TK = توكيلاو
    .TL = تيمور - ليشتي
    .TM = تركمانستان
    .TN = تونس
    .TO = تونغا
    .TR = تركيا
    .TT = ترينيداد وتوباغو
    .TV = توفالو
    .TW = تايوان
    .TZ = تنزانيا
    .UA = أوكرانيا
    .UG = أوغندا
    .UM = جزر الولايات المتحدة النائية
    .US = الولايات المتحدة
    .UY = أورغواي
    .UZ = أوزبكستان
    .VA = الفاتيكان
    .VC = سانت فنسنت وجزر غرينادين
    .VE = فنزويلا
    .VG = جزر فيرجن البريطانية
    .VI = جزر فيرجن الأمريكية
    .VN = فيتنام
    .VU = فانواتو
    .WF = جزر والس وفوتونا
    .WS = ساموا
    .XK = كوسوفو
    .YE = اليمن
    .YT = مايوت
    .ZA = جنوب أفريقيا
    .ZM = زامبيا
    .ZW = زيمبابوي
