//! SQL of the sealed log.

use crate::Result;
use crate::db::{Conn, Ts, args, statements};
use domain::CustomerId;
use uuid::Uuid;

statements! {
    HEAD = "select position, event_id, seal_hash from event_seal where chain_id = $1 order by position desc limit 1";
    ADD_LINK = "insert into event_seal (chain_id, position, event_id, seal_hash) values ($1, $2, $3, $4)";
    UNSEALED = "select id, at, customer_id, person_id, kind, object_kind, object_id, before_json, after_json, ip,
                       user_agent, request_id, on_behalf_of
                from event where customer_id = $1 and id > $2
                     and not exists (select 1 from event_seal where event_id = event.id)
                order by id limit $3";
    UNSEALED_OF_INSTALLATION =
        "select id, at, customer_id, person_id, kind, object_kind, object_id, before_json, after_json, ip, user_agent,
                request_id, on_behalf_of
         from event where customer_id is null and id > $1
              and not exists (select 1 from event_seal where event_id = event.id)
         order by id limit $2";
    COUNT_UNSEALED = "select count(*) from event where customer_id = $1 and id > $2
                      and not exists (select 1 from event_seal where event_id = event.id)";
    COUNT_UNSEALED_OF_INSTALLATION =
        "select count(*) from event where customer_id is null and id > $1
         and not exists (select 1 from event_seal where event_id = event.id)";
    LINKS = "select position, event_id, seal_hash, event.id, event.at, event.customer_id, event.person_id, event.kind,
                    event.object_kind, event.object_id, event.before_json, event.after_json, event.ip, event.user_agent,
                    event.request_id, event.on_behalf_of
             from event_seal left join event on event.id = event_seal.event_id
             where chain_id = $1 and position > $2 order by position limit $3";
    // What says which events are no longer there, as far as it is sealed itself.
    RETENTIONS = "select event.after_json, event_seal.position, event.id
                  from event join event_seal on event_seal.event_id = event.id
                  where event.customer_id = $1 and event.kind = 'retention.applied' order by event.id";
    RETENTIONS_OF_INSTALLATION =
        "select event.after_json, event_seal.position, event.id
         from event join event_seal on event_seal.event_id = event.id
         where event.customer_id is null and event.kind = 'retention.applied' order by event.id";
}

/// What an event of retention says, where its own link is, and its id.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Said {
    pub(super) after_json: Option<String>,
    pub(super) position: i64,
    pub(super) id: Uuid,
}

/// A link of a chain.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Link {
    pub(super) position: i64,
    pub(super) event_id: Uuid,
    pub(super) seal_hash: Vec<u8>,
}

/// An event with all that is sealed of it.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct SealedEvent {
    pub(super) id: Uuid,
    pub(super) at: Ts,
    pub(super) customer_id: Option<Uuid>,
    pub(super) person_id: Option<Uuid>,
    pub(super) kind: String,
    pub(super) object_kind: String,
    pub(super) object_id: Option<Uuid>,
    pub(super) before_json: Option<String>,
    pub(super) after_json: Option<String>,
    pub(super) ip: Option<String>,
    pub(super) user_agent: Option<String>,
    pub(super) request_id: Uuid,
    pub(super) on_behalf_of: Option<Uuid>,
}

pub(super) async fn head(conn: &mut Conn, chain: Uuid) -> Result<Option<Link>> {
    conn.fetch_optional(&HEAD, args![chain]).await
}

pub(super) async fn add(conn: &mut Conn, chain: Uuid, link: &Link) -> Result<()> {
    let values = args![chain, link.position, link.event_id, link.seal_hash.as_slice()];
    conn.execute(&ADD_LINK, values).await.map(|_| ())
}

/// Events after `since` without a link, in the order of their ids.
pub(super) async fn unsealed(
    conn: &mut Conn,
    customer: Option<CustomerId>,
    since: Uuid,
    limit: i64,
) -> Result<Vec<SealedEvent>> {
    match customer {
        Some(customer) => conn.fetch_all(&UNSEALED, args![customer, since, limit]).await,
        None => conn.fetch_all(&UNSEALED_OF_INSTALLATION, args![since, limit]).await,
    }
}

/// How many events after `since` have no link.
pub(super) async fn count_unsealed(conn: &mut Conn, customer: Option<CustomerId>, since: Uuid) -> Result<i64> {
    let (count,): (i64,) = match customer {
        Some(customer) => conn.fetch_one(&COUNT_UNSEALED, args![customer, since]).await?,
        None => conn.fetch_one(&COUNT_UNSEALED_OF_INSTALLATION, args![since]).await?,
    };
    Ok(count)
}

#[derive(sqlx::FromRow)]
struct Linked {
    #[sqlx(flatten)]
    link: Link,
    id: Option<Uuid>,
    at: Option<Ts>,
    customer_id: Option<Uuid>,
    person_id: Option<Uuid>,
    kind: Option<String>,
    object_kind: Option<String>,
    object_id: Option<Uuid>,
    before_json: Option<String>,
    after_json: Option<String>,
    ip: Option<String>,
    user_agent: Option<String>,
    request_id: Option<Uuid>,
    on_behalf_of: Option<Uuid>,
}

/// The links after this position, each with its event, if that is there.
pub(super) async fn links(
    conn: &mut Conn,
    chain: Uuid,
    after: i64,
    limit: i64,
) -> Result<Vec<(Link, Option<SealedEvent>)>> {
    let rows: Vec<Linked> = conn.fetch_all(&LINKS, args![chain, after, limit]).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let event = match (row.id, row.at, row.kind, row.object_kind, row.request_id) {
                (Some(id), Some(at), Some(kind), Some(object_kind), Some(request_id)) => Some(SealedEvent {
                    id,
                    at,
                    customer_id: row.customer_id,
                    person_id: row.person_id,
                    kind,
                    object_kind,
                    object_id: row.object_id,
                    before_json: row.before_json,
                    after_json: row.after_json,
                    ip: row.ip,
                    user_agent: row.user_agent,
                    request_id,
                    on_behalf_of: row.on_behalf_of,
                }),
                _ => None,
            };
            (row.link, event)
        })
        .collect())
}

/// What the sealed events of retention say was removed, as JSON.
pub(super) async fn retentions(conn: &mut Conn, customer: Option<CustomerId>) -> Result<Vec<Said>> {
    match customer {
        Some(customer) => conn.fetch_all(&RETENTIONS, args![customer]).await,
        None => conn.fetch_all(&RETENTIONS_OF_INSTALLATION, args![]).await,
    }
}
