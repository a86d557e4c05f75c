//! The top of every page.

use super::account_menu::AccountMenu;
use crate::request::{self, words};
use domain::{Action, CustomerChoice, Viewer, decide};
use leptos::prelude::*;

/// The header of pages for people who are signed in.
#[component]
pub fn Header(
    /// Who is signed in.
    viewer: Viewer,
) -> impl IntoView {
    let words = words();
    let role = viewer.customer.as_ref().map(|customer| customer.role);
    let may_read_invoices = decide(role, Action::ReadInvoices).allowed;
    let has_others = viewer.customer_count > 1;
    let customer = viewer.customer.clone();
    view! {
        <header class="header">
            <div class="header-row">
                <a class="brand" href="/invoices">
                    {request::supplier()}
                </a>
                // Without a link there is nothing to navigate, and an empty landmark would only be in the way.
                {may_read_invoices
                    .then(|| {
                        view! {
                            <nav class="navigation" aria-label=words.menu_main()>
                                <ul>
                                    <NavigationLink href="/invoices" text=words.nav_invoices() />
                                </ul>
                            </nav>
                        }
                    })}
                <div class="header-end">
                    {customer.map(|customer| view! { <Customer customer has_others /> })}
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
                <a class="brand" href="/" rel="external">
                    {request::supplier()}
                </a>
            </div>
        </header>
    }
}

#[component]
fn NavigationLink(href: &'static str, text: &'static str) -> impl IntoView {
    let is_here = request::path().starts_with(href);
    view! {
        <li>
            <a href=href aria-current=is_here.then_some("page")>
                {text}
            </a>
        </li>
    }
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
