//! Before every handler: files of the site, how often an address may send forms, and who is asking. Whoever may not pass
//! is led to the page where they can do something about it.

use super::client::Arrival;
use super::return_to::{safe, with_return_to};
use super::router::{Access, access_of};
use super::sign_in::{refused, see_other};
use super::{Web, broken, observe, session};
use app::error::PortalError;
use app::request::{CurrentVisit, PlainPage};
use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use business::identity;
use http::header::{self, HeaderValue};
use http::{Method, StatusCode, Uri};

pub(super) async fn gate(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let matched = request.extensions().get::<MatchedPath>().cloned();
    if matched.is_none()
        && let Some(answer) = site_file(&web, &request)
    {
        return answer;
    }
    if matched.is_none()
        && let Some(to) = without_slash(request.uri())
    {
        return see_other(&to);
    }
    let access = matched.as_ref().map(|matched| access_of(matched.as_str()));
    if access == Some(Access::Probe) {
        return next.run(request).await;
    }
    let Some(arrival) = request.extensions().get::<Arrival>().copied() else {
        return broken::bare(StatusCode::INTERNAL_SERVER_ERROR);
    };
    if !request.method().is_safe()
        && let Some(ip) = arrival.ip
        && let Err(seconds) = web.posts_check(ip)
    {
        let mut response = broken::bare(StatusCode::TOO_MANY_REQUESTS);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return response;
    }

    let token = session::token(request.headers(), &web.options.base_url);
    let visit = match token {
        Some(token) => match identity::resume(&web.portal, arrival.origin(request.headers()), token).await {
            Ok(visit) => visit,
            Err(error) => return refused(&error),
        },
        None => None,
    };
    let is_api = request.uri().path().starts_with("/api/");
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let wanted = if is_read { observe::path_and_query(request.uri()) } else { "" };
    match (access, &visit) {
        (Some(Access::SignedIn | Access::Chosen), None) if is_api => return signed_out(),
        (Some(Access::SignedIn | Access::Chosen), None) => return see_other(&with_return_to("/sign-in", wanted)),
        (Some(Access::Chosen), Some(visit)) if visit.customer().is_none() && !is_api => {
            return see_other(&with_return_to("/choose-customer", wanted));
        }
        (Some(Access::Public), Some(_)) if is_read => return see_other("/"),
        _ => {}
    }
    if matches!(access, Some(Access::Public | Access::SignedIn)) && !is_api || visit.is_none() {
        request.extensions_mut().insert(PlainPage);
    }
    if is_api && is_read {
        // Reads answer with data and its status also when somebody types their address: the redirect that a form gets is
        // not meant for them.
        request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    }
    request.extensions_mut().insert(CurrentVisit(visit));
    next.run(request).await
}

/// The address without the slash that somebody typed at its end.
fn without_slash(uri: &Uri) -> Option<String> {
    let path = uri.path().strip_suffix('/').and_then(safe)?;
    Some(uri.query().map_or_else(|| path.to_owned(), |query| format!("{path}?{query}")))
}

/// The file of the site at this address. What looks like a script of ours and is not there is answered shortly: a page in
/// its place would only confuse the browser.
fn site_file(web: &Web, request: &Request) -> Option<Response> {
    let path = request.uri().path();
    if let Some(answer) = web.options.assets.answer(request.method(), path, request.headers()) {
        return Some(answer);
    }
    let is_pkg = path.starts_with("/pkg/") || path.starts_with("/pkg-");
    is_pkg.then(|| {
        let mut response = Response::new(Body::from("not found\n"));
        *response.status_mut() = StatusCode::NOT_FOUND;
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
        response.extensions_mut().insert(broken::Spoken);
        response
    })
}

/// What a server function answers when nobody is signed in, before any of it is run.
fn signed_out() -> Response {
    let mut response = Response::new(Body::from(serde_json::to_string(&PortalError::SignedOut).unwrap_or_default()));
    *response.status_mut() = StatusCode::UNAUTHORIZED;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

impl Web {
    fn posts_check(&self, ip: std::net::IpAddr) -> Result<(), u64> {
        self.posts.check(ip)
    }
}
