//! Links into a customer open there, also while somebody looks at another of theirs, and nowhere that is not theirs.

use crate::browser::{NUMBER, Site, WITH_ATTACHMENT, import};
use business::cast::{ANNA, BAKERY, GRETA, HOTEL};
use business::{events, identity};

business::both_engines! {
    async fn a_link_opens_in_the_customer_that_it_is_about(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, GRETA]).await;
        let bakery = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let hotel = identity::find_customer(&test.portal, HOTEL.slug).await.unwrap();
        let invoice = format!("/invoices/{}", import(test, bakery, WITH_ATTACHMENT).await);
        let site = Site::of(test);
        let greta = site.sign_in(GRETA).await;
        let get = async |path: &str| site.get(path).cookie(&greta).header("accept", "text/html").send().await;

        // With nothing chosen yet, a link that says where it leads needs no question.
        let asked = get(&invoice).await;
        assert!(asked.location().starts_with("/choose-customer"), "{}", asked.location());
        let named = get(&format!("{invoice}?in={hotel}")).await;
        assert_eq!(named.location(), invoice);
        // The hotel has no such invoice; the bakery has, and Greta is there as well.
        let led = get(&invoice).await;
        assert_eq!((led.status.as_u16(), led.location()), (303, invoice.as_str()));
        let shown = get(&invoice).await;
        assert!(shown.status == 200 && shown.text().contains(NUMBER) && shown.text().contains(BAKERY.name));
        let said = events::newest(&test.portal.db, Some(bakery), 5).await.unwrap();
        assert!(said.iter().any(|event| event.kind == "customer.chosen"));

        let back = get(&format!("/invoices?status=open&in={hotel}&q=x")).await;
        assert_eq!(back.location(), "/invoices?status=open&q=x");
        assert!(get("/").await.text().contains(HOTEL.name));
        // What a page of somebody else's embeds switches nothing.
        let embedded = site.get(&invoice).cookie(&greta).header("sec-fetch-dest", "iframe").send().await;
        assert_eq!(embedded.status, 404);
        let embedded = site.get(&format!("/invoices?in={bakery}")).cookie(&greta).header("sec-fetch-dest", "image").send().await;
        assert_eq!(embedded.status, 200);
        assert!(get("/").await.text().contains(HOTEL.name));
        // The original follows the same way.
        assert_eq!(get(&format!("{invoice}/original")).await.location(), format!("{invoice}/original"));
        assert_eq!(get(&format!("{invoice}/original")).await.status, 200);
    }

    async fn a_link_into_somebody_elses_customer_finds_nothing(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, GRETA]).await;
        let hotel = identity::find_customer(&test.portal, HOTEL.slug).await.unwrap();
        let invoice = format!("/invoices/{}", import(test, hotel, WITH_ATTACHMENT).await);
        let site = Site::of(test);
        let anna = site.sign_in(ANNA).await;
        let get = async |path: &str| site.get(path).cookie(&anna).header("accept", "text/html").send().await;
        let never = "01900000-0000-7000-8000-000000000001";
        for path in [format!("/?in={hotel}"), format!("/?in={never}"), "/?in=".into(), "/?in=x%0d%0ay".into(), invoice] {
            assert_eq!(get(&path).await.status, 404, "{path}");
        }
    }
}
