//! The languages there are, and which of them somebody gets.

use std::fmt;
use std::str::FromStr;

/// A language of the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, with British customs.
    English,
    /// Dutch.
    Dutch,
    /// German.
    German,
    /// French.
    French,
    /// Arabic, modern standard, with Western digits as the CLDR has it.
    Arabic,
    /// English in strange letters, for tests: what is not written like this on a page is not translated.
    Pseudo,
}

/// A text that names no language of the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LanguageError;

impl fmt::Display for LanguageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such language; there are: en, nl, de, fr, ar (and en-XA, for tests)")
    }
}

impl std::error::Error for LanguageError {}

impl Language {
    /// All, in the order they are offered. The one for tests is the last.
    pub const ALL: [Self; 6] = [Self::English, Self::Dutch, Self::German, Self::French, Self::Arabic, Self::Pseudo];

    /// Those for people.
    pub const SHIPPED: [Self; 5] = [Self::English, Self::Dutch, Self::German, Self::French, Self::Arabic];

    /// The language's tag (BCP 47), as in `lang`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
            Self::German => "de",
            Self::French => "fr",
            Self::Arabic => "ar",
            Self::Pseudo => "en-XA",
        }
    }

    /// What the language calls itself: how those find it who read no other.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Dutch => "Nederlands",
            Self::German => "Deutsch",
            Self::French => "Français",
            Self::Arabic => "العربية",
            Self::Pseudo => "[Ƥšéûðö]",
        }
    }

    /// Is it written from right to left?
    #[must_use]
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Arabic)
    }

    /// `ltr` or `rtl`, as in `dir`.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        if self.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// The one of `offered` that a browser asks for most (`Accept-Language`, RFC 9110, 12.5.4); `None` when it asks for
    /// none of them. `de-AT` is content with `de`.
    #[must_use]
    pub fn preferred(accept: &str, offered: &[Self]) -> Option<Self> {
        let mut best: Option<(u16, Self)> = None;
        // Whoever lists more than this is not a person's browser.
        for range in accept.split(',').take(32) {
            let mut parts = range.split(';');
            let tag = parts.next().unwrap_or_default().trim();
            let weight = parts
                .find_map(|part| part.trim().strip_prefix("q=").or_else(|| part.trim().strip_prefix("Q=")))
                .map_or(Some(1000), weight);
            let (Some(weight), Some(language)) = (weight, Self::of_range(tag, offered)) else { continue };
            if weight > 0 && best.is_none_or(|(most, _)| weight > most) {
                best = Some((weight, language));
            }
        }
        best.map(|(_, language)| language)
    }

    fn of_range(range: &str, offered: &[Self]) -> Option<Self> {
        let primary = range.split('-').next().unwrap_or_default();
        offered
            .iter()
            .copied()
            .find(|language| language.tag().eq_ignore_ascii_case(range))
            .or_else(|| offered.iter().copied().find(|language| language.tag().eq_ignore_ascii_case(primary)))
    }
}

/// A weight in thousandths: `0.8` is 800.
fn weight(text: &str) -> Option<u16> {
    let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    if fraction.len() > 3 {
        return None;
    }
    let thousandths: u16 = format!("{fraction:0<3}").parse().ok()?;
    match whole {
        "0" => Some(thousandths),
        "1" if thousandths == 0 => Some(1000),
        _ => None,
    }
}

impl FromStr for Language {
    type Err = LanguageError;

    fn from_str(text: &str) -> Result<Self, LanguageError> {
        Self::ALL.into_iter().find(|language| language.tag() == text).ok_or(LanguageError)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_browser_gets_what_it_wants_most_of_what_there_is() {
        let preferred = |accept| Language::preferred(accept, &Language::SHIPPED);
        assert_eq!(preferred("de-AT,de;q=0.9,en;q=0.8"), Some(Language::German));
        assert_eq!(preferred("sv, fr-CA;q=0.3, nl;q=0.7"), Some(Language::Dutch));
        assert_eq!(preferred("en;q=0.5, AR"), Some(Language::Arabic));
        assert_eq!(preferred("fr;q=0, en;q=0.001"), Some(Language::English));
        assert_eq!(preferred("sv, *"), None);
        assert_eq!(preferred(""), None);
        // Nobody gets the language for tests by accident.
        assert_eq!(preferred("en-XA"), Some(Language::English));
    }

    proptest! {
        #[test]
        fn no_header_panics(accept in "\\PC{0,60}") {
            let _ = Language::preferred(&accept, &Language::ALL);
        }
    }

    #[test]
    fn a_language_reads_back_its_tag() {
        for language in Language::ALL {
            assert_eq!(language.tag().parse(), Ok(language));
        }
        assert_eq!("tlh".parse::<Language>(), Err(LanguageError));
    }
}
