//! What became of a file that was imported, in exactly the shape the command line prints as JSON. No database, no
//! reading of files.

use einvoice::{Finding, Invoice, Rejection, Syntax};
use serde::Serialize;

/// What became of one file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Import {
    /// The file's name as given.
    pub file: String,
    /// What became of it.
    pub outcome: Outcome,
    /// The syntax it is written in.
    pub syntax: Syntax,
    /// `Invoice` or `CreditNote`; `None` when not known.
    pub document: Option<einvoice::DocumentKind>,
    /// Number (BT-1).
    pub number: Option<String>,
    /// Issue date (BT-2), `YYYY-MM-DD`.
    pub issue_date: Option<String>,
    /// Due date (BT-9), `YYYY-MM-DD`.
    pub due_date: Option<String>,
    /// Currency (BT-5).
    pub currency: Option<String>,
    /// How many lines (BG-25).
    pub line_count: Option<usize>,
    /// Totals, as on the document.
    pub totals: ImportTotals,
    /// Seller (BG-4).
    pub supplier: ImportParty,
    /// Buyer (BG-7).
    pub customer: ImportParty,
    /// What is remarkable, but no reason to refuse.
    pub warnings: Vec<Finding>,
    /// Why it was rejected; empty when it was not.
    pub errors: Vec<Finding>,
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// A new invoice.
    Imported,
    /// A new version of an invoice that was there.
    Updated,
    /// The same file was imported before.
    Already,
    /// Not taken; the errors say why.
    Rejected,
}

/// Totals as on the document, decimals (BG-22).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct ImportTotals {
    /// Sum of line net amounts (BT-106).
    pub line_extension: Option<String>,
    /// Total without VAT (BT-109).
    pub tax_exclusive: Option<String>,
    /// Total VAT (BT-110).
    pub tax_total: Option<String>,
    /// Total with VAT (BT-112).
    pub tax_inclusive: Option<String>,
    /// Paid amount (BT-113).
    pub prepaid: Option<String>,
    /// Amount due for payment (BT-115).
    pub payable: Option<String>,
}

/// A party, as far as the report names it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct ImportParty {
    /// Name.
    pub name: Option<String>,
    /// VAT identifier.
    pub vat_id: Option<String>,
}

impl Import {
    /// A file of which nothing is known.
    pub(super) fn of_file(file: &str, outcome: Outcome) -> Self {
        Self {
            file: file.to_owned(),
            outcome,
            syntax: Syntax::None,
            document: None,
            number: None,
            issue_date: None,
            due_date: None,
            currency: None,
            line_count: None,
            totals: ImportTotals::default(),
            supplier: ImportParty::default(),
            customer: ImportParty::default(),
            warnings: Vec::new(),
            errors: Vec::new(),
        }
    }

    /// A file with these facts.
    pub(super) fn of_invoice(file: &str, outcome: Outcome, invoice: &Invoice) -> Self {
        let totals = &invoice.totals;
        Self {
            syntax: invoice.syntax,
            document: Some(invoice.kind),
            number: stated(&invoice.number),
            issue_date: stated(&invoice.issue_date),
            due_date: invoice.due_date.clone(),
            currency: stated(&invoice.currency),
            line_count: Some(invoice.lines.len()),
            totals: ImportTotals {
                line_extension: totals.line_extension.clone(),
                tax_exclusive: totals.tax_exclusive.clone(),
                tax_total: totals.tax_total.clone(),
                tax_inclusive: totals.tax_inclusive.clone(),
                prepaid: totals.prepaid.clone(),
                payable: totals.payable.clone(),
            },
            supplier: party(&invoice.seller),
            customer: party(&invoice.buyer),
            warnings: invoice.warnings.clone(),
            ..Self::of_file(file, outcome)
        }
    }

    /// A file that was not taken, with what could still be read of it.
    pub(super) fn of_rejection(file: &str, rejection: Rejection) -> Self {
        let facts = match &rejection.facts {
            Some(facts) => Self::of_invoice(file, Outcome::Rejected, facts),
            None => Self::of_file(file, Outcome::Rejected),
        };
        Self {
            syntax: rejection.syntax,
            document: rejection.document.or(facts.document),
            number: rejection.number.or(facts.number),
            warnings: rejection.warnings,
            errors: rejection.errors,
            ..facts
        }
    }
}

fn party(party: &einvoice::Party) -> ImportParty {
    ImportParty { name: stated(&party.name), vat_id: party.vat_id.clone() }
}

/// An empty text is what could not be read.
fn stated(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_json_has_exactly_the_promised_fields_in_the_promised_order() {
        let json = serde_json::to_string(&Import::of_file("a.xml", Outcome::Already)).unwrap();
        assert_eq!(
            json,
            "{\"file\":\"a.xml\",\"outcome\":\"already\",\"syntax\":\"none\",\"document\":null,\"number\":null,\
             \"issue_date\":null,\"due_date\":null,\"currency\":null,\"line_count\":null,\"totals\":{\
             \"line_extension\":null,\"tax_exclusive\":null,\"tax_total\":null,\"tax_inclusive\":null,\"prepaid\":null,\
             \"payable\":null},\"supplier\":{\"name\":null,\"vat_id\":null},\"customer\":{\"name\":null,\
             \"vat_id\":null},\"warnings\":[],\"errors\":[]}"
        );
    }

    #[test]
    fn a_rejection_still_says_what_could_be_read() {
        let rejection = Rejection {
            syntax: Syntax::Cii,
            document: Some(einvoice::DocumentKind::CreditNote),
            number: Some("7".to_owned()),
            facts: None,
            errors: vec![Finding { rule: "BR-05".into(), place: "BT-5".into(), message: "No currency.".into() }],
            warnings: Vec::new(),
        };
        let import = Import::of_rejection("b.xml", rejection);
        assert_eq!(
            (import.outcome, import.syntax, import.number.as_deref()),
            (Outcome::Rejected, Syntax::Cii, Some("7"))
        );
        assert_eq!(import.errors[0].rule, "BR-05");
    }
}
