//! The list itself: totals and rows.

use super::query::{page_address, sort_address, sort_of};
use super::words;
use crate::ui::{Cell, Column, EmptyState, Erase, Fact, Facts, Pagination, Sorted, Table};
use domain::{
    CurrencyTotal, Direction, DocumentKind, InvoiceList, InvoiceQuery, InvoiceStatus, InvoiceSummary, SortKey,
    format_date,
};
use leptos::prelude::*;

/// What was found.
#[component]
pub fn Found(
    /// What was asked for.
    query: InvoiceQuery,
    /// What was found.
    list: InvoiceList,
) -> impl IntoView {
    let count = list.page.rows.len();
    let told = match count {
        0 => "No invoices found".to_owned(),
        1 => "1 invoice shown".to_owned(),
        count => format!("{count} invoices shown"),
    };
    let told = match query.understand().1.len() {
        0 => told,
        _ => format!("Not every filter could be used; the fields say why. {told}"),
    };
    let found = if count == 0 {
        view! { <Nothing is_filtered=query.is_filtered() /> }.erase()
    } else {
        let previous = list.page.previous.as_ref().map(|before| page_address(&query, "", before));
        let next = list.page.next.as_ref().map(|after| page_address(&query, after, ""));
        view! {
            <Totals totals=list.totals />
            <Rows query rows=list.page.rows />
            <Pagination previous next />
        }
        .erase()
    };
    view! {
        // Stays in its place from one result to the next, so that a screen reader tells what has changed.
        <p class="unseen" role="status">
            {told}
        </p>
        {found}
    }
}

#[component]
fn Nothing(is_filtered: bool) -> impl IntoView {
    if is_filtered {
        view! {
            <EmptyState title="No invoices match">
                <p>"Try other words, another status or a wider range."</p>
                <p>
                    <a class="button button-quiet" href="/invoices">
                        "Clear filters"
                    </a>
                </p>
            </EmptyState>
        }
        .erase()
    } else {
        view! {
            <EmptyState title="No invoices yet">
                <p>"As soon as there is an invoice for you, you will find it here."</p>
            </EmptyState>
        }
        .erase()
    }
}

#[component]
fn Totals(totals: Vec<CurrencyTotal>) -> impl IntoView {
    let lists = totals
        .into_iter()
        .map(|total| {
            let facts = [
                Fact::of("Open", total.open.to_string()).map(|fact| fact.with_class("total-open")),
                Fact::of("Invoiced", total.amount.to_string()),
                Fact::of("Documents", total.count.to_string()),
            ];
            view! { <Facts class="total" facts=facts.into_iter().flatten().collect() /> }
        })
        .collect_view();
    view! {
        <section class="totals" aria-label="Totals">
            {lists}
        </section>
    }
}

#[component]
fn Rows(query: InvoiceQuery, rows: Vec<InvoiceSummary>) -> impl IntoView {
    let sort = sort_of(&query);
    let sortable = |column: Column, key: SortKey| {
        let sorted = (sort.key == key).then_some(match sort.direction {
            Direction::Ascending => Sorted::Ascending,
            Direction::Descending => Sorted::Descending,
        });
        column.sorted_at(sort_address(&query, key), sorted)
    };
    let columns = vec![
        sortable(Column::text("Number"), SortKey::Number),
        sortable(Column::text("Date"), SortKey::Date),
        sortable(Column::text("Due"), SortKey::Due),
        Column::text("Reference"),
        sortable(Column::number("Amount"), SortKey::Amount),
        Column::number("Open"),
        Column::text("Status"),
    ];
    let caption = format!("Invoices: {}", words::sort_words(sort));
    view! { <Table caption columns rows=rows.into_iter().map(row).collect() class="invoice-table" /> }
}

fn row(invoice: InvoiceSummary) -> Vec<Cell> {
    let (status, tone) = words::status(invoice.status);
    let due_class = if invoice.status == InvoiceStatus::Overdue { "text-danger" } else { "" };
    // Something is to be paid only where it says so; a zero in every other row hides the ones that matter.
    let open = invoice.open.filter(|open| open.minor != 0);
    let note = match invoice.kind {
        DocumentKind::Invoice => invoice.seller,
        DocumentKind::CreditNote => format!("Credit note · {}", invoice.seller),
    };
    vec![
        Cell::title(invoice.number).with_link(format!("/invoices/{}", invoice.id)).with_notes([note]),
        Cell::text(format_date(invoice.issued)),
        Cell::text(invoice.due.map(format_date)).with_class(due_class),
        Cell::text(invoice.reference).with_class("cell-reference"),
        Cell::number(invoice.amount.map(|amount| amount.to_string())),
        Cell::number(open.map(|open| open.to_string())).with_class("number cell-strong"),
        Cell::badge(tone, status),
    ]
}
