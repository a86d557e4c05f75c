//! What every answer carries: policies, caching, the request's number.

use crate::browser::{Answer, Site, options};
use business::cast::{ANNA, BAKERY};
use business::db::Engine;
use business::testing::TestPortal;
use server::web::WebOptions;
use server::web::assets::Assets;

async fn site() -> (TestPortal, Site, String) {
    let test = TestPortal::start(Engine::Sqlite).await;
    test.move_in(&[BAKERY], &[ANNA]).await;
    let site = Site::of(&test);
    let cookie = site.sign_in(ANNA).await;
    (test, site, cookie)
}

fn nonce(answer: &Answer) -> String {
    let policy = answer.header("content-security-policy");
    let nonce = policy.split("'nonce-").nth(1).unwrap_or_else(|| panic!("no nonce in {policy}"));
    nonce.split('\'').next().unwrap().to_owned()
}

#[tokio::test]
async fn every_answer_is_protected() {
    let (test, site, cookie) = site().await;
    for path in [
        "/sign-in",
        "/invoices",
        "/nowhere",
        "/api/invoices/list",
        "/health/live",
        "/pkg/none.js",
        "/invoices/x/original",
    ] {
        for cookie in [None, Some(&cookie)] {
            let answer = site.get(path).by(cookie).send().await;
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
            assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
            assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
            assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{path}");
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
            assert!(answer.header("strict-transport-security").contains("max-age=63072000"), "{path}");
            assert!(!answer.header("permissions-policy").is_empty(), "{path}");
            let policy = answer.header("content-security-policy");
            assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
            assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}: {policy}");
            assert!(uuid::Uuid::parse_str(answer.header("x-request-id")).is_ok(), "{path}");
            assert_eq!(answer.header("server"), "");
        }
    }
    test.stop().await;
}

#[tokio::test]
async fn a_nonce_is_used_once_and_stands_on_every_script() {
    let (test, site, cookie) = site().await;
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..20 {
        let page = site.get("/invoices").cookie(&cookie).send().await;
        let nonce = nonce(&page);
        assert!(nonce.len() >= 22, "{nonce}");
        let html = page.text();
        let scripts = html.matches("<script").count();
        assert!(scripts > 0);
        assert_eq!(html.matches(&format!("nonce=\"{nonce}\"")).count(), scripts);
        assert!(!html.contains(" style=\"") && !html.contains(" onclick="));
        assert!(seen.insert(nonce), "a nonce was used twice");
    }
    test.stop().await;
}

#[tokio::test]
async fn plain_pages_bring_no_webassembly() {
    let (test, site, cookie) = site().await;
    for (path, cookie) in [("/sign-in", None), ("/nowhere", None), ("/choose-customer", Some(&cookie))] {
        assert!(!site.get(path).by(cookie).send().await.text().contains(".wasm"), "{path}");
    }
    assert!(site.get("/invoices").cookie(&cookie).send().await.text().contains("/wake.js"));
    test.stop().await;
}

#[tokio::test]
async fn pages_are_compressed_for_those_who_can_read_it() {
    let (test, site, cookie) = site().await;
    for (accepted, encoding) in [("gzip, br", "br"), ("gzip", "gzip"), ("identity", ""), ("br;q=0", "")] {
        let answer = site.get("/invoices").cookie(&cookie).header("accept-encoding", accepted).send().await;
        assert_eq!(answer.header("content-encoding"), encoding, "{accepted}");
        assert!(answer.header("vary").contains("accept-encoding"));
    }
    test.stop().await;
}

#[tokio::test]
async fn a_request_gets_a_number_of_its_own_unless_a_proxy_of_ours_gave_one() {
    let (test, site, _) = site().await;
    let claimed = "01900000-0000-7000-8000-000000000001";
    let stranger = site.get("/sign-in").header("x-request-id", claimed).send().await;
    assert_ne!(stranger.header("x-request-id"), claimed);
    let trusting =
        WebOptions { trusted_proxies: vec!["192.0.2.0/24".parse().unwrap()], ..options("https://portal.test") };
    let behind_proxy = Site::with(&test, trusting);
    let ours = behind_proxy.get("/sign-in").header("x-request-id", claimed).send().await;
    assert_eq!(ours.header("x-request-id"), claimed);
    test.stop().await;
}

#[tokio::test]
async fn files_of_the_site_are_sent_without_a_session_and_missing_ones_are_no_page() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("pkg-abc")).unwrap();
    std::fs::write(folder.path().join("pkg-abc/portico.js"), "1").unwrap();
    let test = TestPortal::start(Engine::Sqlite).await;
    let site = Site::with(
        &test,
        WebOptions { assets: Assets::Folder(folder.path().to_path_buf()), ..options("https://portal.test") },
    );
    let script = site.get("/pkg-abc/portico.js").send().await;
    assert_eq!((script.status.as_u16(), script.header("cache-control")), (200, "public, max-age=31536000, immutable"));
    assert_eq!(script.header("content-type"), "text/javascript; charset=utf-8");
    let missing = site.get("/pkg-old/portico.wasm").send().await;
    assert_eq!((missing.status.as_u16(), missing.header("content-type")), (404, "text/plain; charset=utf-8"));
    assert_eq!(missing.header("cache-control"), "no-store");
    assert!(site.get("/sign-in").send().await.text().contains("/pkg-abc/portico.css"));
    test.stop().await;
}

#[tokio::test]
async fn an_error_says_what_to_do_next_and_nothing_internal() {
    let (test, site, cookie) = site().await;
    let page = site.get("/nowhere").cookie(&cookie).send().await;
    assert_eq!(page.status, 404);
    assert!(page.text().contains("href=\"/invoices\""));
    // Without its database the portal says so, with a reference, and lives.
    test.portal.db.close().await;
    let broken = site.get("/invoices").cookie(&cookie).send().await;
    assert!(broken.status.is_server_error());
    let text = broken.text();
    assert!(text.contains(broken.header("x-request-id")), "{text}");
    for internal in ["sqlx", "pool", "PoolClosed", "panicked", "src/"] {
        assert!(!text.contains(internal), "{internal} stands on the page: {text}");
    }
    assert_eq!(site.get("/health/live").send().await.status, 200);
    // A supervisor gets the probe's own words, whatever it says it would rather read.
    for accepted in ["*/*", "text/html"] {
        let ready = site.get("/health/ready").header("accept", accepted).send().await;
        assert_eq!((ready.status.as_u16(), ready.text()), (503, "not ready: the database does not answer\n".into()));
        assert_eq!(ready.header("content-type"), "text/plain; charset=utf-8");
    }
    let data = site.get("/api/invoices/list").cookie(&cookie).header("accept", "application/json").send().await;
    assert!(data.status.is_server_error());
    assert!(serde_json::from_slice::<app::error::PortalError>(&data.body).is_ok(), "{}", data.text());
    test.stop().await;
}
