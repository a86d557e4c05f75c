//! The invoice as the portal keeps it: the semantic model of EN 16931-1 without its syntax. All texts are trimmed,
//! dates are `yyyy-mm-dd`, amounts, prices, quantities and percentages are the decimal strings of the document,
//! never floats. No reading or checking happens here.

use serde::{Deserialize, Serialize};

use crate::finding::{DocumentKind, Finding, Syntax};

/// What [`crate::read`] found.
#[derive(Debug, Clone, PartialEq)]
pub enum Document {
    /// An electronic invoice that passed every check.
    Structured(Box<Invoice>),
    /// A PDF without an electronic invoice inside.
    Unstructured,
}

/// An electronic invoice or credit note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Invoice {
    /// The syntax it was written in.
    pub syntax: Syntax,
    /// Invoice or credit note.
    pub kind: DocumentKind,
    /// Specification identifier (BT-24).
    pub profile: Option<String>,
    /// Business process type (BT-23).
    pub process: Option<String>,
    /// A booking aid without lines (ZUGFeRD / Factur-X MINIMUM or BASIC WL): totals only, not a full invoice.
    pub without_lines: bool,
    /// Name of the XML file inside the PDF, when it came in one.
    pub embedded_name: Option<String>,
    /// Invoice number (BT-1).
    pub number: String,
    /// Issue date (BT-2).
    pub issue_date: String,
    /// Payment due date (BT-9).
    pub due_date: Option<String>,
    /// Type code (BT-3, UNTDID 1001).
    pub type_code: String,
    /// Currency (BT-5, ISO 4217).
    pub currency: String,
    /// VAT accounting currency (BT-6).
    pub tax_currency: Option<String>,
    /// Value added tax point date (BT-7).
    pub tax_point_date: Option<String>,
    /// Buyer reference (BT-10), in Germany the Leitweg-ID.
    pub buyer_reference: Option<String>,
    /// Purchase order reference (BT-13).
    pub order_reference: Option<String>,
    /// Sales order reference (BT-14).
    pub sales_order_reference: Option<String>,
    /// Contract reference (BT-12).
    pub contract_reference: Option<String>,
    /// Project reference (BT-11).
    pub project_reference: Option<String>,
    /// Tender or lot reference (BT-17).
    pub tender_reference: Option<String>,
    /// Invoiced object identifier (BT-18).
    pub object_identifier: Option<String>,
    /// Despatch advice reference (BT-16).
    pub despatch_reference: Option<String>,
    /// Receiving advice reference (BT-15).
    pub receipt_reference: Option<String>,
    /// Buyer accounting reference (BT-19).
    pub accounting_cost: Option<String>,
    /// Actual delivery date (BT-72).
    pub delivery_date: Option<String>,
    /// Invoicing period start (BT-73).
    pub period_start: Option<String>,
    /// Invoicing period end (BT-74).
    pub period_end: Option<String>,
    /// Preceding invoices (BG-3).
    pub preceding: Vec<Preceding>,
    /// Notes (BT-22), in order.
    pub notes: Vec<String>,
    /// Payment terms (BT-20).
    pub payment_terms: Option<String>,
    /// Seller (BG-4).
    pub seller: Party,
    /// Buyer (BG-7).
    pub buyer: Party,
    /// Payee (BG-10), if not the seller.
    pub payee: Option<Party>,
    /// Seller's tax representative (BG-11).
    pub tax_representative: Option<Party>,
    /// Deliver to party and address (BG-13, BG-15).
    pub deliver_to: Option<Party>,
    /// Document totals (BG-22).
    pub totals: Totals,
    /// VAT breakdown (BG-23).
    pub tax: Vec<TaxSubtotal>,
    /// Allowances and charges on document level (BG-20, BG-21), in order.
    pub allowances: Vec<AllowanceCharge>,
    /// Lines (BG-25).
    pub lines: Vec<Line>,
    /// Payment instructions (BG-16), one entry for each account.
    pub payment: Vec<PaymentMeans>,
    /// Supporting documents (BG-24).
    pub attachments: Vec<Attachment>,
    /// What is remarkable, but no reason to refuse.
    pub warnings: Vec<Finding>,
}

/// A reference to an earlier invoice (BG-3).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Preceding {
    /// Its number (BT-25).
    pub number: String,
    /// Its issue date (BT-26).
    pub issue_date: Option<String>,
}

/// A party: seller, buyer, payee, tax representative or delivery.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Party {
    /// Name (BT-27, BT-44, BT-59, BT-62, BT-70); empty only where the syntax allows a delivery without a name.
    pub name: String,
    /// Trading name (BT-28, BT-45).
    pub trading_name: Option<String>,
    /// Identifiers (BT-29, BT-46, BT-60, BT-71), in order.
    pub identifiers: Vec<String>,
    /// VAT identifier (BT-31, BT-48, BT-63).
    pub vat_id: Option<String>,
    /// Local tax registration (BT-32).
    pub tax_number: Option<String>,
    /// Legal registration identifier (BT-30, BT-47, BT-61).
    pub legal_id: Option<String>,
    /// Additional legal information (BT-33).
    pub legal_form: Option<String>,
    /// Electronic address (BT-34, BT-49).
    pub endpoint: Option<String>,
    /// Scheme of the electronic address.
    pub endpoint_scheme: Option<String>,
    /// Address lines 1 to 3 (BT-35, BT-36, BT-162, …), only those present.
    pub street: Vec<String>,
    /// City (BT-37, BT-52, …).
    pub city: Option<String>,
    /// Post code (BT-38, BT-53, …).
    pub postal_code: Option<String>,
    /// Country subdivision (BT-39, BT-54, …).
    pub region: Option<String>,
    /// Country (BT-40, BT-55, …; ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// Contact point (BT-41, BT-56).
    pub contact_name: Option<String>,
    /// Contact telephone (BT-42, BT-57).
    pub contact_phone: Option<String>,
    /// Contact email address (BT-43, BT-58).
    pub contact_email: Option<String>,
}

/// Document totals (BG-22). Absent stays absent: it is never zero.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Totals {
    /// Sum of line net amounts (BT-106).
    pub line_extension: Option<String>,
    /// Total without VAT (BT-109).
    pub tax_exclusive: Option<String>,
    /// Total VAT in the document currency (BT-110).
    pub tax_total: Option<String>,
    /// Total VAT in the accounting currency (BT-111).
    pub tax_total_accounting: Option<String>,
    /// Total with VAT (BT-112).
    pub tax_inclusive: Option<String>,
    /// Sum of allowances (BT-107).
    pub allowance_total: Option<String>,
    /// Sum of charges (BT-108).
    pub charge_total: Option<String>,
    /// Paid amount (BT-113).
    pub prepaid: Option<String>,
    /// Rounding amount (BT-114).
    pub rounding: Option<String>,
    /// Amount due for payment (BT-115).
    pub payable: Option<String>,
}

/// One group of the VAT breakdown (BG-23).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TaxSubtotal {
    /// VAT category (BT-118, UNTDID 5305).
    pub category: Option<String>,
    /// Rate in percent (BT-119).
    pub rate: Option<String>,
    /// Taxable amount (BT-116).
    pub taxable: Option<String>,
    /// Tax amount (BT-117).
    pub tax: Option<String>,
    /// Exemption reason (BT-120).
    pub exemption_reason: Option<String>,
    /// Exemption reason code (BT-121).
    pub exemption_code: Option<String>,
    /// Currency of the amounts.
    pub currency: Option<String>,
}

/// An allowance or charge of the document (BG-20, BG-21) or of a line (BG-27, BG-28).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AllowanceCharge {
    /// A charge adds, an allowance deducts.
    pub is_charge: bool,
    /// Amount (BT-92, BT-99, BT-136, BT-141); absent only in a rejection's facts.
    pub amount: Option<String>,
    /// Base amount (BT-93, BT-100, BT-137, BT-142).
    pub base: Option<String>,
    /// Percentage (BT-94, BT-101, BT-138, BT-143).
    pub percent: Option<String>,
    /// Reason (BT-97, BT-104, BT-139, BT-144).
    pub reason: Option<String>,
    /// Reason code (BT-98, BT-105, BT-140, BT-145).
    pub reason_code: Option<String>,
    /// VAT category (BT-95, BT-102).
    pub tax_category: Option<String>,
    /// VAT rate in percent (BT-96, BT-103).
    pub tax_rate: Option<String>,
}

/// An invoice line (BG-25).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Line {
    /// Line identifier (BT-126).
    pub id: Option<String>,
    /// Note (BT-127).
    pub note: Option<String>,
    /// Item name (BT-153).
    pub name: Option<String>,
    /// Item description (BT-154).
    pub description: Option<String>,
    /// Seller's item identifier (BT-155).
    pub seller_item_id: Option<String>,
    /// Buyer's item identifier (BT-156).
    pub buyer_item_id: Option<String>,
    /// Standard item identifier (BT-157), usually a GTIN.
    pub standard_item_id: Option<String>,
    /// Referenced purchase order line (BT-132).
    pub order_line: Option<String>,
    /// Object identifier (BT-128).
    pub object_identifier: Option<String>,
    /// Buyer accounting reference (BT-133).
    pub accounting_cost: Option<String>,
    /// Invoiced quantity (BT-129).
    pub quantity: Option<String>,
    /// Unit of the quantity (BT-130): the code of UN/ECE Recommendation 20, never a name.
    pub unit: Option<String>,
    /// Item net price (BT-146).
    pub price: Option<String>,
    /// Item price base quantity (BT-149).
    pub base_quantity: Option<String>,
    /// Item gross price (BT-148).
    pub gross_price: Option<String>,
    /// Item price discount (BT-147).
    pub price_discount: Option<String>,
    /// Line net amount (BT-131).
    pub net: Option<String>,
    /// VAT category (BT-151).
    pub tax_category: Option<String>,
    /// VAT rate in percent (BT-152).
    pub tax_rate: Option<String>,
    /// Line period start (BT-134).
    pub period_start: Option<String>,
    /// Line period end (BT-135).
    pub period_end: Option<String>,
    /// Country of origin (BT-159).
    pub origin_country: Option<String>,
    /// Item attributes (BG-32): name and value, in order.
    pub attributes: Vec<(String, String)>,
    /// Allowances and charges of the line (BG-27, BG-28).
    pub allowances: Vec<AllowanceCharge>,
}

/// How to pay (BG-16, BG-17, BG-18, BG-19).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PaymentMeans {
    /// Payment means type code (BT-81, UNTDID 4461).
    pub code: Option<String>,
    /// Payment means text (BT-82).
    pub text: Option<String>,
    /// Account to pay to (BT-84): an IBAN or another identifier.
    pub account: Option<String>,
    /// Name of the account (BT-85).
    pub account_name: Option<String>,
    /// Payment service provider (BT-86), usually a BIC.
    pub bic: Option<String>,
    /// Remittance information (BT-83).
    pub remittance: Option<String>,
    /// The last four digits of the card (BT-87); more is never kept.
    pub card_number_tail: Option<String>,
    /// Mandate reference (BT-89).
    pub mandate: Option<String>,
    /// Debited account (BT-91).
    pub debited_account: Option<String>,
}

/// A supporting document (BG-24): embedded, linked or only named.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Attachment {
    /// Reference (BT-122).
    pub id: Option<String>,
    /// Description (BT-123).
    pub description: Option<String>,
    /// File name as declared; sanitise it before it names a file.
    pub file_name: Option<String>,
    /// Media type that is safe to serve: the declared one if the content agrees, else `application/octet-stream`.
    pub media_type: Option<String>,
    /// Media type as declared.
    pub declared_type: Option<String>,
    /// External location (BT-124), only if it is an http or https address. It is never fetched.
    pub uri: Option<String>,
    /// External location that is not a web address, as text: never make a link of it.
    pub location: Option<String>,
    /// The embedded file (BT-125).
    #[serde(skip)]
    pub content: Option<Vec<u8>>,
    /// Size of the embedded file in bytes.
    pub size: Option<usize>,
}
