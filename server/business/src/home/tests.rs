//! Home on a real database: what waits, what is new since when, and for whom.

use super::*;
use crate::cast::{ANNA, BAKERY, BILAL, CHLOE, DAVID, GRETA, HOTEL};
use crate::db::{Engine, Statement, args, statements};
use crate::identity;
use crate::invoices::tests::{Paper, credit_note, import_papers, invoice};
use crate::invoices::{NewPayment, bulk, find_by_number, record_payment};
use crate::testing::{NOON, TestPortal};
use domain::{DocumentKind, InvoiceStatus, TaskKind, ToPay};

statements! {
    DOWNLOADS = sqlite
        "with recursive n (i) as (select 1 union all select i + 1 from n where i < 3000)
         insert into event (id, at, customer_id, kind, object_kind, request_id)
         select randomblob(16), $2 + i, $1, 'invoice.downloaded', 'invoice', randomblob(16) from n"
    postgres
        "insert into event (id, at, customer_id, kind, object_kind, request_id)
         select gen_random_uuid(), $2 + i * interval '1 second', $1, 'invoice.downloaded', 'invoice', gen_random_uuid()
         from generate_series(1, 3000) i";
}

async fn see(test: &TestPortal, visit: &Visit) -> HomeOverview {
    overview(visit, &test.portal).await.unwrap()
}

fn due(days: i32) -> Option<String> {
    Some(NOON.date_utc().plus_days(days).to_string())
}

async fn pay(test: &TestPortal, customer: CustomerId, number: &str, minor: i64) {
    let system = test.system(customer, "Customer");
    let invoice = find_by_number(&system, &test.portal, number).await.unwrap()[0];
    let amount = Money::new(minor, "EUR".parse().unwrap());
    let payment = NewPayment { invoice, on: NOON.date_utc(), amount, reference: None };
    record_payment(&system, &test.portal, payment).await.unwrap();
}

/// Waits until what is noted beside the request is there.
async fn noted(test: &TestPortal, visit: &Visit, wanted: Stay) {
    let (customer, person) = (visit.customer_id().unwrap(), visit.person_id().unwrap());
    let mut last = None;
    for _ in 0..200 {
        let mut conn = test.portal.db.read(Scope::customer(customer)).await.unwrap();
        last = store::stay(&mut conn, customer, person).await.unwrap();
        drop(conn);
        if last == Some(wanted) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("{last:?} is not {wanted:?}");
}

fn titles(overview: &HomeOverview) -> Vec<&str> {
    overview.news.items.iter().map(|item| item.title.as_str()).collect()
}

fn waits(overview: &HomeOverview) -> Vec<&str> {
    overview.waiting.tasks.iter().map(|task| task.title.as_str()).collect()
}

crate::both_engines! {
    async fn what_is_to_be_paid_waits_the_most_urgent_first_with_sums_per_currency(test) {
        test.move_in(&[BAKERY], &[BILAL]).await;
        let visit = test.visit(BILAL).await;
        let customer = visit.customer_id().unwrap();
        let papers = [
            Paper { due: due(5), ..invoice("SOON", 10_000) },
            Paper { due: due(-3), ..invoice("LATE", 20_000) },
            Paper { due: None, ..invoice("SOME-DAY", 30_000) },
            Paper { due: due(60), currency: "USD", ..invoice("DOLLARS", 40_000) },
            Paper { due: due(0), ..invoice("TODAY", 50_000) },
            Paper { due: due(-30), ..invoice("PAID", 60_000) },
            Paper { due: due(-30), ..invoice("TAKEN-BACK", 70_000) },
            credit_note("GS-1", 70_000, &["TAKEN-BACK"]),
        ];
        import_papers(test, customer, &papers).await;
        pay(test, customer, "PAID", 60_000).await;
        pay(test, customer, "LATE", 5_000).await;
        let waiting = see(test, &visit).await.waiting;
        let tasks: Vec<_> = waiting
            .tasks
            .iter()
            .map(|task| {
                let TaskKind::Pay { open, status, .. } = task.what;
                assert_eq!(task.from, "Widget Works");
                (task.title.as_str(), open.minor, status, task.due.map(|due| due.to_string()))
            })
            .collect();
        assert_eq!(tasks, [
            ("LATE", 15_000, InvoiceStatus::Overdue, due(-3)),
            ("TODAY", 50_000, InvoiceStatus::DueSoon, due(0)),
            ("SOON", 10_000, InvoiceStatus::DueSoon, due(5)),
            ("DOLLARS", 40_000, InvoiceStatus::Open, due(60)),
            ("SOME-DAY", 30_000, InvoiceStatus::Open, None),
        ]);
        assert_eq!(waiting.count, 5);
        let sum = |code: &str, count, open, overdue_count, overdue| {
            let money = |minor| Money::new(minor, code.parse().unwrap());
            ToPay { count, open: money(open), overdue_count, overdue: money(overdue) }
        };
        assert_eq!(waiting.to_pay, [sum("EUR", 4, 105_000, 1, 15_000), sum("USD", 1, 40_000, 0, 0)]);
    }

    async fn few_of_many_wait_on_home_and_all_are_counted(test) {
        let customer = test.add(BAKERY).await;
        bulk::fill(&test.portal, customer, 400).await.unwrap();
        let overview = see(test, &test.system(customer, "Customer")).await;
        assert_eq!(overview.waiting.tasks.len(), HOME_LIMIT);
        assert!(overview.waiting.count > 30, "{}", overview.waiting.count);
        assert!(overview.waiting.tasks.is_sorted_by_key(|task| task.due));
    }

    async fn the_first_stay_shows_the_latest_and_the_next_what_came_since(test) {
        test.move_in(&[BAKERY], &[BILAL]).await;
        let customer = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        import_papers(test, customer, &[invoice("OLD", 100)]).await;
        test.portal.clock.advance_seconds(60);
        let visit = test.visit(BILAL).await;
        let first = see(test, &visit).await;
        assert_eq!((titles(&first), first.news.since), (vec!["OLD"], None));
        let seen = test.portal.clock.now();
        noted(test, &visit, Stay { previous: None, seen }).await;

        // In the same stay, things are added and none is taken away.
        test.portal.clock.advance_seconds(10 * 60);
        import_papers(test, customer, &[invoice("NEW", 100)]).await;
        let again = see(test, &visit).await;
        assert_eq!((titles(&again), again.news.since), (vec!["NEW", "OLD"], None));
        let seen = test.portal.clock.now();
        noted(test, &visit, Stay { previous: None, seen }).await;

        // After a pause another stay begins; until it was noted, time alone tells.
        test.portal.clock.advance_seconds(PAUSE_SECONDS - 1);
        assert_eq!(see(test, &visit).await.news.since, None);
        noted(test, &visit, Stay { previous: None, seen: test.portal.clock.now() }).await;
        let end = test.portal.clock.now();
        test.portal.clock.advance_seconds(60);
        import_papers(test, customer, &[invoice("LATEST", 100)]).await;
        test.portal.clock.advance_seconds(PAUSE_SECONDS - 60);
        for _ in 0..3 {
            let next = see(test, &visit).await;
            assert_eq!((titles(&next), next.news.since.map(|since| since.at)), (vec!["LATEST"], Some(end)));
        }
        noted(test, &visit, Stay { previous: Some(end), seen: test.portal.clock.now() }).await;
        assert_eq!(titles(&see(test, &visit).await), ["LATEST"]);

        // Signing in again is no other stay.
        test.portal.clock.advance_seconds(5 * 60);
        let visit = test.visit(BILAL).await;
        assert_eq!(titles(&see(test, &visit).await), ["LATEST"]);
    }

    async fn whatever_is_asked_prolongs_a_stay(test) {
        test.move_in(&[BAKERY], &[BILAL]).await;
        let token = test.sign_in(BILAL).await;
        let resume = async || {
            identity::resume(&test.portal, crate::testing::origin(), &token).await.unwrap().unwrap()
        };
        let visit = resume().await;
        see(test, &visit).await;
        noted(test, &visit, Stay { previous: None, seen: NOON }).await;
        for _ in 0..3 {
            test.portal.clock.advance_seconds(20 * 60);
            resume().await;
            noted(test, &visit, Stay { previous: None, seen: test.portal.clock.now() }).await;
        }
        // Nothing is written for what comes soon after.
        let seen = test.portal.clock.now();
        test.portal.clock.advance_seconds(NOTE_SECONDS - 1);
        see(test, &resume().await).await;
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        noted(test, &visit, Stay { previous: None, seen }).await;
    }

    async fn two_at_the_same_moment_begin_one_stay(test) {
        test.move_in(&[BAKERY], &[BILAL]).await;
        let visit = test.visit(BILAL).await;
        let (customer, person) = (visit.customer_id().unwrap(), visit.person_id().unwrap());
        let at = |minutes: i64| NOON.plus_seconds(minutes * 60);
        for now in [at(0), at(60), at(60), at(59)] {
            let mut conn = test.portal.db.write(Scope::customer(customer)).await.unwrap();
            note(&mut conn, customer, person, now).await.unwrap();
            conn.commit().await.unwrap();
        }
        noted(test, &visit, Stay { previous: Some(at(0)), seen: at(60) }).await;
    }

    async fn news_tell_what_happened_newest_first(test) {
        test.move_in(&[BAKERY], &[BILAL]).await;
        let customer = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let tick = async |papers: &[Paper]| {
            test.portal.clock.advance_seconds(1);
            import_papers(test, customer, papers).await;
        };
        tick(&[invoice("RE-1", 10_000)]).await;
        tick(&[credit_note("GS-1", 3_000, &["RE-1"])]).await;
        tick(&[Paper { item: "Another", ..invoice("RE-1", 12_000) }]).await;
        test.portal.clock.advance_seconds(1);
        pay(test, customer, "RE-1", 4_000).await;
        let euro = |minor| Money::new(minor, "EUR".parse().unwrap());
        let visit = test.visit(BILAL).await;
        let news = see(test, &visit).await.news;
        let one = find_by_number(&visit, &test.portal, "RE-1").await.unwrap()[0];
        let back = find_by_number(&visit, &test.portal, "GS-1").await.unwrap()[0];
        let told: Vec<_> = news.items.iter().map(|item| (item.title.as_str(), item.what)).collect();
        let amount = Some(euro(12_000));
        assert_eq!(told, [
            ("RE-1", NewsKind::PaymentReceived { invoice: one, amount: euro(4_000) }),
            ("RE-1", NewsKind::InvoiceChanged { invoice: one, kind: DocumentKind::Invoice, version: 2, amount }),
            ("GS-1", NewsKind::InvoiceReceived { invoice: back, kind: DocumentKind::CreditNote, amount: Some(euro(-3_000)) }),
            ("RE-1", NewsKind::InvoiceReceived { invoice: one, kind: DocumentKind::Invoice, amount }),
        ]);
        assert!(news.items.is_sorted_by_key(|item| Reverse(item.at.at)) && !news.has_more);
        let many: Vec<Paper> = (0..HOME_LIMIT).map(|n| invoice(&format!("MANY-{n}"), 100)).collect();
        tick(&many).await;
        let news = see(test, &visit).await.news;
        assert_eq!((news.items.len(), news.has_more), (HOME_LIMIT, true));
    }

    async fn home_shows_nobody_what_is_another_customers_or_not_theirs_to_read(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, CHLOE, DAVID, GRETA]).await;
        let bakery = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let hotel = identity::find_customer(&test.portal, HOTEL.slug).await.unwrap();
        import_papers(test, bakery, &[invoice("BAKERY", 100)]).await;
        import_papers(test, hotel, &[invoice("HOTEL", 100)]).await;
        for (person, expected) in [(ANNA, vec!["BAKERY"]), (DAVID, vec!["HOTEL"]), (CHLOE, vec![])] {
            let overview = see(test, &test.visit(person).await).await;
            assert_eq!((titles(&overview), waits(&overview)), (expected.clone(), expected.clone()), "{}", person.name);
            assert_eq!(usize::try_from(overview.waiting.count).unwrap(), expected.len());
            assert_eq!(overview.waiting.to_pay.len(), expected.len());
        }
        let refused = overview(&test.visit(GRETA).await, &test.portal).await.unwrap_err();
        assert!(matches!(refused, crate::Error::Refused(Refusal::NotAllowed(Rule::NoCustomer))), "{refused:?}");
    }

    async fn a_stay_belongs_to_a_person_in_a_customer(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, BILAL, GRETA]).await;
        let bakery = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let hotel = identity::find_customer(&test.portal, HOTEL.slug).await.unwrap();
        let anna = test.visit(ANNA).await;
        see(test, &anna).await;
        noted(test, &anna, Stay { previous: None, seen: NOON }).await;
        let token = test.sign_in(GRETA).await;
        let mut visit = identity::resume(&test.portal, crate::testing::origin(), &token).await.unwrap().unwrap();
        for customer in [bakery, hotel] {
            identity::choose_customer(&visit, &test.portal, customer).await.unwrap();
            visit = identity::resume(&test.portal, crate::testing::origin(), &token).await.unwrap().unwrap();
            let mut conn = test.portal.db.read(Scope::customer(customer)).await.unwrap();
            assert_eq!(store::stay(&mut conn, customer, visit.person_id().unwrap()).await.unwrap(), None);
            drop(conn);
            see(test, &visit).await;
            noted(test, &visit, Stay { previous: None, seen: NOON }).await;
        }
    }

    async fn all_of_home_is_read_from_indexes(test) {
        let customer = test.add(BAKERY).await;
        let other = test.add(HOTEL).await;
        bulk::fill(&test.portal, customer, 3_000).await.unwrap();
        let papers: Vec<Paper> = (0..30).map(|n| invoice(&format!("RE-{n}"), 100)).collect();
        import_papers(test, customer, &papers).await;
        import_papers(test, other, &papers).await;
        for customer in [customer, other] {
            let mut conn = test.portal.db.write(Scope::customer(customer)).await.unwrap();
            conn.execute(&DOWNLOADS, args![customer, NOON]).await.unwrap();
            conn.commit().await.unwrap();
        }
        if let Some(owner) = test.portal.db.postgres_owner() {
            sqlx::raw_sql("vacuum analyze invoice; ").execute(owner).await.unwrap();
            sqlx::raw_sql("analyze event").execute(owner).await.unwrap();
        }
        let mut conn = test.portal.db.read(Scope::customer(customer)).await.unwrap();
        let today = NOON.date_utc();
        let news = args![customer, "invoice.imported", Instant(0), Uuid::nil(), 10_i64];
        for (statement, values, wanted) in [
            (invoices::tests::to_pay_statement(), args![customer, 10_i64], ["invoice_unsettled", "invoice_to_pay"]),
            (invoices::tests::sums_to_pay_statement(), args![customer, today], ["invoice_to_pay", "invoice_by_settlement"]),
            (store::NEWS, news, ["event_by_kind", "event_by_kind"]),
        ] {
            if test.engine == Engine::Postgres {
                // Tables of tests are so small that reading them whole is quickest.
                conn.execute(&Statement::same("set local enable_seqscan = off"), args![]).await.unwrap();
            }
            let explain = Statement::composed(
                format!("explain query plan {}", statement.sqlite()),
                format!("explain {}", statement.postgres()),
            );
            let plan = match test.engine {
                Engine::Sqlite => {
                    let rows: Vec<(i64, i64, i64, String)> = conn.fetch_all(&explain, values).await.unwrap();
                    rows.into_iter().map(|row| row.3).collect::<Vec<_>>().join("\n")
                }
                Engine::Postgres => {
                    let rows: Vec<(String,)> = conn.fetch_all(&explain, values).await.unwrap();
                    rows.into_iter().map(|row| row.0).collect::<Vec<_>>().join("\n")
                }
            };
            assert!(wanted.iter().any(|index| plan.contains(index)), "{}\n{plan}", statement.sqlite());
            assert!(!plan.contains("Seq Scan") && !plan.contains("SCAN"), "{plan}");
            if test.engine == Engine::Sqlite && statement.sqlite().contains("sum(") {
                assert!(plan.contains("COVERING INDEX invoice_to_pay"), "{plan}");
            }
        }
    }
}
