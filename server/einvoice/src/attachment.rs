//! Supporting documents (BG-24): strict base64, and a look at the content so that nothing is served under a media type
//! it does not have. Nothing is ever fetched from an external location.

use crate::finding::Report;
use crate::model::Attachment;
use crate::tree::{self, Node};

/// What is served when the content is not what it claims to be.
const UNKNOWN: &str = "application/octet-stream";

/// Decodes an embedded file into `attachment` and checks that its content is what it claims to be.
pub(crate) fn embed(attachment: &mut Attachment, object: Node<'_, '_>, report: &mut Report) {
    attachment.file_name = tree::attribute(object, "filename").map(str::to_owned);
    attachment.declared_type = tree::attribute(object, "mimeCode").map(str::to_ascii_lowercase);
    let place = || format!("BT-125 ({})", tree::path(object));
    let Ok(content) = base64(object) else {
        report.warn(
            "PORTICO-ATTACHMENT",
            place(),
            "The embedded document is not valid base64 and was left out; expected RFC 4648 base64.",
        );
        attachment.media_type = Some(UNKNOWN.to_owned());
        return;
    };
    let declared = attachment.declared_type.as_deref().unwrap_or(UNKNOWN);
    let agrees = agrees(declared, &content);
    if !agrees && declared != UNKNOWN {
        report.warn(
            "PORTICO-ATTACHMENT",
            place(),
            format!(
                "The embedded document is declared as “{}” but its content is {}; it is kept as a file of unknown type.",
                short(declared),
                describe(&content)
            ),
        );
    }
    attachment.media_type = Some(if agrees { declared.to_owned() } else { UNKNOWN.to_owned() });
    attachment.size = Some(content.len());
    attachment.content = Some(content);
}

/// Puts an external location (BT-124) where it belongs: web addresses may become links, everything else is only text.
pub(crate) fn locate(
    attachment: &mut Attachment,
    location: Option<String>,
    report: &mut Report,
    place: impl FnOnce() -> String,
) {
    let Some(location) = location else { return };
    let lower = location.to_ascii_lowercase();
    let is_web = (lower.starts_with("https://") || lower.starts_with("http://"))
        && !location.chars().any(|c| c.is_control() || c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\'));
    if is_web {
        attachment.uri = Some(location);
        return;
    }
    // `#ef=name` points to a file embedded in the same PDF (Factur-X); anything else with a scheme is remarkable.
    if lower
        .split_once(':')
        .is_some_and(|(scheme, _)| scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'.' | b'-')))
    {
        report.warn(
            "PORTICO-ATTACHMENT",
            place(),
            "The external location is not an http or https address; it is kept as text and never offered as a link.",
        );
    }
    attachment.location = Some(location);
}

/// RFC 4648 base64 over the text of an element; white space between the characters is allowed (xs:base64Binary).
fn base64(object: Node<'_, '_>) -> Result<Vec<u8>, ()> {
    let length: usize = object.children().filter_map(|c| c.text()).map(str::len).sum();
    let mut out = Vec::with_capacity(length / 4 * 3);
    let (mut group, mut filled, mut padding) = (0u32, 0u32, 0u32);
    for text in object.children().filter(Node::is_text).filter_map(|c| c.text()) {
        for byte in text.bytes() {
            let value = match byte {
                b'A'..=b'Z' => byte - b'A',
                b'a'..=b'z' => byte - b'a' + 26,
                b'0'..=b'9' => byte - b'0' + 52,
                b'+' => 62,
                b'/' => 63,
                b'=' if filled + padding >= 2 && filled + padding < 4 => {
                    padding += 1;
                    continue;
                }
                b' ' | b'\t' | b'\r' | b'\n' => continue,
                _ => return Err(()),
            };
            if padding > 0 {
                return Err(());
            }
            group = group << 6 | u32::from(value);
            filled += 1;
            if filled == 4 {
                out.extend_from_slice(&group.to_be_bytes()[1..]);
                (group, filled) = (0, 0);
            }
        }
    }
    match (filled, padding) {
        (0, 0) => {}
        (2, 2) if group & 0xF == 0 => out.push((group << 12).to_be_bytes()[1]),
        (3, 1) if group & 0x3 == 0 => out.extend_from_slice(&(group << 6).to_be_bytes()[1..3]),
        _ => return Err(()),
    }
    Ok(out)
}

/// Whether content can be what its declared type says. A type that cannot be recognised by its content is believed
/// only if nothing dangerous is recognised in it.
fn agrees(declared: &str, content: &[u8]) -> bool {
    let essence = declared.split(';').next().unwrap_or(declared).trim();
    match essence {
        "application/pdf" => content.starts_with(b"%PDF-"),
        "image/png" => content.starts_with(b"\x89PNG\r\n\x1A\n"),
        "image/jpeg" | "image/jpg" => content.starts_with(b"\xFF\xD8\xFF"),
        "image/gif" => content.starts_with(b"GIF87a") || content.starts_with(b"GIF89a"),
        "image/tiff" => content.starts_with(b"II*\0") || content.starts_with(b"MM\0*"),
        "application/zip"
        | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        | "application/vnd.oasis.opendocument.spreadsheet"
        | "application/vnd.oasis.opendocument.text" => content.starts_with(b"PK\x03\x04"),
        "text/csv" | "text/plain" => is_text(content) && !starts_with_markup(content),
        "application/xml" | "text/xml" => is_text(content) && starts_with_markup(content) && !is_html(content),
        "application/json" => is_text(content) && !starts_with_markup(content),
        _ => false,
    }
}

fn is_text(content: &[u8]) -> bool {
    !content.is_empty() && !content.iter().any(|b| *b < 0x09 || (0x0E..0x20).contains(b))
}

fn starts_with_markup(content: &[u8]) -> bool {
    let start = content.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(content);
    start.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'<')
}

fn is_html(content: &[u8]) -> bool {
    let head: Vec<u8> = content.iter().take(1024).map(u8::to_ascii_lowercase).collect();
    [&b"<html"[..], b"<!doctype html", b"<script", b"<svg", b"<iframe"]
        .iter()
        .any(|tag| crate::sniff::find(&head, tag).is_some())
}

fn describe(content: &[u8]) -> &'static str {
    match content {
        [] => "empty",
        [b'%', b'P', b'D', b'F', ..] => "a PDF",
        [b'P', b'K', 3, 4, ..] => "a ZIP archive",
        [b'M', b'Z', ..] => "a Windows program",
        [0x7F, b'E', b'L', b'F', ..] => "a Linux program",
        [0x89, b'P', b'N', b'G', ..] => "a PNG image",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
        c if is_html(c) => "an HTML or SVG document",
        c if is_text(c) => "text",
        _ => "of another kind",
    }
}

fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(text: &str) -> Result<Vec<u8>, ()> {
        let xml = format!("<a>{text}</a>");
        let doc = roxmltree::Document::parse(&xml).unwrap();
        base64(doc.root_element())
    }

    fn embedded(mime: &str, base64: &str) -> (Attachment, Vec<crate::Finding>) {
        let xml = format!("<a mimeCode='{mime}' filename='x.bin'>{base64}</a>");
        let doc = roxmltree::Document::parse(&xml).unwrap();
        let (mut attachment, mut report) = (Attachment::default(), Report::default());
        embed(&mut attachment, doc.root_element(), &mut report);
        (attachment, report.finish().1)
    }

    #[test]
    fn base64_follows_the_standards_vectors() {
        for (plain, encoded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9v\n  YmFy"),
            ("foobar", "Zm9v<!-- x -->YmFy"),
        ] {
            assert_eq!(decoded(encoded).unwrap(), plain.as_bytes(), "{encoded}");
        }
    }

    #[test]
    fn broken_base64_is_not_repaired() {
        for text in ["Zg", "Zg=", "Zm9", "Zm9v!", "Zg==Zg==", "=", "Zm9v=", "Zh==", "Zm9vYmF*", "Zm-_"] {
            assert!(decoded(text).is_err(), "{text}");
        }
        let (attachment, warnings) = embedded("application/pdf", "JVBERi0x!!");
        assert_eq!(attachment.content, None);
        assert_eq!(attachment.media_type.as_deref(), Some(UNKNOWN));
        assert_eq!(warnings[0].rule, "PORTICO-ATTACHMENT");
    }

    #[test]
    fn content_that_agrees_keeps_its_type() {
        let (attachment, warnings) = embedded("application/pdf", "JVBERi0xLjcK");
        assert_eq!(attachment.media_type.as_deref(), Some("application/pdf"));
        assert_eq!(attachment.size, Some(9));
        assert!(warnings.is_empty());
    }

    #[test]
    fn a_program_declared_as_pdf_is_a_file_of_unknown_type() {
        let (attachment, warnings) = embedded("application/pdf", "TVqQAAMAAAAEAAAA");
        assert_eq!(attachment.media_type.as_deref(), Some(UNKNOWN));
        assert_eq!(attachment.declared_type.as_deref(), Some("application/pdf"));
        assert!(warnings[0].message.contains("a Windows program"), "{}", warnings[0].message);
    }

    #[test]
    fn only_web_addresses_become_links() {
        for (location, is_link) in [
            ("https://example.org/a.pdf", true),
            ("HTTP://example.org", true),
            ("javascript:alert(1)", false),
            ("file:///etc/passwd", false),
            ("#ef=a.png", false),
            ("data:text/html,x", false),
            ("https://a b", false),
            ("//example.org", false),
        ] {
            let (mut attachment, mut report) = (Attachment::default(), Report::default());
            locate(&mut attachment, Some(location.to_owned()), &mut report, String::new);
            assert_eq!(attachment.uri.is_some(), is_link, "{location}");
            assert_eq!(attachment.location.is_some(), !is_link, "{location}");
        }
    }
}
