//! The outermost layer: gives every request its number, refuses other hosts, adds what every answer carries, and writes
//! one line per request to the log and to the metrics. Neither holds an address, a query, a name or a token.

use super::client::{Arrival, Peer};
use super::{Web, broken, headers, language, measurements};
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::header::{self, HeaderName, HeaderValue};
use http::{StatusCode, Uri};
use std::time::{Duration, Instant};
use tracing::Instrument as _;

pub(super) async fn observe(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let peer = request.extensions().get::<Peer>().map(|peer| peer.0);
    let arrival = Arrival::of(peer, request.headers(), &web.options.trusted_proxies);
    request.extensions_mut().insert(arrival);
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map_or("other", MatchedPath::as_str);
    let path = request.uri().path().to_owned();
    let mut request_headers = http::HeaderMap::new();
    for name in [header::ACCEPT, header::ACCEPT_LANGUAGE] {
        if let Some(value) = request.headers().get(&name) {
            request_headers.insert(name, value.clone());
        }
    }

    let reference = arrival.request;
    let response = if is_for_us(&web, &request) {
        next.run(request).instrument(tracing::info_span!("request", id = %reference)).await
    } else {
        broken::bare(StatusCode::BAD_REQUEST)
    };
    // Known unless the request ended before anybody looked who is asking.
    let known = response.extensions().get().copied();
    let language = known.unwrap_or_else(|| language::of(&web.options.languages, &request_headers, None));
    let mut response =
        broken::explained(response, &path, &request_headers, reference, &web.leptos.site_pkg_dir, language);
    headers::secure(&mut response, &web.options.base_url);
    if let Ok(id) = HeaderValue::from_str(&reference.to_string()) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), id);
    }

    let (status, took) = (response.status(), started.elapsed());
    let duration_ms = milliseconds(took);
    // Probes come every few seconds and say nothing as long as all is well.
    if path.starts_with("/health/") && status.is_success() {
        tracing::debug!(id = %reference, %method, route, status = status.as_u16(), duration_ms, "request");
    } else if status.is_server_error() {
        tracing::error!(id = %reference, %method, route, status = status.as_u16(), duration_ms, "request");
    } else {
        tracing::info!(id = %reference, %method, route, status = status.as_u16(), duration_ms, "request");
    }
    if web.options.is_measured {
        measurements::count_request(method.as_str(), route, status, took);
    }
    response
}

/// Milliseconds to the microsecond.
#[allow(clippy::float_arithmetic, reason = "a figure for a log, not money")]
fn milliseconds(took: Duration) -> f64 {
    u32::try_from(took.as_micros()).map_or(f64::MAX, |micros| f64::from(micros) / 1000.0)
}

/// Is this request for this portal? Whoever asks for another host has been led here by somebody who wants our answer to
/// look like theirs. Probes of a load balancer name an address instead.
fn is_for_us(web: &Web, request: &Request) -> bool {
    if request.uri().path().starts_with("/health/") {
        return true;
    }
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let (host, second) = (hosts.next().and_then(|host| host.to_str().ok()), hosts.next());
    let accepted = |host: &str| web.options.base_url.accepts_host(host);
    second.is_none()
        && host.is_some_and(accepted)
        && request.uri().authority().is_none_or(|authority| accepted(authority.as_str()))
}

/// Path and query of an address, which is what may be shown and returned to.
pub(super) fn path_and_query(uri: &Uri) -> &str {
    uri.path_and_query().map_or("/", http::uri::PathAndQuery::as_str)
}
