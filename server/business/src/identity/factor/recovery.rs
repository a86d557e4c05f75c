//! Recovery codes: ten, to be kept on paper for the day when the second factor is lost. Each works once.

use super::super::Guards;
use crate::{Error, Result};
use argon2::Argon2;
use domain::PersonId;
use secrecy::{ExposeSecret, SecretString};

/// How many there are.
pub(in super::super) const CODES: usize = 10;
/// Characters of a code, five bits each: 60 bits, far more than ASVS 6.5.4 asks for.
const LENGTH: usize = 12;
/// Without what is mistaken for something else (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A new code, as it is written down: three groups of four.
pub(super) fn new() -> Result<String> {
    let mut bytes = [0_u8; LENGTH];
    getrandom::fill(&mut bytes).map_err(|cause| Error::unexpected("making a recovery code", &cause))?;
    let mut code = String::with_capacity(LENGTH + 2);
    for (index, byte) in bytes.iter().enumerate() {
        if index > 0 && index % 4 == 0 {
            code.push('-');
        }
        code.push(char::from(ALPHABET[usize::from(byte & 31)]));
    }
    Ok(code)
}

/// A code as somebody typed it, without what they added for reading; `None` when it cannot be one.
pub(super) fn typed(text: &str) -> Option<SecretString> {
    if text.len() > 64 {
        return None;
    }
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, '-' | ' ' | '\u{a0}'))
        .map(|c| match c.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    let is_code = plain.len() == LENGTH && plain.bytes().all(|byte| ALPHABET.contains(&byte));
    is_code.then(|| SecretString::from(plain))
}

/// What the database knows of these codes. The person's id is the salt, so that one calculation compares with all ten
/// (ASVS 6.5.2: codes of less than 112 bits are hashed like passwords).
pub(super) async fn hashes(guards: &Guards, person: PersonId, codes: Vec<SecretString>) -> Result<Vec<Vec<u8>>> {
    let _place = guards.hashing_place().await?;
    let hash = move |code: &SecretString| {
        let mut out = vec![0_u8; 32];
        Argon2::default()
            .hash_password_into(code.expose_secret().as_bytes(), person.0.as_bytes(), &mut out)
            .map_err(|cause| Error::unexpected("hashing a recovery code", &cause))?;
        Ok(out)
    };
    tokio::task::spawn_blocking(move || codes.iter().map(hash).collect())
        .await
        .map_err(|cause| Error::unexpected("hashing a recovery code", &cause))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = new().unwrap();
        assert_eq!(code.len(), 14);
        let plain = code.replace('-', "");
        for text in [code.clone(), plain.clone(), code.to_uppercase(), code.replace('-', " "), format!(" {plain} ")] {
            assert_eq!(typed(&text).unwrap().expose_secret(), plain, "{text}");
        }
        assert_eq!(typed("OIL0-1234-5678").unwrap().expose_secret(), "011012345678");
        for none in ["", "1234", "0123-4567-89au", "0123-4567-8901-2", &"0".repeat(1000)] {
            assert!(typed(none).is_none(), "{none}");
        }
        assert_ne!(code, new().unwrap());
    }
}
