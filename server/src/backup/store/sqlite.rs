//! Whole databases and tables of SQLite.

use super::super::archive::Unpacked;
use super::super::rows::{self, Row};
use super::{MIGRATIONS, SESSIONS, failed, is_plain, strange};
use crate::cli::failure::Failure;
use crate::config::embedded;
use business::db::{Db, DbOptions, strange_in_sqlite};
use business::files::FileHash;
use domain::CustomerId;
use futures_util::TryStreamExt as _;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqliteRow};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Row as _, SqliteConnection};
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::Path;

/// Writes an exact, consistent copy, while others read and write.
pub(in super::super) async fn copy(pool: &SqlitePool, to: &Path) -> Result<(), Failure> {
    let to = to.to_str().ok_or_else(|| Failure::failed("The folder's name is no text."))?;
    sqlx::query("vacuum into $1").bind(to).execute(pool).await.map_err(|error| failed(&error))?;
    Ok(())
}

async fn open(path: &Path, writable: bool) -> Result<SqliteConnection, Failure> {
    SqliteConnectOptions::new()
        .filename(path)
        .read_only(!writable)
        // A file from elsewhere may hold a schema that calls functions: they are not run.
        .pragma("trusted_schema", "off")
        .pragma("cell_size_check", "on")
        .connect()
        .await
        .map_err(|error| failed(&error))
}

/// Refuses a copy that is damaged or is not as this program makes its databases; ends the sessions in it and brings it up to
/// date. Afterwards it can be put in the place of any other.
pub(in super::super) async fn make_ready(path: &Path) -> Result<(), Failure> {
    let damaged = || strange("its database is damaged");
    let mut conn = open(path, true).await.map_err(|_| damaged())?;
    // First of all: no trigger and no view that somebody put there gets a chance to run.
    let differences = strange_in_sqlite(&mut conn).await.map_err(|_| damaged())?;
    if !differences.is_empty() {
        let first: Vec<&str> = differences.iter().take(3).map(String::as_str).collect();
        return Err(strange(&format!("its database is not as this program makes it ({})", first.join("; "))));
    }
    let applied = sqlx::query_as::<_, (Option<i64>,)>("select max(version) from _sqlx_migrations")
        .fetch_one(&mut conn)
        .await
        .map_err(|_| strange("its database is not one of this program"))?;
    if applied.0.is_none() {
        return Err(strange("its database is empty"));
    }
    let verdict: Vec<(String,)> =
        sqlx::query_as("pragma integrity_check").fetch_all(&mut conn).await.map_err(|_| damaged())?;
    if verdict.first().map(|(text,)| text.as_str()) != Some("ok") {
        return Err(damaged());
    }
    let orphans =
        sqlx::query("pragma foreign_key_check").fetch_optional(&mut conn).await.map_err(|error| failed(&error))?;
    if orphans.is_some() {
        return Err(strange("rows of its database refer to rows that are not there"));
    }
    sqlx::query("delete from session").execute(&mut conn).await.map_err(|error| failed(&error))?;
    conn.close().await.map_err(|error| failed(&error))?;
    migrate(path).await
}

/// Brings a copy up to date and writes it to the disk.
async fn migrate(path: &Path) -> Result<(), Failure> {
    let not_migrated = |_| strange("its database cannot be brought to this version");
    let db = Db::open(&options(path)).await.map_err(|error| Failure::failed(error.to_string()))?;
    let migrated = db.migrate().await;
    db.close().await;
    migrated.map_err(not_migrated)?;
    File::open(path).and_then(|file| file.sync_all()).map_err(|error| Failure::failed(error.to_string()))
}

fn options(path: &Path) -> DbOptions {
    DbOptions { url: embedded(path), connections: 1 }
}

/// Does this database hold customers? A file that is no database of ours counts as something worth keeping.
pub(in super::super) async fn has_customers(path: &Path) -> Result<bool, Failure> {
    let mut conn = open(path, false).await?;
    let is_empty: Result<(i64,), sqlx::Error> =
        sqlx::query_as("select count(*) from sqlite_schema").fetch_one(&mut conn).await;
    let found = match is_empty {
        Ok((0,)) => Ok(false),
        Ok(_) => {
            let found: Result<(bool,), sqlx::Error> =
                sqlx::query_as("select exists (select 1 from customer)").fetch_one(&mut conn).await;
            Ok(found.is_ok_and(|(found,)| found) || !is_ours(&mut conn).await)
        }
        Err(_) => Ok(true),
    };
    conn.close().await.map_err(|error| failed(&error))?;
    found
}

async fn is_ours(conn: &mut SqliteConnection) -> bool {
    let known: Result<(i64,), sqlx::Error> =
        sqlx::query_as("select count(*) from sqlite_schema where name in ('customer', '_sqlx_migrations')")
            .fetch_one(conn)
            .await;
    known.is_ok_and(|(count,)| count == 2)
}

/// The files that a database speaks of.
pub(in super::super) async fn files(path: &Path) -> Result<Vec<(CustomerId, FileHash)>, Failure> {
    let mut conn = open(path, false).await?;
    let rows: Vec<(uuid::Uuid, Vec<u8>)> = sqlx::query_as("select customer_id, sha256 from file")
        .fetch_all(&mut conn)
        .await
        .map_err(|error| failed(&error))?;
    conn.close().await.map_err(|error| failed(&error))?;
    rows.into_iter()
        .map(|(customer, hash)| {
            let hash = FileHash::from_slice(&hash).ok_or_else(|| strange("its database names a file wrongly"))?;
            Ok((CustomerId(customer), hash))
        })
        .collect()
}

async fn tables(conn: &mut SqliteConnection) -> Result<Vec<String>, Failure> {
    // An index over words is a virtual table with shadows. It follows the rows of an ordinary one by triggers.
    let names: Vec<(String,)> = sqlx::query_as(
        "select name from pragma_table_list
         where schema = 'main' and type = 'table' and name not like 'sqlite%' and name <> $1",
    )
    .bind(MIGRATIONS)
    .fetch_all(conn)
    .await
    .map_err(|error| failed(&error))?;
    Ok(names.into_iter().map(|(name,)| name).collect())
}

/// A column and how its values are spelt.
struct Column {
    name: String,
    is_bytes: bool,
    is_number: bool,
}

async fn columns(conn: &mut SqliteConnection, table: &str) -> Result<Vec<Column>, Failure> {
    let rows: Vec<(String, String)> = sqlx::query_as("select name, type from pragma_table_info($1) order by cid")
        .bind(table)
        .fetch_all(conn)
        .await
        .map_err(|error| failed(&error))?;
    Ok(rows
        .into_iter()
        .map(|(name, kind)| Column {
            is_bytes: kind.eq_ignore_ascii_case("blob"),
            is_number: kind.eq_ignore_ascii_case("integer"),
            name,
        })
        .collect())
}

/// A database that is read table by table, for moving to the other engine.
pub(in super::super) struct Reader(SqliteConnection);

impl Reader {
    pub(in super::super) async fn open(path: &Path) -> Result<Self, Failure> {
        open(path, false).await.map(Self)
    }

    /// Hands each row of a table to `take`, values in the order of these columns.
    pub(in super::super) async fn read<F>(&mut self, table: &str, wanted: &[String], mut take: F) -> Result<(), Failure>
    where
        F: AsyncFnMut(Row) -> Result<(), Failure>,
    {
        let columns = columns(&mut self.0, table).await?;
        let values: Option<Vec<String>> = wanted
            .iter()
            .map(|name| {
                let column = columns.iter().find(|column| column.name == *name && is_plain(name))?;
                Some(if column.is_bytes {
                    format!("lower(hex(\"{name}\"))")
                } else {
                    format!("cast(\"{name}\" as text)")
                })
            })
            .collect();
        let values = values.filter(|_| is_plain(table)).ok_or_else(|| strange("its tables are not ours"))?;
        // `hex` makes an empty text of nothing.
        let values: Vec<String> = values
            .iter()
            .zip(wanted)
            .map(|(value, name)| format!("case when \"{name}\" is null then null else {value} end"))
            .collect();
        let sql = AssertSqlSafe(format!("select {} from \"{table}\"", values.join(", ")));
        let mut found = sqlx::query(sql).fetch(&mut self.0);
        while let Some(row) = found.try_next().await.map_err(|error| failed(&error))? {
            take(values_of(&row, wanted.len())?).await?;
        }
        Ok(())
    }
}

fn values_of(row: &SqliteRow, count: usize) -> Result<Row, Failure> {
    (0..count).map(|index| row.try_get::<Option<String>, _>(index).map_err(|error| failed(&error))).collect()
}

/// Makes a new database out of rows.
pub(in super::super) async fn import(path: &Path, unpacked: &Unpacked) -> Result<(), Failure> {
    let db = Db::open(&options(path)).await.map_err(|error| Failure::failed(error.to_string()))?;
    db.migrate().await?;
    let pool = db.sqlite_writer().ok_or_else(|| Failure::failed("The new database is not an embedded one."))?;
    let mut transaction = pool.begin().await.map_err(|error| failed(&error))?;
    let ours = tables(&mut transaction).await?;
    for table in &unpacked.manifest.tables {
        if table.name == SESSIONS {
            continue;
        }
        let known = columns(&mut transaction, &table.name).await?;
        if !is_plain(&table.name) || !ours.contains(&table.name) {
            return Err(strange("its tables are not ours"));
        }
        let wanted: Option<Vec<&Column>> = table
            .columns
            .iter()
            .map(|name| known.iter().find(|column| column.name == *name && is_plain(name)))
            .collect();
        let wanted = wanted.ok_or_else(|| strange("its tables are not ours"))?;
        let names: Vec<String> = wanted.iter().map(|column| format!("\"{}\"", column.name)).collect();
        let places: Vec<String> = (1..=wanted.len()).map(|place| format!("${place}")).collect();
        let sql = format!("insert into \"{}\" ({}) values ({})", table.name, names.join(", "), places.join(", "));
        let file = File::open(unpacked.path(&table.entry())).map_err(|error| Failure::failed(error.to_string()))?;
        let mut count = 0;
        for line in BufReader::new(file).split(b'\n') {
            let line = line.map_err(|error| Failure::failed(error.to_string()))?;
            let row = std::str::from_utf8(&line).ok().and_then(rows::read).filter(|row| row.len() == wanted.len());
            let row = row.ok_or_else(|| strange("a row in it cannot be read"))?;
            let mut query = sqlx::query(AssertSqlSafe(sql.clone()));
            for (column, value) in wanted.iter().zip(row) {
                query = match (column.is_bytes, column.is_number) {
                    (true, _) => {
                        query.bind(value.map(|value| rows::unhex(&value).ok_or(())).transpose().map_err(|()| spelt())?)
                    }
                    (_, true) => query.bind(value.map(|value| value.parse::<i64>()).transpose().map_err(|_| spelt())?),
                    _ => query.bind(value),
                };
            }
            query.execute(&mut *transaction).await.map_err(|error| failed(&error))?;
            count += 1;
        }
        if count != table.rows {
            return Err(strange("rows are missing in it"));
        }
    }
    let is_listed = |name: &str| unpacked.manifest.tables.iter().any(|table| table.name == name);
    if let Some(missing) = ours.into_iter().find(|name| !is_listed(name)) {
        return Err(strange(&format!("the table {missing} is missing")));
    }
    transaction.commit().await.map_err(|error| failed(&error))?;
    db.close().await;
    make_ready(path).await
}

fn spelt() -> Failure {
    strange("a value in it cannot be read")
}
