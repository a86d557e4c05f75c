//! Letters that are kept instead of sent, as whoever develops the portal looks at them.

use crate::browser::{Site, options};
use crate::program::Program;
use business::db::Engine;
use business::mail::{self, Transport};
use business::queue;
use business::testing::TestPortal;
use server::web::{Web, router};
use uuid::Uuid;

/// A portal that keeps its letters, and shows them or not.
async fn site(test: &TestPortal, is_shown: bool) -> (Site, Uuid) {
    let portal = test.set(|settings| {
        settings.mail.transport = Transport::Folder(test.folder().join("mail"));
        settings.mail.host = "localhost".to_owned();
        settings.mail.is_shown = is_shown;
        settings.supplier = "Meridian <b>Supplies".to_owned();
    });
    let letter = mail::post_trial(&portal, "anna@acme.example").await.unwrap();
    queue::work_once(&portal).await.unwrap().unwrap();
    let options = options("http://127.0.0.1:3000");
    (Site { router: router(Web::new(portal, options)), host: "127.0.0.1:3000" }, letter)
}

#[tokio::test]
async fn whoever_develops_sees_what_would_have_been_sent() {
    let test = TestPortal::start(Engine::Sqlite).await;
    let (site, letter) = site(&test, true).await;
    let list = site.get("/dev/mail").send().await;
    assert_eq!(list.status, 200);
    let page = list.text();
    assert!(page.contains(&format!("href=\"/dev/mail/{letter}\"")) && page.contains("anna@acme.example"), "{page}");
    assert!(page.contains("A trial letter from Meridian &lt;b&gt;Supplies") && !page.contains("<b>"), "{page}");
    assert!(!page.contains(".wasm"), "it needs no WebAssembly");

    let detail = site.get(&format!("/dev/mail/{letter}")).send().await;
    assert_eq!(detail.status, 200);
    let page = detail.text();
    for part in [
        format!("src=\"/dev/mail/{letter}/html\""),
        "Auto-Submitted".to_owned(),
        "href=\"https://portal.test\"".to_owned(),
        "The portal of Meridian &lt;b&gt;Supplies was asked".to_owned(),
    ] {
        assert!(page.contains(&part), "{part}: {page}");
    }
    assert!(detail.header("content-security-policy").contains("frame-src 'self'"));

    // The letter itself stands in a frame of this site and runs nothing.
    let html = site.get(&format!("/dev/mail/{letter}/html")).send().await;
    assert_eq!(html.status, 200);
    assert!(html.header("content-security-policy").starts_with("sandbox; default-src 'none'"));
    assert_eq!((html.header("x-frame-options"), html.header("cache-control")), ("SAMEORIGIN", "no-store"));
    assert!(html.text().contains("Meridian &lt;b&gt;Supplies"), "{}", html.text());

    for path in ["/dev/mail/nothing", "/dev/mail/..%2fportico", "/dev/mail/nothing/html", "/dev/mail?before=nothing"] {
        assert_eq!(site.get(path).send().await.status, 404, "{path}");
    }
    let older = site.get(&format!("/dev/mail?before={letter}")).send().await;
    assert!(older.status == 200 && older.text().contains("No letters here"), "{}", older.text());
    test.stop().await;
}

#[tokio::test]
async fn elsewhere_there_are_no_such_pages() {
    let test = TestPortal::start(Engine::Sqlite).await;
    let (site, letter) = site(&test, false).await;
    let pages = [
        "/dev/mail".to_owned(),
        format!("/dev/mail/{letter}"),
        format!("/dev/mail/{letter}/html"),
        "/api/development/letters".to_owned(),
        format!("/api/development/letter?id={letter}"),
    ];
    for path in &pages {
        let answer = site.get(path).send().await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("anna@acme.example"), "{path}");
        assert_ne!(answer.header("x-frame-options"), "SAMEORIGIN", "{path}");
    }
    test.stop().await;
}

#[test]
fn the_demonstration_keeps_its_letters_and_says_where_they_are() {
    let program = Program::new();
    let shown = program.call(&["demo"]).well();
    assert!(shown.out.contains("http://127.0.0.1:3000/dev/mail"), "{}", shown.out);
    let tried = program.call(&["mail", "try", "anna@acme.example"]).well();
    assert!(tried.out.contains(".eml"), "{}", tried.out);
    let letters = std::fs::read_dir(program.path("data/mail")).unwrap().count();
    assert_eq!(letters, 1);
    let doctor = program.call(&["doctor"]);
    assert!(doctor.out.contains("mail: no letter leaves"), "{}", doctor.out);

    // Whoever sets something means it; whoever listens to others shows nobody's letters.
    let set = Program::new().with("PORTICO_MAIL", "none");
    assert!(!set.call(&["demo"]).well().out.contains("/dev/mail"));
    let open = Program::new().with("PORTICO_LISTEN", "0.0.0.0:3000");
    assert!(!open.call(&["demo"]).well().out.contains("/dev/mail"));
    // An installation without a demonstration sends nothing and keeps nothing.
    let own = Program::new();
    own.call(&["migrate"]).well();
    assert_ne!(own.call(&["mail", "try", "anna@acme.example"]).code, 0);
}

#[test]
fn the_doctor_says_what_a_provider_still_needs() {
    let doctor = |more: &[(&str, &str)]| {
        let program = Program::new().with("PORTICO_MAIL", "resend://re_secret@api.resend.com");
        let program = more.iter().fold(program, |program, (name, value)| program.with(name, value));
        program.call(&["migrate"]).well();
        program.call(&["doctor"]).out
    };
    let from = ("PORTICO_MAIL_FROM", "portal@meridian.example");
    let bare = doctor(&[]);
    assert!(bare.contains("WARN  mail: resend://api.resend.com:443") && bare.contains("set mail_from"), "{bare}");
    let deaf = doctor(&[from]);
    assert!(deaf.contains("/mail/events/resend and set resend_webhook_key"), "{deaf}");
    let whole = doctor(&[from, ("PORTICO_RESEND_WEBHOOK_KEY", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]);
    assert!(whole.contains("OK    mail: resend://api.resend.com:443"), "{whole}");
    for said in [bare, deaf, whole] {
        assert!(!said.contains("re_secret") && !said.contains("MfKQ"), "{said}");
    }
}
