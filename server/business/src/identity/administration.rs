//! The people and customers of the installation, as whoever runs it manages them.

use super::reset::{new_password_problem, put_password};
use super::{factor, notices, password, rules, session, store};
use crate::db::Scope;
use crate::events::{self, Actor, NewEvent};
use crate::mail::Letter;
use crate::visit::Origin;
use crate::{Error, Portal, Refusal, Result};
use domain::{CustomerChoice, CustomerId, Instant, PersonId, Problem, ProblemCode, Role, StaffRole};
use language::Language;
use secrecy::SecretString;
use serde_json::json;
use uuid::Uuid;

/// Longest name, in characters.
const LONGEST_NAME: usize = 200;
/// Longest e-mail address (RFC 5321, section 4.5.3.1.3, less the angle brackets).
const LONGEST_EMAIL: usize = 254;
/// Longest slug.
const LONGEST_SLUG: usize = 60;

/// A customer as the installation's administrator lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRow {
    /// The customer.
    pub id: CustomerId,
    /// Its short name for commands.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// How many people are members.
    pub member_count: i64,
    /// How many documents it has.
    pub invoice_count: i64,
    /// Since when.
    pub created: Instant,
}

/// A person to be added.
#[derive(Debug)]
pub struct NewPerson {
    /// The e-mail address to sign in with.
    pub email: String,
    /// The name.
    pub name: String,
    /// The customer's slug.
    pub customer: String,
    /// What the person is there.
    pub roles: Vec<Role>,
    /// The password; `None` for somebody who has a login already.
    pub password: Option<SecretString>,
}

pub(super) const fn installation(customer: Option<CustomerId>, origin: &Origin) -> Actor<'_> {
    Actor { customer, person: None, origin }
}

/// Adds a customer.
///
/// # Errors
/// `Invalid`: `slug` malformed (lower-case letters, digits and inner hyphens, at most 60) or taken, `name` missing or too
/// long.
pub async fn add_customer(portal: &Portal, origin: &Origin, slug: &str, name: &str) -> Result<CustomerId> {
    let name = name.trim();
    let mut problems = Vec::new();
    if !is_slug(slug) {
        problems.push(Problem::new("slug", ProblemCode::Malformed));
    }
    problems.extend(name_problem(name));
    refuse(problems)?;
    let id = CustomerId(Uuid::now_v7());
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::customer(id)).await?;
    if !store::add_customer(&mut conn, id, slug, name, now).await? {
        return Err(Refusal::Invalid(vec![Problem::new("slug", ProblemCode::Taken)]).into());
    }
    let event = NewEvent::about("customer.added", "customer", id.0).after(json!({ "slug": slug, "name": name }));
    events::record(&mut conn, now, installation(Some(id), origin), event).await?;
    conn.commit().await?;
    Ok(id)
}

/// Speaks this language to a customer's people who have chosen none; `None` leaves it to their browsers.
///
/// # Errors
/// Not found.
pub async fn set_customer_language(
    portal: &Portal,
    origin: &Origin,
    slug: &str,
    language: Option<Language>,
) -> Result<()> {
    let id = find_customer(portal, slug).await?;
    let tag = language.map(|language| language.tag().to_owned());
    let mut conn = portal.db.write(Scope::customer(id)).await?;
    store::set_customer_language(&mut conn, id, tag.clone()).await?;
    let event = NewEvent::about("customer.language_set", "customer", id.0).after(json!({ "language": tag }));
    events::record(&mut conn, portal.clock.now(), installation(Some(id), origin), event).await?;
    conn.commit().await
}

/// All customers, by slug.
///
/// # Errors
/// The database does not answer.
pub async fn list_customers(portal: &Portal) -> Result<Vec<CustomerRow>> {
    let found = {
        let mut conn = portal.db.read(Scope::NONE).await?;
        store::list_customers(&mut conn).await?
    };
    let mut rows = Vec::with_capacity(found.len());
    for customer in found {
        // One scope per customer: row-level security shows the counts of no other.
        let mut conn = portal.db.read(Scope::customer(customer.id)).await?;
        let (member_count, invoice_count) = store::count_of(&mut conn, customer.id).await?;
        rows.push(CustomerRow { member_count, invoice_count, ..customer });
    }
    Ok(rows)
}

/// Every customer's id and short name, by name.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn every_customer(portal: &Portal) -> Result<Vec<(CustomerId, String)>> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    let customers = store::list_customers(&mut conn).await?;
    Ok(customers.into_iter().map(|customer| (customer.id, customer.slug)).collect())
}

/// The customer with this slug.
///
/// # Errors
/// Not found.
pub async fn find_customer(portal: &Portal, slug: &str) -> Result<CustomerId> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    store::customer_by_slug(&mut conn, slug).await?.ok_or(Error::NOT_FOUND)
}

/// Adds a person to a customer. Somebody who has a login already becomes a member with it; a password given then is
/// refused, because whoever runs the command would change it unawares.
///
/// # Errors
/// `Invalid`: `email` malformed or taken (already a member), `name`, `password` missing, too short, too long or easily
/// guessed, `customer` unknown, `role` missing.
pub async fn add_person(portal: &Portal, origin: &Origin, person: NewPerson) -> Result<PersonId> {
    let email = normal_email(&person.email);
    let name = person.name.trim();
    let mut problems = Vec::new();
    problems.extend(email_problem(&email));
    problems.extend(name_problem(name));
    let (customer, known) = {
        let mut conn = portal.db.read(Scope::NONE).await?;
        let customer = store::customer_by_slug(&mut conn, &person.customer).await?;
        (customer, store::person_by_email(&mut conn, &email).await?)
    };
    if customer.is_none() {
        problems.push(Problem::new("customer", ProblemCode::NotAChoice));
    }
    if person.roles.is_empty() {
        problems.push(Problem::new("role", ProblemCode::Missing));
    }
    match (&known, &person.password) {
        (None, None) => problems.push(Problem::new("password", ProblemCode::Missing)),
        (Some(_), Some(_)) => problems.push(Problem::new("password", ProblemCode::Taken)),
        (None, Some(password)) => {
            problems
                .extend(rules::problem(&portal.guards, password, &[name, &email, &portal.settings.supplier]).await?);
        }
        (Some(_), None) => {}
    }
    refuse(problems)?;
    let customer = customer.ok_or(Error::NOT_FOUND)?;
    let hash = match person.password {
        Some(password) => Some(password::hash(&portal.guards, password).await?),
        None => None,
    };

    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    let id = match (known, hash) {
        (Some(known), _) => known.id,
        (None, hash) => {
            let id = PersonId(Uuid::now_v7());
            if !store::add_person(&mut conn, id, &email, name, hash, now).await? {
                return Err(Refusal::Invalid(vec![Problem::new("email", ProblemCode::Taken)]).into());
            }
            let event = NewEvent::about("person.added", "person", id.0).after(json!({ "name": name }));
            events::record(&mut conn, now, installation(Some(customer), origin), event).await?;
            id
        }
    };
    if !store::add_membership(&mut conn, customer, id, &person.roles, now).await? {
        return Err(Refusal::Invalid(vec![Problem::new("email", ProblemCode::Taken)]).into());
    }
    session::rotate_of(&mut conn, portal, id).await?;
    let event = NewEvent::about("membership.added", "person", id.0).after(json!({ "roles": person.roles }));
    events::record(&mut conn, now, installation(Some(customer), origin), event).await?;
    conn.commit().await?;
    Ok(id)
}

/// Sets a person's password and ends all their sessions.
///
/// # Errors
/// Not found; `Invalid` with a problem of `password`.
pub async fn set_password(portal: &Portal, origin: &Origin, email: &str, password: SecretString) -> Result<()> {
    let person = find_person(portal, email).await?;
    refuse(new_password_problem(portal, person, &password).await?)?;
    let hash = password::hash(&portal.guards, password).await?;
    let mut conn = portal.db.write(Scope::NONE).await?;
    let ended = put_password(&mut conn, portal, person, &hash, None).await?;
    let event = NewEvent::about("person.password_set", "person", person.0).after(json!({ "sessions_ended": ended }));
    let now = portal.clock.now();
    events::record(&mut conn, now, installation(None, origin), event).await?;
    notices::tell(portal, &mut conn, person, &Letter::PasswordChanged { at: now }).await?;
    conn.commit().await
}

/// Disables a person: no sign-in any more, and all their sessions end.
///
/// # Errors
/// Not found; already done.
pub async fn disable_person(portal: &Portal, origin: &Origin, email: &str) -> Result<()> {
    let person = find_person(portal, email).await?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::NONE).await?;
    if !store::disable_person(&mut conn, person, now).await? {
        return Err(Refusal::AlreadyDone.into());
    }
    let ended = store::end_sessions_of(&mut conn, person).await?;
    let event = NewEvent::about("person.disabled", "person", person.0).after(json!({ "sessions_ended": ended }));
    events::record(&mut conn, now, installation(None, origin), event).await?;
    conn.commit().await
}

/// A login as whoever runs the installation looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// What they sign in with.
    pub email: String,
    /// Their name.
    pub name: String,
    /// Can they not sign in at all?
    pub is_disabled: bool,
    /// Have they an authenticator app?
    pub has_authenticator: bool,
    /// How many passkeys they have.
    pub passkeys: i64,
    /// Since when a second factor is wanted of them, somewhere.
    pub factor_wanted: Option<Instant>,
    /// Until when they could go on without one, where it is wanted.
    pub factor_until: Option<Instant>,
    /// What they are at the supplier.
    pub staff: Option<StaffRole>,
    /// Where they are members, and as what.
    pub memberships: Vec<CustomerChoice>,
}

/// The login with this address.
///
/// # Errors
/// Not found.
pub async fn find_login(portal: &Portal, email: &str) -> Result<Login> {
    let person = find_person(portal, email).await?;
    let mut conn = portal.db.read(Scope::person(person)).await?;
    let contact = store::contact(&mut conn, person).await?;
    let (has_authenticator, passkeys) = factor::factors(&mut conn, person).await?;
    let factor_wanted = store::factor_wanted(&mut conn, person).await?;
    Ok(Login {
        email: contact.email,
        name: contact.name,
        is_disabled: contact.is_disabled,
        has_authenticator,
        passkeys,
        factor_wanted,
        factor_until: factor_wanted.map(|since| since.plus_seconds(portal.settings.factor_grace_seconds)),
        staff: store::staff_role(&mut conn, person).await?,
        memberships: store::customers_of(&mut conn, person).await?,
    })
}

pub(super) async fn find_person(portal: &Portal, email: &str) -> Result<PersonId> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    store::person_by_email(&mut conn, &normal_email(email)).await?.map(|person| person.id).ok_or(Error::NOT_FOUND)
}

/// The address as stored and compared. Sign-in must find whom adding added, so there is one way.
pub(super) fn normal_email(email: &str) -> String {
    email.trim().to_lowercase()
}

pub(super) fn refuse(problems: Vec<Problem>) -> Result<()> {
    if problems.is_empty() { Ok(()) } else { Err(Refusal::Invalid(problems).into()) }
}

/// Good enough to catch slips; whether mail arrives is what an invitation finds out.
fn is_email(email: &str) -> bool {
    let Some((local, host)) = email.rsplit_once('@') else { return false };
    let is_plain =
        |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '"' | ',' | ';' | '(' | ')');
    !local.is_empty()
        && !host.is_empty()
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !host.contains("..")
        && email.len() <= LONGEST_EMAIL
        && email.chars().all(is_plain)
}

pub(super) fn email_problem(email: &str) -> Option<Problem> {
    (!is_email(email)).then(|| Problem::new("email", ProblemCode::Malformed))
}

fn is_slug(slug: &str) -> bool {
    !slug.is_empty()
        && slug.len() <= LONGEST_SLUG
        && slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !slug.starts_with('-')
        && !slug.ends_with('-')
}

pub(super) fn name_problem(name: &str) -> Option<Problem> {
    if name.is_empty() {
        Some(Problem::new("name", ProblemCode::Missing))
    } else if name.chars().count() > LONGEST_NAME {
        Some(Problem::new("name", ProblemCode::TooLong(LONGEST_NAME)))
    } else if name.chars().any(char::is_control) {
        Some(Problem::new("name", ProblemCode::Malformed))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_in_an_address_are_caught() {
        for good in ["a@example.com", "o'neil+x@sub.example.co", "müller@example.com", "root@localhost"] {
            assert!(is_email(good), "{good}");
        }
        for bad in
            ["", "a", "@example.com", "a@", "a b@example.com", "a@b@", "a@example..com", "a@example.com\n", "<a@b.c>"]
        {
            assert!(!is_email(bad), "{bad}");
        }
        assert!(!is_email(&format!("{}@example.com", "a".repeat(250))));
    }

    #[test]
    fn a_slug_is_plain() {
        for good in ["acme", "acme-2", "4711"] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "Acme", "acme ltd", "-acme", "acme-", "acme/..", &"a".repeat(61)] {
            assert!(!is_slug(bad), "{bad}");
        }
    }
}
