//! Who does the jobs: a few workers in every server.

use super::{LEASE_SECONDS, Leased, Task, Trouble, enqueue, put_back, renew, take, wake};
use crate::db::Scope;
use crate::{Portal, Result};
use domain::Instant;
use std::time::Duration;

/// Jobs done at the same time by one server. Most of them wait for somebody outside.
const WORKERS: usize = 4;

/// How long a worker sleeps when there is nothing to do; a bell wakes it sooner when this server gets a job.
const SLEEP: Duration = Duration::from_secs(5);

/// While a job is worked on, its lease is made longer this often.
const RENEWAL: Duration = Duration::from_secs(LEASE_SECONDS.unsigned_abs() / 3);

const MINUTE: Duration = Duration::from_secs(60);

/// What takes longer than this will not end at all.
const LIMIT: Duration = Duration::from_secs(10 * 60);

/// What became of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Worked {
    /// It is done.
    Done,
    /// It failed, and is tried again or dead.
    Failed(Trouble),
}

/// Does jobs until `stop`; what is being done then is done to its end.
pub async fn work(portal: &Portal, stop: impl Future<Output = ()>) {
    let (end, ended) = tokio::sync::watch::channel(false);
    let mut workers: Vec<_> = (0..WORKERS).map(|_| tokio::spawn(work_on(portal.clone(), ended.clone()))).collect();
    workers.push(tokio::spawn(enqueue_what_recurs(portal.clone(), ended)));
    stop.await;
    // Nobody listens any more when all workers have ended already.
    let _ = end.send(true);
    for worker in workers {
        if let Err(error) = worker.await {
            tracing::error!(%error, "a worker of the queue ended badly");
        }
    }
}

async fn work_on(portal: Portal, mut ended: tokio::sync::watch::Receiver<bool>) {
    while !*ended.borrow() {
        let bell = portal.bell.notified();
        let idle = match work_once(&portal).await {
            Ok(Some(_)) => false,
            Ok(None) => true,
            Err(error) => {
                tracing::warn!(%error, "the queue could not be asked");
                true
            }
        };
        if idle {
            tokio::select! {
                () = bell => {}
                () = tokio::time::sleep(SLEEP) => {}
                // The sender is gone only when the server is.
                _ = ended.changed() => {}
            }
        }
    }
}

/// Enqueues what is to be done every minute, and what every night and when a server starts, which may be off at night. Several
/// servers do so; one job of a kind is in the queue.
async fn enqueue_what_recurs(portal: Portal, mut ended: tokio::sync::watch::Receiver<bool>) {
    let mut night = portal.clock.now();
    while !*ended.borrow() {
        let now = portal.clock.now();
        let enqueued = async {
            let mut conn = portal.db.write(Scope::NONE).await?;
            enqueue(&mut conn, now, &Task::SealEvents, Some("seal-events")).await?;
            if now >= night {
                enqueue(&mut conn, now, &Task::RemoveLetters, Some("remove-letters")).await?;
                enqueue(&mut conn, now, &Task::RemoveInvitations, Some("remove-invitations")).await?;
                enqueue(&mut conn, now, &Task::ExpireEvents, Some("expire-events")).await?;
            }
            conn.commit().await
        };
        match enqueued.await {
            Ok(()) => {
                night = tonight(now);
                wake(&portal);
            }
            Err(error) => tracing::warn!(%error, "what recurs could not be enqueued"),
        }
        tokio::select! {
            () = tokio::time::sleep(MINUTE) => {}
            _ = ended.changed() => {}
        }
    }
}

/// The next time that it is half past two in the morning, UTC: few people are about, where most customers are.
fn tonight(now: Instant) -> Instant {
    const AT: i64 = 2 * 3600 + 30 * 60;
    let (hour, minute, second) = now.time_utc();
    let today = now.plus_seconds(AT - (hour * 3600 + minute * 60 + second));
    if today > now { today } else { today.plus_seconds(24 * 3600) }
}

/// Does one job, if one is due.
///
/// # Errors
/// The database does not answer.
pub async fn work_once(portal: &Portal) -> Result<Option<Worked>> {
    match take(portal, None).await? {
        Some(job) => work_off(portal, job).await.map(Some),
        None => Ok(None),
    }
}

/// Does the job with this key and no other, if it is due: for somebody who is asked for one thing and may be set up
/// differently from the server whose queue this is.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn work_this(portal: &Portal, key: &str) -> Result<Option<Worked>> {
    match take(portal, Some(key)).await? {
        Some(job) => work_off(portal, job).await.map(Some),
        None => Ok(None),
    }
}

async fn work_off(portal: &Portal, job: Leased) -> Result<Worked> {
    let task = job.task.clone();
    // In a task of its own, so that one that panics ends alone.
    let mut running = tokio::spawn({
        let (portal, job) = (portal.clone(), job.clone());
        async move { tokio::time::timeout(LIMIT, task.run(&portal, &job)).await }
    });
    let ended = loop {
        tokio::select! {
            ended = &mut running => break ended,
            () = tokio::time::sleep(RENEWAL) => {
                match renew(portal, &job).await {
                    Ok(true) => {}
                    // Somebody else works on it, because this one could not be heard of for so long.
                    Ok(false) => running.abort(),
                    // Perhaps the next one succeeds; what is being done is not left alone for that.
                    Err(error) => tracing::warn!(%error, "a lease could not be renewed"),
                }
            }
        }
    };
    let trouble = match ended {
        Ok(Ok(Ok(()))) => return Ok(Worked::Done),
        Ok(Ok(Err(trouble))) => trouble,
        Ok(Err(_)) => Trouble::Later(format!("it took longer than {} seconds", LIMIT.as_secs())),
        Err(_) => Trouble::Later("it broke; see the log".to_owned()),
    };
    put_back(portal, &job, trouble.clone()).await?;
    Ok(Worked::Failed(trouble))
}

#[cfg(test)]
mod recurring {
    use super::tonight;
    use domain::Instant;

    #[test]
    fn the_night_is_always_ahead_and_never_more_than_a_day() {
        let noon = Instant(1_795_348_800_000_000);
        assert_eq!(tonight(noon).to_string(), "2026-11-23T02:30:00Z");
        for minutes in 0..1_500 {
            let now = noon.plus_seconds(minutes * 60);
            assert!((1..=86_400).contains(&tonight(now).seconds_since(now)), "{now}");
            assert_eq!(tonight(now).time_utc(), (2, 30, 0));
        }
    }
}
