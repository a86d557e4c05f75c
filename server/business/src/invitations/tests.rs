//! Who may invite whom as what, what a link opens and how often, and what becomes of an invitation.

use super::{
    NewcomerPassword, VALID_SECONDS, accept_with_passkey, accept_with_password, ask_passkey, invite,
    invite_as_supplier, invite_by_command, invite_many, join, letter as write, list, note_bounce, offer, preview,
    resend, revoke,
};
use crate::cast::{ANNA, BAKERY, BILAL, CHLOE, CastPerson, DAVID, FELIX, GRETA, HOTEL, PETRA, STUDIO};
use crate::db::Scope;
use crate::events::Event;
use crate::mail::{self, Transport, folder};
use crate::queue::{self, Task};
use crate::testing::{PASSWORD, TestPortal, origin};
use crate::visit::{Origin, Visit};
use crate::{Error, Portal, Refusal, Result, events, identity, members};
use domain::{
    CustomerId, InvitationForm, InvitationId, InvitationQuery, InvitationState, MemberForm, MemberQuery, OfferKind,
    OwnRoleForm, Role, StaffRole,
};
use language::Language;
use secrecy::ExposeSecret;
use std::path::Path;
use uuid::Uuid;

const NEW: &str = "glacier tuba mitten forty";
const NOOR: &str = "noor@devries.example";

/// The same portal, whose letters go into this folder.
fn with_mail(test: &TestPortal, folder: &Path) -> Portal {
    test.set(|settings| {
        settings.mail.transport = Transport::Folder(folder.to_path_buf());
        settings.mail.host = "portal.test".to_owned();
        settings.mail.is_shown = true;
    })
}

fn form(email: &str, roles: &[&str]) -> InvitationForm {
    let roles = roles.iter().map(|role| (*role).to_owned()).collect();
    InvitationForm {
        email: email.to_owned(),
        member: MemberForm { roles, ..MemberForm::default() },
        ..InvitationForm::default()
    }
}

/// The token in the newest letter, after all were sent.
async fn token(portal: &Portal) -> String {
    while queue::work_once(portal).await.unwrap().is_some() {}
    let newest = folder::list(portal, None).await.unwrap().letters.remove(0);
    let letter = folder::find(portal, &newest.id).await.unwrap();
    let link = letter.links.iter().find(|link| link.contains("/invitation?token=")).unwrap().clone();
    link.split_once("token=").unwrap().1.to_owned()
}

fn newcomer(name: &str) -> NewcomerPassword {
    NewcomerPassword { name: name.to_owned(), password: NEW.into() }
}

async fn accept(portal: &Portal, token: &str) -> Result<Visit> {
    let signed_in = accept_with_password(portal, &origin(), token, newcomer("Noor Bakker"), None).await?;
    Ok(identity::resume(portal, origin(), signed_in.token.expose_secret()).await.unwrap().unwrap())
}

fn fields<T: std::fmt::Debug>(outcome: Result<T>) -> Vec<String> {
    match outcome {
        Err(Error::Refused(Refusal::Invalid(problems))) => problems.into_iter().map(|problem| problem.field).collect(),
        other => panic!("{other:?}"),
    }
}

fn is_not_found<T>(outcome: &Result<T>) -> bool {
    matches!(outcome, Err(Error::Refused(Refusal::NotFound)))
}

async fn states(visit: &Visit, portal: &Portal) -> Vec<(String, InvitationState)> {
    let page = list(visit, portal, &InvitationQuery::default()).await.unwrap().page;
    page.rows.into_iter().map(|row| (row.email, row.state)).collect()
}

async fn events_of(portal: &Portal, customer: CustomerId, kind: &str) -> Vec<Event> {
    let events = events::newest(&portal.db, Some(customer), 100).await.unwrap();
    events.into_iter().filter(|event| event.kind == kind).collect()
}

async fn customer(test: &TestPortal) -> CustomerId {
    identity::find_customer(&test.portal, BAKERY.slug).await.unwrap()
}

async fn member_names(visit: &Visit, portal: &Portal) -> Vec<String> {
    let people = members::list(visit, portal, &MemberQuery::default()).await.unwrap();
    people.page.rows.into_iter().map(|row| row.name).collect()
}

crate::both_engines! {
    async fn somebody_new_is_invited_by_letter_chooses_a_password_and_is_inside(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let anna = test.visit(ANNA).await;
        let wanted = InvitationForm {
            name: "Noor".to_owned(),
            language: "de".to_owned(),
            message: "Welcome\r\nto us".to_owned(),
            ..form(" Noor@DeVries.example ", &["finance", "buyer"])
        };
        invite(&anna, &portal, &wanted).await.unwrap();
        let token = token(&portal).await;
        for _ in 0..3 {
            let found = offer(None, &portal, &token).await.unwrap().unwrap();
            assert_eq!((found.kind, found.customer.as_str()), (OfferKind::NewLogin, BAKERY.name));
            assert_eq!((found.email.as_str(), found.by.as_str(), found.name.as_str()), (NOOR, ANNA.name, "Noor"));
            assert_eq!(found.message, "Welcome\nto us");
        }
        // What is wrong uses nothing up.
        for (name, password, problem) in [("", NEW, "name"), ("Noor", "short", "password"), ("Noor", "devriesbakeries", "password")] {
            let newcomer = NewcomerPassword { name: name.to_owned(), password: password.into() };
            let refused = accept_with_password(&portal, &origin(), &token, newcomer, None).await;
            assert_eq!(fields(refused), [problem]);
        }
        let asked = ask_passkey(&portal, &origin(), &token, "Noor").await.unwrap();
        assert_eq!(asked.options["publicKey"]["user"]["name"], NOOR);
        assert_eq!(asked.options["publicKey"]["authenticatorSelection"]["residentKey"], "required");
        for (name, answer, problem) in [("", "{}", "name"), ("Noor", "{}", "passkey"), ("Noor", "nonsense", "passkey")] {
            let asked = asked.token.expose_secret();
            let refused = accept_with_passkey(&portal, &origin(), &token, name, asked, answer, None).await;
            assert_eq!(fields(refused), [problem]);
        }
        let noor = accept(&portal, &token).await.unwrap();
        assert_eq!(noor.customer().unwrap().name, BAKERY.name);
        assert_eq!(noor.role_names(), [Role::Finance.into(), Role::Buyer.into()]);
        assert_eq!(noor.languages().next(), Some(Language::German));
        assert!(identity::sign_in(&portal, &origin(), NOOR, NEW.into(), None).await.is_ok());
        // Once.
        assert!(is_not_found(&accept(&portal, &token).await));
        assert!(offer(None, &portal, &token).await.unwrap().is_none());
        assert_eq!(states(&anna, &portal).await, [(NOOR.to_owned(), InvitationState::Accepted)]);
        let (sent, accepted) = (
            events_of(&portal, customer(test).await, "invitation.sent").await,
            events_of(&portal, customer(test).await, "invitation.accepted").await,
        );
        assert_eq!((sent.len(), accepted.len()), (1, 1));
        assert_eq!(accepted[0].person, noor.person_id());
        for event in sent.iter().chain(&accepted) {
            let after = event.after.as_deref().unwrap();
            assert!(after.contains("finance") && !after.contains(&token), "{after}");
        }
    }

    async fn two_who_accept_at_once_are_one_member(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let anna = test.visit(ANNA).await;
        invite(&anna, &portal, &form(NOOR, &["member"])).await.unwrap();
        let token = token(&portal).await;
        let (one, other) = tokio::join!(accept(&portal, &token), accept(&portal, &token));
        assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1);
        assert_eq!(member_names(&anna, &portal).await, [ANNA.name, "Noor Bakker"]);
        assert_eq!(events_of(&portal, customer(test).await, "invitation.accepted").await.len(), 1);
        assert_eq!(events_of(&portal, customer(test).await, "person.added").await.len(), 2, "Anna's and Noor's");
    }

    async fn whoever_invites_proves_a_short_while_before_who_they_are(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        test.add_administrator(PETRA).await;
        let (anna, petra, customer) = (test.visit(ANNA).await, test.visit(PETRA).await, customer(test).await);
        test.portal.clock.advance_seconds(identity::FRESH_SECONDS);
        let wanted = form(NOOR, &["owner"]);
        let list = format!("email,roles\n{NOOR},owner\n");
        assert!(matches!(invite(&anna, &portal, &wanted).await, Err(Error::Refused(Refusal::ProofNeeded))));
        assert!(matches!(invite_many(&anna, &portal, &list).await, Err(Error::Refused(Refusal::ProofNeeded))));
        let supplied = invite_as_supplier(&petra, &portal, customer, &wanted).await;
        assert!(matches!(supplied, Err(Error::Refused(Refusal::ProofNeeded))), "{supplied:?}");
        // A list is looked over without one, and who may not learns that first.
        preview(&anna, &portal, &list).await.unwrap();
        assert!(is_not_found(&invite_as_supplier(&anna, &portal, customer, &wanted).await));
        assert!(states(&test.visit(ANNA).await, &portal).await.is_empty());
    }

    async fn an_invitation_ends_after_fourteen_days_to_the_second(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let anna = test.visit(ANNA).await;
        let id = invite(&anna, &portal, &form(NOOR, &["member"])).await.unwrap();
        let first = token(&portal).await;
        test.portal.clock.advance_seconds(VALID_SECONDS - 1);
        assert!(offer(None, &portal, &first).await.unwrap().is_some());
        test.portal.clock.advance_seconds(1);
        assert!(offer(None, &portal, &first).await.unwrap().is_none());
        assert!(is_not_found(&accept(&portal, &first).await));
        let anna = test.visit(ANNA).await;
        assert_eq!(states(&anna, &portal).await, [(NOOR.to_owned(), InvitationState::Expired)]);
        assert!(matches!(revoke(&anna, &portal, id).await, Err(Error::Refused(Refusal::AlreadyDone))));
        // Sent again it holds again, by another link.
        resend(&anna, &portal, id).await.unwrap();
        let second = token(&portal).await;
        assert!(is_not_found(&accept(&portal, &first).await));
        assert!(accept(&portal, &second).await.is_ok());
    }

    async fn what_is_sent_again_or_taken_back_opens_nothing_by_its_old_links(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let anna = test.visit(ANNA).await;
        let id = invite(&anna, &portal, &form(NOOR, &["member"])).await.unwrap();
        let first = token(&portal).await;
        assert!(matches!(resend(&anna, &portal, id).await, Err(Error::Refused(Refusal::TooSoon(60)))));
        test.portal.clock.advance_seconds(60);
        resend(&anna, &portal, id).await.unwrap();
        assert!(offer(None, &portal, &first).await.unwrap().is_none());
        // A letter that has not left does not leave any more.
        test.portal.clock.advance_seconds(60);
        resend(&anna, &portal, id).await.unwrap();
        let second = token(&portal).await;
        assert_eq!(folder::list(&portal, None).await.unwrap().letters.len(), 2);
        assert!(offer(None, &portal, &second).await.unwrap().is_some());
        assert_eq!(fields(invite(&anna, &portal, &form(NOOR, &["member"])).await), ["invited"]);
        revoke(&anna, &portal, id).await.unwrap();
        assert!(is_not_found(&accept(&portal, &second).await));
        for outcome in [revoke(&anna, &portal, id).await, resend(&anna, &portal, id).await] {
            assert!(matches!(outcome, Err(Error::Refused(Refusal::AlreadyDone))));
        }
        assert_eq!(states(&anna, &portal).await, [(NOOR.to_owned(), InvitationState::Revoked)]);
        // And so they can be invited again.
        invite(&anna, &portal, &form(NOOR, &["viewer"])).await.unwrap();
        assert_eq!(members::list(&anna, &portal, &MemberQuery::default()).await.unwrap().open_invitations, Some(1));
    }

    async fn a_letter_that_is_written_twice_leaves_both_links_working(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let anna = test.visit(ANNA).await;
        let id = invite(&anna, &portal, &form(NOOR, &["member"])).await.unwrap();
        let sent = mail::list(&portal, 1).await.unwrap().remove(0).id;
        let mut tokens = Vec::new();
        for _ in 0..2 {
            let facts = write(&portal, customer(test).await, id, sent).await.unwrap().unwrap();
            tokens.push(facts.address.expose_secret().split_once("token=").unwrap().1.to_owned());
        }
        for token in &tokens {
            assert!(offer(None, &portal, token).await.unwrap().is_some());
        }
        let other = write(&portal, customer(test).await, id, Uuid::now_v7()).await.unwrap();
        assert!(other.is_none(), "a letter that is not its last");
        accept(&portal, &tokens[0]).await.unwrap();
        assert!(offer(None, &portal, &tokens[1]).await.unwrap().is_none());
    }

    async fn a_letter_that_comes_back_is_told_once_and_its_link_still_works(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let anna = test.visit(ANNA).await;
        let id = invite(&anna, &portal, &form(NOOR, &["member"])).await.unwrap();
        let token = token(&portal).await;
        let letter = mail::list(&portal, 1).await.unwrap().remove(0).id;
        let bakery = customer(test).await;
        for letter in [Uuid::now_v7(), letter, letter] {
            note_bounce(&portal, &origin(), bakery, id, letter).await.unwrap();
        }
        assert_eq!(states(&anna, &portal).await, [(NOOR.to_owned(), InvitationState::Bounced)]);
        assert_eq!(events_of(&portal, bakery, "invitation.bounced").await.len(), 1);
        let query = InvitationQuery { state: "bounced".to_owned(), ..InvitationQuery::default() };
        assert_eq!(list(&anna, &portal, &query).await.unwrap().page.rows.len(), 1);
        let query = InvitationQuery { state: "pending".to_owned(), ..InvitationQuery::default() };
        assert!(list(&anna, &portal, &query).await.unwrap().page.rows.is_empty());
        assert!(offer(None, &portal, &token).await.unwrap().is_some());
        test.portal.clock.advance_seconds(60);
        resend(&anna, &portal, id).await.unwrap();
        assert_eq!(states(&anna, &portal).await, [(NOOR.to_owned(), InvitationState::Pending)]);
    }

    async fn somebody_with_a_login_joins_with_it_and_nobody_else_does(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY, HOTEL, STUDIO], &[ANNA, DAVID, FELIX]).await;
        let anna = test.visit(ANNA).await;
        invite(&anna, &portal, &form(DAVID.email, &["viewer"])).await.unwrap();
        let token = token(&portal).await;
        let (david, felix) = (test.visit(DAVID).await, test.visit(FELIX).await);
        for (visit, kind) in [(None, OfferKind::SignIn), (Some(&felix), OfferKind::SignIn), (Some(&david), OfferKind::Join)] {
            assert_eq!(offer(visit, &portal, &token).await.unwrap().unwrap().kind, kind);
        }
        // Nobody sets a password for a login that there is, and nobody joins in another's place.
        assert!(matches!(accept(&portal, &token).await, Err(Error::Refused(Refusal::AlreadyDone))));
        let asked = ask_passkey(&portal, &origin(), &token, "David").await;
        assert!(matches!(asked, Err(Error::Refused(Refusal::AlreadyDone))));
        assert!(is_not_found(&join(&felix, &portal, &token).await));
        let system = test.system(customer(test).await, BAKERY.name);
        assert!(matches!(join(&system, &portal, &token).await, Err(Error::Refused(Refusal::SignedOut))));
        join(&david, &portal, &token).await.unwrap();
        assert_eq!(member_names(&anna, &portal).await, [ANNA.name, DAVID.name]);
        assert!(is_not_found(&join(&david, &portal, &token).await));
        let entrance = identity::sign_in(&portal, &origin(), DAVID.email, PASSWORD.into(), None).await;
        assert!(entrance.is_ok(), "the login is what it was");
        // Who is here already is told so, and not asked twice.
        assert_eq!(fields(invite(&anna, &portal, &form(DAVID.email, &["viewer"])).await), ["email"]);
    }

    async fn who_is_a_member_by_another_way_is_told_so_and_who_is_disabled_is_not_let_in(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY, HOTEL], &[ANNA, DAVID]).await;
        let anna = test.visit(ANNA).await;
        invite(&anna, &portal, &form(DAVID.email, &["viewer"])).await.unwrap();
        let token = token(&portal).await;
        let new = identity::NewPerson {
            email: DAVID.email.to_owned(), name: DAVID.name.to_owned(), customer: BAKERY.slug.to_owned(),
            roles: vec![Role::Buyer], password: None,
        };
        let id = identity::add_person(&portal, &Origin::internal(), new).await.unwrap();
        let david = test.visit(DAVID).await;
        assert_eq!(offer(Some(&david), &portal, &token).await.unwrap().unwrap().kind, OfferKind::Member);
        assert!(matches!(join(&david, &portal, &token).await, Err(Error::Refused(Refusal::AlreadyDone))));
        members::disable(&anna, &portal, id).await.unwrap();
        assert!(offer(Some(&david), &portal, &token).await.unwrap().is_none());
        assert_eq!(fields(invite(&anna, &portal, &form(DAVID.email, &["viewer"])).await), ["email"]);
        members::remove(&anna, &portal, id).await.unwrap();
        assert_eq!(offer(Some(&david), &portal, &token).await.unwrap().unwrap().kind, OfferKind::Join);
        identity::disable_person(&portal, &Origin::internal(), DAVID.email).await.unwrap();
        assert!(offer(None, &portal, &token).await.unwrap().is_none());
        assert!(is_not_found(&join(&david, &portal, &token).await));
    }

    async fn nobody_gives_by_invitation_what_they_have_not(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA, BILAL, CHLOE]).await;
        let (anna, bilal) = (test.visit(ANNA).await, test.visit(BILAL).await);
        assert!(matches!(invite(&bilal, &portal, &form(NOOR, &["viewer"])).await, Err(Error::Refused(Refusal::NotAllowed(_)))));
        let refused = events_of(&portal, customer(test).await, "people.refused").await;
        assert_eq!(refused.len(), 1);
        // Somebody who manages people, and may not see invoices.
        let role = OwnRoleForm {
            name: "Personnel".to_owned(),
            effects: [("read_people", "customer"), ("manage_people", "customer")].map(|(a, e)| (a.to_owned(), e.to_owned())).to_vec(),
        };
        let personnel = members::add_role(&anna, &portal, &role).await.unwrap();
        let key = personnel.0.as_simple().to_string();
        let chloe = test.visit(CHLOE).await.person_id().unwrap();
        let only = MemberForm { roles: vec![key.clone()], ..MemberForm::default() };
        members::save(&anna, &portal, chloe, &only).await.unwrap();
        let chloe_visit = test.visit(CHLOE).await;
        let beyond = fields(invite(&chloe_visit, &portal, &form(NOOR, &["finance"])).await);
        assert!(beyond.iter().any(|field| field == "beyond read_invoices"), "{beyond:?}");
        let owner = fields(invite(&chloe_visit, &portal, &form(NOOR, &["owner"])).await);
        assert!(owner.len() > beyond.len(), "{owner:?}");
        let id = invite(&chloe_visit, &portal, &form(NOOR, &[&key])).await.unwrap();
        // Nor does she take back or send again what gives more than she has.
        let other = invite(&anna, &portal, &form("omar@devries.example", &["owner"])).await.unwrap();
        test.portal.clock.advance_seconds(60);
        assert!(!fields(revoke(&chloe_visit, &portal, other).await).is_empty());
        assert!(!fields(resend(&chloe_visit, &portal, other).await).is_empty());
        while queue::work_once(&portal).await.unwrap().is_some() {}
        // What holds when it is accepted is what its inviter may give then.
        let sent = mail::list(&portal, 10).await.unwrap();
        let noors = sent.iter().find(|letter| letter.address == NOOR).unwrap();
        let facts = write(&portal, customer(test).await, id, noors.id).await.unwrap().unwrap();
        let token = facts.address.expose_secret().split_once("token=").unwrap().1.to_owned();
        assert!(offer(None, &portal, &token).await.unwrap().is_some());
        let viewer = MemberForm { roles: vec!["viewer".to_owned()], ..MemberForm::default() };
        members::save(&anna, &portal, chloe, &viewer).await.unwrap();
        assert!(is_not_found(&accept(&portal, &token).await));
        members::save(&anna, &portal, chloe, &only).await.unwrap();
        members::disable(&anna, &portal, chloe).await.unwrap();
        assert!(is_not_found(&accept(&portal, &token).await));
        // Whoever sends it again answers for it from then on.
        resend(&anna, &portal, id).await.unwrap();
        let token = self::token(&portal).await;
        let noor = accept(&portal, &token).await.unwrap();
        assert_eq!(noor.standing.member.as_ref().unwrap().roles.len(), 1);
    }

    async fn roles_that_are_gone_are_left_out_and_without_any_there_is_nothing_to_accept(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let anna = test.visit(ANNA).await;
        let role = OwnRoleForm { name: "Readers".to_owned(), effects: Vec::new() };
        let role = members::add_role(&anna, &portal, &role).await.unwrap();
        let key = role.0.as_simple().to_string();
        invite(&anna, &portal, &form(NOOR, &["viewer", &key])).await.unwrap();
        let both = token(&portal).await;
        invite(&anna, &portal, &form("omar@devries.example", &[&key])).await.unwrap();
        let alone = token(&portal).await;
        members::remove_role(&anna, &portal, role).await.unwrap();
        assert!(offer(None, &portal, &alone).await.unwrap().is_none());
        assert_eq!(accept(&portal, &both).await.unwrap().role_names(), [Role::Viewer.into()]);
    }

    async fn the_suppliers_people_invite_owners_and_others_find_nothing(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY, HOTEL], &[ANNA, DAVID]).await;
        test.add_administrator(PETRA).await;
        let (petra, anna, bakery) = (test.visit(PETRA).await, test.visit(ANNA).await, customer(test).await);
        assert!(is_not_found(&invite_as_supplier(&anna, &portal, bakery, &form(NOOR, &["owner"])).await));
        assert!(is_not_found(&invite_as_supplier(&petra, &portal, CustomerId(Uuid::now_v7()), &form(NOOR, &["owner"])).await));
        let id = invite_as_supplier(&petra, &portal, bakery, &form(NOOR, &["owner"])).await.unwrap();
        let token = token(&portal).await;
        let found = offer(None, &portal, &token).await.unwrap().unwrap();
        assert_eq!(found.by, "", "the supplier, and not a name that the customer does not know");
        // Another customer's owner finds none of it.
        let david = test.visit(DAVID).await;
        assert!(states(&david, &portal).await.is_empty());
        test.portal.clock.advance_seconds(60);
        for id in [id, InvitationId(Uuid::now_v7())] {
            assert!(is_not_found(&revoke(&david, &portal, id).await));
            assert!(is_not_found(&resend(&david, &portal, id).await));
        }
        // Whoever is one of the supplier's people no longer brings nobody in.
        identity::remove_staff(&portal, &Origin::internal(), PETRA.email).await.unwrap();
        assert!(is_not_found(&accept(&portal, &token).await));
        identity::add_staff(&portal, &Origin::internal(), PETRA.email, StaffRole::Agent, None).await.unwrap();
        assert!(is_not_found(&accept(&portal, &token).await), "an agent may not manage customers");
        resend(&anna, &portal, id).await.unwrap();
        let token = self::token(&portal).await;
        assert_eq!(accept(&portal, &token).await.unwrap().role_names(), [Role::Owner.into()]);
    }

    async fn a_command_invites_by_letter_or_prints_the_link(test) {
        test.move_in(&[BAKERY], &[]).await;
        let origin = Origin::internal();
        let wanted = form(NOOR, &["owner"]);
        let unsent = invite_by_command(&test.portal, &origin, BAKERY.slug, &wanted, false).await;
        assert!(matches!(unsent, Err(Error::Refused(Refusal::Unavailable))));
        assert_eq!(fields(invite_by_command(&test.portal, &origin, "nobody", &wanted, true).await), ["customer"]);
        assert_eq!(fields(invite_by_command(&test.portal, &origin, BAKERY.slug, &form("noor", &[]), true).await), ["email", "roles"]);
        let link = invite_by_command(&test.portal, &origin, BAKERY.slug, &wanted, true).await.unwrap().unwrap();
        let token = link.expose_secret().strip_prefix("https://portal.test/invitation?token=").unwrap().to_owned();
        assert!(mail::list(&test.portal, 10).await.unwrap().is_empty());
        assert_eq!(accept(&test.portal, &token).await.unwrap().role_names(), [Role::Owner.into()]);
    }

    async fn nonsense_opens_nothing_and_a_portal_without_mail_invites_nobody(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let anna = test.visit(ANNA).await;
        let refused = invite(&anna, &test.portal, &form(NOOR, &["viewer"])).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::Unavailable))));
        for token in ["", "x", &"a".repeat(64), &"a".repeat(100_000), "' or 1=1 --"] {
            assert!(offer(Some(&anna), &test.portal, token).await.unwrap().is_none());
            assert!(is_not_found(&accept(&test.portal, token).await));
            assert!(is_not_found(&join(&anna, &test.portal, token).await));
            assert!(is_not_found(&ask_passkey(&test.portal, &origin(), token, "x").await));
        }
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        let long = InvitationForm {
            email: "noor".to_owned(),
            name: "a".repeat(201),
            language: "tlh".to_owned(),
            message: "a".repeat(1001),
            member: MemberForm::default(),
        };
        assert_eq!(fields(invite(&anna, &portal, &long).await), ["email", "name", "message", "language", "roles"]);
        let hidden = InvitationForm { message: "a\u{0}b".to_owned(), ..form(NOOR, &["viewer"]) };
        assert_eq!(fields(invite(&anna, &portal, &hidden).await), ["message"]);
        let narrowed = MemberForm { roles: vec!["owner".to_owned()], sites: "A".to_owned(), ..MemberForm::default() };
        let narrowed = InvitationForm { member: narrowed, ..form(NOOR, &[]) };
        assert_eq!(fields(invite(&anna, &portal, &narrowed).await), ["owner_whole"]);
    }

    async fn a_list_is_previewed_without_effect_and_invites_whom_nothing_is_wrong_with(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let anna = test.visit(ANNA).await;
        invite(&anna, &portal, &form("omar@devries.example", &["viewer"])).await.unwrap();
        let rows = "noor@devries.example;=1+1;finance\nNOOR@devries.example;Noor;viewer\nnobody;;viewer\n\
                    bilal@devries.example;;viewer\nomar@devries.example;;viewer\nzoe@devries.example;Zoë;pirate\n\
                    yan@devries.example;;owner;de\nxi@devries.example;Xi;;tlh\n";
        let looked = preview(&anna, &portal, rows).await.unwrap();
        let problems: Vec<Vec<&str>> =
            looked.rows.iter().map(|row| row.problems.iter().map(|problem| problem.field.as_str()).collect()).collect();
        let expected: [&[&str]; 8] =
            [&[], &["twice"], &["email"], &["email"], &["invited"], &["roles"], &[], &["language", "roles"]];
        assert_eq!(problems, expected);
        assert_eq!((looked.good, looked.rows[0].name.as_str()), (2, "=1+1"));
        assert_eq!(states(&anna, &portal).await.len(), 1, "a preview sends nothing");
        assert_eq!(invite_many(&anna, &portal, rows).await.unwrap(), 2);
        let sent: Vec<String> = states(&anna, &portal).await.into_iter().map(|(email, _)| email).collect();
        assert_eq!(sent, ["yan@devries.example", "noor@devries.example", "omar@devries.example"]);
        // Again, nobody is left.
        assert_eq!(fields(invite_many(&anna, &portal, rows).await), ["list"]);
        let bilal = test.visit(BILAL).await;
        for refused in [preview(&bilal, &portal, rows).await.map(|_| ()), invite_many(&bilal, &portal, rows).await.map(|_| ())] {
            assert!(matches!(refused, Err(Error::Refused(Refusal::NotAllowed(_)))));
        }
    }

    async fn the_list_is_shown_page_by_page_newest_first(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let anna = test.visit(ANNA).await;
        let rows: String = (0..120).map(|at| format!("p{at:03}@devries.example,,viewer\n")).collect();
        assert_eq!(invite_many(&anna, &portal, &rows).await.unwrap(), 120);
        let mut query = InvitationQuery::default();
        let mut found = Vec::new();
        loop {
            let page = list(&anna, &portal, &query).await.unwrap().page;
            found.extend(page.rows.into_iter().map(|row| row.email));
            let Some(next) = page.next else { break };
            query = InvitationQuery { after: next, ..InvitationQuery::default() };
        }
        let expected: Vec<String> = (0..120).rev().map(|at| format!("p{at:03}@devries.example")).collect();
        assert_eq!(found, expected);
        let second = list(&anna, &portal, &query).await.unwrap().page;
        let back = InvitationQuery { before: second.previous.unwrap(), ..InvitationQuery::default() };
        assert_eq!(list(&anna, &portal, &back).await.unwrap().page.rows[0].email, expected[50]);
        let nonsense = InvitationQuery { after: "x".to_owned(), state: "sunk".to_owned(), ..InvitationQuery::default() };
        assert_eq!(list(&anna, &portal, &nonsense).await.unwrap().page.rows.len(), 50);
    }

    async fn what_ended_long_ago_is_forgotten_and_expired_links_at_once(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY], &[ANNA]).await;
        let anna = test.visit(ANNA).await;
        invite(&anna, &portal, &form(NOOR, &["viewer"])).await.unwrap();
        token(&portal).await;
        const DAY: i64 = 24 * 60 * 60;
        let sweep = async || {
            let mut conn = portal.db.write(Scope::NONE).await.unwrap();
            queue::enqueue(&mut conn, portal.clock.now(), &Task::RemoveInvitations, Some("sweep")).await.unwrap();
            conn.commit().await.unwrap();
            while queue::work_once(&portal).await.unwrap().is_some() {}
        };
        test.portal.clock.advance_seconds(VALID_SECONDS + 90 * DAY);
        sweep().await;
        let anna = test.visit(ANNA).await;
        assert_eq!(states(&anna, &portal).await.len(), 1, "not a second before its time");
        test.portal.clock.advance_seconds(1);
        sweep().await;
        assert!(states(&anna, &portal).await.is_empty());
        assert_eq!(events_of(&portal, customer(test).await, "invitation.removed").await.len(), 1);
    }

    async fn whoever_repeats_is_stopped(test) {
        let folder = tempfile::tempdir().unwrap();
        let portal = with_mail(test, folder.path());
        test.move_in(&[BAKERY, HOTEL], &[ANNA, GRETA]).await;
        let anna = test.visit(ANNA).await;
        let mut outcome = Ok(());
        for _ in 0..11 {
            outcome = match invite(&anna, &portal, &form(NOOR, &["viewer"])).await {
                Ok(id) => revoke(&anna, &portal, id).await,
                Err(error) => Err(error),
            };
        }
        assert!(matches!(outcome, Err(Error::Refused(Refusal::TooSoon(_)))));
        invite(&anna, &portal, &form("omar@devries.example", &["viewer"])).await.unwrap();
    }
}

/// On PostgreSQL a transaction without a customer sees the link that it names, and no other.
#[tokio::test]
async fn on_postgres_a_link_shows_itself_alone() {
    if !crate::testing::is_tested(crate::db::Engine::Postgres) {
        return;
    }
    let test = TestPortal::start(crate::db::Engine::Postgres).await;
    let folder = tempfile::tempdir().unwrap();
    let portal = with_mail(&test, folder.path());
    test.move_in(&[BAKERY, HOTEL], &[ANNA, DAVID]).await;
    for (person, email) in [(ANNA, NOOR), (DAVID, "omar@harbour.example")] {
        let visit: CastPerson = person;
        invite(&test.visit(visit).await, &portal, &form(email, &["viewer"])).await.unwrap();
    }
    let token = token(&portal).await;
    let hash = identity::token_hash(&token).unwrap();
    let mut conn = portal.db.read(Scope::NONE).await.unwrap();
    let statement = crate::db::Statement::same("select count(*) from invitation_token");
    let count: (i64,) = conn.fetch_one(&statement, Vec::new()).await.unwrap();
    assert_eq!(count, (0,));
    assert!(super::store::by_token(&mut conn, hash, portal.clock.now()).await.unwrap().is_some());
    let count: (i64,) = conn.fetch_one(&statement, Vec::new()).await.unwrap();
    assert_eq!(count, (1,));
    drop(conn);
    let mut conn = portal.db.read(Scope::NONE).await.unwrap();
    let count: (i64,) = conn.fetch_one(&statement, Vec::new()).await.unwrap();
    assert_eq!(count, (0,), "the next transaction has named none");
    drop(conn);
    test.stop().await;
}
