//! File names for downloads, made from texts a stranger wrote. Nothing else belongs here.

use crate::limits::MAX_FILE_NAME_CHARS;

/// A name that is safe as a file name on every system and in a `Content-Disposition` header: no path separators, no
/// control or invisible characters, no leading or trailing dots, no reserved device names, at most 100 characters and
/// never empty.
#[must_use]
pub fn sanitize_file_name(text: &str) -> String {
    let mut name = String::with_capacity(text.len().min(MAX_FILE_NAME_CHARS));
    let mut length = 0;
    for c in text.chars() {
        let c = match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '%' | '\'' | '`' | '$' | ';' | '&' => '-',
            c if c.is_control() || is_invisible(c) => continue,
            c if c.is_whitespace() => ' ',
            c => c,
        };
        // One separator is as good as many, and `..` has no meaning left.
        if matches!(c, '-' | ' ' | '.') && name.ends_with(c) {
            continue;
        }
        if length == MAX_FILE_NAME_CHARS {
            break;
        }
        length += 1;
        name.push(c);
    }
    let trimmed = name.trim_matches(|c: char| matches!(c, '.' | ' ' | '-' | '~'));
    if trimmed.is_empty() {
        return "document".to_owned();
    }
    let stem = trimmed.split('.').next().unwrap_or(trimmed);
    if is_device_name(stem) {
        return format!("_{trimmed}").chars().take(MAX_FILE_NAME_CHARS).collect();
    }
    trimmed.to_owned()
}

/// Characters that change how text looks without being seen: marks of direction, joiners, tags, variation selectors.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Names that Windows takes for devices, with any extension.
fn is_device_name(stem: &str) -> bool {
    let stem = stem.trim().to_ascii_uppercase();
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL")
        || (stem.len() == 4
            && (stem.starts_with("COM") || stem.starts_with("LPT"))
            && stem.ends_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_number_stays_as_it_is() {
        assert_eq!(sanitize_file_name("RE-2026-0042"), "RE-2026-0042");
        assert_eq!(sanitize_file_name("Rechnung Nr. 7 (Müller)"), "Rechnung Nr. 7 (Müller)");
    }

    #[test]
    fn a_path_is_no_path_any_more() {
        for hostile in ["../../etc/passwd", "..\\..\\windows\\system32", "/etc/shadow", "C:\\x", "....//....//x"] {
            let name = sanitize_file_name(hostile);
            assert!(!name.contains(['/', '\\', ':']), "{name}");
            assert!(!name.starts_with('.') && !name.contains(".."), "{name}");
        }
        assert_eq!(sanitize_file_name("FA/2017/0010"), "FA-2017-0010");
    }

    #[test]
    fn header_injection_and_bidi_marks_disappear() {
        assert_eq!(sanitize_file_name("42\r\nSet-Cookie: a=b"), "42Set-Cookie- a=b");
        assert_eq!(sanitize_file_name("invoice\u{202E}fdp.exe"), "invoicefdp.exe");
        assert_eq!(sanitize_file_name("a\u{0000}b\u{007F}c\u{0085}d"), "abcd");
    }

    #[test]
    fn nothing_left_is_still_a_name() {
        for empty in ["", "...", "///", "\u{202E}\u{200B}", "  . ", "-"] {
            assert_eq!(sanitize_file_name(empty), "document");
        }
    }

    #[test]
    fn a_long_name_is_cut_at_a_hundred_characters_not_bytes() {
        let name = sanitize_file_name(&"ü".repeat(500));
        assert_eq!(name.chars().count(), 100);
    }

    #[test]
    fn device_names_are_disarmed() {
        assert_eq!(sanitize_file_name("CON"), "_CON");
        assert_eq!(sanitize_file_name("lpt1.xml"), "_lpt1.xml");
        assert_eq!(sanitize_file_name("CONTRACT"), "CONTRACT");
    }
}
