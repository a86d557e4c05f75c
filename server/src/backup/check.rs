//! What is looked at before anything is replaced.

use super::archive::Unpacked;
use super::store;
use crate::cli::failure::Failure;
use crate::config::Config;
use crate::installation::{files_folder, open_database};
use business::db::Db;
use business::files::FileHash;
use domain::CustomerId;
use std::collections::BTreeSet;

/// Refuses to replace an installation that holds something, unless forced.
pub(super) async fn can_be_replaced(config: &Config, force: bool) -> Result<(), Failure> {
    if let Some(file) = config.sqlite_file() {
        if file.exists() && !force && store::sqlite::has_customers(&file).await? {
            return Err(occupied());
        }
    } else {
        let db = open_database(config).await?;
        if let Some(pool) = db.postgres_owner() {
            if store::postgres::is_served(pool).await? {
                return Err(Failure::failed("A server is connected to this database; stop it first."));
            }
            if !force && store::postgres::has_customers(pool).await? {
                return Err(occupied());
            }
        }
        db.close().await;
    }
    let files = files_folder(&config.data_dir);
    let has_files = std::fs::read_dir(&files).is_ok_and(|entries| {
        entries.flatten().any(|entry| entry.file_name().to_string_lossy().parse::<CustomerId>().is_ok())
    });
    if has_files && !force { Err(occupied()) } else { Ok(()) }
}

fn occupied() -> Failure {
    Failure::failed(
        "This installation holds customers or files. To replace it: make a backup of it first, then add --force. Nothing was \
         changed.",
    )
}

/// Refuses a backup whose database speaks of originals that are not in it.
pub(super) fn originals_are_there(
    spoken_of: impl IntoIterator<Item = (CustomerId, FileHash)>,
    unpacked: &Unpacked,
) -> Result<(), Failure> {
    let there: BTreeSet<(CustomerId, FileHash)> =
        unpacked.files().into_iter().map(|(customer, hash, _)| (customer, hash)).collect();
    let missing = spoken_of.into_iter().filter(|file| !there.contains(file)).count();
    if missing == 0 {
        return Ok(());
    }
    Err(Failure::failed(format!(
        "{missing} originals that the backup's database speaks of are not in the backup. Use another one. Nothing was changed."
    )))
}

/// Refuses to put rows into a database that is not as this program makes it.
pub(super) async fn is_ours(config: &Config, db: &Db) -> Result<(), Failure> {
    let strange = db.strange().await.map_err(|error| Failure::failed(format!("The database says: {error}")))?;
    if strange.is_empty() {
        return Ok(());
    }
    Err(Failure::failed(format!(
        "The database {} is not as this program makes it: {}. Restore into an empty one. Nothing was changed.",
        config.database_shown(),
        strange.join("; ")
    )))
}
