//! What a person may be told when something was not done: codes and data that cross the wire, never prose from below
//! and never internals. The words are chosen in `errors::words`.

use crate::wire::JsonText;
use domain::{Problem, Rule};
use serde::{Deserialize, Serialize};
use server_fn::error::{FromServerFnError, ServerFnErrorErr};

/// Why a page or a server function did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PortalError {
    /// Nobody is signed in (any more).
    SignedOut,
    /// There is no such thing, or it is another customer's.
    NotFound,
    /// The member's role does not allow it.
    NotAllowed(Rule),
    /// Fields that cannot be taken as they are.
    Invalid(Vec<Problem>),
    /// Too many tries; again after this many seconds.
    TooSoon(u64),
    /// It has been done before.
    AlreadyDone,
    /// The page shows one customer, and the session has been switched to another since, in another tab.
    OtherCustomer,
    /// A part of the portal is busy or switched off; try later.
    Unavailable,
    /// The request itself could not be understood.
    Malformed,
    /// The browser did not reach the portal.
    Unreachable,
    /// Something broke. The reference, where there is one, leads to the entry in the supplier's log.
    Unexpected(Option<String>),
}

impl PortalError {
    /// The HTTP status that goes with it.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Self::SignedOut => 401,
            Self::NotFound => 404,
            Self::NotAllowed(_) => 403,
            Self::Invalid(_) => 422,
            Self::TooSoon(_) => 429,
            Self::AlreadyDone | Self::OtherCustomer => 409,
            Self::Unavailable | Self::Unreachable => 503,
            Self::Malformed => 400,
            Self::Unexpected(_) => 500,
        }
    }
}

impl FromServerFnError for PortalError {
    type Encoder = JsonText;

    /// What went wrong between browser and server function. Its text is for developers and stays here.
    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => {
                crate::request::announce(&Self::Malformed);
                Self::Malformed
            }
            ServerFnErrorErr::Request(_) => Self::Unreachable,
            _ => Self::Unexpected(None),
        }
    }
}

#[cfg(feature = "ssr")]
impl From<business::Error> for PortalError {
    fn from(error: business::Error) -> Self {
        use business::{Error, Refusal};
        let error = match error {
            // Whoever is to prove again who they are was led to the page for that before any page asked this.
            Error::Refused(Refusal::SignedOut | Refusal::ProofNeeded) => Self::SignedOut,
            Error::Refused(Refusal::NotFound) => Self::NotFound,
            Error::Refused(Refusal::NotAllowed(rule)) => Self::NotAllowed(rule),
            Error::Refused(Refusal::Invalid(problems)) => Self::Invalid(problems),
            Error::Refused(Refusal::TooSoon(seconds)) => Self::TooSoon(seconds),
            Error::Refused(Refusal::AlreadyDone) => Self::AlreadyDone,
            Error::Refused(Refusal::Unavailable) => Self::Unavailable,
            Error::Unexpected(unexpected) => Self::Unexpected(Some(unexpected.reference.to_string())),
        };
        crate::request::announce(&error);
        error
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_reads_back_from_what_crosses_the_wire() {
        for error in [
            PortalError::NotFound,
            PortalError::NotAllowed(Rule::NoCustomer),
            PortalError::TooSoon(3),
            PortalError::Unexpected(Some("r".to_owned())),
        ] {
            assert_eq!(PortalError::de(error.ser()), error);
        }
    }

    #[test]
    fn an_answer_that_is_no_error_of_ours_is_unexpected() {
        assert_eq!(PortalError::de("<html>".into()), PortalError::Unexpected(None));
    }

    #[test]
    fn the_text_of_a_failed_call_stays_behind() {
        let error = PortalError::from_server_fn_error(ServerFnErrorErr::Args("secret".to_owned()));
        assert_eq!(error, PortalError::Malformed);
        assert!(!serde_json::to_string(&error).unwrap().contains("secret"));
    }
}
