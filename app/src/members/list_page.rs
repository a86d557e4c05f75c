//! The customer's people: who is here, as what.

use super::server_fns::members;
use super::{PEOPLE, PERMISSIONS, ROLES, SECOND_STEP, SUPPORT_ACCESS, told};
use crate::address::with_query;
use crate::errors::told::role_names;
use crate::invitations::{INVITATIONS, INVITE};
use crate::request::{self, words};
use crate::ui::{
    ButtonLink, Cell, Column, EmptyState, Erase, FilterBar, Loaded, Notice, PageHeading, Pagination, Table, TextField,
    Tone,
};
use crate::wire::load;
use domain::{MemberList, MemberQuery, MemberSummary};
use language::{PeopleInvitationsOpen, Words};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;

/// The page.
#[component]
pub fn MembersPage() -> impl IntoView {
    request::plain(|| {
        let (query, is_removed) = use_query_map().with_untracked(|map| (query_from(map), map.get("removed").is_some()));
        let asked = query.clone();
        let list = load(move || asked.clone(), members);
        let view = move |list| view! { <Members list query=query.clone() is_removed /> }.erase();
        view! { <Loaded resource=list view /> }.erase()
    })
}

/// What the address asks for.
pub(super) fn query_from(params: &ParamsMap) -> MemberQuery {
    let field = |name| params.get(name).unwrap_or_default();
    MemberQuery { q: field("q"), person: field("person"), after: field("after"), before: field("before") }
}

/// The list of people at this path, searched as before, on another page.
pub(super) fn page_links(path: &str, q: &str, previous: Option<&str>, next: Option<&str>) -> AnyView {
    let previous = previous.map(|before| with_query(path, &[("q", q), ("before", before)]));
    let next = next.map(|after| with_query(path, &[("q", q), ("after", after)]));
    view! { <Pagination previous next /> }.erase()
}

/// The field that looks for somebody in the list at this path.
pub(super) fn finder(words: Words, path: &'static str, query: &MemberQuery) -> AnyView {
    let clear = (!query.q.is_empty() || !query.person.is_empty())
        .then(|| view! { <ButtonLink href=path external=true quiet=true>{words.people_show_all()}</ButtonLink> });
    let sought = query.q.clone();
    view! {
        <FilterBar action=path label=words.people_find() apply=words.people_find()>
            <TextField label=words.people_sought() name="q" kind="search" value=sought />
        </FilterBar>
        {clear.map(|clear| view! { <p>{clear}</p> })}
    }
    .erase()
}

/// Nobody in the list has what was looked for.
pub(super) fn nobody(words: Words) -> AnyView {
    view! {
        <EmptyState title=words.people_none_match()>
            <p>{words.people_none_match_text()}</p>
        </EmptyState>
    }
    .erase()
}

#[component]
fn Members(list: MemberList, query: MemberQuery, is_removed: bool) -> impl IntoView {
    let words = words();
    let rows = list.page.rows;
    let found = if rows.is_empty() {
        nobody(words)
    } else {
        let columns = vec![
            Column::text(words.people_name()),
            Column::text(words.people_roles()),
            Column::text(words.people_sites()),
            Column::text(words.people_state()),
        ];
        let rows = rows.into_iter().map(|member| row(words, member)).collect();
        view! { <Table caption=words.people_title() columns rows /> }.erase()
    };
    view! {
        <Title text=words.people_title() />
        <div class="stack">
            <PageHeading>{words.people_title()}</PageHeading>
            <p class="muted">{words.people_about()}</p>
            {is_removed
                .then(|| {
                    view! {
                        <Notice tone=Tone::Positive urgent=true>
                            <p>{words.people_removed()}</p>
                        </Notice>
                    }
                })}
            <p class="form-actions">
                <ButtonLink href=PERMISSIONS external=true quiet=true>
                    {words.people_permissions()}
                </ButtonLink>
                <ButtonLink href=SUPPORT_ACCESS external=true quiet=true>
                    {words.people_support_title()}
                </ButtonLink>
                {list
                    .may_manage
                    .then(|| {
                        view! {
                            <ButtonLink href=SECOND_STEP external=true quiet=true>
                                {words.people_second_step()}
                            </ButtonLink>
                        }
                    })}
                {list
                    .open_invitations
                    .map(|count| {
                        view! {
                            <ButtonLink href=INVITE external=true>
                                {words.people_invite()}
                            </ButtonLink>
                            <ButtonLink href=INVITATIONS external=true quiet=true>
                                {words.tell(PeopleInvitationsOpen { count })}
                            </ButtonLink>
                        }
                    })}
                {list
                    .may_manage_roles
                    .then(|| {
                        view! {
                            <ButtonLink href=ROLES external=true quiet=true>
                                {words.people_own_roles()}
                            </ButtonLink>
                        }
                    })}
            </p>
            {finder(words, PEOPLE, &query)}
            {found}
            {page_links(PEOPLE, &query.q, list.page.previous.as_deref(), list.page.next.as_deref())}
        </div>
    }
    .erase()
}

fn row(words: Words, member: MemberSummary) -> Vec<Cell> {
    let you = if member.is_you { words.people_you().to_owned() } else { String::new() };
    let sites: Vec<&str> = member.sites.iter().map(String::as_str).collect();
    let sites = if sites.is_empty() { words.people_sites_all().to_owned() } else { words.list(&sites) };
    let state = match told::state(words, member.state) {
        Some(state) => Cell::badge(Tone::Warning, state),
        None => Cell::text(words.people_active().to_owned()),
    };
    vec![
        Cell::title(member.name).with_link(format!("{PEOPLE}/{}", member.id)).with_notes([member.email, you]),
        Cell::text(role_names(words, &member.roles)),
        Cell::text(sites),
        state,
    ]
}
