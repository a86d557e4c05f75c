//! Second factors: an authenticator app, passkeys, and recovery codes for the day when both are lost.

mod authenticator;
mod passkey;
mod recovery;
mod store;

pub(super) use authenticator::DIGITS;
pub(crate) use passkey::FirstPasskey;
pub use passkey::{
    PasskeyAsked, add_passkey, ask_passkey, begin_passkey, has_passkeys, prove_with_passkey, remove_passkey,
    sign_in_with_passkey,
};
pub(super) use passkey::{add_first_passkey, ask_first_passkey, first_passkey};
pub(super) use store::ALL as STATEMENTS;
pub(super) use store::{codes_left, factors, passkeys_of};

use super::notices::{self, FactorChange};
use super::{device, proof, scope_of};
use crate::db::{Conn, Scope};
use crate::events::{self, Actor, NewEvent};
use crate::visit::Origin;
use crate::{Portal, Refusal, Result, Visit, brand, qr, vault};
use domain::{AuthenticatorSetUp, Instant, PersonId, Problem, ProblemCode};
use serde_json::json;

/// What somebody answers when their second factor is asked for.
#[derive(Debug, Clone)]
pub enum Answer {
    /// A code of their app.
    Code(String),
    /// A recovery code.
    Recovery(String),
}

/// Wrong, whatever the reason.
pub(super) fn wrong(field: &str) -> crate::Error {
    Refusal::Invalid(vec![Problem::new(field, ProblemCode::Malformed)]).into()
}

/// Is this the right answer of this person? A code is used up by it.
///
/// # Errors
/// Unavailable: there is no key, or too many are checked.
pub(super) async fn is_right(
    portal: &Portal,
    conn: &mut Conn,
    actor: Actor<'_>,
    person: PersonId,
    answer: &Checked,
) -> Result<bool> {
    let now = portal.clock.now();
    match answer {
        Checked::Code(code) => {
            let Some(stored) = store::authenticator(conn, person).await? else { return Ok(false) };
            if stored.confirmed_at.is_none() {
                return Ok(false);
            }
            take_code(portal, conn, person, &stored.content, code, now).await
        }
        Checked::Recovery(None) => Ok(false),
        Checked::Recovery(Some(hash)) => {
            let is_right = store::use_code(conn, person, hash.clone(), now).await?;
            if is_right {
                notices::factor_changed_by(portal, conn, actor, person, FactorChange::RecoveryCodeUsed).await?;
            }
            Ok(is_right)
        }
    }
}

/// An answer whose slow work is done: nothing waits for a hash while the database's one writer is held.
pub(super) enum Checked {
    /// A code of an app.
    Code(String),
    /// The hash of a recovery code; `None` when it cannot be one.
    Recovery(Option<Vec<u8>>),
}

pub(super) async fn check(portal: &Portal, person: PersonId, answer: Answer) -> Result<Checked> {
    Ok(match answer {
        Answer::Code(code) => Checked::Code(code),
        Answer::Recovery(text) => match recovery::typed(&text) {
            Some(code) => Checked::Recovery(recovery::hashes(&portal.guards, person, vec![code]).await?.pop()),
            None => Checked::Recovery(None),
        },
    })
}

async fn take_code(
    portal: &Portal,
    conn: &mut Conn,
    person: PersonId,
    sealed: &[u8],
    code: &str,
    now: Instant,
) -> Result<bool> {
    let secret = authenticator::open(vault::key(&portal.settings)?, person, sealed)?;
    match authenticator::step_of(&secret, code, now)? {
        Some(step) => store::take_step(conn, person, step).await,
        None => Ok(false),
    }
}

/// Begins to set up an authenticator app: makes a secret.
///
/// # Errors
/// Signed out; a fresh proof is needed; already done, when there is one.
pub async fn begin_authenticator(visit: &Visit, portal: &Portal) -> Result<()> {
    let person = visit.person_id().ok_or(Refusal::SignedOut)?;
    proof::require(visit, portal)?;
    let sealed = authenticator::seal(vault::key(&portal.settings)?, person, &authenticator::new()?)?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(scope_of(visit)).await?;
    if !store::put_authenticator(&mut conn, person, sealed, now).await? {
        return Err(Refusal::AlreadyDone.into());
    }
    let event = NewEvent::about("factor.begun", "person", person.0).after(json!({ "factor": "authenticator" }));
    events::record(&mut conn, now, visit.into(), event).await?;
    conn.commit().await
}

/// The secret of the app that is being set up, to be scanned or typed.
///
/// # Errors
/// Signed out; a fresh proof is needed; not found, when none is being set up.
pub async fn authenticator_set_up(visit: &Visit, portal: &Portal) -> Result<AuthenticatorSetUp> {
    let person = visit.person.as_ref().ok_or(Refusal::SignedOut)?;
    proof::require(visit, portal)?;
    let mut conn = portal.db.read(Scope::person(person.id)).await?;
    let stored = store::authenticator(&mut conn, person.id).await?.filter(|stored| stored.confirmed_at.is_none());
    conn.commit().await?;
    let stored = stored.ok_or(crate::Error::NOT_FOUND)?;
    let secret = authenticator::open(vault::key(&portal.settings)?, person.id, &stored.content)?;
    let brand = brand::current(portal).await;
    let (url, secret) = authenticator::shown(&secret, &brand::supplier(portal, &brand), &person.email)?;
    Ok(AuthenticatorSetUp { qr_svg: qr::of_text(&url), secret })
}

/// Ends the setting up with the app's first code. Whoever had no recovery codes gets them now, to be shown this once.
///
/// # Errors
/// As [`authenticator_set_up`]; `Invalid` with a problem of `code`; too soon after many wrong ones.
pub async fn confirm_authenticator(visit: &Visit, portal: &Portal, code: &str) -> Result<Vec<String>> {
    let person = visit.person_id().ok_or(Refusal::SignedOut)?;
    proof::require(visit, portal)?;
    portal.guards.check_factor(person)?;
    let (codes, hashes) = new_codes(portal, person).await?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(scope_of(visit)).await?;
    let stored = store::authenticator(&mut conn, person).await?.filter(|stored| stored.confirmed_at.is_none());
    let stored = stored.ok_or(crate::Error::NOT_FOUND)?;
    if !take_code(portal, &mut conn, person, &stored.content, code, now).await? {
        return Err(wrong("code"));
    }
    if !store::confirm_authenticator(&mut conn, person, now).await? {
        return Err(Refusal::AlreadyDone.into());
    }
    let has_codes = codes_left(&mut conn, person).await? > 0;
    if !has_codes {
        put_codes(&mut conn, person, hashes).await?;
    }
    device::distrust_of(&mut conn, person).await?;
    notices::factor_changed(portal, &mut conn, visit, FactorChange::AuthenticatorAdded).await?;
    conn.commit().await?;
    crate::queue::wake(portal);
    Ok(if has_codes { Vec::new() } else { codes })
}

/// Takes the authenticator app away. With the last factor its recovery codes go, too.
///
/// # Errors
/// Signed out; a fresh proof is needed; already done.
pub async fn remove_authenticator(visit: &Visit, portal: &Portal) -> Result<()> {
    let person = visit.person_id().ok_or(Refusal::SignedOut)?;
    proof::require(visit, portal)?;
    let mut conn = portal.db.write(scope_of(visit)).await?;
    if !store::remove_authenticator(&mut conn, person).await? {
        return Err(Refusal::AlreadyDone.into());
    }
    drop_codes_without_factor(&mut conn, person).await?;
    device::distrust_of(&mut conn, person).await?;
    notices::factor_changed(portal, &mut conn, visit, FactorChange::AuthenticatorRemoved).await?;
    conn.commit().await?;
    crate::queue::wake(portal);
    Ok(())
}

/// Makes ten new recovery codes, to be shown this once; the old ones work no longer.
///
/// # Errors
/// Signed out; a fresh proof is needed; not found, when there is no factor that they would stand in for.
pub async fn renew_recovery_codes(visit: &Visit, portal: &Portal) -> Result<Vec<String>> {
    let person = visit.person_id().ok_or(Refusal::SignedOut)?;
    proof::require(visit, portal)?;
    let (codes, hashes) = new_codes(portal, person).await?;
    let mut conn = portal.db.write(scope_of(visit)).await?;
    let (has_app, passkeys) = factors(&mut conn, person).await?;
    if !has_app && passkeys == 0 {
        return Err(crate::Error::NOT_FOUND);
    }
    put_codes(&mut conn, person, hashes).await?;
    notices::factor_changed(portal, &mut conn, visit, FactorChange::RecoveryCodesMade).await?;
    conn.commit().await?;
    crate::queue::wake(portal);
    Ok(codes)
}

/// Ten codes as they are written down, and what the database knows of them.
pub(super) async fn new_codes(portal: &Portal, person: PersonId) -> Result<(Vec<String>, Vec<Vec<u8>>)> {
    let codes = (0..recovery::CODES).map(|_| recovery::new()).collect::<Result<Vec<_>>>()?;
    let plain = codes.iter().filter_map(|code| recovery::typed(code)).collect();
    let hashes = recovery::hashes(&portal.guards, person, plain).await?;
    Ok((codes, hashes))
}

pub(super) async fn put_codes(conn: &mut Conn, person: PersonId, hashes: Vec<Vec<u8>>) -> Result<()> {
    store::remove_codes(conn, person).await?;
    for hash in hashes {
        store::add_code(conn, person, hash).await?;
    }
    Ok(())
}

/// Recovery codes stand in for a factor; without one they are only something that can be stolen.
pub(super) async fn drop_codes_without_factor(conn: &mut Conn, person: PersonId) -> Result<()> {
    let (has_app, passkeys) = factors(conn, person).await?;
    if !has_app && passkeys == 0 {
        store::remove_codes(conn, person).await?;
    }
    Ok(())
}

/// Takes away the factors that a person has had since then only, and all recovery codes; says how many factors.
pub(super) async fn remove_since(conn: &mut Conn, person: PersonId, since: Instant) -> Result<u64> {
    // Whoever added them may have made codes as well.
    store::remove_codes(conn, person).await?;
    store::remove_since(conn, person, since).await
}

/// Does the installation's key fit what the database holds encrypted? `None`: there is nothing to try it with.
///
/// # Errors
/// The database does not answer.
pub async fn key_fits(portal: &Portal) -> Result<Option<bool>> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    let Some((person, sealed)) = store::any_authenticator(&mut conn).await? else { return Ok(None) };
    let key = portal.settings.key.as_ref();
    Ok(Some(key.is_some_and(|key| authenticator::open(key, person, &sealed).is_ok())))
}

/// Takes all of a person's factors away, with all that stands in for one.
///
/// # Errors
/// Already done, when there are none.
pub(super) async fn remove_all(conn: &mut Conn, person: PersonId) -> Result<()> {
    if store::remove_since(conn, person, Instant(0)).await? == 0 {
        return Err(Refusal::AlreadyDone.into());
    }
    store::remove_codes(conn, person).await?;
    device::distrust_of(conn, person).await.map(|_| ())
}

/// Takes all of a person's factors away: for an administrator, when the person has lost them.
///
/// # Errors
/// Not found; already done, when there are none.
pub async fn reset_factors(portal: &Portal, origin: &Origin, email: &str) -> Result<()> {
    let person = super::administration::find_person(portal, email).await?;
    let mut conn = portal.db.write(Scope::NONE).await?;
    remove_all(&mut conn, person).await?;
    let actor = Actor { customer: None, person: None, origin };
    notices::factor_changed_by(portal, &mut conn, actor, person, FactorChange::Reset).await?;
    conn.commit().await?;
    crate::queue::wake(portal);
    Ok(())
}
