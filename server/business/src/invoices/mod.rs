//! Invoices: what a customer owes and was given back. This file is the door: its verbs are all that others may call.

mod detail;
mod document;
mod download;
mod finding;
mod import;
mod ledger;
mod list;
mod originals;
mod report;
mod settlement;
mod store;
mod transfer_code;
mod waiting;

#[cfg(feature = "bulk")]
pub mod bulk;
#[cfg(test)]
pub(crate) mod tests;

pub use download::{Download, attachment, original};
pub use import::Importer;
pub use list::list;
pub use originals::{OriginalsSeen, see_originals};
pub use report::{Import, ImportParty, ImportTotals, Outcome};

pub(crate) use finding::{found, index, seen};
pub(crate) use store::ALL as STATEMENTS;
pub(crate) use waiting::{sites_of, summaries, to_pay};

use crate::db::{Scope, Statement};
use crate::events::{self, NewEvent};
use crate::{Error, Portal, Refusal, Result, Visit, Within};
use domain::{
    Action, CustomerId, Date, InvoiceDetail, InvoiceId, Money, PaymentId, Problem, ProblemCode, Rule, Settlement,
};
use einvoice::Invoice;
use serde_json::json;

/// The statements that do not stand in `store.rs` as they are.
pub(crate) fn composed_statements() -> Vec<Statement> {
    let mut all = list::store::all_composed();
    all.extend_from_slice(list::store::ALL);
    #[cfg(feature = "bulk")]
    all.extend_from_slice(bulk::STATEMENTS);
    all
}

/// Longest reference of a payment, in characters.
const REFERENCE_LIMIT: usize = 140;

/// An invoice as a page, with everything that belongs to it.
///
/// # Errors
/// Not allowed; not found, when there is no such invoice of this customer that the visitor may see.
pub async fn find(visit: &Visit, portal: &Portal, id: InvoiceId) -> Result<InvoiceDetail> {
    let within = require(visit, portal, Action::ReadInvoices).await?;
    let customer = within.customer;
    let (row, content, hash, versions, payments, links) = {
        let mut conn = portal.db.read(Scope::customer(customer)).await?;
        let row = store::summary(&mut conn, &within, id).await?;
        let (content, hash) = store::content(&mut conn, customer, id).await?;
        let versions = store::versions(&mut conn, &within, id).await?;
        let payments = store::payments(&mut conn, customer, id).await?;
        let links = store::links(&mut conn, &within, id).await?;
        (row, content, hash, versions, payments, links)
    };
    let is_structured = row.is_structured;
    let currency = store::currency_of(&row.currency);
    let versions = versions.iter().map(|row| detail::version(visit, row)).collect();
    let around = detail::Around { summary: row.summary(portal.today()), currency, versions, payments, links };
    if !is_structured {
        return Ok(detail::without_data(around));
    }
    let invoice = match serde_json::from_str::<Invoice>(&content) {
        Ok(invoice) => Some(invoice),
        Err(cause) => {
            // Written down by another version of the program. The original says it all again.
            tracing::info!(invoice = %id, %cause, "reading an original again, because its stored content is not understood");
            download::read_again(portal.files.get(customer, hash).await?).await?
        }
    };
    Ok(match invoice {
        Some(invoice) => detail::of_invoice(&invoice, around),
        None => detail::without_data(around),
    })
}

/// Is there such an invoice that the visitor may see? Nothing is recorded: it is asked before anything is shown.
///
/// # Errors
/// The database does not answer.
pub async fn is_there(visit: &Visit, portal: &Portal, id: InvoiceId) -> Result<bool> {
    let Some(within) = visit.within(Action::ReadInvoices) else { return Ok(false) };
    let mut conn = portal.db.read(Scope::customer(within.customer)).await?;
    match store::summary(&mut conn, &within, id).await {
        Ok(_) => Ok(true),
        Err(Error::Refused(Refusal::NotFound)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// The customer's invoices and credit notes with exactly this number; several when several sellers use it.
///
/// # Errors
/// Not allowed, or the database does not answer.
pub async fn find_by_number(visit: &Visit, portal: &Portal, number: &str) -> Result<Vec<InvoiceId>> {
    let within = require(visit, portal, Action::ReadInvoices).await?;
    let mut conn = portal.db.read(Scope::customer(within.customer)).await?;
    Ok(store::by_number(&mut conn, &within, number).await?.into_iter().map(|row| row.id).collect())
}

/// A payment towards an invoice, or back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPayment {
    /// The invoice.
    pub invoice: InvoiceId,
    /// The day on which it arrived.
    pub on: Date,
    /// How much, in the invoice's currency; negative for money paid back.
    pub amount: Money,
    /// The reference it came with, at most 140 characters.
    pub reference: Option<String>,
}

/// Records a payment and settles the invoice, and the credit notes that belong to it, anew.
///
/// # Errors
/// Not allowed, unless the installation itself asks; not found, when there is no such invoice of this customer; invalid,
/// when the amount is nothing or of another currency, the reference is too long, or the invoice's amounts are not known.
pub async fn record_payment(visit: &Visit, portal: &Portal, payment: NewPayment) -> Result<PaymentId> {
    let customer = require_installation(visit, portal).await?;
    let at = portal.clock.now();
    let reference = payment.reference.as_deref().map(str::trim).filter(|reference| !reference.is_empty());
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    store::lock(&mut conn, customer).await?;
    let placed = store::position(&mut conn, customer, payment.invoice).await?;
    let mut problems = Vec::new();
    if payment.amount.minor == 0 || payment.amount.minor.unsigned_abs() > document::AMOUNT_LIMIT.unsigned_abs() {
        problems.push(Problem::new("amount", ProblemCode::NotAnAmount));
    }
    if payment.amount.currency != placed.currency {
        problems.push(Problem::new("currency", ProblemCode::NotAChoice));
    }
    if placed.standing.settlement == Settlement::Unknown {
        problems.push(Problem::new("invoice", ProblemCode::NotAChoice));
    }
    if reference.is_some_and(|reference| reference.chars().count() > REFERENCE_LIMIT || reference.contains('\0')) {
        problems.push(Problem::new("reference", ProblemCode::TooLong(REFERENCE_LIMIT)));
    }
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems).into());
    }
    let entry =
        store::PaymentEntry { invoice: payment.invoice, on: payment.on, amount_minor: payment.amount.minor, reference };
    let id = store::add_payment(&mut conn, customer, &entry, at).await?;
    ledger::settle_around(&mut conn, customer, &[payment.invoice], at).await?;
    let event = NewEvent::about("payment.recorded", "payment", id.0).after(json!({
        "invoice": payment.invoice.to_string(),
        "on": payment.on.to_string(),
        "amount_minor": payment.amount.minor,
        "currency": payment.amount.currency.code(),
    }));
    events::record(&mut conn, at, visit.into(), event).await?;
    conn.commit().await?;
    Ok(id)
}

/// Refuses unless the visitor may do this with some invoices, and says with which; a refusal inside a customer leaves an
/// event.
async fn require(visit: &Visit, portal: &Portal, action: Action) -> Result<Within> {
    match visit.require_within(action) {
        Err(Error::Refused(Refusal::NotAllowed(rule))) => Err(refuse(visit, portal, rule, &json!(action)).await),
        decided => decided,
    }
}

/// Refuses everybody but the installation itself: its command line and its jobs.
async fn require_installation(visit: &Visit, portal: &Portal) -> Result<CustomerId> {
    let customer = visit.customer().ok_or(Error::NOT_FOUND)?;
    if visit.person_id().is_none() {
        return Ok(customer.id);
    }
    Err(refuse(visit, portal, Rule::RolesLack(visit.role_names()), &json!("supply_invoices")).await)
}

/// The refusal, after it was recorded.
async fn refuse(visit: &Visit, portal: &Portal, rule: Rule, action: &serde_json::Value) -> Error {
    if visit.customer().is_none() {
        return Refusal::NotAllowed(rule).into();
    }
    let event = NewEvent::general("invoice.refused", "invoice").after(json!({ "action": action, "rule": rule }));
    match events::record_alone(portal, visit.into(), event).await {
        Ok(_) => Refusal::NotAllowed(rule).into(),
        Err(error) => error,
    }
}
