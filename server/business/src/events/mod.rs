//! What happened: one event for every change, sign-in, refusal and download, written in the transaction of its effect.
//! The audit log, notifications, webhooks and "new since your last visit" are readers of this one record.
//!
//! An event never holds a secret, a password, a token or the content of a file. Every kind has a row in `domain::LogKind`,
//! which says how long it is kept and who reads of it.

pub mod reading;
pub mod refused;
pub mod retention;
pub mod seal;
mod store;

pub(crate) use store::ALL as STATEMENTS;

use crate::db::{Conn, Db, Scope};
use crate::visit::{Origin, Visit};
use crate::{Portal, Result};
use domain::{CustomerId, EventId, Instant, PersonId};
use serde_json::Value as Json;
use uuid::Uuid;

/// One thing that happened, as the verb knows it.
#[derive(Debug, Clone)]
pub struct NewEvent {
    /// What happened: area and past participle, such as `invoice.imported`.
    pub kind: &'static str,
    /// What kind of thing it happened to, such as `invoice`.
    pub object_kind: &'static str,
    /// The thing; `None` when it is unknown, as with a failed sign-in.
    pub object: Option<Uuid>,
    /// The fields that changed, before.
    pub before: Option<Json>,
    /// The fields that changed, after; or what else is to be known.
    pub after: Option<Json>,
    /// In whose place the person acted; of a look as a customer it is that customer, which the record takes from the visit.
    pub on_behalf_of: Option<PersonId>,
}

impl NewEvent {
    /// Something happened to this thing.
    #[must_use]
    pub const fn about(kind: &'static str, object_kind: &'static str, object: Uuid) -> Self {
        Self { kind, object_kind, object: Some(object), before: None, after: None, on_behalf_of: None }
    }

    /// Something happened that concerns no known thing.
    #[must_use]
    pub const fn general(kind: &'static str, object_kind: &'static str) -> Self {
        Self { kind, object_kind, object: None, before: None, after: None, on_behalf_of: None }
    }

    /// With what it was before.
    #[must_use]
    pub fn before(mut self, before: Json) -> Self {
        self.before = Some(before);
        self
    }

    /// With what it is now.
    #[must_use]
    pub fn after(mut self, after: Json) -> Self {
        self.after = Some(after);
        self
    }

    /// Done in this person's place.
    #[must_use]
    pub const fn on_behalf_of(mut self, person: PersonId) -> Self {
        self.on_behalf_of = Some(person);
        self
    }
}

/// Who did it, for which customer, from where.
#[derive(Debug, Clone, Copy)]
pub struct Actor<'a> {
    /// The customer it belongs to; `None` for the installation's own events.
    pub customer: Option<CustomerId>,
    /// The person; `None` for the installation itself or somebody unknown.
    pub person: Option<PersonId>,
    /// From where.
    pub origin: &'a Origin,
}

impl<'a> From<&'a Visit> for Actor<'a> {
    fn from(visit: &'a Visit) -> Self {
        Self {
            customer: visit.customer.as_ref().map(|customer| customer.id),
            person: visit.person_id(),
            origin: &visit.origin,
        }
    }
}

/// Records an event in the transaction of its effect. The transaction's scope must be the actor's customer.
///
/// # Errors
/// The database refuses.
pub async fn record(conn: &mut Conn, at: Instant, actor: Actor<'_>, event: NewEvent) -> Result<EventId> {
    let id = EventId(Uuid::now_v7());
    store::add(conn, id, at, actor, &event).await?;
    Ok(id)
}

/// Records something that has no effect of its own, such as a refusal or a download, in a transaction of its own.
///
/// # Errors
/// The database refuses.
pub async fn record_alone(portal: &Portal, actor: Actor<'_>, event: NewEvent) -> Result<EventId> {
    let mut conn = portal.db.write(Scope::both(actor.customer, actor.person)).await?;
    let id = record(&mut conn, portal.clock.now(), actor, event).await?;
    conn.commit().await?;
    Ok(id)
}

/// An event as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The event.
    pub id: EventId,
    /// When.
    pub at: Instant,
    /// Who; `None` for the installation itself or somebody unknown.
    pub person: Option<PersonId>,
    /// What happened.
    pub kind: String,
    /// What kind of thing it happened to.
    pub object_kind: String,
    /// The thing.
    pub object: Option<Uuid>,
    /// Before, as JSON text.
    pub before: Option<String>,
    /// After, as JSON text.
    pub after: Option<String>,
    /// The client's address.
    pub ip: Option<String>,
}

/// The newest events of one customer (`None`: of the installation itself), newest first, at most `limit`.
///
/// # Errors
/// The database refuses.
pub async fn newest(db: &Db, customer: Option<CustomerId>, limit: i64) -> Result<Vec<Event>> {
    let mut conn = db.read(Scope::both(customer, None)).await?;
    store::newest(&mut conn, customer, limit).await
}
