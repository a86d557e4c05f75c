//! The pages that links in letters open, and the one on which such a letter is asked for. For people who are not signed in:
//! plain forms, no WebAssembly. Looking at a link uses nothing up.

use super::server_fns::{disown_link, email_link, has_mail, reset_link, sign_in_link};
use super::tried::{
    CONFIRM_EMAIL, FORGOT_PASSWORD, NOT_ME, RESET_PASSWORD, SIGN_IN_LINK, Tried, WITH_LINK, password_hint,
};
use crate::errors::NotFoundPage;
use crate::frame::LanguageChoice;
use crate::request::{self, words};
use crate::ui::{
    Button, ButtonLink, Content, Erase, Loaded, Notice, PageHeading, PasswordField, StrengthWords, TextField, TextLink,
    Tone,
};
use crate::wire::load;
use language::{ConfirmEmailText, ErrorTitlePrefix, Words};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// A page outside: one card with a heading.
#[component]
pub(super) fn OutsideCard(
    /// Its heading and title.
    #[prop(into)]
    title: String,
    /// Did something go wrong? The title says so first.
    #[prop(optional)]
    is_wrong: bool,
    /// What it holds.
    children: Content,
) -> impl IntoView {
    let words = words();
    let full = if is_wrong { words.tell(ErrorTitlePrefix { title: &title }) } else { title.clone() };
    view! {
        <Title text=full />
        <div class="card card-narrow stack">
            <PageHeading>{title}</PageHeading>
            {children.view()}
        </div>
        <LanguageChoice />
    }
    .erase()
}

/// A message that something went wrong.
pub(super) fn danger(told: Option<String>) -> Option<AnyView> {
    told.map(|told| {
        view! {
            <Notice tone=Tone::Danger urgent=true>
                <p>{told}</p>
            </Notice>
        }
        .erase()
    })
}

fn back(words: Words) -> AnyView {
    view! {
        <p>
            <TextLink href="/sign-in">{words.back_to_sign_in()}</TextLink>
        </p>
    }
    .erase()
}

/// How strong a password is, in words.
pub(super) fn strength(words: Words) -> StrengthWords {
    let levels = [
        words.password_strength_weak(),
        words.password_strength_fair(),
        words.password_strength_good(),
        words.password_strength_strong(),
    ];
    StrengthWords { label: words.password_strength().to_owned(), levels: levels.map(str::to_owned) }
}

/// The token in the address, or in the form that is answered.
fn token_of(tried: &Tried) -> String {
    if tried.token.is_empty() {
        use_query_map().with_untracked(|query| query.get("token")).unwrap_or_default()
    } else {
        tried.token.clone()
    }
}

/// In place of a link's page when the link is over.
fn over(words: Words) -> AnyView {
    request::set_status(410);
    view! {
        <OutsideCard title=words.link_over()>
            <p>{words.link_over_text()}</p>
            <p>
                <ButtonLink href=FORGOT_PASSWORD external=true>
                    {words.link_ask_again()}
                </ButtonLink>
            </p>
            {back(words)}
        </OutsideCard>
    }
    .erase()
}

/// The page to ask for a link to set a new password.
#[component]
pub fn ForgotPasswordPage() -> impl IntoView {
    request::plain(|| {
        let has_mail = load(|| (), |()| has_mail());
        view! { <Loaded resource=has_mail view=|has_mail| view! { <Forgot has_mail /> }.erase() /> }.erase()
    })
}

#[component]
fn Forgot(has_mail: bool) -> impl IntoView {
    let words = words();
    let tried = use_context::<Tried>().unwrap_or_default();
    tried.announce();
    if use_query_map().with_untracked(|query| query.get("sent").is_some()) {
        return view! {
            <OutsideCard title=words.forgot_sent()>
                <p>{words.forgot_sent_text()}</p>
                {back(words)}
            </OutsideCard>
        }
        .erase();
    }
    let form = if has_mail {
        view! {
            <p>{words.forgot_text()}</p>
            {danger(tried.general(words))}
            <form method="post" action=FORGOT_PASSWORD class="stack">
                <TextField
                    label=words.sign_in_email()
                    name="email"
                    kind="email"
                    value=tried.typed.clone()
                    autocomplete="username"
                    required=true
                />
                <Button>{words.forgot_send()}</Button>
            </form>
        }
        .erase()
    } else {
        view! { <p>{words.forgot_no_mail()}</p> }.erase()
    };
    let is_wrong = tried.is_wrong();
    view! {
        <OutsideCard title=words.forgot_title() is_wrong=is_wrong>
            {form}
            {back(words)}
        </OutsideCard>
    }
    .erase()
}

/// The page to ask for a link to sign in with.
#[component]
pub fn SignInLinkPage() -> impl IntoView {
    request::plain(|| {
        if request::has_sign_in_links() { view! { <AskLink /> }.erase() } else { view! { <NotFoundPage /> }.erase() }
    })
}

#[component]
fn AskLink() -> impl IntoView {
    let words = words();
    let tried = use_context::<Tried>().unwrap_or_default();
    tried.announce();
    if use_query_map().with_untracked(|query| query.get("sent").is_some()) {
        return view! {
            <OutsideCard title=words.forgot_sent()>
                <p>{words.sign_in_link_sent()}</p>
                {back(words)}
            </OutsideCard>
        }
        .erase();
    }
    let (general, is_wrong) = (tried.general(words), tried.is_wrong());
    view! {
        <OutsideCard title=words.sign_in_link() is_wrong=is_wrong>
            <p>{words.sign_in_link_text()}</p>
            {danger(general)}
            <form method="post" action=SIGN_IN_LINK class="stack">
                <TextField
                    label=words.sign_in_email()
                    name="email"
                    kind="email"
                    value=tried.typed
                    autocomplete="username"
                    required=true
                />
                <Button>{words.forgot_send()}</Button>
            </form>
            {back(words)}
        </OutsideCard>
    }
    .erase()
}

/// The page that signs in with a link.
#[component]
pub fn SignInWithLinkPage() -> impl IntoView {
    request::plain(|| {
        let token = token_of(&use_context::<Tried>().unwrap_or_default());
        let asked = token.clone();
        let link = load(move || asked.clone(), sign_in_link);
        let view = move |is_good: bool| {
            let (token, text) = (token.clone(), words().sign_in_with_link_text().to_owned());
            if is_good { view! { <LinkButton kind=LinkKind::SignIn token text /> }.erase() } else { over(words()) }
        };
        view! { <Loaded resource=link view /> }.erase()
    })
}

/// The page to set a new password with a link.
#[component]
pub fn ResetPasswordPage() -> impl IntoView {
    request::plain(|| {
        let tried = use_context::<Tried>().unwrap_or_default();
        let token = token_of(&tried);
        let asked = token.clone();
        let email = load(move || asked.clone(), reset_link);
        let view = move |email: Option<String>| match email {
            Some(email) => view! { <Reset token=token.clone() email tried=tried.clone() /> }.erase(),
            None => over(words()),
        };
        view! { <Loaded resource=email view /> }.erase()
    })
}

#[component]
fn Reset(token: String, email: String, tried: Tried) -> impl IntoView {
    let words = words();
    tried.announce();
    let problem = tried.problem(words, "password", "");
    let (general, is_wrong) = (tried.general(words), tried.is_wrong());
    view! {
        <OutsideCard title=words.reset_title() is_wrong=is_wrong>
            {danger(general)}
            <form method="post" action=RESET_PASSWORD class="stack">
                <input type="hidden" name="token" value=token />
                // Browsers keep the password under it.
                <input type="hidden" name="email" value=email autocomplete="username" />
                <PasswordField
                    label=words.password_new()
                    name="password"
                    reveal=words.password_show()
                    autocomplete="new-password"
                    strength=strength(words)
                    hint=password_hint(words)
                    problem=problem
                />
                <Button>{words.password_save()}</Button>
            </form>
        </OutsideCard>
    }
    .erase()
}

/// The page of "this wasn't me".
#[component]
pub fn NotMePage() -> impl IntoView {
    request::plain(|| {
        let token = token_of(&use_context::<Tried>().unwrap_or_default());
        let asked = token.clone();
        let link = load(move || asked.clone(), disown_link);
        let view = move |is_good: bool| {
            let (token, text) = (token.clone(), words().not_me_text().to_owned());
            if is_good { view! { <LinkButton kind=LinkKind::NotMe token text /> }.erase() } else { over(words()) }
        };
        view! { <Loaded resource=link view /> }.erase()
    })
}

/// The page that confirms an address.
#[component]
pub fn ConfirmEmailPage() -> impl IntoView {
    request::plain(|| {
        let token = token_of(&use_context::<Tried>().unwrap_or_default());
        let asked = token.clone();
        let link = load(move || asked.clone(), email_link);
        let view = move |email: Option<String>| match email {
            Some(email) => {
                let text = words().tell(ConfirmEmailText { email: &email });
                view! { <LinkButton kind=LinkKind::Email token=token.clone() text /> }.erase()
            }
            None => over(words()),
        };
        view! { <Loaded resource=link view /> }.erase()
    })
}

/// What a link does by a button alone.
#[derive(Debug, Clone, Copy)]
enum LinkKind {
    NotMe,
    Email,
    SignIn,
}

/// A link that does something by a button: programs that look at links in letters press none.
#[component]
fn LinkButton(kind: LinkKind, token: String, text: String) -> impl IntoView {
    let words = words();
    let (title, action, button) = match kind {
        LinkKind::NotMe => (words.not_me_title(), NOT_ME, words.not_me_button()),
        LinkKind::SignIn => (words.sign_in(), WITH_LINK, words.sign_in()),
        LinkKind::Email => (words.confirm_email_title(), CONFIRM_EMAIL, words.confirm_email_button()),
    };
    view! {
        <OutsideCard title=title>
            <p dir="auto">{text}</p>
            <form method="post" action=action>
                <input type="hidden" name="token" value=token />
                <Button>{button}</Button>
            </form>
        </OutsideCard>
    }
    .erase()
}
