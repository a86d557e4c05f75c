//! What changed, out of what an event holds before and after.

use domain::{Currency, LogChange, LogValue, Money, Role};
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

/// So many fields of an event are shown; the export has all of it.
const FIELDS: usize = 40;
/// So much of a text is shown, in characters.
const LONGEST: usize = 300;
/// Objects inside objects are taken apart this far; what is deeper is shown as it is written.
const DEPTH: usize = 3;

/// The fields that are another after than before; where there is nothing before, all that is known.
pub(super) fn changes(before: Option<&str>, after: Option<&str>) -> Vec<LogChange> {
    let (before, after) = (fields(before), fields(after));
    let mut names: Vec<&String> =
        before.keys().chain(after.keys().filter(|name| !before.contains_key(*name))).collect();
    names.sort();
    let changes = names.into_iter().filter_map(|name| {
        let (old, new) = (before.get(name), after.get(name));
        (old != new).then(|| LogChange { field: name.clone(), before: old.cloned(), after: new.cloned() })
    });
    changes.take(FIELDS).collect()
}

fn fields(json: Option<&str>) -> BTreeMap<String, LogValue> {
    let mut fields = BTreeMap::new();
    match json.map(serde_json::from_str::<Json>) {
        Some(Ok(Json::Object(object))) => take_apart(&mut fields, "", &object, DEPTH),
        Some(Ok(other)) => fields.extend(value("", &other).map(|value| ("value".to_owned(), value))),
        None | Some(Err(_)) => {}
    }
    fields
}

fn take_apart(fields: &mut BTreeMap<String, LogValue>, prefix: &str, object: &Map<String, Json>, depth: usize) {
    let currency = object.get("currency").and_then(Json::as_str).and_then(|code| code.parse::<Currency>().ok());
    for (name, json) in object {
        let path = format!("{prefix}{name}");
        // An amount is whole minor units, and its currency stands beside it.
        if let (Some(amount), Some(minor), Some(currency)) = (path.strip_suffix("_minor"), json.as_i64(), currency) {
            fields.insert(amount.to_owned(), LogValue::Money(Money::new(minor, currency)));
            continue;
        }
        match json {
            Json::Object(inner) if depth > 0 => take_apart(fields, &format!("{path}."), inner, depth - 1),
            // Said by the amount already.
            _ if name == "currency" && object.keys().any(|name| name.ends_with("_minor")) => {}
            // For machines; `before` says the same.
            _ if name == "before_micros" => {}
            json => fields.extend(value(name, json).map(|value| (path, value))),
        }
    }
}

/// `None` for nothing: what is empty is as good as absent.
fn value(name: &str, json: &Json) -> Option<LogValue> {
    Some(match json {
        Json::Null => return None,
        Json::Bool(truth) => LogValue::Truth(*truth),
        Json::Number(number) => number.as_i64().map_or_else(|| LogValue::Text(number.to_string()), LogValue::Number),
        Json::String(text) if text.is_empty() => return None,
        Json::String(text) => match (text.parse(), text.parse::<Role>()) {
            (Ok(date), _) => LogValue::Date(date),
            (_, Ok(role)) if name == "role" => LogValue::Role(role),
            _ => LogValue::Text(short(text)),
        },
        Json::Array(values) if values.is_empty() => return None,
        Json::Array(values) => {
            let texts: Vec<String> =
                values.iter().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect();
            LogValue::Text(short(&texts.join(", ")))
        }
        other @ Json::Object(_) => LogValue::Text(short(&other.to_string())),
    })
}

fn short(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(text: &str) -> Option<LogValue> {
        Some(LogValue::Text(text.to_owned()))
    }

    #[test]
    fn only_what_is_another_now_is_a_change() {
        let before = r#"{"language":"de","time_zone":"UTC","old":"x"}"#;
        let after = r#"{"language":"nl","time_zone":"UTC","new":true}"#;
        let changes = changes(Some(before), Some(after));
        let told: Vec<_> = changes.into_iter().map(|change| (change.field, change.before, change.after)).collect();
        assert_eq!(
            told,
            [
                ("language".to_owned(), text("de"), text("nl")),
                ("new".to_owned(), None, Some(LogValue::Truth(true))),
                ("old".to_owned(), text("x"), None),
            ]
        );
    }

    #[test]
    fn amounts_dates_and_roles_are_known_for_what_they_are() {
        let after =
            r#"{"amount_minor":-1250,"currency":"EUR","on":"2026-11-22","role":"owner","rule":{"role_lacks":"buyer"}}"#;
        let changes = changes(None, Some(after));
        let values: Vec<_> = changes.iter().map(|change| (change.field.as_str(), change.after.clone())).collect();
        let money = LogValue::Money(Money::new(-1250, "EUR".parse().unwrap()));
        assert_eq!(
            values,
            [
                ("amount", Some(money)),
                ("on", Some(LogValue::Date("2026-11-22".parse().unwrap()))),
                ("role", Some(LogValue::Role(Role::Owner))),
                ("rule.role_lacks", text("buyer")),
            ]
        );
    }

    #[test]
    fn however_much_an_event_holds_little_is_shown() {
        let many: Map<String, Json> = (0..500).map(|n| (format!("field{n}"), Json::from("ü".repeat(5_000)))).collect();
        let changes = changes(None, Some(&Json::Object(many).to_string()));
        assert_eq!(changes.len(), FIELDS);
        assert!(matches!(&changes[0].after, Some(LogValue::Text(text)) if text.chars().count() == LONGEST + 1));
        let deep = format!("{}1{}", "{\"a\":".repeat(60), "}".repeat(60));
        assert_eq!(super::changes(None, Some(&deep)).len(), 1);
    }

    proptest! {
        #[test]
        fn no_text_panics(before in "\\PC{0,60}", after in "\\PC{0,60}") {
            let _ = changes(Some(&before), Some(&after));
        }
    }
}
