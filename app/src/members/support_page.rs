//! The page on which an owner says whether the supplier's people may look at the portal as their customer, answers who asks,
//! ends who looks, and reads who did.

use super::server_fns::support;
use super::{PEOPLE, SUPPORT_ACCESS};
use crate::address::with_query;
use crate::request::{self, words};
use crate::ui::{
    ActionButton, Button, Cell, Choice, Column, EmptyState, Erase, Form, FormActions, Loaded, Look, Notice,
    PageHeading, Pagination, RadioGroup, Section, Table, Tone,
};
use crate::wire::load;
use domain::{ListQuery, Page, SupportAccess, SupportPage as Set, SupportSetting, SupportState};
use language::{
    PeopleSupportBy, PeopleSupportFromTo, PeopleSupportLooks, PeopleSupportMayBegin, PeopleSupportWants, Words,
};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// The page.
#[component]
pub fn SupportPage() -> impl IntoView {
    request::plain(|| {
        let (query, is_saved) = use_query_map().with_untracked(|map| {
            let field = |name| map.get(name).unwrap_or_default();
            let query = ListQuery { q: String::new(), after: field("after"), before: field("before") };
            (query, map.get("saved").is_some())
        });
        let set = load(move || query.clone(), support);
        view! { <Loaded resource=set view=move |set| view! { <Support set is_saved /> }.erase() /> }.erase()
    })
}

/// What is set, in a word.
pub(crate) fn support_setting(words: Words, setting: SupportSetting) -> &'static str {
    match setting {
        SupportSetting::Never => words.people_support_never(),
        SupportSetting::OnRequest => words.people_support_on_request(),
        SupportSetting::Always => words.people_support_always(),
    }
}

#[component]
fn Support(set: Set, is_saved: bool) -> impl IntoView {
    let words = words();
    let customer = set.customer.to_string();
    let saved = is_saved.then(|| {
        view! {
            <Notice tone=Tone::Positive urgent=true>
                <p>{words.people_support_saved()}</p>
            </Notice>
        }
    });
    let open = (!set.open.is_empty()).then(|| {
        let each = set.open.iter().map(|access| open(words, access, &customer, set.may_manage)).collect_view();
        view! {
            <Section title=words.people_support_open() id="open">
                <div class="stack">{each}</div>
            </Section>
        }
    });
    let setting = if set.may_manage {
        setting_form(words, set.setting, &customer)
    } else {
        view! { <p>{support_setting(words, set.setting)}</p> }.erase()
    };
    view! {
        <Title text=words.people_support_title() />
        <p class="back">
            <a href=PEOPLE rel="external">
                {words.people_title()}
            </a>
        </p>
        <div class="stack">
            <PageHeading>{words.people_support_title()}</PageHeading>
            <p class="muted">{words.people_support_about()}</p>
            {saved}
            {open}
            <Section title=words.people_support_setting() id="setting">
                {setting}
            </Section>
            {history(words, set.all)}
        </div>
    }
    .erase()
}

fn setting_form(words: Words, setting: SupportSetting, customer: &str) -> AnyView {
    let note = |setting| match setting {
        SupportSetting::Never => words.people_support_never_note(),
        SupportSetting::OnRequest => words.people_support_on_request_note(),
        SupportSetting::Always => words.people_support_always_note(),
    };
    let choices = SupportSetting::ALL
        .into_iter()
        .map(|each| Choice::new(each.name(), support_setting(words, each)).with_note(note(each)))
        .collect::<Vec<_>>();
    let customer = customer.to_owned();
    view! {
        <Form action=SUPPORT_ACCESS label=words.people_support_setting()>
            <input type="hidden" name="customer" value=customer />
            <RadioGroup label=words.people_support_setting() name="setting" choices=choices value=setting.name() />
            <FormActions>
                <Button>{words.people_save()}</Button>
            </FormActions>
        </Form>
    }
    .erase()
}

/// A request that waits, may begin or goes on, with what can be done about it.
fn open(words: Words, access: &SupportAccess, customer: &str, may_manage: bool) -> AnyView {
    let name = access.who.as_str();
    let (title, actions) = match access.state {
        SupportState::Looking => {
            let until = access.ends.map(|ends| words.moment(ends)).unwrap_or_default();
            (words.tell(PeopleSupportLooks { name, moment: &until }), end(words))
        }
        SupportState::Granted => (words.tell(PeopleSupportMayBegin { name }), ().erase()),
        _ => (words.tell(PeopleSupportWants { name, moment: &words.moment(access.asked) }), answers(words)),
    };
    let path = if access.state == SupportState::Looking { "end" } else { "answer" };
    let (customer, id) = (customer.to_owned(), access.id.to_string());
    let form = (may_manage && access.state != SupportState::Granted).then(|| {
        view! {
            <Form action=format!("{SUPPORT_ACCESS}/{path}") label=title.clone()>
                <input type="hidden" name="customer" value=customer />
                <input type="hidden" name="id" value=id />
                <FormActions>{actions}</FormActions>
            </Form>
        }
    });
    view! {
        <div class="stack">
            <p>
                <strong>{title}</strong>
            </p>
            <blockquote dir="auto">{access.reason.clone()}</blockquote>
            {form}
        </div>
    }
    .erase()
}

fn answers(words: Words) -> AnyView {
    view! {
        <ActionButton name="answer" value="granted">
            {words.people_support_yes()}
        </ActionButton>
        <ActionButton look=Look::Quiet name="answer" value="declined">
            {words.people_support_no()}
        </ActionButton>
    }
    .erase()
}

fn end(words: Words) -> AnyView {
    view! { <ActionButton look=Look::Danger>{words.people_support_end()}</ActionButton> }.erase()
}

fn history(words: Words, page: Page<SupportAccess>) -> AnyView {
    let found = if page.rows.is_empty() {
        view! {
            <EmptyState title=words.people_support_none()>
                <p>{words.people_support_none_text()}</p>
            </EmptyState>
        }
        .erase()
    } else {
        let columns = vec![
            Column::text(words.log_who()),
            Column::text(words.people_support_asked()),
            Column::text(words.people_support_outcome()),
            Column::text(words.people_support_looked()),
        ];
        let rows = page.rows.into_iter().map(|access| row(words, access)).collect();
        view! { <Table caption=words.people_support_history() columns rows /> }.erase()
    };
    let previous = page.previous.map(|before| with_query(SUPPORT_ACCESS, &[("before", &before)]));
    let next = page.next.map(|after| with_query(SUPPORT_ACCESS, &[("after", &after)]));
    view! {
        <Section title=words.people_support_history() id="history">
            <div class="stack">
                {found} <Pagination previous next />
            </div>
        </Section>
    }
    .erase()
}

fn row(words: Words, access: SupportAccess) -> Vec<Cell> {
    let decided = if access.decided_by.is_empty() {
        String::new()
    } else {
        words.tell(PeopleSupportBy { name: &access.decided_by })
    };
    let looked = access.begun.zip(access.ends).map(|(from, until)| {
        words.tell(PeopleSupportFromTo { from: &words.moment(from), until: &words.moment(until) })
    });
    let state = match access.state {
        SupportState::Asked => words.people_support_state_asked(),
        SupportState::Granted => words.people_support_state_granted(),
        SupportState::Declined => words.people_support_state_declined(),
        SupportState::Lapsed => words.people_support_state_lapsed(),
        SupportState::Looking => words.people_support_state_looking(),
        SupportState::Ended => words.people_support_state_ended(),
    };
    vec![
        Cell::title(access.who).with_notes([access.reason, decided]),
        Cell::text(words.moment(access.asked)),
        Cell::text(state.to_owned()),
        Cell::text(looked),
    ]
}
