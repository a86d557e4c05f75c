//! What kind of file is this? Decided by the bytes alone, never by a name or a declared type. Everything that is not
//! an invoice format is named, so that the sender can be told what arrived.

use crate::limits::PDF_HEADER_WINDOW;

/// The outcome of looking at the first bytes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Sniffed {
    /// A PDF that begins at this offset.
    Pdf(usize),
    /// Probably XML; the parser decides.
    Xml,
    /// Something else, by name.
    Other(&'static str),
}

/// Looks at the first bytes of a file.
pub(crate) fn sniff(bytes: &[u8]) -> Sniffed {
    if bytes.is_empty() {
        return Sniffed::Other("an empty file");
    }
    let window = &bytes[..bytes.len().min(PDF_HEADER_WINDOW)];
    if let Some(name) = binary(bytes) {
        // A PDF may hide behind junk, but not behind the signature of another format.
        return Sniffed::Other(name);
    }
    if let Some(at) = find(window, b"%PDF-") {
        return Sniffed::Pdf(at);
    }
    let head = head_text(window);
    let text = head.trim_start_matches(['\u{FEFF}', ' ', '\t', '\r', '\n']);
    if text.is_empty() {
        return Sniffed::Other("a file without content");
    }
    let lower = text.to_ascii_lowercase();
    if lower.starts_with("<!doctype html") || lower.starts_with("<html") {
        return Sniffed::Other("an HTML page");
    }
    if text.starts_with('<') {
        return Sniffed::Xml;
    }
    Sniffed::Other(plain(text, &lower))
}

/// Formats known by their first bytes.
fn binary(bytes: &[u8]) -> Option<&'static str> {
    const SIGNATURES: &[(&[u8], &str)] = &[
        (b"PK\x03\x04", "a ZIP archive (or a Word, Excel or OpenDocument file)"),
        (b"PK\x05\x06", "an empty ZIP archive"),
        (b"\x1F\x8B", "a gzip archive"),
        (b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"),
        (b"Rar!\x1A\x07", "a RAR archive"),
        (b"BZh", "a bzip2 archive"),
        (b"\xFD7zXZ\0", "an xz archive"),
        (b"\x28\xB5\x2F\xFD", "a Zstandard archive"),
        (b"\x89PNG\r\n\x1A\n", "a PNG image"),
        (b"\xFF\xD8\xFF", "a JPEG image"),
        (b"GIF87a", "a GIF image"),
        (b"GIF89a", "a GIF image"),
        (b"II*\0", "a TIFF image"),
        (b"MM\0*", "a TIFF image"),
        (b"BM", "a BMP image"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Microsoft Office file or an Outlook message"),
        (b"{\\rtf", "an RTF document"),
        (b"%!PS", "a PostScript file"),
        (b"MZ", "a Windows program"),
        (b"\x7FELF", "a Linux program"),
        (b"\x00\x00\x00\x0CJXL ", "a JPEG XL image"),
    ];
    if let Some((_, name)) = SIGNATURES.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Some(name);
    }
    match bytes {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("a WebP image"),
        [_, _, _, _, b'f', b't', b'y', b'p', b'h', b'e', b'i' | b'v', ..] => Some("a HEIC photo"),
        // ASN.1 SEQUENCE with a long length and the object identifier of PKCS#7 signed data: *.p7m.
        [0x30, 0x80..=0x84, rest @ ..]
            if find(&rest[..rest.len().min(24)], b"\x2A\x86\x48\x86\xF7\x0D\x01\x07").is_some() =>
        {
            Some("a PKCS#7 signed file (p7m); send the invoice that is inside")
        }
        _ => None,
    }
}

/// Text formats that are not XML.
fn plain(text: &str, lower: &str) -> &'static str {
    if text.starts_with("UNA") || text.starts_with("UNB+") || text.starts_with("UNH+") {
        "an EDIFACT message"
    } else if text.starts_with("ISA*") || text.starts_with("ISA|") {
        "an ANSI X12 message"
    } else if text.starts_with('{') || text.starts_with('[') {
        "a JSON file"
    } else if text.starts_with("-----BEGIN") {
        "a PEM file"
    } else if ["from:", "received:", "return-path:", "mime-version:", "delivered-to:", "message-id:", "subject:"]
        .iter()
        .any(|header| lower.starts_with(header))
    {
        "an e-mail message; send the file that is attached to it"
    } else if text.bytes().any(|b| b == 0) {
        "a binary file of unknown format"
    } else {
        "a plain text file"
    }
}

/// The first characters as text: UTF-16 is recognised by its mark or by its zero bytes.
fn head_text(window: &[u8]) -> String {
    match window {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [b'<', 0, ..] => utf16(window, u16::from_le_bytes),
        [0, b'<', ..] => utf16(window, u16::from_be_bytes),
        _ => String::from_utf8_lossy(window).into_owned(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    char::decode_utf16(bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair)))
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

pub(crate) fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pdf_may_begin_anywhere_in_the_first_kilobyte() {
        assert_eq!(sniff(b"%PDF-1.7 rest"), Sniffed::Pdf(0));
        assert_eq!(sniff(b"\xEF\xBB\xBF%PDF-1.7"), Sniffed::Pdf(3));
        let mut junk = vec![b'x'; 1000];
        junk.extend_from_slice(b"%PDF-1.4");
        assert_eq!(sniff(&junk), Sniffed::Pdf(1000));
        let mut late = vec![b'x'; 1024];
        late.extend_from_slice(b"%PDF-1.4");
        assert_eq!(sniff(&late), Sniffed::Other("a plain text file"));
    }

    #[test]
    fn other_formats_are_named() {
        for (bytes, name) in [
            (&b""[..], "an empty file"),
            (b" \r\n ", "a file without content"),
            (b"PK\x03\x04....", "a ZIP archive (or a Word, Excel or OpenDocument file)"),
            (b"\x89PNG\r\n\x1A\n...", "a PNG image"),
            (b"\xFF\xD8\xFF\xE0", "a JPEG image"),
            (b"UNA:+.? 'UNB+UNOC:3", "an EDIFACT message"),
            (b"{\"invoice\":1}", "a JSON file"),
            (b"<!DOCTYPE html><html>", "an HTML page"),
            (b"\n<HTML>", "an HTML page"),
            (b"Received: from x", "an e-mail message; send the file that is attached to it"),
            (b"Total;12,00", "a plain text file"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Microsoft Office file or an Outlook message"),
        ] {
            assert_eq!(sniff(bytes), Sniffed::Other(name));
        }
    }

    #[test]
    fn xml_is_left_to_the_parser() {
        for xml in
            [&b"<?xml version='1.0'?><a/>"[..], b"\xEF\xBB\xBF<a/>", b"\xFF\xFE<\0a\0", b"\xFE\xFF\0<\0a", b"  <a/>"]
        {
            assert_eq!(sniff(xml), Sniffed::Xml);
        }
    }
}
