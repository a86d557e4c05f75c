//! An invoice as a page, with all that stands on the document.

use super::{DocumentKind, InvoiceSummary};
use crate::{Currency, Date, InvoiceId, Moment, Money};
use serde::{Deserialize, Serialize};
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
