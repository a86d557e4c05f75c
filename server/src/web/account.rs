//! What a person changes about themselves by plain forms.

use super::asking::{Member, Nothing, Sent};
use super::factor::options;
use super::sign_in::{refused, secret, see_other};
use super::{Web, broken, language, pages};
use app::account::{ACCOUNT, AUTHENTICATOR, PASSWORD, RECOVERY_CODES, Tried};
use app::request::CurrentVisit;
use axum::extract::{Extension, State};
use axum::response::Response;
use business::{Error, Refusal, identity};
use domain::{Appearance, Preferences};
use http::StatusCode;
use http::header::{self, HeaderValue};
use secrecy::SecretString;
use serde::Deserialize;

/// Where a browser is led after something was saved.
const SAVED: &str = "/account?saved";

/// What the form of preferences sends; anything else is refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PreferencesForm {
    language: String,
    time_zone: String,
    appearance: String,
    /// The page it was on, where that is the one of one's login.
    #[serde(default)]
    from: String,
}

/// `POST /preferences`
pub(super) async fn save_preferences(asker: Member, Sent(form): Sent<PreferencesForm>) -> Response {
    // The page offers choices only: whoever sends something else did not use it.
    let Some(appearance) = Appearance::from_name(&form.appearance) else {
        return broken::bare(StatusCode::UNPROCESSABLE_ENTITY);
    };
    let wanted = Preferences { language: form.language, time_zone: form.time_zone, appearance };
    match identity::save_preferences(&asker.visit, &asker.web.portal, &wanted).await {
        Ok(()) => {
            let mut response = see_other(if form.from == "account" { SAVED } else { "/preferences?saved" });
            // The pages outside follow, in this browser.
            if let Ok(chosen) = wanted.language.parse() {
                language::remember(&mut response, chosen);
            }
            response
        }
        Err(error) => refused(&error),
    }
}

/// `POST /end-tour`
pub(super) async fn end_tour(asker: Member, _: Nothing) -> Response {
    match identity::end_tour(&asker.visit, &asker.web.portal).await {
        Ok(()) => see_other("/"),
        Err(error) => refused(&error),
    }
}

/// A name to be called by.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NameForm {
    #[serde(default)]
    name: String,
}

/// A new address.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EmailForm {
    #[serde(default)]
    email: String,
}

/// A new password.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PasswordForm {
    #[serde(default, deserialize_with = "secret")]
    current: SecretString,
    #[serde(default, deserialize_with = "secret")]
    password: SecretString,
    /// The address, for the browser to keep the password under; not looked at.
    #[serde(default, rename = "email")]
    _email: String,
}

/// One of one's own things.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ThingForm {
    #[serde(default)]
    id: String,
}

/// A code of an app.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CodeForm {
    #[serde(default)]
    code: String,
}

/// A passkey that a browser made.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewPasskeyForm {
    #[serde(default)]
    token: String,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    name: String,
}

impl Member {
    /// On after what was done, or the page at `path` again. Where a proof is wanted first, what was sent is kept until then.
    async fn answer(self, done: Result<Response, Error>, path: &'static str, typed: String) -> Response {
        let tried = match done {
            Ok(response) => return response,
            Err(Error::Refused(Refusal::Invalid(problems))) => Tried { typed, problems, ..Tried::default() },
            Err(Error::Refused(Refusal::TooSoon(seconds))) => {
                Tried { typed, too_soon: Some(seconds), ..Tried::default() }
            }
            Err(error) => return refused(&error),
        };
        let wait = tried.too_soon;
        let current = CurrentVisit(Some(self.visit));
        let mut response = pages::tried_again(self.web, path, current, tried, self.language).await;
        if let Some(seconds) = wait {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }

    /// Recovery codes are shown in the answer itself, this once; without new ones it leads back.
    async fn codes(self, made: Result<Vec<String>, Error>, path: &'static str) -> Response {
        match made {
            Ok(codes) if !codes.is_empty() => {
                let (current, tried) = (CurrentVisit(Some(self.visit)), Tried { codes, ..Tried::default() });
                pages::tried_again(self.web, RECOVERY_CODES, current, tried, self.language).await
            }
            Ok(_) => see_other(SAVED),
            Err(error) => self.answer(Err(error), path, String::new()).await,
        }
    }
}

/// `POST /account/name`
pub(super) async fn set_name(asker: Member, Sent(form): Sent<NameForm>) -> Response {
    let done = identity::set_name(&asker.visit, &asker.web.portal, &form.name).await;
    asker.answer(done.map(|()| see_other(SAVED)), ACCOUNT, form.name).await
}

/// `POST /account/email`
pub(super) async fn set_email(asker: Member, Sent(form): Sent<EmailForm>) -> Response {
    let done = identity::ask_email_change(&asker.visit, &asker.web.portal, &form.email).await;
    asker.answer(done.map(|()| see_other("/account?email-sent")), ACCOUNT, form.email).await
}

/// `POST /account/password`
pub(super) async fn change_password(asker: Member, Sent(form): Sent<PasswordForm>) -> Response {
    let done = identity::change_password(&asker.visit, &asker.web.portal, form.current, form.password).await;
    asker.answer(done.map(|()| see_other("/account?password-changed")), PASSWORD, String::new()).await
}

/// `POST /account/sessions/end`
pub(super) async fn end_session(asker: Member, Sent(form): Sent<ThingForm>) -> Response {
    let Ok(session) = form.id.parse() else { return broken::bare(StatusCode::NOT_FOUND) };
    let done = identity::end_session(&asker.visit, &asker.web.portal, session).await;
    asker.answer(done.map(|()| see_other(SAVED)), ACCOUNT, String::new()).await
}

/// `POST /account/sessions/end-others`
pub(super) async fn end_other_sessions(asker: Member, _: Nothing) -> Response {
    match identity::end_other_sessions(&asker.visit, &asker.web.portal).await {
        Ok(_) => see_other(SAVED),
        Err(error) => refused(&error),
    }
}

/// `POST /account/authenticator`
pub(super) async fn begin_authenticator(asker: Member, _: Nothing) -> Response {
    let done = identity::begin_authenticator(&asker.visit, &asker.web.portal).await;
    asker.answer(done.map(|()| see_other(AUTHENTICATOR)), ACCOUNT, String::new()).await
}

/// `POST /account/authenticator/confirm`
pub(super) async fn confirm_authenticator(asker: Member, Sent(form): Sent<CodeForm>) -> Response {
    let made = identity::confirm_authenticator(&asker.visit, &asker.web.portal, &form.code).await;
    asker.codes(made, AUTHENTICATOR).await
}

/// `POST /account/authenticator/remove`
pub(super) async fn remove_authenticator(asker: Member, _: Nothing) -> Response {
    let done = identity::remove_authenticator(&asker.visit, &asker.web.portal).await;
    asker.answer(done.map(|()| see_other(SAVED)), ACCOUNT, String::new()).await
}

/// `POST /account/recovery-codes`
pub(super) async fn renew_recovery_codes(asker: Member, _: Nothing) -> Response {
    let made = identity::renew_recovery_codes(&asker.visit, &asker.web.portal).await;
    asker.codes(made, ACCOUNT).await
}

/// `POST /account/passkeys/options`
pub(super) async fn begin_passkey(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    _: Nothing,
) -> Response {
    let Some(visit) = current.0 else { return broken::bare(StatusCode::UNAUTHORIZED) };
    options(identity::begin_passkey(&visit, &web.portal).await)
}

/// `POST /account/passkeys`
pub(super) async fn add_passkey(asker: Member, Sent(form): Sent<NewPasskeyForm>) -> Response {
    let made = identity::add_passkey(&asker.visit, &asker.web.portal, &form.token, &form.answer, &form.name).await;
    asker.codes(made, ACCOUNT).await
}

/// `POST /account/passkeys/remove`
pub(super) async fn remove_passkey(asker: Member, Sent(form): Sent<ThingForm>) -> Response {
    let Ok(passkey) = form.id.parse() else { return broken::bare(StatusCode::NOT_FOUND) };
    let done = identity::remove_passkey(&asker.visit, &asker.web.portal, passkey).await;
    asker.answer(done.map(|()| see_other(SAVED)), ACCOUNT, String::new()).await
}
