//! The way in: whoever has proved who they are gets a session; whoever has a second factor is asked for it first.

use super::challenge::{self, Asked};
use super::factor::{self, Answer};
use super::notices::{self};
use super::{device, link, session, store, token};
use crate::db::{Conn, Scope};
use crate::events::{self, Actor, NewEvent};
use crate::mail::Letter;
use crate::visit::Origin;
use crate::{Portal, Refusal, Result, queue};
use domain::{Instant, PersonId, SessionId};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// What the browser gets after signing in.
#[derive(Debug)]
pub struct SignedIn {
    /// Goes into the cookie and is nowhere else.
    pub token: SecretString,
    /// The cookie's lifetime.
    pub expires_in_seconds: i64,
    /// Goes into the cookie by which this browser is known again, for [`super::DEVICE_SECONDS`].
    pub device: SecretString,
    /// Several customers, of which one has to be chosen first.
    pub needs_choice: bool,
}

/// What comes of the first proof.
#[derive(Debug)]
pub enum Entrance {
    /// That was all.
    Inside(SignedIn),
    /// A second factor is asked for.
    Factor {
        /// Goes into a cookie of its own, and back with the answer.
        token: SecretString,
    },
}

/// How the first proof was given; kept until the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum First {
    /// By password.
    Password,
    /// By a link in a letter.
    Link,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct AskedAfter {
    first: First,
}

/// After the first proof: in, or asked for the second factor, unless that was said to be needless in this browser.
pub(super) async fn enter(
    portal: &Portal,
    origin: &Origin,
    person: PersonId,
    first: First,
    device: Option<&str>,
    renewed_hash: Option<String>,
) -> Result<Entrance> {
    let now = portal.clock.now();
    let (has_app, passkeys, known) = {
        let mut conn = portal.db.read(Scope::NONE).await?;
        let (has_app, passkeys) = factor::factors(&mut conn, person).await?;
        (has_app, passkeys, device::find(&mut conn, now, person, device).await?)
    };
    let is_asked = (has_app || passkeys > 0) && !known.is_some_and(|known| known.is_trusted);
    if !is_asked {
        let how = if has_app || passkeys > 0 { "trusted_device" } else { "" };
        return begin(portal, origin, person, &[name_of(first), how], device, false, renewed_hash)
            .await
            .map(Entrance::Inside);
    }
    let mut conn = portal.db.write(Scope::NONE).await?;
    forget_expired(&mut conn, portal, now).await?;
    if let Some(hash) = renewed_hash {
        store::set_password_hash(&mut conn, person, &hash).await?;
    }
    let token = challenge::ask(&mut conn, now, Asked::SecondFactor, Some(person), None, &AskedAfter { first }).await?;
    let event = NewEvent::about("session.factor_asked", "person", person.0).after(json!({ "first": first }));
    events::record(&mut conn, now, Actor { customer: None, person: Some(person), origin }, event).await?;
    conn.commit().await?;
    Ok(Entrance::Factor { token })
}

const fn name_of(first: First) -> &'static str {
    match first {
        First::Password => "password",
        First::Link => "link",
    }
}

/// How the second factor may be given for this step of a sign-in.
///
/// # Errors
/// Not found, when it is over.
pub async fn factor_choice(portal: &Portal, token: &str) -> Result<domain::ProofChoice> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    let found = challenge::find::<AskedAfter>(&mut conn, portal.clock.now(), Asked::SecondFactor, token).await?;
    let person = found.and_then(|found| found.person).ok_or(crate::Error::NOT_FOUND)?;
    let (has_app, passkeys) = factor::factors(&mut conn, person).await?;
    Ok(domain::ProofChoice { password: false, code: has_app, passkey: passkeys > 0 })
}

/// Answers with the second factor. With `trust`, this browser is not asked again for thirty days.
///
/// # Errors
/// Not found, when the step is over or has borne too many wrong answers; `Invalid` with a problem of `code`; too soon.
pub async fn answer_factor(
    portal: &Portal,
    origin: &Origin,
    token: &str,
    answer: Answer,
    trust: bool,
    device: Option<&str>,
) -> Result<SignedIn> {
    let now = portal.clock.now();
    let found = {
        let mut conn = portal.db.read(Scope::NONE).await?;
        let found = challenge::find::<AskedAfter>(&mut conn, now, Asked::SecondFactor, token).await?;
        let found = found.ok_or(crate::Error::NOT_FOUND)?;
        let person = found.person.ok_or(crate::Error::NOT_FOUND)?;
        if store::contact(&mut conn, person).await?.is_disabled {
            return Err(crate::Error::NOT_FOUND);
        }
        found
    };
    let person = found.person.ok_or(crate::Error::NOT_FOUND)?;
    portal.guards.check_factor(person)?;
    let how = if matches!(answer, Answer::Recovery(_)) { "recovery_code" } else { "authenticator" };
    let checked = factor::check(portal, person, answer).await?;
    let actor = Actor { customer: None, person: Some(person), origin };
    let mut conn = portal.db.write(Scope::NONE).await?;
    if factor::is_right(portal, &mut conn, actor, person, &checked).await? {
        if !challenge::take(&mut conn, found.id).await? {
            return Err(crate::Error::NOT_FOUND);
        }
        conn.commit().await?;
        let hows = [name_of(found.detail.first), how];
        return begin(portal, origin, person, &hows, device, trust, None).await;
    }
    challenge::count_wrong(&mut conn, found.id).await?;
    let event = NewEvent::about("session.factor_refused", "person", person.0).after(json!({ "how": how }));
    events::record(&mut conn, now, actor, event).await?;
    conn.commit().await?;
    Err(factor::wrong("code"))
}

/// Begins a session. `hows` says by what, for the record. The letter about a new device is queued here.
pub(super) async fn begin(
    portal: &Portal,
    origin: &Origin,
    person: PersonId,
    hows: &[&str],
    device: Option<&str>,
    trust: bool,
    renewed_hash: Option<String>,
) -> Result<SignedIn> {
    let now = portal.clock.now();
    let token = token::new()?;
    let id = SessionId(Uuid::now_v7());
    let (customers, last, staff) = {
        let mut conn = portal.db.read(Scope::person(person)).await?;
        let customers = store::memberships_of(&mut conn, person).await?;
        (customers, store::last_customer(&mut conn, person).await?, store::staff_role(&mut conn, person).await?)
    };
    let chosen = match customers.as_slice() {
        [only] => Some(only.customer.id),
        several => last.filter(|last| several.iter().any(|of| of.customer.id == *last)),
    };
    let limits = session::limits(portal, staff, customers.iter().map(|of| &of.membership));
    let expires_at = now.plus_seconds(limits.absolute_seconds);
    let mut conn = portal.db.write(Scope::both(chosen, Some(person))).await?;
    forget_expired(&mut conn, portal, now).await?;
    if let Some(hash) = renewed_hash {
        store::set_password_hash(&mut conn, person, &hash).await?;
    }
    let noted = device::note(&mut conn, now, person, device).await?;
    if trust {
        device::trust(&mut conn, noted.id, now.plus_seconds(device::TRUST_SECONDS)).await?;
    }
    let token_hash = token::hash(token.expose_secret());
    let row = store::NewSession { id, token_hash, person, customer: chosen, now, expires_at, origin };
    store::add_session(&mut conn, row).await?;
    let hows: Vec<&str> = hows.iter().copied().filter(|how| !how.is_empty()).collect();
    let actor = Actor { customer: chosen, person: Some(person), origin };
    let event = NewEvent::about("session.started", "session", id.0)
        .after(json!({ "by": hows, "new_device": noted.is_new, "device_trusted": trust }));
    events::record(&mut conn, now, actor, event).await?;
    if noted.is_new {
        let device = super::device_of(origin.user_agent.as_deref());
        let ip = origin.ip.map(|ip| ip.to_string()).unwrap_or_default();
        let letter = Letter::NewDevice { at: now, browser: device.browser, system: device.system, ip };
        notices::tell(portal, &mut conn, person, &letter).await?;
    }
    conn.commit().await?;
    if noted.is_new {
        queue::wake(portal);
    }
    Ok(SignedIn {
        token,
        expires_in_seconds: limits.absolute_seconds,
        device: noted.token,
        // Who is a member nowhere is led on by the gate.
        needs_choice: chosen.is_none() && customers.len() > 1,
    })
}

/// Forgets what is over, so that the tables stay small.
async fn forget_expired(conn: &mut Conn, portal: &Portal, now: Instant) -> Result<()> {
    store::end_expired_sessions(conn, now, super::idle_since(portal, now)).await?;
    challenge::end_expired(conn, now).await?;
    link::end_expired(conn, now).await?;
    device::end_unseen(conn, now.plus_seconds(-device::DEVICE_SECONDS)).await.map(|_| ())
}

/// A code or a recovery code, whichever it looks like: people type both into one field.
#[must_use]
pub fn answer_of(typed: String) -> Answer {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let letters = typed.chars().filter(|c| c.is_alphabetic()).count();
    if letters > 0 || digits > factor::DIGITS { Answer::Recovery(typed) } else { Answer::Code(typed) }
}

/// Does the portal send mail, so that a link can come by it?
#[must_use]
pub fn has_mail(portal: &Portal) -> bool {
    !portal.settings.mail.transport.is_none()
}

/// Refuses where mail is needed and there is none.
pub(super) fn require_mail(portal: &Portal) -> Result<()> {
    if portal.settings.mail.transport.is_none() { Err(Refusal::Unavailable.into()) } else { Ok(()) }
}
