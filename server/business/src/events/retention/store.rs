//! SQL of removing old events.

use crate::Result;
use crate::db::{Conn, args, statements};
use domain::{CustomerId, Instant};
use uuid::Uuid;

statements! {
    // Only what is sealed: nothing goes that no link remembers.
    EXPIRED = "select event_seal.position, event.id from event join event_seal on event_seal.event_id = event.id
               where event.customer_id = $1 and event.kind = $2 and event.at < $3
               order by event.at, event.id limit $4";
    EXPIRED_OF_INSTALLATION =
        "select event_seal.position, event.id from event join event_seal on event_seal.event_id = event.id
         where event.customer_id is null and event.kind = $1 and event.at < $2
         order by event.at, event.id limit $3";
    // $1 an array of ids, $2 the customer or nothing, $3 the horizon.
    REMOVE = sqlite "delete from event
                     where id in (select unhex(value) from json_each($1)) and customer_id is $2 and at < $3
                       and kind <> 'retention.applied'
                       and exists (select 1 from event_seal where event_seal.event_id = event.id)
                     returning id"
             postgres "select gone from remove_expired_events($1, $2, $3) gone";
}

/// Sealed events of this kind from before this instant, the oldest first: position of the link, and event.
pub(super) async fn expired(
    conn: &mut Conn,
    customer: Option<CustomerId>,
    kind: &str,
    before: Instant,
    limit: i64,
) -> Result<Vec<(i64, Uuid)>> {
    match customer {
        Some(customer) => conn.fetch_all(&EXPIRED, args![customer, kind, before, limit]).await,
        None => conn.fetch_all(&EXPIRED_OF_INSTALLATION, args![kind, before, limit]).await,
    }
}

/// Removes these events; says how many were there.
pub(super) async fn remove(
    conn: &mut Conn,
    customer: Option<CustomerId>,
    events: &[Uuid],
    before: Instant,
) -> Result<usize> {
    let ids: Vec<String> = events.iter().map(|id| id.as_simple().to_string()).collect();
    let gone: Vec<(Uuid,)> =
        conn.fetch_all(&REMOVE, args![serde_json::json!(ids).to_string(), customer, before]).await?;
    Ok(gone.len())
}
