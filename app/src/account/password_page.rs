//! The page on which a person changes their own password.

use super::link_pages::{danger, strength};
use super::server_fns::overview;
use super::tried::{PASSWORD, Tried, password_hint};
use crate::request::{self, words};
use crate::ui::{Button, Erase, Form, FormActions, Loaded, PageHeading, PasswordField};
use crate::wire::load;
use domain::AccountOverview;
use language::ErrorTitlePrefix;
use leptos::prelude::*;
use leptos_meta::Title;

/// The page.
#[component]
pub fn PasswordPage() -> impl IntoView {
    request::plain(|| {
        let account = load(|| (), |()| overview());
        view! { <Loaded resource=account view=|account| view! { <Password account /> }.erase() /> }.erase()
    })
}

#[component]
fn Password(account: AccountOverview) -> impl IntoView {
    let words = words();
    let tried = use_context::<Tried>().unwrap_or_default();
    tried.announce();
    let title = words.account_password_change();
    let full = if tried.is_wrong() { words.tell(ErrorTitlePrefix { title }) } else { title.to_owned() };
    let wrong_current = tried.problem(words, "current", words.account_password_wrong());
    let problem = tried.problem(words, "password", "");
    let current = account.has_password.then(|| {
        view! {
            <PasswordField
                label=words.account_password_current()
                name="current"
                reveal=words.password_show()
                problem=wrong_current
            />
        }
        .erase()
    });
    view! {
        <Title text=full />
        <div class="narrow stack">
            <PageHeading>{title}</PageHeading>
            {danger(tried.general(words))}
            <Form action=PASSWORD>
                // Browsers keep the password under it.
                <input type="hidden" name="email" value=account.email autocomplete="username" />
                {current}
                <PasswordField
                    label=words.password_new()
                    name="password"
                    reveal=words.password_show()
                    autocomplete="new-password"
                    strength=strength(words)
                    hint=password_hint(words)
                    problem=problem
                />
                <FormActions>
                    <Button>{words.password_save()}</Button>
                </FormActions>
            </Form>
        </div>
    }
    .erase()
}
