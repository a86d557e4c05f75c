//! SQL of what people are asked for between two requests.

use crate::Result;
use crate::db::{Conn, args, statements};
use domain::{Instant, PersonId, SessionId};
use uuid::Uuid;

statements! {
    ADD = "insert into challenge (id, token_hash, purpose, person_id, session_id, detail_json, tries, created_at,
                                  expires_at)
           values ($1, $2, $3, $4, $5, $6, 0, $7, $8)";
    FIND = "select id, person_id, session_id, detail_json from challenge
            where token_hash = $1 and purpose = $2 and expires_at > $3";
    COUNT_WRONG = "update challenge set tries = tries + 1 where id = $1";
    END_TRIED = "delete from challenge where id = $1 and tries >= $2";
    REMOVE = "delete from challenge where id = $1";
    END_OF = "delete from challenge where person_id = $1";
    END_EXPIRED = "delete from challenge where expires_at <= $1";
}

/// A challenge to be added.
pub(super) struct NewChallenge {
    pub(super) id: Uuid,
    pub(super) token_hash: Vec<u8>,
    pub(super) purpose: &'static str,
    pub(super) person: Option<PersonId>,
    pub(super) session: Option<SessionId>,
    pub(super) detail_json: String,
    pub(super) now: Instant,
    pub(super) expires_at: Instant,
}

pub(super) async fn add(conn: &mut Conn, challenge: NewChallenge) -> Result<()> {
    let NewChallenge { id, token_hash, purpose, person, session, detail_json, now, expires_at } = challenge;
    let values = args![id, token_hash, purpose, person, session, detail_json, now, expires_at];
    conn.execute(&ADD, values).await.map(|_| ())
}

#[derive(sqlx::FromRow)]
pub(super) struct ChallengeRow {
    pub(super) id: Uuid,
    pub(super) person_id: Option<Uuid>,
    pub(super) session_id: Option<Uuid>,
    pub(super) detail_json: String,
}

pub(super) async fn find(
    conn: &mut Conn,
    token_hash: Vec<u8>,
    purpose: &str,
    now: Instant,
) -> Result<Option<ChallengeRow>> {
    conn.fetch_optional(&FIND, args![token_hash, purpose, now]).await
}

pub(super) async fn count_wrong(conn: &mut Conn, id: Uuid) -> Result<()> {
    conn.execute(&COUNT_WRONG, args![id]).await.map(|_| ())
}

pub(super) async fn end_tried(conn: &mut Conn, id: Uuid, most: i64) -> Result<()> {
    conn.execute(&END_TRIED, args![id, most]).await.map(|_| ())
}

/// False when it was gone.
pub(super) async fn remove(conn: &mut Conn, id: Uuid) -> Result<bool> {
    Ok(conn.execute(&REMOVE, args![id]).await? == 1)
}

/// Nothing waits for this person any more.
pub(in super::super) async fn end_of(conn: &mut Conn, person: PersonId) -> Result<u64> {
    conn.execute(&END_OF, args![person]).await
}

/// Forgets what has expired.
pub(in super::super) async fn end_expired(conn: &mut Conn, now: Instant) -> Result<u64> {
    conn.execute(&END_EXPIRED, args![now]).await
}
