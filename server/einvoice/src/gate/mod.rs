//! The gate in front of the rule engine: what the `en16931` crates leave unseen or turn into zero. Numbers, dates and
//! texts are strict, groups are limited, and the presence rules of EN 16931 are judged on the document itself, because
//! the crate's model cannot say “absent”. Rules that the crate judges well are not repeated here.

mod categories;
mod cii;
mod lexical;
mod limits;
mod ubl;

use crate::finding::Report;
use crate::model::Invoice;
use crate::tree::Node;
use crate::vocabulary::{self, Format};

pub(crate) use lexical::Edit;

/// How much of an invoice a document means to be, by its profile (BT-24).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// An invoice as EN 16931 defines it, or more.
    Full,
    /// ZUGFeRD / Factur-X BASIC WL: an accounting aid without lines.
    BasicWl,
    /// ZUGFeRD / Factur-X MINIMUM: totals only.
    Minimum,
}

impl Scope {
    /// From BT-24 of a CII document; UBL has no reduced profiles.
    pub(crate) fn of(format: Format, profile: Option<&str>) -> Self {
        let profile = profile.unwrap_or_default().to_ascii_lowercase();
        match format {
            Format::Cii if profile.ends_with(":minimum") => Self::Minimum,
            Format::Cii if profile.ends_with(":basicwl") => Self::BasicWl,
            _ => Self::Full,
        }
    }
}

/// Whether this gate judges a rule completely; then the engine's opinion on it is not asked.
pub(crate) fn judges(rule: &str, format: Format) -> bool {
    let of_format = if format.is_ubl() { ubl::JUDGED } else { cii::JUDGED };
    of_format.contains(&rule) || categories::JUDGED.contains(&rule)
}

/// Whether the document may be handed to the engine after this.
pub(crate) enum Gate {
    /// Yes, with these changes to its text.
    Open(Vec<Edit>),
    /// No: it would take too long or read something else than this crate did.
    Closed,
}

/// Checks a document of EN 16931.
pub(crate) fn check(root: Node<'_, '_>, format: Format, facts: &Invoice, scope: Scope, report: &mut Report) -> Gate {
    if limits::check(root, format, report).is_err() {
        return Gate::Closed;
    }
    vocabulary::check(root, format, report);
    let is_foreign = report.has_errors();
    let mut edits = lexical::check(root, format, report);
    if format.is_ubl() {
        ubl::check(root, format, report);
    } else {
        cii::check(root, scope, report, &mut edits);
    }
    if scope == Scope::Full {
        categories::check(facts, format, report);
    }
    // A document with endless texts or a hundred errors is refused anyway; the engine need not read it.
    if is_foreign || report.is_full() || report.names(lexical::TOO_LONG) { Gate::Closed } else { Gate::Open(edits) }
}

/// Checks numbers, dates, texts and limits only: for documents older than EN 16931.
pub(crate) fn check_lexically(root: Node<'_, '_>, format: Format, report: &mut Report) {
    if limits::check(root, format, report).is_ok() {
        vocabulary::check(root, format, report);
        lexical::check(root, format, report);
    }
}
