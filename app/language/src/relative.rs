//! How long ago, how long until, and how long.

use crate::{
    DurationDay, DurationHour, DurationMinute, DurationSecond, RelativeDayAgo, RelativeDayAhead, RelativeHourAgo,
    RelativeHourAhead, RelativeMinuteAgo, RelativeMinuteAhead, RelativeMonthAgo, RelativeMonthAhead, RelativeYearAgo,
    RelativeYearAhead, Words,
};
use domain::{Date, Instant};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

impl Words {
    /// When something happened (or will), seen from `now`: `5 minutes ago`, `in 2 hours`. From a day on it counts days.
    #[must_use]
    pub fn since(self, then: Instant, now: Instant) -> String {
        let seconds = then.seconds_since(now);
        let away = seconds.saturating_abs();
        match (away, seconds < 0) {
            (..MINUTE, _) => self.relative_now().to_owned(),
            (..HOUR, true) => self.tell(RelativeMinuteAgo { count: away / MINUTE }),
            (..HOUR, false) => self.tell(RelativeMinuteAhead { count: away / MINUTE }),
            (..DAY, true) => self.tell(RelativeHourAgo { count: away / HOUR }),
            (..DAY, false) => self.tell(RelativeHourAhead { count: away / HOUR }),
            _ => self.days(seconds / DAY),
        }
    }

    /// A date seen from `today`: `yesterday`, `in 3 days`, `2 months ago`. A month is 30 days here, and a year 365.
    #[must_use]
    pub fn day(self, date: Date, today: Date) -> String {
        self.days(i64::from(date.days_since(today)))
    }

    fn days(self, days: i64) -> String {
        let away = days.saturating_abs();
        match (away, days < 0) {
            (0, _) => self.relative_today().to_owned(),
            (1, true) => self.relative_yesterday().to_owned(),
            (1, false) => self.relative_tomorrow().to_owned(),
            (..60, true) => self.tell(RelativeDayAgo { count: away }),
            (..60, false) => self.tell(RelativeDayAhead { count: away }),
            (..730, true) => self.tell(RelativeMonthAgo { count: away / 30 }),
            (..730, false) => self.tell(RelativeMonthAhead { count: away / 30 }),
            (_, true) => self.tell(RelativeYearAgo { count: away / 365 }),
            (_, false) => self.tell(RelativeYearAhead { count: away / 365 }),
        }
    }

    /// A span of time in its one fitting unit, rounded up so that whoever waits that long has waited long enough.
    #[must_use]
    pub fn duration(self, seconds: u64) -> String {
        let seconds = i64::try_from(seconds).unwrap_or(i64::MAX).max(1);
        let up = |unit: i64| seconds / unit + i64::from(seconds % unit != 0);
        match seconds {
            1..90 => self.tell(DurationSecond { count: seconds }),
            90..5_400 => self.tell(DurationMinute { count: up(MINUTE) }),
            5_400..172_800 => self.tell(DurationHour { count: up(HOUR) }),
            _ => self.tell(DurationDay { count: up(DAY) }),
        }
    }
}
