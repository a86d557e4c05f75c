//! What providers of mail report over HTTP: machines that have no session, no page that they come from, and no browser.

use crate::browser::{Answer, Ask, Site, options};
use business::mail::{self, LetterState, ReportKeys, Transport};
use business::queue;
use business::testing::{NOON, TestPortal};
use business::{Portal, events};
use http::Method;
use server::web::{Web, WebOptions, router};
use uuid::Uuid;

/// What Resend and we agreed on.
const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
/// SendGrid's key, signature, time and body, as in the tests of its own library for Node (`sendgrid-nodejs`, MIT).
const KEY: &str = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==";
const SIGNATURE: &str =
    "MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=";
const BODY: &str = "[{\"email\":\"hello@world.com\",\"event\":\"dropped\",\"reason\":\"Bounced Address\",\
    \"sg_event_id\":\"ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA\",\
    \"sg_message_id\":\"LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0\",\
    \"smtp-id\":\"<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>\",\"timestamp\":1600112492}]\r\n";
/// The second of that report, since 1970.
const SIGNED_AT: i64 = 1_600_112_502;

struct Reported {
    site: Site,
    portal: Portal,
}

impl Reported {
    fn of(test: &TestPortal, posts_per_minute: u32) -> Self {
        let portal = test.set(|settings| {
            settings.mail.transport = Transport::Folder(test.folder().join("mail"));
            settings.mail.host = "portal.test".to_owned();
            settings.mail.report_keys =
                ReportKeys { resend: Some(SECRET.parse().unwrap()), sendgrid: Some(KEY.parse().unwrap()) };
        });
        let options = WebOptions { posts_per_minute, ..options("https://portal.test") };
        let site = Site { router: router(Web::new(portal.clone(), options)), host: "portal.test" };
        Self { site, portal }
    }

    async fn letter(&self) -> Uuid {
        let id = mail::post_trial(&self.portal, "anna@acme.example").await.unwrap();
        queue::work_once(&self.portal).await.unwrap().unwrap();
        id
    }

    /// A machine's request: no cookie, no origin.
    fn report(&self, path: &str, body: &str) -> Ask<'_> {
        self.site
            .ask(Method::POST, path)
            .header("accept", "*/*")
            .header("content-type", "application/json")
            .body(body.to_owned())
    }

    async fn resend(&self, body: &str, signature: &str) -> Answer {
        let now = (self.portal.clock.now().0 / 1_000_000).to_string();
        self.report("/mail/events/resend", body)
            .header("svix-id", "msg_1")
            .header("svix-timestamp", &now)
            .header("svix-signature", signature)
            .send()
            .await
    }

    async fn events(&self, kind: &str) -> usize {
        let events = events::newest(&self.portal.db, None, 500).await.unwrap();
        events.iter().filter(|event| event.kind == kind).count()
    }
}

fn bounced(letter: Uuid) -> String {
    format!(
        "{{\"type\":\"email.bounced\",\"data\":{{\"tags\":{{\"letter\":\"{letter}\"}},\"bounce\":{{\"message\":\"unknown\"}}}}}}"
    )
}

/// As Svix signs, at noon.
fn signed(body: &str) -> String {
    use base64::Engine as _;
    let base64 = base64::engine::general_purpose::STANDARD;
    let secret = base64.decode(&SECRET[6..]).unwrap();
    let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, &secret);
    let text = format!("msg_1.{}.{body}", NOON.0 / 1_000_000);
    format!("v1,{}", base64.encode(ring::hmac::sign(&key, text.as_bytes())))
}

business::both_engines! {
    async fn a_signed_report_passes_without_a_session_and_an_origin_and_is_noted_once(test) {
        let reported = Reported::of(test, 1_000_000);
        let letter = reported.letter().await;
        let body = bounced(letter);
        for _ in 0..2 {
            let heard = reported.resend(&body, &signed(&body)).await;
            assert_eq!((heard.status.as_u16(), heard.text().as_str()), (204, ""));
        }
        assert_eq!(mail::find(&reported.portal, letter).await.unwrap().state, LetterState::Bounced);
        assert_eq!(reported.events("letter.bounced").await, 1);
        // Signed, and not as documented: whoever changed something there should notice.
        assert_eq!(reported.resend("[]", &signed("[]")).await.status, 422);
        // No page of anybody's may send one, signed or not.
        let now = (NOON.0 / 1_000_000).to_string();
        let foreign = reported
            .report("/mail/events/resend", &body)
            .header("svix-id", "msg_1")
            .header("svix-timestamp", &now)
            .header("svix-signature", &signed(&body))
            .header("origin", "https://evil.test")
            .send()
            .await;
        assert_eq!(foreign.status, 403);
        assert_eq!(reported.site.get("/mail/events/resend").send().await.status, 405);
    }

    async fn who_is_not_known_learns_nothing_and_leaves_a_trace(test) {
        let reported = Reported::of(test, 1_000_000);
        let letter = reported.letter().await;
        let body = bounced(letter);
        let other = bounced(Uuid::now_v7());
        let mut answers = Vec::new();
        for (body, signature) in [(&body, signed(&other)), (&body, String::new()), (&other, signed(&body)), (&body, "v1,".into())] {
            answers.push(reported.resend(body, &signature).await);
        }
        answers.push(reported.report("/mail/events/resend", &body).send().await);
        answers.push(reported.report("/mail/events/sendgrid", "[]").send().await);
        for answer in &answers {
            assert_eq!(answer.status, 401);
            let text = answer.text();
            assert!(!text.contains("sign") && !text.contains("key") && text.len() < 200, "{text}");
        }
        assert_eq!(mail::find(&reported.portal, letter).await.unwrap().state, LetterState::Sent);
        assert_eq!(reported.events("letter.report_refused").await, 6);
        assert_eq!(reported.events("letter.bounced").await, 0);
    }

    async fn whoever_forges_many_is_stopped_before_they_fill_the_log_and_providers_are_not(test) {
        let reported = Reported::of(test, 40);
        let letter = reported.letter().await;
        let mut statuses = Vec::new();
        for _ in 0..30 {
            statuses.push(reported.resend("{}", "v1,AAAA").await.status.as_u16());
        }
        assert_eq!(statuses.iter().filter(|status| **status == 401).count(), 10);
        assert!(statuses[10..].iter().all(|status| *status == 429));
        assert_eq!(reported.events("letter.report_refused").await, 10);
        // The provider, from the same address, is still heard.
        let body = bounced(letter);
        assert_eq!(reported.resend(&body, &signed(&body)).await.status, 204);
    }

    async fn a_report_of_sendgrids_passes_to_the_byte(test) {
        let reported = Reported::of(test, 1_000_000);
        test.portal.clock.advance_seconds(SIGNED_AT - NOON.0 / 1_000_000);
        let send = async |body: &str, timestamp: &str| {
            let prefix = "X-Twilio-Email-Event-Webhook-";
            reported
                .report("/mail/events/sendgrid", body)
                .header(&format!("{prefix}Signature"), SIGNATURE)
                .header(&format!("{prefix}Timestamp"), timestamp)
                .send()
                .await
                .status
                .as_u16()
        };
        let at = SIGNED_AT.to_string();
        assert_eq!(send(BODY, &at).await, 204);
        assert_eq!(send(BODY.trim_end(), &at).await, 401);
        assert_eq!(send(BODY, "1600112503").await, 401);
        test.portal.clock.advance_seconds(301);
        assert_eq!(send(BODY, &at).await, 401);
    }

    async fn a_report_that_is_too_large_is_not_read(test) {
        let reported = Reported::of(test, 1_000_000);
        let answer = reported.report("/mail/events/resend", &" ".repeat(3 * 1024 * 1024)).send().await;
        assert_eq!(answer.status, 413);
    }
}
