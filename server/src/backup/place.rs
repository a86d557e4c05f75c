//! Putting things in their place: each step is a rename, the old is kept beside it until all is done, and a failure puts
//! it back.

use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::config::Config;
use crate::installation::{close_to_others, files_folder};
use business::files::FileHash;
use domain::CustomerId;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

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
    /// From where, to where.
    moves: Vec<(PathBuf, PathBuf)>,
    placed: Vec<PathBuf>,
}

impl Moved {
    fn start(config: &Config) -> Result<Self, Failure> {
        let name = format!("before-restore-{}", uuid::Uuid::now_v7().as_simple());
        let aside = config.data_dir.join(name);
        fs::create_dir(&aside).map_err(|error| failed(&aside, &error))?;
        close_to_others(&aside, 0o700)?;
        Ok(Self { aside, moves: Vec::new(), placed: Vec::new() })
    }

    fn aside(&mut self, from: &Path, name: &str) -> io::Result<()> {
        if from.symlink_metadata().is_ok() {
            let to = self.aside.join(name);
            move_to(from, &to)?;
            self.moves.push((from.to_path_buf(), to));
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
        fs::remove_dir_all(&self.aside).map_err(|error| failed(&self.aside, &error))
    }

    /// Leaves everything as it is now, and says where the old is.
    pub(super) fn keep(self, out: &Output) {
        if self.moves.is_empty() {
            // Nothing was there before; an empty folder is no news.
            drop(fs::remove_dir(&self.aside));
        } else {
            out.note(&format!("What was there before is in {}; delete it when all is well.", self.aside.display()));
        }
    }
}

/// Puts the files of a backup in the place of those that are there.
pub(super) fn replace_files(config: &Config, files: &[(CustomerId, FileHash, PathBuf)]) -> Result<Moved, Failure> {
    let mut moved = Moved::start(config)?;
    match move_files(config, files, &mut moved) {
        Ok(()) => Ok(moved),
        Err(error) => {
            moved.undo()?;
            Err(failed(&config.data_dir, &error))
        }
    }
}

fn move_files(config: &Config, files: &[(CustomerId, FileHash, PathBuf)], moved: &mut Moved) -> io::Result<()> {
    // Made ready beside its place, so that what takes the place is whole.
    let ready = moved.aside.join("new-files");
    fs::create_dir(&ready)?;
    for (customer, hash, path) in files {
        let name = hash.to_string();
        let place = ready.join(customer.to_string()).join(&name[..2]);
        fs::create_dir_all(&place)?;
        fs::rename(path, place.join(name))?;
    }
    let home = files_folder(&config.data_dir);
    moved.aside(&home, "files")?;
    moved.place(&ready, &home)
}

/// Puts database and files of a backup in the place of those that are there.
pub(super) fn replace_sqlite(
    config: &Config,
    database: &Path,
    files: &[(CustomerId, FileHash, PathBuf)],
) -> Result<(), Failure> {
    let Some(home) = config.sqlite_file() else { return Err(Failure::failed("The database is not an embedded one.")) };
    let mut moved = Moved::start(config)?;
    let mut all = || -> io::Result<()> {
        if let Some(folder) = home.parent() {
            fs::create_dir_all(folder)?;
        }
        for (ending, name) in [("", "portico.db"), ("-wal", "portico.db-wal"), ("-shm", "portico.db-shm")] {
            moved.aside(&with_ending(&home, ending), name)?;
        }
        move_files(config, files, &mut moved)?;
        // Last: until it is there, the installation is empty rather than half.
        moved.place(database, &home)
    };
    match all() {
        Ok(()) => {
            close_to_others(&home, 0o600)?;
            moved.keep(&Output::default());
            Ok(())
        }
        Err(error) => {
            moved.undo()?;
            Err(failed(&home, &error))
        }
    }
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
