//! What an invoice is and what is to be paid: the part that answers most visits.

use super::super::names;
use crate::request::words;
use crate::ui::{Badge, ButtonLink, Fact, Facts, Notice, PageHeading, Tone};
use domain::{DocumentKind, DownloadKind, InvoiceStatus, InvoiceSummary};
use language::{InvoiceDownload, InvoiceFrom};
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
    let words = words();
    let (status, tone) = names::status(words, summary.status);
    let download = file.map(|file| {
        view! {
            <ButtonLink href=format!("/invoices/{}/original", summary.id) quiet=true download=true>
                {words.tell(InvoiceDownload { kind: names::file(file) })}
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
                <p class="muted">{words.tell(InvoiceFrom { seller: &summary.seller, date: &words.date(summary.issued) })}</p>
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
    let words = words();
    let is_credit = summary.kind == DocumentKind::CreditNote;
    // What a credit note still gives stands beside its amount.
    let left = summary.open.filter(|open| is_credit && open.minor != 0);
    let open = summary.open.filter(|_| !is_credit);
    let (label, amount) = match (open, summary.amount) {
        (Some(open), _) => (words.invoice_to_pay(), Some(open)),
        (None, amount) if is_credit => (words.invoice_credited(), amount),
        (None, amount) => (words.invoice_amount(), amount),
    };
    // Once nothing is left to pay, the date by which it was to be paid tells nothing any more.
    let is_due = open.is_none_or(|open| open.minor > 0);
    let due = summary.due.filter(|_| is_due && !is_credit);
    let total = summary.amount.filter(|total| amount != Some(*total));
    let due_class = if summary.status == InvoiceStatus::Overdue { "text-danger" } else { "" };
    let facts: Vec<_> = [
        amount.and_then(|amount| Fact::of(label, words.money(amount))).map(|fact| fact.with_class("invoice-amount")),
        due.and_then(|due| Fact::of(words.invoice_due_date(), words.date(due))).map(|fact| fact.with_class(due_class)),
        total.and_then(|total| Fact::of(words.invoice_total(), words.money(total))),
        left.and_then(|left| Fact::of(words.invoice_not_set_off(), words.money(left))),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!facts.is_empty()).then(|| view! { <Facts class="invoice-summary" facts /> })
}

/// Stands for the contents of a document that is only a file so far.
#[component]
pub fn Unstructured() -> impl IntoView {
    let words = words();
    view! {
        <Notice tone=Tone::Neutral>
            <p>
                <strong>{words.invoice_file_only()}</strong> " "
                {words.invoice_file_only_text()}
            </p>
        </Notice>
    }
}
