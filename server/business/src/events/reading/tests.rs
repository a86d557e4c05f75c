//! The log as its readers get it: their own, all of it, each event once, and never slower for being long.

use super::store::{self, BEGINNING, END, Side, Wanted};
use super::{ExportFormat, LogExport, export, export_all, list, list_all};
use crate::cast::{ANNA, BAKERY, BILAL, CHLOE, DAVID, HOTEL, PETRA};
use crate::db::{Engine, Scope, Statement};
use crate::events::{self, Actor, Event, NewEvent};
use crate::testing::{NOON, TestPortal, origin};
use crate::{Error, Origin, Refusal, Result, Visit};
use domain::{
    CustomerId, Instant, LogActor, LogArea, LogClass, LogKind, LogPage, LogQuery, LogValue, LogWhat, PAGE_SIZE,
    PersonId, ProblemCode, Role, Rule,
};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Two customers and the supplier.
async fn lived_in(test: &TestPortal) -> (CustomerId, CustomerId) {
    test.move_in(&[BAKERY, HOTEL], &[ANNA, BILAL, CHLOE, DAVID]).await;
    test.add_administrator(PETRA).await;
    (id_of(test, BAKERY.slug).await, id_of(test, HOTEL.slug).await)
}

async fn id_of(test: &TestPortal, slug: &str) -> CustomerId {
    crate::identity::find_customer(&test.portal, slug).await.unwrap()
}

/// Somebody did something in a customer.
async fn happened(
    test: &TestPortal,
    customer: Option<CustomerId>,
    person: Option<PersonId>,
    at: Instant,
    event: NewEvent,
) {
    let origin = origin();
    let mut conn = test.portal.db.write(Scope::both(customer, None)).await.unwrap();
    events::record(&mut conn, at, Actor { customer, person, origin: &origin }, event).await.unwrap();
    conn.commit().await.unwrap();
}

fn downloaded(id: u128) -> NewEvent {
    NewEvent::about("invoice.downloaded", "invoice", Uuid::from_u128(id)).after(json!({ "version": 1 }))
}

fn kinds(page: &LogPage) -> Vec<&str> {
    page.page.rows.iter().map(|entry| entry.kind.as_str()).collect()
}

fn ids(page: &LogPage) -> Vec<Uuid> {
    page.page.rows.iter().map(|entry| entry.id.0).collect()
}

async fn newest(test: &TestPortal, customer: Option<CustomerId>) -> Event {
    events::newest(&test.portal.db, customer, 1).await.unwrap().remove(0)
}

fn query(fill: impl FnOnce(&mut LogQuery)) -> LogQuery {
    let mut query = LogQuery::default();
    fill(&mut query);
    query
}

async fn all_of(mut export: LogExport) -> String {
    let mut text = String::new();
    while let Some(part) = export.next().await.unwrap() {
        text.push_str(&part);
    }
    text
}

crate::both_engines! {
    async fn an_owner_reads_who_did_what_in_their_own_customer_and_nothing_of_others(test) {
        let (bakery, hotel) = lived_in(test).await;
        let anna = test.visit(ANNA).await;
        happened(test, Some(bakery), anna.person_id(), NOON.plus_seconds(60), downloaded(1)).await;
        happened(test, Some(hotel), anna.person_id(), NOON.plus_seconds(70), downloaded(2)).await;
        happened(test, None, anna.person_id(), NOON.plus_seconds(80), NewEvent::general("session.refused", "person")).await;
        let page = list(&anna, &test.portal, &LogQuery::default()).await.unwrap();
        assert_eq!(kinds(&page)[..2], ["invoice.downloaded", "session.started"]);
        assert_eq!(page.page.rows[0].object.id, Some(Uuid::from_u128(1)));
        let LogActor::Person(who) = &page.page.rows[0].who else { panic!("{:?}", page.page.rows[0].who) };
        assert_eq!((who.name.as_str(), who.is_supplier), (ANNA.name, false));
        assert_eq!(page.page.rows[0].ip.as_deref(), Some("192.0.2.7"));
        assert_eq!(page.page.rows[0].changes[0].after, Some(LogValue::Number(1)));
        // What the command line did was done by the portal itself.
        let added = page.page.rows.iter().find(|entry| entry.kind == "membership.added").unwrap();
        assert_eq!((&added.who, &added.changes[0].after), (&LogActor::Portal, &Some(LogValue::Text("buyer".to_owned()))));
        assert_eq!(added.object.name.as_deref(), Some(CHLOE.name));
        let people: Vec<&str> = page.people.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(people, [ANNA.name, BILAL.name, CHLOE.name]);
        assert!(page.customers.is_empty());
    }

    async fn other_roles_are_refused_with_the_rule_and_that_is_an_event(test) {
        let (bakery, _) = lived_in(test).await;
        for (person, role) in [(BILAL, Role::Finance), (CHLOE, Role::Buyer)] {
            let visit = test.visit(person).await;
            let refused = list(&visit, &test.portal, &LogQuery::default()).await;
            assert!(matches!(&refused, Err(Error::Refused(Refusal::NotAllowed(Rule::RolesLack(lacks)))) if *lacks == [role.into()]));
            let event = newest(test, Some(bakery)).await;
            assert_eq!((event.kind.as_str(), event.person), ("log.refused", visit.person_id()));
            assert!(matches!(
                export(&visit, &test.portal, &LogQuery::default(), ExportFormat::Csv).await.map(|_| ()),
                Err(Error::Refused(Refusal::NotAllowed(_)))
            ));
        }
        // What is the supplier's own does not exist for customers, not even for an owner.
        let anna = test.visit(ANNA).await;
        for asked in ["", HOTEL.slug, BAKERY.slug] {
            let asked = query(|query| query.customer = asked.to_owned());
            assert!(matches!(list_all(&anna, &test.portal, &asked).await, Err(Error::Refused(Refusal::NotFound))));
            let exported = export_all(&anna, &test.portal, &asked, ExportFormat::Csv).await.map(|_| ());
            assert!(matches!(exported, Err(Error::Refused(Refusal::NotFound))));
        }
        assert_eq!(newest(test, Some(bakery)).await.kind, "log.refused");
        // And the supplier's people read no customer's log as if they were its owner.
        let petra = test.visit(PETRA).await;
        let refused = list(&petra, &test.portal, &LogQuery::default()).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::NotAllowed(Rule::NoCustomer)))));
    }

    async fn no_forged_question_finds_another_customers_events(test) {
        let (bakery, hotel) = lived_in(test).await;
        let (anna, david) = (test.visit(ANNA).await, test.visit(DAVID).await);
        for second in 0..120 {
            happened(test, Some(hotel), david.person_id(), NOON.plus_seconds(second), downloaded(7)).await;
        }
        happened(test, Some(bakery), anna.person_id(), NOON, downloaded(1)).await;
        let theirs = list(&david, &test.portal, &LogQuery::default()).await.unwrap();
        let their_ids: BTreeSet<Uuid> = ids(&theirs).into_iter().collect();
        let their_person = david.person_id().unwrap().to_string();
        for forged in [
            query(|query| query.after = theirs.page.next.clone().unwrap()),
            query(|query| query.before = theirs.page.next.clone().unwrap()),
            query(|query| query.person = their_person.clone()),
            query(|query| query.about = Uuid::from_u128(7).to_string()),
            query(|query| query.customer = HOTEL.slug.to_owned()),
            query(|query| query.what = "invoice.downloaded".to_owned()),
        ] {
            let found = list(&anna, &test.portal, &forged).await.unwrap();
            assert!(ids(&found).iter().all(|id| !their_ids.contains(id)), "{forged:?}");
            assert!(!format!("{found:?}").contains(DAVID.name), "{forged:?}: {found:?}");
            let text = all_of(export(&anna, &test.portal, &forged, ExportFormat::JsonLines).await.unwrap()).await;
            // What she asked for stands in her own export's event; nothing else of it does.
            let others = text.lines().filter(|line| !line.contains("log.exported")).collect::<String>();
            assert!(!others.contains(&their_person) && !others.contains(DAVID.name), "{forged:?}: {others}");
        }
    }

    async fn every_event_stands_on_one_page_while_others_are_being_added(test) {
        let (bakery, _) = lived_in(test).await;
        let anna = test.visit(ANNA).await;
        for second in 0..120 {
            // Several at the same instant, which their ids tell apart.
            happened(test, Some(bakery), anna.person_id(), NOON.plus_seconds(second / 5), downloaded(1)).await;
        }
        let asked = query(|query| query.what = "invoices".to_owned());
        let mut page = list(&anna, &test.portal, &asked).await.unwrap();
        let mut seen = ids(&page);
        assert_eq!((seen.len(), &page.page.previous), (PAGE_SIZE, &None));
        while let Some(next) = page.page.next.clone() {
            happened(test, Some(bakery), anna.person_id(), NOON.plus_seconds(10_000), downloaded(9)).await;
            page = list(&anna, &test.portal, &LogQuery { after: next, ..asked.clone() }).await.unwrap();
            seen.extend(ids(&page));
        }
        assert_eq!(seen.len(), 120);
        assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), 120, "none twice");
        // And back again, from the end to what was added meanwhile.
        let mut back = ids(&page);
        while let Some(previous) = page.page.previous.clone() {
            page = list(&anna, &test.portal, &LogQuery { before: previous, ..asked.clone() }).await.unwrap();
            back.splice(0..0, ids(&page));
        }
        assert_eq!(back.len(), 122);
        assert_eq!(back[2..], seen[..]);
    }

    async fn filters_find_what_they_say_and_name_what_they_cannot_use(test) {
        let (bakery, _) = lived_in(test).await;
        let (anna, bilal) = (test.visit(ANNA).await, test.visit(BILAL).await);
        let day = 24 * 3600;
        for (person, days) in [(&anna, 0), (&bilal, 1), (&anna, 2)] {
            happened(test, Some(bakery), person.person_id(), NOON.plus_seconds(days * day), downloaded(days.unsigned_abs().into())).await;
        }
        let count = async |fill: fn(&mut LogQuery)| {
            list(&anna, &test.portal, &query(fill)).await.unwrap().page.rows.len()
        };
        assert_eq!(count(|query| query.what = "invoice.downloaded".into()).await, 3);
        assert_eq!(count(|query| (query.what, query.from) = ("invoices".into(), "2026-11-23".into())).await, 2);
        assert_eq!(count(|query| (query.from, query.to) = ("2026-11-23".into(), "2026-11-23".into())).await, 1);
        assert_eq!(count(|query| (query.what, query.to) = ("invoices".into(), "2026-11-22".into())).await, 1);
        assert_eq!(count(|query| query.about = Uuid::from_u128(1).to_string()).await, 1);
        assert_eq!(count(|query| query.about = "' or 1=1 --".into()).await, 0);
        // The supplier's own business is not among what a customer may ask for.
        assert_eq!(count(|query| query.what = "customer.refused".into()).await, 0);
        let person = bilal.person_id().unwrap().to_string();
        let found = list(&anna, &test.portal, &query(|query| query.person = person)).await.unwrap();
        assert_eq!(kinds(&found), ["invoice.downloaded", "session.started"]);
        let wrong = query(|query| (query.what, query.from, query.after) = ("x".into(), "y".into(), "z".into()));
        let found = list(&anna, &test.portal, &wrong).await.unwrap();
        let problems: Vec<&str> = found.problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(problems, ["what", "from", "after"]);
        assert!(!found.page.rows.is_empty());
        // A file with something else in it than was asked for would be believed.
        let refused = export(&anna, &test.portal, &wrong, ExportFormat::Csv).await.map(|_| ());
        assert!(matches!(refused, Err(Error::Refused(Refusal::Invalid(problems))) if problems.len() == 3));
    }

    async fn an_invoice_is_named_by_its_number_and_found_by_it(test) {
        use crate::invoices::tests::{import_papers, invoice};
        let bakery = test.add(BAKERY).await;
        test.add_person(ANNA).await;
        import_papers(test, bakery, &[invoice("RE-1", 100), invoice("RE-2", 200)]).await;
        let anna = test.visit(ANNA).await;
        let found = list(&anna, &test.portal, &query(|query| query.about = "RE-1".into())).await.unwrap();
        assert_eq!(kinds(&found), ["invoice.imported"]);
        let object = &found.page.rows[0].object;
        assert_eq!((object.name.as_deref(), object.invoice.map(|id| id.0)), (Some("RE-1"), object.id));
        assert!(list(&anna, &test.portal, &query(|query| query.about = "RE".into())).await.unwrap().page.rows.is_empty());
    }

    async fn an_administrator_reads_each_log_by_itself_and_the_customer_learns_of_it(test) {
        let (bakery, _) = lived_in(test).await;
        let petra = test.visit(PETRA).await;
        let own = list_all(&petra, &test.portal, &LogQuery::default()).await.unwrap();
        assert!(kinds(&own).contains(&"staff.added") && !kinds(&own).contains(&"membership.added"));
        let customers: Vec<&str> = own.customers.iter().map(|customer| customer.slug.as_str()).collect();
        assert_eq!(customers, [BAKERY.slug, HOTEL.slug]);
        // What is not for customers is there for the supplier.
        let anna = test.visit(ANNA).await;
        happened(test, Some(bakery), anna.person_id(), NOON, NewEvent::general("customer.refused", "customer")).await;
        let asked = query(|query| query.customer = BAKERY.slug.to_owned());
        let theirs = list_all(&petra, &test.portal, &asked).await.unwrap();
        assert!(kinds(&theirs).contains(&"customer.refused"));
        assert_eq!(newest(test, Some(bakery)).await.kind, "log.read");

        let read = list(&anna, &test.portal, &query(|query| query.what = "log".to_owned())).await.unwrap();
        assert_eq!(kinds(&read), ["log.read"]);
        let LogActor::Person(who) = &read.page.rows[0].who else { panic!("{:?}", read.page.rows[0].who) };
        assert_eq!((who.name.as_str(), who.is_supplier), (PETRA.name, true));
        // From where the supplier's people came is not the customer's business.
        assert_eq!((&read.page.rows[0].ip, &read.page.rows[0].device), (&None, &None));
        let everything = list(&anna, &test.portal, &LogQuery::default()).await.unwrap();
        assert!(!kinds(&everything).contains(&"customer.refused"));

        let nobodys = query(|query| query.customer = "no-such-customer".to_owned());
        let found = list_all(&petra, &test.portal, &nobodys).await.unwrap();
        assert_eq!((found.problems[0].field.as_str(), &found.problems[0].code), ("customer", &ProblemCode::NotAChoice));
        assert!(found.page.rows.is_empty());
    }

    async fn a_file_holds_all_of_it_and_cannot_make_a_spreadsheet_calculate(test) {
        let (bakery, _) = lived_in(test).await;
        let anna = test.visit(ANNA).await;
        let evil = Origin { user_agent: Some("=HYPERLINK(\"https://x.test\",\"a,b\")".to_owned()), ..origin() };
        let mut conn = test.portal.db.write(Scope::customer(bakery)).await.unwrap();
        for second in 0..1_203 {
            let actor = Actor { customer: Some(bakery), person: anna.person_id(), origin: &evil };
            events::record(&mut conn, NOON.plus_seconds(second), actor, downloaded(1)).await.unwrap();
        }
        conn.commit().await.unwrap();
        let asked = query(|query| query.what = "invoice.downloaded".to_owned());
        let csv = all_of(export(&anna, &test.portal, &asked, ExportFormat::Csv).await.unwrap()).await;
        let lines: Vec<&str> = csv.split_terminator("\r\n").collect();
        assert_eq!(lines.len(), 1 + 1_203);
        assert!(lines[0].starts_with("id,time,kind,class,person,person_name,"));
        assert!(lines[1].contains(",invoice.downloaded,reading,") && lines[1].contains(",\"'=HYPERLINK(\"\"https://x.test\"\",\"\"a,b\"\")\","), "{}", lines[1]);
        let distinct: BTreeSet<&str> = lines.iter().map(|line| &line[..36.min(line.len())]).collect();
        assert_eq!(distinct.len(), lines.len());

        let event = newest(test, Some(bakery)).await;
        assert_eq!((event.kind.as_str(), event.person), ("log.exported", anna.person_id()));
        let after: Json = serde_json::from_str(event.after.as_deref().unwrap()).unwrap();
        assert_eq!(after, json!({ "format": "csv", "filter": { "what": "invoice.downloaded" } }));

        let text = all_of(export(&anna, &test.portal, &asked, ExportFormat::JsonLines).await.unwrap()).await;
        let first: Json = serde_json::from_str(text.lines().next().unwrap()).unwrap();
        assert_eq!((&first["after"], &first["before"]), (&json!({ "version": 1 }), &Json::Null));
        assert_eq!(first["person_name"], ANNA.name);
        assert_eq!(text.lines().count(), 1_203);

        // The supplier's file of this log is an event here; six of one person in a minute are enough.
        let petra = test.visit(PETRA).await;
        let theirs = query(|query| query.customer = BAKERY.slug.to_owned());
        for _ in 0..6 {
            export_all(&petra, &test.portal, &theirs, ExportFormat::Csv).await.unwrap();
        }
        assert_eq!(newest(test, Some(bakery)).await.person, petra.person_id());
        let stopped = export_all(&petra, &test.portal, &theirs, ExportFormat::Csv).await.map(|_| ());
        assert!(matches!(stopped, Err(Error::Refused(Refusal::TooSoon(_)))));
    }

    async fn in_whose_place_somebody_acted_is_told(test) {
        let (bakery, _) = lived_in(test).await;
        let (anna, petra) = (test.visit(ANNA).await, test.visit(PETRA).await);
        let event = downloaded(1).on_behalf_of(anna.person_id().unwrap());
        happened(test, Some(bakery), petra.person_id(), NOON.plus_seconds(9), event).await;
        let page = list(&anna, &test.portal, &LogQuery::default()).await.unwrap();
        assert_eq!(page.page.rows[0].on_behalf_of.as_ref().map(|person| person.name.as_str()), Some(ANNA.name));
        // And sealed: nobody can say later that it was somebody else.
        events::seal::seal_all(&test.portal).await.unwrap();
        assert!(events::seal::verify(&test.portal, &[]).await.unwrap().iter().all(|chain| chain.problems.is_empty()));
        let forged = "update event set on_behalf_of = null where on_behalf_of is not null";
        match test.portal.db.postgres_owner() {
            Some(owner) => drop(sqlx::query(forged).execute(owner).await.unwrap()),
            None => drop(sqlx::query(forged).execute(test.portal.db.sqlite_writer().unwrap()).await.unwrap()),
        }
        let problems: Vec<String> =
            events::seal::verify(&test.portal, &[]).await.unwrap().into_iter().flat_map(|chain| chain.problems).collect();
        assert!(problems.len() == 1 && problems[0].ends_with("was changed"), "{problems:?}");
    }

    async fn a_page_out_of_a_hundred_thousand_events_reads_a_few_pages_of_an_index(test) {
        let (bakery, hotel) = lived_in(test).await;
        let (anna, david) = (test.visit(ANNA).await, test.visit(DAVID).await);
        fill(test, bakery, anna.person_id().unwrap()).await;
        fill(test, hotel, david.person_id().unwrap()).await;
        let all = Wanted {
            customer: Some(bakery), is_for_customer: false, what: None, person: None, objects: None,
            from: BEGINNING, until: END,
        };
        let middle = NOON.plus_seconds(-30_000);
        let rare = Some(LogWhat::Kind(LogKind::CustomerLanguageSet));
        let (invoices, person) = (Some(LogWhat::Area(LogArea::Invoices)), anna.person_id());
        for (wanted, index) in [
            (all.clone(), "event_by_time"),
            (Wanted { is_for_customer: true, ..all.clone() }, "event_by_kind"),
            (Wanted { is_for_customer: true, from: middle, until: middle.plus_seconds(60), ..all.clone() }, "event_by_kind"),
            (Wanted { what: rare, ..all.clone() }, "event_by_kind"),
            (Wanted { what: invoices, is_for_customer: true, ..all.clone() }, "event_by_kind"),
            (Wanted { person, is_for_customer: true, ..all.clone() }, "event_by_person"),
            (Wanted { person, what: rare, ..all.clone() }, "event_by_person"),
            (Wanted { objects: Some(vec![Uuid::from_u128(5)]), ..all.clone() }, "event_by_object"),
        ] {
            for side in [Side::First, Side::Older(middle, Uuid::nil()), Side::Newer(middle, Uuid::nil())] {
                let plan = plan(test, bakery, &wanted, side).await;
                assert!(plan.contains(index), "{wanted:?} {side:?}\n{plan}");
                assert!(!plan.contains("SCAN event") && !plan.contains("Seq Scan on event"), "{wanted:?} {side:?}\n{plan}");
                if test.engine == Engine::Sqlite {
                    // Its planner says how it looks things up: each event of the page by its id.
                    assert!(plan.contains("SEARCH event USING INDEX sqlite_autoindex_event_1 (id=?)"), "{plan}");
                } else {
                    // Every step's rows, those too that it threw away: pages of 51 for each kind, not thousands.
                    assert!(rows_touched(&plan) < 20_000, "{} rows for {wanted:?} {side:?}\n{plan}", rows_touched(&plan));
                }
            }
        }
    }
}

/// A hundred thousand events of a customer within the last hundred thousand seconds, of two kinds.
async fn fill(test: &TestPortal, customer: CustomerId, person: PersonId) {
    let kind = |of: &str| format!("case when {of} % 2 = 0 then 'invoice.downloaded' else 'session.started' end");
    match test.portal.db.postgres_owner() {
        Some(owner) => {
            let sql = format!(
                "insert into event (id, at, customer_id, person_id, kind, object_kind, object_id, request_id)
                 select gen_random_uuid(), to_timestamp({} - n), $1, $2, {}, 'invoice', null, gen_random_uuid()
                 from generate_series(1, 100000) n",
                NOON.0 / 1_000_000,
                kind("n"),
            );
            // As the owner, whom row-level security binds too.
            let mut conn = owner.begin().await.unwrap();
            let scope = "select set_config('app.customer', $1, true)";
            sqlx::query(scope).bind(customer.to_string()).execute(&mut *conn).await.unwrap();
            let insert = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(customer.0).bind(person.0);
            insert.execute(&mut *conn).await.unwrap();
            conn.commit().await.unwrap();
            sqlx::query("analyze event").execute(owner).await.unwrap();
        }
        None => {
            let sql = format!(
                "with recursive number(n) as (select 1 union all select n + 1 from number where n < 100000)
                 insert into event (id, at, customer_id, person_id, kind, object_kind, object_id, request_id)
                 select randomblob(16), {} - n * 1000000, $1, $2, {}, 'invoice', null, randomblob(16) from number",
                NOON.0,
                kind("n"),
            );
            let insert = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(customer.0).bind(person.0);
            insert.execute(test.portal.db.sqlite_writer().unwrap()).await.unwrap();
        }
    }
}

async fn plan(test: &TestPortal, customer: CustomerId, wanted: &Wanted, side: Side) -> String {
    let statement = store::rows_statement(wanted, side).unwrap();
    let explain = Statement::composed(
        format!("explain query plan {}", statement.sqlite()),
        format!("explain (analyze, costs off, timing off, summary off) {}", statement.postgres()),
    );
    let values = store::rows_values(wanted, side, PAGE_SIZE);
    let mut conn = test.portal.db.read(Scope::customer(customer)).await.unwrap();
    let lines: Vec<String> = match test.engine {
        Engine::Sqlite => {
            let rows: Vec<(i64, i64, i64, String)> = conn.fetch_all(&explain, values).await.unwrap();
            rows.into_iter().map(|row| row.3).collect()
        }
        Engine::Postgres => {
            let rows: Vec<(String,)> = conn.fetch_all(&explain, values).await.unwrap();
            rows.into_iter().map(|row| row.0).collect()
        }
    };
    lines.join("\n")
}

/// The sum of all rows that steps of a plan gave or threw away.
fn rows_touched(plan: &str) -> u64 {
    let number = |text: &str| {
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<u64>().unwrap_or(0)
    };
    let after = |word: &str| plan.split(word).skip(1).map(number).sum::<u64>();
    after("rows=") + after("Rows Removed by Filter: ") + after("Rows Removed by Index Recheck: ")
}

#[test]
fn every_class_has_a_kind() {
    for class in LogClass::ALL {
        assert!(LogKind::ALL.iter().any(|kind| kind.class() == class), "{class:?}");
    }
}

/// The compiler's word that verbs of reading can be called from a request's task.
#[allow(dead_code, reason = "it only has to compile")]
fn is_send(visit: &Visit, portal: &crate::Portal, query: &LogQuery) -> impl Future<Output = Result<LogPage>> + Send {
    list(visit, portal, query)
}
