//! What a table can do besides being read: rows to choose, a bar of actions for them, columns to leave out, a head that
//! stays. Choosing and leaving out work without scripts: the styles ask the boxes.

use super::table::{head, view_of};
use crate::ui::{Cell, Column, Content, Counted, Erase, Glyph, Icon, Look, Popover};
use leptos::prelude::*;

/// A row that can be chosen.
#[derive(Debug, Clone)]
pub struct ChoiceRow {
    /// What is sent when it is chosen.
    pub value: String,
    /// What choosing it says: for example "Choose invoice M-1".
    pub label: String,
    /// A cell for each column.
    pub cells: Vec<Cell>,
}

/// A table whose rows can be chosen. It stands in the form that the actions send.
#[component]
pub fn ChoiceTable(
    /// What the table is, for those who do not see it.
    #[prop(into)]
    caption: String,
    /// The name that the chosen values are sent under.
    #[prop(into)]
    name: String,
    /// What the box that chooses all says.
    #[prop(into)]
    choose_all: String,
    /// The columns.
    columns: Vec<Column>,
    /// The rows.
    rows: Vec<ChoiceRow>,
    /// Another class besides the table's own.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let labels: Vec<_> = columns.iter().map(Column::label).collect();
    let rows = rows
        .into_iter()
        .map(|row| {
            let cells = row.cells.into_iter().zip(&labels).map(|(cell, label)| view_of(cell, label)).collect_view();
            view! {
                <tr role="row">
                    <td role="cell" class="cell-choice">
                        <label class="row-choice">
                            <input type="checkbox" name=name.clone() value=row.value aria-label=row.label />
                        </label>
                    </td>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class=format!("table choice-table {class}") role="table">
            <caption class="unseen">{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader" class="cell-choice">
                        <label class="row-choice">
                            <input type="checkbox" class="needs-script" data-choose-all="" />
                            <span class="unseen">{choose_all}</span>
                        </label>
                    </th>
                    {columns.into_iter().map(head).collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .erase()
}

/// What belongs together: bars and the table they are about. The head of the table stays in sight when it is `sticky`.
#[component]
pub fn TableFrame(
    /// Does the head stay in sight?
    #[prop(optional)]
    sticky: bool,
    /// Bars and the table.
    children: Content,
) -> impl IntoView {
    view! { <div class=if sticky { "table-frame table-sticky" } else { "table-frame" }>{children.view()}</div> }
}

/// Actions for the rows that are chosen; it appears with the first of them.
#[component]
pub fn BulkBar(
    /// What the bar is called.
    #[prop(into)]
    label: String,
    /// How many are chosen.
    chosen: Counted,
    /// What the button that chooses none says.
    #[prop(into)]
    clear: String,
    /// The actions: buttons that send the form.
    children: Content,
) -> impl IntoView {
    view! {
        <div class="bulk-bar" role="group" aria-label=label>
            <output data-chosen="" data-counted=chosen.attribute()></output>
            {children.view()}
            <button type="reset" class=Look::Bare.class()>
                <Icon glyph=Glyph::Cross />
                <span>{clear}</span>
            </button>
        </div>
    }
    .erase()
}

/// Which columns of the table beside it are shown. At most twelve; the first, which names the row, always is.
#[component]
pub fn ColumnChoice(
    /// The id of the popover; what is chosen is kept in this browser under it.
    #[prop(into)]
    id: String,
    /// What the button says.
    #[prop(into)]
    label: String,
    /// The columns that can be left out: which column of the table, counted from 1 with the boxes, its name, and whether
    /// it is shown at first.
    columns: Vec<(u8, String, bool)>,
) -> impl IntoView {
    let boxes = columns
        .into_iter()
        .map(|(index, words, shown)| {
            let key = format!("{id}-{index}");
            view! {
                <label class="option">
                    // Without a name it is not sent with the form around the table.
                    <input type="checkbox" id=key checked=shown data-column=index.to_string() data-remember="" form="" />
                    <span>{words}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <Popover id=id.clone() label=label icon=Glyph::Columns>
            <div class="options">{boxes}</div>
        </Popover>
    }
    .erase()
}
