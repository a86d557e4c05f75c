//! Addresses inside the portal: how a path and its query are written. The same text on both sides, so that links made
//! on the server and in the browser agree.

use leptos::prelude::{GetUntracked, WithUntracked};
use leptos_router::location::Location;

/// `text` as it may stand in a query: everything but RFC 3986's unreserved characters is percent-encoded.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            escaped.push(char::from(byte));
        } else {
            escaped.push('%');
            for digit in [byte >> 4, byte & 15] {
                escaped.push(char::from_digit(u32::from(digit), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
    escaped
}

/// `path` with those of the `fields` in its query that are not empty.
#[must_use]
pub fn with_query(path: &str, fields: &[(&str, &str)]) -> String {
    let mut address = path.to_owned();
    let mut separator = '?';
    for (name, value) in fields {
        if !value.is_empty() {
            address.push(separator);
            address.push_str(name);
            address.push('=');
            address.push_str(&escape(value));
            separator = '&';
        }
    }
    address
}

/// The path and query of the page that is shown.
#[must_use]
pub fn here(location: &Location) -> String {
    let path = location.pathname.get_untracked();
    location.search.with_untracked(|search| if search.is_empty() { path.clone() } else { format!("{path}?{search}") })
}

/// The sign-in page that leads back to this path and query afterwards.
#[must_use]
pub fn sign_in(return_to: &str) -> String {
    with_query("/sign-in", &[("return_to", return_to)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_unreserved_characters_stand_as_they_are() {
        assert_eq!(escape("a-Z_0.~"), "a-Z_0.~");
        assert_eq!(escape("a b&c=ü/?#"), "a%20b%26c%3D%C3%BC%2F%3F%23");
    }

    #[test]
    fn empty_fields_are_left_out_of_an_address() {
        assert_eq!(with_query("/invoices", &[("q", ""), ("status", "")]), "/invoices");
        assert_eq!(with_query("/invoices", &[("q", "a b"), ("status", ""), ("min", "5")]), "/invoices?q=a%20b&min=5");
        assert_eq!(sign_in("/invoices?q=1"), "/sign-in?return_to=%2Finvoices%3Fq%3D1");
    }
}
