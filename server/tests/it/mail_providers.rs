//! Letters over HTTP, with a real server on the other side that speaks what Resend and SendGrid document: what they are asked,
//! and what their answers make of a letter.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::response::Response;
use business::Portal;
use business::mail::{self, LetterState, Transport};
use business::queue::{self, LEASE_SECONDS, Trouble, Worked};
use business::testing::TestPortal;
use http::{HeaderMap, Method, StatusCode, Uri};
use serde_json::{Value, json};
use server::config::Config;
use std::convert::Infallible;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use uuid::Uuid;

/// What a provider was asked.
#[derive(Debug, Clone)]
struct Asked {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Value,
}

/// How it answers.
#[derive(Debug, Clone)]
enum Says {
    /// A status, a header and a body.
    This(u16, Option<(&'static str, String)>, String),
    /// Nothing, ever.
    Nothing,
    /// A status, and a body without an end.
    Endlessly(u16),
}

/// A provider on this machine.
struct Peer {
    address: String,
    seen: Arc<Seen>,
}

struct Seen {
    asked: Mutex<Vec<Asked>>,
    says: Mutex<Says>,
    heard: Notify,
}

impl Peer {
    async fn start(says: Says) -> Self {
        let seen = Arc::new(Seen { asked: Mutex::default(), says: Mutex::new(says), heard: Notify::new() });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let router = Router::new().fallback(answer).with_state(Arc::clone(&seen));
        // Ends with its test's runtime.
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, seen }
    }

    fn now_says(&self, says: Says) {
        *self.seen.says.lock().unwrap() = says;
    }

    fn asked(&self) -> Vec<Asked> {
        self.seen.asked.lock().unwrap().clone()
    }
}

async fn answer(State(seen): State<Arc<Seen>>, method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let body = serde_json::from_slice(&body).unwrap_or_default();
    seen.asked.lock().unwrap().push(Asked { method, uri, headers, body });
    seen.heard.notify_one();
    let says = seen.says.lock().unwrap().clone();
    let mut response = match says {
        Says::Nothing => std::future::pending().await,
        Says::This(status, header, body) => {
            let mut response = Response::new(Body::from(body));
            *response.status_mut() = StatusCode::from_u16(status).unwrap();
            if let Some((name, value)) = header {
                response.headers_mut().insert(name, value.parse().unwrap());
            }
            response
        }
        Says::Endlessly(status) => {
            let more = futures_util::stream::repeat_with(|| Ok::<_, Infallible>(Bytes::from_static(&[b' '; 1024])));
            let mut response = Response::new(Body::from_stream(more));
            *response.status_mut() = StatusCode::from_u16(status).unwrap();
            response
        }
    };
    response.headers_mut().insert("content-type", "application/json".parse().unwrap());
    response
}

fn says(status: u16, body: &Value) -> Says {
    Says::This(status, None, body.to_string())
}

/// Resend takes it.
fn resend_takes() -> Says {
    says(200, &json!({ "id": "49a3999c-0ce1-4ea6-ab68-afcd6dc2e794" }))
}

fn resend_refuses(status: u16, name: &str, message: &str) -> Says {
    says(status, &json!({ "statusCode": status, "name": name, "message": message }))
}

/// SendGrid takes it: without a word, and with its id in a header.
fn sendgrid_takes() -> Says {
    Says::This(202, Some(("x-message-id", "14c5d75ce93".to_owned())), String::new())
}

fn sendgrid_refuses(status: u16, field: Option<&str>, message: &str) -> Says {
    says(status, &json!({ "errors": [{ "message": message, "field": field, "help": null }] }))
}

/// The same portal, set as somebody would set it.
fn set(test: &TestPortal, kind: &str, peer: &Peer) -> Portal {
    let variables = [
        ("PORTICO_MAIL", format!("{kind}://k%2Dey@{}?tls=none", peer.address)),
        ("PORTICO_MAIL_FROM", "\"Meridian, Söhne\" <portal@meridian.example>".to_owned()),
        ("PORTICO_BASE_URL", "https://portal.test".to_owned()),
    ];
    let variables = variables.map(|(name, value)| (name.to_owned(), value));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portico.toml");
    std::fs::write(&file, "").unwrap();
    let mut settings = Config::load(Some(&file), variables).unwrap().settings();
    if let Transport::Provider(provider) = settings.mail.transport {
        settings.mail.transport = Transport::Provider(provider.with_patience(Duration::from_secs(2)));
    }
    test.set(|of_test| *of_test = settings)
}

/// What one try makes of a new letter.
async fn tried(portal: &Portal) -> (Uuid, Option<Worked>) {
    let id = mail::post_trial(portal, "anna@acme.example").await.unwrap();
    (id, queue::work_once(portal).await.unwrap())
}

async fn state(portal: &Portal, id: Uuid) -> (LetterState, String) {
    let letter = mail::find(portal, id).await.unwrap();
    (letter.state, letter.answer.unwrap_or_default())
}

/// Tells it to go away, for good.
async fn forget(portal: &Portal) {
    for job in queue::list(portal, 100).await.unwrap() {
        queue::drop_job(portal, job.id).await.unwrap();
    }
}

business::both_engines! {
    async fn resend_is_asked_as_it_documents(test) {
        let peer = Peer::start(resend_takes()).await;
        let portal = set(test, "resend", &peer);
        let (id, worked) = tried(&portal).await;
        assert_eq!(worked, Some(Worked::Done));
        let expected = (LetterState::Sent, "taken as 49a3999c-0ce1-4ea6-ab68-afcd6dc2e794".to_owned());
        assert_eq!(state(&portal, id).await, expected);
        let [asked] = peer.asked().try_into().unwrap();
        assert_eq!((asked.method, asked.uri.to_string().as_str()), (Method::POST, "/emails"));
        let header = |name: &str| asked.headers.get(name).map_or("", |value| value.to_str().unwrap());
        assert_eq!(header("authorization"), "Bearer k-ey");
        assert_eq!(header("idempotency-key"), id.to_string());
        assert_eq!(header("content-type"), "application/json");
        assert_eq!(header("host"), peer.address);
        assert!(header("user-agent").starts_with("Portico/"), "it refuses whoever does not say what they are");
        let body = asked.body.as_object().unwrap();
        assert_eq!(body["from"], "\"Meridian, Söhne\" <portal@meridian.example>");
        assert_eq!(body["to"], json!(["anna@acme.example"]));
        assert_eq!(body["subject"], "A trial letter from Portico");
        assert_eq!(body["headers"], json!({ "Auto-Submitted": "auto-generated" }));
        assert_eq!(body["tags"], json!([{ "name": "letter", "value": id }]));
        assert!(body["text"].as_str().unwrap().contains("https://portal.test"));
        assert!(body["html"].as_str().unwrap().starts_with("<!DOCTYPE html>"));
        assert_eq!(body.len(), 7, "nothing else: {body:?}");
    }

    async fn sendgrid_is_asked_as_it_documents(test) {
        let peer = Peer::start(sendgrid_takes()).await;
        let portal = set(test, "sendgrid", &peer);
        let (id, worked) = tried(&portal).await;
        assert_eq!(worked, Some(Worked::Done));
        assert_eq!(state(&portal, id).await, (LetterState::Sent, "taken as 14c5d75ce93".to_owned()));
        let [asked] = peer.asked().try_into().unwrap();
        assert_eq!((asked.method, asked.uri.to_string().as_str()), (Method::POST, "/v3/mail/send"));
        assert_eq!(asked.headers["authorization"], "Bearer k-ey");
        assert_eq!(asked.headers["content-type"], "application/json");
        let body = asked.body.as_object().unwrap();
        assert_eq!(body["personalizations"], json!([{ "to": [{ "email": "anna@acme.example" }] }]));
        assert_eq!(body["from"], json!({ "email": "portal@meridian.example", "name": "Meridian, Söhne" }));
        assert_eq!(body["subject"], "A trial letter from Portico");
        assert_eq!((&body["content"][0]["type"], &body["content"][1]["type"]), (&json!("text/plain"), &json!("text/html")));
        assert!(body["content"][0]["value"].as_str().unwrap().contains("https://portal.test"));
        assert!(body["content"][1]["value"].as_str().unwrap().starts_with("<!DOCTYPE html>"));
        assert_eq!(body["custom_args"], json!({ "letter": id }));
        let message_id = format!("<{id}@portal.test>");
        assert_eq!(body["headers"], json!({ "Auto-Submitted": "auto-generated", "Message-ID": message_id }));
        // Nobody is followed, and links stay as they are.
        for tracking in ["click_tracking", "open_tracking"] {
            assert_eq!(body["tracking_settings"][tracking]["enable"], false, "{tracking}");
        }
        assert_eq!(body.len(), 7, "nothing else: {body:?}");
    }

    async fn a_letter_that_is_refused_for_good_is_not_tried_again(test) {
        let told = "Invalid `to` field. anna@acme.example";
        for (kind, refusal, answer) in [
            ("resend", resend_refuses(422, "validation_error", told), format!("422 validation_error: {told}")),
            ("resend", resend_refuses(400, "validation_error", told), format!("400 validation_error: {told}")),
            (
                "sendgrid",
                sendgrid_refuses(400, Some("personalizations.0.to.0.email"), "Does not contain a valid address."),
                "400 personalizations.0.to.0.email: Does not contain a valid address.".to_owned(),
            ),
            ("sendgrid", sendgrid_refuses(413, None, "Too large"), "413 Too large".to_owned()),
        ] {
            let peer = Peer::start(refusal).await;
            let portal = set(test, kind, &peer);
            let (id, worked) = tried(&portal).await;
            assert_eq!(worked, Some(Worked::Done), "{kind}");
            assert_eq!(state(&portal, id).await, (LetterState::Failed, answer));
            assert!(queue::list(&portal, 1).await.unwrap().is_empty());
        }
        // Why stands in the letter: the events name no address.
        let events = business::events::newest(&test.portal.db, None, 10).await.unwrap();
        assert_eq!(events.iter().filter(|event| event.kind == "letter.refused").count(), 4);
        assert!(events.iter().all(|event| !format!("{event:?}").contains("anna@")));
    }

    async fn what_is_about_us_or_their_own_trouble_is_tried_again(test) {
        let redirect = |status: u16, to: &Peer| {
            Says::This(status, Some(("location", format!("http://{}/emails", to.address))), String::new())
        };
        let elsewhere = Peer::start(resend_takes()).await;
        for (kind, answer, words) in [
            ("resend", resend_refuses(401, "missing_api_key", "Missing API key"), "401 missing_api_key: Missing API key"),
            ("resend", resend_refuses(403, "invalid_api_key", "API key is invalid"), "403 invalid_api_key"),
            ("resend", resend_refuses(403, "validation_error", "The domain is not verified"), "not verified"),
            ("resend", resend_refuses(422, "invalid_from_address", "Invalid `from`"), "Invalid `from`"),
            ("resend", resend_refuses(409, "concurrent_idempotent_requests", "Busy"), "409"),
            ("resend", resend_refuses(500, "application_error", "Oh"), "500 application_error: Oh"),
            ("resend", redirect(302, &elsewhere), "302"),
            ("resend", redirect(307, &elsewhere), "307"),
            ("resend", Says::Endlessly(500), "500"),
            ("resend", Says::Nothing, "did not answer"),
            ("sendgrid", sendgrid_refuses(401, None, "The provided authorization grant is invalid"), "401 The provided"),
            ("sendgrid", sendgrid_refuses(403, Some("from"), "The from address does not match"), "403 from: The from"),
            ("sendgrid", sendgrid_refuses(400, Some("from.email"), "Not valid"), "400 from.email"),
            ("sendgrid", Says::This(503, None, "<html>\u{1b}[2Jdown</html>".to_owned()), "503"),
            ("sendgrid", redirect(308, &elsewhere), "308"),
            ("sendgrid", Says::Nothing, "did not answer"),
        ] {
            let peer = Peer::start(answer).await;
            let portal = set(test, kind, &peer);
            let (id, worked) = tried(&portal).await;
            let Some(Worked::Failed(Trouble::Later(problem))) = worked else { panic!("{words}: {worked:?}") };
            assert!(problem.contains(words) && !problem.contains(['\n', '\u{1b}']), "{words}: {problem}");
            assert!(!problem.contains("k-ey"), "{problem}");
            assert_eq!(state(&portal, id).await, (LetterState::Queued, problem));
            assert_eq!(peer.asked().len(), 1);
            forget(&portal).await;
        }
        assert!(elsewhere.asked().is_empty(), "nobody followed them there, least of all with the key");
        // Where nobody listens.
        let peer = Peer::start(Says::Nothing).await;
        let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().to_string();
        let portal = set(test, "resend", &Peer { address: closed, ..peer });
        let (_, worked) = tried(&portal).await;
        assert!(matches!(worked, Some(Worked::Failed(Trouble::Later(_)))), "{worked:?}");
    }

    async fn who_asks_us_to_wait_is_not_asked_before(test) {
        for (kind, says) in [
            ("resend", Says::This(429, Some(("retry-after", "3600".to_owned())), json!({ "name": "rate_limit_exceeded" }).to_string())),
            // 2026-11-22T13:00:00Z, an hour after every test's noon.
            ("sendgrid", Says::This(429, Some(("x-ratelimit-reset", "1795352400".to_owned())), String::new())),
            ("sendgrid", Says::This(503, Some(("retry-after", "Sun, 22 Nov 2026 13:00:00 GMT".to_owned())), String::new())),
        ] {
            let peer = Peer::start(says).await;
            let portal = set(test, kind, &peer);
            let (id, worked) = tried(&portal).await;
            assert!(matches!(worked, Some(Worked::Failed(Trouble::After(_, 3600)))), "{worked:?}");
            peer.now_says(if kind == "resend" { resend_takes() } else { sendgrid_takes() });
            let begun = portal.clock.now();
            test.portal.clock.advance_seconds(3599);
            assert_eq!(queue::work_once(&portal).await.unwrap(), None);
            test.portal.clock.advance_seconds(1);
            assert_eq!(queue::work_once(&portal).await.unwrap(), Some(Worked::Done));
            assert_eq!(state(&portal, id).await.0, LetterState::Sent);
            test.portal.clock.advance_seconds(begun.seconds_since(portal.clock.now()));
        }
    }

    async fn what_is_taken_is_taken_however_its_answer_ends(test) {
        for (kind, says) in [
            ("resend", Says::Endlessly(200)),
            ("sendgrid", Says::Endlessly(202)),
            ("resend", Says::This(200, None, "not JSON".to_owned())),
            ("resend", says(200, &json!({ "id": 7 }))),
            // Written anew, it is not the same to the byte; that its key is known means that it was taken.
            ("resend", resend_refuses(409, "invalid_idempotent_request", "Same key, other payload")),
        ] {
            let peer = Peer::start(says).await;
            let portal = set(test, kind, &peer);
            let (id, worked) = tried(&portal).await;
            assert_eq!(worked, Some(Worked::Done), "{kind}");
            assert_eq!(state(&portal, id).await.0, LetterState::Sent);
        }
    }

    async fn a_sender_that_dies_after_the_handing_over_hands_over_again_under_the_same_key(test) {
        let peer = Peer::start(Says::Nothing).await;
        let portal = set(test, "resend", &peer);
        let id = mail::post_trial(&portal, "anna@acme.example").await.unwrap();
        // It dies when the provider has the letter and we do not know yet: nothing of ours says so.
        tokio::select! {
            ended = queue::work_once(&portal) => panic!("{ended:?}"),
            () = peer.seen.heard.notified() => {}
        }
        peer.now_says(resend_takes());
        assert_eq!(queue::work_once(&portal).await.unwrap(), None, "somebody may be working on it");
        // What it left running ends with its patience; half a minute after it was last heard of, the job is another's.
        tokio::time::sleep(Duration::from_millis(3_200)).await;
        test.portal.clock.advance_seconds(LEASE_SECONDS + 1);
        assert_eq!(queue::work_once(&portal).await.unwrap(), Some(Worked::Done));
        assert_eq!(state(&portal, id).await.0, LetterState::Sent);
        let keys: Vec<_> = peer.asked().iter().map(|asked| asked.headers["idempotency-key"].clone()).collect();
        assert_eq!(keys, [id.to_string(), id.to_string()]);
    }
}
