### What the portal says. Keys are grouped by where they are seen. { $argument } stands for something that is put in; leave it
### as it is. A text that depends on a number has a form for each of the language's plural categories.

## Everywhere

portal-footer = Kundenportal
skip-to-content = Zum Inhalt
loading = Wird geladen …
reference-label = Referenz:
error-title-prefix = Fehler: { $title }
try-again = Erneut versuchen
clear = Zurücksetzen
all = Alle
menu-main = Hauptmenü
menu-pages = Seiten
menu-more = Mehr
page-previous = Vorherige Seite
page-next = Nächste Seite
preferences-language = Sprache
close = Schließen

## Header and account menu

nav-home = Start
nav-invoices = Rechnungen
customer-label = Kunde:
customer-switch = Wechseln
customer-switch-object = zu einem anderen Kunden
account-label = Konto:
sign-out = Abmelden
sign-out-everywhere = Überall abmelden

## Signing in

sign-in = Anmelden
sign-in-email = E-Mail-Adresse
sign-in-password = Passwort
sign-in-wrong = E-Mail-Adresse und Passwort passen nicht zusammen.
sign-in-too-many = Zu viele Versuche. Bitte warten Sie { $wait } und versuchen Sie es dann erneut.
sign-in-busy = Gerade melden sich viele Personen an. Versuchen Sie es gleich noch einmal.
sign-in-forgot = Passwort vergessen?
sign-in-password-set = Ihr neues Passwort ist gespeichert. Melden Sie sich damit an.
sign-in-email-confirmed = Ihre neue Adresse ist bestätigt. Melden Sie sich damit an.
sign-in-step-over = Das hat zu lange gedauert, oder es gab zu viele Fehlversuche. Melden Sie sich erneut an.
sign-in-passkey = Mit Passkey anmelden
passkey-failed = Der Passkey wurde nicht akzeptiert. Versuchen Sie es erneut oder wählen Sie einen anderen Weg.
sign-in-link = Stattdessen einen Link zusenden
sign-in-link-text = Geben Sie die E-Mail-Adresse Ihres Zugangs ein. Sie erhalten eine E-Mail mit einem Link, der Sie anmeldet.
sign-in-link-sent = Wenn es einen Zugang mit dieser Adresse gibt, ist eine E-Mail dorthin unterwegs. Der Link gilt zehn Minuten. Wenn nichts ankommt, sehen Sie im Spam-Ordner nach.
sign-in-with-link-text = Sie melden sich jetzt mit dem Link aus Ihrer E-Mail an.

## A forgotten password

forgot-title = Passwort vergessen?
forgot-text = Geben Sie die E-Mail-Adresse ein, mit der Sie sich anmelden. Sie erhalten dort eine E-Mail mit einem Link, über den Sie ein neues Passwort festlegen.
forgot-send = Link senden
forgot-sent = Sehen Sie in Ihrem Postfach nach
forgot-sent-text = Wenn es einen Zugang mit dieser Adresse gibt, ist eine E-Mail dorthin unterwegs. Der Link darin gilt eine halbe Stunde. Wenn nichts ankommt, sehen Sie im Spam-Ordner nach oder versuchen Sie es mit einer anderen Ihrer Adressen.
forgot-no-mail = Dieses Portal versendet keine E-Mails. Bitten Sie das Unternehmen, das es betreibt, ein neues Passwort für Sie festzulegen.
back-to-sign-in = Zurück zur Anmeldung
reset-title = Neues Passwort festlegen
password-new = Neues Passwort
password-new-hint = Mindestens { NUMBER($least) } Zeichen. Einige Wörter, die nichts miteinander zu tun haben, sind leicht zu merken und schwer zu erraten.
password-weak = Dieses Passwort ist zu leicht zu erraten: Es ist weit verbreitet oder besteht aus Namen, Datumsangaben oder nebeneinanderliegenden Tasten. Besser sind einige Wörter, die nichts miteinander zu tun haben.
password-show = Passwort anzeigen
password-strength = Stärke
password-strength-weak = Schwach
password-strength-fair = Mittel
password-strength-good = Gut
password-strength-strong = Stark
password-save = Passwort speichern
link-over = Dieser Link gilt nicht mehr
link-over-text = Er wurde bereits verwendet oder ist zu alt. Fordern Sie einen neuen an.
link-ask-again = Neuen Link anfordern
not-me-title = Waren Sie das nicht?
not-me-text = Wenn Sie nicht veranlasst haben, was in der E-Mail steht, stoppen Sie es hier: Sie werden auf allen Geräten abgemeldet, Ihr Passwort gilt nicht mehr, und Sie legen ein neues fest.
not-me-button = Das war ich nicht
confirm-email-title = Neue Adresse bestätigen
confirm-email-text = Ab jetzt melden Sie sich mit { $email } an, und das Portal schreibt Ihnen an diese Adresse.
confirm-email-button = Adresse bestätigen

## The second step of signing in

factor-title = Noch ein Schritt
factor-text = Geben Sie den Code ein, den Ihre Authenticator-App anzeigt, oder einen Ihrer Wiederherstellungscodes.
factor-text-recovery = Verwenden Sie Ihren Passkey oder geben Sie einen Ihrer Wiederherstellungscodes ein.
factor-code = Code
factor-code-wrong = Dieser Code stimmt nicht. Codes einer App wechseln alle 30 Sekunden, und jeder Code gilt nur einmal.
factor-trust = Auf diesem Gerät 30 Tage lang nicht mehr fragen
factor-continue = Weiter
factor-passkey = Passkey verwenden
factor-lost = Haben Sie Ihr Telefon und Ihre Wiederherstellungscodes verloren? Bitten Sie das Unternehmen, das dieses Portal betreibt, Ihren zweiten Schritt zurückzusetzen.
proof-title = Bestätigen Sie, dass Sie es sind
proof-text = Bei dem, was Sie tun möchten, müssen wir sicher sein: Es betrifft Ihren Zugang, Berechtigungen oder Daten, die das Portal verlassen. Bestätigen Sie noch einmal, dass Sie es sind.
proof-then-again = Drücken Sie danach noch einmal auf das, was Sie hierher geführt hat.
proof-password-wrong = Das Passwort stimmt nicht.

## Choosing a customer

choose-customer = Kunden auswählen
choose-customer-none = Sie sind keinem Kunden zugeordnet
choose-customer-none-text = Bitten Sie das Unternehmen, das Sie eingeladen hat, oder einen Inhaber des Kontos Ihres Unternehmens, Sie hinzuzufügen.
role-owner = Inhaber
role-finance = Finanzen
role-buyer = Einkauf
role-member = Mitglied
role-viewer = Lesezugriff

## Errors

error-signed-out = Sie sind abgemeldet
error-signed-out-text = Ihre Sitzung ist beendet, vielleicht in einem anderen Tab. Melden Sie sich an, um dort fortzufahren, wo Sie waren.
error-not-found = Seite nicht gefunden
error-not-found-text = Unter dieser Adresse gibt es nichts, oder sie gehört zu einem Kunden, den Sie gerade nicht ansehen.
error-not-allowed = Sie haben hierauf keinen Zugriff
error-role-lacks = Ihre Rolle ist hier „{ $role }“ und umfasst dies nicht.
error-roles-lack = Ihre Rollen sind hier { $roles }, und keine davon umfasst dies.
error-role-denies = Ihre Rolle „{ $role }“ schließt dies aus.
error-other-site = Was Sie hier sehen dürfen, ist auf bestimmte Standorte beschränkt, und dies gehört zu keinem davon.
error-above-limit = Der Betrag ist höher, als Sie bestellen dürfen.
error-looking = Sie sehen das Portal als Kunde und können nur lesen. Beenden Sie zuerst die Ansicht, mit der Schaltfläche über jeder Seite.
error-ask-owner = Bitten Sie einen Inhaber des Kontos Ihres Unternehmens in diesem Portal, das zu ändern.
error-ask = Bitten Sie { $owners }, das zu ändern: Dort wird das Konto Ihres Unternehmens in diesem Portal verwaltet.
error-no-customer = Es ist noch kein Kunde ausgewählt. Wählen Sie den Kunden aus, den Sie ansehen möchten.
error-invalid = Etwas muss korrigiert werden
error-invalid-text = Einige Ihrer Angaben konnten nicht verwendet werden. Prüfen Sie sie und versuchen Sie es erneut.
error-too-soon = Einen Moment bitte
error-too-soon-text = Das wurde zu oft versucht. Bitte warten Sie { $wait } und versuchen Sie es dann erneut.
error-already-done = Das ist bereits geschehen
error-already-done-text = Es wurde nichts ein zweites Mal geändert.
error-other-customer = Ein anderer Kunde ist ausgewählt
error-other-customer-text = In einem anderen Tab haben Sie zu einem anderen Kunden gewechselt. Laden Sie das Portal neu, um mit diesem fortzufahren, oder wechseln Sie zurück.
error-unavailable = Das Portal ist ausgelastet
error-unavailable-text = Das kann im Moment nicht angezeigt werden. Warten Sie kurz und versuchen Sie es erneut.
error-malformed = Diese Anfrage konnte nicht gelesen werden
error-malformed-text = Das Portal wurde möglicherweise aktualisiert, seit Sie diese Seite geöffnet haben. Laden Sie die Seite neu.
error-unreachable = Keine Verbindung
error-unreachable-text = Das Portal ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.
error-unexpected = Etwas ist schiefgegangen
error-unexpected-text = Das Portal hat nicht richtig geantwortet. Versuchen Sie es gleich noch einmal; wenn es wieder geschieht, teilen Sie es uns bitte mit.
error-unexpected-noted = Der Fehler liegt bei uns und wurde festgehalten. Versuchen Sie es erneut; wenn es wieder geschieht, teilen Sie es uns bitte mit.
error-go-home = Zur Startseite

## Errors before any page could be made

broken-forbidden = Das wurde nicht ausgeführt
broken-forbidden-text = Das Formular stammt nicht von diesem Portal, oder Ihre Rolle erlaubt es nicht. Es wurde nichts geändert.
broken-not-found = Hier gibt es nichts
broken-not-found-text = Vielleicht enthält die Adresse einen Tippfehler, oder was hier war, gibt es nicht mehr.
broken-method = Das geht hier nicht
broken-method-text = Diese Adresse beantwortet Anfragen dieser Art nicht.
broken-too-large = Das war zu groß
broken-too-large-text = So viel nimmt das Portal nicht auf einmal an.
broken-too-many = Zu viele Anfragen
broken-too-many-text = Bitte warten Sie eine Minute und versuchen Sie es erneut.
broken-busy = Das Portal ist ausgelastet
broken-busy-text = Die Antwort hat zu lange gedauert. Bitte versuchen Sie es gleich noch einmal.
broken-maintenance = Am Portal wird gearbeitet
broken-maintenance-text = Wir sind in Kürze wieder da. Nichts von Ihnen geht verloren.
broken-unexpected = Bei uns ist ein Fehler aufgetreten
broken-unexpected-text = Er wurde festgehalten. Bitte versuchen Sie es erneut; wenn es so bleibt, nennen Sie Ihrem Lieferanten die Referenz unten.
broken-malformed = Das wurde nicht verstanden
broken-malformed-text = Das Portal konnte die Anfrage nicht verarbeiten.

## What is wrong with a field

problem-missing = Füllen Sie dieses Feld aus.
problem-not-a-date = Geben Sie ein gültiges Datum ein, zum Beispiel { $example }.
problem-not-an-amount = Geben Sie einen Betrag ein, zum Beispiel { $example }.
problem-not-a-choice = Wählen Sie einen der angebotenen Werte.
problem-too-long = { $limit ->
    [one] Geben Sie höchstens ein Zeichen ein.
   *[other] Geben Sie höchstens { $limit } Zeichen ein.
 }
problem-too-short = { $least ->
    [one] Geben Sie mindestens ein Zeichen ein.
   *[other] Geben Sie mindestens { $least } Zeichen ein.
 }
problem-wrong-order = Das Ende des Bereichs liegt vor seinem Anfang.
problem-taken = Dieser Wert wird bereits verwendet.
problem-malformed = Das konnte nicht gelesen werden.

## The list of invoices

invoices-search = Rechnungen suchen
invoices-filter = Rechnungen filtern
invoices-status = Status
invoices-more-filters = Weitere Filter
invoices-from = Von
invoices-to = Bis
invoices-min = Mindestbetrag
invoices-max = Höchstbetrag
invoices-sort = Sortieren nach
invoices-apply = Anwenden
invoices-shown = { $count ->
    [0] Keine Rechnungen gefunden
    [one] { $count } Rechnung angezeigt
   *[other] { $count } Rechnungen angezeigt
 }
invoices-filter-unused = Nicht jeder Filter konnte verwendet werden; die Felder zeigen, warum. { $found }
invoices-none-match = Keine passenden Rechnungen
invoices-none-match-text = Versuchen Sie andere Wörter, einen anderen Status oder einen größeren Bereich.
invoices-clear-filters = Filter zurücksetzen
invoices-none = Noch keine Rechnungen
invoices-none-text = Sobald es eine Rechnung für Sie gibt, finden Sie sie hier.
invoices-totals = Summen
invoices-total-open = Offen
invoices-total-amount = Fakturiert
invoices-total-count = Belege
invoices-number = Nummer
invoices-date = Datum
invoices-due = Fällig
invoices-reference = Referenz
invoices-amount = Betrag
invoices-open = Offen
invoices-caption = Rechnungen: { $order }
invoices-credit-note-by = Gutschrift · { $seller }
status-open = Offen
status-due-soon = Bald fällig
status-overdue = Überfällig
status-partly-paid = Teilweise bezahlt
status-paid = Bezahlt
status-credited = Gutgeschrieben
status-incomplete = Unvollständig
sort-newest = Neueste zuerst
sort-oldest = Älteste zuerst
sort-due-first = Früheste Fälligkeit zuerst
sort-due-last = Späteste Fälligkeit zuerst
sort-largest = Höchster Betrag zuerst
sort-smallest = Niedrigster Betrag zuerst
sort-number-up = Nummer, aufsteigend
sort-number-down = Nummer, absteigend

## An invoice

invoice-loading = Rechnung
invoice-all = Alle Rechnungen
invoice-title = { $kind } { $number }
invoice-from = Von { $seller } · { $date }
invoice-download = Original herunterladen ({ $kind })
invoice-to-pay = Zu zahlender Betrag
invoice-credited = Gutgeschriebener Betrag
invoice-amount = Betrag
invoice-due-date = Fälligkeitsdatum
invoice-total = Gesamtbetrag des Belegs
invoice-not-set-off = Noch nicht verrechnet
invoice-file-only = Die Einzelheiten liegen noch nicht vor.
invoice-file-only-text = Dieser Beleg kam als Datei ohne maschinenlesbare Daten. Ihr Lieferant wird ihn ergänzen; bis dahin steht alles in der Datei, die Sie herunterladen können.
invoice-notes = Bemerkungen
invoice-parties = Beteiligte
invoice-seller = Verkäufer
invoice-buyer = Käufer
invoice-payee = Zahlungsempfänger
invoice-deliver-to = Geliefert an
invoice-vat-id = USt-IdNr. { $id }
invoice-tax-number = Steuernummer { $id }
invoice-legal-id = Registernummer { $id }
invoice-details = Angaben
invoice-issue-date = Rechnungsdatum
invoice-delivery-date = Leistungsdatum
invoice-period = Zeitraum
period-between = { $from } – { $to }
period-from = ab { $from }
period-until = bis { $to }
invoice-lines = Positionen
invoice-lines-caption = Positionen des Belegs
invoice-item = Artikel
invoice-quantity = Menge
invoice-price = Preis
invoice-vat = USt.
invoice-net-amount = Nettobetrag
invoice-item-number = Artikelnr. { $number }
invoice-attribute = { $name }: { $value }
invoice-price-per = { $amount } je { $quantity }
invoice-rate-category = { $rate } ({ $category })
invoice-charge = Zuschlag
invoice-allowance = Nachlass
invoice-allowance-percent = { $name } ({ $rate })
invoice-allowance-off = { $name }: { $amount }
invoice-vat-breakdown = Aufschlüsselung der USt.
invoice-vat-caption = USt. nach Kategorie und Steuersatz
invoice-rate = Satz
invoice-taxable = Steuerbasis
invoice-tax = Steuerbetrag
invoice-totals = Summen
invoice-sum-lines = Summe der Positionen
invoice-sum-allowances = Nachlässe
invoice-sum-charges = Zuschläge
invoice-sum-net = Gesamtbetrag ohne USt.
invoice-sum-vat = USt.
invoice-sum-gross = Gesamtbetrag mit USt.
invoice-sum-prepaid = Bereits gezahlt
invoice-sum-rounding = Rundung
invoice-sum-payable = Zahlbetrag laut Beleg
invoice-how-to-pay = So zahlen Sie
invoice-account-holder = Kontoinhaber
invoice-iban = IBAN
invoice-account = Konto
invoice-bic = BIC
invoice-payment-reference = Verwendungszweck
invoice-mandate = Mandatsreferenz
invoice-collected = Der Betrag wird von Ihrem Konto eingezogen; Sie müssen nichts tun.
invoice-qr-label = QR-Code mit den obigen Zahlungsdaten, für Ihre Banking-App
invoice-qr-text = Scannen Sie den Code mit Ihrer Banking-App, um die Überweisung auszufüllen.
invoice-payments = Eingegangene Zahlungen
invoice-credit-notes = Gutschriften
invoice-credited-invoices = Gutgeschriebene Rechnungen
invoice-attachments = Anhänge
invoice-attachment-outside = Nicht im Beleg enthalten
invoice-versions = Versionen
invoice-version = Version { NUMBER($number) }
invoice-version-note = { $received } · { $kind }, { $size }
invoice-version-note-shown = { $received } · { $kind }, { $size }, hier angezeigt
reference-buyer = Ihr Zeichen
reference-order = Bestellnummer
reference-sales-order = Auftragsnummer
reference-contract = Vertrag
reference-project = Projekt
reference-accounting = Kostenstelle
reference-preceding = Vorausgegangene Rechnung
document-invoice = Rechnung
document-credit-note = Gutschrift

## Preferences

preferences = Einstellungen
preferences-saved = Ihre Einstellungen sind gespeichert.
preferences-language-hint = Das Portal und seine E-Mails erscheinen in dieser Sprache.
preferences-language-default = Wie von Ihrem Unternehmen oder Browser vorgegeben
preferences-time-zone = Zeitzone
preferences-time-zone-hint = Uhrzeiten werden so angezeigt, wie sie dort gelten.
preferences-time-zone-default = Wie das Portal ({ $zone })
preferences-appearance = Darstellung
preferences-appearance-auto = Wie Ihr Gerät
preferences-appearance-light = Hell
preferences-appearance-dark = Dunkel
preferences-save = Einstellungen speichern

## Your login

account-title = Ihr Zugang
account-about = Wie Sie sich anmelden und wo Sie angemeldet sind.
account-saved = Gespeichert.
account-profile = Name und E-Mail-Adresse
account-name = Name
account-save-name = Name speichern
account-email = E-Mail-Adresse
account-email-now = Sie melden sich mit { $email } an.
account-email-waiting = { $email } muss noch bestätigt werden: Eine E-Mail mit einem Link ist dorthin unterwegs.
account-email-new = Neue E-Mail-Adresse
account-email-hint = An die neue Adresse geht eine E-Mail mit einem Link. Bis Sie ihn öffnen, gilt die alte weiter.
account-email-send = Link senden
account-password = Passwort
account-password-since = Zuletzt geändert: { $moment }.
account-password-none = Sie melden sich ohne Passwort an.
account-password-change = Passwort ändern
account-password-current = Aktuelles Passwort
account-password-wrong = Das ist nicht Ihr aktuelles Passwort.
account-password-changed = Ihr Passwort ist geändert, und Sie sind überall sonst abgemeldet.
account-factor = Zweiter Schritt
account-factor-about = Mit einem zweiten Schritt reicht ein gestohlenes Passwort allein nicht aus.
account-authenticator = Authenticator-App
account-authenticator-on = Eingerichtet
account-authenticator-add = Authenticator-App einrichten
account-authenticator-remove = Authenticator-App entfernen
account-authenticator-scan = Scannen Sie dies mit Ihrer Authenticator-App
account-authenticator-scan-text = Jede App für Einmalcodes ist geeignet. Ist die App auf diesem Gerät, geben Sie dort stattdessen den Schlüssel ein.
account-authenticator-key = Schlüssel
account-authenticator-code = Code, den die App anzeigt
account-authenticator-confirm = Bestätigen
account-authenticator-clock = Dieser Code stimmt nicht. Prüfen Sie, ob die Uhr Ihres Geräts richtig geht, und geben Sie den Code ein, der jetzt angezeigt wird.
account-recovery = Wiederherstellungscodes
account-recovery-left = { $count ->
    [0] Keine mehr übrig
    [one] Noch { $count } übrig
   *[other] Noch { $count } übrig
 }
account-recovery-new = Neue Wiederherstellungscodes erstellen
account-recovery-title = Ihre Wiederherstellungscodes
account-recovery-text = Mit jedem dieser Codes können Sie sich einmal anmelden, wenn Sie Ihr Telefon verloren haben. Drucken Sie sie aus oder schreiben Sie sie auf: Sie werden nur jetzt angezeigt. Frühere Codes gelten nicht mehr.
account-recovery-kept = Ich habe sie aufbewahrt
account-passkeys = Passkeys
account-passkeys-about = Mit einem Passkey melden Sie sich per Fingerabdruck, Gesicht oder PIN Ihres Geräts an, ganz ohne Passwort.
account-passkey-add = Passkey hinzufügen
account-passkey-name = Passkey vom { $date }
account-passkey-note = Hinzugefügt: { $created }
account-passkey-note-used = Hinzugefügt: { $created } · zuletzt verwendet: { $used }
account-passkey-remove = Entfernen
account-passkeys-none = Sie haben noch keine.
account-passkeys-script = Für Passkeys wird JavaScript benötigt.
account-sessions = Wo Sie angemeldet sind
account-session-current = Dieses Gerät
account-session-note = { $ip } · seit { $started } · zuletzt verwendet: { $seen }
account-session-end = Beenden
account-session-end-others = Überall sonst abmelden
account-memberships = Unternehmen
device-on-system = { $browser } auf { $system }
device-unknown = Unbekanntes Gerät

## Name and look

brand-title = Name und Aussehen
brand-about = Was Sie hier festlegen, ist auf jeder Seite zu sehen, in E-Mails und in der installierten App.
brand-saved = Gespeichert. Alle sehen es ab jetzt.
brand-name = Name Ihres Unternehmens
brand-name-hint = Bleibt das Feld leer, gilt { $name }, wie im Portal konfiguriert.
brand-accent = Farbe von Schaltflächen und Links
brand-accent-hint = Zum Beispiel #2f45c0. Bleibt das Feld leer, gilt das Blau des Portals.
brand-band = Farbe des Bands am oberen Rand
brand-band-hint = Zum Beispiel #f5a623. Bleibt das Feld leer, gibt es kein Band. Text darauf ist dunkel oder weiß, je nachdem, was sich besser lesen lässt.
brand-pick = Auswählen: { $field }
brand-colour-malformed = Geben Sie eine Farbe mit sechs Stellen an, zum Beispiel #2f45c0.
brand-accent-hard = Text in dieser Farbe ist schwer zu lesen: Der Kontrast beträgt stellenweise { $contrast } : 1, nötig sind 4,5 : 1. Der nächste lesbare Farbton ist { $shade }.
brand-use-shade = { $shade } verwenden und speichern
brand-accent-good = Schaltflächen und Links sind überall lesbar: Der Kontrast beträgt mindestens { $contrast } : 1, nötig sind 4,5 : 1.
brand-links = Links unter jeder Seite
brand-link = Link { $number }
brand-link-label = Text
brand-link-address = Adresse
brand-link-malformed = Geben Sie eine Adresse an, die mit https:// oder mailto: beginnt.
brand-mail-footer = Text unter jeder E-Mail
brand-mail-footer-hint = Was das Gesetz verlangt, zum Beispiel Anschrift und Handelsregister.
brand-save = Speichern
brand-try = Vorschau zeigen
brand-preview = Vorschau
brand-preview-light = Hell
brand-preview-dark = Dunkel
brand-preview-mail = Eine E-Mail
brand-pictures = Bilder
brand-logo = Logo
brand-logo-hint = PNG, JPEG oder WebP, höchstens { $limit }. Es steht anstelle des Namens.
brand-icon = Symbol
brand-icon-hint = PNG, JPEG oder WebP, höchstens { $limit }, quadratisch, mindestens { $width } Pixel breit. Es steht auf Tabs und für die installierte App.
brand-choose-picture = Bild auswählen oder hier ablegen
brand-upload-logo = Logo hochladen
brand-upload-icon = Symbol hochladen
brand-remove-logo = Logo entfernen
brand-remove-icon = Symbol entfernen
brand-image-malformed = Das ist kein Bild, das verwendet werden kann: PNG, JPEG oder WebP, höchstens 4096 Pixel breit und hoch.
brand-image-large = Die Datei ist größer als { $limit }.
brand-image-small = Das Symbol muss quadratisch und mindestens { $width } Pixel breit sein.
brand-sample-subject = Ihre neue Rechnung ist da
brand-sample-text = So sieht eine Nachricht des Portals aus.
brand-sample-action = Rechnung ansehen
brand-sample-link = ein Link im Text

## Activity

log-title = Aktivität
log-explained = Wer in diesem Portal was getan hat: Ihre eigenen Leute, Ihr Lieferant und das Portal selbst.
log-whole-title = Alle Aktivitäten
log-whole-explained = Was im Portal selbst oder bei einem Kunden geschehen ist: Jedes Protokoll steht für sich. Wenn Sie das Protokoll eines Kunden lesen, sehen dessen Inhaber, dass Sie es getan haben.
log-filter = Aktivitäten filtern
log-customer = Wessen Protokoll
log-customer-short = Der Kurzname eines Kunden; leer das Portal selbst.
log-installation = Das Portal selbst
log-what = Was
log-person = Von wem
log-document = Belegnummer
log-filter-remove = Filter entfernen: { $filter }
log-about = Zu { $object }
log-since = Ab { $date }
log-until = Bis { $date }
log-shown = { $count ->
    [0] Nichts gefunden
    [one] { $count } Ereignis angezeigt
   *[other] { $count } Ereignisse angezeigt, die neuesten zuerst
 }
log-unused = Nicht jeder Filter konnte verwendet werden; an den Feldern steht, warum. { $found }
log-none = Noch ist nichts geschehen
log-none-text = Sobald jemand etwas tut, steht es hier.
log-none-match = Nichts passt dazu
log-none-match-text = Versuchen Sie einen größeren Zeitraum, eine andere Person oder einen anderen Beleg.
log-caption = Aktivitäten, die neuesten zuerst
log-who = Wer
log-when = Wann
log-where = Von wo
log-details = Einzelheiten
log-by-portal = Das Portal
log-by-unknown = Jemand ohne Anmeldung
log-by-gone = Jemand, den es nicht mehr gibt
log-supplier = Lieferant
log-on-behalf = im Namen von { $name }
log-device-on = { $browser } auf { $system }
log-before = Vorher:
log-after = Jetzt:
log-nothing = nichts
log-yes = Ja
log-no = Nein
log-request = Anfrage
log-all-about = Alles hierzu
log-all-by = Alles von { $name }
log-export-csv = Als CSV herunterladen
log-export-lines = Als JSON-Zeilen herunterladen

# Parts of the portal.
log-area =
    .sign-ins = Kommen und Gehen
    .people = Personen
    .invoices = Rechnungen und Zahlungen
    .settings = Einstellungen
    .support = Was der Lieferant ansah
    .letters = E-Mails und Aufgaben
    .log = Das Protokoll selbst

# What happened: the kinds of events, with a hyphen for the dot.
log-kind =
    .session-started = Angemeldet
    .session-ended = Abgemeldet
    .session-ended_everywhere = Überall abgemeldet
    .session-refused = Anmeldung abgewiesen
    .session-throttled = Zu viele Anmeldeversuche
    .customer-chosen = Kunde ausgewählt
    .request-refused = Nicht gefunden oder nicht verstanden
    .customer-refused = Kunde verweigert
    .customer-added = Kunde angelegt
    .customer-language_set = Sprache des Kunden festgelegt
    .customer-second_step_set = Zweiter Schritt für alle festgelegt
    .brand-saved = Name und Aussehen gespeichert
    .brand-image_set = Bild gesetzt
    .brand-image_removed = Bild entfernt
    .brand-refused = Name und Aussehen verweigert
    .person-added = Person angelegt
    .person-password_set = Passwort gesetzt
    .person-disabled = Person gesperrt
    .person-preferences_saved = Einstellungen gespeichert
    .person-tour_ended = Einführung beendet
    .membership-added = Mitglied geworden
    .staff-added = Zum Personal des Lieferanten hinzugekommen
    .staff-removed = Nicht mehr beim Personal des Lieferanten
    .invoice-imported = Rechnung eingegangen
    .invoice-updated = Rechnung durch eine neue Fassung ersetzt
    .invoice-rejected = Datei nicht als Rechnung angenommen
    .invoice-refused = Rechnungen verweigert
    .invoice-downloaded = Rechnung heruntergeladen
    .payment-recorded = Zahlung verbucht
    .letter-sent = E-Mail gesendet
    .letter-refused = E-Mail nicht angenommen
    .job-died = Aufgabe endgültig gescheitert
    .job-retried = Aufgabe erneut versucht
    .job-dropped = Aufgabe aufgegeben
    .log-read = Protokoll vom Lieferanten gelesen
    .log-exported = Protokoll heruntergeladen
    .log-refused = Protokoll verweigert
    .retention-applied = Alte Ereignisse entfernt
    .session-ended_elsewhere = Auf anderen Geräten abgemeldet
    .session-factor_asked = Zweiter Schritt verlangt
    .session-factor_refused = Zweiter Schritt abgelehnt
    .session-link_asked = Link zum Anmelden angefordert
    .session-proved = Identität erneut bestätigt
    .session-rotated = Sitzung nach Änderung der Rollen erneuert
    .proof-refused = Bestätigung abgelehnt
    .password-reset_asked = Neues Passwort angefordert
    .password-reset = Neues Passwort per Link gesetzt
    .password-changed = Passwort geändert
    .password-refused = Passwortänderung abgelehnt
    .person-disowned = „Das war ich nicht“
    .person-renamed = Name geändert
    .email-change_asked = Änderung der E-Mail-Adresse angefordert
    .email-changed = E-Mail-Adresse geändert
    .factor-begun = Einrichtung des zweiten Schritts begonnen
    .factor-added = Zweiter Schritt eingerichtet
    .factor-removed = Zweiter Schritt entfernt
    .factor-reset = Zweiter Schritt zurückgesetzt
    .recovery_codes-made = Neue Wiederherstellungscodes
    .recovery_code-used = Wiederherstellungscode verwendet
    .letter-throttled = Zu viele E-Mails angefordert
    .letter-bounced = E-Mail kam zurück
    .letter-removed = Alte E-Mails entfernt
    .letter-report_refused = Bericht über E-Mails abgelehnt
    .membership-changed = Rollen geändert
    .membership-disabled = Zugang gesperrt
    .membership-enabled = Zugang wieder freigegeben
    .membership-sessions_ended = Sitzungen beendet
    .membership-removed = Aus dem Unternehmen entfernt
    .invitation-sent = Eingeladen
    .invitation-resent = Einladung erneut gesendet
    .invitation-revoked = Einladung zurückgenommen
    .invitation-accepted = Auf Einladung beigetreten
    .invitation-bounced = Einladung nicht zugestellt
    .invitation-removed = Alte Einladungen entfernt
    .role-added = Rolle hinzugefügt
    .role-changed = Rolle geändert
    .role-removed = Rolle entfernt
    .people-refused = Personen abgelehnt
    .session-ended_by_administrator = Sitzungen von der Administration beendet
    .person-enabled = Person wieder zugelassen
    .person-viewed = Seite über eine Person vom Lieferanten angesehen
    .customer-viewed = Seite über die Firma vom Lieferanten angesehen
    .administration-refused = Bereich des Lieferanten verweigert
    .support_access-asked = Um Ansicht als Kunde gebeten
    .support_access-granted = Ansicht als Kunde erlaubt
    .support_access-declined = Ansicht als Kunde abgelehnt
    .support_access-refused = Ansicht als Kunde gewünscht, obwohl niemand darf
    .support_access-begun = Ansicht als Kunde begonnen
    .support_access-ended = Ansicht als Kunde beendet
    .support_access-set = Zugriff für den Support eingestellt
    .support-viewed = Vom Lieferanten angesehen
    .support-refused = Mehr als Ansehen verweigert

# What changed, or what else is known: the fields of events.
log-field =
    .name = Name
    .address = Adresse im Portal
    .status = Antwort
    .slug = Kurzname
    .language = Sprache
    .time_zone = Zeitzone
    .appearance = Darstellung
    .role = Rolle
    .sessions = Beendete Sitzungen
    .sessions_ended = Beendete Sitzungen
    .action = Was gewollt war
    .rule = Warum nicht
    .role_lacks = Nicht Teil der Rolle
    .role_includes = Teil der Rolle
    .version = Fassung
    .attachment = Anhang
    .on = Am
    .amount = Betrag
    .total = Gesamtbetrag
    .currency = Währung
    .invoice = Rechnung
    .number = Nummer
    .kind = Art
    .sha256 = Prüfsumme (SHA-256)
    .digest = Prüfsumme
    .rules = Regeln
    .accent = Farbe von Schaltflächen und Links
    .band = Farbe des Bandes
    .on_band = Farbe des Textes auf dem Band
    .links = Links
    .mail_footer = Text unter E-Mails
    .image = Bild
    .width = Breite
    .height = Höhe
    .letter = E-Mail
    .attempts = Versuche
    .class = Klasse
    .before = Älter als
    .count = Wie viele
    .format = Format
    .what = Filter: was
    .person = Filter: von wem
    .about = Filter: zu
    .from = Filter: von
    .to = Filter: bis
    .by = Wie
    .new_device = Neues Gerät
    .device_trusted = Gerät vertraut
    .first = Erster Schritt
    .how = Wie
    .change = Änderung
    .email = E-Mail-Adresse
    .email_restored = Alte Adresse wiederhergestellt
    .factors_removed = Zweite Schritte entfernt
    .too_many = Zu viele
    .factor = Zweiter Schritt
    .provider = Anbieter
    .roles = Rollen
    .invited_by = Eingeladen von
    .sites = Standorte
    .limit = Grenze je Bestellung
    .grants = Was sie besagt
    .role_denies = Von der Rolle ausgeschlossen
    .roles_lack = In den Rollen nicht enthalten
    .problems = Was nicht stimmte
    .wanted = Verlangt
    .reason = Grund
    .reason = Grund
    .minutes = Minuten
    .address = Adresse
    .support_access = Zugriff für den Support

# Values of those fields that are codes.
log-code =
    .security = Anmeldungen und Verweigerungen
    .change = Änderungen
    .reading = Lesen und Herunterladen
    .invoice = Rechnung
    .credit_note = Gutschrift
    .csv = CSV
    .jsonl = JSON-Zeilen
    .logo = Logo
    .icon = Symbol
    .administrator = Administrator
    .read_invoices = Rechnungen lesen
    .download_invoices = Rechnungen herunterladen
    .supply_invoices = Rechnungen einliefern
    .change_brand = Name und Aussehen ändern
    .read_log = Das Protokoll lesen
    .read_whole_log = Alle Protokolle lesen
    .no_customer = Es war kein Kunde ausgewählt
    .staff_only = Nur für den Lieferanten
    .read_people = Personen sehen
    .manage_people = Personen verwalten
    .manage_roles = Rollen anlegen
    .export_log = Protokoll exportieren
    .place_orders = Bestellungen aufgeben
    .other_site = Anderer Standort
    .above_limit = Über der Grenze
    .agent = Sachbearbeitung
    .account_manager = Kundenbetreuung
    .trial = Probemail
    .password_reset = Link für ein neues Passwort
    .sign_in_link = Link zum Anmelden
    .password_changed = Passwort geändert
    .new_device = Neues Gerät
    .factor_changed = Zweiter Schritt geändert
    .email_change = Link zum Bestätigen einer Adresse
    .email_changed = E-Mail-Adresse geändert
    .invitation = Einladung
    .support_asked = Bitte um Ansicht
    .never = Nie
    .on_request = Auf Anfrage
    .always = Immer
    .looking = Sieht als Kunde
    .manage_logins = Zugänge verwalten
    .manage_staff = Mitarbeitende verwalten
    .read_customers = Kunden sehen
    .manage_customers = Kunden verwalten
    .look_as_customer = Als Kunde ansehen

## People and what they may do

people-title = Personen
people-about = Alle, die sich für Ihr Unternehmen anmelden können, und was sie hier jeweils sind.
people-sought = Name oder E-Mail-Adresse
people-find = Personen suchen
people-show-all = Alle anzeigen
people-none-match = Niemand gefunden
people-none-match-text = Kein Name und keine E-Mail-Adresse enthält dies. Versuchen Sie es mit einem kürzeren Teil.
people-name = Name
people-roles = Rollen
people-sites = Standorte
people-sites-all = Alle
people-state = Zugang
people-active = Hat Zugang
people-disabled = Gesperrt
people-blocked = Anmeldung gesperrt
people-you = Das sind Sie
people-second-step = Zweiter Schritt für alle
people-second-step-about = Mit einem zweiten Schritt reicht ein gestohlenes Passwort allein nicht aus. Hier legen Sie fest, ob ihn in Ihrem Unternehmen alle brauchen.
people-second-step-on = In Ihrem Unternehmen brauchen alle einen zweiten Schritt, seit { $moment }.
people-second-step-off = In Ihrem Unternehmen entscheidet jede Person selbst, ob sie einen zweiten Schritt verwendet.
people-second-step-roles = Von diesen Rollen verlangt ihn der Betreiber des Portals in jedem Fall: { $roles }.
people-second-step-grace = { $count ->
    [0] Wo ein zweiter Schritt verlangt wird, öffnet sich nichts anderes, bis die Person ihn eingerichtet hat.
    [one] Wo ein zweiter Schritt verlangt wird, hat eine Person { $count } Tag Zeit, ihn einzurichten. Danach öffnet sich nichts anderes, bis das geschehen ist.
   *[other] Wo ein zweiter Schritt verlangt wird, hat eine Person { $count } Tage Zeit, ihn einzurichten. Danach öffnet sich nichts anderes, bis das geschehen ist.
 }
people-second-step-require = Von allen verlangen
people-second-step-release = Nicht mehr verlangen
people-second-step-without-title = Ohne zweiten Schritt
people-second-step-without = { $count ->
    [0] Alle haben einen.
    [one] { $count } Person hat noch keinen.
   *[other] { $count } Personen haben noch keinen.
 }
people-second-step-more = { $count ->
    [one] Und { $count } weitere.
   *[other] Und { $count } weitere.
 }
people-factor-until = Von Ihnen wird hier ein zweiter Schritt verlangt. Richten Sie ihn bis { $date } ein; danach öffnet sich nichts anderes, bis Sie einen haben.
people-factor-now = Von Ihnen wird hier ein zweiter Schritt verlangt. Richten Sie ihn jetzt ein; bis dahin öffnet sich nichts anderes.
people-factor-set-up = Zweiten Schritt einrichten
people-sessions = Hier angemeldet
people-sessions-none = Zurzeit hier nicht angemeldet.
people-sessions-note = Seit { $started } · zuletzt verwendet: { $seen }
people-sessions-end = Alle Sitzungen hier beenden
people-sessions-end-text = Die Person wird sofort auf allen Geräten vom Konto Ihres Unternehmens abgemeldet und kann sich wieder anmelden.
people-sessions-ended = Die Sitzungen sind beendet.
people-removed = Entfernt. Der Zugang hierher besteht nicht mehr.
people-permissions = Wer darf was
people-own-roles = Eigene Rollen
people-saved = Gespeichert. Es gilt ab dem nächsten Klick der Person.
people-is-disabled = Gesperrt: Diese Person hat hier keinen Zugang. Was unten eingestellt ist, gilt, sobald sie wieder freigegeben ist.
people-is-blocked = Diese Anmeldung wurde vom Betreiber des Portals gesperrt. Fragen Sie Ihren Lieferanten.
people-roles-hint = Was mehrere Rollen erlauben, kommt zusammen. Was eine davon verbietet, ist verboten.
people-sites-hint = Je Zeile einer, genau wie die Käuferreferenz auf Ihren Rechnungen. Bleibt das Feld leer, sieht die Person die aller Standorte.
people-limit = Höchstbetrag je Bestellung
people-limit-hint = Bleibt das Feld leer, gibt es keine Grenze.
people-currency = Währung
people-save = Speichern
people-may = Was diese Person darf
people-access = Zugang zum Konto Ihres Unternehmens
people-enable = Wieder freigeben
people-enable-text = Die Person hat wieder Zugang, mit den bisherigen Rollen.
people-disable = Sperren …
people-disable-sure = { $name } sperren?
people-disable-text = Die Person wird hier sofort abgemeldet und hat keinen Zugang, bis sie jemand wieder freigibt.
people-disable-yes = Ja, sperren
people-remove = Entfernen …
people-remove-sure = { $name } aus dem Konto Ihres Unternehmens entfernen?
people-remove-text = Die Person wird hier sofort abgemeldet und verliert ihre Rollen hier. Was sie getan hat, bleibt im Protokoll; eine Anmeldung, die sie anderswo nutzt, behält sie.
people-remove-yes = Ja, entfernen
people-cancel = Abbrechen
people-role-allows = Erlaubt überall: { $actions }.
people-role-reaches = Erlaubt ({ $reach }): { $actions }.
people-role-denies = Schließt aus: { $actions }.
people-role-nothing = Erlaubt nichts.
people-action-read-invoices = Rechnungen ansehen
people-action-download-invoices = Rechnungen herunterladen
people-action-place-orders = Bestellen
people-action-read-people = Personen ansehen
people-action-manage-people = Personen verwalten
people-action-manage-roles = Rollen anlegen
people-action-read-log = Protokoll ansehen
people-action-export-log = Protokoll exportieren
people-effect-none = Nicht enthalten
people-effect-own = Nur Eigenes
people-effect-site = Nur eigene Standorte
people-effect-customer = Alles
people-effect-deny = Nie, was andere Rollen auch sagen
people-own-roles-about = Neben den mitgelieferten Rollen können Sie weitere aus dem anlegen, was Sie selbst dürfen. Eine Änderung gilt für alle, die die Rolle haben.
people-own-roles-none = Noch keine vorhanden
people-own-roles-none-text = Legen Sie unten eine an und vergeben Sie sie auf den Seiten der Personen.
people-role-name = Name der Rolle
people-role-says = Was sie besagt
people-role-held = Personen
people-role-add = Neue Rolle
people-role-change = Diese Rolle ändern
people-role-save = Rolle speichern
people-role-remove = Rolle entfernen
people-role-remove-text = Eine Rolle kann entfernt werden, sobald niemand sie mehr hat.
people-role-saved = Gespeichert. Es gilt für alle mit dieser Rolle ab ihrem nächsten Klick.
people-permissions-about = Jedes Zeichen sagt, ob jemand etwas darf, und das Wort daneben, welche Rolle es besagt.
people-cell-yes = ✓ { $role }
people-cell-site = ✓ { $role }, eigene Standorte
people-cell-own = ✓ { $role }, nur Eigenes
people-cell-denied = ✗ { $role }
people-cell-no = ✗ Keine Rolle
people-cell-no-site = ✗ Kein Standort
people-cell-all-sites = ✗ Nur eigene Standorte
people-why = Warum?
people-why-person = Person
people-why-action = Darf diese Person …
people-why-number = Rechnungsnummer
people-why-number-hint = Wenn es um eine bestimmte Rechnung geht.
people-why-ask = Erklären
people-why-yes = Ja. { $name } hat die Rolle „{ $role }“, die dies umfasst.
people-why-yes-site = Ja, für die Standorte { $sites }. { $name } hat die Rolle „{ $role }“, die dies umfasst.
people-why-yes-own = Ja, für Eigenes. { $name } hat die Rolle „{ $role }“, die dies umfasst.
people-why-denied = Nein. { $name } hat die Rolle „{ $role }“, die dies ausschließt, was andere Rollen auch sagen.
people-why-lacks = Nein. Was { $name } hier ist ({ $roles }), umfasst dies nicht.
people-why-no-site = Nein. Die Rolle gilt nur für bestimmte Standorte, und für diese Person ist keiner genannt.
people-why-all-sites = Nein. Hier geht es um alle Standorte, und { $name } ist auf { $sites } beschränkt.
people-why-disabled = { $name } ist gesperrt und hat hier gar keinen Zugang. Davon abgesehen:
people-why-blocked = Der Betreiber des Portals hat die Anmeldung von { $name } gesperrt. Davon abgesehen:
people-why-invoice-yes = { $number } von { $seller }: ja. { $name } hat die Rolle „{ $role }“, die dies umfasst.
people-why-invoice-site = { $number } von { $seller }: nein. Sie gehört zum Standort „{ $site }“, und { $name } sieht nur { $sites }.
people-why-invoice-no-site = { $number } von { $seller }: nein. Sie nennt keinen Standort, und { $name } sieht nur { $sites }.
people-why-invoice-none = Es gibt keine Rechnung mit der Nummer { $number }, die Sie sehen dürfen.
people-why-limit = Eine Bestellung darf höchstens { $limit } betragen.
people-problem-roles = Wählen Sie mindestens eine Rolle.
people-problem-last-owner = Jemand muss Inhaber bleiben. Machen Sie zuerst jemand anderen zum Inhaber.
people-problem-owner-whole = Ein Inhaber darf alles. Nehmen Sie die Rolle „Inhaber“ weg oder verzichten Sie auf Standorte, Höchstbetrag und Rollen, die etwas ausschließen.
people-problem-beyond = „{ $action }“: Sie können nur geben oder nehmen, was Sie selbst in diesem Umfang haben.
people-problem-yourself = Das können Sie nicht bei sich selbst tun. Bitten Sie einen anderen Inhaber.
people-problem-held = Diese Rolle ist noch vergeben. Nehmen Sie sie den Personen zuerst weg.
people-problem-sites = Nennen Sie höchstens { $limit } Standorte.
people-problem-many-roles = Es gibt schon { $limit } Rollen, mehr sind nicht möglich. Entfernen Sie zuerst eine.
people-problem-number = Das hängt nicht von einer Rechnung ab. Lassen Sie die Nummer leer.
people-invite = Personen einladen
people-invite-about = Sie erhalten eine E-Mail mit einem Link, der vierzehn Tage gilt. Wer noch keinen Zugang hat, legt sich damit einen an.
people-invite-name-hint = Kann leer bleiben: Die Person sagt selbst, wie sie heißt.
people-invite-language = Sprache der E-Mail
people-invite-language-default = Wie für Ihr Unternehmen eingestellt
people-invite-message = Ihre Nachricht
people-invite-message-hint = Steht in der E-Mail als Ihre Worte. Kann leer bleiben und hat höchstens { NUMBER($limit) } Zeichen.
people-invite-send = Einladung senden
people-invite-no-mail = Dieses Portal verschickt keine E-Mails, daher kann hier niemand eingeladen werden. Fragen Sie Ihren Lieferanten.
people-invitations = Einladungen
people-invitations-open = { $count ->
    [0] Einladungen: keine offen
    [one] Einladungen: { $count } offen
   *[other] Einladungen: { $count } offen
 }
people-invitations-about = Wen Ihr Unternehmen eingeladen hat, die neuesten zuerst. Was aus einer Einladung wurde, steht hier neunzig Tage lang.
people-invitations-none = Es gibt keine Einladungen
people-invitations-none-text = Niemand wurde eingeladen, oder keine Einladung ist so, wie Sie suchen.
people-invitations-state = Stand
people-invitations-all = Alle
people-invitations-show = Anzeigen
people-invitation-pending = Wartet
people-invitation-accepted = Beigetreten
people-invitation-expired = Abgelaufen
people-invitation-revoked = Zurückgenommen
people-invitation-bounced = Nicht zugestellt
people-invitation-note = { $roles } · gesendet { $sent } von { $by }, gilt bis { $expires }
people-invitation-resend = Erneut senden
people-invitation-resend-to = Die Einladung an { $email } erneut senden
people-invitation-revoke = Zurücknehmen…
people-invitation-revoke-to = Zurücknehmen… { $email }
people-invitation-revoke-sure = Die Einladung an { $email } zurücknehmen?
people-invitation-revoke-text = Der Link in der E-Mail öffnet dann nichts mehr. Sie können die Person erneut einladen.
people-invitation-revoke-yes = Ja, zurücknehmen
people-invited = { $count ->
    [0] Niemand wurde eingeladen.
    [one] Eingeladen. Die E-Mail ist unterwegs.
   *[other] { $count } Personen eingeladen. Die E-Mails sind unterwegs.
 }
people-invitation-resent = Erneut gesendet. Früher gesendete Links öffnen nichts mehr.
people-invitation-taken-back = Zurückgenommen. Der Link öffnet nichts mehr.
people-import = Mit einer Liste einladen
people-import-about = Eine Zeile je Person: E-Mail-Adresse, Name, Rollen, Sprache. Nötig sind nur Adresse und Rolle. Eine erste Zeile mit den Namen email, name, roles und language kann die Reihenfolge ändern.
people-import-file = Datei
people-import-prompt = Datei wählen oder hier ablegen
people-import-hint = CSV in UTF-8, höchstens { NUMBER($rows) } Zeilen und { $size }.
people-import-text = Oder die Zeilen selbst
people-import-look = Durchsehen
people-import-found = { $count ->
    [0] Niemand auf dieser Liste kann eingeladen werden.
    [one] { $count } Person kann eingeladen werden. Noch wurde nichts gesendet.
   *[other] { $count } Personen können eingeladen werden. Noch wurde nichts gesendet.
 }
people-import-line = Zeile
people-import-outcome = Was geschieht
people-import-good = Wird eingeladen
people-import-send = { $count ->
    [0] Niemanden einladen
    [one] { $count } Person einladen
   *[other] { $count } Personen einladen
 }
people-problem-email = Das ist keine E-Mail-Adresse.
people-problem-member = Jemand mit dieser Adresse ist schon hier.
people-problem-invited = Eine Einladung an diese Adresse wartet schon. In der Liste der Einladungen können Sie sie erneut senden.
people-problem-full = Es warten schon zu viele Einladungen. Nehmen Sie zuerst einige zurück.
people-problem-twice = Diese Adresse steht weiter oben in der Liste.
people-problem-role = Eine solche Rolle gibt es hier nicht.
people-problem-list-missing = Es sind keine Zeilen darin. Wählen Sie eine Datei oder geben Sie die Zeilen ein.
people-problem-list-large = Die Liste ist größer als { $size }. Senden Sie sie in Teilen.
people-problem-list-encoding = Die Datei ist nicht in UTF-8. Speichern Sie sie als „CSV UTF-8“ und wählen Sie sie noch einmal.
people-problem-list-quote = Ein Anführungszeichen darin ist nicht geschlossen.
people-problem-list-rows = Es sind mehr als { NUMBER($rows) } Zeilen. Senden Sie die Liste in Teilen.
people-join-title = { $customer } beitreten
people-join-text = { $by } lädt Sie zum Konto von { $customer } bei { $supplier } ein.
people-join-writes = { $by } schreibt:
people-join-until = Die Einladung gilt bis { $date }.
people-join-new = Sie haben noch keinen Zugang. Wählen Sie, wie Sie sich künftig anmelden möchten.
people-join-name = Ihr Name
people-join-password = Mit einem Passwort
people-join-passkey = Mit einem Passkey
people-join-passkey-text = Ihr Gerät fragt dann nach Fingerabdruck, Gesicht oder PIN statt nach einem Passwort.
people-join-passkey-make = Passkey anlegen und beitreten
people-join-passkey-failed = Der Passkey wurde nicht angenommen. Versuchen Sie es noch einmal oder wählen Sie ein Passwort.
people-join-button = Beitreten
people-join-as = Sie treten mit dem Zugang bei, mit dem Sie angemeldet sind: { $email }.
people-join-sign-in = Für { $email } gibt es schon einen Zugang. Melden Sie sich damit an, um beizutreten; mehr ist nicht einzurichten.
people-join-member = Sie gehören schon zu { $customer }. Es ist nichts mehr zu tun.
people-join-over = Diese Einladung gilt nicht mehr
people-join-over-text = Sie wurde angenommen, zurückgenommen oder erneut gesendet, oder sie ist zu alt. Nehmen Sie den Link der neuesten E-Mail oder bitten Sie um eine neue Einladung.
people-list-all = Alle zeigen
people-customers-title = Kunden
people-customers-about = Die Firmen, für die Ihr Portal da ist. Sie sehen, wie sie heißen und wer dort arbeitet, und nichts von ihren Dokumenten.
people-customers-sought = Name oder Kurzname
people-customers-find = Kunden suchen
people-customers-none = Kein Kunde passt
people-customers-none-text = Kein Name und kein Kurzname enthält das. Versuchen Sie einen kürzeren Teil davon.
people-customers-empty = Es gibt noch keine Kunden
people-customers-empty-text = Wer das Portal betreibt, legt sie mit dem Befehl „portico customer add“ an.
people-slug = Kurzname
people-language = Sprache
people-language-none = Wie es jeder Browser sagt
people-since = Seit
people-customer-log = Aktivität dieses Kunden
people-logins-title = Alle Personen
people-logins-about = Alle, die sich anmelden können: bei jedem Kunden und in Ihrer eigenen Firma.
people-staff = Beim Lieferanten
people-staff-agent = Kundendienst
people-staff-account-manager = Kundenbetreuung
people-staff-administrator = Administration
people-login-blocked = Dieser Zugang ist gesperrt: Niemand kommt damit herein, bis er wieder freigegeben wird.
people-memberships = Kunden dieser Person
people-memberships-none = Bei keinem Kunden Mitglied.
people-login-sessions = Angemeldet
people-login-sessions-none = Zurzeit nirgends.
people-sessions-end-all = Überall abmelden
people-factors = Zweiter Schritt
people-factors-text = Das braucht, wer Telefon und Wiederherstellungscodes verloren hat. App, Passkeys und Wiederherstellungscodes werden entfernt, und die Person erfährt es per E-Mail.
people-factors-reason = Warum wird er entfernt?
people-factors-reset = Zweiten Schritt entfernen
people-login = Zugang zum Portal
people-block = Zugang sperren…
people-block-sure = Den Zugang von { $name } sperren?
people-block-text = Die Person wird sofort überall abgemeldet und kommt nicht herein, bis sie wieder zugelassen wird.
people-block-yes = Ja, sperren
people-unblock = Wieder zulassen
people-unblock-text = Die Person kann sich wieder anmelden, als das, was sie war.
people-problem-own-login = Das können Sie nicht mit sich selbst machen. Fragen Sie jemand anderen aus der Administration.
people-reason-hint = Mindestens { NUMBER($least) } Zeichen, mit der Nummer der Anfrage, wenn es eine gibt. Die Inhaber des Kunden lesen es.
people-look = Als dieser Kunde ansehen
people-look-about = Sie sehen das Portal eine halbe Stunde lang wie die Inhaber des Kunden und ändern nichts. Jede Seite, die Sie sehen, steht mit Ihrem Namen in der Aktivität des Kunden.
people-look-reason = Warum möchten Sie nachsehen?
people-look-ask = Inhaber fragen
people-look-begin = Jetzt ansehen
people-look-never = Dieser Kunde lässt niemanden nachsehen. Wer dort Inhaber ist, kann das unter „Personen“ und „Zugriff für den Support“ ändern.
people-look-waits = Sie haben gefragt: { $moment }. Ein Inhaber des Kunden muss zustimmen.
people-look-granted = { $name } hat zugestimmt. Die halbe Stunde beginnt, wenn Sie beginnen, innerhalb eines Tages.
people-look-asked = Gefragt. Die Inhaber des Kunden wissen Bescheid.
people-look-over = Sie sehen nicht mehr als der Kunde. Was Sie gesehen haben, steht in der Aktivität des Kunden.
people-looking = { $name }, Sie sehen das Portal als { $customer } bis { $moment }. Sie lesen alles und ändern nichts, und jede Seite wird notiert.
people-looking-label = Ansicht als Kunde
people-looking-stop = Ansicht beenden
people-support-title = Zugriff für den Support
people-support-about = Die Leute Ihres Lieferanten können das Portal sehen wie Sie, wenn Sie es zulassen, um zu verstehen, was Sie fragen. Sie sehen höchstens eine halbe Stunde lang nach und ändern nichts, und jede Seite, die sie sehen, steht in Ihrer Aktivität.
people-support-never = Nie
people-support-never-note = Niemand sieht nach. Was läuft, endet sofort.
people-support-on-request = Auf Anfrage
people-support-on-request-note = Sie fragen mit einer Begründung, und ein Inhaber stimmt jedes Mal zu.
people-support-always = Immer
people-support-always-note = Sie sehen ohne Frage nach und sagen trotzdem, warum.
people-support-setting = Dürfen sie nachsehen?
people-support-saved = Gespeichert. Es gilt sofort.
people-support-open = Jetzt
people-support-wants = { $name } möchte nachsehen. Gefragt: { $moment }.
people-support-may-begin = { $name } darf beginnen nachzusehen.
people-support-looks = { $name } sieht gerade nach, längstens bis { $moment }.
people-support-yes = Ja, für eine halbe Stunde
people-support-no = Nein
people-support-end = Jetzt beenden
people-support-history = Wer gefragt und nachgesehen hat
people-support-none = Noch hat niemand gefragt
people-support-none-text = Wer fragt, wer zustimmt und wer nachsieht, wird hier stehen.
people-support-asked = Gefragt
people-support-outcome = Was daraus wurde
people-support-looked = Nachgesehen
people-support-by = Beantwortet von { $name }
people-support-from-to = { $from } bis { $until }
people-support-state-asked = Wartet auf Antwort
people-support-state-granted = Erlaubt, nicht begonnen
people-support-state-declined = Abgelehnt
people-support-state-lapsed = Verfallen
people-support-state-looking = Sieht gerade nach
people-support-state-ended = Vorbei

## Start page

home-greeting = Willkommen, { $name }
home-waiting = Wartet auf Sie
home-nothing-waiting = Nichts wartet auf Sie
home-nothing-waiting-text = Alles ist bezahlt und erledigt. Was Ihre Aufmerksamkeit braucht, finden Sie dann hier.
home-pay = Rechnung { $number } bezahlen
home-overdue = { $count ->
    [one] Seit { $count } Tag überfällig
   *[other] Seit { $count } Tagen überfällig
 }
home-due = Fällig { $when }
home-no-due-date = Kein Fälligkeitsdatum
home-waiting-more = { $count ->
    [one] { $count } weiterer Vorgang wartet
   *[other] { $count } weitere Vorgänge warten
 }
home-to-pay = Zu zahlen
home-of-it-overdue = Davon überfällig
home-new = Neu seit Ihrem letzten Besuch
home-latest = Zuletzt
home-nothing-new = Nichts Neues seit { $moment }
home-nothing-yet = Sobald etwas geschieht, sehen Sie es hier.
home-new-invoice = Rechnung { $number } eingegangen
home-new-credit-note = Gutschrift { $number } eingegangen
home-new-version = Rechnung { $number } wurde durch eine neue Version ersetzt
home-new-payment = Zahlung zu Rechnung { $number } eingegangen

## Search

search = Suche
search-title = Suche: { $query }
search-label = Alles durchsuchen
search-placeholder = Nummer, Name, Referenz …
search-start = Geben Sie ein, was Sie suchen
search-start-text = Eine Nummer, einen Namen, eine Referenz oder Wörter aus einem Dokument. Kleine Tippfehler schaden nicht.
search-none = Nichts gefunden für „{ $query }“
search-none-text = Prüfen Sie die Schreibweise, verwenden Sie weniger Wörter oder versuchen Sie es mit einer Nummer.
search-found = { $count ->
    [0] Nichts gefunden
    [one] { $count } Ergebnis
   *[other] { $count } Ergebnisse
 }
search-more = Es gibt weitere; fügen Sie ein Wort hinzu, um die Suche einzugrenzen.
search-corrected = Nichts enthält „{ $typed }“; gesucht wurde nach { $taken }.
search-shortcut = Suche (Strg K)

## First visit

tour-title = Willkommen in Ihrem Portal
tour-step = Schritt { NUMBER($step) } von { NUMBER($count) }
tour-home = Alles, was auf Sie wartet
tour-home-text = Die Startseite zeigt, was zu zahlen ist und was es seit Ihrem letzten Besuch Neues gibt.
tour-find = Alles finden
tour-find-text = Drücken Sie Strg K oder tippen Sie auf die Lupe und geben Sie eine Nummer, einen Namen oder ein Wort ein.
tour-account = Ganz nach Ihren Wünschen
tour-account-text = Sprache, Zeitzone und Darstellung finden Sie im Menü unter Ihrem Namen.
tour-next = Weiter
tour-back = Zurück
tour-skip = Überspringen
tour-done = Beginnen
tour-again = Einführung anzeigen

## Session and connection

session-ending = Sie werden bald abgemeldet
session-ending-text = Zum Schutz Ihrer Daten meldet das Portal Sie ab, wenn eine Zeit lang nichts geschieht.
session-stay = Angemeldet bleiben
session-last-text = Auch wenn Sie gerade arbeiten, endet Ihre Sitzung um { $time }. Senden oder speichern Sie, was Sie schreiben.
session-over = Sie sind abgemeldet
session-over-text = Ihre Sitzung ist beendet. Was Sie sehen, ist der Stand von vorher; melden Sie sich an, um fortzufahren.
offline = Sie sind offline
offline-text = Was Sie sehen, ist der Stand von vorher. Er wird neu geladen, sobald die Verbindung wieder da ist.
online-again = Sie sind wieder verbunden.

## Codes on documents

# The type of a document where it says more than invoice or credit note (UNTDID 1001).
document-type =
    .code-384 = Rechnungskorrektur
    .code-386 = Anzahlungsrechnung
    .code-389 = Rechnung im Gutschriftverfahren
    .code-261 = Gutschrift im Gutschriftverfahren
    .code-326 = Teilrechnung
    .code-875 = Abschlagsrechnung (Bau)
    .code-876 = Teilschlussrechnung (Bau)
    .code-877 = Schlussrechnung (Bau)
    .code-383 = Belastungsanzeige

# Units of measure (UN/ECE Recommendations 20 and 21), as they stand behind a quantity.
unit =
    .C62 = Stk.
    .H87 = Stk.
    .NAR = Stk.
    .PCE = Stk.
    .XPP = Stk.
    .EA = Stk.
    .SET = Satz
    .PR = Paar
    .DZN = Dutzend
    .HUR = Std.
    .MIN = Min.
    .SEC = Sek.
    .DAY = Tag(e)
    .WEE = Woche(n)
    .MON = Monat(e)
    .QAN = Quartal(e)
    .ANN = Jahr(e)
    .LS = pauschal
    .P1 = %
    .MTR = m
    .CMT = cm
    .MMT = mm
    .KMT = km
    .INH = Zoll
    .FOT = Fuß
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
    .E49 = Arbeitstag(e)
    .E51 = Einsatz/Einsätze
    .E54 = Fahrt(en)
    .AD = Byte
    .code-4L = MB
    .E34 = GB
    .ACT = Tätigkeit(en)
    .AS = Sortiment(e)
    .XBX = Schachtel(n)
    .XCT = Karton(s)
    .XPK = Paket(e)
    .XPX = Palette(n)
    .PF = Palette(n)
    .XBO = Flasche(n)
    .XCS = Kiste(n)
    .XRO = Rolle(n)
    .XSA = Sack
    .XBG = Beutel

# VAT categories (UNCL 5305).
vat-category =
    .S = Steuerpflichtig
    .Z = Nullsatz
    .E = Steuerbefreit
    .AE = Steuerschuldnerschaft des Leistungsempfängers
    .K = Innergemeinschaftliche Lieferung
    .G = Ausfuhr aus der EU
    .O = Nicht steuerbar
    .L = IGIC (Kanarische Inseln)
    .M = IPSI (Ceuta und Melilla)
    .B = Geteilte Zahlung (Split Payment)

# Why no VAT is charged (the code list VATEX of EN 16931), where the document gives a code and no reason.
vat-exemption =
    .VATEX-EU-79-C = Durchlaufende Posten (Artikel 79 Buchstabe c der Richtlinie 2006/112/EG)
    .VATEX-EU-132 = Steuerbefreit als dem Gemeinwohl dienende Tätigkeit (Artikel 132 der Richtlinie 2006/112/EG)
    .VATEX-EU-143 = Steuerbefreite Einfuhr (Artikel 143 der Richtlinie 2006/112/EG)
    .VATEX-EU-148 = Steuerbefreit für Schiffe und Luftfahrzeuge (Artikel 148 der Richtlinie 2006/112/EG)
    .VATEX-EU-151 = Steuerbefreit für Botschaften und internationale Einrichtungen (Artikel 151 der Richtlinie 2006/112/EG)
    .VATEX-EU-309 = Reiseleistungen außerhalb der EU (Artikel 309 der Richtlinie 2006/112/EG)
    .VATEX-EU-AE = Steuerschuldnerschaft des Leistungsempfängers
    .VATEX-EU-D = Sonderregelung für Reisebüros
    .VATEX-EU-F = Gebrauchtgegenstände/Sonderregelung
    .VATEX-EU-G = Ausfuhr aus der EU
    .VATEX-EU-I = Kunstgegenstände/Sonderregelung
    .VATEX-EU-IC = Innergemeinschaftliche Lieferung
    .VATEX-EU-J = Sammlungsstücke und Antiquitäten/Sonderregelung
    .VATEX-EU-O = Nicht steuerbar
    .VATEX-FR-FRANCHISE = Kleinunternehmer ohne USt. (Artikel 293 B des französischen Steuergesetzbuchs)

# How to pay (UNCL 4461).
payment-means =
    .code-10 = Barzahlung
    .code-20 = Scheck
    .code-21 = Scheck
    .code-22 = Scheck
    .code-23 = Scheck
    .code-30 = Überweisung
    .code-31 = Überweisung
    .code-42 = Überweisung
    .code-48 = Kartenzahlung
    .code-49 = Lastschrift
    .code-54 = Kreditkarte
    .code-55 = Debitkarte
    .code-57 = Dauervereinbarung
    .code-58 = SEPA-Überweisung
    .code-59 = SEPA-Lastschrift
    .code-68 = Onlinezahlung
    .code-97 = Verrechnung zwischen Partnern
    .code-1 = Wie vereinbart
    .ZZZ = Wie vereinbart

## Letters that are kept instead of sent (for those who develop the portal)

letters-title = Briefe
letters-about = Kein Brief verlässt dieses Portal: Jeder wird hier aufbewahrt, statt versendet zu werden. Diese Seite sieht nur, wer das Portal entwickelt oder auf dem eigenen Rechner ausprobiert.
letters-none = Hier sind keine Briefe
letters-none-text = Sobald das Portal einen Brief schreibt, erscheint er hier. Der Befehl „portico mail try“ schreibt einen.
letters-caption = Briefe, die neuesten zuerst
letters-letter = Brief
letters-posted = Aufgegeben
letters-to = An { $address }
letters-older = Ältere Briefe
letters-newest = Neueste Briefe
letter-links = Links in das Portal
letter-look = Wie ein Mailprogramm ihn zeigt
letter-open = Auf einer eigenen Seite öffnen
letter-text = Als reiner Text
letter-headers = Kopfzeilen

## Mail

mail-open-portal = Portal öffnen
mail-trial-subject = Eine Probemail von { $supplier }
mail-trial-arrived = Das Portal von { $supplier } sollte diese Nachricht senden, und sie ist angekommen.
mail-trial-look = So sieht jede E-Mail des Portals aus. Name, Farben, Logo und der Text darunter werden unter „Name und Aussehen“ festgelegt.
mail-greeting = Guten Tag, { $name }!
mail-link-half-hour = Der Link funktioniert nur einmal und gilt eine halbe Stunde.
mail-link-hour = Der Link funktioniert nur einmal und gilt eine Stunde.
mail-not-me = Das war ich nicht
mail-was-it-you = Waren Sie das? Dann müssen Sie nichts tun. Wenn nicht, stoppen Sie es jetzt mit der Schaltfläche unten: Sie werden damit überall abgemeldet und können ein neues Passwort festlegen.
mail-password-reset-subject = Neues Passwort festlegen
mail-password-reset-text = Jemand, wahrscheinlich Sie selbst, hat ein neues Passwort für das Portal von { $supplier } angefordert.
mail-password-reset-ignore = Wenn Sie es nicht angefordert haben, müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.
mail-password-reset-action = Neues Passwort festlegen
mail-password-changed-subject = Ihr Passwort wurde geändert
mail-password-changed-text = Das Passwort für Ihren Zugang zum Portal von { $supplier } wurde geändert: { $moment }.
mail-new-device-subject = Anmeldung von einem neuen Gerät
mail-new-device-text = Jemand hat sich mit Ihrem Zugang beim Portal von { $supplier } angemeldet, von einem Gerät, das bisher nicht verwendet wurde: { $moment }.
mail-new-device-from = { $device } · { $ip }
mail-factor-changed-subject = Der zweite Schritt Ihrer Anmeldung wurde geändert
mail-factor-changed-text = Der zweite Schritt Ihrer Anmeldung beim Portal von { $supplier } wurde geändert: { $moment }.
mail-factor-authenticator-added = Eine Authenticator-App wurde eingerichtet.
mail-factor-authenticator-removed = Die Authenticator-App wurde entfernt.
mail-factor-passkey-added = Ein Passkey wurde hinzugefügt.
mail-factor-passkey-removed = Ein Passkey wurde entfernt.
mail-factor-recovery-codes-made = Neue Wiederherstellungscodes wurden erstellt; die alten gelten nicht mehr.
mail-factor-recovery-code-used = Ein Wiederherstellungscode wurde für die Anmeldung verwendet.
mail-factor-reset = Ein Administrator hat ihn entfernt. Richten Sie bei Ihrer nächsten Anmeldung einen neuen ein.
mail-email-change-subject = Bestätigen Sie Ihre neue Adresse
mail-email-change-text = Sie möchten sich beim Portal von { $supplier } mit dieser Adresse anmelden.
mail-email-change-ignore = Wenn Sie davon nichts wissen, müssen Sie nichts tun: Es wird nichts geändert.
mail-email-change-action = Adresse bestätigen
mail-email-changed-subject = Ihre E-Mail-Adresse wurde geändert
mail-email-changed-text = Die Adresse, mit der Sie sich beim Portal von { $supplier } anmelden, wurde geändert: { $moment }.
mail-invitation-subject = Einladung zu { $customer } bei { $supplier }
mail-invitation-text = { $by } lädt Sie zum Konto von { $customer } im Portal von { $supplier } ein.
mail-invitation-writes = { $by } schreibt:
mail-invitation-message = „{ $message }“
mail-invitation-until = Der Link funktioniert nur einmal und gilt bis { $date }.
mail-invitation-ignore = Wenn Sie davon nichts wissen, müssen Sie nichts tun: Niemand erhält einen Zugang in Ihrem Namen.
mail-invitation-action = Einladung ansehen
mail-sign-in-link-subject = Ihr Link zum Anmelden
mail-sign-in-link-text = Jemand, vermutlich Sie selbst, hat einen Link zum Anmelden beim Portal von { $supplier } angefordert.
mail-link-minutes = Der Link funktioniert einmal und zehn Minuten lang.
mail-sign-in-link-ignore = Wenn Sie ihn nicht angefordert haben, müssen Sie nichts tun.
mail-sign-in-link-action = Anmelden
mail-support-subject = { $supplier } möchte Ihr Portal ansehen
mail-support-text = { $name } von { $supplier } möchte das Portal eine halbe Stunde lang so sehen, wie { $customer } es sieht.
mail-support-reason = Der Grund: { $reason }
mail-support-rules = Ohne die Zustimmung der Inhaber geschieht nichts. Gelesen werden kann alles, geändert nichts, und jede Seite, die jemand sieht, steht in Ihrer Aktivität.
mail-support-action = Antworten
