//! Invoices as both sides speak of them: states, and the shape of a row; what a list is asked for and what a
//! page holds stand beside it.
//!
//! Terms follow EN 16931 (BT and BG numbers in the documentation). Amounts of money are [`Money`]; quantities, prices and
//! rates are decimals as they stand on the document, kept as text, because they have more digits than money.

mod detail;
mod query;

pub use detail::{
    AllowanceCharge, Attachment, CreditNoteLink, DownloadKind, InvoiceDetail, InvoiceLine, InvoiceVersion, LinePrice,
    Party, PaymentInstruction, PaymentReceived, ReferenceKind, TaxLine,
};
pub use query::{Direction, InvoiceFilter, InvoiceQuery, InvoiceSort, SortKey};

use crate::{Date, InvoiceId, Money, Page, Problem};
use serde::{Deserialize, Serialize};

/// Days before its due date from which on an open invoice counts as due soon.
pub const DUE_SOON_DAYS: i32 = 7;

/// What kind of document it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// The customer owes.
    Invoice,
    /// The supplier gives back.
    CreditNote,
}

impl DocumentKind {
    /// The name as stored.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::CreditNote => "credit_note",
        }
    }
}

/// How far an invoice is settled; stored. What a person sees is [`InvoiceStatus`], which also depends on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Settlement {
    /// Nothing paid.
    Open,
    /// A part is paid or credited.
    PartlyPaid,
    /// Nothing is left to pay.
    Paid,
    /// A credit note took it back; or it is itself a credit note.
    Credited,
    /// Amounts are not known: a document without data, which staff completes.
    Unknown,
}

impl Settlement {
    /// All settlements.
    pub const ALL: [Self; 5] = [Self::Open, Self::PartlyPaid, Self::Paid, Self::Credited, Self::Unknown];

    /// The name as stored.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::PartlyPaid => "partly_paid",
            Self::Paid => "paid",
            Self::Credited => "credited",
            Self::Unknown => "unknown",
        }
    }

    /// The settlement of this stored name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|settlement| settlement.name() == name)
    }
}

/// The state of an invoice on a certain day, as a customer sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceStatus {
    /// To be paid, not soon.
    Open,
    /// To be paid within [`DUE_SOON_DAYS`] days.
    DueSoon,
    /// The due date has passed.
    Overdue,
    /// A part is paid, and the rest is not due soon.
    PartlyPaid,
    /// Nothing is left to pay.
    Paid,
    /// Taken back, or itself a credit note.
    Credited,
    /// The supplier still has to complete it.
    Incomplete,
}

impl InvoiceStatus {
    /// All states, in the order a filter offers them.
    pub const ALL: [Self; 7] =
        [Self::Open, Self::DueSoon, Self::Overdue, Self::PartlyPaid, Self::Paid, Self::Credited, Self::Incomplete];

    /// The name as in the URL.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::DueSoon => "due-soon",
            Self::Overdue => "overdue",
            Self::PartlyPaid => "partly-paid",
            Self::Paid => "paid",
            Self::Credited => "credited",
            Self::Incomplete => "incomplete",
        }
    }

    /// The state of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// The state of an invoice today. What is most urgent wins: a partly paid invoice past its due date is overdue. An
/// invoice is overdue from the day *after* its due date.
#[must_use]
pub fn status_of(settlement: Settlement, due: Option<Date>, today: Date) -> InvoiceStatus {
    match settlement {
        Settlement::Paid => InvoiceStatus::Paid,
        Settlement::Credited => InvoiceStatus::Credited,
        Settlement::Unknown => InvoiceStatus::Incomplete,
        Settlement::Open | Settlement::PartlyPaid => match due {
            Some(due) if due < today => InvoiceStatus::Overdue,
            Some(due) if due.days_since(today) <= DUE_SOON_DAYS => InvoiceStatus::DueSoon,
            _ if settlement == Settlement::PartlyPaid => InvoiceStatus::PartlyPaid,
            _ => InvoiceStatus::Open,
        },
    }
}

/// An invoice as a row of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceSummary {
    /// The invoice.
    pub id: InvoiceId,
    /// Invoice or credit note.
    pub kind: DocumentKind,
    /// Number (BT-1); for a document without data the name of its file.
    pub number: String,
    /// The seller's name as on the document (BT-27).
    pub seller: String,
    /// Issue date (BT-2).
    pub issued: Date,
    /// Due date (BT-9).
    pub due: Option<Date>,
    /// The customer's purchase order (BT-13), or else their reference (BT-10).
    pub reference: Option<String>,
    /// Amount including tax (BT-112), negative for a credit note; `None` when unknown.
    pub amount: Option<Money>,
    /// What is still to be paid; `None` when unknown.
    pub open: Option<Money>,
    /// The state today.
    pub status: InvoiceStatus,
}

/// A page of invoices, with all that its screen shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceList {
    /// The rows.
    pub page: Page<InvoiceSummary>,
    /// Sums over everything that matches, one per currency.
    pub totals: Vec<CurrencyTotal>,
    /// What could not be understood of the query.
    pub problems: Vec<Problem>,
}

/// Sums over a list in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CurrencyTotal {
    /// How many documents.
    pub count: i64,
    /// Invoiced less credited.
    pub amount: Money,
    /// Still to be paid.
    pub open: Money,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn an_invoice_is_overdue_from_the_day_after_its_due_date() {
        let due = Some(date("2026-11-22"));
        let on = |day| status_of(Settlement::Open, due, date(day));
        assert_eq!(on("2026-11-14"), InvoiceStatus::Open);
        assert_eq!(on("2026-11-15"), InvoiceStatus::DueSoon);
        assert_eq!(on("2026-11-22"), InvoiceStatus::DueSoon);
        assert_eq!(on("2026-11-23"), InvoiceStatus::Overdue);
    }

    #[test]
    fn urgency_wins_over_part_payment_and_settlement_over_urgency() {
        let (past, today) = (Some(date("2026-01-01")), date("2026-11-22"));
        assert_eq!(status_of(Settlement::PartlyPaid, past, today), InvoiceStatus::Overdue);
        assert_eq!(status_of(Settlement::PartlyPaid, None, today), InvoiceStatus::PartlyPaid);
        assert_eq!(status_of(Settlement::Paid, past, today), InvoiceStatus::Paid);
        assert_eq!(status_of(Settlement::Credited, past, today), InvoiceStatus::Credited);
        assert_eq!(status_of(Settlement::Unknown, past, today), InvoiceStatus::Incomplete);
    }

    #[test]
    fn names_read_back() {
        for status in InvoiceStatus::ALL {
            assert_eq!(InvoiceStatus::from_name(status.name()), Some(status));
        }
        for settlement in Settlement::ALL {
            assert_eq!(Settlement::from_name(settlement.name()), Some(settlement));
        }
    }
}
