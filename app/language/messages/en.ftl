### What the portal says. Keys are grouped by where they are seen. { $argument } stands for something that is put in; leave it
### as it is. A text that depends on a number has a form for each of the language's plural categories.

## Everywhere

portal-footer = Customer portal
skip-to-content = Skip to content
loading = Loading…
reference-label = Reference:
error-title-prefix = Error: { $title }
try-again = Try again
clear = Clear
all = All
menu-main = Main
menu-pages = Pages
menu-more = More
page-previous = Previous page
page-next = Next page
preferences-language = Language
close = Close

## Header and account menu

nav-home = Home
nav-invoices = Invoices
customer-label = Customer:
customer-switch = Switch
customer-switch-object = customer
account-label = Account:
sign-out = Sign out
sign-out-everywhere = Sign out everywhere

## Signing in

sign-in = Sign in
sign-in-email = E-mail address
sign-in-password = Password
sign-in-wrong = The e-mail address and the password do not match.
sign-in-too-many = Too many tries. Try again in { $wait }.
sign-in-busy = Many people are signing in right now. Try again in a moment.
sign-in-forgot = Forgot your password?
sign-in-password-set = Your new password is set. Sign in with it.
sign-in-email-confirmed = Your new address is confirmed. Sign in with it.
sign-in-step-over = That took too long, or was wrong too often. Sign in again.
sign-in-passkey = Sign in with a passkey
passkey-failed = The passkey was not accepted. Try again, or use another way.
sign-in-link = Send me a link instead
sign-in-link-text = Enter the e-mail address of your login. A letter with a link that signs you in will come to it.
sign-in-link-sent = If there is a login with this address, a letter is on its way to it. Its link works for ten minutes. If nothing arrives, look among the unwanted mail.
sign-in-with-link-text = You are about to sign in with the link from your letter.

## A forgotten password

forgot-title = Forgot your password?
forgot-text = Enter the e-mail address that you sign in with. A letter with a link to set a new password will come to it.
forgot-send = Send the link
forgot-sent = Look into your mailbox
forgot-sent-text = If there is a login with this address, a letter is on its way to it. Its link works for half an hour. If nothing arrives, look among the unwanted mail, or try another of your addresses.
forgot-no-mail = This portal sends no mail. Ask the company that runs it to set a new password for you.
back-to-sign-in = Back to sign-in
reset-title = Set a new password
password-new = New password
password-new-hint = At least { NUMBER($least) } characters. A few words that do not belong together are easy to remember and hard to guess.
password-weak = This password is too easy to guess: it is a common one, or is made of names, dates or rows of keys. A few words that do not belong together are better.
password-show = Show password
password-strength = Strength
password-strength-weak = Weak
password-strength-fair = Fair
password-strength-good = Good
password-strength-strong = Strong
password-save = Save password
link-over = This link works no longer
link-over-text = It was used before, or it is too old. Ask for a new one.
link-ask-again = Ask for a new link
not-me-title = Was it not you?
not-me-text = If you did not do what the letter tells, end it here: you are signed out on all devices, your password works no longer, and you set a new one.
not-me-button = It was not me
confirm-email-title = Confirm your new address
confirm-email-text = From now on you sign in with { $email }, and the portal writes to it.
confirm-email-button = Confirm address

## The second step of signing in

factor-title = One more step
factor-text = Enter the code that your authenticator app shows, or one of your recovery codes.
factor-text-recovery = Use your passkey, or enter one of your recovery codes.
factor-code = Code
factor-code-wrong = This code is not right. Codes of an app change every 30 seconds, and each code works once.
factor-trust = Do not ask on this device for 30 days
factor-continue = Continue
factor-passkey = Use a passkey
factor-lost = Have you lost your phone and your recovery codes? Ask the company that runs this portal to reset your second step.
proof-title = Confirm that it is you
proof-text = What you are about to do needs to be certain: it concerns your login, who may do what, or data that leaves the portal. Confirm once more that it is you.
proof-then-again = After that, press the button once more that brought you here.
proof-password-wrong = The password is not right.

## Choosing a customer

choose-customer = Choose a customer
choose-customer-none = You are not a member of any customer
choose-customer-none-text = Ask the company that invited you, or an owner of your company’s account, to add you.
role-owner = Owner
role-finance = Finance
role-buyer = Buyer
role-member = Member
role-viewer = Viewer

## Errors

error-signed-out = You are signed out
error-signed-out-text = Your session has ended, perhaps in another tab. Sign in to go on where you were.
error-not-found = Page not found
error-not-found-text = There is nothing at this address, or it belongs to a customer you are not looking at.
error-not-allowed = You may not see this
error-role-lacks = Your role here is “{ $role }”, and it does not include this.
error-roles-lack = Your roles here are { $roles }, and none of them includes this.
error-role-denies = Your role “{ $role }” rules this out.
error-other-site = What you may see here is limited to certain sites, and this belongs to none of them.
error-above-limit = It comes to more than you may order.
error-looking = You see the portal as a customer, and can only read. Stop looking first, with the button above each page.
error-ask-owner = Ask an owner of your company’s account in this portal to change that.
error-ask = Ask { $owners } to change that: they look after your company’s account in this portal.
error-no-customer = No customer is chosen yet. Choose the customer you want to look at.
error-invalid = Something needs correcting
error-invalid-text = Some of what you entered could not be used. Check it and try again.
error-too-soon = One moment, please
error-too-soon-text = That was tried too often. Try again in { $wait }.
error-already-done = This has already been done
error-already-done-text = Nothing was changed a second time.
error-other-customer = Another customer is chosen
error-other-customer-text = In another tab you have switched to another customer. Load the portal again to go on with that one, or switch back.
error-unavailable = The portal is busy
error-unavailable-text = It cannot show this right now. Wait a moment and try again.
error-malformed = That request could not be read
error-malformed-text = The portal may have been updated since you opened this page. Load it again.
error-unreachable = No connection
error-unreachable-text = The portal cannot be reached. Check your connection and try again.
error-unexpected = Something went wrong
error-unexpected-text = The portal gave no proper answer. Try again in a moment; if it happens again, tell us.
error-unexpected-noted = This is our fault, and it has been noted. Try again; if it happens again, tell us.
error-go-home = Go to the start page

## Errors before any page could be made

broken-forbidden = This was not done
broken-forbidden-text = The form did not come from this portal, or your role does not allow it. Nothing was changed.
broken-not-found = There is nothing here
broken-not-found-text = The address may be mistyped, or what was here is gone.
broken-method = This does not work here
broken-method-text = This address does not answer that kind of request.
broken-too-large = That was too large
broken-too-large-text = The portal does not take that much at once.
broken-too-many = Too many requests
broken-too-many-text = Please wait a minute and try again.
broken-busy = The portal is busy
broken-busy-text = It took too long to answer. Please try again in a moment.
broken-maintenance = The portal is being worked on
broken-maintenance-text = We will be back in a little while. Nothing of yours is lost.
broken-unexpected = Something broke on our side
broken-unexpected-text = It has been noted. Please try again; if it stays like this, tell your supplier the reference below.
broken-malformed = That was not understood
broken-malformed-text = The portal could not make sense of the request.

## What is wrong with a field

problem-missing = Fill this in.
problem-not-a-date = Enter an existing date, such as { $example }.
problem-not-an-amount = Enter an amount, such as { $example }.
problem-not-a-choice = Choose one of the offered values.
problem-too-long = { $limit ->
    [one] Enter no more than one character.
   *[other] Enter no more than { $limit } characters.
 }
problem-too-short = { $least ->
    [one] Enter at least one character.
   *[other] Enter at least { $least } characters.
 }
problem-wrong-order = The end of the range lies before its beginning.
problem-taken = This is already in use.
problem-malformed = This could not be read.

## The list of invoices

invoices-search = Search invoices
invoices-filter = Filter invoices
invoices-status = Status
invoices-more-filters = More filters
invoices-from = From
invoices-to = To
invoices-min = Minimum amount
invoices-max = Maximum amount
invoices-sort = Sort by
invoices-apply = Apply
invoices-shown = { $count ->
    [0] No invoices found
    [one] { $count } invoice shown
   *[other] { $count } invoices shown
 }
invoices-filter-unused = Not every filter could be used; the fields say why. { $found }
invoices-none-match = No invoices match
invoices-none-match-text = Try other words, another status or a wider range.
invoices-clear-filters = Clear filters
invoices-none = No invoices yet
invoices-none-text = As soon as there is an invoice for you, you will find it here.
invoices-totals = Totals
invoices-total-open = Open
invoices-total-amount = Invoiced
invoices-total-count = Documents
invoices-number = Number
invoices-date = Date
invoices-due = Due
invoices-reference = Reference
invoices-amount = Amount
invoices-open = Open
invoices-caption = Invoices: { $order }
invoices-credit-note-by = Credit note · { $seller }
status-open = Open
status-due-soon = Due soon
status-overdue = Overdue
status-partly-paid = Partly paid
status-paid = Paid
status-credited = Credited
status-incomplete = Incomplete
sort-newest = Newest first
sort-oldest = Oldest first
sort-due-first = Due first
sort-due-last = Due last
sort-largest = Largest amount first
sort-smallest = Smallest amount first
sort-number-up = Number, ascending
sort-number-down = Number, descending

## An invoice

invoice-loading = Invoice
invoice-all = All invoices
invoice-title = { $kind } { $number }
invoice-from = From { $seller } · { $date }
invoice-download = Download original ({ $kind })
invoice-to-pay = Amount to pay
invoice-credited = Amount credited
invoice-amount = Amount
invoice-due-date = Due date
invoice-total = Total of the document
invoice-not-set-off = Not yet set off
invoice-file-only = The details are not here yet.
invoice-file-only-text = This document came as a file without machine-readable data. Your supplier will complete it; until then everything is in the file, which you can download.
invoice-notes = Notes
invoice-parties = Parties
invoice-seller = Seller
invoice-buyer = Buyer
invoice-payee = Payee
invoice-deliver-to = Delivered to
invoice-vat-id = VAT ID { $id }
invoice-tax-number = Tax number { $id }
invoice-legal-id = Registration { $id }
invoice-details = Details
invoice-issue-date = Issue date
invoice-delivery-date = Delivery date
invoice-period = Period
period-between = { $from } – { $to }
period-from = from { $from }
period-until = until { $to }
invoice-lines = Lines
invoice-lines-caption = Lines of the document
invoice-item = Item
invoice-quantity = Quantity
invoice-price = Price
invoice-vat = VAT
invoice-net-amount = Net amount
invoice-item-number = Item no. { $number }
invoice-attribute = { $name }: { $value }
invoice-price-per = { $amount } per { $quantity }
invoice-rate-category = { $rate } ({ $category })
invoice-charge = Charge
invoice-allowance = Allowance
invoice-allowance-percent = { $name } ({ $rate })
invoice-allowance-off = { $name }: { $amount }
invoice-vat-breakdown = VAT breakdown
invoice-vat-caption = VAT by category and rate
invoice-rate = Rate
invoice-taxable = Taxable amount
invoice-tax = Tax
invoice-totals = Totals
invoice-sum-lines = Sum of lines
invoice-sum-allowances = Allowances
invoice-sum-charges = Charges
invoice-sum-net = Total without VAT
invoice-sum-vat = VAT
invoice-sum-gross = Total with VAT
invoice-sum-prepaid = Already paid
invoice-sum-rounding = Rounding
invoice-sum-payable = Amount due on the document
invoice-how-to-pay = How to pay
invoice-account-holder = Account holder
invoice-iban = IBAN
invoice-account = Account
invoice-bic = BIC
invoice-payment-reference = Payment reference
invoice-mandate = Mandate
invoice-collected = The amount will be collected from your account; there is nothing to do.
invoice-qr-label = QR code with the payment details above, for your banking app
invoice-qr-text = Scan with your banking app to fill in the transfer.
invoice-payments = Payments received
invoice-credit-notes = Credit notes
invoice-credited-invoices = Credited invoices
invoice-attachments = Attachments
invoice-attachment-outside = Not inside the document
invoice-versions = Versions
invoice-version = Version { NUMBER($number) }
invoice-version-note = { $received } · { $kind }, { $size }
invoice-version-note-shown = { $received } · { $kind }, { $size }, shown here
reference-buyer = Your reference
reference-order = Purchase order
reference-sales-order = Sales order
reference-contract = Contract
reference-project = Project
reference-accounting = Cost centre
reference-preceding = Preceding invoice
document-invoice = Invoice
document-credit-note = Credit note

## Preferences

preferences = Preferences
preferences-saved = Your preferences are saved.
preferences-language-hint = The portal and its mails speak this language to you.
preferences-language-default = As your company or browser says
preferences-time-zone = Time zone
preferences-time-zone-hint = Times are shown as clocks there show them.
preferences-time-zone-default = As the portal ({ $zone })
preferences-appearance = Appearance
preferences-appearance-auto = As your device
preferences-appearance-light = Light
preferences-appearance-dark = Dark
preferences-save = Save preferences

## Your login

account-title = Your login
account-about = How you get in, and where you are signed in.
account-saved = Saved.
account-profile = Name and address
account-name = Name
account-save-name = Save name
account-email = E-mail address
account-email-now = You sign in with { $email }.
account-email-waiting = { $email } waits to be confirmed: a letter with a link is on its way to it.
account-email-new = New e-mail address
account-email-hint = A letter with a link comes to the new address. Until you open it, the old one stays.
account-email-send = Send the link
account-password = Password
account-password-since = Last changed { $moment }.
account-password-none = You sign in without a password.
account-password-change = Change password
account-password-current = Current password
account-password-wrong = This is not your current password.
account-password-changed = Your password is changed, and you are signed out everywhere else.
account-factor = Second step
account-factor-about = With a second step, a stolen password alone opens nothing.
account-authenticator = Authenticator app
account-authenticator-on = Set up
account-authenticator-add = Set up an authenticator app
account-authenticator-remove = Remove the authenticator app
account-authenticator-scan = Scan this with your authenticator app
account-authenticator-scan-text = Any app for one-time codes will do. On this very device, type the key instead.
account-authenticator-key = Key
account-authenticator-code = Code that the app shows
account-authenticator-confirm = Confirm
account-authenticator-clock = This code is not right. Check that your device’s clock is right, and enter the code that is shown now.
account-recovery = Recovery codes
account-recovery-left = { $count ->
    [0] None is left
    [one] { $count } is left
   *[other] { $count } are left
 }
account-recovery-new = Make new recovery codes
account-recovery-title = Your recovery codes
account-recovery-text = Each of these codes gets you in once, when you have lost your phone. Print them or write them down: they are shown only now. Codes from before work no longer.
account-recovery-kept = I have kept them
account-passkeys = Passkeys
account-passkeys-about = A passkey signs you in with the fingerprint, face or PIN of your device, without a password.
account-passkey-add = Add a passkey
account-passkey-name = Passkey from { $date }
account-passkey-note = Added { $created }
account-passkey-note-used = Added { $created }, last used { $used }
account-passkey-remove = Remove
account-passkeys-none = You have none yet.
account-passkeys-script = Passkeys need JavaScript.
account-sessions = Where you are signed in
account-session-current = This device
account-session-note = { $ip } · since { $started } · last used { $seen }
account-session-end = End
account-session-end-others = Sign out everywhere else
account-memberships = Companies
device-on-system = { $browser } on { $system }
device-unknown = Unknown device

## Name and look

brand-title = Name and look
brand-about = What is set here is seen on every page, in mails and in the installed app.
brand-saved = Saved. Everybody sees it from now on.
brand-name = Name of your company
brand-name-hint = Left empty, it is { $name }, as the portal is configured.
brand-accent = Colour of buttons and links
brand-accent-hint = Such as #2f45c0. Left empty, it is the portal’s own blue.
brand-band = Colour of the band at the top
brand-band-hint = Such as #f5a623. Left empty, there is no band. Text on it is dark or white, whichever is easier to read.
brand-pick = Pick: { $field }
brand-colour-malformed = Write a colour with six digits, such as #2f45c0.
brand-accent-hard = Text in this colour is hard to read: in places its contrast is { $contrast } : 1, and 4.5 : 1 is needed. The nearest shade that can be read is { $shade }.
brand-use-shade = Use { $shade } and save
brand-accent-good = Buttons and links can be read everywhere: their contrast is at least { $contrast } : 1, and 4.5 : 1 is needed.
brand-links = Links below every page
brand-link = Link { $number }
brand-link-label = Words
brand-link-address = Address
brand-link-malformed = Write an address that begins with https:// or mailto:
brand-mail-footer = Text below every mail
brand-mail-footer-hint = What the law asks for, such as address and register.
brand-save = Save
brand-try = Show preview
brand-preview = Preview
brand-preview-light = In light
brand-preview-dark = In dark
brand-preview-mail = A mail
brand-pictures = Pictures
brand-logo = Logo
brand-logo-hint = PNG, JPEG or WebP, at most { $limit }. It stands in place of the name.
brand-icon = Icon
brand-icon-hint = PNG, JPEG or WebP, at most { $limit }, square, at least { $width } pixels wide. It stands on tabs and for the installed app.
brand-choose-picture = Choose a picture or drop it here
brand-upload-logo = Upload logo
brand-upload-icon = Upload icon
brand-remove-logo = Remove logo
brand-remove-icon = Remove icon
brand-image-malformed = This is no picture that can be used: PNG, JPEG or WebP, up to 4096 pixels wide and high.
brand-image-large = The file is larger than { $limit }.
brand-image-small = The icon has to be square and at least { $width } pixels wide.
brand-sample-subject = Your new invoice is here
brand-sample-text = This is how a message from the portal looks.
brand-sample-action = See the invoice
brand-sample-link = a link in a text

## Activity

log-title = Activity
log-explained = Who did what in this portal: your own people, your supplier, and the portal itself.
log-whole-title = All activity
log-whole-explained = What happened in the portal itself, or for one customer: each log stands alone. Whenever you read a customer’s log, its owners see that you did.
log-filter = Filter activity
log-customer = Whose log
log-customer-short = A customer’s short name; left empty, the portal itself.
log-installation = The portal itself
log-what = What
log-person = By whom
log-document = Document number
log-filter-remove = Remove filter: { $filter }
log-about = About { $object }
log-since = Since { $date }
log-until = Until { $date }
log-shown = { $count ->
    [0] Nothing found
    [one] { $count } event shown, newest first
   *[other] { $count } events shown, newest first
 }
log-unused = Not every filter could be used; the fields say why. { $found }
log-none = Nothing has happened yet
log-none-text = As soon as somebody does something, it stands here.
log-none-match = Nothing matches
log-none-match-text = Try a wider range of dates, another person or another document.
log-caption = Activity, newest first
log-who = Who
log-when = When
log-where = From where
log-details = Details
log-by-portal = The portal
log-by-unknown = Somebody not signed in
log-by-gone = Somebody who is gone
log-supplier = Supplier
log-on-behalf = on behalf of { $name }
log-device-on = { $browser } on { $system }
log-before = Before:
log-after = Now:
log-nothing = nothing
log-yes = Yes
log-no = No
log-request = Request
log-all-about = Everything about this
log-all-by = Everything by { $name }
log-export-csv = Download as CSV
log-export-lines = Download as JSON lines

# Parts of the portal.
log-area =
    .sign-ins = Coming and going
    .people = People
    .invoices = Invoices and payments
    .settings = Settings
    .support = What the supplier looked at
    .letters = Letters and jobs
    .log = The log itself

# What happened: the kinds of events, with a hyphen for the dot.
log-kind =
    .session-started = Signed in
    .session-ended = Signed out
    .session-ended_everywhere = Signed out everywhere
    .session-refused = Sign-in refused
    .session-throttled = Too many sign-in tries
    .customer-chosen = Customer chosen
    .request-refused = Not found, or not understood
    .customer-refused = Customer refused
    .customer-added = Customer added
    .customer-language_set = Language of the customer set
    .customer-second_step_set = Second step for everybody set
    .brand-saved = Name and look saved
    .brand-image_set = Picture set
    .brand-image_removed = Picture removed
    .brand-refused = Name and look refused
    .person-added = Person added
    .person-password_set = Password set
    .person-disabled = Person disabled
    .person-preferences_saved = Preferences saved
    .person-tour_ended = Introduction ended
    .membership-added = Became a member
    .staff-added = Became one of the supplier’s people
    .staff-removed = No longer one of the supplier’s people
    .invoice-imported = Invoice received
    .invoice-updated = Invoice replaced by a new version
    .invoice-rejected = File rejected as invoice
    .invoice-refused = Invoices refused
    .invoice-downloaded = Invoice downloaded
    .payment-recorded = Payment recorded
    .letter-sent = Letter sent
    .letter-refused = Letter not accepted
    .job-died = Job failed for good
    .job-retried = Job tried again
    .job-dropped = Job given up
    .log-read = Log read by the supplier
    .log-exported = Log downloaded
    .log-refused = Log refused
    .retention-applied = Old events removed
    .session-ended_elsewhere = Signed out on other devices
    .session-factor_asked = Second step asked for
    .session-factor_refused = Second step refused
    .session-link_asked = Link to sign in asked for
    .session-proved = Confirmed who it is
    .session-rotated = Session renewed after a change of roles
    .proof-refused = Confirmation refused
    .password-reset_asked = New password asked for
    .password-reset = New password set with a link
    .password-changed = Password changed
    .password-refused = Change of password refused
    .person-disowned = “It was not me”
    .person-renamed = Name changed
    .email-change_asked = Change of e-mail address asked for
    .email-changed = E-mail address changed
    .factor-begun = Second step begun
    .factor-added = Second step set up
    .factor-removed = Second step removed
    .factor-reset = Second step reset
    .recovery_codes-made = New recovery codes
    .recovery_code-used = Recovery code used
    .letter-throttled = Too many letters asked for
    .letter-bounced = Letter came back
    .letter-removed = Old letters removed
    .letter-report_refused = Report about letters refused
    .membership-changed = Roles changed
    .membership-disabled = Access disabled
    .membership-enabled = Access enabled again
    .membership-sessions_ended = Sessions ended
    .membership-removed = Removed from the company
    .invitation-sent = Invited
    .invitation-resent = Invitation sent again
    .invitation-revoked = Invitation taken back
    .invitation-accepted = Joined by invitation
    .invitation-bounced = Invitation not delivered
    .invitation-removed = Old invitations removed
    .role-added = Role added
    .role-changed = Role changed
    .role-removed = Role removed
    .people-refused = People refused
    .session-ended_by_administrator = Sessions ended by an administrator
    .person-enabled = Person let in again
    .person-viewed = Page about a person seen by the supplier
    .customer-viewed = Page about the company seen by the supplier
    .administration-refused = The supplier’s own area refused
    .support_access-asked = Asked to look as the customer
    .support_access-granted = Look as the customer allowed
    .support_access-declined = Look as the customer declined
    .support_access-refused = Wanted to look although nobody may
    .support_access-begun = Began to look as the customer
    .support_access-ended = Looks as the customer no longer
    .support_access-set = Support access set
    .support-viewed = Seen by the supplier
    .support-refused = More than looking refused

# What changed, or what else is known: the fields of events.
log-field =
    .name = Name
    .address = Address in the portal
    .status = Answer
    .slug = Short name
    .language = Language
    .time_zone = Time zone
    .appearance = Appearance
    .role = Role
    .sessions = Sessions ended
    .sessions_ended = Sessions ended
    .action = What was wanted
    .rule = Why not
    .role_lacks = Not part of the role
    .role_includes = Part of the role
    .version = Version
    .attachment = Attachment
    .on = On
    .amount = Amount
    .total = Total
    .currency = Currency
    .invoice = Invoice
    .number = Number
    .kind = Kind
    .sha256 = Checksum (SHA-256)
    .digest = Checksum
    .rules = Rules
    .accent = Colour of buttons and links
    .band = Colour of the band
    .on_band = Colour of text on the band
    .links = Links
    .mail_footer = Text below mails
    .image = Picture
    .width = Width
    .height = Height
    .letter = Letter
    .attempts = Tries
    .class = Class
    .before = Older than
    .count = How many
    .format = Format
    .what = Filter: what
    .person = Filter: by whom
    .about = Filter: about
    .from = Filter: from
    .to = Filter: to
    .by = By
    .new_device = New device
    .device_trusted = Device trusted
    .first = First step
    .how = How
    .change = Change
    .email = E-mail address
    .email_restored = Old address restored
    .factors_removed = Second steps removed
    .too_many = Too many
    .factor = Second step
    .provider = Provider
    .roles = Roles
    .invited_by = Invited by
    .sites = Sites
    .limit = Limit for one order
    .grants = What it says
    .role_denies = Ruled out by the role
    .roles_lack = Not part of the roles
    .problems = What was wrong
    .wanted = Required
    .reason = Reason
    .reason = Reason
    .minutes = Minutes
    .address = Address
    .support_access = Support access

# Values of those fields that are codes.
log-code =
    .security = Sign-ins and refusals
    .change = Changes
    .reading = Reading and downloads
    .invoice = Invoice
    .credit_note = Credit note
    .csv = CSV
    .jsonl = JSON lines
    .logo = Logo
    .icon = Icon
    .administrator = Administrator
    .read_invoices = Read invoices
    .download_invoices = Download invoices
    .supply_invoices = Supply invoices
    .change_brand = Change name and look
    .read_log = Read the log
    .read_whole_log = Read every log
    .no_customer = No customer was chosen
    .staff_only = For the supplier only
    .read_people = See people
    .manage_people = Manage people
    .manage_roles = Make roles
    .export_log = Export the log
    .place_orders = Place orders
    .other_site = Another site
    .above_limit = Above the limit
    .agent = Agent
    .account_manager = Account manager
    .trial = Trial letter
    .password_reset = Link to set a new password
    .sign_in_link = Link to sign in
    .password_changed = Password changed
    .new_device = New device
    .factor_changed = Second step changed
    .email_change = Link to confirm an address
    .email_changed = E-mail address changed
    .invitation = Invitation
    .support_asked = Request to look
    .never = Never
    .on_request = On request
    .always = Always
    .looking = Looks as a customer
    .manage_logins = Manage logins
    .manage_staff = Manage staff
    .read_customers = See customers
    .manage_customers = Manage customers
    .look_as_customer = Look as a customer

## People and what they may do

people-title = People
people-about = Everybody who can sign in for your company, and what each of them is here.
people-sought = Name or e-mail address
people-find = Find people
people-show-all = Show everybody
people-none-match = Nobody matches
people-none-match-text = No name and no e-mail address contains this. Try a shorter part of it.
people-name = Name
people-roles = Roles
people-sites = Sites
people-sites-all = All
people-state = Access
people-active = May come in
people-disabled = Disabled
people-blocked = Login disabled
people-you = This is you
people-second-step = Second step for everybody
people-second-step-about = With a second step, a stolen password alone opens nothing. Here you say whether everybody in your company needs one.
people-second-step-on = Everybody in your company needs a second step, since { $moment }.
people-second-step-off = In your company everybody decides for themselves whether to have a second step.
people-second-step-roles = The company that runs this portal requires one of these roles in any case: { $roles }.
people-second-step-grace = { $count ->
    [0] Where a second step is required, nothing else opens until a person has set one up.
    [one] Where a second step is required, a person has { $count } day to set one up. After that, nothing else opens until they have.
   *[other] Where a second step is required, a person has { $count } days to set one up. After that, nothing else opens until they have.
 }
people-second-step-require = Require it of everybody
people-second-step-release = Require it no longer
people-second-step-without-title = Without a second step
people-second-step-without = { $count ->
    [0] Everybody has one.
    [one] { $count } person has none yet.
   *[other] { $count } people have none yet.
 }
people-second-step-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
 }
people-factor-until = A second step is required of you here. Set one up by { $date }; after that, nothing else opens until you have one.
people-factor-now = A second step is required of you here. Set one up now; until you have one, nothing else opens.
people-factor-set-up = Set up a second step
people-sessions = Signed in here
people-sessions-none = Not signed in here at the moment.
people-sessions-note = Since { $started } · last used { $seen }
people-sessions-end = End all sessions here
people-sessions-end-text = They are signed out of your company’s account on every device at once, and can sign in again.
people-sessions-ended = The sessions are ended.
people-removed = Removed. They can come here no longer.
people-permissions = Who may do what
people-own-roles = Roles of your own
people-saved = Saved. It holds from their next click.
people-is-disabled = Disabled: this person cannot come here. What is set below holds as soon as they are enabled again.
people-is-blocked = Whoever runs this portal has disabled this login. Ask your supplier.
people-roles-hint = What several roles allow adds up. What one of them denies is denied.
people-sites-hint = One on each line, exactly as the buyer reference on your invoices. Left empty, this person sees those of all sites.
people-limit = Limit for one order
people-limit-hint = Left empty, there is no limit.
people-currency = Currency
people-save = Save
people-may = What this person may do
people-access = Access to your company’s account
people-enable = Enable again
people-enable-text = They can come here again, as what they were.
people-disable = Disable…
people-disable-sure = Disable { $name }?
people-disable-text = They are signed out here at once and cannot come back until somebody enables them again.
people-disable-yes = Yes, disable
people-remove = Remove…
people-remove-sure = Remove { $name } from your company’s account?
people-remove-text = They are signed out here at once, and their roles here are gone. What they did stays in the log, and a login that they use elsewhere stays theirs.
people-remove-yes = Yes, remove
people-cancel = Cancel
people-role-allows = Allows everywhere: { $actions }.
people-role-reaches = Allows ({ $reach }): { $actions }.
people-role-denies = Rules out: { $actions }.
people-role-nothing = Allows nothing.
people-action-read-invoices = See invoices
people-action-download-invoices = Download invoices
people-action-place-orders = Place orders
people-action-read-people = See people
people-action-manage-people = Manage people
people-action-manage-roles = Make roles
people-action-read-log = See the log
people-action-export-log = Export the log
people-effect-none = Not included
people-effect-own = Only their own
people-effect-site = Only their sites
people-effect-customer = Everything
people-effect-deny = Never, whatever other roles say
people-own-roles-about = Besides the roles that are built in, you can make others out of what you may do yourself. Changing one changes it for everybody who has it.
people-own-roles-none = There are none yet
people-own-roles-none-text = Make one below, and give it to people on their pages.
people-role-name = Name of the role
people-role-says = What it says
people-role-held = People
people-role-add = A new role
people-role-change = Change this role
people-role-save = Save role
people-role-remove = Remove role
people-role-remove-text = A role can be removed as soon as nobody has it any more.
people-role-saved = Saved. It holds for everybody with this role from their next click.
people-permissions-about = Each sign says whether somebody may do something, and each word beside it which role says so.
people-cell-yes = ✓ { $role }
people-cell-site = ✓ { $role }, own sites
people-cell-own = ✓ { $role }, own only
people-cell-denied = ✗ { $role }
people-cell-no = ✗ No role
people-cell-no-site = ✗ No site
people-cell-all-sites = ✗ Own sites only
people-why = Why?
people-why-person = Person
people-why-action = May this person …
people-why-number = Invoice number
people-why-number-hint = Where it is about one invoice.
people-why-ask = Explain
people-why-yes = Yes. { $name } has the role “{ $role }”, which includes this.
people-why-yes-site = Yes, for the sites { $sites }. { $name } has the role “{ $role }”, which includes this.
people-why-yes-own = Yes, for what is their own. { $name } has the role “{ $role }”, which includes this.
people-why-denied = No. { $name } has the role “{ $role }”, which rules this out, whatever other roles say.
people-why-lacks = No. What { $name } is here ({ $roles }) does not include this.
people-why-no-site = No. The role is for certain sites only, and none is named for this person.
people-why-all-sites = No. This is about all sites, and { $name } is limited to { $sites }.
people-why-disabled = { $name } is disabled and cannot come here at all. Apart from that:
people-why-blocked = Whoever runs this portal has disabled the login of { $name }. Apart from that:
people-why-invoice-yes = { $number } from { $seller }: yes. { $name } has the role “{ $role }”, which includes this.
people-why-invoice-site = { $number } from { $seller }: no. It belongs to the site “{ $site }”, and { $name } only sees { $sites }.
people-why-invoice-no-site = { $number } from { $seller }: no. It names no site, and { $name } only sees { $sites }.
people-why-invoice-none = There is no invoice with the number { $number } that you may see.
people-why-limit = One order may come to { $limit } at most.
people-problem-roles = Choose at least one role.
people-problem-last-owner = Somebody has to stay owner. Make somebody else an owner first.
people-problem-owner-whole = An owner may do everything. Take the role “Owner” away, or leave out sites, limit and roles that rule something out.
people-problem-beyond = “{ $action }”: you can only give or take what you have yourself to that extent.
people-problem-yourself = You cannot do this to yourself. Ask another owner.
people-problem-held = People still have this role. Take it away from them first.
people-problem-sites = Name at most { $limit } sites.
people-problem-many-roles = There are { $limit } roles already, which is the most. Remove one first.
people-problem-number = This does not depend on an invoice. Leave the number empty.
people-invite = Invite people
people-invite-about = They get a letter with a link that works for fourteen days. Whoever has no login yet makes one with it.
people-invite-name-hint = May stay empty: they say themselves what they are called.
people-invite-language = Language of the letter
people-invite-language-default = As set for your company
people-invite-message = Your message
people-invite-message-hint = Stands in the letter as your words. May stay empty, and has at most { NUMBER($limit) } characters.
people-invite-send = Send invitation
people-invite-no-mail = This portal sends no mail, so nobody can be invited from here. Ask your supplier.
people-invitations = Invitations
people-invitations-open = { $count ->
    [0] Invitations: none open
    [one] Invitations: { $count } open
   *[other] Invitations: { $count } open
 }
people-invitations-about = Whom your company has asked to join, newest first. What became of an invitation stays here for ninety days.
people-invitations-none = There are no invitations
people-invitations-none-text = Nobody was invited, or none of the invitations is as you look for.
people-invitations-state = State
people-invitations-all = All
people-invitations-show = Show
people-invitation-pending = Waiting
people-invitation-accepted = Joined
people-invitation-expired = Expired
people-invitation-revoked = Taken back
people-invitation-bounced = Not delivered
people-invitation-note = { $roles } · sent { $sent } by { $by }, holds until { $expires }
people-invitation-resend = Send again
people-invitation-resend-to = Send the invitation to { $email } again
people-invitation-revoke = Take back…
people-invitation-revoke-to = Take back… { $email }
people-invitation-revoke-sure = Take the invitation to { $email } back?
people-invitation-revoke-text = The link in the letter opens nothing any more. You can invite this person again.
people-invitation-revoke-yes = Yes, take back
people-invited = { $count ->
    [0] Nobody was invited.
    [one] Invited. The letter is on its way.
   *[other] Invited { $count } people. The letters are on their way.
 }
people-invitation-resent = Sent again. Links that were sent before open nothing any more.
people-invitation-taken-back = Taken back. The link opens nothing any more.
people-import = Invite from a list
people-import-about = A row for each person: e-mail address, name, roles, language. Only the address and a role are needed. A first row with the names email, name, roles and language may change their order.
people-import-file = File
people-import-prompt = Choose a file or drop it here
people-import-hint = CSV in UTF-8, at most { NUMBER($rows) } rows and { $size }.
people-import-text = Or the rows themselves
people-import-look = Look it over
people-import-found = { $count ->
    [0] Nobody in this list can be invited.
    [one] { $count } person can be invited. Nothing was sent yet.
   *[other] { $count } people can be invited. Nothing was sent yet.
 }
people-import-line = Line
people-import-outcome = What happens
people-import-good = Will be invited
people-import-send = { $count ->
    [0] Invite nobody
    [one] Invite { $count } person
   *[other] Invite { $count } people
 }
people-problem-email = This is no e-mail address.
people-problem-member = Somebody with this address is here already.
people-problem-invited = An invitation to this address waits already. You can send it again from the list of invitations.
people-problem-full = Too many invitations wait already. Take some back first.
people-problem-twice = This address stands further up in the list.
people-problem-role = There is no such role here.
people-problem-list-missing = There are no rows in it. Choose a file, or enter the rows.
people-problem-list-large = The list is larger than { $size }. Send it in parts.
people-problem-list-encoding = The file is not in UTF-8. Save it as “CSV UTF-8” and choose it again.
people-problem-list-quote = A quotation mark in it is not closed.
people-problem-list-rows = There are more than { NUMBER($rows) } rows. Send the list in parts.
people-join-title = Join { $customer }
people-join-text = { $by } invites you to the account of { $customer } at { $supplier }.
people-join-writes = { $by } writes:
people-join-until = The invitation holds until { $date }.
people-join-new = You have no login yet. Choose how you want to sign in from now on.
people-join-name = Your name
people-join-password = With a password
people-join-passkey = With a passkey
people-join-passkey-text = Your device then asks for fingerprint, face or PIN instead of a password.
people-join-passkey-make = Make a passkey and join
people-join-passkey-failed = The passkey was not accepted. Try again, or choose a password.
people-join-button = Join
people-join-as = You join with the login that you are signed in with: { $email }.
people-join-sign-in = There is a login for { $email } already. Sign in with it to join; nothing else has to be set up.
people-join-member = You belong to { $customer } already. There is nothing left to do.
people-join-over = This invitation works no longer
people-join-over-text = It was accepted, taken back or sent again, or it is too old. Use the link in the newest letter, or ask whoever invited you for a new one.
people-list-all = Show all
people-customers-title = Customers
people-customers-about = The companies that your portal serves. You see what they are called and who their people are, and nothing of their documents.
people-customers-sought = Name or short name
people-customers-find = Find customers
people-customers-none = No customer matches
people-customers-none-text = No name and no short name contains this. Try a shorter part of it.
people-customers-empty = There are no customers yet
people-customers-empty-text = Whoever runs the portal adds them with the command “portico customer add”.
people-slug = Short name
people-language = Language
people-language-none = As each browser says
people-since = Since
people-customer-log = Activity of this customer
people-logins-title = All people
people-logins-about = Everybody who can sign in: at each customer, and at your own company.
people-staff = At the supplier
people-staff-agent = Agent
people-staff-account-manager = Account manager
people-staff-administrator = Administrator
people-login-blocked = This login is blocked: nobody comes in with it until it is let in again.
people-memberships = Customers of this person
people-memberships-none = Not a member of any customer.
people-login-sessions = Signed in
people-login-sessions-none = Nowhere at the moment.
people-sessions-end-all = Sign out everywhere
people-factors = Second step
people-factors-text = Somebody who has lost phone and recovery codes needs this. It takes app, passkeys and recovery codes away, and tells the person by letter.
people-factors-reason = Why is it taken away?
people-factors-reset = Take the second step away
people-login = Access to the portal
people-block = Block login…
people-block-sure = Block the login of { $name }?
people-block-text = They are signed out everywhere at once and cannot come in until they are let in again.
people-block-yes = Yes, block
people-unblock = Let in again
people-unblock-text = They can sign in again, as what they were.
people-problem-own-login = You cannot do this to yourself. Ask another administrator.
people-reason-hint = At least { NUMBER($least) } characters, with the number of the request if there is one. The customer’s owners read it.
people-look = Look as this customer
people-look-about = You see the portal as its owners do, for half an hour, and change nothing. Each page that you see stands in the customer’s activity, with your name.
people-look-reason = Why do you want to look?
people-look-ask = Ask the owners
people-look-begin = Look now
people-look-never = This customer lets nobody look. One of its owners can change that, under “People” and “Support access”.
people-look-waits = You asked: { $moment }. One of the customer’s owners has to say yes.
people-look-granted = { $name } said yes. The half hour begins when you do, within a day.
people-look-asked = Asked. The customer’s owners have been told.
people-look-over = You look no longer. What you saw stands in the customer’s activity.
people-looking = { $name }, you see the portal as { $customer } until { $moment }. You read everything and change nothing, and each page is noted.
people-looking-label = Looking as a customer
people-looking-stop = Stop looking
people-support-title = Support access
people-support-about = Your supplier’s people can see the portal as you do when you let them, to understand what you ask them. They look for half an hour at most and change nothing, and each page that they see stands in your activity.
people-support-never = Never
people-support-never-note = Nobody looks. What goes on ends at once.
people-support-on-request = On request
people-support-on-request-note = They ask with a reason, and an owner says yes each time.
people-support-always = Always
people-support-always-note = They look without asking, and still say why.
people-support-setting = May they look?
people-support-saved = Saved. It holds at once.
people-support-open = Now
people-support-wants = { $name } wants to look. Asked: { $moment }.
people-support-may-begin = { $name } may begin to look.
people-support-looks = { $name } looks now, until { $moment } at the latest.
people-support-yes = Yes, for half an hour
people-support-no = No
people-support-end = End now
people-support-history = Who asked and looked
people-support-none = Nobody has asked yet
people-support-none-text = Who asks, who says yes, and who looks will stand here.
people-support-asked = Asked
people-support-outcome = What came of it
people-support-looked = Looked
people-support-by = Answered by { $name }
people-support-from-to = { $from } to { $until }
people-support-state-asked = Waits for an answer
people-support-state-granted = Allowed, not begun
people-support-state-declined = Declined
people-support-state-lapsed = Lapsed
people-support-state-looking = Looks now
people-support-state-ended = Over

## Start page

home-greeting = Good to see you, { $name }
home-waiting = Waiting for you
home-nothing-waiting = Nothing is waiting for you
home-nothing-waiting-text = Everything is paid and done. What needs you will stand here.
home-pay = Pay invoice { $number }
home-overdue = { $count ->
    [one] Overdue by { $count } day
   *[other] Overdue by { $count } days
 }
home-due = Due { $when }
home-no-due-date = No due date
home-waiting-more = { $count ->
    [one] { $count } more thing is waiting
   *[other] { $count } more things are waiting
 }
home-to-pay = To pay
home-of-it-overdue = Of it overdue
home-new = New since your last visit
home-latest = Latest
home-nothing-new = Nothing new since { $moment }
home-nothing-yet = As soon as something happens, you will see it here.
home-new-invoice = Invoice { $number } arrived
home-new-credit-note = Credit note { $number } arrived
home-new-version = Invoice { $number } was replaced by a new version
home-new-payment = Payment received for invoice { $number }

## Search

search = Search
search-title = Search: { $query }
search-label = Search everything
search-placeholder = Number, name, reference…
search-start = Type what you are looking for
search-start-text = A number, a name, a reference or words in a document. Small typing mistakes do no harm.
search-none = Nothing found for “{ $query }”
search-none-text = Check the spelling, use fewer words, or try a number.
search-found = { $count ->
    [0] Nothing found
    [one] { $count } result
   *[other] { $count } results
 }
search-more = There are more; add a word to narrow it down.
search-corrected = Nothing has “{ $typed }”; searched for { $taken } instead.
search-shortcut = Search (Ctrl K)

## First visit

tour-title = Welcome to your portal
tour-step = Step { NUMBER($step) } of { NUMBER($count) }
tour-home = Everything that waits for you
tour-home-text = The start page shows what to pay and what is new since you were last here.
tour-find = Find anything
tour-find-text = Press Ctrl K, or tap the magnifying glass, and type a number, a name or a word.
tour-account = Make it yours
tour-account-text = Language, time zone and appearance are in the menu under your name.
tour-next = Next
tour-back = Back
tour-skip = Skip
tour-done = Start
tour-again = Show the introduction

## Session and connection

session-ending = You will be signed out soon
session-ending-text = To protect your data the portal signs you out when nothing happens for a while.
session-stay = Stay signed in
session-last-text = However busy you are, your session ends at { $time }. Send or save what you are writing.
session-over = You are signed out
session-over-text = Your session has ended. What you see is from before; sign in to go on.
offline = You are offline
offline-text = What you see is from before. It is loaded again when the connection is back.
online-again = You are connected again.

## Codes on documents

# The type of a document where it says more than invoice or credit note (UNTDID 1001).
document-type =
    .code-384 = Corrected invoice
    .code-386 = Prepayment invoice
    .code-389 = Self-billed invoice
    .code-261 = Self-billed credit note
    .code-326 = Partial invoice
    .code-875 = Partial construction invoice
    .code-876 = Partial final construction invoice
    .code-877 = Final construction invoice
    .code-383 = Debit note

# Units of measure (UN/ECE Recommendations 20 and 21), as they stand behind a quantity.
unit =
    .C62 = pcs
    .H87 = pcs
    .NAR = pcs
    .PCE = pcs
    .XPP = pcs
    .EA = each
    .SET = sets
    .PR = pairs
    .DZN = dozen
    .HUR = h
    .MIN = min
    .SEC = s
    .DAY = days
    .WEE = weeks
    .MON = months
    .QAN = quarters
    .ANN = years
    .LS = flat rate
    .P1 = %
    .MTR = m
    .CMT = cm
    .MMT = mm
    .KMT = km
    .INH = in
    .FOT = ft
    .MTK = m²
    .MTQ = m³
    .LTR = l
    .MLT = ml
    .HLT = hl
    .KGM = kg
    .GRM = g
    .MGM = mg
    .TNE = t
    .LBR = lb
    .KWH = kWh
    .MWH = MWh
    .KWT = kW
    .WTT = W
    .E49 = working days
    .E51 = jobs
    .E54 = trips
    .AD = bytes
    .code-4L = MB
    .E34 = GB
    .ACT = activities
    .AS = assortments
    .XBX = boxes
    .XCT = cartons
    .XPK = packages
    .XPX = pallets
    .PF = pallets
    .XBO = bottles
    .XCS = cases
    .XRO = rolls
    .XSA = sacks
    .XBG = bags

# VAT categories (UNCL 5305).
vat-category =
    .S = Taxable
    .Z = Zero rated
    .E = Exempt
    .AE = Reverse charge
    .K = Intra-Community supply
    .G = Export outside the EU
    .O = Not subject to VAT
    .L = IGIC (Canary Islands)
    .M = IPSI (Ceuta and Melilla)
    .B = Split payment

# Why no VAT is charged (the code list VATEX of EN 16931), where the document gives a code and no reason.
vat-exemption =
    .VATEX-EU-79-C = Reimbursed expenses (article 79 c of Directive 2006/112/EC)
    .VATEX-EU-132 = Exempt in the public interest (article 132 of Directive 2006/112/EC)
    .VATEX-EU-143 = Exempt import (article 143 of Directive 2006/112/EC)
    .VATEX-EU-148 = Exempt for ships and aircraft (article 148 of Directive 2006/112/EC)
    .VATEX-EU-151 = Exempt for embassies and international bodies (article 151 of Directive 2006/112/EC)
    .VATEX-EU-309 = Travel services outside the EU (article 309 of Directive 2006/112/EC)
    .VATEX-EU-AE = Reverse charge
    .VATEX-EU-D = Margin scheme for travel agents
    .VATEX-EU-F = Margin scheme for second-hand goods
    .VATEX-EU-G = Export outside the EU
    .VATEX-EU-I = Margin scheme for works of art
    .VATEX-EU-IC = Intra-Community supply
    .VATEX-EU-J = Margin scheme for collectors’ items and antiques
    .VATEX-EU-O = Not subject to VAT
    .VATEX-FR-FRANCHISE = Small business without VAT (article 293 B of the French tax code)

# How to pay (UNCL 4461).
payment-means =
    .code-10 = Cash
    .code-20 = Cheque
    .code-21 = Cheque
    .code-22 = Cheque
    .code-23 = Cheque
    .code-30 = Bank transfer
    .code-31 = Bank transfer
    .code-42 = Bank transfer
    .code-48 = Card
    .code-49 = Direct debit
    .code-54 = Credit card
    .code-55 = Debit card
    .code-57 = Standing agreement
    .code-58 = SEPA bank transfer
    .code-59 = SEPA direct debit
    .code-68 = Online payment
    .code-97 = Clearing between partners
    .code-1 = As agreed
    .ZZZ = As agreed

## Letters that are kept instead of sent (for those who develop the portal)

letters-title = Letters
letters-about = No letter leaves this portal: each is kept here instead of being sent. Only those who develop the portal, or try it out on their own machine, see this page.
letters-none = No letters here
letters-none-text = As soon as the portal writes a letter, it appears here. The command “portico mail try” writes one.
letters-caption = Letters, the newest first
letters-letter = Letter
letters-posted = Posted
letters-to = To { $address }
letters-older = Older letters
letters-newest = Newest letters
letter-links = Links into the portal
letter-look = As a mail program shows it
letter-open = Open it on a page of its own
letter-text = As plain text
letter-headers = Headers

## Mail

mail-open-portal = Open the portal
mail-trial-subject = A trial letter from { $supplier }
mail-trial-arrived = The portal of { $supplier } was asked to send this, and it has arrived.
mail-trial-look = Every mail of the portal looks like this. Name, colours, logo and the text below are set under “Name and look”.
mail-greeting = Hello { $name },
mail-link-half-hour = The link works once, and for half an hour.
mail-link-hour = The link works once, and for an hour.
mail-not-me = It was not me
mail-was-it-you = Was it you? Then there is nothing to do. If it was not, end it now with the button below: it signs you out everywhere and lets you set a new password.
mail-password-reset-subject = Set a new password
mail-password-reset-text = Somebody, most likely you, asked for a new password for the portal of { $supplier }.
mail-password-reset-ignore = If you did not ask for it, there is nothing to do: your password stays as it is.
mail-password-reset-action = Set a new password
mail-password-changed-subject = Your password was changed
mail-password-changed-text = The password of your login to the portal of { $supplier } was changed: { $moment }.
mail-new-device-subject = You signed in from a new device
mail-new-device-text = Somebody signed in to the portal of { $supplier } with your login, from a device that was not used before: { $moment }.
mail-new-device-from = { $device } · { $ip }
mail-factor-changed-subject = The second step of your login was changed
mail-factor-changed-text = The second step of your login to the portal of { $supplier } was changed: { $moment }.
mail-factor-authenticator-added = An authenticator app was set up.
mail-factor-authenticator-removed = The authenticator app was removed.
mail-factor-passkey-added = A passkey was added.
mail-factor-passkey-removed = A passkey was removed.
mail-factor-recovery-codes-made = New recovery codes were made; the old ones work no longer.
mail-factor-recovery-code-used = A recovery code was used to get in.
mail-factor-reset = An administrator removed it. Set up a new one when you sign in next.
mail-email-change-subject = Confirm your new address
mail-email-change-text = You want to sign in to the portal of { $supplier } with this address.
mail-email-change-ignore = If you do not know of this, there is nothing to do: nothing will be changed.
mail-email-change-action = Confirm address
mail-email-changed-subject = Your e-mail address was changed
mail-email-changed-text = You sign in to the portal of { $supplier } with another address from now on: { $moment }.
mail-invitation-subject = Invitation to { $customer } at { $supplier }
mail-invitation-text = { $by } invites you to the account of { $customer } in the portal of { $supplier }.
mail-invitation-writes = { $by } writes:
mail-invitation-message = “{ $message }”
mail-invitation-until = The link works once, and until { $date }.
mail-invitation-ignore = If you do not know of this, there is nothing to do: nobody gets a login for you.
mail-invitation-action = Look at the invitation
mail-sign-in-link-subject = Your link to sign in
mail-sign-in-link-text = Somebody, most likely you, asked for a link to sign in to the portal of { $supplier }.
mail-link-minutes = The link works once, and for ten minutes.
mail-sign-in-link-ignore = If you did not ask for it, there is nothing to do.
mail-sign-in-link-action = Sign in
mail-support-subject = { $supplier } asks to look at your portal
mail-support-text = { $name } of { $supplier } asks to see the portal as { $customer } sees it, for half an hour.
mail-support-reason = The reason: { $reason }
mail-support-rules = Nothing happens unless an owner says yes. They can read everything and change nothing, and each page that they see stands in your activity.
mail-support-action = Answer
