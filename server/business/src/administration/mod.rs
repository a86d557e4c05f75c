//! The customers and people of the installation, as the supplier's own people look after them. This file is the door.
//!
//! Nothing of what is a customer's business is read here: only what customers and people are called, who is a member of what,
//! and where somebody is signed in. Whoever looks at one customer or one person leaves an event, where the customer's owners
//! read it.

mod store;

#[cfg(test)]
#[cfg(feature = "testing")]
mod tests;

pub(crate) use store::ALL as STATEMENTS;

use crate::db::{Conn, Scope};
use crate::events::{self, Actor, NewEvent};
use crate::{Error, Portal, Refusal, Result, Visit, identity, members, support};
use domain::{
    Action, CustomerDetail, CustomerId, CustomerSummary, Instant, LONGEST_REASON, ListQuery, MemberQuery, Page,
    PageRequest, PersonDetail, PersonId, PersonSummary, Problem, ProblemCode, SHORTEST_REASON,
};
use serde_json::json;

/// In so many customers' logs is told at most what was done about one person.
const CUSTOMERS_TOLD: i64 = 500;

/// Who may do this; for everybody else there is no such thing, and the try is noted.
///
/// # Errors
/// Not found.
pub(crate) async fn require(visit: &Visit, portal: &Portal, action: Action) -> Result<PersonId> {
    if visit.decide(action).allowed
        && let Some(person) = visit.person_id()
    {
        return Ok(person);
    }
    let actor = Actor { customer: None, person: visit.person_id(), origin: visit.origin() };
    let event = NewEvent::general("administration.refused", "administration").after(json!({ "action": action }));
    events::record_alone(portal, actor, event).await?;
    Err(Error::NOT_FOUND)
}

/// Why somebody does something to somebody else, in their own words.
///
/// # Errors
/// `Invalid` with a problem of `reason`: too short, too long, or with characters that are none.
pub(crate) fn reason_of(text: &str) -> Result<&str> {
    let reason = text.trim();
    let count = reason.chars().count();
    let code = if count < SHORTEST_REASON {
        ProblemCode::TooShort(SHORTEST_REASON)
    } else if count > LONGEST_REASON {
        ProblemCode::TooLong(LONGEST_REASON)
    } else if reason.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        ProblemCode::Malformed
    } else {
        return Ok(reason);
    };
    Err(Refusal::Invalid(vec![Problem::new("reason", code)]).into())
}

/// Records what one of the supplier's did about a person: for the installation, and for each customer whose member the person
/// is, so that whoever owns it reads of it. In a transaction that may see that person's memberships.
///
/// # Errors
/// The database refuses.
pub(crate) async fn record_about(
    conn: &mut Conn,
    now: Instant,
    visit: &Visit,
    person: PersonId,
    event: NewEvent,
) -> Result<()> {
    let actor = |customer| Actor { customer, person: visit.person_id(), origin: visit.origin() };
    let customers = store::customers_of(conn, person, CUSTOMERS_TOLD).await?;
    events::record(conn, now, actor(None), event.clone()).await?;
    for customer in customers {
        conn.enter(Some(customer)).await?;
        events::record(conn, now, actor(Some(customer)), event.clone()).await?;
    }
    conn.enter(None).await
}

/// The customers, by name.
///
/// # Errors
/// Not found for who is none of the supplier's; or the database does not answer.
pub async fn customers(visit: &Visit, portal: &Portal, query: &ListQuery) -> Result<Page<CustomerSummary>> {
    require(visit, portal, Action::ReadCustomers).await?;
    let (sought, mut wanted) = query.understand();
    let mut conn = portal.db.read(Scope::NONE).await?;
    let mut rows = store::customers(&mut conn, &sought, &wanted).await?;
    if rows.is_empty() && wanted != PageRequest::First {
        // What stood there is gone; an empty page would have no way out.
        wanted = PageRequest::First;
        rows = store::customers(&mut conn, &sought, &wanted).await?;
    }
    let mut page = Page::cut(rows, &wanted, |row| store::place(row.id.0));
    for row in &mut page.rows {
        // Row-level security shows the members of one customer.
        conn.enter(Some(row.id)).await?;
        row.people = store::members_of(&mut conn, row.id).await?;
    }
    Ok(page)
}

/// One customer, with a page of its people. Its owners read of it.
///
/// # Errors
/// Not found: who is none of the supplier's, or no such customer.
pub async fn customer(visit: &Visit, portal: &Portal, id: CustomerId, query: &ListQuery) -> Result<CustomerDetail> {
    let person = require(visit, portal, Action::ReadCustomers).await?;
    let mut conn = portal.db.read(Scope::both(Some(id), Some(person))).await?;
    let row = store::customer(&mut conn, id).await?;
    let ListQuery { q, after, before } = query.clone();
    let asked = MemberQuery { q, after, before, person: String::new() };
    let members = members::of_customer(visit, &mut conn, id, &asked).await?;
    let requests = support::open_of(visit, portal, &mut conn, id, person).await?;
    let people = store::members_of(&mut conn, id).await?;
    conn.commit().await?;
    let actor = Actor { customer: Some(id), person: Some(person), origin: visit.origin() };
    events::record_alone(portal, actor, NewEvent::about("customer.viewed", "customer", id.0)).await?;
    Ok(CustomerDetail {
        customer: CustomerSummary { people, ..row.summary },
        language: row.language,
        created: visit.moment(row.created),
        members,
        requests,
        may_look: visit.decide(Action::LookAsCustomer).allowed,
        may_read_log: visit.decide(Action::ReadWholeLog).allowed,
    })
}

/// The people, by name: everybody who has a login.
///
/// # Errors
/// Not found for who is none of the supplier's; or the database does not answer.
pub async fn people(visit: &Visit, portal: &Portal, query: &ListQuery) -> Result<Page<PersonSummary>> {
    require(visit, portal, Action::ReadCustomers).await?;
    let (sought, mut wanted) = query.understand();
    let mut conn = portal.db.read(Scope::NONE).await?;
    let mut rows = store::people(&mut conn, &sought, &wanted).await?;
    if rows.is_empty() && wanted != PageRequest::First {
        wanted = PageRequest::First;
        rows = store::people(&mut conn, &sought, &wanted).await?;
    }
    Ok(Page::cut(rows, &wanted, |row| store::place(row.id.0)))
}

/// One person: what they are where, and for whoever looks after logins how they get in and from where they did. The owners of
/// their customers read of it.
///
/// # Errors
/// Not found: who is none of the supplier's, or no such person.
pub async fn person(visit: &Visit, portal: &Portal, id: PersonId) -> Result<PersonDetail> {
    require(visit, portal, Action::ReadCustomers).await?;
    let may_manage = visit.decide(Action::ManageLogins).allowed;
    let mut conn = portal.db.read(Scope::person(id)).await?;
    let (person, created) = store::person(&mut conn, id).await?;
    let mut memberships = store::memberships_of(&mut conn, id).await?;
    for choice in identity::customers_of(&mut conn, id).await? {
        if let Some(known) = memberships.iter_mut().find(|known| known.id == choice.id) {
            known.roles = choice.roles;
        }
    }
    let (has_authenticator, passkeys) = identity::has_factors(&mut conn, id).await?;
    let sessions = if may_manage { identity::sessions_of(visit, portal, &mut conn, id).await? } else { Vec::new() };
    conn.commit().await?;
    let mut conn = portal.db.write(Scope::person(id)).await?;
    let event = NewEvent::about("person.viewed", "person", id.0);
    record_about(&mut conn, portal.clock.now(), visit, id, event).await?;
    conn.commit().await?;
    Ok(PersonDetail {
        person,
        created: visit.moment(created),
        memberships,
        has_authenticator,
        passkeys,
        sessions,
        may_manage,
        is_you: visit.person_id() == Some(id),
    })
}
