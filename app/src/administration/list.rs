//! What the lists of customers and people share: the field that finds, and the way to other pages.

use crate::address::with_query;
use crate::ui::{ButtonLink, Erase, FilterBar, Pagination, TextField};
use domain::ListQuery;
use language::Words;
use leptos::prelude::*;

/// The field that looks for something in the list at this path.
pub(super) fn finder(words: Words, path: &str, find: &'static str, sought: &'static str, query: &ListQuery) -> AnyView {
    let clear = (!query.q.is_empty()).then(|| {
        view! {
            <p>
                <ButtonLink href=path.to_owned() external=true quiet=true>
                    {words.people_list_all()}
                </ButtonLink>
            </p>
        }
    });
    let typed = query.q.clone();
    view! {
        <FilterBar action=path.to_owned() label=find apply=find>
            <TextField label=sought name="q" kind="search" value=typed />
        </FilterBar>
        {clear}
    }
    .erase()
}

/// The list at this path, searched as before, on another page.
pub(super) fn page_links(path: &str, q: &str, previous: Option<&str>, next: Option<&str>) -> AnyView {
    let previous = previous.map(|before| with_query(path, &[("q", q), ("before", before)]));
    let next = next.map(|after| with_query(path, &[("q", q), ("after", after)]));
    view! { <Pagination previous next /> }.erase()
}
