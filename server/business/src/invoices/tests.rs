//! The verbs of invoices on a real database: importing, settling, opening, downloading, and who may.

use super::*;
use crate::cast::{ANNA, BAKERY, BILAL, CHLOE, DAVID, HOTEL};
use crate::db::{args, statements};
use crate::files::FileHash;
use crate::identity;
use crate::testing::{NOON, TestPortal};
use crate::visit::Origin;
use domain::{Currency, DocumentKind, DownloadKind, InvoiceQuery, InvoiceStatus, Moment};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeMap;

/// An e-invoice in the making: UBL that passes every rule of EN 16931.
#[derive(Debug, Clone)]
pub(crate) struct Paper {
    pub(crate) number: String,
    pub(crate) kind: DocumentKind,
    pub(crate) currency: &'static str,
    /// Total, in hundredths.
    pub(crate) total: i64,
    /// Already paid, in hundredths.
    pub(crate) prepaid: i64,
    pub(crate) issued: &'static str,
    pub(crate) due: Option<String>,
    pub(crate) order: &'static str,
    /// The buyer reference (BT-10).
    pub(crate) site: &'static str,
    pub(crate) item: &'static str,
    pub(crate) seller_vat: &'static str,
    pub(crate) preceding: Vec<String>,
    pub(crate) attachment: Option<&'static str>,
}

pub(crate) fn invoice(number: &str, total: i64) -> Paper {
    Paper {
        number: number.to_owned(),
        kind: DocumentKind::Invoice,
        currency: "EUR",
        total,
        prepaid: 0,
        issued: "2026-11-01",
        due: Some("2026-12-15".to_owned()),
        order: "PO-4711",
        site: "Dept 7",
        item: "Blue Widget",
        seller_vat: "DE123456789",
        preceding: Vec::new(),
        attachment: None,
    }
}

pub(crate) fn credit_note(number: &str, total: i64, preceding: &[&str]) -> Paper {
    let preceding = preceding.iter().map(|number| (*number).to_owned()).collect();
    Paper { kind: DocumentKind::CreditNote, due: None, preceding, ..invoice(number, total) }
}

fn decimal(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
}

impl Paper {
    pub(crate) fn xml(&self) -> Vec<u8> {
        let is_credit = self.kind == DocumentKind::CreditNote;
        let (root, line, quantity, code) = match (is_credit, self.total < 0) {
            (true, _) => ("CreditNote", "CreditNoteLine", "CreditedQuantity", "381"),
            (false, true) => ("Invoice", "InvoiceLine", "InvoicedQuantity", "384"),
            (false, false) => ("Invoice", "InvoiceLine", "InvoicedQuantity", "380"),
        };
        let (total, price) = (decimal(self.total), decimal(self.total.abs()));
        let (payable, pieces) = (decimal(self.total - self.prepaid), if self.total < 0 { -1 } else { 1 });
        let Self { number, currency, issued, order, site, item, seller_vat, .. } = self;
        let due = self.due.as_ref().map(|due| format!("<cbc:DueDate>{due}</cbc:DueDate>")).unwrap_or_default();
        let preceding: String = self
            .preceding
            .iter()
            .map(|number| {
                format!(
                    "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>{number}</cbc:ID>\
                     </cac:InvoiceDocumentReference></cac:BillingReference>"
                )
            })
            .collect();
        let attachment = self
            .attachment
            .map(|name| {
                format!(
                    "<cac:AdditionalDocumentReference><cbc:ID>hours</cbc:ID><cac:Attachment>\
                     <cbc:EmbeddedDocumentBinaryObject mimeCode=\"text/csv\" filename=\"{name}\">YTtiCjE7Mgo=\
                     </cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>"
                )
            })
            .unwrap_or_default();
        let prepaid = if self.prepaid == 0 {
            String::new()
        } else {
            format!("<cbc:PrepaidAmount currencyID=\"{currency}\">{}</cbc:PrepaidAmount>", decimal(self.prepaid))
        };
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?>
<{root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID><cbc:ID>{number}</cbc:ID><cbc:IssueDate>{issued}</cbc:IssueDate>{due}<cbc:{root}TypeCode>{code}</cbc:{root}TypeCode><cbc:DocumentCurrencyCode>{currency}</cbc:DocumentCurrencyCode><cbc:BuyerReference>{site}</cbc:BuyerReference>
<cac:OrderReference><cbc:ID>{order}</cbc:ID></cac:OrderReference>{preceding}{attachment}
<cac:AccountingSupplierParty><cac:Party><cac:PostalAddress><cbc:CityName>Bremen</cbc:CityName><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress><cac:PartyTaxScheme><cbc:CompanyID>{seller_vat}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme><cac:PartyLegalEntity><cbc:RegistrationName>Widget Works</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party><cac:PostalAddress><cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country></cac:PostalAddress><cac:PartyLegalEntity><cbc:RegistrationName>De Vries Bakeries</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
<cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cbc:PaymentID>{number}</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>DE89370400440532013000</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
<cac:PaymentTerms><cbc:Note>30 days</cbc:Note></cac:PaymentTerms>
<cac:TaxTotal><cbc:TaxAmount currencyID="{currency}">0.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="{currency}">{total}</cbc:TaxableAmount><cbc:TaxAmount currencyID="{currency}">0.00</cbc:TaxAmount><cac:TaxCategory><cbc:ID>Z</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="{currency}">{total}</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="{currency}">{total}</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="{currency}">{total}</cbc:TaxInclusiveAmount>{prepaid}<cbc:PayableAmount currencyID="{currency}">{payable}</cbc:PayableAmount></cac:LegalMonetaryTotal>
<cac:{line}><cbc:ID>1</cbc:ID><cbc:{quantity} unitCode="C62">{pieces}</cbc:{quantity}><cbc:LineExtensionAmount currencyID="{currency}">{total}</cbc:LineExtensionAmount><cac:Item><cbc:Name>{item}</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>Z</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount currencyID="{currency}">{price}</cbc:PriceAmount></cac:Price></cac:{line}>
</{root}>"#
        )
        .into_bytes()
    }
}

/// Imports files as the command line does.
pub(crate) async fn import(test: &TestPortal, customer: CustomerId, files: &[(&str, Vec<u8>)]) -> Vec<Import> {
    let visit = test.system(customer, "Customer");
    let mut importer = Importer::new(&test.portal, &visit).await.unwrap();
    let mut imports = Vec::new();
    for (name, bytes) in files {
        imports.extend(importer.take(name, bytes.clone()).await.unwrap());
    }
    imports.extend(importer.finish().await.unwrap());
    imports
}

pub(crate) async fn import_papers(test: &TestPortal, customer: CustomerId, papers: &[Paper]) -> Vec<Outcome> {
    let files: Vec<_> = papers.iter().map(|paper| ("paper.xml", paper.xml())).collect();
    let imports = import(test, customer, &files).await;
    for import in &imports {
        assert!(import.errors.is_empty(), "{:?}", import.errors);
    }
    imports.into_iter().map(|import| import.outcome).collect()
}

async fn number_of(test: &TestPortal, customer: CustomerId, number: &str) -> InvoiceId {
    let found = find_by_number(&test.system(customer, "Customer"), &test.portal, number).await.unwrap();
    assert_eq!(found.len(), 1, "{number}");
    found[0]
}

/// Open amount in minor units and state of the document with this number.
async fn standing(test: &TestPortal, customer: CustomerId, number: &str) -> (i64, InvoiceStatus) {
    let id = number_of(test, customer, number).await;
    let page = find(&test.system(customer, "Customer"), &test.portal, id).await.unwrap();
    (page.summary.open.map_or(0, |open| open.minor), page.summary.status)
}

async fn pay(test: &TestPortal, customer: CustomerId, number: &str, minor: i64) -> Result<PaymentId> {
    let invoice = number_of(test, customer, number).await;
    let (on, amount) = (NOON.date_utc(), Money::new(minor, Currency::EUR));
    let payment = NewPayment { invoice, on, amount, reference: Some(" SEPA 1 ".to_owned()) };
    record_payment(&test.system(customer, "Customer"), &test.portal, payment).await
}

async fn everything(test: &TestPortal, customer: CustomerId) -> domain::InvoiceList {
    list(&test.system(customer, "Customer"), &test.portal, &InvoiceQuery::default()).await.unwrap()
}

statements! {
    SUMS = "select currency, count(*) as invoice_count,
                   cast(sum(case when kind = 'credit_note' then -total_minor else total_minor end) as bigint),
                   cast(sum(open_minor) as bigint)
            from invoice where customer_id = $1 group by currency order by currency";
    KEPT_SUMS = "select currency, invoice_count, total_minor, open_minor from invoice_total
                 where customer_id = $1 and (invoice_count, total_minor, open_minor) <> (0, 0, 0) order by currency";
    OPEN = "select id, number, open_minor,
                   case when kind = 'credit_note' then -payable_minor else payable_minor end
                   - coalesce((select cast(sum(amount_minor) as bigint) from payment where invoice_id = invoice.id), 0)
                   - coalesce((select cast(sum(amount_minor) as bigint) from invoice_credit where invoice_id = invoice.id), 0)
                   + coalesce((select cast(sum(amount_minor) as bigint) from invoice_credit
                               where credit_note_id = invoice.id), 0)
            from invoice where customer_id = $1";
    SPOIL = "update invoice_version set content = $2 where customer_id = $1";
}

/// The kept sums are the sums, and what is open is what was owed less what was paid and credited.
pub(super) async fn assert_books_balance(portal: &Portal, customer: CustomerId) {
    type Sums = Vec<(String, i64, i64, i64)>;
    let mut conn = portal.db.read(Scope::customer(customer)).await.unwrap();
    let sums: Sums = conn.fetch_all(&SUMS, args![customer]).await.unwrap();
    let kept: Sums = conn.fetch_all(&KEPT_SUMS, args![customer]).await.unwrap();
    assert_eq!(sums, kept);
    let open: Vec<(uuid::Uuid, String, i64, i64)> = conn.fetch_all(&OPEN, args![customer]).await.unwrap();
    for (_, number, open, expected) in open {
        assert_eq!(open, expected, "{number}");
    }
}

async fn kinds_of_events(test: &TestPortal, customer: CustomerId) -> Vec<String> {
    let events = events::newest(&test.portal.db, Some(customer), 100).await.unwrap();
    events.into_iter().rev().map(|event| event.kind).filter(|kind| !kind.starts_with("customer.")).collect()
}

const PDF: &[u8] =
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n\
    xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n\
    trailer<</Size 3/Root 1 0 R>>\nstartxref\n96\n%%EOF\n";

fn is_not_found<T: std::fmt::Debug>(result: &Result<T>) -> bool {
    matches!(result, Err(Error::Refused(Refusal::NotFound)))
}

crate::both_engines! {
    async fn an_imported_invoice_is_listed_and_opens_with_what_stands_on_it(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let visit = test.visit(ANNA).await;
        let customer = visit.customer_id().unwrap();
        let paper = Paper { attachment: Some("hours.csv"), ..invoice("RE-1", 11_900) };
        let imports = import(test, customer, &[("in/RE-1.xml", paper.xml())]).await;
        let import = &imports[0];
        assert_eq!((import.outcome, &import.errors), (Outcome::Imported, &Vec::new()));
        assert_eq!((import.file.as_str(), import.number.as_deref(), import.line_count), ("in/RE-1.xml", Some("RE-1"), Some(1)));
        assert_eq!(import.totals.payable.as_deref(), Some("119.00"));
        assert_eq!(import.supplier.vat_id.as_deref(), Some("DE123456789"));

        let all = list(&visit, &test.portal, &InvoiceQuery::default()).await.unwrap();
        let [row] = all.page.rows.as_slice() else { panic!("{all:?}") };
        assert_eq!((row.number.as_str(), row.seller.as_str(), row.status), ("RE-1", "Widget Works", InvoiceStatus::Open));
        assert_eq!(row.reference.as_deref(), Some("PO-4711"));
        assert_eq!(row.amount, Some(Money::new(11_900, Currency::EUR)));
        assert_eq!((all.totals[0].count, all.totals[0].open.minor), (1, 11_900));

        let page = find(&visit, &test.portal, row.id).await.unwrap();
        assert_eq!(&page.summary, row);
        assert_eq!((page.lines[0].name.as_str(), page.lines[0].net.map(|net| net.minor)), ("Blue Widget", Some(11_900)));
        assert_eq!((page.gross_total, page.payable), (row.amount, row.amount));
        assert_eq!(page.payment[0].account.as_deref(), Some("DE89370400440532013000"));
        assert!(page.payment[0].qr_svg.as_deref().is_some_and(|svg| svg.starts_with("<svg ")));
        assert_eq!((page.attachments[0].name.as_str(), page.attachments[0].size), ("hours.csv", Some(8)));
        assert_eq!(page.versions.len(), 1);
        assert_eq!((page.versions[0].file, page.versions[0].received), (DownloadKind::Xml, Moment { at: NOON, offset: 0 }));
        assert_books_balance(&test.portal, customer).await;
    }

    async fn the_same_file_again_is_already_there_and_a_different_one_is_a_new_version(test) {
        let customer = test.add(BAKERY).await;
        let (first, second) = (invoice("RE-1", 100), invoice("RE-1", 250));
        let outcomes =
            import_papers(test, customer, &[first.clone(), first.clone(), second.clone(), first.clone(), second]).await;
        use Outcome::{Already, Imported, Updated};
        assert_eq!(outcomes, [Imported, Already, Updated, Already, Already]);
        assert_eq!(import_papers(test, customer, &[first]).await, [Already]);

        assert_eq!(standing(test, customer, "RE-1").await, (250, InvoiceStatus::Open));
        let id = number_of(test, customer, "RE-1").await;
        let page = find(&test.system(customer, "Customer"), &test.portal, id).await.unwrap();
        let versions: Vec<_> =
            page.versions.iter().map(|version| (version.version, version.amount.map(|amount| amount.minor))).collect();
        assert_eq!(versions, [(2, Some(250)), (1, Some(100))]);
        assert_eq!(everything(test, customer).await.totals[0].count, 1);
        assert_eq!(kinds_of_events(test, customer).await, ["invoice.imported", "invoice.updated"]);
        assert_books_balance(&test.portal, customer).await;
    }

    async fn the_same_number_of_another_seller_or_kind_is_another_document(test) {
        let customer = test.add(BAKERY).await;
        let papers = [
            invoice("7", 100),
            Paper { seller_vat: "NL000099998B57", ..invoice("7", 200) },
            credit_note("7", 50, &[]),
            Paper { seller_vat: "DE 123 456 789", issued: "2026-11-02", ..invoice("7", 300) },
        ];
        use Outcome::{Imported, Updated};
        assert_eq!(import_papers(test, customer, &papers).await, [Imported, Imported, Imported, Updated]);
        let found = find_by_number(&test.system(customer, "Customer"), &test.portal, "7").await.unwrap();
        assert_eq!(found.len(), 3);
        assert_books_balance(&test.portal, customer).await;
    }

    async fn the_same_file_of_two_customers_is_two_invoices(test) {
        let (bakery, hotel) = (test.add(BAKERY).await, test.add(HOTEL).await);
        assert_eq!(import_papers(test, bakery, &[invoice("1", 100)]).await, [Outcome::Imported]);
        assert_eq!(import_papers(test, hotel, &[invoice("1", 100)]).await, [Outcome::Imported]);
        assert_eq!(test.portal.files.list(hotel).await.unwrap(), test.portal.files.list(bakery).await.unwrap());
    }

    async fn a_rejected_file_leaves_its_rules_and_nothing_else(test) {
        let customer = test.add(BAKERY).await;
        let broken = String::from_utf8(invoice("RE-1", 100).xml()).unwrap();
        let start = broken.find("<cbc:PayableAmount").unwrap();
        let end = broken.find("</cac:LegalMonetaryTotal>").unwrap();
        let broken = format!("{}{}", &broken[..start], &broken[end..]);
        let yen = Paper { currency: "JPY", ..invoice("RE-2", 150) };
        let imports = import(
            test,
            customer,
            &[("a.xml", broken.into_bytes()), ("b.xml", b"hello".to_vec()), ("c.xml", yen.xml())],
        )
        .await;
        assert!(imports.iter().all(|import| import.outcome == Outcome::Rejected && !import.errors.is_empty()));
        assert_eq!(imports[0].number.as_deref(), Some("RE-1"));
        assert!(imports[0].errors.iter().any(|finding| finding.rule == "BR-15"), "{:?}", imports[0].errors);
        assert!(imports[2].errors.iter().any(|finding| finding.rule == "PORTICO-AMOUNT"), "{:?}", imports[2].errors);
        assert!(everything(test, customer).await.page.rows.is_empty());
        assert!(test.portal.files.list(customer).await.unwrap().is_empty());
        assert_eq!(kinds_of_events(test, customer).await, ["invoice.rejected"; 3]);
        let events = events::newest(&test.portal.db, Some(customer), 3).await.unwrap();
        let told = events[2].after.as_deref().unwrap_or_default();
        assert!(told.contains("BR-15") && !told.contains("Widget"), "{told}");
    }

    async fn a_file_without_data_is_filed_as_incomplete(test) {
        let customer = test.add(BAKERY).await;
        let mut other = PDF.to_vec();
        other.extend_from_slice(b"% another\n");
        let imports = import(test, customer, &[("scan/Rechnung 7.pdf", PDF.to_vec()), ("Rechnung 7.pdf", other)]).await;
        assert!(imports.iter().all(|import| import.outcome == Outcome::Imported), "{imports:?}");
        let all = everything(test, customer).await;
        assert_eq!(all.page.rows.len(), 2, "a name proves nothing");
        let row = &all.page.rows[0];
        assert_eq!((row.number.as_str(), row.status, row.amount), ("Rechnung 7", InvoiceStatus::Incomplete, None));
        assert!(all.totals.is_empty(), "what is not known is not added up");
        let visit = test.system(customer, "Customer");
        let page = find(&visit, &test.portal, row.id).await.unwrap();
        assert!(!page.is_structured && page.payment.is_empty());
        let download = original(&visit, &test.portal, row.id, None).await.unwrap();
        assert_eq!((download.file_name.as_str(), download.media_type), ("Rechnung 7.pdf", "application/pdf"));
        let refused = record_payment(
            &visit,
            &test.portal,
            NewPayment { invoice: row.id, on: NOON.date_utc(), amount: Money::new(1, Currency::NONE), reference: None },
        )
        .await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::Invalid(_)))));
    }

    async fn a_credit_note_settles_its_invoice_whichever_comes_first(test) {
        for (customer, is_invoice_first) in [(BAKERY, true), (HOTEL, false)] {
            let customer = test.add(customer).await;
            let mut papers = vec![invoice("RE-1", 1_000), credit_note("GS-1", 1_000, &["RE-1"])];
            if !is_invoice_first {
                papers.reverse();
            }
            import_papers(test, customer, &papers).await;
            assert_eq!(standing(test, customer, "RE-1").await, (0, InvoiceStatus::Credited));
            assert_eq!(standing(test, customer, "GS-1").await, (0, InvoiceStatus::Credited));
            let visit = test.system(customer, "Customer");
            for (number, other) in [("RE-1", "GS-1"), ("GS-1", "RE-1")] {
                let page = find(&visit, &test.portal, number_of(test, customer, number).await).await.unwrap();
                let links: Vec<_> = page.credit_notes.iter().map(|link| (link.number.as_str(), link.amount)).collect();
                assert_eq!(links, [(other, Some(Money::new(1_000, Currency::EUR)))]);
                assert!(page.payment.is_empty(), "nothing is to be paid");
            }
            let totals = everything(test, customer).await.totals;
            assert_eq!((totals[0].amount.minor, totals[0].open.minor), (0, 0));
            assert_books_balance(&test.portal, customer).await;
        }
    }

    async fn a_credit_note_larger_than_what_is_open_keeps_the_rest(test) {
        let customer = test.add(BAKERY).await;
        import_papers(test, customer, &[invoice("RE-1", 1_000), credit_note("GS-1", 800, &["RE-1"])]).await;
        assert_eq!(standing(test, customer, "RE-1").await, (200, InvoiceStatus::PartlyPaid));
        pay(test, customer, "RE-1", 700).await.unwrap();
        assert_eq!(standing(test, customer, "RE-1").await, (0, InvoiceStatus::Paid));
        assert_eq!(standing(test, customer, "GS-1").await, (-500, InvoiceStatus::Credited));
        assert_books_balance(&test.portal, customer).await;
    }

    async fn a_corrected_invoice_with_a_negative_amount_settles_what_it_corrects(test) {
        let customer = test.add(BAKERY).await;
        let correction = Paper { preceding: vec!["RE-1".to_owned()], ..invoice("RE-2", -300) };
        import_papers(test, customer, &[correction, invoice("RE-1", 1_000)]).await;
        assert_eq!(standing(test, customer, "RE-1").await, (700, InvoiceStatus::PartlyPaid));
        assert_eq!(standing(test, customer, "RE-2").await, (0, InvoiceStatus::Credited));
        assert_books_balance(&test.portal, customer).await;
    }

    async fn a_new_version_that_names_another_invoice_moves_the_credit(test) {
        let customer = test.add(BAKERY).await;
        let papers = [
            invoice("RE-1", 1_000),
            invoice("RE-2", 1_000),
            credit_note("GS-1", 400, &["RE-1"]),
            credit_note("GS-1", 600, &["RE-2"]),
        ];
        import_papers(test, customer, &papers).await;
        assert_eq!(standing(test, customer, "RE-1").await, (1_000, InvoiceStatus::Open));
        assert_eq!(standing(test, customer, "RE-2").await, (400, InvoiceStatus::PartlyPaid));
        assert_books_balance(&test.portal, customer).await;
    }

    async fn a_version_in_another_currency_moves_the_sums_unless_payments_stand_against_it(test) {
        let customer = test.add(BAKERY).await;
        let dollars = Paper { currency: "USD", ..invoice("RE-1", 500) };
        import_papers(test, customer, &[invoice("RE-1", 400), dollars]).await;
        let totals = everything(test, customer).await.totals;
        assert_eq!(totals.len(), 1);
        assert_eq!((totals[0].amount.to_decimal().as_str(), totals[0].amount.currency.code()), ("5.00", "USD"));
        assert_books_balance(&test.portal, customer).await;

        import_papers(test, customer, &[invoice("RE-2", 400)]).await;
        pay(test, customer, "RE-2", 100).await.unwrap();
        let dollars = Paper { currency: "USD", ..invoice("RE-2", 500) };
        let imports = import(test, customer, &[("RE-2.xml", dollars.xml())]).await;
        assert_eq!((imports[0].outcome, imports[0].errors[0].rule.as_str()), (Outcome::Rejected, "PORTICO-CURRENCY"));
        assert_eq!(standing(test, customer, "RE-2").await.0, 300);
        assert_books_balance(&test.portal, customer).await;
    }

    async fn what_was_paid_before_the_invoice_was_written_counts_as_part_payment(test) {
        let customer = test.add(BAKERY).await;
        let papers = [
            Paper { prepaid: 400, ..invoice("RE-1", 1_000) },
            Paper { prepaid: 1_000, ..invoice("RE-2", 1_000) },
        ];
        import_papers(test, customer, &papers).await;
        assert_eq!(standing(test, customer, "RE-1").await, (600, InvoiceStatus::PartlyPaid));
        assert_eq!(standing(test, customer, "RE-2").await, (0, InvoiceStatus::Paid));
    }

    async fn payments_settle_an_invoice_and_are_shown_on_it(test) {
        let customer = test.add(BAKERY).await;
        import_papers(test, customer, &[invoice("RE-1", 1_000)]).await;
        pay(test, customer, "RE-1", 400).await.unwrap();
        assert_eq!(standing(test, customer, "RE-1").await, (600, InvoiceStatus::PartlyPaid));
        pay(test, customer, "RE-1", 600).await.unwrap();
        assert_eq!(standing(test, customer, "RE-1").await, (0, InvoiceStatus::Paid));
        pay(test, customer, "RE-1", -600).await.unwrap();
        assert_eq!(standing(test, customer, "RE-1").await, (600, InvoiceStatus::PartlyPaid));
        let id = number_of(test, customer, "RE-1").await;
        let page = find(&test.system(customer, "Customer"), &test.portal, id).await.unwrap();
        assert_eq!(page.payments.iter().map(|payment| payment.amount.minor).collect::<Vec<_>>(), [400, 600, -600]);
        assert_eq!(page.payments[0].reference.as_deref(), Some("SEPA 1"));
        assert_books_balance(&test.portal, customer).await;
    }

    async fn a_payment_that_cannot_be_is_refused_with_its_field(test) {
        let customer = test.add(BAKERY).await;
        import_papers(test, customer, &[invoice("RE-1", 1_000)]).await;
        let id = number_of(test, customer, "RE-1").await;
        let payment = NewPayment { invoice: id, on: NOON.date_utc(), amount: Money::new(1, Currency::EUR), reference: None };
        let dollars = Money::new(1, "USD".parse().unwrap());
        for (payment, field) in [
            (NewPayment { amount: Money::new(0, Currency::EUR), ..payment.clone() }, "amount"),
            (NewPayment { amount: Money::new(i64::MIN, Currency::EUR), ..payment.clone() }, "amount"),
            (NewPayment { amount: dollars, ..payment.clone() }, "currency"),
            (NewPayment { reference: Some("x".repeat(141)), ..payment.clone() }, "reference"),
        ] {
            let refused = record_payment(&test.system(customer, "Customer"), &test.portal, payment).await;
            assert!(
                matches!(&refused, Err(Error::Refused(Refusal::Invalid(problems))) if problems[0].field == field),
                "{refused:?}"
            );
        }
        assert_eq!(standing(test, customer, "RE-1").await.0, 1_000);
    }

    async fn another_customers_invoice_is_not_found_by_any_verb(test) {
        test.move_in(&[BAKERY, HOTEL], &[ANNA, DAVID]).await;
        let (anna, david) = (test.visit(ANNA).await, test.visit(DAVID).await);
        let bakery = anna.customer_id().unwrap();
        let paper = Paper { attachment: Some("hours.csv"), ..invoice("RE-1", 100) };
        import_papers(test, bakery, &[paper]).await;
        let id = number_of(test, bakery, "RE-1").await;
        assert!(find(&anna, &test.portal, id).await.is_ok());
        assert!(attachment(&anna, &test.portal, id, 0).await.is_ok());

        let portal = &test.portal;
        assert!(is_not_found(&find(&david, portal, id).await));
        assert!(is_not_found(&original(&david, portal, id, None).await));
        assert!(is_not_found(&original(&david, portal, id, Some(1)).await));
        assert!(is_not_found(&attachment(&david, portal, id, 0).await));
        assert!(find_by_number(&david, portal, "RE-1").await.unwrap().is_empty());
        assert!(list(&david, portal, &InvoiceQuery::default()).await.unwrap().page.rows.is_empty());
        assert!(list(&david, portal, &InvoiceQuery::default()).await.unwrap().totals.is_empty());
        let hotel = test.system(david.customer_id().unwrap(), "Hotel");
        let payment = NewPayment { invoice: id, on: NOON.date_utc(), amount: Money::new(1, Currency::EUR), reference: None };
        assert!(is_not_found(&record_payment(&hotel, portal, payment).await));
    }

    async fn who_may_not_see_invoices_is_refused_and_the_refusal_is_recorded(test) {
        test.move_in(&[BAKERY], &[ANNA, CHLOE]).await;
        let chloe = test.visit(CHLOE).await;
        let customer = chloe.customer_id().unwrap();
        import_papers(test, customer, &[invoice("RE-1", 100)]).await;
        let id = number_of(test, customer, "RE-1").await;
        let is_refused = |error: Option<Error>| matches!(error, Some(Error::Refused(Refusal::NotAllowed(_))));
        assert!(is_refused(find(&chloe, &test.portal, id).await.err()));
        assert!(is_refused(list(&chloe, &test.portal, &InvoiceQuery::default()).await.err()));
        assert!(is_refused(original(&chloe, &test.portal, id, None).await.err()));
        assert!(is_refused(attachment(&chloe, &test.portal, id, 0).await.err()));
        assert!(is_refused(find_by_number(&chloe, &test.portal, "RE-1").await.err()));
        let events = events::newest(&test.portal.db, Some(customer), 5).await.unwrap();
        assert!(events.iter().all(|event| event.kind == "invoice.refused" && event.person == chloe.person_id()));
    }

    async fn no_member_may_import_or_record_payments_not_even_the_owner(test) {
        test.move_in(&[BAKERY], &[ANNA, BILAL]).await;
        let customer = test.visit(ANNA).await.customer_id().unwrap();
        import_papers(test, customer, &[invoice("RE-1", 100)]).await;
        let invoice = number_of(test, customer, "RE-1").await;
        for person in [ANNA, BILAL] {
            let visit = test.visit(person).await;
            assert!(matches!(
                Importer::new(&test.portal, &visit).await.err(),
                Some(Error::Refused(Refusal::NotAllowed(_)))
            ));
            let payment = NewPayment { invoice, on: NOON.date_utc(), amount: Money::new(1, Currency::EUR), reference: None };
            assert!(matches!(
                record_payment(&visit, &test.portal, payment).await,
                Err(Error::Refused(Refusal::NotAllowed(_)))
            ));
        }
    }

    async fn an_original_is_handed_out_byte_for_byte_in_every_version_and_recorded(test) {
        test.move_in(&[BAKERY], &[ANNA]).await;
        let visit = test.visit(ANNA).await;
        let customer = visit.customer_id().unwrap();
        let (first, second) = (invoice("RE/1", 100), invoice("RE/1", 200));
        import_papers(test, customer, &[first.clone(), second.clone()]).await;
        let id = number_of(test, customer, "RE/1").await;
        let newest = original(&visit, &test.portal, id, None).await.unwrap();
        assert_eq!((newest.bytes, newest.file_name.as_str(), newest.media_type), (second.xml(), "RE-1.xml", "application/xml"));
        assert_eq!(original(&visit, &test.portal, id, Some(1)).await.unwrap().bytes, first.xml());
        assert!(is_not_found(&original(&visit, &test.portal, id, Some(3)).await));
        assert!(is_not_found(&original(&visit, &test.portal, id, Some(-1)).await));
        let events = events::newest(&test.portal.db, Some(customer), 2).await.unwrap();
        assert!(events.iter().all(|event| event.kind == "invoice.downloaded" && event.object == Some(id.0)));
        assert_eq!(events[1].after.as_deref(), Some("{\"version\":2}"));
    }

    async fn a_damaged_original_is_not_handed_out(test) {
        let customer = test.add(BAKERY).await;
        let paper = invoice("RE-1", 100);
        import_papers(test, customer, std::slice::from_ref(&paper)).await;
        let id = number_of(test, customer, "RE-1").await;
        let hash = FileHash::of(&paper.xml()).to_string();
        let path = test.folder().join("files").join(customer.to_string()).join(&hash[..2]).join(&hash);
        std::fs::write(path, b"something else").unwrap();
        let visit = test.system(customer, "Customer");
        assert!(matches!(original(&visit, &test.portal, id, None).await, Err(Error::Unexpected(_))));
    }

    async fn an_attachment_is_handed_out_with_a_harmless_name_and_type(test) {
        let customer = test.add(BAKERY).await;
        import_papers(test, customer, &[Paper { attachment: Some("../a/hours.csv"), ..invoice("RE-1", 100) }]).await;
        let id = number_of(test, customer, "RE-1").await;
        let visit = test.system(customer, "Customer");
        let file = attachment(&visit, &test.portal, id, 0).await.unwrap();
        assert_eq!((file.bytes.as_slice(), file.media_type), (b"a;b\n1;2\n".as_slice(), "text/csv"));
        assert!(!file.file_name.contains(['/', '\\']) && !file.file_name.starts_with('.'), "{}", file.file_name);
        assert!(is_not_found(&attachment(&visit, &test.portal, id, 1).await));
        assert!(is_not_found(&attachment(&visit, &test.portal, id, usize::MAX).await));
    }

    async fn stored_content_that_is_not_understood_is_read_again_from_the_original(test) {
        let customer = test.add(BAKERY).await;
        import_papers(test, customer, &[invoice("RE-1", 100)]).await;
        let mut conn = test.portal.db.write(Scope::customer(customer)).await.unwrap();
        conn.execute(&SPOIL, args![customer, "{\"of\":\"another version\"}"]).await.unwrap();
        conn.commit().await.unwrap();
        let id = number_of(test, customer, "RE-1").await;
        let page = find(&test.system(customer, "Customer"), &test.portal, id).await.unwrap();
        assert_eq!(page.lines[0].name, "Blue Widget");
    }

    async fn many_files_come_back_in_their_order_once_they_are_committed(test) {
        let customer = test.add(BAKERY).await;
        let visit = test.system(customer, "Customer");
        let mut importer = Importer::new(&test.portal, &visit).await.unwrap();
        let mut told = Vec::new();
        for n in 0..450 {
            let paper = invoice(&format!("N-{n}"), 100 + n);
            let bytes = if n % 50 == 7 { b"rubbish".to_vec() } else { paper.xml() };
            let imports = importer.take(&format!("{n}.xml"), bytes).await.unwrap();
            for import in &imports {
                if import.outcome == Outcome::Imported {
                    let number = import.number.clone().unwrap_or_default();
                    assert_eq!(find_by_number(&visit, &test.portal, &number).await.unwrap().len(), 1);
                }
            }
            told.extend(imports);
        }
        assert!(told.len() >= 200, "{}", told.len());
        told.extend(importer.finish().await.unwrap());
        let names: Vec<String> = told.iter().map(|import| import.file.clone()).collect();
        assert_eq!(names, (0..450).map(|n| format!("{n}.xml")).collect::<Vec<_>>());
        assert_eq!(told.iter().filter(|import| import.outcome == Outcome::Rejected).count(), 9);
        assert_eq!(everything(test, customer).await.totals[0].count, 441);
        assert_books_balance(&test.portal, customer).await;
    }

    async fn two_importers_at_once_take_every_file_once(test) {
        let customer = test.add(BAKERY).await;
        let files: Vec<_> = (0..60)
            .map(|n| ("same.xml", invoice(&format!("N-{}", n / 2), 100 + n).xml()))
            .collect();
        let backwards: Vec<_> = files.iter().rev().cloned().collect();
        let (one, other) = tokio::join!(import(test, customer, &files), import(test, customer, &backwards));
        let mut counts = BTreeMap::new();
        for import in one.iter().chain(&other) {
            *counts.entry(format!("{:?}", import.outcome)).or_insert(0) += 1;
        }
        let expected: BTreeMap<_, _> =
            [("Already", 60), ("Imported", 30), ("Updated", 30)].map(|(name, count)| (name.to_owned(), count)).into();
        assert_eq!(counts, expected);
        assert_books_balance(&test.portal, customer).await;
    }

    async fn whatever_happens_in_whatever_order_the_books_balance(test) {
        let mut runner = TestRunner::deterministic();
        let strategy = prop::collection::vec((0..5_u8, 0..4_usize, 0..4_usize, 1..2_000_i64, any::<bool>()), 1..14);
        for case in 0..12 {
            let steps = strategy.new_tree(&mut runner).unwrap().current();
            let slug = format!("case-{case}");
            let customer =
                identity::add_customer(&test.portal, &Origin::internal(), &slug, "Case").await.unwrap();
            for (step, one, other, amount, is_dollar) in steps {
                let (invoice_number, credit_number) = (format!("RE-{one}"), format!("GS-{other}"));
                let currency = if is_dollar && step == 4 { "USD" } else { "EUR" };
                match step {
                    0 => {
                        let visit = test.system(customer, "Customer");
                        let found = find_by_number(&visit, &test.portal, &invoice_number).await.unwrap();
                        for id in found {
                            let amount = Money::new(amount, Currency::EUR);
                            let payment = NewPayment { invoice: id, on: NOON.date_utc(), amount, reference: None };
                            // Refused where the invoice is in dollars.
                            let _ = record_payment(&visit, &test.portal, payment).await;
                        }
                    }
                    1 | 4 => {
                        let paper = Paper { currency, ..invoice(&invoice_number, amount) };
                        import(test, customer, &[("a.xml", paper.xml())]).await;
                    }
                    2 => {
                        let (first, second) = (format!("RE-{one}"), format!("RE-{other}"));
                        let paper = credit_note(&credit_number, amount, &[&first, &second]);
                        import(test, customer, &[("a.xml", paper.xml())]).await;
                    }
                    _ => {
                        let preceding = vec![format!("RE-{other}")];
                        let paper = Paper { preceding, ..invoice(&invoice_number, -amount) };
                        import(test, customer, &[("a.xml", paper.xml())]).await;
                    }
                }
                assert_books_balance(&test.portal, customer).await;
            }
        }
    }
}

/// For the test that looks at the plans of home's questions.
pub(crate) const fn to_pay_statement() -> Statement {
    store::TO_PAY
}

/// As [`to_pay_statement`].
pub(crate) const fn sums_to_pay_statement() -> Statement {
    store::SUMS_TO_PAY
}
