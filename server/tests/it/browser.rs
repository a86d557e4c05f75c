//! A browser as the tests need it: asks the router in process, and keeps what came back.

use axum::Router;
use axum::body::Body;
use business::cast::{BAKERY, CastPerson};
use business::invoices::{Importer, Outcome};
use business::testing::TestPortal;
use domain::{CustomerId, InvoiceId};
use http::header::{self, HeaderMap};
use http::{Method, Request, StatusCode};
use http_body_util::BodyExt as _;
use language::Language;
use server::web::assets::Assets;
use server::web::client::Peer;
use server::web::{Web, WebOptions, router};
use std::time::Duration;
use tower::ServiceExt as _;

/// An invoice with an attachment inside.
pub const WITH_ATTACHMENT: &[u8] = include_bytes!("../../demo/invoices/xrechnung-01.15a-ubl.xml");
/// Its number.
pub const NUMBER: &str = "0000123456";

/// The usual options of a portal under test.
pub fn options(base_url: &str) -> WebOptions {
    WebOptions {
        base_url: base_url.parse().unwrap(),
        languages: Language::SHIPPED.to_vec(),
        trusted_proxies: Vec::new(),
        posts_per_minute: 1_000_000,
        max_upload: 2 * 1024 * 1024,
        request_timeout: Duration::from_secs(30),
        assets: Assets::Missing,
        is_measured: false,
        has_gallery: false,
        maintenance: None,
    }
}

/// A portal under test, reached over https.
pub struct Site {
    pub router: Router,
    pub host: &'static str,
}

impl Site {
    pub fn of(test: &TestPortal) -> Self {
        Self::with(test, options("https://portal.test"))
    }

    pub fn with(test: &TestPortal, options: WebOptions) -> Self {
        Self { router: router(Web::new(test.portal.clone(), options)), host: "portal.test" }
    }

    pub fn get(&self, path: &str) -> Ask<'_> {
        Ask::new(self, Method::GET, path)
    }

    pub fn ask(&self, method: Method, path: &str) -> Ask<'_> {
        Ask::new(self, method, path)
    }

    /// A form as a browser sends it from a page of the portal.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Ask<'_> {
        Ask::new(self, Method::POST, path)
            .header("sec-fetch-site", "same-origin")
            .header("origin", &self.origin())
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form(fields))
    }

    fn origin(&self) -> String {
        let scheme = if self.host.starts_with("127.0.0.1") { "http" } else { "https" };
        format!("{scheme}://{}", self.host)
    }

    /// Signs in through the form; answers the whole cookie.
    pub async fn sign_in(&self, person: CastPerson) -> String {
        let fields = [("email", person.email), ("password", business::testing::PASSWORD)];
        let answer = self.post("/sign-in", &fields).send().await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        answer.cookie().expect("signing in gives a cookie")
    }
}

/// Form fields, encoded.
pub fn form(fields: &[(&str, &str)]) -> String {
    let encode = |text: &str| {
        text.bytes()
            .map(
                |byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") },
            )
            .collect::<String>()
    };
    fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect::<Vec<_>>().join("&")
}

/// A request in the making.
pub struct Ask<'s> {
    site: &'s Site,
    request: http::request::Builder,
    body: Body,
    host: Option<String>,
    peer: &'static str,
}

impl<'s> Ask<'s> {
    fn new(site: &'s Site, method: Method, path: &str) -> Self {
        let request = Request::builder().method(method).uri(path).header(header::ACCEPT, "text/html,*/*;q=0.8");
        Self { site, request, body: Body::empty(), host: Some(site.host.to_owned()), peer: "192.0.2.7" }
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        // What every request has already is replaced.
        if matches!(name, "accept" | "content-type") {
            self.request.headers_mut().unwrap().remove(name);
        }
        self.request = self.request.header(name, value);
        self
    }

    pub fn cookie(self, cookie: &str) -> Self {
        self.header("cookie", cookie)
    }

    /// As somebody who may be signed in.
    pub fn by(self, cookie: Option<&String>) -> Self {
        match cookie {
            Some(cookie) => self.cookie(cookie),
            None => self,
        }
    }

    pub fn host(mut self, host: Option<&str>) -> Self {
        self.host = host.map(str::to_owned);
        self
    }

    pub fn body(mut self, body: impl Into<Body>) -> Self {
        self.body = body.into();
        self
    }

    pub async fn send(mut self) -> Answer {
        if let Some(host) = &self.host {
            self.request = self.request.header(header::HOST, host);
        }
        let mut request = self.request.body(self.body).unwrap();
        request.extensions_mut().insert(Peer(self.peer.parse().unwrap()));
        let response = self.site.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// The cookie that was given, name and value.
    pub fn cookie(&self) -> Option<String> {
        let cookie = self.headers.get(header::SET_COOKIE)?.to_str().unwrap();
        Some(cookie.split(';').next().unwrap().to_owned())
    }
}

/// Imports a document for a customer of the cast; answers its id.
pub async fn import(test: &TestPortal, customer: CustomerId, bytes: &[u8]) -> InvoiceId {
    let visit = test.system(customer, BAKERY.name);
    let mut importer = Importer::new(&test.portal, &visit).await.unwrap();
    let mut imports = importer.take("sample.xml", bytes.to_vec()).await.unwrap();
    imports.extend(importer.finish().await.unwrap());
    assert_eq!(imports[0].outcome, Outcome::Imported, "{:?}", imports[0].errors);
    let number = imports[0].number.clone().unwrap();
    business::invoices::find_by_number(&visit, &test.portal, &number).await.unwrap()[0]
}
