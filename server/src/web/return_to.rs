//! The page somebody is sent back to after signing in: a path of this site, or none. Never another site, however it is
//! spelled.

use http::uri::PathAndQuery;

/// Longest address that is remembered.
const LIMIT: usize = 2048;

/// The address, if it is a path of this site that may be returned to.
///
/// Browsers read `\` as `/`, drop tabs and line ends, and take `//host` for another site; proxies decode `%2f`. All of
/// that is refused rather than repaired.
#[must_use]
pub fn safe(wanted: &str) -> Option<&str> {
    let path = wanted.split(['?', '#']).next().unwrap_or(wanted);
    let lower = path.to_ascii_lowercase();
    let fine = wanted.len() <= LIMIT
        && wanted.starts_with('/')
        && wanted.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'"' | b'<' | b'>' | b'#'))
        && !path.contains("//")
        && !["%2f", "%5c", "%2e", "%00", "%09", "%0a", "%0d", "%25"].iter().any(|trick| lower.contains(trick))
        && !path.split('/').any(|segment| matches!(segment, "." | ".."))
        && wanted.parse::<PathAndQuery>().is_ok()
        && !is_a_door(path);
    fine.then_some(wanted)
}

/// Pages and actions that make no sense, or harm, as a place to return to.
fn is_a_door(path: &str) -> bool {
    const DOORS: [&str; 13] = [
        "/sign-in",
        "/sign-out",
        "/sign-out-everywhere",
        "/choose-customer",
        "/forgot-password",
        "/reset-password",
        "/not-me",
        "/confirm-email",
        "/confirm",
        "/passkey",
        "/api",
        "/pkg",
        "/health",
    ];
    DOORS.iter().any(|door| path == *door || path.strip_prefix(door).is_some_and(|rest| rest.starts_with('/')))
}

/// The address of a page with the place to return to as a parameter.
#[must_use]
pub fn with_return_to(page: &str, wanted: &str) -> String {
    match safe(wanted) {
        Some(wanted) if wanted != "/" => {
            let encoded = percent_encoding::utf8_percent_encode(wanted, percent_encoding::NON_ALPHANUMERIC);
            format!("{page}?return_to={encoded}")
        }
        _ => page.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_this_site_is_returned_to() {
        for path in [
            "/",
            "/invoices",
            "/invoices?status=open&q=a+b%2Fc",
            "/invoices/01900000-0000-7000-8000-000000000001",
            "/invoices?next=https://evil.test/",
        ] {
            assert_eq!(safe(path), Some(path));
        }
    }

    #[test]
    fn another_site_is_never_returned_to() {
        for evil in [
            "",
            "https://evil.test",
            "https:evil.test",
            "//evil.test",
            "///evil.test",
            "/\\evil.test",
            "\\\\evil.test",
            "/\t/evil.test",
            "/\n/evil.test",
            "\t//evil.test",
            " //evil.test",
            "/%09/evil.test",
            "/%2fevil.test",
            "/%2Fevil.test",
            "/%5cevil.test",
            "/%252fevil.test",
            "/.//evil.test",
            "/..//evil.test",
            "/./evil",
            "/%2e%2e/evil",
            "/invoices//evil.test",
            "javascript:alert(1)",
            "/javascript:alert(1)\u{0}",
            "data:text/html,x",
            "@evil.test",
            "/\u{2215}evil.test",
            "/\u{ff0f}evil.test",
            "/a\r\nSet-Cookie: x=y",
            "/a%0d%0aSet-Cookie:x",
            "/a\"><script>",
            "/#//evil.test",
            "/sign-in",
            "/sign-in?return_to=/",
            "/sign-out",
            "/api/invoices/list",
            "invoices",
            "?x",
        ] {
            assert_eq!(safe(evil), None, "{evil:?}");
        }
        assert_eq!(safe(&format!("/{}", "x".repeat(3000))), None);
    }

    #[test]
    fn the_parameter_is_encoded() {
        assert_eq!(with_return_to("/sign-in", "/invoices?q=a&b"), "/sign-in?return_to=%2Finvoices%3Fq%3Da%26b");
        assert_eq!(with_return_to("/sign-in", "//evil.test"), "/sign-in");
        assert_eq!(with_return_to("/sign-in", "/"), "/sign-in");
    }
}
