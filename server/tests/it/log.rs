//! The log over HTTP: the two pages, the files, and that every kind of event that the program records has its row.

use crate::browser::{NUMBER, Site, WITH_ATTACHMENT, import};
use crate::tidy::files;
use business::cast::{ANNA, BAKERY, BILAL, DAVID, HOTEL, PETRA};
use domain::LogKind;
use scraper::{Html, Selector};
use std::collections::BTreeSet;

fn texts(page: &str, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let plain = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    Html::parse_document(page).select(&selector).map(|found| plain(found.text().collect())).collect()
}

fn attributes(page: &str, selector: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let page = Html::parse_document(page);
    page.select(&selector).filter_map(|found| found.attr(name).map(str::to_owned)).collect()
}

business::both_engines! {
    async fn whoever_takes_the_log_along_proves_who_they_are_and_comes_back_to_the_same_filter(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        test.add_administrator(PETRA).await;
        let site = Site::of(test);
        let (anna, bilal, petra) = (site.sign_in(ANNA).await, site.sign_in(BILAL).await, site.sign_in(PETRA).await);
        test.portal.clock.advance_seconds(300);
        let asked = site.get("/log/export?what=people&format=csv&about=1").cookie(&anna).send().await;
        assert_eq!((asked.status.as_u16(), asked.location()), (303, "/confirm?return_to=%2Flog%3Fwhat%3Dpeople%26about%3D1"));
        let page = site.get(asked.location()).cookie(&anna).send().await.text();
        assert!(page.contains("press the button once more"), "{page}");
        let whole = site.get("/administration/log/export?format=csv").cookie(&petra).send().await;
        assert_eq!(whole.location(), "/confirm?return_to=%2Fadministration%2Flog");
        // Whoever may not is told that first.
        assert_eq!(site.get("/log/export?format=csv").cookie(&bilal).send().await.status, 403);
        assert_eq!(site.get("/administration/log/export?format=csv").cookie(&anna).send().await.status, 404);

        let fields = [("password", business::testing::PASSWORD), ("return_to", "/log?what=people&about=1")];
        let proved = site.post("/confirm", &fields).cookie(&anna).send().await;
        assert_eq!(proved.location(), "/log?what=people&about=1");
        let again = site.get("/log/export?what=people&format=csv").cookie(&proved.cookie().unwrap()).send().await;
        assert_eq!((again.status.as_u16(), again.header("content-type").starts_with("text/csv")), (200, true));
    }

    async fn an_owner_fetches_an_invoice_and_finds_that_in_the_log(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let customer = business::identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let invoice = import(test, customer, WITH_ATTACHMENT).await;
        let site = Site::of(test);
        let cookie = site.sign_in(ANNA).await;
        let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0 <script>alert(1)</script>";
        let original = format!("/invoices/{invoice}/original");
        assert_eq!(site.get(&original).cookie(&cookie).header("user-agent", agent).send().await.status, 200);

        let answer = site.get("/log?what=invoice.downloaded").cookie(&cookie).send().await;
        let page = answer.text();
        assert_eq!(answer.status, 200, "{page}");
        let rows = texts(&page, ".log-table tbody tr");
        assert_eq!(rows.len(), 1, "{rows:?}");
        for told in ["Invoice downloaded", NUMBER, ANNA.name, "192.0.2.7", "Firefox on Linux", "Version"] {
            assert!(rows[0].contains(told), "{told}: {}", rows[0]);
        }
        assert_eq!(attributes(&page, ".log-table time", "datetime"), ["2026-11-22T12:00:00Z"]);
        assert!(attributes(&page, ".log-table a", "href").contains(&format!("/invoices/{invoice}")));
        assert!(!page.contains("<script>alert"));
        // It is a page on which nothing reacts, and it works by links and a form.
        assert!(!page.contains("wake.js"));
        assert_eq!(texts(&page, "select[name=what] option[selected]"), ["Invoice downloaded"]);
        assert_eq!(attributes(&page, ".chip", "href"), ["/log"]);

        let by_number = site.get(&format!("/log?about={NUMBER}")).cookie(&cookie).send().await.text();
        assert_eq!(texts(&by_number, ".log-table tbody tr").len(), 2, "it came, and was fetched");
        let none = site.get("/log?about=NO-SUCH").cookie(&cookie).send().await.text();
        assert_eq!(texts(&none, ".empty h2"), ["Nothing matches"]);
        // What cannot be used is told at its field; there is no file then.
        let wrong = site.get("/log?from=yesterday&what=x").cookie(&cookie).send().await.text();
        assert_eq!(texts(&wrong, ".field-problem").len(), 2, "{wrong}");
        assert!(attributes(&wrong, ".log-exports a", "href").is_empty());
        // Who may not is told whom to ask.
        let refused = site.get("/log").cookie(&site.sign_in(BILAL).await).send().await;
        assert_eq!(refused.status, 403);
        assert!(refused.text().contains(ANNA.name), "{}", refused.text());
    }

    async fn a_file_of_the_log_is_saved_and_never_shown(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let site = Site::of(test);
        let cookie = site.sign_in(ANNA).await;
        let page = site.get("/log?what=sign-ins").cookie(&cookie).send().await.text();
        let links = attributes(&page, ".log-exports a", "href");
        assert_eq!(links, ["/log/export?format=csv&what=sign-ins", "/log/export?format=jsonl&what=sign-ins"]);
        for (link, kind, ending) in [(&links[0], "text/csv", "csv"), (&links[1], "application/x-ndjson", "jsonl")] {
            let answer = site.get(link).cookie(&cookie).send().await;
            assert_eq!(answer.status, 200);
            assert!(answer.header("content-type").starts_with(kind));
            assert_eq!(
                answer.header("content-disposition"),
                format!("attachment; filename=\"log-2026-11-22.{ending}\"")
            );
            assert_eq!(answer.header("content-security-policy"), "sandbox; default-src 'none'");
            assert!(answer.text().contains("session.started") && answer.text().contains(ANNA.name));
        }
        for wrong in ["", "?format=xml", "?format=csv&sort=x", "?format=csv&from=yesterday"] {
            let answer = site.get(&format!("/log/export{wrong}")).cookie(&cookie).send().await;
            assert_eq!(answer.status, 422, "{wrong}");
        }
        let log = site.get("/log?what=log").cookie(&cookie).send().await.text();
        assert_eq!(texts(&log, ".log-table .cell-title > span:first-child"), ["Log downloaded", "Log downloaded"]);
    }

    async fn an_administrator_reads_every_log_and_leaves_a_trace_there(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, DAVID]).await;
        test.add_administrator(PETRA).await;
        let site = Site::of(test);
        let petra = site.sign_in(PETRA).await;
        let own = site.get("/administration/log").cookie(&petra).send().await;
        assert_eq!(own.status, 200, "{}", own.text());
        assert_eq!(texts(&own.text(), "select[name=customer] option"), ["The portal itself", BAKERY.name, HOTEL.name]);
        assert!(texts(&own.text(), ".navigation a").contains(&"All activity".to_owned()));
        let theirs = site.get(&format!("/administration/log?customer={}", BAKERY.slug)).cookie(&petra).send().await;
        assert!(texts(&theirs.text(), ".log-table tbody tr").iter().any(|row| row.contains("Became a member")));
        let nobodys = site.get("/administration/log?customer=nobody").cookie(&petra).send().await;
        assert_eq!((nobodys.status.as_u16(), texts(&nobodys.text(), ".field-customer .field-problem").len()), (200, 1));
        let file = site.get("/administration/log/export?format=csv&customer=nobody").cookie(&petra).send().await;
        assert_eq!(file.status, 404);

        let anna = site.sign_in(ANNA).await;
        let rows = texts(&site.get("/log?what=log").cookie(&anna).send().await.text(), ".log-table tbody tr");
        assert_eq!(rows.len(), 1, "{rows:?}");
        assert!(rows[0].contains("Log read by the supplier") && rows[0].contains(PETRA.name), "{}", rows[0]);
        assert!(rows[0].contains("Supplier") && !rows[0].contains("192.0.2.7"), "{}", rows[0]);
        let david = site.sign_in(DAVID).await;
        let rows = texts(&site.get("/log").cookie(&david).send().await.text(), ".log-table tbody tr");
        assert!(!rows.is_empty() && rows.iter().all(|row| !row.contains("Log read")), "{rows:?}");
    }
}

/// The texts in this code that look like the kind of an event.
fn kinds_in(text: &str) -> BTreeSet<String> {
    let tests = text.find("#[cfg(test)]\nmod tests").unwrap_or(text.len());
    let code = text[..tests].lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let is_kind = |literal: &&str| {
        let name = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        literal.split_once('.').is_some_and(|(area, what)| name(area) && name(what))
    };
    code.split('"').skip(1).step_by(2).filter(is_kind).map(str::to_owned).collect()
}

#[test]
fn every_kind_of_event_is_classified_and_no_other_is() {
    let recording: Vec<_> = files("server/business/src", ".rs")
        .into_iter()
        .filter(|(path, text)| !path.contains("tests") && !path.contains("/testing/") && text.contains("NewEvent::"))
        .collect();
    let mut recorded: BTreeSet<String> = recording.iter().flat_map(|(_, text)| kinds_in(text)).collect();
    // What a provider of mail calls its own events.
    for theirs in ["email.bounced", "email.failed", "email.suppressed"] {
        assert!(recorded.remove(theirs), "{theirs} is looked for no longer");
    }
    let classified: BTreeSet<String> = LogKind::ALL.iter().map(|kind| kind.name().to_owned()).collect();
    let missing: Vec<_> = recorded.difference(&classified).collect();
    assert!(missing.is_empty(), "add rows to app/domain/src/log/kinds.rs and names to log-kind: {missing:?}");
    let gone: Vec<_> = classified.difference(&recorded).collect();
    assert!(gone.is_empty(), "nobody records these any more: {gone:?}");
    // A kind is a text at its place, or this test would not see it.
    for (path, text) in recording {
        let calls = text.matches("NewEvent::about(").count() + text.matches("NewEvent::general(").count();
        assert!(calls == 0 || !kinds_in(&text).is_empty(), "{path} records kinds that are not written in it");
    }
}
