//! SQL of the event record.

use super::{Actor, Event, NewEvent};
use crate::Result;
use crate::db::{Conn, Ts, args, statements};
use domain::{CustomerId, EventId, Instant, PersonId};
use uuid::Uuid;

statements! {
    ADD = "insert into event (id, at, customer_id, person_id, kind, object_kind, object_id, before_json, after_json,
                              ip, user_agent, request_id, on_behalf_of)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    NEWEST = "select id, at, person_id, kind, object_kind, object_id, before_json, after_json, ip
              from event where customer_id = $1 order by id desc limit $2";
    NEWEST_OF_INSTALLATION = "select id, at, person_id, kind, object_kind, object_id, before_json, after_json, ip
                              from event where customer_id is null order by id desc limit $1";
}

#[derive(sqlx::FromRow)]
struct EventRow {
    id: Uuid,
    at: Ts,
    person_id: Option<Uuid>,
    kind: String,
    object_kind: String,
    object_id: Option<Uuid>,
    before_json: Option<String>,
    after_json: Option<String>,
    ip: Option<String>,
}

pub(super) async fn add(conn: &mut Conn, id: EventId, at: Instant, actor: Actor<'_>, event: &NewEvent) -> Result<()> {
    let values = args![
        id,
        at,
        actor.customer,
        actor.person,
        event.kind,
        event.object_kind,
        event.object,
        event.before.as_ref().map(ToString::to_string),
        event.after.as_ref().map(ToString::to_string),
        actor.origin.ip.map(|ip| ip.to_string()),
        actor.origin.user_agent.clone(),
        actor.origin.request,
        event.on_behalf_of.map(|person| person.0).or(actor.origin.in_place_of.map(|customer| customer.0)),
    ];
    conn.execute(&ADD, values).await.map(|_| ())
}

pub(super) async fn newest(conn: &mut Conn, customer: Option<CustomerId>, limit: i64) -> Result<Vec<Event>> {
    let rows: Vec<EventRow> = match customer {
        Some(customer) => conn.fetch_all(&NEWEST, args![customer, limit]).await?,
        None => conn.fetch_all(&NEWEST_OF_INSTALLATION, args![limit]).await?,
    };
    Ok(rows.into_iter().map(Event::from).collect())
}

impl From<EventRow> for Event {
    fn from(row: EventRow) -> Self {
        Self {
            id: EventId(row.id),
            at: row.at.into(),
            person: row.person_id.map(PersonId),
            kind: row.kind,
            object_kind: row.object_kind,
            object: row.object_id,
            before: row.before_json,
            after: row.after_json,
            ip: row.ip,
        }
    }
}
