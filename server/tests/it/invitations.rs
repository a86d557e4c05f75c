//! The pages that invite, and the one that an invitation opens: what is sent, and what is shown then.

use crate::browser::{Answer, Site, options};
use business::cast::{ANNA, BAKERY, DAVID, GRETA, HOTEL};
use business::mail::{Transport, folder};
use business::testing::TestPortal;
use business::{Portal, identity, queue};
use http::header;
use server::web::{Web, router};

const NEW: &str = "glacier tuba mitten forty";

/// A portal that keeps its letters, reached over https.
fn site(test: &TestPortal) -> (Site, Portal) {
    let portal = test.set(|settings| {
        settings.mail.transport = Transport::Folder(test.folder().join("mail"));
        settings.mail.host = "portal.test".to_owned();
        settings.mail.is_shown = true;
    });
    let router = router(Web::new(portal.clone(), options("https://portal.test")));
    (Site { router, host: "portal.test" }, portal)
}

/// The path in the newest letter, after all were sent.
async fn link(portal: &Portal) -> String {
    while queue::work_once(portal).await.unwrap().is_some() {}
    let newest = folder::list(portal, None).await.unwrap().letters.remove(0);
    let letter = folder::find(portal, &newest.id).await.unwrap();
    let link = letter.links.iter().find(|link| link.contains("/invitation?token=")).unwrap();
    link.strip_prefix("https://portal.test").unwrap().to_owned()
}

async fn bakery(test: &TestPortal) -> String {
    identity::find_customer(&test.portal, BAKERY.slug).await.unwrap().to_string()
}

/// The cookie of this name that was given, name and value.
fn cookie(answer: &Answer, name: &str) -> Option<String> {
    let given = answer.headers.get_all(header::SET_COOKIE).iter().map(|cookie| cookie.to_str().unwrap());
    let mut found = given.map(|cookie| cookie.split(';').next().unwrap().to_owned());
    found.rfind(|cookie| cookie.split('=').next() == Some(name))
}

/// A form with a file, as a browser sends it.
fn parts(fields: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let file = if *name == "file" { "; filename=\"list.csv\"" } else { "" };
        body.extend(format!("--X\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").bytes());
        body.extend_from_slice(value);
        body.extend(b"\r\n");
    }
    body.extend(b"--X--\r\n");
    body
}

business::both_engines! {
    async fn an_owner_invites_and_whoever_has_the_link_gets_in(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let (site, portal) = site(test);
        let (anna, customer) = (site.sign_in(ANNA).await, bakery(test).await);
        let start = site.get("/people/invite").cookie(&anna).send().await.text();
        assert!(start.contains(&format!("value=\"{customer}\"")) && start.contains("Send invitation"), "{start}");
        let fields = [("customer", customer.as_str()), ("email", "noor@"), ("message", "</textarea><b>"), ("sites", "Berlin")];
        let answer = site.post("/people/invite", &fields).cookie(&anna).send().await;
        assert_eq!(answer.status, 422);
        for part in ["This is no e-mail address.", "Choose at least one role.", "value=\"noor@\"", "&lt;/textarea>&lt;b>", "Berlin"] {
            assert!(answer.text().contains(part), "{part}: {}", answer.text());
        }
        let fields = [("customer", customer.as_str()), ("email", "noor@x.example"), ("roles", "finance"), ("message", "<b>Hi")];
        let sent = site.post("/people/invite", &fields).cookie(&anna).send().await;
        assert_eq!((sent.status.as_u16(), sent.location()), (303, "/people/invitations?invited=1"));
        let list = site.get(sent.location()).cookie(&anna).send().await.text();
        assert!(list.contains("noor@x.example") && list.contains("Waiting") && list.contains("Invited."), "{list}");
        assert!(site.get("/people").cookie(&anna).send().await.text().contains("Invitations: 1 open"));

        let link = link(&portal).await;
        let token = link.split_once("token=").unwrap().1;
        let page = site.get(&link).send().await;
        assert_eq!(page.status, 200);
        for part in ["Join De Vries Bakeries", "Anna de Vries", "noor@x.example", "&lt;b&gt;Hi", "data-passkey=\"create\""] {
            assert!(page.text().contains(part), "{part}: {}", page.text());
        }
        assert!(!page.header("referrer-policy").is_empty() && page.header("cache-control").contains("no-store"));
        let weak = site.post("/invitation", &[("token", token), ("name", "Noor B"), ("password", "short")]).send().await;
        assert!(weak.status == 422 && weak.text().contains("value=\"Noor B\""), "{}", weak.text());
        let joined = site.post("/invitation", &[("token", token), ("name", "Noor B"), ("password", NEW)]).send().await;
        assert_eq!((joined.status.as_u16(), joined.location()), (303, "/"));
        let noor = cookie(&joined, "__Host-portico").unwrap();
        assert_eq!(site.get("/invoices").cookie(&noor).send().await.status, 200);
        assert_eq!(site.get("/people").cookie(&noor).send().await.status, 403);
        // Once, and the same answer as for a link that never was.
        for path in [link.as_str(), "/invitation?token=0", "/invitation"] {
            let over = site.get(path).send().await;
            assert!(over.status == 410 && over.text().contains("This invitation works no longer"), "{path}");
        }
    }

    async fn whoever_has_a_login_signs_in_without_the_token_in_an_address(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, DAVID]).await;
        let (site, portal) = site(test);
        let (anna, customer) = (site.sign_in(ANNA).await, bakery(test).await);
        let fields = [("customer", customer.as_str()), ("email", DAVID.email), ("roles", "viewer")];
        assert_eq!(site.post("/people/invite", &fields).cookie(&anna).send().await.status, 303);
        let link = link(&portal).await;
        let token = link.split_once("token=").unwrap().1.to_owned();
        // Also for somebody who is signed in as somebody else.
        let page = site.get(&link).cookie(&anna).send().await.text();
        assert!(page.contains("There is a login for") && !page.contains("New password"), "{page}");
        let taken = site.post("/invitation", &[("token", &token), ("name", "D"), ("password", NEW)]).send().await;
        assert!(taken.status == 200 && taken.text().contains("There is a login for"), "{}", taken.status);
        let answer = site.post("/invitation/sign-in", &[("token", &token)]).cookie(&anna).send().await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, "/sign-in?return_to=%2Finvitation"));
        assert_eq!(site.get("/people").cookie(&anna).send().await.status, 303, "Anna is signed out");
        let kept = cookie(&answer, "__Host-portico-invitation").unwrap();
        let fields = [("email", DAVID.email), ("password", business::testing::PASSWORD), ("return_to", "/invitation")];
        let inside = site.post("/sign-in", &fields).cookie(&kept).send().await;
        assert_eq!(inside.location(), "/invitation");
        let both = format!("{kept}; {}", cookie(&inside, "__Host-portico").unwrap());
        let page = site.get("/invitation").cookie(&both).send().await;
        assert!(page.status == 200 && page.text().contains("You join with the login"), "{}", page.text());
        let joined = site.post("/invitation/join", &[("token", "")]).cookie(&both).send().await;
        assert_eq!((joined.status.as_u16(), joined.location()), (303, "/"));
        assert_eq!(cookie(&joined, "__Host-portico-invitation").as_deref(), Some("__Host-portico-invitation="));
        assert!(site.get("/").cookie(&both).send().await.text().contains(BAKERY.name));
        // Nobody without a session joins.
        assert_eq!(site.post("/invitation/join", &[("token", &token)]).send().await.status, 410);
    }

    async fn a_form_of_a_page_about_another_customer_does_nothing(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, GRETA]).await;
        let (site, portal) = site(test);
        let (anna, customer) = (site.sign_in(ANNA).await, bakery(test).await);
        let hotel = identity::find_customer(&test.portal, HOTEL.slug).await.unwrap().to_string();
        for shown in [hotel.as_str(), "", "nonsense"] {
            let fields = [("customer", shown), ("email", "noor@x.example"), ("roles", "viewer")];
            assert_eq!(site.post("/people/invite", &fields).cookie(&anna).send().await.status, 409);
            let list = [("customer", shown), ("list", "noor@x.example,,viewer")];
            assert_eq!(site.post("/people/invitations/import/send", &list).cookie(&anna).send().await.status, 409);
        }
        assert_eq!(queue::work_once(&portal).await.unwrap(), None);
        let unknown = [("customer", customer.as_str()), ("admin", "yes")];
        assert_eq!(site.post("/people/invite", &unknown).cookie(&anna).send().await.status, 422);
        let nothing = "/people/invitations/01900000-0000-7000-8000-000000000001/revoke";
        assert_eq!(site.post(nothing, &[("customer", &customer)]).cookie(&anna).send().await.status, 404);
        assert_eq!(site.post("/people/invitations/x/resend", &[("customer", &customer)]).cookie(&anna).send().await.status, 404);
    }

    async fn a_list_is_looked_over_as_a_file_or_as_text_and_then_sent(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let (site, _) = site(test);
        let (anna, customer) = (site.sign_in(ANNA).await, bakery(test).await);
        let rows = "noor@x.example;\"=1+1\";finance\r\nnobody;<b>;pirate\r\n";
        let look = async |file: &[u8], text: &[u8]| {
            let body = parts(&[("customer", customer.as_bytes()), ("file", file), ("list", text)]);
            let ask = site.post("/people/invitations/import", &[]).cookie(&anna);
            ask.header("content-type", "multipart/form-data; boundary=X").body(body).send().await
        };
        for (file, text) in [(rows, ""), ("", rows), (rows, "ignored")] {
            let page = look(file.as_bytes(), text.as_bytes()).await;
            assert_eq!(page.status, 200);
            for part in ["noor@x.example", "=1+1", "Will be invited", "This is no e-mail address.", "There is no such role here.", "Invite 1 person"] {
                assert!(page.text().contains(part), "{part}: {}", page.text());
            }
            assert!(!page.text().contains("<b>;"), "{}", page.text());
        }
        let many: String = (0..501).map(|at| format!("p{at}@x.example,,viewer\n")).collect();
        for (file, told) in [
            (b"\xff\xfea".to_vec(), "not in UTF-8"), (vec![b'a'; 300 * 1024], "larger than"), (Vec::new(), "no rows in it"),
            (b"a@x.example,\"open".to_vec(), "is not closed"), (many.into_bytes(), "more than 500 rows"),
        ] {
            let page = look(&file, b"").await;
            assert!(page.status == 422 && page.text().contains(told), "{told}: {} {}", page.status, page.text());
        }
        assert!(site.get("/people/invitations").cookie(&anna).send().await.text().contains("There are no invitations"));
        let fields = [("customer", customer.as_str()), ("list", rows)];
        let sent = site.post("/people/invitations/import/send", &fields).cookie(&anna).send().await;
        assert_eq!((sent.status.as_u16(), sent.location()), (303, "/people/invitations?invited=1"));
        let again = site.post("/people/invitations/import/send", &fields).cookie(&anna).send().await;
        assert_eq!(again.status, 422);
    }
}
