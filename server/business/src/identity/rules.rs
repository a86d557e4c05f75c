//! What a new password must be: long, and not easily guessed. No rules about which characters (ASVS 6.2.5).

use super::Guards;
use crate::{Error, Result};
use domain::{Problem, ProblemCode};
use secrecy::{ExposeSecret, SecretString};
use zxcvbn::{Score, zxcvbn};

/// Shortest password, in characters (longer than OWASP ASVS 6.2.1 asks for).
pub const SHORTEST: usize = 12;
/// Longest password, in characters (ASVS 6.2.9 asks for 64 at least).
pub const LONGEST: usize = 128;
/// Most words that are looked for in a password.
const MOST_WORDS: usize = 40;
/// Words shorter than this are in many passwords by chance.
const SHORTEST_WORD: usize = 3;

/// What is wrong with a new password: too short, too long, or (`NotAChoice`) easily guessed, because it is among those that
/// are common and were breached, or made of names, dates and rows of keys. `about` is what somebody who knows the person
/// would try: their name and address, their company, the supplier (ASVS 6.2.4, 6.2.11, 6.2.12).
///
/// # Errors
/// Unavailable, when too many passwords are looked at in this moment.
pub(super) async fn problem(guards: &Guards, password: &SecretString, about: &[&str]) -> Result<Option<Problem>> {
    let length = password.expose_secret().chars().count();
    if length < SHORTEST {
        return Ok(Some(Problem::new("password", ProblemCode::TooShort(SHORTEST))));
    }
    if length > LONGEST {
        return Ok(Some(Problem::new("password", ProblemCode::TooLong(LONGEST))));
    }
    let (password, words) = (password.clone(), words(about));
    // Up to a few milliseconds: beside those who wait for a page, and counted with the hashing.
    let _place = guards.hashing_place().await?;
    let is_weak = tokio::task::spawn_blocking(move || {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        zxcvbn(password.expose_secret(), &words).score() < Score::Three
    })
    .await
    .map_err(|cause| Error::unexpected("looking at a password", &cause))?;
    Ok(is_weak.then(|| Problem::new("password", ProblemCode::NotAChoice)))
}

/// The words in these texts, and each text as a whole.
fn words(about: &[&str]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for text in about {
        let lower = text.to_lowercase();
        let joined: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
        let parts = lower.split(|c: char| !c.is_alphanumeric()).map(str::to_owned);
        for word in parts.chain([joined]) {
            if word.chars().count() >= SHORTEST_WORD && !found.contains(&word) && found.len() < MOST_WORDS {
                found.push(word);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Settings;

    async fn told(password: &str) -> Option<ProblemCode> {
        let guards = Guards::new(&Settings::default());
        let about = ["Anna de Vries", "anna@devries.example", "De Vries Bakeries", "Meridian Supplies"];
        problem(&guards, &password.into(), &about).await.unwrap().map(|problem| problem.code)
    }

    #[tokio::test]
    async fn passwords_that_others_would_try_are_refused() {
        for weak in [
            "password1234",
            "qwertyuiop123",
            "123456789012",
            "aaaaaaaaaaaaaaaa",
            "iloveyou2026!",
            "AnnaDeVries2026",
            "devriesbakeries",
            "D3Vr1esBakeries",
            "MeridianSupplies1",
            "annaannaanna",
            "Password!2026",
            "abcdefghijklmnop",
        ] {
            assert_eq!(told(weak).await, Some(ProblemCode::NotAChoice), "{weak}");
        }
    }

    #[tokio::test]
    async fn whatever_is_long_and_not_guessed_is_taken() {
        for good in [
            crate::testing::PASSWORD,
            "glacier tuba mitten forty",
            "k9#vQ2!mXw7pR",
            "пароль-который-никто-не-угадает",
            "回転木馬と紫の雲が踊る夜に",
            &format!("{}{}", "k9#vQ2!mXw7pR", "?".repeat(115)),
        ] {
            assert_eq!(told(good).await, None, "{good}");
        }
    }

    #[tokio::test]
    async fn lengths_are_counted_in_characters() {
        assert_eq!(told("kurz & gut!").await, Some(ProblemCode::TooShort(12)));
        assert_eq!(told(&"ü9".repeat(65)).await, Some(ProblemCode::TooLong(128)));
    }
}
