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
mod place;
mod rows;
mod store;

pub use manifest::{Entry, Manifest, Table};

use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::config::Config;
use crate::installation::{self, Use, files_folder};
use archive::{Unpacked, Writer};
use business::Portal;
use business::db::{Engine, latest_version};
use business::files::FileStore;
use std::path::Path;

/// The name that a copy of the embedded database has inside a backup.
const SQLITE_ENTRY: &str = "database/portico.db";

/// Writes a backup.
///
/// # Errors
/// The file exists or cannot be written, the database does not answer, or a stored file is missing or damaged.
pub async fn write(config: &Config, portal: &Portal, file: &Path, out: &mut Output) -> Result<(), Failure> {
    if file.exists() {
        return Err(Failure::wrong_call(format!("{} exists already; name another file.", file.display())));
    }
    let folder = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let staging = tempfile::Builder::new()
        .prefix(".portico-backup-")
        .tempdir_in(folder)
        .map_err(|error| Failure::failed(format!("{} cannot be written to: {error}", folder.display())))?;

    let mut manifest = Manifest::new(portal);
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
    let staging = tempfile::Builder::new()
        .prefix(".portico-restore-")
        .tempdir_in(&config.data_dir)
        .map_err(|error| Failure::failed(format!("{} cannot be written to: {error}", config.data_dir.display())))?;
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

    if config.is_sqlite() {
        let database = staging.path().join("new.db");
        if manifest.is_sqlite() {
            std::fs::rename(unpacked.path(SQLITE_ENTRY), &database)
                .map_err(|error| Failure::failed(error.to_string()))?;
            store::sqlite::check(&database).await?;
        } else {
            same_version(manifest)?;
            store::sqlite::import(&database, &unpacked).await?;
        }
        check::files_are_there(&database, &unpacked).await?;
        place::replace_sqlite(config, &database, &unpacked.files())?;
        // An older backup becomes current at once, so that whatever is wrong with it shows now.
        let db = installation::open_database(config).await?;
        db.migrate().await?;
        db.close().await;
    } else {
        same_version(manifest)?;
        let tables = if manifest.is_sqlite() {
            let copy = unpacked.path(SQLITE_ENTRY);
            store::sqlite::check(&copy).await?;
            store::postgres::Source::Sqlite(copy)
        } else {
            store::postgres::Source::Tables(&unpacked)
        };
        let db = installation::open_database(config).await?;
        db.migrate().await?;
        let Some(pool) = db.postgres_owner() else {
            return Err(Failure::failed("The database is neither SQLite nor PostgreSQL."));
        };
        // Files first: what the database speaks of is there. Files of the old installation stay until all is done.
        let moved = place::replace_files(config, &unpacked.files())?;
        if let Err(failure) = store::postgres::import(pool, tables).await {
            moved.undo()?;
            return Err(failure);
        }
        moved.keep(out);
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
