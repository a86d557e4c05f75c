//! Putting things in their place: each step is a rename, the old is kept beside it until all is done, a failure puts it
//! back, and a marker lies there meanwhile, for the case that nobody is left to put anything back.

use super::marker::Marker;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::config::Config;
use crate::demo::SIGN_INS;
use crate::installation::{close_to_others, files_folder};
use crate::key::{KEY_FILE, key_file};
use business::files::FileHash;
use domain::CustomerId;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// How the folders begin into which a restore moves what was there.
pub(super) const BEFORE: &str = "before-restore-";

fn failed(path: &Path, error: &io::Error) -> Failure {
    Failure::failed(format!("{}: {error}", path.display()))
}

/// Writes a folder's entries to the disk.
fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Renames, or copies a file where the two places are on different disks.
fn move_to(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices && from.is_file() => {
            let half = with_ending(to, ".half");
            fs::copy(from, &half)?;
            File::open(&half)?.sync_all()?;
            fs::rename(&half, to)?;
            fs::remove_file(from)
        }
        done => done,
    }
}

/// Gives a finished file its name; whatever has that name by now is left alone.
pub(super) fn put(half: &Path, file: &Path) -> Result<(), Failure> {
    fs::hard_link(half, file).map_err(|error| failed(file, &error))?;
    let folder = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    sync(folder).map_err(|error| failed(folder, &error))
}

/// What was moved aside, and what took its place.
pub(super) struct Moved {
    aside: PathBuf,
    marker: Marker,
    /// From where, to where.
    moves: Vec<(PathBuf, PathBuf)>,
    placed: Vec<PathBuf>,
}

impl Moved {
    fn start(config: &Config) -> Result<Self, Failure> {
        let name = format!("{BEFORE}{}", uuid::Uuid::now_v7().as_simple());
        let aside = config.data_dir.join(name);
        fs::create_dir(&aside).map_err(|error| failed(&aside, &error))?;
        close_to_others(&aside, 0o700)?;
        // Before the first move: from here on the installation may not be taken for a new or a whole one.
        let marker = match Marker::set(config, &aside) {
            Ok(marker) => marker,
            Err(failure) => {
                drop(fs::remove_dir(&aside));
                return Err(failure);
            }
        };
        Ok(Self { aside, marker, moves: Vec::new(), placed: Vec::new() })
    }

    fn aside(&mut self, from: &Path, name: &str) -> io::Result<()> {
        if from.symlink_metadata().is_ok() {
            let to = self.aside.join(name);
            move_to(from, &to)?;
            self.moves.push((from.to_path_buf(), to));
            sync(&self.aside)?;
        }
        Ok(())
    }

    fn place(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        move_to(from, to)?;
        self.placed.push(to.to_path_buf());
        to.parent().map_or(Ok(()), sync)
    }

    /// Puts everything back.
    pub(super) fn undo(self) -> Result<(), Failure> {
        for placed in &self.placed {
            let gone = if placed.is_dir() { fs::remove_dir_all(placed) } else { fs::remove_file(placed) };
            gone.map_err(|error| failed(placed, &error))?;
        }
        for (from, to) in self.moves.iter().rev() {
            move_to(to, from).map_err(|error| failed(from, &error))?;
        }
        fs::remove_dir_all(&self.aside).map_err(|error| failed(&self.aside, &error))?;
        self.marker.undone()
    }

    /// Leaves everything as it is now, and says where the old is.
    pub(super) fn keep(self, out: &Output) -> Result<(), Failure> {
        if self.moves.is_empty() {
            // Nothing was there before; an empty folder is no news.
            drop(fs::remove_dir(&self.aside));
        } else {
            out.note(&format!("What was there before is in {}; delete it when all is well.", self.aside.display()));
        }
        self.marker.done()
    }
}

/// Lays the files of a backup out in the staging folder as the store has them, so that one rename puts them in place.
pub(super) fn lay_out(staging: &Path, files: &[(CustomerId, FileHash, PathBuf)]) -> Result<PathBuf, Failure> {
    let ready = staging.join("new-files");
    let mut folders = BTreeSet::from([ready.clone()]);
    let mut all = || -> io::Result<()> {
        fs::create_dir(&ready)?;
        for (customer, hash, path) in files {
            let name = hash.to_string();
            let home = ready.join(customer.to_string());
            let place = home.join(&name[..2]);
            fs::create_dir_all(&place)?;
            fs::rename(path, place.join(name))?;
            folders.insert(home);
            folders.insert(place);
        }
        folders.iter().try_for_each(|folder| sync(folder))
    };
    all().map_err(|error| failed(&ready, &error))?;
    close_to_others(&ready, 0o700)?;
    Ok(ready)
}

/// Puts these files, and this embedded database and key if there are any, in the place of what is there. Until the outcome is kept
/// or undone, a marker says that a restore is under way.
pub(super) fn replace(
    config: &Config,
    files: &Path,
    database: Option<&Path>,
    key: Option<&Path>,
) -> Result<Moved, Failure> {
    let mut moved = Moved::start(config)?;
    match move_all(config, files, database, key, &mut moved) {
        Ok(()) => Ok(moved),
        Err(error) => {
            moved.undo()?;
            Err(failed(&config.data_dir, &error))
        }
    }
}

fn move_all(
    config: &Config,
    files: &Path,
    database: Option<&Path>,
    key: Option<&Path>,
    moved: &mut Moved,
) -> io::Result<()> {
    // Whoever could sign in to a demonstration cannot any more, and its supplier is not the one of the backup.
    moved.aside(&config.data_dir.join(SIGN_INS), SIGN_INS)?;
    let home = config.sqlite_file().filter(|_| database.is_some());
    if let Some(home) = &home {
        if let Some(folder) = home.parent() {
            fs::create_dir_all(folder)?;
        }
        for (ending, name) in [("", "portico.db"), ("-wal", "portico.db-wal"), ("-shm", "portico.db-shm")] {
            moved.aside(&with_ending(home, ending), name)?;
        }
    }
    let stored = files_folder(&config.data_dir);
    moved.aside(&stored, "files")?;
    moved.place(files, &stored)?;
    if let Some(key) = key {
        let home = key_file(config);
        moved.aside(&home, KEY_FILE)?;
        moved.place(key, &home)?;
    }
    match (&home, database) {
        (Some(home), Some(database)) => moved.place(database, home),
        _ => Ok(()),
    }
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
