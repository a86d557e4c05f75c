//! Who is at the other end of a request: its number, and the client's address. Headers that claim either are believed
//! from configured proxies only.

use business::Origin;
use domain::RequestId;
use http::{HeaderMap, header};
use ipnet::IpNet;
use std::net::IpAddr;

/// The other end of the connection, put into every request by the server.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub IpAddr);

/// The request's number and the client's address; put into every request by the outermost layer.
#[derive(Debug, Clone, Copy)]
pub struct Arrival {
    /// The request; also the `x-request-id` of the answer.
    pub request: RequestId,
    /// The client.
    pub ip: Option<IpAddr>,
}

impl Arrival {
    /// What arrived: from this peer, with these headers, believing these proxies.
    #[must_use]
    pub fn of(peer: Option<IpAddr>, headers: &HeaderMap, proxies: &[IpNet]) -> Self {
        let peer = peer.map(|address| address.to_canonical());
        let is_proxy = |address: &IpAddr| proxies.iter().any(|network| network.contains(address));
        let trusted = peer.as_ref().is_some_and(is_proxy);
        let request = headers
            .get("x-request-id")
            .filter(|_| trusted)
            .and_then(|value| value.to_str().ok()?.parse::<RequestId>().ok())
            .unwrap_or_else(|| RequestId(uuid::Uuid::now_v7()));
        Self { request, ip: if trusted { forwarded_for(headers, is_proxy).or(peer) } else { peer } }
    }

    /// Where a verb is told the request came from.
    #[must_use]
    pub fn origin(self, headers: &HeaderMap) -> Origin {
        let user_agent = headers.get(header::USER_AGENT).map(|value| {
            String::from_utf8_lossy(value.as_bytes()).chars().filter(|c| !c.is_control()).take(256).collect()
        });
        Origin::of(self.ip, user_agent, self.request)
    }
}

/// The last address in `X-Forwarded-For` that is no proxy of ours: each proxy appends the address it saw, so everything
/// left of the first stranger was written by that stranger.
fn forwarded_for(headers: &HeaderMap, is_proxy: impl Fn(&IpAddr) -> bool) -> Option<IpAddr> {
    let mut nearest = None;
    let values: Vec<&str> = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).collect();
    for part in values.iter().rev().flat_map(|value| value.rsplit(',')) {
        // Some proxies add the port.
        let part = part.trim();
        let address = part
            .parse::<IpAddr>()
            .ok()
            .or_else(|| part.parse::<std::net::SocketAddr>().ok().map(|address| address.ip()))?
            .to_canonical();
        nearest = Some(address);
        if !is_proxy(&address) {
            return nearest;
        }
    }
    nearest
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn arrival(peer: &str, forwarded: &[&str], proxies: &[&str]) -> Arrival {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", HeaderValue::from_str(value).unwrap());
        }
        headers.insert("x-request-id", HeaderValue::from_static("01900000-0000-7000-8000-000000000001"));
        let proxies: Vec<IpNet> = proxies.iter().map(|network| network.parse().unwrap()).collect();
        Arrival::of(Some(peer.parse().unwrap()), &headers, &proxies)
    }

    fn ip(peer: &str, forwarded: &[&str], proxies: &[&str]) -> String {
        arrival(peer, forwarded, proxies).ip.unwrap().to_string()
    }

    #[test]
    fn a_stranger_is_not_believed() {
        assert_eq!(ip("198.51.100.9", &["203.0.113.1"], &[]), "198.51.100.9");
        assert_eq!(ip("198.51.100.9", &["203.0.113.1"], &["10.0.0.0/8"]), "198.51.100.9");
        assert_ne!(arrival("198.51.100.9", &[], &[]).request.to_string(), "01900000-0000-7000-8000-000000000001");
    }

    #[test]
    fn a_proxy_of_ours_is_believed_as_far_as_it_saw() {
        assert_eq!(ip("10.0.0.1", &["203.0.113.1"], &["10.0.0.0/8"]), "203.0.113.1");
        assert_eq!(ip("10.0.0.1", &["1.2.3.4, 203.0.113.1, 10.0.0.2"], &["10.0.0.0/8"]), "203.0.113.1");
        assert_eq!(ip("10.0.0.1", &["1.2.3.4", "203.0.113.1:4711"], &["10.0.0.0/8"]), "203.0.113.1");
        assert_eq!(ip("::ffff:10.0.0.1", &["2001:db8::1"], &["10.0.0.0/8"]), "2001:db8::1");
        assert_eq!(
            arrival("10.0.0.1", &[], &["10.0.0.0/8"]).request.to_string(),
            "01900000-0000-7000-8000-000000000001"
        );
    }

    #[test]
    fn nonsense_from_a_proxy_leaves_the_proxy() {
        assert_eq!(ip("10.0.0.1", &["unknown"], &["10.0.0.0/8"]), "10.0.0.1");
        assert_eq!(ip("10.0.0.1", &[], &["10.0.0.0/8"]), "10.0.0.1");
    }
}
