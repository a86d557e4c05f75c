//! The page on which a person with several customers chooses one: one button each. It ships no WebAssembly.

use super::customers;
use crate::errors::told::role_names;
use crate::frame::LanguageChoice;
use crate::request::{self, words};
use crate::ui::{EmptyState, Erase, Loaded, PageHeading};
use crate::wire::load;
use domain::CustomerChoice;
use language::Words;
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
    let words = words();
    let is_empty = customers.is_empty();
    view! {
        <Title text=words.choose_customer() />
        <div class="card card-narrow">
            <PageHeading>{words.choose_customer()}</PageHeading>
            {is_empty.then(|| {
                view! {
                    <EmptyState title=words.choose_customer_none()>
                        <p>{words.choose_customer_none_text()}</p>
                    </EmptyState>
                }
            })}
            <form method="post" action="/choose-customer">
                <ul class="choices">{customers.into_iter().map(|customer| choice(words, customer)).collect_view()}</ul>
            </form>
            <form method="post" action="/sign-out">
                <button type="submit" class="link-button">
                    {words.sign_out()}
                </button>
            </form>
        </div>
        <LanguageChoice />
    }
}

fn choice(words: Words, customer: CustomerChoice) -> impl IntoView {
    view! {
        <li>
            <button class="choice" type="submit" name="customer" value=customer.id.to_string()>
                <strong>{customer.name}</strong>
                <bdi class="muted">{role_names(words, &customer.roles)}</bdi>
            </button>
        </li>
    }
}
