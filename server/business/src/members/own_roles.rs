//! Roles that a customer makes of what its owner has: added, changed and removed.

use super::{asker, beyond_problem, refuse, require, require_fresh, store};
use crate::db::Scope;
use crate::events::{self, NewEvent};
use crate::{Portal, Refusal, Result, Visit, identity};
use domain::{
    Action, Grants, HeldRole, MOST_OWN_ROLES, OwnRoleForm, OwnRoleId, OwnRoleSummary, Problem, ProblemCode, Role,
    RoleKey, RolesPage, beyond, role_beyond,
};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Longest name of a role, in characters.
const LONGEST_NAME: usize = 60;

/// The customer's own roles, and what may be put into one.
///
/// # Errors
/// Not allowed, or the database does not answer.
pub async fn roles(visit: &Visit, portal: &Portal) -> Result<RolesPage> {
    let customer = require(visit, portal, Action::ManageRoles).await?;
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    let own_roles = store::own_roles(&mut conn, customer).await?;
    let mut counts: BTreeMap<String, i64> = BTreeMap::new();
    for held in store::roles_held(&mut conn, customer).await? {
        for key in held.split_whitespace() {
            *counts.entry(key.to_owned()).or_default() += 1;
        }
    }
    let roles = own_roles.into_iter().filter_map(|role| {
        let RoleKey::Own(id) = role.key else { return None };
        Some(OwnRoleSummary {
            id,
            name: role.name.own_name().unwrap_or_default().to_owned(),
            grants: role.grants.iter().collect(),
            held_by: counts.get(&role.key.to_string()).copied().unwrap_or_default(),
        })
    });
    let own = Action::of_members().map(|action| (action, visit.decide(action).reach));
    Ok(RolesPage { roles: roles.collect(), own: own.collect() })
}

/// Makes a role.
///
/// # Errors
/// Not allowed; a fresh proof is needed; `Invalid`: `name` missing, too long, malformed or taken; not a choice, when there are too many; the field
/// of an action not a choice; `beyond` and an action's name, for each that the asker has not themselves.
pub async fn add_role(visit: &Visit, portal: &Portal, form: &OwnRoleForm) -> Result<OwnRoleId> {
    let customer = require_fresh(visit, portal, Action::ManageRoles).await?;
    let (name, grants) = understand(form)?;
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    let (asker, own_roles) = asker(&mut conn, visit, customer, Action::ManageRoles).await?;
    if own_roles.len() >= MOST_OWN_ROLES {
        return Err(Refusal::Invalid(vec![Problem::new("name", ProblemCode::NotAChoice)]).into());
    }
    refuse(role_beyond(&asker, &Grants::default(), &grants).into_iter().map(beyond_problem).collect())?;
    let id = OwnRoleId(Uuid::now_v7());
    let now = portal.clock.now();
    if !store::add_own_role(&mut conn, customer, id, name, &grants, now).await? {
        return Err(taken().into());
    }
    let event = NewEvent::about("role.added", "role", id.0).after(told(name, &grants));
    events::record(&mut conn, now, visit.into(), event).await?;
    conn.commit().await?;
    Ok(id)
}

/// Changes a role, for all who have it.
///
/// # Errors
/// As [`add_role`]; not found; `Invalid`: `owner_whole`, when it would deny something to an owner.
pub async fn change_role(visit: &Visit, portal: &Portal, id: OwnRoleId, form: &OwnRoleForm) -> Result<()> {
    let customer = require_fresh(visit, portal, Action::ManageRoles).await?;
    let (name, grants) = understand(form)?;
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    let (asker, own_roles) = asker(&mut conn, visit, customer, Action::ManageRoles).await?;
    let before = store::own_role(&mut conn, customer, id).await?;
    let after = HeldRole::own(id, name, grants);
    // A role gives somebody as much as their sites and their limit let it: it is looked at for each who has it.
    let mut is_beyond: BTreeSet<Action> = role_beyond(&asker, &before.grants, &after.grants).into_iter().collect();
    for holder in store::holders(&mut conn, customer, id).await? {
        let was = holder.read(&own_roles)?;
        let mut becomes = was.clone();
        becomes.roles.iter_mut().filter(|role| role.key == after.key).for_each(|role| *role = after.clone());
        is_beyond.extend(beyond(&asker, &was, &becomes));
    }
    let mut problems: Vec<Problem> = is_beyond.into_iter().map(beyond_problem).collect();
    if after.grants.deny_something() && store::owners_with(&mut conn, customer, id).await? > 0 {
        problems.push(Problem::new("owner_whole", ProblemCode::NotAChoice));
    }
    refuse(problems)?;
    if store::own_role_by_name(&mut conn, customer, name).await?.is_some_and(|other| other != id) {
        return Err(taken().into());
    }
    if after == before {
        return Ok(());
    }
    store::set_own_role(&mut conn, customer, id, name, &after.grants).await?;
    identity::rotate_with(&mut conn, portal, customer, id).await?;
    let before = told(before.name.own_name().unwrap_or_default(), &before.grants);
    let event = NewEvent::about("role.changed", "role", id.0).before(before).after(told(name, &after.grants));
    events::record(&mut conn, portal.clock.now(), visit.into(), event).await?;
    conn.commit().await
}

/// Removes a role that nobody has.
///
/// # Errors
/// Not allowed; a fresh proof is needed; not found; `Invalid`: `held`, while somebody has it.
pub async fn remove_role(visit: &Visit, portal: &Portal, id: OwnRoleId) -> Result<()> {
    let customer = require_fresh(visit, portal, Action::ManageRoles).await?;
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    asker(&mut conn, visit, customer, Action::ManageRoles).await?;
    let role = store::own_role(&mut conn, customer, id).await?;
    if store::held_by(&mut conn, customer, id).await? > 0 {
        return Err(Refusal::Invalid(vec![Problem::new("held", ProblemCode::NotAChoice)]).into());
    }
    store::remove_own_role(&mut conn, customer, id).await?;
    let before = told(role.name.own_name().unwrap_or_default(), &role.grants);
    let event = NewEvent::about("role.removed", "role", id.0).before(before);
    events::record(&mut conn, portal.clock.now(), visit.into(), event).await?;
    conn.commit().await
}

/// The name and the grants of a form.
fn understand(form: &OwnRoleForm) -> Result<(&str, Grants)> {
    let name = form.name.trim();
    let mut problems = Vec::new();
    if name.is_empty() {
        problems.push(Problem::new("name", ProblemCode::Missing));
    } else if name.chars().count() > LONGEST_NAME {
        problems.push(Problem::new("name", ProblemCode::TooLong(LONGEST_NAME)));
    } else if name.chars().any(char::is_control) {
        problems.push(Problem::new("name", ProblemCode::Malformed));
    } else if name.to_lowercase().parse::<Role>().is_ok() {
        // It would be taken for the one that is built in.
        problems.push(Problem::new("name", ProblemCode::Taken));
    }
    let grants = form.grants().unwrap_or_else(|problem| {
        problems.push(problem);
        Vec::new()
    });
    refuse(problems)?;
    Ok((name, Grants::of(grants)))
}

fn taken() -> Refusal {
    Refusal::Invalid(vec![Problem::new("name", ProblemCode::Taken)])
}

/// A role as the log has it.
fn told(name: &str, grants: &Grants) -> serde_json::Value {
    let grants: BTreeMap<_, _> = grants.iter().map(|grant| (grant.action.name(), grant.effect.name())).collect();
    json!({ "name": name, "grants": grants })
}
