//! Ids: one type per thing, so that a person's id can never be passed where an invoice's is meant.
//!
//! All are UUIDs version 7 (RFC 9562): they sort by the time they were made. Making one needs a clock and randomness and
//! therefore happens on the server only.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// A text that is no id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdError;

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id")
    }
}

impl std::error::Error for IdError {}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0.as_hyphenated())
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            /// Reads the hyphenated form only, so that one thing has one address.
            fn from_str(text: &str) -> Result<Self, IdError> {
                if text.len() != 36 {
                    return Err(IdError);
                }
                Uuid::try_parse(text).map(Self).map_err(|_| IdError)
            }
        }
    };
}

id!(
    /// A customer: the tenant.
    CustomerId
);
id!(
    /// A person: one login.
    PersonId
);
id!(
    /// A role that a customer made.
    OwnRoleId
);
id!(
    /// An invitation to join a customer.
    InvitationId
);
id!(
    /// A request of the supplier's to look at the portal as a customer, and what became of it.
    SupportAccessId
);
id!(
    /// One signed-in browser.
    SessionId
);
id!(
    /// A passkey of a person.
    PasskeyId
);
id!(
    /// An invoice or credit note, over all its versions.
    InvoiceId
);
id!(
    /// One version of an invoice: one received file.
    VersionId
);
id!(
    /// A stored file.
    FileId
);
id!(
    /// A payment towards an invoice.
    PaymentId
);
id!(
    /// One thing that happened.
    EventId
);
id!(
    /// One request; the reference a person may quote when something broke.
    RequestId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_what_it_prints() {
        let id = InvoiceId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001));
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn other_spellings_of_an_id_are_refused() {
        for text in ["", "1", "{01900000-0000-7000-8000-000000000001}", "01900000000070008000000000000001", "💥"] {
            assert_eq!(text.parse::<InvoiceId>(), Err(IdError), "{text}");
        }
    }
}
