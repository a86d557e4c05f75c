//! The file store in a folder: `<customer>/<first two digits>/<hash>`, and `incoming` for files being written.

use super::{FileError, FileHash, StoredFile};
use domain::CustomerId;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use uuid::Uuid;

/// A file that has been "being written" for this long was left by a process that died.
const ABANDONED: Duration = Duration::from_secs(24 * 60 * 60);

/// A folder with files.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    pub(super) fn open(root: PathBuf) -> io::Result<Self> {
        let folder = Self { root };
        fs::create_dir_all(folder.incoming())?;
        close_to_others(&folder.root)?;
        folder.clear_abandoned()?;
        Ok(folder)
    }

    pub(super) const fn as_it_is(root: PathBuf) -> Self {
        Self { root }
    }

    fn incoming(&self) -> PathBuf {
        self.root.join("incoming")
    }

    fn path(&self, customer: CustomerId, hash: FileHash) -> PathBuf {
        let name = hash.to_string();
        self.root.join(customer.to_string()).join(&name[..2]).join(name)
    }

    pub(super) fn put(&self, customer: CustomerId, hash: FileHash, bytes: &[u8]) -> Result<(), FileError> {
        if FileHash::of(bytes) != hash {
            return Err(FileError::Corrupt(hash));
        }
        match self.get(customer, hash) {
            Ok(_) => return Ok(()),
            Err(FileError::Missing(_) | FileError::Corrupt(_)) => {}
            Err(error) => return Err(error),
        }
        let path = self.path(customer, hash);
        let place = path.parent().unwrap_or(&self.root);
        self.make_durable_folder(place)?;
        let half = self.incoming().join(Uuid::now_v7().to_string());
        let written = write_durably(&half, bytes).and_then(|()| fs::rename(&half, &path));
        if let Err(error) = written {
            // What is left of it is of no use to anybody; the next start clears it if this cannot.
            drop(fs::remove_file(&half));
            return Err(error.into());
        }
        Ok(sync_folder(place)?)
    }

    pub(super) fn get(&self, customer: CustomerId, hash: FileHash) -> Result<Vec<u8>, FileError> {
        let mut bytes = Vec::new();
        match File::open(self.path(customer, hash)) {
            Ok(mut file) => file.read_to_end(&mut bytes)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(FileError::Missing(hash)),
            Err(error) => return Err(error.into()),
        };
        if FileHash::of(&bytes) == hash { Ok(bytes) } else { Err(FileError::Corrupt(hash)) }
    }

    pub(super) fn exists(&self, customer: CustomerId, hash: FileHash) -> Result<bool, FileError> {
        Ok(self.path(customer, hash).try_exists()?)
    }

    pub(super) fn missing(&self, customer: CustomerId, hashes: Vec<FileHash>) -> Result<Vec<FileHash>, FileError> {
        let mut missing = Vec::new();
        for hash in hashes {
            if !self.exists(customer, hash)? {
                missing.push(hash);
            }
        }
        Ok(missing)
    }

    pub(super) fn customers(&self) -> Result<Vec<CustomerId>, FileError> {
        let mut customers: Vec<CustomerId> = names(&self.root)?.iter().filter_map(|name| name.parse().ok()).collect();
        customers.sort_unstable();
        Ok(customers)
    }

    pub(super) fn list(&self, customer: CustomerId) -> Result<Vec<StoredFile>, FileError> {
        let home = self.root.join(customer.to_string());
        let mut files = Vec::new();
        for place in names(&home)? {
            let place = home.join(place);
            for name in names(&place)? {
                let Ok(hash) = name.parse::<FileHash>() else { continue };
                files.push(StoredFile { hash, size: fs::metadata(place.join(&name))?.len() });
            }
        }
        files.sort_unstable_by_key(|file| file.hash);
        Ok(files)
    }

    pub(super) fn remove_all_of(&self, customer: CustomerId) -> Result<(), FileError> {
        match fs::remove_dir_all(self.root.join(customer.to_string())) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    pub(super) fn check(&self) -> Result<(), FileError> {
        let path = self.incoming().join(Uuid::now_v7().to_string());
        write_durably(&path, b"check")?;
        let found = fs::read(&path);
        fs::remove_file(&path)?;
        if found? == b"check" { Ok(()) } else { Err(FileError::Corrupt(FileHash::of(b"check"))) }
    }

    /// Makes the folder and writes its entry, and those of the folders made on the way, to the disk.
    fn make_durable_folder(&self, place: &Path) -> io::Result<()> {
        if place.is_dir() {
            return Ok(());
        }
        fs::create_dir_all(place)?;
        place.ancestors().skip(1).take_while(|above| above.starts_with(&self.root)).try_for_each(sync_folder)
    }

    #[allow(clippy::disallowed_methods, reason = "the file system's times are the machine's, not the portal's")]
    fn clear_abandoned(&self) -> io::Result<()> {
        for name in names(&self.incoming())? {
            let path = self.incoming().join(name);
            let age = fs::metadata(&path).and_then(|found| found.modified());
            if age.is_ok_and(|at| SystemTime::now().duration_since(at).is_ok_and(|age| age > ABANDONED)) {
                fs::remove_file(&path)?;
            }
        }
        Ok(())
    }
}

/// Other users of the machine have no business with customers' invoices, whatever the process's umask says.
#[cfg(unix)]
fn close_to_others(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn close_to_others(_: &Path) -> io::Result<()> {
    Ok(())
}

/// The names in a folder; none when there is no such folder. Names that are no Unicode are not ours.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    match fs::read_dir(folder) {
        Ok(entries) => {
            entries.filter_map(|entry| entry.map(|entry| entry.file_name().into_string().ok()).transpose()).collect()
        }
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

fn write_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Writes a folder's entries to the disk: without it a renamed file may be gone after a power failure.
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BYTES: &[u8] = b"<Invoice/>";

    fn store() -> (tempfile::TempDir, Folder, CustomerId, FileHash) {
        let home = tempfile::tempdir().unwrap();
        let folder = Folder::open(home.path().join("files")).unwrap();
        (home, folder, CustomerId(Uuid::now_v7()), FileHash::of(BYTES))
    }

    #[test]
    fn what_is_put_is_got_byte_for_byte_and_listed_once() {
        let (_home, folder, customer, hash) = store();
        folder.put(customer, hash, BYTES).unwrap();
        folder.put(customer, hash, BYTES).unwrap();
        assert_eq!(folder.get(customer, hash).unwrap(), BYTES);
        assert!(folder.exists(customer, hash).unwrap());
        assert_eq!(folder.list(customer).unwrap(), [StoredFile { hash, size: 10 }]);
        assert_eq!(folder.customers().unwrap(), [customer]);
        assert!(names(&folder.incoming()).unwrap().is_empty());
    }

    #[test]
    fn another_customer_does_not_find_the_file() {
        let (_home, folder, customer, hash) = store();
        folder.put(customer, hash, BYTES).unwrap();
        let other = CustomerId(Uuid::now_v7());
        assert!(matches!(folder.get(other, hash), Err(FileError::Missing(missing)) if missing == hash));
        assert!(folder.list(other).unwrap().is_empty());
    }

    #[test]
    fn files_that_are_not_there_are_told_and_looking_makes_no_folder() {
        let (home, folder, customer, hash) = store();
        folder.put(customer, hash, BYTES).unwrap();
        let other = FileHash::of(b"other");
        assert_eq!(folder.missing(customer, vec![hash, other]).unwrap(), [other]);
        let nowhere = home.path().join("nowhere");
        let looking = Folder::as_it_is(nowhere.clone());
        assert_eq!(looking.missing(customer, vec![hash]).unwrap(), [hash]);
        assert!(looking.customers().unwrap().is_empty() && !nowhere.exists());
    }

    #[test]
    fn a_damaged_file_is_not_handed_out_and_putting_it_again_mends_it() {
        let (_home, folder, customer, hash) = store();
        folder.put(customer, hash, BYTES).unwrap();
        fs::write(folder.path(customer, hash), b"<Invoice").unwrap();
        assert!(matches!(folder.get(customer, hash), Err(FileError::Corrupt(_))));
        folder.put(customer, hash, BYTES).unwrap();
        assert_eq!(folder.get(customer, hash).unwrap(), BYTES);
    }

    #[test]
    fn bytes_are_not_kept_under_a_hash_that_is_not_theirs() {
        let (_home, folder, customer, hash) = store();
        assert!(matches!(folder.put(customer, hash, b"something else"), Err(FileError::Corrupt(_))));
        assert!(!folder.exists(customer, hash).unwrap());
    }

    #[test]
    #[allow(clippy::disallowed_methods, reason = "the file system's times are the machine's, not the portal's")]
    fn a_half_written_file_of_a_dead_process_is_cleared_and_a_fresh_one_is_left_alone() {
        let (home, folder, ..) = store();
        let (old, fresh) = (folder.incoming().join("old"), folder.incoming().join("fresh"));
        fs::write(&fresh, b"half").unwrap();
        let file = File::create(&old).unwrap();
        file.set_modified(SystemTime::now() - 2 * ABANDONED).unwrap();
        let folder = Folder::open(home.path().join("files")).unwrap();
        assert_eq!(names(&folder.incoming()).unwrap(), ["fresh"]);
        folder.check().unwrap();
    }

    #[test]
    fn a_hash_reads_back_what_it_prints() {
        let hash = FileHash::of(BYTES);
        assert_eq!(hash.to_string().parse(), Ok(hash));
        assert_eq!("zz".repeat(32).parse::<FileHash>(), Err(()));
        assert_eq!(FileHash::from_slice(&hash.0), Some(hash));
        assert_eq!(FileHash::from_slice(b"short"), None);
    }
}
