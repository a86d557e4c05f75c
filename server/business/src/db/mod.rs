//! The database: one small type over SQLite (embedded, the default) and PostgreSQL. One SQL text serves both; where the
//! dialects differ, both texts stand side by side in one [`Statement`].
//!
//! No SQL of any feature stands here, only what opens, migrates and scopes.

mod conn;
mod migrate;
mod postgres;
mod shape;
mod sqlite;
mod statement;
mod values;

pub use conn::{Conn, Row, Scope};
pub use migrate::{MigrationState, latest_version};
pub use postgres::RUNTIME_ROLE;
pub use shape::strange_in_sqlite;
pub use statement::Statement;
pub use values::{Day, Ts, Value};

pub(crate) use statement::{statement_of, statements};
pub(crate) use values::args;

use crate::{Error, Result};
use sqlx::{PgPool, SqlitePool};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Which engine stores the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Embedded: one file.
    Sqlite,
    /// A PostgreSQL server, or one that speaks its protocol.
    Postgres,
}

/// The database. Cloning shares the pools.
#[derive(Clone)]
pub struct Db {
    pools: Pools,
    /// Statements executed so far.
    asked: Arc<AtomicU64>,
}

#[derive(Clone)]
enum Pools {
    Sqlite {
        read: SqlitePool,
        write: SqlitePool,
        path: PathBuf,
    },
    /// `owner` migrates and nothing else; `runtime` may not bypass row-level security.
    Postgres {
        runtime: PgPool,
        owner: PgPool,
    },
}

/// How to reach the database.
#[derive(Debug, Clone)]
pub struct DbOptions {
    /// `sqlite://PATH` or `postgres://…`.
    pub url: String,
    /// Connections for reading (SQLite) or in all (PostgreSQL).
    pub connections: u32,
}

impl DbOptions {
    /// The embedded database in this file.
    #[must_use]
    pub fn sqlite(path: &Path) -> Self {
        Self { url: format!("sqlite://{}", path.display()), connections: 4 }
    }

    /// The database at this URL.
    #[must_use]
    pub fn url(url: &str) -> Self {
        Self { url: url.to_owned(), connections: if url.starts_with("sqlite:") { 4 } else { 16 } }
    }

    /// The engine that the URL names; `None` when it names none that we know.
    #[must_use]
    pub fn engine(&self) -> Option<Engine> {
        if self.url.starts_with("sqlite:") {
            Some(Engine::Sqlite)
        } else if self.url.starts_with("postgres:") || self.url.starts_with("postgresql:") {
            Some(Engine::Postgres)
        } else {
            None
        }
    }
}

impl Db {
    /// Opens the database, and creates the file of an embedded one. Does not migrate.
    ///
    /// # Errors
    /// The URL names no known engine, or the database cannot be reached. The message names no password.
    pub async fn open(options: &DbOptions) -> std::result::Result<Self, OpenError> {
        let pools = match options.engine() {
            Some(Engine::Sqlite) => sqlite::open(options).await?,
            Some(Engine::Postgres) => postgres::open(options).await?,
            None => return Err(OpenError::UnknownEngine),
        };
        Ok(Self { pools, asked: Arc::default() })
    }

    /// The engine in use.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        match self.pools {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres { .. } => Engine::Postgres,
        }
    }

    /// How many statements were executed so far: what an answer cost, whatever the machine was doing meanwhile.
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.asked.load(Ordering::Relaxed)
    }

    /// The file of an embedded database.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match &self.pools {
            Pools::Sqlite { path, .. } => Some(path),
            Pools::Postgres { .. } => None,
        }
    }

    /// A connection for reading. On PostgreSQL it is a transaction in which only what is inside `scope` is visible.
    ///
    /// # Errors
    /// No connection is free, or the database does not answer.
    pub async fn read(&self, scope: Scope) -> Result<Conn> {
        match &self.pools {
            Pools::Sqlite { read, .. } => Ok(Conn::sqlite_read(read.acquire().await?, Arc::clone(&self.asked))),
            Pools::Postgres { runtime, .. } => self.transaction(runtime, scope).await,
        }
    }

    /// A transaction for writing. What is not [committed](Conn::commit) is undone.
    ///
    /// # Errors
    /// No connection is free, or the database does not answer.
    pub async fn write(&self, scope: Scope) -> Result<Conn> {
        match &self.pools {
            // IMMEDIATE: a transaction that starts by reading and then writes fails at once when another one writes.
            Pools::Sqlite { write, .. } => {
                Ok(Conn::sqlite_write(write.begin_with("begin immediate").await?, Arc::clone(&self.asked)))
            }
            Pools::Postgres { runtime, .. } => self.transaction(runtime, scope).await,
        }
    }

    async fn transaction(&self, pool: &PgPool, scope: Scope) -> Result<Conn> {
        Ok(Conn::postgres(pool.begin_with(scope.begin()).await?, Arc::clone(&self.asked)))
    }

    /// Brings the tables to the newest version.
    ///
    /// # Errors
    /// A migration fails, or the database is of a newer version than this program.
    pub async fn migrate(&self) -> Result<()> {
        match &self.pools {
            Pools::Sqlite { write, .. } => migrate::sqlite(write).await,
            Pools::Postgres { owner, .. } => {
                migrate::postgres(owner).await?;
                postgres::grant(owner).await
            }
        }
    }

    /// Which migrations have run.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn migration_state(&self) -> Result<MigrationState> {
        match &self.pools {
            Pools::Sqlite { read, .. } => migrate::state_sqlite(read).await,
            Pools::Postgres { owner, .. } => migrate::state_postgres(owner).await,
        }
    }

    /// What in the database is not as this program's migrations made it, in words; nothing when all is, or when no
    /// migration has run yet.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn strange(&self) -> std::result::Result<Vec<String>, sqlx::Error> {
        match &self.pools {
            Pools::Sqlite { read, .. } => strange_in_sqlite(&mut *read.acquire().await?).await,
            Pools::Postgres { owner, .. } => shape::strange_in_postgres(&mut *owner.acquire().await?).await,
        }
    }

    /// Refuses a PostgreSQL role that could look behind row-level security. Always well on SQLite, which has none.
    ///
    /// # Errors
    /// Unexpected, naming the role.
    pub async fn check_second_wall(&self) -> Result<()> {
        match &self.pools {
            Pools::Sqlite { .. } => Ok(()),
            Pools::Postgres { runtime, .. } => postgres::check_second_wall(runtime).await,
        }
    }

    /// The pool of an embedded database that writes, for backup and checks.
    #[must_use]
    pub const fn sqlite_writer(&self) -> Option<&SqlitePool> {
        match &self.pools {
            Pools::Sqlite { write, .. } => Some(write),
            Pools::Postgres { .. } => None,
        }
    }

    /// The pool of a PostgreSQL database that owns the tables, for backup and checks; never for a request.
    #[must_use]
    pub const fn postgres_owner(&self) -> Option<&PgPool> {
        match &self.pools {
            Pools::Sqlite { .. } => None,
            Pools::Postgres { owner, .. } => Some(owner),
        }
    }

    /// Connections in use and in all, of the pool that serves requests.
    #[must_use]
    pub fn connections(&self) -> (usize, usize) {
        let (size, idle) = match &self.pools {
            Pools::Sqlite { read, .. } => (read.size(), read.num_idle()),
            Pools::Postgres { runtime, .. } => (runtime.size(), runtime.num_idle()),
        };
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        (size.saturating_sub(idle), size)
    }

    /// Does the database answer?
    ///
    /// # Errors
    /// It does not.
    pub async fn ping(&self) -> Result<()> {
        let mut conn = self.read(Scope::NONE).await?;
        conn.fetch_one::<(i64,)>(&PING, args![]).await.map(|_| ())
    }

    /// Closes all connections; on SQLite this also writes the log back into the file.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { read, write, .. } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres { runtime, owner } => {
                runtime.close().await;
                owner.close().await;
            }
        }
    }
}

statements! {
    PING = sqlite "select 1" postgres "select 1::bigint";
}

/// Every named statement of every feature, for the test that prepares them on both engines.
#[allow(dead_code, reason = "only the test that prepares every statement asks for it")]
pub(crate) fn all_statements() -> Vec<Statement> {
    [
        ALL,
        crate::administration::STATEMENTS,
        crate::brand::STATEMENTS,
        crate::events::STATEMENTS,
        crate::events::reading::STATEMENTS,
        crate::events::retention::STATEMENTS,
        crate::events::seal::STATEMENTS,
        crate::home::STATEMENTS,
        crate::invitations::STATEMENTS,
        crate::invoices::STATEMENTS,
        crate::mail::STATEMENTS,
        crate::members::STATEMENTS,
        crate::queue::STATEMENTS,
        crate::search::STATEMENTS,
        crate::support::STATEMENTS,
    ]
    .into_iter()
    .chain(crate::identity::STATEMENTS)
    .flatten()
    .cloned()
    .chain(crate::events::reading::composed_statements())
    .chain(crate::invoices::composed_statements())
    .collect()
}

/// Why the database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The URL starts with neither `sqlite:` nor `postgres:`.
    #[error("the database URL must start with sqlite: or postgres:")]
    UnknownEngine,
    /// The database could not be reached or created.
    #[error("the database could not be opened: {0}")]
    Unreachable(#[from] sqlx::Error),
}

impl From<OpenError> for Error {
    fn from(cause: OpenError) -> Self {
        Self::unexpected("opening the database", &cause)
    }
}

#[cfg(test)]
#[cfg(feature = "testing")]
mod tests;
