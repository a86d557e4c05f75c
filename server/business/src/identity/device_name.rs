//! What a browser says of itself, in two words that people know. Good enough to recognise one's own; nothing is decided by it.

use domain::Device;

/// What stands in a user agent, most particular first: nearly every browser also claims to be others.
const BROWSERS: [(&str, &str); 13] = [
    ("Edg/", "Edge"),
    ("EdgA/", "Edge"),
    ("EdgiOS/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("HeadlessChrome/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

const SYSTEMS: [(&str, &str); 9] = [
    ("Windows", "Windows"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Macintosh", "macOS"),
    ("FreeBSD", "FreeBSD"),
    ("Ubuntu", "Linux"),
    ("Linux", "Linux"),
];

/// Browser and system of this user agent.
pub(crate) fn device_of(user_agent: Option<&str>) -> Device {
    let text = user_agent.unwrap_or_default();
    let named = |list: &[(&str, &str)]| {
        list.iter().find(|(sign, _)| text.contains(sign)).map(|(_, name)| (*name).to_owned()).unwrap_or_default()
    };
    Device { browser: named(&BROWSERS), system: named(&SYSTEMS) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_browsers_are_known_by_name() {
        for (agent, browser, system) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 \
                 Safari/537.36 Edg/156.0.0.0",
                "Edge",
                "Windows",
            ),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0", "Firefox", "Linux"),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                 Version/20.0 Mobile/15E148 Safari/604.1",
                "Safari",
                "iPhone",
            ),
            (
                "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile \
                 Safari/537.36",
                "Chrome",
                "Android",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/20.0 \
                 Safari/605.1.15",
                "Safari",
                "macOS",
            ),
            ("curl/8.0", "", ""),
            ("", "", ""),
        ] {
            let device = device_of(Some(agent));
            assert_eq!((device.browser.as_str(), device.system.as_str()), (browser, system), "{agent}");
        }
        assert_eq!(device_of(None), Device::default());
    }
}
