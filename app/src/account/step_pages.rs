//! The second step of signing in, and proving again who one is.

use super::link_pages::{OutsideCard, danger};
use super::server_fns::{proof, step};
use super::tried::{CONFIRM, SIGN_IN_CODE, Tried};
use crate::request::{self, words};
use crate::ui::{Button, CheckBox, Erase, Loaded, PasswordField, TextField, TextLink};
use crate::wire::load;
use domain::ProofChoice;
use language::Words;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The page of the second step.
#[component]
pub fn SignInCodePage() -> impl IntoView {
    request::plain(|| {
        let choice = load(|| (), |()| step());
        view! { <Loaded resource=choice view=|choice| view! { <SecondStep choice /> }.erase() /> }.erase()
    })
}

/// The page on which people prove again who they are.
#[component]
pub fn ConfirmPage() -> impl IntoView {
    request::plain(|| {
        let choice = load(|| (), |()| proof());
        view! { <Loaded resource=choice view=|choice| view! { <Again choice /> }.erase() /> }.erase()
    })
}

fn return_to(tried: &Tried) -> String {
    if tried.return_to.is_empty() {
        use_query_map().with_untracked(|query| query.get("return_to")).unwrap_or_default()
    } else {
        tried.return_to.clone()
    }
}

/// A code of an app or a recovery code, in one field: people have one of them at hand.
fn code_field(words: Words, tried: &Tried) -> AnyView {
    let problem = tried.problem(words, "code", words.factor_code_wrong());
    view! {
        <TextField label=words.factor_code() name="code" autocomplete="one-time-code" required=true problem=problem />
    }
    .erase()
}

/// A button that asks the browser for a passkey, and the form that its answer is sent with. Shown by `frontend/passkey.js`.
pub(super) fn passkey_button(words: Words, label: &'static str, action: &'static str, return_to: String) -> AnyView {
    if !request::has_passkeys() {
        return ().erase();
    }
    view! {
        <form method="post" action=action class="stack" data-passkey="get" hidden=true>
            <input type="hidden" name="token" />
            <input type="hidden" name="answer" />
            <input type="hidden" name="return_to" value=return_to />
            <button type="submit" class="button button-quiet">
                {label}
            </button>
            <p class="field-problem" role="alert" hidden=true>
                {words.passkey_failed()}
            </p>
        </form>
    }
    .erase()
}

#[component]
fn SecondStep(choice: ProofChoice) -> impl IntoView {
    let words = words();
    let tried = use_context::<Tried>().unwrap_or_default();
    tried.announce();
    let return_to = return_to(&tried);
    let text = if choice.code { words.factor_text() } else { words.factor_text_recovery() };
    let passkey =
        choice.passkey.then(|| passkey_button(words, words.factor_passkey(), "/sign-in/passkey", return_to.clone()));
    let (general, is_wrong, code) = (tried.general(words), tried.is_wrong(), code_field(words, &tried));
    view! {
        <OutsideCard title=words.factor_title() is_wrong=is_wrong>
            <p>{text}</p>
            {danger(general)}
            {passkey}
            <form method="post" action=SIGN_IN_CODE class="stack">
                <input type="hidden" name="return_to" value=return_to />
                {code}
                <CheckBox label=words.factor_trust() name="trust" />
                <Button>{words.factor_continue()}</Button>
            </form>
            <p class="muted">{words.factor_lost()}</p>
            <p>
                <TextLink href="/sign-in">{words.back_to_sign_in()}</TextLink>
            </p>
        </OutsideCard>
    }
    .erase()
}

#[component]
fn Again(choice: ProofChoice) -> impl IntoView {
    let words = words();
    let tried = use_context::<Tried>().unwrap_or_default();
    tried.announce();
    let return_to = return_to(&tried);
    let wrong = tried.problem(words, "passkey", words.passkey_failed()).or_else(|| tried.general(words));
    let passkey =
        choice.passkey.then(|| passkey_button(words, words.factor_passkey(), "/confirm/passkey", return_to.clone()));
    let field = if choice.password {
        let problem = tried.problem(words, "password", words.proof_password_wrong());
        view! {
            <PasswordField
                label=words.sign_in_password()
                name="password"
                reveal=words.password_show()
                problem=problem
            />
        }
        .erase()
    } else {
        code_field(words, &tried)
    };
    let is_wrong = tried.is_wrong();
    view! {
        <OutsideCard title=words.proof_title() is_wrong=is_wrong>
            <p>{words.proof_text()}</p>
            {danger(wrong)}
            {passkey}
            <form method="post" action=CONFIRM class="stack">
                <input type="hidden" name="return_to" value=return_to />
                {field}
                <Button>{words.factor_continue()}</Button>
            </form>
        </OutsideCard>
    }
    .erase()
}
