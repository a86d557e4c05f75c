//! The log: events as people read them, at the customer and at the supplier.

mod device;
mod kinds;
mod query;

pub use device::LogDevice;
pub use kinds::{LogArea, LogClass, LogKind};
pub use query::{LogFilter, LogQuery, LogWhat};

use crate::{Date, EventId, InvoiceId, Moment, Money, Page, PersonId, Problem, RequestId, Role};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Somebody the log names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogPerson {
    /// The person.
    pub id: PersonId,
    /// Their name; empty when they are gone.
    pub name: String,
    /// One of the supplier's people, and no member of the customer whose log this is.
    pub is_supplier: bool,
}

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogActor {
    /// The installation: its command line or a job.
    Portal,
    /// Somebody who was not signed in.
    Unknown,
    /// A person.
    Person(LogPerson),
}

/// What it happened to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LogObject {
    /// What kind of thing, such as `invoice`.
    pub kind: String,
    /// The thing.
    pub id: Option<Uuid>,
    /// What people call it: an invoice's number, a person's name.
    pub name: Option<String>,
    /// The invoice that it is, or belongs to, as long as that is there.
    pub invoice: Option<InvoiceId>,
}

/// A value, as far as its type is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogValue {
    /// Words, or a code.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Truth(bool),
    /// An amount.
    Money(Money),
    /// A date.
    Date(Date),
    /// What somebody is in a customer.
    Role(Role),
}

/// A field that changed, or that says more about what happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogChange {
    /// The field, by its recorded name; fields inside others after a dot.
    pub field: String,
    /// Before; `None` when nothing was there, or it is no change.
    pub before: Option<LogValue>,
    /// Now; `None` when nothing is there any more.
    pub after: Option<LogValue>,
}

/// An event, as people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogEntry {
    /// The event.
    pub id: EventId,
    /// When, by the reader's clock.
    pub at: Moment,
    /// Who.
    pub who: LogActor,
    /// In whose place they acted.
    pub on_behalf_of: Option<LogPerson>,
    /// What happened: a [`LogKind`]'s name, or one of a newer version.
    pub kind: String,
    /// To what.
    pub object: LogObject,
    /// What changed, and what else there is to know.
    pub changes: Vec<LogChange>,
    /// From which address. Not told to customers about the supplier's people.
    pub ip: Option<String>,
    /// With which browser; as the address.
    pub device: Option<LogDevice>,
    /// The request, as the server's own log names it.
    pub request: RequestId,
}

/// A customer whose log can be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogCustomer {
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// A page of a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogPage {
    /// The events, the newest first.
    pub page: Page<LogEntry>,
    /// What of the question could not be used.
    pub problems: Vec<Problem>,
    /// People to choose among, by name; not all of them where there are very many.
    pub people: Vec<LogPerson>,
    /// Customers to choose among, by name; nothing in a customer's own log.
    pub customers: Vec<LogCustomer>,
}
