//! How many forms one address may send. Tries to sign in are counted apart, by the verb itself.

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;

/// From this many remembered addresses on, those at rest are forgotten.
const KEPT: usize = 50_000;

/// Counts forms per address; in this process only.
pub(super) struct PostLimit(DefaultKeyedRateLimiter<IpAddr>);

impl PostLimit {
    /// So many a minute, and a burst of a quarter of that.
    pub(super) fn per_minute(posts: u32) -> Self {
        let posts = NonZeroU32::new(posts).unwrap_or(NonZeroU32::MIN);
        let burst = NonZeroU32::new(posts.get() / 4).unwrap_or(NonZeroU32::MIN);
        Self(RateLimiter::keyed(Quota::per_minute(posts).allow_burst(burst)))
    }

    /// Counts one; `Err` holds the seconds to wait.
    pub(super) fn check(&self, ip: IpAddr) -> Result<(), u64> {
        if self.0.len() > KEPT {
            self.0.retain_recent();
        }
        // Whoever has one IPv6 address has the 64-bit network it is in.
        let key = match ip.to_canonical() {
            IpAddr::V4(v4) => IpAddr::V4(v4),
            IpAddr::V6(v6) => {
                let [a, b, c, d, ..] = v6.segments();
                Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
            }
        };
        self.0.check_key(&key).map_err(|until| until.wait_time_from(DefaultClock::default().now()).as_secs() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_from_one_address_is_stopped_and_others_are_not() {
        let limit = PostLimit::per_minute(40);
        let flood: IpAddr = "2001:db8::1".parse().unwrap();
        let taken = (0..20).filter(|_| limit.check(flood).is_ok()).count();
        assert_eq!(taken, 10);
        assert!(
            limit.check("2001:db8::2".parse().unwrap()).is_err(),
            "a neighbour in the same network is the same client"
        );
        assert!(limit.check("192.0.2.1".parse().unwrap()).is_ok());
    }
}
