//! Session tokens: 256 random bits as hexadecimal in the cookie, their SHA-256 in the database. A stolen database
//! therefore opens no session.

use crate::{Error, Result};
use secrecy::SecretString;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Random bytes in a token.
const TOKEN_BYTES: usize = 32;

/// A new token.
///
/// # Errors
/// The operating system gives no randomness.
pub(super) fn new() -> Result<SecretString> {
    let mut bytes = [0_u8; TOKEN_BYTES];
    getrandom::fill(&mut bytes).map_err(|cause| Error::unexpected("making a session token", &cause))?;
    let mut text = String::with_capacity(2 * TOKEN_BYTES);
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    Ok(text.into())
}

/// What the database knows of a token.
pub(super) fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// The hash of what a browser sent, if it can be a token at all.
pub(super) fn hash_if_well_formed(token: &str) -> Option<Vec<u8>> {
    (token.len() == 2 * TOKEN_BYTES && token.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| hash(token))
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret;

    #[test]
    fn tokens_are_long_never_repeat_and_are_recognised() {
        let (one, other) = (new().unwrap(), new().unwrap());
        assert_eq!(one.expose_secret().len(), 64);
        assert_ne!(one.expose_secret(), other.expose_secret());
        assert_eq!(hash_if_well_formed(one.expose_secret()), Some(hash(one.expose_secret())));
    }

    #[test]
    fn what_cannot_be_a_token_is_not_looked_up() {
        for text in ["", "x", &"g".repeat(64), &"a".repeat(65), &"a".repeat(1_000_000)] {
            assert_eq!(hash_if_well_formed(text), None);
        }
    }
}
