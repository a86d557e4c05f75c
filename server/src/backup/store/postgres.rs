//! Whole tables of PostgreSQL.

use super::super::archive::Unpacked;
use super::super::manifest::Table;
use super::super::rows::{self, Row};
use super::{MIGRATIONS, SESSIONS, failed, is_plain, sqlite, strange};
use crate::cli::failure::Failure;
use domain::Instant;
use futures_util::TryStreamExt as _;
use sqlx::{AssertSqlSafe, PgConnection, PgPool};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead as _, BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// Bytes that are sent to the server at once.
const PART: usize = 1 << 18;

/// Where rows come from.
pub(in super::super) enum Source<'a> {
    /// Tables written row by row.
    Tables(&'a Unpacked),
    /// A copy of an embedded database.
    Sqlite(PathBuf),
}

/// A table of this database.
struct Found {
    name: String,
    /// Name and type of each column.
    columns: Vec<(String, String)>,
    has_row_security: bool,
}

const TABLES: &str = "select c.relname::text, c.relrowsecurity from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' order by 1";
const REFERENCES: &str = "select k.conrelid::regclass::text, k.confrelid::regclass::text from pg_constraint k
    where k.contype = 'f' and k.connamespace = current_schema()::regnamespace and k.conrelid <> k.confrelid";
const COLUMNS: &str = "select column_name::text, udt_name::text from information_schema.columns
    where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER' order by ordinal_position";
const BYPASSES: &str = "select rolsuper or rolbypassrls from pg_roles where rolname = current_user";
const CUSTOMERS: &str = "select id::text from customer order by id";

/// The tables, each after those that it refers to.
async fn tables(conn: &mut PgConnection) -> Result<Vec<Found>, Failure> {
    let names: Vec<(String, bool)> =
        sqlx::query_as(TABLES).fetch_all(&mut *conn).await.map_err(|error| failed(&error))?;
    let references: Vec<(String, String)> =
        sqlx::query_as(REFERENCES).fetch_all(&mut *conn).await.map_err(|error| failed(&error))?;
    let mut waiting = Vec::new();
    for (name, has_row_security) in names {
        if name == MIGRATIONS || !is_plain(&name) {
            continue;
        }
        let columns =
            sqlx::query_as(COLUMNS).bind(&name).fetch_all(&mut *conn).await.map_err(|error| failed(&error))?;
        waiting.push(Found { name, columns, has_row_security });
    }
    let mut ordered: Vec<Found> = Vec::new();
    while !waiting.is_empty() {
        let there: BTreeSet<&str> = ordered.iter().map(|table| table.name.as_str()).collect();
        let is_free =
            |table: &Found| references.iter().all(|(from, to)| *from != table.name || there.contains(to.as_str()));
        let next =
            waiting.iter().position(is_free).ok_or_else(|| strange("its tables refer to each other in a circle"))?;
        ordered.push(waiting.remove(next));
    }
    Ok(ordered)
}

/// Writes every table into a file of this folder, all as of one moment.
pub(in super::super) async fn export(pool: &PgPool, folder: &Path) -> Result<Vec<(Table, PathBuf)>, Failure> {
    let mut transaction =
        pool.begin_with("begin isolation level repeatable read read only").await.map_err(|error| failed(&error))?;
    let (bypasses,): (bool,) =
        sqlx::query_as(BYPASSES).fetch_one(&mut *transaction).await.map_err(|error| failed(&error))?;
    let customers: Vec<(String,)> =
        sqlx::query_as(CUSTOMERS).fetch_all(&mut *transaction).await.map_err(|error| failed(&error))?;
    let mut written = Vec::new();
    for found in tables(&mut transaction).await? {
        let path = folder.join(format!("{}.rows", found.name));
        let io = |error: std::io::Error| Failure::failed(format!("{}: {error}", path.display()));
        let mut file = BufWriter::with_capacity(1 << 20, File::create_new(&path).map_err(io)?);
        let mut count = 0;
        // An owner whom row-level security binds sees one customer at a time; the rest is seen with none set.
        let scopes: Vec<Option<&str>> = if bypasses || !found.has_row_security {
            vec![None]
        } else {
            std::iter::once("").chain(customers.iter().map(|(id,)| id.as_str())).map(Some).collect()
        };
        for scope in scopes {
            if let Some(customer) = scope {
                sqlx::query("select set_config('app.customer', $1, true), set_config('app.person', '', true)")
                    .bind(customer)
                    .execute(&mut *transaction)
                    .await
                    .map_err(|error| failed(&error))?;
            }
            let mut parts = transaction.copy_out_raw(&copy_out(&found)).await.map_err(|error| failed(&error))?;
            while let Some(part) = parts.try_next().await.map_err(|error| failed(&error))? {
                count += part.iter().filter(|byte| **byte == b'\n').count() as u64;
                file.write_all(&part).map_err(io)?;
            }
        }
        file.flush().map_err(io)?;
        let columns = found.columns.iter().map(|(name, _)| name.clone()).collect();
        written.push((Table { name: found.name, columns, rows: count }, path));
    }
    transaction.commit().await.map_err(|error| failed(&error))?;
    Ok(written)
}

/// Reads a table in the spelling of [`rows`].
fn copy_out(table: &Found) -> String {
    let values: Vec<String> = table
        .columns
        .iter()
        .map(|(name, kind)| match kind.as_str() {
            "uuid" => format!("replace(\"{name}\"::text, '-', '')"),
            "bytea" => format!("encode(\"{name}\", 'hex')"),
            // Whole seconds and the rest apart: exact whatever the server computes with.
            "timestamptz" => format!(
                "extract(epoch from date_trunc('second', \"{name}\"))::bigint * 1000000 \
                 + extract(microseconds from \"{name}\")::bigint % 1000000"
            ),
            "bool" => format!("\"{name}\"::int"),
            _ => format!("\"{name}\"::text"),
        })
        .collect();
    format!("copy (select {} from \"{}\") to stdout", values.join(", "), table.name)
}

/// Replaces what every table holds, in one transaction.
pub(in super::super) async fn import(pool: &PgPool, source: Source<'_>) -> Result<(), Failure> {
    let mut transaction = pool.begin().await.map_err(|error| failed(&error))?;
    let (bypasses,): (bool,) =
        sqlx::query_as(BYPASSES).fetch_one(&mut *transaction).await.map_err(|error| failed(&error))?;
    let tables = tables(&mut transaction).await?;
    let secured: Vec<&Found> = tables.iter().filter(|table| table.has_row_security && !bypasses).collect();
    for table in &secured {
        // Only inside this transaction, which nobody else sees before it ends.
        run(&mut transaction, format!("alter table \"{}\" no force row level security", table.name)).await?;
    }
    let names: Vec<String> = tables.iter().map(|table| format!("\"{}\"", table.name)).collect();
    run(&mut transaction, format!("truncate {}", names.join(", "))).await?;
    let mut reader = match &source {
        Source::Sqlite(path) => Some(sqlite::Reader::open(path).await?),
        Source::Tables(_) => None,
    };
    for table in tables.iter().filter(|table| table.name != SESSIONS) {
        let names: Vec<String> = table.columns.iter().map(|(name, _)| name.clone()).collect();
        let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
        let sql = format!("copy \"{}\" ({}) from stdin", table.name, quoted.join(", "));
        let mut filling =
            Filling { copy: transaction.copy_in_raw(&sql).await.map_err(|error| failed(&error))?, text: String::new() };
        let mut sent: u64 = 0;
        let outcome = match (&source, &mut reader) {
            (Source::Tables(unpacked), _) => tables_rows(unpacked, table, &mut filling, &mut sent).await,
            (Source::Sqlite(_), Some(reader)) => {
                let filling = &mut filling;
                let sent = &mut sent;
                reader
                    .read(&table.name, &names, async |row| {
                        *sent += 1;
                        filling.add(table, row).await
                    })
                    .await
            }
            (Source::Sqlite(_), None) => Err(Failure::failed("The copy is not open.")),
        };
        match outcome {
            Ok(()) => {
                let arrived = filling.finish().await?;
                if arrived != sent {
                    return Err(Failure::failed(format!(
                        "{sent} rows were sent to {} and {arrived} arrived.",
                        table.name
                    )));
                }
            }
            Err(failure) => {
                // The transaction is given up in any case; this only tells the server that no more comes.
                drop(filling.copy.abort("given up").await);
                return Err(failure);
            }
        }
    }
    for table in &secured {
        run(&mut transaction, format!("alter table \"{}\" force row level security", table.name)).await?;
    }
    transaction.commit().await.map_err(|error| failed(&error))
}

async fn run(conn: &mut PgConnection, sql: String) -> Result<(), Failure> {
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(conn).await.map(|_| ()).map_err(|error| failed(&error))
}

async fn tables_rows(
    unpacked: &Unpacked,
    table: &Found,
    filling: &mut Filling<'_>,
    sent: &mut u64,
) -> Result<(), Failure> {
    let listed = unpacked.manifest.tables.iter().find(|listed| listed.name == table.name);
    let listed = listed.ok_or_else(|| strange(&format!("the table {} is missing", table.name)))?;
    let order: Option<Vec<usize>> =
        table.columns.iter().map(|(name, _)| listed.columns.iter().position(|column| column == name)).collect();
    let order =
        order.filter(|order| order.len() == listed.columns.len()).ok_or_else(|| strange("its tables are not ours"))?;
    let file = File::open(unpacked.path(&listed.entry())).map_err(|error| Failure::failed(error.to_string()))?;
    for line in BufReader::with_capacity(1 << 20, file).split(b'\n') {
        let line = line.map_err(|error| Failure::failed(error.to_string()))?;
        let mut row = std::str::from_utf8(&line)
            .ok()
            .and_then(rows::read)
            .filter(|row| row.len() == order.len())
            .ok_or_else(|| strange("a row in it cannot be read"))?;
        let row = order.iter().map(|index| std::mem::take(&mut row[*index])).collect();
        filling.add(table, row).await?;
        *sent += 1;
    }
    if *sent == listed.rows { Ok(()) } else { Err(strange("rows are missing in it")) }
}

/// A table that is being filled.
struct Filling<'c> {
    copy: sqlx::postgres::PgCopyIn<&'c mut PgConnection>,
    text: String,
}

impl Filling<'_> {
    async fn add(&mut self, table: &Found, mut row: Row) -> Result<(), Failure> {
        for ((_, kind), value) in table.columns.iter().zip(&mut row) {
            if let Some(text) = value {
                match kind.as_str() {
                    "bytea" => *text = format!("\\x{text}"),
                    "timestamptz" => {
                        let micros: i64 = text.parse().map_err(|_| strange("an instant in it cannot be read"))?;
                        *text = instant(micros);
                    }
                    _ => {}
                }
            }
        }
        rows::push(&mut self.text, &row);
        if self.text.len() >= PART { self.send().await } else { Ok(()) }
    }

    async fn send(&mut self) -> Result<(), Failure> {
        let text = std::mem::take(&mut self.text);
        self.copy.send(text.into_bytes()).await.map(|_| ()).map_err(|error| failed(&error))
    }

    async fn finish(mut self) -> Result<u64, Failure> {
        self.send().await?;
        self.copy.finish().await.map_err(|error| failed(&error))
    }
}

/// Microseconds since 1970 as PostgreSQL reads an instant.
fn instant(micros: i64) -> String {
    let at = Instant(micros);
    let (hour, minute, second) = at.time_utc();
    format!("{} {hour:02}:{minute:02}:{second:02}.{:06}+00", at.date_utc(), micros.rem_euclid(1_000_000))
}

/// Does anybody else use this database?
pub(in super::super) async fn is_served(pool: &PgPool) -> Result<bool, Failure> {
    let sql = "select exists (select from pg_stat_activity where datname = current_database()
               and application_name = 'portico' and pid <> pg_backend_pid())";
    let (found,): (bool,) = sqlx::query_as(sql).fetch_one(pool).await.map_err(|error| failed(&error))?;
    Ok(found)
}

/// Does this database hold customers?
pub(in super::super) async fn has_customers(pool: &PgPool) -> Result<bool, Failure> {
    let (has_table,): (bool,) = sqlx::query_as("select to_regclass('customer') is not null")
        .fetch_one(pool)
        .await
        .map_err(|error| failed(&error))?;
    if !has_table {
        return Ok(false);
    }
    let (found,): (bool,) =
        sqlx::query_as("select exists (select from customer)").fetch_one(pool).await.map_err(|error| failed(&error))?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_written_to_the_microsecond() {
        assert_eq!(instant(1_700_000_000_000_042), "2023-11-14 22:13:20.000042+00");
        assert_eq!(instant(-1), "1969-12-31 23:59:59.999999+00");
    }
}
