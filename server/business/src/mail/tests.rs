//! What becomes of a letter: written in its reader's language, handed over once, or refused, or tried again.

use super::store::Queued;
use super::{
    Letter, LetterState, MailSettings, ProviderKind, Report, ReportKeys, Transport, cancel, find, folder, hear, list,
    note_forgery, post, post_trial, send_now, written,
};
use crate::brand::{self, mail::Written};
use crate::cast::{ANNA, BAKERY, BILAL, PETRA};
use crate::db::Scope;
use crate::queue::{self, Task, Trouble, Worked};
use crate::testing::{NOON, TestPortal, origin};
use crate::{Error, Portal, Refusal, Settings, events, identity};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Brand;
use language::{Language, Words};
use mail_parser::MessageParser;
use ring::hmac;
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

/// The same portal, whose letters go into this folder.
fn with_folder(test: &TestPortal, folder: &Path) -> Portal {
    with(test, Transport::Folder(folder.to_path_buf()))
}

fn with(test: &TestPortal, transport: Transport) -> Portal {
    let mail = MailSettings { transport, host: "portal.test".to_owned(), is_shown: true, ..MailSettings::default() };
    let settings = Settings {
        mail,
        supplier: "Meridian & Söhne".to_owned(),
        base_url: "https://portal.test".to_owned(),
        ..Settings::default()
    };
    Portal { settings: Arc::new(settings), ..test.portal.clone() }
}

/// The one letter in the folder, as it would have been sent.
fn only(folder: &Path) -> String {
    let letters: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(letters.len(), 1, "{letters:?}");
    std::fs::read_to_string(&letters[0]).unwrap()
}

crate::both_engines! {
    async fn a_letter_is_written_in_its_readers_language_and_handed_over_once(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_folder(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let anna = test.visit(ANNA).await;
        identity::set_language(&anna, &portal, Language::German).await.unwrap();
        let now = portal.clock.now();
        let mut conn = portal.db.write(Scope::NONE).await.unwrap();
        let id = post(&mut conn, now, &Letter::Trial, anna.person_id(), ANNA.email).await.unwrap();
        // Not before it is certain.
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        conn.commit().await.unwrap();

        assert_eq!(queue::work_once(&portal).await.unwrap(), Some(Worked::Done));
        assert_eq!(queue::work_once(&portal).await.unwrap(), None);
        let letter = find(&portal, id).await.unwrap();
        assert_eq!((letter.state, letter.sent), (LetterState::Sent, Some(now)));
        let sent = only(folder.path());
        let mail = MessageParser::default().parse(&sent).unwrap();
        assert_eq!(mail.to().unwrap().first().unwrap().address(), Some(ANNA.email));
        let from = mail.from().unwrap().first().unwrap();
        assert_eq!((from.name(), from.address()), (Some("Meridian & Söhne"), Some("portal@portal.test")));
        assert_eq!(mail.message_id(), Some(format!("{id}@portal.test").as_str()));
        assert_eq!(mail.header_raw("Auto-Submitted").unwrap().trim(), "auto-generated");
        assert_eq!(mail.subject(), Some("Eine Probemail von Meridian & Söhne"));
        let (text, html) = (mail.body_text(0).unwrap(), mail.body_html(0).unwrap());
        assert!(text.contains("Das Portal von Meridian & Söhne") && text.contains("https://portal.test"), "{text}");
        assert!(html.contains("Das Portal von Meridian &amp; Söhne") && html.contains("lang=\"de\""), "{html}");
        assert!(mail.raw_message().is_ascii(), "no server on the way needs to know more than RFC 5321 asks of it");
    }

    async fn what_is_undone_sends_no_letter(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_folder(test, folder.path());
        let mut conn = portal.db.write(Scope::NONE).await.unwrap();
        post(&mut conn, portal.clock.now(), &Letter::Trial, None, "anna@acme.example").await.unwrap();
        drop(conn);
        assert_eq!(queue::work_once(&portal).await.unwrap(), None);
        assert!(list(&portal, 10).await.unwrap().is_empty());
    }

    async fn a_cancelled_letter_does_not_leave(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_folder(test, folder.path());
        let id = post_trial(&portal, "anna@acme.example").await.unwrap();
        assert!(cancel(&portal, id).await.unwrap());
        assert_eq!(queue::work_once(&portal).await.unwrap(), Some(Worked::Done));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        assert!(!cancel(&portal, id).await.unwrap());
    }

    async fn a_letter_that_cannot_leave_waits_and_says_why(test) {
        let file = tempfile::NamedTempFile::new().unwrap();
        let portal = with_folder(test, file.path());
        let id = post_trial(&portal, "anna@acme.example").await.unwrap();
        let Some(Worked::Failed(Trouble::Later(problem))) = queue::work_once(&portal).await.unwrap() else {
            panic!("a file is no folder");
        };
        let letter = find(&portal, id).await.unwrap();
        assert_eq!((letter.state, letter.answer.as_deref()), (LetterState::Queued, Some(problem.as_str())));
        // As soon as it can, it leaves.
        let folder = tempfile::tempdir().unwrap();
        let mended = with_folder(test, folder.path());
        test.portal.clock.advance_seconds(60);
        assert_eq!(queue::work_once(&mended).await.unwrap(), Some(Worked::Done));
        assert_eq!(find(&portal, id).await.unwrap().state, LetterState::Sent);
    }

    async fn an_address_is_checked_and_a_portal_without_mail_says_so(test) {
        let folder = tempfile::tempdir().unwrap();
        for address in ["", "anna", "anna@", "a b@acme.example", "anna@acme.example\r\nBcc: all@acme.example"] {
            let refused = post_trial(&with_folder(test, folder.path()), address).await;
            assert!(matches!(refused, Err(Error::Refused(Refusal::Invalid(_)))), "{address}");
        }
        let refused = post_trial(&with(test, Transport::None), "anna@acme.example").await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::Unavailable))));
    }

    async fn what_a_provider_reports_is_noted_once_and_only_when_it_is_signed(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_reports(test, folder.path());
        let id = post_trial(&portal, "anna@acme.example").await.unwrap();
        assert_eq!(queue::work_once(&portal).await.unwrap(), Some(Worked::Done));
        let body = bounced(id);
        let now = NOON.0 / 1_000_000;
        let heard = async |body: &str, timestamp: i64, secret: &[u8]| {
            let timestamp = timestamp.to_string();
            let signature = sign(secret, &timestamp, body);
            let report = Report { id: "msg_1", timestamp: &timestamp, signature: &signature, body: body.as_bytes() };
            hear(&portal, &origin(), ProviderKind::Resend, &report).await
        };
        for refused in [heard(&body, now, &[8; 24]).await, heard(&body, now - 301, SECRET).await] {
            assert!(matches!(refused, Err(Error::Refused(Refusal::SignedOut))));
        }
        assert_eq!(find(&portal, id).await.unwrap().state, LetterState::Sent);
        // Again and again, as providers do.
        for _ in 0..3 {
            heard(&body, now, SECRET).await.unwrap();
        }
        let letter = find(&portal, id).await.unwrap();
        assert_eq!(letter.state, LetterState::Bounced);
        assert_eq!(letter.bounced, Some((NOON, "Permanent no such mailbox".to_owned())));
        let events = events::newest(&portal.db, None, 10).await.unwrap();
        let bounces: Vec<_> = events.iter().filter(|event| event.kind == "letter.bounced").collect();
        assert_eq!(bounces.len(), 1);
        assert_eq!(bounces[0].object, Some(id));
        assert!(!bounces[0].after.as_deref().unwrap_or_default().contains("mailbox"), "why may name an address");
        // What is nobody's here, and what else happens, is let pass; what is not as documented is not.
        heard(&bounced(Uuid::now_v7()), now, SECRET).await.unwrap();
        heard("{\"type\":\"domain.created\",\"data\":{}}", now, SECRET).await.unwrap();
        assert!(matches!(heard("nonsense", now, SECRET).await, Err(Error::Refused(Refusal::Invalid(_)))));
        let other = Report { id: "", timestamp: "", signature: "", body: &[] };
        let unset = hear(&portal, &origin(), ProviderKind::SendGrid, &other).await;
        assert!(matches!(unset, Err(Error::Refused(Refusal::NotFound))), "no key is set for it");
    }

    async fn a_letter_of_which_we_hear_before_we_could_note_that_it_left_is_not_sent_again(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_reports(test, folder.path());
        let id = post_trial(&portal, "anna@acme.example").await.unwrap();
        let (body, timestamp) = (bounced(id), (NOON.0 / 1_000_000).to_string());
        let signature = sign(SECRET, &timestamp, &body);
        let report = Report { id: "msg_1", timestamp: &timestamp, signature: &signature, body: body.as_bytes() };
        hear(&portal, &origin(), ProviderKind::Resend, &report).await.unwrap();
        assert_eq!(queue::work_once(&portal).await.unwrap(), Some(Worked::Done));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        assert_eq!(find(&portal, id).await.unwrap().state, LetterState::Bounced);
    }

    async fn a_flood_of_forged_reports_leaves_a_bounded_trace(test) {
        for _ in 0..100 {
            note_forgery(&test.portal, &origin(), ProviderKind::SendGrid).await.unwrap();
        }
        let events = events::newest(&test.portal.db, None, 200).await.unwrap();
        let refused = events.iter().filter(|event| event.kind == "letter.report_refused").count();
        assert_eq!(refused, 60);
        assert_eq!(events[0].ip.as_deref(), Some("192.0.2.7"));
    }

    async fn letters_are_removed_when_they_are_older_than_they_are_kept(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_folder(test, folder.path());
        // More than are removed in one transaction.
        let old = posted(&portal, 501).await;
        test.portal.clock.advance_seconds(90 * 24 * 60 * 60);
        let young = posted(&portal, 1).await;
        let clean = async || {
            let mut conn = portal.db.write(Scope::NONE).await.unwrap();
            queue::enqueue(&mut conn, portal.clock.now(), &Task::RemoveLetters, Some("clean")).await.unwrap();
            conn.commit().await.unwrap();
            assert_eq!(queue::work_this(&portal, "clean").await.unwrap(), Some(Worked::Done));
        };
        clean().await;
        assert_eq!(list(&portal, 1_000).await.unwrap().len(), 502, "not a second before its time");
        test.portal.clock.advance_seconds(1);
        clean().await;
        let left: Vec<Uuid> = list(&portal, 1_000).await.unwrap().into_iter().map(|letter| letter.id).collect();
        assert_eq!(left, young);
        assert!(matches!(find(&portal, old[0]).await, Err(Error::Refused(Refusal::NotFound))));
        let events = events::newest(&portal.db, None, 2).await.unwrap();
        let counts: Vec<_> = events.iter().map(|event| (event.kind.as_str(), event.after.as_deref())).collect();
        assert_eq!(
            counts,
            [("letter.removed", Some("{\"count\":1}")), ("letter.removed", Some("{\"count\":500}"))]
        );
        // What still waited is done without a letter.
        assert_eq!(queue::work_once(&portal).await.unwrap(), Some(Worked::Done));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}

/// Letters that wait for their sending.
async fn posted(portal: &Portal, count: usize) -> Vec<Uuid> {
    let mut conn = portal.db.write(Scope::NONE).await.unwrap();
    let mut ids = Vec::new();
    for _ in 0..count {
        ids.push(post(&mut conn, portal.clock.now(), &Letter::Trial, None, "anna@acme.example").await.unwrap());
    }
    conn.commit().await.unwrap();
    ids
}

/// What Resend and we agreed on.
const SECRET: &[u8] = &[7; 24];

fn with_reports(test: &TestPortal, folder: &Path) -> Portal {
    let portal = with_folder(test, folder);
    let mut settings = (*portal.settings).clone();
    let secret = format!("whsec_{}", STANDARD.encode(SECRET));
    settings.mail.report_keys = ReportKeys { resend: Some(secret.parse().unwrap()), sendgrid: None };
    Portal { settings: Arc::new(settings), ..portal }
}

/// A signature as Svix makes it.
fn sign(secret: &[u8], timestamp: &str, body: &str) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret);
    let signature = hmac::sign(&key, format!("msg_1.{timestamp}.{body}").as_bytes());
    format!("v1,{}", STANDARD.encode(signature))
}

fn bounced(letter: Uuid) -> String {
    format!(
        "{{\"type\":\"email.bounced\",\"created_at\":\"2026-11-22T12:00:00.000Z\",\"data\":{{\"email_id\":\"56761188\",\
         \"to\":[\"anna@acme.example\"],\"tags\":{{\"letter\":\"{letter}\"}},\
         \"bounce\":{{\"message\":\"no such mailbox\",\"subType\":\"Suppressed\",\"type\":\"Permanent\"}}}}}}"
    )
}

#[tokio::test]
async fn letters_in_the_folder_are_looked_at_newest_first_and_never_outside_of_it() {
    let test = TestPortal::start(crate::db::Engine::Sqlite).await;
    let place = tempfile::tempdir().unwrap();
    let portal = with_folder(&test, &place.path().join("mail"));
    let empty = folder::list(&portal, None).await.unwrap();
    assert!(empty.letters.is_empty() && empty.older.is_none(), "there is no folder before there is a letter");
    let ids = posted(&portal, 51).await;
    while queue::work_once(&portal).await.unwrap().is_some() {}
    let first = folder::list(&portal, None).await.unwrap();
    assert_eq!((first.letters.len(), first.older.as_deref()), (50, Some(ids[1].to_string().as_str())));
    assert_eq!(first.letters[0].id, ids[50].to_string());
    assert_eq!(first.letters[0].subject, "A trial letter from Meridian & Söhne");
    assert_eq!(first.letters[0].to, "anna@acme.example");
    let second = folder::list(&portal, first.older.as_deref()).await.unwrap();
    assert_eq!((second.letters.len(), second.older), (1, None));
    let letter = folder::find(&portal, &ids[0].to_string()).await.unwrap();
    assert_eq!(letter.links, ["https://portal.test"]);
    assert!(letter.text.contains("The portal of Meridian & Söhne"), "{}", letter.text);
    assert!(letter.headers.iter().any(|header| header.name == "Auto-Submitted" && header.value == "auto-generated"));
    let html = folder::html(&portal, &ids[0].to_string()).await.unwrap();
    assert!(html.contains("Meridian &amp; Söhne"), "{html}");

    // What is not a letter of this folder is not found: what lies beside it, what leads out of it, what has no id.
    std::fs::write(place.path().join("secret.eml"), "Subject: secret\r\n\r\nsecret").unwrap();
    let link = Uuid::now_v7();
    std::os::unix::fs::symlink(place.path().join("secret.eml"), place.path().join(format!("mail/{link}.eml"))).unwrap();
    let link = link.to_string();
    for id in ["../secret", "secret", "", "%2e%2e/secret", &format!("{}/../../secret", ids[0]), &link] {
        assert!(matches!(folder::find(&portal, id).await, Err(Error::Refused(Refusal::NotFound))), "{id}");
        assert!(matches!(folder::html(&portal, id).await, Err(Error::Refused(Refusal::NotFound))), "{id}");
    }
    assert!(matches!(folder::list(&portal, Some("../x")).await, Err(Error::Refused(Refusal::NotFound))));
    assert!(folder::list(&portal, None).await.unwrap().letters.iter().all(|letter| letter.subject != "secret"));

    // Where nobody develops, there is nothing to look at.
    let mut settings = (*portal.settings).clone();
    settings.mail.is_shown = false;
    let hidden = Portal { settings: Arc::new(settings), ..portal.clone() };
    let sending = with(&test, Transport::None);
    for portal in [&hidden, &sending] {
        assert!(!portal.settings.mail.shows_letters());
        assert!(matches!(folder::list(portal, None).await, Err(Error::Refused(Refusal::NotFound))));
        let found = folder::find(portal, &ids[0].to_string()).await;
        assert!(matches!(found, Err(Error::Refused(Refusal::NotFound))));
    }
    test.stop().await;
}

/// The letter of an invitation with all that one can say.
async fn invited(test: &TestPortal, portal: &Portal) -> (Letter, Uuid) {
    let anna = test.visit(ANNA).await;
    let form = domain::InvitationForm {
        email: "noor@devries.example".to_owned(),
        name: "Noor Bakker".to_owned(),
        message: "Welcome!\nThe books are <all> yours.".to_owned(),
        member: domain::MemberForm { roles: vec!["finance".to_owned()], ..domain::MemberForm::default() },
        ..domain::InvitationForm::default()
    };
    crate::invitations::invite(&anna, portal, &form).await.unwrap();
    let posted = list(portal, 1).await.unwrap().remove(0);
    (serde_json::from_str(&posted.letter).unwrap(), posted.id)
}

/// The letter of a request to look as the bakery.
async fn support_asked(test: &TestPortal) -> Letter {
    test.add_administrator(PETRA).await;
    let customer = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
    let petra = test.visit(PETRA).await;
    crate::support::ask(&petra, &test.portal, customer, "Request 4711:\nthe total looks <wrong>").await.unwrap();
    let page = crate::support::overview(&test.visit(ANNA).await, &test.portal, &domain::ListQuery::default()).await;
    Letter::SupportAsked { customer, access: page.unwrap().open[0].id }
}

crate::both_engines! {
    async fn a_request_to_look_is_told_to_the_owners_and_to_nobody_when_it_is_answered(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_folder(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        test.add_administrator(PETRA).await;
        let customer = identity::find_customer(&portal, BAKERY.slug).await.unwrap();
        let petra = test.visit(PETRA).await;
        crate::support::ask(&petra, &portal, customer, "Request 4711: the total looks wrong").await.unwrap();
        let queued = list(&portal, 10).await.unwrap();
        let told: Vec<_> = queued.iter().map(|letter| letter.address.as_str()).collect();
        assert_eq!(told, [ANNA.email]);
        let anna = test.visit(ANNA).await;
        let page = crate::support::overview(&anna, &portal, &domain::ListQuery::default()).await.unwrap();
        crate::support::answer(&anna, &portal, page.open[0].id, false).await.unwrap();
        send_now(&portal, queued[0].id).await.unwrap();
        assert!(find(&portal, queued[0].id).await.is_err(), "there is nothing to answer any more");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}

/// Every letter in every language, in both its forms. A new letter is in here by itself; a new look is approved with
/// `INSTA_UPDATE=always`.
#[tokio::test]
async fn every_letter_is_written_in_every_language_as_it_was_approved() {
    let test = TestPortal::start(crate::db::Engine::Sqlite).await;
    let folder = tempfile::tempdir().unwrap();
    let portal = with_folder(&test, folder.path());
    let settings = Settings { sign_in_links: true, ..(*portal.settings).clone() };
    let portal = Portal { settings: Arc::new(settings), ..portal };
    let brand = Brand { mail_footer: "Meridian & Söhne GmbH\nHafenstraße 1".to_owned(), ..Brand::default() };
    test.move_in(&[BAKERY], &[ANNA]).await;
    let anna = test.visit(ANNA).await.person_id().map(|person| person.0);
    let asked = support_asked(&test).await;
    let (mut html_too, mut count) = (0, 0);
    for letter in Letter::samples() {
        // It tells of a request, which has to be there.
        let letter = if matches!(letter, Letter::SupportAsked { .. }) { asked.clone() } else { letter };
        let json = serde_json::to_value(&letter).unwrap();
        assert_eq!(json["letter"], letter.kind(), "the record calls it as it is stored");
        let name = format!(
            "{}{}",
            json["letter"].as_str().unwrap(),
            json["change"].as_str().map_or(String::new(), |change| format!("-{change}"))
        );
        // An invitation is somebody's in particular.
        let (letter, id) = match letter {
            Letter::Invitation { .. } => invited(&test, &portal).await,
            letter => (letter, Uuid::nil()),
        };
        let queued = Queued {
            id,
            letter_json: String::new(),
            address: ANNA.email.to_owned(),
            state: String::new(),
            person_id: anna,
            language: None,
            name: Some(ANNA.name.to_owned()),
            email: Some(ANNA.email.to_owned()),
            time_zone: Some("Europe/Berlin".to_owned()),
        };
        for language in Language::SHIPPED {
            let words = Words::of(language);
            let text = written::text_of(&portal, &brand, words, &letter, &queued).await.unwrap().unwrap();
            let Written { html, text } = brand::mail::write(&portal, &brand, words, "https://portal.test", &text);
            // Tokens and customers are other ones each time.
            let plain = |text: String| {
                let mut parts = text.split("?in=");
                let first = parts.next().unwrap_or_default().to_owned();
                let text = parts.fold(first, |text, part| format!("{text}?in=CUSTOMER{}", &part[36..]));
                match text.split_once("token=") {
                    Some((before, rest)) => format!("{before}token=TOKEN{}", &rest[64..]),
                    None => text,
                }
            };
            insta::assert_snapshot!(format!("{name}.{language}.txt"), plain(text));
            count += 1;
            // The look is the same in all languages but for its direction.
            if matches!(language, Language::English | Language::Arabic) {
                insta::assert_snapshot!(format!("{name}.{language}.html"), plain(html));
                html_too += 1;
            }
        }
    }
    assert!(count >= 14 * 5 && html_too >= 14 * 2, "{count} {html_too}");
    test.stop().await;
}
