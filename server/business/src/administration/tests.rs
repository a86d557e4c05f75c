//! What the supplier's people see of customers and people, what an administrator does about a login, and who reads of it.

use super::*;
use crate::cast::{ANNA, BAKERY, BILAL, CastPerson, DAVID, GRETA, HOTEL, PETRA, STUDIO};
use crate::clock::Clock;
use crate::identity::FRESH_SECONDS;
use crate::testing::{NOON, TestPortal, origin};
use domain::{MemberState, StaffRole};

const REASON: &str = "Request 4712: the phone is gone";

/// Somebody of the supplier's, as each of its roles.
async fn staff(test: &TestPortal, role: StaffRole) -> Visit {
    let email: &'static str = match role {
        StaffRole::Agent => "agent@meridian.example",
        StaffRole::AccountManager => "manager@meridian.example",
        StaffRole::Administrator => PETRA.email,
    };
    let new = Some((role.name(), crate::testing::PASSWORD.into()));
    identity::add_staff(&test.portal, &origin(), email, role, new).await.unwrap();
    test.visit(CastPerson { email, name: role.name(), memberships: &[] }).await
}

async fn person_id(test: &TestPortal, person: CastPerson) -> PersonId {
    test.visit(person).await.person_id().unwrap()
}

async fn count(test: &TestPortal, customer: Option<CustomerId>, kind: &str) -> usize {
    let events = events::newest(&test.portal.db, customer, 200).await.unwrap();
    events.iter().filter(|event| event.kind == kind).count()
}

fn is_not_found<T: std::fmt::Debug>(outcome: &Result<T>) -> bool {
    matches!(outcome, Err(Error::Refused(Refusal::NotFound)))
}

crate::both_engines! {
    async fn customers_are_found_by_a_part_of_their_name(test) {
        test.move_in(&[BAKERY, HOTEL, STUDIO], &[ANNA, BILAL, DAVID]).await;
        let agent = staff(test, StaffRole::Agent).await;
        let find = async |q: &str| {
            let query = ListQuery { q: q.to_owned(), ..ListQuery::default() };
            let page = customers(&agent, &test.portal, &query).await.unwrap();
            page.rows.into_iter().map(|row| (row.slug, row.people)).collect::<Vec<_>>()
        };
        let all = [("devries", 2), ("harbour", 1), ("newleaf", 0)].map(|(slug, people)| (slug.to_owned(), people));
        assert_eq!(find("").await, all);
        assert_eq!(find("hArBoUr").await, all[1..2]);
        assert_eq!(find("newl").await, all[2..]);
        for nothing in ["%", "_", "\\", "nobody"] {
            assert_eq!(find(nothing).await, [], "{nothing}");
        }
    }

    async fn a_long_list_has_pages_that_lead_on_and_back(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let mut conn = test.portal.db.write(Scope::NONE).await.unwrap();
        for index in 0..120 {
            let values = crate::db::args![uuid::Uuid::now_v7(), format!("c{index:03}"), format!("Customer {:03}", index / 2), NOON];
            conn.execute(&ADD_CUSTOMER, values).await.unwrap();
        }
        conn.commit().await.unwrap();
        let agent = staff(test, StaffRole::Agent).await;
        let (mut seen, mut query, mut pages) = (Vec::new(), ListQuery { q: "Customer".into(), ..ListQuery::default() }, 0);
        loop {
            let page = customers(&agent, &test.portal, &query).await.unwrap();
            seen.extend(page.rows.iter().map(|row| row.slug.clone()));
            pages += 1;
            let Some(next) = page.next else { break };
            query.after = next;
        }
        let mut each = seen.clone();
        each.sort();
        each.dedup();
        assert_eq!((seen.len(), each.len(), pages), (120, 120, 3), "each once");
        query.after.clear();
        query.before = customers(&agent, &test.portal, &ListQuery { after: "0".repeat(32), ..query.clone() }).await.unwrap().next.unwrap();
        assert_eq!(customers(&agent, &test.portal, &query).await.unwrap().rows.len(), 49, "before the last row of the first page");
    }

    async fn who_looks_at_a_customer_or_a_person_leaves_a_trace_with_their_owners(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, DAVID, GRETA]).await;
        let agent = staff(test, StaffRole::Agent).await;
        let [bakery, hotel] = [BAKERY, HOTEL].map(|customer| customer.slug);
        let bakery = identity::find_customer(&test.portal, bakery).await.unwrap();
        let hotel = identity::find_customer(&test.portal, hotel).await.unwrap();
        let detail = customer(&agent, &test.portal, bakery, &ListQuery::default()).await.unwrap();
        assert_eq!((detail.customer.name.as_str(), detail.customer.people), (BAKERY.name, 2));
        assert_eq!(detail.members.rows.len(), 2);
        assert!(detail.members.rows.iter().all(|row| row.state == MemberState::Active && row.email != DAVID.email));
        assert!(detail.may_look && !detail.may_read_log && detail.requests.is_empty());
        assert_eq!((count(test, Some(bakery), "customer.viewed").await, count(test, Some(hotel), "customer.viewed").await), (1, 0));

        let greta = person_id(test, GRETA).await;
        let detail = person(&agent, &test.portal, greta).await.unwrap();
        let places: Vec<_> = detail.memberships.iter().map(|place| (place.name.as_str(), place.roles.len())).collect();
        assert_eq!(places, [(BAKERY.name, 1), (HOTEL.name, 1)]);
        assert!(detail.sessions.is_empty() && !detail.may_manage, "an agent sees no network addresses");
        for log in [None, Some(bakery), Some(hotel)] {
            assert_eq!(count(test, log, "person.viewed").await, 1, "{log:?}");
        }
        for outcome in [
            customer(&agent, &test.portal, CustomerId(uuid::Uuid::now_v7()), &ListQuery::default()).await.map(|_| ()),
            person(&agent, &test.portal, PersonId(uuid::Uuid::now_v7())).await.map(|_| ()),
        ] {
            assert!(is_not_found(&outcome), "{outcome:?}");
        }
    }

    async fn for_everybody_else_there_is_no_such_place(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let bakery = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        for member in [ANNA, BILAL] {
            let (visit, portal) = (test.visit(member).await, &test.portal);
            let id = visit.person_id().unwrap();
            for outcome in [
                customers(&visit, portal, &ListQuery::default()).await.map(|_| ()),
                customer(&visit, portal, bakery, &ListQuery::default()).await.map(|_| ()),
                people(&visit, portal, &ListQuery::default()).await.map(|_| ()),
                person(&visit, portal, id).await.map(|_| ()),
                identity::end_sessions_of(&visit, portal, id).await,
                identity::reset_factors_of(&visit, portal, id, REASON).await,
                identity::block(&visit, portal, id).await,
                identity::unblock(&visit, portal, id).await,
            ] {
                assert!(is_not_found(&outcome), "{outcome:?}");
            }
        }
        assert_eq!(count(test, None, "administration.refused").await, 16, "each try is noted");
    }

    async fn only_an_administrator_ends_sessions_and_with_a_fresh_proof(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let bakery = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let token = test.sign_in(ANNA).await;
        let anna = person_id(test, ANNA).await;
        for role in [StaffRole::Agent, StaffRole::AccountManager] {
            let visit = staff(test, role).await;
            assert!(is_not_found(&identity::end_sessions_of(&visit, &test.portal, anna).await), "{role}");
            assert!(is_not_found(&identity::block(&visit, &test.portal, anna).await), "{role}");
        }
        let petra = staff(test, StaffRole::Administrator).await;
        let stale = Portal { clock: Clock::held_at(NOON.plus_seconds(FRESH_SECONDS)), ..test.portal.clone() };
        let refused = identity::end_sessions_of(&petra, &stale, anna).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::ProofNeeded))), "{refused:?}");

        let detail = person(&petra, &test.portal, anna).await.unwrap();
        assert_eq!(detail.sessions.len(), 2);
        let (bilal, session) = (person_id(test, BILAL).await, detail.sessions[0].id);
        assert!(is_not_found(&identity::end_session_of(&petra, &test.portal, bilal, session).await), "somebody else's");
        identity::end_session_of(&petra, &test.portal, anna, session).await.unwrap();
        assert_eq!(person(&petra, &test.portal, anna).await.unwrap().sessions.len(), 1);
        identity::end_sessions_of(&petra, &test.portal, anna).await.unwrap();
        assert!(identity::resume(&test.portal, origin(), &token).await.unwrap().is_none());
        for log in [None, Some(bakery)] {
            assert_eq!(count(test, log, "session.ended_by_administrator").await, 2, "{log:?}");
        }
    }

    async fn who_is_blocked_is_out_until_let_in_again(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let bakery = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let petra = staff(test, StaffRole::Administrator).await;
        let (token, anna) = (test.sign_in(ANNA).await, person_id(test, ANNA).await);
        identity::block(&petra, &test.portal, anna).await.unwrap();
        assert!(identity::resume(&test.portal, origin(), &token).await.unwrap().is_none());
        let entrance = identity::sign_in(&test.portal, &origin(), ANNA.email, crate::testing::PASSWORD.into(), None).await;
        assert!(entrance.is_err());
        assert!(person(&petra, &test.portal, anna).await.unwrap().person.is_blocked);
        assert!(matches!(identity::block(&petra, &test.portal, anna).await, Err(Error::Refused(Refusal::AlreadyDone))));
        identity::unblock(&petra, &test.portal, anna).await.unwrap();
        test.sign_in(ANNA).await;
        assert!(matches!(identity::unblock(&petra, &test.portal, anna).await, Err(Error::Refused(Refusal::AlreadyDone))));
        for kind in ["person.disabled", "person.enabled"] {
            assert_eq!(count(test, Some(bakery), kind).await, 1, "{kind}");
        }
        let own = identity::block(&petra, &test.portal, petra.person_id().unwrap()).await;
        assert!(matches!(&own, Err(Error::Refused(Refusal::Invalid(problems))) if problems[0].field == "yourself"), "{own:?}");
    }

    async fn lost_factors_are_taken_away_for_a_reason(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let petra = staff(test, StaffRole::Administrator).await;
        let anna = person_id(test, ANNA).await;
        let short = identity::reset_factors_of(&petra, &test.portal, anna, "lost").await;
        assert!(matches!(&short, Err(Error::Refused(Refusal::Invalid(problems))) if problems[0].field == "reason"), "{short:?}");
        let none = identity::reset_factors_of(&petra, &test.portal, anna, REASON).await;
        assert!(matches!(none, Err(Error::Refused(Refusal::AlreadyDone))), "{none:?}");
        let mut conn = test.portal.db.write(Scope::NONE).await.unwrap();
        conn.execute(&ADD_PASSKEY, crate::db::args![uuid::Uuid::now_v7(), anna, vec![1_u8; 32], NOON]).await.unwrap();
        conn.commit().await.unwrap();
        assert_eq!(person(&petra, &test.portal, anna).await.unwrap().passkeys, 1);
        identity::reset_factors_of(&petra, &test.portal, anna, REASON).await.unwrap();
        assert_eq!(person(&petra, &test.portal, anna).await.unwrap().passkeys, 0);
        let bakery = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let events = events::newest(&test.portal.db, Some(bakery), 50).await.unwrap();
        let reset = events.iter().find(|event| event.kind == "factor.reset").unwrap();
        assert!(reset.after.as_deref().is_some_and(|after| after.contains(REASON)) && reset.person == petra.person_id());
    }
}

crate::db::statements! {
    ADD_CUSTOMER = "insert into customer (id, slug, name, created_at) values ($1, $2, $3, $4)";
    ADD_PASSKEY = "insert into passkey (id, person_id, credential_hash, passkey_json, name, created_at)
                   values ($1, $2, $3, '{}', 'Key', $4)";
}
