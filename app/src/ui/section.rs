//! A part of a page under its own heading.

use crate::ui::{Content, Erase};
use leptos::prelude::*;

/// A part of a page.
#[component]
pub fn Section(
    /// Its heading.
    title: &'static str,
    /// Its id, which the heading's id begins with.
    id: &'static str,
    /// What it holds.
    children: Content,
) -> impl IntoView {
    let heading = format!("{id}-heading");
    let labelled_by = heading.clone();
    view! {
        <section class="section" id=id aria-labelledby=labelled_by>
            <h2 id=heading>{title}</h2>
            {children.view()}
        </section>
    }
    .erase()
}
