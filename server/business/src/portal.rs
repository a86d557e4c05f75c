//! The portal's own things, that every verb is handed: database, files, clock, settings.

use crate::clock::Clock;
use crate::db::Db;
use crate::files::FileStore;
use crate::identity::Guards;
use std::sync::Arc;

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
}

/// What the installation is set to, as far as verbs need it.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The supplier's name, shown to customers.
    pub supplier: String,
    /// A session ends after this many seconds without a request.
    pub session_idle_seconds: i64,
    /// A session ends this many seconds after signing in, whatever happens.
    pub session_absolute_seconds: i64,
    /// Sign-in tries per address and minute.
    pub sign_in_per_address: u32,
    /// Sign-in tries per account and minute.
    pub sign_in_per_account: u32,
    /// Passwords hashed at the same time; each takes 19 MiB and one core.
    pub concurrent_hashes: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            supplier: "Portico".to_owned(),
            session_idle_seconds: 60 * 60,
            session_absolute_seconds: 12 * 60 * 60,
            sign_in_per_address: 30,
            sign_in_per_account: 10,
            concurrent_hashes: 2,
        }
    }
}

impl Portal {
    /// A portal over this database and these files.
    #[must_use]
    pub fn new(db: Db, files: FileStore, clock: Clock, settings: Settings) -> Self {
        let guards = Arc::new(Guards::new(&settings));
        Self { db, files, clock, settings: Arc::new(settings), guards }
    }
}
