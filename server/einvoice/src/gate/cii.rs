//! Presence, cardinality, currency and profile in CII: what EN 16931's CII binding (validation artefacts 1.3.16) and the
//! ZUGFeRD / Factur-X profiles demand and the engine's model cannot see.

use rust_decimal::Decimal;

use super::Scope;
use super::lexical::{Edit, quote};
use crate::cii::{D16B, LINE};
use crate::finding::Report;
use crate::number;
use crate::tree::{self, Node, all, at, attribute, child, children, line, line_at};
use crate::vocabulary;

/// Rules judged here completely.
pub(super) const JUDGED: &[&str] = &[
    "BR-31", "BR-32", "BR-36", "BR-37", "BR-41", "BR-43", "BR-45", "BR-46", "BR-47", "BR-48", "BR-49", "BR-50",
    "BR-55", "BR-61", "BR-CO-04", "BR-CO-25",
];

pub(super) fn check(root: Node<'_, '_>, scope: Scope, report: &mut Report, edits: &mut Vec<Edit>) {
    let transaction = child(root, D16B.transaction);
    let settlement = transaction.and_then(|t| child(t, D16B.settlement));
    profile(root, transaction, scope, report);
    once(root, report);
    header(root, transaction, report);
    totals(root, settlement, scope, report);
    for (index, n) in transaction.into_iter().flat_map(|t| all(t, LINE)).enumerate() {
        if report.is_full() {
            break;
        }
        invoice_line(n, index, report);
    }
    if let Some(settlement) = settlement {
        for n in all(settlement, "SpecifiedTradeAllowanceCharge") {
            document_allowance(n, report);
        }
        for (index, n) in all(settlement, "ApplicableTradeTax").enumerate() {
            tax_group(n, index, report);
        }
        for n in all(settlement, "InvoiceReferencedDocument") {
            if line_at(n, &["IssuerAssignedID"]).is_none() {
                missing(n, "IssuerAssignedID", "BR-55", "number of the preceding invoice (BT-25)", report);
            }
        }
        payment(settlement, report);
        currencies(root, settlement, scope, report);
        // The core rules do not know the freight charges of the EXTENDED profiles, and the official verdict on totals
        // (BR-CO-12, BR-S-08) does not count them; the engine does, unless it does not see them.
        edits.extend(
            all(settlement, "SpecifiedLogisticsServiceCharge").map(|n| Edit { range: n.range(), with: String::new() }),
        );
    }
    decimals(root, report);
}

/// Elements that stand once in every version and profile, beyond those that the engine knows; the schema of the EXTENDED
/// profile is the most generous one.
const ONCE: &[(&str, &[&str])] = &[
    ("ExchangedDocumentContext", &["GuidelineSpecifiedDocumentContextParameter"]),
    ("PayeeTradeParty", &["PostalTradeAddress"]),
    ("PostalTradeAddress", &["CountrySubDivisionName"]),
    ("ApplicableTradeTax", &["BasisAmount", "CalculatedAmount"]),
    ("SpecifiedTradeSettlementLineMonetarySummation", &["LineTotalAmount"]),
    ("SpecifiedTradeSettlementPaymentMeans", &["Information"]),
    ("PayeePartyCreditorFinancialAccount", &["ProprietaryID"]),
    ("SpecifiedTradePaymentTerms", &["DirectDebitMandateID"]),
    ("GrossPriceProductTradePrice", &["ChargeAmount"]),
    ("SpecifiedTradeProduct", &["Name"]),
    ("ApplicableProductCharacteristic", &["Description", "Value"]),
];

fn once(root: Node<'_, '_>, report: &mut Report) {
    for n in vocabulary::elements(root) {
        if report.is_full() {
            break;
        }
        let Some((_, names)) = ONCE.iter().find(|(parent, _)| *parent == tree::name(n)) else { continue };
        for second in names.iter().filter_map(|name| all(n, name).nth(1)) {
            report.error(
                "PORTICO-XML-DUPLICATE",
                tree::path(second),
                format!("The element {} stands more than once; expected one.", tree::name(second)),
            );
        }
    }
}

/// Identifiers and addresses of the header that are there but say nothing.
fn header(root: Node<'_, '_>, transaction: Option<Node<'_, '_>>, report: &mut Report) {
    let issued = at(root, &[D16B.document, "IssueDateTime", "DateTimeString"]);
    if issued.is_some_and(|d| attribute(d, "format").is_none()) {
        report.error("BR-03", "BT-2", "The issue date has no format; expected format=\"102\" (yyyymmdd).");
    }
    let Some(agreement) = transaction.and_then(|t| child(t, D16B.agreement)) else { return };
    for (party, rule, place) in
        [("SellerTradeParty", "BR-62", "BG-4/BT-34"), ("BuyerTradeParty", "BR-63", "BG-7/BT-49")]
    {
        let address = at(agreement, &[party, "URIUniversalCommunication"]);
        if address.is_some_and(|a| child(a, "URIID").is_none_or(|id| attribute(id, "schemeID").is_none())) {
            report.error(rule, place, "The electronic address has no scheme; expected an identifier with schemeID.");
        }
    }
    for party in ["SellerTradeParty", "BuyerTradeParty", "SellerTaxRepresentativeTradeParty"]
        .into_iter()
        .filter_map(|p| child(agreement, p))
    {
        let ids = all(party, "SpecifiedTaxRegistration").filter_map(|r| child(r, "ID"));
        if let Some(blank) = ids.filter(|id| attribute(*id, "schemeID") == Some("VA")).find(|id| line(*id).is_none()) {
            report.error(
                "BR-CO-09",
                tree::path(blank),
                "The VAT identifier is empty; expected one with the country code as prefix, for example DE123456789.",
            );
        }
    }
    for n in vocabulary::elements(root).filter(|n| tree::name(*n) == "AdditionalReferencedDocument") {
        if report.is_full() {
            break;
        }
        if line_at(n, &["IssuerAssignedID"]).is_none() {
            missing(n, "IssuerAssignedID", "BR-52", "reference of the supporting document (BT-122)", report);
        }
    }
    let address = transaction.and_then(|t| at(t, &[D16B.delivery, "ShipToTradeParty", "PostalTradeAddress"]));
    if address.is_some_and(|a| line_at(a, &["CountryID"]).is_none()) {
        report.error("BR-57", "BG-15/BT-80", "The deliver to address has no country (BT-80); expected one.");
    }
}

/// A document must not contain what the profile it declares does not have.
fn profile(root: Node<'_, '_>, transaction: Option<Node<'_, '_>>, scope: Scope, report: &mut Report) {
    let declared =
        line_at(root, &[D16B.context, "GuidelineSpecifiedDocumentContextParameter", "ID"]).unwrap_or_default();
    if declared.to_ascii_lowercase().contains("order-x") || declared.to_ascii_lowercase().contains(":order:") {
        report.error(
            "PORTICO-PROFILE",
            "BT-24",
            format!(
                "The document declares “{}”, which is the profile of an order; expected one of an invoice.",
                quote(&declared)
            ),
        );
    }
    let Some(transaction) = transaction else { return };
    let allowed: &[(&str, &[&str])] = match scope {
        Scope::Full => return,
        Scope::Minimum => &[
            (
                D16B.agreement,
                &["BuyerReference", "SellerTradeParty", "BuyerTradeParty", "BuyerOrderReferencedDocument"],
            ),
            (D16B.delivery, &[]),
            (D16B.settlement, &["InvoiceCurrencyCode", "SpecifiedTradeSettlementHeaderMonetarySummation"]),
        ],
        Scope::BasicWl => &[
            (
                D16B.agreement,
                &[
                    "BuyerReference",
                    "SellerTradeParty",
                    "BuyerTradeParty",
                    "SellerTaxRepresentativeTradeParty",
                    "BuyerOrderReferencedDocument",
                    "ContractReferencedDocument",
                ],
            ),
            (
                D16B.delivery,
                &[
                    "ShipToTradeParty",
                    "ActualDeliverySupplyChainEvent",
                    "DespatchAdviceReferencedDocument",
                    "ReceivingAdviceReferencedDocument",
                ],
            ),
            (
                D16B.settlement,
                &[
                    "CreditorReferenceID",
                    "PaymentReference",
                    "TaxCurrencyCode",
                    "InvoiceCurrencyCode",
                    "PayeeTradeParty",
                    "SpecifiedTradeSettlementPaymentMeans",
                    "ApplicableTradeTax",
                    "BillingSpecifiedPeriod",
                    "SpecifiedTradeAllowanceCharge",
                    "SpecifiedTradePaymentTerms",
                    "SpecifiedTradeSettlementHeaderMonetarySummation",
                    "InvoiceReferencedDocument",
                    "ReceivableSpecifiedTradeAccountingAccount",
                ],
            ),
        ],
    };
    let known = children(transaction).filter_map(|part| {
        let (_, names) = allowed.iter().find(|(name, _)| *name == tree::name(part))?;
        Some((part, *names))
    });
    let mut outside: Vec<Node<'_, '_>> =
        known.flat_map(|(part, names)| children(part).filter(move |c| !names.contains(&tree::name(*c)))).collect();
    outside.extend(child(transaction, LINE));
    for n in outside {
        report.error(
            "PORTICO-PROFILE",
            tree::path(n),
            format!(
                "The document declares the profile “{}” (BT-24), which has no element {}; expected a profile that has it, or the \
                 document without it.",
                quote(&declared),
                tree::name(n)
            ),
        );
    }
}

fn totals(root: Node<'_, '_>, settlement: Option<Node<'_, '_>>, scope: Scope, report: &mut Report) {
    let summation = settlement.and_then(|s| child(s, D16B.summation));
    for (name, rule, term) in [
        ("LineTotalAmount", "BR-12", "sum of line net amounts (BT-106)"),
        ("TaxBasisTotalAmount", "BR-13", "total without VAT (BT-109)"),
        ("GrandTotalAmount", "BR-14", "total with VAT (BT-112)"),
        ("DuePayableAmount", "BR-15", "amount due for payment (BT-115)"),
    ] {
        if rule == "BR-12" && scope == Scope::Minimum {
            continue;
        }
        match summation {
            Some(summation) => require(summation, name, rule, term, report),
            None => missing(settlement.unwrap_or(root), &format!("{}/{name}", D16B.summation), rule, term, report),
        }
    }
    let (Some(settlement), Some(summation)) = (settlement, summation) else { return };
    let Some(currency) = line_at(settlement, &["InvoiceCurrencyCode"]) else { return };
    let count =
        |wanted: &str| all(summation, "TaxTotalAmount").filter(|a| attribute(*a, "currencyID") == Some(wanted)).count();
    let all_totals = all(summation, "TaxTotalAmount").count();
    let value = |name: &str| child(summation, name).and_then(|a| number::parse(&tree::raw(a)).ok()).map(|n| n.value);
    // Without VAT the binding asks for no VAT total.
    let is_taxed = value("GrandTotalAmount") != value("TaxBasisTotalAmount");
    if all_totals > 0 && (count(&currency) > 1 || (count(&currency) == 0 && is_taxed)) {
        report.error(
            "BR-CO-15",
            "BG-22/BT-110",
            format!(
                "There are {} VAT totals in the document currency {}; expected exactly one, and a total with VAT (BT-112) that is \
                 the total without VAT (BT-109) plus it.",
                count(&currency),
                quote(&currency)
            ),
        );
    }
    let other = line_at(settlement, &["TaxCurrencyCode"]).filter(|c| *c != currency);
    for total in all(summation, "TaxTotalAmount") {
        let of = attribute(total, "currencyID");
        if of.is_some_and(|c| c != currency && Some(c) != other.as_deref()) {
            report.error(
                "PORTICO-CURRENCY",
                tree::path(total),
                "The VAT total is neither in the document currency (BT-5) nor in the VAT accounting currency (BT-6).",
            );
        }
    }
    if let Some(other) = other
        && count(&other) > 1
    {
        report.error(
            "PORTICO-TAX-TOTAL",
            "BG-22/BT-111",
            "There are several VAT totals in the accounting currency; expected one.",
        );
    }
}

fn invoice_line(n: Node<'_, '_>, index: usize, report: &mut Report) {
    let at_term = |term: &str| format!("BG-25[{index}]/{term}");
    let mut absent = |path: &[&str], rule: &str, term: &str, what: &str| {
        if at(n, path).is_none() {
            report.error(rule, at_term(term), format!("The invoice line has no {what}; expected one."));
        }
    };
    absent(&[D16B.line_delivery, "BilledQuantity"], "BR-22", "BT-129", "invoiced quantity (BT-129)");
    absent(
        &[D16B.line_settlement, D16B.line_summation, "LineTotalAmount"],
        "BR-24",
        "BT-131",
        "line net amount (BT-131)",
    );
    absent(
        &[D16B.line_agreement, "NetPriceProductTradePrice", "ChargeAmount"],
        "BR-26",
        "BT-146",
        "item net price (BT-146)",
    );
    let classes = child(n, "SpecifiedTradeProduct").into_iter().flat_map(|p| all(p, "DesignatedProductClassification"));
    if classes.into_iter().any(|c| child(c, "ClassCode").is_none_or(|code| attribute(code, "listID").is_none())) {
        report.error(
            "BR-65",
            at_term("BT-158"),
            "The item classification has no scheme; expected a class code with listID.",
        );
    }
    let Some(settlement) = child(n, D16B.line_settlement) else {
        report.error(
            "BR-CO-04",
            at_term("BT-151"),
            "The invoice line has no VAT category code (BT-151); expected one.",
        );
        return;
    };
    let taxes = all(settlement, "ApplicableTradeTax").count();
    if taxes > 1 {
        report.error(
            "PORTICO-TAX-CATEGORY",
            at_term("BT-151"),
            format!("The invoice line has {taxes} VAT categories; expected exactly one."),
        );
    }
    let vat = all(settlement, "ApplicableTradeTax").find(|t| is_vat(*t)).and_then(|t| child(t, "CategoryCode"));
    if vat.is_none() {
        report.error(
            "BR-CO-04",
            at_term("BT-151"),
            "The invoice line has no VAT category code (BT-151) of the tax type VAT; expected one.",
        );
    }
    for a in all(settlement, "SpecifiedTradeAllowanceCharge") {
        let (rule, what) =
            if is_charge(a) { ("BR-43", "charge amount (BT-141)") } else { ("BR-41", "allowance amount (BT-136)") };
        require(a, "ActualAmount", rule, &format!("invoice line {what}"), report);
    }
}

fn is_charge(n: Node<'_, '_>) -> bool {
    matches!(line_at(n, &["ChargeIndicator", "Indicator"]).as_deref(), Some("true" | "1"))
}

fn is_vat(tax: Node<'_, '_>) -> bool {
    line_at(tax, &["TypeCode"]).is_some_and(|t| t.eq_ignore_ascii_case("VAT"))
}

fn document_allowance(n: Node<'_, '_>, report: &mut Report) {
    let (amount, category, terms) = if is_charge(n) {
        ("BR-36", "BR-37", ["charge amount (BT-99)", "charge VAT category code (BT-102)"])
    } else {
        ("BR-31", "BR-32", ["allowance amount (BT-92)", "allowance VAT category code (BT-95)"])
    };
    require(n, "ActualAmount", amount, &format!("Document level {}", terms[0]), report);
    let has_category = all(n, "CategoryTradeTax").any(|t| is_vat(t) && child(t, "CategoryCode").is_some());
    if !has_category {
        missing(
            n,
            "CategoryTradeTax/CategoryCode",
            category,
            &format!("Document level {} of the tax type VAT", terms[1]),
            report,
        );
    }
}

fn tax_group(n: Node<'_, '_>, index: usize, report: &mut Report) {
    let mut absent = |name: &str, rule: &str, term: &str, what: &str| {
        if child(n, name).is_none() {
            report.error(
                rule,
                format!("BG-23[{index}]/{term}"),
                format!("The VAT breakdown has no {what}; expected one."),
            );
        }
    };
    absent("BasisAmount", "BR-45", "BT-116", "taxable amount (BT-116)");
    absent("CalculatedAmount", "BR-46", "BT-117", "tax amount (BT-117)");
    absent("CategoryCode", "BR-47", "BT-118", "VAT category code (BT-118)");
    if !is_vat(n) {
        report.error(
            "BR-CO-17",
            format!("BG-23[{index}]/BT-118-0"),
            "The VAT breakdown does not say that its tax is VAT; expected the type code VAT.",
        );
    }
    let mut absent = |name: &str, rule: &str, term: &str, what: &str| {
        if child(n, name).is_none() {
            report.error(
                rule,
                format!("BG-23[{index}]/{term}"),
                format!("The VAT breakdown has no {what}; expected one."),
            );
        }
    };
    if line_at(n, &["CategoryCode"]).as_deref() != Some("O") {
        absent(D16B.rate, "BR-48", "BT-119", "VAT rate (BT-119)");
    }
}

fn payment(settlement: Node<'_, '_>, report: &mut Report) {
    for n in all(settlement, "SpecifiedTradeSettlementPaymentMeans") {
        require(n, "TypeCode", "BR-49", "payment means type code (BT-81)", report);
        if !matches!(line_at(n, &["TypeCode"]).as_deref(), Some("30" | "58")) {
            continue;
        }
        let accounts: Vec<Node<'_, '_>> = all(n, "PayeePartyCreditorFinancialAccount").collect();
        let has = |a: &Node<'_, '_>| child(*a, "IBANID").is_some() || child(*a, "ProprietaryID").is_some();
        if !accounts.iter().any(has) {
            report.error(
                "BR-61",
                "BG-16/BT-84",
                "The payment means is a credit transfer, but there is no account to pay to (BT-84); expected one.",
            );
        }
        let is_blank = |a: &&Node<'_, '_>| {
            has(a) && line_at(**a, &["IBANID"]).or_else(|| line_at(**a, &["ProprietaryID"])).is_none()
        };
        if accounts.iter().any(|a| is_blank(&a)) {
            report.error(
                "BR-50",
                "BG-17/BT-84",
                "The account to pay to (BT-84) is empty; expected an account identifier.",
            );
        }
    }
    let due = at(settlement, &[D16B.summation, "DuePayableAmount"]).and_then(|a| number::parse(&tree::raw(a)).ok());
    if due.is_some_and(|d| d.value > Decimal::ZERO) && child(settlement, "SpecifiedTradePaymentTerms").is_none() {
        // The reduced profiles and credit notes have no such rule; the engine's list of kept rules sees to the former.
        let root = settlement.ancestors().filter(Node::is_element).last().unwrap_or(settlement);
        let type_code = line_at(root, &[D16B.document, "TypeCode"]).unwrap_or_default();
        let is_credit_note = en16931::codes::generated::CREDIT_NOTE_TYPE_CODES.contains(&type_code.as_str());
        let profile = line_at(root, &[D16B.context, "GuidelineSpecifiedDocumentContextParameter", "ID"]);
        if !is_credit_note && Scope::of(vocabulary::Format::Cii, profile.as_deref()) == Scope::Full {
            report.error(
                "BR-CO-25",
                "BT-9",
                "Money is due, but there is neither a due date (BT-9) nor payment terms (BT-20); expected one of them.",
            );
        }
    }
}

/// Amounts of CII do not name a currency (the VAT totals apart): it is BT-5 for all. The official rule `CII-DT-031` is
/// fatal, but it is about spelling, not about content, and producers in wide use write the attribute: alone it is a
/// warning. Where the PDF around the invoice does not keep to Factur-X either, the file keeps to neither of the two
/// standards it claims, and is refused.
fn currencies(root: Node<'_, '_>, settlement: Node<'_, '_>, scope: Scope, report: &mut Report) {
    let currency = line_at(settlement, &["InvoiceCurrencyCode"]).unwrap_or_default();
    let mut named: Vec<Node<'_, '_>> = Vec::new();
    for n in
        vocabulary::elements(root).filter(|n| tree::name(*n).ends_with("Amount") && tree::name(*n) != "TaxTotalAmount")
    {
        if report.is_full() {
            break;
        }
        let Some(of) = attribute(n, "currencyID") else { continue };
        if of != currency && !currency.is_empty() {
            report.error(
                "PORTICO-CURRENCY",
                tree::path(n),
                format!(
                    "The amount is in {}, but the document is in {}; expected one currency.",
                    quote(of),
                    quote(&currency)
                ),
            );
        }
        named.push(n);
    }
    let Some(first) = named.first() else { return };
    let message = format!(
        "{} amounts carry the attribute currencyID; in CII the currency is stated once (BT-5) and only the VAT totals repeat it.",
        named.len()
    );
    if scope == Scope::Full && report.warns_of("PORTICO-PDF-METADATA") {
        report.error("CII-DT-031", tree::path(*first), message);
    } else {
        report.warn("CII-DT-031", tree::path(*first), message);
    }
}

/// At most two decimals, except prices and their discounts (BR-DEC-*).
fn decimals(root: Node<'_, '_>, report: &mut Report) {
    for n in vocabulary::elements(root).filter(|n| tree::name(*n).ends_with("Amount")) {
        if report.is_full() {
            break;
        }
        let Some(rule) = decimals_rule(n) else { continue };
        if number::parse(&tree::raw(n)).is_ok_and(|a| a.decimals > 2) {
            let amount = tree::raw(n);
            report.error(
                rule,
                tree::path(n),
                format!("The amount {} has more than two decimals; expected at most two.", quote(&amount)),
            );
            report.refuse_value(&amount);
        }
    }
}

fn decimals_rule(n: Node<'_, '_>) -> Option<&'static str> {
    let parent = n.parent_element()?;
    let in_line = || parent.parent_element().is_some_and(|p| tree::name(p) == D16B.line_settlement);
    Some(match (tree::name(parent), tree::name(n)) {
        ("SpecifiedTradeAllowanceCharge", "ActualAmount") => match (in_line(), is_charge(parent)) {
            (false, false) => "BR-DEC-01",
            (false, true) => "BR-DEC-05",
            (true, false) => "BR-DEC-24",
            (true, true) => "BR-DEC-27",
        },
        ("SpecifiedTradeAllowanceCharge", "BasisAmount") => match (in_line(), is_charge(parent)) {
            (false, false) => "BR-DEC-02",
            (false, true) => "BR-DEC-06",
            (true, false) => "BR-DEC-25",
            (true, true) => "BR-DEC-28",
        },
        ("SpecifiedTradeSettlementHeaderMonetarySummation", name) => match name {
            "LineTotalAmount" => "BR-DEC-09",
            "AllowanceTotalAmount" => "BR-DEC-10",
            "ChargeTotalAmount" => "BR-DEC-11",
            "TaxBasisTotalAmount" => "BR-DEC-12",
            "TaxTotalAmount" => "BR-DEC-13",
            "GrandTotalAmount" => "BR-DEC-14",
            "TotalPrepaidAmount" => "BR-DEC-16",
            "RoundingAmount" => "BR-DEC-17",
            "DuePayableAmount" => "BR-DEC-18",
            _ => return None,
        },
        ("ApplicableTradeTax", "BasisAmount") => "BR-DEC-19",
        ("ApplicableTradeTax", "CalculatedAmount") => "BR-DEC-20",
        ("SpecifiedTradeSettlementLineMonetarySummation", "LineTotalAmount") => "BR-DEC-23",
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
