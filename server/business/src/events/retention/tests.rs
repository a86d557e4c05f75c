//! What is old goes, what is to be kept stays, and the seal is whole all the while.

use super::{Retention, apply};
use crate::cast::{ANNA, BAKERY, HOTEL};
use crate::clock::Clock;
use crate::db::{Engine, Scope};
use crate::events::{self, Actor, NewEvent, seal, store};
use crate::testing::{NOON, TestPortal};
use crate::{Origin, Settings};
use domain::{CustomerId, EventId};
use serde_json::{Value as Json, json};
use uuid::Uuid;

const DAY: i64 = 24 * 3600;

/// An event of this kind, so many days ago, as if it had been recorded then.
async fn happened(test: &TestPortal, customer: Option<CustomerId>, kind: &'static str, days: i64) -> Uuid {
    let at = NOON.plus_seconds(-days * DAY);
    let random = Uuid::now_v7().as_u128() & ((1 << 80) - 1);
    let id = Uuid::from_u128((u128::from((at.0 / 1000).unsigned_abs()) << 80) | random);
    let origin = Origin::internal();
    let mut conn = test.portal.db.write(Scope::both(customer, None)).await.unwrap();
    let actor = Actor { customer, person: None, origin: &origin };
    store::add(&mut conn, EventId(id), at, actor, &NewEvent::general(kind, "test")).await.unwrap();
    conn.commit().await.unwrap();
    id
}

async fn is_there(test: &TestPortal, customer: Option<CustomerId>, id: Uuid) -> bool {
    events::newest(&test.portal.db, customer, 10_000).await.unwrap().iter().any(|event| event.id.0 == id)
}

async fn problems(test: &TestPortal) -> Vec<String> {
    seal::verify(&test.portal, &[]).await.unwrap().into_iter().flat_map(|chain| chain.problems).collect()
}

/// What somebody does who has the database's own keys.
async fn forge(test: &TestPortal, sql: &'static str, id: Uuid) {
    match test.portal.db.postgres_owner() {
        Some(owner) => drop(sqlx::query(sql).bind(id).execute(owner).await.unwrap()),
        None => drop(sqlx::query(sql).bind(id).execute(test.portal.db.sqlite_writer().unwrap()).await.unwrap()),
    }
}

async fn customer(test: &TestPortal) -> CustomerId {
    test.move_in(&[BAKERY, HOTEL], &[ANNA]).await;
    crate::identity::find_customer(&test.portal, BAKERY.slug).await.unwrap()
}

crate::both_engines! {
    async fn what_is_older_than_its_class_is_kept_goes_and_the_seal_stays_whole(test) {
        let bakery = customer(test).await;
        let old_reading = happened(test, Some(bakery), "invoice.downloaded", 401).await;
        let young_reading = happened(test, Some(bakery), "invoice.downloaded", 399).await;
        let old_sign_in = happened(test, Some(bakery), "session.started", 500).await;
        let old_change = happened(test, Some(bakery), "payment.recorded", 5_000).await;
        let old_refusal = happened(test, None, "session.refused", 450).await;
        // What is not sealed yet stays: no link would remember it.
        assert_eq!(apply(&test.portal).await.unwrap(), 0);
        seal::seal_all(&test.portal).await.unwrap();
        let written = seal::heads(&test.portal).await.unwrap();
        assert_eq!(apply(&test.portal).await.unwrap(), 3);
        for (customer, id, stays) in [
            (Some(bakery), old_reading, false),
            (Some(bakery), young_reading, true),
            (Some(bakery), old_sign_in, false),
            (Some(bakery), old_change, true),
            (None, old_refusal, false),
        ] {
            assert_eq!(is_there(test, customer, id).await, stays, "{id}");
        }
        let found = seal::verify(&test.portal, &written).await.unwrap();
        assert!(found.iter().all(|chain| chain.problems.is_empty() && chain.waiting == 0), "{found:?}");
        // It says so itself, and is not said twice.
        let said = events::newest(&test.portal.db, Some(bakery), 1).await.unwrap().remove(0);
        let after: Json = serde_json::from_str(said.after.as_deref().unwrap()).unwrap();
        assert_eq!((said.kind.as_str(), &after["count"]), ("retention.applied", &json!(1)));
        assert_eq!(apply(&test.portal).await.unwrap(), 0);
        assert_eq!(problems(test).await, [""; 0]);
    }

    async fn what_was_taken_out_beside_that_is_told(test) {
        let bakery = customer(test).await;
        let old_reading = happened(test, Some(bakery), "invoice.downloaded", 500).await;
        let old_change = happened(test, Some(bakery), "payment.recorded", 500).await;
        seal::seal_all(&test.portal).await.unwrap();
        assert_eq!(apply(&test.portal).await.unwrap(), 1);
        assert!(!is_there(test, Some(bakery), old_reading).await);
        // As old as the other, but named by nobody.
        forge(test, "delete from event where id = $1", old_change).await;
        let told = problems(test).await;
        assert!(told.len() == 1 && told[0].contains(&old_change.to_string()) && told[0].ends_with("is missing"), "{told:?}");
    }

    async fn an_event_of_retention_that_was_changed_is_told(test) {
        let bakery = customer(test).await;
        happened(test, Some(bakery), "invoice.downloaded", 500).await;
        let change = happened(test, Some(bakery), "payment.recorded", 500).await;
        seal::seal_all(&test.portal).await.unwrap();
        apply(&test.portal).await.unwrap();
        let said = events::newest(&test.portal.db, Some(bakery), 1).await.unwrap().remove(0);
        // So that it also explains what it does not.
        forge(test, "update event set after_json = replace(after_json, '\"links\":\"', '\"links\":\"1-9,') where id = $1", said.id.0).await;
        forge(test, "delete from event where id = $1", change).await;
        let told = problems(test).await;
        assert!(told.iter().any(|told| told.contains(&said.id.to_string()) && told.ends_with("was changed")), "{told:?}");
    }

    async fn the_supplier_may_keep_everything_or_less_but_never_less_than_thirty_days(test) {
        let bakery = customer(test).await;
        let settings = |days| Settings {
            retention: Retention { security_days: days, change_days: days, reading_days: days },
            ..Settings::default()
        };
        for days in [1, 29, 31, 500] {
            happened(test, Some(bakery), "invoice.downloaded", days).await;
        }
        seal::seal_all(&test.portal).await.unwrap();
        let with = |days| {
            let (db, files) = (test.portal.db.clone(), test.portal.files.clone());
            crate::Portal::new(db, files, test.portal.clock.clone(), settings(days))
        };
        assert_eq!(apply(&with(None)).await.unwrap(), 0);
        assert_eq!(apply(&with(Some(1))).await.unwrap(), 2);
        assert_eq!(problems(test).await, [""; 0]);
    }

    async fn more_than_fit_one_transaction_all_go(test) {
        let bakery = customer(test).await;
        let origin = Origin::internal();
        let actor = Actor { customer: Some(bakery), person: None, origin: &origin };
        let mut conn = test.portal.db.write(Scope::customer(bakery)).await.unwrap();
        for number in 0..1_100_u128 {
            let at = NOON.plus_seconds(-600 * DAY);
            let id = EventId(Uuid::from_u128((u128::from((at.0 / 1000).unsigned_abs()) << 80) | number));
            store::add(&mut conn, id, at, actor, &NewEvent::general("invoice.downloaded", "test")).await.unwrap();
        }
        conn.commit().await.unwrap();
        seal::seal_all(&test.portal).await.unwrap();
        assert_eq!(apply(&test.portal).await.unwrap(), 1_100);
        assert_eq!(problems(test).await, [""; 0]);
    }
}

#[tokio::test]
async fn on_postgres_the_server_removes_nothing_but_what_is_sealed_old_and_its_own() {
    if !crate::testing::is_tested(Engine::Postgres) {
        return;
    }
    let test = TestPortal::start(Engine::Postgres).await;
    let bakery = customer(&test).await;
    let hotel = crate::identity::find_customer(&test.portal, HOTEL.slug).await.unwrap();
    // The database goes by its own clock.
    let passed = Clock::real().now().seconds_since(NOON);
    test.portal.clock.advance_seconds(passed.max(0));
    let young = happened(&test, Some(bakery), "invoice.downloaded", 20 - passed / DAY).await;
    let old = happened(&test, Some(bakery), "invoice.downloaded", 900).await;
    let theirs = happened(&test, Some(hotel), "invoice.downloaded", 900).await;
    let said = happened(&test, Some(bakery), "retention.applied", 900).await;
    seal::seal_all(&test.portal).await.unwrap();
    let unsealed = happened(&test, Some(bakery), "invoice.downloaded", 900).await;
    let all = [young, old, theirs, said, unsealed];
    // Whatever horizon and whatever customer it names.
    for (named, expected) in [(Some(hotel), 0), (None, 0), (Some(bakery), 1), (Some(bakery), 0)] {
        let mut conn = test.portal.db.write(Scope::customer(bakery)).await.unwrap();
        let horizon = Clock::real().now().plus_seconds(DAY);
        let gone = super::store::remove(&mut conn, named, &all, horizon).await.unwrap();
        assert_eq!(gone, expected, "{named:?}");
        conn.commit().await.unwrap();
    }
    assert!(!is_there(&test, Some(bakery), old).await && is_there(&test, Some(bakery), young).await);
    assert!(is_there(&test, Some(hotel), theirs).await && is_there(&test, Some(bakery), unsealed).await);
    test.stop().await;
}
