//! The words for invoices: states, kinds, and the codes of the standard. A code that has no word here is shown as it
//! stands on the document.

use crate::ui::Tone;
use domain::{DocumentKind, DownloadKind, InvoiceSort, InvoiceStatus, ReferenceKind};

/// A state: the word and how it feels.
pub(super) const fn status(status: InvoiceStatus) -> (&'static str, Tone) {
    match status {
        InvoiceStatus::Open => ("Open", Tone::Accent),
        InvoiceStatus::DueSoon => ("Due soon", Tone::Warning),
        InvoiceStatus::Overdue => ("Overdue", Tone::Danger),
        InvoiceStatus::PartlyPaid => ("Partly paid", Tone::Accent),
        InvoiceStatus::Paid => ("Paid", Tone::Positive),
        InvoiceStatus::Credited => ("Credited", Tone::Neutral),
        InvoiceStatus::Incomplete => ("Incomplete", Tone::Neutral),
    }
}

/// The choices of the filter for states.
pub(super) fn status_choices() -> Vec<(&'static str, &'static str)> {
    let choices = InvoiceStatus::ALL.into_iter().map(|each| (each.name(), status(each).0));
    std::iter::once(("", "All")).chain(choices).collect()
}

/// The choices of the order.
pub(super) fn sort_choices() -> Vec<(&'static str, &'static str)> {
    InvoiceSort::ALL.into_iter().map(|sort| (sort.name(), sort_words(sort))).collect()
}

/// An order in words.
pub(super) const fn sort_words(sort: InvoiceSort) -> &'static str {
    use domain::Direction::{Ascending, Descending};
    use domain::SortKey::{Amount, Date, Due, Number};
    match (sort.key, sort.direction) {
        (Date, Descending) => "Newest first",
        (Date, Ascending) => "Oldest first",
        (Due, Ascending) => "Due first",
        (Due, Descending) => "Due last",
        (Amount, Descending) => "Largest amount first",
        (Amount, Ascending) => "Smallest amount first",
        (Number, Ascending) => "Number, ascending",
        (Number, Descending) => "Number, descending",
    }
}

/// The kind of a document, from its type code (UNTDID 1001) where that says more than invoice or credit note.
pub(super) fn document(kind: DocumentKind, type_code: &str) -> &'static str {
    match (kind, type_code) {
        (_, "384") => "Corrected invoice",
        (_, "386") => "Prepayment invoice",
        (_, "389") => "Self-billed invoice",
        (_, "261") => "Self-billed credit note",
        (_, "326") => "Partial invoice",
        (_, "875") => "Partial construction invoice",
        (_, "876") => "Partial final construction invoice",
        (_, "877") => "Final construction invoice",
        (_, "383") => "Debit note",
        (DocumentKind::Invoice, _) => "Invoice",
        (DocumentKind::CreditNote, _) => "Credit note",
    }
}

/// What a reference refers to.
pub(super) const fn reference(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::Buyer => "Your reference",
        ReferenceKind::Order => "Purchase order",
        ReferenceKind::SalesOrder => "Sales order",
        ReferenceKind::Contract => "Contract",
        ReferenceKind::Project => "Project",
        ReferenceKind::Accounting => "Cost centre",
        ReferenceKind::PrecedingInvoice => "Preceding invoice",
    }
}

/// The kind of a file.
pub(super) const fn file(kind: DownloadKind) -> &'static str {
    match kind {
        DownloadKind::Pdf => "PDF",
        DownloadKind::Xml => "XML",
    }
}

/// A unit of measure (UN/ECE Recommendation 20, and 21 for packages).
pub(super) fn unit(code: &str) -> &str {
    match code {
        "C62" | "H87" | "NAR" | "PCE" | "XPP" => "pcs",
        "EA" => "each",
        "SET" => "sets",
        "PR" => "pairs",
        "DZN" => "dozen",
        "HUR" => "h",
        "MIN" => "min",
        "SEC" => "s",
        "DAY" => "days",
        "WEE" => "weeks",
        "MON" => "months",
        "QAN" => "quarters",
        "ANN" => "years",
        "LS" => "flat rate",
        "P1" => "%",
        "MTR" => "m",
        "CMT" => "cm",
        "MMT" => "mm",
        "KMT" => "km",
        "INH" => "in",
        "FOT" => "ft",
        "MTK" => "m²",
        "MTQ" => "m³",
        "LTR" => "l",
        "MLT" => "ml",
        "HLT" => "hl",
        "KGM" => "kg",
        "GRM" => "g",
        "MGM" => "mg",
        "TNE" => "t",
        "LBR" => "lb",
        "KWH" => "kWh",
        "MWH" => "MWh",
        "KWT" => "kW",
        "WTT" => "W",
        "E49" => "working days",
        "E51" => "jobs",
        "E54" => "trips",
        "AD" => "bytes",
        "4L" => "MB",
        "E34" => "GB",
        "ACT" => "activities",
        "AS" => "assortments",
        "XBX" => "boxes",
        "XCT" => "cartons",
        "XPK" => "packages",
        "XPX" | "PF" => "pallets",
        "XBO" => "bottles",
        "XCS" => "cases",
        "XRO" => "rolls",
        "XSA" => "sacks",
        "XBG" => "bags",
        other => other,
    }
}

/// A VAT category (UNCL 5305).
pub(super) fn tax_category(code: &str) -> &str {
    match code {
        "S" => "Standard rate",
        "Z" => "Zero rated",
        "E" => "Exempt",
        "AE" => "Reverse charge",
        "K" => "Intra-Community supply",
        "G" => "Export outside the EU",
        "O" => "Not subject to VAT",
        "L" => "IGIC (Canary Islands)",
        "M" => "IPSI (Ceuta and Melilla)",
        "B" => "Split payment",
        other => other,
    }
}

/// How to pay (UNCL 4461).
pub(super) fn payment_means(code: &str) -> &str {
    match code {
        "10" => "Cash",
        "20" | "21" | "22" | "23" => "Cheque",
        "30" | "31" | "42" => "Bank transfer",
        "48" => "Card",
        "49" => "Direct debit",
        "54" => "Credit card",
        "55" => "Debit card",
        "57" => "Standing agreement",
        "58" => "SEPA bank transfer",
        "59" => "SEPA direct debit",
        "68" => "Online payment",
        "97" => "Clearing between partners",
        "" | "1" | "ZZZ" => "As agreed",
        other => other,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_without_a_word_is_shown_as_it_stands() {
        assert_eq!(unit("HUR"), "h");
        assert_eq!(unit("XYZ"), "XYZ");
        assert_eq!(tax_category("S"), "Standard rate");
        assert_eq!(tax_category("?"), "?");
        assert_eq!(payment_means("58"), "SEPA bank transfer");
        assert_eq!(payment_means("77"), "77");
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
        assert_eq!(document(DocumentKind::Invoice, "380"), "Invoice");
        assert_eq!(document(DocumentKind::CreditNote, "381"), "Credit note");
        assert_eq!(document(DocumentKind::Invoice, "384"), "Corrected invoice");
    }

    #[test]
    fn every_state_and_order_can_be_chosen() {
        assert_eq!(status_choices().len(), InvoiceStatus::ALL.len() + 1);
        assert_eq!(sort_choices().len(), InvoiceSort::ALL.len());
    }
}
