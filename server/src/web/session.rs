//! The cookies that hold tokens. Whose they are, `business::identity` says.

use crate::config::BaseUrl;
use axum::response::Response;
use http::header::{self, HeaderMap, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

/// The portal's cookies that open something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cookie {
    /// The session.
    Session,
    /// The second step of signing in.
    Step,
    /// By which this browser is known again.
    Device,
    /// The invitation that somebody went to sign in for.
    Invitation,
}

impl Cookie {
    /// Its name in this installation. With the prefix `__Host-` browsers take it only over TLS, from this host and for all of
    /// it: no other site or subdomain can plant one (RFC 6265bis, 4.1.3.2). Over http on one's own machine they refuse the
    /// prefix.
    const fn name(self, is_https: bool) -> &'static str {
        match (self, is_https) {
            (Self::Session, true) => "__Host-portico",
            (Self::Session, false) => "portico",
            (Self::Step, true) => "__Host-portico-step",
            (Self::Step, false) => "portico-step",
            (Self::Device, true) => "__Host-portico-device",
            (Self::Device, false) => "portico-device",
            (Self::Invitation, true) => "__Host-portico-invitation",
            (Self::Invitation, false) => "portico-invitation",
        }
    }

    /// What came with a request.
    pub(super) fn of(self, headers: &HeaderMap, base_url: &BaseUrl) -> Option<String> {
        sent(headers, self.name(base_url.is_https()))
            .filter(|token| !token.is_empty() && token.len() <= 256)
            .map(str::to_owned)
    }

    /// Gives it to the browser with this answer.
    pub(super) fn give(self, response: &mut Response, token: &SecretString, seconds: i64, base_url: &BaseUrl) {
        self.add(response, token.expose_secret(), seconds, base_url);
    }

    /// Takes it away again.
    pub(super) fn take_away(self, response: &mut Response, base_url: &BaseUrl) {
        self.add(response, "", 0, base_url);
    }

    fn add(self, response: &mut Response, token: &str, seconds: i64, base_url: &BaseUrl) {
        let secure = if base_url.is_https() { "; Secure" } else { "" };
        let name = self.name(base_url.is_https());
        let text = format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
        // Tokens are hexadecimal; nothing else ever gets here.
        if let Ok(mut value) = HeaderValue::from_str(&text) {
            value.set_sensitive(true);
            response.headers_mut().append(header::SET_COOKIE, value);
        }
    }
}

/// The session's token that came with a request.
pub(super) fn token(headers: &HeaderMap, base_url: &BaseUrl) -> Option<String> {
    Cookie::Session.of(headers, base_url)
}

/// The value of a cookie that came with a request.
pub(super) fn sent<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(cookie: &str, base_url: &str) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, cookie.parse().unwrap());
        token(&headers, &base_url.parse().unwrap())
    }

    #[test]
    fn over_tls_only_the_cookie_that_nobody_else_can_plant_counts() {
        assert_eq!(found("a=b; __Host-portico=t; c=d", "https://portal.test"), Some("t".to_owned()));
        assert_eq!(found("portico=t", "https://portal.test"), None);
        assert_eq!(found("portico=t", "http://127.0.0.1:3000"), Some("t".to_owned()));
        assert_eq!(found("portico=; x", "http://127.0.0.1:3000"), None);
    }

    #[test]
    fn a_cookie_says_how_it_may_be_used() {
        let mut response = Response::default();
        Cookie::Session.give(&mut response, &"t".into(), 60, &"https://portal.test".parse().unwrap());
        Cookie::Device.take_away(&mut response, &"http://127.0.0.1:3000".parse().unwrap());
        let given: Vec<_> = response.headers().get_all(header::SET_COOKIE).iter().collect();
        assert_eq!(given[0], "__Host-portico=t; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure");
        assert_eq!(given[1], "portico-device=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    }
}
