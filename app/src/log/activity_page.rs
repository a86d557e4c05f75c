//! The page on which an owner reads who did what in their customer.

use super::Whose;
use super::entries::Found;
use super::query::query_from;
use super::server_fns::list;
use crate::request::{self, words};
use crate::ui::{Erase, Loaded, PageHeading};
use crate::wire::load;
use leptos::prelude::*;
use leptos_meta::{Stylesheet, Title};
use leptos_router::hooks::use_query_map;

/// The customer's own log.
#[component]
pub fn ActivityPage() -> impl IntoView {
    request::plain(|| {
        let words = words();
        let query = use_query_map().with_untracked(query_from);
        let asked = query.clone();
        let found = load(move || asked.clone(), list);
        view! {
            <Title text=words.log_title() />
            <Stylesheet href="/log.css" />
            <div class="stack">
                <PageHeading>{words.log_title()}</PageHeading>
                <Loaded
                    resource=found
                    inside=true
                    view=move |page| view! { <Found whose=Whose::Customers query=query.clone() page /> }.erase()
                />
            </div>
        }
        .erase()
    })
}
