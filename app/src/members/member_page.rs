//! One of the customer's people: roles, sites and limit as a form, what they may do by that, and whether they may come in.

use super::server_fns::member;
use super::{PEOPLE, PERMISSIONS, ShownCustomer, told};
use crate::account::device_words;
use crate::address::with_query;
use crate::errors::told::role_name;
use crate::request::{self, words};
use crate::ui::{
    ActionButton, Button, ButtonLink, CheckGroup, Choice, Erase, ErrorSummary, Fact, Facts, Form, FormActions, Loaded,
    Look, Notice, PageHeading, Section, SelectField, TextArea, TextField, Tone,
};
use crate::wire::load;
use domain::{LIMIT_CURRENCIES, MemberDetail, MemberForm, MemberSession, MemberState, MemberSummary, Problem};
use language::{PeopleDisableSure, PeopleRemoveSure, PeopleSessionsNote, Words};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_params_map, use_query_map};

/// A form that was sent and not saved; the server puts it into the context of the page that answers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberAttempt {
    /// The form as typed; `None` when it was about coming in.
    pub form: Option<MemberForm>,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// The page.
#[component]
pub fn MemberPage() -> impl IntoView {
    request::plain(|| {
        let id = use_params_map().with_untracked(|params| params.get("id")).unwrap_or_default();
        let detail = load(move || id.clone(), member);
        view! { <Loaded resource=detail view=|detail| view! { <Member detail /> }.erase() /> }.erase()
    })
}

#[component]
fn Member(detail: MemberDetail) -> impl IntoView {
    let words = words();
    let (done, confirm) = use_query_map().with_untracked(|query| {
        let done = [("saved", words.people_saved()), ("ended", words.people_sessions_ended())];
        let done = done.into_iter().find(|(name, _)| query.get(name).is_some()).map(|(_, told)| told);
        (done, query.get("confirm").unwrap_or_default())
    });
    let attempt = use_context::<MemberAttempt>();
    let problems = attempt.as_ref().map(|attempt| attempt.problems.clone()).unwrap_or_default();
    if !problems.is_empty() {
        request::set_status(422);
    }
    let told = told::problems(words, &problems);
    let summary =
        (!told.is_empty()).then(|| view! { <ErrorSummary title=words.error_invalid() problems=told.clone() /> });
    let form = attempt.and_then(|attempt| attempt.form).unwrap_or_else(|| detail.form.clone());
    let name = detail.member.name.clone();
    let state = match detail.member.state {
        MemberState::Active => None,
        MemberState::Disabled => Some(words.people_is_disabled()),
        MemberState::Blocked => Some(words.people_is_blocked()),
    };
    let may_manage = detail.may_manage;
    let access = (may_manage && !detail.member.is_you).then(|| access(words, &detail.member, &confirm));
    let sessions = (may_manage && !detail.member.is_you).then(|| sessions(words, &detail.member, &detail.sessions));
    let change = may_manage.then(|| change(words, &detail, &form, &told));
    let facts = detail
        .decisions
        .iter()
        .filter_map(|(action, decision)| Fact::of(told::action(words, *action), told::in_short(words, decision)))
        .collect();
    let why = with_query(PERMISSIONS, &[("person", &detail.member.id.to_string())]);
    view! {
        <Title text=name.clone() />
        <p class="back">
            <a href=PEOPLE rel="external">
                {words.people_title()}
            </a>
        </p>
        <div class="stack">
            <PageHeading>
                <bdi>{name}</bdi>
            </PageHeading>
            <p class="muted">
                <bdi>{detail.member.email.clone()}</bdi>
            </p>
            {done
                .map(|done| {
                    view! {
                        <Notice tone=Tone::Positive urgent=true>
                            <p>{done}</p>
                        </Notice>
                    }
                })}
            {state
                .map(|state| {
                    view! {
                        <Notice tone=Tone::Warning>
                            <p>{state}</p>
                        </Notice>
                    }
                })} {summary} {change}
            <Section title=words.people_may() id="may">
                <Facts facts />
                <p class="section-more">
                    <a href=why>{words.people_permissions()}</a>
                </p>
            </Section> {sessions} {access}
        </div>
    }
    .erase()
}

/// The form that says what somebody is.
fn change(words: Words, detail: &MemberDetail, form: &MemberForm, told: &[(String, String)]) -> AnyView {
    let [of_roles, of_sites, of_limit, of_currency] =
        ["roles", "sites", "limit", "currency"].map(|field| told::of_field(told, field));
    let MemberForm { roles, sites, limit, currency } = form.clone();
    let choices = detail
        .choices
        .iter()
        .map(|role| {
            Choice::new(role.key.clone(), role_name(words, &role.name)).with_note(told::grants(words, &role.grants))
        })
        .collect::<Vec<_>>();
    let currencies: Vec<(&str, &str)> = LIMIT_CURRENCIES.iter().map(|code| (*code, *code)).collect();
    view! {
        <Form action=format!("{PEOPLE}/{}", detail.member.id) label=words.people_roles()>
            <ShownCustomer />
            <CheckGroup
                label=words.people_roles()
                name="roles"
                choices=choices
                values=roles
                hint=words.people_roles_hint()
                problem=of_roles
            />
            <TextArea
                label=words.people_sites()
                name="sites"
                value=sites
                hint=words.people_sites_hint()
                problem=of_sites
            />
            <fieldset class="pair">
                <legend class="unseen">{words.people_limit()}</legend>
                <TextField
                    label=words.people_limit()
                    name="limit"
                    value=limit
                    inputmode="decimal"
                    hint=words.people_limit_hint()
                    problem=of_limit
                />
                <SelectField
                    label=words.people_currency()
                    name="currency"
                    options=currencies
                    value=currency
                    problem=of_currency
                />
            </fieldset>
            <FormActions>
                <Button>{words.people_save()}</Button>
            </FormActions>
        </Form>
    }
    .erase()
}

/// Where somebody is signed in and looks at this customer. From where is theirs to know: the login may belong elsewhere, too.
fn sessions(words: Words, member: &MemberSummary, sessions: &[MemberSession]) -> AnyView {
    let inside = if sessions.is_empty() {
        view! { <p>{words.people_sessions_none()}</p> }.erase()
    } else {
        let rows = sessions
            .iter()
            .map(|session| {
                let note = words.tell(PeopleSessionsNote {
                    started: &words.moment(session.started),
                    seen: &words.moment(session.seen),
                });
                view! {
                    <li>
                        <span>
                            <bdi>{device_words(words, &session.device)}</bdi>
                            " "
                            <span class="cell-note">{note}</span>
                        </span>
                    </li>
                }
            })
            .collect_view();
        view! {
            <ul class="entries">{rows}</ul>
            <Form action=format!("{PEOPLE}/{}/end-sessions", member.id) label=words.people_sessions_end()>
                <ShownCustomer />
                <p>{words.people_sessions_end_text()}</p>
                <FormActions>
                    <ActionButton look=Look::Quiet>{words.people_sessions_end()}</ActionButton>
                </FormActions>
            </Form>
        }
        .erase()
    };
    view! {
        <Section title=words.people_sessions() id="sessions">
            {inside}
        </Section>
    }
    .erase()
}

/// Whether somebody may come in. What cannot be taken back, or sends somebody away, is asked for twice.
fn access(words: Words, member: &MemberSummary, confirm: &str) -> AnyView {
    let page = format!("{PEOPLE}/{}", member.id);
    let confirmed = |what: &str| format!("{page}?confirm={what}#field-access");
    let is_disabled = member.state == MemberState::Disabled;
    let name = member.name.as_str();
    let sure = match confirm {
        "disable" if !is_disabled => Some((
            words.tell(PeopleDisableSure { name }),
            words.people_disable_text(),
            format!("{page}/disable"),
            words.people_disable_yes(),
        )),
        "remove" => Some((
            words.tell(PeopleRemoveSure { name }),
            words.people_remove_text(),
            format!("{page}/remove"),
            words.people_remove_yes(),
        )),
        _ => None,
    };
    let inside = match sure {
        Some((question, text, action, yes)) => view! {
            <Form action=action label=question.clone()>
                <ShownCustomer />
                <p>
                    <strong>{question}</strong>
                </p>
                <p>{text}</p>
                <FormActions>
                    <ActionButton look=Look::Danger>{yes}</ActionButton>
                    <ButtonLink href=page.clone() external=true quiet=true>
                        {words.people_cancel()}
                    </ButtonLink>
                </FormActions>
            </Form>
        }
        .erase(),
        None => {
            let enable = is_disabled.then(|| {
                view! {
                    <Form action=format!("{page}/enable") label=words.people_enable()>
                        <ShownCustomer />
                        <p>{words.people_enable_text()}</p>
                        <FormActions>
                            <ActionButton look=Look::Quiet>{words.people_enable()}</ActionButton>
                        </FormActions>
                    </Form>
                }
            });
            let disable = (!is_disabled).then(|| {
                view! {
                    <ButtonLink href=confirmed("disable") external=true quiet=true>
                        {words.people_disable()}
                    </ButtonLink>
                }
            });
            view! {
                {enable}
                <p class="form-actions">
                    {disable}
                    <ButtonLink href=confirmed("remove") external=true quiet=true>
                        {words.people_remove()}
                    </ButtonLink>
                </p>
            }
            .erase()
        }
    };
    view! {
        <Section title=words.people_access() id="field-access">
            {inside}
        </Section>
    }
    .erase()
}
