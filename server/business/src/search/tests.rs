//! Searching on a real database: what is found, by whom, in which order, and what nothing typed may do.

use super::*;
use crate::cast::{ANNA, BAKERY, CHLOE, DAVID, GRETA, HOTEL};
use crate::db::{Engine, Statement, args, statements};
use crate::invoices::tests::{Paper, credit_note, import_papers, invoice};
use crate::invoices::{NewPayment, bulk, record_payment};
use crate::testing::{NOON, TestPortal};
use domain::{DocumentKind, FoundObject, InvoiceStatus, Money, Role};

async fn ask(test: &TestPortal, visit: &Visit, typed: &str) -> SearchResults {
    find(visit, &test.portal, &SearchQuery { q: typed.to_owned() }).await.unwrap()
}

fn titles(results: &SearchResults) -> Vec<&str> {
    results.hits.iter().map(|hit| hit.title.as_str()).collect()
}

/// What the bakery finds when nothing of the search stands between it and all it has.
async fn found(test: &TestPortal, customer: CustomerId, typed: &str) -> Vec<String> {
    let visit = test.system(customer, "Customer");
    let mut titles: Vec<String> = ask(test, &visit, typed).await.hits.into_iter().map(|hit| hit.title).collect();
    titles.sort();
    titles
}

fn papers() -> Vec<Paper> {
    vec![
        Paper { item: "Müller Grüntee 500 g", order: "PO-4711", ..invoice("RE-2026-001", 10_000) },
        Paper {
            item: "Rechnung Wartung Straße",
            order: "PO-4712",
            issued: "2026-10-01",
            ..invoice("RE-2026-002", 20_000)
        },
        Paper { item: "Maintenance invoice", order: "PO-1", ..invoice("RE-2026-003", 30_000) },
        credit_note("GS-2026-001", 5_000, &["RE-2026-001"]),
    ]
}

statements! {
    ENTRIES = "select count(*) from search_entry where customer_id = $1";
    FORGET_ENTRIES = "delete from search_entry where customer_id = $1";
    FORGET_ONE = "delete from search_entry where customer_id = $1 and number_key = $2";
    FORGET_WORDS = "delete from search_word where customer_id = $1";
    ANOTHER_RULE = "update search_complete set rule_version = 0";
    ENTRY_WORDS = sqlite "select words from search_entry where customer_id = $1 and number_key = $2"
                  postgres "select replace(cast(words as text), '''', '') from search_entry
                            where customer_id = $1 and number_key = $2";
}

async fn execute(test: &TestPortal, customer: CustomerId, statement: &Statement, values: Vec<crate::db::Value>) {
    let mut conn = test.portal.db.write(Scope::customer(customer)).await.unwrap();
    conn.execute(statement, values).await.unwrap();
    conn.commit().await.unwrap();
}

crate::both_engines! {
    async fn an_invoice_is_found_by_number_seller_reference_and_lines(test) {
        let customer = test.add(BAKERY).await;
        import_papers(test, customer, &papers()).await;
        let all = vec!["GS-2026-001", "RE-2026-001", "RE-2026-002", "RE-2026-003"];
        for (typed, expected) in [
            ("RE-2026-001", vec!["GS-2026-001", "RE-2026-001"]),
            ("re2026002", vec!["RE-2026-002"]),
            ("re 2026/002", vec!["RE-2026-002"]),
            ("2026-003", vec!["RE-2026-003"]),
            ("widget works", all.clone()),
            ("PO-4711", vec!["GS-2026-001", "RE-2026-001"]),
            ("po4712", vec!["RE-2026-002"]),
            ("dept 7", all.clone()),
            ("wartung strasse", vec!["RE-2026-002"]),
            ("strasse wartung", vec!["RE-2026-002"]),
            ("gruntee widget", vec!["RE-2026-001"]),
            ("gruntee wartung", vec![]),
            ("nothing of this", vec![]),
        ] {
            assert_eq!(found(test, customer, typed).await, expected, "{typed}");
        }
    }

    async fn a_hit_says_what_it_is_as_data(test) {
        let customer = test.add(BAKERY).await;
        import_papers(test, customer, &papers()).await;
        let visit = test.system(customer, "Customer");
        let results = ask(test, &visit, "grüntee").await;
        let [hit] = results.hits.as_slice() else { panic!("{results:?}") };
        let FoundObject::Invoice { id, kind, status } = hit.object;
        assert_eq!((kind, status), (DocumentKind::Invoice, InvoiceStatus::PartlyPaid));
        assert_eq!((hit.title.as_str(), hit.subtitle.as_deref()), ("RE-2026-001", Some("Widget Works")));
        assert_eq!((hit.reference.as_deref(), hit.date), (Some("PO-4711"), Some("2026-11-01".parse().unwrap())));
        assert_eq!(hit.amount, Some(Money::new(10_000, "EUR".parse().unwrap())));
        assert_eq!(hit.excerpt.as_deref(), Some("dept 7 po-4711 müller grüntee 500 g".strip_prefix("dept ").unwrap()));
        // What the row shows anyway is not said twice.
        assert_eq!(ask(test, &visit, "po-4712").await.hits[0].excerpt, None);
        // A payment changes the state, and the search knows at once.
        let open = invoices::find(&visit, &test.portal, id).await.unwrap().summary.open.unwrap();
        let payment = NewPayment { invoice: id, on: NOON.date_utc(), amount: open, reference: None };
        record_payment(&visit, &test.portal, payment).await.unwrap();
        let FoundObject::Invoice { status, .. } = ask(test, &visit, "grüntee").await.hits[0].object;
        assert_eq!(status, InvoiceStatus::Paid);
    }

    async fn accents_beginnings_and_slips_of_the_fingers_do_no_harm(test) {
        let customer = test.add(BAKERY).await;
        import_papers(test, customer, &papers()).await;
        for typed in ["Muller", "MÜLLER", "mull", "mü", "mueller", "mullre", "Müler"] {
            assert_eq!(found(test, customer, typed).await, ["RE-2026-001"], "{typed}");
        }
        for typed in ["Rechnugn", "rehcnung", "Rechnng", "Rechnuung", "echnung", "rehcn", "wartung rechnugn", "Strasze"] {
            assert_eq!(found(test, customer, typed).await, ["RE-2026-002"], "{typed}");
        }
        for typed in ["inovice", "invoive", "maintanence", "mantenance inovice"] {
            assert_eq!(found(test, customer, typed).await, ["RE-2026-003"], "{typed}");
        }
        let visit = test.system(customer, "Customer");
        let results = ask(test, &visit, "Wartung Rechnugn").await;
        let correction = Correction { typed: "rechnugn".into(), taken: vec!["rechnung".into()] };
        assert_eq!(results.corrections, [correction]);
        assert_eq!(ask(test, &visit, "rechnung").await.corrections, []);
        // A wrong digit is another number, and words that are found in no thing together are no correction.
        for typed in ["RE-2026-009", "PO-4719", "rechnugn gruntee"] {
            let results = ask(test, &visit, typed).await;
            assert_eq!((titles(&results), results.corrections.len()), (vec![], 0), "{typed}");
        }
    }

    async fn the_very_number_comes_first_and_the_rest_newest_first(test) {
        let customer = test.add(BAKERY).await;
        let papers = [
            Paper { issued: "2026-09-01", item: "see 12", ..invoice("120", 100) },
            Paper { issued: "2026-08-01", ..invoice("12", 100) },
            Paper { issued: "2026-11-01", item: "see 12", ..invoice("77", 100) },
            Paper { issued: "2026-10-01", item: "see 12-B", ..invoice("78", 100) },
        ];
        import_papers(test, customer, &papers).await;
        let results = ask(test, &test.system(customer, "Customer"), " 12 ").await;
        assert_eq!(titles(&results), ["12", "77", "78", "120"]);
        assert_eq!((results.q.as_str(), results.has_more), (" 12 ", false));
    }

    async fn a_new_version_is_found_by_its_words_and_no_more_by_the_old_ones(test) {
        let customer = test.add(BAKERY).await;
        import_papers(test, customer, &[Paper { item: "Oolong", ..invoice("RE-1", 100) }]).await;
        import_papers(test, customer, &[Paper { item: "Darjeeling", ..invoice("RE-1", 200) }]).await;
        assert_eq!(found(test, customer, "darjeeling").await, ["RE-1"]);
        assert_eq!(found(test, customer, "oolong").await, Vec::<String>::new());
    }

    async fn nobody_finds_what_another_customer_has_or_their_role_may_not_read(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, CHLOE, DAVID]).await;
        let bakery = identity::find_customer(&test.portal, BAKERY.slug).await.unwrap();
        let hotel = identity::find_customer(&test.portal, HOTEL.slug).await.unwrap();
        import_papers(test, bakery, &papers()).await;
        import_papers(test, hotel, &[Paper { item: "Grüntee", ..invoice("HO-1", 100) }]).await;
        assert_eq!(titles(&ask(test, &test.visit(ANNA).await, "gruntee").await), ["RE-2026-001"]);
        assert_eq!(titles(&ask(test, &test.visit(DAVID).await, "gruntee").await), ["HO-1"]);
        // Nor by their words: the other customer's are not what was meant.
        assert_eq!(titles(&ask(test, &test.visit(DAVID).await, "rechnugn").await), Vec::<&str>::new());
        assert_eq!(titles(&ask(test, &test.visit(DAVID).await, "RE-2026-001").await), Vec::<&str>::new());
        let buyer = test.visit(CHLOE).await;
        for typed in ["gruntee", "RE-2026-001", "re", "rechnugn"] {
            let results = ask(test, &buyer, typed).await;
            assert_eq!((results.hits.len(), results.has_more, results.corrections.len()), (0, false, 0), "{typed}");
        }
    }

    async fn kinds_that_are_not_asked_for_are_not_in_the_answer(test) {
        let customer = test.add(BAKERY).await;
        import_papers(test, customer, &papers()).await;
        let mut conn = test.portal.db.read(Scope::customer(customer)).await.unwrap();
        let words = [vec!["gruntee".to_owned()]];
        assert_eq!(store::by_words(&mut conn, customer, &[], &words, 10).await.unwrap(), []);
        assert_eq!(store::by_number(&mut conn, customer, &[], "re", 10).await.unwrap(), []);
        let all = SearchKind::ALL;
        assert_eq!(store::by_words(&mut conn, customer, &all, &words, 10).await.unwrap().len(), 1);
        assert_eq!(store::by_number(&mut conn, customer, &all, "re", 10).await.unwrap().len(), 3);
    }

    async fn without_a_chosen_customer_nothing_is_searched(test) {
        test.move_in(&[BAKERY, HOTEL], &[GRETA]).await;
        let visit = test.visit(GRETA).await;
        let refused = find(&visit, &test.portal, &SearchQuery { q: "a".into() }).await.unwrap_err();
        assert!(matches!(refused, crate::Error::Refused(Refusal::NotAllowed(Rule::NoCustomer))), "{refused:?}");
    }

    async fn whatever_is_typed_is_answered_and_nothing_of_it_is_an_operator(test) {
        let customer = test.add(BAKERY).await;
        import_papers(test, customer, &papers()).await;
        let visit = test.system(customer, "Customer");
        let long = "ü".repeat(100_000);
        let many = "wartung ".repeat(20_000);
        for typed in [
            "", " ", "\0", "re\0chnung", "\"", "'", "''' or 1=1 --", "gruntee OR wartung", "gruntee AND", "NOT gruntee",
            "NEAR(gruntee wartung)", "gruntee*", "tokens:gruntee", "{tokens}:gruntee", "-gruntee", "^gruntee", "(gruntee",
            "gruntee)", "gruntee & !wartung", "gruntee <-> tee", "gruntee:*A", "\\", "\\'", "%", "_", "💥", "\u{202e}neveig",
            "\u{10ffff}", "a\u{301}\u{301}\u{301}\u{301}", "ﷺﷺﷺﷺﷺﷺﷺﷺ", "\r\n\t\u{b}\u{2028}", &long, &many,
        ] {
            let results = ask(test, &visit, typed).await;
            assert!(results.q.chars().count() <= SOUGHT_LIMIT);
            assert!(results.hits.len() <= 4, "{typed}");
        }
        // They are words like others.
        assert_eq!(found(test, customer, "gruntee OR wartung").await, Vec::<String>::new());
        assert_eq!(found(test, customer, "\"gruntee\" (widget)").await, ["RE-2026-001"]);
        assert_eq!(found(test, customer, "gruntee*").await, ["RE-2026-001"]);
    }

    async fn the_answer_is_bounded_and_says_that_there_is_more(test) {
        let customer = test.add(BAKERY).await;
        bulk::fill(&test.portal, customer, 120).await.unwrap();
        let visit = test.system(customer, "Customer");
        let results = ask(test, &visit, "delivery").await;
        assert_eq!((results.hits.len(), results.has_more), (HITS_LIMIT, true));
        let number = results.hits[7].title.clone();
        let results = ask(test, &visit, &number).await;
        assert_eq!((titles(&results), results.has_more), (vec![number.as_str()], false));
        assert!(ask(test, &visit, "depratment 7").await.has_more);
    }

    async fn what_is_filled_in_bulk_has_the_words_that_an_import_gives_it(test) {
        let customer = test.add(BAKERY).await;
        bulk::fill(&test.portal, customer, 3).await.unwrap();
        let visit = test.system(customer, "Customer");
        let number = ask(test, &visit, "delivery").await.hits[0].title.clone();
        let key = words::number_key(&number);
        let words = async || {
            let mut conn = test.portal.db.read(Scope::customer(customer)).await.unwrap();
            let (text,): (String,) = conn.fetch_one(&ENTRY_WORDS, args![customer, &key]).await.unwrap();
            text.split(' ').map(str::to_owned).collect::<BTreeSet<_>>()
        };
        let filled = words().await;
        execute(test, customer, &FORGET_ENTRIES, args![customer]).await;
        complete(&test.portal, |_| {}).await.unwrap();
        assert_eq!(words().await, filled);
    }

    async fn an_index_that_is_missing_or_half_made_is_made_complete_once(test) {
        let (bakery, hotel) = (test.add(BAKERY).await, test.add(HOTEL).await);
        import_papers(test, bakery, &papers()).await;
        bulk::fill(&test.portal, hotel, 700).await.unwrap();
        for customer in [bakery, hotel] {
            execute(test, customer, &FORGET_WORDS, args![customer]).await;
        }
        execute(test, hotel, &FORGET_ENTRIES, args![hotel]).await;
        execute(test, bakery, &FORGET_ONE, args![bakery, "re2026002"]).await;
        assert_eq!(found(test, bakery, "rechnung").await, Vec::<String>::new());

        let mut seen = Vec::new();
        assert_eq!(complete(&test.portal, |count| seen.push(count)).await.unwrap(), 701);
        assert_eq!((seen.first(), seen.last()), (Some(&1), Some(&701)));
        assert_eq!(found(test, bakery, "rechnugn").await, ["RE-2026-002"]);
        let results = ask(test, &test.system(hotel, "Customer"), "delivery").await;
        assert!(results.has_more);
        // Then there is nothing to do, until words are made in another way.
        execute(test, bakery, &FORGET_ONE, args![bakery, "re2026002"]).await;
        assert_eq!(complete(&test.portal, |_| {}).await.unwrap(), 0);
        execute(test, bakery, &ANOTHER_RULE, args![]).await;
        assert_eq!(complete(&test.portal, |_| {}).await.unwrap(), 704);
        let mut conn = test.portal.db.read(Scope::customer(bakery)).await.unwrap();
        let (entries,): (i64,) = conn.fetch_one(&ENTRIES, args![bakery]).await.unwrap();
        assert_eq!(entries, 4);
    }

    async fn what_an_import_that_fails_put_into_the_index_is_not_there(test) {
        let customer = test.add(BAKERY).await;
        let mut conn = test.portal.db.write(Scope::customer(customer)).await.unwrap();
        let entry = Entry { kind: SearchKind::Invoice, object: Uuid::now_v7(), number: "X1", texts: &["oolong"] };
        put(&mut conn, customer, &entry, &mut Learned::default()).await.unwrap();
        drop(conn);
        let mut conn = test.portal.db.read(Scope::customer(customer)).await.unwrap();
        let words = [vec!["oolong".to_owned()]];
        assert_eq!(store::by_words(&mut conn, customer, &SearchKind::ALL, &words, 10).await.unwrap(), []);
        assert!(!store::has_word(&mut conn, customer, "oolong").await.unwrap());
    }

    async fn a_thing_that_is_gone_leaves_the_index_and_shows_no_hole(test) {
        let customer = test.add(BAKERY).await;
        import_papers(test, customer, &papers()).await;
        let mut conn = test.portal.db.write(Scope::customer(customer)).await.unwrap();
        let entry = Entry { kind: SearchKind::Invoice, object: Uuid::now_v7(), number: "X1", texts: &["gruntee"] };
        put(&mut conn, customer, &entry, &mut Learned::default()).await.unwrap();
        conn.commit().await.unwrap();
        assert_eq!(found(test, customer, "gruntee").await, ["RE-2026-001"]);
        execute(test, customer, &FORGET_ENTRIES, args![customer]).await;
        assert_eq!(found(test, customer, "gruntee").await, Vec::<String>::new());
    }

    async fn every_search_is_read_from_an_index(test) {
        let customer = test.add(BAKERY).await;
        let other = test.add(HOTEL).await;
        bulk::fill(&test.portal, customer, 500).await.unwrap();
        bulk::fill(&test.portal, other, 5_000).await.unwrap();
        if let Some(owner) = test.portal.db.postgres_owner() {
            sqlx::raw_sql("analyze search_entry; analyze search_word").execute(owner).await.unwrap();
        }
        let mut conn = test.portal.db.read(Scope::customer(customer)).await.unwrap();
        for (statement, values, index) in store::questions(test.engine, customer) {
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
            assert!(plan.contains(index) && !plan.contains("Seq Scan on search"), "{}\n{plan}", statement.sqlite());
            assert!(!plan.contains("SCAN search_entry") && !plan.contains("SCAN entry"), "{plan}");
        }
    }
}

/// The whole list of roles stands in `domain::decide`; whoever may read invoices finds them.
#[test]
fn a_kind_is_found_by_exactly_those_who_may_read_it() {
    for role in Role::ALL {
        let may = {
            let standing =
                domain::Standing { member: Some(domain::Membership::of(&[role])), ..domain::Standing::default() };
            domain::decide(&standing, SearchKind::Invoice.action(), &domain::Object::Any).allowed
        };
        assert_eq!(may, role != Role::Buyer);
    }
}
