//! A connection inside a scope: the only way to execute a statement.

use super::{Engine, Statement, Value};
use crate::Result;
use domain::{CustomerId, PersonId};
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Arguments, AssertSqlSafe, FromRow, Postgres, Sqlite, Transaction};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// What row-level security lets a transaction see on PostgreSQL. SQLite has no second wall; there only the statements'
/// own where clauses keep customers apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    customer: Option<CustomerId>,
    person: Option<PersonId>,
}

impl Scope {
    /// No customer's data: people, sessions, the installation itself.
    pub const NONE: Self = Self { customer: None, person: None };

    /// One customer's data.
    #[must_use]
    pub const fn customer(customer: CustomerId) -> Self {
        Self { customer: Some(customer), person: None }
    }

    /// The memberships of one person, over all customers.
    #[must_use]
    pub const fn person(person: PersonId) -> Self {
        Self { customer: None, person: Some(person) }
    }

    /// One customer's data and the memberships of one person.
    #[must_use]
    pub const fn both(customer: Option<CustomerId>, person: Option<PersonId>) -> Self {
        Self { customer, person }
    }

    /// Begins a transaction in this scope, in one round trip. Ids are the only things in the text, and an id has no
    /// character that could end a literal. `true` ties the setting to the transaction, so that it cannot leak to the
    /// next user of the connection.
    pub(super) fn begin(self) -> AssertSqlSafe<String> {
        let customer = self.customer.map(|id| id.to_string()).unwrap_or_default();
        let person = self.person.map(|id| id.to_string()).unwrap_or_default();
        AssertSqlSafe(format!(
            "begin; select set_config('app.customer', '{customer}', true), set_config('app.person', '{person}', true)"
        ))
    }
}

/// A connection. Dropped without [`commit`](Self::commit), it undoes what it wrote.
pub struct Conn {
    inner: Inner,
    /// Counts what is executed, for all connections of the database.
    asked: Arc<AtomicU64>,
}

enum Inner {
    SqliteRead(PoolConnection<Sqlite>),
    SqliteWrite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Runs one sqlx call on whichever connection it is.
macro_rules! run {
    ($conn:expr, $statement:expr, $values:expr, |$sql:ident, $arguments:ident, $db:ident| $make:expr, $call:ident) => {
        match $conn.counted() {
            Inner::SqliteRead(conn) => {
                type $db = Sqlite;
                let ($sql, $arguments) = (AssertSqlSafe($statement.sqlite.clone()), sqlite_arguments($values)?);
                $make.$call(&mut **conn).await
            }
            Inner::SqliteWrite(conn) => {
                type $db = Sqlite;
                let ($sql, $arguments) = (AssertSqlSafe($statement.sqlite.clone()), sqlite_arguments($values)?);
                $make.$call(&mut **conn).await
            }
            Inner::Postgres(conn) => {
                type $db = Postgres;
                let ($sql, $arguments) = (AssertSqlSafe($statement.postgres.clone()), postgres_arguments($values)?);
                $make.$call(&mut **conn).await
            }
        }
    };
}

impl Conn {
    pub(super) const fn sqlite_read(conn: PoolConnection<Sqlite>, asked: Arc<AtomicU64>) -> Self {
        Self { inner: Inner::SqliteRead(conn), asked }
    }

    pub(super) const fn sqlite_write(conn: Transaction<'static, Sqlite>, asked: Arc<AtomicU64>) -> Self {
        Self { inner: Inner::SqliteWrite(conn), asked }
    }

    pub(super) const fn postgres(conn: Transaction<'static, Postgres>, asked: Arc<AtomicU64>) -> Self {
        Self { inner: Inner::Postgres(conn), asked }
    }

    /// What a statement is executed on; it is counted.
    fn counted(&mut self) -> &mut Inner {
        self.asked.fetch_add(1, Ordering::Relaxed);
        &mut self.inner
    }

    /// The engine, for values that each wants in its own language.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        match self.inner {
            Inner::SqliteRead(_) | Inner::SqliteWrite(_) => Engine::Sqlite,
            Inner::Postgres(_) => Engine::Postgres,
        }
    }

    /// All rows.
    ///
    /// # Errors
    /// The database refuses the statement or does not answer.
    pub async fn fetch_all<R: Row>(&mut self, statement: &Statement, values: Vec<Value>) -> Result<Vec<R>> {
        Ok(run!(
            self,
            statement,
            values,
            |sql, arguments, Db| sqlx::query_as_with::<Db, R, _>(sql, arguments),
            fetch_all
        )?)
    }

    /// The row, if there is one.
    ///
    /// # Errors
    /// The database refuses the statement or does not answer.
    pub async fn fetch_optional<R: Row>(&mut self, statement: &Statement, values: Vec<Value>) -> Result<Option<R>> {
        Ok(run!(
            self,
            statement,
            values,
            |sql, arguments, Db| sqlx::query_as_with::<Db, R, _>(sql, arguments),
            fetch_optional
        )?)
    }

    /// The one row.
    ///
    /// # Errors
    /// Not found, when there is none; else as [`fetch_all`](Self::fetch_all).
    pub async fn fetch_one<R: Row>(&mut self, statement: &Statement, values: Vec<Value>) -> Result<R> {
        Ok(run!(
            self,
            statement,
            values,
            |sql, arguments, Db| sqlx::query_as_with::<Db, R, _>(sql, arguments),
            fetch_one
        )?)
    }

    /// Executes and tells how many rows were touched.
    ///
    /// # Errors
    /// The database refuses the statement or does not answer.
    pub async fn execute(&mut self, statement: &Statement, values: Vec<Value>) -> Result<u64> {
        match self.counted() {
            Inner::SqliteRead(conn) => {
                let sql = AssertSqlSafe(statement.sqlite.clone());
                let done = sqlx::query_with(sql, sqlite_arguments(values)?).execute(&mut **conn).await?;
                Ok(done.rows_affected())
            }
            Inner::SqliteWrite(conn) => {
                let sql = AssertSqlSafe(statement.sqlite.clone());
                let done = sqlx::query_with(sql, sqlite_arguments(values)?).execute(&mut **conn).await?;
                Ok(done.rows_affected())
            }
            Inner::Postgres(conn) => {
                let sql = AssertSqlSafe(statement.postgres.clone());
                let done = sqlx::query_with(sql, postgres_arguments(values)?).execute(&mut **conn).await?;
                Ok(done.rows_affected())
            }
        }
    }

    /// Goes on in the scope of another customer, or of none: for what is recorded in the logs of several in one transaction.
    ///
    /// # Errors
    /// As [`execute`](Self::execute).
    pub async fn enter(&mut self, customer: Option<CustomerId>) -> Result<()> {
        if self.engine() == Engine::Postgres {
            let customer = customer.map(|id| id.to_string()).unwrap_or_default();
            self.execute(&ENTER, super::args![customer]).await?;
        }
        Ok(())
    }

    /// Starts a part of the transaction that can be undone alone.
    ///
    /// # Errors
    /// As [`execute`](Self::execute).
    pub async fn savepoint(&mut self) -> Result<()> {
        self.execute(&SAVEPOINT, Vec::new()).await.map(|_| ())
    }

    /// Keeps what was done since [`savepoint`](Self::savepoint).
    ///
    /// # Errors
    /// As [`execute`](Self::execute).
    pub async fn release_savepoint(&mut self) -> Result<()> {
        self.execute(&RELEASE, Vec::new()).await.map(|_| ())
    }

    /// Undoes what was done since [`savepoint`](Self::savepoint).
    ///
    /// # Errors
    /// As [`execute`](Self::execute).
    pub async fn undo_to_savepoint(&mut self) -> Result<()> {
        self.execute(&UNDO, Vec::new()).await?;
        self.release_savepoint().await
    }

    /// Makes what was written last.
    ///
    /// # Errors
    /// The database could not make it last; then nothing of it is there.
    pub async fn commit(self) -> Result<()> {
        match self.inner {
            Inner::SqliteRead(_) => Ok(()),
            Inner::SqliteWrite(transaction) => Ok(transaction.commit().await?),
            Inner::Postgres(transaction) => Ok(transaction.commit().await?),
        }
    }
}

super::statements! {
    // SQLite has no second wall; there it is never asked.
    ENTER = sqlite "select $1" postgres "select set_config('app.customer', $1, true)";
    SAVEPOINT = "savepoint portico";
    RELEASE = "release savepoint portico";
    UNDO = "rollback to savepoint portico";
}

macro_rules! add {
    ($arguments:ident, $value:ident) => {
        match $value {
            Value::Id(value) => $arguments.add(value),
            Value::Text(value) => $arguments.add(value),
            Value::Number(value) => $arguments.add(value),
            Value::Bool(value) => $arguments.add(value),
            Value::Bytes(value) => $arguments.add(value),
            Value::Instant(value) => $arguments.add(value),
            Value::Date(value) => $arguments.add(value),
        }
        .map_err(sqlx::Error::Encode)?;
    };
}

/// A row that can be read from either engine; `#[derive(sqlx::FromRow)]` makes one.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

impl<R> Row for R where R: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

fn sqlite_arguments(values: Vec<Value>) -> std::result::Result<SqliteArguments, sqlx::Error> {
    let mut arguments = SqliteArguments::default();
    for value in values {
        add!(arguments, value);
    }
    Ok(arguments)
}

fn postgres_arguments(values: Vec<Value>) -> std::result::Result<PgArguments, sqlx::Error> {
    let mut arguments = PgArguments::default();
    for value in values {
        add!(arguments, value);
    }
    Ok(arguments)
}
