//! What an owner sets about their customer's people, by plain forms.

use super::sign_in::{malformed, refused, see_other};
use super::{Web, broken, pages};
use app::members::{MemberAttempt, PEOPLE, ROLES, RoleAttempt};
use app::request::CurrentVisit;
use axum::extract::rejection::FormRejection;
use axum::extract::{Extension, Form, Path, State};
use axum::response::Response;
use business::{Error, Portal, Refusal, Result as Done, Visit, members};
use domain::{Action, MemberForm, OwnRoleForm, OwnRoleId, PersonId};
use http::StatusCode;
use language::Language;

/// The fields of a form; a name may come several times.
type Fields = Result<Form<Vec<(String, String)>>, FormRejection>;

/// Most fields that a form of ours has: roles that are built in and those of the customer's own, and three more.
const MOST_FIELDS: usize = 100;

/// `POST /people/{id}`
pub(super) async fn save(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    Extension(language): Extension<Language>,
    Path(id): Path<String>,
    form: Fields,
) -> Response {
    let Some(visit) = current.0.clone() else { return see_other("/sign-in") };
    let fields = match fields_of(form) {
        Ok(fields) => fields,
        Err(status) => return broken::bare(status),
    };
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
pub(super) async fn disable(
    State(web): State<Web>,
    current: Extension<CurrentVisit>,
    language: Extension<Language>,
    Path(id): Path<String>,
) -> Response {
    let verb = async |visit: &Visit, portal: &Portal, person| members::disable(visit, portal, person).await;
    coming_in(web, current.0, language.0, &id, verb, |person| format!("{PEOPLE}/{person}?saved")).await
}

/// `POST /people/{id}/enable`
pub(super) async fn enable(
    State(web): State<Web>,
    current: Extension<CurrentVisit>,
    language: Extension<Language>,
    Path(id): Path<String>,
) -> Response {
    let verb = async |visit: &Visit, portal: &Portal, person| members::enable(visit, portal, person).await;
    coming_in(web, current.0, language.0, &id, verb, |person| format!("{PEOPLE}/{person}?saved")).await
}

/// `POST /people/{id}/remove`
pub(super) async fn remove(
    State(web): State<Web>,
    current: Extension<CurrentVisit>,
    language: Extension<Language>,
    Path(id): Path<String>,
) -> Response {
    let verb = async |visit: &Visit, portal: &Portal, person| members::remove(visit, portal, person).await;
    coming_in(web, current.0, language.0, &id, verb, |_| format!("{PEOPLE}?removed")).await
}

/// Does what decides whether somebody may come in. What had been done before is as wanted.
async fn coming_in(
    web: Web,
    current: CurrentVisit,
    language: Language,
    id: &str,
    verb: impl AsyncFnOnce(&Visit, &Portal, PersonId) -> Done<()>,
    done: impl FnOnce(PersonId) -> String,
) -> Response {
    let Some(visit) = current.0.clone() else { return see_other("/sign-in") };
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
pub(super) async fn add_role(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    Extension(language): Extension<Language>,
    form: Fields,
) -> Response {
    let Some(visit) = current.0.clone() else { return see_other("/sign-in") };
    let form = match fields_of(form).and_then(role_form) {
        Ok(form) => form,
        Err(status) => return broken::bare(status),
    };
    let added = members::add_role(&visit, &web.portal, &form).await.map(|_| ());
    role_answer(web, current, language, added, None, Some(form)).await
}

/// `POST /people/roles/{role}`
pub(super) async fn change_role(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    Extension(language): Extension<Language>,
    Path(role): Path<String>,
    form: Fields,
) -> Response {
    let Some(visit) = current.0.clone() else { return see_other("/sign-in") };
    let form = match fields_of(form).and_then(role_form) {
        Ok(form) => form,
        Err(status) => return broken::bare(status),
    };
    let Ok(role) = role.parse::<OwnRoleId>() else { return broken::bare(StatusCode::NOT_FOUND) };
    let changed = members::change_role(&visit, &web.portal, role, &form).await;
    role_answer(web, current, language, changed, Some(role), Some(form)).await
}

/// `POST /people/roles/{role}/remove`
pub(super) async fn remove_role(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    Extension(language): Extension<Language>,
    Path(role): Path<String>,
) -> Response {
    let Some(visit) = current.0.clone() else { return see_other("/sign-in") };
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

fn fields_of(form: Fields) -> Result<Vec<(String, String)>, StatusCode> {
    match form {
        Ok(Form(fields)) if fields.len() <= MOST_FIELDS => Ok(fields),
        Ok(_) => Err(StatusCode::UNPROCESSABLE_ENTITY),
        Err(rejection) => Err(malformed(&rejection).status()),
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
