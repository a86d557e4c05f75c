### What the portal says. Keys are grouped by where they are seen. { $argument } stands for something that is put in; leave it
### as it is. A text that depends on a number has a form for each of the language's plural categories.

## Everywhere

portal-footer = بوابة العملاء
skip-to-content = الانتقال إلى المحتوى
loading = جارٍ التحميل…
reference-label = المرجع:
error-title-prefix = خطأ: { $title }
try-again = إعادة المحاولة
clear = مسح
all = الكل
menu-main = القائمة الرئيسية
menu-pages = الصفحات
menu-more = المزيد
page-previous = الصفحة السابقة
page-next = الصفحة التالية
preferences-language = اللغة
close = إغلاق

## Header and account menu

nav-home = الرئيسية
nav-invoices = الفواتير
customer-label = العميل:
customer-switch = تبديل
customer-switch-object = العميل
account-label = الحساب:
sign-out = تسجيل الخروج
sign-out-everywhere = تسجيل الخروج من كل الأجهزة

## Signing in

sign-in = تسجيل الدخول
sign-in-email = البريد الإلكتروني
sign-in-password = كلمة المرور
sign-in-wrong = البريد الإلكتروني وكلمة المرور غير متطابقين.
sign-in-too-many = محاولات كثيرة جدًا. مدة الانتظار قبل المحاولة مجددًا: { $wait }.
sign-in-busy = يسجّل كثيرون الدخول في هذه اللحظة. يُرجى المحاولة مجددًا بعد قليل.
sign-in-forgot = هل نسيتم كلمة المرور؟
sign-in-password-set = تم تعيين كلمة مروركم الجديدة. يُرجى تسجيل الدخول بها.
sign-in-email-confirmed = تم تأكيد عنوانكم الجديد. يُرجى تسجيل الدخول به.
sign-in-step-over = انتهت المهلة أو تكرر الخطأ أكثر من اللازم. يُرجى تسجيل الدخول من جديد.
sign-in-passkey = تسجيل الدخول بمفتاح مرور
passkey-failed = لم يُقبل مفتاح المرور. يُرجى المحاولة مجددًا أو استخدام طريقة أخرى.
sign-in-link = أرسلوا لي رابطًا بدلًا من ذلك
sign-in-link-text = أدخلوا عنوان البريد الإلكتروني الخاص بحساب دخولكم، وستصلكم رسالة فيها رابط يسجّل دخولكم.
sign-in-link-sent = إذا كان هناك حساب دخول بهذا العنوان فهناك رسالة في طريقها إليه. يعمل رابطها عشر دقائق. إذا لم يصل شيء فابحثوا في البريد غير المرغوب فيه.
sign-in-with-link-text = أنتم على وشك تسجيل الدخول بالرابط الوارد في الرسالة.

## A forgotten password

forgot-title = هل نسيتم كلمة المرور؟
forgot-text = يُرجى إدخال عنوان البريد الإلكتروني الذي تسجّلون الدخول به. ستصل إليه رسالة فيها رابط لتعيين كلمة مرور جديدة.
forgot-send = إرسال الرابط
forgot-sent = يُرجى تفقّد بريدكم الإلكتروني
forgot-sent-text = إذا كان هناك حساب دخول بهذا العنوان، فالرسالة في طريقها إليه. يبقى الرابط الذي فيها صالحًا لنصف ساعة. إذا لم يصل شيء، يُرجى البحث في البريد غير المرغوب فيه أو تجربة عنوان آخر من عناوينكم.
forgot-no-mail = لا ترسل هذه البوابة رسائل إلكترونية. يُرجى الطلب من الشركة التي تدير البوابة تعيين كلمة مرور جديدة لكم.
back-to-sign-in = العودة إلى تسجيل الدخول
reset-title = تعيين كلمة مرور جديدة
password-new = كلمة المرور الجديدة
password-new-hint = الحد الأدنى لعدد الأحرف: { NUMBER($least) }. بضع كلمات لا رابط بينها يسهل تذكّرها ويصعب تخمينها.
password-weak = كلمة المرور هذه سهلة التخمين: فهي شائعة، أو مكوّنة من أسماء أو تواريخ أو مفاتيح متجاورة على لوحة المفاتيح. والأفضل بضع كلمات لا رابط بينها.
password-show = إظهار كلمة المرور
password-strength = القوة
password-strength-weak = ضعيفة
password-strength-fair = متوسطة
password-strength-good = جيدة
password-strength-strong = قوية
password-save = حفظ كلمة المرور
link-over = لم يعد هذا الرابط صالحًا
link-over-text = سبق استخدامه، أو مضى عليه وقت طويل. يُرجى طلب رابط جديد.
link-ask-again = طلب رابط جديد
not-me-title = ألم تقوموا بذلك بأنفسكم؟
not-me-text = إذا لم تقوموا بما ورد في الرسالة، يمكنكم إيقافه هنا: سيتم تسجيل خروجكم من كل الأجهزة، ولن تعود كلمة مروركم صالحة، ثم تعيّنون كلمة مرور جديدة.
not-me-button = لم أقم بذلك
confirm-email-title = تأكيد عنوانكم الجديد
confirm-email-text = من الآن فصاعدًا تسجّلون الدخول بالعنوان { $email }، وتراسلكم البوابة عليه.
confirm-email-button = تأكيد العنوان

## The second step of signing in

factor-title = بقيت خطوة واحدة
factor-text = يُرجى إدخال الرمز الذي يعرضه تطبيق المصادقة، أو أحد رموز الاسترداد.
factor-text-recovery = يُرجى استخدام مفتاح المرور، أو إدخال أحد رموز الاسترداد.
factor-code = الرمز
factor-code-wrong = هذا الرمز غير صحيح. تتغيّر رموز التطبيق كل 30 ثانية، ولا يصلح كل رمز إلا مرة واحدة.
factor-trust = عدم السؤال على هذا الجهاز لمدة 30 يومًا
factor-continue = متابعة
factor-passkey = استخدام مفتاح مرور
factor-lost = هل فقدتم هاتفكم ورموز الاسترداد؟ يُرجى الطلب من الشركة التي تدير هذه البوابة إعادة تعيين خطوتكم الثانية.
proof-title = تأكيد هويتكم
proof-text = ما أنتم على وشك فعله يتطلب التأكد: فهو يخص دخولكم، أو صلاحيات الأشخاص، أو بيانات تغادر البوابة. يُرجى تأكيد هويتكم مرة أخرى.
proof-then-again = بعد ذلك، يُرجى الضغط مرة أخرى على الزر الذي أوصلكم إلى هنا.
proof-password-wrong = كلمة المرور غير صحيحة.

## Choosing a customer

choose-customer = اختيار العميل
choose-customer-none = لستم مرتبطين بأي عميل
choose-customer-none-text = يُرجى الطلب من الشركة التي دعتكم، أو من أحد مالكي حساب شركتكم، أن تتم إضافتكم.
role-owner = مالك
role-finance = المالية
role-buyer = المشتريات
role-member = عضو
role-viewer = اطّلاع فقط

## Errors

error-signed-out = تم تسجيل خروجكم
error-signed-out-text = انتهت جلستكم، ربما في علامة تبويب أخرى. يُرجى تسجيل الدخول للمتابعة من حيث توقفتم.
error-not-found = الصفحة غير موجودة
error-not-found-text = لا يوجد شيء في هذا العنوان، أو أنه يخص عميلًا لا تعرضونه حاليًا.
error-not-allowed = لا تملكون صلاحية الاطّلاع على هذا
error-role-lacks = دوركم هنا هو «{ $role }» ولا يشمل ذلك.
error-roles-lack = أدواركم هنا هي { $roles } ولا يشمل أي منها ذلك.
error-role-denies = دوركم «{ $role }» يستبعد ذلك.
error-other-site = ما يمكنكم الاطّلاع عليه هنا محصور في مواقع معيّنة، وهذا لا يتبع أيًّا منها.
error-above-limit = المبلغ يتجاوز ما يُسمح لكم بطلبه.
error-looking = ترى الموقع بصفة عميل ويمكنك القراءة فقط. أنهِ المشاهدة أولًا بالزر أعلى كل صفحة.
error-ask-owner = يُرجى الطلب من أحد مالكي حساب شركتكم في هذه البوابة تغيير ذلك.
error-ask = يُرجى الطلب من { $owners } تغيير ذلك: فهم من يدير حساب شركتكم في هذه البوابة.
error-no-customer = لم يتم اختيار أي عميل بعد. يُرجى اختيار العميل المطلوب عرضه.
error-invalid = هناك ما يحتاج إلى تصحيح
error-invalid-text = تعذّر استخدام بعض ما أدخلتموه. يُرجى التحقق منه والمحاولة مجددًا.
error-too-soon = لحظة من فضلكم
error-too-soon-text = تكررت المحاولة أكثر من اللازم. مدة الانتظار قبل المحاولة مجددًا: { $wait }.
error-already-done = سبق تنفيذ ذلك
error-already-done-text = لم يتغير شيء مرة ثانية.
error-other-customer = تم اختيار عميل آخر
error-other-customer-text = لقد انتقلتم إلى عميل آخر في علامة تبويب أخرى. يُرجى إعادة تحميل البوابة للمتابعة معه، أو العودة إلى العميل السابق.
error-unavailable = البوابة مشغولة
error-unavailable-text = لا يمكن عرض ذلك الآن. يُرجى الانتظار لحظة ثم المحاولة مجددًا.
error-malformed = تعذّرت قراءة هذا الطلب
error-malformed-text = ربما تم تحديث البوابة منذ فتح هذه الصفحة. يُرجى إعادة تحميلها.
error-unreachable = لا يوجد اتصال
error-unreachable-text = تعذّر الوصول إلى البوابة. يُرجى التحقق من الاتصال والمحاولة مجددًا.
error-unexpected = حدث خطأ ما
error-unexpected-text = لم تستجب البوابة على نحو صحيح. يُرجى المحاولة مجددًا بعد قليل؛ وإذا تكرر ذلك، يُرجى إبلاغنا.
error-unexpected-noted = الخطأ من جانبنا وقد تم تسجيله. يُرجى المحاولة مجددًا؛ وإذا تكرر ذلك، يُرجى إبلاغنا.
error-go-home = الانتقال إلى الصفحة الرئيسية

## Errors before any page could be made

broken-forbidden = لم يتم تنفيذ ذلك
broken-forbidden-text = لم يأتِ النموذج من هذه البوابة، أو أن دوركم لا يسمح بذلك. لم يتغير أي شيء.
broken-not-found = لا يوجد شيء هنا
broken-not-found-text = ربما يوجد خطأ في كتابة العنوان، أو أن ما كان هنا لم يعد موجودًا.
broken-method = هذا غير متاح هنا
broken-method-text = لا يستجيب هذا العنوان لهذا النوع من الطلبات.
broken-too-large = الحجم كبير جدًا
broken-too-large-text = لا تقبل البوابة هذا القدر دفعة واحدة.
broken-too-many = طلبات كثيرة جدًا
broken-too-many-text = يُرجى الانتظار دقيقة ثم المحاولة مجددًا.
broken-busy = البوابة مشغولة
broken-busy-text = استغرقت الاستجابة وقتًا طويلًا. يُرجى المحاولة مجددًا بعد قليل.
broken-maintenance = البوابة قيد الصيانة
broken-maintenance-text = سنعود بعد قليل. لا يضيع شيء مما يخصك.
broken-unexpected = حدث خطأ من جانبنا
broken-unexpected-text = تم تسجيل الخطأ. يُرجى المحاولة مجددًا؛ وإذا استمر ذلك، يُرجى إبلاغ المورّد بالمرجع أدناه.
broken-malformed = لم يُفهم الطلب
broken-malformed-text = لم تتمكن البوابة من معالجة الطلب.

## What is wrong with a field

problem-missing = يُرجى ملء هذا الحقل.
problem-not-a-date = يُرجى إدخال تاريخ صحيح، مثل { $example }.
problem-not-an-amount = يُرجى إدخال مبلغ، مثل { $example }.
problem-not-a-choice = يُرجى اختيار إحدى القيم المتاحة.
problem-too-long = { $limit ->
    [zero] يُرجى ترك هذا الحقل فارغًا.
    [one] يُرجى إدخال حرف واحد على الأكثر.
    [two] يُرجى إدخال حرفين على الأكثر.
    [few] يُرجى إدخال { $limit } أحرف على الأكثر.
    [many] يُرجى إدخال { $limit } حرفًا على الأكثر.
   *[other] يُرجى إدخال { $limit } حرف على الأكثر.
 }
problem-too-short = { $least ->
    [zero] يُرجى إدخال أي عدد من الأحرف.
    [one] يُرجى إدخال حرف واحد على الأقل.
    [two] يُرجى إدخال حرفين على الأقل.
    [few] يُرجى إدخال { $least } أحرف على الأقل.
    [many] يُرجى إدخال { $least } حرفًا على الأقل.
   *[other] يُرجى إدخال { $least } حرف على الأقل.
 }
problem-wrong-order = نهاية النطاق تسبق بدايته.
problem-taken = هذه القيمة مستخدمة بالفعل.
problem-malformed = تعذّرت قراءة هذه القيمة.

## The list of invoices

invoices-search = البحث في الفواتير
invoices-filter = تصفية الفواتير
invoices-status = الحالة
invoices-more-filters = المزيد من عوامل التصفية
invoices-from = من
invoices-to = إلى
invoices-min = الحد الأدنى للمبلغ
invoices-max = الحد الأقصى للمبلغ
invoices-sort = الترتيب حسب
invoices-apply = تطبيق
invoices-shown = { $count ->
    [0] لم يُعثر على أي فواتير
    [zero] لم يُعثر على أي فواتير
    [one] تُعرض فاتورة واحدة
    [two] تُعرض فاتورتان
    [few] تُعرض { $count } فواتير
    [many] تُعرض { $count } فاتورة
   *[other] تُعرض { $count } فاتورة
 }
invoices-filter-unused = تعذّر استخدام بعض عوامل التصفية؛ والسبب مبيّن عند الحقول. { $found }
invoices-none-match = لا توجد فواتير مطابقة
invoices-none-match-text = يُرجى تجربة كلمات أخرى أو حالة أخرى أو نطاق أوسع.
invoices-clear-filters = مسح عوامل التصفية
invoices-none = لا توجد فواتير بعد
invoices-none-text = ستجدون فواتيركم هنا فور ورودها.
invoices-totals = الإجماليات
invoices-total-open = المبلغ المفتوح
invoices-total-amount = إجمالي الفواتير
invoices-total-count = المستندات
invoices-number = الرقم
invoices-date = التاريخ
invoices-due = الاستحقاق
invoices-reference = المرجع
invoices-amount = المبلغ
invoices-open = المفتوح
invoices-caption = الفواتير: { $order }
invoices-credit-note-by = إشعار دائن · { $seller }
status-open = مفتوحة
status-due-soon = تستحق قريبًا
status-overdue = متأخرة
status-partly-paid = مدفوعة جزئيًا
status-paid = مدفوعة
status-credited = صدر إشعار دائن
status-incomplete = غير مكتملة
sort-newest = الأحدث أولًا
sort-oldest = الأقدم أولًا
sort-due-first = الأقرب استحقاقًا أولًا
sort-due-last = الأبعد استحقاقًا أولًا
sort-largest = المبلغ الأكبر أولًا
sort-smallest = المبلغ الأصغر أولًا
sort-number-up = الرقم، تصاعديًا
sort-number-down = الرقم، تنازليًا

## An invoice

invoice-loading = فاتورة
invoice-all = كل الفواتير
invoice-title = { $kind } { $number }
invoice-from = من { $seller } · { $date }
invoice-download = تنزيل الملف الأصلي ({ $kind })
invoice-to-pay = المبلغ المطلوب دفعه
invoice-credited = مبلغ الإشعار الدائن
invoice-amount = المبلغ
invoice-due-date = تاريخ الاستحقاق
invoice-total = إجمالي المستند
invoice-not-set-off = المتبقي دون مقاصة
invoice-file-only = التفاصيل غير متوفرة بعد.
invoice-file-only-text = ورد هذا المستند كملف بلا بيانات مقروءة آليًا. سيستكمله المورّد؛ وحتى ذلك الحين تجدون كل شيء في الملف الذي يمكنكم تنزيله.
invoice-notes = ملاحظات
invoice-parties = الأطراف
invoice-seller = البائع
invoice-buyer = المشتري
invoice-payee = المستفيد
invoice-deliver-to = جهة التسليم
invoice-vat-id = رقم ضريبة القيمة المضافة { $id }
invoice-tax-number = الرقم الضريبي { $id }
invoice-legal-id = رقم السجل { $id }
invoice-details = التفاصيل
invoice-issue-date = تاريخ الإصدار
invoice-delivery-date = تاريخ التسليم
invoice-period = الفترة
period-between = { $from } – { $to }
period-from = من { $from }
period-until = حتى { $to }
invoice-lines = البنود
invoice-lines-caption = بنود المستند
invoice-item = الصنف
invoice-quantity = الكمية
invoice-price = السعر
invoice-vat = الضريبة
invoice-net-amount = المبلغ الصافي
invoice-item-number = رقم الصنف { $number }
invoice-attribute = { $name }: { $value }
invoice-price-per = { $amount } لكل { $quantity }
invoice-rate-category = { $rate } ({ $category })
invoice-charge = رسم إضافي
invoice-allowance = خصم
invoice-allowance-percent = { $name } ({ $rate })
invoice-allowance-off = { $name }: { $amount }
invoice-vat-breakdown = تفصيل ضريبة القيمة المضافة
invoice-vat-caption = ضريبة القيمة المضافة حسب الفئة والنسبة
invoice-rate = النسبة
invoice-taxable = الوعاء الضريبي
invoice-tax = مبلغ الضريبة
invoice-totals = الإجماليات
invoice-sum-lines = مجموع البنود
invoice-sum-allowances = الخصومات
invoice-sum-charges = الرسوم الإضافية
invoice-sum-net = الإجمالي بدون الضريبة
invoice-sum-vat = ضريبة القيمة المضافة
invoice-sum-gross = الإجمالي شامل الضريبة
invoice-sum-prepaid = المدفوع مسبقًا
invoice-sum-rounding = التقريب
invoice-sum-payable = المبلغ المستحق حسب المستند
invoice-how-to-pay = كيفية الدفع
invoice-account-holder = صاحب الحساب
invoice-iban = IBAN
invoice-account = الحساب
invoice-bic = BIC
invoice-payment-reference = مرجع الدفع
invoice-mandate = مرجع التفويض
invoice-collected = سيُخصم المبلغ من حسابكم؛ لا يلزمكم أي إجراء.
invoice-qr-label = رمز QR يتضمن بيانات الدفع أعلاه، لتطبيقكم المصرفي
invoice-qr-text = يُرجى مسح الرمز بتطبيقكم المصرفي لتعبئة بيانات التحويل.
invoice-payments = المدفوعات المستلمة
invoice-credit-notes = الإشعارات الدائنة
invoice-credited-invoices = الفواتير المشمولة بالإشعار الدائن
invoice-attachments = المرفقات
invoice-attachment-outside = غير مضمّن في المستند
invoice-versions = الإصدارات
invoice-version = الإصدار { NUMBER($number) }
invoice-version-note = { $received } · { $kind }، { $size }
invoice-version-note-shown = { $received } · { $kind }، { $size }، المعروض هنا
reference-buyer = مرجعكم
reference-order = أمر الشراء
reference-sales-order = أمر البيع
reference-contract = العقد
reference-project = المشروع
reference-accounting = مركز التكلفة
reference-preceding = الفاتورة السابقة
document-invoice = فاتورة
document-credit-note = إشعار دائن

## Preferences

preferences = التفضيلات
preferences-saved = تم حفظ تفضيلاتكم.
preferences-language-hint = تظهر البوابة ورسائلها الإلكترونية لكم بهذه اللغة.
preferences-language-default = حسب إعداد شركتكم أو متصفحكم
preferences-time-zone = المنطقة الزمنية
preferences-time-zone-hint = تُعرض الأوقات حسب التوقيت المحلي لهذه المنطقة.
preferences-time-zone-default = حسب البوابة ({ $zone })
preferences-appearance = المظهر
preferences-appearance-auto = حسب جهازكم
preferences-appearance-light = فاتح
preferences-appearance-dark = داكن
preferences-save = حفظ التفضيلات

## Your login

account-title = بيانات دخولكم
account-about = كيف تدخلون إلى البوابة، وأين سجّلتم الدخول.
account-saved = تم الحفظ.
account-profile = الاسم والبريد الإلكتروني
account-name = الاسم
account-save-name = حفظ الاسم
account-email = البريد الإلكتروني
account-email-now = تسجّلون الدخول بالعنوان { $email }.
account-email-waiting = العنوان { $email } بانتظار التأكيد: هناك رسالة فيها رابط في طريقها إليه.
account-email-new = البريد الإلكتروني الجديد
account-email-hint = ستصل رسالة فيها رابط إلى العنوان الجديد. ويبقى العنوان القديم ساريًا إلى أن تفتحوا الرابط.
account-email-send = إرسال الرابط
account-password = كلمة المرور
account-password-since = آخر تغيير: { $moment }.
account-password-none = تسجّلون الدخول بلا كلمة مرور.
account-password-change = تغيير كلمة المرور
account-password-current = كلمة المرور الحالية
account-password-wrong = هذه ليست كلمة مروركم الحالية.
account-password-changed = تم تغيير كلمة مروركم، وتم تسجيل خروجكم من كل الأجهزة الأخرى.
account-factor = الخطوة الثانية
account-factor-about = مع الخطوة الثانية، لا تكفي كلمة مرور مسروقة وحدها للدخول.
account-authenticator = تطبيق المصادقة
account-authenticator-on = تم إعداده
account-authenticator-add = إعداد تطبيق مصادقة
account-authenticator-remove = إزالة تطبيق المصادقة
account-authenticator-scan = يُرجى مسح هذا بتطبيق المصادقة
account-authenticator-scan-text = يصلح أي تطبيق للرموز ذات الاستخدام الواحد. وإذا كان التطبيق على هذا الجهاز نفسه، يُرجى كتابة المفتاح فيه بدلًا من المسح.
account-authenticator-key = المفتاح
account-authenticator-code = الرمز الذي يعرضه التطبيق
account-authenticator-confirm = تأكيد
account-authenticator-clock = هذا الرمز غير صحيح. يُرجى التحقق من صحة الوقت على جهازكم، وإدخال الرمز المعروض الآن.
account-recovery = رموز الاسترداد
account-recovery-left = { $count ->
    [0] لم يبقَ أي رمز
    [zero] لم يبقَ أي رمز
    [one] بقي رمز واحد
    [two] بقي رمزان
    [few] بقيت { $count } رموز
    [many] بقي { $count } رمزًا
   *[other] بقي { $count } رمز
 }
account-recovery-new = إنشاء رموز استرداد جديدة
account-recovery-title = رموز الاسترداد الخاصة بكم
account-recovery-text = يتيح لكم كل رمز من هذه الرموز الدخول مرة واحدة إذا فقدتم هاتفكم. يُرجى طباعتها أو تدوينها: فهي لا تظهر إلا الآن. ولم تعد الرموز السابقة صالحة.
account-recovery-kept = احتفظت بها
account-passkeys = مفاتيح المرور
account-passkeys-about = بمفتاح المرور تسجّلون الدخول ببصمة الإصبع أو الوجه أو رمز PIN لجهازكم، بلا كلمة مرور.
account-passkey-add = إضافة مفتاح مرور
account-passkey-name = مفتاح مرور بتاريخ { $date }
account-passkey-note = أُضيف: { $created }
account-passkey-note-used = أُضيف: { $created } · آخر استخدام: { $used }
account-passkey-remove = إزالة
account-passkeys-none = ليست لديكم مفاتيح مرور بعد.
account-passkeys-script = تتطلب مفاتيح المرور JavaScript.
account-sessions = أين سجّلتم الدخول
account-session-current = هذا الجهاز
account-session-note = { $ip } · منذ { $started } · آخر استخدام: { $seen }
account-session-end = إنهاء
account-session-end-others = تسجيل الخروج من كل الأجهزة الأخرى
account-memberships = الشركات
device-on-system = { $browser } على { $system }
device-unknown = جهاز غير معروف

## Name and look

brand-title = الاسم والمظهر
brand-about = ما تضبطه هنا يظهر في كل صفحة وفي الرسائل الإلكترونية وفي التطبيق المثبّت.
brand-saved = تم الحفظ. يراه الجميع من الآن.
brand-name = اسم شركتك
brand-name-hint = إذا تُرك فارغًا فهو { $name } كما ضُبط في البوابة.
brand-accent = لون الأزرار والروابط
brand-accent-hint = مثل ‎#2f45c0‎. إذا تُرك فارغًا فهو أزرق البوابة.
brand-band = لون الشريط في الأعلى
brand-band-hint = مثل ‎#f5a623‎. إذا تُرك فارغًا فلا شريط. النص عليه داكن أو أبيض، أيهما أسهل قراءة.
brand-pick = اختيار: { $field }
brand-colour-malformed = اكتب لونًا من ستة أرقام، مثل ‎#2f45c0‎.
brand-accent-hard = النص بهذا اللون صعب القراءة: تباينه في بعض المواضع ⁦{ $contrast } : 1⁩ والمطلوب ⁦4.5 : 1⁩. أقرب درجة مقروءة هي ⁦{ $shade }⁩.
brand-use-shade = استخدام ⁦{ $shade }⁩ والحفظ
brand-accent-good = الأزرار والروابط مقروءة في كل مكان: تباينها لا يقل عن ⁦{ $contrast } : 1⁩ والمطلوب ⁦4.5 : 1⁩.
brand-links = روابط أسفل كل صفحة
brand-link = الرابط { $number }
brand-link-label = النص
brand-link-address = العنوان
brand-link-malformed = اكتب عنوانًا يبدأ بـ ‎https://‎ أو ‎mailto:‎
brand-mail-footer = نص أسفل كل رسالة
brand-mail-footer-hint = ما يطلبه القانون، مثل العنوان والسجل التجاري.
brand-save = حفظ
brand-try = عرض المعاينة
brand-preview = معاينة
brand-preview-light = فاتح
brand-preview-dark = داكن
brand-preview-mail = رسالة إلكترونية
brand-pictures = الصور
brand-logo = الشعار
brand-logo-hint = ‏PNG أو JPEG أو WebP، بحد أقصى { $limit }. يظهر مكان الاسم.
brand-icon = الأيقونة
brand-icon-hint = ‏PNG أو JPEG أو WebP، بحد أقصى { $limit }، مربعة، عرضها { $width } بكسل على الأقل. تظهر على علامات التبويب وللتطبيق المثبّت.
brand-choose-picture = اختر صورة أو أسقطها هنا
brand-upload-logo = رفع الشعار
brand-upload-icon = رفع الأيقونة
brand-remove-logo = إزالة الشعار
brand-remove-icon = إزالة الأيقونة
brand-image-malformed = هذه ليست صورة صالحة: ‏PNG أو JPEG أو WebP، حتى 4096 بكسل عرضًا وارتفاعًا.
brand-image-large = الملف أكبر من { $limit }.
brand-image-small = يجب أن تكون الأيقونة مربعة وعرضها { $width } بكسل على الأقل.
brand-sample-subject = فاتورتك الجديدة وصلت
brand-sample-text = هكذا تبدو رسالة من البوابة.
brand-sample-action = عرض الفاتورة
brand-sample-link = رابط داخل نص

## Activity

log-title = النشاط
log-explained = من فعل ماذا في هذه البوابة: أفراد شركتكم، والمورّد، والبوابة نفسها.
log-whole-title = كل النشاط
log-whole-explained = ما حدث في البوابة نفسها أو لدى عميل واحد: لكل منهما سجل مستقل. وكلما قرأتم سجل أحد العملاء رأى مالكو حسابه أنكم فعلتم ذلك.
log-filter = تصفية النشاط
log-customer = سجل مَن
log-customer-short = الاسم المختصر لأحد العملاء؛ وإن تُرك فارغًا فالبوابة نفسها.
log-installation = البوابة نفسها
log-what = ماذا
log-person = بواسطة مَن
log-document = رقم المستند
log-filter-remove = إزالة التصفية: { $filter }
log-about = بشأن { $object }
log-since = منذ { $date }
log-until = حتى { $date }
log-shown = { $count ->
    [0] لم يُعثر على شيء
    [zero] لم يُعثر على شيء
    [one] يُعرض حدث واحد
    [two] يُعرض حدثان، الأحدث أولًا
    [few] تُعرض { $count } أحداث، الأحدث أولًا
    [many] يُعرض { $count } حدثًا، الأحدث أولًا
   *[other] يُعرض { $count } حدث، الأحدث أولًا
 }
log-unused = تعذّر استخدام بعض عوامل التصفية؛ والسبب مبيّن عند الحقول. { $found }
log-none = لم يحدث شيء بعد
log-none-text = ما إن يفعل أحدهم شيئًا حتى يظهر هنا.
log-none-match = لا شيء يطابق ذلك
log-none-match-text = يُرجى تجربة مدة أطول أو شخصًا آخر أو مستندًا آخر.
log-caption = النشاط، الأحدث أولًا
log-who = مَن
log-when = متى
log-where = من أين
log-details = التفاصيل
log-by-portal = البوابة
log-by-unknown = شخص لم يسجّل الدخول
log-by-gone = شخص لم يعد موجودًا
log-supplier = المورّد
log-on-behalf = نيابةً عن { $name }
log-device-on = { $browser } على { $system }
log-before = قبل ذلك:
log-after = الآن:
log-nothing = لا شيء
log-yes = نعم
log-no = لا
log-request = الطلب
log-all-about = كل ما يخص هذا
log-all-by = كل ما فعله { $name }
log-export-csv = تنزيل بصيغة CSV
log-export-lines = تنزيل بصيغة أسطر JSON

# Parts of the portal.
log-area =
    .sign-ins = الدخول والخروج
    .people = الأشخاص
    .invoices = الفواتير والمدفوعات
    .settings = الإعدادات
    .support = ما شاهده المورّد
    .letters = الرسائل والمهام
    .log = السجل نفسه

# What happened: the kinds of events, with a hyphen for the dot.
log-kind =
    .session-started = سجّل الدخول
    .session-ended = سجّل الخروج
    .session-ended_everywhere = سجّل الخروج من كل مكان
    .session-refused = رُفض تسجيل الدخول
    .session-throttled = محاولات دخول كثيرة جدًا
    .customer-chosen = اختير العميل
    .request-refused = غير موجود أو غير مفهوم
    .customer-refused = رُفض العميل
    .customer-added = أُضيف العميل
    .customer-language_set = حُدّدت لغة العميل
    .customer-second_step_set = حُدِّدت الخطوة الثانية للجميع
    .brand-saved = حُفظ الاسم والمظهر
    .brand-image_set = عُيّنت صورة
    .brand-image_removed = أُزيلت صورة
    .brand-refused = رُفض الوصول إلى الاسم والمظهر
    .person-added = أُضيف شخص
    .person-password_set = عُيّنت كلمة المرور
    .person-disabled = عُطّل حساب شخص
    .person-preferences_saved = حُفظت التفضيلات
    .person-tour_ended = انتهت الجولة التعريفية
    .membership-added = أصبح عضوًا
    .staff-added = أصبح من موظفي المورّد
    .staff-removed = لم يعد من موظفي المورّد
    .invoice-imported = وردت فاتورة
    .invoice-updated = استُبدلت الفاتورة بنسخة جديدة
    .invoice-rejected = رُفض الملف كفاتورة
    .invoice-refused = رُفض الوصول إلى الفواتير
    .invoice-downloaded = نُزّلت فاتورة
    .payment-recorded = سُجّلت دفعة
    .letter-sent = أُرسلت رسالة
    .letter-refused = لم تُقبل الرسالة
    .job-died = فشلت مهمة نهائيًا
    .job-retried = أُعيدت محاولة المهمة
    .job-dropped = تُركت المهمة
    .log-read = قرأ المورّد السجل
    .log-exported = نُزّل السجل
    .log-refused = رُفض الوصول إلى السجل
    .retention-applied = أُزيلت أحداث قديمة
    .session-ended_elsewhere = تسجيل الخروج من الأجهزة الأخرى
    .session-factor_asked = طُلبت الخطوة الثانية
    .session-factor_refused = رُفضت الخطوة الثانية
    .session-link_asked = طُلب رابط لتسجيل الدخول
    .session-proved = أُكّدت الهوية مجددًا
    .session-rotated = جُدِّدت الجلسة بعد تغيير الأدوار
    .proof-refused = رُفض تأكيد الهوية
    .password-reset_asked = طُلبت كلمة مرور جديدة
    .password-reset = عُيّنت كلمة مرور جديدة برابط
    .password-changed = غُيّرت كلمة المرور
    .password-refused = رُفض تغيير كلمة المرور
    .person-disowned = «لم أفعل ذلك»
    .person-renamed = غُيّر الاسم
    .email-change_asked = طُلب تغيير عنوان البريد الإلكتروني
    .email-changed = غُيّر عنوان البريد الإلكتروني
    .factor-begun = بدأ إعداد الخطوة الثانية
    .factor-added = أُعدّت الخطوة الثانية
    .factor-removed = أُزيلت الخطوة الثانية
    .factor-reset = أُعيد ضبط الخطوة الثانية
    .recovery_codes-made = رموز استرداد جديدة
    .recovery_code-used = استُخدم رمز استرداد
    .letter-throttled = طُلبت رسائل أكثر من اللازم
    .letter-bounced = عادت الرسالة
    .letter-removed = أُزيلت رسائل قديمة
    .letter-report_refused = رُفض تقرير عن الرسائل
    .membership-changed = غُيّرت الأدوار
    .membership-disabled = عُطّل الدخول
    .membership-enabled = أُعيد تفعيل الدخول
    .membership-sessions_ended = أُنهيت الجلسات
    .membership-removed = أُزيل من الشركة
    .invitation-sent = أُرسلت دعوة
    .invitation-resent = أُعيد إرسال دعوة
    .invitation-revoked = سُحبت دعوة
    .invitation-accepted = انضم بدعوة
    .invitation-bounced = لم تُسلَّم دعوة
    .invitation-removed = أُزيلت دعوات قديمة
    .role-added = أُضيف دور
    .role-changed = غُيّر دور
    .role-removed = أُزيل دور
    .people-refused = رُفض طلب بشأن الأشخاص
    .session-ended_by_administrator = أنهى مدير النظام الجلسات
    .person-enabled = سُمح للشخص من جديد
    .person-viewed = شاهد المورّد صفحة شخص
    .customer-viewed = شاهد المورّد صفحة الشركة
    .administration-refused = رُفض الوصول إلى قسم المورّد
    .support_access-asked = طلب المشاهدة بصفة العميل
    .support_access-granted = سُمح بالمشاهدة بصفة العميل
    .support_access-declined = رُفضت المشاهدة بصفة العميل
    .support_access-refused = أراد المشاهدة مع أنها غير مسموحة
    .support_access-begun = بدأت المشاهدة بصفة العميل
    .support_access-ended = انتهت المشاهدة بصفة العميل
    .support_access-set = ضُبط وصول الدعم
    .support-viewed = شاهده المورّد
    .support-refused = رُفض ما يتجاوز المشاهدة

# What changed, or what else is known: the fields of events.
log-field =
    .name = الاسم
    .address = العنوان داخل البوابة
    .status = الإجابة
    .slug = الاسم المختصر
    .language = اللغة
    .time_zone = المنطقة الزمنية
    .appearance = المظهر
    .role = الدور
    .sessions = الجلسات المنهاة
    .sessions_ended = الجلسات المنهاة
    .action = المطلوب
    .rule = سبب الرفض
    .role_lacks = ليس من صلاحيات الدور
    .role_includes = من صلاحيات الدور
    .version = النسخة
    .attachment = المرفق
    .on = بتاريخ
    .amount = المبلغ
    .total = الإجمالي
    .currency = العملة
    .invoice = الفاتورة
    .number = الرقم
    .kind = النوع
    .sha256 = المجموع الاختباري (SHA-256)
    .digest = المجموع الاختباري
    .rules = القواعد
    .accent = لون الأزرار والروابط
    .band = لون الشريط
    .on_band = لون النص على الشريط
    .links = الروابط
    .mail_footer = النص أسفل الرسائل
    .image = الصورة
    .width = العرض
    .height = الارتفاع
    .letter = الرسالة
    .attempts = المحاولات
    .class = الفئة
    .before = أقدم من
    .count = العدد
    .format = الصيغة
    .what = التصفية: ماذا
    .person = التصفية: بواسطة مَن
    .about = التصفية: بشأن
    .from = التصفية: من
    .to = التصفية: إلى
    .by = كيف
    .new_device = جهاز جديد
    .device_trusted = جهاز موثوق
    .first = الخطوة الأولى
    .how = كيف
    .change = التغيير
    .email = عنوان البريد الإلكتروني
    .email_restored = أُعيد العنوان القديم
    .factors_removed = خطوات ثانية أُزيلت
    .too_many = أكثر من اللازم
    .factor = الخطوة الثانية
    .provider = المزوّد
    .roles = الأدوار
    .invited_by = من دعا
    .sites = المواقع
    .limit = الحد لكل طلب
    .grants = ما ينص عليه
    .role_denies = يستبعده الدور
    .roles_lack = ليس ضمن الأدوار
    .problems = ما كان خطأ
    .wanted = مطلوب
    .reason = السبب
    .reason = السبب
    .minutes = الدقائق
    .address = العنوان
    .support_access = وصول الدعم

# Values of those fields that are codes.
log-code =
    .security = عمليات الدخول والرفض
    .change = التغييرات
    .reading = القراءة والتنزيل
    .invoice = فاتورة
    .credit_note = إشعار دائن
    .csv = CSV
    .jsonl = أسطر JSON
    .logo = الشعار
    .icon = الأيقونة
    .administrator = مدير النظام
    .read_invoices = قراءة الفواتير
    .download_invoices = تنزيل الفواتير
    .supply_invoices = توريد الفواتير
    .change_brand = تغيير الاسم والمظهر
    .read_log = قراءة السجل
    .read_whole_log = قراءة كل السجلات
    .no_customer = لم يُختر أي عميل
    .staff_only = للمورّد فقط
    .read_people = رؤية الأشخاص
    .manage_people = إدارة الأشخاص
    .manage_roles = إنشاء الأدوار
    .export_log = تصدير السجل
    .place_orders = تقديم الطلبات
    .other_site = موقع آخر
    .above_limit = فوق الحد
    .agent = موظف
    .account_manager = مدير الحساب
    .trial = رسالة تجريبية
    .password_reset = رابط لتعيين كلمة مرور جديدة
    .sign_in_link = رابط لتسجيل الدخول
    .password_changed = غُيّرت كلمة المرور
    .new_device = جهاز جديد
    .factor_changed = غُيّرت الخطوة الثانية
    .email_change = رابط لتأكيد عنوان
    .email_changed = غُيّر عنوان البريد الإلكتروني
    .invitation = دعوة
    .support_asked = طلب مشاهدة
    .never = أبدًا
    .on_request = عند الطلب
    .always = دائمًا
    .looking = يشاهد بصفة عميل
    .manage_logins = إدارة الحسابات
    .manage_staff = إدارة الموظفين
    .read_customers = رؤية العملاء
    .manage_customers = إدارة العملاء
    .look_as_customer = المشاهدة بصفة عميل

## People and what they may do

people-title = الأشخاص
people-about = كل من يستطيع تسجيل الدخول باسم شركتكم، ودور كل منهم هنا.
people-sought = الاسم أو عنوان البريد الإلكتروني
people-find = البحث عن أشخاص
people-show-all = عرض الجميع
people-none-match = لا يوجد أحد مطابق
people-none-match-text = لا يحتوي أي اسم أو عنوان بريد على ذلك. يُرجى تجربة جزء أقصر.
people-name = الاسم
people-roles = الأدوار
people-sites = المواقع
people-sites-all = الكل
people-state = الدخول
people-active = مسموح
people-disabled = معطّل
people-blocked = تسجيل الدخول معطّل
people-you = هذا أنتم
people-second-step = الخطوة الثانية للجميع
people-second-step-about = مع الخطوة الثانية، لا تكفي كلمة مرور مسروقة وحدها للدخول. هنا تحددون ما إذا كان كل من في شركتكم يحتاج إليها.
people-second-step-on = كل من في شركتكم يحتاج إلى خطوة ثانية، منذ { $moment }.
people-second-step-off = في شركتكم يقرر كل شخص بنفسه ما إذا كان يستخدم خطوة ثانية.
people-second-step-roles = الشركة التي تشغّل هذه البوابة تطلبها في كل الأحوال من هذه الأدوار: { $roles }.
people-second-step-grace = { $count ->
    [0] حيث تكون الخطوة الثانية مطلوبة، لا يُفتح أي شيء آخر حتى يُعدّها الشخص.
    [zero] حيث تكون الخطوة الثانية مطلوبة، لا يُفتح أي شيء آخر حتى يُعدّها الشخص.
    [one] حيث تكون الخطوة الثانية مطلوبة، لدى الشخص يوم واحد لإعدادها. بعد ذلك لا يُفتح أي شيء آخر حتى يُعدّها.
    [two] حيث تكون الخطوة الثانية مطلوبة، لدى الشخص يومان لإعدادها. بعد ذلك لا يُفتح أي شيء آخر حتى يُعدّها.
    [few] حيث تكون الخطوة الثانية مطلوبة، لدى الشخص { $count } أيام لإعدادها. بعد ذلك لا يُفتح أي شيء آخر حتى يُعدّها.
    [many] حيث تكون الخطوة الثانية مطلوبة، لدى الشخص { $count } يومًا لإعدادها. بعد ذلك لا يُفتح أي شيء آخر حتى يُعدّها.
   *[other] حيث تكون الخطوة الثانية مطلوبة، لدى الشخص { $count } يوم لإعدادها. بعد ذلك لا يُفتح أي شيء آخر حتى يُعدّها.
 }
people-second-step-require = طلبها من الجميع
people-second-step-release = عدم طلبها بعد الآن
people-second-step-without-title = من ليست لديهم خطوة ثانية
people-second-step-without = { $count ->
    [0] لدى الجميع خطوة ثانية.
    [zero] لدى الجميع خطوة ثانية.
    [one] شخص واحد ليست لديه خطوة ثانية بعد.
    [two] شخصان ليست لديهما خطوة ثانية بعد.
    [few] { $count } أشخاص ليست لديهم خطوة ثانية بعد.
    [many] { $count } شخصًا ليست لديهم خطوة ثانية بعد.
   *[other] { $count } شخص ليست لديهم خطوة ثانية بعد.
 }
people-second-step-more = { $count ->
    [zero] ولا أحد غيرهم.
    [one] وشخص آخر.
    [two] وشخصان آخران.
    [few] و{ $count } أشخاص آخرين.
    [many] و{ $count } شخصًا آخر.
   *[other] و{ $count } شخص آخر.
 }
people-factor-until = الخطوة الثانية مطلوبة منكم هنا. يُرجى إعدادها حتى { $date }؛ بعد ذلك لا يُفتح أي شيء آخر حتى تُعدّوها.
people-factor-now = الخطوة الثانية مطلوبة منكم هنا. يُرجى إعدادها الآن؛ وحتى ذلك الحين لا يُفتح أي شيء آخر.
people-factor-set-up = إعداد خطوة ثانية
people-sessions = مسجّل الدخول هنا
people-sessions-none = غير مسجّل الدخول هنا حاليًا.
people-sessions-note = منذ { $started } · آخر استخدام: { $seen }
people-sessions-end = إنهاء كل الجلسات هنا
people-sessions-end-text = يُسجَّل خروج الشخص فورًا من حساب شركتكم على كل الأجهزة، ويمكنه تسجيل الدخول من جديد.
people-sessions-ended = أُنهيت الجلسات.
people-removed = تمت الإزالة. لم يعد بإمكان هذا الشخص الدخول إلى هنا.
people-permissions = من يستطيع فعل ماذا
people-own-roles = أدوارٌ خاصة بكم
people-saved = تم الحفظ. يسري ذلك ابتداءً من النقرة التالية لهذا الشخص.
people-is-disabled = معطّل: لا يستطيع هذا الشخص الدخول إلى هنا. ما هو محدّد أدناه يسري فور إعادة التفعيل.
people-is-blocked = عطّل مشغّل هذه البوابة تسجيل الدخول هذا. يُرجى مراجعة المورّد.
people-roles-hint = ما تسمح به عدة أدوار يُجمع معًا، وما يمنعه أحدها ممنوع.
people-sites-hint = موقع واحد في كل سطر، تمامًا كما يرد مرجع المشتري في فواتيركم. إذا تُرك فارغًا، يرى هذا الشخص فواتير جميع المواقع.
people-limit = الحد الأقصى للطلبية الواحدة
people-limit-hint = إذا تُرك فارغًا، فلا حدّ له.
people-currency = العملة
people-save = حفظ
people-may = ما يستطيع هذا الشخص فعله
people-access = الدخول إلى حساب شركتكم
people-enable = إعادة التفعيل
people-enable-text = يستطيع الشخص الدخول مجددًا بأدواره السابقة.
people-disable = تعطيل…
people-disable-sure = هل تريدون تعطيل { $name }؟
people-disable-text = يُسجَّل خروج الشخص من هنا فورًا ولا يستطيع العودة حتى يعيد أحدهم تفعيله.
people-disable-yes = نعم، تعطيل
people-remove = إزالة…
people-remove-sure = هل تريدون إزالة { $name } من حساب شركتكم؟
people-remove-text = يُسجَّل خروج الشخص من هنا فورًا ويفقد أدواره هنا. يبقى ما فعله في السجل، ويحتفظ بحساب الدخول الذي يستخدمه في مكان آخر.
people-remove-yes = نعم، إزالة
people-cancel = إلغاء
people-role-allows = يسمح في كل شيء بما يلي: { $actions }.
people-role-reaches = يسمح ({ $reach }) بما يلي: { $actions }.
people-role-denies = يستبعد: { $actions }.
people-role-nothing = لا يسمح بشيء.
people-action-read-invoices = الاطّلاع على الفواتير
people-action-download-invoices = تنزيل الفواتير
people-action-place-orders = تقديم الطلبيات
people-action-read-people = الاطّلاع على الأشخاص
people-action-manage-people = إدارة الأشخاص
people-action-manage-roles = إنشاء الأدوار
people-action-read-log = الاطّلاع على السجل
people-action-export-log = تصدير السجل
people-effect-none = غير مشمول
people-effect-own = ما يخصهم فقط
people-effect-site = مواقعهم فقط
people-effect-customer = كل شيء
people-effect-deny = أبدًا، مهما قالت الأدوار الأخرى
people-own-roles-about = إلى جانب الأدوار الجاهزة، يمكنكم إنشاء أدوار أخرى مما يُسمح لكم به أنتم. أي تغيير يسري على كل من لديه الدور.
people-own-roles-none = لا يوجد أي منها بعد
people-own-roles-none-text = يمكنكم إنشاء واحد أدناه ومنحه للأشخاص في صفحاتهم.
people-role-name = اسم الدور
people-role-says = ما ينص عليه
people-role-held = الأشخاص
people-role-add = دور جديد
people-role-change = تغيير هذا الدور
people-role-save = حفظ الدور
people-role-remove = إزالة الدور
people-role-remove-text = يمكن إزالة الدور عندما لا يبقى لأحد.
people-role-saved = تم الحفظ. يسري ذلك على كل من لديه هذا الدور ابتداءً من نقرته التالية.
people-permissions-about = تبيّن كل علامة ما إذا كان الشخص يستطيع فعل شيء ما، وتبيّن الكلمة بجانبها الدور الذي ينص على ذلك.
people-cell-yes = ✓ { $role }
people-cell-site = ✓ { $role }، مواقعهم
people-cell-own = ✓ { $role }، ما يخصهم
people-cell-denied = ✗ { $role }
people-cell-no = ✗ لا دور
people-cell-no-site = ✗ لا موقع
people-cell-all-sites = ✗ مواقعهم فقط
people-why = لماذا؟
people-why-person = الشخص
people-why-action = هل يستطيع هذا الشخص…
people-why-number = رقم الفاتورة
people-why-number-hint = إذا كان الأمر يتعلق بفاتورة معيّنة.
people-why-ask = توضيح
people-why-yes = نعم. لدى { $name } الدور «{ $role }» وهو يشمل ذلك.
people-why-yes-site = نعم، للمواقع { $sites }. لدى { $name } الدور «{ $role }» وهو يشمل ذلك.
people-why-yes-own = نعم، لما يخصه. لدى { $name } الدور «{ $role }» وهو يشمل ذلك.
people-why-denied = لا. لدى { $name } الدور «{ $role }» وهو يستبعد ذلك مهما قالت الأدوار الأخرى.
people-why-lacks = لا. دور { $name } هنا ({ $roles }) لا يشمل ذلك.
people-why-no-site = لا. الدور مخصص لمواقع معيّنة فقط، ولم يُحدَّد أي منها لهذا الشخص.
people-why-all-sites = لا. هذا يخص كل المواقع، و{ $name } مقيَّد بـ { $sites }.
people-why-disabled = { $name } معطّل ولا يستطيع الدخول إلى هنا إطلاقًا. وفيما عدا ذلك:
people-why-blocked = عطّل مشغّل هذه البوابة تسجيل دخول { $name }. وفيما عدا ذلك:
people-why-invoice-yes = { $number } من { $seller }: نعم. لدى { $name } الدور «{ $role }» وهو يشمل ذلك.
people-why-invoice-site = { $number } من { $seller }: لا. فهي تتبع الموقع «{ $site }»، ولا يرى { $name } سوى { $sites }.
people-why-invoice-no-site = { $number } من { $seller }: لا. فهي لا تذكر أي موقع، ولا يرى { $name } سوى { $sites }.
people-why-invoice-none = لا توجد فاتورة بالرقم { $number } يمكنكم الاطّلاع عليها.
people-why-limit = يجوز أن تبلغ الطلبية الواحدة { $limit } على الأكثر.
people-problem-roles = يُرجى اختيار دور واحد على الأقل.
people-problem-last-owner = يجب أن يبقى أحدهم مالكًا. يُرجى تعيين مالك آخر أولًا.
people-problem-owner-whole = المالك يستطيع فعل كل شيء. يُرجى سحب الدور «مالك»، أو ترك المواقع والحد الأقصى والأدوار التي تستبعد شيئًا.
people-problem-beyond = «{ $action }»: لا يمكنكم منح أو سحب إلا ما تملكونه أنتم بهذا القدر.
people-problem-yourself = لا يمكنكم فعل ذلك لأنفسكم. يُرجى الطلب من مالك آخر.
people-problem-held = لا يزال هذا الدور ممنوحًا لأشخاص. يُرجى سحبه منهم أولًا.
people-problem-sites = يُرجى ذكر { $limit } من المواقع على الأكثر.
people-problem-many-roles = بلغ عدد الأدوار { $limit } وهو الحد الأقصى. يُرجى إزالة أحدها أولًا.
people-problem-number = لا يتوقف ذلك على فاتورة. يُرجى ترك الرقم فارغًا.
people-invite = دعوة أشخاص
people-invite-about = تصلهم رسالة فيها رابط صالح لمدة أربعة عشر يومًا، ومن ليس لديه حساب بعد ينشئه به.
people-invite-name-hint = يمكن تركه فارغًا: سيذكر الشخص اسمه بنفسه.
people-invite-language = لغة الرسالة
people-invite-language-default = كما هو محدد لشركتكم
people-invite-message = رسالتكم
people-invite-message-hint = تظهر في الرسالة على أنها كلماتكم. يمكن تركها فارغة، والحد الأقصى لعدد الأحرف: { NUMBER($limit) }.
people-invite-send = إرسال الدعوة
people-invite-no-mail = لا ترسل هذه البوابة رسائل، ولذلك لا يمكن دعوة أحد من هنا. يُرجى سؤال المورّد.
people-invitations = الدعوات
people-invitations-open = { $count ->
    [0] الدعوات: لا شيء قيد الانتظار
    [zero] الدعوات: لا شيء قيد الانتظار
    [one] الدعوات: دعوة واحدة قيد الانتظار
    [two] الدعوات: دعوتان قيد الانتظار
    [few] الدعوات: { $count } دعوات قيد الانتظار
    [many] الدعوات: { $count } دعوة قيد الانتظار
   *[other] الدعوات: { $count } دعوة قيد الانتظار
 }
people-invitations-about = من دعتهم شركتكم للانضمام، الأحدث أولًا. يبقى مصير كل دعوة ظاهرًا هنا تسعين يومًا.
people-invitations-none = لا توجد دعوات
people-invitations-none-text = لم تتم دعوة أحد، أو لا توجد دعوة تطابق ما تبحثون عنه.
people-invitations-state = الحالة
people-invitations-all = الكل
people-invitations-show = عرض
people-invitation-pending = قيد الانتظار
people-invitation-accepted = تم الانضمام
people-invitation-expired = منتهية
people-invitation-revoked = مسحوبة
people-invitation-bounced = لم تُسلَّم
people-invitation-note = { $roles } · أُرسلت { $sent } من { $by }، وتسري حتى { $expires }
people-invitation-resend = إعادة الإرسال
people-invitation-resend-to = إعادة إرسال الدعوة إلى { $email }
people-invitation-revoke = سحب…
people-invitation-revoke-to = سحب… { $email }
people-invitation-revoke-sure = سحب الدعوة المرسلة إلى { $email }؟
people-invitation-revoke-text = لن يفتح الرابط الوارد في الرسالة شيئًا بعد ذلك. يمكنكم دعوة هذا الشخص من جديد.
people-invitation-revoke-yes = نعم، سحب
people-invited = { $count ->
    [0] لم تتم دعوة أحد.
    [zero] لم تتم دعوة أحد.
    [one] تمت الدعوة، والرسالة في طريقها.
    [two] تمت دعوة شخصين، والرسالتان في طريقهما.
    [few] تمت دعوة { $count } أشخاص، والرسائل في طريقها.
    [many] تمت دعوة { $count } شخصًا، والرسائل في طريقها.
   *[other] تمت دعوة { $count } شخص، والرسائل في طريقها.
 }
people-invitation-resent = أُعيد إرسالها. الروابط المرسلة سابقًا لم تعد تفتح شيئًا.
people-invitation-taken-back = سُحبت. لم يعد الرابط يفتح شيئًا.
people-import = الدعوة من قائمة
people-import-about = صف لكل شخص: البريد الإلكتروني، ثم الاسم، ثم الأدوار، ثم اللغة. لا يلزم سوى العنوان ودور واحد. يمكن لصف أول يحمل الأسماء email وname وroles وlanguage أن يغيّر الترتيب.
people-import-file = ملف
people-import-prompt = اختيار ملف أو إفلاته هنا
people-import-hint = ملف CSV بترميز UTF-8، بحد أقصى { NUMBER($rows) } من الصفوف و{ $size }.
people-import-text = أو الصفوف نفسها
people-import-look = مراجعة
people-import-found = { $count ->
    [0] لا يمكن دعوة أحد في هذه القائمة.
    [zero] لا يمكن دعوة أحد في هذه القائمة.
    [one] يمكن دعوة شخص واحد. لم يُرسل شيء بعد.
    [two] يمكن دعوة شخصين. لم يُرسل شيء بعد.
    [few] يمكن دعوة { $count } أشخاص. لم يُرسل شيء بعد.
    [many] يمكن دعوة { $count } شخصًا. لم يُرسل شيء بعد.
   *[other] يمكن دعوة { $count } شخص. لم يُرسل شيء بعد.
 }
people-import-line = السطر
people-import-outcome = ما سيحدث
people-import-good = ستتم الدعوة
people-import-send = { $count ->
    [0] عدم دعوة أحد
    [zero] عدم دعوة أحد
    [one] دعوة شخص واحد
    [two] دعوة شخصين
    [few] دعوة { $count } أشخاص
    [many] دعوة { $count } شخصًا
   *[other] دعوة { $count } شخص
 }
people-problem-email = هذا ليس عنوان بريد إلكتروني.
people-problem-member = يوجد هنا شخص بهذا العنوان.
people-problem-invited = توجد دعوة إلى هذا العنوان قيد الانتظار. يمكنكم إعادة إرسالها من قائمة الدعوات.
people-problem-full = يوجد عدد كبير جدًا من الدعوات قيد الانتظار. يُرجى سحب بعضها أولًا.
people-problem-twice = هذا العنوان مذكور أعلاه في القائمة.
people-problem-role = لا يوجد هنا دور كهذا.
people-problem-list-missing = لا توجد فيها صفوف. يُرجى اختيار ملف أو إدخال الصفوف.
people-problem-list-large = القائمة أكبر من { $size }. يُرجى إرسالها على أجزاء.
people-problem-list-encoding = الملف ليس بترميز UTF-8. يُرجى حفظه بصيغة «CSV UTF-8» ثم اختياره من جديد.
people-problem-list-quote = توجد فيها علامة اقتباس غير مغلقة.
people-problem-list-rows = عدد الصفوف أكبر من { NUMBER($rows) }. يُرجى إرسال القائمة على أجزاء.
people-join-title = الانضمام إلى { $customer }
people-join-text = يدعوكم { $by } إلى حساب { $customer } لدى { $supplier }.
people-join-writes = كتب { $by }:
people-join-until = تسري الدعوة حتى { $date }.
people-join-new = ليس لديكم حساب بعد. يُرجى اختيار طريقة تسجيل الدخول من الآن فصاعدًا.
people-join-name = اسمكم
people-join-password = بكلمة مرور
people-join-passkey = بمفتاح مرور
people-join-passkey-text = يطلب جهازكم عندئذ بصمة الإصبع أو الوجه أو رمزًا بدلًا من كلمة المرور.
people-join-passkey-make = إنشاء مفتاح مرور والانضمام
people-join-passkey-failed = لم يُقبل مفتاح المرور. يُرجى المحاولة مجددًا أو اختيار كلمة مرور.
people-join-button = الانضمام
people-join-as = ستنضمون بالحساب الذي سجلتم الدخول به: { $email }.
people-join-sign-in = يوجد حساب بالعنوان { $email }. يُرجى تسجيل الدخول به للانضمام، ولا يلزم إعداد شيء آخر.
people-join-member = أنتم تنتمون إلى { $customer } بالفعل. لم يبق شيء لفعله.
people-join-over = لم تعد هذه الدعوة صالحة
people-join-over-text = قُبلت أو سُحبت أو أُعيد إرسالها، أو مضى عليها وقت طويل. يُرجى استخدام الرابط الوارد في أحدث رسالة، أو طلب دعوة جديدة ممن دعاكم.
people-list-all = عرض الكل
people-customers-title = العملاء
people-customers-about = الشركات التي يخدمها موقعكم. ترى أسماءها وأشخاصها، ولا ترى شيئًا من مستنداتها.
people-customers-sought = الاسم أو الاسم المختصر
people-customers-find = البحث عن عملاء
people-customers-none = لا يوجد عميل مطابق
people-customers-none-text = لا يوجد اسم ولا اسم مختصر يحتوي على هذا. جرّب جزءًا أقصر منه.
people-customers-empty = لا يوجد عملاء بعد
people-customers-empty-text = يضيفها من يدير الموقع بالأمر «portico customer add».
people-slug = الاسم المختصر
people-language = اللغة
people-language-none = حسب كل متصفح
people-since = منذ
people-customer-log = نشاط هذا العميل
people-logins-title = كل الأشخاص
people-logins-about = كل من يمكنه تسجيل الدخول: لدى كل عميل وفي شركتكم.
people-staff = لدى المورّد
people-staff-agent = موظف خدمة
people-staff-account-manager = مدير حسابات
people-staff-administrator = مدير النظام
people-login-blocked = هذا الحساب محظور: لا يدخل به أحد حتى يُسمح به من جديد.
people-memberships = عملاء هذا الشخص
people-memberships-none = ليس عضوًا لدى أي عميل.
people-login-sessions = جلسات مفتوحة
people-login-sessions-none = لا توجد جلسات حاليًا.
people-sessions-end-all = تسجيل الخروج من كل مكان
people-factors = الخطوة الثانية
people-factors-text = يحتاج إلى هذا من فقد هاتفه ورموز الاسترداد. يزيل التطبيق ومفاتيح المرور ورموز الاسترداد، ويُبلَّغ الشخص برسالة.
people-factors-reason = لماذا تُزال؟
people-factors-reset = إزالة الخطوة الثانية
people-login = الوصول إلى الموقع
people-block = حظر الحساب…
people-block-sure = هل تريد حظر حساب { $name }؟
people-block-text = يُسجَّل خروجه من كل مكان فورًا ولا يمكنه الدخول حتى يُسمح له من جديد.
people-block-yes = نعم، احظر
people-unblock = السماح بالدخول من جديد
people-unblock-text = يمكنه تسجيل الدخول من جديد بصفته السابقة.
people-problem-own-login = لا يمكنك فعل هذا بنفسك. اطلب ذلك من مدير آخر.
people-reason-hint = { NUMBER($least) } من الأحرف على الأقل، مع رقم الطلب إن وُجد. يقرؤه مالكو حساب العميل.
people-look = المشاهدة بصفة هذا العميل
people-look-about = ترى الموقع كما يراه مالكو حساب العميل لمدة نصف ساعة، ولا تغيّر شيئًا. كل صفحة تراها تُسجَّل باسمك في نشاط العميل.
people-look-reason = لماذا تريد المشاهدة؟
people-look-ask = اسأل المالكين
people-look-begin = المشاهدة الآن
people-look-never = لا يسمح هذا العميل لأحد بالمشاهدة. يمكن لأحد المالكين تغيير ذلك ضمن «الأشخاص» ثم «وصول الدعم».
people-look-waits = طلبتَ: { $moment }. يجب أن يوافق أحد مالكي حساب العميل.
people-look-granted = وافق { $name }. تبدأ نصف الساعة عندما تبدأ أنت، خلال يوم.
people-look-asked = أُرسل الطلب. أُبلغ مالكو حساب العميل.
people-look-over = انتهت المشاهدة. ما رأيته مسجَّل في نشاط العميل.
people-looking = { $name }، ترى الموقع بصفة { $customer } حتى { $moment }. تقرأ كل شيء ولا تغيّر شيئًا، وتُسجَّل كل صفحة.
people-looking-label = المشاهدة بصفة عميل
people-looking-stop = إنهاء المشاهدة
people-support-title = وصول الدعم
people-support-about = يمكن لموظفي المورّد رؤية الموقع كما ترونه إذا سمحتم بذلك، لفهم ما تسألون عنه. يشاهدون نصف ساعة على الأكثر ولا يغيّرون شيئًا، وكل صفحة يرونها مسجَّلة في نشاطكم.
people-support-never = أبدًا
people-support-never-note = لا يشاهد أحد. ما يجري ينتهي فورًا.
people-support-on-request = عند الطلب
people-support-on-request-note = يطلبون مع ذكر السبب، ويوافق أحد المالكين كل مرة.
people-support-always = دائمًا
people-support-always-note = يشاهدون دون طلب، ويذكرون السبب مع ذلك.
people-support-setting = هل يُسمح لهم بالمشاهدة؟
people-support-saved = حُفظ. يسري فورًا.
people-support-open = الآن
people-support-wants = يريد { $name } المشاهدة. وقت الطلب: { $moment }.
people-support-may-begin = يمكن لـ { $name } بدء المشاهدة.
people-support-looks = يشاهد { $name } الآن، حتى { $moment } على أبعد تقدير.
people-support-yes = نعم، لنصف ساعة
people-support-no = لا
people-support-end = إنهاء الآن
people-support-history = من طلب ومن شاهد
people-support-none = لم يطلب أحد بعد
people-support-none-text = من يطلب ومن يوافق ومن يشاهد: كل ذلك سيظهر هنا.
people-support-asked = وقت الطلب
people-support-outcome = النتيجة
people-support-looked = فترة المشاهدة
people-support-by = أجاب { $name }
people-support-from-to = من { $from } إلى { $until }
people-support-state-asked = بانتظار الرد
people-support-state-granted = مسموح ولم يبدأ
people-support-state-declined = مرفوض
people-support-state-lapsed = انقضت مهلته
people-support-state-looking = يشاهد الآن
people-support-state-ended = انتهت

## Start page

home-greeting = مرحبًا بكم، { $name }
home-waiting = بانتظاركم
home-nothing-waiting = لا شيء بانتظاركم
home-nothing-waiting-text = كل شيء مدفوع ومنجز. سيظهر هنا ما يحتاج إلى عنايتكم.
home-pay = دفع الفاتورة { $number }
home-overdue = { $count ->
    [zero] متأخرة منذ اليوم
    [one] متأخرة منذ يوم واحد
    [two] متأخرة منذ يومين
    [few] متأخرة منذ { $count } أيام
    [many] متأخرة منذ { $count } يومًا
   *[other] متأخرة منذ { $count } يوم
 }
home-due = الاستحقاق: { $when }
home-no-due-date = بلا تاريخ استحقاق
home-waiting-more = { $count ->
    [zero] لا شيء آخر بانتظاركم
    [one] أمر آخر واحد بانتظاركم
    [two] أمران آخران بانتظاركم
    [few] { $count } أمور أخرى بانتظاركم
    [many] { $count } أمرًا آخر بانتظاركم
   *[other] { $count } أمر آخر بانتظاركم
 }
home-to-pay = المطلوب دفعه
home-of-it-overdue = المتأخر منه
home-new = الجديد منذ زيارتكم الأخيرة
home-latest = الأحدث
home-nothing-new = لا جديد منذ { $moment }
home-nothing-yet = ما إن يحدث شيء حتى ترونه هنا.
home-new-invoice = وردت الفاتورة { $number }
home-new-credit-note = ورد الإشعار الدائن { $number }
home-new-version = حلّ إصدار جديد محل الفاتورة { $number }
home-new-payment = تم استلام دفعة للفاتورة { $number }

## Search

search = بحث
search-title = بحث: { $query }
search-label = البحث في كل شيء
search-placeholder = رقم، اسم، مرجع…
search-start = يُرجى كتابة ما تبحثون عنه
search-start-text = رقم أو اسم أو مرجع أو كلمات من مستند. لا تؤثر الأخطاء الإملائية البسيطة.
search-none = لا نتائج للبحث عن «{ $query }»
search-none-text = يُرجى التحقق من الكتابة أو استخدام كلمات أقل أو تجربة رقم.
search-found = { $count ->
    [0] لا نتائج
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
 }
search-more = توجد نتائج أخرى؛ يُرجى إضافة كلمة لتضييق البحث.
search-corrected = لا شيء يحتوي على «{ $typed }»؛ جرى البحث عن { $taken } بدلًا منه.
search-shortcut = بحث (Ctrl K)

## First visit

tour-title = مرحبًا بكم في بوابتكم
tour-step = الخطوة { NUMBER($step) } من { NUMBER($count) }
tour-home = كل ما هو بانتظاركم
tour-home-text = تعرض الصفحة الرئيسية المطلوب دفعه وما استجدّ منذ زيارتكم الأخيرة.
tour-find = العثور على أي شيء
tour-find-text = يُرجى الضغط على Ctrl K أو على أيقونة العدسة، ثم كتابة رقم أو اسم أو كلمة.
tour-account = كما يناسبكم
tour-account-text = تجدون اللغة والمنطقة الزمنية والمظهر في القائمة تحت اسمكم.
tour-next = التالي
tour-back = السابق
tour-skip = تخطي
tour-done = البدء
tour-again = عرض المقدمة

## Session and connection

session-ending = سيتم تسجيل خروجكم قريبًا
session-ending-text = لحماية بياناتكم، تسجّل البوابة خروجكم عند عدم النشاط لفترة من الوقت.
session-stay = البقاء قيد تسجيل الدخول
session-last-text = حتى وأنت تعمل، تنتهي جلستك عند { $time }. أرسل ما تكتبه أو احفظه.
session-over = تم تسجيل خروجكم
session-over-text = انتهت جلستكم. ما ترونه يعود إلى ما قبل ذلك؛ يُرجى تسجيل الدخول للمتابعة.
offline = لا يوجد اتصال بالإنترنت
offline-text = ما ترونه يعود إلى ما قبل انقطاع الاتصال. سيُعاد تحميله عند عودة الاتصال.
online-again = عاد الاتصال.

## Codes on documents

# The type of a document where it says more than invoice or credit note (UNTDID 1001).
document-type =
    .code-384 = فاتورة مصححة
    .code-386 = فاتورة دفعة مقدمة
    .code-389 = فاتورة بالفوترة الذاتية
    .code-261 = إشعار دائن بالفوترة الذاتية
    .code-326 = فاتورة جزئية
    .code-875 = فاتورة إنشاءات جزئية
    .code-876 = فاتورة إنشاءات نهائية جزئية
    .code-877 = فاتورة إنشاءات نهائية
    .code-383 = إشعار مدين

# Units of measure (UN/ECE Recommendations 20 and 21), as they stand behind a quantity.
unit =
    .C62 = قطعة
    .H87 = قطعة
    .NAR = قطعة
    .PCE = قطعة
    .XPP = قطعة
    .EA = قطعة
    .SET = طقم
    .PR = زوج
    .DZN = دزينة
    .HUR = ساعة
    .MIN = دقيقة
    .SEC = ثانية
    .DAY = يوم
    .WEE = أسبوع
    .MON = شهر
    .QAN = ربع سنة
    .ANN = سنة
    .LS = مقطوعية
    .P1 = %
    .MTR = م
    .CMT = سم
    .MMT = مم
    .KMT = كم
    .INH = بوصة
    .FOT = قدم
    .MTK = م²
    .MTQ = م³
    .LTR = لتر
    .MLT = مل
    .HLT = هكتولتر
    .KGM = كغم
    .GRM = غم
    .MGM = ملغم
    .TNE = طن
    .LBR = رطل
    .KWH = كيلوواط ساعة
    .MWH = ميغاواط ساعة
    .KWT = كيلوواط
    .WTT = واط
    .E49 = يوم عمل
    .E51 = مهمة
    .E54 = رحلة
    .AD = بايت
    .code-4L = ميغابايت
    .E34 = غيغابايت
    .ACT = نشاط
    .AS = تشكيلة
    .XBX = علبة
    .XCT = كرتونة
    .XPK = طرد
    .XPX = منصة نقالة
    .PF = منصة نقالة
    .XBO = زجاجة
    .XCS = صندوق
    .XRO = لفة
    .XSA = شوال
    .XBG = كيس

# VAT categories (UNCL 5305).
vat-category =
    .S = خاضع للضريبة
    .Z = النسبة الصفرية
    .E = معفى
    .AE = الاحتساب العكسي
    .K = توريد داخل الاتحاد الأوروبي
    .G = تصدير خارج الاتحاد الأوروبي
    .O = خارج نطاق الضريبة
    .L = IGIC (جزر الكناري)
    .M = IPSI (سبتة ومليلية)
    .B = الدفع المجزأ

# Why no VAT is charged (the code list VATEX of EN 16931), where the document gives a code and no reason.
vat-exemption =
    .VATEX-EU-79-C = نفقات مستردة (المادة 79 ج من التوجيه { "\u200E" }2006/112/EC)
    .VATEX-EU-132 = معفى للمصلحة العامة (المادة 132 من التوجيه { "\u200E" }2006/112/EC)
    .VATEX-EU-143 = استيراد معفى (المادة 143 من التوجيه { "\u200E" }2006/112/EC)
    .VATEX-EU-148 = معفى للسفن والطائرات (المادة 148 من التوجيه { "\u200E" }2006/112/EC)
    .VATEX-EU-151 = معفى للسفارات والهيئات الدولية (المادة 151 من التوجيه { "\u200E" }2006/112/EC)
    .VATEX-EU-309 = خدمات سفر خارج الاتحاد الأوروبي (المادة 309 من التوجيه { "\u200E" }2006/112/EC)
    .VATEX-EU-AE = الاحتساب العكسي
    .VATEX-EU-D = نظام هامش الربح لوكالات السفر
    .VATEX-EU-F = نظام هامش الربح للسلع المستعملة
    .VATEX-EU-G = تصدير خارج الاتحاد الأوروبي
    .VATEX-EU-I = نظام هامش الربح للأعمال الفنية
    .VATEX-EU-IC = توريد داخل الاتحاد الأوروبي
    .VATEX-EU-J = نظام هامش الربح للمقتنيات والتحف
    .VATEX-EU-O = خارج نطاق الضريبة
    .VATEX-FR-FRANCHISE = منشأة صغيرة بلا ضريبة القيمة المضافة (المادة { "\u200E" }293 B من قانون الضرائب الفرنسي)

# How to pay (UNCL 4461).
payment-means =
    .code-10 = نقدًا
    .code-20 = شيك
    .code-21 = شيك
    .code-22 = شيك
    .code-23 = شيك
    .code-30 = تحويل مصرفي
    .code-31 = تحويل مصرفي
    .code-42 = تحويل مصرفي
    .code-48 = بطاقة
    .code-49 = خصم مباشر
    .code-54 = بطاقة ائتمان
    .code-55 = بطاقة خصم
    .code-57 = اتفاق دائم
    .code-58 = تحويل مصرفي SEPA
    .code-59 = خصم مباشر SEPA
    .code-68 = دفع إلكتروني
    .code-97 = مقاصة بين الشركاء
    .code-1 = حسب الاتفاق
    .ZZZ = حسب الاتفاق

## Letters that are kept instead of sent (for those who develop the portal)

letters-title = الرسائل
letters-about = لا تغادر أي رسالة هذه البوابة: تُحفظ كل رسالة هنا بدلًا من إرسالها. لا يرى هذه الصفحة إلا من يطوّر البوابة أو يجرّبها على جهازه.
letters-none = لا توجد رسائل هنا
letters-none-text = حالما تكتب البوابة رسالة تظهر هنا. يكتب الأمر «portico mail try» واحدة.
letters-caption = الرسائل، الأحدث أولًا
letters-letter = الرسالة
letters-posted = وقت الإيداع
letters-to = إلى { $address }
letters-older = رسائل أقدم
letters-newest = أحدث الرسائل
letter-links = روابط إلى البوابة
letter-look = كما يعرضها برنامج البريد
letter-open = فتحها في صفحة مستقلة
letter-text = نصًا عاديًا
letter-headers = الترويسات

## Mail

mail-open-portal = فتح البوابة
mail-trial-subject = رسالة تجريبية من { $supplier }
mail-trial-arrived = طُلب من بوابة { $supplier } إرسال هذه الرسالة، وقد وصلت.
mail-trial-look = هكذا تبدو كل رسالة بريد من البوابة. يُضبط الاسم والألوان والشعار والنص في الأسفل ضمن «الاسم والمظهر».
mail-greeting = مرحبًا { $name }،
mail-link-half-hour = يعمل الرابط مرة واحدة فقط، ولمدة نصف ساعة.
mail-link-hour = يعمل الرابط مرة واحدة فقط، ولمدة ساعة.
mail-not-me = لم أقم بذلك
mail-was-it-you = هل قمتم بذلك بأنفسكم؟ إذن لا يلزمكم أي إجراء. وإلا فيُرجى إيقافه الآن بالزر أدناه: فهو يسجّل خروجكم من كل الأجهزة ويتيح لكم تعيين كلمة مرور جديدة.
mail-password-reset-subject = تعيين كلمة مرور جديدة
mail-password-reset-text = طُلبت كلمة مرور جديدة لبوابة { $supplier }، وعلى الأرجح أنتم من طلبها.
mail-password-reset-ignore = إذا لم تطلبوا ذلك، فلا يلزمكم أي إجراء: تبقى كلمة مروركم كما هي.
mail-password-reset-action = تعيين كلمة مرور جديدة
mail-password-changed-subject = تم تغيير كلمة مروركم
mail-password-changed-text = تم تغيير كلمة مرور دخولكم إلى بوابة { $supplier }: { $moment }.
mail-new-device-subject = تسجيل دخول من جهاز جديد
mail-new-device-text = سجّل أحدهم الدخول إلى بوابة { $supplier } ببيانات دخولكم، من جهاز لم يُستخدم من قبل: { $moment }.
mail-new-device-from = { $device } · { $ip }
mail-factor-changed-subject = تم تغيير الخطوة الثانية لتسجيل دخولكم
mail-factor-changed-text = تم تغيير الخطوة الثانية لتسجيل دخولكم إلى بوابة { $supplier }: { $moment }.
mail-factor-authenticator-added = تم إعداد تطبيق مصادقة.
mail-factor-authenticator-removed = تمت إزالة تطبيق المصادقة.
mail-factor-passkey-added = تمت إضافة مفتاح مرور.
mail-factor-passkey-removed = تمت إزالة مفتاح مرور.
mail-factor-recovery-codes-made = تم إنشاء رموز استرداد جديدة؛ ولم تعد الرموز القديمة صالحة.
mail-factor-recovery-code-used = تم استخدام أحد رموز الاسترداد لتسجيل الدخول.
mail-factor-reset = أزالها أحد المسؤولين. يُرجى إعداد خطوة جديدة عند تسجيل دخولكم القادم.
mail-email-change-subject = تأكيد عنوانكم الجديد
mail-email-change-text = تريدون تسجيل الدخول إلى بوابة { $supplier } بهذا العنوان.
mail-email-change-ignore = إذا لم يكن لكم علم بذلك، فلا يلزمكم أي إجراء: لن يتغير شيء.
mail-email-change-action = تأكيد العنوان
mail-email-changed-subject = تم تغيير عنوان بريدكم الإلكتروني
mail-email-changed-text = تم تغيير العنوان الذي تسجّلون به الدخول إلى بوابة { $supplier }: { $moment }.
mail-invitation-subject = دعوة إلى { $customer } لدى { $supplier }
mail-invitation-text = يدعوكم { $by } إلى حساب { $customer } في بوابة { $supplier }.
mail-invitation-writes = كتب { $by }:
mail-invitation-message = «{ $message }»
mail-invitation-until = يعمل الرابط مرة واحدة فقط، وحتى { $date }.
mail-invitation-ignore = إذا لم يكن لكم علم بذلك، فلا يلزمكم أي إجراء: لن يحصل أحد على حساب باسمكم.
mail-invitation-action = عرض الدعوة
mail-sign-in-link-subject = رابط تسجيل دخولكم
mail-sign-in-link-text = طلب أحدهم، وأغلب الظن أنه أنتم، رابطًا لتسجيل الدخول إلى بوابة { $supplier }.
mail-link-minutes = يعمل الرابط مرة واحدة ولمدة عشر دقائق.
mail-sign-in-link-ignore = إذا لم تطلبوه فلا يلزم فعل أي شيء.
mail-sign-in-link-action = تسجيل الدخول
mail-support-subject = { $supplier } يطلب مشاهدة موقعكم
mail-support-text = يطلب { $name } من { $supplier } رؤية الموقع كما يراه { $customer } لمدة نصف ساعة.
mail-support-reason = السبب: { $reason }
mail-support-rules = لا يحدث شيء ما لم يوافق أحد المالكين. يمكن قراءة كل شيء دون تغيير أي شيء، وكل صفحة تُشاهَد مسجَّلة في نشاطكم.
mail-support-action = الرد
