//! Slow things: enqueued in the transaction of what they follow from, done later, and done even when somebody pulls the
//! plug in between.
//!
//! A job is a row. Who works on it leases it, again and again; who dies in the middle loses the lease, and the job comes up
//! again. Done
//! means deleted, in the transaction of the job's effect: what a job does in the database happens once. What it does
//! outside, such as sending a letter, may happen twice when the machine dies between the effect and the note of it;
//! therefore it carries an id of its own by which the other side can tell.
//!
//! Several servers may work on one queue; their clocks must not be further apart than a lease ([`LEASE_SECONDS`]) is long.

mod store;
mod task;
mod worker;

pub use task::Task;
pub(crate) use worker::work_this;
pub use worker::{Worked, work, work_once};

pub(crate) use store::ALL as STATEMENTS;

use crate::db::{Conn, Scope};
use crate::events::{self, Actor, NewEvent};
use crate::visit::Origin;
use crate::{Error, Portal, Refusal, Result};
use domain::Instant;
use serde_json::json;
use uuid::Uuid;

/// How long nothing may be heard of whoever works on a job before others may take it, in seconds. Long enough for a server
/// that is busy, short enough for people who wait for a letter.
pub const LEASE_SECONDS: i64 = 30;

/// A job that failed this often is dead: nobody tries any more until somebody says so.
pub const ATTEMPTS: i64 = 9;

/// Longest wait between two attempts, in seconds.
const LONGEST_WAIT: i64 = 6 * 60 * 60;

/// So much is kept of why a job failed, in characters.
const LONGEST_PROBLEM: usize = 500;

/// Why a job was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It may go better later.
    Later(String),
    /// It may go better later, and not before so many seconds from now: somebody outside asked for that.
    After(String, i64),
    /// It will never go better.
    Never(String),
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Later(error.to_string())
    }
}

/// Adds a job to the queue, in the transaction of what it follows from. False when one with this key is there already.
/// Whoever committed then calls [`wake`].
///
/// # Errors
/// The database refuses.
pub async fn enqueue(conn: &mut Conn, now: Instant, task: &Task, key: Option<&str>) -> Result<bool> {
    store::add(conn, Uuid::now_v7(), task, key, now).await
}

/// Tells this server's workers that there is something to do; those of other servers look by themselves.
pub fn wake(portal: &Portal) {
    portal.bell.notify_waiters();
}

/// Whose a job is.
#[derive(Debug, Clone, Copy)]
struct Claim {
    id: Uuid,
    lease: Uuid,
    /// Which attempt this is, from 1.
    attempt: i64,
}

/// A job that somebody has taken.
#[derive(Debug, Clone)]
pub(crate) struct Leased {
    claim: Claim,
    task: Task,
}

impl Leased {
    /// Ends the job and commits its effect with it.
    ///
    /// # Errors
    /// Already done, when the lease was lost to somebody else: then the effect is undone.
    pub(crate) async fn finish(&self, mut conn: Conn) -> Result<()> {
        if store::remove(&mut conn, self.claim.id, self.claim.lease).await? {
            conn.commit().await
        } else {
            Err(Refusal::AlreadyDone.into())
        }
    }
}

/// Takes the job that has been due longest, or the one with this key; `None` when it is not due.
///
/// # Errors
/// The database does not answer.
async fn take(portal: &Portal, key: Option<&str>) -> Result<Option<Leased>> {
    let now = portal.clock.now();
    {
        // Whoever only looks must not wait for a writer, nor let one wait.
        let mut conn = portal.db.read(Scope::NONE).await?;
        if !store::is_due(&mut conn, now).await? {
            return Ok(None);
        }
    }
    let lease = Uuid::now_v7();
    let mut conn = portal.db.write(Scope::NONE).await?;
    let Some(taken) = store::take(&mut conn, now, lease, now.plus_seconds(LEASE_SECONDS), key).await? else {
        return Ok(None);
    };
    let claim = Claim { id: taken.id, lease, attempt: taken.attempts };
    let task = if claim.attempt > ATTEMPTS {
        // Nobody ever said how it ended: it took its workers with it, each time.
        Err(Trouble::Never("its workers ended in the middle of it, every time".to_owned()))
    } else {
        // Of a newer or an older version: whoever knows it may have it, later.
        serde_json::from_str(&taken.task_json)
            .map_err(|cause| Trouble::Later(format!("this version does not know the task: {cause}")))
    };
    let taken = match task {
        Ok(task) => Some(Leased { claim, task }),
        Err(trouble) => {
            set_aside(&mut conn, portal, claim, trouble).await?;
            None
        }
    };
    conn.commit().await?;
    Ok(taken)
}

/// Keeps a job for another while; false when it is somebody else's by now.
///
/// # Errors
/// The database does not answer.
async fn renew(portal: &Portal, job: &Leased) -> Result<bool> {
    let until = portal.clock.now().plus_seconds(LEASE_SECONDS);
    let mut conn = portal.db.write(Scope::NONE).await?;
    let is_ours = store::renew(&mut conn, job.claim.id, job.claim.lease, until).await?;
    conn.commit().await?;
    Ok(is_ours)
}

/// Notes that an attempt failed: the job comes up again later, or never.
///
/// # Errors
/// The database does not answer.
async fn put_back(portal: &Portal, job: &Leased, trouble: Trouble) -> Result<()> {
    let mut conn = portal.db.write(Scope::NONE).await?;
    set_aside(&mut conn, portal, job.claim, trouble).await?;
    conn.commit().await
}

async fn set_aside(conn: &mut Conn, portal: &Portal, claim: Claim, trouble: Trouble) -> Result<()> {
    let Claim { id, lease, attempt } = claim;
    let now = portal.clock.now();
    let (problem, is_dead, least_wait) = match trouble {
        Trouble::Later(problem) => (problem, attempt >= ATTEMPTS, 0),
        Trouble::After(problem, seconds) => (problem, attempt >= ATTEMPTS, seconds),
        Trouble::Never(problem) => (problem, true, 0),
    };
    let problem: String = problem.chars().take(LONGEST_PROBLEM).collect();
    if !is_dead {
        // Why stands in the job, and not in the log: the other side's answer may name a person's address.
        tracing::warn!(job = %id, attempt, "a job failed and is tried again; `portico job list` says why");
        let wait = wait_after(attempt, id).max(least_wait);
        return store::postpone(conn, id, lease, now.plus_seconds(wait), &problem).await;
    }
    if store::bury(conn, id, lease, now, &problem).await? {
        tracing::error!(job = %id, attempt, "a job failed for good; `portico job list` says why");
        let origin = Origin::internal();
        let actor = Actor { customer: None, person: None, origin: &origin };
        let event = NewEvent::about("job.died", "job", id).after(json!({ "attempts": attempt }));
        events::record(conn, now, actor, event).await?;
    }
    Ok(())
}

/// Seconds to wait after this attempt: 30, then four times as long each time, never longer than [`LONGEST_WAIT`]; and up to
/// a fifth more, different for each job, so that what failed together does not come back together.
fn wait_after(attempt: i64, id: Uuid) -> i64 {
    let wait = (0..attempt.clamp(1, ATTEMPTS) - 1).fold(30, |wait, _| wait * 4).min(LONGEST_WAIT);
    let share = i64::from(id.as_bytes()[15]);
    wait + wait * share / (5 * 256)
}

/// How the queue stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Standing {
    /// Jobs that wait or are being worked on.
    pub waiting: i64,
    /// Jobs that nobody tries any more.
    pub dead: i64,
}

/// How the queue stands.
///
/// # Errors
/// The database does not answer.
pub async fn standing(portal: &Portal) -> Result<Standing> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    store::standing(&mut conn).await
}

/// A job as an administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobRow {
    /// The job.
    pub id: Uuid,
    /// What is to be done, as JSON.
    pub task: String,
    /// How often it was begun.
    pub attempts: i64,
    /// When it is due next.
    pub due: Instant,
    /// Why it failed last.
    pub problem: Option<String>,
    /// Does nobody try any more?
    pub is_dead: bool,
    /// When it was enqueued.
    pub created: Instant,
}

/// Jobs, the dead ones first, then by when they are due; at most `limit`.
///
/// # Errors
/// The database does not answer.
pub async fn list(portal: &Portal, limit: i64) -> Result<Vec<JobRow>> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    store::list(&mut conn, limit).await
}

/// Tries a job again, now and as if it never had been tried; the command line's way.
///
/// # Errors
/// Not found, when there is no such job or somebody works on it.
pub async fn retry(portal: &Portal, id: Uuid) -> Result<()> {
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::NONE).await?;
    if !store::retry(&mut conn, id, now).await? {
        return Err(Error::NOT_FOUND);
    }
    note(&mut conn, now, "job.retried", id).await?;
    conn.commit().await?;
    wake(portal);
    Ok(())
}

/// Gives a job up: it is never done; the command line's way.
///
/// # Errors
/// Not found, when there is no such job or somebody works on it.
pub async fn drop_job(portal: &Portal, id: Uuid) -> Result<()> {
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::NONE).await?;
    if !store::give_up(&mut conn, id, now).await? {
        return Err(Error::NOT_FOUND);
    }
    note(&mut conn, now, "job.dropped", id).await?;
    conn.commit().await
}

async fn note(conn: &mut Conn, now: Instant, kind: &'static str, id: Uuid) -> Result<()> {
    let origin = Origin::internal();
    let actor = Actor { customer: None, person: None, origin: &origin };
    events::record(conn, now, actor, NewEvent::about(kind, "job", id)).await.map(|_| ())
}

#[cfg(test)]
mod waiting {
    use super::{LONGEST_WAIT, wait_after};
    use proptest::prelude::*;
    use uuid::Uuid;

    proptest! {
        #[test]
        fn the_wait_grows_and_has_an_end(attempt in 1_i64..1000, id in any::<u128>()) {
            let id = Uuid::from_u128(id);
            let wait = wait_after(attempt, id);
            prop_assert!((30..=LONGEST_WAIT + LONGEST_WAIT / 5).contains(&wait));
            prop_assert!(wait_after(attempt + 1, id) >= wait);
        }
    }

    #[test]
    fn jobs_that_failed_together_come_back_apart() {
        let waits: std::collections::BTreeSet<i64> =
            (0..=255_u128).map(|id| wait_after(5, Uuid::from_u128(id))).collect();
        assert!(waits.len() > 200);
    }
}

#[cfg(test)]
#[cfg(feature = "testing")]
mod tests;
