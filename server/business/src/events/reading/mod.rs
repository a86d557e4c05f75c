//! The log as people read it: a customer's owners their own, the supplier's administrators the installation's and that of
//! each customer.
//!
//! There is no list over all customers: row-level security lets a question see one customer, and a list put together of
//! thousands of answers would not cost the same on every page.

mod changes;
mod export;
mod store;
#[cfg(test)]
#[cfg(feature = "testing")]
mod tests;

pub use export::{ExportFormat, LogExport, export, export_all};

pub(crate) use store::ALL as STATEMENTS;

use crate::db::{Scope, Statement};
use crate::events::{self, Actor, NewEvent};
use crate::{Error, Portal, Refusal, Result, Visit, Within, identity, invoices};
use domain::{
    Action, Cursor, CustomerId, Date, EventId, Instant, InvoiceId, InvoiceSummary, LogActor, LogDevice, LogEntry,
    LogFilter, LogKind, LogObject, LogPage, LogPerson, LogQuery, PAGE_SIZE, Page, PageRequest, Problem, ProblemCode,
    RequestId,
};
use jiff::civil;
use jiff::tz::TimeZone;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use store::{BEGINNING, END, LogRow, Side, Wanted};
use uuid::Uuid;

/// So many people are offered to choose among.
const PEOPLE: i64 = 200;
/// So many customers are.
const CUSTOMERS: i64 = 500;

/// The statements that are put together.
pub(crate) fn composed_statements() -> Vec<Statement> {
    store::all_composed()
}

/// A page of the customer's own log: what its people, the supplier's and the portal itself did there. Kinds that are the
/// supplier's own business are left out ([`LogKind::is_for_customer`]), and so is from where the supplier's people came.
///
/// # Errors
/// Not allowed for who is no owner, which leaves an event; or the database does not answer.
pub async fn list(visit: &Visit, portal: &Portal, query: &LogQuery) -> Result<LogPage> {
    let customer = require(visit, portal, Action::ReadLog).await?;
    let (filter, problems) = query.understand();
    page(visit, portal, Asked { customer: Some(customer), is_for_customer: true }, filter, problems).await
}

/// A page of the installation's own log, or of that of the customer with the short name in the query. Reading a customer's
/// leaves an event there, which the customer reads.
///
/// # Errors
/// Not found, for who is no administrator, which leaves an event; or the database does not answer.
pub async fn list_all(visit: &Visit, portal: &Portal, query: &LogQuery) -> Result<LogPage> {
    require_whole(visit, portal).await?;
    let (filter, mut problems) = query.understand();
    match customer_of(portal, query).await {
        Ok(customer) => {
            if let Some(customer) = customer {
                let event = NewEvent::general("log.read", "log").after(asked(query));
                note(visit, portal, customer, event).await?;
            }
            page(visit, portal, Asked { customer, is_for_customer: false }, filter, problems).await
        }
        Err(Error::Refused(Refusal::NotFound)) => {
            problems.insert(0, Problem::new("customer", ProblemCode::NotAChoice));
            let page = Page { rows: Vec::new(), next: None, previous: None };
            Ok(LogPage { page, problems, people: Vec::new(), customers: customers(portal).await? })
        }
        Err(error) => Err(error),
    }
}

/// Whose log is read, and by whom.
#[derive(Debug, Clone, Copy)]
struct Asked {
    customer: Option<CustomerId>,
    is_for_customer: bool,
}

async fn require(visit: &Visit, portal: &Portal, action: Action) -> Result<CustomerId> {
    match visit.require(action) {
        Err(Error::Refused(Refusal::NotAllowed(rule))) if visit.customer().is_some() => {
            let event = NewEvent::general("log.refused", "log").after(json!({ "action": action, "rule": rule }));
            events::record_alone(portal, visit.into(), event).await?;
            Err(Refusal::NotAllowed(rule).into())
        }
        decided => decided,
    }
}

/// Administrators only; for everybody else there is no such thing, and the try is noted.
async fn require_whole(visit: &Visit, portal: &Portal) -> Result<()> {
    if visit.decide(Action::ReadWholeLog).allowed {
        return Ok(());
    }
    let event = NewEvent::general("log.refused", "log").after(json!({ "action": Action::ReadWholeLog }));
    events::record_alone(portal, visit.into(), event).await?;
    Err(Error::NOT_FOUND)
}

/// The customer with the short name in the query; none for the installation.
async fn customer_of(portal: &Portal, query: &LogQuery) -> Result<Option<CustomerId>> {
    match query.customer.trim() {
        "" => Ok(None),
        slug => identity::find_customer(portal, slug).await.map(Some),
    }
}

/// Records what one of the supplier's people did with a customer's log, in that log.
async fn note(visit: &Visit, portal: &Portal, customer: CustomerId, event: NewEvent) -> Result<()> {
    let actor = Actor { customer: Some(customer), person: visit.person_id(), origin: visit.origin() };
    events::record_alone(portal, actor, event).await.map(|_| ())
}

/// What was asked for, as far as it was filled in.
fn asked(query: &LogQuery) -> Json {
    let fields = query.fields();
    let filled = fields
        .into_iter()
        .filter(|(name, value)| !value.is_empty() && !matches!(*name, "customer" | "after" | "before"));
    filled.map(|(name, value)| (name.to_owned(), Json::from(value.chars().take(100).collect::<String>()))).collect()
}

async fn customers(portal: &Portal) -> Result<Vec<domain::LogCustomer>> {
    let mut conn = portal.db.read(Scope::NONE).await?;
    identity::customers_named(&mut conn, CUSTOMERS).await
}

async fn page(
    visit: &Visit,
    portal: &Portal,
    asked: Asked,
    filter: LogFilter,
    mut problems: Vec<Problem>,
) -> Result<LogPage> {
    let mut side = side(&filter, &mut problems);
    let customers = if asked.is_for_customer { Vec::new() } else { customers(portal).await? };
    let mut conn = portal.db.read(Scope::both(asked.customer, None)).await?;
    let wanted = wanted(visit, &mut conn, asked, &filter).await?;
    let mut rows = store::rows(&mut conn, &wanted, side, PAGE_SIZE).await?;
    if rows.is_empty() && side != Side::First {
        // The events of that page are gone; an empty page would have no way out.
        side = Side::First;
        rows = store::rows(&mut conn, &wanted, side, PAGE_SIZE).await?;
    }
    let has_more = rows.len() > PAGE_SIZE;
    let (has_next, has_previous) = match side {
        Side::First => (has_more, false),
        Side::Older(..) => (has_more, true),
        Side::Newer(..) => (true, has_more),
    };
    if has_more {
        // The extra row lies at the far end.
        let extra = if matches!(side, Side::Newer(..)) { 0 } else { rows.len() - 1 };
        rows.remove(extra);
    }
    let cursor = |row: Option<&LogRow>, is_wanted: bool| {
        row.filter(|_| is_wanted).map(|row| Cursor { key: row.at.0.to_string(), id: row.id }.to_string())
    };
    let (next, previous) = (cursor(rows.last(), has_next), cursor(rows.first(), has_previous));
    let named = Named::of(&mut conn, portal, asked.customer, &rows).await?;
    let people = identity::people(&mut conn, asked.customer, PEOPLE).await?;
    conn.commit().await?;
    let rows = rows.into_iter().map(|row| entry(visit, asked, &named, row)).collect();
    Ok(LogPage { page: Page { rows, next, previous }, problems, people, customers })
}

/// Where the wanted page lies. A cursor of another list leads to the first page.
fn side(filter: &LogFilter, problems: &mut Vec<Problem>) -> Side {
    let (name, cursor, make): (_, _, fn(Instant, Uuid) -> Side) = match &filter.page {
        PageRequest::First => return Side::First,
        PageRequest::After(cursor) => ("after", cursor, Side::Older),
        PageRequest::Before(cursor) => ("before", cursor, Side::Newer),
    };
    match cursor.key.parse::<i64>() {
        Ok(micros) if (BEGINNING.0..=END.0).contains(&micros) => make(Instant(micros), cursor.id),
        _ => {
            problems.push(Problem::new(name, ProblemCode::Malformed));
            Side::First
        }
    }
}

/// The question as the store takes it. Days are those of the reader's clock.
async fn wanted(visit: &Visit, conn: &mut crate::db::Conn, asked: Asked, filter: &LogFilter) -> Result<Wanted> {
    let objects = match (&filter.about, asked.customer) {
        (None, _) => None,
        (Some(about), customer) => Some(match (Uuid::try_parse(about), customer) {
            (Ok(id), _) => vec![id],
            (Err(_), Some(customer)) => store::numbered(conn, customer, about).await?,
            // The installation has no documents.
            (Err(_), None) => Vec::new(),
        }),
    };
    Ok(Wanted {
        customer: asked.customer,
        is_for_customer: asked.is_for_customer,
        what: filter.what,
        person: filter.person,
        objects,
        from: filter.from.map_or(BEGINNING, |date| beginning_of(date, &visit.zone)),
        until: filter.to.map_or(END, |date| beginning_of(date.plus_days(1), &visit.zone)),
    })
}

/// When a day begins in a zone.
fn beginning_of(date: Date, zone: &TimeZone) -> Instant {
    let (year, month, day) = date.parts();
    let civil = i16::try_from(year).ok().zip(i8::try_from(month).ok()).zip(i8::try_from(day).ok());
    civil
        .and_then(|((year, month), day)| civil::Date::new(year, month, day).ok())
        .and_then(|date| date.to_zoned(zone.clone()).ok())
        .map_or(BEGINNING, |zoned| Instant(zoned.timestamp().as_microsecond().clamp(BEGINNING.0, END.0)))
}

/// What the things and people of a page are called: asked for at once.
struct Named {
    people: BTreeMap<Uuid, LogPerson>,
    /// The customer whose log it is, as whom somebody of the supplier's may have looked.
    customer: Option<(CustomerId, String)>,
    invoices: BTreeMap<Uuid, InvoiceSummary>,
}

impl Named {
    async fn of(
        conn: &mut crate::db::Conn,
        portal: &Portal,
        customer: Option<CustomerId>,
        rows: &[LogRow],
    ) -> Result<Self> {
        let mut people: Vec<Uuid> = rows
            .iter()
            .flat_map(|row| [row.person_id, row.on_behalf_of, row.object_id.filter(|_| row.object_kind == "person")])
            .flatten()
            .collect();
        people.sort_unstable();
        people.dedup();
        let people = identity::names(conn, customer, &people).await?;
        let invoices = match customer {
            Some(customer) => {
                let mut ids: Vec<Uuid> = rows.iter().filter_map(invoice_of).collect();
                ids.sort_unstable();
                ids.dedup();
                if ids.is_empty() {
                    BTreeMap::new()
                } else {
                    // Whoever reads the log reads all that is the customer's.
                    let within = Within::whole(customer);
                    invoices::summaries(conn, &within, &ids, portal.today()).await?
                }
            }
            None => BTreeMap::new(),
        };
        let customer = match customer.filter(|id| rows.iter().any(|row| row.on_behalf_of == Some(id.0))) {
            Some(id) => Some((id, identity::customer_name(conn, id).await?)),
            None => None,
        };
        Ok(Self { people, customer, invoices })
    }

    /// Who is gone has no name.
    fn person(&self, id: Uuid) -> LogPerson {
        let gone = || LogPerson { id: domain::PersonId(id), name: String::new(), is_supplier: false };
        self.people.get(&id).cloned().unwrap_or_else(gone)
    }

    /// In whose place: a customer's as whom somebody looked, or a person's.
    fn behalf(&self, id: Uuid) -> LogPerson {
        match &self.customer {
            Some((customer, name)) if customer.0 == id => {
                LogPerson { id: domain::PersonId(id), name: name.clone(), is_supplier: false }
            }
            _ => self.person(id),
        }
    }

    fn object(&self, row: &LogRow) -> LogObject {
        let invoice = invoice_of(row).and_then(|id| self.invoices.get(&id));
        let name = match row.object_kind.as_str() {
            "person" => row.object_id.and_then(|id| self.people.get(&id)).map(|person| person.name.clone()),
            _ => invoice.map(|invoice| invoice.number.clone()),
        };
        LogObject {
            kind: row.object_kind.clone(),
            id: row.object_id,
            name,
            invoice: invoice.map(|invoice: &InvoiceSummary| -> InvoiceId { invoice.id }),
        }
    }
}

/// The invoice that an event is about: itself, or what was paid.
fn invoice_of(row: &LogRow) -> Option<Uuid> {
    match row.object_kind.as_str() {
        "invoice" => row.object_id,
        "payment" => {
            let after: Json = serde_json::from_str(row.after_json.as_deref()?).ok()?;
            Uuid::try_parse(after.get("invoice")?.as_str()?).ok()
        }
        _ => None,
    }
}

fn entry(visit: &Visit, asked: Asked, named: &Named, row: LogRow) -> LogEntry {
    let who = match row.person_id {
        Some(id) => LogActor::Person(named.person(id)),
        None if row.ip.is_some() => LogActor::Unknown,
        None => LogActor::Portal,
    };
    let is_hidden = asked.is_for_customer && is_suppliers(&who);
    let object = named.object(&row);
    LogEntry {
        id: EventId(row.id),
        at: visit.moment(row.at),
        on_behalf_of: row.on_behalf_of.map(|id| named.behalf(id)),
        object,
        changes: changes::changes(row.before_json.as_deref(), row.after_json.as_deref()),
        device: row.user_agent.as_deref().filter(|_| !is_hidden).and_then(LogDevice::of),
        ip: row.ip.filter(|_| !is_hidden),
        request: RequestId(row.request_id),
        kind: row.kind,
        who,
    }
}

const fn is_suppliers(who: &LogActor) -> bool {
    matches!(who, LogActor::Person(person) if person.is_supplier)
}

/// The class of a kind as recorded; nothing for one of a newer version.
fn class_of(kind: &str) -> &'static str {
    LogKind::from_name(kind).map_or("", |kind| kind.class().name())
}
