//! The customers, for the supplier's people: found by name, and one by one.

use super::list::{finder, page_links};
use super::server_fns::{customer, customers};
use super::{CUSTOMERS, LOGINS, query_from, support_setting};
use crate::address::with_query;
use crate::errors::told::{problem_of, role_names};
use crate::log::WHOLE_LOG;
use crate::members::member_state;
use crate::request::{self, words};
use crate::ui::{
    ActionButton, Button, Cell, Column, EmptyState, Erase, ErrorSummary, Fact, Facts, Form, FormActions, Loaded,
    Notice, PageHeading, Section, Table, TextArea, Tone,
};
use crate::wire::load;
use domain::{
    CustomerDetail, CustomerSummary, ListQuery, MemberSummary, Page, Problem, SHORTEST_REASON, SupportAccess,
    SupportSetting, SupportState,
};
use language::{Language, PeopleLookGranted, PeopleLookWaits, PeopleReasonHint, Words};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_params_map, use_query_map};

/// A form that was sent and not done; the server puts it into the context of the page that answers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonAttempt {
    /// The reason as typed.
    pub reason: String,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

impl ReasonAttempt {
    /// What was tried, if this page answers a form, with the status that fits.
    pub(super) fn of_page() -> Self {
        let attempt = use_context::<Self>().unwrap_or(Self { reason: String::new(), problems: Vec::new() });
        if !attempt.problems.is_empty() {
            request::set_status(422);
        }
        attempt
    }

    /// What is wrong, each with the field to look at.
    pub(super) fn told(&self, words: Words) -> Vec<(String, String)> {
        let told = |problem: &Problem| {
            let field = problem.field.as_str();
            let text = match field {
                "support" => words.people_look_never().to_owned(),
                "yourself" => words.people_problem_own_login().to_owned(),
                _ => problem_of(words, std::slice::from_ref(problem), field).unwrap_or_default(),
            };
            (if field == "reason" { "reason" } else { "access" }.to_owned(), text)
        };
        self.problems.iter().map(told).collect()
    }
}

fn least() -> i64 {
    i64::try_from(SHORTEST_REASON).unwrap_or_default()
}

/// The field in which somebody says why.
pub(super) fn reason_field(words: Words, label: &'static str, attempt: &ReasonAttempt) -> AnyView {
    let told = attempt.told(words);
    let problem = told.iter().find(|(field, _)| field == "reason").map(|(_, text)| text.clone());
    view! {
        <TextArea
            label=label
            name="reason"
            value=attempt.reason.clone()
            hint=words.tell(PeopleReasonHint { least: least() })
            problem=problem
            required=true
        />
    }
    .erase()
}

/// The list.
#[component]
pub fn CustomersPage() -> impl IntoView {
    request::plain(|| {
        let query = use_query_map().with_untracked(query_from);
        let asked = query.clone();
        let found = load(move || asked.clone(), customers);
        let view = move |page| view! { <Customers page query=query.clone() /> }.erase();
        view! { <Loaded resource=found view /> }.erase()
    })
}

#[component]
fn Customers(page: Page<CustomerSummary>, query: ListQuery) -> impl IntoView {
    let words = words();
    let found = if page.rows.is_empty() {
        let (title, text) = if query.q.is_empty() {
            (words.people_customers_empty(), words.people_customers_empty_text())
        } else {
            (words.people_customers_none(), words.people_customers_none_text())
        };
        view! {
            <EmptyState title>
                <p>{text}</p>
            </EmptyState>
        }
        .erase()
    } else {
        let columns = vec![
            Column::text(words.people_name()),
            Column::number(words.people_title()),
            Column::text(words.people_support_title()),
        ];
        let rows = page.rows.into_iter().map(|customer| row(words, customer)).collect();
        view! { <Table caption=words.people_customers_title() columns rows /> }.erase()
    };
    view! {
        <Title text=words.people_customers_title() />
        <div class="stack">
            <PageHeading>{words.people_customers_title()}</PageHeading>
            <p class="muted">{words.people_customers_about()}</p>
            {finder(words, CUSTOMERS, words.people_customers_find(), words.people_customers_sought(), &query)}
            {found}
            {page_links(CUSTOMERS, &query.q, page.previous.as_deref(), page.next.as_deref())}
        </div>
    }
    .erase()
}

fn row(words: Words, customer: CustomerSummary) -> Vec<Cell> {
    vec![
        Cell::title(customer.name).with_link(format!("{CUSTOMERS}/{}", customer.id)).with_notes([customer.slug]),
        Cell::number(words.number(customer.people)),
        Cell::text(support_setting(words, customer.support).to_owned()),
    ]
}

/// One of them.
#[component]
pub fn CustomerPage() -> impl IntoView {
    request::plain(|| {
        let id = use_params_map().with_untracked(|params| params.get("id")).unwrap_or_default();
        let query = use_query_map().with_untracked(query_from);
        let asked = query.clone();
        let detail = load(
            move || (id.clone(), asked.clone()),
            |(id, query): (String, ListQuery)| customer(id, query.q, query.after, query.before),
        );
        let view = move |detail| view! { <Customer detail query=query.clone() /> }.erase();
        view! { <Loaded resource=detail view /> }.erase()
    })
}

#[component]
fn Customer(detail: CustomerDetail, query: ListQuery) -> impl IntoView {
    let words = words();
    let has = |name: &str| use_query_map().with_untracked(|query| query.get(name).is_some());
    let attempt = ReasonAttempt::of_page();
    let told = attempt.told(words);
    let summary = (!told.is_empty()).then(|| view! { <ErrorSummary title=words.error_invalid() problems=told /> });
    let done = [(has("asked"), words.people_look_asked()), (has("looked"), words.people_look_over())];
    let done = done.into_iter().find(|(is, _)| *is && attempt.problems.is_empty()).map(|(_, text)| {
        view! {
            <Notice tone=Tone::Positive urgent=true>
                <p>{text}</p>
            </Notice>
        }
    });
    let path = format!("{CUSTOMERS}/{}", detail.customer.id);
    let language = detail.language.as_deref().and_then(|tag| tag.parse::<Language>().ok()).map(Language::own_name);
    let facts = [
        Fact::of(words.people_slug(), detail.customer.slug.clone()),
        Fact::of(words.people_language(), language.unwrap_or(words.people_language_none()).to_owned()),
        Fact::of(words.people_since(), words.date(detail.created.date())),
        Fact::of(words.people_title(), words.number(detail.customer.people)),
        Fact::of(words.people_support_title(), support_setting(words, detail.customer.support).to_owned()),
    ];
    let log = detail.may_read_log.then(|| {
        let href = with_query(WHOLE_LOG, &[("customer", &detail.customer.slug)]);
        view! {
            <p class="section-more">
                <a href=href>{words.people_customer_log()}</a>
            </p>
        }
    });
    let look = detail.may_look.then(|| look(words, &path, &detail, &attempt));
    let members = members(words, &path, detail.members, &query);
    view! {
        <Title text=detail.customer.name.clone() />
        <p class="back">
            <a href=CUSTOMERS rel="external">
                {words.people_customers_title()}
            </a>
        </p>
        <div class="stack">
            <PageHeading>
                <bdi>{detail.customer.name}</bdi>
            </PageHeading>
            {done}
            {summary}
            <Facts facts=facts.into_iter().flatten().collect() />
            {log}
            {look}
            {members}
        </div>
    }
    .erase()
}

/// Looking as this customer: what waits, or the form that asks.
fn look(words: Words, path: &str, detail: &CustomerDetail, attempt: &ReasonAttempt) -> AnyView {
    let open = detail.requests.first();
    let inside = match (detail.customer.support, open) {
        (SupportSetting::Never, _) => view! { <p>{words.people_look_never()}</p> }.erase(),
        (_, Some(request)) => waiting(words, path, request),
        (setting, None) => {
            let button = match setting {
                SupportSetting::Always => words.people_look_begin(),
                _ => words.people_look_ask(),
            };
            let reason = reason_field(words, words.people_look_reason(), attempt);
            view! {
                <Form action=format!("{path}/look") label=words.people_look()>
                    {reason}
                    <FormActions>
                        <Button>{button}</Button>
                    </FormActions>
                </Form>
            }
            .erase()
        }
    };
    view! {
        <Section title=words.people_look() id="field-access">
            <div class="stack">
                <p class="muted">{words.people_look_about()}</p>
                {inside}
            </div>
        </Section>
    }
    .erase()
}

fn waiting(words: Words, path: &str, request: &SupportAccess) -> AnyView {
    let asked = words.moment(request.asked);
    if request.state != SupportState::Granted {
        let text = words.tell(PeopleLookWaits { moment: &asked });
        return view! { <p role="status">{text}</p> }.erase();
    }
    let (id, text) = (request.id.to_string(), words.tell(PeopleLookGranted { name: &request.decided_by }));
    view! {
        <Form action=format!("{path}/begin") label=words.people_look()>
            <p>{text}</p>
            <input type="hidden" name="id" value=id />
            <FormActions>
                <ActionButton>{words.people_look_begin()}</ActionButton>
            </FormActions>
        </Form>
    }
    .erase()
}

fn members(words: Words, path: &str, page: Page<MemberSummary>, query: &ListQuery) -> AnyView {
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
            Column::text(words.people_roles()),
            Column::text(words.people_state()),
        ];
        let rows = page.rows.into_iter().map(|member| member_row(words, member)).collect();
        view! { <Table caption=words.people_title() columns rows /> }.erase()
    };
    let finder = finder(words, path, words.people_find(), words.people_sought(), query);
    let links = page_links(path, &query.q, page.previous.as_deref(), page.next.as_deref());
    view! {
        <Section title=words.people_title() id="people">
            <div class="stack">
                {finder}
                {found}
                {links}
            </div>
        </Section>
    }
    .erase()
}

fn member_row(words: Words, member: MemberSummary) -> Vec<Cell> {
    let state = match member_state(words, member.state) {
        Some(state) => Cell::badge(Tone::Warning, state),
        None => Cell::text(words.people_active().to_owned()),
    };
    vec![
        Cell::title(member.name).with_link(format!("{LOGINS}/{}", member.id)).with_notes([member.email]),
        Cell::text(role_names(words, &member.roles)),
        state,
    ]
}
