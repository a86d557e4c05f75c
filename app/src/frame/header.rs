//! The top of every page.

use super::CurrentViewer;
use super::account_menu::AccountMenu;
use crate::request;
use domain::{Action, CustomerChoice, Viewer, decide};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The header of pages for people who are signed in.
#[component]
pub fn Header() -> impl IntoView {
    let CurrentViewer(viewer) = expect_context();
    view! {
        <header class="header">
            <div class="header-row">
                <a class="brand" href="/invoices">
                    {request::supplier()}
                </a>
                <Transition>
                    {move || Suspend::new(async move { viewer.await.ok().map(|viewer| view! { <ForViewer viewer /> }) })}
                </Transition>
            </div>
        </header>
    }
    .into_any()
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
fn ForViewer(viewer: Viewer) -> impl IntoView {
    let role = viewer.customer.as_ref().map(|customer| customer.role);
    let may_read_invoices = decide(role, Action::ReadInvoices).allowed;
    let has_others = viewer.customer_count > 1;
    view! {
        <nav class="navigation" aria-label="Main">
            <ul>{may_read_invoices.then(|| view! { <NavigationLink href="/invoices" words="Invoices" /> })}</ul>
        </nav>
        <div class="header-end">
            {viewer.customer.clone().map(|customer| view! { <Customer customer has_others /> })}
            <AccountMenu viewer />
        </div>
    }
    .into_any()
}

#[component]
fn NavigationLink(href: &'static str, words: &'static str) -> impl IntoView {
    let path = use_location().pathname;
    view! {
        <li>
            <a href=href aria-current=move || path.read().starts_with(href).then_some("page")>
                {words}
            </a>
        </li>
    }
}

#[component]
fn Customer(customer: CustomerChoice, has_others: bool) -> impl IntoView {
    view! {
        <p class="customer">
            <span class="unseen">"Customer: "</span>
            <span class="customer-name">{customer.name}</span>
            {has_others.then(|| {
                view! {
                    <a class="customer-switch" href="/choose-customer" rel="external">
                        "Switch"<span class="unseen">" customer"</span>
                    </a>
                }
            })}
        </p>
    }
}
