//! Home: what waits for a person, and what is new since they were here. As data; each module adds its kinds.

use crate::{Date, DocumentKind, InvoiceId, InvoiceStatus, Moment, Money};
use serde::{Deserialize, Serialize};

/// Most things that wait, and most news, on home.
pub const HOME_LIMIT: usize = 10;

/// All that home shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeOverview {
    /// What is to be done.
    pub waiting: Waiting,
    /// What happened.
    pub news: News,
    /// The day it is for this portal: by it things are due or overdue.
    pub today: Date,
    /// Until when the person has to set up a second factor; none: they have one, or need none.
    pub factor_until: Option<Moment>,
}

/// What waits for somebody of this customer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Waiting {
    /// The most urgent first: by due date, what has none at the end; at most [`HOME_LIMIT`].
    pub tasks: Vec<Task>,
    /// How many there are in all.
    pub count: i64,
    /// What is to be paid in all, per currency.
    pub to_pay: Vec<ToPay>,
}

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// What is to be done, and with what.
    pub what: TaskKind,
    /// What the thing is called, such as an invoice's number.
    pub title: String,
    /// Who it comes from.
    pub from: String,
    /// Until when.
    pub due: Option<Date>,
}

/// What is to be done. Modules add theirs: to sign, to answer, to approve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// An invoice is to be paid.
    Pay {
        /// The invoice.
        invoice: InvoiceId,
        /// What is still to be paid of it.
        open: Money,
        /// Its state today: open, due soon, overdue or partly paid.
        status: InvoiceStatus,
    },
}

/// What is to be paid in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToPay {
    /// Invoices to be paid.
    pub count: i64,
    /// What is open on them.
    pub open: Money,
    /// How many of them are overdue.
    pub overdue_count: i64,
    /// What is open on those.
    pub overdue: Money,
}

/// What is new.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct News {
    /// When the person was here before; `None` on the first stay, which shows the latest whenever they were.
    pub since: Option<Moment>,
    /// Newest first, at most [`HOME_LIMIT`].
    pub items: Vec<NewsItem>,
    /// Is there more since then?
    pub has_more: bool,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsItem {
    /// When.
    pub at: Moment,
    /// What.
    pub what: NewsKind,
    /// What the thing is called that it happened to, such as an invoice's number.
    pub title: String,
    /// Who it comes from.
    pub from: String,
}

/// What happened. Modules add theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NewsKind {
    /// An invoice or a credit note arrived.
    InvoiceReceived {
        /// The invoice.
        invoice: InvoiceId,
        /// Which of the two.
        kind: DocumentKind,
        /// Its amount as it is today, negative for a credit note; `None` when unknown.
        amount: Option<Money>,
    },
    /// A newer version of an invoice or a credit note arrived.
    InvoiceChanged {
        /// The invoice.
        invoice: InvoiceId,
        /// Which of the two.
        kind: DocumentKind,
        /// The version that arrived.
        version: i64,
        /// Its amount as it is today, negative for a credit note; `None` when unknown.
        amount: Option<Money>,
    },
    /// A payment was recorded.
    PaymentReceived {
        /// The invoice that it pays.
        invoice: InvoiceId,
        /// How much; negative when it was paid back.
        amount: Money,
    },
}
