//! The folder in which a backup is put together or taken apart: closed to other users from its first moment, and gone
//! whatever ends the work, a signal included. Only SIGKILL and a power cut leave it behind; `doctor` names it then.

use crate::cli::failure::{FAILED, Failure};
use crate::cli::output::Output;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tempfile::TempDir;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::task::JoinHandle;

/// How the folders of all kinds begin.
pub(super) const BACKUP: &str = ".portico-backup-";
pub(super) const RESTORE: &str = ".portico-restore-";

/// Such a folder.
pub(super) struct Staging {
    folder: TempDir,
    may_stop: Arc<Mutex<bool>>,
    watch: JoinHandle<()>,
}

impl Staging {
    /// Makes the folder inside another one. A signal from here on removes it and ends the program with these words.
    pub(super) fn create(inside: &Path, prefix: &str, stopped: &'static str) -> Result<Self, Failure> {
        let failed = |error: io::Error| Failure::failed(format!("{} cannot be written to: {error}", inside.display()));
        let mut builder = tempfile::Builder::new();
        builder.prefix(prefix);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            builder.permissions(fs::Permissions::from_mode(0o700));
        }
        // Listened for before the folder is there, so that none comes in between.
        let signals = Signals::listen().map_err(failed)?;
        let folder = builder.tempdir_in(inside).map_err(failed)?;
        let may_stop = Arc::new(Mutex::new(true));
        let watch = watch(signals, folder.path().to_path_buf(), Arc::clone(&may_stop), stopped);
        Ok(Self { folder, may_stop, watch })
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// From here on the work goes to its end, whatever signal comes: to stop in the middle would do harm.
    pub(super) fn see_it_through(&self) {
        *self.may_stop.lock().unwrap_or_else(PoisonError::into_inner) = false;
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        self.watch.abort();
    }
}

/// What asks a program to end.
struct Signals([Signal; 3]);

impl Signals {
    fn listen() -> io::Result<Self> {
        let [terminate, interrupt, hang_up] =
            [SignalKind::terminate(), SignalKind::interrupt(), SignalKind::hangup()].map(signal);
        Ok(Self([terminate?, interrupt?, hang_up?]))
    }

    async fn one(&mut self) {
        let [terminate, interrupt, hang_up] = &mut self.0;
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
            _ = hang_up.recv() => {}
        }
    }
}

/// A task of its own, because most of the work is reading and writing files, which no signal interrupts.
fn watch(mut signals: Signals, folder: PathBuf, may_stop: Arc<Mutex<bool>>, stopped: &'static str) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            signals.one().await;
            // Kept until the end, so that nobody begins what may not be stopped any more.
            let may_stop = may_stop.lock().unwrap_or_else(PoisonError::into_inner);
            if *may_stop {
                Output::default().note(stopped);
                // The work goes on until the process ends and may add a file meanwhile.
                for _ in 0..10 {
                    match fs::remove_dir_all(&folder) {
                        Err(error) if error.kind() != io::ErrorKind::NotFound => {}
                        _ => break,
                    }
                }
                std::process::exit(i32::from(FAILED));
            }
        }
    })
}

/// What interrupted backups and restores left in this folder.
pub(super) fn left_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let is_ours = |name: &str| name.starts_with(BACKUP) || name.starts_with(RESTORE);
    entries.flatten().filter(|entry| is_ours(&entry.file_name().to_string_lossy())).map(|entry| entry.path()).collect()
}
