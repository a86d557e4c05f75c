//! Opening what the configuration names: the data folder and its locks, the database, the file store.

use crate::backup::interrupted_restore;
use crate::cli::failure::Failure;
use crate::config::Config;
use crate::demo::SIGN_INS;
use crate::key;
use business::cast::SUPPLIER;
use business::clock::Clock;
use business::db::{Db, DbOptions, Engine, MigrationState, OpenError};
use business::files::FileStore;
use business::mail::Transport;
use business::{Portal, Settings};
use secrecy::ExposeSecret;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

/// Held while something uses the data folder; the lock goes with it.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Who wants the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// A command, beside a server and other commands.
    Command,
    /// A server: alone on an embedded database, beside others on PostgreSQL.
    Server,
    /// A restore: alone.
    Restore,
}

/// The folder of files inside the data folder.
#[must_use]
pub fn files_folder(data_dir: &Path) -> PathBuf {
    data_dir.join("files")
}

/// The folder of letters that are kept instead of sent.
#[must_use]
pub fn letters_folder(data_dir: &Path) -> PathBuf {
    data_dir.join("mail")
}

/// The file that is there as long as the portal is being worked on.
#[must_use]
pub fn maintenance_file(data_dir: &Path) -> PathBuf {
    data_dir.join("maintenance")
}

/// Tells everybody from now on that the portal is being worked on, or no longer.
///
/// # Errors
/// There is no installation, or its data folder cannot be written to.
pub fn set_maintenance(config: &Config, is_on: bool) -> Result<(), Failure> {
    must_exist(config)?;
    let file = maintenance_file(&config.data_dir);
    let done = if is_on {
        File::create(&file).map(drop)
    } else {
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            removed => removed,
        }
    };
    done.map_err(|error| Failure::failed(format!("{} cannot be changed: {error}", file.display())))
}

/// Makes the data folder, closed to other users of the machine.
///
/// # Errors
/// It cannot be made.
pub fn make_data_dir(data_dir: &Path) -> Result<(), Failure> {
    let is_new = !data_dir.exists();
    std::fs::create_dir_all(data_dir).map_err(|error| {
        Failure::failed(format!(
            "The data folder {} cannot be made: {error}. Set data_dir to another.",
            data_dir.display()
        ))
    })?;
    if is_new {
        close_to_others(data_dir, 0o700)?;
    }
    Ok(())
}

/// Takes away everybody else's access.
///
/// # Errors
/// The permissions cannot be changed.
pub fn close_to_others(path: &Path, mode: u32) -> Result<(), Failure> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
            .map_err(|error| Failure::failed(format!("{} cannot be closed to other users: {error}", path.display())))?;
    }
    #[cfg(not(unix))]
    let _ = (path, mode);
    Ok(())
}

/// Takes the locks for this use of the data folder.
///
/// # Errors
/// Somebody has it already, or a restore began and did not end.
pub fn lock(config: &Config, wanted: Use) -> Result<Vec<Lock>, Failure> {
    make_data_dir(&config.data_dir)?;
    let folder = &config.data_dir;
    let locks = match wanted {
        Use::Command => vec![take(folder, "in-use.lock", false, "a restore is under way")?],
        Use::Server => {
            let alone = config.is_sqlite();
            vec![
                take(folder, "in-use.lock", false, "a restore is under way")?,
                take(folder, "server.lock", alone, "another server runs on it; an embedded database serves one")?,
            ]
        }
        Use::Restore => vec![
            take(folder, "server.lock", true, "a server runs on it; stop it first")?,
            take(folder, "in-use.lock", true, "another command is using it")?,
        ],
    };
    // Looked for with the lock in hand: a restore that runs has it, so that this one does not run any more.
    match interrupted_restore(config).filter(|_| wanted != Use::Restore) {
        Some(sentence) => Err(Failure::failed(sentence)),
        None => Ok(locks),
    }
}

/// Does a server run on this data folder?
#[must_use]
pub fn is_served(data_dir: &Path) -> bool {
    File::open(data_dir.join("server.lock")).is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

/// Does a restore run on this data folder?
#[must_use]
pub fn is_being_restored(data_dir: &Path) -> bool {
    File::open(data_dir.join("in-use.lock"))
        .is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

fn take(folder: &Path, name: &str, alone: bool, why_not: &str) -> Result<Lock, Failure> {
    let path = folder.join(name);
    let file = File::options().create(true).truncate(false).read(true).write(true).open(&path).map_err(|error| {
        Failure::failed(format!(
            "The data folder {} cannot be written to: {error}. Give it to the user that runs portico.",
            folder.display()
        ))
    })?;
    let taken = if alone { file.try_lock() } else { file.try_lock_shared() };
    match taken {
        Ok(()) => Ok(Lock { _file: file }),
        Err(TryLockError::WouldBlock) => {
            Err(Failure::failed(format!("The data folder {} is in use: {why_not}.", folder.display())))
        }
        Err(TryLockError::Error(error)) => {
            Err(Failure::failed(format!("{} cannot be locked: {error}", path.display())))
        }
    }
}

/// Opens the database, without looking at its tables.
///
/// # Errors
/// It cannot be reached.
pub async fn open_database(config: &Config) -> Result<Db, Failure> {
    connect(config).await.map_err(|error| {
        Failure::failed(format!("{error}\nThe database is {}; `portico doctor` looks closer.", config.database_shown()))
    })
}

/// As [`open_database`], with the bare reason.
///
/// # Errors
/// It cannot be reached.
pub async fn connect(config: &Config) -> Result<Db, OpenError> {
    let options =
        DbOptions { url: config.database_url.expose_secret().to_owned(), connections: config.database_connections };
    Db::open(&options).await
}

/// Opens what is there, without making or migrating anything: for whoever only reads.
///
/// # Errors
/// There is no installation, it is of a newer version, or it is not as this program makes it.
pub async fn open_as_it_is(config: &Config) -> Result<Portal, Failure> {
    let db = open_database(config).await?;
    let state = db.migration_state().await?;
    if state.applied > state.known {
        return Err(newer(state));
    }
    let strange = db.strange().await.map_err(|error| Failure::failed(format!("The database says: {error}")))?;
    if state.applied == 0 {
        return Err(nothing_there(&format!("the database {} is empty", config.database_shown())));
    }
    if !strange.is_empty() {
        return Err(Failure::failed(format!(
            "The database {} is not as this program makes it: {}. `portico doctor` says what to do.",
            config.database_shown(),
            strange.join("; ")
        )));
    }
    let settings = Settings { key: key::read(config)?, ..settings(config) };
    Ok(Portal::new(db, FileStore::as_it_is(files_folder(&config.data_dir)), Clock::real(), settings))
}

/// Refuses where there is no installation; makes none.
///
/// # Errors
/// There is none.
pub fn must_exist(config: &Config) -> Result<(), Failure> {
    // In the middle of a restore there may be no database; taking the lock says more about that.
    if interrupted_restore(config).is_some() {
        return Ok(());
    }
    if !config.data_dir.is_dir() {
        return Err(nothing_there(&format!("the data folder {} does not exist", config.data_dir.display())));
    }
    match config.sqlite_file().filter(|file| !file.exists()) {
        Some(file) => Err(nothing_there(&format!("the database {} does not exist", file.display()))),
        None => Ok(()),
    }
}

fn nothing_there(what: &str) -> Failure {
    Failure::failed(format!(
        "There is no installation here: {what}. Check data_dir and database_url (`portico config` shows what holds)."
    ))
}

fn newer(state: MigrationState) -> Failure {
    Failure::failed(format!(
        "The database is of a newer version ({}) than this program ({}). Install the newer program again.",
        state.applied, state.known
    ))
}

/// Opens everything, and brings the database up to date where the configuration says so.
///
/// # Errors
/// Something cannot be opened, or the database is of another version and may not be migrated.
pub async fn open(config: &Config) -> Result<Portal, Failure> {
    make_data_dir(&config.data_dir)?;
    let db = open_database(config).await?;
    let state = db.migration_state().await?;
    if state.applied > state.known {
        return Err(newer(state));
    }
    if !state.is_current() {
        if !config.auto_migrate {
            return Err(Failure::failed(
                "The database is not up to date and auto_migrate is false. Make a backup and run: portico migrate",
            ));
        }
        db.migrate().await?;
    }
    if db.engine() == Engine::Sqlite
        && let Some(path) = db.path()
    {
        close_to_others(path, 0o600)?;
    }
    db.check_second_wall().await?;
    let files = FileStore::folder(files_folder(&config.data_dir)).map_err(|error| {
        Failure::failed(format!("The folder for files in {} cannot be used: {error}", config.data_dir.display()))
    })?;
    let settings = Settings { key: Some(key::read_or_make(config)?), ..settings(config) };
    let portal = Portal::new(db, files, Clock::real(), settings);
    // After an update that brought the search, or an interruption of that; else nothing.
    business::search::complete(&portal, |_| {}).await?;
    Ok(portal)
}

/// What the installation is set to. The demonstration has its own supplier as long as none is set, and keeps its letters to be
/// looked at as long as nothing is set about mail.
#[must_use]
pub fn settings(config: &Config) -> Settings {
    let mut settings = config.settings();
    let is_demonstration = config.data_dir.join(SIGN_INS).is_file();
    let is_unset = |option: &str| is_demonstration && !config.sources.contains_key(option);
    if is_unset("supplier") {
        settings.supplier = SUPPLIER.to_owned();
    }
    if is_unset("mail") {
        settings.mail.transport = Transport::Folder(letters_folder(&config.data_dir));
    }
    settings
}
