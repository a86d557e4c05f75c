//! Signing in, staying in and getting out.

use super::*;
use crate::cast::{ANNA, BAKERY, DAVID, FELIX, GRETA, HOTEL, STUDIO};
use crate::db::args;
use crate::testing::{NOON, PASSWORD, origin};
use domain::Role;
use secrecy::ExposeSecret;
use uuid::Uuid;

fn is_wrong(result: &Result<SignedIn>) -> bool {
    matches!(result, Err(Error::Refused(Refusal::Invalid(problems))) if problems.len() == 1 && problems[0].field.is_empty())
}

async fn attempt(portal: &Portal, email: &str, password: &str) -> Result<SignedIn> {
    match sign_in(portal, &origin(), email, password.into(), None).await? {
        Entrance::Inside(signed_in) => Ok(signed_in),
        Entrance::Factor { .. } => panic!("{email} has no second factor"),
    }
}

crate::both_engines! {
    async fn a_person_signs_in_and_is_recognised(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let visit = test.visit(ANNA).await;
        let viewer = viewer(&visit);
        assert_eq!((viewer.name.as_str(), viewer.email.as_str()), (ANNA.name, ANNA.email));
        let customer = viewer.customer.unwrap();
        assert_eq!((customer.name.as_str(), &customer.roles[..]), (BAKERY.name, &[Role::Owner.into()][..]));
    }

    async fn the_address_is_compared_without_regard_to_case_and_spaces(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        assert!(attempt(&test.portal, " Anna@DeVries.Example ", PASSWORD).await.is_ok());
    }

    async fn a_wrong_password_an_unknown_address_and_a_disabled_person_get_the_same_answer(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, DAVID]).await;
        disable_person(&test.portal, &Origin::internal(), DAVID.email).await.unwrap();
        assert!(is_wrong(&attempt(&test.portal, ANNA.email, "wrong").await));
        assert!(is_wrong(&attempt(&test.portal, "nobody@example.com", PASSWORD).await));
        assert!(is_wrong(&attempt(&test.portal, DAVID.email, PASSWORD).await));
        assert!(is_wrong(&attempt(&test.portal, "", "").await));
    }

    async fn the_password_is_compared_exactly(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        assert!(is_wrong(&attempt(&test.portal, ANNA.email, &format!("{PASSWORD} ")).await));
        assert!(is_wrong(&attempt(&test.portal, ANNA.email, &PASSWORD.to_uppercase()).await));
    }

    async fn good_and_bad_sign_ins_leave_events(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let _ = attempt(&test.portal, ANNA.email, "wrong").await;
        let visit = test.visit(ANNA).await;
        let kinds = |events: Vec<events::Event>| events.into_iter().map(|event| event.kind).collect::<Vec<_>>();
        let of_installation = events::newest(&test.portal.db, None, 10).await.unwrap();
        assert_eq!(of_installation[0].ip.as_deref(), Some("192.0.2.7"));
        assert_eq!(kinds(of_installation), ["session.refused"]);
        let of_customer = events::newest(&test.portal.db, Some(visit.customer_id().unwrap()), 10).await.unwrap();
        assert_eq!(kinds(of_customer), ["session.started", "membership.added", "person.added", "customer.added"]);
    }

    async fn every_sign_in_gets_a_new_token_and_neither_is_in_the_database(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let (one, other) = (test.sign_in(ANNA).await, test.sign_in(ANNA).await);
        assert_ne!(one, other);
        let mut conn = test.portal.db.read(Scope::NONE).await.unwrap();
        let stored: Vec<(Vec<u8>,)> = conn.fetch_all(&TOKEN_HASHES, args![]).await.unwrap();
        assert_eq!(stored.len(), 2);
        assert!(stored.iter().all(|(hash,)| hash.len() == 32 && *hash != one.as_bytes()[..32]));
    }

    async fn a_session_ends_after_an_idle_hour_and_lives_on_when_used(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let token = test.sign_in(ANNA).await;
        let clock = &test.portal.clock;
        clock.advance_seconds(59 * 60);
        assert!(resume(&test.portal, origin(), &token).await.unwrap().is_some());
        wait_until_touched(test, NOON).await;
        clock.advance_seconds(59 * 60);
        assert!(resume(&test.portal, origin(), &token).await.unwrap().is_some());
        clock.advance_seconds(2 * 60 * 60);
        assert!(resume(&test.portal, origin(), &token).await.unwrap().is_none());
    }

    async fn a_session_ends_after_its_absolute_time_however_busy(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let token = test.sign_in(ANNA).await;
        for half_hour in 1..=23 {
            let before = test.portal.clock.now();
            test.portal.clock.advance_seconds(30 * 60);
            assert!(resume(&test.portal, origin(), &token).await.unwrap().is_some(), "after {half_hour} half hours");
            wait_until_touched(test, before).await;
        }
        test.portal.clock.advance_seconds(30 * 60);
        assert!(resume(&test.portal, origin(), &token).await.unwrap().is_none());
    }

    async fn signing_out_ends_this_session_and_signing_out_everywhere_ends_all(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let tokens = [test.sign_in(ANNA).await, test.sign_in(ANNA).await, test.sign_in(ANNA).await];
        let visit = resume(&test.portal, origin(), &tokens[0]).await.unwrap().unwrap();
        sign_out(&visit, &test.portal).await.unwrap();
        assert!(resume(&test.portal, origin(), &tokens[0]).await.unwrap().is_none());
        let visit = resume(&test.portal, origin(), &tokens[1]).await.unwrap().unwrap();
        assert_eq!(sign_out_everywhere(&visit, &test.portal).await.unwrap(), 2);
        for token in tokens {
            assert!(resume(&test.portal, origin(), &token).await.unwrap().is_none());
        }
    }

    async fn disabling_a_person_or_setting_a_password_ends_their_sessions(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, DAVID]).await;
        let (anna, david) = (test.sign_in(ANNA).await, test.sign_in(DAVID).await);
        set_password(&test.portal, &Origin::internal(), ANNA.email, "glacier tuba mitten forty".into()).await.unwrap();
        assert!(resume(&test.portal, origin(), &anna).await.unwrap().is_none());
        assert!(resume(&test.portal, origin(), &david).await.unwrap().is_some());
        disable_person(&test.portal, &Origin::internal(), DAVID.email).await.unwrap();
        assert!(resume(&test.portal, origin(), &david).await.unwrap().is_none());
        assert!(is_wrong(&attempt(&test.portal, ANNA.email, PASSWORD).await));
        assert!(attempt(&test.portal, ANNA.email, "glacier tuba mitten forty").await.is_ok());
    }

    async fn somebody_with_several_customers_chooses_one_and_can_switch(test) {
        test.move_in(&[BAKERY, HOTEL], &[GRETA]).await;
        let signed_in = attempt(&test.portal, GRETA.email, PASSWORD).await.unwrap();
        assert!(signed_in.needs_choice);
        let token = signed_in.token.expose_secret().to_owned();
        let visit = resume(&test.portal, origin(), &token).await.unwrap().unwrap();
        assert!(visit.customer().is_none());
        assert!(matches!(visit.require(Action::ReadInvoices), Err(Error::Refused(Refusal::NotAllowed(_)))));
        for customer in customers(&visit, &test.portal).await.unwrap() {
            choose_customer(&visit, &test.portal, customer.id).await.unwrap();
            let visit = resume(&test.portal, origin(), &token).await.unwrap().unwrap();
            assert_eq!(visit.customer(), Some(&customer));
        }
    }

    async fn a_customer_one_is_no_member_of_is_not_found(test) {
        test.move_in(&[BAKERY, HOTEL, STUDIO], &[GRETA, FELIX]).await;
        let studio = find_customer(&test.portal, STUDIO.slug).await.unwrap();
        let visit = test.visit(GRETA).await;
        for id in [studio, CustomerId(Uuid::now_v7())] {
            let refused = choose_customer(&visit, &test.portal, id).await;
            assert!(matches!(refused, Err(Error::Refused(Refusal::NotFound))));
        }
    }

    async fn a_slug_or_membership_is_not_given_twice(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let internal = Origin::internal();
        assert!(matches!(add_customer(&test.portal, &internal, BAKERY.slug, "Other").await, Err(Error::Refused(Refusal::Invalid(_)))));
        let again = NewPerson {
            email: ANNA.email.to_uppercase(),
            name: "Anna".into(),
            customer: BAKERY.slug.into(),
            roles: vec![Role::Viewer],
            password: None,
        };
        let refused = add_person(&test.portal, &internal, again).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::Invalid(p))) if p[0].code == ProblemCode::Taken));
    }

    async fn somebody_with_a_login_becomes_a_member_elsewhere_with_the_same_login(test) {
        test.move_in(&[BAKERY, HOTEL], &[GRETA]).await;
        let rows = list_customers(&test.portal).await.unwrap();
        assert_eq!(rows.iter().map(|row| (row.slug.as_str(), row.member_count)).collect::<Vec<_>>(), [("devries", 1), ("harbour", 1)]);
    }
}

crate::db::statements! {
    TOKEN_HASHES = "select token_hash from session";
    LAST_SEEN = "select last_seen_at from session";
}

/// The use of a session is noted beside the request: waits (at most two seconds) until it is.
async fn wait_until_touched(test: &crate::testing::TestPortal, before: Instant) {
    for _ in 0..200 {
        let mut conn = test.portal.db.read(Scope::NONE).await.unwrap();
        let (seen,): (crate::db::Ts,) = conn.fetch_one(&LAST_SEEN, args![]).await.unwrap();
        if seen.0 > before.0 {
            return;
        }
        drop(conn);
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    unreachable!("the session's use was not noted within two seconds");
}
