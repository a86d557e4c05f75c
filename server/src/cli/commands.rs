//! Small commands that belong to no larger area: configuration, migration, payments.

use super::failure::Failure;
use super::output::{Output, printable};
use super::people;
use crate::config::{Config, options};
use crate::installation;
use business::clock::Clock;
use business::files::FileStore;
use business::invoices::{self, NewPayment};
use business::{Error, Origin, Portal, Refusal, Visit};
use domain::{Currency, Date, InvoiceId, Money, parse_amount};

/// Shows every option as it holds, and where it was set.
pub(super) fn show_config(config: &Config, out: &mut Output) {
    match &config.file {
        Some(file) => out.line(&format!("# {}", file.display())),
        None => out.line("# no configuration file"),
    }
    for option in options::OPTIONS {
        let value = options::toml_value(&config.shown(option));
        let source = config.sources.get(option.key).map_or("default", String::as_str);
        out.line(&format!("{} = {value}  # {source}", option.key));
    }
}

/// Brings the database up to date.
pub(super) async fn migrate(config: &Config, out: &mut Output) -> Result<(), Failure> {
    let db = installation::open_database(config).await?;
    let before = db.migration_state().await?;
    if before.applied > before.known {
        return Err(Failure::failed(format!(
            "The database is of a newer version ({}) than this program ({}); nothing was changed.",
            before.applied, before.known
        )));
    }
    db.migrate().await?;
    let after = db.migration_state().await?;
    let files = FileStore::as_it_is(installation::files_folder(&config.data_dir));
    let portal = Portal::new(db.clone(), files, Clock::real(), installation::settings(config));
    let shown = &*out;
    business::search::complete(&portal, |count| shown.progress(&format!("{count} things for the search"))).await?;
    out.progress("");
    db.close().await;
    if before.applied == after.applied {
        out.line(&format!("The database was up to date (version {}).", after.applied));
    } else {
        out.line(&format!("The database was brought from version {} to {}.", before.applied, after.applied));
    }
    Ok(())
}

/// A payment as typed.
pub(super) struct Payment<'a> {
    pub(super) customer: &'a str,
    pub(super) invoice: &'a str,
    pub(super) amount: &'a str,
    pub(super) date: Date,
    pub(super) reference: Option<&'a str>,
}

/// Records a payment.
pub(super) async fn add_payment(portal: &Portal, payment: &Payment<'_>, out: &mut Output) -> Result<(), Failure> {
    let visit = people::as_customer(portal, payment.customer).await?;
    let number = payment.invoice;
    let (id, currency) = find_invoice(portal, &visit, number).await?;
    let minor = parse_amount(payment.amount, currency.digits()).ok_or_else(|| {
        Failure::wrong_call(format!("'{}' is not an amount of {currency} such as 1234.50.", payment.amount))
    })?;
    let amount = Money::new(minor, currency);
    let new = NewPayment { invoice: id, on: payment.date, amount, reference: payment.reference.map(str::to_owned) };
    invoices::record_payment(&visit, portal, new).await.map_err(|error| Failure::of(&error, "The invoice is gone."))?;
    let open = invoices::find(&visit, portal, id).await?.summary.open;
    let open = open.map(|open| format!("; still open: {} {}", open.to_decimal(), open.currency)).unwrap_or_default();
    out.line(&format!("{} {currency} recorded for {number}{open}", amount.to_decimal()));
    Ok(())
}

/// The invoice with this number, or else with this id. Other sellers and credit notes may use the number too; then it takes
/// the id. The number comes first: some suppliers number their invoices with ids.
async fn find_invoice(portal: &Portal, visit: &Visit, named: &str) -> Result<(InvoiceId, Currency), Failure> {
    let unknown = || Failure::wrong_call(format!("This customer has no invoice with the number {named}."));
    let mut ids = invoices::find_by_number(visit, portal, named).await?;
    if ids.is_empty() {
        ids.extend(named.parse::<InvoiceId>());
    }
    let mut found = Vec::new();
    for id in ids {
        match invoices::find(visit, portal, id).await {
            Ok(detail) => found.push(detail),
            Err(Error::Refused(Refusal::NotFound)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    match found.as_slice() {
        [] => Err(unknown()),
        [detail] => Ok((detail.summary.id, detail.currency)),
        several => {
            let rows: String = several
                .iter()
                .map(|detail| {
                    let row = &detail.summary;
                    let kind = row.kind.name().replace('_', " ");
                    format!("\n  {}  {kind} of {} from {}", row.id, row.issued, printable(&row.seller))
                })
                .collect();
            Err(Failure::wrong_call(format!(
                "{} documents of this customer have the number {named}. Say the id of the one that is meant:{rows}",
                several.len()
            )))
        }
    }
}

/// Where the command line's requests come from.
pub(super) fn origin() -> Origin {
    Origin::internal()
}
