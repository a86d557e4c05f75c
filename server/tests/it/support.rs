//! The supplier's area and looking as a customer, over HTTP: what is shown to whom, the banner, and that whoever looks changes
//! nothing.

use crate::browser::{NUMBER, Site, WITH_ATTACHMENT, import};
use business::cast::{ANNA, BAKERY, BILAL, CHLOE, CastPerson, DAVID, HOTEL, PETRA};
use business::testing::TestPortal;
use business::{Origin, identity, support};
use domain::{CustomerId, StaffRole, SupportSetting};
use server::web::ROUTES;

const REASON: &str = "Request 4711: the total looks wrong";

/// Somebody of the supplier's who helps customers.
const SARA: CastPerson = CastPerson { email: "sara@meridian.example", name: "Sara Staff", memberships: &[] };

async fn add_agent(test: &TestPortal) {
    let new = Some((SARA.name, business::testing::PASSWORD.into()));
    identity::add_staff(&test.portal, &Origin::internal(), SARA.email, StaffRole::Agent, new).await.unwrap();
}

async fn bakery(test: &TestPortal) -> CustomerId {
    identity::find_customer(&test.portal, BAKERY.slug).await.unwrap()
}

/// The cookie of an agent who looks as the bakery, which lets everybody.
async fn looks(test: &TestPortal, site: &Site) -> String {
    support::set(&test.visit(ANNA).await, &test.portal, SupportSetting::Always).await.unwrap();
    let sara = site.sign_in(SARA).await;
    let look = format!("/administration/customers/{}/look", bakery(test).await);
    let begun = site.post(&look, &[("reason", REASON)]).cookie(&sara).send().await;
    assert_eq!((begun.status.as_u16(), begun.location()), (303, "/"), "{}", begun.text());
    sara
}

/// The id in the first field of this name.
fn hidden(page: &str, name: &str) -> String {
    let field = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_else(|| panic!("{name}: {page}"));
    field.split('"').next().unwrap().to_owned()
}

business::both_engines! {
    async fn an_agent_asks_an_owner_grants_and_reads_of_every_page(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let customer = bakery(test).await;
        let invoice = import(test, customer, WITH_ATTACHMENT).await;
        add_agent(test).await;
        let site = Site::of(test);
        let (anna, sara) = (site.sign_in(ANNA).await, site.sign_in(SARA).await);
        assert_eq!(site.get("/").cookie(&sara).send().await.location(), "/administration/customers");
        let list = site.get("/administration/customers?q=vries").cookie(&sara).send().await.text();
        let page = format!("/administration/customers/{customer}");
        assert!(list.contains(&page) && list.contains("On request"), "{list}");
        assert!(!list.contains("href=\"/administration/brand\""), "an agent is shown no more than is theirs");

        let short = site.post(&format!("{page}/look"), &[("reason", "<b>why")]).cookie(&sara).send().await;
        assert!(short.status == 422 && short.text().contains("&lt;b>why") && short.text().contains("at least 10"), "{}", short.text());
        let asked = site.post(&format!("{page}/look"), &[("reason", REASON)]).cookie(&sara).send().await;
        assert_eq!(asked.location(), format!("{page}?asked"));
        assert!(site.get(asked.location()).cookie(&sara).send().await.text().contains("has to say yes"));
        assert_eq!(site.get("/invoices").cookie(&sara).send().await.location(), "/administration/customers");

        let owners = site.get("/people/support-access").cookie(&anna).send().await.text();
        assert!(owners.contains("Sara Staff wants to look") && owners.contains(REASON), "{owners}");
        let fields = [("customer", hidden(&owners, "customer")), ("id", hidden(&owners, "id")), ("answer", "granted".into())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answered = site.post("/people/support-access/answer", &fields).cookie(&anna).send().await;
        assert_eq!(answered.location(), "/people/support-access?saved", "{}", answered.text());

        let granted = site.get(&page).cookie(&sara).send().await.text();
        let id = hidden(&granted, "id");
        let begun = site.post(&format!("{page}/begin"), &[("id", id.as_str())]).cookie(&sara).send().await;
        assert_eq!(begun.location(), "/");
        // Every page has the banner, also those that wake up, and a page that cannot be found.
        for path in ["/", "/invoices", &format!("/invoices/{invoice}"), "/search?q=a", "/people", "/log", "/nowhere"] {
            let shown = site.get(path).cookie(&sara).send().await.text();
            for part in ["Sara Staff, you see the portal as De Vries Bakeries until", "action=\"/support-access/stop\""] {
                assert!(shown.contains(part), "{path}: {shown}");
            }
            assert!(!shown.contains("href=\"/account\"") && !shown.contains("/sign-out-everywhere"), "{path}");
        }
        let original = site.get(&format!("/invoices/{invoice}/original")).cookie(&sara).send().await;
        assert_eq!(original.status, 200);
        let stopped = site.post("/support-access/stop", &[]).cookie(&sara).send().await;
        assert_eq!(stopped.location(), format!("{page}?looked"));
        assert!(!site.get(&page).cookie(&sara).send().await.text().contains("/support-access/stop"));
        assert_eq!(site.get(&format!("/invoices/{invoice}")).cookie(&sara).send().await.location(), "/administration/customers");

        let log = site.get("/log?what=support").cookie(&anna).send().await.text();
        for told in ["Seen by the supplier", "Sara Staff", "on behalf of De Vries Bakeries", NUMBER, "/search?q=a", REASON, "Look as the customer allowed"] {
            assert!(log.contains(told), "{told}: {log}");
        }
        let fetched = site.get("/log?what=invoice.downloaded").cookie(&anna).send().await.text();
        assert!(fetched.contains("Sara Staff") && fetched.contains("on behalf of De Vries Bakeries"), "{fetched}");
    }

    async fn whoever_looks_sends_no_form_but_the_one_that_ends_it(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, CHLOE, DAVID]).await;
        let customer = bakery(test).await;
        let invoice = import(test, customer, WITH_ATTACHMENT).await;
        add_agent(test).await;
        let site = Site::of(test);
        let sara = looks(test, &site).await;
        let id = uuid::Uuid::now_v7().to_string();
        let mut tried = 0;
        for route in ROUTES.iter().filter(|route| route.method == "POST") {
            if ["/support-access/stop", "/sign-out"].contains(&route.path) || route.path.starts_with("/mail/events/") {
                continue;
            }
            let path = route.path.replace("{id}", &id).replace("{role}", &id).replace("{kind}", "logo");
            let answer = site.post(&path, &[("name", "x"), ("customer", &customer.to_string())]).cookie(&sara).send().await;
            assert!(answer.status == 403 && answer.text().contains("can only read"), "{path}: {} {}", answer.status, answer.text());
            tried += 1;
        }
        assert!(tried > 40, "{tried}");
        // Nor is anything shown that is nobody's but their own, or another customer's, or the supplier's.
        for path in ["/account", "/account/password", "/preferences", "/choose-customer", "/confirm", "/api/account/overview", "/api/account/customers"] {
            assert_eq!(site.get(path).cookie(&sara).send().await.status, 403, "{path}");
        }
        let hotel = identity::find_customer(&test.portal, HOTEL.slug).await.unwrap();
        for path in ["/administration/customers".to_owned(), format!("/administration/customers/{hotel}"), "/administration/people".to_owned()] {
            assert_eq!(site.get(&path).cookie(&sara).send().await.status, 404, "{path}");
        }
        assert_eq!(site.get("/log/export?format=csv").cookie(&sara).send().await.status, 403);
        let list = site.get("/api/invoices/list").cookie(&sara);
        assert_eq!(list.header("portico-customer", &hotel.to_string()).send().await.status, 409);
        assert_eq!(site.get(&format!("/api/invoices/find?id={invoice}")).cookie(&sara).send().await.status, 200);
        let log = site.get("/log?what=support.refused").cookie(&site.sign_in(ANNA).await).send().await.text();
        assert!(log.contains("More than looking refused") && log.contains("/people/roles"), "{log}");
        // Signing out ends it.
        assert_eq!(site.post("/sign-out", &[]).cookie(&sara).send().await.location(), "/sign-in");
        let page = support::overview(&test.visit(ANNA).await, &test.portal, &domain::ListQuery::default()).await.unwrap();
        assert!(page.open.is_empty());
    }

    async fn what_the_owner_ends_is_over_with_the_next_click(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        add_agent(test).await;
        let site = Site::of(test);
        let (anna, sara) = (site.sign_in(ANNA).await, looks(test, &site).await);
        assert_eq!(site.get("/invoices").cookie(&sara).send().await.status, 200);
        let page = site.get("/people/support-access").cookie(&anna).send().await.text();
        assert!(page.contains("Sara Staff looks now"), "{page}");
        let (customer, id) = (hidden(&page, "customer"), hidden(&page, "id"));
        let elsewhere = [("customer", id.as_str()), ("id", id.as_str())];
        assert_eq!(site.post("/people/support-access/end", &elsewhere).cookie(&anna).send().await.status, 409);
        let fields = [("customer", customer.as_str()), ("id", id.as_str())];
        assert_eq!(site.post("/people/support-access/end", &fields).cookie(&anna).send().await.status, 303);
        let next = site.get("/invoices").cookie(&sara).send().await;
        assert_eq!(next.location(), format!("/administration/customers/{customer}?looked"));
        let api = site.get("/api/invoices/list").cookie(&sara).header("portico-customer", &customer).send().await;
        assert_eq!(api.status, 409, "a document of then learns nothing");
    }

    async fn an_administrator_finds_a_person_and_ends_their_sessions(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        test.add_administrator(PETRA).await;
        let site = Site::of(test);
        let (petra, anna) = (site.sign_in(PETRA).await, site.sign_in(ANNA).await);
        let list = site.get("/administration/people?q=anna").cookie(&petra).send().await.text();
        let person = test.visit(ANNA).await.person_id().unwrap();
        let page = format!("/administration/people/{person}");
        assert!(list.contains(&page) && !list.contains(BILAL.email), "{list}");
        let shown = site.get(&page).cookie(&petra).send().await.text();
        for part in [ANNA.email, BAKERY.name, "Owner", "192.0.2.7", "Sign out everywhere", "Block login"] {
            assert!(shown.contains(part), "{part}: {shown}");
        }
        let ended = site.post(&format!("{page}/sessions/end-all"), &[]).cookie(&petra).send().await;
        assert_eq!(ended.location(), format!("{page}?saved"));
        assert_eq!(site.get("/invoices").cookie(&anna).send().await.location(), "/sign-in?return_to=%2Finvoices");
        let asked = site.get(&format!("{page}?confirm=block")).cookie(&petra).send().await.text();
        assert!(asked.contains("Block the login of Anna de Vries?"), "{asked}");
        assert_eq!(site.post(&format!("{page}/block"), &[]).cookie(&petra).send().await.status, 303);
        assert!(site.get(&page).cookie(&petra).send().await.text().contains("This login is blocked"));
        let own = format!("/administration/people/{}", test.visit(PETRA).await.person_id().unwrap());
        let refused = site.post(&format!("{own}/block"), &[]).cookie(&petra).send().await;
        assert!(refused.status == 422 && refused.text().contains("to yourself"), "{}", refused.text());
    }
}
