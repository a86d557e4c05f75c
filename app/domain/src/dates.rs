//! Calendar dates and instants. A date has no time zone; an instant has no calendar. Neither reads a clock.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// An instant: microseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

/// Microseconds in a second.
const MICROS: i64 = 1_000_000;
/// Seconds in a day.
const DAY: i64 = 86_400;

impl Instant {
    /// The instant `seconds` later (or earlier, if negative), held inside the representable range.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(MICROS)))
    }

    /// Whole seconds from `earlier` to this instant; negative if `earlier` is later.
    #[must_use]
    pub const fn seconds_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0) / MICROS
    }

    /// The date of this instant in UTC.
    #[must_use]
    pub fn date_utc(self) -> Date {
        Date::from_days(i32::try_from(self.0.div_euclid(MICROS * DAY)).unwrap_or(i32::MAX))
    }

    /// Hours, minutes and seconds of the day in UTC.
    #[must_use]
    pub const fn time_utc(self) -> (i64, i64, i64) {
        let seconds = self.0.div_euclid(MICROS).rem_euclid(DAY);
        (seconds / 3600, seconds / 60 % 60, seconds % 60)
    }
}

/// An instant as somebody in a time zone reads it. Whoever knows the zone's rules, the server, says how far it is from UTC at
/// that instant; so a browser needs no rules, and shows the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Moment {
    /// The instant.
    pub at: Instant,
    /// Minutes that the zone's clocks are ahead of UTC at that instant.
    pub offset: i16,
}

impl Moment {
    /// The date in the zone.
    #[must_use]
    pub fn date(self) -> Date {
        self.local().date_utc()
    }

    /// Hour and minute in the zone.
    #[must_use]
    pub fn time(self) -> (i64, i64) {
        let (hour, minute, _) = self.local().time_utc();
        (hour, minute)
    }

    fn local(self) -> Instant {
        self.at.plus_seconds(i64::from(self.offset) * 60)
    }
}

impl fmt::Display for Instant {
    /// RFC 3339 in UTC with whole seconds.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute, second) = self.time_utc();
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}Z", self.date_utc())
    }
}

/// A calendar date, proleptic Gregorian, years 0001 to 9999; kept as days since 1970-01-01.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

/// A text that is no existing date in the form `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateError;

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an existing date written as YYYY-MM-DD")
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// 0001-01-01.
    pub const MIN: Self = Self(-719_162);
    /// 9999-12-31.
    pub const MAX: Self = Self(2_932_896);

    /// The date of this year, month (1–12) and day (1–31).
    ///
    /// # Errors
    /// The date does not exist or lies outside the years 1 to 9999.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, DateError> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || day == 0 || day > month_length(year, month) {
            return Err(DateError);
        }
        // Days from civil: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
        let (month, day) = (i32::from(month), i32::from(day));
        let y = if month <= 2 { year - 1 } else { year };
        let era = y.div_euclid(400);
        let year_of_era = y.rem_euclid(400);
        let day_of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Ok(Self(era * 146_097 + day_of_era - 719_468))
    }

    /// The date this many days after 1970-01-01, held inside the years 1 to 9999.
    #[must_use]
    pub fn from_days(days: i32) -> Self {
        Self(days.clamp(Self::MIN.0, Self::MAX.0))
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.0
    }

    /// The date `days` later (or earlier, if negative).
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self::from_days(self.0.saturating_add(days))
    }

    /// Days from `earlier` to this date.
    #[must_use]
    pub const fn days_since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// Year, month (1–12) and day (1–31).
    #[must_use]
    pub fn parts(self) -> (i32, u8, u8) {
        let z = self.0 + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_index = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_index + 2) / 5 + 1;
        let month = if month_index < 10 { month_index + 3 } else { month_index - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))
    }
}

fn month_length(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(DateError);
        }
        let number = |range: std::ops::Range<usize>| -> Result<i32, DateError> {
            bytes[range].iter().try_fold(0, |sum, byte| {
                if byte.is_ascii_digit() { Ok(sum * 10 + i32::from(byte - b'0')) } else { Err(DateError) }
            })
        };
        let small = |range| number(range).and_then(|n| u8::try_from(n).map_err(|_| DateError));
        Self::new(number(0..4)?, small(5..7)?, small(8..10)?)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(Date::new(1970, 1, 1).map(Date::days), Ok(0));
        assert_eq!(Date::new(2000, 2, 29).map(Date::days), Ok(11_016));
        assert_eq!(Date::new(1, 1, 1), Ok(Date::MIN));
        assert_eq!(Date::new(9999, 12, 31), Ok(Date::MAX));
    }

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        for text in ["2016-02-30", "2023-02-29", "2016-13-01", "2016-00-10", "04.04.2016", "2016-4-4", "0000-01-01", ""]
        {
            assert_eq!(text.parse::<Date>(), Err(DateError), "{text}");
        }
        assert_eq!("1900-02-29".parse::<Date>(), Err(DateError));
        assert!("2000-02-29".parse::<Date>().is_ok());
    }

    #[test]
    fn a_moment_is_read_on_the_clock_of_its_zone() {
        let moment = |offset| Moment { at: Instant(1_700_000_000_000_000), offset };
        assert_eq!((moment(0).date().to_string().as_str(), moment(0).time()), ("2023-11-14", (22, 13)));
        assert_eq!((moment(120).date().to_string().as_str(), moment(120).time()), ("2023-11-15", (0, 13)));
        assert_eq!((moment(-570).date().to_string().as_str(), moment(-570).time()), ("2023-11-14", (12, 43)));
    }

    #[test]
    fn an_instant_prints_as_rfc_3339() {
        assert_eq!(Instant(1_700_000_000_000_000).to_string(), "2023-11-14T22:13:20Z");
        assert_eq!(Instant(-1).to_string(), "1969-12-31T23:59:59Z");
    }

    proptest! {
        #[test]
        fn every_day_reads_back_what_it_prints(days in Date::MIN.0..=Date::MAX.0) {
            let date = Date::from_days(days);
            prop_assert_eq!(date.to_string().parse(), Ok(date));
        }

        #[test]
        fn the_next_day_is_the_next_date(days in Date::MIN.0..Date::MAX.0) {
            let (today, tomorrow) = (Date::from_days(days).parts(), Date::from_days(days + 1).parts());
            prop_assert!(tomorrow > today);
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,20}") {
            let _ = text.parse::<Date>();
        }
    }
}
