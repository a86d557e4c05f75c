//! What home and others show of invoices.

use super::store::{self, currency_of};
use crate::db::Conn;
use crate::{Result, Within};
use domain::{Date, InvoiceSummary, Money, Task, TaskKind, ToPay};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What is to be paid: the most urgent, and the sums over all.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn to_pay(
    conn: &mut Conn,
    within: &Within,
    today: Date,
    limit: usize,
) -> Result<(Vec<Task>, Vec<ToPay>)> {
    let rows = store::to_pay(conn, within, limit).await?;
    let tasks = rows.into_iter().map(|row| row.summary(today)).filter_map(task).collect();
    let sums = store::sums_to_pay(conn, within, today).await?;
    let sums = sums
        .into_iter()
        .map(|row| {
            let currency = currency_of(&row.currency);
            ToPay {
                count: row.invoice_count,
                open: Money::new(row.open_minor, currency),
                overdue_count: row.overdue_count,
                overdue: Money::new(row.overdue_minor, currency),
            }
        })
        .collect();
    Ok((tasks, sums))
}

fn task(summary: InvoiceSummary) -> Option<Task> {
    Some(Task {
        // Unsettled is only what has known amounts.
        what: TaskKind::Pay { invoice: summary.id, open: summary.open?, status: summary.status },
        title: summary.number,
        from: summary.seller,
        due: summary.due,
    })
}

/// Those of these invoices that are there and may be seen.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn summaries(
    conn: &mut Conn,
    within: &Within,
    ids: &[Uuid],
    today: Date,
) -> Result<BTreeMap<Uuid, InvoiceSummary>> {
    let rows = store::summaries(conn, within, ids).await?;
    Ok(rows.into_iter().map(|row| (row.id.0, row.summary(today))).collect())
}

/// An invoice, as far as it says who may see it.
pub(crate) struct SiteOf {
    /// Who wrote it.
    pub(crate) seller: String,
    /// Its site: what the buyer is to be referred to by (BT-10).
    pub(crate) site: Option<String>,
}

/// The invoices with exactly this number that may be seen; several when several sellers use it.
///
/// # Errors
/// The database does not answer.
pub(crate) async fn sites_of(conn: &mut Conn, within: &Within, number: &str) -> Result<Vec<SiteOf>> {
    let rows = store::by_number(conn, within, number).await?;
    Ok(rows.into_iter().map(|row| SiteOf { seller: row.seller_name, site: row.buyer_reference }).collect())
}
