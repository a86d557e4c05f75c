//! The two customers of an examination, each with things of every kind, and those who ask. All that is written down in either
//! holds a word of its own, so that an answer in which the other's stands is found whatever it is.

use super::store::{self, DOMAIN, MARK, MARK_DIGITS, SLUG, Thing};
use super::window::Window;
use crate::cli::failure::Failure;
use business::identity::{self, NewPerson};
use business::invoices::{Importer, NewPayment, Outcome};
use business::{Origin, Portal, Visit, home, invitations, invoices, members};
use domain::{
    Currency, CustomerId, InvitationForm, InvoiceId, MemberForm, Money, OwnRoleForm, OwnRoleId, PersonId, Role, RoleKey,
};
use secrecy::SecretString;
use std::time::Duration;
use uuid::Uuid;

const PAPER: &str = include_str!("paper.xml");

/// A customer, its owner, and what it has.
pub struct Side {
    /// The customer.
    pub customer: CustomerId,
    /// Stands in all that belongs to it, and nowhere else.
    pub mark: String,
    /// Its short name.
    pub slug: String,
    /// The number of its invoice.
    pub number: String,
    /// Its invoice.
    pub invoice: InvoiceId,
    /// A role of its own.
    pub role: OwnRoleId,
    /// What belongs to it, table by table.
    pub things: Vec<Thing>,
}

/// Somebody who asks.
pub struct Asker {
    /// Who, in a word or two.
    pub name: &'static str,
    /// The cookie of a session; `None` for nobody.
    pub cookie: Option<String>,
    /// Must they be sent to sign in, whatever they ask for?
    pub is_out: bool,
    /// Are they tried with everything, because nobody may do more? Others with a part that differs from each to the next.
    pub is_thorough: bool,
    /// Is it somebody of the supplier's, who has addresses of their own?
    pub is_staff: bool,
    /// Their id.
    pub person: Option<PersonId>,
}

/// All of it.
pub struct Stage {
    /// The customer whose people ask.
    pub own: Side,
    /// The customer of whom they must learn nothing.
    pub other: Side,
    /// Who asks.
    pub askers: Vec<Asker>,
}

/// A word that stands nowhere else: letters and digits, so that nothing has to be escaped anywhere.
pub(super) fn word() -> String {
    let digits: String = Uuid::new_v4().as_simple().to_string().chars().take(MARK_DIGITS).collect();
    format!("{MARK}{digits}")
}

/// The people of the first customer who ask with a session that holds.
const MEMBERS: [(&str, &str, Role); 7] = [
    ("owner", "owner", Role::Owner),
    ("finance", "finance", Role::Finance),
    ("buyer", "buyer", Role::Buyer),
    ("member", "member", Role::Member),
    ("viewer", "viewer", Role::Viewer),
    ("own role", "own-role", Role::Viewer),
    ("of one site", "confined", Role::Finance),
];

/// And those whose session is over, each in another way.
const GONE: [(&str, &str); 4] =
    [("disabled", "disabled"), ("blocked", "blocked"), ("removed", "removed"), ("expired", "expired")];

impl Stage {
    /// Makes both customers and their people, and signs them in.
    ///
    /// # Errors
    /// The portal refuses something, or does not answer.
    pub async fn build(portal: &Portal, window: &Window) -> Result<Self, Failure> {
        let origin = Origin::internal();
        let mut sides = Vec::new();
        let mut cookies = Vec::new();
        for side in ["own", "other"] {
            let mark = word();
            let slug = format!("{SLUG}{mark}");
            let customer = identity::add_customer(portal, &origin, &slug, &format!("{SLUG}{mark}")).await?;
            let password = Uuid::new_v4().to_string();
            let people = MEMBERS.map(|(_, name, role)| (name, role));
            let gone = GONE.map(|(_, name)| (name, Role::Owner));
            let wanted: Vec<(&str, Role)> =
                if side == "own" { people.into_iter().chain(gone).collect() } else { people[..2].to_vec() };
            for (name, role) in &wanted {
                let new = NewPerson {
                    email: email(name, &mark),
                    name: format!("{name} {mark}"),
                    customer: slug.clone(),
                    roles: vec![*role],
                    password: Some(SecretString::from(password.clone())),
                };
                identity::add_person(portal, &origin, new).await?;
            }
            let mut signed_in = Vec::new();
            for (name, _) in wanted.iter().filter(|(name, _)| *name != "expired") {
                signed_in.push((*name, window.sign_in(&email(name, &mark), &password).await?));
            }
            if side == "own" {
                // Last, because every sign-in forgets sessions that are over.
                let long_ago = window.long_ago(portal);
                signed_in.push(("expired", long_ago.sign_in(&email("expired", &mark), &password).await?));
            }
            sides.push(furnish(portal, customer, slug, mark, &signed_in).await?);
            cookies.push(signed_in);
        }
        let (Some(mut other), Some(mut own)) = (sides.pop(), sides.pop()) else {
            return Err(Failure::failed("There are not two customers."));
        };
        let askers = seat(portal, &own, cookies.swap_remove(0)).await?;
        own.things = store::things(&portal.db, own.customer).await?;
        other.things = store::things(&portal.db, other.customer).await?;
        Ok(Self { own, other, askers })
    }
}

/// The address of a person of ours.
pub(super) fn email(name: &str, mark: &str) -> String {
    format!("{name}.{mark}@{DOMAIN}")
}

async fn visit_of(portal: &Portal, cookie: &str) -> Result<Visit, Failure> {
    let token = cookie.split_once('=').map_or("", |(_, token)| token);
    let visit = identity::resume(portal, Origin::internal(), token).await?;
    visit.ok_or_else(|| Failure::failed("A session that was just begun is over already."))
}

/// Gives a customer things of every kind.
async fn furnish(
    portal: &Portal,
    customer: CustomerId,
    slug: String,
    mark: String,
    signed_in: &[(&str, String)],
) -> Result<Side, Failure> {
    let system = Visit::system(customer, &slug, Origin::internal());
    let number = format!("{mark}-1");
    let paper = |root: &str, number: &str, preceding: &str, total: &str| {
        let (line, quantity, code) = match root {
            "Invoice" => ("InvoiceLine", "InvoicedQuantity", "380"),
            _ => ("CreditNoteLine", "CreditedQuantity", "381"),
        };
        let parts = [
            ("{root}", root),
            ("{line}", line),
            ("{quantity}", quantity),
            ("{code}", code),
            ("{number}", number),
            ("{preceding}", preceding),
            ("{total}", total),
            ("{site}", &format!("{mark}-site")),
            ("{mark}", &mark),
        ];
        parts.into_iter().fold(PAPER.to_owned(), |text, (name, value)| text.replace(name, value)).into_bytes()
    };
    let preceding = format!(
        "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>{number}</cbc:ID>\
         </cac:InvoiceDocumentReference></cac:BillingReference>"
    );
    let mut importer = Importer::new(portal, &system).await?;
    let mut imports = importer.take(&format!("{mark}.xml"), paper("Invoice", &number, "", "100.00")).await?;
    let note = paper("CreditNote", &format!("{mark}-2"), &preceding, "10.00");
    imports.extend(importer.take(&format!("{mark}-note.xml"), note).await?);
    imports.extend(importer.finish().await?);
    if let Some(import) = imports.iter().find(|import| import.outcome != Outcome::Imported) {
        return Err(Failure::failed(format!("The invoice of an examination was not taken: {:?}", import.errors)));
    }
    let found = invoices::find_by_number(&system, portal, &number).await?;
    let Some(invoice) = found.first().copied() else {
        return Err(Failure::failed("The invoice of an examination is not there."));
    };
    let Some(euro) = "EUR".parse::<Currency>().ok() else { return Err(Failure::failed("There is no euro.")) };
    let reference = Some(format!("{mark} payment"));
    let payment = NewPayment { invoice, on: portal.today(), amount: Money::new(500, euro), reference };
    invoices::record_payment(&system, portal, payment).await?;

    let owner = signed_in.iter().find(|(name, _)| *name == "owner").map(|(_, cookie)| cookie.as_str());
    let owner = visit_of(portal, owner.unwrap_or_default()).await?;
    let effects = vec![("read_invoices".to_owned(), "customer".to_owned())];
    let role = members::add_role(&owner, portal, &OwnRoleForm { name: format!("{mark} role"), effects }).await?;
    let invited = InvitationForm {
        email: email("invited", &mark),
        name: format!("Invited {mark}"),
        message: format!("{mark} message"),
        member: MemberForm { roles: vec![Role::Viewer.name().to_owned()], ..MemberForm::default() },
        ..InvitationForm::default()
    };
    // With the link as the answer, so that no letter leaves.
    invitations::invite_by_command(portal, &Origin::internal(), &slug, &invited, true).await?;
    if let Some(person) = owner.person_id() {
        store::ask_for_support(&portal.db, customer, person, &format!("{mark} reason")).await?;
    }
    // A look at home begins a stay, beside the request; a search and a download leave what they leave.
    home::overview(&owner, portal).await?;
    invoices::original(&owner, portal, invoice, None).await?;
    for _ in 0..200 {
        if store::count(&portal.db, customer).await?.get("stay").is_some_and(|count| *count > 0) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Ok(Side { customer, mark, slug, number, invoice, role, things: Vec::new() })
}

/// Makes of each of the first customer's people what they ask as.
async fn seat(portal: &Portal, own: &Side, signed_in: Vec<(&str, String)>) -> Result<Vec<Asker>, Failure> {
    let cookie = |name: &str| {
        let found = signed_in.iter().find(|(found, _)| *found == name);
        found.map(|(_, cookie)| cookie.clone()).unwrap_or_default()
    };
    let owner = visit_of(portal, &cookie("owner")).await?;
    let mut askers = vec![asker("nobody", None, None)];
    for (called, name, _) in MEMBERS {
        let visit = visit_of(portal, &cookie(name)).await?;
        let mut form = MemberForm { currency: String::new(), ..MemberForm::default() };
        match name {
            "own-role" => form.roles = vec![RoleKey::Own(own.role).to_string()],
            "confined" => {
                form.roles = vec![Role::Finance.name().to_owned()];
                form.sites = format!("{}-site", own.mark);
            }
            _ => {}
        }
        if let (Some(person), false) = (visit.person_id(), form.roles.is_empty()) {
            members::save(&owner, portal, person, &form).await?;
        }
        askers.push(Asker {
            is_out: false,
            is_thorough: name == "owner",
            ..asker(called, Some(cookie(name)), visit.person_id())
        });
    }
    for (called, name) in GONE {
        let person = match name {
            // Nobody gets in with it any more, so that nobody can say whose it was.
            "expired" => None,
            _ => visit_of(portal, &cookie(name)).await?.person_id(),
        };
        match (name, person) {
            ("disabled", Some(person)) => members::disable(&owner, portal, person).await?,
            ("removed", Some(person)) => members::remove(&owner, portal, person).await?,
            ("blocked", _) => store::block(&portal.db, &email(name, &own.mark)).await?,
            _ => {}
        }
        askers.push(asker(called, Some(cookie(name)), person));
    }
    Ok(askers)
}

fn asker(name: &'static str, cookie: Option<String>, person: Option<PersonId>) -> Asker {
    Asker { name, cookie, is_out: true, is_thorough: false, is_staff: false, person }
}
