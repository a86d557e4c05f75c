//! Invoices as both sides speak of them: states, filters, and the shapes of a row and of a page.
//!
//! Terms follow EN 16931 (BT and BG numbers in the documentation). Amounts of money are [`Money`]; quantities, prices and
//! rates are decimals as they stand on the document, kept as text, because they have more digits than money.

use crate::{Currency, Cursor, Date, InvoiceId, Moment, Money, Page, PageRequest, Problem, ProblemCode, parse_amount};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Days before its due date from which on an open invoice counts as due soon.
pub const DUE_SOON_DAYS: i32 = 7;

/// What kind of document it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// The customer owes.
    Invoice,
    /// The supplier gives back.
    CreditNote,
}

impl DocumentKind {
    /// The name as stored.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::CreditNote => "credit_note",
        }
    }
}

/// How far an invoice is settled; stored. What a person sees is [`InvoiceStatus`], which also depends on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Settlement {
    /// Nothing paid.
    Open,
    /// A part is paid or credited.
    PartlyPaid,
    /// Nothing is left to pay.
    Paid,
    /// A credit note took it back; or it is itself a credit note.
    Credited,
    /// Amounts are not known: a document without data, which staff completes.
    Unknown,
}

impl Settlement {
    /// All settlements.
    pub const ALL: [Self; 5] = [Self::Open, Self::PartlyPaid, Self::Paid, Self::Credited, Self::Unknown];

    /// The name as stored.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::PartlyPaid => "partly_paid",
            Self::Paid => "paid",
            Self::Credited => "credited",
            Self::Unknown => "unknown",
        }
    }

    /// The settlement of this stored name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|settlement| settlement.name() == name)
    }
}

/// The state of an invoice on a certain day, as a customer sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceStatus {
    /// To be paid, not soon.
    Open,
    /// To be paid within [`DUE_SOON_DAYS`] days.
    DueSoon,
    /// The due date has passed.
    Overdue,
    /// A part is paid, and the rest is not due soon.
    PartlyPaid,
    /// Nothing is left to pay.
    Paid,
    /// Taken back, or itself a credit note.
    Credited,
    /// The supplier still has to complete it.
    Incomplete,
}

impl InvoiceStatus {
    /// All states, in the order a filter offers them.
    pub const ALL: [Self; 7] =
        [Self::Open, Self::DueSoon, Self::Overdue, Self::PartlyPaid, Self::Paid, Self::Credited, Self::Incomplete];

    /// The name as in the URL.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::DueSoon => "due-soon",
            Self::Overdue => "overdue",
            Self::PartlyPaid => "partly-paid",
            Self::Paid => "paid",
            Self::Credited => "credited",
            Self::Incomplete => "incomplete",
        }
    }

    /// The state of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// The state of an invoice today. What is most urgent wins: a partly paid invoice past its due date is overdue. An
/// invoice is overdue from the day *after* its due date.
#[must_use]
pub fn status_of(settlement: Settlement, due: Option<Date>, today: Date) -> InvoiceStatus {
    match settlement {
        Settlement::Paid => InvoiceStatus::Paid,
        Settlement::Credited => InvoiceStatus::Credited,
        Settlement::Unknown => InvoiceStatus::Incomplete,
        Settlement::Open | Settlement::PartlyPaid => match due {
            Some(due) if due < today => InvoiceStatus::Overdue,
            Some(due) if due.days_since(today) <= DUE_SOON_DAYS => InvoiceStatus::DueSoon,
            _ if settlement == Settlement::PartlyPaid => InvoiceStatus::PartlyPaid,
            _ => InvoiceStatus::Open,
        },
    }
}

/// By which column a list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SortKey {
    /// Issue date (BT-2).
    Date,
    /// Due date (BT-9).
    Due,
    /// Amount including tax (BT-112), whatever the currency.
    Amount,
    /// Number (BT-1), as text.
    Number,
}

/// Smallest or largest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// Smallest, earliest, A first.
    Ascending,
    /// Largest, latest, Z first.
    Descending,
}

/// A sort order; in a URL `date`, `-date`, `due`, `-due`, `amount`, `-amount`, `number` or `-number`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct InvoiceSort {
    /// The column.
    pub key: SortKey,
    /// The direction.
    pub direction: Direction,
}

impl InvoiceSort {
    /// Newest first.
    pub const DEFAULT: Self = Self { key: SortKey::Date, direction: Direction::Descending };

    /// All sort orders.
    pub const ALL: [Self; 8] = {
        use Direction::{Ascending, Descending};
        [
            Self { key: SortKey::Date, direction: Descending },
            Self { key: SortKey::Date, direction: Ascending },
            Self { key: SortKey::Due, direction: Descending },
            Self { key: SortKey::Due, direction: Ascending },
            Self { key: SortKey::Amount, direction: Descending },
            Self { key: SortKey::Amount, direction: Ascending },
            Self { key: SortKey::Number, direction: Descending },
            Self { key: SortKey::Number, direction: Ascending },
        ]
    };

    /// The name as in the URL.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match (self.key, self.direction) {
            (SortKey::Date, Direction::Ascending) => "date",
            (SortKey::Date, Direction::Descending) => "-date",
            (SortKey::Due, Direction::Ascending) => "due",
            (SortKey::Due, Direction::Descending) => "-due",
            (SortKey::Amount, Direction::Ascending) => "amount",
            (SortKey::Amount, Direction::Descending) => "-amount",
            (SortKey::Number, Direction::Ascending) => "number",
            (SortKey::Number, Direction::Descending) => "-number",
        }
    }
}

impl Default for InvoiceSort {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl FromStr for InvoiceSort {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|sort| sort.name() == text).ok_or(())
    }
}

impl fmt::Display for InvoiceSort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What somebody asked the list for, exactly as typed: the fields of the filter form and of the URL. Empty is absent.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct InvoiceQuery {
    /// An [`InvoiceStatus`] name.
    pub status: String,
    /// Issued on or after this date, `YYYY-MM-DD`.
    pub from: String,
    /// Issued on or before this date, `YYYY-MM-DD`.
    pub to: String,
    /// Amount of at least this, a decimal in major units.
    pub min: String,
    /// Amount of at most this, a decimal in major units.
    pub max: String,
    /// Text to find in number, references and lines.
    pub q: String,
    /// An [`InvoiceSort`] name.
    pub sort: String,
    /// The cursor after which the page starts.
    pub after: String,
    /// The cursor before which the page ends.
    pub before: String,
}

/// Longest search text, in characters.
const SEARCH_LIMIT: usize = 100;

impl InvoiceQuery {
    /// The fields and their names in the URL, in the order of the form.
    #[must_use]
    pub fn fields(&self) -> [(&'static str, &str); 9] {
        [
            ("q", &self.q),
            ("status", &self.status),
            ("from", &self.from),
            ("to", &self.to),
            ("min", &self.min),
            ("max", &self.max),
            ("sort", &self.sort),
            ("after", &self.after),
            ("before", &self.before),
        ]
    }

    /// Does it ask for anything but all invoices?
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        [&self.q, &self.status, &self.from, &self.to, &self.min, &self.max].iter().any(|field| !field.trim().is_empty())
    }

    /// What was asked, understood. A field that cannot be understood is left out and named among the problems, so that
    /// the person gets a list, the message at the field, and what they typed.
    #[must_use]
    pub fn understand(&self) -> (InvoiceFilter, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut filter = InvoiceFilter {
            status: field("status", &self.status, ProblemCode::NotAChoice, &mut problems, InvoiceStatus::from_name),
            from: field("from", &self.from, ProblemCode::NotADate, &mut problems, |text| text.parse().ok()),
            to: field("to", &self.to, ProblemCode::NotADate, &mut problems, |text| text.parse().ok()),
            least: field("min", &self.min, ProblemCode::NotAnAmount, &mut problems, thousandths),
            most: field("max", &self.max, ProblemCode::NotAnAmount, &mut problems, thousandths),
            text: None,
            sort: field("sort", &self.sort, ProblemCode::NotAChoice, &mut problems, |text| text.parse().ok())
                .unwrap_or_default(),
            page: PageRequest::First,
        };
        let text = self.q.trim();
        if text.chars().count() > SEARCH_LIMIT {
            problems.push(Problem::new("q", ProblemCode::TooLong(SEARCH_LIMIT)));
        } else if !text.is_empty() && !text.contains('\0') {
            filter.text = Some(text.to_owned());
        }
        if filter.from.zip(filter.to).is_some_and(|(from, to)| from > to) {
            problems.push(Problem::new("to", ProblemCode::WrongOrder));
            filter.to = None;
        }
        if filter.least.zip(filter.most).is_some_and(|(least, most)| least > most) {
            problems.push(Problem::new("max", ProblemCode::WrongOrder));
            filter.most = None;
        }
        let cursor = |name, text: &str, problems: &mut Vec<Problem>| {
            field(name, text, ProblemCode::Malformed, problems, |text| text.parse::<Cursor>().ok())
        };
        if let Some(after) = cursor("after", &self.after, &mut problems) {
            filter.page = PageRequest::After(after);
        } else if let Some(before) = cursor("before", &self.before, &mut problems) {
            filter.page = PageRequest::Before(before);
        }
        (filter, problems)
    }
}

fn field<T>(
    name: &str,
    text: &str,
    code: ProblemCode,
    problems: &mut Vec<Problem>,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let value = read(text);
    if value.is_none() {
        problems.push(Problem::new(name, code));
    }
    value
}

/// An amount as people type it, in thousandths: `1234.5`, `1,234.50`, `1.234,50`, `1 234,5` and `€ 12` are understood.
fn thousandths(text: &str) -> Option<i64> {
    let digits = |c: char| match c {
        // Arabic digits and signs, as keyboards there have them.
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10).unwrap_or('0'),
        '\u{66b}' => '.',
        '\u{66c}' | '\'' | '\u{2019}' | '\u{202f}' => ' ',
        c => c,
    };
    let plain: String = text
        .chars()
        .map(digits)
        .filter(|c| !matches!(c, ' ' | '\u{a0}' | '€' | '$' | '£' | '\u{200e}' | '\u{200f}'))
        .collect();
    let (last_comma, last_point) = (plain.rfind(','), plain.rfind('.'));
    let decimal = match (last_comma, last_point) {
        // Of two signs the last one begins the fraction, and the other groups thousands.
        (Some(comma), Some(point)) => Some(comma.max(point)),
        // A comma followed by exactly three digits groups thousands, and so do several; a point alone is a decimal point.
        (Some(comma), None) if plain.len() - comma != 4 && plain.matches(',').count() == 1 => Some(comma),
        (None, Some(point)) if plain.matches('.').count() == 1 => Some(point),
        _ => None,
    };
    let is_sign = |c: char| matches!(c, ',' | '.');
    let plain = match decimal {
        Some(at) => format!("{}.{}", plain[..at].replace(is_sign, ""), &plain[at + 1..]),
        None => plain.replace(is_sign, ""),
    };
    parse_amount(&plain, 3)
}

/// What the list is asked for, understood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InvoiceFilter {
    /// Only invoices in this state.
    pub status: Option<InvoiceStatus>,
    /// Issued on or after.
    pub from: Option<Date>,
    /// Issued on or before.
    pub to: Option<Date>,
    /// Amount of at least this many thousandths of the currency's unit, whatever the currency.
    pub least: Option<i64>,
    /// Amount of at most this many thousandths.
    pub most: Option<i64>,
    /// Text to find in number, references and lines.
    pub text: Option<String>,
    /// In which order.
    pub sort: InvoiceSort,
    /// Which page.
    pub page: PageRequest,
}

/// An invoice as a row of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceSummary {
    /// The invoice.
    pub id: InvoiceId,
    /// Invoice or credit note.
    pub kind: DocumentKind,
    /// Number (BT-1); for a document without data the name of its file.
    pub number: String,
    /// The seller's name as on the document (BT-27).
    pub seller: String,
    /// Issue date (BT-2).
    pub issued: Date,
    /// Due date (BT-9).
    pub due: Option<Date>,
    /// The customer's purchase order (BT-13), or else their reference (BT-10).
    pub reference: Option<String>,
    /// Amount including tax (BT-112), negative for a credit note; `None` when unknown.
    pub amount: Option<Money>,
    /// What is still to be paid; `None` when unknown.
    pub open: Option<Money>,
    /// The state today.
    pub status: InvoiceStatus,
}

/// A page of invoices, with all that its screen shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceList {
    /// The rows.
    pub page: Page<InvoiceSummary>,
    /// Sums over everything that matches, one per currency.
    pub totals: Vec<CurrencyTotal>,
    /// What could not be understood of the query.
    pub problems: Vec<Problem>,
}

/// Sums over a list in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CurrencyTotal {
    /// How many documents.
    pub count: i64,
    /// Invoiced less credited.
    pub amount: Money,
    /// Still to be paid.
    pub open: Money,
}

/// An invoice as a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceDetail {
    /// The row it is in lists.
    pub summary: InvoiceSummary,
    /// Is there data, or only a file?
    pub is_structured: bool,
    /// Kinds of UNTDID 1001 (BT-3), such as `380`.
    pub type_code: String,
    /// The document's currency.
    pub currency: Currency,
    /// Seller (BG-4).
    pub seller: Party,
    /// Buyer (BG-7).
    pub buyer: Party,
    /// Payee, if another than the seller (BG-10).
    pub payee: Option<Party>,
    /// Delivered to (BG-13).
    pub deliver_to: Option<Party>,
    /// Labelled references: order, contract, project and so on, as (what, value); the app words the `what`.
    pub references: Vec<(ReferenceKind, String)>,
    /// Delivery date (BT-72).
    pub delivered: Option<Date>,
    /// Invoiced period (BG-14).
    pub period: Option<(Option<Date>, Option<Date>)>,
    /// Notes (BT-22).
    pub notes: Vec<String>,
    /// Payment terms (BT-20).
    pub payment_terms: Option<String>,
    /// Lines (BG-25).
    pub lines: Vec<InvoiceLine>,
    /// Allowances and charges on the whole document (BG-20, BG-21).
    pub allowances: Vec<AllowanceCharge>,
    /// VAT breakdown (BG-23).
    pub tax: Vec<TaxLine>,
    /// Sum of line net amounts (BT-106).
    pub line_total: Option<Money>,
    /// Sum of allowances (BT-107).
    pub allowance_total: Option<Money>,
    /// Sum of charges (BT-108).
    pub charge_total: Option<Money>,
    /// Total without VAT (BT-109).
    pub net_total: Option<Money>,
    /// Total VAT (BT-110).
    pub tax_total: Option<Money>,
    /// Total with VAT (BT-112).
    pub gross_total: Option<Money>,
    /// Paid before the invoice was made (BT-113).
    pub prepaid: Option<Money>,
    /// Rounding (BT-114).
    pub rounding: Option<Money>,
    /// Amount due for payment as on the document (BT-115).
    pub payable: Option<Money>,
    /// How to pay (BG-16); empty when nothing is to be paid.
    pub payment: Vec<PaymentInstruction>,
    /// Payments received since.
    pub payments: Vec<PaymentReceived>,
    /// Credit notes that belong to this invoice, or the invoices that this credit note takes back.
    pub credit_notes: Vec<CreditNoteLink>,
    /// Files inside the e-invoice (BG-24).
    pub attachments: Vec<Attachment>,
    /// Versions received, newest first; the first is the one shown.
    pub versions: Vec<InvoiceVersion>,
}

/// What a reference on an invoice refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferenceKind {
    /// The customer's own reference (BT-10).
    Buyer,
    /// The customer's purchase order (BT-13).
    Order,
    /// The seller's order (BT-14).
    SalesOrder,
    /// Contract (BT-12).
    Contract,
    /// Project (BT-11).
    Project,
    /// The customer's booking reference (BT-19).
    Accounting,
    /// A preceding invoice (BT-25).
    PrecedingInvoice,
}

/// A party of an invoice (BG-4, BG-7, BG-10, BG-13).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Party {
    /// Name.
    pub name: String,
    /// Trading name, if another.
    pub trading_name: Option<String>,
    /// Address, one line each, without the country.
    pub address: Vec<String>,
    /// Country, its ISO 3166-1 code (BT-40, BT-55, BT-80).
    pub country: Option<String>,
    /// VAT identifier.
    pub vat_id: Option<String>,
    /// Local tax number.
    pub tax_number: Option<String>,
    /// Legal registration.
    pub legal_id: Option<String>,
    /// Contact: name, telephone, e-mail, as far as given.
    pub contact: Vec<String>,
}

/// A line of an invoice (BG-25).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceLine {
    /// Line identifier (BT-126).
    pub id: String,
    /// Item name (BT-153).
    pub name: String,
    /// Description (BT-154), note (BT-127).
    pub description: Vec<String>,
    /// Item numbers: the seller's, the buyer's, the standard one (BT-155 to BT-157).
    pub item_numbers: Vec<String>,
    /// Quantity (BT-129), a decimal.
    pub quantity: Option<String>,
    /// Unit (BT-130), a UN/ECE Recommendation 20 or 21 code.
    pub unit: Option<String>,
    /// Price.
    pub price: Option<LinePrice>,
    /// Allowances and charges on the line (BG-27, BG-28).
    pub allowances: Vec<AllowanceCharge>,
    /// VAT category (BT-151), UNCL 5305.
    pub tax_category: Option<String>,
    /// VAT rate (BT-152) in per cent, a decimal.
    pub tax_rate: Option<String>,
    /// Net amount (BT-131).
    pub net: Option<Money>,
    /// Invoiced period (BG-26).
    pub period: Option<(Option<Date>, Option<Date>)>,
    /// Item attributes (BG-32), name and value.
    pub attributes: Vec<(String, String)>,
}

/// The price of an item (BG-29).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinePrice {
    /// Net price (BT-146), a decimal.
    pub amount: String,
    /// For this quantity (BT-149), a decimal; 1 when absent.
    pub per: Option<String>,
}

/// An allowance or a charge (BG-20, BG-21, BG-27, BG-28).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllowanceCharge {
    /// A charge adds, an allowance takes off.
    pub is_charge: bool,
    /// Amount, without sign.
    pub amount: Money,
    /// Percentage, a decimal.
    pub percent: Option<String>,
    /// Reason as text.
    pub reason: Option<String>,
}

/// A row of the VAT breakdown (BG-23).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxLine {
    /// Category (BT-118), UNCL 5305.
    pub category: String,
    /// Rate (BT-119) in per cent, a decimal.
    pub rate: Option<String>,
    /// Taxable amount (BT-116).
    pub taxable: Money,
    /// Tax (BT-117).
    pub tax: Money,
    /// Why there is no tax (BT-120).
    pub exemption: Option<String>,
}

/// A way to pay (BG-16).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentInstruction {
    /// Means (BT-81), UNCL 4461.
    pub code: String,
    /// Account (BT-84): an IBAN or another identifier.
    pub account: Option<String>,
    /// Name of the account (BT-85).
    pub account_name: Option<String>,
    /// BIC (BT-86).
    pub bic: Option<String>,
    /// What to write with the payment (BT-83).
    pub remittance: Option<String>,
    /// Mandate for a direct debit (BT-89).
    pub mandate: Option<String>,
    /// The EPC QR code as SVG text, made by the server, where account, currency and amount allow one
    /// (EPC069-12 version 2: euro, IBAN, 0.01 to 999,999,999.99).
    pub qr_svg: Option<String>,
}

/// A payment received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentReceived {
    /// On this day.
    pub on: Date,
    /// Amount.
    pub amount: Money,
    /// The reference it came with.
    pub reference: Option<String>,
}

/// Another document this one is settled with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreditNoteLink {
    /// The other document.
    pub id: InvoiceId,
    /// Its kind.
    pub kind: DocumentKind,
    /// Its number.
    pub number: String,
    /// Its issue date.
    pub issued: Date,
    /// What is credited, positive; `None` when nothing is set against this document.
    pub amount: Option<Money>,
}

/// A file inside an e-invoice (BG-24).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its place among the attachments, from 0; part of its address.
    pub index: usize,
    /// File name or identifier.
    pub name: String,
    /// Description (BT-123).
    pub description: Option<String>,
    /// Size in bytes; `None` when the document only names it.
    pub size: Option<u64>,
}

/// One received version of an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceVersion {
    /// 1 for the first.
    pub version: i64,
    /// When it was received.
    pub received: Moment,
    /// Amount including tax in that version.
    pub amount: Option<Money>,
    /// What kind of file it is.
    pub file: DownloadKind,
    /// Size of the file in bytes.
    pub size: u64,
}

/// The kind of an original file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DownloadKind {
    /// A PDF, with or without an e-invoice in it.
    Pdf,
    /// XML.
    Xml,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn an_invoice_is_overdue_from_the_day_after_its_due_date() {
        let due = Some(date("2026-11-22"));
        let on = |day| status_of(Settlement::Open, due, date(day));
        assert_eq!(on("2026-11-14"), InvoiceStatus::Open);
        assert_eq!(on("2026-11-15"), InvoiceStatus::DueSoon);
        assert_eq!(on("2026-11-22"), InvoiceStatus::DueSoon);
        assert_eq!(on("2026-11-23"), InvoiceStatus::Overdue);
    }

    #[test]
    fn urgency_wins_over_part_payment_and_settlement_over_urgency() {
        let (past, today) = (Some(date("2026-01-01")), date("2026-11-22"));
        assert_eq!(status_of(Settlement::PartlyPaid, past, today), InvoiceStatus::Overdue);
        assert_eq!(status_of(Settlement::PartlyPaid, None, today), InvoiceStatus::PartlyPaid);
        assert_eq!(status_of(Settlement::Paid, past, today), InvoiceStatus::Paid);
        assert_eq!(status_of(Settlement::Credited, past, today), InvoiceStatus::Credited);
        assert_eq!(status_of(Settlement::Unknown, past, today), InvoiceStatus::Incomplete);
    }

    #[test]
    fn amounts_are_understood_as_people_type_them() {
        for (text, expected) in [
            ("1234.5", 1_234_500),
            ("1,234.50", 1_234_500),
            ("1.234,50", 1_234_500),
            ("1\u{202f}234,5", 1_234_500),
            ("1.234.567,8", 1_234_567_800),
            ("1’234.50", 1_234_500),
            ("١٬٢٣٤٫٥", 1_234_500),
            ("1.234.567", 1_234_567_000),
            ("0.125", 125),
            ("12,5", 12_500),
            ("1,234", 1_234_000),
            ("€ 12", 12_000),
            ("1,234,567", 1_234_567_000),
            ("-3", -3_000),
        ] {
            assert_eq!(thousandths(text), Some(expected), "{text}");
        }
        assert_eq!(thousandths("twelve"), None);
    }

    #[test]
    fn what_is_not_understood_is_left_out_and_named() {
        let query = InvoiceQuery {
            status: "lost".into(),
            from: "2026-02-30".into(),
            min: "10".into(),
            max: "5".into(),
            q: "x".repeat(200),
            after: "zz".into(),
            ..InvoiceQuery::default()
        };
        let (filter, problems) = query.understand();
        assert_eq!(filter, InvoiceFilter { least: Some(10_000), ..InvoiceFilter::default() });
        let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["status", "from", "q", "max", "after"]);
    }

    #[test]
    fn names_read_back() {
        for status in InvoiceStatus::ALL {
            assert_eq!(InvoiceStatus::from_name(status.name()), Some(status));
        }
        for sort in InvoiceSort::ALL {
            assert_eq!(sort.name().parse(), Ok(sort));
        }
        for settlement in Settlement::ALL {
            assert_eq!(Settlement::from_name(settlement.name()), Some(settlement));
        }
    }

    proptest! {
        #[test]
        fn no_query_panics(q in "\\PC{0,120}", from in "\\PC{0,12}", min in "\\PC{0,12}", after in "\\PC{0,80}") {
            let _ = InvoiceQuery { q, from, min, after, ..InvoiceQuery::default() }.understand();
        }
    }
}
