//! Backup and restore: everything an installation holds in one tar file, whose first entry is a manifest that names and
//! hashes all others.
//!
//! An embedded database is copied as a file by SQLite itself, which is exact and quick. PostgreSQL is read in one
//! repeatable-read transaction into one text file per table. Both can be restored into either engine, which is how an
//! installation moves: values are written in a spelling that both understand (`store`).
//!
//! Files are copied after the database: they are written before the database speaks of them and never changed, so a copy
//! is whole however much is imported meanwhile.

mod archive;
mod check;
mod manifest;
mod marker;
mod place;
mod rows;
mod staging;
mod store;

pub use manifest::{Entry, Manifest, Table};
pub use marker::interrupted_restore;

use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::config::Config;
use crate::installation::{self, Use, files_folder};
use crate::key::{KEY_FILE, key_file};
use archive::{Unpacked, Writer};
use business::Portal;
use business::db::{Engine, latest_version};
use business::files::FileStore;
use business::invoices;
use staging::Staging;
use std::path::{Path, PathBuf};
use store::postgres::Source;

/// The name that a copy of the embedded database has inside a backup.
const SQLITE_ENTRY: &str = "database/portico.db";

/// What is said of a staging folder that nobody removed.
const LEFT: &str =
    "an interrupted backup or restore left this, with customers' data in it; delete it, unless one runs now";
/// What is said of what a restore moved aside.
const KEPT: &str = "what was there before a restore; delete it when all is well";

/// Writes a backup.
///
/// # Errors
/// The file exists or cannot be written, the database does not answer, or a stored file is missing or damaged.
pub async fn write(config: &Config, portal: &Portal, file: &Path, out: &mut Output) -> Result<(), Failure> {
    if file.exists() {
        return Err(Failure::wrong_call(format!("{} exists already; name another file.", file.display())));
    }
    let folder = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    for left in staging::left_in(folder) {
        out.note(&format!("{}: {LEFT}", left.display()));
    }
    let staging = Staging::create(folder, staging::BACKUP, "Stopped; no backup was written.")?;

    let migration = portal.db.migration_state().await?.applied;
    let mut manifest = Manifest::new(portal, migration);
    let mut database = Vec::new();
    if let Some(pool) = portal.db.sqlite_writer() {
        let copy = staging.path().join("portico.db");
        store::sqlite::copy(pool, &copy).await?;
        database.push((SQLITE_ENTRY.to_owned(), copy));
    } else if let Some(pool) = portal.db.postgres_owner() {
        for (table, path) in store::postgres::export(pool, staging.path()).await? {
            database.push((table.entry(), path));
            manifest.tables.push(table);
        }
    }
    for (name, path) in &database {
        manifest.entries.push(archive::entry_of(name, path)?);
    }
    let key = key_file(config);
    if key.is_file() {
        let half = staging.path().join(KEY_FILE);
        std::fs::copy(&key, &half).map_err(|error| Failure::failed(format!("{}: {error}", key.display())))?;
        manifest.entries.push(archive::entry_of(KEY_FILE, &half)?);
        database.push((KEY_FILE.to_owned(), half));
    }
    originals_are_there(config, portal).await?;
    let mut files = Vec::new();
    for customer in portal.files.customers().await.map_err(|error| Failure::failed(error.to_string()))? {
        for stored in portal.files.list(customer).await.map_err(|error| Failure::failed(error.to_string()))? {
            let name = archive::file_entry_name(customer, stored.hash);
            manifest.entries.push(Entry { name, size: stored.size, sha256: stored.hash.to_string() });
            files.push((customer, stored.hash));
        }
    }

    let half = staging.path().join("backup.tar");
    let mut writer = Writer::create(&half)?;
    writer.manifest(&manifest)?;
    for (name, path) in &database {
        writer.file(name, path)?;
    }
    for (index, (customer, hash)) in files.iter().enumerate() {
        let bytes = portal.files.get(*customer, *hash).await.map_err(|error| {
            Failure::failed(format!("{error}. `portico doctor` looks closer; no backup was written."))
        })?;
        writer.bytes(&archive::file_entry_name(*customer, *hash), &bytes)?;
        if index % 100 == 0 {
            out.progress(&format!("{index} of {} files", files.len()));
        }
    }
    writer.finish()?;
    place::put(&half, file)?;
    out.progress("");
    let size = std::fs::metadata(file).map(|found| found.len()).unwrap_or(0);
    out.line(&format!(
        "{}: {} and {} files of {}, {} MB",
        file.display(),
        match portal.db.engine() {
            Engine::Sqlite => "the SQLite database".to_owned(),
            Engine::Postgres => format!("{} PostgreSQL tables", manifest.tables.len()),
        },
        files.len(),
        config.data_dir.display(),
        size.div_ceil(1_000_000)
    ));
    Ok(())
}

/// Replaces the installation by what is in a backup.
///
/// # Errors
/// The backup is damaged or of a newer version, the installation is in use, or it holds customers and `force` is not
/// given. Nothing has been replaced then.
pub async fn restore(config: &Config, file: &Path, force: bool, out: &mut Output) -> Result<(), Failure> {
    let _locks = installation::lock(config, Use::Restore)?;
    let staging = Staging::create(&config.data_dir, staging::RESTORE, "Stopped; nothing was changed.")?;
    out.note("Checking the backup …");
    let unpacked = Unpacked::read(file, staging.path())?;
    let manifest = &unpacked.manifest;
    if manifest.migration > latest_version() {
        return Err(Failure::failed(format!(
            "The backup is of a newer version ({}, database {}) than this program ({}, database {}). Install the newer \
             program first.",
            manifest.portico,
            manifest.migration,
            env!("CARGO_PKG_VERSION"),
            latest_version()
        )));
    }
    check::can_be_replaced(config, force).await?;

    // Everything that can go wrong goes wrong in the staging folder.
    let source = make_ready(config, &staging, &unpacked).await?;
    let files = place::lay_out(staging.path(), &unpacked.files())?;
    let key = unpacked.key();
    if let Some(key) = &key {
        installation::close_to_others(key, 0o600)?;
    }
    if config.is_sqlite() {
        let Source::Sqlite(database) = source else { return Err(Failure::failed("No new database was made.")) };
        installation::close_to_others(&database, 0o600)?;
        staging.see_it_through();
        place::replace(config, &files, Some(&database), key.as_deref())?.keep(out)?;
    } else {
        let db = installation::open_database(config).await?;
        check::is_ours(config, &db).await?;
        db.migrate().await?;
        let Some(pool) = db.postgres_owner() else {
            return Err(Failure::failed("The database is neither SQLite nor PostgreSQL."));
        };
        staging.see_it_through();
        // Files first: what the database speaks of is there. Files of the old installation stay until all is done.
        let moved = place::replace(config, &files, None, key.as_deref())?;
        if let Err(failure) = store::postgres::import(pool, source).await {
            moved.undo()?;
            return Err(failure);
        }
        moved.keep(out)?;
        db.close().await;
    }
    FileStore::folder(files_folder(&config.data_dir)).map_err(|error| Failure::failed(error.to_string()))?;
    out.line(&format!(
        "Restored what {} wrote at {}: {} files. Start the portal, and look with `portico doctor`.",
        manifest.portico,
        manifest.created,
        manifest.entries.iter().filter(|entry| entry.name.starts_with("files/")).count()
    ));
    Ok(())
}

/// Checks the backup's database and makes of it what this installation can take: for an embedded one a new database,
/// migrated and whole; for PostgreSQL rows of the newest version.
async fn make_ready<'a>(config: &Config, staging: &Staging, unpacked: &'a Unpacked) -> Result<Source<'a>, Failure> {
    let database = staging.path().join("new.db");
    if unpacked.manifest.is_sqlite() {
        std::fs::rename(unpacked.path(SQLITE_ENTRY), &database).map_err(|error| Failure::failed(error.to_string()))?;
        store::sqlite::make_ready(&database).await?;
    } else {
        same_version(&unpacked.manifest)?;
        if !config.is_sqlite() {
            check::originals_are_there(store::listed_originals(unpacked)?, unpacked)?;
            return Ok(Source::Tables(unpacked));
        }
        store::sqlite::import(&database, unpacked).await?;
    }
    check::originals_are_there(store::sqlite::files(&database).await?, unpacked)?;
    Ok(Source::Sqlite(database))
}

/// Refuses to back up what could not be restored. Asked after the database was copied: originals are there before the
/// database speaks of them, so that whatever the copy speaks of has been looked for.
async fn originals_are_there(config: &Config, portal: &Portal) -> Result<(), Failure> {
    let seen = invoices::see_originals(portal).await?;
    if seen.missing == 0 {
        return Ok(());
    }
    let named: Vec<String> = seen.first_missing.iter().map(|(_, hash)| hash.to_string()).collect();
    let more = if seen.missing > named.len() as u64 { ", …" } else { "" };
    Err(Failure::failed(format!(
        "{} of {} originals that the database speaks of are missing in {}: {}{more}. No backup was written, because it could \
         not be restored. Put them back from an older backup or import them again, then try again.",
        seen.missing,
        seen.all,
        files_folder(&config.data_dir).display(),
        named.join(", ")
    )))
}

/// What interrupted backups and restores left in the data folder and in the one that portico is called from, and what to do
/// about it.
#[must_use]
pub fn leftovers(config: &Config) -> Vec<(PathBuf, &'static str)> {
    let mut found: Vec<(PathBuf, &'static str)> = Vec::new();
    let here = Path::new(".");
    // The data may lie in the current folder.
    let is_same = here.canonicalize().ok() == config.data_dir.canonicalize().ok();
    let folders = [Some(config.data_dir.as_path()), (!is_same).then_some(here)];
    for folder in folders.into_iter().flatten() {
        found.extend(staging::left_in(folder).into_iter().map(|path| (path, LEFT)));
    }
    let before = std::fs::read_dir(&config.data_dir).into_iter().flatten().flatten();
    let before = before.filter(|entry| entry.file_name().to_string_lossy().starts_with(place::BEFORE));
    found.extend(before.map(|entry| (entry.path(), KEPT)));
    found
}

/// Rows can only be put into tables of the same shape.
fn same_version(manifest: &Manifest) -> Result<(), Failure> {
    if manifest.migration == latest_version() {
        return Ok(());
    }
    Err(Failure::failed(format!(
        "The backup is of an older version ({}, database {}) than this program ({}, database {}), and only a copy of an \
         embedded database can be brought up to date afterwards. Restore it with that version, then upgrade.",
        manifest.portico,
        manifest.migration,
        env!("CARGO_PKG_VERSION"),
        latest_version()
    )))
}
