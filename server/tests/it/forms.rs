//! Requests that did not come from a page of the portal, or are not what its pages send.

use crate::browser::{Site, form, options};
use business::cast::{ANNA, BAKERY};
use business::db::Engine;
use business::testing::{PASSWORD, TestPortal};
use http::Method;

async fn site() -> (TestPortal, Site, String) {
    let test = TestPortal::start(Engine::Sqlite).await;
    test.move_in(&[BAKERY], &[ANNA]).await;
    let site = Site::of(&test);
    let cookie = site.sign_in(ANNA).await;
    (test, site, cookie)
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let (test, site, cookie) = site().await;
    for headers in [
        &[("origin", "https://evil.test")][..],
        &[("origin", "null")],
        &[("origin", "https://sub.portal.test")],
        &[("origin", "https://portal.test.evil.test")],
        &[("origin", "https://portal.test:8443")],
        &[("origin", "http://portal.test")],
        &[("origin", "https://evil.test"), ("sec-fetch-site", "cross-site")],
        &[("origin", "https://sub.portal.test"), ("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "cross-site"), ("content-type", "text/plain")],
    ] {
        for path in ["/sign-out", "/sign-out-everywhere", "/sign-in", "/choose-customer"] {
            let mut ask = site.ask(Method::POST, path).cookie(&cookie);
            for (name, value) in headers {
                ask = ask.header(name, value);
            }
            let answer = ask.send().await;
            assert_eq!(answer.status, 403, "{path} {headers:?}");
            assert!(answer.text().contains("did not come from this portal"), "{}", answer.text());
        }
    }
    assert_eq!(site.get("/invoices").cookie(&cookie).send().await.status, 200, "nobody was signed out");
    test.stop().await;
}

#[tokio::test]
async fn other_kinds_of_bodies_and_unknown_or_repeated_fields_are_refused() {
    let (test, site, _) = site().await;
    let good = form(&[("email", ANNA.email), ("password", PASSWORD)]);
    for (kind, body, expected) in [
        ("text/plain", good.clone(), 415),
        ("application/json", format!("{{\"email\":\"{}\"}}", ANNA.email), 415),
        ("multipart/form-data; boundary=x", "--x--".to_owned(), 415),
        ("application/x-www-form-urlencoded", format!("{good}&role=owner"), 422),
        ("application/x-www-form-urlencoded", format!("{good}&email=b%40example.com"), 422),
        ("application/x-www-form-urlencoded", "email=%ff&password=%00".to_owned(), 422),
        ("application/x-www-form-urlencoded", String::new(), 422),
    ] {
        let ask =
            site.ask(Method::POST, "/sign-in").header("sec-fetch-site", "same-origin").header("content-type", kind);
        let answer = ask.body(body.clone()).send().await;
        assert_eq!(answer.status, expected, "{kind} {body}");
        assert!(answer.header("set-cookie").is_empty());
    }
    test.stop().await;
}

#[tokio::test]
async fn what_is_too_large_is_not_read() {
    let (test, site, _) = site().await;
    let large = "x".repeat(3 * 1024 * 1024);
    let post = || {
        site.ask(Method::POST, "/sign-in")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded")
    };
    let declared = post().header("content-length", &large.len().to_string()).body(large.clone()).send().await;
    assert_eq!(declared.status, 413);
    assert!(declared.text().contains("too large"), "{}", declared.text());
    // Without a length it is found out on the way.
    let parts = axum::body::Body::new(http_body_util::Full::new(axum::body::Bytes::from(large)));
    assert_eq!(post().body(parts).send().await.status, 413);
    test.stop().await;
}

#[tokio::test]
async fn only_requests_for_this_host_are_answered() {
    let (test, site, cookie) = site().await;
    for host in
        [Some("evil.test"), Some("portal.test.evil.test"), Some("portal.test:8443"), Some("127.0.0.1"), None, Some("")]
    {
        let answer = site.get("/invoices").cookie(&cookie).host(host).send().await;
        assert_eq!(answer.status, 400, "{host:?}");
        assert!(!answer.text().contains("evil"));
    }
    let twice = site.get("/invoices").cookie(&cookie).header("host", "evil.test").send().await;
    assert_eq!(twice.status, 400);
    assert_eq!(site.get("https://evil.test/invoices").cookie(&cookie).send().await.status, 400);
    assert_eq!(site.get("/invoices").cookie(&cookie).host(Some("PORTAL.test:443")).send().await.status, 200);
    // A load balancer asks by address.
    assert_eq!(site.get("/health/live").host(Some("10.0.0.7:3000")).send().await.status, 200);
    // What others say about themselves is not believed.
    let forwarded = site.get("/invoices").header("x-forwarded-host", "evil.test").header("forwarded", "host=evil.test");
    assert!(!forwarded.send().await.location().contains("evil"));
    test.stop().await;
}

#[tokio::test]
async fn a_flood_of_forms_is_slowed_down() {
    let test = TestPortal::start(Engine::Sqlite).await;
    let site = Site::with(&test, server::web::WebOptions { posts_per_minute: 20, ..options("https://portal.test") });
    let mut statuses = Vec::new();
    for _ in 0..7 {
        statuses.push(site.post("/sign-out", &[]).send().await.status.as_u16());
    }
    assert_eq!(statuses, [303, 303, 303, 303, 303, 429, 429]);
    let stopped = site.post("/sign-out", &[]).send().await;
    assert!(stopped.header("retry-after").parse::<u64>().is_ok());
    assert_eq!(site.get("/sign-in").send().await.status, 200, "reading goes on");
    test.stop().await;
}

#[tokio::test]
async fn strange_queries_break_nothing() {
    let (test, site, cookie) = site().await;
    for query in [
        "after=zz",
        "sort=drop+table",
        "status=%00",
        "q=%ff%fe",
        "min=1e400&max=NaN",
        "q=%27%3B--",
        "from=2026-02-30",
        "q=a&q=b",
        "a=b&c[]=d",
        &format!("q={}", "x".repeat(10_000)),
        &format!("after={}", "0".repeat(5_000)),
    ] {
        for path in ["/invoices", "/api/invoices/list"] {
            let answer = site.get(&format!("{path}?{query}")).cookie(&cookie).send().await;
            assert!(answer.status.as_u16() < 500, "{path}?{query}: {}", answer.status);
        }
    }
    for id in ["1", "..%2f..%2fetc%2fpasswd", "%00", "💥", "0190-bad"] {
        let path: String =
            id.chars().map(|c| if c.is_ascii() { c.to_string() } else { "%F0%9F%92%A5".to_owned() }).collect();
        for path in [
            format!("/invoices/{path}"),
            format!("/invoices/{path}/original"),
            format!("/invoices/{path}/attachments/x"),
        ] {
            let answer = site.get(&path).cookie(&cookie).send().await;
            assert!(matches!(answer.status.as_u16(), 400 | 404), "{path}: {}", answer.status);
        }
    }
    test.stop().await;
}
