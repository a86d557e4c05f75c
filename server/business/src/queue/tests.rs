//! What the queue promises: every job once, however many work on it, whoever dies, and an end for what never works.

use super::{
    ATTEMPTS, LEASE_SECONDS, Standing, Task, Trouble, drop_job, enqueue, list, put_back, renew, retry, standing, store,
    take,
};
use crate::db::Scope;
use crate::events;
use crate::testing::TestPortal;
use crate::{Error, Refusal};
use std::collections::BTreeSet;
use uuid::Uuid;

fn task(number: u128) -> Task {
    Task::SendLetter { letter: Uuid::from_u128(number) }
}

async fn added(test: &TestPortal, tasks: impl IntoIterator<Item = u128>) {
    let mut conn = test.portal.db.write(Scope::NONE).await.unwrap();
    for number in tasks {
        assert!(enqueue(&mut conn, test.portal.clock.now(), &task(number), None).await.unwrap());
    }
    conn.commit().await.unwrap();
}

crate::both_engines! {
    async fn workers_side_by_side_do_each_job_once(test) {
        added(test, 1..=40).await;
        let workers: Vec<_> = (0..4)
            .map(|_| {
                let portal = test.portal.clone();
                tokio::spawn(async move {
                    let mut done = Vec::new();
                    while let Some(job) = take(&portal, None).await.unwrap() {
                        tokio::task::yield_now().await;
                        let conn = portal.db.write(Scope::NONE).await.unwrap();
                        job.finish(conn).await.unwrap();
                        done.push(serde_json::to_string(&job.task).unwrap());
                    }
                    done
                })
            })
            .collect();
        let mut all = Vec::new();
        for worker in workers {
            all.extend(worker.await.unwrap());
        }
        assert_eq!((all.len(), all.iter().collect::<BTreeSet<_>>().len()), (40, 40));
        assert_eq!(standing(&test.portal).await.unwrap(), Standing { waiting: 0, dead: 0 });
    }

    async fn a_key_is_in_the_queue_once_until_its_job_is_done(test) {
        let (portal, now) = (&test.portal, test.portal.clock.now());
        let mut conn = portal.db.write(Scope::NONE).await.unwrap();
        assert!(enqueue(&mut conn, now, &task(1), Some("digest")).await.unwrap());
        assert!(!enqueue(&mut conn, now, &task(1), Some("digest")).await.unwrap());
        conn.commit().await.unwrap();
        let job = take(portal, None).await.unwrap().unwrap();
        job.finish(portal.db.write(Scope::NONE).await.unwrap()).await.unwrap();
        let mut conn = portal.db.write(Scope::NONE).await.unwrap();
        assert!(enqueue(&mut conn, now, &task(1), Some("digest")).await.unwrap());
    }

    async fn who_is_asked_for_one_job_leaves_the_others_alone(test) {
        added(test, [1, 2]).await;
        let portal = &test.portal;
        let mut conn = portal.db.write(Scope::NONE).await.unwrap();
        enqueue(&mut conn, portal.clock.now(), &task(3), Some("mine")).await.unwrap();
        conn.commit().await.unwrap();
        let job = take(portal, Some("mine")).await.unwrap().unwrap();
        assert_eq!(job.task, task(3));
        assert!(take(portal, Some("mine")).await.unwrap().is_none());
        job.finish(portal.db.write(Scope::NONE).await.unwrap()).await.unwrap();
        assert!(take(portal, Some("mine")).await.unwrap().is_none());
        assert_eq!(standing(portal).await.unwrap(), Standing { waiting: 2, dead: 0 });
    }

    async fn what_a_dead_worker_held_comes_up_again_and_its_late_effect_is_undone(test) {
        added(test, [1]).await;
        let portal = &test.portal;
        let dead = take(portal, None).await.unwrap().unwrap();
        assert!(take(portal, None).await.unwrap().is_none(), "as long as it is leased, nobody else has it");
        test.portal.clock.advance_seconds(LEASE_SECONDS + 1);
        let heir = take(portal, None).await.unwrap().unwrap();
        // The first one was not dead after all, only slow.
        let mut conn = portal.db.write(Scope::NONE).await.unwrap();
        enqueue(&mut conn, portal.clock.now(), &task(2), Some("effect")).await.unwrap();
        assert!(matches!(dead.finish(conn).await, Err(Error::Refused(Refusal::AlreadyDone))));
        put_back(portal, &dead, Trouble::Never("slow".to_owned())).await.unwrap();
        assert_eq!(standing(portal).await.unwrap(), Standing { waiting: 1, dead: 0 });
        heir.finish(portal.db.write(Scope::NONE).await.unwrap()).await.unwrap();
        assert_eq!(standing(portal).await.unwrap(), Standing { waiting: 0, dead: 0 });
    }

    async fn who_is_still_at_it_keeps_the_job(test) {
        added(test, [1]).await;
        let portal = &test.portal;
        let job = take(portal, None).await.unwrap().unwrap();
        for _ in 0..5 {
            portal.clock.advance_seconds(LEASE_SECONDS - 1);
            assert!(renew(portal, &job).await.unwrap());
        }
        assert!(take(portal, None).await.unwrap().is_none());
        portal.clock.advance_seconds(LEASE_SECONDS + 1);
        assert!(take(portal, None).await.unwrap().is_some());
        assert!(!renew(portal, &job).await.unwrap(), "it is another's");
    }

    async fn a_job_that_fails_waits_longer_each_time_and_dies_at_last(test) {
        added(test, [1]).await;
        let portal = &test.portal;
        let mut waits = Vec::new();
        for _ in 0..ATTEMPTS {
            let job = take(portal, None).await.unwrap().unwrap();
            put_back(portal, &job, Trouble::Later("no connection".to_owned())).await.unwrap();
            let row = list(portal, 1).await.unwrap().remove(0);
            assert_eq!(row.problem.as_deref(), Some("no connection"));
            if !row.is_dead {
                let wait = row.due.seconds_since(portal.clock.now());
                assert!(take(portal, None).await.unwrap().is_none());
                test.portal.clock.advance_seconds(wait);
                waits.push(wait);
            }
        }
        assert!(waits.is_sorted() && waits[0] < 60 && waits.len() == 8, "{waits:?}");
        assert_eq!(standing(portal).await.unwrap(), Standing { waiting: 0, dead: 1 });
        let event = events::newest(&portal.db, None, 1).await.unwrap().remove(0);
        assert_eq!(event.kind, "job.died");

        // Whoever mended the cause tries it again, or gives it up.
        let id = list(portal, 1).await.unwrap()[0].id;
        retry(portal, id).await.unwrap();
        let job = take(portal, None).await.unwrap().unwrap();
        assert!(matches!(retry(portal, id).await, Err(Error::Refused(Refusal::NotFound))), "somebody works on it");
        put_back(portal, &job, Trouble::Never("refused".to_owned())).await.unwrap();
        assert_eq!(standing(portal).await.unwrap(), Standing { waiting: 0, dead: 1 });
        drop_job(portal, id).await.unwrap();
        assert!(list(portal, 10).await.unwrap().is_empty());
        assert!(matches!(drop_job(portal, id).await, Err(Error::Refused(Refusal::NotFound))));
    }

    async fn a_job_that_takes_its_workers_with_it_is_given_up(test) {
        added(test, [1]).await;
        for _ in 0..ATTEMPTS {
            assert!(take(&test.portal, None).await.unwrap().is_some());
            test.portal.clock.advance_seconds(LEASE_SECONDS + 1);
        }
        assert!(take(&test.portal, None).await.unwrap().is_none());
        assert_eq!(standing(&test.portal).await.unwrap(), Standing { waiting: 0, dead: 1 });
    }

    async fn a_task_that_this_version_does_not_know_is_left_for_another(test) {
        let portal = &test.portal;
        let mut conn = portal.db.write(Scope::NONE).await.unwrap();
        store::add_text(&mut conn, Uuid::now_v7(), r#"{"task":"of_tomorrow"}"#, None, portal.clock.now()).await.unwrap();
        conn.commit().await.unwrap();
        assert!(take(portal, None).await.unwrap().is_none());
        let row = list(portal, 1).await.unwrap().remove(0);
        assert!(!row.is_dead && row.problem.unwrap().contains("does not know"));
    }
}
