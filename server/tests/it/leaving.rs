//! Somebody closes the page before it is there.

use crate::browser::{Site, WITH_ATTACHMENT, import};
use business::cast::{ANNA, BAKERY};
use business::db::Engine;
use business::testing::{self, TestPortal};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

static PANICS: AtomicUsize = AtomicUsize::new(0);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_that_is_left_before_it_is_complete_breaks_nothing() {
    if !testing::is_tested(Engine::Sqlite) {
        return;
    }
    let test = TestPortal::start(Engine::Sqlite).await;
    let bakery = test.add(BAKERY).await;
    test.add_person(ANNA).await;
    let id = import(&test, bakery, WITH_ATTACHMENT).await;
    let site = Site::of(&test);
    let cookie = site.sign_in(ANNA).await;

    std::panic::set_hook(Box::new(|panic| {
        PANICS.fetch_add(1, Ordering::Relaxed);
        eprintln!("{panic}");
    }));
    let detail = format!("/invoices/{id}");
    for path in ["/invoices", detail.as_str()] {
        // From at once to when it is complete, more or less; many at a time, because it is a matter of who is first.
        for wait in 0..50 {
            let leave = || async {
                let asked = site.get(path).cookie(&cookie).send();
                drop(tokio::time::timeout(Duration::from_micros(wait * 1000), asked).await);
            };
            futures_util::future::join_all((0..16).map(|_| leave())).await;
        }
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    drop(std::panic::take_hook());

    assert_eq!(PANICS.load(Ordering::Relaxed), 0);
    assert!(site.get("/invoices").cookie(&cookie).send().await.status.is_success());
    test.stop().await;
}
