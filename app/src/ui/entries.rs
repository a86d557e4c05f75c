//! A short list: what, with a note below, and something at the end of the line. Values, not views, like tables.

use crate::ui::Erase;
use leptos::prelude::*;

/// A line of a short list.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// What it is.
    pub text: String,
    /// Where that leads.
    pub href: Option<String>,
    /// Does that fetch a file?
    pub is_download: bool,
    /// Something small below.
    pub note: String,
    /// At the end of the line.
    pub end: String,
}

/// A short list.
#[component]
pub fn Entries(
    /// The lines.
    entries: Vec<Entry>,
) -> impl IntoView {
    view! { <ul class="entries">{entries.into_iter().map(view_of).collect_view()}</ul> }.erase()
}

fn view_of(entry: Entry) -> impl IntoView {
    let text = match entry.href {
        Some(href) => view! {
            <a href=href download=entry.is_download>
                {entry.text}
            </a>
        }
        .erase(),
        None => entry.text.erase(),
    };
    view! {
        <li>
            <span>{text} <span class="cell-note">{entry.note}</span></span>
            <span class="amount">{entry.end}</span>
        </li>
    }
}
