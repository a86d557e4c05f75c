//! The portal's own things, that every verb is handed: database, files, clock, settings.

use crate::brand::BrandCache;
use crate::clock::Clock;
use crate::db::Db;
use crate::events::retention::Retention;
use crate::files::FileStore;
use crate::identity::{FactorRoles, Guards, SessionLimits};
use crate::mail::MailSettings;
use crate::vault::VaultKey;
use domain::{Date, Instant, Moment};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use language::Language;
use std::sync::Arc;
use tokio::sync::Notify;

/// What verbs work with. Cloning is cheap and shares everything.
#[derive(Clone)]
pub struct Portal {
    /// The database.
    pub db: Db,
    /// The files.
    pub files: FileStore,
    /// The clock.
    pub clock: Clock,
    /// What the installation is set to.
    pub settings: Arc<Settings>,
    /// Limits on what costs: sign-in tries and password hashing.
    pub(crate) guards: Arc<Guards>,
    /// How the portal looks, as last read.
    pub(crate) brand: Arc<BrandCache>,
    /// Rings when this server's queue gets something to do.
    pub(crate) bell: Arc<Notify>,
}

/// What was done so far. Two requests after which it has grown by the same cannot be told apart by waiting for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Work {
    /// Statements that were executed.
    pub statements: u64,
    /// Passwords and codes that were hashed.
    pub hashes: u64,
}

impl Work {
    /// What was done since then.
    #[must_use]
    pub const fn since(self, before: Self) -> Self {
        Self {
            statements: self.statements.saturating_sub(before.statements),
            hashes: self.hashes.saturating_sub(before.hashes),
        }
    }
}

/// What the installation is set to, as far as verbs need it.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The supplier's name, shown to customers as long as no other is set ([`crate::brand`]).
    pub supplier: String,
    /// The time zone for people who have chosen none.
    pub time_zone: TimeZone,
    /// A session ends after this many seconds without a request.
    pub session_idle_seconds: i64,
    /// A session ends this many seconds after signing in, whatever happens.
    pub session_absolute_seconds: i64,
    /// The same of whoever manages a customer's people or money, where it is less.
    pub session_managing: SessionLimits,
    /// The same of the supplier's own people, where it is less.
    pub session_staff: SessionLimits,
    /// The roles of whom a second factor is required.
    pub factor_roles: FactorRoles,
    /// So long after they were first asked people may go on without one, in seconds.
    pub factor_grace_seconds: i64,
    /// Sign-in tries per address and minute.
    pub sign_in_per_address: u32,
    /// Sign-in tries per account and minute.
    pub sign_in_per_account: u32,
    /// Passwords hashed at the same time; each takes 19 MiB and one core.
    pub concurrent_hashes: usize,
    /// What people are spoken to in of whom nothing else is known.
    pub language: Language,
    /// Where people reach the portal: scheme, host and port, without a slash at the end.
    pub base_url: String,
    /// May people sign in with a link in a letter instead of a password?
    pub sign_in_links: bool,
    /// How letters leave.
    pub mail: MailSettings,
    /// What secrets are encrypted with; `None` in a process that needs none.
    pub key: Option<VaultKey>,
    /// What became of a letter is known for so many days.
    pub retention_letters: i64,
    /// How long events are kept.
    pub retention: Retention,
}

/// An instant with how far a zone is from UTC then.
pub(crate) fn offset_in(zone: &TimeZone, at: Instant) -> Moment {
    // Zones are whole minutes from UTC since long before there were portals.
    let offset = Timestamp::from_microsecond(at.0)
        .ok()
        .and_then(|timestamp| i16::try_from(zone.to_offset(timestamp).seconds() / 60).ok())
        .unwrap_or(0);
    Moment { at, offset }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            supplier: "Portico".to_owned(),
            time_zone: TimeZone::UTC,
            session_idle_seconds: 60 * 60,
            session_absolute_seconds: 12 * 60 * 60,
            session_managing: SessionLimits { idle_seconds: 60 * 60, absolute_seconds: 12 * 60 * 60 },
            session_staff: SessionLimits { idle_seconds: 30 * 60, absolute_seconds: 12 * 60 * 60 },
            factor_roles: FactorRoles::default(),
            factor_grace_seconds: 14 * 24 * 60 * 60,
            sign_in_per_address: 30,
            sign_in_per_account: 10,
            concurrent_hashes: 2,
            language: Language::English,
            base_url: "http://127.0.0.1:3000".to_owned(),
            sign_in_links: false,
            mail: MailSettings::default(),
            key: None,
            retention_letters: 90,
            retention: Retention::default(),
        }
    }
}

impl Portal {
    /// A portal over this database and these files.
    #[must_use]
    pub fn new(db: Db, files: FileStore, clock: Clock, settings: Settings) -> Self {
        let guards = Arc::new(Guards::new(&settings));
        Self { db, files, clock, settings: Arc::new(settings), guards, brand: Arc::default(), bell: Arc::default() }
    }

    /// What this portal has done so far.
    #[must_use]
    pub fn work(&self) -> Work {
        Work { statements: self.db.statements(), hashes: self.guards.hashes() }
    }

    /// Today, where the installation is: by this day an invoice is due or overdue, wherever its reader is.
    #[must_use]
    pub fn today(&self) -> Date {
        offset_in(&self.settings.time_zone, self.clock.now()).date()
    }
}
