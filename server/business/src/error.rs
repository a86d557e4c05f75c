//! The two faces of an error: *refused*, which the asker may know about, and *unexpected*, which is logged once with a
//! reference and of which nobody outside learns more than that reference.

use domain::{Problem, RequestId, Rule};
use std::fmt;

/// The result of a verb.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a verb did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The portal refuses; the asker may know why.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// Something broke; already logged.
    #[error("unexpected error {0}")]
    Unexpected(Unexpected),
}

/// Why the portal refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody is signed in.
    SignedOut,
    /// There is no such thing, or it is another customer's: the same answer.
    NotFound,
    /// The member's role does not allow it.
    NotAllowed(Rule),
    /// Fields that cannot be taken as they are.
    Invalid(Vec<Problem>),
    /// Too many tries; again after this many seconds.
    TooSoon(u64),
    /// It has been done before.
    AlreadyDone,
    /// Who it is has to be proved again: the last time is too long ago for this.
    ProofNeeded,
    /// A part of the portal is busy or switched off; try later.
    Unavailable,
}

/// An error that was logged; the reference leads to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unexpected {
    /// Stands in the log beside the cause, and on the page that says sorry.
    pub reference: RequestId,
}

impl fmt::Display for Unexpected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.reference.fmt(f)
    }
}

impl Error {
    /// There is no such thing (for this asker).
    pub const NOT_FOUND: Self = Self::Refused(Refusal::NotFound);

    /// Something broke: logs the cause and hands out a reference.
    pub fn unexpected(doing: &'static str, cause: &dyn fmt::Display) -> Self {
        let reference = RequestId(uuid::Uuid::now_v7());
        tracing::error!(%reference, doing, %cause, "unexpected error");
        Self::Unexpected(Unexpected { reference })
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<sqlx::Error> for Error {
    fn from(cause: sqlx::Error) -> Self {
        match cause {
            sqlx::Error::RowNotFound => Self::NOT_FOUND,
            sqlx::Error::PoolTimedOut => {
                tracing::warn!("no database connection became free in time");
                Self::Refused(Refusal::Unavailable)
            }
            cause => Self::unexpected("using the database", &cause),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(cause: std::io::Error) -> Self {
        Self::unexpected("using the file store", &cause)
    }
}
