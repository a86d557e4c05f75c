//! The pages about a customer's people: what an owner sends, and what is shown then.

use crate::browser::{NUMBER, Site, WITH_ATTACHMENT, import};
use business::cast::{ANNA, BAKERY, BILAL, CHLOE, CastPerson, HOTEL};
use business::members;
use business::testing::TestPortal;
use domain::MemberQuery;

/// The path of a person's page.
async fn page_of(test: &TestPortal, person: CastPerson) -> String {
    let query = MemberQuery { q: person.email.to_owned(), ..MemberQuery::default() };
    let list = members::list(&test.visit(ANNA).await, &test.portal, &query).await.unwrap();
    format!("/people/{}", list.page.rows[0].id)
}

business::both_engines! {
    async fn an_owner_gives_roles_and_the_person_has_them_at_once(test) {
        test.move_in(&[BAKERY], &[ANNA, CHLOE]).await;
        let site = Site::of(test);
        let (anna, chloe) = (site.sign_in(ANNA).await, site.sign_in(CHLOE).await);
        let page = page_of(test, CHLOE).await;
        let list = site.get("/people").cookie(&anna).send().await.text();
        for part in [page.as_str(), "Chloé Martin", CHLOE.email, "Buyer", "This is you", "aria-current=\"page\""] {
            assert!(list.contains(part), "{part}: {list}");
        }
        let refused = site.get("/invoices").cookie(&chloe).send().await;
        assert!(refused.status == 403 && refused.text().contains(ANNA.name), "{}", refused.text());
        let fields = [("roles", "buyer"), ("roles", "finance"), ("sites", ""), ("limit", "1 500,00"), ("currency", "EUR")];
        let saved = site.post(&page, &fields).cookie(&anna).send().await;
        assert_eq!((saved.status.as_u16(), saved.location()), (303, format!("{page}?saved").as_str()));
        assert_eq!(site.get("/invoices").cookie(&chloe).send().await.status, 200);
        let shown = site.get(saved.location()).cookie(&anna).send().await.text();
        assert!(shown.contains("Saved.") && shown.contains("value=\"1500.00\""), "{shown}");
        assert!(!site.get("/").cookie(&chloe).send().await.text().contains("href=\"/people\""), "hidden from who may not");
    }

    async fn what_is_wrong_comes_back_with_all_that_was_typed(test) {
        test.move_in(&[BAKERY], &[ANNA, CHLOE]).await;
        let site = Site::of(test);
        let anna = site.sign_in(ANNA).await;
        let page = page_of(test, CHLOE).await;
        let fields = [("sites", "Berlin\r\n</textarea><b>"), ("limit", "much"), ("currency", "EUR")];
        let answer = site.post(&page, &fields).cookie(&anna).send().await;
        assert_eq!(answer.status, 422);
        for part in ["Choose at least one role.", "&lt;/textarea>&lt;b>", "value=\"much\"", "Chloé Martin", "#field-roles"] {
            assert!(answer.text().contains(part), "{part}: {}", answer.text());
        }
        // The last owner stays one, and is told why.
        let own = page_of(test, ANNA).await;
        let answer = site.post(&own, &[("roles", "viewer")]).cookie(&anna).send().await;
        assert!(answer.status == 422 && answer.text().contains("Somebody has to stay owner."), "{}", answer.text());
        assert_eq!(site.post(&page, &[("role", "owner")]).cookie(&anna).send().await.status, 422);
        assert_eq!(site.post("/people/nonsense", &[("roles", "owner")]).cookie(&anna).send().await.status, 404);
        let many: Vec<(&str, &str)> = std::iter::repeat_n(("roles", "viewer"), 101).collect();
        assert_eq!(site.post(&page, &many).cookie(&anna).send().await.status, 422);
    }

    async fn what_was_meant_for_one_customer_is_not_done_to_another(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, CHLOE]).await;
        let site = Site::of(test);
        let anna = site.sign_in(ANNA).await;
        let page = page_of(test, CHLOE).await;
        let shown = site.get(&page).cookie(&anna).send().await.text();
        let customer = business::identity::find_customer(&test.portal, BAKERY.slug).await.unwrap().to_string();
        let other = business::identity::find_customer(&test.portal, HOTEL.slug).await.unwrap().to_string();
        assert!(shown.contains(&format!("name=\"customer\" value=\"{customer}\"")), "{shown}");
        for (path, mut fields) in [
            (page.clone(), vec![("roles", "viewer")]),
            (format!("{page}/disable"), vec![]),
            (format!("{page}/remove"), vec![]),
            ("/people/roles".into(), vec![("name", "New")]),
        ] {
            fields.push(("customer", &other));
            let answer = site.post(&path, &fields).cookie(&anna).header("accept", "text/html").send().await;
            assert!(answer.status == 409 && answer.text().contains("Another customer is chosen"), "{path}: {}", answer.text());
        }
        let after = site.get(&page).cookie(&anna).send().await.text();
        assert_eq!(after.matches("Disable").count(), shown.matches("Disable").count(), "{after}");
        let saved = site.post(&page, &[("roles", "viewer"), ("customer", &customer)]).cookie(&anna).send().await;
        assert_eq!(saved.status, 303, "{}", saved.text());
    }

    async fn whoever_gives_roles_proves_again_who_they_are_and_loses_nothing_that_was_typed(test) {
        test.move_in(&[BAKERY], &[ANNA, CHLOE]).await;
        let site = Site::of(test);
        let anna = site.sign_in(ANNA).await;
        let page = page_of(test, CHLOE).await;
        test.portal.clock.advance_seconds(300);
        let typed = [("roles", "buyer"), ("roles", "finance"), ("sites", "Berlin\r\n<b>&\""), ("limit", ""), ("currency", "EUR")];
        let asked = site.post(&page, &typed).cookie(&anna).send().await;
        let shown = asked.text();
        assert_eq!((asked.status.as_u16(), asked.location()), (422, ""), "{shown}");
        assert!(asked.cookie().is_none());
        let parts = [
            "Confirm that it is you".to_owned(),
            format!("action=\"{page}\""),
            "name=\"proof-password\"".to_owned(),
            "name=\"roles\" value=\"finance\"".to_owned(),
            "value=\"Berlin\r\n&lt;b&gt;&amp;&quot;\"".to_owned(),
        ];
        for part in &parts {
            assert!(shown.contains(part), "{part}: {shown}");
        }
        assert!(!shown.contains("press the button once more"), "it goes on by itself: {shown}");
        let with = |password: &'static str| typed.into_iter().chain([("proof-password", password)]).collect::<Vec<_>>();
        let wrong = site.post(&page, &with("guessed")).cookie(&anna).send().await;
        assert_eq!((wrong.status.as_u16(), wrong.cookie()), (422, None), "{}", wrong.text());
        assert!(wrong.text().contains("The password is not right.") && wrong.text().contains(&parts[3]), "{}", wrong.text());
        assert!(!wrong.text().contains("guessed"), "{}", wrong.text());
        let saved = site.post(&page, &with(business::testing::PASSWORD)).cookie(&anna).send().await;
        assert_eq!((saved.status.as_u16(), saved.location()), (303, format!("{page}?saved").as_str()), "{}", saved.text());
        // The session goes on under another token, and what was asked for is done.
        let renewed = saved.cookie().unwrap();
        assert_ne!(renewed, anna);
        assert_eq!(site.get("/").cookie(&anna).send().await.status, 303, "the token from before is over");
        let form = site.get(&page).cookie(&renewed).send().await.text();
        assert!(form.contains(">&lt;b>&amp;\"\nBerlin</textarea>"), "{form}");
        assert_eq!(site.post(&page, &[("roles", "buyer")]).cookie(&renewed).send().await.status, 303, "it is fresh now");
        // Who may not is told so, and not asked who they are.
        let chloe = site.sign_in(CHLOE).await;
        test.portal.clock.advance_seconds(300);
        assert_eq!(site.post(&page, &[("roles", "owner")]).cookie(&chloe).send().await.status, 403);
        // Every other form about people asks as well.
        for path in ["disable", "enable", "remove"] {
            let asked = site.post(&format!("{page}/{path}"), &[]).cookie(&renewed).send().await;
            assert!(asked.text().contains("proof-password"), "{path}: {}", asked.text());
        }
        let asked = site.post("/people/roles", &[("name", "Readers")]).cookie(&renewed).send().await;
        assert!(asked.text().contains("proof-password") && asked.text().contains("value=\"Readers\""), "{}", asked.text());
    }

    async fn removing_and_disabling_are_asked_for_twice_and_hold_at_once(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL, CHLOE]).await;
        let site = Site::of(test);
        let (anna, bilal) = (site.sign_in(ANNA).await, site.sign_in(BILAL).await);
        let page = page_of(test, BILAL).await;
        let asked = site.get(&format!("{page}?confirm=disable")).cookie(&anna).send().await.text();
        assert!(asked.contains("Disable Bilal Haddad?") && asked.contains(&format!("action=\"{page}/disable\"")), "{asked}");
        assert_eq!(site.get("/invoices").cookie(&bilal).send().await.status, 200);
        assert_eq!(site.post(&format!("{page}/disable"), &[]).cookie(&anna).send().await.status, 303);
        assert_eq!(site.get("/invoices").cookie(&bilal).send().await.location(), "/sign-in?return_to=%2Finvoices");
        assert!(site.get(&page).cookie(&anna).send().await.text().contains("Enable again"));
        assert_eq!(site.post(&format!("{page}/enable"), &[]).cookie(&anna).send().await.status, 303);
        let gone = site.post(&format!("{page}/remove"), &[]).cookie(&anna).send().await;
        assert_eq!(gone.location(), "/people?removed");
        assert_eq!(site.get(&page).cookie(&anna).send().await.status, 404);
    }

    async fn an_owner_makes_a_role_and_learns_why_somebody_cannot_see_an_invoice(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let customer = business::identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        import(test, customer, WITH_ATTACHMENT).await;
        let site = Site::of(test);
        let anna = site.sign_in(ANNA).await;
        let fields = [("name", "No <i>bills</i>"), ("read_invoices", "deny"), ("read_log", "customer"), ("place_orders", "")];
        let saved = site.post("/people/roles", &fields).cookie(&anna).send().await;
        assert_eq!(saved.location(), "/people/roles?saved");
        let again = site.post("/people/roles", &fields).cookie(&anna).send().await;
        assert!(again.status == 422 && again.text().contains("No &lt;i&gt;bills"), "{}", again.text());
        let page = page_of(test, BILAL).await;
        let form = site.get(&page).cookie(&anna).send().await.text();
        let key = form.split("value=\"").map(|rest| rest.split('"').next().unwrap()).find(|value| value.len() == 32 && value.bytes().all(|byte| byte.is_ascii_hexdigit())).unwrap();
        assert!(form.contains("Rules out: See invoices."), "{form}");
        let given = site.post(&page, &[("roles", "finance"), ("roles", key)]).cookie(&anna).send().await;
        assert_eq!(given.status, 303, "{}", given.text());
        let person = page.strip_prefix("/people/").unwrap();
        let ask = async |rest: &str| {
            let answer = site.get(&format!("/people/permissions?person={person}&{rest}")).cookie(&anna).send().await;
            (answer.status.as_u16(), answer.text())
        };
        let (status, text) = ask(&format!("action=read_invoices&number={NUMBER}")).await;
        assert!(status == 200 && text.contains("which rules this out") && text.contains("✗ No &lt;i&gt;bills"), "{text}");
        let (_, text) = ask("action=download_invoices&number=none-such").await;
        assert!(text.contains("There is no invoice with the number none-such"), "{text}");
        let (status, text) = ask("action=read_people&number=1").await;
        assert!(status == 422 && text.contains("This does not depend on an invoice."), "{text}");
        assert_eq!(ask("action=change_brand").await.0, 422);
        // A role that somebody has stays.
        let id = format!("{}-{}-{}-{}-{}", &key[..8], &key[8..12], &key[12..16], &key[16..20], &key[20..]);
        let held = site.post(&format!("/people/roles/{id}/remove"), &[]).cookie(&anna).send().await;
        assert!(held.status == 422 && held.text().contains("People still have this role."), "{}", held.text());
    }
}
