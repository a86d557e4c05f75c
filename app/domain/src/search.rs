//! Search everywhere: what is asked and what is found, as data. Each module that has something to find adds its kind.

use crate::{Action, Date, DocumentKind, InvoiceId, InvoiceStatus, Money};
use serde::{Deserialize, Serialize};

/// Longest text that is searched for, in characters; what is beyond is not looked at.
pub const SOUGHT_LIMIT: usize = 100;

/// Most things that one search answers.
pub const HITS_LIMIT: usize = 50;

/// What somebody searches for, as typed: the fields of the form and of the URL. Empty is absent.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SearchQuery {
    /// Words or a number, or their beginnings.
    pub q: String,
}

/// A kind of thing that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchKind {
    /// An invoice or a credit note.
    Invoice,
}

impl SearchKind {
    /// All kinds.
    pub const ALL: [Self; 1] = [Self::Invoice];

    /// The kind's name as stored.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
        }
    }

    /// The kind of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What one must be allowed to do in order to find such things.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::Invoice => Action::ReadInvoices,
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchResults {
    /// What was searched for, as typed.
    pub q: String,
    /// Things with that number first, then the rest, newest first; at most [`HITS_LIMIT`].
    pub hits: Vec<SearchHit>,
    /// Is there more than fits? Another word narrows it down.
    pub has_more: bool,
    /// Words that nothing has, and what was searched for in their place. Empty when all was found as typed.
    pub corrections: Vec<Correction>,
}

/// A word that was taken for a mistyped one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The word as it was searched for first: lower case, without accents.
    pub typed: String,
    /// The words that were searched for in its place, the most alike first.
    pub taken: Vec<String>,
}

/// A thing that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchHit {
    /// What it is, with what only such things have.
    pub object: FoundObject,
    /// What it is called: a number, a subject, a name.
    pub title: String,
    /// Who or what it belongs to; for an invoice the seller.
    pub subtitle: Option<String>,
    /// What a customer knows it by, such as their order number.
    pub reference: Option<String>,
    /// The words around the first sought word, lower case, when neither of the three above shows it.
    pub excerpt: Option<String>,
    /// The date it bears.
    pub date: Option<Date>,
    /// Its amount; `None` when it has none or it is unknown.
    pub amount: Option<Money>,
}

/// What was found, by kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FoundObject {
    /// An invoice or a credit note.
    Invoice {
        /// The invoice.
        id: InvoiceId,
        /// Which of the two.
        kind: DocumentKind,
        /// Its state today.
        status: InvoiceStatus,
    },
}

impl FoundObject {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> SearchKind {
        match self {
            Self::Invoice { .. } => SearchKind::Invoice,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_reads_back_its_name() {
        for kind in SearchKind::ALL {
            assert_eq!(SearchKind::from_name(kind.name()), Some(kind));
        }
        assert_eq!(SearchKind::from_name("person"), None);
    }
}
