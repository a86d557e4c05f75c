//! The tar file: writing it, and taking it apart again without believing anything it says.

use super::SQLITE_ENTRY;
use super::manifest::{Entry, FORMAT, Manifest};
use crate::cli::failure::Failure;
use crate::key::KEY_FILE;
use business::files::FileHash;
use domain::CustomerId;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write as _};
use std::path::{Path, PathBuf};

/// The manifest's name.
const MANIFEST: &str = "manifest.json";
/// Most bytes of a manifest: a million files.
const MANIFEST_LIMIT: u64 = 256 * 1024 * 1024;

/// The name of a stored file in a backup.
pub(super) fn file_entry_name(customer: CustomerId, hash: FileHash) -> String {
    format!("files/{customer}/{hash}")
}

/// Customer and hash of such a name; `None` for anything else.
fn file_of_entry(name: &str) -> Option<(CustomerId, FileHash)> {
    let (customer, hash) = name.strip_prefix("files/")?.split_once('/')?;
    Some((customer.parse().ok()?, hash.parse().ok()?))
}

/// Is it a name that a backup has? Everything else, and above all a path that leads out of it, is refused.
fn is_known(name: &str) -> bool {
    let is_table = || {
        name.strip_prefix("database/").and_then(|rest| rest.strip_suffix(".rows")).is_some_and(|table| {
            !table.is_empty() && table.len() < 64 && table.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        })
    };
    name == SQLITE_ENTRY || name == KEY_FILE || file_of_entry(name).is_some() || is_table()
}

fn broken(what: &str) -> Failure {
    Failure::failed(format!("This is no backup that can be used: {what}. Nothing was changed."))
}

/// An entry for the file at this path.
pub(super) fn entry_of(name: &str, path: &Path) -> Result<Entry, Failure> {
    let failed = |error: io::Error| Failure::failed(format!("{}: {error}", path.display()));
    let mut file = BufReader::with_capacity(1 << 20, File::open(path).map_err(failed)?);
    let mut hash = Sha256::new();
    let mut size = 0;
    let mut part = vec![0; 1 << 16];
    loop {
        let read = file.read(&mut part).map_err(failed)?;
        if read == 0 {
            break;
        }
        hash.update(&part[..read]);
        size += read as u64;
    }
    Ok(Entry { name: name.to_owned(), size, sha256: FileHash(hash.finalize().into()).to_string() })
}

/// Writes a backup.
pub(super) struct Writer {
    tar: tar::Builder<BufWriter<File>>,
    path: PathBuf,
}

impl Writer {
    pub(super) fn create(path: &Path) -> Result<Self, Failure> {
        let failed = |error: io::Error| Failure::failed(format!("{} cannot be written: {error}", path.display()));
        let file = File::create_new(path).map_err(failed)?;
        crate::installation::close_to_others(path, 0o600)?;
        Ok(Self { tar: tar::Builder::new(BufWriter::with_capacity(1 << 20, file)), path: path.to_path_buf() })
    }

    pub(super) fn manifest(&mut self, manifest: &Manifest) -> Result<(), Failure> {
        let text = serde_json::to_vec(manifest).map_err(|error| Failure::failed(error.to_string()))?;
        self.bytes(MANIFEST, &text)
    }

    pub(super) fn bytes(&mut self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        self.entry(name, bytes.len() as u64, bytes)
    }

    pub(super) fn file(&mut self, name: &str, path: &Path) -> Result<(), Failure> {
        let failed = |error: io::Error| Failure::failed(format!("{}: {error}", path.display()));
        let file = File::open(path).map_err(failed)?;
        let size = file.metadata().map_err(failed)?.len();
        self.entry(name, size, file)
    }

    fn entry(&mut self, name: &str, size: u64, content: impl Read) -> Result<(), Failure> {
        let mut header = tar::Header::new_gnu();
        header.set_size(size);
        header.set_mode(0o600);
        header.set_entry_type(tar::EntryType::Regular);
        self.tar.append_data(&mut header, name, content).map_err(|error| self.failed(&error))
    }

    pub(super) fn finish(mut self) -> Result<(), Failure> {
        self.tar.finish().map_err(|error| self.failed(&error))?;
        let path = self.path.clone();
        let ended = || -> io::Result<()> {
            let mut buffer = self.tar.into_inner()?;
            buffer.flush()?;
            buffer.get_ref().sync_all()
        };
        ended().map_err(|error| Failure::failed(format!("{} cannot be written: {error}", path.display())))
    }

    fn failed(&self, error: &io::Error) -> Failure {
        Failure::failed(format!("{} cannot be written: {error}", self.path.display()))
    }
}

/// A backup taken apart: everything in it lies in a folder, has the size and hash that the manifest says, and nothing
/// else was in it.
pub(super) struct Unpacked {
    pub(super) manifest: Manifest,
    folder: PathBuf,
}

impl Unpacked {
    /// Takes the backup apart into this folder.
    pub(super) fn read(file: &Path, folder: &Path) -> Result<Self, Failure> {
        let opened = File::open(file)
            .map_err(|error| Failure::wrong_call(format!("{} cannot be read: {error}", file.display())))?;
        let mut tar = tar::Archive::new(BufReader::with_capacity(1 << 20, opened));
        let mut entries = tar.entries().map_err(|error| broken(&error.to_string()))?;
        let first = entries.next().ok_or_else(|| broken("it is empty"))?.map_err(|error| broken(&error.to_string()))?;
        let manifest = manifest_of(first)?;
        let mut expected: BTreeMap<&str, &Entry> = BTreeMap::new();
        for entry in &manifest.entries {
            if !is_known(&entry.name) || expected.insert(&entry.name, entry).is_some() {
                return Err(broken("its manifest names something that no backup has"));
            }
            // What the manifest says of an original is not enough: its name is the hash of its content (ARCHITECTURE.md, I6).
            if file_of_entry(&entry.name).is_some_and(|(_, hash)| hash.to_string() != entry.sha256) {
                return Err(broken(&format!("{} has other bytes than its name says", entry.name)));
            }
        }
        for entry in entries {
            let mut entry = entry.map_err(|error| broken(&error.to_string()))?;
            let name = name_of(&entry)?;
            let wanted = expected
                .remove(name.as_str())
                .ok_or_else(|| broken("it holds something its manifest does not name"))?;
            let path = folder.join(&name);
            if let Some(parent) = path.parent() {
                std::fs::create_dir_all(parent).map_err(|error| Failure::failed(error.to_string()))?;
            }
            unpack(&mut entry, wanted, &path)?;
        }
        if let Some(missing) = expected.keys().next() {
            return Err(broken(&format!("{missing} is missing")));
        }
        Ok(Self { manifest, folder: folder.to_path_buf() })
    }

    /// Where an entry lies.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Where the installation's key lies, if the backup holds one.
    pub(super) fn key(&self) -> Option<PathBuf> {
        self.manifest.entries.iter().any(|entry| entry.name == KEY_FILE).then(|| self.path(KEY_FILE))
    }

    /// The stored files: customer, hash, and where each lies.
    pub(super) fn files(&self) -> Vec<(CustomerId, FileHash, PathBuf)> {
        self.manifest
            .entries
            .iter()
            .filter_map(|entry| {
                let (customer, hash) = file_of_entry(&entry.name)?;
                Some((customer, hash, self.path(&entry.name)))
            })
            .collect()
    }
}

/// An entry's name, if it is a plain file with a name that a backup has.
fn name_of<R: Read>(entry: &tar::Entry<'_, R>) -> Result<String, Failure> {
    let name = String::from_utf8(entry.path_bytes().into_owned()).map_err(|_| broken("a name in it is no text"))?;
    if entry.header().entry_type() != tar::EntryType::Regular {
        return Err(broken("it holds something other than plain files"));
    }
    if name != MANIFEST && !is_known(&name) {
        return Err(broken("it holds a file that no backup has"));
    }
    Ok(name)
}

fn manifest_of<R: Read>(entry: tar::Entry<'_, R>) -> Result<Manifest, Failure> {
    if name_of(&entry)? != MANIFEST || entry.size() > MANIFEST_LIMIT {
        return Err(broken("it does not start with a manifest"));
    }
    let mut text = Vec::new();
    entry.take(MANIFEST_LIMIT).read_to_end(&mut text).map_err(|error| broken(&error.to_string()))?;
    // The form is looked at before the rest, which another form may name otherwise.
    let value: serde_json::Value = serde_json::from_slice(&text).map_err(|_| broken("its manifest cannot be read"))?;
    if value.get("format").and_then(serde_json::Value::as_u64) != Some(u64::from(FORMAT)) {
        return Err(broken("it has a form that this program does not know; a newer program may"));
    }
    let manifest: Manifest = serde_json::from_value(value).map_err(|_| broken("its manifest cannot be read"))?;
    if !matches!(manifest.engine.as_str(), "sqlite" | "postgres") {
        return Err(broken("it is of an unknown database"));
    }
    let has_copy = manifest.entries.iter().any(|entry| entry.name == SQLITE_ENTRY);
    let named = |table: &super::manifest::Table| manifest.entries.iter().any(|entry| entry.name == table.entry());
    if has_copy != manifest.is_sqlite() || !manifest.tables.iter().all(named) {
        return Err(broken("its manifest contradicts itself"));
    }
    Ok(manifest)
}

fn unpack(content: &mut impl Read, wanted: &Entry, path: &Path) -> Result<(), Failure> {
    let failed = |error: io::Error| Failure::failed(format!("{}: {error}", path.display()));
    let mut file = BufWriter::new(File::create_new(path).map_err(failed)?);
    let mut hash = Sha256::new();
    let mut size: u64 = 0;
    let mut part = vec![0; 1 << 16];
    loop {
        let read = content.read(&mut part).map_err(|error| broken(&error.to_string()))?;
        if read == 0 {
            break;
        }
        size += read as u64;
        if size > wanted.size {
            break;
        }
        hash.update(&part[..read]);
        file.write_all(&part[..read]).map_err(failed)?;
    }
    if size != wanted.size || FileHash(hash.finalize().into()).to_string() != wanted.sha256 {
        return Err(broken(&format!("{} is damaged", wanted.name)));
    }
    file.flush().map_err(failed)?;
    file.get_ref().sync_all().map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(entries: Vec<Entry>) -> Manifest {
        Manifest {
            format: FORMAT,
            portico: "0.1.0".to_owned(),
            migration: 1,
            engine: "postgres".to_owned(),
            created: "2026-11-22T12:00:00Z".to_owned(),
            tables: Vec::new(),
            entries,
        }
    }

    fn entry(name: &str, bytes: &[u8]) -> Entry {
        Entry { name: name.to_owned(), size: bytes.len() as u64, sha256: FileHash::of(bytes).to_string() }
    }

    /// A tar file with this manifest and these entries, whatever their names.
    fn tar_of(manifest: &Manifest, entries: &[(&str, &[u8], tar::EntryType)]) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("backup.tar");
        let mut tar = tar::Builder::new(File::create(&path).unwrap());
        let text = serde_json::to_vec(manifest).unwrap();
        for (name, bytes, kind) in
            std::iter::once((MANIFEST, text.as_slice(), tar::EntryType::Regular)).chain(entries.iter().copied())
        {
            let mut header = tar::Header::new_gnu();
            if name.len() > 100 {
                header.set_size(bytes.len() as u64);
                header.set_mode(0o600);
                tar.append_data(&mut header, name, bytes).unwrap();
                continue;
            }
            // Set by hand: the library would refuse to write what a villain writes.
            header.as_gnu_mut().unwrap().name[..name.len()].copy_from_slice(name.as_bytes());
            header.set_size(bytes.len() as u64);
            header.set_entry_type(kind);
            header.set_mode(0o600);
            header.set_cksum();
            tar.append(&header, bytes).unwrap();
        }
        tar.finish().unwrap();
        (folder, path)
    }

    fn refused(manifest: &Manifest, entries: &[(&str, &[u8], tar::EntryType)]) -> String {
        let (folder, path) = tar_of(manifest, entries);
        let into = folder.path().join("into");
        std::fs::create_dir(&into).unwrap();
        let message = Unpacked::read(&path, &into).err().expect("it should be refused").message;
        assert!(!folder.path().join("evil").exists());
        message
    }

    const ROWS: &str = "database/customer.rows";
    const FILE: tar::EntryType = tar::EntryType::Regular;

    #[test]
    fn a_whole_backup_is_taken_apart() {
        let (folder, path) = tar_of(&manifest(vec![entry(ROWS, b"1\n")]), &[(ROWS, b"1\n", FILE)]);
        let unpacked = Unpacked::read(&path, folder.path()).unwrap();
        assert_eq!(std::fs::read(unpacked.path(ROWS)).unwrap(), b"1\n");
    }

    #[test]
    fn a_damaged_backup_is_refused() {
        let whole = manifest(vec![entry(ROWS, b"1\n")]);
        assert!(refused(&whole, &[(ROWS, b"2\n", FILE)]).contains("damaged"));
        assert!(refused(&whole, &[(ROWS, b"1\n1\n", FILE)]).contains("damaged"));
        assert!(refused(&whole, &[]).contains("missing"));
        assert!(refused(&manifest(Vec::new()), &[(ROWS, b"1\n", FILE)]).contains("does not name"));
    }

    #[test]
    fn an_original_is_what_its_name_says_whatever_the_manifest_says() {
        let customer = CustomerId(uuid::Uuid::nil());
        let name = |bytes: &[u8]| file_entry_name(customer, FileHash::of(bytes));
        let (right, wrong) = (name(b"<Invoice/>"), name(b"another"));
        let swapped = refused(&manifest(vec![entry(&wrong, b"<Invoice/>")]), &[(&wrong, b"<Invoice/>", FILE)]);
        assert!(swapped.contains("other bytes than its name says"), "{swapped}");
        let right_manifest = manifest(vec![entry(&right, b"<Invoice/>")]);
        let (folder, path) = tar_of(&right_manifest, &[(&right, b"<Invoice/>", FILE)]);
        assert_eq!(Unpacked::read(&path, folder.path()).unwrap().files().len(), 1);
    }

    #[test]
    fn a_backup_cannot_write_outside_its_folder() {
        for name in
            ["../evil", "/tmp/evil", "database/../../evil", "files/../evil", "database/portico.db/../../../evil"]
        {
            let listed = manifest(vec![entry(name, b"x")]);
            assert!(refused(&listed, &[(name, b"x", FILE)]).contains("no backup has"), "{name}");
            assert!(refused(&manifest(Vec::new()), &[(name, b"x", FILE)]).contains("no backup has"), "{name}");
        }
        let linked = refused(&manifest(vec![entry(ROWS, b"")]), &[(ROWS, b"", tar::EntryType::Symlink)]);
        assert!(linked.contains("plain files"), "{linked}");
    }

    #[test]
    fn another_form_is_refused_by_name() {
        let other = Manifest { format: 99, ..manifest(Vec::new()) };
        assert!(refused(&other, &[]).contains("a newer program may"));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("no.tar");
        std::fs::write(&path, b"hello").unwrap();
        assert!(Unpacked::read(&path, folder.path()).is_err());
    }
}
