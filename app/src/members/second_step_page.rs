//! Whether everybody in a customer needs a second step, and who has none yet.

use super::server_fns::second_step;
use super::{PEOPLE, SECOND_STEP, ShownCustomer};
use crate::errors::told::role_names;
use crate::request::{self, words};
use crate::ui::{ActionButton, Erase, Form, FormActions, Loaded, Look, Notice, PageHeading, Section, Tone};
use crate::wire::load;
use domain::SecondStepPage as Shown;
use language::{
    PeopleSecondStepGrace, PeopleSecondStepMore, PeopleSecondStepOn, PeopleSecondStepRoles, PeopleSecondStepWithout,
    Words,
};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// The page.
#[component]
pub fn SecondStepPage() -> impl IntoView {
    request::plain(|| {
        let shown = load(|| (), |()| second_step());
        view! { <Loaded resource=shown view=|shown| view! { <SecondStep shown /> }.erase() /> }.erase()
    })
}

#[component]
fn SecondStep(shown: Shown) -> impl IntoView {
    let words = words();
    let is_saved = use_query_map().with_untracked(|query| query.get("saved").is_some());
    let is_wanted = shown.wanted.is_some();
    let now = match shown.wanted {
        Some(since) => words.tell(PeopleSecondStepOn { moment: &words.moment(since) }),
        None => words.people_second_step_off().to_owned(),
    };
    let roles = (!is_wanted && !shown.required_of.is_empty()).then(|| {
        let roles = role_names(words, &shown.required_of);
        view! { <p>{words.tell(PeopleSecondStepRoles { roles: &roles })}</p> }
    });
    let grace = words.tell(PeopleSecondStepGrace { count: shown.grace_days });
    let (label, wanted, look) = if is_wanted {
        (words.people_second_step_release(), "no", Look::Quiet)
    } else {
        (words.people_second_step_require(), "yes", Look::Main)
    };
    let without = without(words, shown);
    view! {
        <Title text=words.people_second_step() />
        <p class="back">
            <a href=PEOPLE rel="external">
                {words.people_title()}
            </a>
        </p>
        <div class="narrow stack">
            <PageHeading>{words.people_second_step()}</PageHeading>
            <p class="muted">{words.people_second_step_about()}</p>
            {is_saved
                .then(|| {
                    view! {
                        <Notice tone=Tone::Positive urgent=true>
                            <p>{words.account_saved()}</p>
                        </Notice>
                    }
                })}
            <p>{now}</p>
            {roles}
            <Form action=SECOND_STEP label=words.people_second_step()>
                <ShownCustomer />
                <input type="hidden" name="wanted" value=wanted />
                <p>{grace}</p>
                <FormActions>
                    <ActionButton look=look>{label}</ActionButton>
                </FormActions>
            </Form>
            {without}
        </div>
    }
    .erase()
}

/// Who has none, by name; of many the first.
fn without(words: Words, shown: Shown) -> AnyView {
    let named = i64::try_from(shown.without.len()).unwrap_or(i64::MAX);
    let more = shown.without_count.saturating_sub(named);
    let names = shown.without.into_iter().map(|member| {
        view! {
            <li>
                <a href=format!("{PEOPLE}/{}", member.id)>
                    <bdi>{member.name}</bdi>
                </a>
            </li>
        }
    });
    view! {
        <Section title=words.people_second_step_without_title() id="without">
            <p>{words.tell(PeopleSecondStepWithout { count: shown.without_count })}</p>
            <ul class="entries">{names.collect_view()}</ul>
            {(more > 0).then(|| view! { <p class="muted">{words.tell(PeopleSecondStepMore { count: more })}</p> })}
        </Section>
    }
    .erase()
}
