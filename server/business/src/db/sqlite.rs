//! Opening the embedded database.

use super::{DbOptions, OpenError, Pools};
use sqlx::ConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use std::str::FromStr;
use std::time::Duration;

/// One writer, because SQLite has one; its queue is then fair and a writer never meets another inside the process.
pub(super) async fn open(options: &DbOptions) -> Result<Pools, OpenError> {
    let connect = SqliteConnectOptions::from_str(&options.url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // An acknowledged write is there after a power loss (ARCHITECTURE.md, I5); NORMAL would lose the last ones.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        // The command line may write beside the running server.
        .busy_timeout(Duration::from_secs(10))
        .pragma("temp_store", "memory")
        .pragma("cache_size", "-16384")
        // The most that SQLite allows (SQLITE_MAX_MMAP_SIZE); only addresses are taken, not memory.
        .pragma("mmap_size", "2147418112")
        // A page of a list has 51 rows: with fewer than that in the buffer the thread of the connection is woken twice.
        .row_buffer_size(128)
        .optimize_on_close(true, 400)
        .log_slow_statements(tracing::log::LevelFilter::Warn, Duration::from_secs(1))
        .log_statements(tracing::log::LevelFilter::Off);
    let path = connect.get_filename().to_path_buf();
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .min_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(Duration::from_secs(15))
        .connect_with(connect.clone())
        .await?;
    let read = SqlitePoolOptions::new()
        .max_connections(options.connections.max(1))
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(Duration::from_secs(5))
        .connect_lazy_with(connect.read_only(true));
    Ok(Pools::Sqlite { read, write, path })
}
