//! Inviting people, by plain forms of whoever may; and joining, by plain forms of whoever was invited.

use super::asking::{Asker, Member, Sent, is_repeated};
use super::factor::options;
use super::session::Cookie;
use super::sign_in::{refused, secret, see_other};
use super::{Web, broken, measurements, pages};
use app::account::{INVITATION, RECOVERY_CODES, Tried};
use app::invitations::{IMPORT, INVITATIONS, INVITE, ImportAttempt, InvitationAttempt, RevokeAttempt};
use app::request::CurrentVisit;
use axum::extract::multipart::{MultipartError, MultipartRejection};
use axum::extract::{Multipart, Path};
use axum::response::Response;
use business::identity::{self, SignedIn};
use business::invitations::{self, NewcomerPassword};
use business::{Error, Refusal, Visit};
use domain::{IMPORT_BYTES, InvitationForm};
use http::StatusCode;
use http::header::{self, HeaderValue};
use language::Language;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

/// Most fields that the form of an invitation has: roles that are built in and those of the customer's own, and others.
const MOST_FIELDS: usize = 100;
/// For so long a browser knows which invitation it went to sign in for, in seconds.
const SIGN_IN_SECONDS: i64 = 60 * 60;

/// Is this the customer whose page sent the form? Another one may have been chosen since, in another tab.
fn is_of(visit: &Visit, customer: &str) -> bool {
    visit.customer().is_some_and(|chosen| chosen.id.to_string() == customer)
}

/// The page again, and when to come back, where that is why.
fn with_wait(mut response: Response, wait: Option<u64>) -> Response {
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// `POST /people/invite`
pub(super) async fn invite(
    Member { web, visit, language }: Member,
    Sent(fields): Sent<Vec<(String, String)>>,
) -> Response {
    if fields.len() > MOST_FIELDS || is_repeated(&fields, &["roles"]) {
        return broken::bare(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let (mut form, mut customer) = (InvitationForm::default(), String::new());
    for (name, value) in fields {
        match name.as_str() {
            "customer" => customer = value,
            "email" => form.email = value,
            "name" => form.name = value,
            "language" => form.language = value,
            "message" => form.message = value,
            "roles" => form.member.roles.push(value),
            "sites" => form.member.sites = value,
            "limit" => form.member.limit = value,
            "currency" => form.member.currency = value,
            _ => return broken::bare(StatusCode::UNPROCESSABLE_ENTITY),
        }
    }
    if !is_of(&visit, &customer) {
        return broken::other_customer();
    }
    let attempt = match invitations::invite(&visit, &web.portal, &form).await {
        Ok(_) => return see_other(&format!("{INVITATIONS}?invited=1")),
        Err(Error::Refused(Refusal::Invalid(problems))) => InvitationAttempt { form, problems, too_soon: None },
        Err(Error::Refused(Refusal::TooSoon(seconds))) => {
            InvitationAttempt { form, problems: Vec::new(), too_soon: Some(seconds) }
        }
        Err(error) => return refused(&error),
    };
    let wait = attempt.too_soon;
    with_wait(pages::attempt_again(web, INVITE, CurrentVisit(Some(visit)), attempt, language).await, wait)
}

/// What a form about one invitation sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CustomerForm {
    #[serde(default)]
    customer: String,
}

/// `POST /people/invitations/{id}/resend`
pub(super) async fn resend(asker: Member, Path(id): Path<String>, Sent(form): Sent<CustomerForm>) -> Response {
    let Ok(id) = id.parse() else { return broken::bare(StatusCode::NOT_FOUND) };
    if !is_of(&asker.visit, &form.customer) {
        return broken::other_customer();
    }
    let done = invitations::resend(&asker.visit, &asker.web.portal, id).await;
    listed(asker, done, "resent").await
}

/// `POST /people/invitations/{id}/revoke`
pub(super) async fn revoke(asker: Member, Path(id): Path<String>, Sent(form): Sent<CustomerForm>) -> Response {
    let Ok(id) = id.parse() else { return broken::bare(StatusCode::NOT_FOUND) };
    if !is_of(&asker.visit, &form.customer) {
        return broken::other_customer();
    }
    let done = invitations::revoke(&asker.visit, &asker.web.portal, id).await;
    listed(asker, done, "taken-back").await
}

/// Back to the list after what was done with one of it. What is over already shows itself there.
async fn listed(Member { web, visit, language }: Member, done: Result<(), Error>, what: &str) -> Response {
    let attempt = match done {
        Ok(()) => return see_other(&format!("{INVITATIONS}?{what}")),
        Err(Error::Refused(Refusal::AlreadyDone)) => return see_other(INVITATIONS),
        Err(Error::Refused(Refusal::Invalid(problems))) => RevokeAttempt { problems, too_soon: None },
        Err(Error::Refused(Refusal::TooSoon(seconds))) => {
            RevokeAttempt { problems: Vec::new(), too_soon: Some(seconds) }
        }
        Err(error) => return refused(&error),
    };
    let wait = attempt.too_soon;
    with_wait(pages::attempt_again(web, INVITATIONS, CurrentVisit(Some(visit)), attempt, language).await, wait)
}

/// `POST /people/invitations/import`: looks a list over, as a file or as text. Nothing is kept.
pub(super) async fn look_over(
    Member { web, visit, language }: Member,
    parts: Result<Multipart, MultipartRejection>,
) -> Response {
    // Before the list is read, which takes time and memory.
    if let Err(error) = invitations::start(&visit, &web.portal).await {
        return refused(&error);
    }
    let Ok(mut parts) = parts else { return broken::bare(StatusCode::BAD_REQUEST) };
    let list = match List::of(&mut parts).await {
        Ok(list) => list,
        Err(status) => return broken::bare(status),
    };
    if !is_of(&visit, &list.customer) {
        return broken::other_customer();
    }
    let chosen = if list.file.is_empty() { list.text } else { list.file };
    let (text, looked) = match invitations::decoded(chosen) {
        Ok(text) => {
            let looked = invitations::preview(&visit, &web.portal, &text).await;
            (text, looked)
        }
        Err(error) => (String::new(), Err(error)),
    };
    let attempt = match looked {
        Ok(preview) => ImportAttempt { text, preview: Some(preview), ..ImportAttempt::default() },
        Err(Error::Refused(Refusal::Invalid(problems))) => ImportAttempt { text, problems, ..ImportAttempt::default() },
        Err(error) => return refused(&error),
    };
    pages::attempt_again(web, IMPORT, CurrentVisit(Some(visit)), attempt, language).await
}

/// A list as it was sent.
#[derive(Default)]
struct List {
    customer: String,
    file: Vec<u8>,
    text: Vec<u8>,
}

impl List {
    /// The parts of the form, each with at most one byte more than is taken: how large it is altogether is limited by the layer
    /// before all handlers.
    async fn of(parts: &mut Multipart) -> Result<Self, StatusCode> {
        let wrong = |error: MultipartError| error.status();
        let mut list = Self::default();
        while let Some(mut part) = parts.next_field().await.map_err(wrong)? {
            let name = part.name().unwrap_or_default().to_owned();
            let mut bytes = Vec::new();
            while let Some(chunk) = part.chunk().await.map_err(wrong)? {
                let room = (IMPORT_BYTES + 1).saturating_sub(bytes.len());
                bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
            }
            match name.as_str() {
                "customer" => list.customer = String::from_utf8(bytes).unwrap_or_default(),
                "file" => list.file = bytes,
                "list" => list.text = bytes,
                _ => return Err(StatusCode::UNPROCESSABLE_ENTITY),
            }
        }
        Ok(list)
    }
}

/// What sends a list that was looked over.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ListForm {
    #[serde(default)]
    customer: String,
    #[serde(default)]
    list: String,
}

/// `POST /people/invitations/import/send`
pub(super) async fn invite_many(Member { web, visit, language }: Member, Sent(form): Sent<ListForm>) -> Response {
    if !is_of(&visit, &form.customer) {
        return broken::other_customer();
    }
    let text = form.list;
    let attempt = match invitations::invite_many(&visit, &web.portal, &text).await {
        Ok(count) => return see_other(&format!("{INVITATIONS}?invited={count}")),
        Err(Error::Refused(Refusal::Invalid(problems))) => ImportAttempt { text, problems, ..ImportAttempt::default() },
        Err(Error::Refused(Refusal::TooSoon(seconds))) => {
            ImportAttempt { text, too_soon: Some(seconds), ..ImportAttempt::default() }
        }
        Err(error) => return refused(&error),
    };
    let wait = attempt.too_soon;
    with_wait(pages::attempt_again(web, IMPORT, CurrentVisit(Some(visit)), attempt, language).await, wait)
}

/// What a newcomer chooses.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewcomerForm {
    #[serde(default)]
    token: String,
    #[serde(default)]
    name: String,
    #[serde(default, deserialize_with = "secret")]
    password: SecretString,
    /// The address, for the browser to keep the password under; not looked at.
    #[serde(default, rename = "email")]
    _email: String,
}

/// The link alone.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkForm {
    #[serde(default)]
    token: String,
}

/// What asks for a passkey, and what it answered.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PasskeyForm {
    #[serde(default)]
    invitation: String,
    #[serde(default)]
    called: String,
    #[serde(default)]
    token: String,
    #[serde(default)]
    answer: String,
}

/// The token of a form; without one, of the invitation that this browser went to sign in for.
fn token_or_cookie(token: String, asker: &Asker) -> String {
    if token.is_empty() { asker.invitation.clone().unwrap_or_default() } else { token }
}

/// The page of the invitation again, which says how it stands with it.
async fn again(web: Web, visit: CurrentVisit, tried: Tried, language: Language) -> Response {
    let wait = tried.too_soon;
    with_wait(pages::tried_again(web, INVITATION, visit, tried, language).await, wait)
}

/// What went wrong, on the page; or the error itself.
async fn not_joined(asker: Asker, error: Error, token: String, typed: String) -> Response {
    let tried = Tried { token, typed, ..Tried::default() };
    let tried = match error {
        Error::Refused(Refusal::Invalid(problems)) => Tried { problems, ..tried },
        Error::Refused(Refusal::TooSoon(seconds)) => Tried { too_soon: Some(seconds), ..tried },
        Error::Refused(Refusal::Unavailable) => Tried { is_busy: true, ..tried },
        // The page says that it is over, or what there is to do by now.
        Error::Refused(Refusal::NotFound | Refusal::AlreadyDone) => tried,
        error => return refused(&error),
    };
    again(asker.web, asker.current, tried, asker.language).await
}

/// `POST /invitation`
pub(super) async fn join_with_password(asker: Asker, Sent(form): Sent<NewcomerForm>) -> Response {
    let token = token_or_cookie(form.token, &asker);
    let newcomer = NewcomerPassword { name: form.name.clone(), password: form.password };
    let (portal, device) = (&asker.web.portal, asker.device.as_deref());
    match invitations::accept_with_password(portal, &asker.origin, &token, newcomer, device).await {
        Ok(signed_in) => match inside(&asker, see_other("/"), &signed_in).await {
            Ok(response) | Err(response) => response,
        },
        Err(error) => not_joined(asker, error, token, form.name).await,
    }
}

/// `POST /invitation/passkey/options`
pub(super) async fn ask_passkey(asker: Asker, Sent(form): Sent<PasskeyForm>) -> Response {
    let token = token_or_cookie(form.invitation, &asker);
    options(invitations::ask_passkey(&asker.web.portal, &asker.origin, &token, &form.called).await)
}

/// `POST /invitation/passkey`: recovery codes are shown in the answer itself, this once.
pub(super) async fn join_with_passkey(asker: Asker, Sent(form): Sent<PasskeyForm>) -> Response {
    let PasskeyForm { invitation, called, token: asked, answer } = form;
    let token = token_or_cookie(invitation, &asker);
    let (portal, device) = (&asker.web.portal, asker.device.as_deref());
    let joined =
        invitations::accept_with_passkey(portal, &asker.origin, &token, &called, &asked, &answer, device).await;
    let (signed_in, codes) = match joined {
        Ok(joined) => joined,
        Err(error) => return not_joined(asker, error, token, called).await,
    };
    let visit = match identity::resume(portal, asker.origin.clone(), signed_in.token.expose_secret()).await {
        Ok(visit) => CurrentVisit(visit),
        Err(error) => return refused(&error),
    };
    let tried = Tried { codes, ..Tried::default() };
    let page = pages::tried_again(asker.web.clone(), RECOVERY_CODES, visit, tried, asker.language).await;
    match inside(&asker, page, &signed_in).await {
        Ok(response) | Err(response) => response,
    }
}

/// The answer to whoever has just got a login, with its cookies.
async fn inside(asker: &Asker, mut response: Response, signed_in: &SignedIn) -> Result<Response, Response> {
    measurements::count_sign_in("signed in");
    // A browser has one session: the one before it is over, whoever's it was.
    if let Some(visit) = &asker.current.0 {
        identity::sign_out(visit, &asker.web.portal).await.map_err(|error| refused(&error))?;
    }
    let base_url = &asker.web.options.base_url;
    Cookie::Session.give(&mut response, &signed_in.token, signed_in.expires_in_seconds, base_url);
    Cookie::Device.give(&mut response, &signed_in.device, identity::DEVICE_SECONDS, base_url);
    Cookie::Step.take_away(&mut response, base_url);
    Cookie::Invitation.take_away(&mut response, base_url);
    Ok(response)
}

/// `POST /invitation/join`
pub(super) async fn join(asker: Asker, Sent(form): Sent<LinkForm>) -> Response {
    let token = token_or_cookie(form.token, &asker);
    let Some(visit) = asker.current.0.clone() else {
        return again(asker.web, asker.current, Tried { token, ..Tried::default() }, asker.language).await;
    };
    match invitations::join(&visit, &asker.web.portal, &token).await {
        Ok(()) => {
            let mut response = see_other("/");
            Cookie::Invitation.take_away(&mut response, &asker.web.options.base_url);
            response
        }
        Err(error) => not_joined(asker, error, token, String::new()).await,
    }
}

/// `POST /invitation/sign-in`: to the page to sign in on, and back. The token does not stand in the address meanwhile, where
/// proxies would write it down, but in a cookie.
pub(super) async fn sign_in(asker: Asker, Sent(form): Sent<LinkForm>) -> Response {
    let token = token_or_cookie(form.token, &asker);
    let base_url = &asker.web.options.base_url;
    let mut response = see_other("/sign-in?return_to=%2Finvitation");
    // Whoever is signed in as somebody else is so no longer.
    if let Some(visit) = &asker.current.0 {
        if let Err(error) = identity::sign_out(visit, &asker.web.portal).await {
            return refused(&error);
        }
        Cookie::Session.take_away(&mut response, base_url);
    }
    // Tokens are hexadecimal; what is none opens nothing.
    if token.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        Cookie::Invitation.give(&mut response, &token.into(), SIGN_IN_SECONDS, base_url);
    }
    response
}
