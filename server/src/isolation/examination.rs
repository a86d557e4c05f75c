//! The examination of an installation that is in use: with two customers of its own, which are gone afterwards.

use super::stage::Stage;
use super::store;
use super::walk::{Cell, Finding, Report, median, walk};
use super::window::Window;
use crate::cli::failure::{DONE, FAILED, Failure};
use crate::cli::output::Output;
use crate::config::Config;
use crate::installation;
use crate::web::WebOptions;
use business::clock::Clock;
use business::identity::FactorRoles;
use business::mail::Transport;
use business::{Portal, Settings};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::time::Duration;

/// A row of the result.
#[derive(Debug, Serialize)]
struct Told<'a> {
    /// What was asked for; or who asked.
    about: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    asker: Option<&'a str>,
    asked: usize,
    statuses: BTreeMap<u16, usize>,
    theirs_micros: Option<u128>,
    nobodys_micros: Option<u128>,
}

/// Examines; the exit code says whether anything was found.
///
/// # Errors
/// The installation cannot be opened, or does not answer.
pub async fn examine(config: &Config, json: bool, out: &mut Output) -> Result<u8, Failure> {
    installation::must_exist(config)?;
    let _lock = installation::lock(config, installation::Use::Command)?;
    let opened = installation::open(config).await?;
    let portal = apart(&opened);
    clear(&portal, out).await?;
    let options =
        WebOptions { posts_per_minute: u32::MAX, maintenance: None, is_measured: false, ..WebOptions::from(config) };
    let walked = tokio::select! {
        walked = run(&portal, &options) => walked,
        _ = tokio::signal::ctrl_c() => Err(Failure::failed("It was broken off; what had been made is removed.")),
    };
    let cleared = clear(&portal, out).await;
    portal.db.close().await;
    let report = walked?;
    cleared?;
    Ok(tell(&report, json, out))
}

/// The same installation, for nobody else to notice: no letter leaves, nobody's limits are touched, and time stands still, so
/// that no two answers differ by it.
fn apart(portal: &Portal) -> Portal {
    let mut settings =
        Settings { sign_in_per_address: u32::MAX, sign_in_per_account: u32::MAX, ..(*portal.settings).clone() };
    settings.mail.transport = Transport::None;
    // Who has to set up a second step first would be led there from everywhere, and find nothing anywhere.
    settings.factor_roles = FactorRoles::default();
    Portal::new(portal.db.clone(), portal.files.clone(), Clock::held_at(portal.clock.now()), settings)
}

async fn run(portal: &Portal, options: &WebOptions) -> Result<Report, Failure> {
    let window = Window::on(portal, options);
    let stage = Stage::build(portal, &window).await?;
    walk(portal, window, &stage).await
}

/// Removes what was made for an examination, this one's or an earlier one's that did not end.
async fn clear(portal: &Portal, out: &mut Output) -> Result<(), Failure> {
    for (customer, slug) in store::leftovers(&portal.db).await? {
        out.progress(&format!("{slug} is removed"));
        store::remove(&portal.db, customer).await?;
        portal.files.remove_all_of(customer).await.map_err(|error| Failure::failed(error.to_string()))?;
    }
    out.progress("");
    Ok(())
}

fn tell(report: &Report, json: bool, out: &mut Output) -> u8 {
    if json {
        for ((kind, asker), cell) in &report.cells {
            out.json(&Told::of(kind, Some(asker), cell));
        }
    } else {
        let kinds: BTreeSet<&str> = report.cells.keys().map(|(kind, _)| kind.as_str()).collect();
        let askers: BTreeSet<&str> = report.cells.keys().map(|(_, asker)| *asker).collect();
        for asker in askers {
            out.line(&Told::of(asker, None, &sum(report, |_, found| found == asker)).to_string());
        }
        for kind in kinds {
            out.line(&Told::of(kind, None, &sum(report, |found, _| found == kind)).to_string());
        }
        out.line("Asked as, or for; how often; microseconds for the other customer's, for what never was; answers.");
    }
    let mut findings = report.findings.clone();
    if report.unseen.iter().any(|route| route.starts_with("/invoices")) {
        let what = "an owner did not find an invoice of their own: nothing was shown".to_owned();
        findings.push(Finding { asker: "owner", request: "GET /invoices/{id}".to_owned(), what });
    }
    for finding in &findings {
        if json {
            out.json(finding);
        } else {
            out.line(&format!("FAIL  {} as {}: {}", finding.request, finding.asker, finding.what));
        }
    }
    if !findings.is_empty() {
        return FAILED;
    }
    if !json {
        out.line(&format!("OK    {} requests, and nothing of another customer in any answer", report.requests));
    }
    DONE
}

/// All of these cells as one.
fn sum(report: &Report, is_wanted: impl Fn(&str, &str) -> bool) -> Cell {
    let mut sum = Cell::default();
    for (_, cell) in report.cells.iter().filter(|((kind, asker), _)| is_wanted(kind, asker)) {
        sum.asked += cell.asked;
        for (status, count) in &cell.statuses {
            *sum.statuses.entry(*status).or_default() += count;
        }
        sum.theirs.extend(&cell.theirs);
        sum.nobodys.extend(&cell.nobodys);
    }
    sum
}

impl<'a> Told<'a> {
    fn of(about: &'a str, asker: Option<&'a str>, cell: &Cell) -> Self {
        let micros = |durations: &[Duration]| median(durations).map(|median| median.as_micros());
        Self {
            about,
            asker,
            asked: cell.asked,
            statuses: cell.statuses.clone(),
            theirs_micros: micros(&cell.theirs),
            nobodys_micros: micros(&cell.nobodys),
        }
    }
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (theirs, nobodys) = (self.theirs_micros.unwrap_or_default(), self.nobodys_micros.unwrap_or_default());
        let percent = (theirs * 100).checked_div(nobodys).unwrap_or(100);
        write!(f, "{:<18} {:>6} {theirs:>8} {nobodys:>8} {percent:>4} %", self.about, self.asked)?;
        self.statuses.iter().try_for_each(|(status, count)| write!(f, "  {count}×{status}"))
    }
}
