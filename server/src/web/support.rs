//! Looking as a customer, by plain forms: what the supplier's people send, and what an owner answers.

use super::asking::{Member, Nothing, Sent};
use super::sign_in::{refused, see_other};
use super::{broken, pages};
use app::administration::{CUSTOMERS, ReasonAttempt};
use app::members::SUPPORT_ACCESS;
use app::request::CurrentVisit;
use axum::extract::Path;
use axum::response::Response;
use business::support::{self, Asked};
use business::{Error, Refusal, Visit};
use domain::{CustomerId, SupportAccessId, SupportSetting};
use http::StatusCode;
use serde::Deserialize;

/// Why somebody wants to look.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReasonForm {
    #[serde(default)]
    pub(super) reason: String,
}

/// Which request begins.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BeginForm {
    id: String,
}

/// What an owner sets.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SettingForm {
    customer: String,
    setting: String,
}

/// What an owner answers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerForm {
    customer: String,
    id: String,
    answer: String,
}

/// What an owner ends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EndForm {
    customer: String,
    id: String,
}

/// `POST /administration/customers/{id}/look`
pub(super) async fn ask(asker: Member, Path(id): Path<String>, Sent(form): Sent<ReasonForm>) -> Response {
    let Ok(customer) = id.parse::<CustomerId>() else { return broken::bare(StatusCode::NOT_FOUND) };
    let page = format!("{CUSTOMERS}/{customer}");
    match support::ask(&asker.visit, &asker.web.portal, customer, &form.reason).await {
        Ok(Asked::Begun) => see_other("/"),
        Ok(Asked::Waits) => see_other(&format!("{page}?asked")),
        // It waits, or may begin: the page says so.
        Err(Error::Refused(Refusal::AlreadyDone)) => see_other(&page),
        Err(Error::Refused(Refusal::Invalid(problems))) => {
            let current = CurrentVisit(Some(asker.visit));
            let attempt = ReasonAttempt { reason: form.reason, problems };
            pages::reason_again(asker.web, &page, current, attempt, asker.language).await
        }
        Err(error) => refused(&error),
    }
}

/// `POST /administration/customers/{id}/begin`
pub(super) async fn begin(asker: Member, Path(id): Path<String>, Sent(form): Sent<BeginForm>) -> Response {
    let (Ok(customer), Ok(access)) = (id.parse::<CustomerId>(), form.id.parse::<SupportAccessId>()) else {
        return broken::bare(StatusCode::NOT_FOUND);
    };
    match support::begin(&asker.visit, &asker.web.portal, customer, access).await {
        Ok(()) => see_other("/"),
        Err(error) => refused(&error),
    }
}

/// `POST /support-access/stop`
pub(super) async fn stop(asker: Member, _: Nothing) -> Response {
    match support::stop(&asker.visit, &asker.web.portal).await {
        Ok(customer) => see_other(&format!("{CUSTOMERS}/{customer}?looked")),
        // It was over before: what is wanted is so.
        Err(Error::Refused(Refusal::NotFound)) => see_other("/"),
        Err(error) => refused(&error),
    }
}

/// `POST /people/support-access`
pub(super) async fn set(asker: Member, Sent(form): Sent<SettingForm>) -> Response {
    let Some(setting) = SupportSetting::from_name(&form.setting) else {
        return broken::bare(StatusCode::UNPROCESSABLE_ENTITY);
    };
    if let Some(answer) = is_elsewhere(&asker.visit, &form.customer) {
        return answer;
    }
    done(support::set(&asker.visit, &asker.web.portal, setting).await)
}

/// `POST /people/support-access/answer`
pub(super) async fn answer(asker: Member, Sent(form): Sent<AnswerForm>) -> Response {
    let is_granted = match form.answer.as_str() {
        "granted" => true,
        "declined" => false,
        _ => return broken::bare(StatusCode::UNPROCESSABLE_ENTITY),
    };
    if let Some(answer) = is_elsewhere(&asker.visit, &form.customer) {
        return answer;
    }
    let Ok(access) = form.id.parse() else { return broken::bare(StatusCode::NOT_FOUND) };
    done(support::answer(&asker.visit, &asker.web.portal, access, is_granted).await)
}

/// `POST /people/support-access/end`
pub(super) async fn end(asker: Member, Sent(form): Sent<EndForm>) -> Response {
    if let Some(answer) = is_elsewhere(&asker.visit, &form.customer) {
        return answer;
    }
    let Ok(access) = form.id.parse() else { return broken::bare(StatusCode::NOT_FOUND) };
    done(support::end(&asker.visit, &asker.web.portal, access).await)
}

/// Back to the page, which says how it is now, also where somebody else was faster.
fn done(done: Result<(), Error>) -> Response {
    match done {
        Ok(()) => see_other(&format!("{SUPPORT_ACCESS}?saved")),
        Err(Error::Refused(Refusal::AlreadyDone)) => see_other(SUPPORT_ACCESS),
        Err(error) => refused(&error),
    }
}

/// Refuses a form that was shown for another customer than the one that the session looks at now.
fn is_elsewhere(visit: &Visit, customer: &str) -> Option<Response> {
    let is_here = visit.customer().is_some_and(|chosen| chosen.id.to_string() == customer);
    (!is_here).then(broken::other_customer)
}
