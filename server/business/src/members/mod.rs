//! A customer's people: who is here, what each may do, and why. This file is the door.
//!
//! Two rules hold whoever asks. Nobody gives or takes away what they have not themselves (`domain::beyond`). And there is
//! always an owner who can come in; an owner is one wholly, with no role that denies anything, no sites and no limit, so
//! that somebody can always put right what others set wrong. What is changed holds with the person's next request, and whoever
//! changes it has proved a short while ago who they are.

mod explaining;
pub(crate) mod joining;
mod own_roles;
mod second_step;
mod store;
pub(crate) mod stored;

pub use explaining::{explain, permissions};
pub use own_roles::{add_role, change_role, remove_role, roles};
pub use second_step::{second_step, want_second_step};
pub(crate) use store::ALL as STATEMENTS;

use crate::db::{Conn, Scope};
use crate::events::{self, NewEvent};
use crate::{Error, Portal, Refusal, Result, Visit, identity, invitations};
use domain::{
    Action, Cursor, CustomerId, HeldRole, LIMIT_CURRENCIES, MOST_SITES, MemberDetail, MemberForm, MemberList,
    MemberQuery, MemberState, MemberSummary, Membership, Money, Object, PAGE_SIZE, Page, PageRequest, PersonId,
    Problem, ProblemCode, Role, RoleChoice, RoleKey, Standing, beyond, decide, parse_typed_amount,
};
use serde_json::json;
use store::MemberRow;

/// Longest name of a site, in characters.
const LONGEST_SITE: usize = 100;

/// The customer's people, by name.
///
/// # Errors
/// Not allowed, or the database does not answer.
pub async fn list(visit: &Visit, portal: &Portal, query: &MemberQuery) -> Result<MemberList> {
    let customer = require(visit, portal, Action::ReadPeople).await?;
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    let page = of_customer(visit, &mut conn, customer, query).await?;
    let may_manage = visit.decide(Action::ManagePeople).allowed;
    let open_invitations =
        if may_manage { Some(invitations::count_open(&mut conn, customer, portal.clock.now()).await?) } else { None };
    Ok(MemberList { page, may_manage, may_manage_roles: visit.decide(Action::ManageRoles).allowed, open_invitations })
}

/// A page of this customer's people, for one of the supplier's who may know them: in a transaction of that customer's.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn of_customer(
    visit: &Visit,
    conn: &mut Conn,
    customer: CustomerId,
    query: &MemberQuery,
) -> Result<Page<MemberSummary>> {
    let page = page(conn, customer, query).await?;
    let own_roles = store::own_roles(conn, customer).await?;
    let rows = page.rows.iter().map(|row| Ok(summary(visit, row, &row.membership.read(&own_roles)?)));
    Ok(Page { rows: rows.collect::<Result<_>>()?, next: page.next, previous: page.previous })
}

/// The rows that are asked for. What of it cannot be understood, or is gone, leads to the first page.
async fn page(conn: &mut Conn, customer: CustomerId, query: &MemberQuery) -> Result<Page<MemberRow>> {
    if !query.person.is_empty() {
        let person: PersonId = query.person.parse().map_err(|_| Error::NOT_FOUND)?;
        let rows = vec![store::member(conn, customer, person).await?];
        return Ok(Page { rows, next: None, previous: None });
    }
    let (sought, mut wanted, _) = query.understand();
    let mut rows = store::members(conn, customer, &sought, &wanted).await?;
    if rows.is_empty() && wanted != PageRequest::First {
        wanted = PageRequest::First;
        rows = store::members(conn, customer, &sought, &wanted).await?;
    }
    let has_more = rows.len() > PAGE_SIZE;
    let (has_next, has_previous) = match wanted {
        PageRequest::First => (has_more, false),
        PageRequest::After(_) => (has_more, true),
        PageRequest::Before(_) => (true, has_more),
    };
    if has_more {
        // The extra row lies at the far end.
        rows.remove(if matches!(wanted, PageRequest::Before(_)) { 0 } else { rows.len() - 1 });
    }
    // The row says by itself where it stands: nothing of a name is in the address.
    let cursor = |row: Option<&MemberRow>, is_wanted: bool| {
        row.filter(|_| is_wanted).map(|row| Cursor { key: String::new(), id: row.id.0 }.to_string())
    };
    Ok(Page { next: cursor(rows.last(), has_next), previous: cursor(rows.first(), has_previous), rows })
}

fn summary(visit: &Visit, row: &MemberRow, membership: &Membership) -> MemberSummary {
    MemberSummary {
        id: row.id,
        name: row.name.clone(),
        email: row.email.clone(),
        roles: membership.role_names(),
        sites: membership.sites.clone(),
        state: match (row.is_blocked, row.is_disabled) {
            (true, _) => MemberState::Blocked,
            (false, true) => MemberState::Disabled,
            (false, false) => MemberState::Active,
        },
        is_you: visit.person_id() == Some(row.id),
    }
}

/// One of the customer's people, to be changed by whoever may.
///
/// # Errors
/// Not allowed; not found, when the person is no member here.
pub async fn find(visit: &Visit, portal: &Portal, person: PersonId) -> Result<MemberDetail> {
    let customer = require(visit, portal, Action::ReadPeople).await?;
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    let row = store::member(&mut conn, customer, person).await?;
    let own_roles = store::own_roles(&mut conn, customer).await?;
    let membership = row.membership.read(&own_roles)?;
    let form = MemberForm {
        roles: membership.roles.iter().map(|role| role.key.to_string()).collect(),
        sites: membership.sites.join("\n"),
        limit: membership.order_limit.map(Money::to_decimal).unwrap_or_default(),
        currency: membership.order_limit.map(|limit| limit.currency.code().to_owned()).unwrap_or_default(),
    };
    let member = summary(visit, &row, &membership);
    let standing = Standing { member: Some(membership), ..Standing::default() };
    let may_manage = visit.decide(Action::ManagePeople).allowed;
    let sessions = if may_manage && !member.is_you {
        identity::sessions_in(&mut conn, visit, portal, person, customer).await?
    } else {
        Vec::new()
    };
    Ok(MemberDetail {
        sessions,
        member,
        choices: choices(own_roles),
        form,
        may_manage,
        decisions: Action::of_members().map(|action| (action, decide(&standing, action, &Object::Any))).collect(),
    })
}

/// The roles that there are in a customer with these of its own.
pub(crate) fn choices(own_roles: Vec<HeldRole>) -> Vec<RoleChoice> {
    let choice = |role: HeldRole| RoleChoice {
        key: role.key.to_string(),
        grants: role.grants.iter().collect(),
        name: role.name,
    };
    Role::ALL.into_iter().map(HeldRole::from).chain(own_roles).map(choice).collect()
}

/// Sets what a member is: roles, sites, limit.
///
/// # Errors
/// Not allowed; a fresh proof is needed; not found; `Invalid`: `roles` missing or not a choice, `sites` too many, too long or malformed, `limit` not
/// an amount, `currency` not a choice; `owner_whole`, when an owner would be narrowed; `last_owner`, when nobody else
/// is one; and for each action that the asker would give or take without having it, `beyond` and its name.
pub async fn save(visit: &Visit, portal: &Portal, person: PersonId, form: &MemberForm) -> Result<()> {
    let customer = require_fresh(visit, portal, Action::ManagePeople).await?;
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    let (asker, own_roles) = asker(&mut conn, visit, customer, Action::ManagePeople).await?;
    let row = store::member(&mut conn, customer, person).await?;
    let before = row.membership.read(&own_roles)?;
    let after = understand(form, &own_roles)?;
    if before == after {
        return Ok(());
    }
    // A person who cannot come in is given and taken nothing now; but enabling them must not be a way around.
    let mut problems = beyond_problems(&asker, &before, &after);
    if after.is_owner() && !is_whole(&after) {
        problems.push(Problem::new("owner_whole", ProblemCode::NotAChoice));
    }
    let loses_owner = before.is_owner() && !after.is_owner();
    if loses_owner && store::other_owners(&mut conn, customer, person).await? == 0 {
        problems.push(Problem::new("last_owner", ProblemCode::NotAChoice));
    }
    refuse(problems)?;
    store::set_membership(&mut conn, customer, person, &after, row.is_disabled).await?;
    identity::rotate_of(&mut conn, portal, person).await?;
    let event = NewEvent::about("membership.changed", "person", person.0).before(told(&before)).after(told(&after));
    events::record(&mut conn, portal.clock.now(), visit.into(), event).await?;
    conn.commit().await
}

/// Keeps a member from coming to this customer, and ends their sessions here at once.
///
/// # Errors
/// Not allowed; a fresh proof is needed; not found; already done; `Invalid`: `yourself`, `last_owner`, `beyond` as in [`save`].
pub async fn disable(visit: &Visit, portal: &Portal, person: PersonId) -> Result<()> {
    let customer = require_fresh(visit, portal, Action::ManagePeople).await?;
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    let (_, membership) = leaving(&mut conn, visit, customer, person).await?;
    let now = portal.clock.now();
    if !store::disable(&mut conn, customer, person, &membership, now).await? {
        return Err(Refusal::AlreadyDone.into());
    }
    let ended = identity::end_sessions_in(&mut conn, person, customer).await?;
    let event = NewEvent::about("membership.disabled", "person", person.0).after(json!({ "sessions_ended": ended }));
    events::record(&mut conn, now, visit.into(), event).await?;
    conn.commit().await
}

/// Ends a member's sessions in which they look at this customer; says how many. They may sign in again. It takes nothing from
/// them, so that no proof is asked for.
///
/// # Errors
/// Not allowed; not found; `Invalid`: `yourself`, who has a page for that.
pub async fn end_sessions(visit: &Visit, portal: &Portal, person: PersonId) -> Result<u64> {
    let customer = require(visit, portal, Action::ManagePeople).await?;
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    store::member(&mut conn, customer, person).await?;
    if visit.person_id() == Some(person) {
        return Err(Refusal::Invalid(vec![Problem::new("yourself", ProblemCode::NotAChoice)]).into());
    }
    let ended = identity::end_sessions_in(&mut conn, person, customer).await?;
    let event =
        NewEvent::about("membership.sessions_ended", "person", person.0).after(json!({ "sessions_ended": ended }));
    events::record(&mut conn, portal.clock.now(), visit.into(), event).await?;
    conn.commit().await?;
    Ok(ended)
}

/// Lets a member come to this customer again, as what they were.
///
/// # Errors
/// Not allowed; a fresh proof is needed; not found; already done; `Invalid`: `beyond` as in [`save`].
pub async fn enable(visit: &Visit, portal: &Portal, person: PersonId) -> Result<()> {
    let customer = require_fresh(visit, portal, Action::ManagePeople).await?;
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    let (asker, own_roles) = asker(&mut conn, visit, customer, Action::ManagePeople).await?;
    let row = store::member(&mut conn, customer, person).await?;
    let membership = row.membership.read(&own_roles)?;
    refuse(beyond_problems(&asker, &Membership::default(), &membership))?;
    if !store::enable(&mut conn, customer, person, &membership).await? {
        return Err(Refusal::AlreadyDone.into());
    }
    let event = NewEvent::about("membership.enabled", "person", person.0);
    events::record(&mut conn, portal.clock.now(), visit.into(), event).await?;
    conn.commit().await
}

/// Makes somebody a member no longer, and ends their sessions here at once. Their login stays: it may belong elsewhere.
///
/// # Errors
/// As [`disable`], and never already done: who is no member is not found.
pub async fn remove(visit: &Visit, portal: &Portal, person: PersonId) -> Result<()> {
    let customer = require_fresh(visit, portal, Action::ManagePeople).await?;
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    let (row, membership) = leaving(&mut conn, visit, customer, person).await?;
    store::remove(&mut conn, customer, person).await?;
    let ended = identity::end_sessions_in(&mut conn, person, customer).await?;
    let event = NewEvent::about("membership.removed", "person", person.0)
        .before(json!({ "name": row.name, "membership": told(&membership) }))
        .after(json!({ "sessions_ended": ended }));
    events::record(&mut conn, portal.clock.now(), visit.into(), event).await?;
    conn.commit().await
}

/// Somebody who is to have nothing here any more, when that may be.
async fn leaving(
    conn: &mut Conn,
    visit: &Visit,
    customer: CustomerId,
    person: PersonId,
) -> Result<(MemberRow, Membership)> {
    let (asker, own_roles) = asker(conn, visit, customer, Action::ManagePeople).await?;
    let row = store::member(conn, customer, person).await?;
    let membership = row.membership.read(&own_roles)?;
    let mut problems = beyond_problems(&asker, &membership, &Membership::default());
    if visit.person_id() == Some(person) {
        problems.push(Problem::new("yourself", ProblemCode::NotAChoice));
    } else if membership.is_owner() && store::other_owners(conn, customer, person).await? == 0 {
        problems.push(Problem::new("last_owner", ProblemCode::NotAChoice));
    }
    refuse(problems)?;
    Ok((row, membership))
}

/// The asker as they are now, with everybody else waiting who wants to change who may do what: what held when the request
/// began may have been taken from them since. And the customer's own roles.
pub(crate) async fn asker(
    conn: &mut Conn,
    visit: &Visit,
    customer: CustomerId,
    action: Action,
) -> Result<(Membership, Vec<HeldRole>)> {
    store::lock(conn, customer).await?;
    let own_roles = store::own_roles(conn, customer).await?;
    let membership = match visit.person_id() {
        None => Membership::of(&[Role::Owner]),
        Some(person) => {
            let row = store::member(conn, customer, person).await?;
            if row.is_disabled || row.is_blocked {
                return Err(Error::NOT_FOUND);
            }
            row.membership.read(&own_roles)?
        }
    };
    let standing = Standing { member: Some(membership), ..Standing::default() };
    let decision = decide(&standing, action, &Object::Any);
    match standing.member {
        Some(membership) if decision.allowed => Ok((membership, own_roles)),
        _ => Err(Refusal::NotAllowed(decision.rule).into()),
    }
}

/// What the form says.
pub(crate) fn understand(form: &MemberForm, own_roles: &[HeldRole]) -> Result<Membership> {
    let mut problems = Vec::new();
    let mut roles: Vec<HeldRole> = Vec::new();
    for key in &form.roles {
        let role = match key.parse() {
            Ok(RoleKey::BuiltIn(role)) => Some(HeldRole::from(role)),
            Ok(key) => own_roles.iter().find(|role| role.key == key).cloned(),
            Err(_) => None,
        };
        match role {
            Some(role) if roles.iter().all(|known| known.key != role.key) => roles.push(role),
            Some(_) => {}
            None => {
                problems.push(Problem::new("roles", ProblemCode::NotAChoice));
                break;
            }
        }
    }
    if roles.is_empty() && problems.is_empty() {
        problems.push(Problem::new("roles", ProblemCode::Missing));
    }
    roles.sort_by_key(|role| role.key);
    let sites = sites(&form.sites).unwrap_or_else(|code| {
        problems.push(Problem::new("sites", code));
        Vec::new()
    });
    let order_limit = limit(form).unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    refuse(problems)?;
    Ok(Membership { roles, sites, order_limit })
}

/// The sites, a line each; each once.
fn sites(text: &str) -> std::result::Result<Vec<String>, ProblemCode> {
    let mut sites: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if line.chars().count() > LONGEST_SITE {
            return Err(ProblemCode::TooLong(LONGEST_SITE));
        }
        if line.chars().any(char::is_control) {
            return Err(ProblemCode::Malformed);
        }
        if !sites.iter().any(|known| known == line) {
            sites.push(line.to_owned());
        }
        if sites.len() > MOST_SITES {
            return Err(ProblemCode::NotAChoice);
        }
    }
    sites.sort();
    Ok(sites)
}

fn limit(form: &MemberForm) -> std::result::Result<Option<Money>, Problem> {
    if form.limit.trim().is_empty() {
        return Ok(None);
    }
    let currency = LIMIT_CURRENCIES.iter().find(|code| **code == form.currency).and_then(|code| code.parse().ok());
    let currency: domain::Currency = currency.ok_or_else(|| Problem::new("currency", ProblemCode::NotAChoice))?;
    let wrong = || Problem::new("limit", ProblemCode::NotAnAmount);
    let thousandths = parse_typed_amount(&form.limit).filter(|amount| *amount >= 0).ok_or_else(wrong)?;
    // The currencies that are offered have at most three digits.
    let per_minor = 10_i64.pow(3_u32.saturating_sub(u32::from(currency.digits())));
    if thousandths % per_minor != 0 {
        return Err(wrong());
    }
    Ok(Some(Money::new(thousandths / per_minor, currency)))
}

/// Is nothing narrowed?
pub(crate) fn is_whole(membership: &Membership) -> bool {
    membership.sites.is_empty()
        && membership.order_limit.is_none()
        && !membership.roles.iter().any(|role| role.grants.deny_something())
}

pub(crate) fn beyond_problems(asker: &Membership, before: &Membership, after: &Membership) -> Vec<Problem> {
    beyond(asker, before, after).into_iter().map(beyond_problem).collect()
}

/// The asker has not this action themselves.
fn beyond_problem(action: Action) -> Problem {
    Problem::new(&format!("beyond {}", action.name()), ProblemCode::NotAChoice)
}

/// A membership as the log has it.
pub(crate) fn told(membership: &Membership) -> serde_json::Value {
    let role = |role: &HeldRole| match role.key {
        RoleKey::BuiltIn(role) => role.name().to_owned(),
        RoleKey::Own(_) => role.name.own_name().unwrap_or_default().to_owned(),
    };
    json!({
        "roles": membership.roles.iter().map(role).collect::<Vec<_>>(),
        "sites": membership.sites,
        "order_limit": membership.order_limit.map(|limit| format!("{} {}", limit.to_decimal(), limit.currency)),
    })
}

pub(crate) fn refuse(problems: Vec<Problem>) -> Result<()> {
    if problems.is_empty() { Ok(()) } else { Err(Refusal::Invalid(problems).into()) }
}

/// The same, for what changes who may do what: who it is must have been proved a short while ago.
pub(crate) async fn require_fresh(visit: &Visit, portal: &Portal, action: Action) -> Result<CustomerId> {
    let customer = require(visit, portal, action).await?;
    identity::require_proof(visit, portal)?;
    Ok(customer)
}

/// Refuses unless the visitor may do this; a refusal inside a customer leaves an event.
///
/// # Errors
/// Not allowed, with the rule that says so.
pub(crate) async fn require(visit: &Visit, portal: &Portal, action: Action) -> Result<CustomerId> {
    match visit.require(action) {
        Err(Error::Refused(Refusal::NotAllowed(rule))) if visit.customer().is_some() => {
            let after = json!({ "action": action, "rule": rule });
            let event = NewEvent::general("people.refused", "person").after(after);
            events::record_alone(portal, visit.into(), event).await?;
            Err(Refusal::NotAllowed(rule).into())
        }
        decided => decided,
    }
}

#[cfg(test)]
#[cfg(feature = "testing")]
mod tests;
