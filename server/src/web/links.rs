//! What links in letters open: a new password, a new address, "this wasn't me". Plain forms for people who are not signed in,
//! answered with a redirect or with the page again. Looking at a link uses nothing up; only the form does.

use super::asking::{Asker, Sent};
use super::sign_in::{entered, refused, secret, see_other};
use super::{Web, pages};
use app::account::{CONFIRM_EMAIL, FORGOT_PASSWORD, NOT_ME, RESET_PASSWORD, SIGN_IN_LINK, Tried, WITH_LINK};
use app::request::CurrentVisit;
use axum::response::Response;
use business::{Error, Refusal, identity};
use http::header::{self, HeaderValue};
use language::Language;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

/// What asks for a new password.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AskForm {
    #[serde(default)]
    email: String,
}

/// What sets one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ResetForm {
    #[serde(default)]
    token: String,
    #[serde(default, deserialize_with = "secret")]
    password: SecretString,
    /// The address, for the browser to keep the password under; not looked at.
    #[serde(default, rename = "email")]
    _email: String,
}

/// What a link alone sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkForm {
    #[serde(default)]
    token: String,
}

/// The page again, with what went wrong; too many tries also say when to come back.
async fn again(web: Web, path: &'static str, tried: Tried, language: Language) -> Response {
    let wait = tried.too_soon;
    let mut response = pages::tried_again(web, path, CurrentVisit(None), tried, language).await;
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// `POST /forgot-password`
pub(super) async fn ask_reset(Asker { web, language, origin, .. }: Asker, Sent(form): Sent<AskForm>) -> Response {
    match identity::ask_password_reset(&web.portal, &origin, &form.email).await {
        Ok(()) => see_other("/forgot-password?sent"),
        Err(Error::Refused(Refusal::TooSoon(seconds))) => {
            let tried = Tried { typed: form.email, too_soon: Some(seconds), ..Tried::default() };
            again(web, FORGOT_PASSWORD, tried, language).await
        }
        // The page says that there is no mail.
        Err(Error::Refused(Refusal::Unavailable)) => see_other(FORGOT_PASSWORD),
        Err(error) => refused(&error),
    }
}

/// `POST /sign-in/link`
pub(super) async fn ask_sign_in(Asker { web, language, origin, .. }: Asker, Sent(form): Sent<AskForm>) -> Response {
    match identity::ask_sign_in_link(&web.portal, &origin, &form.email).await {
        Ok(()) => see_other("/sign-in/link?sent"),
        Err(Error::Refused(Refusal::TooSoon(seconds))) => {
            let tried = Tried { typed: form.email, too_soon: Some(seconds), ..Tried::default() };
            again(web, SIGN_IN_LINK, tried, language).await
        }
        Err(error) => refused(&error),
    }
}

/// `POST /sign-in/with-link`
pub(super) async fn sign_in(
    Asker { web, current, language, origin, device, .. }: Asker,
    Sent(form): Sent<LinkForm>,
) -> Response {
    match identity::sign_in_with_link(&web.portal, &origin, &form.token, device.as_deref()).await {
        Ok(entrance) => entered(&web, current, entrance, "").await,
        Err(Error::Refused(Refusal::NotFound)) => again(web, WITH_LINK, Tried::default(), language).await,
        Err(error) => refused(&error),
    }
}

/// `POST /reset-password`
pub(super) async fn reset(Asker { web, language, origin, .. }: Asker, Sent(form): Sent<ResetForm>) -> Response {
    match identity::reset_password(&web.portal, &origin, &form.token, form.password).await {
        Ok(()) => see_other("/sign-in?password-set"),
        Err(Error::Refused(Refusal::Invalid(problems))) => {
            again(web, RESET_PASSWORD, Tried { token: form.token, problems, ..Tried::default() }, language).await
        }
        // The page says that the link is over.
        Err(Error::Refused(Refusal::NotFound)) => again(web, RESET_PASSWORD, Tried::default(), language).await,
        Err(error) => refused(&error),
    }
}

/// `POST /not-me`
pub(super) async fn disown(Asker { web, language, origin, .. }: Asker, Sent(form): Sent<LinkForm>) -> Response {
    match identity::disown(&web.portal, &origin, &form.token).await {
        Ok(token) => see_other(&format!("{RESET_PASSWORD}?token={}", token.expose_secret())),
        Err(Error::Refused(Refusal::NotFound)) => again(web, NOT_ME, Tried::default(), language).await,
        Err(error) => refused(&error),
    }
}

/// `POST /confirm-email`
pub(super) async fn confirm_email(
    Asker { web, current, language, origin, .. }: Asker,
    Sent(form): Sent<LinkForm>,
) -> Response {
    match identity::confirm_email(&web.portal, &origin, &form.token).await {
        Ok(()) if current.0.is_some() => see_other("/account?saved"),
        Ok(()) => see_other("/sign-in?email-confirmed"),
        Err(Error::Refused(Refusal::NotFound)) => again(web, CONFIRM_EMAIL, Tried::default(), language).await,
        Err(error) => refused(&error),
    }
}
