//! Rows as text: one line per row, values separated by tabs, in a spelling that both engines understand. Ids and bytes are
//! hexadecimal, instants microseconds since 1970, dates `YYYY-MM-DD`, truth values 0 or 1, nothing is `\N`.

/// A row; `None` is the absence of a value.
pub(super) type Row = Vec<Option<String>>;

/// Adds a row to a text. Tabs, line ends and backslashes inside values are escaped as PostgreSQL's COPY does.
pub(super) fn push(text: &mut String, row: &[Option<String>]) {
    for (index, value) in row.iter().enumerate() {
        if index > 0 {
            text.push('\t');
        }
        match value {
            None => text.push_str("\\N"),
            Some(value) => {
                for c in value.chars() {
                    match c {
                        '\\' => text.push_str("\\\\"),
                        '\t' => text.push_str("\\t"),
                        '\n' => text.push_str("\\n"),
                        '\r' => text.push_str("\\r"),
                        c => text.push(c),
                    }
                }
            }
        }
    }
    text.push('\n');
}

/// Reads a line without its end; `None` when it is not one that [`push`] wrote.
pub(super) fn read(line: &str) -> Option<Row> {
    line.split('\t').map(value).collect()
}

fn value(text: &str) -> Option<Option<String>> {
    if text == "\\N" {
        return Some(None);
    }
    let mut value = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        value.push(match c {
            '\\' => match chars.next()? {
                '\\' => '\\',
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                'b' => '\u{8}',
                'f' => '\u{c}',
                'v' => '\u{b}',
                _ => return None,
            },
            c => c,
        });
    }
    Some(Some(value))
}

/// Bytes of hexadecimal digits.
pub(super) fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    if !digits.len().is_multiple_of(2) {
        return None;
    }
    digits
        .chunks_exact(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok().filter(|pair| !pair.starts_with('+'))?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_reads_back() {
        let row: Row = ["", "plain", "tab\tline\nreturn\rback\\slash", "\\N", "ü€💥", "\\t"]
            .into_iter()
            .map(|value| Some(value.to_owned()))
            .chain([None])
            .collect();
        let mut text = String::new();
        push(&mut text, &row);
        assert_eq!(text.lines().count(), 1);
        assert_eq!(read(text.trim_end_matches('\n')), Some(row));
        assert_eq!(read("bad\\x"), None);
        assert_eq!(unhex("00ff"), Some(vec![0, 255]));
        assert_eq!(unhex("+1"), None);
    }
}
