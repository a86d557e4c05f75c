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

## Mail

mail-open-portal = Open the portal
mail-trial-subject = A trial letter from { $supplier }
mail-trial-arrived = The portal of { $supplier } was asked to send this, and it has arrived.
mail-trial-look = Every mail of the portal looks like this. Name, colours, logo and the text below are set under “Name and look”.
