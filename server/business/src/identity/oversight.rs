//! What an administrator does about somebody's login: sessions, lost factors, keeping them from coming in. Each wants a fresh
//! proof, and is recorded with both names, where the person's customers read it.

use super::administration::refuse;
use super::{factor, notices, own, proof, store};
use crate::administration::{reason_of, record_about, require};
use crate::db::{Conn, Scope};
use crate::events::NewEvent;
use crate::identity::FactorChange;
use crate::mail::Letter;
use crate::{Error, Portal, Refusal, Result, Visit, queue};
use domain::{Action, PersonId, Problem, ProblemCode, SessionId, SessionRow};
use serde_json::json;

/// Where somebody is signed in, last used first; at most 200.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn sessions_of(
    visit: &Visit,
    portal: &Portal,
    conn: &mut Conn,
    person: PersonId,
) -> Result<Vec<SessionRow>> {
    let now = portal.clock.now();
    let sessions = store::sessions_of(conn, person, now, super::idle_since(portal, now)).await?;
    Ok(own::session_rows(visit, sessions))
}

/// Has somebody an authenticator app, and how many passkeys?
///
/// # Errors
/// The database does not answer.
pub(crate) async fn has_factors(conn: &mut Conn, person: PersonId) -> Result<(bool, i64)> {
    factor::factors(conn, person).await
}

/// Ends one of somebody's sessions.
///
/// # Errors
/// Not found: who may not, no such person, or no such session of theirs; a fresh proof is needed.
pub async fn end_session_of(visit: &Visit, portal: &Portal, person: PersonId, session: SessionId) -> Result<()> {
    let mut conn = begin(visit, portal, person).await?;
    if !store::end_own_session(&mut conn, person, session).await? {
        return Err(Error::NOT_FOUND);
    }
    ended(visit, portal, conn, person, 1).await
}

/// Ends all of somebody's sessions.
///
/// # Errors
/// Not found: who may not, or no such person; a fresh proof is needed.
pub async fn end_sessions_of(visit: &Visit, portal: &Portal, person: PersonId) -> Result<()> {
    let mut conn = begin(visit, portal, person).await?;
    let count = store::end_sessions_of(&mut conn, person).await?;
    ended(visit, portal, conn, person, count).await
}

async fn ended(visit: &Visit, portal: &Portal, mut conn: Conn, person: PersonId, count: u64) -> Result<()> {
    let event =
        NewEvent::about("session.ended_by_administrator", "person", person.0).after(json!({ "sessions_ended": count }));
    record_about(&mut conn, portal.clock.now(), visit, person, event).await?;
    conn.commit().await
}

/// Takes all of somebody's factors away, because they have lost them. They are told by letter.
///
/// # Errors
/// Not found: who may not, or no such person; a fresh proof is needed; `Invalid` with a problem of `reason`, or
/// `yourself`; already done, when there are none.
pub async fn reset_factors_of(visit: &Visit, portal: &Portal, person: PersonId, reason: &str) -> Result<()> {
    let mut conn = begin(visit, portal, person).await?;
    let reason = reason_of(reason)?;
    if visit.person_id() == Some(person) {
        refuse(vec![Problem::new("yourself", ProblemCode::NotAChoice)])?;
    }
    factor::remove_all(&mut conn, person).await?;
    let (now, change) = (portal.clock.now(), FactorChange::Reset);
    let event =
        NewEvent::about("factor.reset", "person", person.0).after(json!({ "change": change, "reason": reason }));
    record_about(&mut conn, now, visit, person, event).await?;
    notices::tell(portal, &mut conn, person, &Letter::FactorChanged { change, at: now }).await?;
    conn.commit().await?;
    queue::wake(portal);
    Ok(())
}

/// Keeps somebody from coming in, and ends all their sessions.
///
/// # Errors
/// Not found: who may not, or no such person; a fresh proof is needed; `Invalid`: `yourself`; already done.
pub async fn block(visit: &Visit, portal: &Portal, person: PersonId) -> Result<()> {
    let mut conn = begin(visit, portal, person).await?;
    if visit.person_id() == Some(person) {
        refuse(vec![Problem::new("yourself", ProblemCode::NotAChoice)])?;
    }
    let now = portal.clock.now();
    if !store::disable_person(&mut conn, person, now).await? {
        return Err(Refusal::AlreadyDone.into());
    }
    let ended = store::end_sessions_of(&mut conn, person).await?;
    let event = NewEvent::about("person.disabled", "person", person.0).after(json!({ "sessions_ended": ended }));
    record_about(&mut conn, now, visit, person, event).await?;
    conn.commit().await
}

/// Lets somebody come in again.
///
/// # Errors
/// Not found: who may not, or no such person; a fresh proof is needed; already done.
pub async fn unblock(visit: &Visit, portal: &Portal, person: PersonId) -> Result<()> {
    let mut conn = begin(visit, portal, person).await?;
    if !store::enable_person(&mut conn, person).await? {
        return Err(Refusal::AlreadyDone.into());
    }
    record_about(&mut conn, portal.clock.now(), visit, person, NewEvent::about("person.enabled", "person", person.0))
        .await?;
    conn.commit().await
}

/// Begins to change something about a login: by whoever may, with a fresh proof, of somebody who is there.
async fn begin(visit: &Visit, portal: &Portal, person: PersonId) -> Result<Conn> {
    require(visit, portal, Action::ManageLogins).await?;
    proof::require(visit, portal)?;
    let mut conn = portal.db.write(Scope::person(person)).await?;
    store::contact(&mut conn, person).await?;
    Ok(conn)
}
