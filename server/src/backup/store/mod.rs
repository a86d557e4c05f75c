//! The SQL of backups: reading and writing whole tables on either engine. The one place of this crate with SQL.
//!
//! Tables and columns are not named here but read from the database, so that a new table is in the next backup without
//! anybody thinking of it. Both engines have the same ones, which a test of `business::db` keeps.

pub(super) mod postgres;
pub(super) mod sqlite;

use crate::cli::failure::Failure;

/// The table that says which migrations have run: it belongs to the database's structure, not to what it holds.
const MIGRATIONS: &str = "_sqlx_migrations";
/// Sessions are not restored: whoever signed out after the backup stays signed out.
const SESSIONS: &str = "session";

/// A name as it stands in our migrations; anything else is not put into a statement.
fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && name.len() < 64
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

fn failed(error: &sqlx::Error) -> Failure {
    Failure::failed(format!("The database says: {error}"))
}

fn strange(what: &str) -> Failure {
    Failure::failed(format!("This is no backup that can be used: {what}. Nothing was changed."))
}
