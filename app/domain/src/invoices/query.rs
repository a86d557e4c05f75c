//! What a list of invoices is asked for: as typed, and understood.

use crate::{Cursor, Date, InvoiceStatus, PageRequest, Problem, ProblemCode, parse_typed_amount};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
/// By which column a list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SortKey {
    /// Issue date (BT-2).
    Date,
    /// Due date (BT-9).
    Due,
    /// Amount including tax (BT-112), whatever the currency.
    Amount,
    /// Number (BT-1), as text.
    Number,
}

/// Smallest or largest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// Smallest, earliest, A first.
    Ascending,
    /// Largest, latest, Z first.
    Descending,
}

/// A sort order; in a URL `date`, `-date`, `due`, `-due`, `amount`, `-amount`, `number` or `-number`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct InvoiceSort {
    /// The column.
    pub key: SortKey,
    /// The direction.
    pub direction: Direction,
}

impl InvoiceSort {
    /// Newest first.
    pub const DEFAULT: Self = Self { key: SortKey::Date, direction: Direction::Descending };

    /// All sort orders.
    pub const ALL: [Self; 8] = {
        use Direction::{Ascending, Descending};
        [
            Self { key: SortKey::Date, direction: Descending },
            Self { key: SortKey::Date, direction: Ascending },
            Self { key: SortKey::Due, direction: Descending },
            Self { key: SortKey::Due, direction: Ascending },
            Self { key: SortKey::Amount, direction: Descending },
            Self { key: SortKey::Amount, direction: Ascending },
            Self { key: SortKey::Number, direction: Descending },
            Self { key: SortKey::Number, direction: Ascending },
        ]
    };

    /// The name as in the URL.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match (self.key, self.direction) {
            (SortKey::Date, Direction::Ascending) => "date",
            (SortKey::Date, Direction::Descending) => "-date",
            (SortKey::Due, Direction::Ascending) => "due",
            (SortKey::Due, Direction::Descending) => "-due",
            (SortKey::Amount, Direction::Ascending) => "amount",
            (SortKey::Amount, Direction::Descending) => "-amount",
            (SortKey::Number, Direction::Ascending) => "number",
            (SortKey::Number, Direction::Descending) => "-number",
        }
    }
}

impl Default for InvoiceSort {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl FromStr for InvoiceSort {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|sort| sort.name() == text).ok_or(())
    }
}

impl fmt::Display for InvoiceSort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What somebody asked the list for, exactly as typed: the fields of the filter form and of the URL. Empty is absent.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct InvoiceQuery {
    /// An [`InvoiceStatus`] name.
    pub status: String,
    /// Issued on or after this date, `YYYY-MM-DD`.
    pub from: String,
    /// Issued on or before this date, `YYYY-MM-DD`.
    pub to: String,
    /// Amount of at least this, a decimal in major units.
    pub min: String,
    /// Amount of at most this, a decimal in major units.
    pub max: String,
    /// Text to find in number, references and lines.
    pub q: String,
    /// An [`InvoiceSort`] name.
    pub sort: String,
    /// The cursor after which the page starts.
    pub after: String,
    /// The cursor before which the page ends.
    pub before: String,
}

/// Longest search text, in characters.
const SEARCH_LIMIT: usize = 100;

impl InvoiceQuery {
    /// The fields and their names in the URL, in the order of the form.
    #[must_use]
    pub fn fields(&self) -> [(&'static str, &str); 9] {
        [
            ("q", &self.q),
            ("status", &self.status),
            ("from", &self.from),
            ("to", &self.to),
            ("min", &self.min),
            ("max", &self.max),
            ("sort", &self.sort),
            ("after", &self.after),
            ("before", &self.before),
        ]
    }

    /// Does it ask for anything but all invoices?
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        [&self.q, &self.status, &self.from, &self.to, &self.min, &self.max].iter().any(|field| !field.trim().is_empty())
    }

    /// What was asked, understood. A field that cannot be understood is left out and named among the problems, so that
    /// the person gets a list, the message at the field, and what they typed.
    #[must_use]
    pub fn understand(&self) -> (InvoiceFilter, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut filter = InvoiceFilter {
            status: field("status", &self.status, ProblemCode::NotAChoice, &mut problems, InvoiceStatus::from_name),
            from: field("from", &self.from, ProblemCode::NotADate, &mut problems, |text| text.parse().ok()),
            to: field("to", &self.to, ProblemCode::NotADate, &mut problems, |text| text.parse().ok()),
            least: field("min", &self.min, ProblemCode::NotAnAmount, &mut problems, parse_typed_amount),
            most: field("max", &self.max, ProblemCode::NotAnAmount, &mut problems, parse_typed_amount),
            text: None,
            sort: field("sort", &self.sort, ProblemCode::NotAChoice, &mut problems, |text| text.parse().ok())
                .unwrap_or_default(),
            page: PageRequest::First,
        };
        let text = self.q.trim();
        if text.chars().count() > SEARCH_LIMIT {
            problems.push(Problem::new("q", ProblemCode::TooLong(SEARCH_LIMIT)));
        } else if !text.is_empty() && !text.contains('\0') {
            filter.text = Some(text.to_owned());
        }
        if filter.from.zip(filter.to).is_some_and(|(from, to)| from > to) {
            problems.push(Problem::new("to", ProblemCode::WrongOrder));
            filter.to = None;
        }
        if filter.least.zip(filter.most).is_some_and(|(least, most)| least > most) {
            problems.push(Problem::new("max", ProblemCode::WrongOrder));
            filter.most = None;
        }
        let cursor = |name, text: &str, problems: &mut Vec<Problem>| {
            field(name, text, ProblemCode::Malformed, problems, |text| text.parse::<Cursor>().ok())
        };
        if let Some(after) = cursor("after", &self.after, &mut problems) {
            filter.page = PageRequest::After(after);
        } else if let Some(before) = cursor("before", &self.before, &mut problems) {
            filter.page = PageRequest::Before(before);
        }
        (filter, problems)
    }
}

fn field<T>(
    name: &str,
    text: &str,
    code: ProblemCode,
    problems: &mut Vec<Problem>,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let value = read(text);
    if value.is_none() {
        problems.push(Problem::new(name, code));
    }
    value
}

/// What the list is asked for, understood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InvoiceFilter {
    /// Only invoices in this state.
    pub status: Option<InvoiceStatus>,
    /// Issued on or after.
    pub from: Option<Date>,
    /// Issued on or before.
    pub to: Option<Date>,
    /// Amount of at least this many thousandths of the currency's unit, whatever the currency.
    pub least: Option<i64>,
    /// Amount of at most this many thousandths.
    pub most: Option<i64>,
    /// Text to find in number, references and lines.
    pub text: Option<String>,
    /// In which order.
    pub sort: InvoiceSort,
    /// Which page.
    pub page: PageRequest,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_not_understood_is_left_out_and_named() {
        let query = InvoiceQuery {
            status: "lost".into(),
            from: "2026-02-30".into(),
            min: "10".into(),
            max: "5".into(),
            q: "x".repeat(200),
            after: "zz".into(),
            ..InvoiceQuery::default()
        };
        let (filter, problems) = query.understand();
        assert_eq!(filter, InvoiceFilter { least: Some(10_000), ..InvoiceFilter::default() });
        let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["status", "from", "q", "max", "after"]);
    }

    #[test]
    fn an_order_reads_back_its_name() {
        for sort in InvoiceSort::ALL {
            assert_eq!(sort.name().parse(), Ok(sort));
        }
    }

    proptest! {
        #[test]
        fn no_query_panics(q in "\\PC{0,120}", from in "\\PC{0,12}", min in "\\PC{0,12}", after in "\\PC{0,80}") {
            let _ = InvoiceQuery { q, from, min, after, ..InvoiceQuery::default() }.understand();
        }
    }
}
