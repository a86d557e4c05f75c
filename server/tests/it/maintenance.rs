//! A portal that is being worked on says so, and is back at once.

use crate::browser::{Site, options};
use business::cast::{ANNA, BAKERY};
use business::db::Engine;
use business::testing::TestPortal;
use server::web::WebOptions;

#[tokio::test]
async fn everybody_is_told_and_nothing_is_done_until_it_is_over() {
    let test = TestPortal::start(Engine::Sqlite).await;
    test.move_in(&[BAKERY], &[ANNA]).await;
    let file = test.folder().join("maintenance");
    let site = Site::with(&test, WebOptions { maintenance: Some(file.clone()), ..options("https://portal.test") });
    let cookie = site.sign_in(ANNA).await;
    std::fs::write(&file, "").unwrap();
    for path in ["/", "/sign-in", "/invoices"] {
        let answer = site.get(path).cookie(&cookie).header("accept-language", "de").send().await;
        assert_eq!((answer.status.as_u16(), answer.header("retry-after")), (503, "300"), "{path}");
        assert!(answer.text().contains("Am Portal wird gearbeitet"), "{}", answer.text());
    }
    let data = site.get("/api/invoices/list").cookie(&cookie).header("accept", "application/json").send().await;
    assert_eq!((data.status.as_u16(), data.text().as_str()), (503, "\"unavailable\""));
    assert_eq!(site.post("/sign-out", &[]).cookie(&cookie).send().await.status, 503);
    // Whoever watches the program sees that it runs.
    assert_eq!(site.get("/health/ready").send().await.status, 200);

    std::fs::remove_file(&file).unwrap();
    assert_eq!(site.get("/invoices").cookie(&cookie).send().await.status, 200, "the session is still there");
    test.stop().await;
}
