//! The file that lies in the data folder from the first move of a restore to its last. While it is there, database and
//! files may not belong together, or be missing: without it an installation in the middle of a restore would look like a
//! new one, and the next command would make it an empty database.

use crate::cli::failure::Failure;
use crate::config::Config;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

const NAME: &str = "restore-under-way";

fn place(config: &Config) -> PathBuf {
    config.data_dir.join(NAME)
}

/// What happened and what to do, while a restore has not ended; `None` when there is nothing to say.
#[must_use]
pub fn interrupted_restore(config: &Config) -> Option<String> {
    let path = place(config);
    if path.symlink_metadata().is_err() {
        return None;
    }
    let (marker, home) = (path.display(), config.data_dir.display());
    let aside = fs::read_to_string(&path).unwrap_or_default();
    let aside = aside.lines().next().filter(|name| !name.is_empty()).unwrap_or("before-restore-…");
    let again = "A restore of this installation began and did not end, so that its database and files may be missing or not \
                 belong together. Run it again: portico restore --force FILE.";
    Some(match config.sqlite_file() {
        Some(file) => format!(
            "{again} Or take back what was there before: move portico.db (to {}; with -wal and -shm, if they are there), \
             files and demo-sign-ins.json, as far as they lie in {aside}, back into {home}, in the place of what is there \
             now; then delete {marker}.",
            file.display()
        ),
        None => format!("{again} The files that were there before lie in {aside}."),
    })
}

/// The marker of a restore that runs.
pub(super) struct Marker {
    path: PathBuf,
    /// An earlier restore set it and was interrupted: only a restore that ends well may take it away.
    is_older: bool,
}

impl Marker {
    /// Sets the marker; when this returns, it survives a power cut.
    pub(super) fn set(config: &Config, aside: &Path) -> Result<Self, Failure> {
        let path = place(config);
        let is_older = path.symlink_metadata().is_ok();
        let set = || -> io::Result<()> {
            let mut file = File::create_new(&path)?;
            writeln!(file, "{}", aside.display())?;
            file.sync_all()?;
            File::open(&config.data_dir)?.sync_all()
        };
        if !is_older {
            set().map_err(|error| Failure::failed(format!("{} cannot be written: {error}", path.display())))?;
        }
        Ok(Self { path, is_older })
    }

    /// All is in its place.
    pub(super) fn done(self) -> Result<(), Failure> {
        fs::remove_file(&self.path)
            .and_then(|()| self.path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all()))
            .map_err(|error| {
                Failure::failed(format!(
                    "All was restored, but {} cannot be deleted: {error}. Delete it.",
                    self.path.display()
                ))
            })
    }

    /// All is as it was before.
    pub(super) fn undone(self) -> Result<(), Failure> {
        if self.is_older { Ok(()) } else { self.done() }
    }
}
