//! Bytes to text. An XML document says how it is encoded; a document that lies, or whose bytes are not valid in that
//! encoding, is refused instead of being repaired. No XML is parsed here beyond its first line.

use std::borrow::Cow;

use encoding_rs::{Encoding, ISO_8859_15, UTF_8, WINDOWS_1252};

use crate::finding::Finding;

/// Rule id of every finding of this file.
const RULE: &str = "PORTICO-XML-ENCODING";

/// The text of an XML document without its byte order mark.
///
/// Understood are UTF-8, UTF-16 with a byte order mark, ISO-8859-1, ISO-8859-15, windows-1252 and US-ASCII.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Finding> {
    let refuse = |message: String| Finding::new(RULE, "XML declaration", message);
    let (text, family): (Cow<'_, str>, Family) = if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        (Cow::Borrowed(utf8(rest)?), Family::Utf8)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        (Cow::Owned(utf16(rest, u16::from_le_bytes)?), Family::Utf16)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        (Cow::Owned(utf16(rest, u16::from_be_bytes)?), Family::Utf16)
    } else if bytes.starts_with(b"<\0") || bytes.starts_with(b"\0<") {
        return Err(refuse("The document is UTF-16 without a byte order mark; XML requires the mark.".to_owned()));
    } else {
        match declaration(bytes)? {
            None => (Cow::Borrowed(utf8(bytes)?), Family::Utf8),
            Some(label) => match Family::of(&label) {
                Some(Family::Utf8) => (Cow::Borrowed(utf8(bytes)?), Family::Utf8),
                Some(Family::Ascii) if bytes.is_ascii() => (Cow::Borrowed(utf8(bytes)?), Family::Ascii),
                Some(Family::Ascii) => {
                    return Err(refuse("The document declares US-ASCII but contains other bytes.".to_owned()));
                }
                Some(Family::Utf16) => {
                    return Err(refuse(
                        "The document declares UTF-16 but has no byte order mark and is not UTF-16.".to_owned(),
                    ));
                }
                Some(Family::Latin1) => (Cow::Owned(latin1(bytes)?), Family::Latin1),
                Some(Family::Table(table)) => (single_byte(bytes, table)?, Family::Table(table)),
                None => {
                    return Err(refuse(format!(
                        "The encoding “{}” is not supported; use UTF-8, UTF-16 with a byte order mark, ISO-8859-1, \
                         ISO-8859-15 or windows-1252.",
                        shorten(&label)
                    )));
                }
            },
        }
    };
    // With a byte order mark the declaration may be absent, but it must not say something else.
    if matches!(family, Family::Utf8 | Family::Utf16)
        && let Some(label) = declaration(&text.as_bytes()[..text.len().min(DECLARATION_BYTES)])?
        && Family::of(&label) != Some(family)
    {
        return Err(refuse(format!(
            "The document declares the encoding “{}” but is written in {}.",
            shorten(&label),
            if family == Family::Utf8 { "UTF-8" } else { "UTF-16" }
        )));
    }
    if let Some(c) = text.chars().find(|c| matches!(c, '\0' | '\u{FFFE}' | '\u{FFFF}')) {
        return Err(Finding::new(
            RULE,
            "document",
            format!("The document contains the character U+{:04X}, which XML does not allow.", u32::from(c)),
        ));
    }
    Ok(text)
}

/// The XML declaration must end within this many bytes.
const DECLARATION_BYTES: usize = 512;

/// The encodings that are told apart.
#[derive(Clone, Copy, PartialEq)]
enum Family {
    Utf8,
    Utf16,
    Ascii,
    /// ISO-8859-1 proper: every byte is its own code point. Not windows-1252, which browsers take for it.
    Latin1,
    Table(&'static Encoding),
}

impl Family {
    fn of(label: &str) -> Option<Self> {
        Some(match label.trim().to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" => Self::Utf8,
            "utf-16" | "utf-16le" | "utf-16be" => Self::Utf16,
            "us-ascii" | "ascii" => Self::Ascii,
            "iso-8859-1" | "iso8859-1" | "iso_8859-1" | "latin1" => Self::Latin1,
            "iso-8859-15" | "iso8859-15" | "iso_8859-15" | "latin-9" | "latin9" => Self::Table(ISO_8859_15),
            "windows-1252" | "cp1252" => Self::Table(WINDOWS_1252),
            _ => return None,
        })
    }
}

fn utf8(bytes: &[u8]) -> Result<&str, Finding> {
    std::str::from_utf8(bytes).map_err(|e| {
        Finding::new(
            RULE,
            format!("byte {}", e.valid_up_to()),
            "The document claims to be UTF-8, but its bytes are not valid UTF-8.",
        )
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Finding> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let broken =
        || Finding::new(RULE, "document", "The document claims to be UTF-16, but its bytes are not valid UTF-16.");
    if !rest.is_empty() {
        return Err(broken());
    }
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<String, _>>().map_err(|_| broken())
}

/// ISO-8859-1; the control characters 0x80–0x9F have no place in an invoice and mean that it is windows-1252.
fn latin1(bytes: &[u8]) -> Result<String, Finding> {
    if let Some(at) = bytes.iter().position(|b| (0x80..0xA0).contains(b)) {
        return Err(Finding::new(
            RULE,
            format!("byte {at}"),
            "The document declares ISO-8859-1 but contains bytes that only windows-1252 has.",
        ));
    }
    Ok(bytes.iter().map(|b| char::from(*b)).collect())
}

fn single_byte<'a>(bytes: &'a [u8], table: &'static Encoding) -> Result<Cow<'a, str>, Finding> {
    debug_assert!(table != UTF_8);
    let text = table.decode_without_bom_handling_and_without_replacement(bytes);
    text.filter(|t| !t.chars().any(|c| ('\u{80}'..'\u{A0}').contains(&c))).ok_or_else(|| {
        Finding::new(
            RULE,
            "document",
            format!("The document declares {}, but contains bytes that this encoding does not define.", table.name()),
        )
    })
}

/// The `encoding` of the XML declaration, `None` when there is no declaration or no encoding in it.
fn declaration(bytes: &[u8]) -> Result<Option<String>, Finding> {
    let malformed = || {
        Finding::new(
            "PORTICO-XML-WELLFORMED",
            "XML declaration",
            "The XML declaration is malformed; expected <?xml version=\"1.0\" encoding=\"UTF-8\"?>.",
        )
    };
    let start = bytes.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(0);
    let head = &bytes[start..bytes.len().min(start + DECLARATION_BYTES)];
    let Some(rest) = head.strip_prefix(b"<?xml").filter(|r| r.first().is_some_and(u8::is_ascii_whitespace)) else {
        return Ok(None);
    };
    if start > 0 {
        return Err(Finding::new(
            "PORTICO-XML-WELLFORMED",
            "XML declaration",
            "There is white space before the XML declaration; it must be the very first thing in the file.",
        ));
    }
    let end = crate::sniff::find(rest, b"?>").ok_or_else(malformed)?;
    let mut rest = std::str::from_utf8(&rest[..end]).map_err(|_| malformed())?.trim();
    let mut label = None;
    let mut seen = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_once('=').ok_or_else(malformed)?;
        let (name, after) = (name.trim(), after.trim_start());
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\'')).ok_or_else(malformed)?;
        let (value, after) = after[1..].split_once(quote).ok_or_else(malformed)?;
        if seen.contains(&name) {
            return Err(malformed());
        }
        seen.push(name);
        match name {
            "version" if value == "1.0" => {}
            "version" => {
                return Err(Finding::new(
                    "PORTICO-XML-WELLFORMED",
                    "XML declaration",
                    format!("XML version “{}” is not supported; expected 1.0.", shorten(value)),
                ));
            }
            "encoding" if is_encoding_name(value) => label = Some(value.to_owned()),
            "standalone" if matches!(value, "yes" | "no") => {}
            _ => return Err(malformed()),
        }
        if !after.is_empty() && !after.starts_with(|c: char| c.is_ascii_whitespace()) {
            return Err(malformed());
        }
        rest = after.trim();
    }
    Ok(label)
}

/// `EncName` of XML 1.0, section 4.3.3.
fn is_encoding_name(value: &str) -> bool {
    value.starts_with(|c: char| c.is_ascii_alphabetic())
        && value.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

fn shorten(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(bytes: &[u8]) -> String {
        decode(bytes).expect_err("refused").rule
    }

    #[test]
    fn utf8_with_and_without_mark_and_utf16_give_the_same_text() {
        let text = "<?xml version=\"1.0\"?><a>Müller €</a>";
        let mut marked = b"\xEF\xBB\xBF".to_vec();
        marked.extend_from_slice(text.as_bytes());
        let le: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let be: Vec<u8> = [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
        for bytes in [text.as_bytes(), &marked, &le, &be] {
            assert_eq!(decode(bytes).unwrap(), text);
        }
    }

    #[test]
    fn the_single_byte_encodings_differ_where_they_differ() {
        let latin1 = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xFC\xA4</a>";
        assert!(decode(latin1).unwrap().ends_with("<a>ü¤</a>"));
        let latin9 = b"<?xml version='1.0' encoding='ISO-8859-15'?><a>\xFC\xA4</a>";
        assert!(decode(latin9).unwrap().ends_with("<a>ü€</a>"));
        let windows = b"<?xml version='1.0' encoding='windows-1252'?><a>\xFC\x80</a>";
        assert!(decode(windows).unwrap().ends_with("<a>ü€</a>"));
    }

    #[test]
    fn a_lying_declaration_is_refused() {
        assert_eq!(rule(b"<?xml version='1.0' encoding='UTF-8'?><a>\xFC</a>"), RULE);
        assert_eq!(rule(b"<a>\xC3\x28</a>"), RULE);
        assert_eq!(rule(b"\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-16'?><a/>"), RULE);
        assert_eq!(rule(b"\xEF\xBB\xBF<?xml version='1.0' encoding='ISO-8859-1'?><a/>"), RULE);
        assert_eq!(rule(b"<?xml version='1.0' encoding='UTF-16'?><a/>"), RULE);
        assert_eq!(rule(b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\x80</a>"), RULE);
        assert_eq!(rule(b"<?xml version='1.0' encoding='windows-1252'?><a>\x81</a>"), RULE);
        assert_eq!(rule(b"<?xml version='1.0' encoding='US-ASCII'?><a>\xFC</a>"), RULE);
    }

    #[test]
    fn other_encodings_are_refused_by_name() {
        for label in ["UTF-7", "UTF-32", "Shift_JIS", "EBCDIC-CP-US", "UTF-8-W-O-BOM"] {
            let xml = format!("<?xml version='1.0' encoding='{label}'?><a/>");
            let finding = decode(xml.as_bytes()).expect_err("refused");
            assert_eq!(finding.rule, RULE);
            assert!(finding.message.contains(label), "{}", finding.message);
        }
    }

    #[test]
    fn a_malformed_declaration_is_refused() {
        for xml in [
            "<?xml version=\"1.0\" encoding=\"UTF-8-W/O-BOM\"?><a/>",
            "<?xml version=\"1.0\" encoding=UTF-8?><a/>",
            "<?xml version=\"1.0\" encoding=\"UTF-8?><a/>",
            "<?xml version=\"1.1\"?><a/>",
            "<?xml version=\"1.0\" encoding=\"UTF-8\" encoding=\"UTF-7\"?><a/>",
            " <?xml version=\"1.0\"?><a/>",
        ] {
            assert_eq!(rule(xml.as_bytes()), "PORTICO-XML-WELLFORMED", "{xml}");
        }
    }

    #[test]
    fn a_null_character_is_refused() {
        assert_eq!(rule(b"<a>x\0y</a>"), RULE);
        assert_eq!(rule(b"<\0a\0/\0>\0"), RULE);
    }
}
