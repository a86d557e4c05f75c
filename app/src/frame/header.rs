//! The top of every page: whose portal it is, for which customer, the search and the account.

use super::account_menu::AccountMenu;
use crate::request::{self, words};
use crate::ui::{Glyph, Icon};
use domain::{CustomerChoice, Viewer};
use leptos::prelude::*;

/// The header of pages for people who are signed in.
#[component]
pub fn Header(
    /// Who is signed in.
    viewer: Viewer,
) -> impl IntoView {
    let has_others = viewer.customer_count > 1;
    let customer = viewer.customer.clone();
    let has_customer = customer.is_some();
    view! {
        <header class="header">
            <div class="header-row">
                <Brand />
                {customer.map(|customer| view! { <Customer customer has_others /> })}
                <div class="header-end">
                    {has_customer.then(|| view! { <SearchBox /> })}
                    <AccountMenu viewer />
                </div>
            </div>
        </header>
    }
}

/// The header of pages outside: only whose they are.
#[component]
pub fn PlainHeader() -> impl IntoView {
    view! {
        <header class="header header-plain">
            <div class="header-row">
                <Brand />
            </div>
        </header>
    }
}

#[component]
fn Brand() -> impl IntoView {
    view! {
        <a class="brand" href="/" rel="external">
            {super::brand::sign()}
        </a>
    }
}

/// The search, on every page; a phone has it in the bar below.
#[component]
fn SearchBox() -> impl IntoView {
    let words = words();
    // On the search's own page there is a larger one.
    (request::path() != "/search").then(|| {
        view! {
            <form class="search-box" method="get" action="/search" role="search" aria-label=words.search_label()>
                <Icon glyph=Glyph::Search />
                <input
                    type="search"
                    name="q"
                    id="search-everything"
                    autocomplete="off"
                    aria-label=words.search_label()
                    placeholder=words.search_shortcut()
                    aria-keyshortcuts="Control+K Meta+K"
                />
            </form>
        }
    })
}

#[component]
fn Customer(customer: CustomerChoice, has_others: bool) -> impl IntoView {
    let words = words();
    view! {
        <p class="customer">
            <span class="unseen">{words.customer_label()} " "</span>
            <span class="customer-name">{customer.name}</span>
            {has_others
                .then(|| {
                    view! {
                        <a class="customer-switch" href="/choose-customer" rel="external">
                            {words.customer_switch()}
                            <span class="unseen">" " {words.customer_switch_object()}</span>
                        </a>
                    }
                })}
        </p>
    }
}
