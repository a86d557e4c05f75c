//! Secrets that the portal has to read again, such as those of authenticator apps: encrypted with the installation's own key,
//! which is not in the database. What is only compared (passwords, tokens, recovery codes) is hashed instead.

use crate::{Error, Refusal, Result};
use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use secrecy::{ExposeSecret, SecretBox};
use std::fmt;
use std::sync::Arc;
use uuid::Uuid;

/// Bytes of a key.
pub const KEY_BYTES: usize = 32;
/// Random bytes before each text (NIST SP 800-38D, 8.2.2: 96 bits).
const NONCE_BYTES: usize = 12;
/// How texts are written; the first byte of each.
const VERSION: u8 = 1;

/// The installation's key. Cloning shares it; it is never shown.
#[derive(Clone)]
pub struct VaultKey(Arc<SecretBox<[u8; KEY_BYTES]>>);

impl fmt::Debug for VaultKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VaultKey")
    }
}

impl VaultKey {
    /// A key of these bytes.
    #[must_use]
    pub fn of(bytes: [u8; KEY_BYTES]) -> Self {
        Self(Arc::new(SecretBox::new(Box::new(bytes))))
    }

    fn cipher(&self) -> Result<Aes256Gcm> {
        Aes256Gcm::new_from_slice(self.0.expose_secret()).map_err(|cause| Error::unexpected("using the key", &cause))
    }
}

/// The key, where there is one.
///
/// # Errors
/// Unavailable: this process was set up without.
pub(crate) fn key(settings: &crate::Settings) -> Result<&VaultKey> {
    settings.key.as_ref().ok_or_else(|| {
        tracing::warn!("something needs the installation's key, and this process has none");
        Refusal::Unavailable.into()
    })
}

/// Encrypts with AES-256-GCM. The text can only be read as what it was written for: this purpose, of this thing.
pub(crate) fn seal(key: &VaultKey, purpose: &str, thing: Uuid, plain: &[u8]) -> Result<Vec<u8>> {
    let mut nonce = [0_u8; NONCE_BYTES];
    getrandom::fill(&mut nonce).map_err(|cause| Error::unexpected("encrypting", &cause))?;
    let about = about(purpose, thing);
    let text = key
        .cipher()?
        .encrypt(&Nonce::from(nonce), Payload { msg: plain, aad: &about })
        .map_err(|cause| Error::unexpected("encrypting", &cause))?;
    let mut sealed = vec![VERSION];
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(&text);
    Ok(sealed)
}

/// Reads what [`seal`] wrote.
///
/// # Errors
/// Unexpected: it was written with another key, for something else, or was changed.
pub(crate) fn open(key: &VaultKey, purpose: &str, thing: Uuid, sealed: &[u8]) -> Result<Vec<u8>> {
    let broken = |cause: &dyn fmt::Display| Error::unexpected("decrypting; is it the key of this database?", cause);
    let (nonce, text) = match sealed.split_first() {
        Some((&VERSION, rest)) => rest.split_first_chunk::<NONCE_BYTES>().ok_or_else(|| broken(&"too short"))?,
        _ => return Err(broken(&"unknown version")),
    };
    let about = about(purpose, thing);
    key.cipher()?
        .decrypt(&Nonce::from(*nonce), Payload { msg: text, aad: &about })
        .map_err(|_| broken(&"the text does not fit the key"))
}

/// What a text is bound to.
fn about(purpose: &str, thing: Uuid) -> Vec<u8> {
    let mut about = thing.as_bytes().to_vec();
    about.extend_from_slice(purpose.as_bytes());
    about
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_key_purpose_and_thing_read_a_text() {
        let (key, thing) = (VaultKey::of([7; KEY_BYTES]), Uuid::from_u128(1));
        let sealed = seal(&key, "authenticator", thing, b"secret").unwrap();
        assert!(!sealed.windows(6).any(|part| part == b"secret"));
        assert_ne!(sealed, seal(&key, "authenticator", thing, b"secret").unwrap(), "never twice the same");
        assert_eq!(open(&key, "authenticator", thing, &sealed).unwrap(), b"secret");
        assert!(open(&VaultKey::of([8; KEY_BYTES]), "authenticator", thing, &sealed).is_err());
        assert!(open(&key, "other", thing, &sealed).is_err());
        assert!(open(&key, "authenticator", Uuid::from_u128(2), &sealed).is_err());
        for index in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[index] ^= 1;
            assert!(open(&key, "authenticator", thing, &changed).is_err(), "byte {index}");
        }
        assert!(open(&key, "authenticator", thing, &sealed[..10]).is_err());
        assert!(open(&key, "authenticator", thing, &[]).is_err());
        assert_eq!(format!("{key:?}"), "VaultKey");
    }
}
