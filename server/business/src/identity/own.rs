//! What a person looks after themselves: name, password, sessions.

use super::administration::{name_problem, refuse};
use super::device_name::device_of;
use super::reset::{new_password_problem, put_password};
use super::{factor, link, notices, password, proof, scope_of, store};
use crate::db::Scope;
use crate::events::{self, NewEvent};
use crate::mail::Letter;
use crate::{Error, Portal, Refusal, Result, Visit, queue};
use domain::{AccountOverview, Problem, ProblemCode, SessionId, SessionRow};
use secrecy::SecretString;
use serde_json::json;

/// What stands on the person's own page.
///
/// # Errors
/// Signed out; or the database does not answer.
pub async fn account(visit: &Visit, portal: &Portal) -> Result<AccountOverview> {
    let person = visit.person.as_ref().ok_or(Refusal::SignedOut)?;
    let now = portal.clock.now();
    let mut conn = portal.db.read(Scope::person(person.id)).await?;
    let contact = store::contact(&mut conn, person.id).await?;
    let (has_authenticator, _) = factor::factors(&mut conn, person.id).await?;
    let recovery_codes = factor::codes_left(&mut conn, person.id).await?;
    let idle_since = now.plus_seconds(-person.idle_seconds);
    let sessions = store::sessions_of(&mut conn, person.id, now, idle_since).await?;
    let memberships = store::customers_of(&mut conn, person.id).await?;
    let pending = link::pending_email(&mut conn, person.id, now).await?;
    let passkeys = factor::passkeys_of(&mut conn, visit, person.id).await?;
    let sessions = session_rows(visit, sessions);
    Ok(AccountOverview {
        name: contact.name,
        email: contact.email,
        pending_email: pending,
        has_mail: !portal.settings.mail.transport.is_none(),
        has_password: contact.has_password,
        password_set: contact.password_set_at.map(|at| visit.moment(at)),
        has_authenticator,
        factor_until: person.factor_until.map(|until| visit.moment(until)),
        must_add_factor: person.must_add_factor,
        recovery_codes,
        passkeys,
        sessions,
        memberships,
    })
}

/// Sessions as this visitor reads them.
pub(super) fn session_rows(visit: &Visit, sessions: Vec<store::OwnSession>) -> Vec<SessionRow> {
    let row = |row: store::OwnSession| SessionRow {
        id: row.id,
        device: device_of(row.user_agent.as_deref()),
        ip: row.ip.unwrap_or_default(),
        started: visit.moment(row.created_at),
        seen: visit.moment(row.last_seen_at),
        is_current: Some(row.id) == visit.session_id(),
    };
    sessions.into_iter().map(row).collect()
}

/// Is called something else from now on.
///
/// # Errors
/// Signed out; `Invalid` with a problem of `name`.
pub async fn set_name(visit: &Visit, portal: &Portal, name: &str) -> Result<()> {
    let person = visit.person.as_ref().ok_or(Refusal::SignedOut)?;
    let name = name.trim();
    refuse(name_problem(name).into_iter().collect())?;
    if name == person.name {
        return Ok(());
    }
    let mut conn = portal.db.write(scope_of(visit)).await?;
    store::set_name(&mut conn, person.id, name).await?;
    let event = NewEvent::about("person.renamed", "person", person.id.0)
        .before(json!({ "name": person.name }))
        .after(json!({ "name": name }));
    events::record(&mut conn, portal.clock.now(), visit.into(), event).await?;
    conn.commit().await
}

/// Changes the password, with the current one; who has none proves otherwise who they are. All other sessions end.
///
/// # Errors
/// Signed out; `Invalid` with problems of `current` and `password`; too soon; a fresh proof is needed.
pub async fn change_password(
    visit: &Visit,
    portal: &Portal,
    current: SecretString,
    password: SecretString,
) -> Result<()> {
    let person = visit.person.as_ref().ok_or(Refusal::SignedOut)?;
    portal.guards.check_sign_in(visit.origin.ip, &person.email)?;
    let stored = {
        let mut conn = portal.db.read(Scope::NONE).await?;
        store::password_hash(&mut conn, person.id).await?
    };
    let mut problems = new_password_problem(portal, person.id, &password).await?;
    if stored.is_none() {
        proof::require(visit, portal)?;
    } else if !password::verify(&portal.guards, current, stored).await?.matches {
        problems.insert(0, Problem::new("current", ProblemCode::Malformed));
        let event = NewEvent::about("password.refused", "person", person.id.0);
        events::record_alone(portal, visit.into(), event).await?;
    }
    refuse(problems)?;
    let hash = password::hash(&portal.guards, password).await?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(scope_of(visit)).await?;
    let ended = put_password(&mut conn, portal, person.id, &hash, Some(person.session)).await?;
    let event = NewEvent::about("password.changed", "person", person.id.0).after(json!({ "sessions_ended": ended }));
    events::record(&mut conn, now, visit.into(), event).await?;
    notices::tell(portal, &mut conn, person.id, &Letter::PasswordChanged { at: now }).await?;
    conn.commit().await?;
    queue::wake(portal);
    Ok(())
}

/// Ends one of one's own sessions.
///
/// # Errors
/// Signed out; not found, when it is over or somebody else's.
pub async fn end_session(visit: &Visit, portal: &Portal, session: SessionId) -> Result<()> {
    let person = visit.person_id().ok_or(Refusal::SignedOut)?;
    let mut conn = portal.db.write(scope_of(visit)).await?;
    if !store::end_own_session(&mut conn, person, session).await? {
        return Err(Error::NOT_FOUND);
    }
    let event = NewEvent::about("session.ended", "session", session.0);
    events::record(&mut conn, portal.clock.now(), visit.into(), event).await?;
    conn.commit().await
}

/// Ends all of one's own sessions but this one; says how many.
///
/// # Errors
/// Signed out; or the database does not answer.
pub async fn end_other_sessions(visit: &Visit, portal: &Portal) -> Result<u64> {
    let person = visit.person.as_ref().ok_or(Refusal::SignedOut)?;
    let mut conn = portal.db.write(scope_of(visit)).await?;
    let ended = store::end_other_sessions_of(&mut conn, person.id, Some(person.session)).await?;
    let event = NewEvent::about("session.ended_elsewhere", "person", person.id.0).after(json!({ "sessions": ended }));
    events::record(&mut conn, portal.clock.now(), visit.into(), event).await?;
    conn.commit().await?;
    Ok(ended)
}
