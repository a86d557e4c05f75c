//! Keeps the words where they belong: in the languages' files, all of them used, and none in a component.

use crate::tidy::files;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The code that speaks to people.
fn speaking() -> Vec<(String, String)> {
    let mut all = files("app/src", ".rs");
    all.extend(files("server/src", ".rs"));
    all.extend(files("server/business/src", ".rs"));
    all
}

#[test]
fn every_message_is_used() {
    let code: String = speaking().into_iter().map(|(_, text)| text).collect();
    let unused: Vec<_> = language::KEYS
        .iter()
        .filter(|(_, name)| {
            let is_method = name.starts_with(|first: char| first.is_lowercase());
            let call = if is_method { format!(".{name}(") } else { format!("{name} {{") };
            !code.contains(&call)
        })
        .map(|(key, _)| key)
        .collect();
    assert!(unused.is_empty(), "nobody says: {unused:?}");
}

/// Files of the app whose texts no customer reads: what developers see, and how errors are told to the log.
const NOT_FOR_CUSTOMERS: &[&str] = &["app/src/gallery/", "app/src/wire/", "app/src/error.rs"];

/// Attributes whose values are names, addresses and numbers for the browser, not words for people.
const TECHNICAL: &[&str] = &[
    "as",
    "autocomplete",
    "class",
    "content",
    "crossorigin",
    "d",
    "dir",
    "enterkeyhint",
    "form",
    "formaction",
    "formmethod",
    "href",
    "id",
    "inputmode",
    "keyshortcuts",
    "kind",
    "media",
    "method",
    "name",
    "points",
    "popovertarget",
    "rel",
    "role",
    "sizes",
    "src",
    "style",
    "tabindex",
    "transform",
    "type",
    "value",
    "viewBox",
];

#[test]
fn no_component_holds_words() {
    let mut found = Vec::new();
    for (path, text) in files("app/src", ".rs") {
        if NOT_FOR_CUSTOMERS.iter().any(|folder| path.starts_with(folder)) {
            continue;
        }
        let tests = text.find("#[cfg(all(test").or_else(|| text.find("#[cfg(test)]")).unwrap_or(text.len());
        let tokens: TokenStream = text[..tests].parse().unwrap();
        let mut words = Vec::new();
        collect(tokens, &mut words);
        found.extend(words.into_iter().map(|word| format!("{path}: {word}")));
    }
    assert!(found.is_empty(), "these belong into app/language/messages:\n{}", found.join("\n"));
}

/// Classes and relations that look like words, and what a value shows to developers.
const NO_WORDS: &[&str] =
    &["Written", "dialog drawer", "external noopener noreferrer", "form stack", "table {class}", "username webauthn"];

/// Does this look like words for people? What is put in by `format!` is looked at where it comes from.
fn is_words(text: &str) -> bool {
    // Names of classes, and selectors of them.
    let is_class =
        |part: &str| part.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '-' | '.' | '*' | ',' | '{' | '}'));
    if NO_WORDS.contains(&text) || text.split(' ').all(is_class) && text.contains('-') {
        return false;
    }
    let mut plain = String::new();
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let mut chars = plain.chars();
    let starts_a_sentence =
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase);
    // What draws a line (`M 0 0 h 5`) has letters, and no word of them.
    let has_word = plain.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() > 2);
    starts_a_sentence || has_word && plain.trim().contains(' ')
}

fn collect(tokens: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is = |at: Option<usize>, mark: char| {
        at.and_then(|at| tokens.get(at))
            .is_some_and(|token| matches!(token, TokenTree::Punct(p) if p.as_char() == mark))
    };
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => {
                // Attributes of items hold documentation and reasons.
                let is_attribute = group.delimiter() == Delimiter::Bracket
                    && (is(at.checked_sub(1), '#') || is(at.checked_sub(1), '!') && is(at.checked_sub(2), '#'));
                let is_for_developers = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(
                    |before| matches!(before, TokenTree::Ident(name) if matches!(name.to_string().as_str(), "unexpected" | "prop")),
                );
                if !is_attribute && !is_for_developers {
                    collect(group.stream(), found);
                }
            }
            TokenTree::Literal(literal) => {
                let Some(text) =
                    literal.to_string().strip_prefix('"').and_then(|text| text.strip_suffix('"')).map(str::to_owned)
                else {
                    continue;
                };
                let name = is(at.checked_sub(1), '=')
                    .then(|| at.checked_sub(2).and_then(|at| tokens.get(at)))
                    .flatten()
                    .map(ToString::to_string);
                let is_technical = name.is_some_and(|name| TECHNICAL.contains(&name.trim_start_matches("r#")));
                if !is_technical && is_words(&text) {
                    found.push(text);
                }
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

#[test]
fn words_in_a_component_are_noticed() {
    let found = |code: &str| {
        let mut found = Vec::new();
        collect(code.parse().unwrap(), &mut found);
        found
    };
    assert_eq!(found(r#"view! { <p class="a b">"Nothing here"</p> }"#), ["Nothing here"]);
    assert_eq!(found(r#"view! { <a aria-label="Main">{words.x()}</a> }"#), ["Main"]);
    assert_eq!(found(r#"Fact::of("Open", total)"#), ["Open"]);
    assert_eq!(found(r#"format!("{count} invoices shown")"#), ["{count} invoices shown"]);
    assert!(found(r#"format!("{label} · {}: {value}", "M0 1h5")"#).is_empty());
    assert!(found(r##"#[doc = "Some words"] fn f() { g("/invoices", "q", " · ", "en") }"##).is_empty());
}
