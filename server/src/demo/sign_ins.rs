//! Who can sign in to the demonstration: passwords made at random, kept in a file that only its owner can read.

use crate::cli::failure::Failure;
use crate::config::Config;
use crate::installation::close_to_others;
use business::cast::{CastCustomer, CastPerson};
use domain::Role;
use serde::{Deserialize, Serialize};
use std::io::Write as _;
use std::path::PathBuf;

/// The file's name in the data folder.
pub const SIGN_INS: &str = "demo-sign-ins.json";

/// Letters and digits that nobody confuses.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// Somebody who can sign in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct SignIn {
    pub(super) email: String,
    pub(super) password: String,
    pub(super) name: String,
    pub(super) customers: Vec<Place>,
    /// Runs the portal.
    #[serde(default)]
    pub(super) is_administrator: bool,
}

/// What they are, and where.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Place {
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) role: Role,
}

impl SignIn {
    pub(super) fn of(person: &CastPerson) -> Result<Self, Failure> {
        Self::new(person.email, person.name, person.memberships)
    }

    pub(super) fn new(email: &str, name: &str, memberships: &[(CastCustomer, Role)]) -> Result<Self, Failure> {
        let place = |(customer, role): &(CastCustomer, Role)| Place {
            slug: customer.slug.to_owned(),
            name: customer.name.to_owned(),
            role: *role,
        };
        Ok(Self {
            email: email.to_owned(),
            password: password()?,
            name: name.to_owned(),
            customers: memberships.iter().map(place).collect(),
            is_administrator: memberships.is_empty(),
        })
    }
}

/// Four groups of four letters: 80 bits.
fn password() -> Result<String, Failure> {
    let mut random = [0; 16];
    getrandom::fill(&mut random)
        .map_err(|error| Failure::failed(format!("The system gives no randomness: {error}")))?;
    let letters: Vec<char> = random.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
    Ok(letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
}

pub(super) fn path(config: &Config) -> PathBuf {
    config.data_dir.join(SIGN_INS)
}

/// The people as kept; `None` when there is no demonstration.
pub(super) fn read(config: &Config) -> Result<Option<Vec<SignIn>>, Failure> {
    let path = path(config);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::failed(format!("{} cannot be read: {error}", path.display()))),
    };
    serde_json::from_str(&text)
        .map(Some)
        .map_err(|_| Failure::failed(format!("{} is damaged; delete it.", path.display())))
}

pub(super) fn write(config: &Config, people: &[SignIn]) -> Result<(), Failure> {
    let path = path(config);
    let half = path.with_extension("half");
    let failed = |error: std::io::Error| Failure::failed(format!("{} cannot be written: {error}", path.display()));
    let text = serde_json::to_string_pretty(people).map_err(|error| Failure::failed(error.to_string()))?;
    drop(std::fs::remove_file(&half));
    let mut file = std::fs::File::create_new(&half).map_err(failed)?;
    // Before anything secret is in it.
    close_to_others(&half, 0o600)?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
    std::fs::rename(&half, &path).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_long_and_never_the_same() {
        let (one, other) = (password().unwrap(), password().unwrap());
        assert_eq!(one.len(), 19);
        assert_ne!(one, other);
    }
}
