//! Proving again who one is, in the middle of a session: what could do lasting harm in a session that was left open wants a
//! proof that is not older than five minutes (ASVS 7.5.1).

use super::factor::{self, Answer};
use super::{password, scope_of, store, token};
use crate::db::Scope;
use crate::events::{self, NewEvent};
use crate::{Portal, Refusal, Result, Visit};
use domain::{ProofChoice, SessionId};
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

/// How long a proof is fresh, in seconds.
pub const FRESH_SECONDS: i64 = 5 * 60;

/// How somebody proves who they are.
#[derive(Debug, Clone)]
pub enum Proof {
    /// With their password; only for those without a second factor.
    Password(SecretString),
    /// With their second factor.
    Factor(Answer),
}

/// A session that has another token from then on.
#[derive(Debug)]
pub struct Renewed {
    /// The visit as it is with it.
    pub visit: Visit,
    /// Goes into the cookie.
    pub token: SecretString,
    /// The cookie's lifetime.
    pub expires_in_seconds: i64,
}

/// Is the last proof fresh?
#[must_use]
pub fn is_fresh(visit: &Visit, portal: &Portal) -> bool {
    visit.person.as_ref().is_none_or(|person| portal.clock.now().seconds_since(person.proved_at) < FRESH_SECONDS)
}

/// Refuses unless the last proof is fresh: in every verb that pays, exports, or changes roles, second factors or who may come
/// in; after the permission, of which nobody is to learn by a proof.
///
/// # Errors
/// A fresh proof is needed.
pub(crate) fn require(visit: &Visit, portal: &Portal) -> Result<()> {
    if is_fresh(visit, portal) { Ok(()) } else { Err(Refusal::ProofNeeded.into()) }
}

/// How this person may prove who they are: whoever has a second factor, with that.
///
/// # Errors
/// Signed out; or the database does not answer.
pub async fn proof_choice(visit: &Visit, portal: &Portal) -> Result<ProofChoice> {
    let person = visit.person_id().ok_or(Refusal::SignedOut)?;
    let mut conn = portal.db.read(Scope::person(person)).await?;
    let (has_app, passkeys) = factor::factors(&mut conn, person).await?;
    let has_factor = has_app || passkeys > 0;
    Ok(ProofChoice { password: !has_factor, code: has_factor, passkey: passkeys > 0 })
}

/// Takes a proof: this session is fresh again, under another token.
///
/// # Errors
/// Signed out; `Invalid` with a problem of `password` or `code`; too soon after many wrong ones.
pub async fn prove(visit: &Visit, portal: &Portal, given: Proof) -> Result<Renewed> {
    let person = visit.person.as_ref().ok_or(Refusal::SignedOut)?;
    let choice = proof_choice(visit, portal).await?;
    let (field, is_right, how) = match given {
        Proof::Password(password) => {
            portal.guards.check_sign_in(visit.origin.ip, &person.email)?;
            let stored = {
                let mut conn = portal.db.read(Scope::NONE).await?;
                store::password_hash(&mut conn, person.id).await?
            };
            let stored = stored.filter(|_| choice.password);
            ("password", password::verify(&portal.guards, password, stored).await?.matches, "password")
        }
        Proof::Factor(answer) => {
            portal.guards.check_factor(person.id)?;
            let how = if matches!(answer, Answer::Recovery(_)) { "recovery_code" } else { "authenticator" };
            let checked = factor::check(portal, person.id, answer).await?;
            let mut conn = portal.db.write(scope_of(visit)).await?;
            let is_right = factor::is_right(portal, &mut conn, visit.into(), person.id, &checked).await?;
            if is_right {
                conn.commit().await?;
            }
            ("code", is_right, how)
        }
    };
    if !is_right {
        let event = NewEvent::about("proof.refused", "person", person.id.0).after(json!({ "how": how }));
        events::record_alone(portal, visit.into(), event).await?;
        return Err(factor::wrong(field));
    }
    renew(visit, portal, person.session, how).await
}

/// Gives the session another token and a fresh proof.
pub(super) async fn renew(visit: &Visit, portal: &Portal, session: SessionId, how: &str) -> Result<Renewed> {
    let now = portal.clock.now();
    let expires_at = visit.expires_at().ok_or(Refusal::SignedOut)?;
    let token = token::new()?;
    let mut conn = portal.db.write(scope_of(visit)).await?;
    store::renew_session(&mut conn, session, token::hash(token.expose_secret()), now).await?;
    let event = NewEvent::about("session.proved", "session", session.0).after(json!({ "how": how }));
    events::record(&mut conn, now, visit.into(), event).await?;
    conn.commit().await?;
    let mut visit = visit.clone();
    if let Some(person) = &mut visit.person {
        person.proved_at = now;
    }
    Ok(Renewed { visit, token, expires_in_seconds: expires_at.seconds_since(now).max(0) })
}
