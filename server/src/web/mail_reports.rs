//! What providers of mail report, over HTTP: machines without a session, believed by their signatures alone.

use super::client::Arrival;
use super::gate::too_many;
use super::sign_in::refused;
use super::{Web, broken};
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Extension, State};
use axum::response::Response;
use business::mail::{self, ProviderKind, Report};
use business::{Error, Refusal};
use http::{HeaderMap, StatusCode, request::Parts};

/// `POST /mail/events/resend`: what happened to one letter, signed after Standard Webhooks under Svix' names.
pub(super) async fn resend(
    State(web): State<Web>,
    Extension(arrival): Extension<Arrival>,
    parts: Parts,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let names = ["svix-id", "svix-timestamp", "svix-signature"];
    hear(&web, arrival, ProviderKind::Resend, &parts.headers, names, body).await
}

/// `POST /mail/events/sendgrid`: what happened to several letters.
pub(super) async fn sendgrid(
    State(web): State<Web>,
    Extension(arrival): Extension<Arrival>,
    parts: Parts,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let prefix = "x-twilio-email-event-webhook-";
    let (timestamp, signature) = (format!("{prefix}timestamp"), format!("{prefix}signature"));
    hear(&web, arrival, ProviderKind::SendGrid, &parts.headers, ["", &timestamp, &signature], body).await
}

async fn hear(
    web: &Web,
    arrival: Arrival,
    kind: ProviderKind,
    headers: &HeaderMap,
    [id, timestamp, signature]: [&str; 3],
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let body = match body {
        Ok(body) => body,
        Err(rejection) => return broken::bare(rejection.status()),
    };
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let report = Report { id: text(id), timestamp: text(timestamp), signature: text(signature), body: &body };
    let origin = arrival.origin(headers);
    let error = match mail::hear(&web.portal, &origin, kind, &report).await {
        Ok(()) => return broken::bare(StatusCode::NO_CONTENT),
        Err(error) => error,
    };
    if !matches!(error, Error::Refused(Refusal::SignedOut)) {
        return refused(&error);
    }
    // Whoever forges counts like whoever sends forms: no flood of it becomes a flood of events.
    if let Some(ip) = arrival.ip
        && let Err(seconds) = web.posts_check(ip)
    {
        return too_many(seconds);
    }
    match mail::note_forgery(&web.portal, &origin, kind).await {
        Ok(()) => broken::bare(StatusCode::UNAUTHORIZED),
        Err(error) => refused(&error),
    }
}
