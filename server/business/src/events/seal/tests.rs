//! The sealed log tells when an event is taken out, changed, moved or put in, and where its end was cut off.

use super::store::SealedEvent;
use super::{BATCH, BEGINNING, Head, Verified, heads, link, seal_all, verify};
use crate::cast::{ANNA, BAKERY, HOTEL};
use crate::db::{Scope, Statement, Ts, args};
use crate::events;
use crate::testing::TestPortal;
use uuid::Uuid;

/// A portal where something has happened to two customers and to the installation.
async fn lived_in(test: &TestPortal) {
    test.move_in(&[BAKERY, HOTEL], &[ANNA]).await;
    test.visit(ANNA).await;
    test.visit(ANNA).await;
}

fn problems(found: &[Verified]) -> Vec<&str> {
    found.iter().flat_map(|chain| &chain.problems).map(String::as_str).collect()
}

/// The ids of the bakery's events, oldest first.
async fn bakerys(test: &TestPortal) -> Vec<Uuid> {
    let id = crate::identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
    let mut newest = events::newest(&test.portal.db, Some(id), 100).await.unwrap();
    newest.reverse();
    assert!(newest.len() >= 3, "{newest:?}");
    newest.into_iter().map(|event| event.id.0).collect()
}

/// What somebody does who has the database's own keys.
async fn forge(test: &TestPortal, sql: &'static str, id: Uuid) {
    match test.portal.db.postgres_owner() {
        Some(owner) => {
            sqlx::query(sql).bind(id).execute(owner).await.unwrap();
        }
        None => {
            let mut conn = test.portal.db.write(Scope::NONE).await.unwrap();
            conn.execute(&Statement::same(sql), args![id]).await.unwrap();
            conn.commit().await.unwrap();
        }
    }
}

/// The bakery's first event once more, under another id.
const AGAIN: &str =
    "insert into event (id, at, customer_id, person_id, kind, object_kind, object_id, before_json, after_json,
                                        ip, user_agent, request_id)
                     select $1, at, customer_id, person_id, kind, object_kind, object_id, before_json, after_json, ip,
                            user_agent, request_id from event where customer_id is not null order by id limit 1";

crate::both_engines! {
    async fn a_log_that_nobody_touched_is_whole(test) {
        lived_in(test).await;
        let before = verify(&test.portal, &[]).await.unwrap();
        assert!(before.iter().all(|chain| chain.head.is_none()) && before.iter().any(|chain| chain.waiting > 2));
        let sealed = seal_all(&test.portal).await.unwrap();
        let found = verify(&test.portal, &[]).await.unwrap();
        assert_eq!(problems(&found), [""; 0]);
        let links: i64 = found.iter().filter_map(|chain| chain.head.as_ref()).map(|head| head.position).sum();
        assert_eq!(links, i64::try_from(sealed).unwrap());
        assert!(found.iter().all(|chain| chain.waiting == 0));
        assert_eq!(seal_all(&test.portal).await.unwrap(), 0, "once each");
        // What happens later goes on from there, and what was written down stays true.
        let written: Vec<Head> = heads(&test.portal).await.unwrap();
        test.visit(ANNA).await;
        assert!(seal_all(&test.portal).await.unwrap() > 0);
        assert_eq!(problems(&verify(&test.portal, &written).await.unwrap()), [""; 0]);
    }

    async fn an_event_that_was_changed_is_told(test) {
        lived_in(test).await;
        seal_all(&test.portal).await.unwrap();
        let ids = bakerys(test).await;
        forge(test, "update event set kind = 'session.refused' where id = $1", ids[1]).await;
        assert_eq!(problems(&verify(&test.portal, &[]).await.unwrap()), [format!("event {} (link 2) was changed", ids[1])]);
    }

    async fn an_event_that_was_taken_out_is_told(test) {
        lived_in(test).await;
        seal_all(&test.portal).await.unwrap();
        let ids = bakerys(test).await;
        forge(test, "delete from event where id = $1", ids[1]).await;
        assert_eq!(problems(&verify(&test.portal, &[]).await.unwrap()), [format!("event {} (link 2) is missing", ids[1])]);
        // With its link as well.
        forge(test, "delete from event_seal where event_id = $1", ids[1]).await;
        assert_eq!(problems(&verify(&test.portal, &[]).await.unwrap()), ["links 2 to 2 are missing"]);
        // And with the gap closed.
        forge(test, "update event_seal set position = position - 1 where position > 2 and chain_id = (select customer_id from event where id = $1)", ids[0]).await;
        assert_eq!(problems(&verify(&test.portal, &[]).await.unwrap()).len(), 1);
    }

    async fn an_end_that_was_cut_off_is_told_by_what_was_written_down(test) {
        lived_in(test).await;
        seal_all(&test.portal).await.unwrap();
        let written = heads(&test.portal).await.unwrap();
        let ids = bakerys(test).await;
        let last = *ids.last().unwrap();
        forge(test, "delete from event where id = $1", last).await;
        forge(test, "delete from event_seal where event_id = $1", last).await;
        assert_eq!(problems(&verify(&test.portal, &[]).await.unwrap()), [""; 0], "the chain alone cannot tell");
        let count = ids.len();
        let expected = format!("it had {count} links, and {} are left", count - 1);
        assert_eq!(problems(&verify(&test.portal, &written).await.unwrap()), [expected]);
    }

    async fn an_event_that_was_put_in_later_is_told(test) {
        lived_in(test).await;
        let ids = bakerys(test).await;
        seal_all(&test.portal).await.unwrap();
        // As if it had been two hours before the newest.
        let old = Uuid::from_u128(ids.last().unwrap().as_u128() - ((2 * 60 * 60 * 1000_u128) << 80));
        forge(test, AGAIN, old).await;
        assert_eq!(seal_all(&test.portal).await.unwrap(), 0);
        let found = verify(&test.portal, &[]).await.unwrap();
        assert_eq!(problems(&found), ["1 events came long after their time and are not sealed"]);
    }

    async fn a_clock_that_was_wrong_for_a_while_stops_no_sealing(test) {
        lived_in(test).await;
        // Ids made while the clock was a day ahead.
        let ahead = Uuid::from_u128(Uuid::now_v7().as_u128() + ((24 * 60 * 60 * 1000_u128) << 80));
        forge(test, AGAIN, ahead).await;
        seal_all(&test.portal).await.unwrap();
        test.visit(ANNA).await;
        assert!(seal_all(&test.portal).await.unwrap() > 0);
        let found = verify(&test.portal, &[]).await.unwrap();
        assert_eq!(problems(&found), [""; 0]);
        assert!(found.iter().all(|chain| chain.waiting == 0), "{found:?}");
    }

    async fn more_events_than_fit_one_transaction_are_all_sealed(test) {
        lived_in(test).await;
        let mut conn = test.portal.db.write(Scope::NONE).await.unwrap();
        let origin = crate::Origin::internal();
        let actor = events::Actor { customer: None, person: None, origin: &origin };
        for _ in 0..=BATCH {
            let event = events::NewEvent::general("session.refused", "person");
            events::record(&mut conn, test.portal.clock.now(), actor, event).await.unwrap();
        }
        conn.commit().await.unwrap();
        assert!(seal_all(&test.portal).await.unwrap() > usize::try_from(BATCH).unwrap());
        let found = verify(&test.portal, &[]).await.unwrap();
        assert!(problems(&found).is_empty() && found.iter().all(|chain| chain.waiting == 0), "{found:?}");
    }
}

#[test]
fn a_head_is_one_line_and_reads_back() {
    let head = Head { chain: Uuid::from_u128(7), position: 41, hash: (0..32).collect() };
    assert_eq!(head.to_string().parse(), Ok(head));
    for text in [
        "",
        "x 1 00",
        &format!("{} 1 {}", Uuid::nil(), "é".repeat(32)),
        &format!("{} 1 {} x", Uuid::nil(), "0".repeat(64)),
    ] {
        assert!(text.parse::<Head>().is_err(), "{text}");
    }
}

#[test]
fn what_was_sealed_by_an_earlier_version_is_sealed_alike_by_this_one() {
    let id = Uuid::from_u128;
    let event = |on_behalf_of| SealedEvent {
        id: id(1),
        at: Ts(5),
        customer_id: Some(id(2)),
        person_id: None,
        kind: "invoice.imported".to_owned(),
        object_kind: "invoice".to_owned(),
        object_id: Some(id(3)),
        before_json: None,
        after_json: Some("{}".to_owned()),
        ip: Some("192.0.2.7".to_owned()),
        user_agent: None,
        request_id: id(4),
        on_behalf_of,
    };
    let sealed = |on_behalf_of| Head { chain: id(2), position: 1, hash: link(&BEGINNING, &event(on_behalf_of)) };
    // Worked out beside the program, from the description of the encoding.
    let expected = "bfd30be4adc16bc517ea822b5ffa37093786147bf5b76e3578867779c3f33f01";
    assert!(sealed(None).to_string().ends_with(expected), "{}", sealed(None));
    let expected = "5a8a5732470daf274d5574ec28a9dc8d690b74c718e1a1f8c1164db64d3ac4c1";
    assert!(sealed(Some(id(9))).to_string().ends_with(expected), "{}", sealed(Some(id(9))));
}
