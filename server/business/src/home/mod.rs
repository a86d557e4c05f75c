//! Home: what waits for a person, and what is new since they were here. This file is the door.
//!
//! Modules say what waits (`invoices::to_pay`); what is new is read from the event record, in which every module writes
//! what happened anyway: a module adds the kind of its event to [`NEWS`], and how it is shown.
//!
//! New is what happened since the person's previous *stay* in this customer. A stay ends with half an hour in which they
//! asked nothing: reloading, signing in again or taking the phone instead does not empty the list, and lunch does. Opening
//! home is no reading of everything on it, so that a page that was merely passed does not count as a stay of its own. The
//! mark is moved beside the request, together with the session's, at most once a minute; whoever reads it knows by the
//! time alone whether the stay that it tells of has ended, and never waits for it to be moved.

mod store;

#[cfg(test)]
mod tests;

pub(crate) use store::ALL as STATEMENTS;

use crate::db::{Conn, Scope};
use crate::{Portal, Refusal, Result, Visit, invoices};
use domain::{
    Action, CustomerId, HOME_LIMIT, HomeOverview, Instant, InvoiceSummary, Money, News, NewsItem, NewsKind, PersonId,
    Rule, Waiting,
};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use store::{NewsRow, Stay};
use uuid::Uuid;

/// A stay ends when nothing was asked for this long.
const PAUSE_SECONDS: i64 = 30 * 60;
/// A sign of life is noted at most this often.
const NOTE_SECONDS: i64 = 60;

/// So many events of each kind are looked at for somebody who is confined to sites, most of which may be about others.
const LOOKED_AT: usize = 200;

/// The kinds of events that are news, and what one must be allowed to do to see them.
const NEWS: [(&str, Action, Story); 3] = [
    ("invoice.imported", Action::ReadInvoices, Story::InvoiceReceived),
    ("invoice.updated", Action::ReadInvoices, Story::InvoiceChanged),
    ("payment.recorded", Action::ReadInvoices, Story::PaymentReceived),
];

/// How an event is told.
#[derive(Debug, Clone, Copy)]
enum Story {
    InvoiceReceived,
    InvoiceChanged,
    PaymentReceived,
}

/// What waits for this visitor, and what is new to them; of each only what they may see.
///
/// # Errors
/// Not allowed, when no customer is chosen; or the database does not answer.
pub async fn overview(visit: &Visit, portal: &Portal) -> Result<HomeOverview> {
    let customer = visit.customer().ok_or(Refusal::NotAllowed(Rule::NoCustomer))?.id;
    let now = portal.clock.now();
    // Whoever looks as the customer makes no stay there.
    let person = visit.person_id().filter(|_| visit.looking().is_none());
    let (overview, stay) = {
        let mut conn = portal.db.read(Scope::customer(customer)).await?;
        let stay = match person {
            Some(person) => store::stay(&mut conn, customer, person).await?,
            None => None,
        };
        let waiting = waiting(visit, portal, &mut conn).await?;
        let news = news(visit, portal, &mut conn, customer, since(stay, now)).await?;
        let factor_until = visit.factor_until().map(|until| visit.moment(until));
        (HomeOverview { waiting, news, today: portal.today(), factor_until }, stay)
    };
    if let Some(person) = person
        && stay.is_none_or(|stay| now.seconds_since(stay.seen) >= NOTE_SECONDS)
    {
        note_later(portal.clone(), customer, person, now);
    }
    Ok(overview)
}

async fn waiting(visit: &Visit, portal: &Portal, conn: &mut Conn) -> Result<Waiting> {
    let mut waiting = Waiting::default();
    if let Some(within) = visit.within(Action::ReadInvoices) {
        let (tasks, to_pay) = invoices::to_pay(conn, &within, portal.today(), HOME_LIMIT).await?;
        waiting.count = to_pay.iter().map(|sum| sum.count).sum();
        waiting.tasks = tasks;
        waiting.to_pay = to_pay;
    }
    Ok(waiting)
}

async fn news(
    visit: &Visit,
    portal: &Portal,
    conn: &mut Conn,
    customer: CustomerId,
    since: Option<Instant>,
) -> Result<News> {
    let after = since.unwrap_or(Instant(0));
    let mut rows: Vec<(Story, NewsRow)> = Vec::new();
    let mut looked_at = HOME_LIMIT;
    for (kind, action, story) in NEWS {
        if let Some(within) = visit.within(action) {
            if within.is_confined() {
                looked_at = LOOKED_AT;
            }
            let found = store::news(conn, customer, kind, after, visit.person_id(), looked_at + 1).await?;
            rows.extend(found.into_iter().map(|row| (story, row)));
        }
    }
    rows.sort_by_key(|(_, row)| Reverse((row.at, row.id)));
    // Of somebody who sees everything no more is read than shown; for somebody of a site there may be more behind what was
    // looked at.
    let mut has_more = rows.len() > looked_at;
    rows.truncate(looked_at);
    let told: Vec<Told> = rows.into_iter().filter_map(|(story, row)| Told::read(story, &row)).collect();
    let ids: Vec<Uuid> = told.iter().map(|told| told.invoice).collect();
    let summaries = match visit.within(Action::ReadInvoices) {
        Some(within) if !ids.is_empty() => invoices::summaries(conn, &within, &ids, portal.today()).await?,
        _ => BTreeMap::new(),
    };
    let mut items: Vec<NewsItem> =
        told.into_iter().filter_map(|told| told.item(visit, summaries.get(&told.invoice)?)).collect();
    has_more |= items.len() > HOME_LIMIT;
    items.truncate(HOME_LIMIT);
    Ok(News { since: since.map(|since| visit.moment(since)), items, has_more })
}

/// What an event says by itself.
#[derive(Debug, Clone, Copy)]
struct Told {
    story: Story,
    at: Instant,
    invoice: Uuid,
    version: i64,
    amount: Option<Money>,
}

impl Told {
    /// `None` when the event says less than it should; an older version of the program may have written it.
    fn read(story: Story, row: &NewsRow) -> Option<Self> {
        let after: serde_json::Value = serde_json::from_str(row.after_json.as_deref().unwrap_or("null")).ok()?;
        let invoice = match story {
            Story::InvoiceReceived | Story::InvoiceChanged => row.object_id?,
            Story::PaymentReceived => after.get("invoice")?.as_str()?.parse().ok()?,
        };
        let minor = after.get("amount_minor").and_then(serde_json::Value::as_i64);
        let currency = after.get("currency").and_then(|code| code.as_str()?.parse().ok());
        Some(Self {
            story,
            at: row.at,
            invoice,
            version: after.get("version").and_then(serde_json::Value::as_i64).unwrap_or(1),
            amount: minor.zip(currency).map(|(minor, currency)| Money::new(minor, currency)),
        })
    }

    fn item(self, visit: &Visit, summary: &InvoiceSummary) -> Option<NewsItem> {
        let (invoice, kind, amount) = (summary.id, summary.kind, summary.amount);
        let what = match self.story {
            Story::InvoiceReceived => NewsKind::InvoiceReceived { invoice, kind, amount },
            Story::InvoiceChanged => NewsKind::InvoiceChanged { invoice, kind, version: self.version, amount },
            Story::PaymentReceived => NewsKind::PaymentReceived { invoice, amount: self.amount? },
        };
        Some(NewsItem { at: visit.moment(self.at), what, title: summary.number.clone(), from: summary.seller.clone() })
    }
}

/// Since when things are new: the end of the previous stay, whether or not this one was noted already.
fn since(stay: Option<Stay>, now: Instant) -> Option<Instant> {
    let stay = stay?;
    if now.seconds_since(stay.seen) >= PAUSE_SECONDS { Some(stay.seen) } else { stay.previous }
}

/// Notes a sign of life. The transaction's scope must be the customer.
///
/// # Errors
/// The database refuses.
pub(crate) async fn note(conn: &mut Conn, customer: CustomerId, person: PersonId, now: Instant) -> Result<()> {
    // A stay is over after the whole pause, here as in `since`.
    store::note_stay(conn, customer, person, now, Instant(now.plus_seconds(-PAUSE_SECONDS).0.saturating_add(1))).await
}

/// Notes a sign of life beside the request, which must not wait for a writer.
fn note_later(portal: Portal, customer: CustomerId, person: PersonId, now: Instant) {
    tokio::spawn(async move {
        let noted = async {
            let mut conn = portal.db.write(Scope::customer(customer)).await?;
            note(&mut conn, customer, person, now).await?;
            conn.commit().await
        };
        if let Err(error) = noted.await {
            tracing::warn!(%error, "a person's stay could not be noted");
        }
    });
}
