//! What an administrator does about somebody's login, by plain forms.

use super::asking::{Member, Nothing, Sent};
use super::return_to::with_return_to;
use super::sign_in::{refused, see_other};
use super::support::ReasonForm;
use super::{broken, pages};
use app::account::CONFIRM;
use app::administration::{LOGINS, ReasonAttempt};
use app::request::CurrentVisit;
use axum::extract::Path;
use axum::response::Response;
use business::{Error, Refusal, identity};
use domain::PersonId;
use http::StatusCode;
use serde::Deserialize;

/// Which session ends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SessionForm {
    id: String,
}

/// `POST /administration/people/{id}/sessions/end`
pub(super) async fn end_session(asker: Member, Path(id): Path<String>, Sent(form): Sent<SessionForm>) -> Response {
    let (Ok(person), Ok(session)) = (id.parse::<PersonId>(), form.id.parse()) else {
        return broken::bare(StatusCode::NOT_FOUND);
    };
    let done = identity::end_session_of(&asker.visit, &asker.web.portal, person, session).await;
    answer(asker, person, done, String::new()).await
}

/// `POST /administration/people/{id}/sessions/end-all`
pub(super) async fn end_sessions(asker: Member, Path(id): Path<String>, _: Nothing) -> Response {
    let Ok(person) = id.parse::<PersonId>() else { return broken::bare(StatusCode::NOT_FOUND) };
    let done = identity::end_sessions_of(&asker.visit, &asker.web.portal, person).await;
    answer(asker, person, done, String::new()).await
}

/// `POST /administration/people/{id}/reset-factors`
pub(super) async fn reset_factors(asker: Member, Path(id): Path<String>, Sent(form): Sent<ReasonForm>) -> Response {
    let Ok(person) = id.parse::<PersonId>() else { return broken::bare(StatusCode::NOT_FOUND) };
    let done = identity::reset_factors_of(&asker.visit, &asker.web.portal, person, &form.reason).await;
    answer(asker, person, done, form.reason).await
}

/// `POST /administration/people/{id}/block`
pub(super) async fn block(asker: Member, Path(id): Path<String>, _: Nothing) -> Response {
    let Ok(person) = id.parse::<PersonId>() else { return broken::bare(StatusCode::NOT_FOUND) };
    let done = identity::block(&asker.visit, &asker.web.portal, person).await;
    answer(asker, person, done, String::new()).await
}

/// `POST /administration/people/{id}/unblock`
pub(super) async fn unblock(asker: Member, Path(id): Path<String>, _: Nothing) -> Response {
    let Ok(person) = id.parse::<PersonId>() else { return broken::bare(StatusCode::NOT_FOUND) };
    let done = identity::unblock(&asker.visit, &asker.web.portal, person).await;
    answer(asker, person, done, String::new()).await
}

/// Back to the person's page, or first to where the asker proves who they are.
async fn answer(asker: Member, person: PersonId, done: Result<(), Error>, reason: String) -> Response {
    let page = format!("{LOGINS}/{person}");
    match done {
        // What had been done before is as wanted.
        Ok(()) | Err(Error::Refused(Refusal::AlreadyDone)) => see_other(&format!("{page}?saved")),
        Err(Error::Refused(Refusal::ProofNeeded)) => see_other(&with_return_to(CONFIRM, &page)),
        Err(Error::Refused(Refusal::Invalid(problems))) => {
            let current = CurrentVisit(Some(asker.visit));
            let attempt = ReasonAttempt { reason, problems };
            pages::reason_again(asker.web, &page, current, attempt, asker.language).await
        }
        Err(error) => refused(&error),
    }
}
