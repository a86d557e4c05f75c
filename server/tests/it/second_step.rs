//! A second step that is required: what is said in time, and what opens without one after that.

use crate::browser::{Site, options};
use business::cast::{ANNA, BAKERY, BILAL, PETRA};
use business::identity::FactorRoles;
use business::{Portal, identity};
use domain::{Role, StaffRole};
use server::web::{Web, router};

fn site(portal: &Portal) -> Site {
    Site { router: router(Web::new(portal.clone(), options("https://portal.test"))), host: "portal.test" }
}

business::both_engines! {
    async fn while_there_is_time_home_and_the_login_say_until_when(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let portal = test.set(|settings| settings.factor_roles.members = vec![Role::Owner]);
        let site = site(&portal);
        let (anna, bilal) = (site.sign_in(ANNA).await, site.sign_in(BILAL).await);
        for path in ["/", "/account"] {
            let page = site.get(path).cookie(&anna).send().await;
            let text = page.text();
            assert!(page.status == 200 && text.contains("Set one up by") && text.contains("#factor"), "{path}: {text}");
            let text = site.get(path).cookie(&bilal).send().await.text();
            assert!(!text.contains("A second step is required"), "{path}: {text}");
        }
        assert_eq!(site.get("/invoices").cookie(&anna).send().await.status, 200);
    }

    async fn after_that_nothing_opens_but_what_it_takes_to_set_one_up(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        test.add_administrator(PETRA).await;
        let portal = test.set(|settings| {
            settings.factor_roles = FactorRoles { members: vec![Role::Owner], staff: vec![StaffRole::Administrator] };
            settings.factor_grace_seconds = 0;
        });
        let site = site(&portal);
        let (anna, petra) = (site.sign_in(ANNA).await, site.sign_in(PETRA).await);
        for path in ["/", "/invoices", "/people", "/log", "/log/export?format=csv", "/search?q=1", "/invoices/x/original"] {
            let led = site.get(path).cookie(&anna).send().await;
            assert_eq!((led.status.as_u16(), led.location()), (303, "/account"), "{path}");
        }
        for path in ["/administration/brand", "/administration/log", "/administration/brand/mail"] {
            assert_eq!(site.get(path).cookie(&petra).send().await.location(), "/account", "{path}");
        }
        // What is said of a form that is not taken is the same, and nothing is done.
        let role = site.post("/people/roles", &[("name", "Readers")]).cookie(&anna).send().await;
        assert_eq!((role.status.as_u16(), role.location()), (303, "/account"));
        let visit = test.visit(ANNA).await;
        assert!(business::members::roles(&visit, &test.portal).await.unwrap().roles.is_empty());
        for path in ["/api/invoices/list", "/api/home/overview", "/api/members/list", "/api/accountx", "/api/search/find?q=1"] {
            let refused = site.get(path).cookie(&anna).send().await;
            assert!(matches!(refused.status.as_u16(), 401 | 404), "{path}: {}", refused.status);
        }
        for cookie in [&anna, &petra] {
            let page = site.get("/account").cookie(cookie).send().await;
            assert!(page.status == 200 && page.text().contains("until you have one, nothing else opens"), "{}", page.text());
        }
        for path in ["/account/password", "/preferences", "/confirm", "/choose-customer"] {
            assert_eq!(site.get(path).cookie(&anna).send().await.status, 200, "{path}");
        }
        assert_eq!(site.post("/language", &[("language", "en")]).cookie(&anna).send().await.location(), "/");
        // From there it can be done.
        let begun = site.post("/account/authenticator", &[]).cookie(&anna).send().await;
        assert_eq!(begun.location(), "/account/authenticator");
        let visit = test.visit(ANNA).await;
        let key = identity::authenticator_set_up(&visit, &portal).await.unwrap().secret;
        let code = code_of(&key, portal.clock.now());
        let codes = site.post("/account/authenticator/confirm", &[("code", &code)]).cookie(&anna).send().await;
        assert!(codes.status == 200 && codes.text().contains("Your recovery codes"), "{}", codes.text());
        assert_eq!(site.get("/invoices").cookie(&anna).send().await.status, 200);
        // Whoever leaves may.
        assert_eq!(site.post("/sign-out", &[]).cookie(&petra).send().await.location(), "/sign-in");
    }

    async fn an_owner_requires_it_of_everybody_and_the_page_says_who_has_none(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let portal = test.set(|settings| settings.factor_grace_seconds = 0);
        let site = site(&portal);
        let (anna, bilal) = (site.sign_in(ANNA).await, site.sign_in(BILAL).await);
        let page = site.get("/people/second-step").cookie(&anna).send().await.text();
        for part in ["2 people have none yet.", "Bilal Haddad", "Require it of everybody", "name=\"customer\""] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(site.get("/people").cookie(&anna).send().await.text().contains("href=\"/people/second-step\""));
        for wrong in [vec![], vec![("wanted", "perhaps")], vec![("wanted", "yes"), ("wanted", "no")], vec![("other", "yes")]] {
            assert_eq!(site.post("/people/second-step", &wrong).cookie(&anna).send().await.status, 422);
        }
        assert_eq!(site.get("/invoices").cookie(&bilal).send().await.status, 200);
        let saved = site.post("/people/second-step", &[("wanted", "yes")]).cookie(&anna).send().await;
        assert_eq!(saved.location(), "/people/second-step?saved");
        for cookie in [&anna, &bilal] {
            assert_eq!(site.get("/invoices").cookie(cookie).send().await.location(), "/account");
        }
    }

    async fn a_session_gets_its_other_token_with_a_page_and_never_with_what_others_may_keep(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let site = site(&test.portal);
        let bilal = site.sign_in(BILAL).await;
        identity::add_staff(&test.portal, &business::Origin::internal(), BILAL.email, StaffRole::Agent, None).await.unwrap();
        for open in ["/manifest.webmanifest", "/brand/0/logo.png", "/forgot-password"] {
            assert_eq!(site.get(open).cookie(&bilal).send().await.cookie(), None, "{open}");
        }
        let ended = site.post("/end-tour", &[]).cookie(&bilal).send().await;
        assert_eq!((ended.status.as_u16(), ended.cookie()), (303, None));
        let page = site.get("/invoices").cookie(&bilal).send().await;
        let renewed = page.cookie().unwrap();
        assert!(page.status == 200 && renewed != bilal && page.header("cache-control").contains("no-store"), "{}", page.header("cache-control"));
        // What the page asks for besides comes with either.
        for cookie in [&bilal, &renewed] {
            let asked = site.get("/api/invoices/list").cookie(cookie).send().await;
            assert_eq!((asked.status.as_u16(), asked.cookie()), (200, None));
        }
        test.portal.clock.advance_seconds(identity::ROTATION_SECONDS);
        assert_eq!(site.get("/invoices").cookie(&bilal).send().await.status, 303);
        assert_eq!(site.get("/invoices").cookie(&renewed).send().await.status, 200);
    }

    async fn language_and_time_zone_are_on_the_page_of_the_login_as_well(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let site = site(&test.portal);
        let anna = site.sign_in(ANNA).await;
        let fields = [("language", "de"), ("time_zone", "Europe/Berlin"), ("appearance", "dark"), ("from", "account")];
        let saved = site.post("/preferences", &fields).cookie(&anna).send().await;
        assert_eq!(saved.location(), "/account?saved");
        let page = site.get("/account?saved").cookie(&anna).send().await.text();
        assert!(page.contains("lang=\"de\"") && page.contains("value=\"Europe/Berlin\" selected") || page.contains("selected value=\"Europe/Berlin\""), "{page}");
        assert_eq!(site.post("/preferences", &fields[..3]).cookie(&anna).send().await.location(), "/preferences?saved");
    }

    async fn what_is_changed_about_a_login_goes_on_with_its_proof(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let site = site(&test.portal);
        let anna = site.sign_in(ANNA).await;
        test.portal.clock.advance_seconds(identity::FRESH_SECONDS);
        let begun = site.post("/account/authenticator", &[]).cookie(&anna).send().await;
        assert!(begun.status == 422 && begun.text().contains("action=\"/account/authenticator\""), "{}", begun.text());
        // A passkey would answer beside it, in fields that the script finds by their ids.
        let wrong = [("proof-token", "0"), ("proof-answer", "{}")];
        let wrong = site.post("/account/authenticator", &wrong).cookie(&anna).send().await;
        assert!(wrong.status == 422 && wrong.cookie().is_none(), "{}", wrong.text());
        let proved = [("proof-password", business::testing::PASSWORD)];
        let begun = site.post("/account/authenticator", &proved).cookie(&anna).send().await;
        assert_eq!((begun.status.as_u16(), begun.location()), (303, "/account/authenticator"));
        let renewed = begun.cookie().unwrap();
        assert_eq!(site.get("/account/authenticator").cookie(&renewed).send().await.status, 200);
        // What is longer than any form of ours is not kept.
        test.portal.clock.advance_seconds(identity::FRESH_SECONDS);
        let long = "x".repeat(1_100_000);
        let answer = site.post("/account/passkeys", &[("token", &long), ("answer", "{}")]).header("content-length", "1100100").cookie(&renewed).send().await;
        assert!(answer.status.is_redirection() || answer.status.is_client_error(), "{}", answer.status);
        assert!(!answer.text().contains("xxxx"));
    }

    async fn an_owner_ends_where_somebody_is_signed_in_here(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let site = site(&test.portal);
        let (anna, bilal) = (site.sign_in(ANNA).await, site.sign_in(BILAL).await);
        let id = test.visit(BILAL).await.person_id().unwrap();
        let page = site.get(&format!("/people/{id}")).cookie(&anna).send().await.text();
        assert!(page.contains("Signed in here") && page.contains("last used"), "{page}");
        // From where is theirs to know.
        assert!(!page.contains("192.0.2.7"), "{page}");
        let ended = site.post(&format!("/people/{id}/end-sessions"), &[]).cookie(&anna).send().await;
        assert_eq!(ended.location(), format!("/people/{id}?ended"));
        let page = site.get(ended.location()).cookie(&anna).send().await.text();
        assert!(page.contains("The sessions are ended.") && page.contains("Not signed in here at the moment."), "{page}");
        assert_eq!(site.get("/").cookie(&bilal).send().await.location(), "/sign-in");
    }
}

/// What an app with this key shows.
fn code_of(key: &str, at: domain::Instant) -> String {
    let secret = totp_rs::Secret::try_from_base32(key).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).with_account_name("a").build().unwrap();
    totp.generate(u64::try_from(at.0 / 1_000_000).unwrap()).to_string()
}
