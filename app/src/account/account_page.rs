//! How one gets in, and where one is signed in: name, address, password, second step, passkeys, sessions.

use super::link_pages::danger;
use super::server_fns::overview;
use super::tried::{AUTHENTICATOR, PASSWORD, RECOVERY_CODES, Tried};
use crate::errors::told::role_names;
use crate::request::{self, words};
use crate::ui::{
    ActionButton, Badge, ButtonLink, Entries, Entry, Erase, ErrorSummary, Form, FormActions, Loaded, Look, Notice,
    PageHeading, Press, Section, TextField, Tone,
};
use crate::wire::load;
use domain::{AccountOverview, Device, PasskeyRow, SessionRow};
use language::{
    AccountEmailNow, AccountEmailWaiting, AccountPasskeyName, AccountPasskeyNote, AccountPasskeyNoteUsed,
    AccountPasswordSince, AccountRecoveryLeft, AccountSessionNote, DeviceOnSystem, Words,
};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// The page.
#[component]
pub fn AccountPage() -> impl IntoView {
    request::plain(|| {
        let account = load(|| (), |()| overview());
        view! { <Loaded resource=account view=|account| view! { <Account account /> }.erase() /> }.erase()
    })
}

#[component]
fn Account(account: AccountOverview) -> impl IntoView {
    let words = words();
    let tried = use_context::<Tried>().unwrap_or_default();
    tried.announce();
    let has = |name: &str| use_query_map().with_untracked(|query| query.get(name).is_some());
    let done = [(has("saved"), words.account_saved()), (has("password-changed"), words.account_password_changed())];
    let done = done.into_iter().find(|(is, _)| *is && !tried.is_wrong()).map(|(_, told)| {
        view! {
            <Notice tone=Tone::Positive urgent=true>
                <p>{told}</p>
            </Notice>
        }
    });
    let problems: Vec<_> = ["name", "email", "passkey"]
        .into_iter()
        .filter_map(|field| Some((field.to_owned(), told(words, &tried, field)?)))
        .collect();
    let summary =
        (!problems.is_empty()).then(|| view! { <ErrorSummary title=words.error_invalid() problems=problems /> });
    view! {
        <Title text=words.account_title() />
        <div class="narrow stack">
            <PageHeading>{words.account_title()}</PageHeading>
            <p class="muted">{words.account_about()}</p>
            {done}
            {danger(tried.general(words))}
            {summary}
            {profile(words, &account, &tried)}
            {password(words, &account)}
            {second_step(words, &account)}
            {passkeys(words, &account)}
            {sessions(words, account.sessions)}
            <Section title=words.account_memberships() id="memberships">
                <Entries entries=account
                    .memberships
                    .into_iter()
                    .map(|customer| Entry {
                        text: customer.name,
                        note: role_names(words, &customer.roles),
                        ..Entry::default()
                    })
                    .collect() />
            </Section>
        </div>
    }
    .erase()
}

fn told(words: Words, tried: &Tried, field: &str) -> Option<String> {
    let malformed = match field {
        "passkey" => words.passkey_failed(),
        _ => words.problem_malformed(),
    };
    tried.problem(words, field, malformed)
}

fn profile(words: Words, account: &AccountOverview, tried: &Tried) -> AnyView {
    let (name_problem, email_problem) = (told(words, tried, "name"), told(words, tried, "email"));
    let typed = |problem: &Option<String>, otherwise: &str| {
        if problem.is_some() { tried.typed.clone() } else { otherwise.to_owned() }
    };
    let (name, email) = (typed(&name_problem, &account.name), typed(&email_problem, ""));
    let waiting = account.pending_email.as_ref().map(|email| {
        view! { <p role="status">{words.tell(AccountEmailWaiting { email })}</p> }
    });
    let change = account.has_mail.then(|| {
        view! {
            <Form action="/account/email" label=words.account_email()>
                <TextField
                    label=words.account_email_new()
                    name="email"
                    kind="email"
                    value=email
                    hint=words.account_email_hint()
                    problem=email_problem
                    autocomplete="email"
                    required=true
                />
                <FormActions>
                    <ActionButton look=Look::Quiet>{words.account_email_send()}</ActionButton>
                </FormActions>
            </Form>
        }
        .erase()
    });
    let now = words.tell(AccountEmailNow { email: &account.email });
    view! {
        <Section title=words.account_profile() id="profile">
            <div class="stack">
                <Form action="/account/name" label=words.account_name()>
                    <TextField
                        label=words.account_name()
                        name="name"
                        value=name
                        problem=name_problem
                        autocomplete="name"
                        required=true
                    />
                    <FormActions>
                        <ActionButton look=Look::Quiet>{words.account_save_name()}</ActionButton>
                    </FormActions>
                </Form>
                <p>{now}</p>
                {waiting}
                {change}
            </div>
        </Section>
    }
    .erase()
}

fn password(words: Words, account: &AccountOverview) -> AnyView {
    let since = account
        .password_set
        .filter(|_| account.has_password)
        .map(|moment| words.tell(AccountPasswordSince { moment: &words.moment(moment) }))
        .or_else(|| (!account.has_password).then(|| words.account_password_none().to_owned()));
    view! {
        <Section title=words.account_password() id="password">
            <div class="stack">
                {since.map(|since| view! { <p>{since}</p> })}
                <p>
                    <ButtonLink href=PASSWORD quiet=true external=true>
                        {words.account_password_change()}
                    </ButtonLink>
                </p>
            </div>
        </Section>
    }
    .erase()
}

/// A form that is a button.
fn button_form(action: &'static str, label: &'static str, look: Look) -> AnyView {
    view! {
        <form method="post" action=action>
            <ActionButton look=look press=Press::Sends>
                {label}
            </ActionButton>
        </form>
    }
    .erase()
}

fn second_step(words: Words, account: &AccountOverview) -> AnyView {
    let app = if account.has_authenticator {
        view! {
            <ul class="entries">
                <li>
                    <span>
                        {words.account_authenticator()} <span class="cell-note">{words.account_authenticator_on()}</span>
                    </span>
                    {button_form("/account/authenticator/remove", words.account_authenticator_remove(), Look::Bare)}
                </li>
            </ul>
        }
        .erase()
    } else {
        button_form(AUTHENTICATOR, words.account_authenticator_add(), Look::Quiet)
    };
    let has_factor = account.has_authenticator || !account.passkeys.is_empty();
    let codes = has_factor.then(|| {
        let left = words.tell(AccountRecoveryLeft { count: account.recovery_codes });
        view! {
            <ul class="entries">
                <li>
                    <span>{words.account_recovery()} <span class="cell-note">{left}</span></span>
                    {button_form(RECOVERY_CODES, words.account_recovery_new(), Look::Bare)}
                </li>
            </ul>
        }
        .erase()
    });
    view! {
        <Section title=words.account_factor() id="factor">
            <div class="stack">
                <p class="muted">{words.account_factor_about()}</p>
                {app}
                {codes}
            </div>
        </Section>
    }
    .erase()
}

fn passkeys(words: Words, account: &AccountOverview) -> AnyView {
    if !request::has_passkeys() {
        return ().erase();
    }
    let rows = account.passkeys.iter().map(|passkey| passkey_row(words, passkey)).collect_view();
    let list = if account.passkeys.is_empty() {
        view! { <p>{words.account_passkeys_none()}</p> }.erase()
    } else {
        view! { <ul class="entries">{rows}</ul> }.erase()
    };
    view! {
        <Section title=words.account_passkeys() id="passkeys">
            <div class="stack">
                <p class="muted">{words.account_passkeys_about()}</p>
                {list}
                <form method="post" action="/account/passkeys" data-passkey="create" hidden=true>
                    <input type="hidden" name="token" />
                    <input type="hidden" name="answer" />
                    <input type="hidden" name="name" />
                    <ActionButton look=Look::Quiet>{words.account_passkey_add()}</ActionButton>
                    <p class="field-problem" role="alert" hidden=true>
                        {words.passkey_failed()}
                    </p>
                </form>
                <noscript>
                    <p>{words.account_passkeys_script()}</p>
                </noscript>
            </div>
        </Section>
    }
    .erase()
}

fn passkey_row(words: Words, passkey: &PasskeyRow) -> impl IntoView + use<> {
    let created = words.date(passkey.created.date());
    let name =
        if passkey.name.is_empty() { words.tell(AccountPasskeyName { date: &created }) } else { passkey.name.clone() };
    let note = match passkey.used {
        Some(used) => words.tell(AccountPasskeyNoteUsed { created: &created, used: &words.moment(used) }),
        None => words.tell(AccountPasskeyNote { created: &created }),
    };
    view! {
        <li>
            <span>
                <bdi>{name}</bdi>
                " "
                <span class="cell-note">{note}</span>
            </span>
            <form method="post" action="/account/passkeys/remove">
                <input type="hidden" name="id" value=passkey.id.to_string() />
                <ActionButton look=Look::Bare>{words.account_passkey_remove()}</ActionButton>
            </form>
        </li>
    }
}

/// A browser and what it runs on, in words.
pub(crate) fn device_words(words: Words, device: &Device) -> String {
    match (device.browser.as_str(), device.system.as_str()) {
        ("", "") => words.device_unknown().to_owned(),
        (one, "") | ("", one) => one.to_owned(),
        (browser, system) => words.tell(DeviceOnSystem { browser, system }),
    }
}

fn sessions(words: Words, sessions: Vec<SessionRow>) -> AnyView {
    let has_others = sessions.len() > 1;
    let rows = sessions.into_iter().map(|session| session_row(words, session)).collect_view();
    let others = has_others
        .then(|| button_form("/account/sessions/end-others", words.account_session_end_others(), Look::Quiet));
    view! {
        <Section title=words.account_sessions() id="sessions">
            <div class="stack">
                <ul class="entries">{rows}</ul>
                {others}
            </div>
        </Section>
    }
    .erase()
}

fn session_row(words: Words, session: SessionRow) -> impl IntoView {
    let note = words.tell(AccountSessionNote {
        ip: &session.ip,
        started: &words.moment(session.started),
        seen: &words.moment(session.seen),
    });
    let name = device_words(words, &session.device);
    let which = name.clone();
    let end = if session.is_current {
        view! { <Badge tone=Tone::Neutral text=words.account_session_current() /> }.erase()
    } else {
        view! {
            <form method="post" action="/account/sessions/end">
                <input type="hidden" name="id" value=session.id.to_string() />
                <ActionButton look=Look::Bare>
                    {words.account_session_end()} <span class="unseen">" " {which}</span>
                </ActionButton>
            </form>
        }
        .erase()
    };
    view! {
        <li>
            <span>
                <bdi>{name}</bdi>
                " "
                <span class="cell-note">{note}</span>
            </span>
            {end}
        </li>
    }
}
