//! The names of what invoices speak of: states, kinds, and the codes of the standard. A code that has no name is shown as it
//! stands on the document.

use crate::ui::Tone;
use domain::{DocumentKind, DownloadKind, InvoiceSort, InvoiceStatus, ReferenceKind};
use language::Words;

/// A state: the word and how it feels.
pub(crate) fn status(words: Words, status: InvoiceStatus) -> (&'static str, Tone) {
    match status {
        InvoiceStatus::Open => (words.status_open(), Tone::Accent),
        InvoiceStatus::DueSoon => (words.status_due_soon(), Tone::Warning),
        InvoiceStatus::Overdue => (words.status_overdue(), Tone::Danger),
        InvoiceStatus::PartlyPaid => (words.status_partly_paid(), Tone::Accent),
        InvoiceStatus::Paid => (words.status_paid(), Tone::Positive),
        InvoiceStatus::Credited => (words.status_credited(), Tone::Neutral),
        InvoiceStatus::Incomplete => (words.status_incomplete(), Tone::Neutral),
    }
}

/// The choices of the filter for states.
pub(super) fn status_choices(words: Words) -> Vec<(&'static str, &'static str)> {
    let choices = InvoiceStatus::ALL.into_iter().map(|each| (each.name(), status(words, each).0));
    std::iter::once(("", words.all())).chain(choices).collect()
}

/// The choices of the order.
pub(super) fn sort_choices(words: Words) -> Vec<(&'static str, &'static str)> {
    InvoiceSort::ALL.into_iter().map(|sort| (sort.name(), order(words, sort))).collect()
}

/// An order's name.
pub(super) fn order(words: Words, sort: InvoiceSort) -> &'static str {
    use domain::Direction::{Ascending, Descending};
    use domain::SortKey::{Amount, Date, Due, Number};
    match (sort.key, sort.direction) {
        (Date, Descending) => words.sort_newest(),
        (Date, Ascending) => words.sort_oldest(),
        (Due, Ascending) => words.sort_due_first(),
        (Due, Descending) => words.sort_due_last(),
        (Amount, Descending) => words.sort_largest(),
        (Amount, Ascending) => words.sort_smallest(),
        (Number, Ascending) => words.sort_number_up(),
        (Number, Descending) => words.sort_number_down(),
    }
}

/// The kind of a document, from its type code (UNTDID 1001) where that says more than invoice or credit note.
pub(crate) fn document(words: Words, kind: DocumentKind, type_code: &str) -> &'static str {
    words.document_type(type_code).unwrap_or_else(|| match kind {
        DocumentKind::Invoice => words.document_invoice(),
        DocumentKind::CreditNote => words.document_credit_note(),
    })
}

/// What a reference refers to.
pub(super) fn reference(words: Words, kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::Buyer => words.reference_buyer(),
        ReferenceKind::Order => words.reference_order(),
        ReferenceKind::SalesOrder => words.reference_sales_order(),
        ReferenceKind::Contract => words.reference_contract(),
        ReferenceKind::Project => words.reference_project(),
        ReferenceKind::Accounting => words.reference_accounting(),
        ReferenceKind::PrecedingInvoice => words.reference_preceding(),
    }
}

/// The kind of a file: its name is the same in every language.
pub(super) const fn file(kind: DownloadKind) -> &'static str {
    match kind {
        DownloadKind::Pdf => "PDF",
        DownloadKind::Xml => "XML",
    }
}

/// A unit of measure (UN/ECE Recommendation 20, and 21 for packages).
pub(super) fn unit(words: Words, code: &str) -> String {
    words.unit(code).unwrap_or(code).to_owned()
}

/// A VAT category (UNCL 5305).
pub(super) fn tax_category(words: Words, code: &str) -> String {
    words.vat_category(code).unwrap_or(code).to_owned()
}

/// How to pay (UNCL 4461). Without a code it is as agreed.
pub(super) fn payment_means(words: Words, code: &str) -> String {
    let code = if code.is_empty() { "1" } else { code };
    words.payment_means(code).unwrap_or(code).to_owned()
}

/// Does the supplier collect the money itself?
pub(super) fn is_collected(code: &str) -> bool {
    matches!(code, "49" | "59")
}

/// An account in groups of four as it is read aloud, if it is an IBAN; else as it stands.
pub(super) fn account_groups(account: &str) -> Vec<String> {
    let plain: Vec<char> = account.chars().filter(|c| !c.is_whitespace()).collect();
    let is_iban = (15..=34).contains(&plain.len())
        && plain.iter().all(char::is_ascii_alphanumeric)
        && plain[..2].iter().all(char::is_ascii_uppercase)
        && plain[2..4].iter().all(char::is_ascii_digit);
    if is_iban { plain.chunks(4).map(|group| group.iter().collect()).collect() } else { vec![account.to_owned()] }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use language::Language;

    fn english() -> Words {
        Words::of(Language::English)
    }

    #[test]
    fn a_code_without_a_name_is_shown_as_it_stands() {
        assert_eq!(unit(english(), "HUR"), "h");
        assert_eq!(unit(english(), "XYZ"), "XYZ");
        assert_eq!(tax_category(english(), "S"), "Taxable");
        assert_eq!(tax_category(english(), "?"), "?");
        assert_eq!(payment_means(english(), "58"), "SEPA bank transfer");
        assert_eq!(payment_means(english(), ""), "As agreed");
        assert_eq!(payment_means(english(), "77"), "77");
    }

    #[test]
    fn an_iban_is_grouped_and_another_account_left_alone() {
        assert_eq!(account_groups("DE75512108001245126199"), ["DE75", "5121", "0800", "1245", "1261", "99"]);
        assert_eq!(account_groups("de 75"), ["de 75"]);
        assert_eq!(account_groups("12345678"), ["12345678"]);
        assert_eq!(account_groups("ÄÖ75512108001245126199"), ["ÄÖ75512108001245126199"]);
    }

    #[test]
    fn a_document_is_called_what_it_is() {
        assert_eq!(document(english(), DocumentKind::Invoice, "380"), "Invoice");
        assert_eq!(document(english(), DocumentKind::CreditNote, "381"), "Credit note");
        assert_eq!(document(english(), DocumentKind::Invoice, "384"), "Corrected invoice");
    }

    #[test]
    fn every_state_and_order_can_be_chosen() {
        assert_eq!(status_choices(english()).len(), InvoiceStatus::ALL.len() + 1);
        assert_eq!(sort_choices(english()).len(), InvoiceSort::ALL.len());
    }
}
