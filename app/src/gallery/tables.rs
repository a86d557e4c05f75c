//! Lists and tables, and the filter above them.

use super::example::{Part, example};
use crate::ui::{
    ActionButton, ActiveFilter, BulkBar, Cell, ChoiceRow, ChoiceTable, Column, ColumnChoice, Counted, Entries, Entry,
    Erase, Fact, Facts, FilterBar, Form, Glyph, Look, SelectField, Sorted, Table, TableFrame, TextField, Tone,
};
use leptos::prelude::*;

pub(super) fn part() -> Part {
    Part {
        id: "tables",
        title: "Tables and lists",
        source: include_str!("tables.rs"),
        examples: vec![
            example!("Table", "A table on a wide screen, cards on a narrow one.", table),
            example!(
                "ChoiceTable, BulkBar, ColumnChoice",
                "Rows to choose, actions for them, columns to leave out, a head that stays.",
                choice_table
            ),
            example!("FilterBar", "Its state is the address; what is asked for can be dropped one by one.", filter_bar),
            example!("Entries", "A short list.", entries),
            example!("Facts", "Terms and values.", facts),
        ],
    }
}

fn table() -> AnyView {
    let order = |number: &str, placed: &str, tone, state, sum: &str| {
        vec![
            Cell::title(number.to_owned()).with_link("#table".into()).with_notes(["Flour and yeast".to_owned()]),
            Cell::text(placed.to_owned()),
            Cell::badge(tone, state),
            Cell::number(sum.to_owned()),
        ]
    };
    view! {
        <Table
            caption="Orders"
            columns=vec![
                Column::text("Order"),
                Column::text("Placed").sorted_at("#table".into(), Some(Sorted::Descending)),
                Column::text("State"),
                Column::number("Sum").sorted_at("#table".into(), None),
            ]
            rows=vec![
                order("B-1042", "27 Feb 2026", Tone::Positive, "Delivered", "€ 217.80"),
                order("B-1041", "13 Feb 2026", Tone::Accent, "On its way", "€ 1,204.00"),
                order("B-1040", "2 Feb 2026", Tone::Danger, "Held", "€ 98.15"),
            ]
        />
    }
    .erase()
}

fn choice_table() -> AnyView {
    let document = |number: &str, kind: &str, date: &str, size: &str| ChoiceRow {
        value: number.into(),
        label: format!("Choose document {number}"),
        cells: vec![
            Cell::title(number.to_owned()),
            Cell::text(kind.to_owned()),
            Cell::text(date.to_owned()),
            Cell::number(size.to_owned()),
        ],
    };
    view! {
        <Form action="/gallery" asks=true wide=true label="Documents">
            <TableFrame sticky=true>
                <div class="table-bar">
                    <p class="muted">"4 documents"</p>
                    <ColumnChoice
                        id="gallery-columns"
                        label="Columns"
                        columns=vec![(3, "Kind".into(), true), (4, "Date".into(), true), (5, "Size".into(), true)]
                    />
                </div>
                <ChoiceTable
                    caption="Documents"
                    name="document"
                    choose_all="Choose all documents"
                    columns=vec![
                        Column::text("Document"),
                        Column::text("Kind"),
                        Column::text("Date"),
                        Column::number("Size"),
                    ]
                    rows=vec![
                        document("D-1", "Contract", "2 Jan 2026", "812 KB"),
                        document("D-2", "Data sheet", "7 Jan 2026", "1.2 MB"),
                        document("D-3", "Drawing", "19 Jan 2026", "4.7 MB"),
                        document("D-4", "Certificate", "30 Jan 2026", "96 KB"),
                    ]
                />
                <BulkBar label="Chosen documents" chosen=Counted::new("{n} chosen", "{n} chosen") clear="Choose none">
                    <ActionButton look=Look::Quiet icon=Glyph::Download name="do" value="download">
                        "Download"
                    </ActionButton>
                    <ActionButton look=Look::Danger icon=Glyph::Trash name="do" value="delete">
                        "Delete"
                    </ActionButton>
                </BulkBar>
            </TableFrame>
        </Form>
    }
    .erase()
}

fn filter_bar() -> AnyView {
    view! {
        <FilterBar
            action="/gallery"
            label="Filter orders"
            apply="Apply"
            active=vec![
                ActiveFilter {
                    words: "State: held".into(),
                    remove: "Remove filter, state: held".into(),
                    href: "#filter_bar".into(),
                },
                ActiveFilter {
                    words: "Placed since 1 Feb".into(),
                    remove: "Remove filter, placed since 1 Feb".into(),
                    href: "#filter_bar".into(),
                },
            ]
            clear=("Clear all".into(), "#filter_bar".into())
        >
            <TextField label="Find orders" name="find_orders" kind="search" />
            <SelectField
                label="State"
                name="order_state"
                options=vec![("", "All"), ("open", "Open"), ("held", "Held")]
                value="held"
            />
        </FilterBar>
    }
    .erase()
}

fn entries() -> AnyView {
    let entry = |text: &str, note: &str, end: &str, href: Option<&str>| Entry {
        text: text.into(),
        note: note.into(),
        end: end.into(),
        href: href.map(Into::into),
        ..Entry::default()
    };
    view! {
        <Entries entries=vec![
            entry("Payment received", "Reference 4711", "€ 217.80", None),
            entry("Credit note CN-7", "13 Feb 2026", "− € 20.00", Some("#entries")),
        ] />
    }
    .erase()
}

fn facts() -> AnyView {
    let facts = [
        Fact::of("Account holder", "De Vries Bakery".to_owned()),
        Some(Fact::grouped("IBAN", ["NL91", "ABNA", "0417", "1643", "00"].map(str::to_owned).to_vec())),
        Fact::of("BIC", "ABNANL2A".to_owned()),
    ];
    view! { <Facts facts=facts.into_iter().flatten().collect() /> }.erase()
}
