//! The way to the pages of a list before and after this one.

use crate::request::words;
use leptos::prelude::*;

/// Links to the previous and the next page; nothing when there is only this one.
#[component]
pub fn Pagination(
    /// Where the page before is.
    previous: Option<String>,
    /// Where the page after is.
    next: Option<String>,
) -> impl IntoView {
    let words = words();
    (previous.is_some() || next.is_some()).then(|| {
        view! {
            <nav class="pagination" aria-label=words.menu_pages()>
                {previous.map(|href| view! { <a class="button button-quiet" rel="prev" href=href>{words.page_previous()}</a> })}
                {next.map(|href| view! { <a class="button button-quiet" rel="next" href=href>{words.page_next()}</a> })}
            </nav>
        }
    })
}
