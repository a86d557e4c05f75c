//! Looking as a customer: who may, when it ends, what can be seen, and what is left of it in the customer's log.

use super::*;
use crate::cast::{ANNA, BAKERY, BILAL, CHLOE, CastPerson, DAVID, HOTEL, PETRA};
use crate::clock::Clock;
use crate::events::reading;
use crate::testing::{NOON, TestPortal, origin};
use crate::{home, identity, invoices, search};
use domain::{InvoiceQuery, LogActor, LogQuery, MemberQuery, Rule, SearchQuery, StaffRole};

const REASON: &str = "Request 4711: the total looks wrong";

/// Somebody of the supplier's who helps customers.
const SARA: CastPerson = CastPerson { email: "sara@meridian.example", name: "Sara Staff", memberships: &[] };

async fn add_agent(test: &TestPortal) {
    let new = Some((SARA.name, crate::testing::PASSWORD.into()));
    identity::add_staff(&test.portal, &origin(), SARA.email, StaffRole::Agent, new).await.unwrap();
}

/// The same portal, so many seconds after noon.
fn later(test: &TestPortal, seconds: i64) -> Portal {
    Portal { clock: Clock::held_at(NOON.plus_seconds(seconds)), ..test.portal.clone() }
}

/// Who comes with this token, so many seconds after noon.
async fn at(test: &TestPortal, token: &str, seconds: i64) -> Visit {
    identity::resume(&later(test, seconds), origin(), token).await.unwrap().unwrap()
}

async fn setting(test: &TestPortal, owner: CastPerson, setting: SupportSetting) {
    set(&test.visit(owner).await, &test.portal, setting).await.unwrap();
}

/// An agent who looks at the bakery, and the token of their session.
async fn looks(test: &TestPortal) -> (CustomerId, String) {
    setting(test, ANNA, SupportSetting::Always).await;
    let customer = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
    let token = test.sign_in(SARA).await;
    let visit = at(test, &token, 0).await;
    assert_eq!(ask(&visit, &test.portal, customer, REASON).await.unwrap(), Asked::Begun);
    (customer, token)
}

async fn kinds(test: &TestPortal, customer: CustomerId) -> Vec<String> {
    let events = events::newest(&test.portal.db, Some(customer), 100).await.unwrap();
    events.into_iter().map(|event| event.kind).rev().collect()
}

fn is_not_found<T: std::fmt::Debug>(outcome: &Result<T>) -> bool {
    matches!(outcome, Err(Error::Refused(Refusal::NotFound)))
}

fn may_only_look<T: std::fmt::Debug>(outcome: &Result<T>) -> bool {
    matches!(outcome, Err(Error::Refused(Refusal::NotAllowed(Rule::Looking))))
}

crate::both_engines! {
    async fn an_owner_is_asked_says_yes_and_reads_who_looked_and_why(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, DAVID]).await;
        add_agent(test).await;
        let customer = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let token = test.sign_in(SARA).await;
        let sara = at(test, &token, 0).await;
        assert_eq!(ask(&sara, &test.portal, customer, REASON).await.unwrap(), Asked::Waits);
        assert!(at(test, &token, 0).await.looking().is_none(), "nothing begins before somebody says yes");
        let again = ask(&sara, &test.portal, customer, REASON).await;
        assert!(matches!(again, Err(Error::Refused(Refusal::AlreadyDone))), "{again:?}");

        let anna = test.visit(ANNA).await;
        let page = overview(&anna, &test.portal, &ListQuery::default()).await.unwrap();
        assert_eq!(page.setting, SupportSetting::OnRequest);
        let [request] = page.open.as_slice() else { panic!("{:?}", page.open) };
        assert_eq!((request.who.as_str(), request.reason.as_str()), (SARA.name, REASON));
        assert_eq!(request.state, SupportState::Asked);
        // Nobody else's owner sees it, or may answer.
        let david = test.visit(DAVID).await;
        assert!(overview(&david, &test.portal, &ListQuery::default()).await.unwrap().all.rows.is_empty());
        assert!(is_not_found(&answer(&david, &test.portal, request.id, true).await));
        assert!(is_not_found(&begin(&sara, &test.portal, customer, request.id).await), "not yet");
        answer(&anna, &test.portal, request.id, true).await.unwrap();
        let twice = answer(&anna, &test.portal, request.id, false).await;
        assert!(matches!(twice, Err(Error::Refused(Refusal::AlreadyDone))), "{twice:?}");

        begin(&sara, &test.portal, customer, request.id).await.unwrap();
        let looking = at(test, &token, 0).await;
        assert_eq!(looking.customer().map(|choice| choice.name.as_str()), Some(BAKERY.name));
        assert!(is_not_found(&begin(&sara, &test.portal, customer, request.id).await), "once");
        note_view(&looking, &test.portal, "/invoices").await.unwrap();
        assert_eq!(stop(&looking, &test.portal).await.unwrap(), customer);
        assert!(at(test, &token, 0).await.looking().is_none());

        let told = ["asked", "granted", "begun", "viewed", "ended"];
        let seen: Vec<String> = kinds(test, customer).await.into_iter().filter(|kind| kind.starts_with("support")).collect();
        assert_eq!(seen.len(), told.len(), "{seen:?}");
        assert!(seen.iter().zip(told).all(|(kind, end)| kind.ends_with(end)), "{seen:?}");
        // The owner reads both names of what was done while looking.
        let log = reading::list(&anna, &test.portal, &LogQuery { what: "support.viewed".into(), ..LogQuery::default() }).await.unwrap();
        let [row] = log.page.rows.as_slice() else { panic!("{:?}", log.page.rows) };
        assert!(matches!(&row.who, LogActor::Person(person) if person.name == SARA.name && person.is_supplier), "{row:?}");
        assert_eq!(row.on_behalf_of.as_ref().map(|customer| customer.name.as_str()), Some(BAKERY.name));
        let page = overview(&anna, &test.portal, &ListQuery::default()).await.unwrap();
        let [over] = page.all.rows.as_slice() else { panic!("{:?}", page.all.rows) };
        assert_eq!((over.state, over.decided_by.as_str(), page.open.len()), (SupportState::Ended, ANNA.name, 0));
        assert_eq!(over.begun.zip(over.ends).map(|(from, until)| (from.at, until.at)), Some((NOON, NOON)));
    }

    async fn who_may_not_finds_nothing_to_look_at(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, BILAL, DAVID]).await;
        add_agent(test).await;
        let customer = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        for person in [ANNA, BILAL, DAVID] {
            let visit = test.visit(person).await;
            assert!(is_not_found(&ask(&visit, &test.portal, customer, REASON).await), "{}", person.name);
            assert!(is_not_found(&begin(&visit, &test.portal, customer, SupportAccessId(Uuid::now_v7())).await));
            assert!(is_not_found(&stop(&visit, &test.portal).await));
        }
        let sara = test.visit(SARA).await;
        assert!(is_not_found(&ask(&sara, &test.portal, CustomerId(Uuid::now_v7()), REASON).await));
        // A reason is wanted, and one that can be read.
        for reason in ["", "  because  ", "too short", &"x".repeat(501), "a reason with a \u{0} in it"] {
            let outcome = ask(&sara, &test.portal, customer, reason).await;
            assert!(matches!(&outcome, Err(Error::Refused(Refusal::Invalid(problems))) if problems[0].field == "reason"), "{reason:?} {outcome:?}");
        }
        // Only owners say who may look, and who merely works there says nothing.
        let bilal = test.visit(BILAL).await;
        for outcome in [set(&bilal, &test.portal, SupportSetting::Always).await, end(&bilal, &test.portal, SupportAccessId(Uuid::now_v7())).await] {
            assert!(matches!(outcome, Err(Error::Refused(Refusal::NotAllowed(_)))), "{outcome:?}");
        }
    }

    async fn a_customer_that_lets_nobody_look_is_not_looked_at(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        add_agent(test).await;
        let (customer, token) = looks(test).await;
        assert!(at(test, &token, 1).await.looking().is_some());
        setting(test, ANNA, SupportSetting::Never).await;
        let out = at(test, &token, 1).await;
        assert!(out.looking().is_none() && out.has_looked() && out.customer().is_none());
        assert_eq!(settle(&out, &test.portal).await.unwrap(), Some(customer));
        let refused = ask(&out, &test.portal, customer, REASON).await;
        assert!(matches!(&refused, Err(Error::Refused(Refusal::Invalid(problems))) if problems[0].field == "support"), "{refused:?}");
        // That somebody wanted to is known.
        assert_eq!(kinds(test, customer).await.last().map(String::as_str), Some("support_access.refused"));
        // What is allowed again begins nothing that was ended.
        setting(test, ANNA, SupportSetting::Always).await;
        assert!(at(test, &token, 1).await.looking().is_none());
        let ended = kinds(test, customer).await.into_iter().filter(|kind| kind == "support_access.ended").count();
        assert_eq!(ended, 1);
    }

    async fn after_half_an_hour_it_is_over_to_the_second(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        add_agent(test).await;
        let (customer, token) = looks(test).await;
        assert!(at(test, &token, LOOKING_SECONDS - 1).await.looking().is_some());
        let over = at(test, &token, LOOKING_SECONDS).await;
        assert!(over.looking().is_none() && over.has_looked() && over.customer().is_none());
        assert!(home::overview(&over, &test.portal).await.is_err(), "nothing of the customer's is shown any more");
        assert_eq!(settle(&over, &later(test, LOOKING_SECONDS)).await.unwrap(), Some(customer));
        assert!(!at(test, &token, LOOKING_SECONDS).await.has_looked(), "it is told once");
        let page = overview(&test.visit(ANNA).await, &later(test, LOOKING_SECONDS + 60), &ListQuery::default()).await.unwrap();
        assert_eq!(page.all.rows[0].ends.map(|ends| ends.at), Some(NOON.plus_seconds(LOOKING_SECONDS)));
        assert!(kinds(test, customer).await.contains(&"support_access.ended".to_owned()));
    }

    async fn what_was_granted_is_begun_within_a_day_or_never(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        add_agent(test).await;
        let customer = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let sara = test.visit(SARA).await;
        ask(&sara, &test.portal, customer, REASON).await.unwrap();
        let anna = test.visit(ANNA).await;
        let id = overview(&anna, &test.portal, &ListQuery::default()).await.unwrap().open[0].id;
        let late = answer(&anna, &later(test, SUPPORT_ACCESS_SECONDS), id, true).await;
        assert!(matches!(late, Err(Error::Refused(Refusal::AlreadyDone))), "{late:?}");
        answer(&anna, &later(test, SUPPORT_ACCESS_SECONDS - 1), id, true).await.unwrap();
        assert!(is_not_found(&begin(&sara, &later(test, 2 * SUPPORT_ACCESS_SECONDS - 1), customer, id).await));
        let page = overview(&anna, &later(test, 2 * SUPPORT_ACCESS_SECONDS - 1), &ListQuery::default()).await.unwrap();
        assert_eq!((page.all.rows[0].state, page.open.len()), (SupportState::Lapsed, 0));
        begin(&sara, &later(test, 2 * SUPPORT_ACCESS_SECONDS - 2), customer, id).await.unwrap();
    }

    async fn whoever_looks_reads_all_of_one_customer_and_changes_nothing(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, CHLOE, DAVID]).await;
        test.add_administrator(PETRA).await;
        add_agent(test).await;
        let (customer, token) = looks(test).await;
        let (visit, portal) = (at(test, &token, 0).await, &test.portal);
        // What is the customer's, all of it.
        home::overview(&visit, portal).await.unwrap();
        invoices::list(&visit, portal, &InvoiceQuery::default()).await.unwrap();
        search::find(&visit, portal, &SearchQuery { q: "Anna".into() }).await.unwrap();
        reading::list(&visit, portal, &LogQuery::default()).await.unwrap();
        let people = members::list(&visit, portal, &MemberQuery::default()).await.unwrap();
        assert!(people.page.rows.iter().any(|row| row.email == ANNA.email) && !people.may_manage_roles);
        assert!(people.page.rows.iter().all(|row| row.email != DAVID.email), "nothing of another customer's");
        // And nothing else: neither what its owners do, nor what the supplier's people do.
        let chloe = people.page.rows.iter().find(|row| row.email == CHLOE.email).unwrap().id;
        assert!(may_only_look(&members::disable(&visit, portal, chloe).await));
        assert!(may_only_look(&members::remove(&visit, portal, chloe).await));
        assert!(may_only_look(&set(&visit, portal, SupportSetting::Never).await));
        assert!(may_only_look(&reading::export(&visit, portal, &LogQuery::default(), reading::ExportFormat::Csv).await.map(|_| ())));
        let hotel = identity::find_customer(portal, HOTEL.slug).await.unwrap();
        assert!(is_not_found(&crate::administration::customer(&visit, portal, hotel, &ListQuery::default()).await.map(|_| ())));
        assert!(is_not_found(&ask(&visit, portal, hotel, REASON).await), "one at a time");
        for action in Action::ALL {
            assert_eq!(visit.decide(action).allowed, action.only_reads(), "{action:?}");
        }
        // It is nobody's stay, and nobody is signed in as somebody else.
        assert_eq!(visit.person_name(), SARA.name);
        let events = events::newest(&portal.db, Some(customer), 100).await.unwrap();
        assert!(events.iter().all(|event| event.kind != "session.started" || event.person != visit.person_id()));
    }

    async fn an_owner_ends_it_and_so_does_losing_the_role(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        add_agent(test).await;
        let (customer, token) = looks(test).await;
        let anna = test.visit(ANNA).await;
        let id = overview(&anna, &test.portal, &ListQuery::default()).await.unwrap().open[0].id;
        end(&anna, &test.portal, id).await.unwrap();
        let out = at(test, &token, 0).await;
        assert!(out.looking().is_none() && out.has_looked());
        settle(&out, &test.portal).await.unwrap();
        let ended = kinds(test, customer).await.into_iter().filter(|kind| kind == "support_access.ended").count();
        assert_eq!(ended, 1, "the owner has said so");
        assert!(matches!(end(&anna, &test.portal, id).await, Err(Error::Refused(Refusal::AlreadyDone))));

        ask(&at(test, &token, 0).await, &test.portal, customer, REASON).await.unwrap();
        assert!(at(test, &token, 0).await.looking().is_some());
        identity::remove_staff(&test.portal, &origin(), SARA.email).await.unwrap();
        let nobody = at(test, &token, 0).await;
        assert!(nobody.looking().is_none() && nobody.customer().is_none());
        // Not even when they are one again.
        identity::add_staff(&test.portal, &origin(), SARA.email, StaffRole::Agent, None).await.unwrap();
        assert!(at(test, &token, 0).await.looking().is_none());
    }

    async fn another_session_of_the_same_person_does_not_look(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        add_agent(test).await;
        let other = test.sign_in(SARA).await;
        let (_, token) = looks(test).await;
        assert!(at(test, &token, 0).await.looking().is_some());
        assert!(at(test, &other, 0).await.looking().is_none());
    }

    async fn nobody_is_asked_without_end(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        add_agent(test).await;
        let customer = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let (sara, anna) = (test.visit(SARA).await, test.visit(ANNA).await);
        for _ in 0..MOST_ASKED {
            ask(&sara, &test.portal, customer, REASON).await.unwrap();
            let id = overview(&anna, &test.portal, &ListQuery::default()).await.unwrap().open[0].id;
            answer(&anna, &test.portal, id, false).await.unwrap();
        }
        let outcome = ask(&sara, &test.portal, customer, REASON).await;
        assert!(matches!(outcome, Err(Error::Refused(Refusal::TooSoon(_)))), "{outcome:?}");
        assert_eq!(ask(&sara, &later(test, SUPPORT_ACCESS_SECONDS), customer, REASON).await.unwrap(), Asked::Waits);
    }

    async fn a_page_of_the_history_is_followed_by_the_next(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        add_agent(test).await;
        let customer = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let person = test.visit(SARA).await.person_id().unwrap();
        let mut conn = test.portal.db.write(Scope::both(Some(customer), Some(person))).await.unwrap();
        for index in 0..60 {
            let id = SupportAccessId(Uuid::now_v7());
            store::add(&mut conn, id, customer, person, &format!("reason {index}"), NOON.plus_seconds(index), false).await.unwrap();
        }
        conn.commit().await.unwrap();
        let anna = test.visit(ANNA).await;
        let first = overview(&anna, &test.portal, &ListQuery::default()).await.unwrap().all;
        assert_eq!((first.rows.len(), first.rows[0].reason.as_str(), first.previous), (50, "reason 59", None));
        let query = ListQuery { after: first.next.unwrap(), ..ListQuery::default() };
        let second = overview(&anna, &test.portal, &query).await.unwrap().all;
        assert_eq!((second.rows.len(), second.rows[0].reason.as_str(), second.next), (10, "reason 9", None));
        let query = ListQuery { before: second.previous.unwrap(), ..ListQuery::default() };
        let back = overview(&anna, &test.portal, &query).await.unwrap().all;
        assert_eq!((back.rows.len(), back.rows[0].reason.as_str()), (50, "reason 59"));
        let nonsense = ListQuery { after: "x".into(), ..ListQuery::default() };
        assert_eq!(overview(&anna, &test.portal, &nonsense).await.unwrap().all.rows.len(), 50);
    }
}

#[test]
fn an_address_says_which_invoice_it_is_about() {
    let id = "01900000-0000-7000-8000-000000000001";
    let found = Uuid::try_parse(id).ok();
    assert_eq!(invoice_in(&format!("/invoices/{id}")), found);
    assert_eq!(invoice_in(&format!("/invoices/{id}/original")), found);
    assert_eq!(invoice_in(&format!("/api/invoices/find?id={id}")), found);
    for other in
        ["/invoices", "/invoices/", "/invoices/ü", "/invoices/01900000-0000-7000-8000-00000000000é", "/search?q=1"]
    {
        assert_eq!(invoice_in(other), None, "{other}");
    }
}
