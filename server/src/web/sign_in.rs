//! Signing in, signing out and choosing a customer: plain forms, answered with a redirect or with the page again.

use super::asking::Nothing;
use super::client::Arrival;
use super::kept::ProofWanted;
use super::return_to::{safe, with_return_to};
use super::session::Cookie;
use super::{Web, broken, measurements, pages};
use app::account::{CONFIRM, SIGN_IN_CODE, SignInAttempt, SignInProblem};
use app::request::CurrentVisit;
use axum::extract::rejection::FormRejection;
use axum::extract::{Extension, Form, State};
use axum::response::Response;
use business::identity::{self, Entrance, SignedIn};
use business::{Error, Refusal, support};
use http::StatusCode;
use http::header::{self, HeaderMap, HeaderValue};
use language::Language;
use secrecy::SecretString;
use serde::{Deserialize, Deserializer};

/// What the sign-in form sends; anything else is refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignInForm {
    #[serde(default)]
    email: String,
    #[serde(default, deserialize_with = "secret")]
    password: SecretString,
    #[serde(default)]
    return_to: String,
}

/// A secret in a form.
pub(super) fn secret<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SecretString, D::Error> {
    String::deserialize(deserializer).map(SecretString::from)
}

/// What the form to choose a customer sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChoiceForm {
    customer: String,
    #[serde(default)]
    return_to: String,
}

/// A redirect after a form: the browser gets the next page with GET.
pub(super) fn see_other(to: &str) -> Response {
    let mut response = broken::bare(StatusCode::SEE_OTHER);
    // A character that no header may have was refused before; should one slip through, the front page is no harm.
    let to = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
    response.headers_mut().insert(header::LOCATION, to);
    response
}

/// An error of a verb as an answer that is explained on its way out.
pub(super) fn refused(error: &Error) -> Response {
    let status = match error {
        Error::Refused(Refusal::SignedOut) => return see_other("/sign-in"),
        Error::Refused(Refusal::NotFound) => StatusCode::NOT_FOUND,
        Error::Refused(Refusal::NotAllowed(_)) => StatusCode::FORBIDDEN,
        Error::Refused(Refusal::Invalid(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Refused(Refusal::TooSoon(_)) => StatusCode::TOO_MANY_REQUESTS,
        Error::Refused(Refusal::AlreadyDone) => StatusCode::CONFLICT,
        Error::Refused(Refusal::ProofNeeded) => {
            let mut response = see_other(CONFIRM);
            response.extensions_mut().insert(ProofWanted);
            return response;
        }
        Error::Refused(Refusal::Unavailable) => StatusCode::SERVICE_UNAVAILABLE,
        Error::Unexpected(_) => StatusCode::INTERNAL_SERVER_ERROR,
    };
    broken::bare(status)
}

/// A form that is none: too large, of another kind, with unknown or repeated fields.
pub(super) fn malformed(rejection: &FormRejection) -> Response {
    let status = rejection.status();
    // What the rejection says may quote the form.
    broken::bare(if status.is_server_error() { StatusCode::BAD_REQUEST } else { status })
}

/// `POST /sign-in`
pub(super) async fn sign_in(
    State(web): State<Web>,
    Extension(arrival): Extension<Arrival>,
    Extension(before): Extension<CurrentVisit>,
    Extension(language): Extension<Language>,
    headers: HeaderMap,
    form: Result<Form<SignInForm>, FormRejection>,
) -> Response {
    let Form(form) = match form {
        Ok(form) => form,
        Err(rejection) => return malformed(&rejection),
    };
    let origin = arrival.origin(&headers);
    let device = Cookie::Device.of(&headers, &web.options.base_url);
    let tried = identity::sign_in(&web.portal, &origin, &form.email, form.password, device.as_deref()).await;
    let problem = match tried {
        Ok(entrance) => return entered(&web, before, entrance, &form.return_to).await,
        Err(Error::Refused(Refusal::Invalid(_))) => SignInProblem::Wrong,
        Err(Error::Refused(Refusal::TooSoon(seconds))) => SignInProblem::TooMany { seconds },
        Err(Error::Refused(Refusal::Unavailable)) => SignInProblem::Busy,
        Err(error) => return refused(&error),
    };
    measurements::count_sign_in(match problem {
        SignInProblem::Wrong => "refused",
        SignInProblem::TooMany { .. } => "too many",
        SignInProblem::Busy => "busy",
    });
    let return_to = safe(&form.return_to).unwrap_or("").to_owned();
    // What was typed is shown again, as long as it can be an address at all.
    let email = if form.email.chars().count() <= 254 { form.email } else { String::new() };
    let mut response =
        pages::sign_in_again(web, SignInAttempt { email, problem: Some(problem), return_to }, language).await;
    if let SignInProblem::TooMany { seconds } = problem {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// The answer to the first proof: in, or on to the second step.
pub(super) async fn entered(web: &Web, before: CurrentVisit, entrance: Entrance, return_to: &str) -> Response {
    match entrance {
        Entrance::Inside(signed_in) => inside(web, before, &signed_in, return_to).await,
        Entrance::Factor { token } => {
            let wanted = safe(return_to).unwrap_or("/");
            let mut response = see_other(&with_return_to(SIGN_IN_CODE, wanted));
            Cookie::Step.give(&mut response, &token, identity::CHALLENGE_SECONDS, &web.options.base_url);
            response
        }
    }
}

/// The answer to whoever has got in: on to where they wanted to go, with the session's cookie.
pub(super) async fn inside(web: &Web, before: CurrentVisit, signed_in: &SignedIn, return_to: &str) -> Response {
    measurements::count_sign_in("signed in");
    // A browser has one session: the one before it is over, whoever's it was.
    if let Some(visit) = before.0
        && let Err(error) = identity::sign_out(&visit, &web.portal).await
    {
        return refused(&error);
    }
    let wanted = safe(return_to).unwrap_or("/");
    let to = if signed_in.needs_choice { with_return_to("/choose-customer", wanted) } else { wanted.to_owned() };
    let (mut response, base_url) = (see_other(&to), &web.options.base_url);
    Cookie::Session.give(&mut response, &signed_in.token, signed_in.expires_in_seconds, base_url);
    Cookie::Device.give(&mut response, &signed_in.device, identity::DEVICE_SECONDS, base_url);
    Cookie::Step.take_away(&mut response, base_url);
    response
}

/// `POST /sign-out`
pub(super) async fn sign_out(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    _: Nothing,
) -> Response {
    let Some(visit) = current.0 else { return see_other("/sign-in") };
    if visit.looking().is_some()
        && let Err(error) = support::stop(&visit, &web.portal).await
    {
        return refused(&error);
    }
    match identity::sign_out(&visit, &web.portal).await {
        Ok(()) => signed_out(&web),
        Err(error) => refused(&error),
    }
}

/// `POST /sign-out-everywhere`
pub(super) async fn sign_out_everywhere(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    _: Nothing,
) -> Response {
    let Some(visit) = current.0 else { return see_other("/sign-in") };
    match identity::sign_out_everywhere(&visit, &web.portal).await {
        Ok(_) => signed_out(&web),
        Err(error) => refused(&error),
    }
}

fn signed_out(web: &Web) -> Response {
    let mut response = see_other("/sign-in");
    Cookie::Session.take_away(&mut response, &web.options.base_url);
    response
}

/// `POST /choose-customer`
pub(super) async fn choose_customer(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    form: Result<Form<ChoiceForm>, FormRejection>,
) -> Response {
    let Some(visit) = current.0 else { return see_other("/sign-in") };
    let Form(form) = match form {
        Ok(form) => form,
        Err(rejection) => return malformed(&rejection),
    };
    // What is no id is answered like a customer that does not exist.
    let Ok(customer) = form.customer.parse() else { return broken::bare(StatusCode::NOT_FOUND) };
    match identity::choose_customer(&visit, &web.portal, customer).await {
        Ok(()) => see_other(safe(&form.return_to).unwrap_or("/")),
        Err(error) => refused(&error),
    }
}
