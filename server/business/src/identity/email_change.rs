//! Another address to sign in with: confirmed at the new one, told to the old one. Until then the old one stays.

use super::administration::{email_problem, normal_email, refuse};
use super::entrance::require_mail;
use super::link::{self, Purpose};
use super::{proof, scope_of, store};
use crate::db::Scope;
use crate::events::{self, Actor, NewEvent};
use crate::mail::{self, Letter};
use crate::visit::Origin;
use crate::{Error, Portal, Refusal, Result, Visit, queue};
use domain::PersonId;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The address that waits.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct NewAddress {
    pub(super) email: String,
}

/// Asks for a letter to the new address. When it belongs to somebody else, nobody gets one, and nobody learns.
///
/// # Errors
/// Signed out; a fresh proof is needed; `Invalid` with a problem of `email`; too soon; unavailable without mail.
pub async fn ask_email_change(visit: &Visit, portal: &Portal, email: &str) -> Result<()> {
    let person = visit.person.as_ref().ok_or(Refusal::SignedOut)?;
    require_mail(portal)?;
    proof::require(visit, portal)?;
    let email = normal_email(email);
    refuse(email_problem(&email).into_iter().collect())?;
    if email == person.email {
        return Err(Refusal::AlreadyDone.into());
    }
    portal.guards.check_letter_from(visit.origin.ip)?;
    let is_within = portal.guards.may_write_to(&email);
    let now = portal.clock.now();
    let mut conn = portal.db.write(scope_of(visit)).await?;
    let is_taken = store::person_by_email(&mut conn, &email).await?.is_some();
    let reader = Some(person.id).filter(|_| !is_taken && is_within);
    // What waited before waits no longer.
    link::end_purpose(&mut conn, person.id, Purpose::EmailChange).await?;
    // It waits whoever has it: that it does tells nothing about others.
    let (purpose, detail) = (Purpose::EmailChange, NewAddress { email: email.clone() });
    link::make(&mut conn, now, purpose, person.id, &detail, purpose.seconds()).await?;
    let address = if reader.is_some() { email.as_str() } else { "" };
    mail::post(&mut conn, now, &Letter::EmailChange, reader, address).await?;
    let event = NewEvent::about("email.change_asked", "person", person.id.0).after(json!({ "email": email }));
    events::record(&mut conn, now, visit.into(), event).await?;
    conn.commit().await?;
    queue::wake(portal);
    Ok(())
}

/// A link for the letter to the new address. `None`: the person is disabled by now.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn email_change_token(portal: &Portal, person: PersonId, email: &str) -> Result<Option<SecretString>> {
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::NONE).await?;
    if store::contact(&mut conn, person).await?.is_disabled {
        return Ok(None);
    }
    let (purpose, detail) = (Purpose::EmailChange, NewAddress { email: email.to_owned() });
    let token = link::make(&mut conn, now, purpose, person, &detail, purpose.seconds()).await?;
    conn.commit().await?;
    Ok(Some(token))
}

/// The address that this link confirms; `None` when it works no longer.
///
/// # Errors
/// The database does not answer.
pub async fn email_change_for(portal: &Portal, token: &str) -> Result<Option<String>> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    let found = link::find::<NewAddress>(&mut conn, portal.clock.now(), Purpose::EmailChange, token).await?;
    Ok(found.map(|found| found.detail.email))
}

/// Signs in with the new address from now on. The old one is told, with a way back.
///
/// # Errors
/// Not found, when the link works no longer, or somebody else has the address by now.
pub async fn confirm_email(portal: &Portal, origin: &Origin, token: &str) -> Result<()> {
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::NONE).await?;
    let found = link::find::<NewAddress>(&mut conn, now, Purpose::EmailChange, token).await?;
    let found = found.ok_or(Error::NOT_FOUND)?;
    if !link::take(&mut conn, found.id).await? {
        return Err(Error::NOT_FOUND);
    }
    let (person, email) = (found.person, found.detail.email);
    let before = store::contact(&mut conn, person).await?;
    // Links on their way to the old address open nothing any more.
    link::end_purpose(&mut conn, person, Purpose::PasswordReset).await?;
    link::end_purpose(&mut conn, person, Purpose::SignIn).await?;
    mail::cancel_links(&mut conn, person).await?;
    if before.is_disabled || !store::set_email(&mut conn, person, &email).await? {
        return Err(Error::NOT_FOUND);
    }
    let event = NewEvent::about("email.changed", "person", person.0)
        .before(json!({ "email": before.email }))
        .after(json!({ "email": email }));
    events::record(&mut conn, now, Actor { customer: None, person: Some(person), origin }, event).await?;
    if !portal.settings.mail.transport.is_none() {
        mail::post(&mut conn, now, &Letter::EmailChanged { at: now }, Some(person), &before.email).await?;
    }
    conn.commit().await?;
    queue::wake(portal);
    Ok(())
}
