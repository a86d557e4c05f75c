//! What becomes of a letter: written in its reader's language, handed over once, or refused, or tried again.

use super::{Letter, LetterState, MailSettings, Transport, cancel, find, list, post, post_trial};
use crate::cast::{ANNA, BAKERY};
use crate::db::Scope;
use crate::queue::{self, Trouble, Worked};
use crate::testing::TestPortal;
use crate::{Error, Portal, Refusal, Settings, identity};
use mail_parser::MessageParser;
use std::path::Path;
use std::sync::Arc;

/// The same portal, whose letters go into this folder.
fn with_folder(test: &TestPortal, folder: &Path) -> Portal {
    with(test, Transport::Folder(folder.to_path_buf()))
}

fn with(test: &TestPortal, transport: Transport) -> Portal {
    let mail = MailSettings { transport, from: None, host: "portal.test".to_owned() };
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
        identity::set_language(&anna, &portal, language::Language::German).await.unwrap();
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
}
