//! Calendar dates in the two spellings of invoices: `2026-02-28` (UBL) and `20260228` (format 102, CII). Only days that
//! exist are dates.

/// An `xs:date`; a time zone is allowed by the schema and has no meaning for a day. Gives `yyyy-mm-dd`.
pub(crate) fn iso(text: &str) -> Option<String> {
    let text = text.trim();
    let day = text.get(..10)?;
    let zone = &text[10..];
    let zone_is_valid = match zone.as_bytes() {
        [] | [b'Z'] => true,
        [b'+' | b'-', h1, h2, b':', m1, m2] => [h1, h2, m1, m2].iter().all(|b| b.is_ascii_digit()),
        _ => false,
    };
    let bytes = day.as_bytes();
    if !zone_is_valid || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    exists(&day[..4], &day[5..7], &day[8..]).then(|| day.to_owned())
}

/// Eight digits, UN/EDIFACT 2379 format 102. Gives `yyyy-mm-dd`.
pub(crate) fn compact(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() != 8 || !text.is_ascii() {
        return None;
    }
    let (year, month, day) = (&text[..4], &text[4..6], &text[6..]);
    exists(year, month, day).then(|| format!("{year}-{month}-{day}"))
}

fn exists(year: &str, month: &str, day: &str) -> bool {
    let number = |s: &str| s.bytes().all(|b| b.is_ascii_digit()).then(|| s.parse::<u32>().ok()).flatten();
    let (Some(year), Some(month), Some(day)) = (number(year), number(month), number(day)) else { return false };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    year > 0 && (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_exist_are_dates() {
        assert_eq!(iso("2026-02-28").as_deref(), Some("2026-02-28"));
        assert_eq!(iso(" 2024-02-29Z ").as_deref(), Some("2024-02-29"));
        assert_eq!(iso("2026-07-31+02:00").as_deref(), Some("2026-07-31"));
        assert_eq!(compact("20000229").as_deref(), Some("2000-02-29"));
    }

    #[test]
    fn other_days_and_other_spellings_are_not() {
        for text in [
            "2016-02-30",
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "04.04.2016",
            "2026/04/04",
            "20260404",
            "2026-4-4",
            "26-04-04",
            "2026-04-04T00:00:00",
            "2026-04-04+2:00",
            "0000-01-01",
            "２０２６-01-01",
            "",
        ] {
            assert_eq!(iso(text), None, "{text}");
        }
        for text in ["20160230", "2016023", "201602300", "2016-02-28", "20161301", "abcdefgh", "２016013", ""] {
            assert_eq!(compact(text), None, "{text}");
        }
    }
}
