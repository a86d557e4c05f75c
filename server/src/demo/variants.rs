//! Which samples the customers of the demonstration get: some as they are, and copies with other numbers, dates and names,
//! so that every state of an invoice is to be seen whatever the day.

use super::sample;
use crate::cli::failure::Failure;
use business::cast::{BAKERY, CastCustomer, HOTEL, SUPPLIER};
use domain::Date;

/// A document to be imported.
pub(super) struct Piece {
    /// Its file's name.
    pub(super) name: String,
    /// Its content.
    pub(super) bytes: Vec<u8>,
    /// How it is paid, if it is.
    pub(super) payment: Option<Payment>,
}

/// How a document is paid.
#[derive(Clone, Copy)]
pub(super) struct Payment {
    /// 1 for all of it, 2 for half.
    pub(super) divisor: i64,
    /// Days before it is due; negative for late.
    pub(super) days_before_due: i32,
}

const IN_TIME: Option<Payment> = Some(Payment { divisor: 1, days_before_due: 3 });
const LATE: Option<Payment> = Some(Payment { divisor: 1, days_before_due: -12 });
const HALF: Option<Payment> = Some(Payment { divisor: 2, days_before_due: 10 });

/// A sample that copies are made of.
struct Template {
    file: &'static str,
    number: &'static str,
    issued: &'static str,
    due: &'static str,
}

const fn template(file: &'static str, number: &'static str, issued: &'static str, due: &'static str) -> Template {
    Template { file, number, issued, due }
}

const TEMPLATES: [Template; 6] = [
    template("xrechnung-01.12a-ubl.xml", "Rechnungsnummer", "2016-03-02", "2016-03-16"),
    template("xrechnung-01.11a-cii.xml", "Rechnungsnummer", "2016-02-23", "2016-03-08"),
    template("xrechnung-01.13a-ubl.xml", "Rechnungsnummer", "2015-01-09", "2015-01-24"),
    template("xrechnung-01.07a-cii.xml", "R1234567", "2016-06-30", "2016-08-14"),
    DOOR_REPAIR,
    template("xrechnung-03.06a-ubl.xml", "112233", "2021-04-23", "2021-04-28"),
];

/// Also the one that is credited.
const DOOR_REPAIR: Template = template("xrechnung-01.21a-ubl.xml", "18383", "2020-11-27", "2020-12-27");

/// The number of the invoice that a credit note takes back.
const CREDITED: &str = "M-2026-04711";

/// Samples as they are: the busy customer paid them long ago.
const BAKERY_ORIGINALS: [&str; 6] = [
    "xrechnung-01.05a-ubl.xml",
    "xrechnung-01.06a-cii.xml",
    "xrechnung-01.15a-ubl.xml",
    "xrechnung-04.04a-ubl.xml",
    "mustang-RE-20201121_508.pdf",
    "mustang-item-allowances-cii.xml",
];
const HOTEL_ORIGINALS: [&str; 6] = [
    "xrechnung-01.03a-cii.xml",
    "xrechnung-01.04a-cii.xml",
    "xrechnung-01.14a-ubl.xml",
    "xrechnung-03.03a-cii.xml",
    "mustang-charges-allowances-cii.xml",
    "mustang-credit-note-cii.xml",
];
/// Waits for the supplier to complete it.
const SCANNED: &str = "scanned-2026-0417.pdf";

/// How many copies the busy customer has: enough for a second page.
const BUSY: i32 = 56;

/// Has this customer documents at all? The brand-new one has empty screens.
pub(super) fn has_documents(customer: CastCustomer) -> bool {
    customer == BAKERY || customer == HOTEL
}

/// The documents of a customer, oldest first.
pub(super) fn documents(customer: CastCustomer, today: Date) -> Result<Vec<Piece>, Failure> {
    let mut pieces = Vec::new();
    if customer == BAKERY {
        for name in BAKERY_ORIGINALS {
            pieces.push(Piece { name: name.to_owned(), bytes: sample(name)?, payment: IN_TIME });
        }
        for index in (0..BUSY).rev() {
            // Due in 25, 16 and 7 days, and then in the past, where all is paid.
            let days = 25 - 9 * index;
            let payment = if days < 0 { IN_TIME } else { None };
            let template = &TEMPLATES[usize::try_from(index).unwrap_or(0) % TEMPLATES.len()];
            pieces.push(copy(
                template,
                customer,
                &format!("M-{}", 20_000 - index),
                (today.plus_days(days), today),
                payment,
            )?);
        }
        pieces.push(copy(&TEMPLATES[2], customer, "M-20001", (today.plus_days(20), today), HALF)?);
        pieces.push(copy(&TEMPLATES[0], customer, "M-20002", (today.plus_days(3), today), None)?);
        let taken_back = today.plus_days(-2);
        let invoice = copy(&DOOR_REPAIR, customer, CREDITED, (taken_back, today), None)?;
        pieces.push(credit_note(&invoice, CREDITED, "M-2026-04712")?);
        pieces.push(invoice);
    } else if customer == HOTEL {
        for name in HOTEL_ORIGINALS {
            pieces.push(Piece { name: name.to_owned(), bytes: sample(name)?, payment: LATE });
        }
        let plan = [
            (-160, LATE),
            (-131, LATE),
            (-97, LATE),
            (-63, None),
            (-35, None),
            (-20, HALF),
            (-12, None),
            (4, None),
            (21, None),
        ];
        for (index, (days, payment)) in plan.into_iter().enumerate() {
            let template = &TEMPLATES[index % TEMPLATES.len()];
            pieces.push(copy(
                template,
                customer,
                &format!("M-{}", 30_001 + index),
                (today.plus_days(days), today),
                payment,
            )?);
        }
        pieces.push(Piece { name: SCANNED.to_owned(), bytes: sample(SCANNED)?, payment: None });
    }
    Ok(pieces)
}

/// A copy with this number, due on this day, or earlier if it would else be issued in the future; all its dates move by as
/// many days.
fn copy(
    template: &Template,
    customer: CastCustomer,
    number: &str,
    (due, today): (Date, Date),
    payment: Option<Payment>,
) -> Result<Piece, Failure> {
    let text = text_of(template.file)?;
    let was_due: Date = template.due.parse().map_err(|_| unfit(template.file))?;
    let was_issued: Date = template.issued.parse().map_err(|_| unfit(template.file))?;
    let text = shift_dates(&text, due.days_since(was_due).min(today.days_since(was_issued)));
    let text = text.replacen(&format!(">{}<", template.number), &format!(">{number}<"), 1);
    let digits = number.trim_start_matches("M-");
    let text = text.replace(">Dummywert<", &format!(">PO-{digits}<"));
    let text = text.replace(">Auftragsnummer<", &format!(">SO-{digits}<"));
    Ok(Piece { name: format!("{number}.xml"), bytes: named(&text, customer).into_bytes(), payment })
}

fn text_of(file: &str) -> Result<String, Failure> {
    String::from_utf8(sample(file)?).map_err(|_| unfit(file))
}

fn unfit(file: &str) -> Failure {
    Failure::failed(format!("The sample {file} cannot be copied."))
}

/// Puts names in the place of the test suite's placeholders.
fn named(text: &str, customer: CastCustomer) -> String {
    let city = if customer == BAKERY { "Bremen" } else { "Hamburg" };
    let mut text = text.replace("[Buyer name]", customer.name).replace("[Buyer city]", city);
    for (placeholder, name) in [
        ("[Seller name]", SUPPLIER),
        ("[Seller trading name]", SUPPLIER),
        ("Mustermann GmbH", SUPPLIER),
        ("Testverkäufer", SUPPLIER),
        ("DB Station&amp;Service AG RB Mitte", customer.name),
        ("Testkäufer", customer.name),
        ("[Seller address line 1]", "Speicherstraße 12"),
        ("[Seller city]", "Hamburg"),
        ("[Seller contact person]", "Mila Jansen"),
        ("[Buyer address line 1]", "Hafenstraße 3"),
        ("[…]", "–"),
    ] {
        text = text.replace(placeholder, name);
    }
    text
}

/// Moves every date between two tags: `2016-03-02` in UBL, `20160302` in CII.
fn shift_dates(text: &str, days: i32) -> String {
    let mut shifted = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('>') {
        let (before, after) = rest.split_at(at + 1);
        shifted.push_str(before);
        let end = after.find('<').unwrap_or(after.len());
        let content = &after[..end];
        match moved(content, before, days) {
            Some(date) => shifted.push_str(&date),
            None => shifted.push_str(&moved_in_words(content, days)),
        }
        rest = &after[end..];
    }
    shifted.push_str(rest);
    shifted
}

fn moved(content: &str, before: &str, days: i32) -> Option<String> {
    if content.len() == 8 && before.ends_with("format=\"102\">") && content.is_ascii() {
        let date: Date = format!("{}-{}-{}", &content[..4], &content[4..6], &content[6..]).parse().ok()?;
        return Some(date.plus_days(days).to_string().replace('-', ""));
    }
    content.parse::<Date>().ok().map(|date| date.plus_days(days).to_string())
}

/// Moves the dates that stand in a sentence: `bis zum 24.01.2015`.
fn moved_in_words(text: &str, days: i32) -> String {
    let word = |word: &str| {
        let (day, rest) = word.split_once('.')?;
        let (month, year) = rest.split_once('.')?;
        let date: Date = format!("{year}-{month}-{day}").parse().ok()?;
        let moved = date.plus_days(days).to_string();
        let parts: Vec<&str> = moved.rsplit('-').collect();
        Some(parts.join("."))
    };
    text.split(' ').map(|part| word(part).unwrap_or_else(|| part.to_owned())).collect::<Vec<_>>().join(" ")
}

/// A credit note over all of an invoice: the same document in the other form (UBL 2.1).
fn credit_note(invoice: &Piece, invoice_number: &str, number: &str) -> Result<Piece, Failure> {
    let text = String::from_utf8(invoice.bytes.clone()).map_err(|_| unfit(&invoice.name))?;
    let due = text.find("<cbc:DueDate>").zip(text.find("</cbc:DueDate>")).ok_or_else(|| unfit(&invoice.name))?;
    let text = format!("{}{}", &text[..due.0], &text[due.1 + "</cbc:DueDate>".len()..]);
    let reference = format!(
        "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>{invoice_number}</cbc:ID>\
         </cac:InvoiceDocumentReference></cac:BillingReference><cac:AccountingSupplierParty>"
    );
    let text = text
        .replace("ubl:Invoice", "ubl:CreditNote")
        .replace("schema:xsd:Invoice-2", "schema:xsd:CreditNote-2")
        .replace("cbc:InvoiceTypeCode>380<", "cbc:CreditNoteTypeCode>381<")
        .replace("cbc:InvoiceTypeCode", "cbc:CreditNoteTypeCode")
        .replace("cac:InvoiceLine", "cac:CreditNoteLine")
        .replace("cbc:InvoicedQuantity", "cbc:CreditedQuantity")
        .replacen("<cac:AccountingSupplierParty>", &reference, 1)
        .replacen(&format!(">{invoice_number}<"), &format!(">{number}<"), 1);
    Ok(Piece { name: format!("{number}.xml"), bytes: text.into_bytes(), payment: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        "2026-11-22".parse().unwrap()
    }

    #[test]
    fn all_dates_of_a_copy_move_together() {
        let text = "<a>2016-02-28</a><b format=\"102\">20160302</b><c>20160302</c><d>2016-02-28x</d>\
                    <e>bis zum 28.02.2016 fällig</e>";
        let shifted = "<a>2016-03-01</a><b format=\"102\">20160304</b><c>20160302</c><d>2016-02-28x</d>\
                       <e>bis zum 01.03.2016 fällig</e>";
        assert_eq!(shift_dates(text, 2), shifted);
    }

    #[test]
    fn every_document_of_the_demonstration_passes_the_check_of_e_invoices() {
        for customer in [BAKERY, HOTEL] {
            for piece in documents(customer, today()).unwrap() {
                if let Err(rejection) = einvoice::read(&piece.bytes) {
                    panic!("{}: {:?}", piece.name, rejection.errors);
                }
            }
        }
    }

    #[test]
    fn no_document_of_the_demonstration_was_issued_in_the_future() {
        for customer in [BAKERY, HOTEL] {
            for piece in documents(customer, today()).unwrap() {
                if let einvoice::Document::Structured(invoice) = einvoice::read(&piece.bytes).unwrap() {
                    let issued: Date = invoice.issue_date.parse().unwrap();
                    assert!(issued <= today(), "{} is of {issued}", piece.name);
                }
            }
        }
    }

    #[test]
    fn no_two_documents_of_a_customer_are_the_same() {
        for customer in [BAKERY, HOTEL] {
            let mut names: Vec<_> = documents(customer, today()).unwrap().into_iter().map(|piece| piece.name).collect();
            let all = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), all);
        }
    }
}
