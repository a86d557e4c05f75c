//! The page on which the supplier's administrators read the log of the installation, or of one customer.

use super::Whose;
use super::entries::Found;
use super::query::query_from;
use super::server_fns::list_all;
use crate::request::{self, words};
use crate::ui::{Erase, Loaded, PageHeading};
use crate::wire::load;
use leptos::prelude::*;
use leptos_meta::{Stylesheet, Title};
use leptos_router::hooks::use_query_map;

/// The supplier's log.
#[component]
pub fn WholeLogPage() -> impl IntoView {
    request::plain(|| {
        let query = use_query_map().with_untracked(query_from);
        let asked = query.clone();
        let found = load(move || asked.clone(), list_all);
        // For everybody else there is no such page, and so no heading of it either.
        let view = move |page| {
            let (words, query) = (words(), query.clone());
            view! {
                <Title text=words.log_whole_title() />
                <Stylesheet href="/log.css" />
                <div class="stack">
                    <PageHeading>{words.log_whole_title()}</PageHeading>
                    <Found whose=Whose::Suppliers query page />
                </div>
            }
            .erase()
        };
        view! { <Loaded resource=found view /> }.erase()
    })
}
