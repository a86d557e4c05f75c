//! Whoever tries to get in by trying often, from many places, at once, or by watching what an answer costs.

use super::getting_in_tests::{NEW, code_of, sent, step_of, token_in, with_app, with_mail};
use super::*;
use crate::Settings;
use crate::cast::{ANNA, BAKERY, BILAL, CHLOE, DAVID, HOTEL};
use crate::db::Engine;
use crate::testing::{PASSWORD, TestPortal, origin};
use secrecy::ExposeSecret;
use std::net::{IpAddr, Ipv4Addr};
use tokio::task::JoinSet;

fn from(last: u8) -> Origin {
    Origin { ip: Some(IpAddr::V4(Ipv4Addr::new(198, 51, 100, last))), ..origin() }
}

fn is_too_soon<T>(result: &Result<T>) -> bool {
    matches!(result, Err(Error::Refused(Refusal::TooSoon(_))))
}

async fn device_of(portal: &Portal, email: &str) -> String {
    match sign_in(portal, &from(250), email, PASSWORD.into(), None).await.unwrap() {
        Entrance::Inside(signed_in) => signed_in.device.expose_secret().to_owned(),
        Entrance::Factor { .. } => panic!("a second factor was asked for"),
    }
}

#[tokio::test]
async fn an_account_that_is_tried_from_everywhere_stays_open_for_its_owner() {
    let settings = Settings { sign_in_per_account: 4, sign_in_per_address: 1_000, ..Settings::default() };
    let test = TestPortal::start_with(Engine::Sqlite, settings).await;
    test.move_in(&[BAKERY], &[ANNA, CHLOE]).await;
    let portal = &test.portal;
    let (annas, chloes) = (device_of(portal, ANNA.email).await, device_of(portal, CHLOE.email).await);
    let tried = async |last, password: &str, device: Option<&str>| {
        sign_in(portal, &from(last), ANNA.email, password.into(), device).await
    };
    let mut stopped = 0;
    for last in 0..10 {
        stopped += usize::from(is_too_soon(&tried(last, "wrong", None).await));
    }
    assert!(stopped >= 6, "many networks, one account: {stopped} of 10 were stopped");
    assert!(is_too_soon(&tried(100, PASSWORD, None).await), "a stranger is not let in by being right");
    assert!(is_too_soon(&tried(101, PASSWORD, Some(&chloes)).await), "nor by a browser of somebody else's");
    assert!(is_too_soon(&tried(102, PASSWORD, Some("nonsense")).await));
    let Ok(Entrance::Inside(inside)) = tried(250, PASSWORD, Some(&annas)).await else { panic!("Anna was kept out") };
    // Whoever holds her browser has no more tries than anybody.
    let device = inside.device.expose_secret();
    let mut last = Ok(());
    for _ in 0..8 {
        last = tried(250, "wrong", Some(device)).await.map(drop);
    }
    assert!(is_too_soon(&last));
    test.stop().await;
}

#[tokio::test]
async fn many_accounts_tried_from_one_network_are_stopped_and_others_are_not() {
    let settings = Settings { sign_in_per_account: 100, sign_in_per_address: 5, ..Settings::default() };
    let test = TestPortal::start_with(Engine::Sqlite, settings).await;
    test.move_in(&[BAKERY], &[ANNA]).await;
    let mut stopped = Vec::new();
    for number in 0..8 {
        let email = format!("person{number}@example.com");
        stopped.push(is_too_soon(&sign_in(&test.portal, &from(1), &email, "leaked".into(), None).await));
    }
    assert_eq!(stopped, [false, false, false, false, false, true, true, true]);
    assert!(sign_in(&test.portal, &from(2), ANNA.email, PASSWORD.into(), None).await.is_ok());
    let throttled = events::newest(&test.portal.db, None, 100).await.unwrap();
    assert_eq!(throttled.iter().filter(|event| event.kind == "session.throttled").count(), 3);
    test.stop().await;
}

crate::both_engines! {
    async fn an_answer_costs_the_same_whoever_it_is_about(test) {
        let folder = tempfile::tempdir().unwrap();
        let mut portal = with_mail(test, folder.path());
        let mut settings = (*portal.settings).clone();
        settings.sign_in_links = true;
        portal.settings = std::sync::Arc::new(settings);
        test.move_in(&[BAKERY, HOTEL], &[ANNA, BILAL, DAVID]).await;
        disable_person(&portal, &Origin::internal(), BILAL.email).await.unwrap();
        let device = device_of(&portal, DAVID.email).await;
        // The stand-in is made once.
        let _ = sign_in(&portal, &origin(), "first@example.com", "wrong".into(), None).await;
        let mut costs = Vec::new();
        for email in [ANNA.email, BILAL.email, "nobody@example.com"] {
            let mut work = Vec::new();
            let mut before = portal.work();
            let mut note = |portal: &Portal| {
                let now = portal.work();
                work.push(now.since(before));
                before = now;
            };
            assert!(sign_in(&portal, &origin(), email, "wrong".into(), None).await.is_err());
            note(&portal);
            assert!(sign_in(&portal, &origin(), email, "wrong".into(), Some(&device)).await.is_err());
            note(&portal);
            ask_password_reset(&portal, &origin(), email).await.unwrap();
            note(&portal);
            ask_sign_in_link(&portal, &origin(), email).await.unwrap();
            note(&portal);
            costs.push(work);
        }
        assert_eq!(costs[0][0].hashes, 1);
        assert!(costs[0].iter().all(|work| work.statements > 0), "{costs:?}");
        assert_eq!(costs[0], costs[2], "somebody, and nobody");
        assert_eq!(costs[1], costs[2], "somebody disabled, and nobody");
    }

    async fn of_many_who_answer_with_one_code_at_once_one_gets_in(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let (portal, visit) = (&test.portal, test.visit(ANNA).await);
        let (key, recovery) = with_app(portal, &visit).await;
        portal.clock.advance_seconds(60);
        for code in [code_of(&key, portal.clock.now()), recovery[0].clone()] {
            let mut tries = JoinSet::new();
            for _ in 0..4 {
                let step = step_of(portal, ANNA.email, None).await;
                let (portal, code) = (portal.clone(), code.clone());
                tries.spawn(async move {
                    answer_factor(&portal, &origin(), &step, answer_of(code), false, None).await.is_ok()
                });
            }
            let inside = tries.join_all().await.into_iter().filter(|inside| *inside).count();
            assert_eq!(inside, 1, "{code}");
        }
    }

    async fn of_many_who_open_one_link_at_once_one_is_first(test) {
        let folder = tempfile::tempdir().unwrap();
        let mut portal = with_mail(test, folder.path());
        let mut settings = (*portal.settings).clone();
        settings.sign_in_links = true;
        portal.settings = std::sync::Arc::new(settings);
        test.move_in(&[BAKERY], &[ANNA]).await;
        ask_password_reset(&portal, &origin(), ANNA.email).await.unwrap();
        let reset = token_in(sent(&portal, folder.path()).await.last().unwrap());
        let mut tries = JoinSet::new();
        for number in 0..4 {
            let (portal, token) = (portal.clone(), reset.clone());
            let password = format!("{NEW} {number}");
            tries.spawn(async move { reset_password(&portal, &origin(), &token, password.into()).await.is_ok() });
        }
        assert_eq!(tries.join_all().await.into_iter().filter(|done| *done).count(), 1);
        ask_sign_in_link(&portal, &origin(), ANNA.email).await.unwrap();
        let link = token_in(sent(&portal, folder.path()).await.last().unwrap());
        let mut tries = JoinSet::new();
        for _ in 0..4 {
            let (portal, token) = (portal.clone(), link.clone());
            tries.spawn(async move { sign_in_with_link(&portal, &origin(), &token, None).await.is_ok() });
        }
        assert_eq!(tries.join_all().await.into_iter().filter(|done| *done).count(), 1);
    }
}
