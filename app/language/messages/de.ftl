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

## Mail

mail-open-portal = Portal öffnen
mail-trial-subject = Eine Probemail von { $supplier }
mail-trial-arrived = Das Portal von { $supplier } sollte diese Nachricht senden, und sie ist angekommen.
mail-trial-look = So sieht jede E-Mail des Portals aus. Name, Farben, Logo und der Text darunter werden unter „Name und Aussehen“ festgelegt.
