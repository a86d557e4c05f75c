//! Is a database as the migrations of this program made it? Asked of a backup before it is trusted, and of a live
//! database by whoever looks it over.
//!
//! What should be there is not written down a second time: the migrations run in an empty database in memory, and what they
//! made is compared.

use super::migrate::{POSTGRES, SQLITE};
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, PgConnection, SqliteConnection};
use std::collections::{BTreeMap, BTreeSet};

/// What has run: version, checksum, and whether it ended well.
type History = Vec<(i64, Vec<u8>, bool)>;
/// Kind and name of each part of a database, and the statement that made it.
type Parts = BTreeMap<(String, String), Option<String>>;

const HISTORY: &str = "select version, checksum, success from _sqlx_migrations order by version";
/// `sqlite_stat1` and its like are statistics that SQLite writes; the table of migrations is written by sqlx, in whose
/// next version its text may be another.
const PARTS: &str = "select type, name, sql from sqlite_schema
    where name not in ('sqlite_stat1', 'sqlite_stat4', '_sqlx_migrations', 'sqlite_autoindex__sqlx_migrations_1')";
/// Tables of both engines: not what SQLite keeps an index over words in, nor what it counts rows by for that.
const SQLITE_COLUMNS: &str = "select t.name, c.name from pragma_table_list t, pragma_table_info(t.name) c
    where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite%' and t.name <> '_sqlx_migrations'
      and c.name <> 'row_number'";
const POSTGRES_COLUMNS: &str = "select table_name::text, column_name::text from information_schema.columns
    where table_schema = current_schema()";

/// What in an embedded database is not as this program's migrations made it, in words.
///
/// # Errors
/// The database cannot be read.
pub async fn strange_in_sqlite(conn: &mut SqliteConnection) -> Result<Vec<String>, sqlx::Error> {
    let there = parts(conn).await?;
    let (has_history,): (bool,) = sqlx::query_as(
        "select exists (select 1 from sqlite_schema where type = 'table' and name = '_sqlx_migrations')",
    )
    .fetch_one(&mut *conn)
    .await?;
    if !has_history {
        return Ok(if there.is_empty() { Vec::new() } else { vec!["it is no database of this program".to_owned()] });
    }
    let history: History = sqlx::query_as(HISTORY).fetch_all(&mut *conn).await?;
    let mut strange = strange_history(&history, &SQLITE);
    if !strange.is_empty() {
        return Ok(strange);
    }
    let wanted = parts(&mut made_anew(&history).await?).await?;
    for (part, statement) in &wanted {
        let (kind, name) = part;
        match there.get(part) {
            None => strange.push(format!("the {kind} {name} is missing")),
            Some(other) if other != statement => strange.push(format!("the {kind} {name} is another one")),
            Some(_) => {}
        }
    }
    for (kind, name) in there.keys().filter(|part| !wanted.contains_key(*part)) {
        strange.push(format!("the {kind} {} does not belong to it", plain(name)));
    }
    Ok(strange)
}

/// The same of a database on a server. Both engines have the same tables and columns, which a test keeps, so that what
/// SQLite's migrations make says what should be there.
pub(super) async fn strange_in_postgres(conn: &mut PgConnection) -> Result<Vec<String>, sqlx::Error> {
    let (has_history,): (bool,) =
        sqlx::query_as("select to_regclass('_sqlx_migrations') is not null").fetch_one(&mut *conn).await?;
    if !has_history {
        return Ok(Vec::new());
    }
    let history: History = sqlx::query_as(HISTORY).fetch_all(&mut *conn).await?;
    let mut strange = strange_history(&history, &POSTGRES);
    if !strange.is_empty() {
        return Ok(strange);
    }
    let wanted: BTreeSet<(String, String)> =
        sqlx::query_as(SQLITE_COLUMNS).fetch_all(&mut made_anew(&history).await?).await?.into_iter().collect();
    let there: BTreeSet<(String, String)> =
        sqlx::query_as(POSTGRES_COLUMNS).fetch_all(&mut *conn).await?.into_iter().collect();
    let tables: BTreeSet<&str> = there.iter().map(|(table, _)| table.as_str()).collect();
    let mut missing_tables = BTreeSet::new();
    for (table, column) in wanted.difference(&there) {
        if tables.contains(table.as_str()) {
            strange.push(format!("the column {column} of {table} is missing"));
        } else if missing_tables.insert(table) {
            strange.push(format!("the table {table} is missing"));
        }
    }
    Ok(strange)
}

/// How this history differs from the beginning of our own.
fn strange_history(history: &History, ours: &Migrator) -> Vec<String> {
    let mut strange = Vec::new();
    for (version, checksum, is_done) in history {
        match ours.iter().find(|migration| migration.version == *version) {
            None => strange.push(format!("migration {version} is none of this program's")),
            Some(ours) if ours.checksum[..] != checksum[..] => {
                strange.push(format!("migration {version} was another one than this program's"));
            }
            Some(_) if !is_done => strange.push(format!("migration {version} began and did not end")),
            Some(_) => {}
        }
    }
    let newest = history.iter().map(|(version, ..)| *version).max().unwrap_or(0);
    for migration in ours.iter().filter(|migration| migration.version <= newest) {
        if !history.iter().any(|(version, ..)| *version == migration.version) {
            strange.push(format!("migration {} was left out", migration.version));
        }
    }
    strange
}

/// An empty database in memory, migrated as far as this history goes.
async fn made_anew(history: &History) -> Result<SqliteConnection, sqlx::Error> {
    let newest = history.iter().map(|(version, ..)| *version).max().unwrap_or(0);
    let mut conn =
        SqliteConnectOptions::new().in_memory(true).log_statements(tracing::log::LevelFilter::Off).connect().await?;
    match SQLITE.run_direct(Some(newest), &mut conn, false).await {
        Ok(()) => Ok(conn),
        Err(error) => {
            conn.close().await?;
            Err(sqlx::Error::Migrate(Box::new(error)))
        }
    }
}

async fn parts(conn: &mut SqliteConnection) -> Result<Parts, sqlx::Error> {
    let rows: Vec<(String, String, Option<String>)> = sqlx::query_as(PARTS).fetch_all(conn).await?;
    Ok(rows.into_iter().map(|(kind, name, statement)| ((kind, name), statement)).collect())
}

/// A name out of a file from elsewhere, fit for a terminal.
fn plain(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { '?' } else { c }).take(60).collect()
}
