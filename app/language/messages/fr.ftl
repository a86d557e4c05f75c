### What the portal says. Keys are grouped by where they are seen. { $argument } stands for something that is put in; leave it
### as it is. A text that depends on a number has a form for each of the language's plural categories.

## Everywhere

portal-footer = Portail client
skip-to-content = Aller au contenu
loading = Chargement…
reference-label = Référence :
error-title-prefix = Erreur : { $title }
try-again = Réessayer
clear = Effacer
all = Tous
menu-main = Menu principal
menu-pages = Pages
menu-more = Plus
page-previous = Page précédente
page-next = Page suivante
preferences-language = Langue
close = Fermer

## Header and account menu

nav-home = Accueil
nav-invoices = Factures
customer-label = Client :
customer-switch = Changer
customer-switch-object = de client
account-label = Compte :
sign-out = Se déconnecter
sign-out-everywhere = Se déconnecter partout

## Signing in

sign-in = Se connecter
sign-in-email = Adresse e-mail
sign-in-password = Mot de passe
sign-in-wrong = L’adresse e-mail et le mot de passe ne correspondent pas.
sign-in-too-many = Trop de tentatives. Réessayez dans { $wait }.
sign-in-busy = De nombreuses personnes se connectent en ce moment. Réessayez dans un instant.
sign-in-forgot = Mot de passe oublié ?
sign-in-password-set = Votre nouveau mot de passe est enregistré. Utilisez-le pour vous connecter.
sign-in-email-confirmed = Votre nouvelle adresse est confirmée. Utilisez-la pour vous connecter.
sign-in-step-over = Le délai est dépassé, ou il y a eu trop d’erreurs. Connectez-vous de nouveau.
sign-in-passkey = Se connecter avec une clé d’accès
passkey-failed = La clé d’accès n’a pas été acceptée. Réessayez ou choisissez un autre moyen.
sign-in-link = M’envoyer plutôt un lien
sign-in-link-text = Saisissez l’adresse e-mail de votre accès. Vous recevrez un e-mail avec un lien qui vous connecte.
sign-in-link-sent = S’il existe un accès avec cette adresse, un e-mail est en route. Son lien est valable dix minutes. Si rien n’arrive, regardez parmi les courriers indésirables.
sign-in-with-link-text = Vous allez vous connecter avec le lien reçu par e-mail.

## A forgotten password

forgot-title = Mot de passe oublié ?
forgot-text = Saisissez l’adresse e-mail avec laquelle vous vous connectez. Vous y recevrez un e-mail contenant un lien pour définir un nouveau mot de passe.
forgot-send = Envoyer le lien
forgot-sent = Consultez votre messagerie
forgot-sent-text = S’il existe un accès avec cette adresse, un e-mail est en route. Le lien qu’il contient est valable une demi-heure. Si rien n’arrive, regardez parmi les courriers indésirables ou essayez une autre de vos adresses.
forgot-no-mail = Ce portail n’envoie pas d’e-mails. Demandez à l’entreprise qui le gère de définir un nouveau mot de passe pour vous.
back-to-sign-in = Retour à la connexion
reset-title = Définir un nouveau mot de passe
password-new = Nouveau mot de passe
password-new-hint = Au moins { NUMBER($least) } caractères. Quelques mots sans rapport entre eux sont faciles à retenir et difficiles à deviner.
password-weak = Ce mot de passe est trop facile à deviner : il est très courant, ou composé de noms, de dates ou de touches voisines. Mieux vaut quelques mots sans rapport entre eux.
password-show = Afficher le mot de passe
password-strength = Robustesse
password-strength-weak = Faible
password-strength-fair = Moyenne
password-strength-good = Bonne
password-strength-strong = Élevée
password-save = Enregistrer le mot de passe
link-over = Ce lien n’est plus valable
link-over-text = Il a déjà été utilisé, ou il est trop ancien. Demandez-en un nouveau.
link-ask-again = Demander un nouveau lien
not-me-title = Ce n’était pas vous ?
not-me-text = Si vous n’êtes pas à l’origine de ce qu’indique l’e-mail, mettez-y fin ici : vous serez déconnecté de tous les appareils, votre mot de passe ne sera plus valable et vous en définirez un nouveau.
not-me-button = Ce n’était pas moi
confirm-email-title = Confirmez votre nouvelle adresse
confirm-email-text = Désormais, vous vous connectez avec { $email } et le portail vous écrit à cette adresse.
confirm-email-button = Confirmer l’adresse

## The second step of signing in

factor-title = Encore une étape
factor-text = Saisissez le code affiché par votre application d’authentification, ou l’un de vos codes de secours.
factor-text-recovery = Utilisez votre clé d’accès, ou saisissez l’un de vos codes de secours.
factor-code = Code
factor-code-wrong = Ce code n’est pas correct. Les codes d’une application changent toutes les 30 secondes, et chaque code ne sert qu’une fois.
factor-trust = Ne plus demander sur cet appareil pendant 30 jours
factor-continue = Continuer
factor-passkey = Utiliser une clé d’accès
factor-lost = Vous avez perdu votre téléphone et vos codes de secours ? Demandez à l’entreprise qui gère ce portail de réinitialiser votre deuxième étape.
proof-title = Confirmez que c’est bien vous
proof-text = Ce que vous allez faire doit être sûr : cela concerne votre accès, les droits de chacun ou des données qui quittent le portail. Confirmez encore une fois que c’est bien vous.
proof-then-again = Appuyez ensuite de nouveau sur le bouton qui vous a amené ici.
proof-password-wrong = Le mot de passe n’est pas correct.

## Choosing a customer

choose-customer = Choisir un client
choose-customer-none = Vous n’êtes membre d’aucun client
choose-customer-none-text = Demandez à l’entreprise qui vous a invité, ou à un propriétaire du compte de votre entreprise, de vous ajouter.
role-owner = Propriétaire
role-finance = Finances
role-buyer = Achats
role-member = Membre
role-viewer = Lecture seule

## Errors

error-signed-out = Vous êtes déconnecté
error-signed-out-text = Votre session a pris fin, peut-être dans un autre onglet. Connectez-vous pour reprendre où vous en étiez.
error-not-found = Page introuvable
error-not-found-text = Il n’y a rien à cette adresse, ou elle appartient à un client que vous ne consultez pas actuellement.
error-not-allowed = Vous n’y avez pas accès
error-role-lacks = Votre rôle ici est « { $role } » et il ne comprend pas cela.
error-roles-lack = Vos rôles ici sont { $roles }, et aucun ne comprend cela.
error-role-denies = Votre rôle « { $role } » l’exclut.
error-other-site = Ce que vous pouvez voir ici est limité à certains sites, et ceci n’appartient à aucun d’eux.
error-above-limit = Le montant dépasse ce que vous pouvez commander.
error-looking = Vous voyez le portail comme un client et ne pouvez que lire. Arrêtez d’abord de regarder, avec le bouton en haut de chaque page.
error-ask-owner = Demandez à un propriétaire du compte de votre entreprise sur ce portail de changer cela.
error-ask = Demandez à { $owners } de changer cela : le compte de votre entreprise dans ce portail y est géré.
error-no-customer = Aucun client n’est encore choisi. Choisissez le client que vous souhaitez consulter.
error-invalid = Une correction est nécessaire
error-invalid-text = Une partie de votre saisie n’a pas pu être utilisée. Vérifiez-la et réessayez.
error-too-soon = Un instant, s’il vous plaît
error-too-soon-text = Trop de tentatives ont été faites. Réessayez dans { $wait }.
error-already-done = C’est déjà fait
error-already-done-text = Rien n’a été modifié une seconde fois.
error-other-customer = Un autre client est choisi
error-other-customer-text = Dans un autre onglet, vous êtes passé à un autre client. Rechargez le portail pour continuer avec celui-ci, ou revenez au précédent.
error-unavailable = Le portail est occupé
error-unavailable-text = Cet affichage n’est pas possible pour le moment. Patientez un instant et réessayez.
error-malformed = Cette demande n’a pas pu être lue
error-malformed-text = Le portail a peut-être été mis à jour depuis que vous avez ouvert cette page. Rechargez-la.
error-unreachable = Pas de connexion
error-unreachable-text = Le portail est injoignable. Vérifiez votre connexion et réessayez.
error-unexpected = Une erreur s’est produite
error-unexpected-text = Le portail n’a pas répondu correctement. Réessayez dans un instant ; si cela se reproduit, prévenez-nous.
error-unexpected-noted = L’erreur vient de nous et a été enregistrée. Réessayez ; si cela se reproduit, prévenez-nous.
error-go-home = Aller à la page d’accueil

## Errors before any page could be made

broken-forbidden = Cela n’a pas été fait
broken-forbidden-text = Le formulaire ne provenait pas de ce portail, ou votre rôle ne le permet pas. Rien n’a été modifié.
broken-not-found = Il n’y a rien ici
broken-not-found-text = L’adresse contient peut-être une faute de frappe, ou la page n’existe plus.
broken-method = Cela n’est pas possible ici
broken-method-text = Cette adresse ne répond pas à ce type de demande.
broken-too-large = C’était trop volumineux
broken-too-large-text = Le portail n’accepte pas autant de données à la fois.
broken-too-many = Trop de demandes
broken-too-many-text = Veuillez patienter une minute et réessayer.
broken-busy = Le portail est occupé
broken-busy-text = La réponse a pris trop de temps. Veuillez réessayer dans un instant.
broken-maintenance = Le portail est en maintenance
broken-maintenance-text = Nous serons de retour dans peu de temps. Rien de ce qui est à vous n’est perdu.
broken-unexpected = Une erreur s’est produite de notre côté
broken-unexpected-text = Elle a été enregistrée. Veuillez réessayer ; si elle persiste, communiquez à votre fournisseur la référence ci-dessous.
broken-malformed = La demande n’a pas été comprise
broken-malformed-text = Le portail n’a pas pu interpréter cette demande.

## What is wrong with a field

problem-missing = Remplissez ce champ.
problem-not-a-date = Saisissez une date valable, par exemple { $example }.
problem-not-an-amount = Saisissez un montant, par exemple { $example }.
problem-not-a-choice = Choisissez l’une des valeurs proposées.
problem-too-long = { $limit ->
    [one] Saisissez un caractère au maximum.
   *[other] Saisissez { $limit } caractères au maximum.
 }
problem-too-short = { $least ->
    [one] Saisissez au moins un caractère.
   *[other] Saisissez au moins { $least } caractères.
 }
problem-wrong-order = La fin de l’intervalle précède son début.
problem-taken = Cette valeur est déjà utilisée.
problem-malformed = Cette saisie n’a pas pu être lue.

## The list of invoices

invoices-search = Rechercher des factures
invoices-filter = Filtrer les factures
invoices-status = Statut
invoices-more-filters = Plus de filtres
invoices-from = Du
invoices-to = Au
invoices-min = Montant minimal
invoices-max = Montant maximal
invoices-sort = Trier par
invoices-apply = Appliquer
invoices-shown = { $count ->
    [0] Aucune facture trouvée
    [one] { $count } facture affichée
   *[other] { $count } factures affichées
 }
invoices-filter-unused = Certains filtres n’ont pas pu être utilisés ; les champs indiquent pourquoi. { $found }
invoices-none-match = Aucune facture correspondante
invoices-none-match-text = Essayez d’autres mots, un autre statut ou un intervalle plus large.
invoices-clear-filters = Effacer les filtres
invoices-none = Pas encore de factures
invoices-none-text = Dès qu’une facture vous sera adressée, vous la trouverez ici.
invoices-totals = Totaux
invoices-total-open = À payer
invoices-total-amount = Facturé
invoices-total-count = Documents
invoices-number = Numéro
invoices-date = Date
invoices-due = Échéance
invoices-reference = Référence
invoices-amount = Montant
invoices-open = À payer
invoices-caption = Factures : { $order }
invoices-credit-note-by = Avoir · { $seller }
status-open = À payer
status-due-soon = Échéance proche
status-overdue = En retard
status-partly-paid = Payée en partie
status-paid = Payée
status-credited = Avoir émis
status-incomplete = Incomplète
sort-newest = Plus récentes d’abord
sort-oldest = Plus anciennes d’abord
sort-due-first = Première échéance d’abord
sort-due-last = Dernière échéance d’abord
sort-largest = Montant le plus élevé d’abord
sort-smallest = Montant le plus faible d’abord
sort-number-up = Numéro, ordre croissant
sort-number-down = Numéro, ordre décroissant

## An invoice

invoice-loading = Facture
invoice-all = Toutes les factures
invoice-title = { $kind } { $number }
invoice-from = De { $seller } · { $date }
invoice-download = Télécharger l’original ({ $kind })
invoice-to-pay = Montant à payer
invoice-credited = Montant de l’avoir
invoice-amount = Montant
invoice-due-date = Date d’échéance
invoice-total = Total du document
invoice-not-set-off = Reste à imputer
invoice-file-only = Le détail n’est pas encore disponible.
invoice-file-only-text = Ce document est arrivé sous forme de fichier sans données lisibles par machine. Votre fournisseur le complétera ; d’ici là, tout se trouve dans le fichier, que vous pouvez télécharger.
invoice-notes = Remarques
invoice-parties = Parties
invoice-seller = Vendeur
invoice-buyer = Acheteur
invoice-payee = Bénéficiaire
invoice-deliver-to = Livré à
invoice-vat-id = N° de TVA { $id }
invoice-tax-number = N° fiscal { $id }
invoice-legal-id = N° d’immatriculation { $id }
invoice-details = Détails
invoice-issue-date = Date d’émission
invoice-delivery-date = Date de livraison
invoice-period = Période
period-between = { $from } – { $to }
period-from = à partir du { $from }
period-until = jusqu’au { $to }
invoice-lines = Lignes
invoice-lines-caption = Lignes du document
invoice-item = Article
invoice-quantity = Quantité
invoice-price = Prix
invoice-vat = TVA
invoice-net-amount = Montant HT
invoice-item-number = N° d’article { $number }
invoice-attribute = { $name } : { $value }
invoice-price-per = { $amount } pour { $quantity }
invoice-rate-category = { $rate } ({ $category })
invoice-charge = Frais
invoice-allowance = Remise
invoice-allowance-percent = { $name } ({ $rate })
invoice-allowance-off = { $name } : { $amount }
invoice-vat-breakdown = Détail de la TVA
invoice-vat-caption = TVA par catégorie et par taux
invoice-rate = Taux
invoice-taxable = Base HT
invoice-tax = Montant TVA
invoice-totals = Totaux
invoice-sum-lines = Total des lignes
invoice-sum-allowances = Remises
invoice-sum-charges = Frais
invoice-sum-net = Total HT
invoice-sum-vat = TVA
invoice-sum-gross = Total TTC
invoice-sum-prepaid = Déjà payé
invoice-sum-rounding = Arrondi
invoice-sum-payable = Net à payer selon le document
invoice-how-to-pay = Comment payer
invoice-account-holder = Titulaire du compte
invoice-iban = IBAN
invoice-account = Compte
invoice-bic = BIC
invoice-payment-reference = Référence de paiement
invoice-mandate = Référence du mandat
invoice-collected = Le montant sera prélevé sur votre compte ; vous n’avez rien à faire.
invoice-qr-label = Code QR avec les données de paiement ci-dessus, pour votre application bancaire
invoice-qr-text = Scannez ce code avec votre application bancaire pour préremplir le virement.
invoice-payments = Paiements reçus
invoice-credit-notes = Avoirs
invoice-credited-invoices = Factures concernées par l’avoir
invoice-attachments = Pièces jointes
invoice-attachment-outside = Non incluse dans le document
invoice-versions = Versions
invoice-version = Version { NUMBER($number) }
invoice-version-note = { $received } · { $kind }, { $size }
invoice-version-note-shown = { $received } · { $kind }, { $size }, affichée ici
reference-buyer = Votre référence
reference-order = Bon de commande
reference-sales-order = Ordre de vente
reference-contract = Contrat
reference-project = Projet
reference-accounting = Centre de coûts
reference-preceding = Facture antérieure
document-invoice = Facture
document-credit-note = Avoir

## Preferences

preferences = Préférences
preferences-saved = Vos préférences sont enregistrées.
preferences-language-hint = Le portail et ses e-mails s’adressent à vous dans cette langue.
preferences-language-default = Selon votre entreprise ou votre navigateur
preferences-time-zone = Fuseau horaire
preferences-time-zone-hint = Les heures affichées sont celles de ce fuseau.
preferences-time-zone-default = Comme le portail ({ $zone })
preferences-appearance = Apparence
preferences-appearance-auto = Comme votre appareil
preferences-appearance-light = Clair
preferences-appearance-dark = Sombre
preferences-save = Enregistrer les préférences

## Your login

account-title = Votre accès
account-about = Comment vous vous connectez, et où vous êtes connecté.
account-saved = Enregistré.
account-profile = Nom et adresse e-mail
account-name = Nom
account-save-name = Enregistrer le nom
account-email = Adresse e-mail
account-email-now = Vous vous connectez avec { $email }.
account-email-waiting = { $email } reste à confirmer : un e-mail contenant un lien a été envoyé à cette adresse.
account-email-new = Nouvelle adresse e-mail
account-email-hint = Un e-mail contenant un lien sera envoyé à la nouvelle adresse. Tant que vous n’avez pas ouvert ce lien, l’ancienne reste valable.
account-email-send = Envoyer le lien
account-password = Mot de passe
account-password-since = Dernière modification : { $moment }.
account-password-none = Vous vous connectez sans mot de passe.
account-password-change = Modifier le mot de passe
account-password-current = Mot de passe actuel
account-password-wrong = Ce n’est pas votre mot de passe actuel.
account-password-changed = Votre mot de passe est modifié et vous êtes déconnecté partout ailleurs.
account-factor = Deuxième étape
account-factor-about = Avec une deuxième étape, un mot de passe volé ne suffit pas pour entrer.
account-authenticator = Application d’authentification
account-authenticator-on = Configurée
account-authenticator-add = Configurer une application d’authentification
account-authenticator-remove = Retirer l’application d’authentification
account-authenticator-scan = Scannez ceci avec votre application d’authentification
account-authenticator-scan-text = Toute application de codes à usage unique convient. Si elle se trouve sur ce même appareil, saisissez-y plutôt la clé.
account-authenticator-key = Clé
account-authenticator-code = Code affiché par l’application
account-authenticator-confirm = Confirmer
account-authenticator-clock = Ce code n’est pas correct. Vérifiez que votre appareil est à l’heure, puis saisissez le code affiché maintenant.
account-recovery = Codes de secours
account-recovery-left = { $count ->
    [0] Il n’en reste aucun
    [one] Il en reste { $count }
   *[other] Il en reste { $count }
 }
account-recovery-new = Créer de nouveaux codes de secours
account-recovery-title = Vos codes de secours
account-recovery-text = Chacun de ces codes vous permet de vous connecter une fois si vous avez perdu votre téléphone. Imprimez-les ou notez-les : ils ne s’affichent que maintenant. Les codes précédents ne sont plus valables.
account-recovery-kept = Je les ai conservés
account-passkeys = Clés d’accès
account-passkeys-about = Avec une clé d’accès, vous vous connectez grâce à l’empreinte digitale, au visage ou au code PIN de votre appareil, sans mot de passe.
account-passkey-add = Ajouter une clé d’accès
account-passkey-name = Clé d’accès du { $date }
account-passkey-note = Ajout : { $created }
account-passkey-note-used = Ajout : { $created } · dernière utilisation : { $used }
account-passkey-remove = Supprimer
account-passkeys-none = Vous n’en avez pas encore.
account-passkeys-script = Les clés d’accès nécessitent JavaScript.
account-sessions = Où vous êtes connecté
account-session-current = Cet appareil
account-session-note = { $ip } · depuis le { $started } · dernière utilisation : { $seen }
account-session-end = Déconnecter
account-session-end-others = Se déconnecter partout ailleurs
account-memberships = Entreprises
device-on-system = { $browser } sur { $system }
device-unknown = Appareil inconnu

## Name and look

brand-title = Nom et apparence
brand-about = Ce que vous réglez ici se voit sur chaque page, dans les e-mails et dans l’application installée.
brand-saved = Enregistré. Tout le monde le voit désormais.
brand-name = Nom de votre entreprise
brand-name-hint = Si le champ est vide, c’est { $name }, comme le portail est configuré.
brand-accent = Couleur des boutons et des liens
brand-accent-hint = Par exemple #2f45c0. Si le champ est vide, c’est le bleu du portail.
brand-band = Couleur de la bande en haut
brand-band-hint = Par exemple #f5a623. Si le champ est vide, il n’y a pas de bande. Le texte y est foncé ou blanc, selon ce qui se lit le mieux.
brand-pick = Choisir : { $field }
brand-colour-malformed = Indiquez une couleur à six chiffres, par exemple #2f45c0.
brand-accent-hard = Le texte de cette couleur se lit mal : par endroits son contraste est de { $contrast } : 1, alors qu’il faut 4,5 : 1. La nuance lisible la plus proche est { $shade }.
brand-use-shade = Utiliser { $shade } et enregistrer
brand-accent-good = Les boutons et les liens se lisent partout : leur contraste est d’au moins { $contrast } : 1, et il faut 4,5 : 1.
brand-links = Liens en bas de chaque page
brand-link = Lien { $number }
brand-link-label = Texte
brand-link-address = Adresse
brand-link-malformed = Indiquez une adresse qui commence par https:// ou mailto:
brand-mail-footer = Texte en bas de chaque e-mail
brand-mail-footer-hint = Ce que la loi demande, par exemple l’adresse et le registre.
brand-save = Enregistrer
brand-try = Afficher l’aperçu
brand-preview = Aperçu
brand-preview-light = En clair
brand-preview-dark = En sombre
brand-preview-mail = Un e-mail
brand-pictures = Images
brand-logo = Logo
brand-logo-hint = PNG, JPEG ou WebP, { $limit } au plus. Il remplace le nom.
brand-icon = Icône
brand-icon-hint = PNG, JPEG ou WebP, { $limit } au plus, carrée, d’au moins { $width } pixels de large. Elle figure sur les onglets et pour l’application installée.
brand-choose-picture = Choisissez une image ou déposez-la ici
brand-upload-logo = Envoyer le logo
brand-upload-icon = Envoyer l’icône
brand-remove-logo = Supprimer le logo
brand-remove-icon = Supprimer l’icône
brand-image-malformed = Ce n’est pas une image utilisable : PNG, JPEG ou WebP, 4096 pixels au plus en largeur et en hauteur.
brand-image-large = Le fichier dépasse { $limit }.
brand-image-small = L’icône doit être carrée et faire au moins { $width } pixels de large.
brand-sample-subject = Votre nouvelle facture est arrivée
brand-sample-text = Voici à quoi ressemble un message du portail.
brand-sample-action = Voir la facture
brand-sample-link = un lien dans un texte

## Activity

log-title = Activité
log-explained = Qui a fait quoi dans ce portail : vos collègues, votre fournisseur et le portail lui-même.
log-whole-title = Toute l’activité
log-whole-explained = Ce qui s’est passé dans le portail lui-même ou chez un client : chaque journal est à part. Quand vous lisez le journal d’un client, ses propriétaires voient que vous l’avez fait.
log-filter = Filtrer l’activité
log-customer = Journal de
log-customer-short = Le nom court d’un client ; vide, le portail lui-même.
log-installation = Le portail lui-même
log-what = Quoi
log-person = Par qui
log-document = Numéro de document
log-filter-remove = Retirer le filtre : { $filter }
log-about = À propos de { $object }
log-since = Depuis le { $date }
log-until = Jusqu’au { $date }
log-shown = { $count ->
    [0] Rien trouvé
    [one] { $count } événement affiché
   *[other] { $count } événements affichés, du plus récent au plus ancien
 }
log-unused = Tous les filtres n’ont pas pu être utilisés ; les champs disent pourquoi. { $found }
log-none = Rien ne s’est encore passé
log-none-text = Dès que quelqu’un fait quelque chose, vous le verrez ici.
log-none-match = Rien ne correspond
log-none-match-text = Essayez une période plus large, une autre personne ou un autre document.
log-caption = Activité, de la plus récente à la plus ancienne
log-who = Qui
log-when = Quand
log-where = D’où
log-details = Détails
log-by-portal = Le portail
log-by-unknown = Quelqu’un sans connexion
log-by-gone = Quelqu’un qui n’est plus là
log-supplier = Fournisseur
log-on-behalf = au nom de { $name }
log-device-on = { $browser } sur { $system }
log-before = Avant :
log-after = Maintenant :
log-nothing = rien
log-yes = Oui
log-no = Non
log-request = Requête
log-all-about = Tout à ce sujet
log-all-by = Tout de { $name }
log-export-csv = Télécharger en CSV
log-export-lines = Télécharger en lignes JSON

# Parts of the portal.
log-area =
    .sign-ins = Connexions
    .people = Personnes
    .invoices = Factures et paiements
    .settings = Réglages
    .support = Ce que le fournisseur a vu
    .letters = Messages et tâches
    .log = Le journal lui-même

# What happened: the kinds of events, with a hyphen for the dot.
log-kind =
    .session-started = Connexion
    .session-ended = Déconnexion
    .session-ended_everywhere = Déconnexion partout
    .session-refused = Connexion refusée
    .session-throttled = Trop de tentatives de connexion
    .customer-chosen = Client choisi
    .request-refused = Introuvable ou incompris
    .customer-refused = Client refusé
    .customer-added = Client ajouté
    .customer-language_set = Langue du client définie
    .customer-second_step_set = Deuxième étape pour tous définie
    .brand-saved = Nom et apparence enregistrés
    .brand-image_set = Image définie
    .brand-image_removed = Image retirée
    .brand-refused = Nom et apparence refusés
    .person-added = Personne ajoutée
    .person-password_set = Mot de passe défini
    .person-disabled = Personne désactivée
    .person-preferences_saved = Préférences enregistrées
    .person-tour_ended = Introduction terminée
    .membership-added = Devenu membre
    .staff-added = Devenu membre du personnel du fournisseur
    .staff-removed = Ne fait plus partie du personnel du fournisseur
    .invoice-imported = Facture reçue
    .invoice-updated = Facture remplacée par une nouvelle version
    .invoice-rejected = Fichier refusé comme facture
    .invoice-refused = Factures refusées
    .invoice-downloaded = Facture téléchargée
    .payment-recorded = Paiement enregistré
    .letter-sent = Message envoyé
    .letter-refused = Message refusé
    .job-died = Tâche définitivement échouée
    .job-retried = Tâche relancée
    .job-dropped = Tâche abandonnée
    .log-read = Journal lu par le fournisseur
    .log-exported = Journal téléchargé
    .log-refused = Journal refusé
    .retention-applied = Anciens événements supprimés
    .session-ended_elsewhere = Déconnexion des autres appareils
    .session-factor_asked = Deuxième étape demandée
    .session-factor_refused = Deuxième étape refusée
    .session-link_asked = Lien de connexion demandé
    .session-proved = Identité confirmée à nouveau
    .session-rotated = Session renouvelée après un changement de rôles
    .proof-refused = Confirmation refusée
    .password-reset_asked = Nouveau mot de passe demandé
    .password-reset = Nouveau mot de passe défini par lien
    .password-changed = Mot de passe modifié
    .password-refused = Modification du mot de passe refusée
    .person-disowned = « Ce n’était pas moi »
    .person-renamed = Nom modifié
    .email-change_asked = Changement d’adresse e-mail demandé
    .email-changed = Adresse e-mail modifiée
    .factor-begun = Configuration de la deuxième étape commencée
    .factor-added = Deuxième étape configurée
    .factor-removed = Deuxième étape supprimée
    .factor-reset = Deuxième étape réinitialisée
    .recovery_codes-made = Nouveaux codes de secours
    .recovery_code-used = Code de secours utilisé
    .letter-throttled = Trop d’e-mails demandés
    .letter-bounced = E-mail retourné
    .letter-removed = Anciens e-mails supprimés
    .letter-report_refused = Rapport sur des e-mails refusé
    .membership-changed = Rôles modifiés
    .membership-disabled = Accès désactivé
    .membership-enabled = Accès réactivé
    .membership-sessions_ended = Sessions terminées
    .membership-removed = Retiré de l’entreprise
    .invitation-sent = Invitation envoyée
    .invitation-resent = Invitation renvoyée
    .invitation-revoked = Invitation retirée
    .invitation-accepted = Arrivée sur invitation
    .invitation-bounced = Invitation non distribuée
    .invitation-removed = Anciennes invitations supprimées
    .role-added = Rôle ajouté
    .role-changed = Rôle modifié
    .role-removed = Rôle supprimé
    .people-refused = Personnes : refusé
    .session-ended_by_administrator = Sessions fermées par un administrateur
    .person-enabled = Accès de la personne rétabli
    .person-viewed = Page d’une personne vue par le fournisseur
    .customer-viewed = Page de l’entreprise vue par le fournisseur
    .administration-refused = Espace du fournisseur refusé
    .support_access-asked = Demande de voir comme le client
    .support_access-granted = Vue comme le client permise
    .support_access-declined = Vue comme le client refusée
    .support_access-refused = A voulu voir alors que personne ne le peut
    .support_access-begun = Vue comme le client commencée
    .support_access-ended = Vue comme le client terminée
    .support_access-set = Accès de l’assistance réglé
    .support-viewed = Vu par le fournisseur
    .support-refused = Plus que regarder refusé

# What changed, or what else is known: the fields of events.
log-field =
    .name = Nom
    .address = Adresse dans le portail
    .status = Réponse
    .slug = Nom court
    .language = Langue
    .time_zone = Fuseau horaire
    .appearance = Apparence
    .role = Rôle
    .sessions = Sessions terminées
    .sessions_ended = Sessions terminées
    .action = Ce qui était demandé
    .rule = Pourquoi pas
    .role_lacks = Hors du rôle
    .role_includes = Inclus dans le rôle
    .version = Version
    .attachment = Pièce jointe
    .on = Le
    .amount = Montant
    .total = Total
    .currency = Devise
    .invoice = Facture
    .number = Numéro
    .kind = Type
    .sha256 = Somme de contrôle (SHA-256)
    .digest = Somme de contrôle
    .rules = Règles
    .accent = Couleur des boutons et des liens
    .band = Couleur du bandeau
    .on_band = Couleur du texte sur le bandeau
    .links = Liens
    .mail_footer = Texte en bas des e-mails
    .image = Image
    .width = Largeur
    .height = Hauteur
    .letter = Message
    .attempts = Tentatives
    .class = Classe
    .before = Antérieurs au
    .count = Combien
    .format = Format
    .what = Filtre : quoi
    .person = Filtre : par qui
    .about = Filtre : à propos de
    .from = Filtre : à partir du
    .to = Filtre : jusqu’au
    .by = Comment
    .new_device = Nouvel appareil
    .device_trusted = Appareil de confiance
    .first = Première étape
    .how = Comment
    .change = Modification
    .email = Adresse e-mail
    .email_restored = Ancienne adresse rétablie
    .factors_removed = Deuxièmes étapes supprimées
    .too_many = Trop
    .factor = Deuxième étape
    .provider = Prestataire
    .roles = Rôles
    .invited_by = Invité par
    .sites = Sites
    .limit = Limite par commande
    .grants = Ce qu’il dit
    .role_denies = Exclu par le rôle
    .roles_lack = Absent des rôles
    .problems = Ce qui n’allait pas
    .wanted = Exigé
    .reason = Raison
    .reason = Raison
    .minutes = Minutes
    .address = Adresse
    .support_access = Accès de l’assistance

# Values of those fields that are codes.
log-code =
    .security = Connexions et refus
    .change = Modifications
    .reading = Lectures et téléchargements
    .invoice = Facture
    .credit_note = Avoir
    .csv = CSV
    .jsonl = Lignes JSON
    .logo = Logo
    .icon = Icône
    .administrator = Administrateur
    .read_invoices = Lire des factures
    .download_invoices = Télécharger des factures
    .supply_invoices = Fournir des factures
    .change_brand = Modifier le nom et l’apparence
    .read_log = Lire le journal
    .read_whole_log = Lire tous les journaux
    .no_customer = Aucun client n’était choisi
    .staff_only = Réservé au fournisseur
    .read_people = Voir les personnes
    .manage_people = Gérer les personnes
    .manage_roles = Créer des rôles
    .export_log = Exporter le journal
    .place_orders = Passer des commandes
    .other_site = Autre site
    .above_limit = Au-dessus de la limite
    .agent = Agent
    .account_manager = Chargé de clientèle
    .trial = E-mail d’essai
    .password_reset = Lien pour un nouveau mot de passe
    .sign_in_link = Lien de connexion
    .password_changed = Mot de passe modifié
    .new_device = Nouvel appareil
    .factor_changed = Deuxième étape modifiée
    .email_change = Lien de confirmation d’une adresse
    .email_changed = Adresse e-mail modifiée
    .invitation = Invitation
    .support_asked = Demande de voir
    .never = Jamais
    .on_request = Sur demande
    .always = Toujours
    .looking = Voit comme un client
    .manage_logins = Gérer les accès
    .manage_staff = Gérer le personnel
    .read_customers = Voir les clients
    .manage_customers = Gérer les clients
    .look_as_customer = Voir comme un client

## People and what they may do

people-title = Personnes
people-about = Toutes les personnes qui peuvent se connecter pour votre entreprise, et ce que chacune est ici.
people-sought = Nom ou adresse e-mail
people-find = Rechercher
people-show-all = Afficher tout le monde
people-none-match = Aucune personne correspondante
people-none-match-text = Aucun nom ni aucune adresse e-mail ne contient cela. Essayez une partie plus courte.
people-name = Nom
people-roles = Rôles
people-sites = Sites
people-sites-all = Tous
people-state = Accès
people-active = Autorisé
people-disabled = Désactivé
people-blocked = Connexion désactivée
people-you = C’est vous
people-second-step = Deuxième étape pour tous
people-second-step-about = Avec une deuxième étape, un mot de passe volé ne suffit pas pour entrer. Vous indiquez ici si tous les membres de votre entreprise doivent en avoir une.
people-second-step-on = Tous les membres de votre entreprise doivent avoir une deuxième étape, depuis le { $moment }.
people-second-step-off = Dans votre entreprise, chacun décide s’il utilise une deuxième étape.
people-second-step-roles = L’exploitant de ce portail l’exige dans tous les cas de ces rôles : { $roles }.
people-second-step-grace = { $count ->
    [0] Là où une deuxième étape est exigée, rien d’autre ne s’ouvre avant qu’elle soit configurée.
    [one] Là où une deuxième étape est exigée, chacun a { $count } jour pour la configurer. Ensuite, rien d’autre ne s’ouvre avant que ce soit fait.
   *[other] Là où une deuxième étape est exigée, chacun a { $count } jours pour la configurer. Ensuite, rien d’autre ne s’ouvre avant que ce soit fait.
 }
people-second-step-require = L’exiger de tous
people-second-step-release = Ne plus l’exiger
people-second-step-without-title = Sans deuxième étape
people-second-step-without = { $count ->
    [0] Tout le monde en a une.
    [one] { $count } personne n’en a pas encore.
   *[other] { $count } personnes n’en ont pas encore.
 }
people-second-step-more = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
 }
people-factor-until = Une deuxième étape est exigée de vous ici. Configurez-la au plus tard le { $date } ; ensuite, rien d’autre ne s’ouvrira avant que vous en ayez une.
people-factor-now = Une deuxième étape est exigée de vous ici. Configurez-la maintenant ; d’ici là, rien d’autre ne s’ouvre.
people-factor-set-up = Configurer une deuxième étape
people-sessions = Connecté ici
people-sessions-none = Pas connecté ici en ce moment.
people-sessions-note = Depuis le { $started } · dernière utilisation : { $seen }
people-sessions-end = Terminer toutes les sessions ici
people-sessions-end-text = La personne est aussitôt déconnectée du compte de votre entreprise sur tous ses appareils, et peut se reconnecter.
people-sessions-ended = Les sessions sont terminées.
people-removed = Retiré. Cette personne n’a plus accès à cet espace.
people-permissions = Qui peut faire quoi
people-own-roles = Vos propres rôles
people-saved = Enregistré. Cela vaut dès le prochain clic de cette personne.
people-is-disabled = Désactivé : cette personne n’a pas accès à cet espace. Les réglages ci-dessous vaudront dès sa réactivation.
people-is-blocked = L’exploitant de ce portail a désactivé cette connexion. Adressez-vous à votre fournisseur.
people-roles-hint = Ce que plusieurs rôles autorisent s’additionne. Ce que l’un d’eux interdit est interdit.
people-sites-hint = Un par ligne, exactement comme la référence de l’acheteur sur vos factures. Laissé vide, la personne voit celles de tous les sites.
people-limit = Plafond par commande
people-limit-hint = Laissé vide, il n’y a pas de plafond.
people-currency = Devise
people-save = Enregistrer
people-may = Ce que cette personne peut faire
people-access = Accès au compte de votre entreprise
people-enable = Réactiver
people-enable-text = La personne a de nouveau accès, avec les mêmes rôles qu’avant.
people-disable = Désactiver…
people-disable-sure = Désactiver { $name } ?
people-disable-text = La personne est aussitôt déconnectée ici et n’a plus accès jusqu’à sa réactivation.
people-disable-yes = Oui, désactiver
people-remove = Retirer…
people-remove-sure = Retirer { $name } du compte de votre entreprise ?
people-remove-text = La personne est aussitôt déconnectée ici et perd ses rôles ici. Ce qu’elle a fait reste dans le journal, et elle garde la connexion qu’elle utilise ailleurs.
people-remove-yes = Oui, retirer
people-cancel = Annuler
people-role-allows = Autorise partout : { $actions }.
people-role-reaches = Autorise ({ $reach }) : { $actions }.
people-role-denies = Exclut : { $actions }.
people-role-nothing = N’autorise rien.
people-action-read-invoices = Voir les factures
people-action-download-invoices = Télécharger les factures
people-action-place-orders = Passer commande
people-action-read-people = Voir les personnes
people-action-manage-people = Gérer les personnes
people-action-manage-roles = Créer des rôles
people-action-read-log = Voir le journal
people-action-export-log = Exporter le journal
people-effect-none = Non compris
people-effect-own = Seulement les siens
people-effect-site = Seulement leurs sites
people-effect-customer = Tout
people-effect-deny = Jamais, quoi que disent les autres rôles
people-own-roles-about = En plus des rôles fournis, vous pouvez en créer d’autres à partir de ce que vous pouvez faire vous-même. Une modification vaut pour tous ceux qui ont le rôle.
people-own-roles-none = Il n’y en a pas encore
people-own-roles-none-text = Créez-en un ci-dessous et attribuez-le aux personnes sur leur page.
people-role-name = Nom du rôle
people-role-says = Ce qu’il prévoit
people-role-held = Personnes
people-role-add = Nouveau rôle
people-role-change = Modifier ce rôle
people-role-save = Enregistrer le rôle
people-role-remove = Supprimer le rôle
people-role-remove-text = Un rôle peut être supprimé dès que plus personne ne l’a.
people-role-saved = Enregistré. Cela vaut pour tous ceux qui ont ce rôle dès leur prochain clic.
people-permissions-about = Chaque signe indique si quelqu’un peut faire quelque chose, et le mot à côté quel rôle le prévoit.
people-cell-yes = ✓ { $role }
people-cell-site = ✓ { $role }, leurs sites
people-cell-own = ✓ { $role }, les siens
people-cell-denied = ✗ { $role }
people-cell-no = ✗ Aucun rôle
people-cell-no-site = ✗ Aucun site
people-cell-all-sites = ✗ Ses sites seulement
people-why = Pourquoi ?
people-why-person = Personne
people-why-action = Cette personne peut-elle…
people-why-number = Numéro de facture
people-why-number-hint = S’il s’agit d’une facture précise.
people-why-ask = Expliquer
people-why-yes = Oui. { $name } a le rôle « { $role } », qui le comprend.
people-why-yes-site = Oui, pour les sites { $sites }. { $name } a le rôle « { $role } », qui le comprend.
people-why-yes-own = Oui, pour ce qui lui appartient. { $name } a le rôle « { $role } », qui le comprend.
people-why-denied = Non. { $name } a le rôle « { $role } », qui l’exclut, quoi que disent les autres rôles.
people-why-lacks = Non. Ce que { $name } est ici ({ $roles }) ne le comprend pas.
people-why-no-site = Non. Le rôle ne vaut que pour certains sites, et aucun n’est indiqué pour cette personne.
people-why-all-sites = Non. Cela concerne tous les sites, et { $name } n’a accès qu’à { $sites }.
people-why-disabled = { $name } est désactivé et n’a aucun accès ici. Cela mis à part :
people-why-blocked = L’exploitant de ce portail a désactivé la connexion de { $name }. Cela mis à part :
people-why-invoice-yes = { $number } de { $seller } : oui. { $name } a le rôle « { $role } », qui le comprend.
people-why-invoice-site = { $number } de { $seller } : non. Elle appartient au site « { $site } », et { $name } ne voit que { $sites }.
people-why-invoice-no-site = { $number } de { $seller } : non. Elle n’indique aucun site, et { $name } ne voit que { $sites }.
people-why-invoice-none = Il n’y a aucune facture portant le numéro { $number } que vous puissiez voir.
people-why-limit = Une commande peut atteindre { $limit } au plus.
people-problem-roles = Choisissez au moins un rôle.
people-problem-last-owner = Quelqu’un doit rester propriétaire. Désignez d’abord un autre propriétaire.
people-problem-owner-whole = Un propriétaire peut tout faire. Retirez le rôle « Propriétaire », ou renoncez aux sites, au plafond et aux rôles qui excluent quelque chose.
people-problem-beyond = « { $action } » : vous ne pouvez donner ou retirer que ce que vous avez vous-même dans cette mesure.
people-problem-yourself = Vous ne pouvez pas le faire pour vous-même. Demandez à un autre propriétaire.
people-problem-held = Des personnes ont encore ce rôle. Retirez-le-leur d’abord.
people-problem-sites = Indiquez { $limit } sites au plus.
people-problem-many-roles = Il y a déjà { $limit } rôles, c’est le maximum. Supprimez-en un d’abord.
people-problem-number = Cela ne dépend pas d’une facture. Laissez le numéro vide.
people-invite = Inviter des personnes
people-invite-about = Ces personnes reçoivent un e-mail avec un lien valable quatorze jours. Qui n’a pas encore d’accès s’en crée un avec ce lien.
people-invite-name-hint = Peut rester vide : la personne dira elle-même comment elle s’appelle.
people-invite-language = Langue de l’e-mail
people-invite-language-default = Celle de votre entreprise
people-invite-message = Votre message
people-invite-message-hint = Figure dans l’e-mail comme vos propres mots. Peut rester vide ; { NUMBER($limit) } caractères au plus.
people-invite-send = Envoyer l’invitation
people-invite-no-mail = Ce portail n’envoie pas d’e-mails : personne ne peut être invité d’ici. Adressez-vous à votre fournisseur.
people-invitations = Invitations
people-invitations-open = { $count ->
    [0] Invitations : aucune en attente
    [one] Invitations : { $count } en attente
   *[other] Invitations : { $count } en attente
 }
people-invitations-about = Les personnes que votre entreprise a invitées, les plus récentes d’abord. Ce qu’une invitation est devenue reste ici quatre-vingt-dix jours.
people-invitations-none = Il n’y a pas d’invitations
people-invitations-none-text = Personne n’a été invité, ou aucune invitation ne correspond à votre recherche.
people-invitations-state = État
people-invitations-all = Toutes
people-invitations-show = Afficher
people-invitation-pending = En attente
people-invitation-accepted = Acceptée
people-invitation-expired = Expirée
people-invitation-revoked = Retirée
people-invitation-bounced = Non distribuée
people-invitation-note = { $roles } · envoyée { $sent } par { $by }, valable jusqu’au { $expires }
people-invitation-resend = Renvoyer
people-invitation-resend-to = Renvoyer l’invitation à { $email }
people-invitation-revoke = Retirer…
people-invitation-revoke-to = Retirer… { $email }
people-invitation-revoke-sure = Retirer l’invitation à { $email } ?
people-invitation-revoke-text = Le lien de l’e-mail n’ouvrira plus rien. Vous pourrez inviter cette personne de nouveau.
people-invitation-revoke-yes = Oui, retirer
people-invited = { $count ->
    [0] Personne n’a été invité.
    [one] Invitation faite. L’e-mail est en route.
   *[other] { $count } personnes invitées. Les e-mails sont en route.
 }
people-invitation-resent = Renvoyée. Les liens envoyés auparavant n’ouvrent plus rien.
people-invitation-taken-back = Retirée. Le lien n’ouvre plus rien.
people-import = Inviter à partir d’une liste
people-import-about = Une ligne par personne : adresse e-mail, nom, rôles, langue. Seuls l’adresse et un rôle sont nécessaires. Une première ligne avec les noms email, name, roles et language peut changer l’ordre.
people-import-file = Fichier
people-import-prompt = Choisissez un fichier ou déposez-le ici
people-import-hint = CSV en UTF-8, { NUMBER($rows) } lignes et { $size } au plus.
people-import-text = Ou les lignes elles-mêmes
people-import-look = Vérifier
people-import-found = { $count ->
    [0] Personne sur cette liste ne peut être invité.
    [one] { $count } personne peut être invitée. Rien n’a encore été envoyé.
   *[other] { $count } personnes peuvent être invitées. Rien n’a encore été envoyé.
 }
people-import-line = Ligne
people-import-outcome = Ce qui se passe
people-import-good = Sera invité
people-import-send = { $count ->
    [0] N’inviter personne
    [one] Inviter { $count } personne
   *[other] Inviter { $count } personnes
 }
people-problem-email = Ce n’est pas une adresse e-mail.
people-problem-member = Quelqu’un avec cette adresse est déjà ici.
people-problem-invited = Une invitation à cette adresse attend déjà. Vous pouvez la renvoyer depuis la liste des invitations.
people-problem-full = Trop d’invitations attendent déjà. Retirez-en d’abord quelques-unes.
people-problem-twice = Cette adresse figure plus haut dans la liste.
people-problem-role = Ce rôle n’existe pas ici.
people-problem-list-missing = Il n’y a aucune ligne. Choisissez un fichier ou saisissez les lignes.
people-problem-list-large = La liste dépasse { $size }. Envoyez-la en plusieurs parties.
people-problem-list-encoding = Le fichier n’est pas en UTF-8. Enregistrez-le au format « CSV UTF-8 », puis choisissez-le de nouveau.
people-problem-list-quote = Un guillemet n’y est pas fermé.
people-problem-list-rows = Il y a plus de { NUMBER($rows) } lignes. Envoyez la liste en plusieurs parties.
people-join-title = Rejoindre { $customer }
people-join-text = { $by } vous invite à rejoindre le compte de { $customer } chez { $supplier }.
people-join-writes = { $by } écrit :
people-join-until = L’invitation est valable jusqu’au { $date }.
people-join-new = Vous n’avez pas encore d’accès. Choisissez comment vous connecter désormais.
people-join-name = Votre nom
people-join-password = Avec un mot de passe
people-join-passkey = Avec une clé d’accès
people-join-passkey-text = Votre appareil demandera alors votre empreinte, votre visage ou un code au lieu d’un mot de passe.
people-join-passkey-make = Créer une clé d’accès et rejoindre
people-join-passkey-failed = La clé d’accès n’a pas été acceptée. Réessayez, ou choisissez un mot de passe.
people-join-button = Rejoindre
people-join-as = Vous rejoignez avec l’accès auquel vous êtes connecté : { $email }.
people-join-sign-in = Il existe déjà un accès pour { $email }. Connectez-vous avec celui-ci pour rejoindre ; rien d’autre n’est à configurer.
people-join-member = Vous faites déjà partie de { $customer }. Il n’y a plus rien à faire.
people-join-over = Cette invitation n’est plus valable
people-join-over-text = Elle a été acceptée, retirée ou renvoyée, ou elle est trop ancienne. Utilisez le lien de l’e-mail le plus récent, ou demandez une nouvelle invitation.
people-list-all = Tout afficher
people-customers-title = Clients
people-customers-about = Les entreprises que sert votre portail. Vous voyez leur nom et leurs membres, et rien de leurs documents.
people-customers-sought = Nom ou nom court
people-customers-find = Chercher des clients
people-customers-none = Aucun client ne correspond
people-customers-none-text = Aucun nom ni nom court ne contient cela. Essayez une partie plus courte.
people-customers-empty = Il n’y a pas encore de clients
people-customers-empty-text = La personne qui exploite le portail les ajoute avec la commande « portico customer add ».
people-slug = Nom court
people-language = Langue
people-language-none = Celle de chaque navigateur
people-since = Depuis
people-customer-log = Activité de ce client
people-logins-title = Toutes les personnes
people-logins-about = Tous ceux qui peuvent se connecter : chez chaque client et dans votre entreprise.
people-staff = Chez le fournisseur
people-staff-agent = Agent
people-staff-account-manager = Responsable de comptes
people-staff-administrator = Administrateur
people-login-blocked = Cet accès est bloqué : personne n’entre avec lui tant qu’il n’est pas rétabli.
people-memberships = Clients de cette personne
people-memberships-none = Membre d’aucun client.
people-login-sessions = Connexions ouvertes
people-login-sessions-none = Nulle part en ce moment.
people-sessions-end-all = Déconnecter partout
people-factors = Deuxième étape
people-factors-text = Pour une personne qui a perdu téléphone et codes de secours. Cela retire l’application, les clés d’accès et les codes de secours, et la personne en est informée par e-mail.
people-factors-reason = Pourquoi la retirer ?
people-factors-reset = Retirer la deuxième étape
people-login = Accès au portail
people-block = Bloquer l’accès…
people-block-sure = Bloquer l’accès de { $name } ?
people-block-text = Cette personne est aussitôt déconnectée partout et ne peut plus entrer tant que l’accès n’est pas rétabli.
people-block-yes = Oui, bloquer
people-unblock = Rétablir l’accès
people-unblock-text = Cette personne peut de nouveau se connecter, avec les mêmes rôles.
people-problem-own-login = Vous ne pouvez pas vous faire cela à vous-même. Demandez à un autre administrateur.
people-reason-hint = Au moins { NUMBER($least) } caractères, avec le numéro de la demande s’il y en a un. Les propriétaires du client le lisent.
people-look = Voir comme ce client
people-look-about = Vous voyez le portail comme ses propriétaires, pendant une demi-heure, sans rien changer. Chaque page que vous voyez figure dans l’activité du client, avec votre nom.
people-look-reason = Pourquoi voulez-vous regarder ?
people-look-ask = Demander aux propriétaires
people-look-begin = Regarder maintenant
people-look-never = Ce client ne laisse personne regarder. Un de ses propriétaires peut le changer, sous « Personnes » puis « Accès de l’assistance ».
people-look-waits = Vous avez demandé : { $moment }. Un des propriétaires du client doit accepter.
people-look-granted = { $name } a accepté. La demi-heure commence quand vous commencez, dans la journée.
people-look-asked = Demande envoyée. Les propriétaires du client sont prévenus.
people-look-over = Vous ne regardez plus. Ce que vous avez vu figure dans l’activité du client.
people-looking = { $name }, vous voyez le portail comme { $customer } jusqu’à { $moment }. Vous lisez tout et ne changez rien, et chaque page est notée.
people-looking-label = Vue comme un client
people-looking-stop = Arrêter de regarder
people-support-title = Accès de l’assistance
people-support-about = Les personnes de votre fournisseur peuvent voir le portail comme vous, si vous le permettez, pour comprendre vos questions. Elles regardent une demi-heure au plus et ne changent rien, et chaque page vue figure dans votre activité.
people-support-never = Jamais
people-support-never-note = Personne ne regarde. Ce qui est en cours s’arrête aussitôt.
people-support-on-request = Sur demande
people-support-on-request-note = Elles demandent avec une raison, et un propriétaire accepte à chaque fois.
people-support-always = Toujours
people-support-always-note = Elles regardent sans demander, et disent quand même pourquoi.
people-support-setting = Peuvent-elles regarder ?
people-support-saved = Enregistré. Cela vaut dès maintenant.
people-support-open = Maintenant
people-support-wants = { $name } souhaite regarder. Demandé : { $moment }.
people-support-may-begin = { $name } peut commencer à regarder.
people-support-looks = { $name } regarde en ce moment, jusqu’à { $moment } au plus tard.
people-support-yes = Oui, une demi-heure
people-support-no = Non
people-support-end = Arrêter maintenant
people-support-history = Qui a demandé et regardé
people-support-none = Personne n’a encore demandé
people-support-none-text = Qui demande, qui accepte et qui regarde : tout figurera ici.
people-support-asked = Demandé
people-support-outcome = Suite donnée
people-support-looked = Période
people-support-by = Réponse de { $name }
people-support-from-to = { $from } à { $until }
people-support-state-asked = Attend une réponse
people-support-state-granted = Permis, pas commencé
people-support-state-declined = Refusé
people-support-state-lapsed = Expiré
people-support-state-looking = Regarde en ce moment
people-support-state-ended = Terminé

## Start page

home-greeting = Bienvenue, { $name }
home-waiting = À traiter
home-nothing-waiting = Rien à traiter
home-nothing-waiting-text = Tout est payé et terminé. Ce qui demande votre attention apparaîtra ici.
home-pay = Payer la facture { $number }
home-overdue = { $count ->
    [one] En retard de { $count } jour
   *[other] En retard de { $count } jours
 }
home-due = Échéance : { $when }
home-no-due-date = Sans échéance
home-waiting-more = { $count ->
    [one] { $count } autre élément à traiter
   *[other] { $count } autres éléments à traiter
 }
home-to-pay = À payer
home-of-it-overdue = Dont en retard
home-new = Nouveau depuis votre dernière visite
home-latest = Récemment
home-nothing-new = Rien de nouveau depuis le { $moment }
home-nothing-yet = Dès qu’il se passe quelque chose, vous le verrez ici.
home-new-invoice = Facture { $number } reçue
home-new-credit-note = Avoir { $number } reçu
home-new-version = Facture { $number } remplacée par une nouvelle version
home-new-payment = Paiement reçu pour la facture { $number }

## Search

search = Rechercher
search-title = Recherche : { $query }
search-label = Rechercher partout
search-placeholder = Numéro, nom, référence…
search-start = Saisissez ce que vous cherchez
search-start-text = Un numéro, un nom, une référence ou des mots d’un document. Les petites fautes de frappe ne gênent pas.
search-none = Aucun résultat pour « { $query } »
search-none-text = Vérifiez l’orthographe, utilisez moins de mots ou essayez un numéro.
search-found = { $count ->
    [0] Aucun résultat
    [one] { $count } résultat
   *[other] { $count } résultats
 }
search-more = Il y en a d’autres ; ajoutez un mot pour préciser la recherche.
search-corrected = Rien ne contient « { $typed } » ; recherche effectuée avec { $taken }.
search-shortcut = Rechercher (Ctrl K)

## First visit

tour-title = Bienvenue sur votre portail
tour-step = Étape { NUMBER($step) } sur { NUMBER($count) }
tour-home = Tout ce qui vous attend
tour-home-text = La page d’accueil montre ce qui est à payer et ce qui est nouveau depuis votre dernière visite.
tour-find = Tout retrouver
tour-find-text = Appuyez sur Ctrl K, ou touchez la loupe, et saisissez un numéro, un nom ou un mot.
tour-account = À votre convenance
tour-account-text = La langue, le fuseau horaire et l’apparence se trouvent dans le menu sous votre nom.
tour-next = Suivant
tour-back = Précédent
tour-skip = Passer
tour-done = Commencer
tour-again = Afficher l’introduction

## Session and connection

session-ending = Vous serez bientôt déconnecté
session-ending-text = Pour protéger vos données, le portail vous déconnecte après une période d’inactivité.
session-stay = Rester connecté
session-last-text = Même si vous travaillez, votre session se termine à { $time }. Envoyez ou enregistrez ce que vous écrivez.
session-over = Vous êtes déconnecté
session-over-text = Votre session a pris fin. Ce que vous voyez date d’avant ; connectez-vous pour continuer.
offline = Vous êtes hors ligne
offline-text = Ce que vous voyez date d’avant. La page sera rechargée dès que la connexion sera rétablie.
online-again = Vous êtes de nouveau en ligne.

## Codes on documents

# The type of a document where it says more than invoice or credit note (UNTDID 1001).
document-type =
    .code-384 = Facture rectificative
    .code-386 = Facture d’acompte
    .code-389 = Facture autofacturée
    .code-261 = Avoir autofacturé
    .code-326 = Facture partielle
    .code-875 = Facture partielle de travaux
    .code-876 = Facture finale partielle de travaux
    .code-877 = Facture finale de travaux
    .code-383 = Note de débit

# Units of measure (UN/ECE Recommendations 20 and 21), as they stand behind a quantity.
unit =
    .C62 = pce
    .H87 = pce
    .NAR = pce
    .PCE = pce
    .XPP = pce
    .EA = pce
    .SET = jeu(x)
    .PR = paire(s)
    .DZN = douzaine(s)
    .HUR = h
    .MIN = min
    .SEC = s
    .DAY = jour(s)
    .WEE = sem.
    .MON = mois
    .QAN = trim.
    .ANN = an(s)
    .LS = forfait
    .P1 = %
    .MTR = m
    .CMT = cm
    .MMT = mm
    .KMT = km
    .INH = pouce(s)
    .FOT = pied(s)
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
    .E49 = jour(s) ouvré(s)
    .E51 = mission(s)
    .E54 = trajet(s)
    .AD = octet(s)
    .code-4L = Mo
    .E34 = Go
    .ACT = activité(s)
    .AS = assortiment(s)
    .XBX = boîte(s)
    .XCT = carton(s)
    .XPK = colis
    .XPX = palette(s)
    .PF = palette(s)
    .XBO = bouteille(s)
    .XCS = caisse(s)
    .XRO = rouleau(x)
    .XSA = sac(s)
    .XBG = sachet(s)

# VAT categories (UNCL 5305).
vat-category =
    .S = Soumis à TVA
    .Z = Taux zéro
    .E = Exonéré
    .AE = Autoliquidation
    .K = Livraison intracommunautaire
    .G = Exportation hors UE
    .O = Hors champ de la TVA
    .L = IGIC (îles Canaries)
    .M = IPSI (Ceuta et Melilla)
    .B = Paiement scindé

# Why no VAT is charged (the code list VATEX of EN 16931), where the document gives a code and no reason.
vat-exemption =
    .VATEX-EU-79-C = Débours (article 79, point c, de la directive 2006/112/CE)
    .VATEX-EU-132 = Exonéré en tant qu’activité d’intérêt général (article 132 de la directive 2006/112/CE)
    .VATEX-EU-143 = Importation exonérée (article 143 de la directive 2006/112/CE)
    .VATEX-EU-148 = Exonéré pour les navires et aéronefs (article 148 de la directive 2006/112/CE)
    .VATEX-EU-151 = Exonéré pour les ambassades et organismes internationaux (article 151 de la directive 2006/112/CE)
    .VATEX-EU-309 = Services de voyage hors UE (article 309 de la directive 2006/112/CE)
    .VATEX-EU-AE = Autoliquidation
    .VATEX-EU-D = Régime particulier – Agences de voyages
    .VATEX-EU-F = Régime particulier – Biens d’occasion
    .VATEX-EU-G = Exportation hors UE
    .VATEX-EU-I = Régime particulier – Objets d’art
    .VATEX-EU-IC = Livraison intracommunautaire
    .VATEX-EU-J = Régime particulier – Objets de collection et d’antiquité
    .VATEX-EU-O = Hors champ de la TVA
    .VATEX-FR-FRANCHISE = TVA non applicable, article 293 B du CGI

# How to pay (UNCL 4461).
payment-means =
    .code-10 = Espèces
    .code-20 = Chèque
    .code-21 = Chèque
    .code-22 = Chèque
    .code-23 = Chèque
    .code-30 = Virement
    .code-31 = Virement
    .code-42 = Virement
    .code-48 = Carte bancaire
    .code-49 = Prélèvement
    .code-54 = Carte de crédit
    .code-55 = Carte de débit
    .code-57 = Accord permanent
    .code-58 = Virement SEPA
    .code-59 = Prélèvement SEPA
    .code-68 = Paiement en ligne
    .code-97 = Compensation entre partenaires
    .code-1 = Selon accord
    .ZZZ = Selon accord

## Letters that are kept instead of sent (for those who develop the portal)

letters-title = Courriers
letters-about = Aucun courrier ne quitte ce portail : chacun est conservé ici au lieu d’être envoyé. Seules les personnes qui développent le portail, ou l’essaient sur leur propre machine, voient cette page.
letters-none = Aucun courrier ici
letters-none-text = Dès que le portail écrit un courrier, il apparaît ici. La commande « portico mail try » en écrit un.
letters-caption = Courriers, les plus récents d’abord
letters-letter = Courrier
letters-posted = Posté
letters-to = À { $address }
letters-older = Courriers plus anciens
letters-newest = Courriers les plus récents
letter-links = Liens vers le portail
letter-look = Tel qu’un logiciel de messagerie l’affiche
letter-open = L’ouvrir sur une page à part
letter-text = En texte brut
letter-headers = En-têtes

## Mail

mail-open-portal = Ouvrir le portail
mail-trial-subject = Un message d’essai de { $supplier }
mail-trial-arrived = Le portail de { $supplier } devait envoyer ce message, et il est bien arrivé.
mail-trial-look = Tous les e-mails du portail ressemblent à celui-ci. Le nom, les couleurs, le logo et le texte du bas se règlent sous « Nom et apparence ».
mail-greeting = Bonjour { $name },
mail-link-half-hour = Le lien ne fonctionne qu’une fois, pendant une demi-heure.
mail-link-hour = Le lien ne fonctionne qu’une fois, pendant une heure.
mail-not-me = Ce n’était pas moi
mail-was-it-you = C’était vous ? Dans ce cas, vous n’avez rien à faire. Sinon, mettez-y fin dès maintenant avec le bouton ci-dessous : il vous déconnecte partout et vous permet de définir un nouveau mot de passe.
mail-password-reset-subject = Définir un nouveau mot de passe
mail-password-reset-text = Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour le portail de { $supplier }.
mail-password-reset-ignore = Si vous n’avez rien demandé, vous n’avez rien à faire : votre mot de passe reste inchangé.
mail-password-reset-action = Définir un nouveau mot de passe
mail-password-changed-subject = Votre mot de passe a été modifié
mail-password-changed-text = Le mot de passe de votre accès au portail de { $supplier } a été modifié : { $moment }.
mail-new-device-subject = Connexion depuis un nouvel appareil
mail-new-device-text = Quelqu’un s’est connecté au portail de { $supplier } avec votre accès, depuis un appareil qui n’avait encore jamais été utilisé : { $moment }.
mail-new-device-from = { $device } · { $ip }
mail-factor-changed-subject = La deuxième étape de votre connexion a été modifiée
mail-factor-changed-text = La deuxième étape de votre connexion au portail de { $supplier } a été modifiée : { $moment }.
mail-factor-authenticator-added = Une application d’authentification a été configurée.
mail-factor-authenticator-removed = L’application d’authentification a été retirée.
mail-factor-passkey-added = Une clé d’accès a été ajoutée.
mail-factor-passkey-removed = Une clé d’accès a été supprimée.
mail-factor-recovery-codes-made = De nouveaux codes de secours ont été créés ; les anciens ne sont plus valables.
mail-factor-recovery-code-used = Un code de secours a été utilisé pour la connexion.
mail-factor-reset = Un administrateur l’a supprimée. Configurez-en une nouvelle lors de votre prochaine connexion.
mail-email-change-subject = Confirmez votre nouvelle adresse
mail-email-change-text = Vous souhaitez vous connecter au portail de { $supplier } avec cette adresse.
mail-email-change-ignore = Si cela ne vous dit rien, vous n’avez rien à faire : rien ne sera modifié.
mail-email-change-action = Confirmer l’adresse
mail-email-changed-subject = Votre adresse e-mail a été modifiée
mail-email-changed-text = L’adresse avec laquelle vous vous connectez au portail de { $supplier } a été modifiée : { $moment }.
mail-invitation-subject = Invitation à rejoindre { $customer } chez { $supplier }
mail-invitation-text = { $by } vous invite à rejoindre le compte de { $customer } sur le portail de { $supplier }.
mail-invitation-writes = { $by } écrit :
mail-invitation-message = « { $message } »
mail-invitation-until = Le lien ne fonctionne qu’une fois, jusqu’au { $date }.
mail-invitation-ignore = Si cela ne vous dit rien, vous n’avez rien à faire : personne n’obtiendra d’accès en votre nom.
mail-invitation-action = Voir l’invitation
mail-sign-in-link-subject = Votre lien de connexion
mail-sign-in-link-text = Quelqu’un, sans doute vous, a demandé un lien pour se connecter au portail de { $supplier }.
mail-link-minutes = Le lien fonctionne une seule fois, pendant dix minutes.
mail-sign-in-link-ignore = Si vous ne l’avez pas demandé, vous n’avez rien à faire.
mail-sign-in-link-action = Se connecter
mail-support-subject = { $supplier } demande à voir votre portail
mail-support-text = { $name } de { $supplier } demande à voir le portail tel que { $customer } le voit, pendant une demi-heure.
mail-support-reason = La raison : { $reason }
mail-support-rules = Rien ne se passe si aucun propriétaire n’accepte. Tout peut être lu et rien changé, et chaque page vue figure dans votre activité.
mail-support-action = Répondre
