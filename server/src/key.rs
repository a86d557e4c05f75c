//! The installation's key: a file beside the database, never in it. What the database holds encrypted (`business::vault`) is
//! of no use to whoever has the database alone. Several servers on one database share one file; a backup holds it, too.

use crate::cli::failure::Failure;
use crate::config::Config;
use crate::installation::close_to_others;
use business::vault::{KEY_BYTES, VaultKey};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The file's name in the data folder, where no other is named; also its name in a backup.
pub const KEY_FILE: &str = "portico.key";
/// Larger files are none; in bytes.
const LARGEST: u64 = 1024;

/// Where the key lies.
#[must_use]
pub fn key_file(config: &Config) -> PathBuf {
    config.key_file.clone().unwrap_or_else(|| config.data_dir.join(KEY_FILE))
}

/// The key, if there is one.
///
/// # Errors
/// The file cannot be read, or holds something else.
pub fn read(config: &Config) -> Result<Option<VaultKey>, Failure> {
    let path = key_file(config);
    let text = match fs::metadata(&path).and_then(|found| {
        if found.len() > LARGEST { Err(io::Error::other("too large")) } else { fs::read_to_string(&path) }
    }) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(&path, &error)),
    };
    let bytes = bytes_of(text.trim()).ok_or_else(|| {
        Failure::failed(format!(
            "{} holds no key: {} hexadecimal digits are expected. Put back the file of a backup.",
            path.display(),
            2 * KEY_BYTES
        ))
    })?;
    Ok(Some(VaultKey::of(bytes)))
}

/// The key; makes one where there is none. Of several servers that start at the same moment, one makes it.
///
/// # Errors
/// As [`read`]; or it cannot be written.
pub fn read_or_make(config: &Config) -> Result<VaultKey, Failure> {
    if let Some(key) = read(config)? {
        return Ok(key);
    }
    let path = key_file(config);
    match make(&path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(failed(&path, &error)),
        _ => {}
    }
    read(config)?.ok_or_else(|| Failure::failed(format!("{} was taken away again.", path.display())))
}

/// Written wholly before it has its name, so that nobody reads half of it.
fn make(path: &Path) -> io::Result<()> {
    let mut bytes = [0_u8; KEY_BYTES];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let half = path.with_extension(format!("{}.half", uuid::Uuid::now_v7().as_simple()));
    let mut file = File::create_new(&half)?;
    close_to_others(&half, 0o600).map_err(|_| io::Error::other("it cannot be closed to other users"))?;
    writeln!(file, "{text}")?;
    file.sync_all()?;
    let named = fs::hard_link(&half, path);
    fs::remove_file(&half)?;
    named
}

fn bytes_of(text: &str) -> Option<[u8; KEY_BYTES]> {
    let mut bytes = [0; KEY_BYTES];
    if text.len() != 2 * KEY_BYTES || !text.is_ascii() {
        return None;
    }
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * index..2 * index + 2], 16).ok()?;
    }
    Some(bytes)
}

fn failed(path: &Path, error: &io::Error) -> Failure {
    Failure::failed(format!("The key in {} cannot be used: {error}.", path.display()))
}
