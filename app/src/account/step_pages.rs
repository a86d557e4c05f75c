//! The second step of signing in, and proving again who one is.

use super::link_pages::{OutsideCard, danger};
use super::server_fns::{proof, step};
use super::tried::{
    AUTHENTICATOR, CONFIRM, PROOF_ANSWER, PROOF_CODE, PROOF_PASSWORD, PROOF_TOKEN, SIGN_IN_CODE, Tried,
};
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

/// The fields of a proof by itself: password, code, and those of a passkey.
const NAMES: [&str; 4] = ["password", "code", "token", "answer"];
/// The same beside the fields of a form that was kept, which may have such names themselves.
const PROOF_NAMES: [&str; 4] = [PROOF_PASSWORD, PROOF_CODE, PROOF_TOKEN, PROOF_ANSWER];

/// A code of an app or a recovery code, in one field: people have one of them at hand.
fn code_field(words: Words, tried: &Tried, name: &'static str) -> AnyView {
    let problem = tried.problem(words, "code", words.factor_code_wrong());
    view! {
        <TextField label=words.factor_code() name=name autocomplete="one-time-code" required=true problem=problem />
    }
    .erase()
}

/// A button that asks the browser for a passkey, and the form that its answer is sent with. Shown by `frontend/passkey.js`.
pub(super) fn passkey_button(words: Words, label: &'static str, action: &'static str, return_to: String) -> AnyView {
    let carried = view! { <input type="hidden" name="return_to" value=return_to /> }.erase();
    passkey_form(words, label, action.to_owned(), ["token", "answer"], carried)
}

/// The same with whatever else the form carries. The script finds the fields by their ids, whatever their names.
fn passkey_form(
    words: Words,
    label: &'static str,
    action: String,
    [token, answer]: [&'static str; 2],
    carried: AnyView,
) -> AnyView {
    if !request::has_passkeys() {
        return ().erase();
    }
    view! {
        <form method="post" action=action class="stack" data-passkey="get" hidden=true>
            <input type="hidden" id="token" name=token />
            <input type="hidden" id="answer" name=answer />
            {carried}
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
    let (general, is_wrong, code) = (tried.general(words), tried.is_wrong(), code_field(words, &tried, "code"));
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

/// What a proof's form carries: the fields of the form that was kept, or where to go on.
fn carried(tried: &Tried) -> AnyView {
    match &tried.kept {
        Some(kept) => kept
            .fields
            .iter()
            .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone() /> })
            .collect_view()
            .erase(),
        None => view! { <input type="hidden" name="return_to" value=return_to(tried) /> }.erase(),
    }
}

#[component]
fn Again(choice: ProofChoice) -> impl IntoView {
    let words = words();
    let tried = use_context::<Tried>().unwrap_or_default();
    tried.announce();
    let wrong = tried.problem(words, "passkey", words.passkey_failed()).or_else(|| tried.general(words));
    let is_wrong = tried.is_wrong();
    let (named, action, passkey_action) = match &tried.kept {
        Some(kept) => (PROOF_NAMES, kept.action.clone(), kept.action.clone()),
        None => (NAMES, CONFIRM.to_owned(), "/confirm/passkey".to_owned()),
    };
    // With a form that was kept, what it is about goes on at once; otherwise it is begun again.
    let again = (tried.kept.is_none() && return_to(&tried) != AUTHENTICATOR)
        .then(|| view! { <p>{words.proof_then_again()}</p> }.erase());
    let passkey = choice
        .passkey
        .then(|| passkey_form(words, words.factor_passkey(), passkey_action, [named[2], named[3]], carried(&tried)));
    let field = if choice.password {
        let problem = tried.problem(words, "password", words.proof_password_wrong());
        view! {
            <PasswordField
                label=words.sign_in_password()
                name=named[0]
                reveal=words.password_show()
                problem=problem
            />
        }
        .erase()
    } else {
        code_field(words, &tried, named[1])
    };
    view! {
        <OutsideCard title=words.proof_title() is_wrong=is_wrong>
            <p>{words.proof_text()}</p>
            {again}
            {danger(wrong)}
            {passkey}
            <form method="post" action=action class="stack">
                {carried(&tried)}
                {field}
                <Button>{words.factor_continue()}</Button>
            </form>
        </OutsideCard>
    }
    .erase()
}
