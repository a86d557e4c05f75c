//! SQL of links in letters.

use super::Purpose;
use crate::Result;
use crate::db::{Conn, args, statements};
use domain::{Instant, PersonId};
use uuid::Uuid;

statements! {
    ADD = "insert into link (id, token_hash, purpose, person_id, detail_json, created_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7)";
    FIND = "select id, person_id, coalesce(detail_json, '{}') as detail_json from link
            where token_hash = $1 and purpose = $2 and expires_at > $3";
    LATEST_DETAIL = "select coalesce(detail_json, '{}') as detail_json from link
                     where person_id = $1 and purpose = $2 and expires_at > $3 order by id desc limit 1";
    REMOVE = "delete from link where id = $1";
    ALL_OF = "select id, person_id, coalesce(detail_json, '{}') as detail_json from link
              where person_id = $1 and purpose = $2 order by id";
    END_PURPOSE = "delete from link where person_id = $1 and purpose = $2";
    END_EXPIRED = "delete from link where expires_at <= $1";
}

/// A link to be added.
pub(super) struct NewLink {
    pub(super) id: Uuid,
    pub(super) token_hash: Vec<u8>,
    pub(super) purpose: &'static str,
    pub(super) person: PersonId,
    pub(super) detail_json: String,
    pub(super) now: Instant,
    pub(super) expires_at: Instant,
}

pub(super) async fn add(conn: &mut Conn, link: NewLink) -> Result<()> {
    let NewLink { id, token_hash, purpose, person, detail_json, now, expires_at } = link;
    conn.execute(&ADD, args![id, token_hash, purpose, person, detail_json, now, expires_at]).await.map(|_| ())
}

#[derive(sqlx::FromRow)]
pub(super) struct LinkRow {
    pub(super) id: Uuid,
    pub(super) person_id: Uuid,
    pub(super) detail_json: String,
}

pub(super) async fn find(conn: &mut Conn, token_hash: Vec<u8>, purpose: &str, now: Instant) -> Result<Option<LinkRow>> {
    conn.fetch_optional(&FIND, args![token_hash, purpose, now]).await
}

pub(super) async fn latest_detail(
    conn: &mut Conn,
    person: PersonId,
    purpose: &str,
    now: Instant,
) -> Result<Option<String>> {
    let row: Option<(String,)> = conn.fetch_optional(&LATEST_DETAIL, args![person, purpose, now]).await?;
    Ok(row.map(|(json,)| json))
}

/// False when it was gone.
pub(super) async fn remove(conn: &mut Conn, link: Uuid) -> Result<bool> {
    Ok(conn.execute(&REMOVE, args![link]).await? == 1)
}

pub(super) async fn all_of(conn: &mut Conn, person: PersonId, purpose: &str) -> Result<Vec<LinkRow>> {
    conn.fetch_all(&ALL_OF, args![person, purpose]).await
}

/// A person's links for this purpose open nothing any more.
pub(in super::super) async fn end_purpose(conn: &mut Conn, person: PersonId, purpose: Purpose) -> Result<u64> {
    conn.execute(&END_PURPOSE, args![person, purpose.name()]).await
}

/// Forgets what has expired.
pub(in super::super) async fn end_expired(conn: &mut Conn, now: Instant) -> Result<u64> {
    conn.execute(&END_EXPIRED, args![now]).await
}
