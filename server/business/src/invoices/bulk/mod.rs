//! Very many invoices at once, for measuring. They are consistent with sums, search and payments and their pages open,
//! but no files stand behind them and no events tell of them: never for customers.

mod store;

pub(crate) use store::ALL as STATEMENTS;

use crate::db::Scope;
use crate::{Error, Portal, Result};
use domain::CustomerId;
use einvoice::{DocumentKind, Invoice, Line, Party, PaymentMeans, Syntax, TaxSubtotal, Totals};
use store::Ids;
use uuid::Uuid;

/// Invoices in one transaction.
const BATCH: u64 = 20_000;

/// Adds `count` invoices to a customer. May be repeated.
///
/// # Errors
/// The database refuses.
pub async fn fill(portal: &Portal, customer: CustomerId, count: u64) -> Result<()> {
    let template = super::document::content(&template()).map_err(|cause| Error::unexpected("filling", &cause))?;
    let ids = Ids::new(Uuid::now_v7());
    let (at, today) = (portal.clock.now(), portal.clock.today());
    let mut from = 0;
    while from < count {
        let to = count.min(from.saturating_add(BATCH));
        let mut conn = portal.db.write(Scope::customer(customer)).await?;
        super::store::lock(&mut conn, customer).await?;
        store::fill(&mut conn, customer, &ids, from..to, today, at, &template).await?;
        conn.commit().await?;
        from = to;
    }
    Ok(())
}

/// The content of all of them; what stands between `@` is filled in by the database.
fn template() -> Invoice {
    let total = || Some("@total@".to_owned());
    let text = |text: &str| Some(text.to_owned());
    Invoice {
        syntax: Syntax::Ubl,
        // Replaced as well: the database finds `"kind":"Invoice"`.
        kind: DocumentKind::Invoice,
        profile: text("urn:cen.eu:en16931:2017"),
        process: None,
        without_lines: false,
        embedded_name: None,
        number: "@number@".to_owned(),
        issue_date: "@issued@".to_owned(),
        due_date: text("@due@"),
        type_code: "380".to_owned(),
        currency: "EUR".to_owned(),
        tax_currency: None,
        tax_point_date: None,
        buyer_reference: text("Department 7"),
        order_reference: text("@order@"),
        sales_order_reference: None,
        contract_reference: None,
        project_reference: None,
        tender_reference: None,
        object_identifier: None,
        despatch_reference: None,
        receipt_reference: None,
        accounting_cost: None,
        delivery_date: None,
        period_start: None,
        period_end: None,
        preceding: Vec::new(),
        notes: Vec::new(),
        payment_terms: text("30 days net"),
        seller: Party {
            name: "Meridian Supplies".to_owned(),
            vat_id: text("NL000099998B57"),
            street: vec!["Harbour Road 1".to_owned()],
            city: text("Rotterdam"),
            postal_code: text("3011 AA"),
            country: text("NL"),
            ..Party::default()
        },
        buyer: Party { name: "A Customer".to_owned(), city: text("Utrecht"), country: text("NL"), ..Party::default() },
        payee: None,
        tax_representative: None,
        deliver_to: None,
        totals: Totals {
            line_extension: total(),
            tax_exclusive: total(),
            tax_total: text("0.00"),
            tax_inclusive: total(),
            payable: total(),
            ..Totals::default()
        },
        tax: vec![TaxSubtotal {
            category: text("Z"),
            rate: text("0"),
            taxable: total(),
            tax: text("0.00"),
            ..TaxSubtotal::default()
        }],
        allowances: Vec::new(),
        lines: vec![Line {
            id: text("1"),
            name: text("@item@"),
            quantity: text("1"),
            unit: text("C62"),
            price: total(),
            net: total(),
            tax_category: text("Z"),
            tax_rate: text("0"),
            ..Line::default()
        }],
        payment: vec![PaymentMeans {
            code: text("58"),
            account: text("NL91ABNA0417164300"),
            remittance: text("@number@"),
            ..PaymentMeans::default()
        }],
        attachments: Vec::new(),
        warnings: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cast::{ANNA, BAKERY};
    use crate::invoices::tests::assert_books_balance;
    use crate::invoices::{find, list};
    use domain::{InvoiceQuery, InvoiceStatus};

    crate::both_engines! {
        async fn filled_invoices_are_listed_found_and_open_as_pages_and_the_books_balance(test) {
            test.move_in(&[BAKERY], &[ANNA]).await;
            let visit = test.visit(ANNA).await;
            let customer = visit.customer_id().unwrap();
            fill(&test.portal, customer, 150).await.unwrap();
            fill(&test.portal, customer, 50).await.unwrap();
            assert_books_balance(&test.portal, customer).await;

            let all = list(&visit, &test.portal, &InvoiceQuery::default()).await.unwrap();
            assert_eq!(all.totals.len(), 1);
            assert_eq!(all.totals[0].count, 200);
            for status in [InvoiceStatus::Open, InvoiceStatus::Overdue, InvoiceStatus::Paid, InvoiceStatus::Credited] {
                let query = InvoiceQuery { status: status.name().to_owned(), ..InvoiceQuery::default() };
                let some = list(&visit, &test.portal, &query).await.unwrap();
                assert!(!some.page.rows.is_empty(), "{status:?}");
            }
            for row in &all.page.rows {
                let page = find(&visit, &test.portal, row.id).await.unwrap();
                assert_eq!(page.lines.len(), 1);
                assert_eq!(page.gross_total.map(|total| total.minor), row.amount.map(|amount| amount.minor.abs()));
            }
            let query = InvoiceQuery { q: all.page.rows[3].number.clone(), ..InvoiceQuery::default() };
            assert_eq!(list(&visit, &test.portal, &query).await.unwrap().page.rows.len(), 1);
        }
    }
}
