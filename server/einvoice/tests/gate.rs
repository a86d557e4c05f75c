//! What the gate must stop or let through, one change to a valid document at a time. The documents are samples of the
//! XRechnung test suite; see `samples/SOURCES.md`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use einvoice::{Document, DocumentKind, Invoice, Rejection, Syntax, limits};

const UBL: &str = include_str!("samples/encodings-valid/single-line.xml");
const CII: &str = include_str!("samples/xrechnung/cii/01.02a-INVOICE_uncefact.xml");

/// The document with one text replaced; the text must be there.
fn with(document: &str, old: &str, new: &str) -> String {
    assert!(document.contains(old), "the sample does not contain {old}");
    document.replacen(old, new, 1)
}

fn accepted(document: &str) -> Invoice {
    match einvoice::read(document.as_bytes()) {
        Ok(Document::Structured(invoice)) => *invoice,
        Ok(Document::Unstructured) => panic!("taken for a plain PDF"),
        Err(rejection) => panic!("refused: {rejection} {:?}", rejection.errors),
    }
}

fn refused(document: &str) -> Rejection {
    einvoice::read(document.as_bytes()).expect_err("must be refused")
}

/// Asserts that the document is refused and that this rule is named.
fn refused_by(document: &str, rule: &str) {
    let rejection = refused(document);
    assert!(rejection.errors.iter().any(|f| f.rule == rule), "{rule} is not named: {:?}", rejection.errors);
    assert!(rejection.errors.iter().all(|f| !f.place.is_empty() && f.message.ends_with('.')), "{:?}", rejection.errors);
}

fn warned_by(document: &str, rule: &str) -> Invoice {
    let invoice = accepted(document);
    assert!(invoice.warnings.iter().any(|f| f.rule == rule), "{rule} does not warn: {:?}", invoice.warnings);
    invoice
}

/// A credit note made from the invoice.
fn credit_note() -> String {
    UBL.replace("Invoice-2", "CreditNote-2")
        .replace("<ubl:Invoice ", "<ubl:CreditNote ")
        .replace("</ubl:Invoice>", "</ubl:CreditNote>")
        .replace("InvoiceTypeCode>380", "CreditNoteTypeCode>381")
        .replace("/cbc:InvoiceTypeCode", "/cbc:CreditNoteTypeCode")
        .replace("InvoiceLine", "CreditNoteLine")
        .replace("InvoicedQuantity", "CreditedQuantity")
}

mod numbers {
    use super::*;

    #[test]
    fn quantities_and_prices_that_are_no_numbers_are_never_zero() {
        for wrong in ["abc", "288,79", "NaN", "INF", "", " ", "1_000", "1e3", "0x10", "1 000"] {
            for tag in ["<cbc:InvoicedQuantity unitCode=\"XPP\">1<", "<cbc:PriceAmount currencyID=\"EUR\">288.79<"] {
                let open = &tag[..=tag.find('>').unwrap()];
                refused_by(&with(UBL, tag, &format!("{open}{wrong}<")), "PORTICO-XML-NUMBER");
            }
            refused_by(
                &with(CII, "<ram:ChargeAmount>11.78<", &format!("<ram:ChargeAmount>{wrong}<")),
                "PORTICO-XML-NUMBER",
            );
        }
    }

    #[test]
    fn amounts_that_would_overflow_are_refused_not_skipped() {
        for wrong in ["92233720368547758.07", "79228162514264337593543950335", "-79228162514264337593543950335"] {
            refused_by(
                &with(UBL, ">288.79</cbc:LineExtensionAmount>", &format!(">{wrong}</cbc:LineExtensionAmount>")),
                "PORTICO-XML-NUMBER",
            );
            refused_by(
                &with(UBL, ">288.79</cbc:PriceAmount>", &format!(">{wrong}</cbc:PriceAmount>")),
                "PORTICO-XML-NUMBER",
            );
            refused_by(&with(UBL, "<cbc:Percent>7<", &format!("<cbc:Percent>{wrong}<")), "PORTICO-XML-NUMBER");
        }
    }

    #[test]
    fn the_largest_numbers_that_are_let_through_make_no_profile_rule_panic() {
        for (price, quantity) in [("99999999999999.99", "99999999999999"), ("-99999999999999", "0.00000000000001")] {
            let document = with(UBL, ">288.79</cbc:PriceAmount>", &format!(">{price}</cbc:PriceAmount>"));
            let document = with(&document, "unitCode=\"XPP\">1<", &format!("unitCode=\"XPP\">{quantity}<"));
            if let Err(rejection) = einvoice::read(document.as_bytes()) {
                assert!(rejection.errors.iter().all(|f| f.rule != "PORTICO-INTERNAL"), "{:?}", rejection.errors);
            }
        }
    }

    #[test]
    fn spellings_that_the_schema_allows_are_read_as_they_stand() {
        let invoice = accepted(&with(UBL, "unitCode=\"XPP\">1<", "unitCode=\"XPP\">+01.<"));
        assert_eq!(invoice.lines[0].quantity.as_deref(), Some("+01."));
        accepted(&with(
            UBL,
            "<cbc:PayableAmount currencyID=\"EUR\">336.9<",
            "<cbc:PayableAmount currencyID=\"EUR\"> +336.9 <",
        ));
    }

    #[test]
    fn a_number_that_nobody_can_see_is_no_number() {
        for unseen in ["\u{200b}", "\u{feff}\u{2060}", " \u{ad} "] {
            refused_by(&with(UBL, "<cbc:ID>123456XX<", &format!("<cbc:ID>{unseen}<")), "BR-02");
        }
    }

    #[test]
    fn a_comment_in_an_amount_does_not_cut_it() {
        let document = with(
            UBL,
            "currencyID=\"EUR\">336.9</cbc:PayableAmount>",
            "currencyID=\"EUR\">3<!-- x -->36.9</cbc:PayableAmount>",
        );
        assert_eq!(accepted(&document).totals.payable.as_deref(), Some("336.9"));
    }

    #[test]
    fn three_decimals_are_named_by_their_rule_and_nothing_else_is_guessed() {
        let rejection = refused(&with(UBL, ">336.9</cbc:PayableAmount>", ">336.900</cbc:PayableAmount>"));
        let rules: Vec<&str> = rejection.errors.iter().map(|f| f.rule.as_str()).collect();
        assert_eq!(rules, ["BR-DEC-18", "UBL-DT-01"]);
    }

    #[test]
    fn prices_may_have_many_decimals() {
        accepted(&with(UBL, ">288.79</cbc:PriceAmount>", ">288.7900000</cbc:PriceAmount>"));
    }
}

mod presence {
    use super::*;

    /// The document without the first element that begins like this.
    fn without(document: &str, open: &str, name: &str) -> String {
        let start = document.find(open).unwrap_or_else(|| panic!("no {open}"));
        let close = format!("</{name}>");
        let end = start + document[start..].find(&close).expect("closed") + close.len();
        format!("{}{}", &document[..start], &document[end..])
    }

    #[test]
    fn absent_amounts_in_ubl_are_named_even_where_zero_would_fit() {
        for (open, name, rule) in [
            ("<cbc:TaxExclusiveAmount", "cbc:TaxExclusiveAmount", "BR-13"),
            ("<cbc:TaxInclusiveAmount", "cbc:TaxInclusiveAmount", "BR-14"),
            ("<cbc:PayableAmount", "cbc:PayableAmount", "BR-15"),
            ("<cbc:InvoicedQuantity", "cbc:InvoicedQuantity", "BR-22"),
            ("<cbc:PriceAmount", "cbc:PriceAmount", "BR-26"),
            ("<cac:Price>", "cac:Price", "BR-26"),
            ("<cbc:TaxableAmount", "cbc:TaxableAmount", "BR-45"),
            ("<cac:ClassifiedTaxCategory", "cac:ClassifiedTaxCategory", "BR-CO-04"),
            ("<cac:ClassifiedTaxCategory", "cac:ClassifiedTaxCategory", "UBL-SR-48"),
            ("<cbc:PaymentMeansCode", "cbc:PaymentMeansCode", "BR-49"),
            ("<cac:PayeeFinancialAccount", "cac:PayeeFinancialAccount", "BR-61"),
        ] {
            refused_by(&without(UBL, open, name), rule);
        }
        refused_by(
            &with(UBL, "<cbc:LineExtensionAmount currencyID=\"EUR\">314.86</cbc:LineExtensionAmount>", ""),
            "BR-12",
        );
        refused_by(
            &with(UBL, "<cbc:LineExtensionAmount currencyID=\"EUR\">288.79</cbc:LineExtensionAmount>", ""),
            "BR-24",
        );
        let subtotal = UBL.find("<cac:TaxSubtotal>").unwrap();
        let (head, tail) = UBL.split_at(subtotal);
        refused_by(
            &format!("{head}{}", with(tail, "<cbc:TaxAmount currencyID=\"EUR\">22.04</cbc:TaxAmount>", "")),
            "BR-46",
        );
    }

    #[test]
    fn a_prepaid_invoice_without_an_amount_due_is_not_due_nothing() {
        let paid = "<cbc:PrepaidAmount currencyID=\"EUR\">336.9</cbc:PrepaidAmount>";
        refused_by(&with(UBL, "<cbc:PayableAmount currencyID=\"EUR\">336.9</cbc:PayableAmount>", paid), "BR-15");
    }

    #[test]
    fn absent_amounts_in_cii_are_named() {
        for (name, rule) in [
            ("ram:TaxBasisTotalAmount", "BR-13"),
            ("ram:GrandTotalAmount", "BR-14"),
            ("ram:DuePayableAmount", "BR-15"),
            ("ram:BilledQuantity", "BR-22"),
            ("ram:SpecifiedTradeSettlementLineMonetarySummation", "BR-24"),
            ("ram:NetPriceProductTradePrice", "BR-26"),
            ("ram:CalculatedAmount", "BR-46"),
            ("ram:BasisAmount", "BR-45"),
        ] {
            refused_by(&without(CII, &format!("<{name}"), name), rule);
        }
    }

    #[test]
    fn allowances_need_an_amount_a_reason_and_a_vat_category() {
        let allowance = |inside: &str, charge: bool| {
            let element = format!(
                "<cac:AllowanceCharge><cbc:ChargeIndicator>{charge}</cbc:ChargeIndicator>{inside}</cac:AllowanceCharge><cac:TaxTotal>"
            );
            with(UBL, "<cac:TaxTotal>", &element)
        };
        let category = "<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>7</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>";
        let (reason, amount) = (
            "<cbc:AllowanceChargeReason>r</cbc:AllowanceChargeReason>",
            "<cbc:Amount currencyID=\"EUR\">0.00</cbc:Amount>",
        );
        for (inside, of_allowance, of_charge) in [
            (format!("{reason}{category}"), "BR-31", "BR-36"),
            (format!("{reason}{amount}"), "BR-32", "BR-37"),
            (format!("{amount}{category}"), "BR-33", "BR-38"),
        ] {
            refused_by(&allowance(&inside, false), of_allowance);
            refused_by(&allowance(&inside, true), of_charge);
        }
        let on_line = |charge: bool| {
            let element = format!(
                "<cac:AllowanceCharge><cbc:ChargeIndicator>{charge}</cbc:ChargeIndicator>{reason}</cac:AllowanceCharge><cac:Item>"
            );
            with(UBL, "<cac:Item>", &element)
        };
        refused_by(&on_line(false), "BR-41");
        refused_by(&on_line(true), "BR-43");
        let unclear =
            allowance(&format!("{reason}{amount}{category}"), false).replace("Indicator>false<", "Indicator>maybe<");
        refused_by(&unclear, "PORTICO-XML-BOOLEAN");
    }

    #[test]
    fn a_preceding_invoice_needs_its_number() {
        let reference = |inside: &str| {
            format!(
                "<cac:BillingReference><cac:InvoiceDocumentReference>{inside}</cac:InvoiceDocumentReference></cac:BillingReference><cac:AccountingSupplierParty>"
            )
        };
        refused_by(
            &with(UBL, "<cac:AccountingSupplierParty>", &reference("<cbc:IssueDate>2016-01-01</cbc:IssueDate>")),
            "BR-55",
        );
        let invoice = accepted(&with(UBL, "<cac:AccountingSupplierParty>", &reference("<cbc:ID>R 7</cbc:ID>")));
        assert_eq!(invoice.preceding[0].number, "R 7");
    }

    #[test]
    fn money_that_is_due_needs_a_date_or_terms() {
        refused_by(&without(UBL, "<cac:PaymentTerms>", "cac:PaymentTerms"), "BR-CO-25");
    }
}

mod structure {
    use super::*;

    #[test]
    fn elements_of_foreign_namespaces_are_refused_wherever_they_pretend_to_belong() {
        for stranger in [
            "<x:DueDate xmlns:x=\"urn:evil\">2016-05-01</x:DueDate>",
            "<DueDate xmlns=\"\">2016-05-01</DueDate>",
            "<x:PaymentMeans xmlns:x=\"urn:evil\"/>",
        ] {
            let document = with(UBL, "<cbc:DocumentCurrencyCode>", &format!("{stranger}<cbc:DocumentCurrencyCode>"));
            refused_by(&document, "PORTICO-XML-NAMESPACE");
            assert_eq!(refused(&document).facts.unwrap().due_date, None, "a stranger's date was read");
        }
    }

    #[test]
    fn elements_in_the_wrong_namespace_of_the_standard_are_refused() {
        refused_by(&with(UBL, "<cbc:ID>123456XX</cbc:ID>", "<cac:ID>123456XX</cac:ID>"), "PORTICO-XML-NAMESPACE");
        refused_by(&with(UBL, "<cac:PaymentTerms>", "text <cac:PaymentTerms>"), "PORTICO-XML-NAMESPACE");
        refused_by(
            &with(CII, "<ram:BuyerReference>", "<BuyerReference xmlns=\"\">x</BuyerReference><ram:BuyerReference>"),
            "PORTICO-XML-NAMESPACE",
        );
    }

    #[test]
    fn extensions_are_left_alone() {
        let extension = "<ext:UBLExtensions xmlns:ext=\"urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2\"><ext:UBLExtension><ext:ExtensionContent><x:Total xmlns:x=\"urn:x\">abc</x:Total><cbc:PayableAmount>many</cbc:PayableAmount></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions><cbc:CustomizationID>";
        accepted(&with(UBL, "<cbc:CustomizationID>", extension));
    }

    #[test]
    fn a_second_single_element_is_refused_not_ignored() {
        refused_by(
            &with(UBL, "<cbc:ID>123456XX</cbc:ID>", "<cbc:ID>123456XX</cbc:ID><cbc:ID>666</cbc:ID>"),
            "PORTICO-XML-DUPLICATE",
        );
        refused_by(
            &with(
                UBL,
                "<cac:PaymentTerms>",
                "<cac:PaymentTerms><cbc:Note>x</cbc:Note></cac:PaymentTerms><cac:PaymentTerms>",
            ),
            "UBL-SR-05",
        );
        refused_by(
            &with(
                CII,
                "<ram:TypeCode>380</ram:TypeCode>",
                "<ram:TypeCode>380</ram:TypeCode><ram:TypeCode>381</ram:TypeCode>",
            ),
            "PORTICO-XML-DUPLICATE",
        );
        for name in ["CalculatedAmount", "LineTotalAmount"] {
            let start = CII.find(&format!("<ram:{name}>")).unwrap();
            let end = start + CII[start..].find(&format!("</ram:{name}>")).unwrap() + format!("</ram:{name}>").len();
            let element = &CII[start..end];
            refused_by(&with(CII, element, &element.repeat(2)), "PORTICO-XML-DUPLICATE");
        }
    }

    #[test]
    fn a_line_has_one_vat_category_and_a_currency_one_vat_total() {
        let category = "<cac:ClassifiedTaxCategory><cbc:ID>E</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory><cac:ClassifiedTaxCategory>";
        refused_by(&with(UBL, "<cac:ClassifiedTaxCategory>", category), "UBL-SR-48");
        let total = "<cac:TaxTotal><cbc:TaxAmount currencyID=\"EUR\">99.00</cbc:TaxAmount></cac:TaxTotal><cac:LegalMonetaryTotal>";
        refused_by(&with(UBL, "<cac:LegalMonetaryTotal>", total), "BR-CO-15");
    }

    #[test]
    fn every_amount_is_in_the_currency_of_the_document() {
        refused_by(
            &with(UBL, "<cbc:PayableAmount currencyID=\"EUR\">", "<cbc:PayableAmount currencyID=\"USD\">"),
            "PORTICO-CURRENCY",
        );
        refused_by(&with(UBL, "<cbc:PriceAmount currencyID=\"EUR\">", "<cbc:PriceAmount>"), "PORTICO-CURRENCY");
        refused_by(
            &with(CII, "<ram:DuePayableAmount>", "<ram:DuePayableAmount currencyID=\"USD\">"),
            "PORTICO-CURRENCY",
        );
        warned_by(&with(CII, "<ram:DuePayableAmount>", "<ram:DuePayableAmount currencyID=\"EUR\">"), "CII-DT-031");
        refused_by(&UBL.replace("EUR", "XXX"), "PORTICO-CURRENCY");
    }

    #[test]
    fn sums_are_checked_to_the_cent() {
        refused_by(&with(UBL, ">336.9</cbc:PayableAmount>", ">336.91</cbc:PayableAmount>"), "BR-CO-16");
        refused_by(&with(UBL, ">336.9</cbc:TaxInclusiveAmount>", ">336.8</cbc:TaxInclusiveAmount>"), "BR-CO-15");
        refused_by(&with(UBL, ">314.86</cbc:LineExtensionAmount>", ">314.85</cbc:LineExtensionAmount>"), "BR-CO-10");
        refused_by(
            &with(UBL, ">22.04</cbc:TaxAmount><cac:TaxSubtotal>", ">22.05</cbc:TaxAmount><cac:TaxSubtotal>"),
            "BR-CO-14",
        );
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for wrong in ["2016-02-30", "04.04.2016", "2016-4-4", "20160404", "2016-04-04T10:00:00"] {
            refused_by(
                &with(UBL, "<cbc:IssueDate>2016-04-04<", &format!("<cbc:IssueDate>{wrong}<")),
                "PORTICO-XML-DATE",
            );
        }
        accepted(&with(UBL, "<cbc:IssueDate>2016-04-04<", "<cbc:IssueDate>2016-04-04+02:00<"));
        let day = CII.find("format=\"102\">").unwrap() + "format=\"102\">".len();
        let document = format!("{}20160230{}", &CII[..day], &CII[day + 8..]);
        refused_by(&document, "CII-DT-097");
    }

    #[test]
    fn numbers_names_and_texts_have_limits() {
        let number = |n: &str| with(UBL, ">123456XX<", &format!(">{n}<"));
        accepted(&number(&"9".repeat(limits::MAX_NUMBER_CHARS)));
        refused_by(&number(&"9".repeat(limits::MAX_NUMBER_CHARS + 1)), "PORTICO-XML-LENGTH");
        refused_by(&number("12\u{85}34"), "PORTICO-XML-TEXT");
        refused_by(&number("12\u{9b}34"), "PORTICO-XML-TEXT");
        assert_eq!(accepted(&number("12&#13;&#10;34 ")).number, "12 34");
        warned_by(&number("12\u{202E}34"), "PORTICO-XML-TEXT");
        let note = "n".repeat(limits::MAX_TEXT_CHARS + 1);
        refused_by(
            &with(UBL, "<cbc:DocumentCurrencyCode>", &format!("<cbc:Note>{note}</cbc:Note><cbc:DocumentCurrencyCode>")),
            "PORTICO-XML-LENGTH",
        );
    }
}

mod kindness {
    use super::*;

    #[test]
    fn deviations_from_code_lists_and_profiles_are_warnings() {
        warned_by(&UBL.replace("unitCode=\"XPP\"", "unitCode=\"Stück\""), "BR-CL-23");
        warned_by(&with(UBL, "InvoiceTypeCode>380<", "InvoiceTypeCode>999<"), "BR-CL-01");
        warned_by(&with(UBL, "<cbc:CustomizationID>", "<cbc:CustomizationID>urn:somebody:else:"), "PORTICO-PROFILE");
    }

    #[test]
    fn a_payment_reference_without_payment_means_is_no_payment_instruction() {
        let start = CII.find("<ram:SpecifiedTradeSettlementPaymentMeans>").unwrap();
        let close = "</ram:SpecifiedTradeSettlementPaymentMeans>";
        let end = CII.rfind(close).unwrap() + close.len();
        let document = format!("{}{}", &CII[..start], &CII[end..]);
        let document = with(
            &document,
            "<ram:InvoiceCurrencyCode>",
            "<ram:PaymentReference>R 1</ram:PaymentReference><ram:InvoiceCurrencyCode>",
        );
        assert!(accepted(&document).payment.is_empty());
    }

    #[test]
    fn empty_payment_terms_are_terms_in_cii() {
        let start = CII.find("<ram:SpecifiedTradePaymentTerms>").unwrap();
        let close = "</ram:SpecifiedTradePaymentTerms>";
        let end = CII.find(close).unwrap() + close.len();
        let empty = "<ram:SpecifiedTradePaymentTerms><ram:Description/></ram:SpecifiedTradePaymentTerms>";
        accepted(&format!("{}{empty}{}", &CII[..start], &CII[end..]));
        refused_by(&format!("{}{}", &CII[..start], &CII[end..]), "BR-CO-25");
    }

    #[test]
    fn the_account_to_pay_to_survives_a_creditor_identifier_and_a_mandate() {
        let document = with(
            CII,
            "<ram:InvoiceCurrencyCode>",
            "<ram:CreditorReferenceID>DE98ZZZ09999999999</ram:CreditorReferenceID><ram:InvoiceCurrencyCode>",
        );
        let document = document.replace(
            "</ram:SpecifiedTradePaymentTerms>",
            "<ram:DirectDebitMandateID>M 1</ram:DirectDebitMandateID></ram:SpecifiedTradePaymentTerms>",
        );
        let invoice = accepted(&document);
        assert!(
            invoice.payment.iter().all(|p| p.account.is_some() && p.mandate.as_deref() == Some("M 1")),
            "{:?}",
            invoice.payment
        );
    }

    #[test]
    fn a_credit_note_keeps_its_due_date_and_is_one() {
        let note = credit_note();
        assert_eq!(accepted(&note).kind, DocumentKind::CreditNote);
        let note = with(
            &note,
            "</cbc:PaymentMeansCode>",
            "</cbc:PaymentMeansCode><cbc:PaymentDueDate>2016-05-04</cbc:PaymentDueDate>",
        );
        assert_eq!(accepted(&note).due_date.as_deref(), Some("2016-05-04"));
        let debit = with(CII, "<ram:TypeCode>380<", "<ram:TypeCode>381<");
        assert_eq!(accepted(&debit).kind, DocumentKind::CreditNote);
    }

    #[test]
    fn several_preceding_invoices_are_all_kept_in_cii() {
        let reference = |n: u8| {
            format!(
                "<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>R {n}</ram:IssuerAssignedID></ram:InvoiceReferencedDocument>"
            )
        };
        let document = with(
            CII,
            "</ram:ApplicableHeaderTradeSettlement>",
            &format!("{}{}</ram:ApplicableHeaderTradeSettlement>", reference(1), reference(2)),
        );
        let numbers: Vec<String> = accepted(&document).preceding.into_iter().map(|p| p.number).collect();
        assert_eq!(numbers, ["R 1", "R 2"]);
    }

    #[test]
    fn of_a_card_number_only_the_tail_is_kept() {
        let card = "</cbc:PaymentMeansCode><cac:CardAccount><cbc:PrimaryAccountNumberID>4111 1111 1111 1234</cbc:PrimaryAccountNumberID><cbc:NetworkID>VISA</cbc:NetworkID></cac:CardAccount>";
        let document =
            with(UBL, "</cbc:PaymentMeansCode>", card).replace("PaymentMeansCode>58<", "PaymentMeansCode>48<");
        let invoice = warned_by(&document, "BR-51");
        assert_eq!(invoice.payment[0].card_number_tail.as_deref(), Some("1234"));
        assert!(!serde_json::to_string(&invoice).unwrap().contains("4111"));
    }
}

mod profiles {
    use super::*;

    fn in_profile(profile: &str) -> String {
        let id = CII.find("<ram:GuidelineSpecifiedDocumentContextParameter>").unwrap();
        let (head, tail) = CII.split_at(id);
        let start = tail.find("<ram:ID>").unwrap() + "<ram:ID>".len();
        let end = tail.find("</ram:ID>").unwrap();
        format!("{head}{}{profile}{}", &tail[..start], &tail[end..])
    }

    #[test]
    fn a_profile_without_lines_must_not_have_lines() {
        refused_by(&in_profile("urn:factur-x.eu:1p0:minimum"), "PORTICO-PROFILE");
        refused_by(&in_profile("urn:factur-x.eu:1p0:basicwl"), "PORTICO-PROFILE");
    }

    #[test]
    fn a_minimum_receipt_leaves_absent_totals_absent() {
        let head = "<rsm:CrossIndustryInvoice xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\" xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100\" xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100\">";
        let document = format!(
            "{head}<rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:factur-x.eu:1p0:minimum</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext><rsm:ExchangedDocument><ram:ID>1</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format=\"102\">20260105</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument><rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty><ram:Name>S</ram:Name><ram:PostalTradeAddress><ram:CountryID>FR</ram:CountryID></ram:PostalTradeAddress></ram:SellerTradeParty><ram:BuyerTradeParty><ram:Name>B</ram:Name></ram:BuyerTradeParty></ram:ApplicableHeaderTradeAgreement><ram:ApplicableHeaderTradeDelivery/><ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:TaxBasisTotalAmount>100.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID=\"EUR\">20.00</ram:TaxTotalAmount><ram:GrandTotalAmount>120.00</ram:GrandTotalAmount><ram:DuePayableAmount>70.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>"
        );
        let receipt = accepted(&document);
        assert!(receipt.without_lines && receipt.lines.is_empty());
        assert_eq!(receipt.totals.line_extension, None);
        assert_eq!(receipt.totals.payable.as_deref(), Some("70.00"));
        refused_by(&with(&document, ">120.00<", ">121.00<"), "BR-CO-15");
        refused_by(&with(&document, "<ram:DuePayableAmount>70.00</ram:DuePayableAmount>", ""), "BR-15");
    }
}

mod zugferd_1 {
    use super::*;

    const DOCUMENT: &str = "<rsm:CrossIndustryDocument xmlns:rsm=\"urn:ferd:CrossIndustryDocument:invoice:1p0\" xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:12\" xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:15\"><rsm:SpecifiedExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:ferd:CrossIndustryDocument:invoice:1p0:basic</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:SpecifiedExchangedDocumentContext><rsm:HeaderExchangedDocument><ram:ID>Z 1</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format=\"102\">20140105</udt:DateTimeString></ram:IssueDateTime></rsm:HeaderExchangedDocument><rsm:SpecifiedSupplyChainTradeTransaction><ram:ApplicableSupplyChainTradeAgreement><ram:SellerTradeParty><ram:Name>S</ram:Name></ram:SellerTradeParty><ram:BuyerTradeParty><ram:Name>B</ram:Name></ram:BuyerTradeParty></ram:ApplicableSupplyChainTradeAgreement><ram:ApplicableSupplyChainTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementMonetarySummation><ram:LineTotalAmount currencyID=\"EUR\">100.00</ram:LineTotalAmount><ram:ChargeTotalAmount currencyID=\"EUR\">0.00</ram:ChargeTotalAmount><ram:AllowanceTotalAmount currencyID=\"EUR\">0.00</ram:AllowanceTotalAmount><ram:TaxBasisTotalAmount currencyID=\"EUR\">100.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID=\"EUR\">19.00</ram:TaxTotalAmount><ram:GrandTotalAmount currencyID=\"EUR\">119.00</ram:GrandTotalAmount></ram:SpecifiedTradeSettlementMonetarySummation></ram:ApplicableSupplyChainTradeSettlement></rsm:SpecifiedSupplyChainTradeTransaction></rsm:CrossIndustryDocument>";

    #[test]
    fn it_is_read_as_far_as_it_goes() {
        let invoice = accepted(DOCUMENT);
        assert_eq!((invoice.syntax, invoice.number.as_str()), (Syntax::Zugferd1, "Z 1"));
        assert_eq!(invoice.totals.tax_inclusive.as_deref(), Some("119.00"));
        assert_eq!(invoice.totals.payable, None);
    }

    #[test]
    fn what_is_missing_wrong_or_double_is_named() {
        refused_by(&with(DOCUMENT, "<ram:TypeCode>380</ram:TypeCode>", "<ram:TypeCode/>"), "BR-04");
        refused_by(&with(DOCUMENT, "<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>", ""), "BR-05");
        refused_by(&with(DOCUMENT, ">119.00<", ">118.00<"), "BR-CO-15");
        refused_by(&with(DOCUMENT, ">19.00<", ">19,00<"), "PORTICO-XML-NUMBER");
        refused_by(&with(DOCUMENT, ">20140105<", ">20140135<"), "CII-DT-097");
        refused_by(
            &with(DOCUMENT, "<ram:ID>Z 1</ram:ID>", "<ram:ID>Z 1</ram:ID><ram:ID>Z 2</ram:ID>"),
            "PORTICO-XML-DUPLICATE",
        );
        refused_by(&with(DOCUMENT, "invoice:1p0:basic", "order:1p0:basic"), "PORTICO-PROFILE");
        refused_by(
            &with(
                DOCUMENT,
                "<rsm:HeaderExchangedDocument>",
                "<dc:title xmlns:dc=\"http://purl.org/dc/elements/1.1/\">x</dc:title><rsm:HeaderExchangedDocument>",
            ),
            "PORTICO-XML-NAMESPACE",
        );
    }
}

mod hostility {
    use std::time::{Duration, Instant};

    use super::*;

    /// Far above what any of these take in an optimised build, far below what they take without the gate.
    const PATIENCE: Duration = Duration::from_secs(30);

    fn quickly(document: &str, rule: &str) {
        let start = Instant::now();
        refused_by(document, rule);
        assert!(start.elapsed() < PATIENCE, "{rule} took {:?}", start.elapsed());
    }

    #[test]
    fn what_makes_parsers_slow_is_refused_before_it_does() {
        let attributes: String = (0..100_000).map(|i| format!(" a{i}=\"x\"")).collect();
        quickly(&with(UBL, "<cbc:ID>", &format!("<cbc:ID{attributes}>")), "PORTICO-XML-LIMIT");
        quickly(&with(UBL, "<cbc:ID>123456XX</cbc:ID>", &"<cbc:ID>1</cbc:ID>".repeat(100_000)), "PORTICO-XML-LIMIT");
        let discount = "<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID=\"EUR\">1</cbc:Amount></cac:AllowanceCharge>";
        quickly(&with(UBL, "</cac:Price>", &format!("{}</cac:Price>", discount.repeat(50_000))), "PORTICO-XML-LIMIT");
        let declarations: String = (0..20_000).map(|i| format!(" xmlns:a{i}=\"u{i}\"")).collect();
        quickly(&with(UBL, "<cbc:ID>", &format!("<cbc:ID{declarations}>")), "PORTICO-XML-LIMIT");
        quickly(&format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000)), "PORTICO-XML-LIMIT");
        let subtotal = &UBL[UBL.find("<cac:TaxSubtotal>").unwrap()..UBL.find("</cac:TaxTotal>").unwrap()];
        quickly(&with(UBL, subtotal, &subtotal.repeat(20_000)), "PORTICO-XML-LIMIT");
        quickly(
            &with(
                UBL,
                "<cbc:DocumentCurrencyCode>",
                &format!("{}<cbc:DocumentCurrencyCode>", "<!---->".repeat(600_000)),
            ),
            "PORTICO-XML-LIMIT",
        );
        quickly(
            &with(
                UBL,
                "<cbc:DocumentCurrencyCode>",
                &format!("{}<cbc:DocumentCurrencyCode>", "<cbc:XAmount>abc</cbc:XAmount>".repeat(10_000)),
            ),
            "PORTICO-XML-NUMBER",
        );
    }

    #[test]
    fn a_hundred_errors_are_listed_and_no_more() {
        let lines = "<cac:InvoiceLine><cbc:ID>1</cbc:ID></cac:InvoiceLine>".repeat(300);
        let rejection = refused(&with(UBL, "<cac:InvoiceLine>", &format!("{lines}<cac:InvoiceLine>")));
        assert_eq!(rejection.errors.len(), limits::MAX_FINDINGS + 1);
        assert_eq!(rejection.errors.last().unwrap().rule, "PORTICO-MORE");
    }

    #[test]
    fn a_file_beyond_the_size_limit_is_refused_unseen() {
        let rejection = einvoice::read(&vec![b' '; limits::MAX_FILE_BYTES + 1]).expect_err("too large");
        assert_eq!(rejection.errors[0].rule, "PORTICO-SIZE");
    }

    #[test]
    fn other_documents_are_refused_by_name() {
        for (document, name) in [
            ("<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\"/>", "a UBL Order"),
            (
                "<p:FatturaElettronica xmlns:p=\"http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2\"/>",
                "FatturaPA",
            ),
            ("<Invoice><ID>1</ID></Invoice>", "without a namespace"),
            ("<note>hello</note>", "an XML document “note”"),
            ("{\"invoice\": 1}", "a JSON file"),
            ("UNA:+.? 'UNB+UNOC:3'", "an EDIFACT message"),
            ("<!DOCTYPE html><html></html>", "an HTML page"),
            ("PK\u{3}\u{4}", "a ZIP archive"),
            ("", "an empty file"),
        ] {
            let rejection = refused(document);
            assert_eq!(
                (rejection.errors[0].rule.as_str(), rejection.syntax),
                ("PORTICO-FORMAT", Syntax::None),
                "{document}"
            );
            assert!(rejection.errors[0].message.contains(name), "{}", rejection.errors[0].message);
        }
    }

    #[test]
    fn external_locations_are_text_and_embedded_files_are_what_they_are() {
        let reference = |inside: &str| {
            let element = format!(
                "<cac:AdditionalDocumentReference><cbc:ID>A</cbc:ID><cac:Attachment>{inside}</cac:Attachment></cac:AdditionalDocumentReference><cac:AccountingSupplierParty>"
            );
            with(UBL, "<cac:AccountingSupplierParty>", &element)
        };
        let script = "<cac:ExternalReference><cbc:URI>javascript:alert(1)</cbc:URI></cac:ExternalReference>";
        let invoice = warned_by(&reference(script), "PORTICO-ATTACHMENT");
        assert_eq!(
            (&invoice.attachments[0].uri, invoice.attachments[0].location.as_deref()),
            (&None, Some("javascript:alert(1)"))
        );
        let embedded = |content: &str| {
            reference(&format!(
                "<cbc:EmbeddedDocumentBinaryObject mimeCode=\"application/pdf\" filename=\"a.pdf\">{content}</cbc:EmbeddedDocumentBinaryObject>"
            ))
        };
        let invoice = accepted(&embedded("JVBERi0xLjcK"));
        assert_eq!(invoice.attachments[0].content.as_deref(), Some(&b"%PDF-1.7\n"[..]));
        for broken in ["TVqQAAMAAAAEAAAA", "JVBERi0x!!!", "JVBERi0"] {
            let invoice = warned_by(&embedded(broken), "PORTICO-ATTACHMENT");
            assert_eq!(invoice.attachments[0].media_type.as_deref(), Some("application/octet-stream"));
        }
    }
}

mod containers {
    use super::*;

    const PDF: &[u8] =
        include_bytes!("samples/zugferd-corpus/zugferd2-pdf/MustangGnuaccountingBeispielRE-20201121_508.pdf");

    /// A PDF of one page without anything embedded.
    fn plain() -> String {
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        ];
        let (mut file, mut table) = ("%PDF-1.4\n".to_owned(), "xref\n0 4\n0000000000 65535 f \n".to_owned());
        for (index, object) in objects.iter().enumerate() {
            table.push_str(&format!("{:010} 00000 n \n", file.len()));
            file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", index + 1));
        }
        let start = file.len();
        format!("{file}{table}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n")
    }

    #[test]
    fn a_pdf_without_an_invoice_is_unstructured() {
        assert_eq!(einvoice::read(plain().as_bytes()), Ok(Document::Unstructured));
    }

    #[test]
    fn a_pdf_may_have_junk_before_its_header() {
        let mut file = b"\xEF\xBB\xBFjunk\n".to_vec();
        file.extend_from_slice(PDF);
        let Ok(Document::Structured(invoice)) = einvoice::read(&file) else { panic!("not read") };
        assert_eq!(
            (invoice.number.as_str(), invoice.embedded_name.as_deref()),
            ("RE-20201121/508", Some("factur-x.xml"))
        );
    }

    #[test]
    fn a_damaged_pdf_says_so() {
        for file in [&PDF[..2_000], b"%PDF-1.7\nnothing", &PDF[..PDF.len() / 2]] {
            let rejection = einvoice::read(file).expect_err("damaged");
            assert_eq!(rejection.errors[0].rule, "PORTICO-PDF-UNREADABLE");
        }
    }

    #[test]
    fn metadata_that_names_another_profile_is_refused() {
        let find = b">EN 16931</";
        let at = PDF.windows(find.len()).position(|w| w == find).expect("the metadata is not compressed");
        let mut file = PDF.to_vec();
        file[at..at + find.len()].copy_from_slice(b">EXTENDED</");
        let rejection = einvoice::read(&file).expect_err("contradiction");
        assert_eq!(rejection.errors[0].rule, "PORTICO-PDF-PROFILE");
        assert_eq!(rejection.number.as_deref(), Some("RE-20201121/508"));
    }
}

#[test]
fn what_was_read_survives_storage() {
    for document in [UBL, CII] {
        let invoice = accepted(document);
        let json = serde_json::to_string(&invoice).unwrap();
        let again: Invoice = serde_json::from_str(&json).unwrap();
        assert_eq!(again, invoice);
    }
}

#[test]
fn the_attribution_names_the_standard() {
    assert!(einvoice::ATTRIBUTION.contains("EN 16931"));
}
