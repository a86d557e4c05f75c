//! Dates and times, as a language writes them.

use crate::{ClockTime, DateAndTime, DateLong, DateMedium, Words};
use domain::{Date, Moment};

/// How much of a date is written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStyle {
    /// `13 Apr 2018`: in lists and facts.
    Medium,
    /// `13 April 2018`: in sentences and headings.
    Long,
}

impl Words {
    /// A date, as it stands in lists and facts.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        self.date_in(date, DateStyle::Medium)
    }

    /// A date in this style.
    #[must_use]
    pub fn date_in(self, date: Date, style: DateStyle) -> String {
        let (year, month, day) = date.parts();
        let (code, year) = (month.to_string(), year.to_string());
        let two = |number: u8| format!("{number:02}");
        match style {
            DateStyle::Medium => self.tell(DateMedium {
                day: &day.to_string(),
                day2: &two(day),
                month2: &two(month),
                month_short: self.month_short(&code).unwrap_or_default(),
                year: &year,
            }),
            DateStyle::Long => {
                let month_long = self.month_long(&code).unwrap_or_default();
                self.tell(DateLong { day: &day.to_string(), month_long, year: &year })
            }
        }
    }

    /// The time of a moment, in its own zone: `14:05`.
    #[must_use]
    pub fn time(self, moment: Moment) -> String {
        let (hour, minute) = moment.time();
        let period = if hour < 12 { self.period_morning() } else { self.period_afternoon() };
        let hour12 = if hour % 12 == 0 { 12 } else { hour % 12 };
        self.tell(ClockTime {
            hour12: &hour12.to_string(),
            hour24_2: &format!("{hour:02}"),
            minute: &format!("{minute:02}"),
            period,
        })
    }

    /// Date and time of a moment, in its own zone: `13 Apr 2018, 14:05`.
    #[must_use]
    pub fn moment(self, moment: Moment) -> String {
        self.tell(DateAndTime { date: &self.date(moment.date()), time: &self.time(moment) })
    }
}
