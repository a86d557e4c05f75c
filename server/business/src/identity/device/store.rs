//! SQL of the browsers that people have signed in with.

use super::Known;
use crate::Result;
use crate::db::{Conn, Ts, args, statements};
use domain::{Instant, PersonId};
use uuid::Uuid;

statements! {
    FIND = "select id, trust_ends_at from device where person_id = $1 and token_hash = $2";
    HAS_ANY = "select count(*) from (select 1 as one from device where person_id = $1 limit 1) as found";
    ADD = "insert into device (id, person_id, token_hash, created_at, last_seen_at) values ($1, $2, $3, $4, $4)";
    TOUCH = "update device set last_seen_at = $2 where id = $1";
    RENAME = "update device set token_hash = $2 where token_hash = $1";
    TRUST = "update device set trust_ends_at = $2 where id = $1";
    DISTRUST_OF = "update device set trust_ends_at = null where person_id = $1 and trust_ends_at is not null";
    FORGET_OF = "delete from device where person_id = $1";
    END_UNSEEN = "delete from device where last_seen_at < $1";
}

#[derive(sqlx::FromRow)]
struct DeviceRow {
    id: Uuid,
    trust_ends_at: Option<Ts>,
}

pub(super) async fn find(
    conn: &mut Conn,
    person: PersonId,
    token_hash: Vec<u8>,
    now: Instant,
) -> Result<Option<Known>> {
    let row: Option<DeviceRow> = conn.fetch_optional(&FIND, args![person, token_hash]).await?;
    Ok(row
        .map(|row| Known { id: row.id, is_trusted: row.trust_ends_at.is_some_and(|until| Instant::from(until) > now) }))
}

pub(super) async fn has_any(conn: &mut Conn, person: PersonId) -> Result<bool> {
    let (count,): (i64,) = conn.fetch_one(&HAS_ANY, args![person]).await?;
    Ok(count > 0)
}

pub(super) async fn add(conn: &mut Conn, id: Uuid, person: PersonId, token_hash: Vec<u8>, now: Instant) -> Result<()> {
    conn.execute(&ADD, args![id, person, token_hash, now]).await.map(|_| ())
}

pub(super) async fn touch(conn: &mut Conn, id: Uuid, now: Instant) -> Result<()> {
    conn.execute(&TOUCH, args![id, now]).await.map(|_| ())
}

/// The browser has another cookie from now on.
pub(super) async fn rename(conn: &mut Conn, before: Vec<u8>, after: Vec<u8>) -> Result<()> {
    conn.execute(&RENAME, args![before, after]).await.map(|_| ())
}

/// Asks for no second factor there until this instant.
pub(in super::super) async fn trust(conn: &mut Conn, id: Uuid, until: Instant) -> Result<()> {
    conn.execute(&TRUST, args![id, until]).await.map(|_| ())
}

/// Asks for a second factor everywhere again.
pub(in super::super) async fn distrust_of(conn: &mut Conn, person: PersonId) -> Result<u64> {
    conn.execute(&DISTRUST_OF, args![person]).await
}

/// Forgets all of a person's browsers.
pub(in super::super) async fn forget_of(conn: &mut Conn, person: PersonId) -> Result<u64> {
    conn.execute(&FORGET_OF, args![person]).await
}

/// Forgets browsers that have not been used since.
pub(in super::super) async fn end_unseen(conn: &mut Conn, since: Instant) -> Result<u64> {
    conn.execute(&END_UNSEEN, args![since]).await
}
