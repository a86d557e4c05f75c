//! ZUGFeRD 1.0, older than EN 16931: what it demands of every invoice, and the sums its own specification defines. There is
//! no official rule set; the ids of EN 16931 are used where the term and the meaning are the same.

use rust_decimal::Decimal;

use crate::cii::ZUGFERD_1 as WORDS;
use crate::finding::Report;
use crate::model::Invoice;
use crate::number;
use crate::tree::{self, Node, all, child};

/// Checks what the gate has not: presence, repetition and sums.
pub(crate) fn check(root: Node<'_, '_>, invoice: &Invoice, report: &mut Report) {
    let mut required = |is_there: bool, rule: &str, term: &str, what: &str| {
        if !is_there {
            report.error(rule, term, format!("The {what} ({term}) is missing; expected one."));
        }
    };
    let totals = &invoice.totals;
    required(invoice.profile.is_some(), "BR-01", "BT-24", "profile");
    required(!invoice.number.is_empty(), "BR-02", "BT-1", "invoice number");
    required(!invoice.issue_date.is_empty(), "BR-03", "BT-2", "issue date");
    required(!invoice.type_code.is_empty(), "BR-04", "BT-3", "type code");
    required(!invoice.currency.is_empty(), "BR-05", "BT-5", "currency");
    required(!invoice.seller.name.is_empty(), "BR-06", "BT-27", "name of the seller");
    required(!invoice.buyer.name.is_empty(), "BR-07", "BT-44", "name of the buyer");
    required(totals.tax_inclusive.is_some(), "BR-14", "BT-112", "total with VAT");
    if let Some(profile) = &invoice.profile
        && profile.contains(":order:")
    {
        report.error(
            "PORTICO-PROFILE",
            "BT-24",
            "The document declares the profile of an order; expected one of an invoice, such as urn:ferd:CrossIndustryDocument:invoice:1p0:comfort.",
        );
    }
    repeated(root, report);
    sums(invoice, report);
}

/// Elements that may stand only once.
fn repeated(root: Node<'_, '_>, report: &mut Report) {
    let transaction = child(root, WORDS.transaction);
    let part = |name: &str| transaction.and_then(|t| child(t, name));
    let groups: [(Option<Node<'_, '_>>, &[&str]); 6] = [
        (Some(root), &[WORDS.context, WORDS.document, WORDS.transaction]),
        (child(root, WORDS.document), &["ID", "TypeCode", "IssueDateTime"]),
        (transaction, &[WORDS.agreement, WORDS.delivery, WORDS.settlement]),
        (part(WORDS.agreement), &["SellerTradeParty", "BuyerTradeParty", "BuyerReference"]),
        (part(WORDS.settlement), &["InvoiceCurrencyCode", "PaymentReference", WORDS.summation]),
        (
            part(WORDS.settlement).and_then(|s| child(s, WORDS.summation)),
            &[
                "LineTotalAmount",
                "ChargeTotalAmount",
                "AllowanceTotalAmount",
                "TaxBasisTotalAmount",
                "TaxTotalAmount",
                "GrandTotalAmount",
                "TotalPrepaidAmount",
                "DuePayableAmount",
            ],
        ),
    ];
    for (parent, names) in groups {
        let Some(parent) = parent else { continue };
        for name in names {
            let second = all(parent, name).nth(1);
            if let Some(second) = second {
                report.error(
                    "PORTICO-XML-DUPLICATE",
                    tree::path(second),
                    format!("The element {name} stands more than once; expected one."),
                );
            }
        }
    }
}

/// `total without VAT = lines − allowances + charges` and `total with VAT = total without VAT + VAT`.
fn sums(invoice: &Invoice, report: &mut Report) {
    let value = |amount: &Option<String>| amount.as_deref().and_then(|a| number::parse(a).ok()).map(|n| n.value);
    let or_zero = |amount: &Option<String>| if amount.is_some() { value(amount) } else { Some(Decimal::ZERO) };
    let totals = &invoice.totals;
    let mut compare = |rule: &str, term: &str, stated: Option<Decimal>, expected: Option<Decimal>, how: &str| {
        if let (Some(stated), Some(expected)) = (stated, expected)
            && stated != expected
        {
            report.error(rule, term, format!("The amount is {stated}; expected {expected}, which is {how}."));
        }
    };
    let net = value(&totals.line_extension)
        .zip(or_zero(&totals.allowance_total))
        .and_then(|(lines, allowances)| lines.checked_sub(allowances))
        .zip(or_zero(&totals.charge_total))
        .and_then(|(net, charges)| net.checked_add(charges));
    compare(
        "BR-CO-13",
        "BT-109",
        value(&totals.tax_exclusive),
        net,
        "the sum of the lines (BT-106) minus allowances (BT-107) plus charges (BT-108)",
    );
    if totals.tax_total.is_some() {
        let gross =
            value(&totals.tax_exclusive).zip(value(&totals.tax_total)).and_then(|(net, tax)| net.checked_add(tax));
        compare(
            "BR-CO-15",
            "BT-112",
            value(&totals.tax_inclusive),
            gross,
            "the total without VAT (BT-109) plus the VAT total (BT-110)",
        );
    }
}
