//! Everybody who has a login, for the supplier's people: found by name or address, and one by one. An administrator ends
//! sessions there, takes lost factors away, and keeps people from coming in.

use super::customers_page::{ReasonAttempt, reason_field};
use super::list::{finder, page_links};
use super::server_fns::{people, person};
use super::{CUSTOMERS, LOGINS, query_from, staff_role};
use crate::account::device_words;
use crate::errors::told::role_names;
use crate::request::{self, words};
use crate::ui::{
    ActionButton, Badge, ButtonLink, Cell, Column, EmptyState, Entries, Entry, Erase, ErrorSummary, Fact, Facts, Form,
    FormActions, Loaded, Look, Notice, PageHeading, Section, Table, Tone,
};
use crate::wire::load;
use domain::{ListQuery, Page, PersonDetail, PersonMembership, PersonSummary, SessionRow};
use language::{AccountSessionNote, PeopleBlockSure, Words};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_params_map, use_query_map};

/// The list.
#[component]
pub fn LoginsPage() -> impl IntoView {
    request::plain(|| {
        let query = use_query_map().with_untracked(query_from);
        let asked = query.clone();
        let found = load(move || asked.clone(), people);
        let view = move |page| view! { <Logins page query=query.clone() /> }.erase();
        view! { <Loaded resource=found view /> }.erase()
    })
}

#[component]
fn Logins(page: Page<PersonSummary>, query: ListQuery) -> impl IntoView {
    let words = words();
    let found = if page.rows.is_empty() {
        view! {
            <EmptyState title=words.people_none_match()>
                <p>{words.people_none_match_text()}</p>
            </EmptyState>
        }
        .erase()
    } else {
        let columns = vec![
            Column::text(words.people_name()),
            Column::text(words.people_staff()),
            Column::text(words.people_state()),
        ];
        let rows = page.rows.into_iter().map(|person| row(words, person)).collect();
        view! { <Table caption=words.people_logins_title() columns rows /> }.erase()
    };
    view! {
        <Title text=words.people_logins_title() />
        <div class="stack">
            <PageHeading>{words.people_logins_title()}</PageHeading>
            <p class="muted">{words.people_logins_about()}</p>
            {finder(words, LOGINS, words.people_find(), words.people_sought(), &query)}
            {found}
            {page_links(LOGINS, &query.q, page.previous.as_deref(), page.next.as_deref())}
        </div>
    }
    .erase()
}

fn row(words: Words, person: PersonSummary) -> Vec<Cell> {
    let state = if person.is_blocked {
        Cell::badge(Tone::Warning, words.people_blocked())
    } else {
        Cell::text(words.people_active().to_owned())
    };
    vec![
        Cell::title(person.name).with_link(format!("{LOGINS}/{}", person.id)).with_notes([person.email]),
        Cell::text(person.staff.map(|role| staff_role(words, role).to_owned())),
        state,
    ]
}

/// One of them.
#[component]
pub fn LoginPage() -> impl IntoView {
    request::plain(|| {
        let id = use_params_map().with_untracked(|params| params.get("id")).unwrap_or_default();
        let detail = load(move || id.clone(), person);
        view! { <Loaded resource=detail view=|detail| view! { <Login detail /> }.erase() /> }.erase()
    })
}

#[component]
fn Login(detail: PersonDetail) -> impl IntoView {
    let words = words();
    let (is_saved, confirm) = use_query_map()
        .with_untracked(|query| (query.get("saved").is_some(), query.get("confirm").unwrap_or_default()));
    let attempt = ReasonAttempt::of_page();
    let told = attempt.told(words);
    let summary = (!told.is_empty()).then(|| view! { <ErrorSummary title=words.error_invalid() problems=told /> });
    let saved = (is_saved && attempt.problems.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Positive urgent=true>
                <p>{words.people_saved()}</p>
            </Notice>
        }
    });
    let path = format!("{LOGINS}/{}", detail.person.id);
    let blocked = detail.person.is_blocked.then(|| {
        view! {
            <Notice tone=Tone::Warning>
                <p>{words.people_login_blocked()}</p>
            </Notice>
        }
    });
    let yes_no = |is: bool| if is { words.log_yes() } else { words.log_no() }.to_owned();
    let facts = [
        Fact::of(words.people_since(), words.date(detail.created.date())),
        Fact::of(words.people_staff(), detail.person.staff.map(|role| staff_role(words, role).to_owned())),
        Fact::of(words.account_authenticator(), yes_no(detail.has_authenticator)),
        Fact::of(words.account_passkeys(), words.number(detail.passkeys)),
    ];
    let managing = detail.may_manage.then(|| {
        let sessions = sessions(words, &path, detail.sessions.clone());
        let has_factor = detail.has_authenticator || detail.passkeys > 0;
        let factors = has_factor.then(|| lost_factors(words, &path, &attempt));
        let access = (!detail.is_you).then(|| access(words, &path, &detail.person, &confirm));
        view! {
            {sessions}
            {factors}
            {access}
        }
    });
    view! {
        <Title text=detail.person.name.clone() />
        <p class="back">
            <a href=LOGINS rel="external">
                {words.people_logins_title()}
            </a>
        </p>
        <div class="stack">
            <PageHeading>
                <bdi>{detail.person.name}</bdi>
            </PageHeading>
            <p class="muted">
                <bdi>{detail.person.email}</bdi>
            </p>
            {saved}
            {blocked}
            {summary}
            <Facts facts=facts.into_iter().flatten().collect() />
            {memberships(words, detail.memberships)}
            {managing}
        </div>
    }
    .erase()
}

fn memberships(words: Words, memberships: Vec<PersonMembership>) -> AnyView {
    let inside = if memberships.is_empty() {
        view! { <p>{words.people_memberships_none()}</p> }.erase()
    } else {
        let entry = |membership: PersonMembership| Entry {
            text: membership.name,
            href: Some(format!("{CUSTOMERS}/{}", membership.id)),
            note: role_names(words, &membership.roles),
            end: if membership.is_disabled { words.people_disabled().to_owned() } else { String::new() },
            ..Entry::default()
        };
        view! { <Entries entries=memberships.into_iter().map(entry).collect() /> }.erase()
    };
    view! {
        <Section title=words.people_memberships() id="memberships">
            {inside}
        </Section>
    }
    .erase()
}

fn sessions(words: Words, path: &str, sessions: Vec<SessionRow>) -> AnyView {
    let inside = if sessions.is_empty() {
        view! { <p>{words.people_login_sessions_none()}</p> }.erase()
    } else {
        let rows = sessions.into_iter().map(|session| session_row(words, path, session)).collect_view();
        view! {
            <ul class="entries">{rows}</ul>
            <form method="post" action=format!("{path}/sessions/end-all")>
                <ActionButton look=Look::Quiet>{words.people_sessions_end_all()}</ActionButton>
            </form>
        }
        .erase()
    };
    view! {
        <Section title=words.people_login_sessions() id="sessions">
            <div class="stack">{inside}</div>
        </Section>
    }
    .erase()
}

fn session_row(words: Words, path: &str, session: SessionRow) -> AnyView {
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
            <form method="post" action=format!("{path}/sessions/end")>
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
    .erase()
}

fn lost_factors(words: Words, path: &str, attempt: &ReasonAttempt) -> AnyView {
    let (action, reason) =
        (format!("{path}/reset-factors"), reason_field(words, words.people_factors_reason(), attempt));
    view! {
        <Section title=words.people_factors() id="factors">
            <Form action=action label=words.people_factors()>
                <p>{words.people_factors_text()}</p>
                {reason}
                <FormActions>
                    <ActionButton look=Look::Danger>{words.people_factors_reset()}</ActionButton>
                </FormActions>
            </Form>
        </Section>
    }
    .erase()
}

/// Whether somebody may come in. What sends somebody away is asked for twice.
fn access(words: Words, path: &str, person: &PersonSummary, confirm: &str) -> AnyView {
    let inside = if person.is_blocked {
        view! {
            <Form action=format!("{path}/unblock") label=words.people_unblock()>
                <p>{words.people_unblock_text()}</p>
                <FormActions>
                    <ActionButton look=Look::Quiet>{words.people_unblock()}</ActionButton>
                </FormActions>
            </Form>
        }
        .erase()
    } else if confirm == "block" {
        let (question, page) = (words.tell(PeopleBlockSure { name: &person.name }), path.to_owned());
        view! {
            <Form action=format!("{path}/block") label=question.clone()>
                <p>
                    <strong>{question}</strong>
                </p>
                <p>{words.people_block_text()}</p>
                <FormActions>
                    <ActionButton look=Look::Danger>{words.people_block_yes()}</ActionButton>
                    <ButtonLink href=page external=true quiet=true>
                        {words.people_cancel()}
                    </ButtonLink>
                </FormActions>
            </Form>
        }
        .erase()
    } else {
        view! {
            <p class="form-actions">
                <ButtonLink href=format!("{path}?confirm=block#field-access") external=true quiet=true>
                    {words.people_block()}
                </ButtonLink>
            </p>
        }
        .erase()
    };
    view! {
        <Section title=words.people_login() id="field-access">
            {inside}
        </Section>
    }
    .erase()
}
