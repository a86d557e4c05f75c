//! Letters over a provider's HTTP: what Resend and SendGrid document for one transactional letter, and what their answers mean
//! for it.
//!
//! Of each answer one thing is asked: was the letter taken, is it refused for good, or may it go better later? What is about
//! our key, our sender or our quota is mended by whoever runs the portal, and the letter waits for that.

use super::http::{Answer, Endpoint};
use super::transport::{Outgoing, TransportError, one_line};
use domain::Instant;
use http::StatusCode;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use lettre::message::Mailbox;
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use serde_json::json;
use std::fmt;
use std::time::Duration;

/// The name under which a letter's id travels with it, and comes back with what the provider reports.
pub(super) const LETTER: &str = "letter";

/// Longest time that a provider may ask us to wait, in seconds.
const LONGEST_WAIT: i64 = 24 * 60 * 60;

/// Whose HTTP is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProviderKind {
    /// Resend, <https://resend.com/docs/api-reference/emails/send-email>.
    Resend,
    /// SendGrid, <https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send>.
    SendGrid,
}

impl ProviderKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Resend, Self::SendGrid];

    /// Its name in settings, addresses and events.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Resend => "resend",
            Self::SendGrid => "sendgrid",
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Resend => "/emails",
            Self::SendGrid => "/v3/mail/send",
        }
    }
}

/// A provider of mail, and our key there.
#[derive(Clone)]
pub struct Provider {
    kind: ProviderKind,
    endpoint: Endpoint,
    key: SecretString,
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{:?}", self.kind.name(), self.endpoint)
    }
}

impl Provider {
    /// A provider. `authority`: a certificate (PEM) that is trusted beside the public ones.
    ///
    /// # Errors
    /// A sentence on what cannot be used; it does not quote the key.
    pub fn new(
        kind: ProviderKind,
        host: &str,
        port: u16,
        has_tls: bool,
        key: SecretString,
        authority: Option<&[u8]>,
    ) -> Result<Self, String> {
        if bearer(&key).is_none() {
            return Err("the key holds characters that no key has".to_owned());
        }
        Ok(Self { kind, endpoint: Endpoint::new(host, port, has_tls, authority)?, key })
    }

    /// Whose HTTP it speaks.
    #[must_use]
    pub const fn kind(&self) -> ProviderKind {
        self.kind
    }

    /// The same, for somebody who waits so long for an answer.
    #[must_use]
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.endpoint.patience = patience;
        self
    }

    /// Hands a letter over; returns what the provider said, with the id that it gave the letter.
    pub(super) async fn deliver(
        &self,
        from: &Mailbox,
        host: &str,
        outgoing: &Outgoing<'_>,
        now: Instant,
    ) -> Result<String, TransportError> {
        let later = |cause: String| TransportError::Unreachable { cause: one_line(&cause), wait: None };
        let bearer = bearer(&self.key).ok_or_else(|| later("the key holds characters that no key has".to_owned()))?;
        let mut headers = vec![(header::AUTHORIZATION, bearer)];
        let body = match self.kind {
            ProviderKind::Resend => {
                // Twice with one key within a day is once: for a sender that dies between the sending and the note of it.
                let key = HeaderValue::from_str(&outgoing.id.to_string()).map_err(|error| later(error.to_string()))?;
                headers.push((HeaderName::from_static("idempotency-key"), key));
                resend_body(from, outgoing)
            }
            ProviderKind::SendGrid => sendgrid_body(from, host, outgoing),
        };
        let answer = self.endpoint.post(self.kind.path(), headers, body.to_string()).await.map_err(later)?;
        match self.kind {
            ProviderKind::Resend => resend_said(&answer, now),
            ProviderKind::SendGrid => sendgrid_said(&answer, now),
        }
    }
}

fn bearer(key: &SecretString) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(&format!("Bearer {}", key.expose_secret())).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// Its Message-ID is the provider's own; `Auto-Submitted` is RFC 3834's.
fn resend_body(from: &Mailbox, outgoing: &Outgoing<'_>) -> serde_json::Value {
    json!({
        "from": from.to_string(),
        "to": [outgoing.to],
        "subject": outgoing.subject,
        "text": outgoing.written.text,
        "html": outgoing.written.html,
        "headers": { "Auto-Submitted": "auto-generated" },
        "tags": [{ "name": LETTER, "value": outgoing.id }],
    })
}

/// Text before HTML, as it demands. Links stay ours and nobody is counted: a letter may hold a link that opens an account.
fn sendgrid_body(from: &Mailbox, host: &str, outgoing: &Outgoing<'_>) -> serde_json::Value {
    let mut sender = json!({ "email": from.email.to_string() });
    if let Some(name) = &from.name {
        sender["name"] = json!(name);
    }
    json!({
        "personalizations": [{ "to": [{ "email": outgoing.to }] }],
        "from": sender,
        "subject": outgoing.subject,
        "content": [
            { "type": "text/plain", "value": outgoing.written.text },
            { "type": "text/html", "value": outgoing.written.html },
        ],
        "headers": {
            "Auto-Submitted": "auto-generated",
            "Message-ID": format!("<{}@{host}>", outgoing.id),
        },
        "custom_args": { LETTER: outgoing.id },
        "tracking_settings": { "click_tracking": { "enable": false }, "open_tracking": { "enable": false } },
    })
}

/// Resend's answer: the letter's id, or an error with its name (<https://resend.com/docs/api-reference/errors>).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ResendAnswer {
    id: Option<String>,
    name: Option<String>,
    message: Option<String>,
}

fn resend_said(answer: &Answer, now: Instant) -> Result<String, TransportError> {
    let said: ResendAnswer = serde_json::from_slice(&answer.body).unwrap_or_default();
    let name = said.name.unwrap_or_default();
    let status = answer.status;
    if status.is_success() {
        return Ok(taken(status, said.id.as_deref()));
    }
    // Written anew, a letter is not the same to the byte. That its key is known means that it was taken.
    if name == "invalid_idempotent_request" {
        return Ok("it was taken before".to_owned());
    }
    let told = told(status, &[&name, said.message.as_deref().unwrap_or_default()]);
    // 403 is about the key, or about our domain that is not verified; so is this name.
    let is_about_us = name == "invalid_from_address";
    if is_for_good(status) && !is_about_us { Err(TransportError::Refused(told)) } else { later(answer, told, now) }
}

/// SendGrid's errors, each with the field that it is about
/// (<https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/responses>).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct SendGridAnswer {
    errors: Vec<SendGridError>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct SendGridError {
    message: Option<String>,
    field: Option<String>,
}

fn sendgrid_said(answer: &Answer, now: Instant) -> Result<String, TransportError> {
    let status = answer.status;
    if status.is_success() {
        let id = answer.headers.get("x-message-id").and_then(|id| id.to_str().ok());
        return Ok(taken(status, id));
    }
    let said: SendGridAnswer = serde_json::from_slice(&answer.body).unwrap_or_default();
    let error = said.errors.into_iter().next().unwrap_or_default();
    let field = error.field.unwrap_or_default();
    let told = told(status, &[&field, error.message.as_deref().unwrap_or_default()]);
    let is_about_us = field == "from" || field.starts_with("from.");
    if is_for_good(status) && !is_about_us { Err(TransportError::Refused(told)) } else { later(answer, told, now) }
}

/// Will this letter never be taken as it is? Everything else is about our key, our sender, our quota, the address that was
/// asked, or the provider's own trouble.
fn is_for_good(status: StatusCode) -> bool {
    matches!(status, StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::PAYLOAD_TOO_LARGE)
}

fn taken(status: StatusCode, id: Option<&str>) -> String {
    match id.filter(|id| !id.is_empty()) {
        Some(id) => one_line(&format!("taken as {id}")),
        None => format!("taken ({})", status.as_u16()),
    }
}

fn told(status: StatusCode, words: &[&str]) -> String {
    let words: Vec<&str> = words.iter().copied().filter(|word| !word.is_empty()).collect();
    one_line(format!("{} {}", status.as_u16(), words.join(": ")).trim_end())
}

fn later(answer: &Answer, cause: String, now: Instant) -> Result<String, TransportError> {
    Err(TransportError::Unreachable { cause, wait: wait_asked(&answer.headers, now) })
}

/// How long we are asked to wait, in seconds: `Retry-After` as seconds or as a date (RFC 9110, 10.2.3), or SendGrid's own, the
/// second since 1970 from which on it listens again.
fn wait_asked(headers: &HeaderMap, now: Instant) -> Option<i64> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
    let since_1970 = now.0 / 1_000_000;
    let asked = text("retry-after").and_then(|wait| {
        wait.parse::<i64>().ok().or_else(|| {
            let at = jiff::fmt::rfc2822::parse(wait).ok()?;
            Some(at.timestamp().as_second() - since_1970)
        })
    });
    let reset = || text("x-ratelimit-reset").and_then(|at| at.parse::<i64>().ok()?.checked_sub(since_1970));
    asked.or_else(reset).filter(|wait| *wait > 0).map(|wait| wait.min(LONGEST_WAIT))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(name: &'static str, value: &str) -> Option<i64> {
        let mut headers = HeaderMap::new();
        headers.insert(name, HeaderValue::from_str(value).unwrap());
        // 2015-10-21T07:27:00Z
        wait_asked(&headers, Instant(1_445_412_420_000_000))
    }

    #[test]
    fn a_wait_is_read_as_seconds_as_a_date_and_as_sendgrid_says_it_and_has_an_end() {
        assert_eq!(asked("retry-after", "120"), Some(120));
        assert_eq!(asked("retry-after", "Wed, 21 Oct 2015 07:28:00 GMT"), Some(60));
        assert_eq!(asked("x-ratelimit-reset", "1445412430"), Some(10));
        assert_eq!(asked("retry-after", "99999999999"), Some(LONGEST_WAIT));
        for nonsense in ["", "soon", "-5", "0", "Wed, 21 Oct 2015 07:26:00 GMT", "999999999999999999999"] {
            assert_eq!(asked("retry-after", nonsense), None, "{nonsense}");
        }
        assert_eq!(asked("x-ratelimit-reset", "-9223372036854775808"), None);
    }

    #[test]
    fn what_is_about_us_waits_and_what_is_about_the_letter_does_not() {
        let said = |kind: ProviderKind, status: u16, body: &str| {
            let status = StatusCode::from_u16(status).unwrap();
            let answer = Answer { status, headers: HeaderMap::new(), body: body.as_bytes().to_vec() };
            let said = match kind {
                ProviderKind::Resend => resend_said(&answer, Instant(0)),
                ProviderKind::SendGrid => sendgrid_said(&answer, Instant(0)),
            };
            matches!(said.unwrap_err(), TransportError::Refused(_))
        };
        let resend = |status, name: &str| said(ProviderKind::Resend, status, &format!("{{\"name\":\"{name}\"}}"));
        assert!(resend(422, "validation_error") && resend(400, "validation_error"));
        assert!(!resend(403, "validation_error") && !resend(401, "missing_api_key") && !resend(403, "invalid_api_key"));
        assert!(!resend(422, "invalid_from_address") && !resend(409, "concurrent_idempotent_requests"));
        assert!(!resend(404, "not_found") && !resend(429, "daily_quota_exceeded") && !resend(301, ""));
        let sendgrid = |status, field: &str| {
            said(ProviderKind::SendGrid, status, &format!("{{\"errors\":[{{\"field\":\"{field}\"}}]}}"))
        };
        assert!(sendgrid(400, "personalizations.0.to.0.email") && sendgrid(413, ""));
        assert!(!sendgrid(400, "from.email") && !sendgrid(401, "") && !sendgrid(403, "from") && !sendgrid(503, ""));
    }
}
