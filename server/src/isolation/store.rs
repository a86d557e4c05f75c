//! Rows of whole tables, whichever there are: what belongs to a customer, whether any of it was changed, and taking all of it
//! away. Tables are found by their columns, so that a new one is looked at without being named here.

use crate::cli::failure::Failure;
use business::db::Db;
use domain::{CustomerId, PersonId};
use sha2::{Digest as _, Sha256};
use sqlx::{AssertSqlSafe, Connection as _, Postgres, Sqlite, Transaction};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What the addresses of all people of ours end in: a domain that nobody can have (RFC 2606, section 2).
pub(super) const DOMAIN: &str = "portico-isolation.invalid";
/// What the word of a customer begins with, and how many hexadecimal digits follow.
pub(super) const MARK: &str = "zq";
pub(super) const MARK_DIGITS: usize = 14;
/// What the short names of our customers begin with.
pub(super) const SLUG: &str = "portico-isolation-";

const SQLITE_COLUMNS: &str = "select t.name, c.name from pragma_table_list t, pragma_table_info(t.name) c
    where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite%' and t.name <> '_sqlx_migrations'
    order by t.name, c.cid";
const POSTGRES_COLUMNS: &str = "select table_name::text, column_name::text from information_schema.columns
    where table_schema = current_schema() and table_name <> '_sqlx_migrations' order by table_name, ordinal_position";
/// As one of the supplier's would, of whom an examination makes none: whoever is named stands for one.
const SQLITE_SUPPORT: &str = "insert into support_access (id, customer_id, person_id, reason, asked_at)
    values ($1, $2, $3, $4, unixepoch() * 1000000)";
const POSTGRES_SUPPORT: &str =
    "insert into support_access (id, customer_id, person_id, reason, asked_at) values ($1, $2, $3, $4, now())";
const SCOPE: &str = "select set_config('app.customer', $1, true), set_config('app.person', '', true)";
const OURS: &str = "select id, slug from customer where slug like 'portico-isolation-%' and name = slug order by slug";

/// What belongs to a customer, found by its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// The table.
    pub kind: String,
    /// Its id.
    pub id: Uuid,
}

/// The tables and their columns.
struct Tables(BTreeMap<String, Vec<String>>);

enum Rows {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

fn failed(error: &sqlx::Error) -> Failure {
    Failure::failed(format!("The database says: {error}"))
}

/// Runs on whichever engine it is, with the customer as `$1`.
macro_rules! on_rows {
    ($rows:expr, |$transaction:ident| $run:expr) => {
        match $rows {
            Rows::Sqlite($transaction) => $run.map_err(|error| failed(&error)),
            Rows::Postgres($transaction) => $run.map_err(|error| failed(&error)),
        }
    };
}

impl Rows {
    /// A transaction that sees one customer, as the owner of the tables.
    async fn of(db: &Db, customer: Option<CustomerId>) -> Result<Self, Failure> {
        if let Some(pool) = db.sqlite_writer() {
            return pool.begin_with("begin immediate").await.map(Self::Sqlite).map_err(|error| failed(&error));
        }
        let Some(pool) = db.postgres_owner() else { return Err(Failure::failed("The database is of no known kind.")) };
        let mut transaction = pool.begin().await.map_err(|error| failed(&error))?;
        let customer = customer.map(|id| id.to_string()).unwrap_or_default();
        sqlx::query(SCOPE).bind(customer).execute(&mut *transaction).await.map_err(|error| failed(&error))?;
        Ok(Self::Postgres(transaction))
    }

    async fn tables(&mut self) -> Result<Tables, Failure> {
        let columns: Vec<(String, String)> = match self {
            Self::Sqlite(rows) => sqlx::query_as(SQLITE_COLUMNS).fetch_all(&mut **rows).await,
            Self::Postgres(rows) => sqlx::query_as(POSTGRES_COLUMNS).fetch_all(&mut **rows).await,
        }
        .map_err(|error| failed(&error))?;
        let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (table, column) in columns {
            tables.entry(table).or_default().push(column);
        }
        Ok(Tables(tables))
    }

    /// All columns of a row as one text.
    fn row(&self, columns: &[String]) -> String {
        match self {
            Self::Sqlite(_) => {
                columns.iter().map(|column| format!("quote(\"{column}\")")).collect::<Vec<_>>().join(" || '|' || ")
            }
            Self::Postgres(_) => "t::text".to_owned(),
        }
    }

    async fn texts(&mut self, sql: String, customer: CustomerId) -> Result<Vec<String>, Failure> {
        let found: Vec<(String,)> = on_rows!(self, |rows| {
            sqlx::query_as(AssertSqlSafe(sql)).bind(customer.0).fetch_all(&mut **rows).await
        })?;
        Ok(found.into_iter().map(|(text,)| text).collect())
    }

    async fn ids(&mut self, sql: String, customer: CustomerId) -> Result<Vec<Uuid>, Failure> {
        let found: Vec<(Uuid,)> = on_rows!(self, |rows| {
            sqlx::query_as(AssertSqlSafe(sql)).bind(customer.0).fetch_all(&mut **rows).await
        })?;
        Ok(found.into_iter().map(|(id,)| id).collect())
    }

    async fn end(self) -> Result<(), Failure> {
        on_rows!(self, |rows| rows.commit().await)
    }
}

/// Leaves a request to look at the portal as this customer.
///
/// # Errors
/// The database refuses.
pub(super) async fn ask_for_support(
    db: &Db,
    customer: CustomerId,
    person: PersonId,
    reason: &str,
) -> Result<(), Failure> {
    let mut rows = Rows::of(db, Some(customer)).await?;
    let id = Uuid::now_v7();
    match &mut rows {
        Rows::Sqlite(rows) => sqlx::query(SQLITE_SUPPORT)
            .bind(id)
            .bind(customer.0)
            .bind(person.0)
            .bind(reason)
            .execute(&mut **rows)
            .await
            .map(|_| ()),
        Rows::Postgres(rows) => sqlx::query(POSTGRES_SUPPORT)
            .bind(id)
            .bind(customer.0)
            .bind(person.0)
            .bind(reason)
            .execute(&mut **rows)
            .await
            .map(|_| ()),
    }
    .map_err(|error| failed(&error))?;
    rows.end().await
}

impl Tables {
    fn has(&self, table: &str, column: &str) -> bool {
        self.0.get(table).is_some_and(|columns| columns.iter().any(|name| name == column))
    }

    /// Which rows of a table belong to the customer `$1`; `None` for a table that knows neither customers nor people.
    fn belonging(&self, table: &str) -> Option<String> {
        let people = |column: &str| format!("{column} in (select person_id from membership where customer_id = $1)");
        match (table, self.has(table, "customer_id"), self.has(table, "person_id")) {
            ("customer", ..) => Some("id = $1".to_owned()),
            ("person", ..) => Some(people("id")),
            ("event_seal", ..) => Some("chain_id = $1".to_owned()),
            // A session looks at a customer, or at none yet.
            ("session", ..) => Some(format!("(customer_id = $1 or {})", people("person_id"))),
            (_, true, _) => Some("customer_id = $1".to_owned()),
            (_, false, true) => Some(people("person_id")),
            (_, false, false) => None,
        }
    }
}

/// How many rows of each table with a customer are this one's.
///
/// # Errors
/// The database does not answer.
pub async fn count(db: &Db, customer: CustomerId) -> Result<BTreeMap<String, usize>, Failure> {
    let mut rows = Rows::of(db, Some(customer)).await?;
    let tables = rows.tables().await?;
    let mut counts = BTreeMap::new();
    for table in tables.0.keys().filter(|table| tables.has(table, "customer_id")) {
        let Some(belonging) = tables.belonging(table) else { continue };
        let found = rows.texts(format!("select 'x' from \"{table}\" where {belonging}"), customer).await?;
        counts.insert(table.clone(), found.len());
    }
    rows.end().await?;
    Ok(counts)
}

/// The ids of what belongs to this customer and its people, of each table the oldest and the newest.
///
/// # Errors
/// The database does not answer.
pub(super) async fn things(db: &Db, customer: CustomerId) -> Result<Vec<Thing>, Failure> {
    let mut rows = Rows::of(db, Some(customer)).await?;
    let tables = rows.tables().await?;
    let mut things = Vec::new();
    for table in tables.0.keys().filter(|table| tables.has(table, "id")) {
        let Some(belonging) = tables.belonging(table) else { continue };
        let ids = rows.ids(format!("select id from \"{table}\" where {belonging} order by id"), customer).await?;
        let ends: BTreeSet<Uuid> = ids.first().into_iter().chain(ids.last()).copied().collect();
        things.extend(ends.into_iter().map(|id| Thing { kind: table.clone(), id }));
    }
    rows.end().await?;
    Ok(things)
}

/// A hash over all rows of each table that belong to this customer or its people.
///
/// # Errors
/// The database does not answer.
pub(super) async fn fingerprint(db: &Db, customer: CustomerId) -> Result<BTreeMap<String, String>, Failure> {
    let mut rows = Rows::of(db, Some(customer)).await?;
    let tables = rows.tables().await?;
    let mut prints = BTreeMap::new();
    for (table, columns) in &tables.0 {
        // The seal goes on by itself, whoever does what.
        let Some(belonging) = tables.belonging(table).filter(|_| table != "event_seal") else { continue };
        let row = rows.row(columns);
        let found =
            rows.texts(format!("select {row} from \"{table}\" t where {belonging} order by 1"), customer).await?;
        let mut hasher = Sha256::new();
        for row in &found {
            hasher.update((row.len() as u64).to_be_bytes());
            hasher.update(row.as_bytes());
        }
        let hash = hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect::<String>();
        prints.insert(table.clone(), format!("{} rows, {hash}", found.len()));
    }
    rows.end().await?;
    Ok(prints)
}

/// Blocks a person of ours: the command for that writes into the installation's own log.
///
/// # Errors
/// The database does not answer.
pub(super) async fn block(db: &Db, email: &str) -> Result<(), Failure> {
    let mut rows = Rows::of(db, None).await?;
    match &mut rows {
        Rows::Sqlite(rows) => sqlx::query("update person set disabled_at = created_at where email = $1")
            .bind(email)
            .execute(&mut **rows)
            .await
            .map(drop),
        Rows::Postgres(rows) => sqlx::query("update person set disabled_at = created_at where email = $1")
            .bind(email)
            .execute(&mut **rows)
            .await
            .map(drop),
    }
    .map_err(|error| failed(&error))?;
    rows.end().await
}

/// The customers that an examination has left behind.
///
/// # Errors
/// The database does not answer.
pub async fn leftovers(db: &Db) -> Result<Vec<(CustomerId, String)>, Failure> {
    let mut rows = Rows::of(db, None).await?;
    let found: Vec<(Uuid, String)> = on_rows!(&mut rows, |rows| sqlx::query_as(OURS).fetch_all(&mut **rows).await)?;
    rows.end().await?;
    Ok(found.into_iter().filter(|(_, slug)| is_ours(slug)).map(|(id, slug)| (CustomerId(id), slug)).collect())
}

/// Is it a short name as only an examination makes one? Nobody's own customer must ever be taken for one of ours.
fn is_ours(slug: &str) -> bool {
    let digits = slug.strip_prefix(SLUG).and_then(|mark| mark.strip_prefix(MARK));
    digits.is_some_and(|digits| digits.len() == MARK_DIGITS && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

/// Takes away a customer of ours and its people, with their part of the log: all that is in the database of them. On
/// PostgreSQL the owner of the tables does it, whom nothing else is left to.
///
/// # Errors
/// The database does not answer; or there is somebody in it who is not ours, and then nothing is taken away.
pub(super) async fn remove(db: &Db, customer: CustomerId) -> Result<(), Failure> {
    let mut rows = Rows::of(db, Some(customer)).await?;
    let tables = rows.tables().await?;
    let people = tables.belonging("person").unwrap_or_default();
    let strangers =
        rows.texts(format!("select name from person where {people} and email not like '%@{DOMAIN}'"), customer).await?;
    let called = rows.texts("select slug from customer where id = $1".to_owned(), customer).await?;
    if !strangers.is_empty() || called.iter().any(|slug| !is_ours(slug)) {
        return Err(Failure::failed(
            "A customer is called like those of `portico doctor --isolation` and has people of its own; nothing of it was \
             removed.",
        ));
    }
    let people = rows.ids(format!("select id from person where {people}"), customer).await?;
    let mut left: Vec<String> = tables
        .0
        .keys()
        .filter(|table| tables.has(table, "customer_id") || matches!(table.as_str(), "event_seal" | "customer"))
        .cloned()
        .collect();
    // A table goes after those that refer to it; which these are, the database knows.
    while !left.is_empty() {
        let before = left.len();
        let mut refused = Vec::new();
        for table in left {
            let own = if tables.has(&table, "customer_id") {
                "customer_id = $1".to_owned()
            } else {
                tables.belonging(&table).unwrap_or_default()
            };
            if !try_delete(&mut rows, format!("delete from \"{table}\" where {own}"), customer.0).await? {
                refused.push(table);
            }
        }
        if refused.len() == before {
            return Err(Failure::failed(format!("These tables keep what is of {customer}: {}", refused.join(", "))));
        }
        left = refused;
    }
    for person in people {
        // Who was made for an examination is a member nowhere else.
        try_delete(&mut rows, "delete from person where id = $1".to_owned(), person).await?;
    }
    rows.end().await
}

/// Deletes, or leaves all as it was where something refers to it.
async fn try_delete(rows: &mut Rows, sql: String, id: Uuid) -> Result<bool, Failure> {
    macro_rules! tried {
        ($rows:ident) => {{
            let mut part = $rows.begin().await.map_err(|error| failed(&error))?;
            match sqlx::query(AssertSqlSafe(sql)).bind(id).execute(&mut *part).await {
                Ok(_) => part.commit().await.map(|()| true).map_err(|error| failed(&error)),
                Err(sqlx::Error::Database(error)) if error.is_foreign_key_violation() => {
                    part.rollback().await.map(|()| false).map_err(|error| failed(&error))
                }
                Err(error) => Err(failed(&error)),
            }
        }};
    }
    match rows {
        Rows::Sqlite(rows) => tried!(rows),
        Rows::Postgres(rows) => tried!(rows),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobodys_own_customer_is_taken_for_one_of_an_examination() {
        assert!(is_ours("portico-isolation-zq0123456789abcd"));
        for slug in ["acme", "portico-isolation-", "portico-isolation-acme", "portico-isolation-zq0123456789abcdx"] {
            assert!(!is_ours(slug), "{slug}");
        }
    }
}
