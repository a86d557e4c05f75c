//! What providers report: that a letter they took could not be delivered. A report comes over HTTP from anywhere, and is
//! believed when it is signed with what the provider and we agreed on, over its very bytes, and not long ago.

use super::provider::{LETTER, ProviderKind};
use super::transport::one_line;
use super::{Letter, store};
use crate::db::Scope;
use crate::events::{self, Actor, NewEvent};
use crate::visit::Origin;
use crate::{Portal, Refusal, Result, invitations};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::{hmac, signature};
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// A report may be so old, or so much of tomorrow, in seconds (Standard Webhooks: five minutes).
const TOLERANCE: i64 = 5 * 60;

/// So many signatures of one report are looked at: there are several while a secret is changed.
const SIGNATURES: usize = 8;

/// Letters noted in one transaction.
const BATCH: usize = 200;

/// By what reports are known to be a provider's.
#[derive(Debug, Clone, Default)]
pub struct ReportKeys {
    /// Resend's: a secret that both sides know.
    pub resend: Option<ReportSecret>,
    /// SendGrid's: its public key.
    pub sendgrid: Option<ReportKey>,
}

/// A secret that signs reports with HMAC-SHA-256 (Standard Webhooks 1.0.0, as Svix sends them for Resend). Never shown.
#[derive(Clone)]
pub struct ReportSecret(hmac::Key);

impl fmt::Debug for ReportSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReportSecret")
    }
}

/// A text that is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyError(&'static str);

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for KeyError {}

impl FromStr for ReportSecret {
    type Err = KeyError;

    fn from_str(text: &str) -> std::result::Result<Self, KeyError> {
        let bytes = STANDARD.decode(text.strip_prefix("whsec_").unwrap_or(text)).unwrap_or_default();
        // The standard asks for 24 bytes at least; who has fewer has pasted something else.
        if bytes.len() < 24 {
            return Err(KeyError("it must be the signing secret of the webhook, which begins with whsec_"));
        }
        Ok(Self(hmac::Key::new(hmac::HMAC_SHA256, &bytes)))
    }
}

/// A public key on the curve P-256, by which SendGrid signs reports (ECDSA with SHA-256).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportKey(Vec<u8>);

/// How a `SubjectPublicKeyInfo` (RFC 5480) of an uncompressed point on P-256 begins; the point's 65 bytes follow.
const P256: [u8; 26] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce,
    0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
];

impl FromStr for ReportKey {
    type Err = KeyError;

    fn from_str(text: &str) -> std::result::Result<Self, KeyError> {
        let der = STANDARD.decode(text).unwrap_or_default();
        match der.strip_prefix(&P256) {
            Some(point) if point.len() == 65 && point[0] == 4 => Ok(Self(point.to_vec())),
            _ => Err(KeyError("it must be the verification key of the signed event webhook, which begins with MFkw")),
        }
    }
}

impl fmt::Display for ReportKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode([&P256[..], &self.0].concat()))
    }
}

/// A report as it came. Nothing of it is believed yet.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// What Resend calls it: `svix-id`; SendGrid's have no name.
    pub id: &'a str,
    /// Its time, in seconds since 1970, as written.
    pub timestamp: &'a str,
    /// Its signature, as written.
    pub signature: &'a str,
    /// Its bytes.
    pub body: &'a [u8],
}

impl Report<'_> {
    /// Did whoever wrote this know the key, and was that about now?
    fn is_from(&self, kind: ProviderKind, keys: &ReportKeys, now: i64) -> bool {
        // A sign or a space would be another text with the same meaning.
        let is_number = !self.timestamp.is_empty() && self.timestamp.bytes().all(|byte| byte.is_ascii_digit());
        let Some(written) = self.timestamp.parse::<i64>().ok().filter(|_| is_number) else { return false };
        if now.abs_diff(written) > TOLERANCE.unsigned_abs() {
            return false;
        }
        match (kind, &keys.resend, &keys.sendgrid) {
            (ProviderKind::Resend, Some(ReportSecret(key)), _) => {
                // A dot in the name could stand for the one before the time.
                if self.id.is_empty() || self.id.contains('.') {
                    return false;
                }
                let signed = [self.id.as_bytes(), b".", self.timestamp.as_bytes(), b".", self.body].concat();
                let signatures = self.signature.split(' ').filter_map(|signature| signature.strip_prefix("v1,"));
                // Compared in constant time.
                signatures
                    .take(SIGNATURES)
                    .filter_map(|signature| STANDARD.decode(signature).ok())
                    .any(|signature| hmac::verify(key, &signed, &signature).is_ok())
            }
            (ProviderKind::SendGrid, _, Some(ReportKey(point))) => {
                let Ok(signature) = STANDARD.decode(self.signature) else { return false };
                let signed = [self.timestamp.as_bytes(), self.body].concat();
                signature::UnparsedPublicKey::new(&signature::ECDSA_P256_SHA256_ASN1, point)
                    .verify(&signed, &signature)
                    .is_ok()
            }
            _ => false,
        }
    }
}

/// Takes what a provider reports, and notes which letters were not delivered. The same report again changes nothing; letters
/// that are not ours, and all else that a provider tells, are let pass.
///
/// # Errors
/// Not found, when no key is set for this provider; signed out, when it is not theirs; invalid, when it is theirs and cannot
/// be understood.
pub async fn hear(portal: &Portal, origin: &Origin, kind: ProviderKind, report: &Report<'_>) -> Result<()> {
    let keys = &portal.settings.mail.report_keys;
    let is_set = match kind {
        ProviderKind::Resend => keys.resend.is_some(),
        ProviderKind::SendGrid => keys.sendgrid.is_some(),
    };
    if !is_set {
        return Err(Refusal::NotFound.into());
    }
    let now = portal.clock.now();
    if !report.is_from(kind, keys, now.0 / 1_000_000) {
        return Err(Refusal::SignedOut.into());
    }
    let Some(bounces) = understood(kind, report.body) else {
        tracing::warn!(provider = kind.name(), "a report that is signed is not as documented");
        return Err(Refusal::Invalid(Vec::new()).into());
    };
    for batch in bounces.chunks(BATCH) {
        for (letter, _) in batch {
            tell_invitation(portal, origin, *letter).await?;
        }
        let mut conn = portal.db.write(Scope::NONE).await?;
        for (letter, why) in batch {
            if store::set_bounced(&mut conn, *letter, now, why).await? {
                let actor = Actor { customer: None, person: None, origin };
                // Why stands in the letter: it may name a person's address.
                let event = NewEvent::about("letter.bounced", "letter", *letter);
                events::record(&mut conn, now, actor, event.after(json!({ "provider": kind.name() }))).await?;
            }
        }
        conn.commit().await?;
    }
    Ok(())
}

/// Tells an invitation that its letter came back, in its customer's own transaction, and before that is noted of the letter:
/// the provider reports again what was not noted.
async fn tell_invitation(portal: &Portal, origin: &Origin, id: Uuid) -> Result<()> {
    let about = {
        let mut conn = portal.db.read(Scope::NONE).await?;
        store::about(&mut conn, id).await?
    };
    let letter = about.and_then(|json| serde_json::from_str::<Letter>(&json).ok());
    if let Some(Letter::Invitation { customer, invitation }) = letter {
        invitations::note_bounce(portal, origin, customer, invitation, id).await?;
    }
    Ok(())
}

/// Leaves a trace of a report that is nobody's whom we know; of a flood of them a bounded one.
///
/// # Errors
/// The database refuses.
pub async fn note_forgery(portal: &Portal, origin: &Origin, kind: ProviderKind) -> Result<()> {
    if !portal.guards.wants_report_trace() {
        return Ok(());
    }
    let actor = Actor { customer: None, person: None, origin };
    let event = NewEvent::general("letter.report_refused", "letter").after(json!({ "provider": kind.name() }));
    events::record_alone(portal, actor, event).await.map(|_| ())
}

/// The letters that were not delivered, and why; `None` for what is no report.
fn understood(kind: ProviderKind, body: &[u8]) -> Option<Vec<(Uuid, String)>> {
    match kind {
        ProviderKind::Resend => {
            let report: ResendReport = serde_json::from_slice(body).ok()?;
            Some(report.bounce().into_iter().collect())
        }
        ProviderKind::SendGrid => {
            let reports: Vec<SendGridReport> = serde_json::from_slice(body).ok()?;
            Some(reports.into_iter().filter_map(SendGridReport::bounce).collect())
        }
    }
}

/// One thing that happened at Resend (<https://resend.com/docs/webhooks/introduction>).
#[derive(Deserialize)]
struct ResendReport {
    r#type: String,
    #[serde(default)]
    data: ResendData,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ResendData {
    tags: Option<Tags>,
    bounce: Option<Cause>,
    suppressed: Option<Cause>,
    failed: Option<Cause>,
}

/// What was sent as a list comes back by names, or as a list.
#[derive(Deserialize)]
#[serde(untagged)]
enum Tags {
    Named(BTreeMap<String, String>),
    Listed(Vec<Tag>),
}

#[derive(Deserialize)]
struct Tag {
    name: String,
    value: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Cause {
    r#type: Option<String>,
    #[serde(alias = "reason")]
    message: Option<String>,
}

impl ResendReport {
    fn bounce(self) -> Option<(Uuid, String)> {
        let cause = match self.r#type.as_str() {
            "email.bounced" => self.data.bounce,
            "email.suppressed" => self.data.suppressed,
            "email.failed" => self.data.failed,
            _ => return None,
        };
        let letter = match self.data.tags? {
            Tags::Named(tags) => tags.get(LETTER)?.parse().ok()?,
            Tags::Listed(tags) => tags.iter().find(|tag| tag.name == LETTER)?.value.parse().ok()?,
        };
        let cause = cause.unwrap_or_default();
        Some((letter, why(&[cause.r#type, cause.message])))
    }
}

/// One thing that happened at SendGrid (<https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event>): the
/// arguments that were sent with a letter stand beside the rest.
#[derive(Deserialize)]
struct SendGridReport {
    event: String,
    #[serde(default)]
    letter: Option<serde_json::Value>,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    reason: Option<String>,
}

impl SendGridReport {
    fn bounce(self) -> Option<(Uuid, String)> {
        // Dropped: not even tried, because the address bounced before.
        if !matches!(self.event.as_str(), "bounce" | "dropped") {
            return None;
        }
        let letter = self.letter?.as_str()?.parse().ok()?;
        Some((letter, why(&[self.status, self.reason])))
    }
}

fn why(parts: &[Option<String>]) -> String {
    let parts: Vec<&str> = parts.iter().flatten().map(String::as_str).filter(|part| !part.is_empty()).collect();
    one_line(&parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resend(secret: &str) -> ReportKeys {
        ReportKeys { resend: Some(secret.parse().unwrap()), sendgrid: None }
    }

    /// Cases of the Standard Webhooks specification 1.0.0 (Apache-2.0): the secret, name, time and first signature are those of
    /// its libraries' tests, the rest was derived from them.
    #[test]
    fn a_report_is_believed_as_the_standard_says() {
        const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        const GOOD: &str = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        const OTHER: &str = "v1,9YNYhTx1n0bM8xTlb6d/gNaK2YtztP7eeb4NXlqyLhg=";
        const ID: &str = "msg_p5jXN8AQM9LWM0D4loKWxJek";
        const TIME: &str = "1614265330";
        const BODY: &str = "{\"test\": 2432232314}";
        let two = format!("{OTHER} {GOOD}");
        let newer = format!("v9,AAAA {GOOD}");
        let many = format!("{}{GOOD}", format!("{OTHER} ").repeat(1_000));
        let short = GOOD.trim_end_matches('=').to_owned();
        let now = 1_614_265_330;
        for (name, expected, id, timestamp, signature, body, now) in [
            ("as the reference libraries have it", true, ID, TIME, GOOD, BODY, now),
            ("the second signature of a change of secrets", true, ID, TIME, &two, BODY, now),
            ("an unknown version first", true, ID, TIME, &newer, BODY, now),
            ("at the edge of the tolerance", true, ID, TIME, GOOD, BODY, now + 300),
            ("too old", false, ID, TIME, GOOD, BODY, now + 301),
            ("of tomorrow", false, ID, TIME, GOOD, BODY, now - 301),
            ("another body", false, ID, TIME, GOOD, "{\"test\": 2432232315}", now),
            ("the same body written anew", false, ID, TIME, GOOD, "{\"test\":2432232314}", now),
            ("another name", false, "msg_x", TIME, GOOD, BODY, now),
            ("another time", false, ID, "1614265331", GOOD, BODY, now),
            ("a time with a sign", false, ID, "+1614265330", GOOD, BODY, now),
            ("no time", false, ID, "", GOOD, BODY, now),
            ("a time of no calendar", false, ID, "99999999999999999999", GOOD, BODY, now),
            ("no name", false, "", TIME, GOOD, BODY, now),
            ("no signature", false, ID, TIME, "", BODY, now),
            ("another signature", false, ID, TIME, OTHER, BODY, now),
            ("a signature without its version", false, ID, TIME, &GOOD[3..], BODY, now),
            ("a signature that is cut", false, ID, TIME, &short, BODY, now),
            ("a thousand signatures", false, ID, TIME, &many, BODY, now),
        ] {
            let report = Report { id, timestamp, signature, body: body.as_bytes() };
            assert_eq!(report.is_from(ProviderKind::Resend, &resend(SECRET), now), expected, "{name}");
        }
        let report = Report { id: ID, timestamp: TIME, signature: GOOD, body: BODY.as_bytes() };
        assert!(report.is_from(ProviderKind::Resend, &resend(&SECRET[6..]), now), "a secret without its prefix");
        assert!(!report.is_from(ProviderKind::SendGrid, &resend(SECRET), now));
        assert!(!report.is_from(ProviderKind::Resend, &ReportKeys::default(), now));
        // A dot moved from one part into another.
        let moved = Report { id: &format!("{ID}.{TIME}"), ..report };
        assert!(!moved.is_from(ProviderKind::Resend, &resend(SECRET), now));
    }

    /// Key, signature, time and body are those of the tests of SendGrid's own library for Node (`sendgrid-nodejs`, MIT).
    #[test]
    fn a_report_of_sendgrids_is_believed_as_its_own_library_believes_it() {
        const KEY: &str = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==";
        const SIGNATURE: &str =
            "MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=";
        const BODY: &str = "[{\"email\":\"hello@world.com\",\"event\":\"dropped\",\"reason\":\"Bounced Address\",\
            \"sg_event_id\":\"ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA\",\
            \"sg_message_id\":\"LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0\",\
            \"smtp-id\":\"<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>\",\"timestamp\":1600112492}]\r\n";
        let keys = ReportKeys { resend: None, sendgrid: Some(KEY.parse().unwrap()) };
        assert_eq!(keys.sendgrid.as_ref().map(ToString::to_string).as_deref(), Some(KEY));
        let report = Report { id: "", timestamp: "1600112502", signature: SIGNATURE, body: BODY.as_bytes() };
        let is_from = |report: Report<'_>, now| report.is_from(ProviderKind::SendGrid, &keys, now);
        assert!(is_from(report, 1_600_112_502));
        assert!(!is_from(report, 1_600_112_502 + 301), "too old");
        assert!(!is_from(Report { timestamp: "1600112503", ..report }, 1_600_112_502));
        assert!(!is_from(Report { body: BODY.trim_end().as_bytes(), ..report }, 1_600_112_502), "every byte counts");
        for signature in ["", "AAAA", &SIGNATURE[..SIGNATURE.len() - 4], "MEUCIQ=="] {
            assert!(!is_from(Report { signature, ..report }, 1_600_112_502), "{signature}");
        }
        assert!(!report.is_from(ProviderKind::Resend, &keys, 1_600_112_502));
        assert_eq!(understood(ProviderKind::SendGrid, BODY.as_bytes()), Some(Vec::new()), "a letter of nobody's here");
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for text in ["", "whsec_", "whsec_AAAA", "whsec_%%%%", "re_123"] {
            assert!(text.parse::<ReportSecret>().is_err(), "{text}");
        }
        // Of another curve, compressed, cut, or a private one.
        for text in ["", "MFkw", "-----BEGIN PUBLIC KEY-----", "MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAE"] {
            assert!(text.parse::<ReportKey>().is_err(), "{text}");
        }
        let secret: ReportSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".parse().unwrap();
        assert_eq!(format!("{secret:?}"), "ReportSecret");
    }

    #[test]
    fn what_was_not_delivered_is_told_from_all_else_that_is_reported() {
        let letter: Uuid = "01900000-0000-7000-8000-000000000001".parse().unwrap();
        let resend = |body: &str| understood(ProviderKind::Resend, body.as_bytes());
        let bounced =
            "\"bounce\":{\"message\":\"No such\\r\\nmailbox\",\"subType\":\"General\",\"type\":\"Permanent\"}";
        for tags in
            [format!("{{\"letter\":\"{letter}\"}}"), format!("[{{\"name\":\"letter\",\"value\":\"{letter}\"}}]")]
        {
            let body =
                format!("{{\"type\":\"email.bounced\",\"data\":{{\"to\":[\"a@b.test\"],\"tags\":{tags},{bounced}}}}}");
            assert_eq!(resend(&body), Some(vec![(letter, "Permanent No such  mailbox".to_owned())]));
        }
        let failed = format!(
            "{{\"type\":\"email.failed\",\"data\":{{\"tags\":{{\"letter\":\"{letter}\"}},\"failed\":{{\"reason\":\"quota\"}}}}}}"
        );
        assert_eq!(resend(&failed), Some(vec![(letter, "quota".to_owned())]));
        let delivered = format!("{{\"type\":\"email.delivered\",\"data\":{{\"tags\":{{\"letter\":\"{letter}\"}}}}}}");
        for nothing in
            [delivered.as_str(), "{\"type\":\"email.bounced\"}", "{\"type\":\"contact.created\",\"data\":{}}"]
        {
            assert_eq!(resend(nothing), Some(Vec::new()), "{nothing}");
        }
        let sendgrid = |body: &str| understood(ProviderKind::SendGrid, body.as_bytes());
        let body = format!(
            "[{{\"event\":\"delivered\",\"letter\":\"{letter}\"}},{{\"event\":\"bounce\",\"letter\":\"{letter}\",\"status\":\"5.1.1\",\
             \"reason\":\"550 unknown\"}},{{\"event\":\"bounce\"}},{{\"event\":\"bounce\",\"letter\":\"nonsense\"}},\
             {{\"event\":\"bounce\",\"letter\":7}}]"
        );
        assert_eq!(sendgrid(&body), Some(vec![(letter, "5.1.1 550 unknown".to_owned())]));
        for nonsense in ["", "[]x", "7", "[7]", "{\"type\":7}"] {
            assert_eq!((resend(nonsense), sendgrid(nonsense)), (None, None), "{nonsense}");
        }
    }
}
