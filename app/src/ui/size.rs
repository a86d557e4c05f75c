//! Sizes of files for reading.

/// A number of bytes: `812 B`, `12 KB`, `3.4 MB`; a kilobyte is 1000 bytes, as operating systems show it today.
#[must_use]
pub fn format_size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes}\u{a0}B"),
        1_000..999_500 => format!("{}\u{a0}KB", bytes.saturating_add(500) / 1_000),
        _ => {
            let tenths = bytes.saturating_add(50_000) / 100_000;
            format!("{}.{}\u{a0}MB", tenths / 10, tenths % 10)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::format_size;

    #[test]
    fn a_size_is_written_in_the_unit_people_expect() {
        for (bytes, expected) in [
            (0, "0 B"),
            (999, "999 B"),
            (1_000, "1 KB"),
            (12_499, "12 KB"),
            (999_499, "999 KB"),
            (999_500, "1.0 MB"),
            (3_440_000, "3.4 MB"),
        ] {
            assert_eq!(format_size(bytes).replace('\u{a0}', " "), expected);
        }
    }
}
