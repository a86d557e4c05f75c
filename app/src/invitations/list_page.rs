//! A customer's invitations: what became of each, sending one again, taking one back.

use super::invite_page::{back, no_mail, of_customer, too_soon};
use super::server_fns::invitations;
use super::{IMPORT, INVITATIONS, INVITE, told};
use crate::address::with_query;
use crate::errors::told::role_names;
use crate::request::{self, words};
use crate::ui::{
    ActionButton, Badge, ButtonLink, EmptyState, Erase, ErrorSummary, FilterBar, Form, FormActions, Loaded, Look,
    Notice, PageHeading, Pagination, SelectField, Tone,
};
use crate::wire::load;
use domain::{InvitationList, InvitationQuery, InvitationState, InvitationSummary, Problem};
use language::{
    PeopleInvitationNote, PeopleInvitationResendTo, PeopleInvitationRevokeSure, PeopleInvitationRevokeTo,
    PeopleInvited, Words,
};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// An invitation that could not be sent again or taken back; the server puts it into the context of the page that answers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RevokeAttempt {
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Too soon: again after this many seconds.
    pub too_soon: Option<u64>,
}

/// The page.
#[component]
pub fn InvitationsPage() -> impl IntoView {
    request::plain(|| {
        let query = use_query_map().with_untracked(|params| {
            let field = |name| params.get(name).unwrap_or_default();
            InvitationQuery { state: field("state"), after: field("after"), before: field("before") }
        });
        let list = load(move || query.clone(), invitations);
        view! { <Loaded resource=list view=|list| view! { <Invitations list /> }.erase() /> }.erase()
    })
}

#[component]
fn Invitations(list: InvitationList) -> impl IntoView {
    let words = words();
    let params = use_query_map();
    let field = |name: &str| params.with_untracked(|params| params.get(name));
    let attempt = use_context::<RevokeAttempt>().unwrap_or_default();
    if !attempt.problems.is_empty() {
        request::set_status(422);
    }
    let told = told::problems(words, &attempt.problems);
    let summary = (!told.is_empty()).then(|| view! { <ErrorSummary title=words.error_invalid() problems=told /> });
    let wait = too_soon(words, attempt.too_soon);
    let invited =
        field("invited").and_then(|count| count.parse::<i64>().ok()).filter(|count| (1..=500).contains(count));
    let done = invited
        .map(|count| words.tell(PeopleInvited { count }))
        .or_else(|| field("resent").map(|_| words.people_invitation_resent().to_owned()))
        .or_else(|| field("taken-back").map(|_| words.people_invitation_taken_back().to_owned()));
    let done = done.map(|done| {
        view! {
            <Notice tone=Tone::Positive urgent=true>
                <p>{done}</p>
            </Notice>
        }
    });
    let revoked = field("revoke");
    let sure = list
        .page
        .rows
        .iter()
        .find(|row| revoked.as_deref() == Some(row.id.to_string().as_str()) && may_be_revoked(row))
        .map(|row| sure(words, row));
    let state = list.state.map_or("", InvitationState::name);
    let found = if list.page.rows.is_empty() {
        view! {
            <EmptyState title=words.people_invitations_none()>
                <p>{words.people_invitations_none_text()}</p>
            </EmptyState>
        }
        .erase()
    } else {
        let rows = list.page.rows.iter().map(|row| entry(words, row, list.has_mail)).collect_view();
        view! { <ul class="entries" id="invitations">{rows}</ul> }.erase()
    };
    let page = |name: &str, cursor: Option<String>| {
        cursor.map(|cursor| with_query(INVITATIONS, &[("state", state), (name, &cursor)]))
    };
    let (previous, next) = (page("before", list.page.previous.clone()), page("after", list.page.next.clone()));
    view! {
        <Title text=words.people_invitations() />
        {back(words)}
        <div class="stack">
            <PageHeading>{words.people_invitations()}</PageHeading>
            <p class="muted">{words.people_invitations_about()}</p>
            {done} {wait} {summary} {sure} {(!list.has_mail).then(|| no_mail(words))}
            <p class="form-actions">
                <ButtonLink href=INVITE external=true>
                    {words.people_invite()}
                </ButtonLink>
                <ButtonLink href=IMPORT external=true quiet=true>
                    {words.people_import()}
                </ButtonLink>
            </p>
            {filter(words, state)}
            {found}
            <Pagination previous next />
        </div>
    }
    .erase()
}

fn filter(words: Words, chosen: &str) -> AnyView {
    let mut options = vec![(String::new(), words.people_invitations_all().to_owned())];
    options.extend(InvitationState::ALL.map(|state| (state.name().to_owned(), told::state(words, state).to_owned())));
    let value = chosen.to_owned();
    view! {
        <FilterBar
            action=INVITATIONS
            label=words.people_invitations_state()
            apply=words.people_invitations_show()
        >
            <SelectField
                label=words.people_invitations_state()
                name="state"
                options=options.clone()
                value=value.clone()
            />
        </FilterBar>
    }
    .erase()
}

/// Has it not ended?
const fn may_be_revoked(row: &InvitationSummary) -> bool {
    matches!(row.state, InvitationState::Pending | InvitationState::Bounced)
}

/// One invitation, with what can be done about it. What the buttons say to those who do not see the row names it.
fn entry(words: Words, row: &InvitationSummary, has_mail: bool) -> AnyView {
    let by = if row.by.is_empty() { request::supplier() } else { row.by.clone() };
    let state = told::state(words, row.state);
    let note = words.tell(PeopleInvitationNote {
        roles: &role_names(words, &row.roles),
        sent: &words.moment(row.sent),
        by: &by,
        expires: &words.date(row.expires.date()),
    });
    let email = row.email.as_str();
    let resend = (has_mail && row.state.may_be_sent()).then(|| {
        let label = words.tell(PeopleInvitationResendTo { email });
        view! {
            <form method="post" action=format!("{INVITATIONS}/{}/resend", row.id) aria-label=label>
                {of_customer()}
                <ActionButton look=Look::Bare>{words.people_invitation_resend()}</ActionButton>
            </form>
        }
    });
    let revoke = may_be_revoked(row).then(|| {
        let label = words.tell(PeopleInvitationRevokeTo { email });
        let address = with_query(INVITATIONS, &[("revoke", &row.id.to_string())]);
        view! {
            <a class=Look::Bare.class() href=address rel="external" aria-label=label>
                {words.people_invitation_revoke()}
            </a>
        }
    });
    view! {
        <li>
            <span>
                <bdi>{row.email.clone()}</bdi>
                " "
                <Badge tone=told::tone(row.state) text=state />
                " "
                <span class="cell-note" dir="auto">
                    {note}
                </span>
            </span>
            <div class="form-actions">{resend} {revoke}</div>
        </li>
    }
    .erase()
}

/// Asks again before an invitation is taken back.
fn sure(words: Words, row: &InvitationSummary) -> AnyView {
    let question = words.tell(PeopleInvitationRevokeSure { email: &row.email });
    view! {
        <Form action=format!("{INVITATIONS}/{}/revoke", row.id) label=question.clone()>
            {of_customer()}
            <p>
                <strong>{question.clone()}</strong>
            </p>
            <p>{words.people_invitation_revoke_text()}</p>
            <FormActions>
                <ActionButton look=Look::Danger>{words.people_invitation_revoke_yes()}</ActionButton>
                <ButtonLink href=INVITATIONS external=true quiet=true>
                    {words.people_cancel()}
                </ButtonLink>
            </FormActions>
        </Form>
    }
    .erase()
}
