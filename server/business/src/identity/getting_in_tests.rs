//! Links in letters, second factors, devices and proofs, over both engines.

use super::*;
use crate::cast::{ANNA, BAKERY, CHLOE, DAVID, GRETA, HOTEL};
use crate::mail::{self, Letter, MailSettings, Transport};
use crate::queue::{self, Worked};
use crate::testing::{PASSWORD, TestPortal, origin};
use crate::{Settings, events};
use mail_parser::MessageParser;
use secrecy::ExposeSecret;
use std::path::Path;
use std::sync::Arc;
use totp_rs::Builder;

pub(super) const NEW: &str = "glacier tuba mitten forty";

/// The same portal, whose letters go into this folder.
pub(super) fn with_mail(test: &TestPortal, folder: &Path) -> Portal {
    let transport = Transport::Folder(folder.to_path_buf());
    let mail = MailSettings { transport, host: "portal.test".to_owned(), ..MailSettings::default() };
    let settings = Settings { mail, base_url: "https://portal.test".to_owned(), ..(*test.portal.settings).clone() };
    Portal { settings: Arc::new(settings), ..test.portal.clone() }
}

/// Sends what waits, and answers the texts of all letters so far, oldest first.
pub(super) async fn sent(portal: &Portal, folder: &Path) -> Vec<String> {
    while let Some(worked) = queue::work_once(portal).await.unwrap() {
        assert_eq!(worked, Worked::Done);
    }
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    // They are named by their ids, which sort by time.
    files.sort();
    let text = |path: &std::path::PathBuf| {
        let raw = std::fs::read(path).unwrap();
        let mail = MessageParser::default().parse(&raw).unwrap();
        let to = mail.to().unwrap().first().unwrap().address().unwrap().to_owned();
        format!("To: {to}\n{}", mail.body_text(0).unwrap())
    };
    files.iter().map(text).collect()
}

/// The token of the link in a letter.
pub(super) fn token_in(letter: &str) -> String {
    letter.split("token=").nth(1).unwrap().chars().take_while(char::is_ascii_hexdigit).collect()
}

async fn enter_with(portal: &Portal, email: &str, password: &str) -> Result<Entrance> {
    sign_in(portal, &origin(), email, password.into(), None).await
}

fn is_wrong_about<T>(result: &Result<T>, field: &str) -> bool {
    matches!(result, Err(Error::Refused(Refusal::Invalid(problems))) if problems.iter().any(|problem| problem.field == field))
}

fn is_not_found<T>(result: &Result<T>) -> bool {
    matches!(result, Err(Error::Refused(Refusal::NotFound)))
}

/// The code of the app that is being set up, or of one whose key is known.
pub(super) fn code_of(key: &str, at: Instant) -> String {
    let secret = totp_rs::Secret::try_from_base32(key).unwrap();
    let totp = Builder::new().with_secret(secret).with_account_name("a").build().unwrap();
    totp.generate(u64::try_from(at.0 / 1_000_000).unwrap()).to_string()
}

/// Sets up an app; answers its key and the recovery codes.
pub(crate) async fn with_app(portal: &Portal, visit: &Visit) -> (String, Vec<String>) {
    begin_authenticator(visit, portal).await.unwrap();
    let key = authenticator_set_up(visit, portal).await.unwrap().secret;
    let codes = confirm_authenticator(visit, portal, &code_of(&key, portal.clock.now())).await.unwrap();
    (key, codes)
}

pub(super) async fn step_of(portal: &Portal, email: &str, device: Option<&str>) -> String {
    match sign_in(portal, &origin(), email, PASSWORD.into(), device).await.unwrap() {
        Entrance::Factor { token } => token.expose_secret().to_owned(),
        Entrance::Inside(_) => panic!("no second factor was asked for"),
    }
}

async fn kinds(portal: &Portal) -> Vec<String> {
    let customer = find_customer(portal, BAKERY.slug).await.ok();
    let mut all = events::newest(&portal.db, None, 100).await.unwrap();
    all.extend(events::newest(&portal.db, customer, 100).await.unwrap());
    all.into_iter().map(|event| event.kind).collect()
}

crate::both_engines! {
    async fn a_forgotten_password_is_set_anew_by_a_letter_once_and_within_half_an_hour(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let before = test.sign_in(ANNA).await;
        ask_password_reset(&portal, &origin(), " ANNA@devries.example ").await.unwrap();
        let letters = sent(&portal, folder.path()).await;
        assert!(letters[0].starts_with("To: anna@devries.example") && letters[0].contains("Hello Anna de Vries"), "{letters:?}");
        let token = token_in(&letters[0]);
        assert_eq!(password_reset_for(&portal, &token).await.unwrap().as_deref(), Some(ANNA.email));
        // A password that cannot be taken uses nothing up.
        assert!(is_wrong_about(&reset_password(&portal, &origin(), &token, "annadevries2026".into()).await, "password"));
        reset_password(&portal, &origin(), &token, NEW.into()).await.unwrap();
        assert!(resume(&portal, origin(), &before).await.unwrap().is_none(), "all sessions are over");
        assert!(enter_with(&portal, ANNA.email, PASSWORD).await.is_err());
        assert!(matches!(enter_with(&portal, ANNA.email, NEW).await.unwrap(), Entrance::Inside(_)));
        assert!(is_not_found(&reset_password(&portal, &origin(), &token, NEW.into()).await), "it works once");
        assert_eq!(password_reset_for(&portal, &token).await.unwrap(), None);
        let letters = sent(&portal, folder.path()).await;
        assert!(letters[1].contains("was changed"), "{letters:?}");

        ask_password_reset(&portal, &origin(), ANNA.email).await.unwrap();
        let token = token_in(sent(&portal, folder.path()).await.last().unwrap());
        portal.clock.advance_seconds(30 * 60);
        assert!(is_not_found(&reset_password(&portal, &origin(), &token, NEW.into()).await));
        let kinds = kinds(&portal).await;
        for kind in ["password.reset_asked", "password.reset"] {
            assert!(kinds.iter().any(|found| found == kind), "{kinds:?}");
        }
    }

    async fn whoever_asks_for_an_unknown_address_gets_the_same_answer_and_nobody_a_letter(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY, HOTEL], &[ANNA, DAVID]).await;
        disable_person(&portal, &Origin::internal(), DAVID.email).await.unwrap();
        for email in ["nobody@example.com", DAVID.email, "", "no address"] {
            ask_password_reset(&portal, &origin(), email).await.unwrap();
        }
        // Each made the same work: a letter and a job, of which nothing is left.
        assert_eq!(mail::list(&portal, 10).await.unwrap().len(), 4);
        assert!(sent(&portal, folder.path()).await.is_empty());
        assert!(mail::list(&portal, 10).await.unwrap().is_empty());
        // One address does not get more than a few, and that is told to nobody either.
        for _ in 0..9 {
            ask_password_reset(&portal, &origin(), ANNA.email).await.unwrap();
        }
        assert_eq!(sent(&portal, folder.path()).await.len(), 5);
    }

    async fn without_mail_nobody_is_promised_a_letter(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        assert!(!has_mail(&test.portal));
        let asked = ask_password_reset(&test.portal, &origin(), ANNA.email).await;
        assert!(matches!(asked, Err(Error::Refused(Refusal::Unavailable))));
    }

    async fn no_token_of_a_link_stands_in_letters_or_events(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        ask_password_reset(&portal, &origin(), ANNA.email).await.unwrap();
        let token = token_in(&sent(&portal, folder.path()).await[0]);
        for letter in mail::list(&portal, 10).await.unwrap() {
            assert!(!format!("{letter:?}").contains(&token));
        }
        for event in events::newest(&portal.db, None, 100).await.unwrap() {
            assert!(!format!("{event:?}").contains(&token));
        }
    }

    async fn whoever_did_not_do_it_ends_it_with_the_letter(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let thief = test.visit(ANNA).await;
        change_password(&thief, &portal, PASSWORD.into(), NEW.into()).await.unwrap();
        let token = token_in(&sent(&portal, folder.path()).await[0]);
        assert!(may_disown(&portal, &token).await.unwrap());
        let reset = disown(&portal, &origin(), &token).await.unwrap();
        assert!(is_not_found(&disown(&portal, &origin(), &token).await), "it works once");
        assert!(matches!(account(&thief, &portal).await, Ok(overview) if overview.sessions.is_empty()));
        assert!(enter_with(&portal, ANNA.email, NEW).await.is_err(), "the thief's password is gone");
        reset_password(&portal, &origin(), reset.expose_secret(), "violet harbor stone engine".into()).await.unwrap();
        assert!(enter_with(&portal, ANNA.email, "violet harbor stone engine").await.is_ok());
    }

    async fn a_password_is_changed_with_the_current_one_and_other_sessions_end(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let (phone, visit) = (test.sign_in(ANNA).await, test.visit(ANNA).await);
        let wrong = change_password(&visit, &test.portal, "wrong".into(), "short".into()).await;
        assert!(is_wrong_about(&wrong, "current") && is_wrong_about(&wrong, "password"));
        assert!(resume(&test.portal, origin(), &phone).await.unwrap().is_some());
        change_password(&visit, &test.portal, PASSWORD.into(), NEW.into()).await.unwrap();
        assert!(resume(&test.portal, origin(), &phone).await.unwrap().is_none());
        let overview = account(&visit, &test.portal).await.unwrap();
        assert_eq!(overview.sessions.len(), 1);
        assert!(overview.sessions[0].is_current && overview.password_set.is_some());
    }

    async fn a_person_sees_their_sessions_and_ends_them_and_nobody_elses(test) {
        test.move_in(&[BAKERY], &[ANNA, CHLOE]).await;
        let (phone, visit) = (test.sign_in(ANNA).await, test.visit(ANNA).await);
        let chloe = test.visit(CHLOE).await;
        let overview = account(&visit, &test.portal).await.unwrap();
        assert_eq!(overview.sessions.iter().map(|session| session.is_current).filter(|is| *is).count(), 1);
        let other = overview.sessions.iter().find(|session| !session.is_current).unwrap();
        assert!(is_not_found(&end_session(&chloe, &test.portal, other.id).await));
        end_session(&visit, &test.portal, other.id).await.unwrap();
        assert!(is_not_found(&end_session(&visit, &test.portal, other.id).await));
        assert!(resume(&test.portal, origin(), &phone).await.unwrap().is_none());
        let tablet = test.sign_in(ANNA).await;
        assert_eq!(end_other_sessions(&visit, &test.portal).await.unwrap(), 1);
        assert!(resume(&test.portal, origin(), &tablet).await.unwrap().is_none());
        assert_eq!(account(&chloe, &test.portal).await.unwrap().sessions.len(), 1);
    }

    async fn a_new_device_is_told_and_a_known_one_is_not(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let Entrance::Inside(first) = enter_with(&portal, ANNA.email, PASSWORD).await.unwrap() else { panic!() };
        assert!(sent(&portal, folder.path()).await.is_empty(), "the very first is no news");
        let cookie = first.device.expose_secret();
        let again = sign_in(&portal, &origin(), ANNA.email, PASSWORD.into(), Some(cookie)).await.unwrap();
        let Entrance::Inside(again) = again else { panic!() };
        assert_ne!(again.device.expose_secret(), cookie, "the cookie is another one each time");
        assert!(sent(&portal, folder.path()).await.is_empty());
        // The old cookie is nobody's any more, as when somebody has copied it.
        sign_in(&portal, &origin(), ANNA.email, PASSWORD.into(), Some(cookie)).await.unwrap();
        let letters = sent(&portal, folder.path()).await;
        assert_eq!(letters.len(), 1);
        assert!(letters[0].contains("192.0.2.7"), "{letters:?}");
    }

    async fn an_app_is_set_up_with_its_first_code_and_asked_for_from_then_on(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let (portal, visit) = (&test.portal, test.visit(ANNA).await);
        begin_authenticator(&visit, portal).await.unwrap();
        let set_up = authenticator_set_up(&visit, portal).await.unwrap();
        assert!(set_up.qr_svg.starts_with("<svg"));
        assert!(is_wrong_about(&confirm_authenticator(&visit, portal, "000000").await, "code"));
        // Not yet: nobody is locked out by a half set up app.
        assert!(matches!(enter_with(portal, ANNA.email, PASSWORD).await.unwrap(), Entrance::Inside(_)));
        let code = code_of(&set_up.secret, portal.clock.now());
        let codes = confirm_authenticator(&visit, portal, &code).await.unwrap();
        assert_eq!(codes.len(), 10);
        assert!(is_not_found(&authenticator_set_up(&visit, portal).await), "the key is shown no longer");
        assert!(matches!(begin_authenticator(&visit, portal).await, Err(Error::Refused(Refusal::AlreadyDone))));

        let step = step_of(portal, ANNA.email, None).await;
        let answer = async |code: &str| {
            answer_factor(portal, &origin(), &step, answer_of(code.to_owned()), false, None).await
        };
        assert!(is_wrong_about(&answer(&code).await, "code"), "the code that confirmed it counts no second time");
        portal.clock.advance_seconds(60);
        let code = code_of(&set_up.secret, portal.clock.now());
        let inside = answer(&code).await.unwrap();
        assert!(resume(portal, origin(), inside.token.expose_secret()).await.unwrap().is_some());
        assert!(is_not_found(&answer(&code).await), "the step is over");
        let step = step_of(portal, ANNA.email, None).await;
        let replayed = answer_factor(portal, &origin(), &step, answer_of(code), false, None).await;
        assert!(is_wrong_about(&replayed, "code"), "replayed within its own thirty seconds");
    }

    async fn a_step_bears_five_wrong_answers_and_ten_minutes(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let (portal, visit) = (&test.portal, test.visit(ANNA).await);
        let (key, _) = with_app(portal, &visit).await;
        portal.clock.advance_seconds(60);
        let step = step_of(portal, ANNA.email, None).await;
        let answer = async |step: &str, code: &str| {
            answer_factor(portal, &origin(), step, answer_of(code.to_owned()), false, None).await
        };
        for _ in 0..5 {
            assert!(is_wrong_about(&answer(&step, "000000").await, "code"));
        }
        assert!(is_not_found(&answer(&step, &code_of(&key, portal.clock.now())).await));
        let step = step_of(portal, ANNA.email, None).await;
        portal.clock.advance_seconds(10 * 60);
        assert!(is_not_found(&answer(&step, &code_of(&key, portal.clock.now())).await));
        // Whoever knows the password and tries on is slowed down.
        let step = step_of(portal, ANNA.email, None).await;
        let mut last = answer(&step, "000000").await;
        for _ in 0..5 {
            let step = step_of(portal, ANNA.email, None).await;
            last = answer(&step, "000000").await;
        }
        assert!(matches!(last, Err(Error::Refused(Refusal::TooSoon(_)))), "{last:?}");
    }

    async fn a_recovery_code_gets_in_once_and_new_ones_kill_the_old(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let visit = test.visit(ANNA).await;
        let (_, codes) = with_app(&portal, &visit).await;
        let answer = async |code: &str| {
            let step = step_of(&portal, ANNA.email, None).await;
            answer_factor(&portal, &origin(), &step, answer_of(code.to_owned()), false, None).await
        };
        assert!(answer(&codes[0].to_uppercase()).await.is_ok());
        assert!(is_wrong_about(&answer(&codes[0]).await, "code"));
        assert_eq!(account(&visit, &portal).await.unwrap().recovery_codes, 9);
        assert!(sent(&portal, folder.path()).await.iter().any(|letter| letter.contains("recovery code was used")));
        let new = renew_recovery_codes(&visit, &portal).await.unwrap();
        assert!(is_wrong_about(&answer(&codes[1]).await, "code"));
        assert!(answer(&new[1]).await.is_ok());
        // Without a factor they would only be something to steal.
        remove_authenticator(&visit, &portal).await.unwrap();
        assert_eq!(account(&visit, &portal).await.unwrap().recovery_codes, 0);
        assert!(matches!(enter_with(&portal, ANNA.email, PASSWORD).await.unwrap(), Entrance::Inside(_)));
    }

    async fn a_trusted_device_is_not_asked_for_thirty_days_and_only_for_its_person(test) {
        test.move_in(&[BAKERY], &[ANNA, CHLOE]).await;
        let portal = &test.portal;
        let (anna, chloe) = (test.visit(ANNA).await, test.visit(CHLOE).await);
        let (_, codes) = with_app(portal, &anna).await;
        with_app(portal, &chloe).await;
        let step = step_of(portal, ANNA.email, None).await;
        let inside = answer_factor(portal, &origin(), &step, answer_of(codes[0].clone()), true, None).await.unwrap();
        let cookie = inside.device.expose_secret().to_owned();
        // Another person on the same browser is asked all the same.
        step_of(portal, CHLOE.email, Some(&cookie)).await;
        let entered = sign_in(portal, &origin(), ANNA.email, PASSWORD.into(), Some(&cookie)).await.unwrap();
        let Entrance::Inside(inside) = entered else { panic!("asked on a trusted device") };
        portal.clock.advance_seconds(30 * 24 * 60 * 60);
        step_of(portal, ANNA.email, Some(inside.device.expose_secret())).await;
    }

    async fn a_new_password_ends_the_trust_in_devices_and_asks_for_the_second_factor(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let visit = test.visit(ANNA).await;
        let (_, codes) = with_app(&portal, &visit).await;
        let step = step_of(&portal, ANNA.email, None).await;
        let inside = answer_factor(&portal, &origin(), &step, answer_of(codes[0].clone()), true, None).await.unwrap();
        ask_password_reset(&portal, &origin(), ANNA.email).await.unwrap();
        let letters = sent(&portal, folder.path()).await;
        let token = token_in(letters.iter().find(|letter| letter.contains("/reset-password")).unwrap());
        reset_password(&portal, &origin(), &token, NEW.into()).await.unwrap();
        let device = inside.device.expose_secret();
        let entered = sign_in(&portal, &origin(), ANNA.email, NEW.into(), Some(device)).await.unwrap();
        assert!(matches!(entered, Entrance::Factor { .. }), "a reset does not get around the second factor");
    }

    async fn what_does_lasting_harm_wants_a_fresh_proof(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let portal = &test.portal;
        let token = test.sign_in(ANNA).await;
        portal.clock.advance_seconds(FRESH_SECONDS);
        let visit = resume(portal, origin(), &token).await.unwrap().unwrap();
        for refused in [
            begin_authenticator(&visit, portal).await,
            remove_authenticator(&visit, portal).await,
            renew_recovery_codes(&visit, portal).await.map(|_| ()),
            begin_passkey(&visit, portal).await.map(|_| ()),
        ] {
            assert!(matches!(refused, Err(Error::Refused(Refusal::ProofNeeded))), "{refused:?}");
        }
        assert!(is_wrong_about(&prove(&visit, portal, Proof::Password("wrong".into())).await, "password"));
        let renewed = prove(&visit, portal, Proof::Password(PASSWORD.into())).await.unwrap();
        assert!(resume(portal, origin(), &token).await.unwrap().is_none(), "the session has another token");
        let visit = resume(portal, origin(), renewed.token.expose_secret()).await.unwrap().unwrap();
        let (key, _) = with_app(portal, &visit).await;
        portal.clock.advance_seconds(FRESH_SECONDS);
        // Whoever has a second factor proves with that.
        assert!(is_wrong_about(&prove(&visit, portal, Proof::Password(PASSWORD.into())).await, "password"));
        let code = code_of(&key, portal.clock.now());
        assert!(prove(&visit, portal, Proof::Factor(answer_of(code))).await.is_ok());
    }

    async fn an_address_is_changed_when_the_new_one_is_confirmed_and_the_old_one_can_take_it_back(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA, CHLOE]).await;
        let visit = test.visit(ANNA).await;
        assert!(is_wrong_about(&ask_email_change(&visit, &portal, "no address").await, "email"));
        // Somebody else's address: the same answer, and no letter.
        ask_email_change(&visit, &portal, CHLOE.email).await.unwrap();
        assert!(sent(&portal, folder.path()).await.is_empty());
        ask_email_change(&visit, &portal, "Anna@New.example").await.unwrap();
        let letters = sent(&portal, folder.path()).await;
        assert!(letters[0].starts_with("To: anna@new.example"), "{letters:?}");
        let token = token_in(&letters[0]);
        assert_eq!(account(&visit, &portal).await.unwrap().pending_email.as_deref(), Some("anna@new.example"));
        assert!(enter_with(&portal, "anna@new.example", PASSWORD).await.is_err(), "not before it is confirmed");
        assert_eq!(email_change_for(&portal, &token).await.unwrap().as_deref(), Some("anna@new.example"));
        confirm_email(&portal, &origin(), &token).await.unwrap();
        assert!(is_not_found(&confirm_email(&portal, &origin(), &token).await));
        assert!(enter_with(&portal, ANNA.email, PASSWORD).await.is_err());
        assert!(enter_with(&portal, "anna@new.example", PASSWORD).await.is_ok());
        let letters = sent(&portal, folder.path()).await;
        assert!(letters[1].starts_with("To: anna@devries.example"), "the old one is told: {letters:?}");
        disown(&portal, &origin(), &token_in(&letters[1])).await.unwrap();
        let person = {
            let mut conn = portal.db.read(Scope::NONE).await.unwrap();
            store::person_by_email(&mut conn, ANNA.email).await.unwrap()
        };
        assert!(person.is_some(), "the old address is back");
    }

    async fn a_disabled_person_gets_in_by_no_link_and_no_step(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let visit = test.visit(ANNA).await;
        let (_, codes) = with_app(&portal, &visit).await;
        ask_password_reset(&portal, &origin(), ANNA.email).await.unwrap();
        let letters = sent(&portal, folder.path()).await;
        let token = token_in(letters.iter().find(|letter| letter.contains("/reset-password")).unwrap());
        let step = step_of(&portal, ANNA.email, None).await;
        disable_person(&portal, &Origin::internal(), ANNA.email).await.unwrap();
        assert!(is_not_found(&reset_password(&portal, &origin(), &token, NEW.into()).await));
        let answered = answer_factor(&portal, &origin(), &step, answer_of(codes[0].clone()), false, None).await;
        assert!(is_not_found(&answered));
    }

    async fn an_administrator_takes_lost_factors_away_and_the_person_is_told(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let visit = test.visit(ANNA).await;
        let none = reset_factors(&portal, &Origin::internal(), ANNA.email).await;
        assert!(matches!(none, Err(Error::Refused(Refusal::AlreadyDone))));
        with_app(&portal, &visit).await;
        reset_factors(&portal, &Origin::internal(), ANNA.email).await.unwrap();
        assert!(matches!(enter_with(&portal, ANNA.email, PASSWORD).await.unwrap(), Entrance::Inside(_)));
        assert!(sent(&portal, folder.path()).await.iter().any(|letter| letter.contains("administrator")));
    }

    async fn the_customer_looked_at_last_is_there_at_the_next_sign_in(test) {
        test.move_in(&[BAKERY, HOTEL], &[GRETA]).await;
        let visit = test.visit(GRETA).await;
        assert!(visit.customer().is_none());
        let hotel = find_customer(&test.portal, HOTEL.slug).await.unwrap();
        choose_customer(&visit, &test.portal, hotel).await.unwrap();
        assert_eq!(test.visit(GRETA).await.customer().map(|customer| customer.id), Some(hotel));
    }

    async fn a_link_signs_in_once_where_that_is_switched_on_and_does_not_spare_the_second_factor(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        assert!(is_not_found(&ask_sign_in_link(&portal, &origin(), ANNA.email).await), "it is off by default");
        let settings = Settings { sign_in_links: true, ..(*portal.settings).clone() };
        let portal = Portal { settings: Arc::new(settings), ..portal };
        for email in [ANNA.email, ANNA.email, "nobody@example.com"] {
            ask_sign_in_link(&portal, &origin(), email).await.unwrap();
        }
        let letters = sent(&portal, folder.path()).await;
        assert_eq!(letters.len(), 2);
        let tokens: Vec<String> = letters.iter().map(|letter| token_in(letter)).collect();
        assert!(may_sign_in_with(&portal, &tokens[0]).await.unwrap());
        let entered = sign_in_with_link(&portal, &origin(), &tokens[0], None).await.unwrap();
        let Entrance::Inside(signed_in) = entered else { panic!() };
        let visit = resume(&portal, origin(), signed_in.token.expose_secret()).await.unwrap().unwrap();
        for token in &tokens {
            assert!(is_not_found(&sign_in_with_link(&portal, &origin(), token, None).await));
        }
        with_app(&portal, &visit).await;
        ask_sign_in_link(&portal, &origin(), ANNA.email).await.unwrap();
        let letters = sent(&portal, folder.path()).await;
        let token = letters.iter().filter(|letter| letter.contains("/sign-in/with-link")).map(|letter| token_in(letter)).find(|token| !tokens.contains(token)).unwrap();
        assert!(matches!(sign_in_with_link(&portal, &origin(), &token, None).await.unwrap(), Entrance::Factor { .. }));
        portal.clock.advance_seconds(3600);
        ask_sign_in_link(&portal, &origin(), ANNA.email).await.unwrap();
    }

    async fn whoever_took_a_login_over_cannot_undo_the_way_back_nor_keep_a_key(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let thief = test.visit(ANNA).await;
        ask_email_change(&thief, &portal, "thief@new.example").await.unwrap();
        let token = token_in(&sent(&portal, folder.path()).await[0]);
        portal.clock.advance_seconds(1);
        confirm_email(&portal, &origin(), &token).await.unwrap();
        let way_back = token_in(&sent(&portal, folder.path()).await[1]);
        portal.clock.advance_seconds(1);
        // A key of the thief's own, and letters about it that only the thief reads.
        with_app(&portal, &thief).await;
        let letters = sent(&portal, folder.path()).await;
        let theirs = letters.iter().find(|letter| letter.contains("authenticator app was set up")).unwrap();
        assert!(theirs.starts_with("To: thief@new.example"));
        disown(&portal, &origin(), &token_in(theirs)).await.unwrap();
        assert!(may_disown(&portal, &way_back).await.unwrap(), "the way back stays");
        with_app(&portal, &thief).await;
        let letters = sent(&portal, folder.path()).await;
        let all: Vec<String> = letters.iter().filter(|letter| letter.contains("app was set up")).map(|letter| token_in(letter)).collect();
        let mut later = None;
        for token in all {
            if may_disown(&portal, &token).await.unwrap() {
                later = Some(token);
            }
        }
        let reset = disown(&portal, &origin(), &way_back).await.unwrap();
        assert!(!may_disown(&portal, &later.unwrap()).await.unwrap(), "what the thief was sent afterwards is over");
        reset_password(&portal, &origin(), reset.expose_secret(), NEW.into()).await.unwrap();
        let entered = enter_with(&portal, ANNA.email, NEW).await.unwrap();
        assert!(matches!(entered, Entrance::Inside(_)), "no second factor of the thief's is left");
    }

    async fn a_new_password_ends_what_was_asked_for_before_it(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let visit = test.visit(ANNA).await;
        ask_email_change(&visit, &portal, "one@new.example").await.unwrap();
        let token = token_in(&sent(&portal, folder.path()).await[0]);
        // Two more on their way: to another address, and to set a password.
        ask_email_change(&visit, &portal, "two@new.example").await.unwrap();
        ask_password_reset(&portal, &origin(), ANNA.email).await.unwrap();
        change_password(&visit, &portal, PASSWORD.into(), NEW.into()).await.unwrap();
        assert!(is_not_found(&confirm_email(&portal, &origin(), &token).await));
        let letters = sent(&portal, folder.path()).await;
        assert_eq!(letters.len(), 2, "only what tells of the change leaves: {letters:?}");
    }

    async fn a_letter_that_waited_does_not_reach_an_address_from_before(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let person = test.visit(ANNA).await.person_id();
        let mut conn = portal.db.write(Scope::NONE).await.unwrap();
        let letter = Letter::PasswordChanged { at: portal.clock.now() };
        mail::post(&mut conn, portal.clock.now(), &letter, person, "before@devries.example").await.unwrap();
        conn.commit().await.unwrap();
        assert!(sent(&portal, folder.path()).await.is_empty());
    }

    async fn whether_an_address_is_somebodys_is_not_told_by_what_waits(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA, CHLOE]).await;
        let visit = test.visit(ANNA).await;
        for email in [CHLOE.email, "free@new.example"] {
            ask_email_change(&visit, &portal, email).await.unwrap();
            assert_eq!(account(&visit, &portal).await.unwrap().pending_email.as_deref(), Some(email));
            sent(&portal, folder.path()).await;
            assert_eq!(account(&visit, &portal).await.unwrap().pending_email.as_deref(), Some(email));
        }
    }

    async fn recovery_codes_that_somebody_else_made_go_with_what_is_disowned(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let visit = test.visit(ANNA).await;
        with_app(&portal, &visit).await;
        portal.clock.advance_seconds(60);
        renew_recovery_codes(&visit, &portal).await.unwrap();
        let letters = sent(&portal, folder.path()).await;
        let told = letters.iter().find(|letter| letter.contains("New recovery codes")).unwrap();
        disown(&portal, &origin(), &token_in(told)).await.unwrap();
        let overview = account(&visit, &portal).await.unwrap();
        assert!(overview.has_authenticator, "the app from before stays");
        assert_eq!(overview.recovery_codes, 0);
    }

    async fn trust_in_a_browser_ends_with_a_change_of_factor(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let (portal, visit) = (&test.portal, test.visit(ANNA).await);
        let (_, codes) = with_app(portal, &visit).await;
        let step = step_of(portal, ANNA.email, None).await;
        let inside = answer_factor(portal, &origin(), &step, answer_of(codes[0].clone()), true, None).await.unwrap();
        remove_authenticator(&visit, portal).await.unwrap();
        with_app(portal, &visit).await;
        step_of(portal, ANNA.email, Some(inside.device.expose_secret())).await;
    }

    async fn every_letter_about_a_login_is_written(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let person = test.visit(ANNA).await.person_id();
        let at = portal.clock.now();
        let mut letters = vec![Letter::PasswordReset, Letter::PasswordChanged { at }, Letter::EmailChange, Letter::EmailChanged { at }];
        letters.push(Letter::NewDevice { at, browser: "Firefox".into(), system: String::new(), ip: String::new() });
        letters.extend(FactorChange::ALL.map(|change| Letter::FactorChanged { change, at }));
        let mut conn = portal.db.write(Scope::NONE).await.unwrap();
        for letter in &letters {
            mail::post(&mut conn, at, letter, person, ANNA.email).await.unwrap();
        }
        conn.commit().await.unwrap();
        let texts = sent(&portal, folder.path()).await;
        assert_eq!(texts.len(), letters.len());
        for text in texts {
            assert!(text.contains("https://portal.test/") && text.contains("token="), "{text}");
        }
    }
}
