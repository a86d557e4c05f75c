//! A table that becomes a list of cards on a narrow screen. The roles are written out, because browsers forget that it
//! is a table once styles show it as cards.
//!
//! Its contents are values, not views: every table then shares the same code, which a browser has to load.

use crate::ui::Erase;
use crate::ui::Tone;
use leptos::prelude::*;

/// How a column is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sorted {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// A column of a table.
#[derive(Debug, Clone, Default)]
pub struct Column {
    label: &'static str,
    class: Option<&'static str>,
    sort: Option<(String, Option<Sorted>)>,
}

impl Column {
    /// A column of text.
    #[must_use]
    pub fn text(label: &'static str) -> Self {
        Self { label, ..Self::default() }
    }

    /// A column of numbers, aligned so that they can be compared.
    #[must_use]
    pub fn number(label: &'static str) -> Self {
        Self { label, class: Some("number"), ..Self::default() }
    }

    /// What it is called.
    pub(super) const fn label(&self) -> &'static str {
        self.label
    }

    /// The column with a link that sorts by it, and how it is sorted now.
    #[must_use]
    pub fn sorted_at(self, href: String, sorted: Option<Sorted>) -> Self {
        Self { sort: Some((href, sorted)), ..self }
    }
}

/// A cell of a table.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    class: &'static str,
    lead: String,
    text: String,
    href: Option<String>,
    badge: Option<Tone>,
    notes: Vec<String>,
}

impl Cell {
    /// A cell with this text; nothing is shown as a dash.
    #[must_use]
    pub fn text(text: impl Into<Option<String>>) -> Self {
        Self { text: text.into().unwrap_or_default(), ..Self::default() }
    }

    /// A cell with a number.
    #[must_use]
    pub fn number(text: impl Into<Option<String>>) -> Self {
        Self { class: "number", ..Self::text(text) }
    }

    /// The cell that names the row.
    #[must_use]
    pub fn title(text: String) -> Self {
        Self { class: "cell-title", text, ..Self::default() }
    }

    /// A cell with a state.
    #[must_use]
    pub fn badge(tone: Tone, text: &'static str) -> Self {
        Self { class: "cell-badge", text: text.to_owned(), badge: Some(tone), ..Self::default() }
    }

    /// The cell with another class.
    #[must_use]
    pub fn with_class(self, class: &'static str) -> Self {
        Self { class, ..self }
    }

    /// The cell with its text as a link.
    #[must_use]
    pub fn with_link(self, href: String) -> Self {
        Self { href: Some(href), ..self }
    }

    /// The cell with something small before its text.
    #[must_use]
    pub fn with_lead(self, lead: String) -> Self {
        Self { lead, ..self }
    }

    /// The cell with something small below its text, a line each; empty ones are left out.
    #[must_use]
    pub fn with_notes(self, notes: impl IntoIterator<Item = String>) -> Self {
        Self { notes: notes.into_iter().filter(|note| !note.is_empty()).collect(), ..self }
    }
}

/// A table.
#[component]
pub fn Table(
    /// What the table is, for those who do not see it.
    #[prop(into)]
    caption: String,
    /// The columns.
    columns: Vec<Column>,
    /// The rows, with a cell for each column.
    rows: Vec<Vec<Cell>>,
    /// Another class besides the table's own.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let labels: Vec<_> = columns.iter().map(|column| column.label).collect();
    let rows = rows
        .into_iter()
        .map(|cells| {
            let cells = cells.into_iter().zip(&labels).map(|(cell, label)| view_of(cell, label)).collect_view();
            view! { <tr role="row">{cells}</tr> }
        })
        .collect_view();
    view! {
        <table class=format!("table {class}") role="table">
            <caption class="unseen">{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns.into_iter().map(head).collect_view()}</tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .erase()
}

pub(super) fn head(column: Column) -> impl IntoView {
    let (href, sorted) = column.sort.unzip();
    let sorted = sorted.flatten();
    let aria_sort = sorted.map(|sorted| match sorted {
        Sorted::Ascending => "ascending",
        Sorted::Descending => "descending",
    });
    let content = match href {
        Some(href) => view! { <a class="sort" href=href>{column.label}</a> }.erase(),
        None => column.label.erase(),
    };
    view! {
        <th scope="col" role="columnheader" class=column.class aria-sort=aria_sort>
            {content}
        </th>
    }
}

pub(super) fn view_of(cell: Cell, label: &'static str) -> impl IntoView {
    // The cell that names the row stands at the top of a card, where it needs no label.
    let label = (cell.class != "cell-title").then_some(label);
    let content = if let Some(tone) = cell.badge {
        view! { <span class="badge" data-tone=tone.name()>{cell.text}</span> }.erase()
    } else if cell.class == "cell-title" {
        let text = match cell.href {
            Some(href) => view! { <a class="row-link" href=href dir="auto">{cell.text}</a> }.erase(),
            None => view! { <bdi>{cell.text}</bdi> }.erase(),
        };
        view! {
            {(!cell.lead.is_empty()).then(|| view! { <span class="cell-lead"><bdi>{cell.lead}</bdi></span> })}
            {text}
            {cell.notes.into_iter().map(|note| view! { <span class="cell-note"><bdi>{note}</bdi></span> }).collect_view()}
        }
        .erase()
    } else if cell.text.is_empty() {
        // Truly empty, so that styles can tell.
        ().erase()
    } else {
        cell.text.erase()
    };
    view! {
        <td role="cell" class=cell.class data-label=label>
            {content}
        </td>
    }
}
