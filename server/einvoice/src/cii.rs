//! Reads a UN/CEFACT Cross Industry Invoice into the portal's invoice, with texts and numbers as written: D16B (EN 16931,
//! ZUGFeRD 2, Factur-X) and, through a second vocabulary, the older one of ZUGFeRD 1.0. It reads what is there and judges
//! nothing; the gate and the rules do.

use en16931::codes::generated::CREDIT_NOTE_TYPE_CODES;

use crate::attachment;
use crate::date;
use crate::finding::{DocumentKind, Report, Syntax};
use crate::model::{AllowanceCharge, Attachment, Invoice, Line, Party, PaymentMeans, Preceding, TaxSubtotal, Totals};
use crate::tree::{Node, all, at, attribute, block, block_at, child, line, line_at, path};
use crate::ubl::card_tail;

/// The element names in which the two generations differ.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    pub(crate) syntax: Syntax,
    pub(crate) context: &'static str,
    pub(crate) document: &'static str,
    pub(crate) transaction: &'static str,
    pub(crate) agreement: &'static str,
    pub(crate) delivery: &'static str,
    pub(crate) settlement: &'static str,
    pub(crate) summation: &'static str,
    pub(crate) line_agreement: &'static str,
    pub(crate) line_delivery: &'static str,
    pub(crate) line_settlement: &'static str,
    pub(crate) line_summation: &'static str,
    /// The number of a referenced document.
    pub(crate) reference: &'static str,
    pub(crate) rate: &'static str,
}

/// The line element of both generations.
pub(crate) const LINE: &str = "IncludedSupplyChainTradeLineItem";

/// UN/CEFACT D16B.
pub(crate) const D16B: Vocabulary = Vocabulary {
    syntax: Syntax::Cii,
    context: "ExchangedDocumentContext",
    document: "ExchangedDocument",
    transaction: "SupplyChainTradeTransaction",
    agreement: "ApplicableHeaderTradeAgreement",
    delivery: "ApplicableHeaderTradeDelivery",
    settlement: "ApplicableHeaderTradeSettlement",
    summation: "SpecifiedTradeSettlementHeaderMonetarySummation",
    line_agreement: "SpecifiedLineTradeAgreement",
    line_delivery: "SpecifiedLineTradeDelivery",
    line_settlement: "SpecifiedLineTradeSettlement",
    line_summation: "SpecifiedTradeSettlementLineMonetarySummation",
    reference: "IssuerAssignedID",
    rate: "RateApplicablePercent",
};

/// ZUGFeRD 1.0.
pub(crate) const ZUGFERD_1: Vocabulary = Vocabulary {
    syntax: Syntax::Zugferd1,
    context: "SpecifiedExchangedDocumentContext",
    document: "HeaderExchangedDocument",
    transaction: "SpecifiedSupplyChainTradeTransaction",
    agreement: "ApplicableSupplyChainTradeAgreement",
    delivery: "ApplicableSupplyChainTradeDelivery",
    settlement: "ApplicableSupplyChainTradeSettlement",
    summation: "SpecifiedTradeSettlementMonetarySummation",
    line_agreement: "SpecifiedSupplyChainTradeAgreement",
    line_delivery: "SpecifiedSupplyChainTradeDelivery",
    line_settlement: "SpecifiedSupplyChainTradeSettlement",
    line_summation: "SpecifiedTradeSettlementMonetarySummation",
    reference: "ID",
    rate: "ApplicablePercent",
};

/// Reads the document element.
pub(crate) fn read(root: Node<'_, '_>, words: &Vocabulary, report: &mut Report) -> Invoice {
    let document = child(root, words.document);
    let transaction = child(root, words.transaction);
    let part = |wanted: &str| transaction.and_then(|t| child(t, wanted));
    let (agreement, delivery, settlement) = (part(words.agreement), part(words.delivery), part(words.settlement));
    let text = |n: Option<Node<'_, '_>>, path: &[&str]| n.and_then(|n| line_at(n, path));
    let day = |n: Option<Node<'_, '_>>, path: &[&str]| n.and_then(|n| at(n, path)).and_then(date_in);
    let parameter = |wanted: &str| line_at(root, &[words.context, wanted, "ID"]);
    let type_code = text(document, &["TypeCode"]).unwrap_or_default();
    let is_credit_note = CREDIT_NOTE_TYPE_CODES.contains(&type_code.as_str());
    let terms = || settlement.into_iter().flat_map(|s| all(s, "SpecifiedTradePaymentTerms"));
    let currency = text(settlement, &["InvoiceCurrencyCode"]).unwrap_or_default();
    let tax_currency = text(settlement, &["TaxCurrencyCode"]);
    let references = References::read(agreement, words, report);
    Invoice {
        syntax: words.syntax,
        kind: if is_credit_note { DocumentKind::CreditNote } else { DocumentKind::Invoice },
        profile: parameter("GuidelineSpecifiedDocumentContextParameter"),
        process: parameter("BusinessProcessSpecifiedDocumentContextParameter"),
        without_lines: false,
        embedded_name: None,
        number: text(document, &["ID"]).unwrap_or_default(),
        issue_date: day(document, &["IssueDateTime"]).unwrap_or_default(),
        due_date: terms().find_map(|t| child(t, "DueDateDateTime").and_then(date_in)),
        type_code,
        tax_point_date: settlement
            .into_iter()
            .flat_map(|s| all(s, "ApplicableTradeTax"))
            .find_map(|t| child(t, "TaxPointDate").and_then(date_in)),
        buyer_reference: text(agreement, &["BuyerReference"]),
        order_reference: text(agreement, &["BuyerOrderReferencedDocument", words.reference]),
        sales_order_reference: text(agreement, &["SellerOrderReferencedDocument", words.reference]),
        contract_reference: text(agreement, &["ContractReferencedDocument", words.reference]),
        project_reference: text(agreement, &["SpecifiedProcuringProject", "ID"]),
        tender_reference: references.tender,
        object_identifier: references.object,
        despatch_reference: text(delivery, &["DespatchAdviceReferencedDocument", words.reference])
            .or_else(|| text(delivery, &["DeliveryNoteReferencedDocument", words.reference])),
        receipt_reference: text(delivery, &["ReceivingAdviceReferencedDocument", words.reference]),
        accounting_cost: text(settlement, &["ReceivableSpecifiedTradeAccountingAccount", "ID"]),
        delivery_date: day(delivery, &["ActualDeliverySupplyChainEvent", "OccurrenceDateTime"]),
        period_start: day(settlement, &["BillingSpecifiedPeriod", "StartDateTime"]),
        period_end: day(settlement, &["BillingSpecifiedPeriod", "EndDateTime"]),
        preceding: settlement
            .into_iter()
            .flat_map(|s| all(s, "InvoiceReferencedDocument"))
            .map(|r| Preceding {
                number: line_at(r, &[words.reference]).unwrap_or_default(),
                issue_date: child(r, "FormattedIssueDateTime").and_then(date_in),
            })
            .collect(),
        notes: document
            .into_iter()
            .flat_map(|d| all(d, "IncludedNote"))
            .filter_map(|n| block_at(n, &["Content"]))
            .collect(),
        payment_terms: terms().find_map(|t| block_at(t, &["Description"])),
        seller: agreement.and_then(|a| child(a, "SellerTradeParty")).map(party).unwrap_or_default(),
        buyer: agreement.and_then(|a| child(a, "BuyerTradeParty")).map(party).unwrap_or_default(),
        payee: settlement.and_then(|s| child(s, "PayeeTradeParty")).map(party),
        tax_representative: agreement.and_then(|a| child(a, "SellerTaxRepresentativeTradeParty")).map(party),
        deliver_to: delivery.and_then(|d| child(d, "ShipToTradeParty")).map(party).filter(|p| *p != Party::default()),
        totals: settlement
            .and_then(|s| child(s, words.summation))
            .map(|s| totals(s, &currency, tax_currency.as_deref()))
            .unwrap_or_default(),
        tax: settlement
            .into_iter()
            .flat_map(|s| all(s, "ApplicableTradeTax"))
            .map(|t| subtotal(t, words, &currency))
            .collect(),
        allowances: settlement.map(|s| document_allowances(s, words)).unwrap_or_default(),
        lines: transaction.into_iter().flat_map(|t| all(t, LINE)).map(|l| invoice_line(l, words)).collect(),
        payment: settlement.map(payment).unwrap_or_default(),
        attachments: references.attachments,
        warnings: Vec::new(),
        currency,
        tax_currency,
    }
}

/// The day in a wrapper such as `IssueDateTime`: `DateTimeString` or, for BT-7, `DateString`.
fn date_in(wrapper: Node<'_, '_>) -> Option<String> {
    let text = child(wrapper, "DateTimeString").or_else(|| child(wrapper, "DateString"))?;
    if attribute(text, "format").is_some_and(|f| f != "102") {
        return None;
    }
    line(text).and_then(|d| date::compact(&d))
}

fn party(n: Node<'_, '_>) -> Party {
    let address = child(n, "PostalTradeAddress");
    let of_address = |wanted: &str| address.and_then(|a| line_at(a, &[wanted]));
    let contact = child(n, "DefinedTradeContact");
    let of_contact = |path: &[&str]| contact.and_then(|c| line_at(c, path));
    let registration = |schemes: &[&str]| {
        all(n, "SpecifiedTaxRegistration")
            .filter_map(|r| child(r, "ID"))
            .find(|id| schemes.contains(&attribute(*id, "schemeID").unwrap_or_default()))
            .and_then(line)
    };
    let endpoint = at(n, &["URIUniversalCommunication", "URIID"]);
    Party {
        name: line_at(n, &["Name"]).unwrap_or_default(),
        trading_name: line_at(n, &["SpecifiedLegalOrganization", "TradingBusinessName"]),
        identifiers: all(n, "ID").chain(all(n, "GlobalID")).filter_map(line).collect(),
        vat_id: registration(&["VA"]),
        tax_number: registration(&["FC"]),
        legal_id: line_at(n, &["SpecifiedLegalOrganization", "ID"]),
        legal_form: line_at(n, &["Description"]),
        endpoint: endpoint.and_then(line),
        endpoint_scheme: endpoint.and_then(|e| attribute(e, "schemeID").map(str::to_owned)),
        street: ["LineOne", "LineTwo", "LineThree"].into_iter().filter_map(of_address).collect(),
        city: of_address("CityName"),
        postal_code: of_address("PostcodeCode"),
        region: of_address("CountrySubDivisionName"),
        country: of_address("CountryID"),
        contact_name: of_contact(&["PersonName"]).or_else(|| of_contact(&["DepartmentName"])),
        contact_phone: of_contact(&["TelephoneUniversalCommunication", "CompleteNumber"]),
        contact_email: of_contact(&["EmailURIUniversalCommunication", "URIID"]),
    }
}

fn totals(n: Node<'_, '_>, currency: &str, tax_currency: Option<&str>) -> Totals {
    let amount = |wanted: &str| line_at(n, &[wanted]);
    let tax_in =
        |wanted: &str| all(n, "TaxTotalAmount").find(|a| attribute(*a, "currencyID") == Some(wanted)).and_then(line);
    Totals {
        line_extension: amount("LineTotalAmount"),
        tax_exclusive: amount("TaxBasisTotalAmount"),
        // Without a currency it can only be that of the document.
        tax_total: tax_in(currency)
            .or_else(|| all(n, "TaxTotalAmount").find(|a| attribute(*a, "currencyID").is_none()).and_then(line)),
        tax_total_accounting: tax_currency.and_then(tax_in),
        tax_inclusive: amount("GrandTotalAmount"),
        allowance_total: amount("AllowanceTotalAmount"),
        charge_total: amount("ChargeTotalAmount"),
        prepaid: amount("TotalPrepaidAmount"),
        rounding: amount("RoundingAmount"),
        payable: amount("DuePayableAmount"),
    }
}

fn subtotal(n: Node<'_, '_>, words: &Vocabulary, currency: &str) -> TaxSubtotal {
    TaxSubtotal {
        category: line_at(n, &["CategoryCode"]),
        rate: line_at(n, &[words.rate]),
        taxable: line_at(n, &["BasisAmount"]),
        tax: line_at(n, &["CalculatedAmount"]),
        exemption_reason: line_at(n, &["ExemptionReason"]),
        exemption_code: line_at(n, &["ExemptionReasonCode"]),
        // Amounts of the breakdown are always in the document currency.
        currency: (!currency.is_empty()).then(|| currency.to_owned()),
    }
}

fn is_charge(n: Node<'_, '_>) -> bool {
    matches!(line_at(n, &["ChargeIndicator", "Indicator"]).as_deref(), Some("true" | "1"))
}

fn allowance(n: Node<'_, '_>, words: &Vocabulary) -> AllowanceCharge {
    AllowanceCharge {
        is_charge: is_charge(n),
        amount: line_at(n, &["ActualAmount"]),
        base: line_at(n, &["BasisAmount"]),
        percent: line_at(n, &["CalculationPercent"]),
        reason: line_at(n, &["Reason"]),
        reason_code: line_at(n, &["ReasonCode"]),
        tax_category: line_at(n, &["CategoryTradeTax", "CategoryCode"]),
        tax_rate: line_at(n, &["CategoryTradeTax", words.rate]),
    }
}

/// Allowances and charges of the document, and the freight and packing charges of the EXTENDED profiles.
fn document_allowances(settlement: Node<'_, '_>, words: &Vocabulary) -> Vec<AllowanceCharge> {
    let services = all(settlement, "SpecifiedLogisticsServiceCharge").map(|n| AllowanceCharge {
        is_charge: true,
        amount: line_at(n, &["AppliedAmount"]),
        reason: line_at(n, &["Description"]),
        tax_category: line_at(n, &["AppliedTradeTax", "CategoryCode"]),
        tax_rate: line_at(n, &["AppliedTradeTax", words.rate]),
        ..AllowanceCharge::default()
    });
    all(settlement, "SpecifiedTradeAllowanceCharge").map(|n| allowance(n, words)).chain(services).collect()
}

fn invoice_line(n: Node<'_, '_>, words: &Vocabulary) -> Line {
    let text = |path: &[&str]| line_at(n, path);
    let quantity = at(n, &[words.line_delivery, "BilledQuantity"]);
    let settlement = child(n, words.line_settlement);
    let product = child(n, "SpecifiedTradeProduct");
    let gross = at(n, &[words.line_agreement, "GrossPriceProductTradePrice"]);
    let day = |wanted: &str| at(n, &[words.line_settlement, "BillingSpecifiedPeriod", wanted]).and_then(date_in);
    Line {
        id: text(&["AssociatedDocumentLineDocument", "LineID"]),
        note: block_at(n, &["AssociatedDocumentLineDocument", "IncludedNote", "Content"]),
        name: text(&["SpecifiedTradeProduct", "Name"]),
        description: product.and_then(|p| child(p, "Description")).and_then(block),
        seller_item_id: text(&["SpecifiedTradeProduct", "SellerAssignedID"]),
        buyer_item_id: text(&["SpecifiedTradeProduct", "BuyerAssignedID"]),
        standard_item_id: text(&["SpecifiedTradeProduct", "GlobalID"]),
        order_line: text(&[words.line_agreement, "BuyerOrderReferencedDocument", "LineID"]),
        object_identifier: text(&[words.line_settlement, "AdditionalReferencedDocument", words.reference]),
        accounting_cost: text(&[words.line_settlement, "ReceivableSpecifiedTradeAccountingAccount", "ID"]),
        quantity: quantity.and_then(line),
        unit: quantity.and_then(|q| attribute(q, "unitCode").map(str::to_owned)),
        price: text(&[words.line_agreement, "NetPriceProductTradePrice", "ChargeAmount"]),
        base_quantity: text(&[words.line_agreement, "NetPriceProductTradePrice", "BasisQuantity"]),
        gross_price: gross.and_then(|g| line_at(g, &["ChargeAmount"])),
        price_discount: gross.and_then(|g| line_at(g, &["AppliedTradeAllowanceCharge", "ActualAmount"])),
        net: text(&[words.line_settlement, words.line_summation, "LineTotalAmount"]),
        tax_category: text(&[words.line_settlement, "ApplicableTradeTax", "CategoryCode"]),
        tax_rate: text(&[words.line_settlement, "ApplicableTradeTax", words.rate]),
        period_start: day("StartDateTime"),
        period_end: day("EndDateTime"),
        origin_country: text(&["SpecifiedTradeProduct", "OriginTradeCountry", "ID"]),
        attributes: product.map_or_else(Vec::new, |p| {
            all(p, "ApplicableProductCharacteristic")
                .map(|c| (line_at(c, &["Description"]).unwrap_or_default(), line_at(c, &["Value"]).unwrap_or_default()))
                .collect()
        }),
        allowances: settlement
            .into_iter()
            .flat_map(|s| all(s, "SpecifiedTradeAllowanceCharge"))
            .map(|a| allowance(a, words))
            .collect(),
    }
}

fn payment(settlement: Node<'_, '_>) -> Vec<PaymentMeans> {
    let remittance = line_at(settlement, &["PaymentReference"]);
    let mandate = line_at(settlement, &["SpecifiedTradePaymentTerms", "DirectDebitMandateID"]);
    all(settlement, "SpecifiedTradeSettlementPaymentMeans")
        .map(|n| {
            let identifier = |wanted: &str| {
                let account = child(n, wanted)?;
                line_at(account, &["IBANID"]).or_else(|| line_at(account, &["ProprietaryID"]))
            };
            PaymentMeans {
                code: line_at(n, &["TypeCode"]),
                text: line_at(n, &["Information"]),
                account: identifier("PayeePartyCreditorFinancialAccount"),
                account_name: line_at(n, &["PayeePartyCreditorFinancialAccount", "AccountName"]),
                bic: line_at(n, &["PayeeSpecifiedCreditorFinancialInstitution", "BICID"]),
                remittance: remittance.clone(),
                card_number_tail: line_at(n, &["ApplicableTradeSettlementFinancialCard", "ID"])
                    .as_deref()
                    .and_then(card_tail),
                mandate: mandate.clone(),
                debited_account: identifier("PayerPartyDebtorFinancialAccount"),
            }
        })
        .collect()
}

/// The additional referenced documents, which carry three different terms told apart by their type code.
#[derive(Default)]
struct References {
    tender: Option<String>,
    object: Option<String>,
    attachments: Vec<Attachment>,
}

impl References {
    fn read(agreement: Option<Node<'_, '_>>, words: &Vocabulary, report: &mut Report) -> Self {
        let mut found = Self::default();
        for n in agreement.into_iter().flat_map(|a| all(a, "AdditionalReferencedDocument")) {
            let id = line_at(n, &[words.reference]);
            match line_at(n, &["TypeCode"]).as_deref() {
                Some("50") => found.tender = found.tender.or(id),
                Some("130") => found.object = found.object.or(id),
                _ => {
                    let mut document = Attachment { id, description: line_at(n, &["Name"]), ..Attachment::default() };
                    if let Some(object) = child(n, "AttachmentBinaryObject") {
                        attachment::embed(&mut document, object, report);
                    }
                    let location = line_at(n, &["URIID"]);
                    attachment::locate(&mut document, location, report, || format!("BT-124 ({})", path(n)));
                    found.attachments.push(document);
                }
            }
        }
        found
    }
}
