//! Received files, byte for byte, each under the hash of its content. Knows no invoices, no database and no names of
//! files as people gave them: those stand in the database.
//!
//! A file is written once and never changed; putting the same bytes again does nothing. Every customer has a folder of
//! their own, so that the same file of two customers is two files.

mod folder;

use crate::Error;
use domain::CustomerId;
use folder::Folder;
use sha2::{Digest, Sha256};
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;

/// The SHA-256 of a file's bytes: its name in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileHash(pub [u8; 32]);

impl FileHash {
    /// The hash of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The hash as kept in the database; `None` when it has not 32 bytes.
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }
}

impl fmt::Display for FileHash {
    /// Hexadecimal, small letters.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for FileHash {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.as_bytes();
        if digits.len() != 64 {
            return Err(());
        }
        let mut hash = [0; 32];
        for (byte, pair) in hash.iter_mut().zip(digits.chunks_exact(2)) {
            let digit = |at: usize| match pair[at] {
                digit @ b'0'..=b'9' => Ok(digit - b'0'),
                digit @ b'a'..=b'f' => Ok(digit - b'a' + 10),
                _ => Err(()),
            };
            *byte = digit(0)? * 16 + digit(1)?;
        }
        Ok(Self(hash))
    }
}

/// A file in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// The hash its bytes had when it was put there.
    pub hash: FileHash,
    /// Size in bytes.
    pub size: u64,
}

/// Why a file could not be had.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The store has no such file.
    #[error("the file {0} is missing from the store")]
    Missing(FileHash),
    /// The store's bytes are not the ones that were put there.
    #[error("the file {0} in the store has other bytes than were put there")]
    Corrupt(FileHash),
    /// The store could not be used.
    #[error("the file store cannot be used: {0}")]
    Io(#[from] io::Error),
}

impl From<FileError> for Error {
    /// Whoever asks for a file has found it in the database first: that it is missing or damaged is nobody's wrong
    /// question but a broken installation.
    fn from(cause: FileError) -> Self {
        Self::unexpected("using the file store", &cause)
    }
}

/// Where files are kept. Cloning is cheap and shares the place.
#[derive(Debug, Clone)]
pub enum FileStore {
    /// A folder of this machine, or one that several servers share.
    Folder(Arc<Folder>),
}

impl FileStore {
    /// Files below this folder, which is made if it does not exist.
    ///
    /// # Errors
    /// The folder cannot be made or written to.
    pub fn folder(root: impl Into<PathBuf>) -> io::Result<Self> {
        Folder::open(root.into()).map(|folder| Self::Folder(Arc::new(folder)))
    }

    /// The files below this folder as they are: nothing is made, and where there is no folder there are no files. For
    /// whoever only looks.
    #[must_use]
    pub fn as_it_is(root: impl Into<PathBuf>) -> Self {
        Self::Folder(Arc::new(Folder::as_it_is(root.into())))
    }

    /// Keeps these bytes for this customer. When it returns, they survive a power failure. Bytes that are there already
    /// are left alone; damaged ones are replaced.
    ///
    /// # Errors
    /// The store cannot be written to.
    pub async fn put(&self, customer: CustomerId, hash: FileHash, bytes: Vec<u8>) -> Result<(), FileError> {
        self.with_folder(move |folder| folder.put(customer, hash, &bytes)).await
    }

    /// The bytes of this file of this customer, whose hash has been verified.
    ///
    /// # Errors
    /// The file is missing or corrupt, or the store cannot be read.
    pub async fn get(&self, customer: CustomerId, hash: FileHash) -> Result<Vec<u8>, FileError> {
        self.with_folder(move |folder| folder.get(customer, hash)).await
    }

    /// Is there such a file? Its bytes are not looked at.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn exists(&self, customer: CustomerId, hash: FileHash) -> Result<bool, FileError> {
        self.with_folder(move |folder| folder.exists(customer, hash)).await
    }

    /// Those of these files that are not there. Bytes are not looked at.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn missing(&self, customer: CustomerId, hashes: Vec<FileHash>) -> Result<Vec<FileHash>, FileError> {
        self.with_folder(move |folder| folder.missing(customer, hashes)).await
    }

    /// The customers that have files.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn customers(&self) -> Result<Vec<CustomerId>, FileError> {
        self.with_folder(Folder::customers).await
    }

    /// The files of a customer, in the order of their hashes.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn list(&self, customer: CustomerId) -> Result<Vec<StoredFile>, FileError> {
        self.with_folder(move |folder| folder.list(customer)).await
    }

    /// Removes all files of a customer that is gone.
    ///
    /// # Errors
    /// The store cannot be written to.
    pub async fn remove_all_of(&self, customer: CustomerId) -> Result<(), FileError> {
        self.with_folder(move |folder| folder.remove_all_of(customer)).await
    }

    /// Can files be kept and found again? Tries it.
    ///
    /// # Errors
    /// What does not work.
    pub async fn check(&self) -> Result<(), FileError> {
        self.with_folder(Folder::check).await
    }

    async fn with_folder<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Folder) -> Result<T, FileError> + Send + 'static,
    ) -> Result<T, FileError> {
        let Self::Folder(folder) = self;
        let folder = Arc::clone(folder);
        tokio::task::spawn_blocking(move || work(&folder))
            .await
            .map_err(|ended| FileError::Io(io::Error::other(ended)))?
    }
}
