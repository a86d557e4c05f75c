//! Requests made to be read in another way than they are checked: fields that no form has, names that come twice, other
//! methods, other hosts, proxies that are none, text that is none; and floods of sign-ins.

use crate::browser::{Site, options};
use business::cast::{ANNA, BAKERY, CHLOE, PETRA};
use business::db::Engine;
use business::mail::Transport;
use business::testing::{PASSWORD, TestPortal};
use business::{Settings, events, identity, queue};
use server::isolation::addresses::{FORMS, Fill};
use server::web::{Access, Web, WebOptions, access_of, router};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::task::JoinSet;

async fn site() -> (TestPortal, Site, String) {
    let test = TestPortal::start(Engine::Sqlite).await;
    test.move_in(&[BAKERY], &[ANNA, CHLOE]).await;
    let site = Site::of(&test);
    let cookie = site.sign_in(ANNA).await;
    (test, site, cookie)
}

/// These are sent in parts, with a file.
const TAKES_FILES: [&str; 2] = ["/administration/brand/{kind}", "/people/invitations/import"];

/// Every form with fields of its own, filled, and its path; not those of machines, nor what takes files.
fn forms() -> impl Iterator<Item = (String, Vec<(&'static str, String)>)> {
    let id = || uuid::Uuid::now_v7().to_string();
    FORMS.iter().filter(|form| access_of(form.route) != Access::Machine && !TAKES_FILES.contains(&form.route)).map(
        move |form| {
            let path = form.route.replace("{kind}", "logo").replace("{id}", &id()).replace("{role}", &id());
            let value = |fill: Fill| if let Fill::Text(text) = fill { text.to_owned() } else { id() };
            (path, form.fields.iter().map(|(name, fill)| (*name, value(*fill))).collect())
        },
    )
}

#[tokio::test]
async fn no_form_takes_a_field_that_it_has_not_or_one_that_comes_twice() {
    let (test, site, cookie) = site().await;
    test.add_administrator(PETRA).await;
    let petra = site.sign_in(PETRA).await;
    let mut count = 0;
    for (path, fields) in forms() {
        let cookie = if path.starts_with("/administration") { &petra } else { &cookie };
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut unknown = Vec::new();
        for name in ["is_admin", "customer_id", "person_id", "id[]", "__proto__", "_method"] {
            unknown.push([fields.clone(), vec![(name, "1")]].concat());
        }
        // What may be chosen several times is no name that comes twice by mistake.
        let twice =
            fields.iter().filter(|(name, _)| *name != "roles").map(|field| [fields.clone(), vec![*field]].concat());
        for wrong in unknown.into_iter().chain(twice) {
            let answer = site.post(&path, &wrong).cookie(cookie).send().await;
            assert_eq!(answer.status, 422, "{path} {wrong:?}");
            assert!(!answer.text().contains("is_admin"));
            count += 1;
        }
    }
    assert!(count > 200, "{count} forms were sent");
    assert_eq!(site.get("/invoices").cookie(&cookie).send().await.status, 200, "nothing of it was done");
    let bakery = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
    let events = events::newest(&test.portal.db, Some(bakery), 1_000).await.unwrap();
    let refused = events.iter().filter(|event| event.kind == "request.refused").collect::<Vec<_>>();
    assert!((2..6).contains(&refused.len()), "a trace, and no flood of them: {}", refused.len());
    assert!(refused[0].after.as_deref().is_some_and(|after| after.contains("\"status\":422")), "{refused:?}");
    test.stop().await;
}

#[tokio::test]
async fn a_parameter_that_comes_twice_is_refused_wherever_it_stands() {
    let (test, site, cookie) = site().await;
    let id = uuid::Uuid::now_v7();
    // As long as an address can be.
    let many: String = (0..6_000).map(|number| format!("&p{number}=1")).collect();
    for path in
        ["/", "/invoices", "/people", "/log", "/search", "/api/invoices/find", "/api/members/find", "/log/export"]
    {
        for query in [
            format!("id={id}&id={id}"),
            format!("id={id}&%69d={id}"),
            "q=a&q=b".to_owned(),
            "q=%ff".to_owned(),
            "q=%00".to_owned(),
            format!("q=x{many}"),
            "in=a&in=b".to_owned(),
        ] {
            let answer = site.get(&format!("{path}?{query}")).cookie(&cookie).send().await;
            assert_eq!(answer.status, 400, "{path}?{query:.30}");
        }
    }
    // What a form says stands in its body, and nowhere else.
    let customer = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap().to_string();
    let split = site.post(&format!("/choose-customer?customer={customer}"), &[]).cookie(&cookie).send().await;
    assert_eq!(split.status, 422);
    let over = site.post("/choose-customer?customer=x", &[("customer", &customer)]).cookie(&cookie).send().await;
    assert_eq!(over.status, 303);
    let fields: String = (0..10_000).map(|number| format!("p{number}=1&")).collect();
    let body = site.post("/choose-customer", &[]).body(fields).cookie(&cookie).send().await;
    assert!(matches!(body.status.as_u16(), 413 | 422), "{}", body.status);
    test.stop().await;
}

#[tokio::test]
async fn a_method_is_what_the_request_says_and_ids_of_any_length_are_no_ids() {
    let (test, site, cookie) = site().await;
    for header in ["x-http-method-override", "x-http-method", "x-method-override"] {
        let read = site.get("/sign-out").header(header, "POST").cookie(&cookie).send().await;
        assert_eq!(read.status, 405, "{header}");
        let sent = site.post("/choose-customer", &[]).header(header, "GET").cookie(&cookie).send().await;
        assert_eq!(sent.status, 422, "{header}");
    }
    assert_eq!(site.get("/invoices").cookie(&cookie).send().await.status, 200);
    let long = "9".repeat(30_000);
    for id in [long.as_str(), "-1", "18446744073709551616", "0x1", "1e400", "%00", "%ff", "..%2f..", "null", "{}", "[]"]
    {
        for path in [
            "/invoices/{}",
            "/invoices/{}/original",
            "/invoices/{}/attachments/0",
            "/people/{}",
            "/api/invoices/find?id={}",
        ] {
            let status = site.get(&path.replace("{}", id)).cookie(&cookie).send().await.status.as_u16();
            assert!(matches!(status, 400 | 404 | 414), "{path} {id:.20}: {status}");
        }
        let form = site.post("/choose-customer", &[("customer", id)]).cookie(&cookie).send().await;
        assert_eq!(form.status, 404, "{id:.20}");
    }
    test.stop().await;
}

#[tokio::test]
async fn no_letter_and_no_redirect_names_another_host() {
    let test = TestPortal::start(Engine::Sqlite).await;
    test.move_in(&[BAKERY], &[ANNA]).await;
    let folder = test.folder().join("mail");
    let portal = test.set(|settings| {
        settings.mail.transport = Transport::Folder(folder.clone());
        settings.mail.host = "portal.test".to_owned();
    });
    let proxies =
        WebOptions { trusted_proxies: vec!["192.0.2.7/32".parse().unwrap()], ..options("https://portal.test") };
    let site = Site { router: router(Web::new(portal.clone(), proxies)), host: "portal.test" };
    // Even a proxy that is believed says only who the client is.
    for (header, value) in [
        ("x-forwarded-host", "evil.test"),
        ("forwarded", "host=evil.test;proto=http"),
        ("x-host", "evil.test"),
        ("x-original-url", "https://evil.test/"),
    ] {
        let asked = site.post("/forgot-password", &[("email", ANNA.email)]).header(header, value).send().await;
        assert!(!asked.location().contains("evil"), "{header}");
        let led = site.get("/invoices").header(header, value).send().await;
        assert_eq!(led.location(), "/sign-in?return_to=%2Finvoices", "{header}");
    }
    while queue::work_once(&portal).await.unwrap().is_some() {}
    let mut letters = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let raw = std::fs::read_to_string(entry.unwrap().path()).unwrap().replace("=\r\n", "").replace("=\n", "");
        assert!(raw.contains("https://portal.test/reset-password") && !raw.contains("evil"), "{raw}");
        letters += 1;
    }
    assert_eq!(letters, 4);
    test.stop().await;
}

#[tokio::test]
async fn who_somebody_is_said_to_be_counts_from_proxies_of_ours_only() {
    let settings = Settings { sign_in_per_address: 3, sign_in_per_account: 1_000, ..Settings::default() };
    let test = TestPortal::start_with(Engine::Sqlite, settings).await;
    let tried = async |site: &Site, chain: &str| {
        let fields = [("email", "nobody@example.com"), ("password", "wrong")];
        site.post("/sign-in", &fields).header("x-forwarded-for", chain).send().await.status.as_u16()
    };
    // A stranger who names another address each time is still one.
    let site = Site::of(&test);
    let mut statuses = Vec::new();
    for last in 0..5 {
        statuses.push(tried(&site, &format!("203.0.113.{last}")).await);
    }
    assert_eq!(statuses, [422, 422, 422, 429, 429]);
    // Behind a proxy of ours it is whom the proxy saw, whatever stands before that.
    let behind =
        WebOptions { trusted_proxies: vec!["192.0.2.0/24".parse().unwrap()], ..options("https://portal.test") };
    let site = Site::with(&test, behind);
    let mut statuses = Vec::new();
    for last in 0..5 {
        statuses.push(tried(&site, &format!("203.0.113.{last}, 198.51.100.1, 192.0.2.9")).await);
    }
    assert_eq!(statuses, [422, 422, 422, 429, 429]);
    assert_eq!(tried(&site, "203.0.113.9, 198.51.100.2").await, 422, "somebody else has their own tries");
    test.stop().await;
}

#[tokio::test]
async fn cookies_that_somebody_planted_open_nothing_and_are_not_kept() {
    let (test, site, cookie) = site().await;
    let token = cookie.split_once('=').unwrap().1;
    // Without its prefix, from a sibling's host, beside the real one, cut short: none of it is a session.
    for planted in [
        format!("portico={token}"),
        format!("__Secure-portico={token}"),
        format!("__host-portico={token}"),
        format!("__Host-portico ={token}x"),
        format!("__Host-portico={}", &token[..token.len() - 1]),
        format!("__Host-portico={}", "0".repeat(token.len())),
        format!("__Host-portico={}", "a".repeat(100_000)),
    ] {
        assert_eq!(site.get("/invoices").cookie(&planted).send().await.status, 303, "{planted:.60}");
    }
    // Each thing that makes a session more gives another token, and the one before is worth nothing.
    let fields = [("email", ANNA.email), ("password", PASSWORD)];
    let again = site.post("/sign-in", &fields).cookie(&cookie).send().await.cookie().unwrap();
    assert_ne!(again, cookie);
    assert_eq!(site.get("/invoices").cookie(&cookie).send().await.status, 303);
    let proved = site.post("/confirm", &[("password", PASSWORD)]).cookie(&again).send().await.cookie().unwrap();
    assert_ne!(proved, again);
    assert_eq!(site.get("/invoices").cookie(&again).send().await.status, 303);
    assert_eq!(site.get("/invoices").cookie(&proved).send().await.status, 200);
    test.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_who_sign_in_at_once_do_not_keep_those_inside_waiting() {
    let settings = Settings {
        sign_in_per_account: 10_000,
        sign_in_per_address: 10_000,
        concurrent_hashes: 1,
        ..Settings::default()
    };
    let test = TestPortal::start_with(Engine::Sqlite, settings).await;
    test.move_in(&[BAKERY], &[ANNA, CHLOE]).await;
    let site = Arc::new(Site::of(&test));
    let cookie = site.sign_in(ANNA).await;
    let before = test.portal.work().hashes;
    let ended = Arc::new(AtomicUsize::new(0));
    let mut floods = JoinSet::new();
    for _ in 0..200 {
        let (site, ended) = (Arc::clone(&site), Arc::clone(&ended));
        floods.spawn(async move {
            let fields = [("email", CHLOE.email), ("password", "wrong")];
            let status = site.post("/sign-in", &fields).send().await.status.as_u16();
            ended.fetch_add(1, Ordering::SeqCst);
            status
        });
    }
    // All of them stand in line before anything else is asked.
    while test.portal.work().hashes - before + (ended.load(Ordering::SeqCst) as u64) < 200 {
        tokio::task::yield_now().await;
    }
    for _ in 0..10 {
        assert_eq!(site.get("/invoices").cookie(&cookie).send().await.status, 200);
    }
    let overtaken = 200 - ended.load(Ordering::SeqCst);
    assert!(overtaken > 50, "ten pages were answered while {overtaken} still waited to be let in");
    let statuses = floods.join_all().await;
    assert!(statuses.iter().all(|status| matches!(status, 422 | 503)), "{statuses:?}");
    test.stop().await;
}
