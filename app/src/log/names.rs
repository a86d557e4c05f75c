//! The names of what the log speaks of. What has no name here is shown as it is recorded.

use crate::errors::told::role_name;
use domain::{LogArea, LogKind, LogValue, Role};
use language::Words;

/// What happened.
pub(super) fn kind(words: Words, kind: &str) -> String {
    // In the languages' files a name has no dot.
    words.log_kind(&kind.replace('.', "-")).unwrap_or(kind).to_owned()
}

/// A part of the portal.
pub(super) fn area(words: Words, area: LogArea) -> &'static str {
    words.log_area(area.name()).unwrap_or_default()
}

/// An area or a kind, by the name that stands in the address.
pub(super) fn what(words: Words, name: &str) -> String {
    match LogArea::ALL.into_iter().find(|area| area.name() == name) {
        Some(found) => area(words, found).to_owned(),
        None => kind(words, name),
    }
}

/// The choices of the filter: the areas of which the reader may see something, and a kind that is chosen already.
pub(super) fn what_choices(words: Words, is_for_customer: bool, chosen: &str) -> Vec<(String, String)> {
    let is_seen = |area: &LogArea| {
        LogKind::ALL.iter().any(|kind| kind.area() == *area && (!is_for_customer || kind.is_for_customer()))
    };
    let areas = LogArea::ALL.into_iter().filter(is_seen);
    let mut choices = vec![(String::new(), words.all().to_owned())];
    choices.extend(areas.map(|each| (each.name().to_owned(), area(words, each).to_owned())));
    if LogKind::from_name(chosen).is_some() {
        choices.push((chosen.to_owned(), kind(words, chosen)));
    }
    choices
}

/// A field: by its whole name, else by the last part of it.
pub(super) fn field(words: Words, name: &str) -> String {
    let last = name.rsplit('.').next().unwrap_or(name);
    words.log_field(last).unwrap_or(name).to_owned()
}

/// Fields whose values are codes with a name in every language.
const CODED: [&str; 9] = ["action", "class", "format", "image", "kind", "letter", "role", "rule", "support_access"];

/// A value of this field.
pub(super) fn value(words: Words, field: &str, value: &LogValue) -> String {
    let last = field.rsplit('.').next().unwrap_or(field);
    match value {
        LogValue::Text(text) if matches!(last, "role_lacks" | "role_includes") => {
            text.parse::<Role>().map_or_else(|_| text.clone(), |role| role_name(words, &role.into()))
        }
        LogValue::Text(text) if matches!(last, "roles" | "roles_lack") => {
            let name = |role: &str| {
                role.parse::<Role>().map_or_else(|_| role.to_owned(), |role| role_name(words, &role.into()))
            };
            let names: Vec<String> = text.split(", ").map(name).collect();
            words.list(&names.iter().map(String::as_str).collect::<Vec<_>>())
        }
        LogValue::Text(text) if CODED.contains(&last) => words.log_code(text).unwrap_or(text).to_owned(),
        LogValue::Text(text) => text.clone(),
        LogValue::Number(number) => words.number(*number),
        LogValue::Truth(true) => words.log_yes().to_owned(),
        LogValue::Truth(false) => words.log_no().to_owned(),
        LogValue::Money(money) => words.money(*money),
        LogValue::Date(date) => words.date(*date),
        LogValue::Role(role) => role_name(words, &(*role).into()),
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use domain::LogClass;
    use language::Language;

    #[test]
    fn every_kind_area_and_class_has_a_name_in_every_language() {
        for language in Language::SHIPPED {
            let words = Words::of(language);
            for each in LogKind::ALL {
                assert_ne!(kind(words, each.name()), each.name(), "{language}");
            }
            for each in LogArea::ALL {
                assert!(!area(words, each).is_empty(), "{language} {each:?}");
            }
            for each in LogClass::ALL {
                assert!(words.log_code(each.name()).is_some(), "{language} {each:?}");
            }
        }
    }

    #[test]
    fn what_has_no_name_is_shown_as_it_is_recorded() {
        let words = Words::of(Language::English);
        assert_eq!(kind(words, "ship.sunk"), "ship.sunk");
        assert_eq!(field(words, "brand.depth"), "brand.depth");
        assert_eq!(field(words, "rule.role_lacks"), field(words, "role_lacks"));
        assert_eq!(value(words, "action", &LogValue::Text("sail".to_owned())), "sail");
        assert_eq!(value(words, "rule.role_lacks", &LogValue::Text("buyer".to_owned())), "Buyer");
    }

    #[test]
    fn a_customer_is_offered_no_area_that_would_be_empty_for_them() {
        let words = Words::of(Language::English);
        let offered = |is_for_customer| what_choices(words, is_for_customer, "").len();
        assert_eq!(offered(false), LogArea::ALL.len() + 1);
        assert_eq!(offered(true), LogArea::ALL.len());
        assert_eq!(what_choices(words, true, "invoice.downloaded").len(), LogArea::ALL.len() + 1);
    }
}
