//! Reads a UBL 2.1 `Invoice` or `CreditNote` into the portal's invoice, with texts and numbers as written. It reads what
//! is there and judges nothing; the gate and the rules do.

use crate::attachment;
use crate::date;
use crate::finding::{DocumentKind, Report, Syntax};
use crate::model::{AllowanceCharge, Attachment, Invoice, Line, Party, PaymentMeans, Preceding, TaxSubtotal, Totals};
use crate::tree::{Node, all, at, attribute, block_at, child, line, line_at, name};

/// Reads the document element.
pub(crate) fn read(root: Node<'_, '_>, report: &mut Report) -> Invoice {
    let kind = if name(root) == "CreditNote" { DocumentKind::CreditNote } else { DocumentKind::Invoice };
    let text = |path: &[&str]| line_at(root, path);
    let day = |path: &[&str]| line_at(root, path).and_then(|d| date::iso(&d));
    let currency = text(&["DocumentCurrencyCode"]).unwrap_or_default();
    let tax_currency = text(&["TaxCurrencyCode"]);
    let due_date = day(&["DueDate"])
        // A credit note has no DueDate element; BT-9 stands with the payment means.
        .or_else(|| {
            all(root, "PaymentMeans").find_map(|p| line_at(p, &["PaymentDueDate"])).and_then(|d| date::iso(&d))
        });
    let period =
        all(root, "InvoicePeriod").find(|p| child(*p, "StartDate").is_some() || child(*p, "EndDate").is_some());
    let (attachments, object_identifier) = documents(root, report);
    Invoice {
        syntax: Syntax::Ubl,
        kind,
        profile: text(&["CustomizationID"]),
        process: text(&["ProfileID"]),
        without_lines: false,
        embedded_name: None,
        number: text(&["ID"]).unwrap_or_default(),
        issue_date: day(&["IssueDate"]).unwrap_or_default(),
        due_date,
        type_code: text(&["InvoiceTypeCode"]).or_else(|| text(&["CreditNoteTypeCode"])).unwrap_or_default(),
        tax_point_date: day(&["TaxPointDate"]),
        buyer_reference: text(&["BuyerReference"]),
        order_reference: text(&["OrderReference", "ID"]),
        sales_order_reference: text(&["OrderReference", "SalesOrderID"]),
        contract_reference: text(&["ContractDocumentReference", "ID"]),
        // A credit note has no ProjectReference; BT-11 is an additional reference of type 50 there.
        project_reference: text(&["ProjectReference", "ID"]).or_else(|| {
            all(root, "AdditionalDocumentReference")
                .find(|d| {
                    kind == DocumentKind::CreditNote && line_at(*d, &["DocumentTypeCode"]).as_deref() == Some("50")
                })
                .and_then(|d| line_at(d, &["ID"]))
        }),
        tender_reference: text(&["OriginatorDocumentReference", "ID"]),
        object_identifier,
        despatch_reference: text(&["DespatchDocumentReference", "ID"]),
        receipt_reference: text(&["ReceiptDocumentReference", "ID"]),
        accounting_cost: text(&["AccountingCost"]),
        delivery_date: day(&["Delivery", "ActualDeliveryDate"]),
        period_start: period.and_then(|p| line_at(p, &["StartDate"])).and_then(|d| date::iso(&d)),
        period_end: period.and_then(|p| line_at(p, &["EndDate"])).and_then(|d| date::iso(&d)),
        preceding: all(root, "BillingReference")
            .filter_map(|b| child(b, "InvoiceDocumentReference"))
            .map(|r| Preceding {
                number: line_at(r, &["ID"]).unwrap_or_default(),
                issue_date: line_at(r, &["IssueDate"]).and_then(|d| date::iso(&d)),
            })
            .collect(),
        notes: all(root, "Note").filter_map(crate::tree::block).collect(),
        payment_terms: block_at(root, &["PaymentTerms", "Note"]),
        seller: at(root, &["AccountingSupplierParty", "Party"]).map(party).unwrap_or_default(),
        buyer: at(root, &["AccountingCustomerParty", "Party"]).map(party).unwrap_or_default(),
        payee: child(root, "PayeeParty").map(|p| party(child(p, "Party").unwrap_or(p))),
        tax_representative: child(root, "TaxRepresentativeParty").map(party),
        deliver_to: child(root, "Delivery").and_then(delivery),
        totals: totals(root, &currency, tax_currency.as_deref()),
        tax: all(root, "TaxTotal").flat_map(|t| all(t, "TaxSubtotal")).map(subtotal).collect(),
        allowances: all(root, "AllowanceCharge").map(|a| allowance(a, "TaxCategory")).collect(),
        lines: crate::tree::children(root)
            .filter(|n| matches!(name(*n), "InvoiceLine" | "CreditNoteLine"))
            .map(invoice_line)
            .collect(),
        payment: all(root, "PaymentMeans").flat_map(payment).collect(),
        attachments,
        warnings: Vec::new(),
        currency,
        tax_currency,
    }
}

fn party(n: Node<'_, '_>) -> Party {
    let mut party = address(child(n, "PostalAddress"));
    let trading_name = line_at(n, &["PartyName", "Name"]);
    let legal = child(n, "PartyLegalEntity");
    let registered = legal.and_then(|l| line_at(l, &["RegistrationName"]));
    // BT-27 and BT-44 are the registered names; payee and tax representative have only the other one.
    (party.name, party.trading_name) = match (registered, trading_name) {
        (Some(registered), trading) => (registered, trading),
        (None, Some(trading)) => (trading, None),
        (None, None) => (String::new(), None),
    };
    party.identifiers = all(n, "PartyIdentification").filter_map(|i| line_at(i, &["ID"])).collect();
    for scheme in all(n, "PartyTaxScheme") {
        let id = line_at(scheme, &["CompanyID"]);
        let is_vat = line_at(scheme, &["TaxScheme", "ID"]).is_some_and(|s| s.eq_ignore_ascii_case("VAT"));
        let slot = if is_vat { &mut party.vat_id } else { &mut party.tax_number };
        if slot.is_none() {
            *slot = id;
        }
    }
    party.legal_id = legal.and_then(|l| line_at(l, &["CompanyID"]));
    party.legal_form = legal.and_then(|l| line_at(l, &["CompanyLegalForm"]));
    if let Some(endpoint) = child(n, "EndpointID") {
        party.endpoint = line(endpoint);
        party.endpoint_scheme = attribute(endpoint, "schemeID").map(str::to_owned);
    }
    if let Some(contact) = child(n, "Contact") {
        party.contact_name = line_at(contact, &["Name"]);
        party.contact_phone = line_at(contact, &["Telephone"]);
        party.contact_email = line_at(contact, &["ElectronicMail"]);
    }
    party
}

fn address(n: Option<Node<'_, '_>>) -> Party {
    let Some(n) = n else { return Party::default() };
    Party {
        street: [&["StreetName"][..], &["AdditionalStreetName"], &["AddressLine", "Line"]]
            .into_iter()
            .filter_map(|path| line_at(n, path))
            .collect(),
        city: line_at(n, &["CityName"]),
        postal_code: line_at(n, &["PostalZone"]),
        region: line_at(n, &["CountrySubentity"]),
        country: line_at(n, &["Country", "IdentificationCode"]),
        ..Party::default()
    }
}

fn delivery(n: Node<'_, '_>) -> Option<Party> {
    let location = child(n, "DeliveryLocation");
    let mut party = address(location.and_then(|l| child(l, "Address")));
    party.name = line_at(n, &["DeliveryParty", "PartyName", "Name"]).unwrap_or_default();
    party.identifiers = location.and_then(|l| line_at(l, &["ID"])).into_iter().collect();
    (party != Party::default()).then_some(party)
}

fn totals(root: Node<'_, '_>, currency: &str, tax_currency: Option<&str>) -> Totals {
    let amount = |wanted: &str| line_at(root, &["LegalMonetaryTotal", wanted]);
    let tax_in = |wanted: &str| {
        all(root, "TaxTotal")
            .filter_map(|t| child(t, "TaxAmount"))
            .find(|a| attribute(*a, "currencyID") == Some(wanted))
            .and_then(line)
    };
    Totals {
        line_extension: amount("LineExtensionAmount"),
        tax_exclusive: amount("TaxExclusiveAmount"),
        tax_total: tax_in(currency),
        tax_total_accounting: tax_currency.and_then(tax_in),
        tax_inclusive: amount("TaxInclusiveAmount"),
        allowance_total: amount("AllowanceTotalAmount"),
        charge_total: amount("ChargeTotalAmount"),
        prepaid: amount("PrepaidAmount"),
        rounding: amount("PayableRoundingAmount"),
        payable: amount("PayableAmount"),
    }
}

fn subtotal(n: Node<'_, '_>) -> TaxSubtotal {
    let category = child(n, "TaxCategory");
    let of_category = |wanted: &str| category.and_then(|c| line_at(c, &[wanted]));
    TaxSubtotal {
        category: of_category("ID"),
        rate: of_category("Percent"),
        taxable: line_at(n, &["TaxableAmount"]),
        tax: line_at(n, &["TaxAmount"]),
        exemption_reason: of_category("TaxExemptionReason"),
        exemption_code: of_category("TaxExemptionReasonCode"),
        currency: child(n, "TaxAmount")
            .or_else(|| child(n, "TaxableAmount"))
            .and_then(|a| attribute(a, "currencyID").map(str::to_owned)),
    }
}

fn allowance(n: Node<'_, '_>, category: &str) -> AllowanceCharge {
    AllowanceCharge {
        is_charge: matches!(line_at(n, &["ChargeIndicator"]).as_deref(), Some("true" | "1")),
        amount: line_at(n, &["Amount"]),
        base: line_at(n, &["BaseAmount"]),
        percent: line_at(n, &["MultiplierFactorNumeric"]),
        reason: line_at(n, &["AllowanceChargeReason"]),
        reason_code: line_at(n, &["AllowanceChargeReasonCode"]),
        tax_category: line_at(n, &[category, "ID"]),
        tax_rate: line_at(n, &[category, "Percent"]),
    }
}

fn invoice_line(n: Node<'_, '_>) -> Line {
    let quantity = child(n, "InvoicedQuantity").or_else(|| child(n, "CreditedQuantity"));
    let text = |path: &[&str]| line_at(n, path);
    let day = |path: &[&str]| line_at(n, path).and_then(|d| date::iso(&d));
    let price_allowance = at(n, &["Price", "AllowanceCharge"]);
    let item = child(n, "Item");
    Line {
        id: text(&["ID"]),
        note: block_at(n, &["Note"]),
        name: text(&["Item", "Name"]),
        description: block_at(n, &["Item", "Description"]),
        seller_item_id: text(&["Item", "SellersItemIdentification", "ID"]),
        buyer_item_id: text(&["Item", "BuyersItemIdentification", "ID"]),
        standard_item_id: text(&["Item", "StandardItemIdentification", "ID"]),
        order_line: text(&["OrderLineReference", "LineID"]),
        object_identifier: text(&["DocumentReference", "ID"]),
        accounting_cost: text(&["AccountingCost"]),
        quantity: quantity.and_then(line),
        unit: quantity.and_then(|q| attribute(q, "unitCode").map(str::to_owned)),
        price: text(&["Price", "PriceAmount"]),
        base_quantity: text(&["Price", "BaseQuantity"]),
        gross_price: price_allowance.and_then(|a| line_at(a, &["BaseAmount"])),
        price_discount: price_allowance.and_then(|a| line_at(a, &["Amount"])),
        net: text(&["LineExtensionAmount"]),
        tax_category: text(&["Item", "ClassifiedTaxCategory", "ID"]),
        tax_rate: text(&["Item", "ClassifiedTaxCategory", "Percent"]),
        period_start: day(&["InvoicePeriod", "StartDate"]),
        period_end: day(&["InvoicePeriod", "EndDate"]),
        origin_country: text(&["Item", "OriginCountry", "IdentificationCode"]),
        attributes: item.map_or_else(Vec::new, |i| {
            all(i, "AdditionalItemProperty")
                .map(|p| (line_at(p, &["Name"]).unwrap_or_default(), line_at(p, &["Value"]).unwrap_or_default()))
                .collect()
        }),
        allowances: all(n, "AllowanceCharge").map(|a| allowance(a, "TaxCategory")).collect(),
    }
}

fn payment(n: Node<'_, '_>) -> Vec<PaymentMeans> {
    let code = child(n, "PaymentMeansCode");
    let base = PaymentMeans {
        code: code.and_then(line),
        text: code.and_then(|c| attribute(c, "name").map(str::to_owned)),
        remittance: line_at(n, &["PaymentID"]),
        card_number_tail: line_at(n, &["CardAccount", "PrimaryAccountNumberID"]).as_deref().and_then(card_tail),
        mandate: line_at(n, &["PaymentMandate", "ID"]),
        debited_account: line_at(n, &["PaymentMandate", "PayerFinancialAccount", "ID"]),
        ..PaymentMeans::default()
    };
    let accounts: Vec<PaymentMeans> = all(n, "PayeeFinancialAccount")
        .map(|a| PaymentMeans {
            account: line_at(a, &["ID"]),
            account_name: line_at(a, &["Name"]),
            bic: line_at(a, &["FinancialInstitutionBranch", "ID"]),
            ..base.clone()
        })
        .collect();
    if accounts.is_empty() { vec![base] } else { accounts }
}

/// The last four digits of a card number: enough to recognise the card, too little to misuse it.
pub(crate) fn card_tail(number: &str) -> Option<String> {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    (digits.len() >= 4).then(|| digits[digits.len() - 4..].iter().collect())
}

/// The supporting documents, and the invoiced object identifier (BT-18) that UBL keeps among them.
fn documents(root: Node<'_, '_>, report: &mut Report) -> (Vec<Attachment>, Option<String>) {
    let mut object_identifier = None;
    let mut attachments = Vec::new();
    for n in all(root, "AdditionalDocumentReference") {
        match line_at(n, &["DocumentTypeCode"]).as_deref() {
            Some("130") => {
                object_identifier = object_identifier.or_else(|| line_at(n, &["ID"]));
                continue;
            }
            Some("50") if name(root) == "CreditNote" => continue,
            _ => {}
        }
        let mut document = Attachment {
            id: line_at(n, &["ID"]),
            description: line_at(n, &["DocumentDescription"]),
            ..Attachment::default()
        };
        if let Some(object) = at(n, &["Attachment", "EmbeddedDocumentBinaryObject"]) {
            attachment::embed(&mut document, object, report);
        }
        let location = line_at(n, &["Attachment", "ExternalReference", "URI"]);
        attachment::locate(&mut document, location, report, || format!("BT-124 ({})", crate::tree::path(n)));
        attachments.push(document);
    }
    (attachments, object_identifier)
}
