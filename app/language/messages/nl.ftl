### What the portal says. Keys are grouped by where they are seen. { $argument } stands for something that is put in; leave it
### as it is. A text that depends on a number has a form for each of the language's plural categories.

## Everywhere

portal-footer = Klantenportaal
skip-to-content = Naar de inhoud
loading = Laden…
reference-label = Referentie:
error-title-prefix = Fout: { $title }
try-again = Opnieuw proberen
clear = Wissen
all = Alle
menu-main = Hoofdmenu
menu-pages = Pagina’s
menu-more = Meer
page-previous = Vorige pagina
page-next = Volgende pagina
preferences-language = Taal
close = Sluiten

## Header and account menu

nav-home = Start
nav-invoices = Facturen
customer-label = Klant:
customer-switch = Wisselen
customer-switch-object = van klant
account-label = Account:
sign-out = Uitloggen
sign-out-everywhere = Overal uitloggen

## Signing in

sign-in = Inloggen
sign-in-email = E-mailadres
sign-in-password = Wachtwoord
sign-in-wrong = Het e-mailadres en het wachtwoord horen niet bij elkaar.
sign-in-too-many = Te veel pogingen. Probeer het over { $wait } opnieuw.
sign-in-busy = Er loggen nu veel mensen tegelijk in. Probeer het zo meteen opnieuw.
sign-in-forgot = Wachtwoord vergeten?
sign-in-password-set = Uw nieuwe wachtwoord is ingesteld. Log ermee in.
sign-in-email-confirmed = Uw nieuwe adres is bevestigd. Log ermee in.
sign-in-step-over = Dat duurde te lang, of het ging te vaak mis. Log opnieuw in.
sign-in-passkey = Inloggen met een passkey
passkey-failed = De passkey is niet geaccepteerd. Probeer het opnieuw of kies een andere manier.
sign-in-link = Stuur mij liever een link
sign-in-link-text = Voer het e-mailadres van uw login in. U krijgt een e-mail met een link waarmee u inlogt.
sign-in-link-sent = Als er een login met dit adres is, is er een e-mail naar onderweg. De link werkt tien minuten. Komt er niets aan, kijk dan bij de ongewenste e-mail.
sign-in-with-link-text = U logt nu in met de link uit uw e-mail.

## A forgotten password

forgot-title = Wachtwoord vergeten?
forgot-text = Vul het e-mailadres in waarmee u inlogt. U ontvangt daar een e-mail met een link om een nieuw wachtwoord in te stellen.
forgot-send = Link versturen
forgot-sent = Kijk in uw mailbox
forgot-sent-text = Als er een login met dit adres bestaat, is er een e-mail naartoe onderweg. De link daarin werkt een halfuur. Komt er niets aan, kijk dan bij de ongewenste e-mail of probeer een ander adres van u.
forgot-no-mail = Dit portaal verstuurt geen e-mails. Vraag het bedrijf dat het beheert om een nieuw wachtwoord voor u in te stellen.
back-to-sign-in = Terug naar inloggen
reset-title = Nieuw wachtwoord instellen
password-new = Nieuw wachtwoord
password-new-hint = Ten minste { NUMBER($least) } tekens. Een paar woorden die niets met elkaar te maken hebben, zijn makkelijk te onthouden en moeilijk te raden.
password-weak = Dit wachtwoord is te makkelijk te raden: het wordt veel gebruikt, of bestaat uit namen, datums of toetsen naast elkaar. Een paar woorden die niets met elkaar te maken hebben, zijn beter.
password-show = Wachtwoord tonen
password-strength = Sterkte
password-strength-weak = Zwak
password-strength-fair = Redelijk
password-strength-good = Goed
password-strength-strong = Sterk
password-save = Wachtwoord opslaan
link-over = Deze link werkt niet meer
link-over-text = De link is al gebruikt of is te oud. Vraag een nieuwe aan.
link-ask-again = Nieuwe link aanvragen
not-me-title = Was u dit niet?
not-me-text = Hebt u niet zelf gedaan wat in de e-mail staat, stop het dan hier: u wordt op alle apparaten uitgelogd, uw wachtwoord werkt niet meer en u stelt een nieuw wachtwoord in.
not-me-button = Ik was dit niet
confirm-email-title = Bevestig uw nieuwe adres
confirm-email-text = Vanaf nu logt u in met { $email } en stuurt het portaal zijn e-mails naar dit adres.
confirm-email-button = Adres bevestigen

## The second step of signing in

factor-title = Nog één stap
factor-text = Vul de code in die uw authenticator-app toont, of een van uw herstelcodes.
factor-text-recovery = Gebruik uw passkey of vul een van uw herstelcodes in.
factor-code = Code
factor-code-wrong = Deze code klopt niet. Codes van een app veranderen elke 30 seconden, en elke code werkt één keer.
factor-trust = 30 dagen niet meer vragen op dit apparaat
factor-continue = Doorgaan
factor-passkey = Passkey gebruiken
factor-lost = Bent u uw telefoon en uw herstelcodes kwijt? Vraag het bedrijf dat dit portaal beheert om uw tweede stap te resetten.
proof-title = Bevestig dat u het bent
proof-text = Wat u wilt doen moet zeker zijn: het gaat om uw login, om wie wat mag, of om gegevens die het portaal verlaten. Bevestig nog een keer dat u het bent.
proof-then-again = Druk daarna nog een keer op de knop die u hier bracht.
proof-password-wrong = Het wachtwoord klopt niet.

## Choosing a customer

choose-customer = Kies een klant
choose-customer-none = U bent aan geen enkele klant gekoppeld
choose-customer-none-text = Vraag het bedrijf dat u heeft uitgenodigd, of een eigenaar van het account van uw bedrijf, om u toe te voegen.
role-owner = Eigenaar
role-finance = Financiën
role-buyer = Inkoper
role-member = Lid
role-viewer = Meekijker

## Errors

error-signed-out = U bent uitgelogd
error-signed-out-text = Uw sessie is beëindigd, misschien in een ander tabblad. Log in om verder te gaan waar u was.
error-not-found = Pagina niet gevonden
error-not-found-text = Op dit adres staat niets, of het hoort bij een klant die u nu niet bekijkt.
error-not-allowed = U hebt hier geen toegang toe
error-role-lacks = Uw rol hier is ‘{ $role }’ en daar hoort dit niet bij.
error-roles-lack = Uw rollen hier zijn { $roles } en bij geen daarvan hoort dit.
error-role-denies = Uw rol ‘{ $role }’ sluit dit uit.
error-other-site = Wat u hier mag zien, is beperkt tot bepaalde vestigingen en dit hoort bij geen daarvan.
error-above-limit = Het bedrag is hoger dan u mag bestellen.
error-looking = U ziet het portaal als een klant en kunt alleen lezen. Stop eerst met kijken, met de knop boven elke pagina.
error-ask-owner = Vraag een eigenaar van het account van uw bedrijf in dit portaal om dat te wijzigen.
error-ask = Vraag { $owners } om dat te wijzigen: zij beheren het account van uw bedrijf in dit portaal.
error-no-customer = Er is nog geen klant gekozen. Kies de klant die u wilt bekijken.
error-invalid = Er moet iets worden aangepast
error-invalid-text = Een deel van wat u hebt ingevuld, kon niet worden gebruikt. Controleer het en probeer het opnieuw.
error-too-soon = Een ogenblik geduld
error-too-soon-text = Dit is te vaak geprobeerd. Probeer het over { $wait } opnieuw.
error-already-done = Dit is al gebeurd
error-already-done-text = Er is niets een tweede keer gewijzigd.
error-other-customer = Er is een andere klant gekozen
error-other-customer-text = In een ander tabblad bent u van klant gewisseld. Laad het portaal opnieuw om met die klant verder te gaan, of wissel terug.
error-unavailable = Het portaal is bezet
error-unavailable-text = Dit kan nu niet worden getoond. Wacht even en probeer het opnieuw.
error-malformed = Dit verzoek kon niet worden gelezen
error-malformed-text = Het portaal is misschien bijgewerkt sinds u deze pagina opende. Laad de pagina opnieuw.
error-unreachable = Geen verbinding
error-unreachable-text = Het portaal is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.
error-unexpected = Er is iets misgegaan
error-unexpected-text = Het portaal gaf geen goed antwoord. Probeer het zo meteen opnieuw; laat het ons weten als het nog eens gebeurt.
error-unexpected-noted = De fout ligt bij ons en is genoteerd. Probeer het opnieuw; laat het ons weten als het nog eens gebeurt.
error-go-home = Naar de startpagina

## Errors before any page could be made

broken-forbidden = Dit is niet uitgevoerd
broken-forbidden-text = Het formulier kwam niet van dit portaal, of uw rol staat het niet toe. Er is niets gewijzigd.
broken-not-found = Hier is niets
broken-not-found-text = Misschien staat er een typefout in het adres, of bestaat deze pagina niet meer.
broken-method = Dit werkt hier niet
broken-method-text = Dit adres beantwoordt dit soort verzoeken niet.
broken-too-large = Dat was te groot
broken-too-large-text = Het portaal kan zoveel niet in één keer aannemen.
broken-too-many = Te veel verzoeken
broken-too-many-text = Wacht een minuut en probeer het opnieuw.
broken-busy = Het portaal is bezet
broken-busy-text = Het antwoord duurde te lang. Probeer het zo meteen opnieuw.
broken-maintenance = Er wordt aan het portaal gewerkt
broken-maintenance-text = We zijn zo weer terug. Er gaat niets van u verloren.
broken-unexpected = Er is bij ons iets misgegaan
broken-unexpected-text = Het is genoteerd. Probeer het opnieuw; geef uw leverancier de onderstaande referentie door als het zo blijft.
broken-malformed = Dat is niet begrepen
broken-malformed-text = Het portaal kon het verzoek niet verwerken.

## What is wrong with a field

problem-missing = Vul dit in.
problem-not-a-date = Vul een bestaande datum in, zoals { $example }.
problem-not-an-amount = Vul een bedrag in, zoals { $example }.
problem-not-a-choice = Kies een van de aangeboden waarden.
problem-too-long = { $limit ->
    [one] Vul niet meer dan één teken in.
   *[other] Vul niet meer dan { $limit } tekens in.
 }
problem-too-short = { $least ->
    [one] Vul ten minste één teken in.
   *[other] Vul ten minste { $least } tekens in.
 }
problem-wrong-order = Het einde van het bereik ligt vóór het begin.
problem-taken = Dit is al in gebruik.
problem-malformed = Dit kon niet worden gelezen.

## The list of invoices

invoices-search = Facturen zoeken
invoices-filter = Facturen filteren
invoices-status = Status
invoices-more-filters = Meer filters
invoices-from = Van
invoices-to = Tot en met
invoices-min = Minimumbedrag
invoices-max = Maximumbedrag
invoices-sort = Sorteren op
invoices-apply = Toepassen
invoices-shown = { $count ->
    [0] Geen facturen gevonden
    [one] { $count } factuur getoond
   *[other] { $count } facturen getoond
 }
invoices-filter-unused = Niet elk filter kon worden gebruikt; bij de velden staat waarom. { $found }
invoices-none-match = Geen passende facturen
invoices-none-match-text = Probeer andere woorden, een andere status of een ruimer bereik.
invoices-clear-filters = Filters wissen
invoices-none = Nog geen facturen
invoices-none-text = Zodra er een factuur voor u is, vindt u die hier.
invoices-totals = Totalen
invoices-total-open = Openstaand
invoices-total-amount = Gefactureerd
invoices-total-count = Documenten
invoices-number = Nummer
invoices-date = Datum
invoices-due = Vervalt
invoices-reference = Referentie
invoices-amount = Bedrag
invoices-open = Openstaand
invoices-caption = Facturen: { $order }
invoices-credit-note-by = Creditnota · { $seller }
status-open = Openstaand
status-due-soon = Vervalt binnenkort
status-overdue = Te laat
status-partly-paid = Deels betaald
status-paid = Betaald
status-credited = Gecrediteerd
status-incomplete = Onvolledig
sort-newest = Nieuwste eerst
sort-oldest = Oudste eerst
sort-due-first = Vroegste vervaldatum eerst
sort-due-last = Laatste vervaldatum eerst
sort-largest = Hoogste bedrag eerst
sort-smallest = Laagste bedrag eerst
sort-number-up = Nummer, oplopend
sort-number-down = Nummer, aflopend

## An invoice

invoice-loading = Factuur
invoice-all = Alle facturen
invoice-title = { $kind } { $number }
invoice-from = Van { $seller } · { $date }
invoice-download = Origineel downloaden ({ $kind })
invoice-to-pay = Te betalen bedrag
invoice-credited = Gecrediteerd bedrag
invoice-amount = Bedrag
invoice-due-date = Vervaldatum
invoice-total = Totaalbedrag
invoice-not-set-off = Nog te verrekenen
invoice-file-only = De gegevens zijn er nog niet.
invoice-file-only-text = Dit document is ontvangen als bestand zonder machineleesbare gegevens. Uw leverancier vult het aan; tot die tijd staat alles in het bestand, dat u kunt downloaden.
invoice-notes = Opmerkingen
invoice-parties = Partijen
invoice-seller = Verkoper
invoice-buyer = Koper
invoice-payee = Begunstigde
invoice-deliver-to = Geleverd aan
invoice-vat-id = Btw-nummer { $id }
invoice-tax-number = Fiscaal nummer { $id }
invoice-legal-id = Registratienummer { $id }
invoice-details = Gegevens
invoice-issue-date = Factuurdatum
invoice-delivery-date = Leverdatum
invoice-period = Periode
period-between = { $from } – { $to }
period-from = vanaf { $from }
period-until = tot en met { $to }
invoice-lines = Regels
invoice-lines-caption = Regels van het document
invoice-item = Artikel
invoice-quantity = Aantal
invoice-price = Prijs
invoice-vat = Btw
invoice-net-amount = Nettobedrag
invoice-item-number = Artikelnr. { $number }
invoice-attribute = { $name }: { $value }
invoice-price-per = { $amount } per { $quantity }
invoice-rate-category = { $rate } ({ $category })
invoice-charge = Toeslag
invoice-allowance = Korting
invoice-allowance-percent = { $name } ({ $rate })
invoice-allowance-off = { $name }: { $amount }
invoice-vat-breakdown = Btw-specificatie
invoice-vat-caption = Btw per categorie en tarief
invoice-rate = Tarief
invoice-taxable = Grondslag
invoice-tax = Btw-bedrag
invoice-totals = Totalen
invoice-sum-lines = Som van de regels
invoice-sum-allowances = Kortingen
invoice-sum-charges = Toeslagen
invoice-sum-net = Totaal excl. btw
invoice-sum-vat = Btw
invoice-sum-gross = Totaal incl. btw
invoice-sum-prepaid = Reeds betaald
invoice-sum-rounding = Afronding
invoice-sum-payable = Te betalen volgens document
invoice-how-to-pay = Zo betaalt u
invoice-account-holder = Rekeninghouder
invoice-iban = IBAN
invoice-account = Rekening
invoice-bic = BIC
invoice-payment-reference = Betalingskenmerk
invoice-mandate = Machtigingskenmerk
invoice-collected = Het bedrag wordt van uw rekening afgeschreven; u hoeft niets te doen.
invoice-qr-label = QR-code met de bovenstaande betaalgegevens, voor uw bankapp
invoice-qr-text = Scan de code met uw bankapp om de overschrijving in te vullen.
invoice-payments = Ontvangen betalingen
invoice-credit-notes = Creditnota’s
invoice-credited-invoices = Gecrediteerde facturen
invoice-attachments = Bijlagen
invoice-attachment-outside = Niet in het document zelf
invoice-versions = Versies
invoice-version = Versie { NUMBER($number) }
invoice-version-note = { $received } · { $kind }, { $size }
invoice-version-note-shown = { $received } · { $kind }, { $size }, hier getoond
reference-buyer = Uw referentie
reference-order = Inkooporder
reference-sales-order = Verkooporder
reference-contract = Contract
reference-project = Project
reference-accounting = Kostenplaats
reference-preceding = Voorgaande factuur
document-invoice = Factuur
document-credit-note = Creditnota

## Preferences

preferences = Voorkeuren
preferences-saved = Uw voorkeuren zijn opgeslagen.
preferences-language-hint = Het portaal en de e-mails verschijnen in deze taal.
preferences-language-default = Zoals uw bedrijf of browser aangeeft
preferences-time-zone = Tijdzone
preferences-time-zone-hint = Tijden worden getoond zoals de klok ze daar aangeeft.
preferences-time-zone-default = Zoals het portaal ({ $zone })
preferences-appearance = Weergave
preferences-appearance-auto = Zoals uw apparaat
preferences-appearance-light = Licht
preferences-appearance-dark = Donker
preferences-save = Voorkeuren opslaan

## Your login

account-title = Uw login
account-about = Hoe u inlogt, en waar u bent ingelogd.
account-saved = Opgeslagen.
account-profile = Naam en e-mailadres
account-name = Naam
account-save-name = Naam opslaan
account-email = E-mailadres
account-email-now = U logt in met { $email }.
account-email-waiting = { $email } moet nog worden bevestigd: er is een e-mail met een link naartoe onderweg.
account-email-new = Nieuw e-mailadres
account-email-hint = Er gaat een e-mail met een link naar het nieuwe adres. Totdat u die opent, blijft het oude gelden.
account-email-send = Link versturen
account-password = Wachtwoord
account-password-since = Laatst gewijzigd: { $moment }.
account-password-none = U logt in zonder wachtwoord.
account-password-change = Wachtwoord wijzigen
account-password-current = Huidig wachtwoord
account-password-wrong = Dit is niet uw huidige wachtwoord.
account-password-changed = Uw wachtwoord is gewijzigd en u bent op alle andere apparaten uitgelogd.
account-factor = Tweede stap
account-factor-about = Met een tweede stap komt niemand binnen met alleen een gestolen wachtwoord.
account-authenticator = Authenticator-app
account-authenticator-on = Ingesteld
account-authenticator-add = Authenticator-app instellen
account-authenticator-remove = Authenticator-app verwijderen
account-authenticator-scan = Scan dit met uw authenticator-app
account-authenticator-scan-text = Elke app voor eenmalige codes is geschikt. Staat de app op dit apparaat, typ daar dan de sleutel in.
account-authenticator-key = Sleutel
account-authenticator-code = Code die de app toont
account-authenticator-confirm = Bevestigen
account-authenticator-clock = Deze code klopt niet. Controleer of de klok van uw apparaat goed staat en vul de code in die nu wordt getoond.
account-recovery = Herstelcodes
account-recovery-left = { $count ->
    [0] Geen meer over
    [one] Nog { $count } over
   *[other] Nog { $count } over
 }
account-recovery-new = Nieuwe herstelcodes maken
account-recovery-title = Uw herstelcodes
account-recovery-text = Met elk van deze codes kunt u één keer inloggen als u uw telefoon kwijt bent. Druk ze af of schrijf ze op: ze worden alleen nu getoond. Eerdere codes werken niet meer.
account-recovery-kept = Ik heb ze bewaard
account-passkeys = Passkeys
account-passkeys-about = Met een passkey logt u in met uw vingerafdruk, uw gezicht of de pincode van uw apparaat, zonder wachtwoord.
account-passkey-add = Passkey toevoegen
account-passkey-name = Passkey van { $date }
account-passkey-note = Toegevoegd: { $created }
account-passkey-note-used = Toegevoegd: { $created } · laatst gebruikt: { $used }
account-passkey-remove = Verwijderen
account-passkeys-none = U hebt er nog geen.
account-passkeys-script = Voor passkeys is JavaScript nodig.
account-sessions = Waar u bent ingelogd
account-session-current = Dit apparaat
account-session-note = { $ip } · sinds { $started } · laatst gebruikt: { $seen }
account-session-end = Beëindigen
account-session-end-others = Op alle andere apparaten uitloggen
account-memberships = Bedrijven
device-on-system = { $browser } op { $system }
device-unknown = Onbekend apparaat

## Name and look

brand-title = Naam en uiterlijk
brand-about = Wat u hier instelt, is te zien op elke pagina, in e-mails en in de geïnstalleerde app.
brand-saved = Opgeslagen. Iedereen ziet het vanaf nu.
brand-name = Naam van uw bedrijf
brand-name-hint = Leeg gelaten is het { $name }, zoals het portaal is geconfigureerd.
brand-accent = Kleur van knoppen en links
brand-accent-hint = Bijvoorbeeld #2f45c0. Leeg gelaten is het het eigen blauw van het portaal.
brand-band = Kleur van de balk bovenaan
brand-band-hint = Bijvoorbeeld #f5a623. Leeg gelaten is er geen balk. Tekst erop is donker of wit, wat het beste leesbaar is.
brand-pick = Kiezen: { $field }
brand-colour-malformed = Schrijf een kleur met zes cijfers, bijvoorbeeld #2f45c0.
brand-accent-hard = Tekst in deze kleur is slecht leesbaar: het contrast is op sommige plaatsen { $contrast } : 1, terwijl 4,5 : 1 nodig is. De dichtstbijzijnde leesbare tint is { $shade }.
brand-use-shade = { $shade } gebruiken en opslaan
brand-accent-good = Knoppen en links zijn overal leesbaar: het contrast is minstens { $contrast } : 1, en 4,5 : 1 is nodig.
brand-links = Links onder elke pagina
brand-link = Link { $number }
brand-link-label = Tekst
brand-link-address = Adres
brand-link-malformed = Schrijf een adres dat begint met https:// of mailto:
brand-mail-footer = Tekst onder elke e-mail
brand-mail-footer-hint = Wat de wet vraagt, zoals adres en KvK-nummer.
brand-save = Opslaan
brand-try = Voorbeeld tonen
brand-preview = Voorbeeld
brand-preview-light = Licht
brand-preview-dark = Donker
brand-preview-mail = Een e-mail
brand-pictures = Afbeeldingen
brand-logo = Logo
brand-logo-hint = PNG, JPEG of WebP, hoogstens { $limit }. Het staat in plaats van de naam.
brand-icon = Pictogram
brand-icon-hint = PNG, JPEG of WebP, hoogstens { $limit }, vierkant, minstens { $width } pixels breed. Het staat op tabbladen en voor de geïnstalleerde app.
brand-choose-picture = Kies een afbeelding of sleep die hierheen
brand-upload-logo = Logo uploaden
brand-upload-icon = Pictogram uploaden
brand-remove-logo = Logo verwijderen
brand-remove-icon = Pictogram verwijderen
brand-image-malformed = Dit is geen bruikbare afbeelding: PNG, JPEG of WebP, hoogstens 4096 pixels breed en hoog.
brand-image-large = Het bestand is groter dan { $limit }.
brand-image-small = Het pictogram moet vierkant zijn en minstens { $width } pixels breed.
brand-sample-subject = Uw nieuwe factuur staat klaar
brand-sample-text = Zo ziet een bericht van het portaal eruit.
brand-sample-action = Factuur bekijken
brand-sample-link = een link in een tekst

## Activity

log-title = Activiteit
log-explained = Wie wat in dit portaal heeft gedaan: uw eigen mensen, uw leverancier en het portaal zelf.
log-whole-title = Alle activiteit
log-whole-explained = Wat er in het portaal zelf of bij één klant is gebeurd: elk logboek staat op zichzelf. Als u het logboek van een klant leest, zien de eigenaren daarvan dat u dat hebt gedaan.
log-filter = Activiteit filteren
log-customer = Wiens logboek
log-customer-short = De korte naam van een klant; leeg is het portaal zelf.
log-installation = Het portaal zelf
log-what = Wat
log-person = Door wie
log-document = Documentnummer
log-filter-remove = Filter verwijderen: { $filter }
log-about = Over { $object }
log-since = Vanaf { $date }
log-until = Tot en met { $date }
log-shown = { $count ->
    [0] Niets gevonden
    [one] { $count } gebeurtenis getoond
   *[other] { $count } gebeurtenissen getoond, de nieuwste eerst
 }
log-unused = Niet elk filter kon worden gebruikt; bij de velden staat waarom. { $found }
log-none = Er is nog niets gebeurd
log-none-text = Zodra iemand iets doet, staat het hier.
log-none-match = Niets voldoet hieraan
log-none-match-text = Probeer een ruimere periode, een andere persoon of een ander document.
log-caption = Activiteit, de nieuwste eerst
log-who = Wie
log-when = Wanneer
log-where = Vanwaar
log-details = Details
log-by-portal = Het portaal
log-by-unknown = Iemand die niet was ingelogd
log-by-gone = Iemand die er niet meer is
log-supplier = Leverancier
log-on-behalf = namens { $name }
log-device-on = { $browser } op { $system }
log-before = Eerst:
log-after = Nu:
log-nothing = niets
log-yes = Ja
log-no = Nee
log-request = Verzoek
log-all-about = Alles hierover
log-all-by = Alles door { $name }
log-export-csv = Downloaden als CSV
log-export-lines = Downloaden als JSON-regels

# Parts of the portal.
log-area =
    .sign-ins = Komen en gaan
    .people = Personen
    .invoices = Facturen en betalingen
    .settings = Instellingen
    .support = Wat de leverancier bekeek
    .letters = Berichten en taken
    .log = Het logboek zelf

# What happened: the kinds of events, with a hyphen for the dot.
log-kind =
    .session-started = Ingelogd
    .session-ended = Uitgelogd
    .session-ended_everywhere = Overal uitgelogd
    .session-refused = Inloggen geweigerd
    .session-throttled = Te veel inlogpogingen
    .customer-chosen = Klant gekozen
    .request-refused = Niet gevonden of niet begrepen
    .customer-refused = Klant geweigerd
    .customer-added = Klant toegevoegd
    .customer-language_set = Taal van de klant ingesteld
    .customer-second_step_set = Tweede stap voor iedereen ingesteld
    .brand-saved = Naam en uiterlijk opgeslagen
    .brand-image_set = Afbeelding ingesteld
    .brand-image_removed = Afbeelding verwijderd
    .brand-refused = Naam en uiterlijk geweigerd
    .person-added = Persoon toegevoegd
    .person-password_set = Wachtwoord ingesteld
    .person-disabled = Persoon uitgeschakeld
    .person-preferences_saved = Voorkeuren opgeslagen
    .person-tour_ended = Rondleiding beëindigd
    .membership-added = Lid geworden
    .staff-added = Medewerker van de leverancier geworden
    .staff-removed = Geen medewerker van de leverancier meer
    .invoice-imported = Factuur ontvangen
    .invoice-updated = Factuur vervangen door een nieuwe versie
    .invoice-rejected = Bestand niet als factuur aangenomen
    .invoice-refused = Facturen geweigerd
    .invoice-downloaded = Factuur gedownload
    .payment-recorded = Betaling geboekt
    .letter-sent = Bericht verzonden
    .letter-refused = Bericht niet aangenomen
    .job-died = Taak definitief mislukt
    .job-retried = Taak opnieuw geprobeerd
    .job-dropped = Taak opgegeven
    .log-read = Logboek gelezen door de leverancier
    .log-exported = Logboek gedownload
    .log-refused = Logboek geweigerd
    .retention-applied = Oude gebeurtenissen verwijderd
    .session-ended_elsewhere = Op andere apparaten uitgelogd
    .session-factor_asked = Tweede stap gevraagd
    .session-factor_refused = Tweede stap geweigerd
    .session-link_asked = Link om in te loggen gevraagd
    .session-proved = Identiteit opnieuw bevestigd
    .session-rotated = Sessie vernieuwd na wijziging van rollen
    .proof-refused = Bevestiging geweigerd
    .password-reset_asked = Nieuw wachtwoord gevraagd
    .password-reset = Nieuw wachtwoord met link ingesteld
    .password-changed = Wachtwoord gewijzigd
    .password-refused = Wachtwoordwijziging geweigerd
    .person-disowned = “Dat was ik niet”
    .person-renamed = Naam gewijzigd
    .email-change_asked = Wijziging van e-mailadres gevraagd
    .email-changed = E-mailadres gewijzigd
    .factor-begun = Tweede stap gestart
    .factor-added = Tweede stap ingesteld
    .factor-removed = Tweede stap verwijderd
    .factor-reset = Tweede stap hersteld
    .recovery_codes-made = Nieuwe herstelcodes
    .recovery_code-used = Herstelcode gebruikt
    .letter-throttled = Te veel e-mails gevraagd
    .letter-bounced = E-mail kwam terug
    .letter-removed = Oude e-mails verwijderd
    .letter-report_refused = Melding over e-mails geweigerd
    .membership-changed = Rollen gewijzigd
    .membership-disabled = Toegang geblokkeerd
    .membership-enabled = Toegang weer vrijgegeven
    .membership-sessions_ended = Sessies beëindigd
    .membership-removed = Verwijderd uit het bedrijf
    .invitation-sent = Uitgenodigd
    .invitation-resent = Uitnodiging opnieuw verstuurd
    .invitation-revoked = Uitnodiging ingetrokken
    .invitation-accepted = Op uitnodiging toegetreden
    .invitation-bounced = Uitnodiging niet bezorgd
    .invitation-removed = Oude uitnodigingen verwijderd
    .role-added = Rol toegevoegd
    .role-changed = Rol gewijzigd
    .role-removed = Rol verwijderd
    .people-refused = Personen geweigerd
    .session-ended_by_administrator = Sessies beëindigd door een beheerder
    .person-enabled = Persoon weer toegelaten
    .person-viewed = Pagina over een persoon bekeken door de leverancier
    .customer-viewed = Pagina over het bedrijf bekeken door de leverancier
    .administration-refused = Gedeelte van de leverancier geweigerd
    .support_access-asked = Gevraagd om als klant mee te kijken
    .support_access-granted = Meekijken als klant toegestaan
    .support_access-declined = Meekijken als klant afgewezen
    .support_access-refused = Wilde meekijken hoewel niemand mag
    .support_access-begun = Begonnen met meekijken als klant
    .support_access-ended = Meekijken als klant beëindigd
    .support_access-set = Meekijken door support ingesteld
    .support-viewed = Bekeken door de leverancier
    .support-refused = Meer dan kijken geweigerd

# What changed, or what else is known: the fields of events.
log-field =
    .name = Naam
    .address = Adres in het portaal
    .status = Antwoord
    .slug = Korte naam
    .language = Taal
    .time_zone = Tijdzone
    .appearance = Weergave
    .role = Rol
    .sessions = Beëindigde sessies
    .sessions_ended = Beëindigde sessies
    .action = Wat er werd gewild
    .rule = Waarom niet
    .role_lacks = Geen deel van de rol
    .role_includes = Deel van de rol
    .version = Versie
    .attachment = Bijlage
    .on = Op
    .amount = Bedrag
    .total = Totaal
    .currency = Valuta
    .invoice = Factuur
    .number = Nummer
    .kind = Soort
    .sha256 = Controlegetal (SHA-256)
    .digest = Controlegetal
    .rules = Regels
    .accent = Kleur van knoppen en links
    .band = Kleur van de band
    .on_band = Kleur van tekst op de band
    .links = Links
    .mail_footer = Tekst onder e-mails
    .image = Afbeelding
    .width = Breedte
    .height = Hoogte
    .letter = Bericht
    .attempts = Pogingen
    .class = Klasse
    .before = Ouder dan
    .count = Hoeveel
    .format = Formaat
    .what = Filter: wat
    .person = Filter: door wie
    .about = Filter: over
    .from = Filter: van
    .to = Filter: tot en met
    .by = Hoe
    .new_device = Nieuw apparaat
    .device_trusted = Apparaat vertrouwd
    .first = Eerste stap
    .how = Hoe
    .change = Wijziging
    .email = E-mailadres
    .email_restored = Oud adres hersteld
    .factors_removed = Tweede stappen verwijderd
    .too_many = Te veel
    .factor = Tweede stap
    .provider = Aanbieder
    .roles = Rollen
    .invited_by = Uitgenodigd door
    .sites = Locaties
    .limit = Limiet per bestelling
    .grants = Wat hij inhoudt
    .role_denies = Uitgesloten door de rol
    .roles_lack = Niet in de rollen
    .problems = Wat er niet klopte
    .wanted = Vereist
    .reason = Reden
    .reason = Reden
    .minutes = Minuten
    .address = Adres
    .support_access = Meekijken door support

# Values of those fields that are codes.
log-code =
    .security = Inloggen en weigeringen
    .change = Wijzigingen
    .reading = Lezen en downloaden
    .invoice = Factuur
    .credit_note = Creditnota
    .csv = CSV
    .jsonl = JSON-regels
    .logo = Logo
    .icon = Pictogram
    .administrator = Beheerder
    .read_invoices = Facturen lezen
    .download_invoices = Facturen downloaden
    .supply_invoices = Facturen aanleveren
    .change_brand = Naam en uiterlijk wijzigen
    .read_log = Het logboek lezen
    .read_whole_log = Elk logboek lezen
    .no_customer = Er was geen klant gekozen
    .staff_only = Alleen voor de leverancier
    .read_people = Personen zien
    .manage_people = Personen beheren
    .manage_roles = Rollen maken
    .export_log = Logboek exporteren
    .place_orders = Bestellingen plaatsen
    .other_site = Andere locatie
    .above_limit = Boven de limiet
    .agent = Medewerker
    .account_manager = Accountmanager
    .trial = Proefmail
    .password_reset = Link voor een nieuw wachtwoord
    .sign_in_link = Link om in te loggen
    .password_changed = Wachtwoord gewijzigd
    .new_device = Nieuw apparaat
    .factor_changed = Tweede stap gewijzigd
    .email_change = Link om een adres te bevestigen
    .email_changed = E-mailadres gewijzigd
    .invitation = Uitnodiging
    .support_asked = Verzoek om mee te kijken
    .never = Nooit
    .on_request = Op verzoek
    .always = Altijd
    .looking = Kijkt als klant
    .manage_logins = Logins beheren
    .manage_staff = Medewerkers beheren
    .read_customers = Klanten zien
    .manage_customers = Klanten beheren
    .look_as_customer = Bekijken als klant

## People and what they may do

people-title = Personen
people-about = Iedereen die zich voor uw bedrijf kan aanmelden, en wat ieder hier is.
people-sought = Naam of e-mailadres
people-find = Personen zoeken
people-show-all = Iedereen tonen
people-none-match = Niemand gevonden
people-none-match-text = Geen naam en geen e-mailadres bevat dit. Probeer een korter deel ervan.
people-name = Naam
people-roles = Rollen
people-sites = Vestigingen
people-sites-all = Alle
people-state = Toegang
people-active = Heeft toegang
people-disabled = Geblokkeerd
people-blocked = Aanmelding geblokkeerd
people-you = Dit bent u
people-second-step = Tweede stap voor iedereen
people-second-step-about = Met een tweede stap komt niemand binnen met alleen een gestolen wachtwoord. Hier bepaalt u of iedereen in uw bedrijf er een nodig heeft.
people-second-step-on = Iedereen in uw bedrijf heeft een tweede stap nodig, sinds { $moment }.
people-second-step-off = In uw bedrijf bepaalt iedereen zelf of hij of zij een tweede stap gebruikt.
people-second-step-roles = De beheerder van dit portaal eist er hoe dan ook een van deze rollen: { $roles }.
people-second-step-grace = { $count ->
    [0] Waar een tweede stap vereist is, gaat er niets anders open totdat iemand die heeft ingesteld.
    [one] Waar een tweede stap vereist is, heeft iemand { $count } dag om die in te stellen. Daarna gaat er niets anders open totdat dat is gebeurd.
   *[other] Waar een tweede stap vereist is, heeft iemand { $count } dagen om die in te stellen. Daarna gaat er niets anders open totdat dat is gebeurd.
 }
people-second-step-require = Van iedereen eisen
people-second-step-release = Niet meer eisen
people-second-step-without-title = Zonder tweede stap
people-second-step-without = { $count ->
    [0] Iedereen heeft er een.
    [one] { $count } persoon heeft er nog geen.
   *[other] { $count } personen hebben er nog geen.
 }
people-second-step-more = { $count ->
    [one] En nog { $count }.
   *[other] En nog { $count }.
 }
people-factor-until = Van u wordt hier een tweede stap geëist. Stel die in vóór of op { $date }; daarna gaat er niets anders open totdat u er een hebt.
people-factor-now = Van u wordt hier een tweede stap geëist. Stel die nu in; tot die tijd gaat er niets anders open.
people-factor-set-up = Een tweede stap instellen
people-sessions = Hier ingelogd
people-sessions-none = Op dit moment hier niet ingelogd.
people-sessions-note = Sinds { $started } · laatst gebruikt: { $seen }
people-sessions-end = Alle sessies hier beëindigen
people-sessions-end-text = Deze persoon wordt op elk apparaat meteen uitgelogd bij het account van uw bedrijf en kan weer inloggen.
people-sessions-ended = De sessies zijn beëindigd.
people-removed = Verwijderd. De toegang hier is vervallen.
people-permissions = Wie mag wat
people-own-roles = Eigen rollen
people-saved = Opgeslagen. Het geldt vanaf de volgende klik van deze persoon.
people-is-disabled = Geblokkeerd: deze persoon heeft hier geen toegang. Wat hieronder is ingesteld, geldt zodra de blokkering is opgeheven.
people-is-blocked = De beheerder van dit portaal heeft deze aanmelding geblokkeerd. Vraag het uw leverancier.
people-roles-hint = Wat meerdere rollen toestaan, telt op. Wat één daarvan verbiedt, is verboden.
people-sites-hint = Eén per regel, precies zoals de referentie van de koper op uw facturen. Blijft dit leeg, dan ziet deze persoon die van alle vestigingen.
people-limit = Limiet per bestelling
people-limit-hint = Blijft dit leeg, dan is er geen limiet.
people-currency = Valuta
people-save = Opslaan
people-may = Wat deze persoon mag
people-access = Toegang tot het account van uw bedrijf
people-enable = Weer toelaten
people-enable-text = Deze persoon heeft weer toegang, met dezelfde rollen als eerst.
people-disable = Blokkeren…
people-disable-sure = { $name } blokkeren?
people-disable-text = Deze persoon wordt hier meteen afgemeld en heeft geen toegang totdat iemand de blokkering opheft.
people-disable-yes = Ja, blokkeren
people-remove = Verwijderen…
people-remove-sure = { $name } uit het account van uw bedrijf verwijderen?
people-remove-text = Deze persoon wordt hier meteen afgemeld en verliest de rollen hier. Wat deze persoon deed, blijft in het logboek; een aanmelding die elders wordt gebruikt, blijft bestaan.
people-remove-yes = Ja, verwijderen
people-cancel = Annuleren
people-role-allows = Staat overal toe: { $actions }.
people-role-reaches = Staat toe ({ $reach }): { $actions }.
people-role-denies = Sluit uit: { $actions }.
people-role-nothing = Staat niets toe.
people-action-read-invoices = Facturen bekijken
people-action-download-invoices = Facturen downloaden
people-action-place-orders = Bestellen
people-action-read-people = Personen bekijken
people-action-manage-people = Personen beheren
people-action-manage-roles = Rollen maken
people-action-read-log = Logboek bekijken
people-action-export-log = Logboek exporteren
people-effect-none = Niet inbegrepen
people-effect-own = Alleen van henzelf
people-effect-site = Alleen eigen vestigingen
people-effect-customer = Alles
people-effect-deny = Nooit, wat andere rollen ook zeggen
people-own-roles-about = Naast de ingebouwde rollen kunt u andere maken van wat u zelf mag. Een wijziging geldt voor iedereen die de rol heeft.
people-own-roles-none = Er zijn er nog geen
people-own-roles-none-text = Maak er hieronder een en geef die aan personen op hun pagina.
people-role-name = Naam van de rol
people-role-says = Wat die inhoudt
people-role-held = Personen
people-role-add = Een nieuwe rol
people-role-change = Deze rol wijzigen
people-role-save = Rol opslaan
people-role-remove = Rol verwijderen
people-role-remove-text = Een rol kan worden verwijderd zodra niemand die meer heeft.
people-role-saved = Opgeslagen. Het geldt voor iedereen met deze rol vanaf de volgende klik.
people-permissions-about = Elk teken zegt of iemand iets mag, en het woord ernaast welke rol dat bepaalt.
people-cell-yes = ✓ { $role }
people-cell-site = ✓ { $role }, eigen vestigingen
people-cell-own = ✓ { $role }, alleen eigen
people-cell-denied = ✗ { $role }
people-cell-no = ✗ Geen rol
people-cell-no-site = ✗ Geen vestiging
people-cell-all-sites = ✗ Alleen eigen vestigingen
people-why = Waarom?
people-why-person = Persoon
people-why-action = Mag deze persoon …
people-why-number = Factuurnummer
people-why-number-hint = Als het om één factuur gaat.
people-why-ask = Uitleggen
people-why-yes = Ja. { $name } heeft de rol ‘{ $role }’ en daar hoort dit bij.
people-why-yes-site = Ja, voor de vestigingen { $sites }. { $name } heeft de rol ‘{ $role }’ en daar hoort dit bij.
people-why-yes-own = Ja, voor wat van henzelf is. { $name } heeft de rol ‘{ $role }’ en daar hoort dit bij.
people-why-denied = Nee. { $name } heeft de rol ‘{ $role }’ en die sluit dit uit, wat andere rollen ook zeggen.
people-why-lacks = Nee. Bij wat { $name } hier is ({ $roles }), hoort dit niet.
people-why-no-site = Nee. De rol geldt alleen voor bepaalde vestigingen en voor deze persoon is er geen genoemd.
people-why-all-sites = Nee. Dit gaat over alle vestigingen en { $name } is beperkt tot { $sites }.
people-why-disabled = { $name } is geblokkeerd en heeft hier helemaal geen toegang. Afgezien daarvan:
people-why-blocked = De beheerder van dit portaal heeft de aanmelding van { $name } geblokkeerd. Afgezien daarvan:
people-why-invoice-yes = { $number } van { $seller }: ja. { $name } heeft de rol ‘{ $role }’ en daar hoort dit bij.
people-why-invoice-site = { $number } van { $seller }: nee. Die hoort bij de vestiging ‘{ $site }’ en { $name } ziet alleen { $sites }.
people-why-invoice-no-site = { $number } van { $seller }: nee. Die noemt geen vestiging en { $name } ziet alleen { $sites }.
people-why-invoice-none = Er is geen factuur met het nummer { $number } die u mag zien.
people-why-limit = Eén bestelling mag hoogstens { $limit } bedragen.
people-problem-roles = Kies ten minste één rol.
people-problem-last-owner = Iemand moet eigenaar blijven. Maak eerst iemand anders eigenaar.
people-problem-owner-whole = Een eigenaar mag alles. Haal de rol ‘Eigenaar’ weg, of laat vestigingen, limiet en rollen die iets uitsluiten achterwege.
people-problem-beyond = ‘{ $action }’: u kunt alleen geven of nemen wat u zelf in die mate hebt.
people-problem-yourself = Dit kunt u niet bij uzelf doen. Vraag een andere eigenaar.
people-problem-held = Er zijn nog personen met deze rol. Haal die eerst bij hen weg.
people-problem-sites = Noem hoogstens { $limit } vestigingen.
people-problem-many-roles = Er zijn al { $limit } rollen, meer kan niet. Verwijder er eerst een.
people-problem-number = Dit hangt niet van een factuur af. Laat het nummer leeg.
people-invite = Personen uitnodigen
people-invite-about = Zij krijgen een e-mail met een link die veertien dagen werkt. Wie nog geen account heeft, maakt er daarmee een aan.
people-invite-name-hint = Mag leeg blijven: de persoon zegt zelf hoe die heet.
people-invite-language = Taal van de e-mail
people-invite-language-default = Zoals ingesteld voor uw bedrijf
people-invite-message = Uw bericht
people-invite-message-hint = Staat in de e-mail als uw woorden. Mag leeg blijven en telt hoogstens { NUMBER($limit) } tekens.
people-invite-send = Uitnodiging versturen
people-invite-no-mail = Dit portaal verstuurt geen e-mail, dus hier kan niemand worden uitgenodigd. Vraag het uw leverancier.
people-invitations = Uitnodigingen
people-invitations-open = { $count ->
    [0] Uitnodigingen: geen open
    [one] Uitnodigingen: { $count } open
   *[other] Uitnodigingen: { $count } open
 }
people-invitations-about = Wie uw bedrijf heeft uitgenodigd, de nieuwste eerst. Wat er van een uitnodiging is geworden, staat hier negentig dagen.
people-invitations-none = Er zijn geen uitnodigingen
people-invitations-none-text = Niemand is uitgenodigd, of geen uitnodiging is zoals u zoekt.
people-invitations-state = Status
people-invitations-all = Alle
people-invitations-show = Tonen
people-invitation-pending = Wacht
people-invitation-accepted = Toegetreden
people-invitation-expired = Verlopen
people-invitation-revoked = Ingetrokken
people-invitation-bounced = Niet bezorgd
people-invitation-note = { $roles } · verstuurd { $sent } door { $by }, geldt tot { $expires }
people-invitation-resend = Opnieuw versturen
people-invitation-resend-to = De uitnodiging aan { $email } opnieuw versturen
people-invitation-revoke = Intrekken…
people-invitation-revoke-to = Intrekken… { $email }
people-invitation-revoke-sure = De uitnodiging aan { $email } intrekken?
people-invitation-revoke-text = De link in de e-mail opent dan niets meer. U kunt deze persoon opnieuw uitnodigen.
people-invitation-revoke-yes = Ja, intrekken
people-invited = { $count ->
    [0] Niemand is uitgenodigd.
    [one] Uitgenodigd. De e-mail is onderweg.
   *[other] { $count } personen uitgenodigd. De e-mails zijn onderweg.
 }
people-invitation-resent = Opnieuw verstuurd. Eerder verstuurde links openen niets meer.
people-invitation-taken-back = Ingetrokken. De link opent niets meer.
people-import = Uitnodigen vanuit een lijst
people-import-about = Eén rij per persoon: e-mailadres, naam, rollen, taal. Alleen het adres en een rol zijn nodig. Een eerste rij met de namen email, name, roles en language kan de volgorde wijzigen.
people-import-file = Bestand
people-import-prompt = Kies een bestand of sleep het hierheen
people-import-hint = CSV in UTF-8, hoogstens { NUMBER($rows) } rijen en { $size }.
people-import-text = Of de rijen zelf
people-import-look = Nakijken
people-import-found = { $count ->
    [0] Niemand op deze lijst kan worden uitgenodigd.
    [one] { $count } persoon kan worden uitgenodigd. Er is nog niets verstuurd.
   *[other] { $count } personen kunnen worden uitgenodigd. Er is nog niets verstuurd.
 }
people-import-line = Regel
people-import-outcome = Wat er gebeurt
people-import-good = Wordt uitgenodigd
people-import-send = { $count ->
    [0] Niemand uitnodigen
    [one] { $count } persoon uitnodigen
   *[other] { $count } personen uitnodigen
 }
people-problem-email = Dit is geen e-mailadres.
people-problem-member = Iemand met dit adres is hier al.
people-problem-invited = Er wacht al een uitnodiging aan dit adres. In de lijst met uitnodigingen kunt u die opnieuw versturen.
people-problem-full = Er wachten al te veel uitnodigingen. Trek er eerst een paar in.
people-problem-twice = Dit adres staat hoger in de lijst.
people-problem-role = Zo’n rol is er hier niet.
people-problem-list-missing = Er staan geen rijen in. Kies een bestand of voer de rijen in.
people-problem-list-large = De lijst is groter dan { $size }. Stuur haar in delen.
people-problem-list-encoding = Het bestand is niet in UTF-8. Sla het op als ‘CSV UTF-8’ en kies het opnieuw.
people-problem-list-quote = Een aanhalingsteken erin is niet gesloten.
people-problem-list-rows = Er zijn meer dan { NUMBER($rows) } rijen. Stuur de lijst in delen.
people-join-title = Toetreden tot { $customer }
people-join-text = { $by } nodigt u uit voor het account van { $customer } bij { $supplier }.
people-join-writes = { $by } schrijft:
people-join-until = De uitnodiging geldt tot { $date }.
people-join-new = U hebt nog geen account. Kies hoe u zich voortaan wilt aanmelden.
people-join-name = Uw naam
people-join-password = Met een wachtwoord
people-join-passkey = Met een passkey
people-join-passkey-text = Uw apparaat vraagt dan om vingerafdruk, gezicht of pincode in plaats van een wachtwoord.
people-join-passkey-make = Passkey maken en toetreden
people-join-passkey-failed = De passkey is niet geaccepteerd. Probeer het opnieuw of kies een wachtwoord.
people-join-button = Toetreden
people-join-as = U treedt toe met het account waarmee u bent aangemeld: { $email }.
people-join-sign-in = Voor { $email } is er al een account. Meld u daarmee aan om toe te treden; verder hoeft u niets in te stellen.
people-join-member = U hoort al bij { $customer }. Er hoeft niets meer te gebeuren.
people-join-over = Deze uitnodiging werkt niet meer
people-join-over-text = De uitnodiging is aanvaard, ingetrokken of opnieuw verstuurd, of is te oud. Gebruik de link in de nieuwste e-mail, of vraag om een nieuwe uitnodiging.
people-list-all = Alles tonen
people-customers-title = Klanten
people-customers-about = De bedrijven waarvoor uw portaal er is. U ziet hoe ze heten en wie er werkt, en niets van hun documenten.
people-customers-sought = Naam of korte naam
people-customers-find = Klanten zoeken
people-customers-none = Geen klant gevonden
people-customers-none-text = Geen naam en geen korte naam bevat dit. Probeer een korter deel.
people-customers-empty = Er zijn nog geen klanten
people-customers-empty-text = Wie het portaal beheert, voegt ze toe met de opdracht ‘portico customer add’.
people-slug = Korte naam
people-language = Taal
people-language-none = Zoals elke browser aangeeft
people-since = Sinds
people-customer-log = Activiteit van deze klant
people-logins-title = Alle personen
people-logins-about = Iedereen die kan inloggen: bij elke klant en in uw eigen bedrijf.
people-staff = Bij de leverancier
people-staff-agent = Medewerker klantenservice
people-staff-account-manager = Accountmanager
people-staff-administrator = Beheerder
people-login-blocked = Deze login is geblokkeerd: niemand komt ermee binnen tot hij weer wordt toegelaten.
people-memberships = Klanten van deze persoon
people-memberships-none = Bij geen enkele klant lid.
people-login-sessions = Ingelogd
people-login-sessions-none = Op dit moment nergens.
people-sessions-end-all = Overal uitloggen
people-factors = Tweede stap
people-factors-text = Dit heeft iemand nodig die telefoon en herstelcodes kwijt is. App, passkeys en herstelcodes worden verwijderd, en de persoon krijgt er bericht van.
people-factors-reason = Waarom wordt deze verwijderd?
people-factors-reset = Tweede stap verwijderen
people-login = Toegang tot het portaal
people-block = Login blokkeren…
people-block-sure = De login van { $name } blokkeren?
people-block-text = Deze persoon wordt meteen overal uitgelogd en komt niet binnen tot hij weer wordt toegelaten.
people-block-yes = Ja, blokkeren
people-unblock = Weer toelaten
people-unblock-text = Deze persoon kan weer inloggen, als wat hij was.
people-problem-own-login = Dit kunt u niet met uzelf doen. Vraag een andere beheerder.
people-reason-hint = Minstens { NUMBER($least) } tekens, met het nummer van de vraag als dat er is. De eigenaren van de klant lezen het.
people-look = Bekijken als deze klant
people-look-about = U ziet het portaal een half uur lang zoals de eigenaren van de klant, en verandert niets. Elke pagina die u ziet, staat met uw naam in de activiteit van de klant.
people-look-reason = Waarom wilt u kijken?
people-look-ask = Eigenaren vragen
people-look-begin = Nu bekijken
people-look-never = Deze klant laat niemand meekijken. Een eigenaar kan dat wijzigen, onder ‘Personen’ en ‘Meekijken door support’.
people-look-waits = U hebt gevraagd: { $moment }. Een eigenaar van de klant moet ja zeggen.
people-look-granted = { $name } heeft ja gezegd. Het halve uur begint wanneer u begint, binnen een dag.
people-look-asked = Gevraagd. De eigenaren van de klant hebben bericht.
people-look-over = U kijkt niet meer mee. Wat u hebt gezien, staat in de activiteit van de klant.
people-looking = { $name }, u ziet het portaal als { $customer } tot { $moment }. U leest alles en verandert niets, en elke pagina wordt genoteerd.
people-looking-label = Meekijken als klant
people-looking-stop = Stoppen met kijken
people-support-title = Meekijken door support
people-support-about = De mensen van uw leverancier kunnen het portaal zien zoals u, als u dat toestaat, om te begrijpen wat u vraagt. Ze kijken hooguit een half uur en veranderen niets, en elke pagina die ze zien, staat in uw activiteit.
people-support-never = Nooit
people-support-never-note = Niemand kijkt mee. Wat loopt, stopt meteen.
people-support-on-request = Op verzoek
people-support-on-request-note = Ze vragen het met een reden, en een eigenaar zegt elke keer ja.
people-support-always = Altijd
people-support-always-note = Ze kijken zonder te vragen, en zeggen toch waarom.
people-support-setting = Mogen ze meekijken?
people-support-saved = Opgeslagen. Het geldt meteen.
people-support-open = Nu
people-support-wants = { $name } wil meekijken. Gevraagd: { $moment }.
people-support-may-begin = { $name } mag beginnen met kijken.
people-support-looks = { $name } kijkt nu mee, uiterlijk tot { $moment }.
people-support-yes = Ja, een half uur
people-support-no = Nee
people-support-end = Nu beëindigen
people-support-history = Wie vroeg en meekeek
people-support-none = Nog niemand heeft gevraagd
people-support-none-text = Wie vraagt, wie ja zegt en wie meekijkt, komt hier te staan.
people-support-asked = Gevraagd
people-support-outcome = Wat ervan kwam
people-support-looked = Meegekeken
people-support-by = Beantwoord door { $name }
people-support-from-to = { $from } tot { $until }
people-support-state-asked = Wacht op antwoord
people-support-state-granted = Toegestaan, niet begonnen
people-support-state-declined = Afgewezen
people-support-state-lapsed = Verlopen
people-support-state-looking = Kijkt nu mee
people-support-state-ended = Voorbij

## Start page

home-greeting = Welkom, { $name }
home-waiting = Wacht op u
home-nothing-waiting = Er wacht niets op u
home-nothing-waiting-text = Alles is betaald en afgehandeld. Wat uw aandacht vraagt, komt hier te staan.
home-pay = Factuur { $number } betalen
home-overdue = { $count ->
    [one] { $count } dag te laat
   *[other] { $count } dagen te laat
 }
home-due = Vervalt { $when }
home-no-due-date = Geen vervaldatum
home-waiting-more = { $count ->
    [one] Er wacht nog { $count } ander punt
   *[other] Er wachten nog { $count } andere punten
 }
home-to-pay = Te betalen
home-of-it-overdue = Waarvan te laat
home-new = Nieuw sinds uw vorige bezoek
home-latest = Recent
home-nothing-new = Niets nieuws sinds { $moment }
home-nothing-yet = Zodra er iets gebeurt, ziet u het hier.
home-new-invoice = Factuur { $number } ontvangen
home-new-credit-note = Creditnota { $number } ontvangen
home-new-version = Factuur { $number } is vervangen door een nieuwe versie
home-new-payment = Betaling ontvangen voor factuur { $number }

## Search

search = Zoeken
search-title = Zoeken: { $query }
search-label = Overal zoeken
search-placeholder = Nummer, naam, referentie…
search-start = Typ wat u zoekt
search-start-text = Een nummer, een naam, een referentie of woorden uit een document. Kleine typefouten zijn geen probleem.
search-none = Niets gevonden voor “{ $query }”
search-none-text = Controleer de spelling, gebruik minder woorden of probeer een nummer.
search-found = { $count ->
    [0] Niets gevonden
    [one] { $count } resultaat
   *[other] { $count } resultaten
 }
search-more = Er zijn er meer; voeg een woord toe om gerichter te zoeken.
search-corrected = Niets gevonden met “{ $typed }”; gezocht naar { $taken }.
search-shortcut = Zoeken (Ctrl K)

## First visit

tour-title = Welkom in uw portaal
tour-step = Stap { NUMBER($step) } van { NUMBER($count) }
tour-home = Alles wat op u wacht
tour-home-text = De startpagina toont wat u moet betalen en wat er nieuw is sinds uw vorige bezoek.
tour-find = Vind alles
tour-find-text = Druk op Ctrl K, of tik op het vergrootglas, en typ een nummer, een naam of een woord.
tour-account = Naar uw wens
tour-account-text = Taal, tijdzone en weergave vindt u in het menu onder uw naam.
tour-next = Volgende
tour-back = Terug
tour-skip = Overslaan
tour-done = Beginnen
tour-again = Introductie tonen

## Session and connection

session-ending = U wordt binnenkort uitgelogd
session-ending-text = Om uw gegevens te beschermen logt het portaal u uit als er een tijd niets gebeurt.
session-stay = Ingelogd blijven
session-last-text = Ook als u bezig bent, eindigt uw sessie om { $time }. Verstuur of bewaar wat u schrijft.
session-over = U bent uitgelogd
session-over-text = Uw sessie is beëindigd. Wat u ziet, is van daarvoor; log in om verder te gaan.
offline = U bent offline
offline-text = Wat u ziet, is van daarvoor. Het wordt opnieuw geladen zodra er weer verbinding is.
online-again = U bent weer verbonden.

## Codes on documents

# The type of a document where it says more than invoice or credit note (UNTDID 1001).
document-type =
    .code-384 = Correctiefactuur
    .code-386 = Vooruitbetalingsfactuur
    .code-389 = Selfbillingfactuur
    .code-261 = Selfbillingcreditnota
    .code-326 = Deelfactuur
    .code-875 = Deelfactuur bouw
    .code-876 = Deeleindfactuur bouw
    .code-877 = Eindfactuur bouw
    .code-383 = Debetnota

# Units of measure (UN/ECE Recommendations 20 and 21), as they stand behind a quantity.
unit =
    .C62 = st.
    .H87 = st.
    .NAR = st.
    .PCE = st.
    .XPP = st.
    .EA = st.
    .SET = set(s)
    .PR = paar
    .DZN = dozijn
    .HUR = u
    .MIN = min
    .SEC = s
    .DAY = dag(en)
    .WEE = wk.
    .MON = mnd.
    .QAN = kwart.
    .ANN = jaar
    .LS = vast bedrag
    .P1 = %
    .MTR = m
    .CMT = cm
    .MMT = mm
    .KMT = km
    .INH = inch
    .FOT = voet
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
    .E49 = werkdag(en)
    .E51 = opdracht(en)
    .E54 = rit(ten)
    .AD = byte
    .code-4L = MB
    .E34 = GB
    .ACT = activiteit(en)
    .AS = assortiment(en)
    .XBX = doos/dozen
    .XCT = karton(s)
    .XPK = pak(ken)
    .XPX = pallet(s)
    .PF = pallet(s)
    .XBO = fles(sen)
    .XCS = krat(ten)
    .XRO = rol(len)
    .XSA = zak(ken)
    .XBG = zak(ken)

# VAT categories (UNCL 5305).
vat-category =
    .S = Belast
    .Z = Nultarief
    .E = Vrijgesteld
    .AE = Btw verlegd
    .K = Intracommunautaire levering
    .G = Uitvoer buiten de EU
    .O = Niet aan btw onderworpen
    .L = IGIC (Canarische Eilanden)
    .M = IPSI (Ceuta en Melilla)
    .B = Gesplitste betaling

# Why no VAT is charged (the code list VATEX of EN 16931), where the document gives a code and no reason.
vat-exemption =
    .VATEX-EU-79-C = Doorlopende posten (artikel 79, onder c, van Richtlijn 2006/112/EG)
    .VATEX-EU-132 = Vrijgesteld als activiteit van algemeen belang (artikel 132 van Richtlijn 2006/112/EG)
    .VATEX-EU-143 = Vrijgestelde invoer (artikel 143 van Richtlijn 2006/112/EG)
    .VATEX-EU-148 = Vrijgesteld voor schepen en luchtvaartuigen (artikel 148 van Richtlijn 2006/112/EG)
    .VATEX-EU-151 = Vrijgesteld voor ambassades en internationale instellingen (artikel 151 van Richtlijn 2006/112/EG)
    .VATEX-EU-309 = Reisdiensten buiten de EU (artikel 309 van Richtlijn 2006/112/EG)
    .VATEX-EU-AE = Btw verlegd
    .VATEX-EU-D = Bijzondere regeling reisbureaus
    .VATEX-EU-F = Bijzondere regeling – gebruikte goederen
    .VATEX-EU-G = Uitvoer buiten de EU
    .VATEX-EU-I = Bijzondere regeling – kunstvoorwerpen
    .VATEX-EU-IC = Intracommunautaire levering
    .VATEX-EU-J = Bijzondere regeling – voorwerpen voor verzamelingen of antiquiteiten
    .VATEX-EU-O = Niet aan btw onderworpen
    .VATEX-FR-FRANCHISE = Kleine onderneming zonder btw (artikel 293 B van het Franse belastingwetboek)

# How to pay (UNCL 4461).
payment-means =
    .code-10 = Contant
    .code-20 = Cheque
    .code-21 = Cheque
    .code-22 = Cheque
    .code-23 = Cheque
    .code-30 = Overschrijving
    .code-31 = Overschrijving
    .code-42 = Overschrijving
    .code-48 = Betaalkaart
    .code-49 = Automatische incasso
    .code-54 = Creditcard
    .code-55 = Debetkaart
    .code-57 = Doorlopende afspraak
    .code-58 = SEPA-overschrijving
    .code-59 = SEPA-incasso
    .code-68 = Onlinebetaling
    .code-97 = Verrekening tussen partners
    .code-1 = Zoals afgesproken
    .ZZZ = Zoals afgesproken

## Letters that are kept instead of sent (for those who develop the portal)

letters-title = Brieven
letters-about = Geen brief verlaat dit portaal: elke brief wordt hier bewaard in plaats van verzonden. Alleen wie het portaal ontwikkelt of op de eigen computer uitprobeert, ziet deze pagina.
letters-none = Hier zijn geen brieven
letters-none-text = Zodra het portaal een brief schrijft, verschijnt die hier. De opdracht ‘portico mail try’ schrijft er een.
letters-caption = Brieven, de nieuwste eerst
letters-letter = Brief
letters-posted = Gepost
letters-to = Aan { $address }
letters-older = Oudere brieven
letters-newest = Nieuwste brieven
letter-links = Links naar het portaal
letter-look = Zoals een mailprogramma hem toont
letter-open = Op een eigen pagina openen
letter-text = Als platte tekst
letter-headers = Kopregels

## Mail

mail-open-portal = Portaal openen
mail-trial-subject = Een proefbericht van { $supplier }
mail-trial-arrived = Het portaal van { $supplier } is gevraagd dit te versturen, en het is aangekomen.
mail-trial-look = Zo ziet elke e-mail van het portaal eruit. Naam, kleuren, logo en de tekst onderaan stelt u in onder ‘Naam en uiterlijk’.
mail-greeting = Beste { $name },
mail-link-half-hour = De link werkt één keer, en een halfuur lang.
mail-link-hour = De link werkt één keer, en een uur lang.
mail-not-me = Ik was dit niet
mail-was-it-you = Was u dit zelf? Dan hoeft u niets te doen. Zo niet, stop het dan nu met de knop hieronder: u wordt overal uitgelogd en kunt een nieuw wachtwoord instellen.
mail-password-reset-subject = Stel een nieuw wachtwoord in
mail-password-reset-text = Iemand, waarschijnlijk uzelf, heeft een nieuw wachtwoord aangevraagd voor het portaal van { $supplier }.
mail-password-reset-ignore = Hebt u dit niet aangevraagd, dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.
mail-password-reset-action = Nieuw wachtwoord instellen
mail-password-changed-subject = Uw wachtwoord is gewijzigd
mail-password-changed-text = Het wachtwoord van uw login voor het portaal van { $supplier } is gewijzigd: { $moment }.
mail-new-device-subject = Er is ingelogd vanaf een nieuw apparaat
mail-new-device-text = Iemand heeft met uw login ingelogd op het portaal van { $supplier }, vanaf een apparaat dat nog niet eerder was gebruikt: { $moment }.
mail-new-device-from = { $device } · { $ip }
mail-factor-changed-subject = Uw tweede stap bij het inloggen is gewijzigd
mail-factor-changed-text = Uw tweede stap bij het inloggen op het portaal van { $supplier } is gewijzigd: { $moment }.
mail-factor-authenticator-added = Er is een authenticator-app ingesteld.
mail-factor-authenticator-removed = De authenticator-app is verwijderd.
mail-factor-passkey-added = Er is een passkey toegevoegd.
mail-factor-passkey-removed = Er is een passkey verwijderd.
mail-factor-recovery-codes-made = Er zijn nieuwe herstelcodes gemaakt; de oude werken niet meer.
mail-factor-recovery-code-used = Er is een herstelcode gebruikt om in te loggen.
mail-factor-reset = Een beheerder heeft die verwijderd. Stel een nieuwe in wanneer u weer inlogt.
mail-email-change-subject = Bevestig uw nieuwe adres
mail-email-change-text = U wilt met dit adres inloggen op het portaal van { $supplier }.
mail-email-change-ignore = Weet u hier niets van, dan hoeft u niets te doen: er wordt niets gewijzigd.
mail-email-change-action = Adres bevestigen
mail-email-changed-subject = Uw e-mailadres is gewijzigd
mail-email-changed-text = Het adres waarmee u inlogt op het portaal van { $supplier } is gewijzigd: { $moment }.
mail-invitation-subject = Uitnodiging voor { $customer } bij { $supplier }
mail-invitation-text = { $by } nodigt u uit voor het account van { $customer } in het portaal van { $supplier }.
mail-invitation-writes = { $by } schrijft:
mail-invitation-message = ‘{ $message }’
mail-invitation-until = De link werkt één keer, en tot { $date }.
mail-invitation-ignore = Weet u hier niets van, dan hoeft u niets te doen: niemand krijgt een account namens u.
mail-invitation-action = Uitnodiging bekijken
mail-sign-in-link-subject = Uw link om in te loggen
mail-sign-in-link-text = Iemand, waarschijnlijk uzelf, heeft een link gevraagd om in te loggen op het portaal van { $supplier }.
mail-link-minutes = De link werkt één keer, tien minuten lang.
mail-sign-in-link-ignore = Hebt u er niet om gevraagd? Dan hoeft u niets te doen.
mail-sign-in-link-action = Inloggen
mail-support-subject = { $supplier } vraagt om mee te kijken in uw portaal
mail-support-text = { $name } van { $supplier } vraagt het portaal een half uur te mogen zien zoals { $customer } het ziet.
mail-support-reason = De reden: { $reason }
mail-support-rules = Er gebeurt niets als geen eigenaar ja zegt. Er kan alles worden gelezen en niets veranderd, en elke pagina die wordt gezien, staat in uw activiteit.
mail-support-action = Antwoorden
