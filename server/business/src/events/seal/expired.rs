//! Which links have no event any more because retention removed it: written into an event of its own, read back by whoever
//! verifies.

use super::store::Said;
use domain::Instant;
use serde_json::{Value as Json, json};
use std::fmt::Write as _;
use uuid::Uuid;

/// Positions in a chain as ranges, both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Ranges(Vec<(i64, i64)>);

impl Ranges {
    /// These positions, in any order.
    pub(crate) fn of(mut positions: Vec<i64>) -> Self {
        positions.sort_unstable();
        let mut ranges: Vec<(i64, i64)> = Vec::new();
        for position in positions {
            match ranges.last_mut() {
                Some((_, last)) if position <= last.saturating_add(1) => *last = position,
                _ => ranges.push((position, position)),
            }
        }
        Self(ranges)
    }

    fn written(&self) -> String {
        let mut text = String::new();
        for (at, (first, last)) in self.0.iter().enumerate() {
            let separator = if at == 0 { "" } else { "," };
            // Writing to a String cannot fail.
            let _ = if first == last {
                write!(text, "{separator}{first}")
            } else {
                write!(text, "{separator}{first}-{last}")
            };
        }
        text
    }

    /// `None` when it is no list of ranges.
    fn read(text: &str) -> Option<Self> {
        let range = |part: &str| {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let range = (first.parse().ok()?, last.parse().ok()?);
            (range.0 <= range.1).then_some(range)
        };
        text.split(',').map(range).collect::<Option<Vec<_>>>().map(Self)
    }
}

/// What was removed at once.
#[derive(Debug, Clone)]
pub(crate) struct Removed {
    /// Of which class, by name.
    pub(crate) class: &'static str,
    /// What happened before this instant.
    pub(crate) before: Instant,
    /// How many events.
    pub(crate) count: usize,
    /// Their links.
    pub(crate) links: Ranges,
}

impl Removed {
    /// As it is recorded.
    pub(crate) fn written(&self) -> Json {
        json!({
            "class": self.class,
            "before": self.before.to_string(),
            "before_micros": self.before.0,
            "count": self.count,
            "links": self.links.written(),
        })
    }
}

/// The links of a chain whose events were removed: first, last, and before which instant they happened, by position.
#[derive(Debug, Default)]
pub(super) struct Expired(Vec<(i64, i64, i64)>);

impl Expired {
    /// What these events of retention say. What cannot be read says nothing: then what is missing is a problem. Nothing is
    /// believed that none of them can have removed: what was sealed after it, and what was younger than anything that
    /// retention removes.
    pub(super) fn read(said: &[Said]) -> Self {
        let mut all: Vec<(i64, i64, i64)> = Vec::new();
        for Said { after_json, position, id } in said {
            let json =
                after_json.as_deref().and_then(|said| serde_json::from_str::<Json>(said).ok()).unwrap_or_default();
            let before = json.get("before_micros").and_then(Json::as_i64);
            let links = json.get("links").and_then(Json::as_str).and_then(Ranges::read);
            let Some((before, Ranges(links))) = before.zip(links) else { continue };
            let before = before.min(made(*id).saturating_sub(LEAST_MICROS));
            let links = links.into_iter().map(|(first, last)| (first, last.min(position - 1), before));
            all.extend(links.filter(|(first, last, _)| first <= last));
        }
        all.sort_unstable();
        // Ranges that overlap, because a removal was broken off and begun again, are one.
        let mut merged: Vec<(i64, i64, i64)> = Vec::with_capacity(all.len());
        for (first, last, before) in all {
            match merged.last_mut() {
                Some(known) if first <= known.1 => *known = (known.0, known.1.max(last), known.2.max(before)),
                _ => merged.push((first, last, before)),
            }
        }
        Self(merged)
    }

    /// Was this link's event removed, rightly? Its id says when it was made (RFC 9562, 5.7).
    pub(super) fn includes(&self, position: i64, event: Uuid) -> bool {
        let after = self.0.partition_point(|(first, ..)| *first <= position);
        let Some((_, last, before)) = after.checked_sub(1).and_then(|at| self.0.get(at)) else { return false };
        position <= *last && made(event) < before.saturating_add(MARGIN)
    }
}

/// When an event was made, by its id, in microseconds since 1970.
fn made(event: Uuid) -> i64 {
    i64::try_from(event.as_u128() >> 80).unwrap_or(i64::MAX).saturating_mul(1000)
}

/// Nothing younger is ever removed, in microseconds.
const LEAST_MICROS: i64 = crate::events::retention::LEAST_DAYS as i64 * 24 * 60 * 60 * 1_000_000;

/// An event's id is made this long after its instant at most, in microseconds: as long as a request may take.
const MARGIN: i64 = 60 * 60 * 1_000_000;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Said at the hundredth link, long after everything else here.
    fn late(after_json: Option<String>) -> Said {
        Said { after_json, position: 100, id: Uuid::from_u128(u128::from(1_000 * DAY / 1000) << 80) }
    }

    const DAY: u64 = 24 * 60 * 60 * 1_000_000;

    proptest! {
        #[test]
        fn ranges_read_back_what_they_print(positions in proptest::collection::vec(1_i64..500, 1..60)) {
            let ranges = Ranges::of(positions);
            prop_assert_eq!(Ranges::read(&ranges.written()), Some(ranges));
        }

        #[test]
        fn a_link_is_included_when_it_was_named_and_else_not(
            positions in proptest::collection::vec(1_i64..80, 1..40), asked in 1_i64..80,
        ) {
            let removed = Removed {
                class: "reading", before: Instant(1_000_000), count: positions.len(), links: Ranges::of(positions.clone()),
            };
            let expired = Expired::read(&[late(Some(removed.written().to_string()))]);
            prop_assert_eq!(expired.includes(asked, Uuid::nil()), positions.contains(&asked));
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,40}") {
            let _ = Ranges::read(&text);
            let _ = Expired::read(&[late(Some(text))]);
        }
    }

    #[test]
    fn what_was_made_after_the_horizon_was_not_removed_by_it() {
        let day = 24 * 60 * 60 * 1_000_000;
        let removed = Removed { class: "reading", before: Instant(10 * day), count: 1, links: Ranges::of(vec![7]) };
        let expired = Expired::read(&[late(Some(removed.written().to_string()))]);
        let made_on = |days: i64| Uuid::from_u128(u128::from((days * day / 1000).unsigned_abs()) << 80);
        assert!(expired.includes(7, made_on(9)));
        assert!(!expired.includes(7, made_on(11)));
    }

    #[test]
    fn ranges_that_overlap_are_one() {
        let said = |links: &str| late(Some(json!({ "before_micros": 5, "links": links }).to_string()));
        let expired = Expired::read(&[said("1-3,9"), said("2-5"), said("3"), late(None), late(Some("{".to_owned()))]);
        let included: Vec<i64> = (0..12).filter(|position| expired.includes(*position, Uuid::nil())).collect();
        assert_eq!(included, [1, 2, 3, 4, 5, 9]);
    }

    #[test]
    fn nothing_is_believed_that_retention_cannot_have_removed() {
        let text = json!({ "before_micros": i64::MAX, "links": format!("1-{}", i64::MAX) }).to_string();
        let said_on = |days: u64| Uuid::from_u128(u128::from(days * DAY / 1000) << 80);
        let expired = Expired::read(&[Said { after_json: Some(text), position: 50, id: said_on(100) }]);
        assert!(expired.includes(49, said_on(69)));
        assert!(
            !expired.includes(50, said_on(69)) && !expired.includes(51, said_on(69)),
            "not itself nor what came later"
        );
        assert!(!expired.includes(49, said_on(71)), "nor what was younger than a month");
    }
}
