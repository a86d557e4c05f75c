//! The supplier's own people: who runs the portal. Named by whoever runs the installation.

use super::administration::{email_problem, find_person, installation, name_problem, normal_email, refuse};
use super::{password, rules, session, store};
use crate::db::Scope;
use crate::events::{self, NewEvent};
use crate::visit::Origin;
use crate::{Portal, Refusal, Result};
use domain::{PersonId, Problem, ProblemCode, StaffRole};
use secrecy::SecretString;
use serde_json::json;
use uuid::Uuid;

/// One of the supplier's people, as listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffRow {
    /// What they sign in with.
    pub email: String,
    /// Their name.
    pub name: String,
    /// What they are.
    pub role: StaffRole,
}

/// Makes somebody one of the supplier's people. Who has a login already needs neither name nor password, and keeps both.
///
/// # Errors
/// `Invalid`: `email` malformed or taken (is one already), `name` missing or too long, `password` missing, too short or too
/// long; or taken, when one is given for somebody who has a login.
pub async fn add_staff(
    portal: &Portal,
    origin: &Origin,
    email: &str,
    role: StaffRole,
    new: Option<(&str, SecretString)>,
) -> Result<PersonId> {
    let email = normal_email(email);
    let known = {
        let mut conn = portal.db.read(Scope::NONE).await?;
        store::person_by_email(&mut conn, &email).await?
    };
    let mut problems: Vec<Problem> = email_problem(&email).into_iter().collect();
    match (&known, &new) {
        (None, None) => problems.push(Problem::new("password", ProblemCode::Missing)),
        (Some(_), Some(_)) => problems.push(Problem::new("password", ProblemCode::Taken)),
        (None, Some((name, password))) => {
            problems.extend(name_problem(name.trim()));
            problems
                .extend(rules::problem(&portal.guards, password, &[*name, &email, &portal.settings.supplier]).await?);
        }
        (Some(_), None) => {}
    }
    refuse(problems)?;
    let new = match new {
        Some((name, password)) => Some((name.trim(), password::hash(&portal.guards, password).await?)),
        None => None,
    };

    let now = portal.clock.now();
    let taken = || Refusal::Invalid(vec![Problem::new("email", ProblemCode::Taken)]);
    let mut conn = portal.db.write(Scope::NONE).await?;
    let id = known.map_or_else(|| PersonId(Uuid::now_v7()), |known| known.id);
    if let Some((name, hash)) = new {
        if !store::add_person(&mut conn, id, &email, name, Some(hash), now).await? {
            return Err(taken().into());
        }
        let event = NewEvent::about("person.added", "person", id.0).after(json!({ "name": name }));
        events::record(&mut conn, now, installation(None, origin), event).await?;
    }
    if !store::add_staff(&mut conn, id, role, now).await? {
        return Err(taken().into());
    }
    session::rotate_of(&mut conn, portal, id).await?;
    let event = NewEvent::about("staff.added", "person", id.0).after(json!({ "role": role }));
    events::record(&mut conn, now, installation(None, origin), event).await?;
    conn.commit().await?;
    Ok(id)
}

/// Makes somebody one of the supplier's people no longer; takes effect with their next request.
///
/// # Errors
/// Not found; already done, when they are none.
pub async fn remove_staff(portal: &Portal, origin: &Origin, email: &str) -> Result<()> {
    let person = find_person(portal, email).await?;
    let mut conn = portal.db.write(Scope::NONE).await?;
    if !store::remove_staff(&mut conn, person, portal.clock.now()).await? {
        return Err(Refusal::AlreadyDone.into());
    }
    session::rotate_of(&mut conn, portal, person).await?;
    let event = NewEvent::about("staff.removed", "person", person.0);
    events::record(&mut conn, portal.clock.now(), installation(None, origin), event).await?;
    conn.commit().await
}

/// The supplier's people, by address.
///
/// # Errors
/// The database does not answer.
pub async fn list_staff(portal: &Portal) -> Result<Vec<StaffRow>> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    store::list_staff(&mut conn).await
}
