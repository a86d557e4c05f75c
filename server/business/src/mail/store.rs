//! SQL of letters.

use super::{Letter, LetterRow, LetterState};
use crate::db::{Conn, Ts, args, statements};
use crate::{Error, Result};
use domain::{Instant, PersonId};
use uuid::Uuid;

statements! {
    ADD = "insert into letter (id, letter_json, person_id, address, state, created_at)
           values ($1, $2, $3, $4, 'queued', $5)";
    LETTER = "select letter.id, letter.letter_json, letter.address, letter.state, letter.person_id, person.language,
                     person.name, person.email, person.time_zone
              from letter left join person on person.id = letter.person_id
              where letter.id = $1 and letter.bounced_at is null";
    SET_STATE = "update letter set state = $2, answer = $3, sent_at = $4 where id = $1";
    // Sending it says more, as long as it is on its way.
    SET_ANSWER = "update letter set answer = $2 where id = $1 and state = 'queued'";
    CANCEL_LIKE = "delete from letter where person_id = $1 and letter_json = $2 and state = 'queued'";
    CANCEL = "delete from letter where id = $1 and state = 'queued'";
    FIND = "select id, letter_json, address, state, answer, created_at, sent_at, bounced_at, bounce from letter
            where id = $1";
    LIST = "select id, letter_json, address, state, answer, created_at, sent_at, bounced_at, bounce from letter
            order by created_at desc, id desc limit $1";
    ABOUT = "select letter_json from letter where id = $1 and bounced_at is null";
    // The first report counts; providers send one again until they are heard.
    SET_BOUNCED = "update letter set bounced_at = $2, bounce = $3 where id = $1 and bounced_at is null";
    REMOVE_OLD = "delete from letter
                  where id in (select id from letter where created_at < $1 order by created_at, id limit $2)";
}

pub(super) async fn add(
    conn: &mut Conn,
    id: Uuid,
    letter: &Letter,
    person: Option<PersonId>,
    address: &str,
    now: Instant,
) -> Result<()> {
    let json = serde_json::to_string(letter).map_err(|cause| Error::unexpected("writing a letter", &cause))?;
    conn.execute(&ADD, args![id, json, person, address, now]).await.map(|_| ())
}

/// A letter to be sent.
#[derive(sqlx::FromRow)]
pub(super) struct Queued {
    pub(super) id: Uuid,
    pub(super) letter_json: String,
    pub(super) address: String,
    pub(super) state: String,
    /// Its reader; nobody for a mere address.
    pub(super) person_id: Option<Uuid>,
    pub(super) language: Option<String>,
    pub(super) name: Option<String>,
    /// Their address of now.
    pub(super) email: Option<String>,
    pub(super) time_zone: Option<String>,
}

pub(super) async fn letter(conn: &mut Conn, id: Uuid) -> Result<Option<Queued>> {
    conn.fetch_optional(&LETTER, args![id]).await
}

pub(super) async fn set_state(
    conn: &mut Conn,
    id: Uuid,
    state: LetterState,
    answer: &str,
    sent: Option<Instant>,
) -> Result<()> {
    conn.execute(&SET_STATE, args![id, state.name(), answer, sent]).await.map(|_| ())
}

#[derive(sqlx::FromRow)]
struct Listed {
    id: Uuid,
    letter_json: String,
    address: String,
    state: String,
    answer: Option<String>,
    created_at: Ts,
    sent_at: Option<Ts>,
    bounced_at: Option<Ts>,
    bounce: Option<String>,
}

pub(super) async fn set_answer(conn: &mut Conn, id: Uuid, answer: &str) -> Result<()> {
    conn.execute(&SET_ANSWER, args![id, answer]).await.map(|_| ())
}

/// What a letter is about of which it is not known that it came back.
pub(super) async fn about(conn: &mut Conn, id: Uuid) -> Result<Option<String>> {
    let row: Option<(String,)> = conn.fetch_optional(&ABOUT, args![id]).await?;
    Ok(row.map(|(json,)| json))
}

/// False when that is known, or there is no such letter.
pub(super) async fn set_bounced(conn: &mut Conn, id: Uuid, now: Instant, why: &str) -> Result<bool> {
    Ok(conn.execute(&SET_BOUNCED, args![id, now, why]).await? == 1)
}

/// How many that were.
pub(super) async fn remove_old(conn: &mut Conn, horizon: Instant, limit: i64) -> Result<u64> {
    conn.execute(&REMOVE_OLD, args![horizon, limit]).await
}

/// Letters of this kind, to this person, leave no longer.
pub(super) async fn cancel_like(conn: &mut Conn, person: PersonId, letter: &Letter) -> Result<u64> {
    let json = serde_json::to_string(letter).map_err(|cause| Error::unexpected("writing a letter", &cause))?;
    conn.execute(&CANCEL_LIKE, args![person, json]).await
}

/// False when it has left.
pub(super) async fn cancel(conn: &mut Conn, id: Uuid) -> Result<bool> {
    Ok(conn.execute(&CANCEL, args![id]).await? == 1)
}

pub(super) async fn find(conn: &mut Conn, id: Uuid) -> Result<LetterRow> {
    conn.fetch_one::<Listed>(&FIND, args![id]).await?.read()
}

pub(super) async fn list(conn: &mut Conn, limit: i64) -> Result<Vec<LetterRow>> {
    let rows: Vec<Listed> = conn.fetch_all(&LIST, args![limit]).await?;
    rows.into_iter().map(Listed::read).collect()
}

impl Listed {
    fn read(self) -> Result<LetterRow> {
        let state = LetterState::from_name(&self.state)
            .ok_or_else(|| Error::unexpected("reading a letter's state", &self.state))?;
        let bounced = self.bounced_at.map(|at| (at.into(), self.bounce.unwrap_or_default()));
        Ok(LetterRow {
            id: self.id,
            letter: self.letter_json,
            address: self.address,
            state: if bounced.is_some() { LetterState::Bounced } else { state },
            answer: self.answer,
            created: self.created_at.into(),
            sent: self.sent_at.map(Into::into),
            bounced,
        })
    }
}
