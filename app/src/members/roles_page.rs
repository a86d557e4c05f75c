//! The roles that a customer makes: what there are, and the form of one of them or of a new one.

use super::server_fns::own_roles;
use super::{PEOPLE, ROLES, ShownCustomer, told};
use crate::address::with_query;
use crate::request::{self, words};
use crate::ui::{
    ActionButton, Button, ButtonLink, Cell, Column, EmptyState, Erase, ErrorSummary, Form, FormActions, Loaded, Look,
    Notice, PageHeading, Section, SelectField, Table, TextField, Tone,
};
use crate::wire::load;
use domain::{Action, Effect, OwnRoleForm, OwnRoleId, OwnRoleSummary, Problem, Reach, RolesPage as Shown};
use language::Words;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// A form that was sent and not saved; the server puts it into the context of the page that answers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleAttempt {
    /// The role; `None` when it was to be a new one.
    pub role: Option<OwnRoleId>,
    /// The form as typed; `None` when it was to be removed.
    pub form: Option<OwnRoleForm>,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// The page.
#[component]
pub fn RolesPage() -> impl IntoView {
    request::plain(|| {
        let shown = load(|| (), |()| own_roles());
        view! { <Loaded resource=shown view=|shown| view! { <Roles shown /> }.erase() /> }.erase()
    })
}

#[component]
fn Roles(shown: Shown) -> impl IntoView {
    let words = words();
    let (is_saved, asked) =
        use_query_map().with_untracked(|query| (query.get("saved").is_some(), query.get("role").unwrap_or_default()));
    let attempt = use_context::<RoleAttempt>();
    let problems = attempt.as_ref().map(|attempt| attempt.problems.clone()).unwrap_or_default();
    if !problems.is_empty() {
        request::set_status(422);
    }
    let told: Vec<(String, String)> = told::problems(words, &problems)
        .into_iter()
        .map(|(field, text)| (if field == "roles" { "name".to_owned() } else { field }, text))
        .collect();
    let summary =
        (!told.is_empty()).then(|| view! { <ErrorSummary title=words.error_invalid() problems=told.clone() /> });
    let wanted = attempt.as_ref().map_or_else(|| asked.parse().ok(), |attempt| attempt.role);
    let role = wanted.and_then(|id| shown.roles.iter().find(|role| role.id == id)).cloned();
    let typed = attempt.and_then(|attempt| attempt.form);
    let list = if shown.roles.is_empty() {
        view! {
            <EmptyState title=words.people_own_roles_none()>
                <p>{words.people_own_roles_none_text()}</p>
            </EmptyState>
        }
        .erase()
    } else {
        let columns = vec![
            Column::text(words.people_role_name()),
            Column::text(words.people_role_says()),
            Column::number(words.people_role_held()),
        ];
        let rows = shown.roles.iter().map(|role| row(words, role)).collect();
        view! { <Table caption=words.people_own_roles() columns rows /> }.erase()
    };
    view! {
        <Title text=words.people_own_roles() />
        <p class="back">
            <a href=PEOPLE rel="external">
                {words.people_title()}
            </a>
        </p>
        <div class="stack">
            <PageHeading>{words.people_own_roles()}</PageHeading>
            <p class="muted">{words.people_own_roles_about()}</p>
            {is_saved
                .then(|| {
                    view! {
                        <Notice tone=Tone::Positive urgent=true>
                            <p>{words.people_role_saved()}</p>
                        </Notice>
                    }
                })} {summary} {list} {form(words, &shown.own, role.as_ref(), typed, &told)}
        </div>
    }
    .erase()
}

fn row(words: Words, role: &OwnRoleSummary) -> Vec<Cell> {
    let id = role.id.to_string();
    vec![
        Cell::title(role.name.clone()).with_link(format!("{}#role", with_query(ROLES, &[("role", &id)]))),
        Cell::text(told::grants(words, &role.grants)),
        Cell::number(words.number(role.held_by)),
    ]
}

/// The form of this role, or of a new one.
fn form(
    words: Words,
    own: &[(Action, Option<Reach>)],
    role: Option<&OwnRoleSummary>,
    typed: Option<OwnRoleForm>,
    told: &[(String, String)],
) -> AnyView {
    let stored = || {
        role.map(|role| OwnRoleForm {
            name: role.name.clone(),
            effects: role
                .grants
                .iter()
                .map(|grant| (grant.action.name().to_owned(), grant.effect.name().to_owned()))
                .collect(),
        })
    };
    let form = typed.or_else(stored).unwrap_or_default();
    let fields = own
        .iter()
        .map(|(action, reach)| {
            let chosen = form.effect(*action).to_owned();
            view! {
                <SelectField
                    label=told::action(words, *action)
                    name=action.name()
                    options=choices(words, *action, *reach, &chosen)
                    value=chosen
                    problem=told::of_field(told, action.name())
                />
            }
            .erase()
        })
        .collect_view();
    let (title, action) = match role {
        Some(role) => (words.people_role_change(), format!("{ROLES}/{}", role.id)),
        None => (words.people_role_add(), ROLES.to_owned()),
    };
    let remove = role.map(|role| {
        let problem = told::of_field(told, "remove");
        view! {
            <Form action=format!("{ROLES}/{}/remove", role.id) label=words.people_role_remove()>
                <ShownCustomer />
                <p id="field-remove">{words.people_role_remove_text()}</p>
                {problem.map(|problem| view! { <p class="field-problem">{problem}</p> })}
                <FormActions>
                    <ActionButton look=Look::Danger>{words.people_role_remove()}</ActionButton>
                    <ButtonLink href=ROLES external=true quiet=true>
                        {words.people_cancel()}
                    </ButtonLink>
                </FormActions>
            </Form>
        }
    });
    let (name, of_name) = (form.name.clone(), told::of_field(told, "name"));
    view! {
        <Section title=title id="role">
            <Form action=action label=title>
                <ShownCustomer />
                <TextField
                    label=words.people_role_name()
                    name="name"
                    value=name
                    required=true
                    problem=of_name
                />
                {fields}
                <FormActions>
                    <Button>{words.people_role_save()}</Button>
                </FormActions>
            </Form>
            {remove}
        </Section>
    }
    .erase()
}

/// What can be said of an action by somebody who may do it so far themselves; and what is said now, so that saving something
/// else does not change it.
fn choices(words: Words, action: Action, own: Option<Reach>, chosen: &str) -> Vec<(&'static str, &'static str)> {
    let allowed = action.reaches().iter().map(|reach| Effect::Allow(*reach));
    let may = |effect: &Effect| match *effect {
        Effect::Allow(reach) => own >= Some(reach),
        Effect::Deny => own == Some(Reach::Customer),
    };
    let offered = allowed.chain([Effect::Deny]).filter(|effect| may(effect) || effect.name() == chosen);
    std::iter::once(("", words.people_effect_none()))
        .chain(offered.map(|effect| (effect.name(), told::effect(words, effect))))
        .collect()
}
