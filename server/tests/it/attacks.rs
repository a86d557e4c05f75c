//! Everybody of one customer asks every address for the things of another, on both engines (ARCHITECTURE.md, I1): by the same
//! walk that `portico doctor --isolation` does. And what tries leave in the log.

use crate::browser::{Site, WITH_ATTACHMENT, import, options};
use crate::program::Program;
use business::cast::{ANNA, BAKERY, DAVID, HOTEL};
use business::mail::Transport;
use business::testing::{PASSWORD, TestPortal};
use business::{Origin, Portal, events, identity};
use domain::StaffRole;
use http::Method;
use server::isolation::addresses::{FORMS, Fill, addresses, form_of};
use server::isolation::stage::{Asker, Stage};
use server::isolation::store;
use server::isolation::walk::{Report, walk};
use server::isolation::window::Window;
use server::web::Access;
use std::collections::BTreeSet;

/// The portal under test, which sends mail: without any, some forms are refused before they look at anything.
fn with_mail(test: &TestPortal) -> Portal {
    test.set(|settings| {
        settings.mail.transport = Transport::Folder(test.folder().join("mail"));
        settings.mail.host = "portal.test".to_owned();
    })
}

/// Both customers, and somebody of the supplier's among those who ask.
async fn stage(test: &TestPortal) -> (Window, Stage) {
    let window = Window::on(&with_mail(test), &options("https://portal.test"));
    let mut stage = Stage::build(&test.portal, &window).await.unwrap();
    let agent = "agent@meridian.example";
    let new = Some(("An agent", PASSWORD.into()));
    identity::add_staff(&test.portal, &Origin::internal(), agent, StaffRole::Agent, new).await.unwrap();
    let cookie = Some(window.sign_in(agent, PASSWORD).await.unwrap());
    stage.askers.push(Asker {
        name: "staff without support access",
        cookie,
        is_out: false,
        is_thorough: false,
        is_staff: true,
        person: None,
    });
    (window, stage)
}

fn told(report: &Report) -> String {
    let lines = report.findings.iter().map(|found| format!("{} as {}: {}", found.request, found.asker, found.what));
    let lines: Vec<String> = lines.collect();
    format!("{} of {} requests:\n{}", lines.len(), report.requests, lines[..lines.len().min(40)].join("\n"))
}

business::both_engines! {
    async fn nothing_of_another_customer_is_shown_changed_or_given_away_by_time(test) {
        let (window, stage) = stage(test).await;
        let report = walk(&test.portal, window, &stage).await.unwrap();
        assert!(report.findings.is_empty(), "{}", told(&report));
        // Each who asks was answered about each kind of thing there is, so that nothing above passed for want of asking.
        for thing in &stage.other.things {
            assert!(report.cells.contains_key(&(thing.kind.clone(), "owner")), "{}", thing.kind);
        }
        assert_eq!(report.cells.keys().map(|(_, asker)| *asker).collect::<BTreeSet<_>>().len(), stage.askers.len());
        // Letters that are kept are looked at by whoever develops, and not here.
        assert_eq!(report.unseen, ["/dev/mail/{id}", "/dev/mail/{id}/html"], "an owner must find what is their own");
        // Whoever asked left a trace in their own log; in the other's nothing was added, as its rows say.
        let events = events::newest(&test.portal.db, Some(stage.own.customer), 10_000).await.unwrap();
        for kind in ["request.refused", "customer.refused", "invoice.refused", "people.refused", "log.refused"] {
            assert!(events.iter().any(|event| event.kind == kind), "{kind}");
        }
    }

    async fn the_other_customer_has_something_in_every_table_with_a_customer(test) {
        let (_, stage) = stage(test).await;
        let empty: Vec<String> = store::count(&test.portal.db, stage.other.customer)
            .await
            .unwrap()
            .into_iter()
            .filter(|(_, count)| *count == 0)
            .map(|(table, _)| table)
            .collect();
        assert!(empty.is_empty(), "give the customers of server/src/isolation/stage.rs something in {empty:?}");
    }

    async fn whoever_asks_for_anothers_things_leaves_a_trace_and_a_flood_of_it_a_bounded_one(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, DAVID]).await;
        let [bakery, hotel] = [find(&test.portal, BAKERY.slug).await, find(&test.portal, HOTEL.slug).await];
        let invoice = import(test, bakery, WITH_ATTACHMENT).await.0;
        let before = events::newest(&test.portal.db, Some(bakery), 1_000).await.unwrap().len();
        let cookie = Site::of(test).sign_in(DAVID).await;
        let named = addresses();
        let named = named.iter().filter(|address| {
            // What is the supplier's own records by itself who may not know of it; letters that are kept are nobody's.
            address.names_a_thing() && !matches!(address.access, Access::Staff | Access::Development)
        });
        for address in named {
            // Each from its beginning: of many, not every one is written down.
            let fresh = with_mail(test);
            let fresh = Portal::new(fresh.db, fresh.files, fresh.clock, (*fresh.settings).clone());
            let site = Site { router: server::web::router(server::web::Web::new(fresh, options("https://portal.test"))), host: "portal.test" };
            let path = address.route.replace("{id}", &invoice.to_string()).replace("{role}", &invoice.to_string());
            let path = path.replace("{index}", "0");
            let ask = if address.method == Method::POST {
                let (id, own) = (invoice.to_string(), hotel.to_string());
                let fields: Vec<(&str, &str)> = form_of(&address.route).unwrap().fields.iter().map(|(name, fill)| {
                    (*name, match fill {
                        Fill::Text(text) => *text,
                        Fill::Customer => own.as_str(),
                        Fill::Id | Fill::Own => id.as_str(),
                    })
                }).collect();
                site.post(&path, &fields)
            } else {
                site.get(&path)
            };
            let answer = ask.cookie(&cookie).send().await;
            assert_eq!(answer.status, 404, "{path}");
            let newest = events::newest(&test.portal.db, Some(hotel), 1).await.unwrap().remove(0);
            assert!(matches!(newest.kind.as_str(), "request.refused" | "customer.refused" | "people.refused"), "{path}: {newest:?}");
            if newest.kind == "request.refused" && address.route.contains('{') {
                assert_eq!(newest.object, Some(invoice), "{path}");
                assert!(newest.after.unwrap().contains(&address.route), "{path}");
            }
        }
        let site = Site::of(test);
        let count = events::newest(&test.portal.db, Some(hotel), 1_000).await.unwrap().len();
        for _ in 0..150 {
            site.get(&format!("/api/invoices/find?id={invoice}")).cookie(&cookie).send().await;
        }
        let events = events::newest(&test.portal.db, Some(hotel), 1_000).await.unwrap();
        assert_eq!(events.len() - count, 3, "the first, the tenth and the hundredth");
        assert!(events[0].after.as_deref().unwrap().contains("\"count\":100"), "{events:?}");
        assert_eq!(events::newest(&test.portal.db, Some(bakery), 1_000).await.unwrap().len(), before, "nothing in theirs");
    }
}

async fn find(portal: &Portal, slug: &str) -> domain::CustomerId {
    identity::find_customer(portal, slug).await.unwrap()
}

#[test]
fn every_form_says_what_it_is_filled_with() {
    let there: BTreeSet<String> =
        addresses().into_iter().filter(|address| address.method == Method::POST).map(|address| address.route).collect();
    let listed: BTreeSet<String> = FORMS.iter().map(|form| form.route.to_owned()).collect();
    let missing: Vec<_> = there.difference(&listed).collect();
    assert!(missing.is_empty(), "add these to FORMS in server/src/isolation/addresses.rs: {missing:?}");
    let gone: Vec<_> = listed.difference(&there).collect();
    assert!(gone.is_empty(), "these of FORMS are not there: {gone:?}");
}

/// A walk that finds nothing must be one that would have.
#[tokio::test]
async fn the_walk_finds_what_is_not_kept_apart() {
    let test = TestPortal::start(business::db::Engine::Sqlite).await;
    let (window, mut stage) = stage(&test).await;
    // Asked for what is their own as if it were another's, an owner is shown all that must not be.
    // Their own session is left alone, so that they can go on asking.
    stage.own.things.retain(|thing| thing.kind != "session");
    std::mem::swap(&mut stage.own, &mut stage.other);
    stage.askers.retain(|asker| asker.is_thorough);
    let report = walk(&test.portal, window, &stage).await.unwrap();
    for what in [
        "it was answered with 200",
        "unlike what never was",
        "stands in the answer",
        "rows of the other customer changed",
    ] {
        assert!(report.findings.iter().any(|found| found.what.contains(what)), "{what}: {}", told(&report));
    }
    test.stop().await;
}

#[test]
fn an_installation_in_use_is_examined_and_left_as_it_was() {
    let program = Program::new();
    program.call(&["customer", "add", "--slug", "acme", "--name", "Acme Ltd"]).well();
    let customers = program.call(&["customer", "list", "--json"]).well().out;
    let examined = program.call(&["doctor", "--isolation"]).well().out;
    assert!(examined.contains("OK    ") && examined.contains("owner") && examined.contains("invoice"), "{examined}");
    assert_eq!(program.call(&["customer", "list", "--json"]).well().out, customers);
    let doctor = program.call(&["doctor"]).out;
    assert!(!doctor.contains("FAIL") && !doctor.contains("isolation"), "{doctor}");
    program.call(&["audit", "verify"]).well();
}
