//! The list on a real database: filters, sort orders, paging and sums, and the indexes they use.

use super::*;
use crate::cast::BAKERY;
use crate::db::{Engine, Statement};
use crate::invoices::bulk;
use crate::invoices::tests::{Paper, credit_note, import_papers, invoice};
use crate::testing::{NOON, TestPortal};
use domain::{CustomerId, DUE_SOON_DAYS, InvoiceSort, InvoiceStatus, Settlement};
use std::collections::BTreeSet;

async fn ask(test: &TestPortal, customer: CustomerId, query: InvoiceQuery) -> InvoiceList {
    list(&test.system(customer, "Customer"), &test.portal, &query).await.unwrap()
}

fn numbers(list: &InvoiceList) -> Vec<&str> {
    list.page.rows.iter().map(|row| row.number.as_str()).collect()
}

/// Sixty documents around today, many with equal dates and amounts.
fn papers() -> Vec<Paper> {
    (0..60_i32)
        .map(|n| {
            let due = NOON.date_utc().plus_days(n % 20 - 8);
            let mut paper = match n % 10 {
                9 => credit_note(&format!("GS-{n:03}"), 300, &["RE-001"]),
                _ => invoice(&format!("RE-{n:03}"), i64::from(n % 7) * 1_000 + 100),
            };
            paper.issued = ["2026-10-01", "2026-10-15", "2026-11-01"][usize::try_from(n % 3).unwrap()];
            if n % 10 != 9 {
                paper.due = (n % 6 != 5).then(|| due.to_string());
            }
            if n % 4 == 1 && paper.total > 50 && n % 10 != 9 {
                paper.prepaid = if n % 8 == 1 { 50 } else { paper.total };
            }
            if n % 13 == 4 {
                paper.currency = "USD";
            }
            paper
        })
        .collect()
}

crate::both_engines! {
    async fn every_status_filters_exactly_the_rows_that_show_it(test) {
        let customer = test.add(BAKERY).await;
        import_papers(test, customer, &papers()).await;
        let mut all = Vec::new();
        let mut query = InvoiceQuery::default();
        loop {
            let page = ask(test, customer, query.clone()).await.page;
            all.extend(page.rows);
            let Some(next) = page.next else { break };
            query.after = next;
        }
        assert_eq!(all.len(), 60);
        for status in InvoiceStatus::ALL {
            let query = InvoiceQuery { status: status.name().to_owned(), ..InvoiceQuery::default() };
            let some = ask(test, customer, query).await;
            let expected: Vec<_> = all.iter().filter(|row| row.status == status).cloned().collect();
            assert_eq!(some.page.rows, expected, "{status:?}");
            assert_eq!(!expected.is_empty(), status != InvoiceStatus::Incomplete, "{status:?} has no example");
            for total in some.totals {
                let of_currency = || expected.iter().filter(|row| row.amount.map(|a| a.currency) == Some(total.amount.currency));
                assert_eq!(usize::try_from(total.count).unwrap(), of_currency().count());
                assert_eq!(total.amount.minor, of_currency().filter_map(|row| row.amount).map(|a| a.minor).sum::<i64>());
                assert_eq!(total.open.minor, of_currency().filter_map(|row| row.open).map(|a| a.minor).sum::<i64>());
            }
        }
    }

    async fn an_invoice_changes_its_status_with_the_day_and_the_filter_with_it(test) {
        let customer = test.add(BAKERY).await;
        let due = NOON.date_utc().plus_days(DUE_SOON_DAYS + 1);
        import_papers(test, customer, &[Paper { due: Some(due.to_string()), ..invoice("RE-1", 100) }]).await;
        let mut seen = Vec::new();
        for _ in 0..=DUE_SOON_DAYS + 2 {
            let mut matching = Vec::new();
            for status in InvoiceStatus::ALL {
                let query = InvoiceQuery { status: status.name().to_owned(), ..InvoiceQuery::default() };
                if !ask(test, customer, query).await.page.rows.is_empty() {
                    matching.push(status);
                }
            }
            assert_eq!(matching, [status_of(Settlement::Open, Some(due), test.portal.clock.today())]);
            seen.extend(matching);
            test.portal.clock.advance_seconds(86_400);
        }
        assert_eq!((seen[0], seen[1]), (InvoiceStatus::Open, InvoiceStatus::DueSoon));
        assert_eq!(seen.last(), Some(&InvoiceStatus::Overdue));
    }

    async fn every_sort_order_pages_through_all_rows_once_there_and_back(test) {
        let customer = test.add(BAKERY).await;
        bulk::fill(&test.portal, customer, 130).await.unwrap();
        for sort in InvoiceSort::ALL {
            let query = |after: &str, before: &str| InvoiceQuery {
                sort: sort.name().to_owned(),
                after: after.to_owned(),
                before: before.to_owned(),
                ..InvoiceQuery::default()
            };
            let first = ask(test, customer, query("", "")).await.page;
            assert_eq!((first.rows.len(), &first.previous), (50, &None));
            let second = ask(test, customer, query(first.next.as_deref().unwrap(), "")).await.page;
            let third = ask(test, customer, query(second.next.as_deref().unwrap(), "")).await.page;
            assert_eq!((third.rows.len(), &third.next), (30, &None));
            let rows: Vec<_> = [&first, &second, &third].into_iter().flat_map(|page| &page.rows).collect();
            let distinct: BTreeSet<_> = rows.iter().map(|row| row.id).collect();
            assert_eq!(distinct.len(), 130);
            let is_sorted = |key: fn(&InvoiceSummary) -> String| {
                let keys: Vec<String> = rows.iter().map(|row| key(row)).collect();
                let mut sorted = keys.clone();
                sorted.sort();
                if sort.name().starts_with('-') {
                    sorted.reverse();
                }
                keys == sorted
            };
            assert!(match sort.key {
                SortKey::Date => is_sorted(|row| row.issued.to_string()),
                SortKey::Due => is_sorted(|row| row.due.unwrap_or(Date::MAX).to_string()),
                // Shifted, so that texts compare like the numbers they stand for.
                SortKey::Amount => is_sorted(|row| format!("{:020}", row.amount.unwrap().minor + 1_000_000_000)),
                SortKey::Number => is_sorted(|row| row.number.clone()),
            }, "{sort}");
            let back = ask(test, customer, query("", third.previous.as_deref().unwrap())).await.page;
            assert_eq!(back.rows, second.rows);
            let back = ask(test, customer, query("", back.previous.as_deref().unwrap())).await.page;
            assert_eq!((&back.rows, &back.previous), (&first.rows, &None));
            assert_eq!(back.next, first.next);
        }
    }

    async fn dates_and_amounts_filter_with_both_ends_included(test) {
        let customer = test.add(BAKERY).await;
        let papers = [
            Paper { issued: "2026-10-01", ..invoice("A", 10_000) },
            Paper { issued: "2026-10-15", ..invoice("B", 20_000) },
            Paper { issued: "2026-11-01", currency: "JPY", ..invoice("C", 30_000) },
            Paper { issued: "2026-11-02", ..credit_note("D", 5_000, &[]) },
        ];
        import_papers(test, customer, &papers).await;
        for (from, to, min, max, expected) in [
            ("2026-10-15", "2026-11-01", "", "", vec!["C", "B"]),
            ("", "2026-10-14", "", "", vec!["A"]),
            ("", "", "200", "300", vec!["C", "B"]),
            ("", "", "200.01", "", vec!["C"]),
            ("", "", "", "-50", vec!["D"]),
            ("2026-10-02", "", "100", "250", vec!["B"]),
        ] {
            let query = InvoiceQuery {
                from: from.into(),
                to: to.into(),
                min: min.into(),
                max: max.into(),
                ..InvoiceQuery::default()
            };
            let found = ask(test, customer, query.clone()).await;
            assert_eq!(numbers(&found), expected, "{query:?}");
            assert_eq!(found.totals.iter().map(|total| total.count).sum::<i64>(), i64::try_from(expected.len()).unwrap());
        }
    }

    async fn the_search_looks_into_number_references_and_lines_and_takes_signs_literally(test) {
        let customer = test.add(BAKERY).await;
        let papers = [
            Paper { item: "Grüner Tee 100% Bio", order: "PO_1", ..invoice("RE-100", 100) },
            Paper { item: "Kaffee 1000 g", order: "POX1", ..invoice("RE-200", 200) },
        ];
        import_papers(test, customer, &papers).await;
        for (typed, expected) in [
            ("re-100", vec!["RE-100"]),
            ("200", vec!["RE-200"]),
            ("GRÜNER", vec!["RE-100"]),
            ("grüner bio", vec!["RE-100"]),
            ("100%", vec!["RE-100"]),
            ("po_1", vec!["RE-100"]),
            ("dept", vec!["RE-100", "RE-200"]),
            ("\\", vec![]),
            ("' or 1=1 --", vec![]),
            ("widget works", vec![]),
        ] {
            let query = InvoiceQuery { q: typed.into(), sort: "number".into(), ..InvoiceQuery::default() };
            assert_eq!(numbers(&ask(test, customer, query).await), expected, "{typed}");
        }
    }

    async fn a_cursor_of_another_sort_order_leads_to_the_first_page_and_says_so(test) {
        let customer = test.add(BAKERY).await;
        bulk::fill(&test.portal, customer, 60).await.unwrap();
        let first = ask(test, customer, InvoiceQuery { sort: "number".into(), ..InvoiceQuery::default() }).await;
        let query = InvoiceQuery { after: first.page.next.unwrap(), ..InvoiceQuery::default() };
        let found = ask(test, customer, query).await;
        assert_eq!(found.problems, [Problem::new("after", ProblemCode::Malformed)]);
        assert_eq!((found.page.rows.len(), found.page.previous), (50, None));
    }

    async fn a_page_whose_rows_are_gone_leads_to_the_first_page(test) {
        let customer = test.add(BAKERY).await;
        import_papers(test, customer, &[invoice("RE-1", 100)]).await;
        let beyond = Cursor { key: "0001-01-01".into(), id: uuid::Uuid::nil() }.to_string();
        let found = ask(test, customer, InvoiceQuery { after: beyond, ..InvoiceQuery::default() }).await;
        assert_eq!((numbers(&found), &found.page.next, &found.page.previous), (vec!["RE-1"], &None, &None));
    }

    async fn the_list_is_read_from_an_index_and_never_sorted(test) {
        let customer = test.add(BAKERY).await;
        bulk::fill(&test.portal, customer, 5_000).await.unwrap();
        if let Some(owner) = test.portal.db.postgres_owner() {
            sqlx::query("analyze invoice").execute(owner).await.unwrap();
        }
        let indexes = ["invoice_by_date", "invoice_by_due", "invoice_by_amount", "invoice_by_number"];
        let place = |sort: InvoiceSort| Place {
            key: match sort.key {
                SortKey::Date | SortKey::Due => Key::Date(NOON.date_utc()),
                SortKey::Amount => Key::Number(1_000_000),
                SortKey::Number => Key::Text("B".into()),
            },
            id: uuid::Uuid::nil(),
        };
        for (sort, index) in InvoiceSort::ALL.into_iter().zip(indexes.iter().flat_map(|index| [index, index])) {
            for side in [Side::First, Side::After(place(sort)), Side::Before(place(sort))] {
                let plan = plan(test, customer, &InvoiceFilter { sort, ..InvoiceFilter::default() }, &side).await;
                assert!(plan.contains(index) && !is_sorted_afterwards(&plan), "{sort} {side:?}\n{plan}");
            }
        }
        // What is overdue, most urgent first: the index that holds only what is not settled.
        let sort: InvoiceSort = "due".parse().unwrap();
        let filter = InvoiceFilter { sort, status: Some(InvoiceStatus::Overdue), ..InvoiceFilter::default() };
        let plan = plan(test, customer, &filter, &Side::First).await;
        assert!(plan.contains("invoice_unsettled") && !is_sorted_afterwards(&plan), "{plan}");
    }
}

fn is_sorted_afterwards(plan: &str) -> bool {
    plan.contains("TEMP B-TREE") || plan.contains("Sort")
}

async fn plan(test: &TestPortal, customer: CustomerId, filter: &InvoiceFilter, side: &Side) -> String {
    let within = crate::Within::whole(customer);
    let statement = store::rows_statement(&within, filter, side);
    let explain = Statement::composed(
        format!("explain query plan {}", statement.sqlite()),
        format!("explain {}", statement.postgres()),
    );
    let values = store::rows_values(&within, filter, side, NOON.date_utc());
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
