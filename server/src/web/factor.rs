//! The second step of signing in, passkeys, and proving again who one is. Plain forms; a passkey's answer is put into one by
//! `frontend/passkey.js`.

use super::asking::{Asker, Member, Nothing, Sent};
use super::return_to::{safe, with_return_to};
use super::session::Cookie;
use super::sign_in::{inside, refused, secret, see_other};
use super::{Web, broken, measurements, pages};
use app::account::{CONFIRM, SIGN_IN_CODE, Tried};
use app::request::CurrentVisit;
use axum::Json;
use axum::response::{IntoResponse as _, Response};
use business::identity::{self, PasskeyAsked, Proof, Renewed, answer_of};
use business::{Error, Refusal, Visit};
use http::StatusCode;
use http::header::{self, HeaderValue};
use language::Language;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::json;

/// What the second step sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepForm {
    #[serde(default)]
    code: String,
    #[serde(default)]
    trust: String,
    #[serde(default)]
    return_to: String,
}

/// What a passkey answered.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PasskeyForm {
    #[serde(default)]
    token: String,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    return_to: String,
}

/// What proves again who somebody is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProofForm {
    #[serde(default, deserialize_with = "secret")]
    password: SecretString,
    #[serde(default)]
    code: String,
    #[serde(default)]
    return_to: String,
}

/// `POST /sign-in/code`
pub(super) async fn answer(
    Asker { web, current, language, origin, device, step, .. }: Asker,
    Sent(form): Sent<StepForm>,
) -> Response {
    let (step, trust) = (step.unwrap_or_default(), form.trust == "yes");
    let answer = answer_of(form.code);
    match identity::answer_factor(&web.portal, &origin, &step, answer, trust, device.as_deref()).await {
        Ok(signed_in) => inside(&web, current, &signed_in, &form.return_to).await,
        Err(Error::Refused(Refusal::NotFound)) => {
            measurements::count_sign_in("refused");
            step_over(&web, &form.return_to)
        }
        Err(error) => {
            measurements::count_sign_in("refused");
            let return_to = safe(&form.return_to).unwrap_or("").to_owned();
            again(web, SIGN_IN_CODE, CurrentVisit(None), error, return_to, step, language).await
        }
    }
}

/// Back to the beginning: the step is over.
fn step_over(web: &Web, return_to: &str) -> Response {
    let wanted = safe(return_to).unwrap_or("/");
    let to = with_return_to("/sign-in", wanted);
    let mut response = see_other(&if to.contains('?') { format!("{to}&over") } else { format!("{to}?over") });
    Cookie::Step.take_away(&mut response, &web.options.base_url);
    response
}

/// The page again with what went wrong, or the error itself.
async fn again(
    web: Web,
    path: &'static str,
    visit: CurrentVisit,
    error: Error,
    return_to: String,
    token: String,
    language: Language,
) -> Response {
    again_with(web, path, visit, error, Tried { return_to, token, ..Tried::default() }, language).await
}

/// The same, with what the page holds besides.
pub(super) async fn again_with(
    web: Web,
    path: &'static str,
    visit: CurrentVisit,
    error: Error,
    tried: Tried,
    language: Language,
) -> Response {
    let tried = match error {
        Error::Refused(Refusal::Invalid(problems)) => Tried { problems, ..tried },
        Error::Refused(Refusal::TooSoon(seconds)) => Tried { too_soon: Some(seconds), ..tried },
        Error::Refused(Refusal::Unavailable) => Tried { is_busy: true, ..tried },
        error => return refused(&error),
    };
    let wait = tried.too_soon;
    let mut response = pages::tried_again(web, path, visit, tried, language).await;
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// What a browser is asked to do with a passkey, as JSON.
pub(super) fn options(asked: Result<PasskeyAsked, Error>) -> Response {
    match asked {
        Ok(asked) => Json(json!({ "options": asked.options, "token": asked.token.expose_secret() })).into_response(),
        Err(error) => {
            let status = match &error {
                Error::Refused(Refusal::TooSoon(_)) => StatusCode::TOO_MANY_REQUESTS,
                Error::Refused(Refusal::SignedOut | Refusal::ProofNeeded) => StatusCode::UNAUTHORIZED,
                Error::Refused(Refusal::Unavailable) => StatusCode::SERVICE_UNAVAILABLE,
                Error::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
                Error::Unexpected(_) => StatusCode::INTERNAL_SERVER_ERROR,
            };
            broken::bare(status)
        }
    }
}

/// `POST /passkey`: asks whoever is there for a passkey; whoever is signed in, to prove again who they are.
pub(super) async fn ask_passkey(Asker { web, current, origin, .. }: Asker, _: Nothing) -> Response {
    options(identity::ask_passkey(current.0.as_ref(), &web.portal, &origin).await)
}

/// `POST /sign-in/passkey`
pub(super) async fn passkey(
    Asker { web, current, origin, device, .. }: Asker,
    Sent(form): Sent<PasskeyForm>,
) -> Response {
    let tried =
        identity::sign_in_with_passkey(&web.portal, &origin, &form.token, &form.answer, device.as_deref()).await;
    match tried {
        Ok(signed_in) => inside(&web, current, &signed_in, &form.return_to).await,
        Err(Error::Refused(Refusal::Invalid(_))) => {
            measurements::count_sign_in("refused");
            let to = with_return_to("/sign-in", safe(&form.return_to).unwrap_or("/"));
            see_other(&if to.contains('?') { format!("{to}&passkey-failed") } else { format!("{to}?passkey-failed") })
        }
        Err(error) => refused(&error),
    }
}

/// `POST /confirm`
pub(super) async fn prove(Member { web, visit, language }: Member, Sent(form): Sent<ProofForm>) -> Response {
    let proof = if form.code.is_empty() { Proof::Password(form.password) } else { Proof::Factor(answer_of(form.code)) };
    proved(web, visit, &form.return_to, language, async |visit: &Visit, web: &Web| {
        identity::prove(visit, &web.portal, proof).await
    })
    .await
}

/// `POST /confirm/passkey`
pub(super) async fn prove_with_passkey(
    Member { web, visit, language }: Member,
    Sent(form): Sent<PasskeyForm>,
) -> Response {
    proved(web, visit, &form.return_to, language, async |visit: &Visit, web: &Web| {
        identity::prove_with_passkey(visit, &web.portal, &form.token, &form.answer).await
    })
    .await
}

/// Gives a session's new token to its browser.
pub(super) fn give(web: &Web, response: &mut Response, renewed: &Renewed) {
    Cookie::Session.give(response, &renewed.token, renewed.expires_in_seconds, &web.options.base_url);
}

/// The answer to a proof: on to where it was needed, with the session's new cookie.
async fn proved(
    web: Web,
    visit: Visit,
    return_to: &str,
    language: Language,
    prove: impl AsyncFnOnce(&Visit, &Web) -> Result<Renewed, Error>,
) -> Response {
    match prove(&visit, &web).await {
        Ok(renewed) => {
            let mut response = see_other(safe(return_to).unwrap_or("/account"));
            give(&web, &mut response, &renewed);
            response
        }
        Err(error) => {
            let return_to = safe(return_to).unwrap_or("").to_owned();
            again(web, CONFIRM, CurrentVisit(Some(visit)), error, return_to, String::new(), language).await
        }
    }
}
