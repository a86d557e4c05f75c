//! The gallery of components: there for those who develop the portal, and for nobody else.

use crate::browser::{Site, options};
use business::cast::{ANNA, BAKERY};
use business::db::Engine;
use business::testing::TestPortal;
use server::web::WebOptions;

#[tokio::test]
async fn the_gallery_is_no_address_unless_it_is_switched_on() {
    let test = TestPortal::start(Engine::Sqlite).await;
    test.move_in(&[BAKERY], &[ANNA]).await;
    let site = Site::of(&test);
    let cookie = site.sign_in(ANNA).await;
    for cookie in [None, Some(&cookie)] {
        let gallery = site.get("/gallery").by(cookie).send().await;
        let nowhere = site.get("/nowhere").by(cookie).send().await;
        assert_eq!((gallery.status, nowhere.status), (http::StatusCode::NOT_FOUND, http::StatusCode::NOT_FOUND));
        let title = |page: &str| page.split("<h1").nth(1).map(|rest| rest.split("</h1>").next().unwrap().to_owned());
        assert_eq!(title(&gallery.text()), title(&nowhere.text()));
        assert!(!gallery.text().contains("gallery-"));
        assert_eq!(gallery.header("x-frame-options"), "DENY");
    }
    test.stop().await;
}

#[tokio::test]
async fn the_gallery_is_a_plain_page_that_shows_itself_in_frames() {
    let test = TestPortal::start(Engine::Sqlite).await;
    test.move_in(&[BAKERY], &[ANNA]).await;
    let site = Site::with(&test, WebOptions { has_gallery: true, ..options("https://portal.test") });
    let cookie = site.sign_in(ANNA).await;
    for cookie in [None, Some(&cookie)] {
        let gallery = site.get("/gallery?theme=dark&direction=rtl").by(cookie).send().await;
        assert_eq!(gallery.status, 200);
        let page = gallery.text();
        assert!(page.contains("data-theme=\"dark\"") && page.contains("dir=\"rtl\""));
        assert!(!page.contains(".wasm"), "the gallery needs no WebAssembly");
        assert!(gallery.header("content-security-policy").contains("frame-src 'self'; frame-ancestors 'self'"));
        let other = site.get("/choose-customer").by(cookie).send().await;
        assert!(other.header("content-security-policy").contains("frame-ancestors 'none'") || cookie.is_none());
    }
    // Nothing that an address asks for is taken as it is.
    let page = site.get("/gallery?theme=%22%3E%3Cb%3E&direction=x&part=%3Cb%3E&width=9").send().await.text();
    assert!(!page.contains("<b>") && page.contains("dir=\"ltr\""));
    test.stop().await;
}
