//! Who is signed in, and the way out. A native popover with plain forms: it works before, and without, WebAssembly.

use super::language_choice::LanguageChoice;
use crate::account::ACCOUNT;
use crate::errors::told::role_names;
use crate::request::{self, words};
use crate::ui::{Avatar, Erase};
use domain::Viewer;
use language::Words;
use leptos::prelude::*;

/// The account menu.
#[component]
pub fn AccountMenu(
    /// Who is signed in.
    viewer: Viewer,
) -> impl IntoView {
    let words = words();
    // Whoever looks as a customer has nothing of their own here but the way out.
    let is_looking = request::looking().is_some();
    let has_customer = viewer.customer.is_some();
    let role = viewer.customer.as_ref().map(|customer| role_names(words, &customer.roles));
    view! {
        <button class="account-button" type="button" popovertarget="account-menu">
            <Avatar name=viewer.name.clone() />
            <span class="unseen">{words.account_label()} " "</span>
            <span class="account-name">{viewer.name.clone()}</span>
        </button>
        <div class="account-menu" id="account-menu" popover="auto">
            <p>
                <strong>{viewer.name.clone()}</strong>
                <br />
                <span class="muted">{viewer.email}</span>
                {role.map(|role| view! { <br /><bdi class="muted">{role}</bdi> })}
            </p>
            {(!is_looking).then(|| own(words, has_customer))}
            <form method="post" action="/sign-out">
                <button type="submit" class="menu-item">
                    {words.sign_out()}
                </button>
            </form>
            {(!is_looking).then(|| everywhere(words))}
        </div>
    }
}

/// The ways to what is one's own.
fn own(words: Words, has_customer: bool) -> AnyView {
    view! {
        <a class="menu-item" href=ACCOUNT rel="external">
            {words.account_title()}
        </a>
        <a class="menu-item" href="/preferences" rel="external">
            {words.preferences()}
        </a>
        {has_customer
            .then(|| {
                view! {
                    <a class="menu-item" href="/?tour=1" rel="external">
                        {words.tour_again()}
                    </a>
                }
            })}
        <LanguageChoice />
    }
    .erase()
}

fn everywhere(words: Words) -> AnyView {
    view! {
        <form method="post" action="/sign-out-everywhere">
            <button type="submit" class="menu-item">
                {words.sign_out_everywhere()}
            </button>
        </form>
    }
    .erase()
}
