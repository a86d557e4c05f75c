//! SQL of the queue.

use super::{JobRow, Standing, Task};
use crate::db::{Conn, Ts, args, statements};
use crate::{Error, Result};
use domain::Instant;
use uuid::Uuid;

statements! {
    ADD = "insert into job (id, task_json, task_key, due_at, attempts, created_at) values ($1, $2, $3, $4, 0, $4)
           on conflict (task_key) do nothing";
    IS_DUE = "select 1 from job where dead_at is null and due_at <= $1 limit 1";
    // Several servers may ask at once: each passes over what another is just taking.
    TAKE =
        sqlite "update job set attempts = attempts + 1, lease = $2, due_at = $3
                where id = (select id from job where dead_at is null and due_at <= $1 order by due_at, id limit 1)
                returning id, task_json, attempts"
        postgres "update job set attempts = attempts + 1, lease = $2, due_at = $3
                  where id = (select id from job where dead_at is null and due_at <= $1 order by due_at, id limit 1
                              for update skip locked)
                  returning id, task_json, attempts";
    TAKE_KEYED = "update job set attempts = attempts + 1, lease = $2, due_at = $3
                  where task_key = $4 and dead_at is null and due_at <= $1
                  returning id, task_json, attempts";
    REMOVE = "delete from job where id = $1 and lease = $2 and dead_at is null";
    RENEW = "update job set due_at = $3 where id = $1 and lease = $2 and dead_at is null";
    POSTPONE = "update job set due_at = $3, problem = $4, lease = null where id = $1 and lease = $2";
    BURY = "update job set dead_at = $3, problem = $4, lease = null, task_key = null where id = $1 and lease = $2";
    // A lease is over when its job is due.
    RETRY = "update job set dead_at = null, due_at = $2, attempts = 0, lease = null
             where id = $1 and (lease is null or due_at <= $2)";
    GIVE_UP = "delete from job where id = $1 and (lease is null or due_at <= $2)";
    STANDING = "select count(*) - count(dead_at) as waiting, count(dead_at) as dead from job";
    LIST = "select id, task_json, attempts, due_at, problem, dead_at is not null as is_dead, created_at from job
            order by dead_at is null, due_at, id limit $1";
}

/// False when one with this key is there.
pub(super) async fn add(conn: &mut Conn, id: Uuid, task: &Task, key: Option<&str>, now: Instant) -> Result<bool> {
    let json = serde_json::to_string(task).map_err(|cause| Error::unexpected("writing a task", &cause))?;
    add_text(conn, id, &json, key, now).await
}

/// The same with a task as it is stored.
pub(super) async fn add_text(conn: &mut Conn, id: Uuid, task: &str, key: Option<&str>, now: Instant) -> Result<bool> {
    Ok(conn.execute(&ADD, args![id, task, key.map(str::to_owned), now]).await? == 1)
}

pub(super) async fn is_due(conn: &mut Conn, now: Instant) -> Result<bool> {
    let row: Option<Found> = conn.fetch_optional(&IS_DUE, args![now]).await?;
    Ok(row.is_some())
}

/// There is something; what it is does not matter, and its type differs between the engines.
struct Found;

impl<'r, R: sqlx::Row> sqlx::FromRow<'r, R> for Found {
    fn from_row(_: &'r R) -> sqlx::Result<Self> {
        Ok(Self)
    }
}

/// A job just taken.
#[derive(sqlx::FromRow)]
pub(super) struct Taken {
    pub(super) id: Uuid,
    pub(super) task_json: String,
    pub(super) attempts: i64,
}

pub(super) async fn take(
    conn: &mut Conn,
    now: Instant,
    lease: Uuid,
    until: Instant,
    key: Option<&str>,
) -> Result<Option<Taken>> {
    match key {
        Some(key) => conn.fetch_optional(&TAKE_KEYED, args![now, lease, until, key]).await,
        None => conn.fetch_optional(&TAKE, args![now, lease, until]).await,
    }
}

/// False when the lease is somebody else's by now.
pub(super) async fn remove(conn: &mut Conn, id: Uuid, lease: Uuid) -> Result<bool> {
    Ok(conn.execute(&REMOVE, args![id, lease]).await? == 1)
}

/// False when the lease is somebody else's by now.
pub(super) async fn renew(conn: &mut Conn, id: Uuid, lease: Uuid, until: Instant) -> Result<bool> {
    Ok(conn.execute(&RENEW, args![id, lease, until]).await? == 1)
}

pub(super) async fn postpone(conn: &mut Conn, id: Uuid, lease: Uuid, until: Instant, problem: &str) -> Result<()> {
    conn.execute(&POSTPONE, args![id, lease, until, problem]).await.map(|_| ())
}

/// False when the lease is somebody else's by now.
pub(super) async fn bury(conn: &mut Conn, id: Uuid, lease: Uuid, now: Instant, problem: &str) -> Result<bool> {
    Ok(conn.execute(&BURY, args![id, lease, now, problem]).await? == 1)
}

/// False when there is no such job or somebody works on it.
pub(super) async fn retry(conn: &mut Conn, id: Uuid, now: Instant) -> Result<bool> {
    Ok(conn.execute(&RETRY, args![id, now]).await? == 1)
}

/// False when there is no such job or somebody works on it.
pub(super) async fn give_up(conn: &mut Conn, id: Uuid, now: Instant) -> Result<bool> {
    Ok(conn.execute(&GIVE_UP, args![id, now]).await? == 1)
}

pub(super) async fn standing(conn: &mut Conn) -> Result<Standing> {
    conn.fetch_one(&STANDING, args![]).await
}

#[derive(sqlx::FromRow)]
struct Listed {
    id: Uuid,
    task_json: String,
    attempts: i64,
    due_at: Ts,
    problem: Option<String>,
    is_dead: bool,
    created_at: Ts,
}

pub(super) async fn list(conn: &mut Conn, limit: i64) -> Result<Vec<JobRow>> {
    let rows: Vec<Listed> = conn.fetch_all(&LIST, args![limit]).await?;
    Ok(rows
        .into_iter()
        .map(|row| JobRow {
            id: row.id,
            task: row.task_json,
            attempts: row.attempts,
            due: row.due_at.into(),
            problem: row.problem,
            is_dead: row.is_dead,
            created: row.created_at.into(),
        })
        .collect())
}
