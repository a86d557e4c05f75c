//! SQL of home: stays, and the event record as news.

use crate::Result;
use crate::db::{Conn, Ts, args, statements};
use domain::{CustomerId, Instant, PersonId};
use uuid::Uuid;

statements! {
    STAY = "select previous_at, seen_at from stay where customer_id = $1 and person_id = $2";
    // $3 now, $4 when a stay has ended if nothing was seen since. Whoever comes second, at the same moment, changes nothing.
    NOTE_STAY = "insert into stay (customer_id, person_id, previous_at, seen_at) values ($1, $2, null, $3)
                 on conflict (customer_id, person_id) do update
                 set previous_at = case when stay.seen_at < $4 then stay.seen_at else stay.previous_at end,
                     seen_at = excluded.seen_at
                 where stay.seen_at < excluded.seen_at";

    // What others did: $4 is who looks.
    NEWS = "select id, at, object_id, after_json from event
            where customer_id = $1 and kind = $2 and at > $3 and (person_id is null or person_id <> $4)
            order by at desc, id desc limit $5";
}

/// A person's stay in a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stay {
    /// When the one before ended; `None` during the first.
    pub(super) previous: Option<Instant>,
    /// The last sign of life.
    pub(super) seen: Instant,
}

pub(super) async fn stay(conn: &mut Conn, customer: CustomerId, person: PersonId) -> Result<Option<Stay>> {
    let row: Option<(Option<Ts>, Ts)> = conn.fetch_optional(&STAY, args![customer, person]).await?;
    Ok(row.map(|(previous, seen)| Stay { previous: previous.map(Instant::from), seen: seen.into() }))
}

pub(super) async fn note_stay(
    conn: &mut Conn,
    customer: CustomerId,
    person: PersonId,
    now: Instant,
    ended_before: Instant,
) -> Result<()> {
    conn.execute(&NOTE_STAY, args![customer, person, now, ended_before]).await.map(|_| ())
}

/// An event as news.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct NewsRow {
    pub(super) id: Uuid,
    #[sqlx(try_from = "Ts")]
    pub(super) at: Instant,
    pub(super) object_id: Option<Uuid>,
    pub(super) after_json: Option<String>,
}

/// The latest events of this kind, newest first.
pub(super) async fn news(
    conn: &mut Conn,
    customer: CustomerId,
    kind: &str,
    since: Instant,
    looking: Option<PersonId>,
    limit: usize,
) -> Result<Vec<NewsRow>> {
    let looking = looking.map(|person| person.0).unwrap_or_default();
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    conn.fetch_all(&NEWS, args![customer, kind, since, looking, limit]).await
}
