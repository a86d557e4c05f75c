//! What an owner sets about their customer's people, by plain forms.

use super::asking::{Asker, Sent, is_repeated};
use super::sign_in::{refused, see_other};
use super::{Web, broken, pages};
use app::members::{MemberAttempt, PEOPLE, ROLES, RoleAttempt, SECOND_STEP, SHOWN_CUSTOMER};
use app::request::CurrentVisit;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::response::Response;
use business::{Error, Portal, Refusal, Result as Done, Visit, members};
use domain::{Action, MemberForm, OwnRoleForm, OwnRoleId, PersonId};
use http::StatusCode;
use language::Language;

/// Most fields that a form of ours has: roles that are built in and those of the customer's own, and four more.
const MOST_FIELDS: usize = 100;

/// A form about the people of the customer that it was shown for, and who sent it. What is none, or is of another customer than
/// the session's by now, is answered before any handler runs.
pub(super) struct Filled {
    web: Web,
    visit: Visit,
    current: CurrentVisit,
    language: Language,
    /// A name may come several times.
    fields: Vec<(String, String)>,
}

impl FromRequest<Web> for Filled {
    type Rejection = Response;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let Asker { web, current, language, .. } = Asker::from_request_parts(&mut parts, web).await?;
        let visit = current.0.clone().ok_or_else(|| see_other("/sign-in"))?;
        let Sent(mut fields) =
            Sent::<Vec<(String, String)>>::from_request(Request::from_parts(parts, body), &web).await?;
        if fields.len() > MOST_FIELDS || is_repeated(&fields, &["roles"]) {
            return Err(broken::bare(StatusCode::UNPROCESSABLE_ENTITY));
        }
        let customer = visit.customer().map(|customer| customer.id.to_string());
        let is_of_another =
            |(name, value): &(String, String)| name == SHOWN_CUSTOMER && Some(value) != customer.as_ref();
        if fields.iter().any(is_of_another) {
            return Err(broken::other_customer());
        }
        fields.retain(|(name, _)| name != SHOWN_CUSTOMER);
        Ok(Self { web, visit, current, language, fields })
    }
}

/// `POST /people/{id}`
pub(super) async fn save(Path(id): Path<String>, Filled { web, visit, current, language, fields }: Filled) -> Response {
    let Ok(person) = id.parse::<PersonId>() else { return broken::bare(StatusCode::NOT_FOUND) };
    let mut form = MemberForm::default();
    for (name, value) in fields {
        match name.as_str() {
            "roles" => form.roles.push(value),
            "sites" => form.sites = value,
            "limit" => form.limit = value,
            "currency" => form.currency = value,
            _ => return broken::bare(StatusCode::UNPROCESSABLE_ENTITY),
        }
    }
    match members::save(&visit, &web.portal, person, &form).await {
        Ok(()) => see_other(&format!("{PEOPLE}/{person}?saved")),
        Err(Error::Refused(Refusal::Invalid(problems))) => {
            pages::member_again(web, current, person, MemberAttempt { form: Some(form), problems }, language).await
        }
        Err(error) => refused(&error),
    }
}

/// `POST /people/{id}/disable`
pub(super) async fn disable(Path(id): Path<String>, filled: Filled) -> Response {
    let verb = async |visit: &Visit, portal: &Portal, person| members::disable(visit, portal, person).await;
    coming_in(filled, &id, verb, |person| format!("{PEOPLE}/{person}?saved")).await
}

/// `POST /people/{id}/enable`
pub(super) async fn enable(Path(id): Path<String>, filled: Filled) -> Response {
    let verb = async |visit: &Visit, portal: &Portal, person| members::enable(visit, portal, person).await;
    coming_in(filled, &id, verb, |person| format!("{PEOPLE}/{person}?saved")).await
}

/// `POST /people/{id}/remove`
pub(super) async fn remove(Path(id): Path<String>, filled: Filled) -> Response {
    let verb = async |visit: &Visit, portal: &Portal, person| members::remove(visit, portal, person).await;
    coming_in(filled, &id, verb, |_| format!("{PEOPLE}?removed")).await
}

/// `POST /people/{id}/end-sessions`
pub(super) async fn end_sessions(Path(id): Path<String>, filled: Filled) -> Response {
    let verb =
        async |visit: &Visit, portal: &Portal, person| members::end_sessions(visit, portal, person).await.map(drop);
    coming_in(filled, &id, verb, |person| format!("{PEOPLE}/{person}?ended")).await
}

/// `POST /people/second-step`
pub(super) async fn want_second_step(Filled { web, visit, fields, .. }: Filled) -> Response {
    let is_wanted = match fields.as_slice() {
        [(name, value)] if name == "wanted" && value == "yes" => true,
        [(name, value)] if name == "wanted" && value == "no" => false,
        _ => return broken::bare(StatusCode::UNPROCESSABLE_ENTITY),
    };
    match members::want_second_step(&visit, &web.portal, is_wanted).await {
        Ok(()) => see_other(&format!("{SECOND_STEP}?saved")),
        Err(error) => refused(&error),
    }
}

/// Does what decides whether somebody may come in. What had been done before is as wanted.
async fn coming_in(
    Filled { web, visit, current, language, fields }: Filled,
    id: &str,
    verb: impl AsyncFnOnce(&Visit, &Portal, PersonId) -> Done<()>,
    done: impl FnOnce(PersonId) -> String,
) -> Response {
    if !fields.is_empty() {
        return broken::bare(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let Ok(person) = id.parse::<PersonId>() else { return broken::bare(StatusCode::NOT_FOUND) };
    match verb(&visit, &web.portal, person).await {
        Ok(()) | Err(Error::Refused(Refusal::AlreadyDone)) => see_other(&done(person)),
        Err(Error::Refused(Refusal::Invalid(problems))) => {
            pages::member_again(web, current, person, MemberAttempt { form: None, problems }, language).await
        }
        Err(error) => refused(&error),
    }
}

/// `POST /people/roles`
pub(super) async fn add_role(Filled { web, visit, current, language, fields }: Filled) -> Response {
    let form = match role_form(fields) {
        Ok(form) => form,
        Err(status) => return broken::bare(status),
    };
    let added = members::add_role(&visit, &web.portal, &form).await.map(|_| ());
    role_answer(web, current, language, added, None, Some(form)).await
}

/// `POST /people/roles/{role}`
pub(super) async fn change_role(
    Path(role): Path<String>,
    Filled { web, visit, current, language, fields }: Filled,
) -> Response {
    let form = match role_form(fields) {
        Ok(form) => form,
        Err(status) => return broken::bare(status),
    };
    let Ok(role) = role.parse::<OwnRoleId>() else { return broken::bare(StatusCode::NOT_FOUND) };
    let changed = members::change_role(&visit, &web.portal, role, &form).await;
    role_answer(web, current, language, changed, Some(role), Some(form)).await
}

/// `POST /people/roles/{role}/remove`
pub(super) async fn remove_role(
    Path(role): Path<String>,
    Filled { web, visit, current, language, fields }: Filled,
) -> Response {
    if !fields.is_empty() {
        return broken::bare(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let Ok(role) = role.parse::<OwnRoleId>() else { return broken::bare(StatusCode::NOT_FOUND) };
    let removed = members::remove_role(&visit, &web.portal, role).await;
    role_answer(web, current, language, removed, Some(role), None).await
}

async fn role_answer(
    web: Web,
    current: CurrentVisit,
    language: Language,
    outcome: Done<()>,
    role: Option<OwnRoleId>,
    form: Option<OwnRoleForm>,
) -> Response {
    match outcome {
        Ok(()) => see_other(&format!("{ROLES}?saved")),
        Err(Error::Refused(Refusal::Invalid(problems))) => {
            pages::roles_again(web, current, RoleAttempt { role, form, problems }, language).await
        }
        Err(error) => refused(&error),
    }
}

/// The form of a role: its name, and a field for each action of members.
fn role_form(fields: Vec<(String, String)>) -> Result<OwnRoleForm, StatusCode> {
    let mut form = OwnRoleForm::default();
    for (name, value) in fields {
        if name == "name" {
            form.name = value;
        } else if Action::of_members().any(|action| action.name() == name) {
            form.effects.push((name, value));
        } else {
            return Err(StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
    Ok(form)
}
