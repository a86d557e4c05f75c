//! The address under which people reach the portal. Everything that depends on it (cookie, headers, accepted hosts)
//! asks here.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

/// Scheme, host and port; never a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    https: bool,
    /// As in a URL: IPv6 addresses in brackets; lower case.
    host: String,
    port: Option<u16>,
}

impl BaseUrl {
    /// The address of a server that listens here, as seen from its own machine.
    #[must_use]
    pub fn of_this_machine(listen: SocketAddr) -> Self {
        let host = match listen.ip() {
            IpAddr::V4(address) if address.is_loopback() => address.to_string(),
            IpAddr::V4(_) => "127.0.0.1".to_owned(),
            IpAddr::V6(_) => "[::1]".to_owned(),
        };
        Self { https: false, host, port: Some(listen.port()) }
    }

    /// Is the portal reached over TLS?
    #[must_use]
    pub const fn is_https(&self) -> bool {
        self.https
    }

    /// Is it this machine only?
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        is_loopback_host(&self.host)
    }

    /// The host: a name, or an address as in a URL.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The port people connect to.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port.unwrap_or(if self.https { 443 } else { 80 })
    }

    /// Is this `Host` header (or the authority of an absolute request) ours? On a machine of one's own every name of
    /// the machine is.
    #[must_use]
    pub fn accepts_host(&self, authority: &str) -> bool {
        let Some((host, port)) = split_authority(authority) else { return false };
        let default = if self.https { 443 } else { 80 };
        if port.unwrap_or(default) != self.port() {
            return false;
        }
        host.eq_ignore_ascii_case(&self.host) || (self.is_loopback() && is_loopback_host(&host.to_ascii_lowercase()))
    }
}

/// The names of this machine.
pub(super) fn is_loopback_host(host: &str) -> bool {
    host == "localhost"
        || host
            .trim_start_matches('[')
            .trim_end_matches(']')
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

/// Host and port of an authority; `None` when it is no such thing.
fn split_authority(authority: &str) -> Option<(&str, Option<u16>)> {
    let (host, port) = match authority.rfind(':') {
        // The colons of an IPv6 address stand inside brackets.
        Some(at) if !authority[at..].contains(']') => (&authority[..at], Some(&authority[at + 1..])),
        _ => (authority, None),
    };
    let is_name = |host: &str| {
        !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
    };
    let is_v6 = host
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .is_some_and(|inner| inner.parse::<std::net::Ipv6Addr>().is_ok());
    if !is_name(host) && !is_v6 {
        return None;
    }
    match port {
        None => Some((host, None)),
        Some(port) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => {
            port.parse().ok().map(|port| (host, Some(port)))
        }
        Some(_) => None,
    }
}

impl FromStr for BaseUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (https, rest) = if let Some(rest) = text.strip_prefix("https://") {
            (true, rest)
        } else if let Some(rest) = text.strip_prefix("http://") {
            (false, rest)
        } else {
            return Err(format!("'{text}' must start with https:// or http://"));
        };
        let authority = rest.strip_suffix('/').unwrap_or(rest);
        if authority.contains(['/', '?', '#']) {
            return Err(format!("'{text}' must have no path: the portal is at the root of its host"));
        }
        let (host, port) =
            split_authority(authority).ok_or_else(|| format!("'{text}' has no host such as portal.example.com"))?;
        Ok(Self { https, host: host.to_ascii_lowercase(), port })
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", if self.https { "https" } else { "http" }, self.host)?;
        self.port.map_or(Ok(()), |port| write!(f, ":{port}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_reads_back_what_it_prints() {
        for text in ["https://portal.example.com", "http://127.0.0.1:3000", "http://[::1]:3000", "https://a.test:8443"]
        {
            assert_eq!(text.parse::<BaseUrl>().map(|url| url.to_string()), Ok(text.to_owned()));
        }
        assert_eq!(
            "https://Portal.Test/".parse::<BaseUrl>().map(|url| url.to_string()),
            Ok("https://portal.test".into())
        );
    }

    #[test]
    fn anything_else_is_refused() {
        for text in
            ["", "portal.test", "https://", "https://a.test/x", "https://me@a.test", "https://a.test:x", "https://a b"]
        {
            assert!(text.parse::<BaseUrl>().is_err(), "{text}");
        }
    }

    #[test]
    fn only_our_own_host_is_accepted() {
        let public: BaseUrl = "https://portal.example.com".parse().unwrap();
        for host in ["portal.example.com", "PORTAL.example.com", "portal.example.com:443"] {
            assert!(public.accepts_host(host), "{host}");
        }
        for host in [
            "",
            "evil.test",
            "portal.example.com:8443",
            "portal.example.com.evil.test",
            "me@portal.example.com",
            "localhost",
        ] {
            assert!(!public.accepts_host(host), "{host}");
        }
    }

    #[test]
    fn every_name_of_this_machine_is_accepted_on_this_machine() {
        let local: BaseUrl = "http://127.0.0.1:3000".parse().unwrap();
        for host in ["127.0.0.1:3000", "localhost:3000", "[::1]:3000", "127.0.0.2:3000"] {
            assert!(local.accepts_host(host), "{host}");
        }
        for host in ["localhost", "127.0.0.1:3001", "evil.test:3000", "localhost.evil.test:3000", "[::2]:3000"] {
            assert!(!local.accepts_host(host), "{host}");
        }
    }
}
