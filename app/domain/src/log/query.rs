//! What the log is asked for: as typed, and understood.

use super::{LogArea, LogKind};
use crate::{Cursor, Date, PageRequest, PersonId, Problem, ProblemCode};
use serde::{Deserialize, Serialize};

/// Longest text about what, in characters.
const ABOUT_LIMIT: usize = 100;

/// What somebody asked the log for, exactly as typed: the fields of the filter form and of the URL. Empty is absent.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LogQuery {
    /// Whose log, by the customer's short name; empty: the installation's own. Only the supplier is asked.
    pub customer: String,
    /// A [`LogArea`] or [`LogKind`] by name.
    pub what: String,
    /// Who did it: a person's id.
    pub person: String,
    /// What it happened to: an id, or a document's number.
    pub about: String,
    /// On or after this date, `YYYY-MM-DD`.
    pub from: String,
    /// On or before this date, `YYYY-MM-DD`.
    pub to: String,
    /// The cursor after which the page starts: what is older.
    pub after: String,
    /// The cursor before which the page ends: what is newer.
    pub before: String,
}

impl LogQuery {
    /// The fields and their names in the URL, in the order of the form.
    #[must_use]
    pub fn fields(&self) -> [(&'static str, &str); 8] {
        [
            ("customer", &self.customer),
            ("what", &self.what),
            ("person", &self.person),
            ("about", &self.about),
            ("from", &self.from),
            ("to", &self.to),
            ("after", &self.after),
            ("before", &self.before),
        ]
    }

    /// Does it ask for anything but all of one log?
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        [&self.what, &self.person, &self.about, &self.from, &self.to].iter().any(|field| !field.trim().is_empty())
    }

    /// What was asked, understood. A field that cannot be understood is left out and named among the problems.
    #[must_use]
    pub fn understand(&self) -> (LogFilter, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut filter = LogFilter {
            what: field("what", &self.what, ProblemCode::NotAChoice, &mut problems, LogWhat::from_name),
            person: field("person", &self.person, ProblemCode::NotAChoice, &mut problems, |text| text.parse().ok()),
            about: None,
            from: field("from", &self.from, ProblemCode::NotADate, &mut problems, |text| text.parse().ok()),
            to: field("to", &self.to, ProblemCode::NotADate, &mut problems, |text| text.parse().ok()),
            page: PageRequest::First,
        };
        let about = self.about.trim();
        if about.chars().count() > ABOUT_LIMIT {
            problems.push(Problem::new("about", ProblemCode::TooLong(ABOUT_LIMIT)));
        } else if about.contains('\0') {
            problems.push(Problem::new("about", ProblemCode::Malformed));
        } else if !about.is_empty() {
            filter.about = Some(about.to_owned());
        }
        if filter.from.zip(filter.to).is_some_and(|(from, to)| from > to) {
            problems.push(Problem::new("to", ProblemCode::WrongOrder));
            filter.to = None;
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

/// One kind of event, or all of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogWhat {
    /// All kinds of an area.
    Area(LogArea),
    /// One kind.
    Kind(LogKind),
}

impl LogWhat {
    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let area = LogArea::ALL.into_iter().find(|area| area.name() == name).map(Self::Area);
        area.or_else(|| LogKind::from_name(name).map(Self::Kind))
    }

    /// Is this kind among those meant?
    #[must_use]
    pub fn includes(self, kind: LogKind) -> bool {
        match self {
            Self::Area(area) => kind.area() == area,
            Self::Kind(one) => kind == one,
        }
    }
}

/// What the log is asked for, understood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogFilter {
    /// Only events of this kind or area.
    pub what: Option<LogWhat>,
    /// Only what this person did.
    pub person: Option<PersonId>,
    /// Only what happened to this: an id, or a document's number.
    pub about: Option<String>,
    /// On or after.
    pub from: Option<Date>,
    /// On or before.
    pub to: Option<Date>,
    /// Which page.
    pub page: PageRequest,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_not_understood_is_left_out_and_named() {
        let query = LogQuery {
            what: "everything".into(),
            person: "anna".into(),
            about: "x".repeat(200),
            from: "2026-02-30".into(),
            after: "zz".into(),
            ..LogQuery::default()
        };
        let (filter, problems) = query.understand();
        assert_eq!(filter, LogFilter::default());
        let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["what", "person", "from", "about", "after"]);
    }

    #[test]
    fn an_area_means_all_of_its_kinds_and_a_kind_itself() {
        let area = LogWhat::from_name("invoices").unwrap();
        assert!(area.includes(LogKind::PaymentRecorded) && !area.includes(LogKind::SessionStarted));
        let kind = LogWhat::from_name("invoice.downloaded").unwrap();
        assert!(kind.includes(LogKind::InvoiceDownloaded) && !kind.includes(LogKind::InvoiceImported));
    }

    proptest! {
        #[test]
        fn no_query_panics(what in "\\PC{0,40}", about in "\\PC{0,120}", from in "\\PC{0,12}", after in "\\PC{0,80}") {
            let _ = LogQuery { what, about, from, after, ..LogQuery::default() }.understand();
        }
    }
}
