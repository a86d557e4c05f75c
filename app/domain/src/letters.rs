//! Letters that were kept instead of sent, as whoever develops the portal looks at them.

use crate::Moment;
use serde::{Deserialize, Serialize};

/// A letter in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptLetter {
    /// The letter.
    pub id: String,
    /// Its subject.
    pub subject: String,
    /// To which address.
    pub to: String,
    /// When it was posted.
    pub at: Moment,
}

/// Letters, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptLetters {
    /// The letters.
    pub letters: Vec<KeptLetter>,
    /// The last of them, when there are older ones.
    pub older: Option<String>,
}

/// A whole letter, but for its HTML, which stands in a frame of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptLetterDetail {
    /// What the list shows of it.
    pub summary: KeptLetter,
    /// Its headers, as written.
    pub headers: Vec<KeptHeader>,
    /// Its addresses inside this portal.
    pub links: Vec<String>,
    /// Its text.
    pub text: String,
}

/// A header of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptHeader {
    /// Its name.
    pub name: String,
    /// What it says.
    pub value: String,
}
