//! Presence, cardinality and currency in UBL: what EN 16931's UBL binding (validation artefacts 1.3.16) demands and the
//! engine's model cannot see.

use rust_decimal::Decimal;

use super::lexical::quote;
use crate::finding::Report;
use crate::number;
use crate::tree::{self, Node, all, attribute, child, children, line, line_at};
use crate::vocabulary::{self, Format};

/// Rules judged here completely.
pub(super) const JUDGED: &[&str] = &[
    "BR-31", "BR-32", "BR-36", "BR-37", "BR-41", "BR-43", "BR-45", "BR-46", "BR-47", "BR-48", "BR-49", "BR-50",
    "BR-55", "BR-61", "BR-CO-04", "BR-CO-14", "BR-CO-19", "BR-CO-20", "BR-CO-25",
];

pub(super) fn check(root: Node<'_, '_>, format: Format, report: &mut Report) {
    totals(root, report);
    for n in all(root, "AllowanceCharge") {
        let (amount, category, terms) = if is_charge(n) {
            ("BR-36", "BR-37", ["charge amount (BT-99)", "charge VAT category code (BT-102)"])
        } else {
            ("BR-31", "BR-32", ["allowance amount (BT-92)", "allowance VAT category code (BT-95)"])
        };
        require(n, "Amount", amount, &format!("Document level {}", terms[0]), report);
        if vat_category(n, "TaxCategory").is_none() {
            missing(
                n,
                "TaxCategory/ID",
                category,
                &format!("Document level {} of the tax scheme VAT", terms[1]),
                report,
            );
        }
    }
    for (index, n) in children(root).filter(|n| is_line(*n)).enumerate() {
        if report.is_full() {
            break;
        }
        invoice_line(n, index, report);
    }
    for n in vocabulary::elements(root).filter(|n| tree::name(*n) == "AllowanceCharge") {
        if report.is_full() {
            break;
        }
        if all(n, "AllowanceChargeReason").count() > 1 {
            let rule = if is_charge(n) { "UBL-SR-31" } else { "UBL-SR-30" };
            report.error(rule, place(n), "The allowance or charge has several reasons; expected at most one.");
        }
    }
    for n in all(root, "BillingReference") {
        if tree::at(n, &["InvoiceDocumentReference", "ID"]).is_none() {
            missing(n, "InvoiceDocumentReference/ID", "BR-55", "number of the preceding invoice (BT-25)", report);
        }
    }
    for n in all(root, "InvoicePeriod") {
        if ["StartDate", "EndDate", "DescriptionCode"].iter().all(|c| child(n, c).is_none()) {
            report.error(
                "BR-CO-19",
                place(n),
                "The invoicing period (BG-14) is empty; expected a start date (BT-73), an end date (BT-74) or both.",
            );
        }
    }
    parties(root, report);
    tax(root, report);
    payment(root, format, report);
    currencies(root, report);
    binary_objects(root, report);
}

fn is_line(n: Node<'_, '_>) -> bool {
    matches!(tree::name(n), "InvoiceLine" | "CreditNoteLine")
}

fn is_charge(n: Node<'_, '_>) -> bool {
    matches!(line_at(n, &["ChargeIndicator"]).as_deref(), Some("true" | "1"))
}

/// The `ID` of the first tax category whose scheme is VAT.
fn vat_category<'a, 'i: 'a>(n: Node<'a, 'i>, wanted: &'a str) -> Option<Node<'a, 'i>> {
    all(n, wanted).find(|c| is_vat(*c)).and_then(|c| child(c, "ID"))
}

fn is_vat(category: Node<'_, '_>) -> bool {
    line_at(category, &["TaxScheme", "ID"]).is_some_and(|s| s.eq_ignore_ascii_case("VAT"))
}

/// Tax registrations must say what they are, and the payee must not be the seller again.
fn parties(root: Node<'_, '_>, report: &mut Report) {
    let seller = tree::at(root, &["AccountingSupplierParty", "Party"]);
    if seller.is_some_and(|s| all(s, "PartyTaxScheme").count() > 2) {
        report.error(
            "UBL-SR-42",
            "BG-4/BT-31",
            "The seller has more than two tax registrations; expected at most a VAT identifier (BT-31) and a tax number (BT-32).",
        );
    }
    for n in vocabulary::elements(root).filter(|n| tree::name(*n) == "PartyTaxScheme") {
        if report.is_full() {
            break;
        }
        let id = child(n, "CompanyID");
        if id.is_none() || tree::at(n, &["TaxScheme", "ID"]).is_none() {
            report.error(
                "UBL-SR-53",
                place(n),
                "The tax registration lacks its identifier or its tax scheme; expected CompanyID and TaxScheme/ID.",
            );
        } else if is_vat(n) && id.and_then(line).is_none() {
            report.error(
                "BR-CO-09",
                place(n),
                "The VAT identifier is empty; expected one with the country code as prefix, for example DE123456789.",
            );
        }
    }
    for n in vocabulary::elements(root).filter(|n| matches!(tree::name(*n), "PostalAddress" | "Address")) {
        if all(n, "AddressLine").count() > 1 {
            report.error("UBL-SR-51", place(n), "The address has several third lines; expected at most one.");
        }
    }
    let Some(payee) = child(root, "PayeeParty") else { return };
    let payee = child(payee, "Party").unwrap_or(payee);
    let names: Vec<String> = all(payee, "PartyName").filter_map(|n| child(n, "Name")).filter_map(line).collect();
    let registered = seller.and_then(|s| line_at(s, &["PartyLegalEntity", "RegistrationName"]));
    let identifiers = all(payee, "PartyIdentification").filter_map(|i| child(i, "ID"));
    if identifiers.filter(|id| !attribute(*id, "schemeID").is_some_and(|s| s.eq_ignore_ascii_case("SEPA"))).count() > 1
    {
        report.error("UBL-SR-20", "BG-10/BT-60", "The payee has several identifiers; expected at most one.");
    }
    if names.len() > 1 || (registered.is_some() && names.first() == registered.as_ref()) {
        report.error(
            "UBL-SR-19",
            "BG-10/BT-59",
            "The payee has several names or that of the seller; expected one name, and a payee only if it is not the seller.",
        );
    }
}

fn totals(root: Node<'_, '_>, report: &mut Report) {
    let totals = child(root, "LegalMonetaryTotal");
    for (name, rule, term) in [
        ("LineExtensionAmount", "BR-12", "sum of line net amounts (BT-106)"),
        ("TaxExclusiveAmount", "BR-13", "total without VAT (BT-109)"),
        ("TaxInclusiveAmount", "BR-14", "total with VAT (BT-112)"),
        ("PayableAmount", "BR-15", "amount due for payment (BT-115)"),
    ] {
        match totals {
            Some(totals) => require(totals, name, rule, term, report),
            None => missing(root, &format!("LegalMonetaryTotal/{name}"), rule, term, report),
        }
    }
}

fn invoice_line(n: Node<'_, '_>, index: usize, report: &mut Report) {
    let at = |term: &str| format!("BG-25[{index}]/{term}");
    let mut absent = |is_absent: bool, rule: &str, term: &str, what: &str| {
        if is_absent {
            report.error(rule, at(term), format!("The invoice line has no {what}; expected one."));
        }
    };
    let has = |path: &[&str]| tree::at(n, path).is_some();
    absent(!has(&["InvoicedQuantity"]) && !has(&["CreditedQuantity"]), "BR-22", "BT-129", "invoiced quantity (BT-129)");
    absent(!has(&["LineExtensionAmount"]), "BR-24", "BT-131", "line net amount (BT-131)");
    absent(!has(&["Price", "PriceAmount"]), "BR-26", "BT-146", "item net price (BT-146)");
    let item = child(n, "Item");
    let categories = item.map_or(0, |i| all(i, "ClassifiedTaxCategory").count());
    if categories != 1 {
        report.error(
            "UBL-SR-48",
            at("BT-151"),
            format!("The invoice line has {categories} VAT categories; expected exactly one."),
        );
    }
    if item.and_then(|i| vat_category(i, "ClassifiedTaxCategory")).is_none() {
        report.error(
            "BR-CO-04",
            at("BT-151"),
            "The invoice line has no VAT category code (BT-151) of the tax scheme VAT; expected one.",
        );
    }
    for a in all(n, "AllowanceCharge") {
        let (rule, what) =
            if is_charge(a) { ("BR-43", "charge amount (BT-141)") } else { ("BR-41", "allowance amount (BT-136)") };
        require(a, "Amount", rule, &format!("invoice line {what}"), report);
    }
    for p in all(n, "InvoicePeriod") {
        if child(p, "StartDate").is_none() && child(p, "EndDate").is_none() {
            report.error(
                "BR-CO-20",
                at("BT-134"),
                "The invoice line period (BG-26) is empty; expected a start date (BT-134), an end date (BT-135) or both.",
            );
        }
    }
    let discounts = child(n, "Price").map_or(0, |p| all(p, "AllowanceCharge").flat_map(|a| all(a, "Amount")).count());
    if discounts > 1 {
        report.error("UBL-SR-37", at("BT-147"), "The item price has several discounts; expected at most one.");
    }
    if has(&["DocumentReference"]) && all(n, "DocumentReference").count() > 1 {
        report.error(
            "UBL-SR-52",
            at("BT-128"),
            "The invoice line has several document references; expected at most one.",
        );
    }
}

/// VAT totals and breakdown: one total for each currency, complete groups, and a total that is their sum.
fn tax(root: Node<'_, '_>, report: &mut Report) {
    let currency = line_at(root, &["DocumentCurrencyCode"]).unwrap_or_default();
    let mut seen: Vec<(String, usize)> = Vec::new();
    for amount in all(root, "TaxTotal").filter_map(|t| child(t, "TaxAmount")) {
        let of = attribute(amount, "currencyID").unwrap_or_default().to_owned();
        match seen.iter_mut().find(|(c, _)| *c == of) {
            Some((_, times)) => *times += 1,
            None => seen.push((of, 1)),
        }
    }
    let in_document_currency = seen.iter().find(|(c, _)| *c == currency).map_or(0, |(_, times)| *times);
    if !currency.is_empty() && in_document_currency != 1 {
        report.error(
            "BR-CO-15",
            "BT-110",
            format!(
                "There are {in_document_currency} VAT totals in the document currency {}; expected exactly one, and a total \
                 with VAT (BT-112) that is the total without VAT (BT-109) plus it.",
                quote(&currency)
            ),
        );
    }
    if let Some((of, times)) = seen.iter().find(|(c, times)| *c != currency && *times > 1) {
        report.error(
            "PORTICO-TAX-TOTAL",
            "BT-111",
            format!("There are {times} VAT totals in {}; expected at most one for each currency.", quote(of)),
        );
    }
    for (index, n) in all(root, "TaxTotal").flat_map(|t| all(t, "TaxSubtotal")).enumerate() {
        let mut absent = |is_absent: bool, rule: &str, term: &str, what: &str| {
            if is_absent {
                report.error(
                    rule,
                    format!("BG-23[{index}]/{term}"),
                    format!("The VAT breakdown has no {what}; expected one."),
                );
            }
        };
        absent(child(n, "TaxableAmount").is_none(), "BR-45", "BT-116", "taxable amount (BT-116)");
        absent(child(n, "TaxAmount").is_none(), "BR-46", "BT-117", "tax amount (BT-117)");
        let category = all(n, "TaxCategory").find(|c| is_vat(*c));
        absent(
            category.and_then(|c| child(c, "ID")).is_none(),
            "BR-47",
            "BT-118",
            "VAT category code of the tax scheme VAT (BT-118)",
        );
        let is_outside = category.and_then(|c| line_at(c, &["ID"])).as_deref() == Some("O");
        absent(
            !is_outside && category.and_then(|c| child(c, "Percent")).is_none(),
            "BR-48",
            "BT-119",
            "VAT rate (BT-119)",
        );
    }
    for total in all(root, "TaxTotal") {
        let value = |n: Node<'_, '_>, name: &str| {
            child(n, name).and_then(|a| number::parse(&tree::raw(a)).ok()).map(|a| a.value)
        };
        let Some(stated) = value(total, "TaxAmount") else { continue };
        let mut groups = all(total, "TaxSubtotal").peekable();
        if groups.peek().is_none() {
            continue;
        }
        let sum = groups.filter_map(|g| value(g, "TaxAmount")).try_fold(Decimal::ZERO, Decimal::checked_add);
        if sum.map(|s| s.round_dp(2)) != Some(stated) {
            report.error(
                "BR-CO-14",
                "BG-22/BT-110",
                format!(
                    "The VAT total (BT-110) is {stated}, but the tax amounts of the VAT breakdown (BT-117) add up to {}.",
                    sum.map_or_else(|| "too much".to_owned(), |s| s.normalize().to_string())
                ),
            );
        }
    }
}

fn payment(root: Node<'_, '_>, format: Format, report: &mut Report) {
    let means: Vec<Node<'_, '_>> = all(root, "PaymentMeans").collect();
    let mut distinct = |rule: &str, term: &str, name: &str, what: &str| {
        let mut values: Vec<String> =
            means.iter().flat_map(|m| all(*m, name)).map(|n| tree::raw(n).trim().to_owned()).collect();
        values.sort_unstable();
        values.dedup();
        if values.len() > 1 {
            report.error(rule, term, format!("The payment instructions have different {what}; expected one for all."));
        }
    };
    distinct("UBL-SR-44", "BT-83", "PaymentID", "remittance informations (BT-83)");
    distinct("UBL-SR-47", "BT-81", "PaymentMeansCode", "payment means codes (BT-81)");
    if means.iter().filter_map(|m| child(*m, "PaymentMeansCode")).filter(|c| c.has_attribute("name")).count() > 1 {
        report.error("UBL-SR-46", "BT-82", "The payment means text stands more than once; expected at most once.");
    }
    for n in &means {
        require(*n, "PaymentMeansCode", "BR-49", "payment means type code (BT-81)", report);
        let code = line_at(*n, &["PaymentMeansCode"]);
        if !matches!(code.as_deref(), Some("30" | "58")) {
            continue;
        }
        if tree::at(*n, &["PayeeFinancialAccount", "ID"]).is_none() {
            report.error(
                "BR-61",
                "BG-16/BT-84",
                "The payment means is a credit transfer, but there is no account to pay to (BT-84); expected one.",
            );
        }
        for account in all(*n, "PayeeFinancialAccount") {
            if line_at(account, &["ID"]).is_none() {
                report.error(
                    "BR-50",
                    "BG-17/BT-84",
                    "The account to pay to (BT-84) is empty; expected an account identifier.",
                );
            }
        }
    }
    let payable = line_at(root, &["LegalMonetaryTotal", "PayableAmount"]).and_then(|p| number::parse(&p).ok());
    let is_due = payable.is_some_and(|p| p.value > Decimal::ZERO);
    if format == Format::UblInvoice
        && is_due
        && child(root, "DueDate").is_none()
        && child(root, "PaymentTerms").is_none()
    {
        report.error(
            "BR-CO-25",
            "BT-9",
            "Money is due, but there is neither a due date (BT-9) nor payment terms (BT-20); expected one of them.",
        );
    }
}

/// Every amount names its currency, and it is that of the document (the VAT total in the accounting currency apart).
fn currencies(root: Node<'_, '_>, report: &mut Report) {
    let Some(currency) = line_at(root, &["DocumentCurrencyCode"]) else { return };
    let tax_currency = line_at(root, &["TaxCurrencyCode"]);
    let mut told = 0;
    for n in vocabulary::elements(root).filter(|n| tree::name(*n).ends_with("Amount")) {
        let in_tax_total = || n.ancestors().any(|a| a.is_element() && tree::name(a) == "TaxTotal");
        let message = match attribute(n, "currencyID") {
            Some(of) if of == currency => continue,
            Some(of) if Some(of) == tax_currency.as_deref() && in_tax_total() => continue,
            Some(of) => format!(
                "The amount is in {}, but the document is in {}; expected one currency.",
                quote(of),
                quote(&currency)
            ),
            None => format!("The amount has no currency; expected currencyID=\"{}\".", quote(&currency)),
        };
        told += 1;
        if told <= 10 {
            report.error("PORTICO-CURRENCY", tree::path(n), message);
        }
    }
}

fn binary_objects(root: Node<'_, '_>, report: &mut Report) {
    for n in all(root, "AdditionalDocumentReference")
        .filter_map(|d| tree::at(d, &["Attachment", "EmbeddedDocumentBinaryObject"]))
    {
        if n.attribute("mimeCode").is_none() {
            report.error(
                "UBL-DT-06",
                tree::path(n),
                "The embedded document has no media type; expected the attribute mimeCode.",
            );
        }
        if n.attribute("filename").is_none() {
            report.error(
                "UBL-DT-07",
                tree::path(n),
                "The embedded document has no file name; expected the attribute filename.",
            );
        }
    }
    let is_too_fine = |n: &Node<'_, '_>| number::parse(&tree::raw(*n)).is_ok_and(|a| a.decimals > 2);
    for n in vocabulary::elements(root).filter(|n| tree::name(*n).ends_with("Amount")).filter(is_too_fine) {
        if report.is_full() {
            break;
        }
        let in_price = n.ancestors().any(|a| a.is_element() && tree::name(a) == "Price");
        if in_price {
            continue;
        }
        let amount = tree::raw(n);
        let message = format!("The amount {} has more than two decimals; expected at most two.", quote(&amount));
        if let Some(rule) = decimals_rule(n) {
            report.error(rule, tree::path(n), message.clone());
        }
        report.error("UBL-DT-01", tree::path(n), message);
        report.refuse_value(&amount);
    }
}

/// The BR-DEC rule of an amount, by its place.
fn decimals_rule(n: Node<'_, '_>) -> Option<&'static str> {
    let parent = n.parent_element()?;
    let in_line = parent.parent_element().is_some_and(is_line);
    Some(match (tree::name(parent), tree::name(n)) {
        ("AllowanceCharge", "Amount") => match (in_line, is_charge(parent)) {
            (false, false) => "BR-DEC-01",
            (false, true) => "BR-DEC-05",
            (true, false) => "BR-DEC-24",
            (true, true) => "BR-DEC-27",
        },
        ("AllowanceCharge", "BaseAmount") => match (in_line, is_charge(parent)) {
            (false, false) => "BR-DEC-02",
            (false, true) => "BR-DEC-06",
            (true, false) => "BR-DEC-25",
            (true, true) => "BR-DEC-28",
        },
        ("LegalMonetaryTotal", "LineExtensionAmount") => "BR-DEC-09",
        ("LegalMonetaryTotal", "AllowanceTotalAmount") => "BR-DEC-10",
        ("LegalMonetaryTotal", "ChargeTotalAmount") => "BR-DEC-11",
        ("LegalMonetaryTotal", "TaxExclusiveAmount") => "BR-DEC-12",
        ("LegalMonetaryTotal", "TaxInclusiveAmount") => "BR-DEC-14",
        ("LegalMonetaryTotal", "PrepaidAmount") => "BR-DEC-16",
        ("LegalMonetaryTotal", "PayableRoundingAmount") => "BR-DEC-17",
        ("LegalMonetaryTotal", "PayableAmount") => "BR-DEC-18",
        ("TaxTotal", "TaxAmount") => "BR-DEC-13",
        ("TaxSubtotal", "TaxableAmount") => "BR-DEC-19",
        ("TaxSubtotal", "TaxAmount") => "BR-DEC-20",
        ("InvoiceLine" | "CreditNoteLine", "LineExtensionAmount") => "BR-DEC-23",
        _ => return None,
    })
}

fn require(parent: Node<'_, '_>, name: &str, rule: &str, what: &str, report: &mut Report) {
    if child(parent, name).is_none() {
        missing(parent, name, rule, what, report);
    }
}

fn missing(parent: Node<'_, '_>, name: &str, rule: &str, what: &str, report: &mut Report) {
    report.error(
        rule,
        format!("{}/{name}", tree::path(parent)),
        format!("The {what} is missing; expected the element {name}."),
    );
}

fn place(n: Node<'_, '_>) -> String {
    tree::path(n)
}
