//! The list of a customer's invoices: filtered, sorted, paged by key, with sums.

pub(super) mod store;
#[cfg(test)]
mod tests;

use super::store::{SummaryRow, currency_of, kind_of, settlement_of};
use crate::db::Scope;
use crate::{Portal, Result, Visit};
use domain::{
    Action, Currency, CurrencyTotal, Cursor, Date, InvoiceFilter, InvoiceList, InvoiceQuery, InvoiceSummary, Money,
    PAGE_SIZE, Page, PageRequest, Problem, ProblemCode, SortKey, status_of,
};
use store::{Key, Place, Side};

/// A page of the customer's invoices that match, with sums over all that match. What cannot be understood of the query is
/// left out and named in the answer.
///
/// # Errors
/// Not allowed, or the database does not answer.
pub async fn list(visit: &Visit, portal: &Portal, query: &InvoiceQuery) -> Result<InvoiceList> {
    let within = super::require(visit, portal, Action::ReadInvoices).await?;
    let (filter, mut problems) = query.understand();
    let side = side(&filter, &mut problems);
    let today = portal.today();
    let mut conn = portal.db.read(Scope::customer(within.customer)).await?;
    let mut rows = store::rows(&mut conn, &within, &filter, &side, today).await?;
    let mut shown = &side;
    if rows.is_empty() && !matches!(side, Side::First) {
        // The rows of that page are gone; an empty page would have no way out.
        shown = &Side::First;
        rows = store::rows(&mut conn, &within, &filter, shown, today).await?;
    }
    let totals = store::totals(&mut conn, &within, &filter, today).await?;
    let page = page(rows, filter.sort.key, shown, today);
    let totals = totals
        .into_iter()
        .map(|row| {
            let currency = currency_of(&row.currency);
            CurrencyTotal {
                count: row.invoice_count,
                amount: Money::new(row.total_minor, currency),
                open: Money::new(row.open_minor, currency),
            }
        })
        .collect();
    Ok(InvoiceList { page, totals, problems })
}

/// Where the wanted page lies. A cursor that was made for another sort order leads to the first page.
fn side(filter: &InvoiceFilter, problems: &mut Vec<Problem>) -> Side {
    let (name, cursor, make): (_, _, fn(Place) -> Side) = match &filter.page {
        PageRequest::First => return Side::First,
        PageRequest::After(cursor) => ("after", cursor, Side::After),
        PageRequest::Before(cursor) => ("before", cursor, Side::Before),
    };
    let key = match filter.sort.key {
        SortKey::Date | SortKey::Due => cursor.key.parse().ok().map(Key::Date),
        SortKey::Amount => cursor.key.parse().ok().map(Key::Number),
        SortKey::Number => (!cursor.key.contains('\0')).then(|| Key::Text(cursor.key.clone())),
    };
    key.map_or_else(
        || {
            problems.push(Problem::new(name, ProblemCode::Malformed));
            Side::First
        },
        |key| make(Place { key, id: cursor.id }),
    )
}

fn page(mut rows: Vec<SummaryRow>, key: SortKey, side: &Side, today: Date) -> Page<InvoiceSummary> {
    let has_more = rows.len() > PAGE_SIZE;
    let (has_next, has_previous) = match side {
        Side::First => (has_more, false),
        Side::After(_) => (has_more, true),
        Side::Before(_) => (true, has_more),
    };
    if has_more {
        // The extra row lies at the far end.
        let extra = if matches!(side, Side::Before(_)) { 0 } else { rows.len() - 1 };
        rows.remove(extra);
    }
    let cursor = |row: Option<&SummaryRow>, is_wanted: bool| {
        row.filter(|_| is_wanted).map(|row| Cursor { key: row.key(key), id: row.id.0 }.to_string())
    };
    Page {
        next: cursor(rows.last(), has_next),
        previous: cursor(rows.first(), has_previous),
        rows: rows.into_iter().map(|row| row.summary(today)).collect(),
    }
}

impl SummaryRow {
    fn key(&self, key: SortKey) -> String {
        match key {
            SortKey::Date => self.issue_date.to_string(),
            SortKey::Due => self.due_sort.to_string(),
            SortKey::Amount => self.amount_thousandths.to_string(),
            SortKey::Number => self.number.clone(),
        }
    }

    /// As a person sees it today.
    pub(super) fn summary(self, today: Date) -> InvoiceSummary {
        let kind = kind_of(&self.kind);
        let currency: Currency = currency_of(&self.currency);
        let known = |minor| self.is_structured.then(|| Money::new(minor, currency));
        let due = self.due_date.map(Date::from);
        InvoiceSummary {
            id: self.id,
            kind,
            amount: known(super::settlement::signed(kind, self.total_minor)),
            open: known(self.open_minor),
            number: self.number,
            seller: self.seller_name,
            issued: self.issue_date,
            due,
            reference: self.order_reference.or(self.buyer_reference),
            status: status_of(settlement_of(&self.settlement), due, today),
        }
    }
}
