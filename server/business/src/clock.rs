//! The clock: real in a running portal, held still in tests.

use domain::{Date, Instant};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Tells the time. Cloning shares it.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    held: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub const fn real() -> Self {
        Self { held: None }
    }

    /// A clock that stands still until it is moved.
    #[must_use]
    pub fn held_at(at: Instant) -> Self {
        Self { held: Some(Arc::new(AtomicI64::new(at.0))) }
    }

    /// Moves a held clock; a real one cannot be moved.
    pub fn advance_seconds(&self, seconds: i64) {
        if let Some(held) = &self.held {
            held.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
        }
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.held.as_ref().map_or_else(
            || Instant(jiff::Timestamp::now().as_microsecond()),
            |held| Instant(held.load(Ordering::SeqCst)),
        )
    }

    /// Today in UTC. A person's own zone comes with their settings.
    #[must_use]
    pub fn today(&self) -> Date {
        self.now().date_utc()
    }
}
