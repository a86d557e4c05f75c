//! What an invoice is and what is to be paid: the part that answers most visits.

use super::super::words;
use crate::ui::{Badge, ButtonLink, Fact, Facts, Notice, PageHeading, Tone};
use domain::{DocumentKind, DownloadKind, InvoiceStatus, InvoiceSummary, format_date};
use leptos::prelude::*;

/// Title, state and the original file.
#[component]
pub fn Head(
    /// What it is called.
    title: String,
    /// The invoice.
    summary: InvoiceSummary,
    /// The kind of the original file.
    file: Option<DownloadKind>,
) -> impl IntoView {
    let (status, tone) = words::status(summary.status);
    let download = file.map(|file| {
        view! {
            <ButtonLink href=format!("/invoices/{}/original", summary.id) quiet=true download=true>
                {format!("Download original ({})", words::file(file))}
            </ButtonLink>
        }
    });
    view! {
        <div class="invoice-head">
            <div>
                <div class="invoice-title">
                    <PageHeading>{title}</PageHeading>
                    <Badge tone text=status />
                </div>
                <p class="muted">{format!("From {} · {}", summary.seller, format_date(summary.issued))}</p>
            </div>
            {download}
        </div>
    }
}

/// What is to be paid, and by when.
#[component]
pub fn Summary(
    /// The invoice.
    summary: InvoiceSummary,
) -> impl IntoView {
    let is_credit = summary.kind == DocumentKind::CreditNote;
    // What a credit note still gives stands beside its amount.
    let left = summary.open.filter(|open| is_credit && open.minor != 0);
    let open = summary.open.filter(|_| !is_credit);
    let (label, amount) = match (open, summary.amount) {
        (Some(open), _) => ("Amount to pay", Some(open)),
        (None, amount) if is_credit => ("Amount credited", amount),
        (None, amount) => ("Amount", amount),
    };
    // Once nothing is left to pay, the date by which it was to be paid tells nothing any more.
    let is_due = open.is_none_or(|open| open.minor > 0);
    let due = summary.due.filter(|_| is_due && !is_credit);
    let total = summary.amount.filter(|total| amount != Some(*total));
    let due_class = if summary.status == InvoiceStatus::Overdue { "text-danger" } else { "" };
    let facts: Vec<_> = [
        amount.and_then(|amount| Fact::of(label, amount.to_string())).map(|fact| fact.with_class("invoice-amount")),
        due.and_then(|due| Fact::of("Due date", format_date(due))).map(|fact| fact.with_class(due_class)),
        total.and_then(|total| Fact::of("Total of the document", total.to_string())),
        left.and_then(|left| Fact::of("Not yet set off", left.to_string())),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!facts.is_empty()).then(|| view! { <Facts class="invoice-summary" facts /> })
}

/// Stands for the contents of a document that is only a file so far.
#[component]
pub fn Unstructured() -> impl IntoView {
    view! {
        <Notice tone=Tone::Neutral>
            <p>
                <strong>"The details are not here yet."</strong>
                " This document came as a file without machine-readable data. Your supplier will complete it; until \
                 then everything is in the file, which you can download."
            </p>
        </Notice>
    }
}
