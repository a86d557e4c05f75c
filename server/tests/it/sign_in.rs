//! Signing in and out over HTTP: cookies, sessions, and that nothing tells who has an account.

use crate::browser::{Site, options};
use business::cast::{ANNA, BAKERY, DAVID, HOTEL};
use business::testing::{PASSWORD, TestPortal};
use business::{Settings, db::Engine};
use http::StatusCode;

business::both_engines! {
    async fn a_person_signs_in_and_out(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let site = Site::of(test);
        let asked = site.get("/invoices?status=open").send().await;
        assert_eq!(asked.location(), "/sign-in?return_to=%2Finvoices%3Fstatus%3Dopen");
        let fields = [("email", ANNA.email), ("password", PASSWORD), ("return_to", "/invoices?status=open")];
        let answer = site.post("/sign-in", &fields).send().await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/invoices?status=open"));
        let given = answer.header("set-cookie");
        assert!(given.starts_with("__Host-portico=") && given.contains("; Secure") && given.contains("; HttpOnly"));
        assert!(given.contains("; SameSite=Lax") && given.contains("; Path=/;") && !given.contains("Domain"));
        let cookie = answer.cookie().unwrap();
        assert_eq!(site.get("/invoices").cookie(&cookie).send().await.status, 200);
        let out = site.post("/sign-out", &[]).cookie(&cookie).send().await;
        assert_eq!((out.status, out.location()), (StatusCode::SEE_OTHER, "/sign-in"));
        assert!(out.header("set-cookie").starts_with("__Host-portico=; ") && out.header("set-cookie").contains("Max-Age=0"));
        // The cookie is worthless now, not only gone from the browser.
        assert_eq!(site.get("/invoices").cookie(&cookie).send().await.status, 303);
    }

    async fn a_wrong_password_says_no_more_than_an_unknown_address(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let site = Site::of(test);
        let mut pages = Vec::new();
        for email in [ANNA.email, "nobody@example.com"] {
            let answer = site.post("/sign-in", &[("email", email), ("password", "wrong"), ("return_to", "/invoices")]).send().await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.header("set-cookie").is_empty());
            let page = answer.text();
            // What was typed is still there, the password is not.
            assert!(page.contains(email) && !page.contains("wrong\""), "{page}");
            assert!(page.contains("value=\"/invoices\""));
            let page = page.replace(email, "EMAIL");
            pages.push(page.split("<script").next().unwrap().to_owned());
        }
        assert_eq!(pages[0], pages[1]);
    }

    async fn a_session_is_new_at_each_sign_in_and_the_old_one_ends(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let site = Site::of(test);
        // A cookie that somebody planted is not taken over.
        let planted = format!("__Host-portico={}", "0".repeat(64));
        let fields = [("email", ANNA.email), ("password", PASSWORD)];
        let first = site.post("/sign-in", &fields).cookie(&planted).send().await.cookie().unwrap();
        assert_ne!(first, planted);
        let second = site.post("/sign-in", &fields).cookie(&first).send().await.cookie().unwrap();
        assert_ne!(first, second);
        assert_eq!(site.get("/invoices").cookie(&first).send().await.status, 303);
        assert_eq!(site.get("/invoices").cookie(&second).send().await.status, 200);
    }

    async fn sessions_end_when_unused_and_in_any_case(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let site = Site::of(test);
        let idle = site.sign_in(ANNA).await;
        test.portal.clock.advance_seconds(61 * 60);
        assert_eq!(site.get("/invoices").cookie(&idle).send().await.status, 303);
        let busy = site.sign_in(ANNA).await;
        let mut hours = 0;
        while site.get("/invoices").cookie(&busy).send().await.status == 200 {
            hours += 1;
            assert!(hours < 100, "a session that is used never ends");
            test.portal.clock.advance_seconds(30 * 60);
            // The use is noted beside the request.
            tokio::time::sleep(std::time::Duration::from_millis(60)).await;
        }
        assert!((23..=24).contains(&hours), "ended after {hours} half hours");
    }

    async fn signing_out_everywhere_ends_all_of_ones_own(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, DAVID]).await;
        let site = Site::of(test);
        let (laptop, phone, other) = (site.sign_in(ANNA).await, site.sign_in(ANNA).await, site.sign_in(DAVID).await);
        assert_eq!(site.post("/sign-out-everywhere", &[]).cookie(&laptop).send().await.location(), "/sign-in");
        for cookie in [&laptop, &phone] {
            assert_eq!(site.get("/invoices").cookie(cookie).send().await.status, 303);
        }
        assert_eq!(site.get("/invoices").cookie(&other).send().await.status, 200);
    }
}

#[tokio::test]
async fn nobody_is_sent_to_another_site() {
    let test = TestPortal::start(Engine::Sqlite).await;
    test.move_in(&[BAKERY], &[ANNA]).await;
    let site = Site::of(&test);
    for evil in [
        "https://evil.test",
        "//evil.test",
        "/\\evil.test",
        "/\t/evil.test",
        "/%2fevil.test",
        "/.//evil.test",
        "javascript:alert(1)",
    ] {
        let fields = [("email", ANNA.email), ("password", PASSWORD), ("return_to", evil)];
        let answer = site.post("/sign-in", &fields).send().await;
        assert_eq!(answer.location(), "/", "{evil:?}");
        let wrong = [("email", ANNA.email), ("password", "wrong"), ("return_to", evil)];
        let page = site.post("/sign-in", &wrong).send().await.text();
        assert!(!page.contains("evil.test"), "{evil:?} stands on the page");
    }
    test.stop().await;
}

#[tokio::test]
async fn too_many_tries_are_told_when_to_come_back() {
    let settings = Settings { sign_in_per_account: 3, ..Settings::default() };
    let test = TestPortal::start_with(Engine::Sqlite, settings).await;
    test.move_in(&[BAKERY], &[ANNA]).await;
    let site = Site::of(&test);
    let tried =
        async |password: &str| site.post("/sign-in", &[("email", ANNA.email), ("password", password)]).send().await;
    for _ in 0..3 {
        assert_eq!(tried("wrong").await.status, 422);
    }
    let stopped = tried(PASSWORD).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS, "the right password does not help either");
    assert!(stopped.header("retry-after").parse::<u64>().is_ok_and(|seconds| seconds <= 21));
    assert!(stopped.text().contains("Too many"), "{}", stopped.text());
    test.stop().await;
}

#[tokio::test]
async fn over_http_on_this_machine_a_plain_cookie_does() {
    let test = TestPortal::start(Engine::Sqlite).await;
    test.move_in(&[BAKERY], &[ANNA]).await;
    let site = Site { host: "127.0.0.1:3000", ..Site::with(&test, options("http://127.0.0.1:3000")) };
    let fields = [("email", ANNA.email), ("password", PASSWORD)];
    let answer = site.post("/sign-in", &fields).header("sec-fetch-site", "same-origin").send().await;
    assert!(answer.header("set-cookie").starts_with("portico="), "{}", answer.header("set-cookie"));
    assert!(!answer.header("set-cookie").contains("Secure"));
    let cookie = answer.cookie().unwrap();
    assert_eq!(site.get("/invoices").cookie(&cookie).send().await.status, 200);
    test.stop().await;
}
