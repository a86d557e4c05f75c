//! From a read e-invoice to what the portal keeps in columns: keys, dates, amounts in minor units, the text that is
//! searched. Pure; what a page shows beyond that is made in `detail.rs` from the stored content.

use crate::files::FileHash;
use domain::{Currency, Date, DocumentKind, parse_amount};
use einvoice::{Finding, Invoice};

/// The largest amount of one document, in minor units (ten trillion euro): sums over a customer's documents of a hundred
/// years stay far inside 64 bits.
pub(super) const AMOUNT_LIMIT: i64 = 1_000_000_000_000_000;
/// Preceding invoices of one document that are considered; collective credit notes name dozens.
const PRECEDING_LIMIT: usize = 500;
/// Longest invoice number, in characters; a reference that is longer cannot name an invoice.
const NUMBER_LIMIT: usize = 100;
/// Longest searched text of a document, in bytes.
const SEARCH_LIMIT: usize = 32 * 1024;
/// Longest key of a seller, in bytes: an index has no room for more.
const KEY_LIMIT: usize = 200;

/// What is kept of a document in columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Document {
    /// Tells sellers apart.
    pub(super) seller_key: String,
    pub(super) seller_name: String,
    pub(super) kind: DocumentKind,
    pub(super) number: String,
    pub(super) issued: Date,
    pub(super) due: Option<Date>,
    pub(super) currency: Currency,
    /// Including tax (BT-112), as on the document.
    pub(super) total: i64,
    /// Due for payment (BT-115), as on the document.
    pub(super) payable: i64,
    /// Paid before (BT-113).
    pub(super) prepaid: i64,
    pub(super) buyer_reference: Option<String>,
    pub(super) order_reference: Option<String>,
    pub(super) line_count: i64,
    pub(super) is_structured: bool,
    /// Lower case.
    pub(super) search: String,
    /// Numbers of the invoices that this one takes back, if it gives money back (BT-25).
    pub(super) preceding: Vec<String>,
}

impl Document {
    /// The amount in thousandths of the currency's unit, negative for a credit note.
    pub(super) fn thousandths(&self) -> i64 {
        let signed = super::settlement::signed(self.kind, self.total);
        match self.currency.digits() {
            0 => signed.saturating_mul(1_000),
            1 => signed.saturating_mul(100),
            2 => signed.saturating_mul(10),
            3 => signed,
            more => signed / 10_i64.saturating_pow(u32::from(more) - 3),
        }
    }

    /// The due date, or the end of time: what a list is sorted by.
    pub(super) fn due_sort(&self) -> Date {
        self.due.unwrap_or(Date::MAX)
    }
}

/// What is kept of an e-invoice.
///
/// # Errors
/// Amounts that the document's currency does not have, or dates or totals that are not there: the rules and places.
pub(super) fn of_invoice(invoice: &Invoice) -> Result<Document, Vec<Finding>> {
    let Ok(currency) = invoice.currency.parse::<Currency>() else {
        return Err(vec![finding("BR-CL-04", "BT-5", format!("{:?} is no currency code.", invoice.currency))]);
    };
    let mut findings = Vec::new();
    let mut date = |place: &str, text: &str| {
        let date = text.parse::<Date>();
        if date.is_err() {
            findings.push(finding("PORTICO-DATE", place, format!("{text:?} is no existing date.")));
        }
        date.ok()
    };
    let issued = date("BT-2", &invoice.issue_date);
    let due = invoice.due_date.as_deref().map(|text| date("BT-9", text));
    findings.extend(amounts(invoice).filter_map(|(place, text)| refuse_amount(place, text, currency)));

    let known = |amount: &Option<String>| amount.as_deref().and_then(|text| parse_amount(text, currency.digits()));
    let prepaid = known(&invoice.totals.prepaid).unwrap_or(0);
    let rounding = known(&invoice.totals.rounding).unwrap_or(0);
    let (total, payable) = match (known(&invoice.totals.tax_inclusive), known(&invoice.totals.payable)) {
        (Some(total), Some(payable)) => (total, payable),
        // Only receipts without lines may lack one of them; BR-CO-16 says how they hang together.
        (Some(total), None) => (total, total.saturating_sub(prepaid).saturating_add(rounding)),
        (None, Some(payable)) => (payable.saturating_add(prepaid).saturating_sub(rounding), payable),
        (None, None) => {
            findings.push(finding("BR-15", "BT-115", "The amount due for payment is missing.".to_owned()));
            (0, 0)
        }
    };
    let (Some(issued), true) = (issued, findings.is_empty()) else { return Err(findings) };
    let kind = kind(invoice.kind);
    let gives_back = super::settlement::signed(kind, payable) < 0;
    Ok(Document {
        seller_key: seller_key(invoice.seller.vat_id.as_deref(), &invoice.seller.name),
        seller_name: invoice.seller.name.clone(),
        kind,
        number: invoice.number.clone(),
        issued,
        due: due.flatten(),
        currency,
        total,
        payable,
        prepaid,
        buyer_reference: invoice.buyer_reference.clone(),
        order_reference: invoice.order_reference.clone(),
        line_count: i64::try_from(invoice.lines.len()).unwrap_or(i64::MAX),
        is_structured: true,
        search: search_text(invoice),
        preceding: if gives_back { preceding(invoice) } else { Vec::new() },
    })
}

/// What is kept of a file without data: its name stands for the number, and it is a document of its own even if another
/// file has the same name, because a file's name proves nothing.
pub(super) fn of_plain_file(name: &str, hash: FileHash, supplier: &str, today: Date) -> Document {
    let number = plain_file_number(name);
    Document {
        seller_key: format!("file:{hash}"),
        seller_name: supplier.to_owned(),
        kind: DocumentKind::Invoice,
        search: number.to_lowercase(),
        number,
        issued: today,
        due: None,
        currency: Currency::NONE,
        total: 0,
        payable: 0,
        prepaid: 0,
        buyer_reference: None,
        order_reference: None,
        line_count: 0,
        is_structured: false,
        preceding: Vec::new(),
    }
}

/// The file's name without folders and extension.
fn plain_file_number(name: &str) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = base.rsplit_once('.').map_or(base, |(stem, _)| if stem.is_empty() { base } else { stem });
    einvoice::sanitize_file_name(stem)
}

/// What is stored of an e-invoice for its page, as JSON. What is absent is left out: most of the fields of EN 16931 are
/// absent from most invoices.
///
/// # Errors
/// The document cannot be written as JSON.
pub(super) fn content(invoice: &Invoice) -> serde_json::Result<String> {
    let mut content = serde_json::to_value(invoice)?;
    drop_absent(&mut content);
    serde_json::to_string(&content)
}

fn drop_absent(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null());
            fields.values_mut().for_each(drop_absent);
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(drop_absent),
        _ => {}
    }
}

/// Invoice or credit note, in the portal's words.
pub(super) const fn kind(kind: einvoice::DocumentKind) -> DocumentKind {
    match kind {
        einvoice::DocumentKind::Invoice => DocumentKind::Invoice,
        einvoice::DocumentKind::CreditNote => DocumentKind::CreditNote,
    }
}

/// The VAT identifier without spaces and punctuation, or else the name without the accidents of writing.
fn seller_key(vat_id: Option<&str>, name: &str) -> String {
    let vat_id: String =
        vat_id.unwrap_or_default().chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    let key = if vat_id.is_empty() { squeezed(name).to_lowercase() } else { vat_id };
    if key.len() <= KEY_LIMIT { key } else { format!("hash:{}", FileHash::of(key.as_bytes())) }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn preceding(invoice: &Invoice) -> Vec<String> {
    let mut numbers: Vec<String> = Vec::new();
    for reference in invoice.preceding.iter().take(PRECEDING_LIMIT) {
        let number = reference.number.trim();
        let may_name_one = !number.is_empty() && number.chars().count() <= NUMBER_LIMIT;
        if may_name_one && !numbers.iter().any(|known| known == number) {
            numbers.push(number.to_owned());
        }
    }
    numbers
}

/// Number, references and texts of the lines, lower case, one space between words.
fn search_text(invoice: &Invoice) -> String {
    let references = [
        &invoice.buyer_reference,
        &invoice.order_reference,
        &invoice.sales_order_reference,
        &invoice.contract_reference,
        &invoice.project_reference,
        &invoice.accounting_cost,
        &invoice.despatch_reference,
        &invoice.object_identifier,
    ];
    let references = references.into_iter().flatten();
    let preceding = invoice.preceding.iter().map(|reference| &reference.number);
    let lines = invoice.lines.iter().flat_map(|line| {
        [
            &line.name,
            &line.description,
            &line.note,
            &line.seller_item_id,
            &line.buyer_item_id,
            &line.standard_item_id,
            &line.order_line,
        ]
        .into_iter()
        .flatten()
    });
    let mut text = String::new();
    for part in std::iter::once(&invoice.number).chain(references).chain(preceding).chain(lines) {
        for word in part.split_whitespace() {
            if text.len() + word.len() >= SEARCH_LIMIT {
                return text;
            }
            if !text.is_empty() {
                text.push(' ');
            }
            text.extend(word.chars().flat_map(char::to_lowercase));
        }
    }
    text
}

/// The pattern that finds what a person typed in [`search_text`]: their words, in their order, with anything between.
/// `\` escapes.
pub(super) fn search_pattern(typed: &str) -> String {
    let mut pattern = String::from("%");
    for word in typed.split_whitespace() {
        for c in word.chars().flat_map(char::to_lowercase) {
            if matches!(c, '%' | '_' | '\\') {
                pattern.push('\\');
            }
            pattern.push(c);
        }
        pattern.push('%');
    }
    pattern
}

/// Every amount of money in the document's currency, with its place.
fn amounts(invoice: &Invoice) -> impl Iterator<Item = (Place, &str)> {
    let totals = &invoice.totals;
    let totals = [
        ("BT-106", &totals.line_extension),
        ("BT-107", &totals.allowance_total),
        ("BT-108", &totals.charge_total),
        ("BT-109", &totals.tax_exclusive),
        ("BT-110", &totals.tax_total),
        ("BT-112", &totals.tax_inclusive),
        ("BT-113", &totals.prepaid),
        ("BT-114", &totals.rounding),
        ("BT-115", &totals.payable),
    ];
    let totals = totals.into_iter().map(|(term, amount)| (Place { group: None, term }, amount));
    let tax =
        invoice.tax.iter().enumerate().filter(|(_, row)| is_in(row.currency.as_deref(), &invoice.currency)).flat_map(
            |(at, row)| {
                let group = Some(("BG-23", at));
                [(Place { group, term: "BT-116" }, &row.taxable), (Place { group, term: "BT-117" }, &row.tax)]
            },
        );
    let allowances = invoice.allowances.iter().enumerate().map(|(at, row)| {
        let (group, term) = if row.is_charge { ("BG-21", "BT-99") } else { ("BG-20", "BT-92") };
        (Place { group: Some((group, at)), term }, &row.amount)
    });
    let lines = invoice.lines.iter().enumerate().flat_map(|(at, line)| {
        let group = Some(("BG-25", at));
        let allowances = line
            .allowances
            .iter()
            .map(move |row| (Place { group, term: if row.is_charge { "BT-141" } else { "BT-136" } }, &row.amount));
        std::iter::once((Place { group, term: "BT-131" }, &line.net)).chain(allowances)
    });
    totals
        .chain(tax)
        .chain(allowances)
        .chain(lines)
        .filter_map(|(place, amount)| amount.as_deref().map(|amount| (place, amount)))
}

/// Is an amount with this currency one of the document's currency? The VAT may be stated in another one as well (BT-6).
pub(super) fn is_in(currency: Option<&str>, of_document: &str) -> bool {
    currency.is_none_or(|currency| currency == of_document)
}

/// Where an amount stands: a business term, and the group that repeats.
#[derive(Debug, Clone, Copy)]
struct Place {
    group: Option<(&'static str, usize)>,
    term: &'static str,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.group {
            Some((group, at)) => write!(f, "{group}[{at}]/{}", self.term),
            None => f.write_str(self.term),
        }
    }
}

fn refuse_amount(place: Place, text: &str, currency: Currency) -> Option<Finding> {
    match parse_amount(text, currency.digits()) {
        Some(minor) if minor.abs() <= AMOUNT_LIMIT => None,
        Some(_) => Some(finding("PORTICO-AMOUNT", &place.to_string(), format!("{text} is too large an amount."))),
        None => {
            let shown: String = text.chars().take(40).collect();
            Some(finding(
                "PORTICO-AMOUNT",
                &place.to_string(),
                format!("{shown:?} is no amount in {currency}, which has {} decimals.", currency.digits()),
            ))
        }
    }
}

fn finding(rule: &str, place: &str, message: String) -> Finding {
    Finding { rule: rule.to_owned(), place: place.to_owned(), message }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use einvoice::{Line, Party, Preceding, Syntax, Totals};

    /// An invoice over 119.00 euro with one line.
    pub(in crate::invoices) fn invoice(number: &str) -> Invoice {
        let amount = |text: &str| Some(text.to_owned());
        Invoice {
            syntax: Syntax::Ubl,
            kind: einvoice::DocumentKind::Invoice,
            profile: None,
            process: None,
            without_lines: false,
            embedded_name: None,
            number: number.to_owned(),
            issue_date: "2026-11-01".to_owned(),
            due_date: Some("2026-12-01".to_owned()),
            type_code: "380".to_owned(),
            currency: "EUR".to_owned(),
            tax_currency: None,
            tax_point_date: None,
            buyer_reference: Some("04011000-12345-34".to_owned()),
            order_reference: Some("PO-4711".to_owned()),
            sales_order_reference: None,
            contract_reference: None,
            project_reference: None,
            tender_reference: None,
            object_identifier: None,
            despatch_reference: None,
            receipt_reference: None,
            accounting_cost: None,
            delivery_date: None,
            period_start: None,
            period_end: None,
            preceding: Vec::new(),
            notes: Vec::new(),
            payment_terms: None,
            seller: Party { name: "Seller GmbH".into(), vat_id: Some("DE123456789".into()), ..Party::default() },
            buyer: Party { name: "Buyer AG".into(), ..Party::default() },
            payee: None,
            tax_representative: None,
            deliver_to: None,
            totals: Totals {
                line_extension: amount("100.00"),
                tax_exclusive: amount("100.00"),
                tax_total: amount("19.00"),
                tax_inclusive: amount("119.00"),
                payable: amount("119.00"),
                ..Totals::default()
            },
            tax: Vec::new(),
            allowances: Vec::new(),
            lines: vec![Line {
                id: Some("1".into()),
                name: Some("Blue  Widget".into()),
                quantity: Some("2".into()),
                price: Some("50.0000".into()),
                net: amount("100.00"),
                ..Line::default()
            }],
            payment: Vec::new(),
            attachments: Vec::new(),
            warnings: Vec::new(),
        }
    }

    #[test]
    fn amounts_become_minor_units_of_the_currency() {
        let document = of_invoice(&invoice("1")).unwrap();
        assert_eq!((document.total, document.payable, document.thousandths()), (11_900, 11_900, 119_000));

        let mut yen = invoice("1");
        yen.currency = "JPY".into();
        let document = of_invoice(&yen).unwrap();
        assert_eq!((document.total, document.thousandths()), (119, 119_000));

        let mut credit_note = invoice("1");
        credit_note.kind = einvoice::DocumentKind::CreditNote;
        assert_eq!(of_invoice(&credit_note).unwrap().thousandths(), -119_000);
    }

    #[test]
    fn an_amount_that_the_currency_does_not_have_is_refused_with_its_place() {
        let mut yen = invoice("1");
        yen.currency = "JPY".into();
        yen.lines[0].net = Some("100.50".into());
        let findings = of_invoice(&yen).unwrap_err();
        assert_eq!((findings[0].rule.as_str(), findings[0].place.as_str()), ("PORTICO-AMOUNT", "BG-25[0]/BT-131"));
    }

    #[test]
    fn amounts_that_would_overflow_a_sum_are_refused() {
        for amount in ["10000000000000.01", "-99999999999999", "99999999999999999999"] {
            let mut huge = invoice("1");
            huge.totals.payable = Some(amount.into());
            let findings = of_invoice(&huge).unwrap_err();
            assert_eq!(
                (findings[0].rule.as_str(), findings[0].place.as_str()),
                ("PORTICO-AMOUNT", "BT-115"),
                "{amount}"
            );
        }
    }

    #[test]
    fn a_receipt_with_only_one_total_is_understood_and_one_without_any_is_refused() {
        let mut receipt = invoice("1");
        receipt.totals.tax_inclusive = None;
        receipt.totals.prepaid = Some("20.00".into());
        let document = of_invoice(&receipt).unwrap();
        assert_eq!((document.total, document.payable), (13_900, 11_900));
        receipt.totals.payable = None;
        assert_eq!(of_invoice(&receipt).unwrap_err()[0].rule, "BR-15");
    }

    #[test]
    fn a_seller_is_known_by_vat_identifier_however_it_is_written_and_else_by_name() {
        assert_eq!(seller_key(Some("de 123.456-789"), "A"), "DE123456789");
        assert_eq!(seller_key(None, " Müller  & SÖHNE "), "müller & söhne");
        assert_eq!(seller_key(Some(" "), "A"), "a");
        assert!(seller_key(None, &"ü".repeat(2_000)).starts_with("hash:"));
    }

    #[test]
    fn the_search_finds_number_references_and_lines_and_takes_wildcards_literally() {
        assert_eq!(of_invoice(&invoice("RE-7")).unwrap().search, "re-7 04011000-12345-34 po-4711 blue widget");
        assert_eq!(search_pattern("  Blue WIDGET "), "%blue%widget%");
        assert_eq!(search_pattern("100%_\\"), "%100\\%\\_\\\\%");
        let mut long = invoice("1");
        long.lines = vec![long.lines[0].clone(); 10_000];
        assert!(of_invoice(&long).unwrap().search.len() <= SEARCH_LIMIT);
    }

    #[test]
    fn the_stored_content_holds_everything_but_what_is_absent() {
        let mut invoice = invoice("1");
        invoice.lines[0].attributes = vec![("Colour".into(), "blue".into())];
        let content = content(&invoice).unwrap();
        assert!(!content.contains("null"), "{content}");
        assert_eq!(serde_json::from_str::<Invoice>(&content).unwrap(), invoice);
    }

    #[test]
    fn only_a_document_that_gives_money_back_takes_others_back() {
        let mut second = invoice("2");
        second.preceding =
            ["1", " 1 ", "", "3"].map(|number| Preceding { number: number.into(), issue_date: None }).to_vec();
        assert!(of_invoice(&second).unwrap().preceding.is_empty());
        second.kind = einvoice::DocumentKind::CreditNote;
        assert_eq!(of_invoice(&second).unwrap().preceding, ["1", "3"]);
    }

    #[test]
    fn two_files_without_data_are_two_documents_even_with_the_same_name() {
        let today = Date::new(2026, 11, 22).unwrap();
        let [one, other] =
            [b"1", b"2"].map(|bytes| of_plain_file("in/../Rechnung 7.PDF", FileHash::of(bytes), "We", today));
        assert_eq!(one.number, "Rechnung 7");
        assert_eq!(one.currency, Currency::NONE);
        assert_ne!(one.seller_key, other.seller_key);
        assert_eq!(plain_file_number(".pdf"), "pdf");
    }
}
