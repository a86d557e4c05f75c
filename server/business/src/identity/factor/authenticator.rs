//! Codes of an authenticator app: RFC 6238 with SHA-1, six digits and steps of thirty seconds, which is what every app knows.

use crate::vault::{self, VaultKey};
use crate::{Error, Result};
use domain::{Instant, PersonId};
use totp_rs::{Builder, Totp};

/// Bytes of a secret (RFC 4226, section 4: 160 bits).
const SECRET_BYTES: usize = 20;
/// Digits of a code.
pub(in super::super) const DIGITS: usize = 6;
/// What a secret is encrypted as.
const PURPOSE: &str = "authenticator";

/// A new secret.
pub(super) fn new() -> Result<Vec<u8>> {
    let mut secret = vec![0_u8; SECRET_BYTES];
    getrandom::fill(&mut secret).map_err(|cause| Error::unexpected("making a secret", &cause))?;
    Ok(secret)
}

pub(super) fn seal(key: &VaultKey, person: PersonId, secret: &[u8]) -> Result<Vec<u8>> {
    vault::seal(key, PURPOSE, person.0, secret)
}

pub(super) fn open(key: &VaultKey, person: PersonId, sealed: &[u8]) -> Result<Vec<u8>> {
    vault::open(key, PURPOSE, person.0, sealed)
}

/// The address that an app reads from a picture, and the secret as it is typed.
pub(super) fn shown(secret: &[u8], supplier: &str, email: &str) -> Result<(String, String)> {
    let totp = totp(secret, supplier, email)?;
    let url = totp.to_url().map_err(|cause| Error::unexpected("writing a secret", &cause))?;
    Ok((url, totp.secret().to_base32().trim_end_matches('=').to_owned()))
}

/// The step that this code is of, when it is right now, or was a step ago, or will be in a step: clocks differ.
pub(super) fn step_of(secret: &[u8], typed: &str, now: Instant) -> Result<Option<i64>> {
    let code: String = typed.chars().filter(|c| !c.is_whitespace()).take(DIGITS + 1).collect();
    if code.len() != DIGITS || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(None);
    }
    let seconds = u64::try_from(now.0 / 1_000_000).unwrap_or(0);
    let step = totp(secret, "", "")?.check(&code, seconds);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

fn totp(secret: &[u8], supplier: &str, email: &str) -> Result<Totp> {
    // A colon parts the two in the address.
    let plain = |text: &str| text.replace(':', " ").trim().to_owned();
    let account = Some(plain(email)).filter(|email| !email.is_empty()).unwrap_or_else(|| "-".to_owned());
    Builder::new()
        .with_secret(secret.to_vec())
        .with_account_name(account)
        .with_issuer(Some(plain(supplier)).filter(|supplier| !supplier.is_empty()))
        .build()
        .map_err(|cause| Error::unexpected("using a secret", &cause))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
    const RFC: [(i64, &str); 6] = [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ];
    const SECRET: &[u8] = b"12345678901234567890";

    fn at(seconds: i64) -> Instant {
        Instant(seconds * 1_000_000)
    }

    #[test]
    fn the_codes_of_the_standard_are_right_in_their_step_and_the_ones_beside_it() {
        for (seconds, code) in RFC {
            for drift in [-30, 0, 30] {
                let step = step_of(SECRET, code, at(seconds + drift)).unwrap();
                assert_eq!(step, Some(seconds / 30), "{code} at {drift}");
            }
            for drift in [-90, 90] {
                if seconds + drift > 0 {
                    assert_eq!(step_of(SECRET, code, at(seconds + drift)).unwrap(), None, "{code} at {drift}");
                }
            }
        }
        assert_eq!(step_of(SECRET, " 287 082 ", at(59)).unwrap(), Some(1), "apps show it in groups");
    }

    #[test]
    fn what_is_no_code_is_wrong_without_work() {
        for typed in ["", "28708", "2870822", "28708a", "２８７０８２", &"2".repeat(100_000)] {
            assert_eq!(step_of(SECRET, typed, at(59)).unwrap(), None);
        }
    }

    #[test]
    fn an_app_is_told_whose_code_it_is() {
        let (url, typed) = shown(SECRET, "Meridian: Söhne & Co", "anna@devries.example").unwrap();
        assert_eq!(typed, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert!(url.starts_with("otpauth://totp/Meridian%20"), "{url}");
        assert!(url.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ") && url.contains("issuer=Meridian"), "{url}");
    }
}
