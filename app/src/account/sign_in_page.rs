//! The sign-in page: one plain form, answered by the server. It ships no WebAssembly.

use super::link_pages::danger;
use super::step_pages::passkey_button;
use super::tried::{FORGOT_PASSWORD, SIGN_IN_LINK};
use crate::frame::LanguageChoice;
use crate::request::{self, words};
use crate::ui::{Button, Erase, Notice, PageHeading, TextField, TextLink, Tone};
use language::{ErrorTitlePrefix, SignInTooMany, Words};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// The form's id: choosing a language keeps what was typed in it.
const FORM: &str = "sign-in";

/// A try to sign in that did not succeed; the server puts it into the context of the page that answers it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SignInAttempt {
    /// The address as typed.
    pub email: String,
    /// Why it did not succeed; `None` before the first try.
    pub problem: Option<SignInProblem>,
    /// The path and query to go to afterwards.
    pub return_to: String,
}

/// Why signing in did not succeed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInProblem {
    /// Wrong address or wrong password, or no such person, or one who may not: the same answer.
    Wrong,
    /// Too many tries.
    TooMany {
        /// Try again after this many seconds.
        seconds: u64,
    },
    /// The portal cannot check passwords right now.
    Busy,
}

impl SignInProblem {
    const fn status(self) -> u16 {
        match self {
            Self::Wrong => 422,
            Self::TooMany { .. } => 429,
            Self::Busy => 503,
        }
    }

    fn told(self, words: Words) -> String {
        match self {
            Self::Wrong => words.sign_in_wrong().to_owned(),
            Self::TooMany { seconds } => words.tell(SignInTooMany { wait: &words.duration(seconds) }),
            Self::Busy => words.sign_in_busy().to_owned(),
        }
    }
}

/// The sign-in page.
#[component]
pub fn SignInPage() -> impl IntoView {
    request::plain(|| view! { <SignIn /> }.erase())
}

#[component]
fn SignIn() -> impl IntoView {
    let words = words();
    let query = use_query_map();
    let attempt = use_context::<SignInAttempt>().unwrap_or_else(|| SignInAttempt {
        return_to: query.with_untracked(|query| query.get("return_to")).unwrap_or_default(),
        ..SignInAttempt::default()
    });
    if let Some(problem) = attempt.problem {
        request::set_status(problem.status());
    }
    let title = match attempt.problem {
        Some(_) => words.tell(ErrorTitlePrefix { title: words.sign_in() }),
        None => words.sign_in().to_owned(),
    };
    let has = |name: &str| query.with_untracked(|query| query.get(name).is_some());
    let good = [
        (has("password-set"), words.sign_in_password_set()),
        (has("email-confirmed"), words.sign_in_email_confirmed()),
    ];
    let good = good.into_iter().find(|(is, _)| *is && attempt.problem.is_none()).map(|(_, told)| {
        view! {
            <Notice tone=Tone::Positive urgent=true>
                <p>{told}</p>
            </Notice>
        }
    });
    let bad = [(has("over"), words.sign_in_step_over()), (has("passkey-failed"), words.passkey_failed())];
    let bad = bad.into_iter().find(|(is, _)| *is && attempt.problem.is_none()).map(|(_, told)| told.to_owned());
    let passkey = passkey_button(words, words.sign_in_passkey(), "/sign-in/passkey", attempt.return_to.clone());
    view! {
        <Title text=title />
        <div class="card card-narrow">
            <PageHeading>{words.sign_in()}</PageHeading>
            {good}
            {danger(bad)}
            {attempt.problem.map(|problem| {
                view! {
                    <Notice tone=Tone::Danger urgent=true>
                        <p>{problem.told(words)}</p>
                    </Notice>
                }
            })}
            <form id=FORM method="post" action="/sign-in" class="stack">
                <input type="hidden" name="return_to" value=attempt.return_to />
                <TextField
                    label=words.sign_in_email()
                    name="email"
                    kind="email"
                    value=attempt.email
                    // A passkey is offered beside the addresses that the browser knows.
                    autocomplete=if request::has_passkeys() { "username webauthn" } else { "username" }
                    required=true
                />
                <TextField
                    label=words.sign_in_password()
                    name="password"
                    kind="password"
                    autocomplete="current-password"
                    required=true
                />
                <Button>{words.sign_in()}</Button>
            </form>
            {passkey}
            {request::has_sign_in_links()
                .then(|| {
                    view! {
                        <p>
                            <TextLink href=SIGN_IN_LINK>{words.sign_in_link()}</TextLink>
                        </p>
                    }
                })}
            <p>
                <TextLink href=FORGOT_PASSWORD>{words.sign_in_forgot()}</TextLink>
            </p>
        </div>
        <LanguageChoice form=FORM />
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::SignInProblem;
    use language::{Language, Words};

    #[test]
    fn each_problem_has_its_status_and_its_words() {
        assert_eq!(SignInProblem::Wrong.status(), 422);
        let too_many = SignInProblem::TooMany { seconds: 61 };
        assert_eq!(too_many.status(), 429);
        assert!(too_many.told(Words::of(Language::English)).ends_with("61 seconds."));
        assert_eq!(SignInProblem::Busy.status(), 503);
    }
}
