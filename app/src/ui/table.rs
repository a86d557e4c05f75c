//! A table that becomes a list of cards on a narrow screen. The roles are written out, because browsers forget that it
//! is a table once styles show it as cards.

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
#[derive(Debug, Clone)]
pub struct Column {
    label: &'static str,
    is_number: bool,
    sort: Option<(String, Option<Sorted>)>,
}

impl Column {
    /// A column of text.
    #[must_use]
    pub const fn text(label: &'static str) -> Self {
        Self { label, is_number: false, sort: None }
    }

    /// A column of numbers, aligned so that they can be compared.
    #[must_use]
    pub const fn number(label: &'static str) -> Self {
        Self { label, is_number: true, sort: None }
    }

    /// The column with a link that sorts by it, and how it is sorted now.
    #[must_use]
    pub fn sorted_at(self, href: String, sorted: Option<Sorted>) -> Self {
        Self { sort: Some((href, sorted)), ..self }
    }
}

/// A table; `children` are its rows.
#[component]
pub fn Table(
    /// What the table is, for those who do not see it.
    #[prop(into)]
    caption: String,
    /// The columns.
    columns: Vec<Column>,
    /// Another class besides the table's own.
    #[prop(optional)]
    class: &'static str,
    /// Rows, each a `tr` of [`Cell`]s.
    children: Children,
) -> impl IntoView {
    view! {
        <table class=format!("table {class}") role="table">
            <caption class="unseen">{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns.into_iter().map(head).collect_view()}</tr>
            </thead>
            <tbody role="rowgroup">{children()}</tbody>
        </table>
    }
}

fn head(column: Column) -> impl IntoView {
    let (href, sorted) = column.sort.unzip();
    let sorted = sorted.flatten();
    let aria_sort = sorted.map(|sorted| match sorted {
        Sorted::Ascending => "ascending",
        Sorted::Descending => "descending",
    });
    let content = match href {
        Some(href) => view! { <a class="sort" href=href>{column.label}</a> }.into_any(),
        None => column.label.into_any(),
    };
    view! {
        <th scope="col" role="columnheader" class=column.is_number.then_some("number") aria-sort=aria_sort>
            {content}
        </th>
    }
}

/// A cell of a table. `label` is shown beside it on a narrow screen, where there is no head.
#[component]
pub fn Cell(
    /// The column's words.
    #[prop(optional)]
    label: Option<&'static str>,
    /// A class, such as `number`.
    #[prop(optional)]
    class: Option<&'static str>,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    view! {
        <td role="cell" class=class data-label=label>
            {children()}
        </td>
    }
}
