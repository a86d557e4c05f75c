//! What is wrong with an input, per field. Codes and limits, never prose: the app chooses the words.

use serde::{Deserialize, Serialize};

/// One thing that is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The field's name as in the form or URL; empty when it concerns the whole.
    pub field: String,
    /// What is wrong.
    pub code: ProblemCode,
}

impl Problem {
    /// A problem of one field.
    #[must_use]
    pub fn new(field: &str, code: ProblemCode) -> Self {
        Self { field: field.to_owned(), code }
    }
}

/// What can be wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// Nothing was entered where something is needed.
    Missing,
    /// No existing date written as `YYYY-MM-DD`.
    NotADate,
    /// No amount such as `1234.50`.
    NotAnAmount,
    /// None of the offered choices.
    NotAChoice,
    /// Longer than this many characters.
    TooLong(usize),
    /// Shorter than this many characters.
    TooShort(usize),
    /// The first of two values that should ascend is the larger one.
    WrongOrder,
    /// Already in use.
    Taken,
    /// Not of the form this field wants.
    Malformed,
}
