//! The page with the list of invoices. Its state is the address.

use super::filters::Filters;
use super::last_list::LastList;
use super::query::{list_address, query_from};
use super::rows::Found;
use super::server_fns::list;
use crate::request::{IS_SERVER, words};
use crate::ui::{Erase, Loaded, PageHeading, Skeleton, focus_heading};
use crate::wire::load;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// The list of invoices.
#[component]
pub fn InvoiceListPage() -> impl IntoView {
    let address = use_query_map();
    // `try`, because whoever leaves while the server still loads takes the address along.
    let query = Memo::new(move |_| address.try_with(query_from).unwrap_or_default());
    let invoices = load(move || query.try_get().unwrap_or_default(), list);

    // The way back from an invoice leads to the list as it was.
    let last_list = LastList::current();
    Effect::new(move |_| last_list.remember(query.with(list_address)));
    // Another page of the list begins at its top, for the keyboard and for the ear too.
    Effect::watch(
        move || query.with(|query| (query.after.clone(), query.before.clone())),
        |(after, before), _, _| {
            if !(after.is_empty() && before.is_empty()) {
                focus_heading();
            }
        },
        false,
    );

    // Until the rows are there the page is short, and where the window stands says nothing.
    let is_there = StoredValue::new(false);
    if !IS_SERVER {
        let scrolled = window_event_listener(leptos::ev::scroll, move |_| {
            if is_there.try_get_value().unwrap_or_default() {
                last_list.scrolled();
            }
        });
        on_cleanup(move || scrolled.remove());
    }

    let words = words();
    view! {
        <Title text=words.nav_invoices() />
        <div class="invoice-list">
            <PageHeading>{words.nav_invoices()}</PageHeading>
            <Filters query />
            <Loaded
                resource=invoices
                inside=true
                skeleton=|| view! { <Skeleton lines=12 /> }.erase()
                view=move |list| {
                    let query = query.try_get_untracked().unwrap_or_default();
                    let address = list_address(&query);
                    Effect::new(move |_| {
                        last_list.find_place(&address);
                        is_there.try_set_value(true);
                    });
                    view! { <Found query list /> }.erase()
                }
            />
        </div>
    }
    .erase()
}
