//! Limits on what costs: sign-in tries per address and per account, and passwords hashed at the same time.

use crate::portal::Settings;
use crate::{Refusal, Result};
use domain::{CustomerId, PersonId};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{Semaphore, SemaphorePermit};
use uuid::Uuid;

/// People who may wait for a hash; more are sent away at once, so that a flood costs neither memory nor patience.
const WAITING_HASHES: usize = 200;
/// How long one of them waits.
const HASH_PATIENCE: Duration = Duration::from_secs(10);
/// Events about throttled tries; more of them say nothing new, and a flood must not become a flood of writes.
const TRACES_PER_MINUTE: u32 = 60;
/// Searches of one person per minute: more than anybody types, and few enough that nobody keeps the database busy.
const SEARCHES_PER_MINUTE: u32 = 120;
/// Letters that one network asks for, per hour: links to set a password, to confirm an address.
const LETTERS_FROM_PER_HOUR: u32 = 60;
/// Letters that one address gets that way, per hour; more would only fill somebody's mailbox.
const LETTERS_TO_PER_HOUR: u32 = 5;
/// Codes that one person may try at once, and then one in so many seconds. At three right codes in a million, somebody who
/// knows the password needs 150 years to find one.
const CODES_AT_ONCE: u32 = 10;
const SECONDS_PER_CODE: u64 = 120;
/// Passkeys that one network asks for, per minute: each page to sign in on does when somebody goes to its first field.
const PASSKEYS_PER_MINUTE: u32 = 120;
/// Exports of the log of one person per minute: each may read all of it.
const EXPORTS_PER_MINUTE: u32 = 6;
/// Invitations of one customer per hour: two whole lists.
const INVITATIONS_PER_HOUR: u32 = 1000;
/// Invitations of one customer to one address per hour.
const INVITATIONS_TO_PER_HOUR: u32 = 10;
/// So long a person's refused requests are counted together.
const REFUSED_COUNTED: Duration = Duration::from_secs(60);
/// From this many remembered keys on, those at rest are forgotten.
const KEYS_KEPT: usize = 50_000;

/// The limits' state; in this process only.
pub struct Guards {
    addresses: DefaultKeyedRateLimiter<IpAddr>,
    accounts: DefaultKeyedRateLimiter<[u8; 16]>,
    devices: DefaultKeyedRateLimiter<Uuid>,
    searches: DefaultKeyedRateLimiter<PersonId>,
    letters_from: DefaultKeyedRateLimiter<IpAddr>,
    letters_to: DefaultKeyedRateLimiter<[u8; 16]>,
    codes: DefaultKeyedRateLimiter<PersonId>,
    passkeys: DefaultKeyedRateLimiter<IpAddr>,
    exports: DefaultKeyedRateLimiter<PersonId>,
    invitations: DefaultKeyedRateLimiter<CustomerId>,
    invited: DefaultKeyedRateLimiter<[u8; 16]>,
    traces: DefaultDirectRateLimiter,
    report_traces: DefaultDirectRateLimiter,
    refused: Mutex<HashMap<PersonId, (Instant, u64)>>,
    hashing: Semaphore,
    waiting: Semaphore,
    hashes: AtomicU64,
}

impl Guards {
    /// Fresh limits.
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        let per_minute = |tries: u32| Quota::per_minute(NonZeroU32::new(tries).unwrap_or(NonZeroU32::MIN));
        let per_hour = |letters: u32| Quota::per_hour(NonZeroU32::new(letters).unwrap_or(NonZeroU32::MIN));
        let codes = Quota::with_period(Duration::from_secs(SECONDS_PER_CODE))
            .unwrap_or_else(|| Quota::per_hour(NonZeroU32::MIN))
            .allow_burst(NonZeroU32::new(CODES_AT_ONCE).unwrap_or(NonZeroU32::MIN));
        Self {
            addresses: RateLimiter::keyed(per_minute(settings.sign_in_per_address)),
            accounts: RateLimiter::keyed(per_minute(settings.sign_in_per_account)),
            devices: RateLimiter::keyed(per_minute(settings.sign_in_per_account)),
            searches: RateLimiter::keyed(per_minute(SEARCHES_PER_MINUTE)),
            letters_from: RateLimiter::keyed(per_hour(LETTERS_FROM_PER_HOUR)),
            letters_to: RateLimiter::keyed(per_hour(LETTERS_TO_PER_HOUR)),
            codes: RateLimiter::keyed(codes),
            passkeys: RateLimiter::keyed(per_minute(PASSKEYS_PER_MINUTE)),
            exports: RateLimiter::keyed(per_minute(EXPORTS_PER_MINUTE)),
            invitations: RateLimiter::keyed(per_hour(INVITATIONS_PER_HOUR)),
            invited: RateLimiter::keyed(per_hour(INVITATIONS_TO_PER_HOUR)),
            traces: RateLimiter::direct(per_minute(TRACES_PER_MINUTE)),
            report_traces: RateLimiter::direct(per_minute(TRACES_PER_MINUTE)),
            hashing: Semaphore::new(settings.concurrent_hashes.max(1)),
            waiting: Semaphore::new(WAITING_HASHES),
            refused: Mutex::default(),
            hashes: AtomicU64::new(0),
        }
    }

    /// Counts a sign-in try from this network.
    ///
    /// # Errors
    /// `TooSoon`, with the seconds to wait.
    pub(super) fn check_network(&self, ip: Option<IpAddr>) -> std::result::Result<(), Refusal> {
        if self.addresses.len() > KEYS_KEPT {
            self.addresses.retain_recent();
        }
        let Some(ip) = ip else { return Ok(()) };
        let now = DefaultClock::default().now();
        self.addresses
            .check_key(&network_of(ip))
            .map_err(|until| Refusal::TooSoon(until.wait_time_from(now).as_secs() + 1))
    }

    /// Counts a try of the password of somebody who is signed in already.
    ///
    /// # Errors
    /// `TooSoon`, with the seconds to wait.
    pub(super) fn check_sign_in(&self, ip: Option<IpAddr>, email: &str) -> std::result::Result<(), Refusal> {
        self.check_network(ip)?;
        self.check_account(email)
    }

    /// Counts a sign-in try of somebody in a browser that they have used before. It is counted apart from what strangers try
    /// at the same account: they must not be able to keep its owner out.
    pub(super) fn may_try_from(&self, device: Uuid) -> bool {
        if self.devices.len() > KEYS_KEPT {
            self.devices.retain_recent();
        }
        self.devices.check_key(&device).is_ok()
    }

    /// Counts a sign-in try at this account, from wherever.
    ///
    /// # Errors
    /// `TooSoon`, with the seconds to wait.
    pub(super) fn check_account(&self, email: &str) -> std::result::Result<(), Refusal> {
        if self.accounts.len() > KEYS_KEPT {
            self.accounts.retain_recent();
        }
        let now = DefaultClock::default().now();
        // Whether the account exists plays no part, so that the limit says nothing about that.
        self.accounts
            .check_key(&key_of(email))
            .map_err(|until| Refusal::TooSoon(until.wait_time_from(now).as_secs() + 1))
    }

    /// Counts a search.
    ///
    /// # Errors
    /// `TooSoon`, with the seconds to wait.
    pub(crate) fn check_search(&self, person: PersonId) -> std::result::Result<(), Refusal> {
        if self.searches.len() > KEYS_KEPT {
            self.searches.retain_recent();
        }
        let now = DefaultClock::default().now();
        self.searches.check_key(&person).map_err(|until| Refusal::TooSoon(until.wait_time_from(now).as_secs() + 1))
    }

    /// Counts a letter that somebody asks for who is not signed in.
    ///
    /// # Errors
    /// `TooSoon`, with the seconds to wait.
    pub(super) fn check_letter_from(&self, ip: Option<IpAddr>) -> std::result::Result<(), Refusal> {
        if self.letters_from.len() > KEYS_KEPT {
            self.letters_from.retain_recent();
        }
        let Some(ip) = ip else { return Ok(()) };
        let now = DefaultClock::default().now();
        self.letters_from
            .check_key(&network_of(ip))
            .map_err(|until| Refusal::TooSoon(until.wait_time_from(now).as_secs() + 1))
    }

    /// Counts invitations that a customer sends to these addresses.
    ///
    /// # Errors
    /// `TooSoon`, with the seconds to wait.
    pub(crate) fn check_invitations(&self, customer: CustomerId, to: &[&str]) -> std::result::Result<(), Refusal> {
        if self.invitations.len() > KEYS_KEPT {
            self.invitations.retain_recent();
        }
        if self.invited.len() > KEYS_KEPT {
            self.invited.retain_recent();
        }
        let now = DefaultClock::default().now();
        let too_soon = |wait: Duration| Refusal::TooSoon(wait.as_secs() + 1);
        for email in to {
            let key = key_of(&format!("{customer} {email}"));
            self.invited.check_key(&key).map_err(|until| too_soon(until.wait_time_from(now)))?;
        }
        let Some(count) = u32::try_from(to.len()).ok().and_then(NonZeroU32::new) else { return Ok(()) };
        match self.invitations.check_key_n(&customer, count) {
            Ok(Ok(())) => Ok(()),
            Ok(Err(until)) => Err(too_soon(until.wait_time_from(now))),
            // More than there ever are in an hour.
            Err(_) => Err(too_soon(Duration::from_secs(3600))),
        }
    }

    /// Counts a letter to this address; false when it gets too many.
    pub(super) fn may_write_to(&self, email: &str) -> bool {
        if self.letters_to.len() > KEYS_KEPT {
            self.letters_to.retain_recent();
        }
        self.letters_to.check_key(&key_of(email)).is_ok()
    }

    /// Counts a try of a code of this person.
    ///
    /// # Errors
    /// `TooSoon`, with the seconds to wait.
    pub(super) fn check_factor(&self, person: PersonId) -> std::result::Result<(), Refusal> {
        if self.codes.len() > KEYS_KEPT {
            self.codes.retain_recent();
        }
        let now = DefaultClock::default().now();
        self.codes.check_key(&person).map_err(|until| Refusal::TooSoon(until.wait_time_from(now).as_secs() + 1))
    }

    /// Counts a passkey that is asked for, or answers.
    ///
    /// # Errors
    /// `TooSoon`, with the seconds to wait.
    pub(super) fn check_passkey(&self, ip: Option<IpAddr>) -> std::result::Result<(), Refusal> {
        if self.passkeys.len() > KEYS_KEPT {
            self.passkeys.retain_recent();
        }
        let Some(ip) = ip else { return Ok(()) };
        let now = DefaultClock::default().now();
        self.passkeys
            .check_key(&network_of(ip))
            .map_err(|until| Refusal::TooSoon(until.wait_time_from(now).as_secs() + 1))
    }

    /// Counts an export.
    ///
    /// # Errors
    /// `TooSoon`, with the seconds to wait.
    pub(crate) fn check_export(&self, person: PersonId) -> std::result::Result<(), Refusal> {
        if self.exports.len() > KEYS_KEPT {
            self.exports.retain_recent();
        }
        let now = DefaultClock::default().now();
        self.exports.check_key(&person).map_err(|until| Refusal::TooSoon(until.wait_time_from(now).as_secs() + 1))
    }

    /// Is a throttled try still worth an event?
    pub(super) fn wants_trace(&self) -> bool {
        self.traces.check().is_ok()
    }

    /// Is there room for another event about a report that nobody signed? They must not take that of others.
    pub(crate) fn wants_report_trace(&self) -> bool {
        self.report_traces.check().is_ok()
    }

    /// Counts a request of this person that was refused. The first of a minute is worth an event, and the tenth, the
    /// hundredth and so on: whoever tries many addresses is told of, and fills no disk by that.
    pub(crate) fn count_refused(&self, person: PersonId) -> Option<u64> {
        // What another thread left half done is a count, at worst by one too small.
        let mut refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        let is_over = |since: &Instant| now.duration_since(*since) >= REFUSED_COUNTED;
        if refused.len() > KEYS_KEPT {
            refused.retain(|_, (since, _)| !is_over(since));
        }
        let (since, count) = refused.entry(person).or_insert((now, 0));
        if is_over(since) {
            (*since, *count) = (now, 0);
        }
        *count += 1;
        let is_power_of_ten = 10_u64.pow(count.ilog10()) == *count;
        is_power_of_ten.then_some(*count)
    }

    /// How many passwords and codes were hashed so far, or waited for it.
    pub(crate) fn hashes(&self) -> u64 {
        self.hashes.load(Ordering::Relaxed)
    }

    /// A place at the hashing.
    ///
    /// # Errors
    /// `Unavailable`, when too many wait already or it takes too long.
    pub(super) async fn hashing_place(&self) -> Result<SemaphorePermit<'_>> {
        self.hashes.fetch_add(1, Ordering::Relaxed);
        let _waiting = self.waiting.try_acquire().map_err(|_| Refusal::Unavailable)?;
        match tokio::time::timeout(HASH_PATIENCE, self.hashing.acquire()).await {
            Ok(Ok(place)) => Ok(place),
            Ok(Err(_)) | Err(_) => Err(Refusal::Unavailable.into()),
        }
    }
}

/// An address as it is remembered: nobody can read it out of memory, and all are as long.
fn key_of(email: &str) -> [u8; 16] {
    let mut key = [0; 16];
    key.copy_from_slice(&Sha256::digest(email.as_bytes())[..16]);
    key
}

/// Whoever has one IPv6 address has the 64-bit network it is in.
fn network_of(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V4(_) => ip,
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => v4.into(),
            None => {
                let [a, b, c, d, ..] = v6.segments();
                Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guards(per_address: u32, per_account: u32) -> Guards {
        Guards::new(&Settings {
            sign_in_per_address: per_address,
            sign_in_per_account: per_account,
            ..Settings::default()
        })
    }

    #[test]
    fn whoever_searches_without_end_is_stopped_and_others_are_not() {
        let guards = guards(1, 1);
        let [one, other] = [1, 2].map(|id| PersonId(Uuid::from_u128(id)));
        for _ in 0..SEARCHES_PER_MINUTE {
            assert_eq!(guards.check_search(one), Ok(()));
        }
        assert!(matches!(guards.check_search(one), Err(Refusal::TooSoon(1..=2))));
        assert_eq!(guards.check_search(other), Ok(()));
    }

    #[test]
    fn whoever_exports_again_and_again_is_stopped() {
        let guards = guards(1, 1);
        let [one, other] = [1, 2].map(|id| PersonId(Uuid::from_u128(id)));
        for _ in 0..EXPORTS_PER_MINUTE {
            assert_eq!(guards.check_export(one), Ok(()));
        }
        assert!(matches!(guards.check_export(one), Err(Refusal::TooSoon(1..=11))));
        assert_eq!(guards.check_export(other), Ok(()));
    }

    #[test]
    fn an_address_is_stopped_after_its_tries_and_others_are_not() {
        let guards = guards(3, 100);
        let ip = |text: &str| Some(text.parse().unwrap());
        for _ in 0..3 {
            assert_eq!(guards.check_network(ip("192.0.2.1")), Ok(()));
        }
        let refusal = guards.check_network(ip("192.0.2.1"));
        assert!(matches!(refusal, Err(Refusal::TooSoon(1..=21))), "{refusal:?}");
        assert_eq!(guards.check_network(ip("192.0.2.2")), Ok(()));
    }

    #[test]
    fn an_account_is_stopped_and_others_and_its_own_browsers_are_not() {
        let guards = guards(100, 2);
        for _ in 1..=2 {
            assert_eq!(guards.check_account("a@example.com"), Ok(()));
        }
        assert!(guards.check_account("a@example.com").is_err());
        assert_eq!(guards.check_account("b@example.com"), Ok(()));
        let device = Uuid::from_u128(1);
        let tried = [(); 3].map(|()| guards.may_try_from(device));
        assert_eq!(tried, [true, true, false], "nor is such a browser without a limit");
    }

    #[test]
    fn of_many_refused_requests_each_power_of_ten_is_told() {
        let guards = guards(1, 1);
        let [one, other] = [1, 2].map(|id| PersonId(Uuid::from_u128(id)));
        let told: Vec<u64> = (0..2_500).filter_map(|_| guards.count_refused(one)).collect();
        assert_eq!(told, [1, 10, 100, 1_000]);
        assert_eq!(guards.count_refused(other), Some(1), "each person is counted alone");
    }

    #[test]
    fn a_flood_of_throttled_tries_leaves_a_bounded_trace() {
        let guards = guards(1, 1);
        assert_eq!((0..1_000).filter(|_| guards.wants_trace()).count(), 60);
    }

    #[test]
    fn addresses_of_one_ipv6_network_count_as_one() {
        assert_eq!(network_of("2001:db8:1:2:3:4:5:6".parse().unwrap()), network_of("2001:db8:1:2::9".parse().unwrap()));
        assert_eq!(network_of("::ffff:192.0.2.1".parse().unwrap()), "192.0.2.1".parse::<IpAddr>().unwrap());
    }
}
