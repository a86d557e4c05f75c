//! The page on which an authenticator app is set up, and the one that shows recovery codes this once.

use super::link_pages::danger;
use super::server_fns::authenticator;
use super::tried::{ACCOUNT, Tried};
use crate::errors::NotFoundPage;
use crate::request::{self, words};
use crate::ui::{Button, ButtonLink, CodeField, Erase, Fact, Facts, Form, FormActions, Loaded, PageHeading, QrFrame};
use crate::wire::load;
use domain::AuthenticatorSetUp;
use language::ErrorTitlePrefix;
use leptos::prelude::*;
use leptos_meta::Title;

/// The page to set up an app.
#[component]
pub fn AuthenticatorPage() -> impl IntoView {
    request::plain(|| {
        let set_up = load(|| (), |()| authenticator());
        view! { <Loaded resource=set_up view=|set_up| view! { <SetUp set_up /> }.erase() /> }.erase()
    })
}

#[component]
fn SetUp(set_up: AuthenticatorSetUp) -> impl IntoView {
    let words = words();
    let tried = use_context::<Tried>().unwrap_or_default();
    tried.announce();
    let title = words.account_authenticator_add();
    let full = if tried.is_wrong() { words.tell(ErrorTitlePrefix { title }) } else { title.to_owned() };
    let key = set_up.secret.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    let problem = tried.problem(words, "code", words.account_authenticator_clock());
    view! {
        <Title text=full />
        <div class="narrow stack">
            <PageHeading>{title}</PageHeading>
            {danger(tried.general(words))}
            <QrFrame
                svg=set_up.qr_svg
                label=words.account_authenticator_scan()
                caption=words.account_authenticator_scan_text()
            />
            <Facts facts=vec![Fact::grouped(words.account_authenticator_key(), key)] />
            <Form action="/account/authenticator/confirm">
                <CodeField label=words.account_authenticator_code() name="code" problem=problem />
                <FormActions>
                    <Button>{words.account_authenticator_confirm()}</Button>
                    <ButtonLink href=ACCOUNT quiet=true external=true>
                        {words.account_title()}
                    </ButtonLink>
                </FormActions>
            </Form>
        </div>
    }
    .erase()
}

/// The page that shows new recovery codes. Asked for by its address it shows nothing: they are in one answer and nowhere else.
#[component]
pub fn RecoveryCodesPage() -> impl IntoView {
    request::plain(|| match use_context::<Tried>().map(|tried| tried.codes).filter(|codes| !codes.is_empty()) {
        Some(codes) => view! { <Codes codes /> }.erase(),
        None => view! { <NotFoundPage /> }.erase(),
    })
}

#[component]
fn Codes(codes: Vec<String>) -> impl IntoView {
    let words = words();
    let codes = codes.into_iter().map(|code| view! { <li dir="ltr">{code}</li> }).collect_view();
    view! {
        <Title text=words.account_recovery_title() />
        <div class="narrow stack">
            <PageHeading>{words.account_recovery_title()}</PageHeading>
            <p>{words.account_recovery_text()}</p>
            <ul class="codes">{codes}</ul>
            <p>
                <ButtonLink href=ACCOUNT external=true>
                    {words.account_recovery_kept()}
                </ButtonLink>
            </p>
        </div>
    }
    .erase()
}
