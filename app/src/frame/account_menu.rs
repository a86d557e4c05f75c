//! Who is signed in, and the way out. A native popover with plain forms: it works before, and without, WebAssembly.

use super::language_choice::LanguageChoice;
use crate::account::ACCOUNT;
use crate::errors::told::role_names;
use crate::request::words;
use crate::ui::Avatar;
use domain::Viewer;
use leptos::prelude::*;

/// The account menu.
#[component]
pub fn AccountMenu(
    /// Who is signed in.
    viewer: Viewer,
) -> impl IntoView {
    let words = words();
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
            <form method="post" action="/sign-out">
                <button type="submit" class="menu-item">
                    {words.sign_out()}
                </button>
            </form>
            <form method="post" action="/sign-out-everywhere">
                <button type="submit" class="menu-item">
                    {words.sign_out_everywhere()}
                </button>
            </form>
        </div>
    }
}
