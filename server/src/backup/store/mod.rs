//! The SQL of backups: reading and writing whole tables on either engine. The one place of this crate with SQL.
//!
//! Tables and columns are not named here but read from the database, so that a new table is in the next backup without
//! anybody thinking of it. Both engines have the same ones, which a test of `business::db` keeps.

pub(super) mod postgres;
pub(super) mod sqlite;

use super::archive::Unpacked;
use super::rows;
use crate::cli::failure::Failure;
use business::files::FileHash;
use domain::CustomerId;
use std::fs::File;
use std::io::{BufRead as _, BufReader};

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

/// The originals that the tables of a backup speak of.
pub(super) fn listed_originals(unpacked: &Unpacked) -> Result<Vec<(CustomerId, FileHash)>, Failure> {
    let table = unpacked.manifest.tables.iter().find(|table| table.name == "file");
    let table = table.ok_or_else(|| strange("the table file is missing"))?;
    let at = |name: &str| {
        let place = table.columns.iter().position(|column| column == name);
        place.ok_or_else(|| strange("its tables are not ours"))
    };
    let (customer, hash) = (at("customer_id")?, at("sha256")?);
    let file = File::open(unpacked.path(&table.entry())).map_err(|error| Failure::failed(error.to_string()))?;
    let mut found = Vec::new();
    for line in BufReader::with_capacity(1 << 20, file).split(b'\n') {
        let line = line.map_err(|error| Failure::failed(error.to_string()))?;
        let row = std::str::from_utf8(&line).ok().and_then(rows::read);
        let original = row.and_then(|row| {
            let bytes = |place: usize| rows::unhex(row.get(place)?.as_deref()?);
            let customer = uuid::Uuid::from_slice(&bytes(customer)?).ok()?;
            Some((CustomerId(customer), FileHash::from_slice(&bytes(hash)?)?))
        });
        found.push(original.ok_or_else(|| strange("a row in it cannot be read"))?);
    }
    Ok(found)
}
