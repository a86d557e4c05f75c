//! What stands in a backup: the first thing in it, so that everything after it can be checked.

use business::Portal;
use business::db::Engine;
use serde::{Deserialize, Serialize};

/// The form of backups that this program writes and reads.
pub(super) const FORMAT: u32 = 1;

/// A backup's list of contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The form of the backup.
    pub format: u32,
    /// The version of the program that wrote it.
    pub portico: String,
    /// The newest migration that had run.
    pub migration: i64,
    /// The engine it was read from: `sqlite` or `postgres`.
    pub engine: String,
    /// When it was written, RFC 3339 in UTC.
    pub created: String,
    /// Tables in the order in which they can be filled; empty for a copy of an embedded database.
    pub tables: Vec<Table>,
    /// Everything else in the backup, in its order.
    pub entries: Vec<Entry>,
}

/// A table written row by row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in the order of the values of each row.
    pub columns: Vec<String>,
    /// How many rows.
    pub rows: u64,
}

impl Table {
    /// The name of its entry.
    #[must_use]
    pub fn entry(&self) -> String {
        format!("database/{}.rows", self.name)
    }
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its name in the tar file.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its SHA-256, hexadecimal.
    pub sha256: String,
}

impl Manifest {
    pub(super) fn new(portal: &Portal, migration: i64) -> Self {
        Self {
            format: FORMAT,
            portico: env!("CARGO_PKG_VERSION").to_owned(),
            migration,
            engine: match portal.db.engine() {
                Engine::Sqlite => "sqlite",
                Engine::Postgres => "postgres",
            }
            .to_owned(),
            created: portal.clock.now().to_string(),
            tables: Vec::new(),
            entries: Vec::new(),
        }
    }

    pub(super) fn is_sqlite(&self) -> bool {
        self.engine == "sqlite"
    }
}
