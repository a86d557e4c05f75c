//! Every statement on both engines, equal tables, and the second wall.

use super::{Conn, Db, Engine, Pools, Scope, all_statements, args, statements};
use crate::cast::{ANNA, BAKERY, DAVID, HOTEL};
use crate::testing::{NOON, TestPortal};
use domain::{CustomerId, EventId};
use sqlx::{AssertSqlSafe, Executor, SqlSafeStr};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

crate::both_engines! {
    async fn every_statement_is_understood_by_the_engine(test) {
        let statements = all_statements();
        assert!(statements.len() > 30, "only {} statements are listed", statements.len());
        let mut refused = Vec::new();
        for statement in statements {
            let outcome = match &test.portal.db.pools {
                Pools::Sqlite { write, .. } => {
                    let text = statement.sqlite().to_owned();
                    (&mut *write.acquire().await.unwrap()).prepare(AssertSqlSafe(text).into_sql_str()).await.map(|_| ())
                }
                Pools::Postgres { runtime, .. } => {
                    let text = statement.postgres().to_owned();
                    (&mut *runtime.acquire().await.unwrap()).prepare(AssertSqlSafe(text).into_sql_str()).await.map(|_| ())
                }
            };
            // Savepoints need a transaction around them to run, not to be prepared.
            if let Err(error) = outcome {
                refused.push(format!("{}\n  → {error}", statement.sqlite()));
            }
        }
        assert!(refused.is_empty(), "{}", refused.join("\n"));
    }

    async fn what_is_not_committed_is_not_there(test) {
        let customer = test.add(BAKERY).await;
        let mut conn = test.portal.db.write(Scope::customer(customer)).await.unwrap();
        add_total(&mut conn, customer).await;
        drop(conn);
        assert_eq!(totals(&test.portal.db, Scope::customer(customer)).await, 0);
    }

    async fn a_savepoint_undoes_a_part_only(test) {
        let customer = test.add(BAKERY).await;
        let other = test.add(HOTEL).await;
        let mut conn = test.portal.db.write(Scope::customer(customer)).await.unwrap();
        add_total(&mut conn, customer).await;
        conn.savepoint().await.unwrap();
        conn.execute(&RENAME, args!["changed"]).await.unwrap();
        conn.undo_to_savepoint().await.unwrap();
        conn.commit().await.unwrap();
        let mut conn = test.portal.db.read(Scope::customer(customer)).await.unwrap();
        let names: Vec<(String,)> = conn.fetch_all(&NAMES, args![]).await.unwrap();
        assert_eq!(names, [("De Vries Bakeries".to_owned(),), ("Harbour View Hotel".to_owned(),)]);
        assert_eq!(totals(&test.portal.db, Scope::customer(customer)).await, 1);
        let _ = other;
    }
}

statements! {
    ADD_TOTAL = "insert into invoice_total (customer_id, currency, invoice_count, total_minor, open_minor)
                 values ($1, 'EUR', 1, 100, 100)";
    COUNT_TOTALS = "select count(*) from invoice_total";
    COUNT_MEMBERSHIPS = "select count(*) from membership";
    COUNT_EVENTS = "select count(*) from event";
    ADD_EVENT = "insert into event (id, at, customer_id, kind, object_kind, request_id)
                 values ($1, $2, $3, 'test', 'test', $1)";
    CHANGE_EVENTS = "update event set kind = 'changed'";
    REMOVE_EVENTS = "delete from event";
    RENAME = "update customer set name = $1";
    NAMES = "select name from customer order by name";
}

async fn add_total(conn: &mut Conn, customer: CustomerId) {
    conn.execute(&ADD_TOTAL, args![customer]).await.unwrap();
}

async fn count(db: &Db, scope: Scope, statement: &super::Statement) -> i64 {
    let mut conn = db.read(scope).await.unwrap();
    conn.fetch_one::<(i64,)>(statement, args![]).await.unwrap().0
}

async fn totals(db: &Db, scope: Scope) -> i64 {
    count(db, scope, &COUNT_TOTALS).await
}

#[tokio::test]
async fn on_postgres_a_statement_without_its_filter_finds_nothing_of_another_customer() {
    if !crate::testing::is_tested(Engine::Postgres) {
        return;
    }
    let test = TestPortal::start(Engine::Postgres).await;
    let (bakery, hotel) = (test.add(BAKERY).await, test.add(HOTEL).await);
    test.add_person(ANNA).await;
    test.add_person(DAVID).await;
    let db = &test.portal.db;
    let mut conn = db.write(Scope::customer(bakery)).await.unwrap();
    add_total(&mut conn, bakery).await;
    conn.commit().await.unwrap();

    assert_eq!(totals(db, Scope::customer(bakery)).await, 1);
    assert_eq!(totals(db, Scope::customer(hotel)).await, 0);
    assert_eq!(totals(db, Scope::NONE).await, 0, "without a customer nothing is visible");
    assert_eq!(count(db, Scope::NONE, &COUNT_MEMBERSHIPS).await, 0);
    assert_eq!(count(db, Scope::customer(hotel), &COUNT_MEMBERSHIPS).await, 1);

    // Nor can a row be written for another customer.
    let mut conn = db.write(Scope::customer(hotel)).await.unwrap();
    assert!(conn.execute(&ADD_TOTAL, args![bakery]).await.is_err());
    drop(conn);

    // Events are added and never changed or removed.
    let mut conn = db.write(Scope::customer(hotel)).await.unwrap();
    conn.execute(&ADD_EVENT, args![EventId(Uuid::now_v7()), NOON, hotel]).await.unwrap();
    conn.commit().await.unwrap();
    for forbidden in [&CHANGE_EVENTS, &REMOVE_EVENTS] {
        let mut conn = db.write(Scope::customer(hotel)).await.unwrap();
        assert!(conn.execute(forbidden, args![]).await.is_err(), "{}", forbidden.postgres());
    }
    assert!(count(db, Scope::customer(hotel), &COUNT_EVENTS).await > 0);
    db.check_second_wall().await.unwrap();
    test.stop().await;
}

#[tokio::test]
async fn on_postgres_every_table_with_a_customer_has_row_level_security_forced() {
    if !crate::testing::is_tested(Engine::Postgres) {
        return;
    }
    let test = TestPortal::start(Engine::Postgres).await;
    let owner = test.portal.db.postgres_owner().unwrap();
    let unprotected: Vec<(String,)> = sqlx::query_as(
        "select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'public' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
           and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'customer_id')
         order by 1",
    )
    .fetch_all(owner)
    .await
    .unwrap();
    // A session is looked up by its token, before anybody's customer is known.
    assert_eq!(unprotected, [("session".to_owned(),)]);
    test.stop().await;
}

/// Table → column → (may be null, type).
type Schema = BTreeMap<String, BTreeMap<String, (bool, String)>>;

#[tokio::test]
async fn both_engines_have_the_same_tables_columns_and_indexes() {
    if !crate::testing::is_tested(Engine::Postgres) {
        return;
    }
    let sqlite = TestPortal::start(Engine::Sqlite).await;
    let postgres = TestPortal::start(Engine::Postgres).await;
    let sqlite_pool = sqlite.portal.db.sqlite_writer().unwrap();
    let postgres_pool = postgres.portal.db.postgres_owner().unwrap();

    let sqlite_columns: Vec<(String, String, String, bool)> = sqlx::query_as(
        // An index over words is a virtual table and its shadows here; `row_number` is what it counts rows by.
        "select t.name, c.name, lower(c.type), c.\"notnull\" = 0 from pragma_table_list t, pragma_table_info(t.name) c
         where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite%'
           and t.name not like '\\_sqlx%' escape '\\' and c.name <> 'row_number'",
    )
    .fetch_all(sqlite_pool)
    .await
    .unwrap();
    let postgres_columns: Vec<(String, String, String, bool)> = sqlx::query_as(
        "select table_name::text, column_name::text, data_type::text, is_nullable = 'YES'
         from information_schema.columns where table_schema = 'public' and table_name not like '\\_sqlx%'",
    )
    .fetch_all(postgres_pool)
    .await
    .unwrap();
    let schema = |columns: Vec<(String, String, String, bool)>, plain: fn(&str, &str) -> String| {
        let mut schema = Schema::new();
        for (table, column, kind, nullable) in columns {
            let kind = plain(&column, &kind);
            schema.entry(table).or_default().insert(column, (nullable, kind));
        }
        schema
    };
    let from_sqlite = schema(sqlite_columns, |column, kind| {
        match kind {
            "blob" if column.ends_with("hash") || matches!(column, "sha256" | "content") => "bytes",
            "blob" => "id",
            "integer" if column == "at" || column.ends_with("_at") => "instant",
            "integer" if column.starts_with("is_") => "truth",
            "integer" => "number",
            "text" if column.ends_with("_date") || column.ends_with("_on") || column == "due_sort" => "date",
            other => other,
        }
        .to_owned()
    });
    let from_postgres = schema(postgres_columns, |_, kind| {
        match kind {
            "bytea" => "bytes",
            "uuid" => "id",
            "timestamp with time zone" => "instant",
            "boolean" => "truth",
            "bigint" => "number",
            // Words that are compared, each once.
            "tsvector" => "text",
            other => other,
        }
        .to_owned()
    });
    assert_eq!(from_sqlite, from_postgres);

    let sqlite_indexes: BTreeSet<(String,)> =
        sqlx::query_as("select name from sqlite_master where type = 'index' and name not like 'sqlite_autoindex%'")
            .fetch_all(sqlite_pool)
            .await
            .unwrap()
            .into_iter()
            .collect();
    let postgres_indexes: BTreeSet<(String,)> = sqlx::query_as(
        "select indexname::text from pg_indexes where schemaname = 'public' and indexname not like '\\_sqlx%'
         and indexname not like '%\\_pkey' and indexname not like '%\\_key'",
    )
    .fetch_all(postgres_pool)
    .await
    .unwrap()
    .into_iter()
    .collect();
    assert_eq!(sqlite_indexes, postgres_indexes);
    sqlite.stop().await;
    postgres.stop().await;
}

crate::both_engines! {
    async fn a_database_as_the_migrations_made_it_is_not_strange_and_a_changed_one_is(test) {
        let db = &test.portal.db;
        assert_eq!(db.strange().await.unwrap(), Vec::<String>::new());
        for (change, words) in [
            ("drop table payment", "the table payment is missing"),
            ("update _sqlx_migrations set checksum = checksum || checksum where version = 1", "migration 1 was another"),
        ] {
            execute(db, change).await;
            let strange = db.strange().await.unwrap().join("; ");
            assert!(strange.contains(words), "{strange}");
        }
    }
}

async fn execute(db: &Db, sql: &str) {
    let sql = AssertSqlSafe(sql.to_owned());
    match &db.pools {
        Pools::Sqlite { write, .. } => sqlx::raw_sql(sql).execute(write).await.map(|_| ()),
        Pools::Postgres { owner, .. } => sqlx::raw_sql(sql).execute(owner).await.map(|_| ()),
    }
    .unwrap();
}

#[tokio::test]
async fn what_somebody_added_to_an_embedded_database_is_strange() {
    let test = TestPortal::start(Engine::Sqlite).await;
    for (change, words) in [
        ("create trigger t after insert on event begin delete from event; end", "the trigger t does not belong to it"),
        ("create view v as select 1", "the view v does not belong"),
        ("drop index event_by_object", "the index event_by_object is missing"),
        ("alter table person add column extra text", "the table person is another one"),
        ("insert into _sqlx_migrations values (999, 'x', 0, 1, x'00', 0)", "migration 999 is none of this program's"),
        ("delete from _sqlx_migrations where version = 1", "migration 1 was left out"),
    ] {
        execute(&test.portal.db, change).await;
        let strange = test.portal.db.strange().await.unwrap().join("; ");
        assert!(strange.contains(words), "{strange}");
    }
    test.stop().await;
}
