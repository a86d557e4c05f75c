//! Paging by key: a page starts after (or ends before) a row, never at a number. It costs the same on every page, and
//! rows that arrive meanwhile neither repeat nor hide others.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// Rows on a page.
pub const PAGE_SIZE: usize = 50;

/// The longest sort key a cursor may carry, in bytes; longer ones were not made by us.
const KEY_LIMIT: usize = 512;

/// The place of a row in a sorted list: its sort key as text, and its id to tell equal keys apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// The sort key: a date, a number or a text, as the list's sort order says.
    pub key: String,
    /// The row.
    pub id: Uuid,
}

/// A text that is no cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CursorError;

impl fmt::Display for CursorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a place in a list")
    }
}

impl std::error::Error for CursorError {}

impl fmt::Display for Cursor {
    /// The id without hyphens, then the key in hexadecimal: safe in a URL, and nothing in it means anything to a person.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.id.as_simple())?;
        self.key.bytes().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        if !text.is_ascii() || text.len() < 32 || text.len() > 32 + 2 * KEY_LIMIT || !text.len().is_multiple_of(2) {
            return Err(CursorError);
        }
        let (id, key) = text.split_at(32);
        let id = Uuid::try_parse(id).map_err(|_| CursorError)?;
        let bytes = (0..key.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(&key[at..at + 2], 16).map_err(|_| CursorError))
            .collect::<Result<Vec<u8>, _>>()?;
        Ok(Self { key: String::from_utf8(bytes).map_err(|_| CursorError)?, id })
    }
}

/// Which page is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum PageRequest {
    /// The first.
    #[default]
    First,
    /// The one that starts after this row.
    After(Cursor),
    /// The one that ends before this row.
    Before(Cursor),
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// The rows, in the list's order.
    pub rows: Vec<T>,
    /// The cursor to ask for what follows; `None` on the last page.
    pub next: Option<String>,
    /// The cursor to ask for what precedes; `None` on the first page.
    pub previous: Option<String>,
}

impl<T> Page<T> {
    /// The page out of what was found for it: its rows, and one more at the far end where the list goes on. `place` says where
    /// a row stands.
    #[must_use]
    pub fn cut(mut rows: Vec<T>, wanted: &PageRequest, place: impl Fn(&T) -> Cursor) -> Self {
        let has_more = rows.len() > PAGE_SIZE;
        if has_more {
            rows.remove(if matches!(wanted, PageRequest::Before(_)) { 0 } else { rows.len() - 1 });
        }
        let (has_next, has_previous) = match wanted {
            PageRequest::First => (has_more, false),
            PageRequest::After(_) => (has_more, true),
            PageRequest::Before(_) => (true, has_more),
        };
        let cursor = |row: Option<&T>, is_there: bool| row.filter(|_| is_there).map(|row| place(row).to_string());
        Self { next: cursor(rows.last(), has_next), previous: cursor(rows.first(), has_previous), rows }
    }

    /// The same page with its rows told otherwise.
    pub fn map<U>(self, tell: impl FnMut(T) -> U) -> Page<U> {
        Page { rows: self.rows.into_iter().map(tell).collect(), next: self.next, previous: self.previous }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_cursor_reads_back_what_it_prints(key in "\\PC{0,60}", id in any::<u128>()) {
            let cursor = Cursor { key, id: Uuid::from_u128(id) };
            prop_assert_eq!(cursor.to_string().parse(), Ok(cursor));
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,80}") {
            let _ = text.parse::<Cursor>();
        }
    }

    #[test]
    fn a_monstrous_cursor_is_refused() {
        assert_eq!("0".repeat(10_000).parse::<Cursor>(), Err(CursorError));
        assert_eq!("".parse::<Cursor>(), Err(CursorError));
    }
}
