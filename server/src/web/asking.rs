//! What handlers of forms are handed: the form, and who sent it. What is no form of ours, and who is not signed in, is answered
//! before any handler runs.

use super::Web;
use super::client::Arrival;
use super::session::Cookie;
use super::sign_in::{malformed, see_other};
use app::request::CurrentVisit;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, FromRequest, FromRequestParts, Request};
use axum::response::Response;
use business::{Origin, Visit};
use http::request::Parts;
use language::Language;
use std::collections::BTreeSet;

/// A form with the fields of `F`.
pub(super) struct Sent<F>(pub(super) F);

impl<F> FromRequest<Web> for Sent<F>
where
    Form<F>: FromRequest<Web, Rejection = FormRejection>,
{
    type Rejection = Response;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Response> {
        let form = Form::<F>::from_request(request, web).await.map_err(|rejection| malformed(&rejection))?;
        Ok(Self(form.0))
    }
}

/// Does a name come twice that may come only once? Which of the two counts would be anybody's guess.
pub(super) fn is_repeated(fields: &[(String, String)], may_repeat: &[&str]) -> bool {
    let mut names = BTreeSet::new();
    fields.iter().any(|(name, _)| !may_repeat.contains(&name.as_str()) && !names.insert(name.as_str()))
}

/// A form without a field, or a request without any form: what is sent nevertheless is refused, as unknown fields of other
/// forms are.
pub(super) struct Nothing;

/// The most that is looked at of what should not be there, in bytes.
const LONGEST_NOTHING: usize = 16;

impl FromRequest<Web> for Nothing {
    type Rejection = Response;

    async fn from_request(request: Request, _: &Web) -> Result<Self, Response> {
        let refused = || super::broken::bare(http::StatusCode::UNPROCESSABLE_ENTITY);
        let body = axum::body::to_bytes(request.into_body(), LONGEST_NOTHING).await.map_err(|_| refused())?;
        if body.is_empty() { Ok(Self) } else { Err(refused()) }
    }
}

/// Somebody who asks, signed in or not.
pub(super) struct Asker {
    pub(super) web: Web,
    /// Who is signed in in this browser.
    pub(super) current: CurrentVisit,
    /// What they are answered in.
    pub(super) language: Language,
    /// From where.
    pub(super) origin: Origin,
    /// What this browser is known by.
    pub(super) device: Option<String>,
    /// The step of signing in that it is at.
    pub(super) step: Option<String>,
    /// The invitation that it went to sign in for.
    pub(super) invitation: Option<String>,
}

impl FromRequestParts<Web> for Asker {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        // The gate has put all of it there; without it there is nobody to answer.
        let missing = || super::broken::bare(http::StatusCode::INTERNAL_SERVER_ERROR);
        let (extensions, headers, base_url) = (&parts.extensions, &parts.headers, &web.options.base_url);
        Ok(Self {
            web: web.clone(),
            current: extensions.get::<CurrentVisit>().cloned().ok_or_else(missing)?,
            language: extensions.get::<Language>().copied().ok_or_else(missing)?,
            origin: extensions.get::<Arrival>().copied().ok_or_else(missing)?.origin(headers),
            device: Cookie::Device.of(headers, base_url),
            step: Cookie::Step.of(headers, base_url),
            invitation: Cookie::Invitation.of(headers, base_url),
        })
    }
}

/// Somebody who is signed in.
pub(super) struct Member {
    pub(super) web: Web,
    pub(super) visit: Visit,
    /// What they are answered in.
    pub(super) language: Language,
}

impl FromRequestParts<Web> for Member {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        let Asker { web, current, language, .. } = Asker::from_request_parts(parts, web).await?;
        let visit = current.0.ok_or_else(|| see_other("/sign-in"))?;
        Ok(Self { web, visit, language })
    }
}
