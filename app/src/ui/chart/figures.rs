//! What a chart shows: names, whole numbers, and how a number is written.

use std::fmt;
use std::sync::Arc;

/// A row of numbers under one name.
#[derive(Debug, Clone, Default)]
pub struct Series {
    /// What they are.
    pub name: String,
    /// One for each label.
    pub values: Vec<i64>,
}

impl Series {
    /// A series.
    #[must_use]
    pub fn new(name: impl Into<String>, values: Vec<i64>) -> Self {
        Self { name: name.into(), values }
    }
}

/// How a number is written: whole numbers in, words out, so that amounts come with their currency.
#[derive(Clone)]
pub struct Written(Arc<dyn Fn(i64) -> String + Send + Sync>);

impl Written {
    /// Written by this.
    pub fn by(write: impl Fn(i64) -> String + Send + Sync + 'static) -> Self {
        Self(Arc::new(write))
    }

    /// The number in words.
    pub(super) fn of(&self, value: i64) -> String {
        (self.0)(value)
    }
}

impl fmt::Debug for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Written")
    }
}

/// All that a chart shows, and what is said about it.
#[derive(Debug, Clone)]
pub struct Figures {
    /// What the chart is about: its heading.
    pub title: String,
    /// What one sees in it, in a sentence, for those who do not see it.
    pub summary: String,
    /// What the labels are: the head of the table's first column.
    pub labels_are: String,
    /// What opens the table, for example "Show as table".
    pub as_table: String,
    /// The labels along the chart.
    pub labels: Vec<String>,
    /// The numbers: at most six series.
    pub series: Vec<Series>,
    /// How a number is written.
    pub written: Written,
}

impl Figures {
    /// How many series have a colour.
    pub(super) const MOST_SERIES: usize = 6;

    /// The series that are drawn.
    pub(super) fn drawn(&self) -> impl Iterator<Item = (usize, &Series)> {
        self.series.iter().take(Self::MOST_SERIES).enumerate()
    }

    /// The number of a series at a label; what is missing is nothing.
    pub(super) fn value(series: &Series, index: usize) -> i64 {
        series.values.get(index).copied().unwrap_or(0)
    }
}
