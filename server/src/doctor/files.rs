//! What the doctor says of the stored files: whether all are there, and whole.

use super::{Findings, Level};
use crate::config::Config;
use crate::installation::files_folder;
use business::clock::Clock;
use business::db::Db;
use business::files::{FileError, FileStore};
use business::invoices::{self, OriginalsSeen};
use business::{Portal, identity};
use std::path::Path;

/// Files whose content is compared with their hash; all others are only counted.
const SAMPLE: usize = 200;

pub(super) async fn files(config: &Config, db: &Db, findings: &mut Findings) {
    let folder = files_folder(&config.data_dir);
    let store = FileStore::as_it_is(&folder);
    if folder.exists()
        && let Err(error) = store.check().await
    {
        findings.add(
            "files",
            Level::Fail,
            error.to_string(),
            "free space and give the folder to the user that runs portico",
        );
        return;
    }
    let portal = Portal::new(db.clone(), store.clone(), Clock::real(), config.settings());
    match look_at(&portal, &store).await {
        Ok(seen) => seen.tell(&folder, findings),
        Err(error) => findings.add("files", Level::Fail, error, "the cause stands in the log above"),
    }
}

/// What was seen of the stored files.
#[derive(Default)]
struct Seen {
    originals: OriginalsSeen,
    compared: u64,
    damaged: u64,
    /// Folders of customers that there are not.
    strangers: usize,
}

impl Seen {
    fn tell(&self, folder: &Path, findings: &mut Findings) {
        let Self { originals, compared, damaged, strangers } = self;
        let OriginalsSeen { all, missing, first_missing } = originals;
        if *missing > 0 {
            let first: Vec<String> = first_missing.iter().map(|(_, hash)| hash.to_string()).collect();
            findings.add(
                "files",
                Level::Fail,
                format!("{missing} of {all} originals are missing in {}, first {}", folder.display(), first.join(", ")),
                "restore the newest backup that has them; until then no backup can be made. Is data_dir the right one?",
            );
        }
        if *damaged > 0 {
            findings.add(
                "files",
                Level::Fail,
                format!("{damaged} of {compared} files looked at are damaged"),
                "import the originals again, or restore a backup; then look at the disk",
            );
        }
        if *missing + *damaged == 0 {
            findings.ok("files", format!("all {all} originals are there, {compared} files compared with their hash"));
        }
        if *strangers > 0 {
            findings.add(
                "orphaned files",
                Level::Warn,
                format!("{strangers} folders belong to no customer of this database"),
                "make sure that data_dir and database_url belong together",
            );
        }
    }
}

async fn look_at(portal: &Portal, store: &FileStore) -> Result<Seen, String> {
    let known = identity::list_customers(portal).await.map_err(|error| error.to_string())?;
    let originals = invoices::see_originals(portal).await.map_err(|error| error.to_string())?;
    let mut seen = Seen { originals, ..Seen::default() };
    // Spread over all of them; names are hashes, so that any choice is a fair one.
    let step = usize::try_from(seen.originals.all).unwrap_or(usize::MAX).div_ceil(SAMPLE).max(1);
    let mut to_next = 0;
    for customer in store.customers().await.map_err(|error| error.to_string())? {
        if !known.iter().any(|row| row.id == customer) {
            seen.strangers += 1;
        }
        for file in store.list(customer).await.map_err(|error| error.to_string())? {
            if to_next > 0 {
                to_next -= 1;
                continue;
            }
            to_next = step - 1;
            seen.compared += 1;
            match store.get(customer, file.hash).await {
                Ok(_) => {}
                Err(FileError::Missing(_) | FileError::Corrupt(_)) => seen.damaged += 1,
                Err(error) => return Err(error.to_string()),
            }
        }
    }
    Ok(seen)
}
