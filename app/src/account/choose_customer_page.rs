//! The page on which a person with several customers chooses one: one button each. It ships no WebAssembly.

use super::customers;
use crate::errors::words::role_name;
use crate::request;
use crate::ui::{EmptyState, Erase, Loaded, PageHeading};
use crate::wire::load;
use domain::CustomerChoice;
use leptos::prelude::*;
use leptos_meta::Title;

/// The page to choose a customer on.
#[component]
pub fn ChooseCustomerPage() -> impl IntoView {
    request::plain(|| {
        let customers = load(|| (), |()| customers());
        view! { <Loaded resource=customers view=|customers| view! { <Choices customers /> }.erase() /> }.erase()
    })
}

#[component]
fn Choices(customers: Vec<CustomerChoice>) -> impl IntoView {
    let is_empty = customers.is_empty();
    view! {
        <Title text="Choose a customer" />
        <div class="card card-narrow">
            <PageHeading>"Choose a customer"</PageHeading>
            {is_empty.then(|| {
                view! {
                    <EmptyState title="You are not a member of any customer">
                        <p>"Ask the company that invited you, or an owner of your company’s account, to add you."</p>
                    </EmptyState>
                }
            })}
            <form method="post" action="/choose-customer">
                <ul class="choices">{customers.into_iter().map(choice).collect_view()}</ul>
            </form>
            <form method="post" action="/sign-out">
                <button type="submit" class="link-button">
                    "Sign out"
                </button>
            </form>
        </div>
    }
}

fn choice(customer: CustomerChoice) -> impl IntoView {
    view! {
        <li>
            <button class="choice" type="submit" name="customer" value=customer.id.to_string()>
                <strong>{customer.name}</strong>
                <span class="muted">{role_name(customer.role)}</span>
            </button>
        </li>
    }
}
