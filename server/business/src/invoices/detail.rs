//! From the stored content of an e-invoice to the page a customer sees. Pure; amounts were checked when the document was
//! imported (`document.rs`), so that none is missing here that stands on it.

use super::document::is_in;
use super::store::{LinkRow, PaymentRow, VersionRow, currency_of, download_kind, kind_of};
use super::transfer_code::Transfer;
use crate::Visit;
use domain::{
    AllowanceCharge, Attachment, CreditNoteLink, Currency, Date, DocumentKind, InvoiceDetail, InvoiceLine,
    InvoiceSummary, InvoiceVersion, LinePrice, Money, Party, PaymentInstruction, PaymentReceived, ReferenceKind,
    TaxLine, parse_amount,
};
use einvoice::Invoice;

/// What the database knows beside the content.
pub(super) struct Around {
    pub(super) summary: InvoiceSummary,
    pub(super) currency: Currency,
    pub(super) versions: Vec<InvoiceVersion>,
    pub(super) payments: Vec<PaymentRow>,
    pub(super) links: Vec<LinkRow>,
}

/// The page of a document with data.
pub(super) fn of_invoice(invoice: &Invoice, around: Around) -> InvoiceDetail {
    let money = |amount: &Option<String>| money(amount.as_deref(), around.currency);
    let totals = &invoice.totals;
    InvoiceDetail {
        is_structured: true,
        type_code: invoice.type_code.clone(),
        seller: party(&invoice.seller),
        buyer: party(&invoice.buyer),
        payee: invoice.payee.as_ref().map(party),
        deliver_to: invoice.deliver_to.as_ref().map(party),
        references: references(invoice),
        delivered: date(invoice.delivery_date.as_deref()),
        period: period(invoice.period_start.as_deref(), invoice.period_end.as_deref()),
        notes: invoice.notes.iter().map(|note| without_subject_code(note).to_owned()).collect(),
        payment_terms: invoice.payment_terms.clone(),
        lines: invoice.lines.iter().map(|line| invoice_line(line, around.currency)).collect(),
        allowances: allowances(&invoice.allowances, around.currency),
        tax: tax(invoice, around.currency),
        line_total: money(&totals.line_extension),
        allowance_total: money(&totals.allowance_total),
        charge_total: money(&totals.charge_total),
        net_total: money(&totals.tax_exclusive),
        tax_total: money(&totals.tax_total),
        gross_total: money(&totals.tax_inclusive),
        prepaid: money(&totals.prepaid),
        rounding: money(&totals.rounding),
        payable: money(&totals.payable),
        payment: payment(invoice, &around),
        attachments: attachments(invoice),
        ..without_data(around)
    }
}

/// The page of a document of which there is only the file.
pub(super) fn without_data(around: Around) -> InvoiceDetail {
    let currency = around.currency;
    InvoiceDetail {
        is_structured: false,
        type_code: String::new(),
        currency,
        seller: Party { name: around.summary.seller.clone(), ..Party::default() },
        buyer: Party::default(),
        payee: None,
        deliver_to: None,
        references: Vec::new(),
        delivered: None,
        period: None,
        notes: Vec::new(),
        payment_terms: None,
        lines: Vec::new(),
        allowances: Vec::new(),
        tax: Vec::new(),
        line_total: None,
        allowance_total: None,
        charge_total: None,
        net_total: None,
        tax_total: None,
        gross_total: None,
        prepaid: None,
        rounding: None,
        payable: None,
        payment: Vec::new(),
        payments: around.payments.into_iter().map(|row| payment_received(row, currency)).collect(),
        credit_notes: around.links.into_iter().map(|row| credit_note_link(row, currency)).collect(),
        attachments: Vec::new(),
        versions: around.versions,
        summary: around.summary,
    }
}

fn money(amount: Option<&str>, currency: Currency) -> Option<Money> {
    parse_amount(amount?, currency.digits()).map(|minor| Money::new(minor, currency))
}

fn date(text: Option<&str>) -> Option<Date> {
    text?.parse().ok()
}

fn period(start: Option<&str>, end: Option<&str>) -> Option<(Option<Date>, Option<Date>)> {
    match (date(start), date(end)) {
        (None, None) => None,
        period => Some(period),
    }
}

fn party(party: &einvoice::Party) -> Party {
    let place = [&party.postal_code, &party.city].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
    let address = party
        .street
        .iter()
        .cloned()
        .chain(std::iter::once(place))
        .chain(party.region.clone())
        .filter(|line| !line.is_empty())
        .collect();
    Party {
        name: party.name.clone(),
        trading_name: party.trading_name.clone().filter(|name| *name != party.name),
        address,
        country: party.country.clone().filter(|country| !country.is_empty()),
        vat_id: party.vat_id.clone(),
        tax_number: party.tax_number.clone(),
        legal_id: party.legal_id.clone(),
        contact: [&party.contact_name, &party.contact_phone, &party.contact_email]
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
    }
}

fn references(invoice: &Invoice) -> Vec<(ReferenceKind, String)> {
    let single = [
        (ReferenceKind::Buyer, &invoice.buyer_reference),
        (ReferenceKind::Order, &invoice.order_reference),
        (ReferenceKind::SalesOrder, &invoice.sales_order_reference),
        (ReferenceKind::Contract, &invoice.contract_reference),
        (ReferenceKind::Project, &invoice.project_reference),
        (ReferenceKind::Accounting, &invoice.accounting_cost),
    ];
    let preceding =
        invoice.preceding.iter().map(|reference| (ReferenceKind::PrecedingInvoice, reference.number.clone()));
    single.into_iter().filter_map(|(kind, value)| Some((kind, value.clone()?))).chain(preceding).collect()
}

fn invoice_line(line: &einvoice::Line, currency: Currency) -> InvoiceLine {
    let price = line.price.clone().map(|amount| LinePrice { amount, per: line.base_quantity.clone() });
    InvoiceLine {
        id: line.id.clone().unwrap_or_default(),
        name: line.name.clone().unwrap_or_default(),
        description: [&line.description, &line.note].into_iter().flatten().cloned().collect(),
        item_numbers: [&line.seller_item_id, &line.buyer_item_id, &line.standard_item_id]
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        quantity: line.quantity.clone(),
        unit: line.unit.clone(),
        price,
        allowances: allowances(&line.allowances, currency),
        tax_category: line.tax_category.clone(),
        tax_rate: line.tax_rate.clone(),
        net: money(line.net.as_deref(), currency),
        period: period(line.period_start.as_deref(), line.period_end.as_deref()),
        attributes: line.attributes.clone(),
    }
}

fn allowances(rows: &[einvoice::AllowanceCharge], currency: Currency) -> Vec<AllowanceCharge> {
    rows.iter()
        .filter_map(|row| {
            Some(AllowanceCharge {
                is_charge: row.is_charge,
                amount: money(row.amount.as_deref(), currency)?,
                percent: row.percent.clone(),
                reason: row.reason.clone(),
            })
        })
        .collect()
}

fn tax(invoice: &Invoice, currency: Currency) -> Vec<TaxLine> {
    invoice
        .tax
        .iter()
        .filter(|row| is_in(row.currency.as_deref(), &invoice.currency))
        .filter_map(|row| {
            Some(TaxLine {
                category: row.category.clone().unwrap_or_default(),
                rate: row.rate.clone(),
                taxable: money(row.taxable.as_deref(), currency)?,
                tax: money(row.tax.as_deref(), currency)?,
                exemption: row.exemption_reason.clone().or_else(|| row.exemption_code.clone()),
            })
        })
        .collect()
}

/// UNTDID 4461: credit transfer, and the SEPA one; not set, which is what many write.
const CREDIT_TRANSFERS: [&str; 3] = ["30", "58", "1"];

/// Nothing when nothing is to be paid: who has paid must not be asked to pay.
fn payment(invoice: &Invoice, around: &Around) -> Vec<PaymentInstruction> {
    let Some(open) = around.summary.open.filter(|open| open.minor > 0) else { return Vec::new() };
    let payee = invoice.payee.as_ref().map_or(&invoice.seller.name, |payee| &payee.name);
    invoice
        .payment
        .iter()
        .map(|means| {
            let code = means.code.clone().unwrap_or_default();
            let transfer =
                means.account.as_deref().filter(|_| CREDIT_TRANSFERS.contains(&code.as_str())).map(|account| {
                    Transfer {
                        name: means.account_name.as_deref().unwrap_or(payee),
                        account,
                        bic: means.bic.as_deref(),
                        amount: open,
                        remittance: means.remittance.as_deref().unwrap_or(&invoice.number),
                    }
                });
            PaymentInstruction {
                account: means.account.clone(),
                account_name: means.account_name.clone(),
                bic: means.bic.clone(),
                remittance: means.remittance.clone(),
                mandate: means.mandate.clone(),
                qr_svg: transfer.and_then(|transfer| transfer.svg()),
                code,
            }
        })
        .collect()
}

fn attachments(invoice: &Invoice) -> Vec<Attachment> {
    invoice
        .attachments
        .iter()
        .enumerate()
        .map(|(index, attachment)| Attachment {
            index,
            name: attachment_name(attachment),
            description: attachment.description.clone(),
            size: attachment.size.and_then(|size| u64::try_from(size).ok()),
        })
        .collect()
}

/// What an attachment is called: safe as the name of a file.
pub(super) fn attachment_name(attachment: &einvoice::Attachment) -> String {
    let named = [&attachment.file_name, &attachment.id, &attachment.description].into_iter().flatten().next();
    einvoice::sanitize_file_name(named.map_or("attachment", String::as_str))
}

fn payment_received(row: PaymentRow, currency: Currency) -> PaymentReceived {
    PaymentReceived { on: row.paid_on, amount: Money::new(row.amount_minor, currency), reference: row.reference }
}

fn credit_note_link(row: LinkRow, currency: Currency) -> CreditNoteLink {
    let kind: DocumentKind = kind_of(&row.kind);
    CreditNoteLink {
        id: row.id,
        kind,
        number: row.number,
        issued: row.issue_date,
        amount: row.amount_minor.map(|minor| Money::new(minor, currency)),
    }
}

/// A version as this visitor reads it.
pub(super) fn version(visit: &Visit, row: &VersionRow) -> InvoiceVersion {
    InvoiceVersion {
        version: row.version,
        received: visit.moment(row.received_at),
        amount: row.total_minor.map(|minor| Money::new(minor, currency_of(&row.currency))),
        file: download_kind(&row.media_type),
        size: u64::try_from(row.size).unwrap_or(0),
    }
}

/// UBL has no element for the subject code of a note (BT-21, UNTDID 4451): EN 16931-3-2 writes it before the text, as
/// `#ADU#text`. Nobody who reads an invoice wants to see it.
fn without_subject_code(note: &str) -> &str {
    let is_code = |code: &str| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    let rest = note.strip_prefix('#').and_then(|rest| rest.split_once('#'));
    match rest {
        Some((code, text)) if is_code(code) && !text.trim().is_empty() => text.trim_start(),
        _ => note,
    }
}

#[cfg(test)]
mod tests {
    use super::without_subject_code;

    #[test]
    fn a_note_is_shown_without_the_code_of_its_subject() {
        for (note, text) in [
            ("#ADU#Period: December", "Period: December"),
            ("#ADU# Two\nlines", "Two\nlines"),
            ("Order #123# is complete", "Order #123# is complete"),
            ("#12#3", "#12#3"),
            ("#ADU#", "#ADU#"),
            ("#", "#"),
        ] {
            assert_eq!(without_subject_code(note), text);
        }
    }
}
