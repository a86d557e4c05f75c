//! A new password for whoever has forgotten the old one: by a link in a letter to their address. Whether there is such an
//! address, nobody learns: the answer is the same, and so is the work.

use super::administration::{normal_email, refuse};
use super::link::{self, Plain, Purpose};
use super::{challenge, device, notices, password, rules, store};
use crate::db::{Conn, Scope};
use crate::events::{self, Actor, NewEvent};
use crate::mail::{self, Letter};
use crate::visit::Origin;
use crate::{Error, Portal, Refusal, Result, brand, queue};
use domain::PersonId;
use secrecy::SecretString;
use serde_json::json;

/// Asks for a link to set a new password. The letter goes to the address of the person as it is stored; for an unknown
/// address, a disabled person, and too many letters in an hour a letter is queued that nobody gets.
///
/// # Errors
/// Too soon, after too many tries from one network; unavailable, when the portal sends no mail.
pub async fn ask_password_reset(portal: &Portal, origin: &Origin, email: &str) -> Result<()> {
    if portal.settings.mail.transport.is_none() {
        return Err(Refusal::Unavailable.into());
    }
    ask_for_link(portal, origin, email, &Letter::PasswordReset, NewEvent::general("password.reset_asked", "person"))
        .await
}

/// Queues a letter with a link, as somebody asks for it who is not signed in. For an unknown address, a disabled person, and too
/// many letters in an hour it is one that nobody gets: the same work, and the same answer.
pub(super) async fn ask_for_link(
    portal: &Portal,
    origin: &Origin,
    email: &str,
    letter: &Letter,
    event: NewEvent,
) -> Result<()> {
    let email = normal_email(email);
    check_letter(portal, origin).await?;
    let is_within = portal.guards.may_write_to(&email);
    let person = {
        let mut conn = portal.db.read(Scope::NONE).await?;
        store::person_by_email(&mut conn, &email).await?
    };
    let reader = person.as_ref().filter(|person| !person.is_disabled && is_within).map(|person| person.id);
    let address = if reader.is_some() { email.as_str() } else { "" };
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::NONE).await?;
    mail::post(&mut conn, now, letter, reader, address).await?;
    let event = NewEvent { object: person.as_ref().map(|person| person.id.0), ..event };
    let event = if is_within { event } else { event.after(json!({ "too_many": true })) };
    events::record(&mut conn, now, Actor { customer: None, person: None, origin }, event).await?;
    conn.commit().await?;
    queue::wake(portal);
    Ok(())
}

/// Counts a letter that somebody asks for who is not signed in.
pub(super) async fn check_letter(portal: &Portal, origin: &Origin) -> Result<()> {
    let Err(refusal) = portal.guards.check_letter_from(origin.ip) else { return Ok(()) };
    tracing::info!(request = %origin.request, "asking for a letter was throttled");
    if portal.guards.wants_trace() {
        let event = NewEvent::general("letter.throttled", "letter");
        events::record_alone(portal, Actor { customer: None, person: None, origin }, event).await?;
    }
    Err(refusal.into())
}

/// A link for the letter that was asked for. `None`: the person is disabled by now.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn reset_token(portal: &Portal, person: PersonId) -> Result<Option<SecretString>> {
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::NONE).await?;
    if store::contact(&mut conn, person).await?.is_disabled {
        return Ok(None);
    }
    let purpose = Purpose::PasswordReset;
    let token = link::make(&mut conn, now, purpose, person, &Plain {}, purpose.seconds()).await?;
    conn.commit().await?;
    Ok(Some(token))
}

/// The address of the person whose password this link sets, so that browsers keep the password under it; `None` when the link
/// works no longer.
///
/// # Errors
/// The database does not answer.
pub async fn password_reset_for(portal: &Portal, token: &str) -> Result<Option<String>> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    let found = link::find::<Plain>(&mut conn, portal.clock.now(), Purpose::PasswordReset, token).await?;
    let Some(found) = found else { return Ok(None) };
    let contact = store::contact(&mut conn, found.person).await?;
    Ok(Some(contact.email).filter(|_| !contact.is_disabled))
}

/// Sets a new password with a link. It signs nobody in, so that a second factor is asked for as ever. All sessions end.
///
/// # Errors
/// Not found, when the link works no longer; `Invalid` with a problem of `password`, and the link goes on working.
pub async fn reset_password(portal: &Portal, origin: &Origin, token: &str, password: SecretString) -> Result<()> {
    let now = portal.clock.now();
    let found = {
        let mut conn = portal.db.read(Scope::NONE).await?;
        let found = link::find::<Plain>(&mut conn, now, Purpose::PasswordReset, token).await?;
        let found = found.ok_or(Error::NOT_FOUND)?;
        if store::contact(&mut conn, found.person).await?.is_disabled {
            return Err(Error::NOT_FOUND);
        }
        found
    };
    let person = found.person;
    refuse(new_password_problem(portal, person, &password).await?)?;
    let hash = password::hash(&portal.guards, password).await?;
    let mut conn = portal.db.write(Scope::NONE).await?;
    if !link::take(&mut conn, found.id).await? {
        return Err(Error::NOT_FOUND);
    }
    let ended = put_password(&mut conn, portal, person, &hash, None).await?;
    let event = NewEvent::about("password.reset", "person", person.0).after(json!({ "sessions_ended": ended }));
    events::record(&mut conn, now, Actor { customer: None, person: Some(person), origin }, event).await?;
    notices::tell(portal, &mut conn, person, &Letter::PasswordChanged { at: now }).await?;
    conn.commit().await?;
    queue::wake(portal);
    Ok(())
}

/// What is wrong with a new password of this person.
pub(super) async fn new_password_problem(
    portal: &Portal,
    person: PersonId,
    password: &SecretString,
) -> Result<Vec<domain::Problem>> {
    let supplier = brand::supplier(portal, &*brand::current(portal).await);
    let (contact, customers) = {
        let mut conn = portal.db.read(Scope::person(person)).await?;
        (store::contact(&mut conn, person).await?, store::customers_of(&mut conn, person).await?)
    };
    let mut about = vec![contact.name.as_str(), contact.email.as_str(), supplier.as_str()];
    about.extend(customers.iter().map(|customer| customer.name.as_str()));
    Ok(rules::problem(&portal.guards, password, &about).await?.into_iter().collect())
}

/// Sets a password, and ends whatever the old one opened: sessions (but for `kept`), trust in devices, links and steps on
/// their way. Says how many sessions ended.
pub(super) async fn put_password(
    conn: &mut Conn,
    portal: &Portal,
    person: PersonId,
    hash: &str,
    kept: Option<domain::SessionId>,
) -> Result<u64> {
    store::set_new_password(conn, person, hash, portal.clock.now()).await?;
    device::distrust_of(conn, person).await?;
    link::end_purpose(conn, person, Purpose::PasswordReset).await?;
    link::end_purpose(conn, person, Purpose::SignIn).await?;
    // Somebody else may have asked for another address meanwhile.
    link::end_purpose(conn, person, Purpose::EmailChange).await?;
    mail::cancel_links(conn, person).await?;
    challenge::end_of(conn, person).await?;
    store::end_other_sessions_of(conn, person, kept).await
}
