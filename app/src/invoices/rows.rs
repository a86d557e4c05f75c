//! The list itself: totals and rows.

use super::names;
use super::query::{page_address, sort_address, sort_of};
use crate::request::words;
use crate::ui::{Cell, Column, EmptyState, Erase, Fact, Facts, Pagination, Sorted, Table};
use domain::{
    CurrencyTotal, Direction, DocumentKind, InvoiceList, InvoiceQuery, InvoiceStatus, InvoiceSummary, SortKey,
};
use language::{InvoicesCaption, InvoicesCreditNoteBy, InvoicesFilterUnused, InvoicesShown, Words};
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
    let words = words();
    let told = words.tell(InvoicesShown { count: i64::try_from(count).unwrap_or_default() });
    let told = match query.understand().1.len() {
        0 => told,
        _ => words.tell(InvoicesFilterUnused { found: &told }),
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
    let words = words();
    if is_filtered {
        view! {
            <EmptyState title=words.invoices_none_match()>
                <p>{words.invoices_none_match_text()}</p>
                <p>
                    <a class="button button-quiet" href="/invoices">
                        {words.invoices_clear_filters()}
                    </a>
                </p>
            </EmptyState>
        }
        .erase()
    } else {
        view! {
            <EmptyState title=words.invoices_none()>
                <p>{words.invoices_none_text()}</p>
            </EmptyState>
        }
        .erase()
    }
}

#[component]
fn Totals(totals: Vec<CurrencyTotal>) -> impl IntoView {
    let words = words();
    let lists = totals
        .into_iter()
        .map(|total| {
            let facts = [
                Fact::of(words.invoices_total_open(), words.money(total.open))
                    .map(|fact| fact.with_class("total-open")),
                Fact::of(words.invoices_total_amount(), words.money(total.amount)),
                Fact::of(words.invoices_total_count(), words.number(total.count)),
            ];
            view! { <Facts class="total" facts=facts.into_iter().flatten().collect() /> }
        })
        .collect_view();
    view! {
        <section class="totals" aria-label=words.invoices_totals()>
            {lists}
        </section>
    }
}

#[component]
fn Rows(query: InvoiceQuery, rows: Vec<InvoiceSummary>) -> impl IntoView {
    let words = words();
    let sort = sort_of(&query);
    let sortable = |column: Column, key: SortKey| {
        let sorted = (sort.key == key).then_some(match sort.direction {
            Direction::Ascending => Sorted::Ascending,
            Direction::Descending => Sorted::Descending,
        });
        column.sorted_at(sort_address(&query, key), sorted)
    };
    let columns = vec![
        sortable(Column::text(words.invoices_number()), SortKey::Number),
        sortable(Column::text(words.invoices_date()), SortKey::Date),
        sortable(Column::text(words.invoices_due()), SortKey::Due),
        Column::text(words.invoices_reference()),
        sortable(Column::number(words.invoices_amount()), SortKey::Amount),
        Column::number(words.invoices_open()),
        Column::text(words.invoices_status()),
    ];
    let caption = words.tell(InvoicesCaption { order: names::order(words, sort) });
    view! { <Table caption columns rows=rows.into_iter().map(|invoice| row(words, invoice)).collect() class="invoice-table" /> }
}

fn row(words: Words, invoice: InvoiceSummary) -> Vec<Cell> {
    let (status, tone) = names::status(words, invoice.status);
    let due_class = if invoice.status == InvoiceStatus::Overdue { "text-danger" } else { "" };
    // Something is to be paid only where it says so; a zero in every other row hides the ones that matter.
    let open = invoice.open.filter(|open| open.minor != 0);
    let note = match invoice.kind {
        DocumentKind::Invoice => invoice.seller,
        DocumentKind::CreditNote => words.tell(InvoicesCreditNoteBy { seller: &invoice.seller }),
    };
    vec![
        Cell::title(invoice.number).with_link(format!("/invoices/{}", invoice.id)).with_notes([note]),
        Cell::text(words.date(invoice.issued)),
        Cell::text(invoice.due.map(|due| words.date(due))).with_class(due_class),
        Cell::text(invoice.reference).with_class("cell-reference"),
        Cell::number(invoice.amount.map(|amount| words.money(amount))),
        Cell::number(open.map(|open| words.money(open))).with_class("number cell-strong"),
        Cell::badge(tone, status),
    ]
}
