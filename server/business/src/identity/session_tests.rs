//! How long sessions last, the other token after a change of roles, and the second factor that is required.

use super::*;
use crate::cast::{ANNA, BAKERY, BILAL, CHLOE, CastPerson, DAVID, GRETA, HOTEL, PETRA};
use crate::members;
use crate::testing::{NOON, PASSWORD, TestPortal, origin};
use domain::{MemberForm, MemberQuery, Role, StaffRole};
use secrecy::ExposeSecret;
use std::time::Duration;

const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;

/// Signs in by a portal that is set otherwise.
async fn enter(portal: &Portal, email: &str) -> SignedIn {
    match sign_in(portal, &origin(), email, PASSWORD.into(), None).await.unwrap() {
        Entrance::Inside(signed_in) => signed_in,
        Entrance::Factor { .. } => panic!("{email} has a second factor"),
    }
}

async fn come_back(portal: &Portal, token: &str) -> Option<Visit> {
    resume(portal, origin(), token).await.unwrap()
}

fn token_of(signed_in: &SignedIn) -> String {
    signed_in.token.expose_secret().to_owned()
}

/// The customer's member, as its owner finds them.
async fn member(test: &TestPortal, owner: &Visit, person: CastPerson) -> PersonId {
    let query = MemberQuery { q: person.email.to_owned(), ..MemberQuery::default() };
    members::list(owner, &test.portal, &query).await.unwrap().page.rows[0].id
}

fn form(roles: &[&str]) -> MemberForm {
    MemberForm { roles: roles.iter().map(|role| (*role).to_owned()).collect(), ..MemberForm::default() }
}

/// Waits for what is noted beside the request.
async fn until_noted(test: &TestPortal, email: &str, is_wanted: bool) {
    for _ in 0..500 {
        if find_login(&test.portal, email).await.unwrap().factor_wanted.is_some() == is_wanted {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("since when a factor is wanted of {email} was not noted");
}

/// How long somebody's session lasts without a request, and after signing in, to the second.
async fn lasts(portal: &Portal, email: &str, idle: i64, absolute: i64) {
    let (one, other) = (enter(portal, email).await, enter(portal, email).await);
    assert_eq!(one.expires_in_seconds, absolute, "{email}: the cookie lasts as long");
    let began = portal.clock.now();
    portal.clock.advance_seconds(idle);
    let visit = come_back(portal, &token_of(&one)).await.unwrap_or_else(|| panic!("{email} after {idle} s"));
    assert_eq!((visit.idle_seconds(), visit.expires_at()), (Some(idle), Some(began.plus_seconds(absolute))), "{email}");
    portal.clock.advance_seconds(1);
    assert!(come_back(portal, &token_of(&other)).await.is_none(), "{email} after {} s", idle + 1);
}

crate::both_engines! {
    async fn of_all_that_somebody_is_the_strictest_limit_counts(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, BILAL, CHLOE, GRETA]).await;
        test.add_administrator(PETRA).await;
        let limits = |idle_seconds, absolute_seconds| SessionLimits { idle_seconds, absolute_seconds };
        let portal = test.set(|settings| {
            settings.session_idle_seconds = 8 * HOUR;
            settings.session_absolute_seconds = 48 * HOUR;
            settings.session_managing = limits(2 * HOUR, 24 * HOUR);
            settings.session_staff = limits(HOUR, 36 * HOUR);
        });
        lasts(&portal, CHLOE.email, 8 * HOUR, 48 * HOUR).await;
        lasts(&portal, BILAL.email, 2 * HOUR, 24 * HOUR).await;
        lasts(&portal, ANNA.email, 2 * HOUR, 24 * HOUR).await;
        lasts(&portal, PETRA.email, HOUR, 36 * HOUR).await;
        // Wherever they look: Greta has chosen no customer yet, and keeps the books of two.
        lasts(&portal, GRETA.email, 2 * HOUR, 24 * HOUR).await;
        add_staff(&portal, &Origin::internal(), ANNA.email, StaffRole::Agent, None).await.unwrap();
        lasts(&portal, ANNA.email, HOUR, 24 * HOUR).await;
        // A limit of theirs that is longer than everybody's makes nothing longer.
        let portal = test.set(|settings| settings.session_managing = limits(100 * HOUR, 100 * HOUR));
        lasts(&portal, BILAL.email, HOUR, 12 * HOUR).await;
    }

    async fn the_absolute_limit_holds_to_the_second_also_for_whoever_became_more_meanwhile(test) {
        test.move_in(&[BAKERY], &[ANNA, CHLOE]).await;
        let portal = test.set(|settings| {
            settings.session_idle_seconds = 100 * HOUR;
            settings.session_absolute_seconds = 48 * HOUR;
            settings.session_managing = SessionLimits { idle_seconds: 100 * HOUR, absolute_seconds: 3 * HOUR };
        });
        let (first, second) = (token_of(&enter(&portal, CHLOE.email).await), token_of(&enter(&portal, CHLOE.email).await));
        let anna = test.visit(ANNA).await;
        members::save(&anna, &portal, member(test, &anna, CHLOE).await, &form(&["finance"])).await.unwrap();
        portal.clock.advance_seconds(3 * HOUR - 1);
        let visit = come_back(&portal, &first).await.unwrap();
        assert_eq!(visit.expires_at(), Some(NOON.plus_seconds(3 * HOUR)));
        portal.clock.advance_seconds(1);
        assert!(come_back(&portal, &second).await.is_none());
    }

    async fn a_change_of_roles_gives_the_session_another_token_and_a_page_on_its_way_stays_inside(test) {
        test.move_in(&[BAKERY], &[ANNA, CHLOE, BILAL]).await;
        let (portal, anna) = (&test.portal, test.visit(ANNA).await);
        let (old, bilal) = (test.sign_in(CHLOE).await, test.sign_in(BILAL).await);
        let chloe = member(test, &anna, CHLOE).await;
        members::save(&anna, portal, chloe, &form(&["buyer"])).await.unwrap();
        assert!(rotate(&come_back(portal, &old).await.unwrap(), portal).await.unwrap().is_none(), "nothing was changed");
        members::save(&anna, portal, chloe, &form(&["buyer", "finance"])).await.unwrap();
        assert!(rotate(&come_back(portal, &bilal).await.unwrap(), portal).await.unwrap().is_none(), "nobody else's");

        // Two requests of one page come with the same token; one brings the new one back.
        let (one, other) = (come_back(portal, &old).await.unwrap(), come_back(portal, &old).await.unwrap());
        let (one, other) = tokio::join!(rotate(&one, portal), rotate(&other, portal));
        let renewed: Vec<_> = [one.unwrap(), other.unwrap()].into_iter().flatten().collect();
        assert_eq!(renewed.len(), 1);
        let new = renewed[0].token.expose_secret().to_owned();
        assert_eq!(renewed[0].expires_in_seconds, 12 * HOUR);
        // A third is on its way still.
        portal.clock.advance_seconds(ROTATION_SECONDS - 1);
        let late = come_back(portal, &old).await.unwrap();
        assert!(late.decide(Action::ReadInvoices).allowed);
        assert!(rotate(&late, portal).await.unwrap().is_none(), "it gets no token of its own");
        assert_eq!(come_back(portal, &new).await.unwrap().session_id(), late.session_id());
        portal.clock.advance_seconds(1);
        assert!(come_back(portal, &old).await.is_none());
        assert!(rotate(&come_back(portal, &new).await.unwrap(), portal).await.unwrap().is_none(), "once");
        let events = events::newest(&portal.db, Some(anna.customer_id().unwrap()), 50).await.unwrap();
        assert_eq!(events.iter().filter(|event| event.kind == "session.rotated").count(), 1);
    }

    async fn a_token_that_was_replaced_gets_nothing_from_a_proof_with_the_new_one(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        test.add_administrator(PETRA).await;
        let portal = &test.portal;
        let old = test.sign_in(BILAL).await;
        add_staff(portal, &Origin::internal(), BILAL.email, StaffRole::Agent, None).await.unwrap();
        let renewed = rotate(&come_back(portal, &old).await.unwrap(), portal).await.unwrap().unwrap();
        let new = renewed.token.expose_secret().to_owned();
        assert!(come_back(portal, &old).await.is_some());
        let visit = come_back(portal, &new).await.unwrap();
        let proved = prove(&visit, portal, Proof::Password(PASSWORD.into())).await.unwrap();
        for over in [&old, &new] {
            assert!(come_back(portal, over).await.is_none());
        }
        // What one was made is taken away, and the token changes once more.
        remove_staff(portal, &Origin::internal(), BILAL.email).await.unwrap();
        let visit = come_back(portal, proved.token.expose_secret()).await.unwrap();
        assert!(rotate(&visit, portal).await.unwrap().is_some());
    }

    async fn whoever_has_a_role_that_changes_gets_another_token_and_nobody_else(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL, CHLOE]).await;
        let (portal, anna) = (&test.portal, test.visit(ANNA).await);
        let role = |effect: &str| domain::OwnRoleForm { name: "Readers".into(), effects: vec![("read_log".into(), effect.into())] };
        let id = members::add_role(&anna, portal, &role("customer")).await.unwrap();
        let key = id.0.as_simple().to_string();
        members::save(&anna, portal, member(test, &anna, CHLOE).await, &form(&["buyer", &key])).await.unwrap();
        let (bilal, chloe) = (test.sign_in(BILAL).await, test.sign_in(CHLOE).await);
        members::change_role(&anna, portal, id, &role("deny")).await.unwrap();
        assert!(rotate(&come_back(portal, &bilal).await.unwrap(), portal).await.unwrap().is_none());
        assert!(rotate(&come_back(portal, &chloe).await.unwrap(), portal).await.unwrap().is_some());
    }

    async fn a_second_factor_that_is_required_of_a_role_has_its_time_and_then_stands_before_everything(test) {
        test.move_in(&[BAKERY], &[ANNA, CHLOE]).await;
        test.add_administrator(PETRA).await;
        let portal = test.set(|settings| {
            settings.session_idle_seconds = 100 * DAY;
            settings.session_absolute_seconds = 100 * DAY;
            settings.session_managing = SessionLimits { idle_seconds: 100 * DAY, absolute_seconds: 100 * DAY };
            settings.session_staff = settings.session_managing;
            settings.factor_roles = FactorRoles { members: vec![Role::Owner], staff: vec![StaffRole::Administrator] };
        });
        let [anna, chloe, petra] = [ANNA, CHLOE, PETRA].map(|person| person.email);
        let (anna, chloe, petra) = (enter(&portal, anna).await, enter(&portal, chloe).await, enter(&portal, petra).await);
        let state = async |of: &SignedIn| {
            let visit = come_back(&portal, &token_of(of)).await.unwrap();
            (visit.factor_until(), visit.must_add_factor())
        };
        let until = Some(NOON.plus_seconds(14 * DAY));
        assert_eq!(state(&chloe).await, (None, false));
        for (asked, email) in [(&anna, ANNA.email), (&petra, PETRA.email)] {
            assert_eq!(state(asked).await, (until, false));
            until_noted(test, email, true).await;
        }
        portal.clock.advance_seconds(14 * DAY - 1);
        assert_eq!(state(&anna).await, (until, false), "the time runs since they were first asked");
        portal.clock.advance_seconds(1);
        assert_eq!(state(&anna).await, (until, true));
        assert_eq!(state(&petra).await, (until, true));

        // With one it is over; without it again there is no other fortnight.
        let visit = come_back(&portal, &token_of(&anna)).await.unwrap();
        let Renewed { visit, token, .. } = prove(&visit, &portal, Proof::Password(PASSWORD.into())).await.unwrap();
        with_app(&portal, &visit).await;
        let again = come_back(&portal, token.expose_secret()).await.unwrap();
        assert_eq!((again.factor_until(), again.must_add_factor()), (None, false));
        remove_authenticator(&visit, &portal).await.unwrap();
        assert!(come_back(&portal, token.expose_secret()).await.unwrap().must_add_factor());
        // Where it is wanted no longer it is forgotten, and begins anew should it be wanted again.
        let free = test.set(|settings| settings.session_managing = SessionLimits { idle_seconds: 100 * DAY, absolute_seconds: 100 * DAY });
        let fresh = enter(&free, ANNA.email).await;
        assert_eq!(come_back(&free, &token_of(&fresh)).await.unwrap().factor_until(), None);
        until_noted(test, ANNA.email, false).await;
        assert_eq!(come_back(&portal, token.expose_secret()).await.unwrap().factor_until(), Some(portal.clock.now().plus_seconds(14 * DAY)));
    }

    async fn what_one_customer_requires_closes_no_other(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, DAVID, GRETA]).await;
        let portal = test.set(|settings| settings.factor_grace_seconds = 0);
        let anna = test.visit(ANNA).await;
        members::want_second_step(&anna, &portal, true).await.unwrap();
        let greta = token_of(&enter(&portal, GRETA.email).await);
        let visit = come_back(&portal, &greta).await.unwrap();
        assert_eq!((visit.factor_until(), visit.must_add_factor()), (None, false), "none is chosen yet");
        let hotel = find_customer(&portal, HOTEL.slug).await.unwrap();
        choose_customer(&visit, &portal, hotel).await.unwrap();
        assert!(!come_back(&portal, &greta).await.unwrap().must_add_factor());
        choose_customer(&visit, &portal, anna.customer_id().unwrap()).await.unwrap();
        assert!(come_back(&portal, &greta).await.unwrap().must_add_factor(), "no time is given");
        let david = token_of(&enter(&portal, DAVID.email).await);
        assert!(!come_back(&portal, &david).await.unwrap().must_add_factor());
    }
}
