//! What a browser says it is, made short: its name and its system. Only what most people use has a name here; the rest is
//! shown as nothing, and stands in the export as it was said.

use serde::{Deserialize, Serialize};

/// A browser and the system it runs on, by the names they have in every language; empty where it is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogDevice {
    /// Such as `Firefox`.
    pub browser: String,
    /// Such as `Windows`.
    pub system: String,
}

/// What a user agent says of a browser. Those that pretend to be another one come first.
const BROWSERS: [(&str, &str); 9] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
    ("curl/", "curl"),
];

/// What it says of a system, likewise.
const SYSTEMS: [(&str, &str); 8] = [
    ("Windows", "Windows"),
    ("Android", "Android"),
    ("iPhone", "iOS"),
    ("iPad", "iPadOS"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "macOS"),
    ("Macintosh", "macOS"),
    ("Linux", "Linux"),
];

impl LogDevice {
    /// What this user agent (RFC 9110, 10.1.5) says; `None` when it says nothing that is known here.
    #[must_use]
    pub fn of(user_agent: &str) -> Option<Self> {
        let named = |table: &[(&str, &'static str)]| {
            let found = table.iter().find(|(said, _)| user_agent.contains(said));
            found.map_or("", |(_, name)| *name).to_owned()
        };
        let device = Self { browser: named(&BROWSERS), system: named(&SYSTEMS) };
        (!device.browser.is_empty() || !device.system.is_empty()).then_some(device)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_that_pretend_to_be_another_are_known_by_their_own_name() {
        let webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
        for (said, browser, system) in [
            (format!("Mozilla/5.0 (X11; Linux x86_64) {webkit} Chrome/141.0.0.0 Safari/537.36"), "Chrome", "Linux"),
            (
                format!("Mozilla/5.0 (Windows NT 10.0; Win64; x64) {webkit} Chrome/141.0 Safari/537.36 Edg/141.0"),
                "Edge",
                "Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1"
                    .to_owned(),
                "Safari",
                "iOS",
            ),
            ("Mozilla/5.0 (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0".to_owned(), "Firefox", "Android"),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15"
                    .to_owned(),
                "Safari",
                "macOS",
            ),
        ] {
            let device = LogDevice::of(&said).unwrap();
            assert_eq!((device.browser.as_str(), device.system.as_str()), (browser, system), "{said}");
        }
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        assert_eq!(LogDevice::of("<script>alert(1)</script>"), None);
        assert_eq!(LogDevice::of(""), None);
    }
}
