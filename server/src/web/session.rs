//! The cookie that holds a session's token. Who that is, `business::identity` says.

use crate::config::BaseUrl;
use http::header::{self, HeaderMap, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

/// With this prefix browsers take the cookie only over TLS, from this host and for all of it: no other site or subdomain
/// can plant one (RFC 6265bis, 4.1.3.2).
const SECURE_NAME: &str = "__Host-portico";
/// Over http on one's own machine, where browsers refuse the prefix.
const PLAIN_NAME: &str = "portico";

/// The cookie's name in this installation.
pub(super) fn cookie_name(base_url: &BaseUrl) -> &'static str {
    if base_url.is_https() { SECURE_NAME } else { PLAIN_NAME }
}

/// The token that came with a request.
pub(super) fn token<'a>(headers: &'a HeaderMap, base_url: &BaseUrl) -> Option<&'a str> {
    sent(headers, cookie_name(base_url)).filter(|token| !token.is_empty() && token.len() <= 256)
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

/// The header that gives the browser a token.
pub(super) fn set(token: &SecretString, seconds: i64, base_url: &BaseUrl) -> Option<HeaderValue> {
    cookie(token.expose_secret(), seconds, base_url)
}

/// The header that takes it away again.
pub(super) fn clear(base_url: &BaseUrl) -> Option<HeaderValue> {
    cookie("", 0, base_url)
}

fn cookie(token: &str, seconds: i64, base_url: &BaseUrl) -> Option<HeaderValue> {
    let secure = if base_url.is_https() { "; Secure" } else { "" };
    let name = cookie_name(base_url);
    let mut value =
        HeaderValue::from_str(&format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}"))
            .ok()?;
    value.set_sensitive(true);
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(cookie: &str, base_url: &str) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, cookie.parse().unwrap());
        token(&headers, &base_url.parse().unwrap()).map(str::to_owned)
    }

    #[test]
    fn over_tls_only_the_cookie_that_nobody_else_can_plant_counts() {
        assert_eq!(found("a=b; __Host-portico=t; c=d", "https://portal.test"), Some("t".to_owned()));
        assert_eq!(found("portico=t", "https://portal.test"), None);
        assert_eq!(found("portico=t", "http://127.0.0.1:3000"), Some("t".to_owned()));
        assert_eq!(found("portico=; x", "http://127.0.0.1:3000"), None);
    }

    #[test]
    fn the_cookie_says_how_it_may_be_used() {
        let secure = set(&"t".into(), 60, &"https://portal.test".parse().unwrap()).unwrap();
        assert_eq!(secure, "__Host-portico=t; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure");
        let plain = clear(&"http://127.0.0.1:3000".parse().unwrap()).unwrap();
        assert_eq!(plain, "portico=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    }
}
