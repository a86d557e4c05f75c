//! Headers that every answer carries, and the content security policy. What a page may load is decided here and nowhere
//! else.

use crate::config::BaseUrl;
use axum::body::Body;
use http::header::{self, HeaderName, HeaderValue};
use http::{HeaderMap, Response};

/// The policy for everything that is not a page: it may load and do nothing, also when a browser shows it.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

/// The policy for downloads: as above; a PDF viewer or an XML tree in a tab of its own runs nothing either.
pub const DOWNLOAD_POLICY: &str = "sandbox; default-src 'none'";

/// Two years (the least that browsers' preload lists ask for is one).
const HSTS: &str = "max-age=63072000; includeSubDomains";

/// The policy of a mail that is looked at: it carries its styles on its elements, as mails do, and its pictures come from
/// this site; it runs nothing, and stands in a frame of this site.
pub const MAIL_POLICY: &str =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";

/// A mail to be looked at.
pub(super) fn mail(html: &str) -> Response<Body> {
    // In a tab of its own a browser would look for an icon, and in a sandbox not get it.
    let html = html.replacen("</head>", "<link rel=\"icon\" href=\"data:,\"></head>", 1);
    let mut response = Response::new(Body::from(html));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(MAIL_POLICY));
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
    response
}

/// The policy of a page whose scripts carry this nonce. Styles and scripts come from this site's own files, or carry the
/// nonce (the supplier's colours); WebAssembly may be compiled; forms go to this site; nobody frames it.
#[must_use]
pub fn page_policy(nonce: Option<&str>) -> String {
    let nonce = nonce.map(|nonce| format!(" 'nonce-{nonce}'")).unwrap_or_default();
    // While developing, the page listens for rebuilt files on another port.
    let watch = if std::env::var_os("LEPTOS_WATCH").is_some() { " ws:" } else { "" };
    format!(
        "default-src 'none'; script-src 'self'{nonce} 'wasm-unsafe-eval'; style-src 'self'{nonce}; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'{watch}; manifest-src 'self'; worker-src 'self'; object-src 'none'; \
         base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
}

/// Adds what every answer carries; what the answer says itself wins.
pub fn secure<B>(response: &mut Response<B>, base_url: &BaseUrl) {
    let headers = response.headers_mut();
    let mut default = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    default(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    default(header::X_FRAME_OPTIONS, "DENY");
    // Not `no-referrer`: a form that works without scripts is answered with a redirect to the page it was sent from.
    default(header::REFERRER_POLICY, "same-origin");
    default(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    default(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    default(HeaderName::from_static("x-permitted-cross-domain-policies"), "none");
    default(
        HeaderName::from_static("permissions-policy"),
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), \
         midi=(), payment=(), usb=()",
    );
    default(header::CONTENT_SECURITY_POLICY, NOTHING);
    // Whatever did not say otherwise may hold a customer's data.
    default(header::CACHE_CONTROL, "no-store");
    if base_url.is_https() {
        default(header::STRICT_TRANSPORT_SECURITY, HSTS);
    }
}

/// `Content-Disposition` for a file to be saved under this name: RFC 6266 with the name in both spellings, the older one
/// in ASCII (RFC 8187).
#[must_use]
pub fn attachment(name: &str) -> HeaderValue {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
    /// `attr-char` of RFC 8187.
    const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'!')
        .remove(b'#')
        .remove(b'$')
        .remove(b'&')
        .remove(b'+')
        .remove(b'-')
        .remove(b'.')
        .remove(b'^')
        .remove(b'_')
        .remove(b'`')
        .remove(b'|')
        .remove(b'~');
    // A folder in a name, a drive, a control or direction-changing character has no business in a file's name.
    let clean: String = name
        .chars()
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
            c if c.is_control()
                || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') =>
            {
                '_'
            }
            c => c,
        })
        .take(150)
        .collect();
    let clean = match clean.trim().trim_start_matches('.') {
        "" => "file",
        clean => clean,
    };
    let ascii: String = clean
        .chars()
        .map(|c| if c.is_ascii_graphic() || c == ' ' { c } else { '_' })
        .map(|c| if c == '%' { '_' } else { c })
        .collect();
    let value = if ascii == clean {
        format!("attachment; filename=\"{ascii}\"")
    } else {
        format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{}", utf8_percent_encode(clean, ENCODED))
    };
    HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static("attachment"))
}

/// Does the client want a page to look at, rather than data?
#[must_use]
pub fn wants_html(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secured(base_url: &str) -> HeaderMap {
        let mut response = Response::new(());
        secure(&mut response, &base_url.parse().unwrap());
        response.headers().clone()
    }

    #[test]
    fn browsers_are_told_to_stay_with_https_only_where_it_is() {
        assert!(secured("https://portal.test").contains_key(header::STRICT_TRANSPORT_SECURITY));
        assert!(!secured("http://127.0.0.1:3000").contains_key(header::STRICT_TRANSPORT_SECURITY));
    }

    #[test]
    fn an_answer_that_says_nothing_may_not_be_stored_and_runs_nothing() {
        let headers = secured("https://portal.test");
        assert_eq!(headers[header::CACHE_CONTROL], "no-store");
        assert!(headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("default-src 'none'"));
    }

    #[test]
    fn the_policy_of_a_page_has_no_hole() {
        let policy = page_policy(Some("abc"));
        assert!(policy.contains("script-src 'self' 'nonce-abc' 'wasm-unsafe-eval';"));
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains('*'));
    }

    #[test]
    fn a_file_name_cannot_leave_its_header_or_its_folder() {
        for (name, expected) in [
            ("invoice.xml", "attachment; filename=\"invoice.xml\""),
            ("../../etc/passwd", "attachment; filename=\"_.._etc_passwd\""),
            ("a\r\nSet-Cookie: x=y", "attachment; filename=\"a__Set-Cookie_ x=y\""),
            ("a\"; filename=\"b.exe", "attachment; filename=\"a_; filename=_b.exe\""),
            (
                "Rechnung März €.pdf",
                "attachment; filename=\"Rechnung M_rz _.pdf\"; filename*=UTF-8''Rechnung%20M%C3%A4rz%20%E2%82%AC.pdf",
            ),
            ("evil\u{202e}fdp.exe", "attachment; filename=\"evil_fdp.exe\""),
            ("", "attachment; filename=\"file\""),
            ("...", "attachment; filename=\"file\""),
        ] {
            assert_eq!(attachment(name), expected, "{name:?}");
        }
        assert!(attachment(&"ä".repeat(10_000)).len() < 2000);
    }
}
