//! The page on which one person is invited: whom, as what, in which language, and with which words.

use super::server_fns::invitation_start;
use super::{IMPORT, INVITATIONS, INVITE, told};
use crate::members::told::of_field;
use crate::members::{PEOPLE, membership_fields};
use crate::request::{self, words};
use crate::ui::{
    Button, ButtonLink, Erase, ErrorSummary, Form, FormActions, Loaded, Notice, PageHeading, SelectField, TextArea,
    TextField, Tone,
};
use crate::wire::load;
use domain::{InvitationForm, InvitationStart, LONGEST_MESSAGE, Problem};
use language::{PeopleInviteMessageHint, SignInTooMany, Words};
use leptos::prelude::*;
use leptos_meta::Title;

/// A form that was sent and invited nobody; the server puts it into the context of the page that answers it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InvitationAttempt {
    /// The form as typed.
    pub form: InvitationForm,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Too many: again after this many seconds.
    pub too_soon: Option<u64>,
}

/// The page.
#[component]
pub fn InvitePage() -> impl IntoView {
    request::plain(|| {
        let start = load(|| (), |()| invitation_start());
        view! { <Loaded resource=start view=|start| view! { <Invite start /> }.erase() /> }.erase()
    })
}

/// The way back to the people.
pub(super) fn back(words: Words) -> AnyView {
    view! {
        <p class="back">
            <a href=PEOPLE rel="external">
                {words.people_title()}
            </a>
        </p>
    }
    .erase()
}

/// In place of a form where no letter can be sent.
pub(super) fn no_mail(words: Words) -> AnyView {
    view! {
        <Notice tone=Tone::Warning>
            <p>{words.people_invite_no_mail()}</p>
        </Notice>
    }
    .erase()
}

/// Too many, and how long to wait; sets the status.
pub(super) fn too_soon(words: Words, seconds: Option<u64>) -> Option<AnyView> {
    let seconds = seconds?;
    request::set_status(429);
    let told = words.tell(SignInTooMany { wait: &words.duration(seconds) });
    Some(
        view! {
            <Notice tone=Tone::Danger urgent=true>
                <p>{told}</p>
            </Notice>
        }
        .erase(),
    )
}

/// The customer that a form is about: the one that this page shows.
pub(super) fn of_customer() -> AnyView {
    let customer = request::shown_customer().unwrap_or_default();
    view! { <input type="hidden" name="customer" value=customer /> }.erase()
}

#[component]
fn Invite(start: InvitationStart) -> impl IntoView {
    let words = words();
    let attempt = use_context::<InvitationAttempt>().unwrap_or_default();
    if !attempt.problems.is_empty() {
        request::set_status(422);
    }
    let told = told::problems(words, &attempt.problems);
    let summary =
        (!told.is_empty()).then(|| view! { <ErrorSummary title=words.error_invalid() problems=told.clone() /> });
    let wait = too_soon(words, attempt.too_soon);
    let form = if start.has_mail { fields(words, &start, &attempt.form, &told) } else { no_mail(words) };
    view! {
        <Title text=words.people_invite() />
        {back(words)}
        <div class="stack">
            <PageHeading>{words.people_invite()}</PageHeading>
            <p class="muted">{words.people_invite_about()}</p>
            <p class="form-actions">
                <ButtonLink href=IMPORT external=true quiet=true>
                    {words.people_import()}
                </ButtonLink>
                <ButtonLink href=INVITATIONS external=true quiet=true>
                    {words.people_invitations()}
                </ButtonLink>
            </p>
            {wait} {summary} {form}
        </div>
    }
    .erase()
}

fn fields(words: Words, start: &InvitationStart, form: &InvitationForm, told: &[(String, String)]) -> AnyView {
    let [of_email, of_name, of_language, of_message] =
        ["email", "name", "language", "message"].map(|field| of_field(told, field));
    let membership = membership_fields(words, &start.choices, &form.member, told);
    let InvitationForm { email, name, language, message, .. } = form.clone();
    let mut languages = vec![(String::new(), words.people_invite_language_default().to_owned())];
    languages.extend(
        request::offered_languages().into_iter().map(|each| (each.tag().to_owned(), each.own_name().to_owned())),
    );
    let limit = i64::try_from(LONGEST_MESSAGE).unwrap_or(i64::MAX);
    view! {
        <Form action=INVITE label=words.people_invite()>
            {of_customer()}
            <TextField
                label=words.sign_in_email()
                name="email"
                kind="email"
                value=email
                autocomplete="off"
                required=true
                problem=of_email
            />
            <TextField
                label=words.people_name()
                name="name"
                value=name
                autocomplete="off"
                hint=words.people_invite_name_hint()
                problem=of_name
            />
            {membership}
            <SelectField
                label=words.people_invite_language()
                name="language"
                options=languages
                value=language
                problem=of_language
            />
            <TextArea
                label=words.people_invite_message()
                name="message"
                value=message
                hint=words.tell(PeopleInviteMessageHint { limit })
                problem=of_message
            />
            <FormActions>
                <Button>{words.people_invite_send()}</Button>
            </FormActions>
        </Form>
    }
    .erase()
}
