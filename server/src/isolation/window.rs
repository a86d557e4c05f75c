//! The portal as somebody outside has it before them: the router in this process, asked as a browser asks.

use crate::cli::failure::Failure;
use crate::web::client::Peer;
use crate::web::{Web, WebOptions, router};
use axum::Router;
use axum::body::Body;
use business::clock::Clock;
use business::{Portal, Work};
use http::header::{self, HeaderMap, HeaderName};
use http::{Method, Request, StatusCode};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::net::{IpAddr, Ipv4Addr};
use std::time::{Duration, Instant};
use tower::ServiceExt as _;

/// More than an answer to any of these questions has, in bytes.
const LONGEST: usize = 32 * 1024 * 1024;

/// One request.
#[derive(Debug, Clone)]
pub struct Ask {
    /// `GET` or `POST`.
    pub method: Method,
    /// Path and query.
    pub address: String,
    /// The fields of a form.
    pub fields: Vec<(String, String)>,
}

/// What came back, and what it took.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body; what is no text in it is replaced.
    pub body: String,
    /// What the portal did for it.
    pub work: Work,
    /// How long it took.
    pub took: Duration,
}

impl Answer {
    /// The first cookie that is given, name and value; none, when it is taken away.
    pub(super) fn session_given(&self) -> Option<String> {
        let cookie = self.headers.get(header::SET_COOKIE)?.to_str().ok()?.split(';').next()?;
        (!cookie.ends_with('=')).then(|| cookie.to_owned())
    }

    /// Where it leads to.
    #[must_use]
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or("")
    }
}

/// The portal with limits of its own: nobody who signs in meanwhile is kept waiting by an examination.
pub struct Window {
    portal: Portal,
    options: WebOptions,
    router: Router,
}

impl Window {
    /// This portal, reached like this.
    #[must_use]
    pub fn on(portal: &Portal, options: &WebOptions) -> Self {
        let fresh =
            Portal::new(portal.db.clone(), portal.files.clone(), portal.clock.clone(), (*portal.settings).clone());
        let router = router(Web::new(fresh.clone(), options.clone()));
        Self { portal: fresh, options: options.clone(), router }
    }

    /// The same, as long ago as a session lasts at most.
    pub(super) fn long_ago(&self, portal: &Portal) -> Self {
        let seconds = portal.settings.session_absolute_seconds + 60;
        let mut earlier = portal.clone();
        earlier.clock = Clock::held_at(portal.clock.now().plus_seconds(-seconds));
        Self::on(&earlier, &self.options)
    }

    /// Forgets what was counted of whom.
    pub(super) fn refresh(&mut self) {
        *self = Self::on(&self.portal, &self.options);
    }

    /// Asks.
    ///
    /// # Errors
    /// It is no request at all, or the answer breaks off.
    pub async fn ask(&self, ask: &Ask, cookie: Option<&str>) -> Result<Answer, Failure> {
        let base = self.options.base_url.to_string();
        let host = base.split_once("://").map_or(base.as_str(), |(_, host)| host);
        let mut request = Request::builder().method(&ask.method).uri(&ask.address).header(header::HOST, host);
        request = request.header(header::ACCEPT, "text/html,*/*;q=0.8");
        if let Some(cookie) = cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let mut body = Body::empty();
        if ask.method == Method::POST {
            request = request
                .header(HeaderName::from_static("sec-fetch-site"), "same-origin")
                .header(header::ORIGIN, &base)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            body = Body::from(encoded(&ask.fields));
        }
        let unasked = |error: &dyn std::fmt::Display| Failure::failed(format!("{}: {error}", ask.address));
        let mut request = request.body(body).map_err(|error| unasked(&error))?;
        // An address for documentation (RFC 5737).
        request.extensions_mut().insert(Peer(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1))));
        let (before, started) = (self.portal.work(), Instant::now());
        let Ok(response) = self.router.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, LONGEST).await.map_err(|error| unasked(&error))?;
        let (took, work) = (started.elapsed(), self.portal.work().since(before));
        let body = String::from_utf8_lossy(&body).into_owned();
        Ok(Answer { status: parts.status, headers: parts.headers, body, work, took })
    }

    /// Signs in through the form; answers the cookie.
    ///
    /// # Errors
    /// Nobody got in.
    pub async fn sign_in(&self, email: &str, password: &str) -> Result<String, Failure> {
        let fields = [("email", email), ("password", password)];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let ask = Ask { method: Method::POST, address: "/sign-in".to_owned(), fields };
        let answer = self.ask(&ask, None).await?;
        match answer.session_given() {
            Some(cookie) if answer.status == StatusCode::SEE_OTHER => Ok(cookie),
            _ => Err(Failure::failed(format!("Nobody could sign in: the portal answered {}.", answer.status))),
        }
    }
}

/// Fields as a form sends them.
fn encoded(fields: &[(String, String)]) -> String {
    let text = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    fields.iter().map(|(name, value)| format!("{}={}", text(name), text(value))).collect::<Vec<_>>().join("&")
}
