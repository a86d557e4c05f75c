//! What a person sees when a request ends before any page of the app could be made: a plain page that depends on nothing
//! that may be broken, with what happened, a reference and a next step.

use super::headers;
use app::error::PortalError;
use axum::body::Body;
use domain::RequestId;
use http::header::{self, HeaderMap, HeaderValue};
use http::{Response, StatusCode};
use language::{Language, Words};

/// Marks an answer that has said all there is to say: it is sent as it is.
#[derive(Debug, Clone, Copy)]
pub struct Spoken;

/// Marks an answer whose status alone does not say what happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The portal is being worked on.
    Maintenance,
    /// A form was shown for another customer than the one that is chosen now.
    OtherCustomer,
    /// Somebody looks as a customer, and wants more than to look.
    OnlyLooks,
}

/// Title and text.
fn told(words: Words, status: StatusCode, cause: Option<Cause>) -> (&'static str, &'static str) {
    match status {
        StatusCode::FORBIDDEN if cause == Some(Cause::OnlyLooks) => (words.error_not_allowed(), words.error_looking()),
        StatusCode::SERVICE_UNAVAILABLE if cause == Some(Cause::Maintenance) => {
            (words.broken_maintenance(), words.broken_maintenance_text())
        }
        StatusCode::CONFLICT if cause == Some(Cause::OtherCustomer) => {
            (words.error_other_customer(), words.error_other_customer_text())
        }
        StatusCode::FORBIDDEN => (words.broken_forbidden(), words.broken_forbidden_text()),
        StatusCode::NOT_FOUND => (words.broken_not_found(), words.broken_not_found_text()),
        StatusCode::METHOD_NOT_ALLOWED => (words.broken_method(), words.broken_method_text()),
        StatusCode::PAYLOAD_TOO_LARGE => (words.broken_too_large(), words.broken_too_large_text()),
        StatusCode::TOO_MANY_REQUESTS => (words.broken_too_many(), words.broken_too_many_text()),
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT => {
            (words.broken_busy(), words.broken_busy_text())
        }
        status if status.is_server_error() => (words.broken_unexpected(), words.broken_unexpected_text()),
        _ => (words.broken_malformed(), words.broken_malformed_text()),
    }
}

/// The same in the words of a server function.
fn portal_error(status: StatusCode, reference: RequestId) -> PortalError {
    match status {
        StatusCode::UNAUTHORIZED => PortalError::SignedOut,
        StatusCode::NOT_FOUND => PortalError::NotFound,
        StatusCode::TOO_MANY_REQUESTS => PortalError::TooSoon(60),
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT => {
            PortalError::Unavailable
        }
        status if status.is_server_error() => PortalError::Unexpected(Some(reference.to_string())),
        _ => PortalError::Malformed,
    }
}

/// Fills an error that has nothing to show: a page for people, JSON for the app, a line for everybody else.
#[must_use]
pub fn explained(
    mut response: Response<Body>,
    path: &str,
    request: &HeaderMap,
    reference: RequestId,
    pkg_dir: &str,
    language: Language,
) -> Response<Body> {
    let words = Words::of(language);
    let status = response.status();
    let cause = response.extensions().get::<Cause>().copied();
    if !(status.is_client_error() || status.is_server_error()) || response.extensions().get::<Spoken>().is_some() {
        return response;
    }
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    if kind.starts_with("text/html") || kind.starts_with("application/json") {
        return response;
    }
    let (kind, body) = if headers::wants_html(request) {
        let policy = headers::page_policy(None);
        if let Ok(policy) = HeaderValue::from_str(&policy) {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        ("text/html; charset=utf-8", page(words, status, cause, reference, pkg_dir))
    } else if path.starts_with("/api/") {
        let error = serde_json::to_string(&portal_error(status, reference)).unwrap_or_default();
        ("application/json", error)
    } else {
        (
            "text/plain; charset=utf-8",
            format!("{}\n{} {reference}\n", told(words, status, cause).0, words.reference_label()),
        )
    };
    response.headers_mut().remove(header::CONTENT_LENGTH);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    *response.body_mut() = Body::from(body);
    response
}

/// An error of this status, to be explained on its way out.
#[must_use]
pub fn bare(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

/// The refusal of a form that was shown for another customer.
#[must_use]
pub fn other_customer() -> Response<Body> {
    let mut response = bare(StatusCode::CONFLICT);
    response.extensions_mut().insert(Cause::OtherCustomer);
    response
}

fn page(words: Words, status: StatusCode, cause: Option<Cause>, reference: RequestId, pkg_dir: &str) -> String {
    let (title, text) = told(words, status, cause);
    let (language, direction) = (words.language(), words.language().direction());
    let (label, step) = (words.reference_label(), words.error_go_home());
    // Nothing here comes from the request, so nothing has to be escaped.
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\"><title>{title}</title>\
         <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">\
         <link rel=\"stylesheet\" href=\"/{pkg_dir}/portico.css\"></head><body>\
         <main id=\"main\" class=\"main main-plain\"><div class=\"message-page\"><h1>{title}</h1>\
         <p class=\"message-text\">{text}</p><p class=\"muted\">{label} <code>{reference}</code></p>\
         <p><a class=\"button\" href=\"/\">{step}</a></p></div></main></body></html>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_gets_a_page_and_the_app_gets_json() {
        let reference = RequestId(uuid::Uuid::nil());
        let mut html = HeaderMap::new();
        html.insert(header::ACCEPT, HeaderValue::from_static("text/html,*/*"));
        let answer =
            explained(bare(StatusCode::INTERNAL_SERVER_ERROR), "/invoices", &html, reference, "pkg", Language::Arabic);
        assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/html; charset=utf-8");
        let answer =
            explained(bare(StatusCode::NOT_FOUND), "/api/x", &HeaderMap::new(), reference, "pkg", Language::English);
        assert_eq!(answer.headers()[header::CONTENT_TYPE], "application/json");
        let mut spoken = bare(StatusCode::NOT_FOUND);
        spoken.extensions_mut().insert(Spoken);
        assert!(
            !explained(spoken, "/pkg/x.js", &html, reference, "pkg", Language::English)
                .headers()
                .contains_key(header::CONTENT_TYPE)
        );
    }
}
