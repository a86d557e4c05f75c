//! Hashing passwords: argon2id with the parameters OWASP's Password Storage Cheat Sheet gives as a minimum (19 MiB, two
//! passes, one lane), off the async threads, and only a few at a time.

use super::Guards;
use crate::{Error, Result};
use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, Params, PasswordHasher, PasswordVerifier};
use secrecy::{ExposeSecret, SecretString};
use std::sync::OnceLock;

/// The longest password that is hashed, in bytes; a longer one is wrong without work.
const LONGEST: usize = 1024;

/// What came out of checking a password.
pub(super) struct Verdict {
    /// Is it the right one?
    pub(super) matches: bool,
    /// A hash with today's parameters, when the stored one has weaker ones.
    pub(super) renewed_hash: Option<String>,
}

/// Hashes a new password.
///
/// # Errors
/// Unavailable, when too many are hashed at this moment.
pub(super) async fn hash(guards: &Guards, password: SecretString) -> Result<String> {
    let _place = guards.hashing_place().await?;
    off_thread(move || hash_now(password.expose_secret())).await
}

/// Checks a password against a stored hash; without one it does the same work and says no.
///
/// # Errors
/// Unavailable, when too many are checked at this moment; unexpected, when the stored hash cannot be read.
pub(super) async fn verify(guards: &Guards, password: SecretString, stored: Option<String>) -> Result<Verdict> {
    let _place = guards.hashing_place().await?;
    off_thread(move || {
        let password = password.expose_secret();
        let is_known = stored.is_some() && password.len() <= LONGEST;
        let stored = match stored {
            Some(stored) if is_known => stored,
            _ => stand_in()?,
        };
        let hash = PasswordHash::new(&stored).map_err(|cause| Error::unexpected("reading a password hash", &cause))?;
        let password = if password.len() <= LONGEST { password } else { "" };
        let matches = Argon2::default().verify_password(password.as_bytes(), &hash).is_ok() && is_known;
        let renewed_hash = if matches && is_outdated(&hash) { Some(hash_now(password)?) } else { None };
        Ok(Verdict { matches, renewed_hash })
    })
    .await
}

fn hash_now(password: &str) -> Result<String> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|cause| Error::unexpected("hashing a password", &cause))
}

/// A hash of nobody's password, so that an unknown address costs what a known one costs.
fn stand_in() -> Result<String> {
    static STAND_IN: OnceLock<String> = OnceLock::new();
    if let Some(hash) = STAND_IN.get() {
        return Ok(hash.clone());
    }
    let hash = hash_now("nobody's password")?;
    Ok(STAND_IN.get_or_init(|| hash).clone())
}

fn is_outdated(hash: &PasswordHash) -> bool {
    let Ok(params) = Params::try_from(hash) else { return true };
    hash.algorithm.as_str() != "argon2id"
        || params.m_cost() < Params::DEFAULT.m_cost()
        || params.t_cost() < Params::DEFAULT.t_cost()
}

async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|cause| Error::unexpected("hashing a password", &cause))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Settings;

    #[tokio::test]
    async fn the_right_password_matches_and_no_other() {
        let guards = Guards::new(&Settings::default());
        let stored = hash(&guards, "correct horse".into()).await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(verify(&guards, "correct horse".into(), Some(stored.clone())).await.unwrap().matches);
        for wrong in ["Correct horse", "correct horse ", "", &"x".repeat(2_000)] {
            assert!(!verify(&guards, wrong.into(), Some(stored.clone())).await.unwrap().matches, "{wrong}");
        }
    }

    #[tokio::test]
    async fn the_stand_in_never_matches() {
        let guards = Guards::new(&Settings::default());
        assert!(!verify(&guards, "nobody's password".into(), None).await.unwrap().matches);
    }

    #[tokio::test]
    async fn a_hash_with_weaker_parameters_is_renewed() {
        let guards = Guards::new(&Settings::default());
        let weak = Argon2::from(Params::new(8 * 1024, 1, 1, None).unwrap());
        let stored = weak.hash_password(b"correct horse").unwrap().to_string();
        let verdict = verify(&guards, "correct horse".into(), Some(stored)).await.unwrap();
        assert!(verdict.matches);
        assert!(verdict.renewed_hash.unwrap().contains("m=19456,t=2"));
    }
}
