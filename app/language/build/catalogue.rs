//! One language as its files say it, and what is wrong with it.

use super::generate::Key;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use std::collections::BTreeMap;

/// A message: pieces of text and arguments.
#[derive(Debug, Clone)]
pub struct Message {
    pub pieces: Vec<Piece>,
    /// From the Unicode CLDR rather than from a translator.
    pub is_format: bool,
}

#[derive(Debug, Clone)]
pub enum Piece {
    Text(String),
    /// An argument; a number is written as the language writes numbers.
    Argument {
        name: String,
        is_number: bool,
    },
    /// A form for each plural category, or exact number, of an argument.
    Plural {
        name: String,
        forms: Vec<(String, Vec<Piece>)>,
    },
}

/// What a key stands for.
#[derive(Debug, Clone)]
pub enum Said {
    Message(Message),
    /// Names for codes.
    Family {
        members: BTreeMap<String, String>,
        is_format: bool,
    },
}

pub struct Catalogue {
    pub tag: &'static str,
    plurals: &'static [&'static str],
    pub said: BTreeMap<String, Said>,
    /// The keys in the file's order.
    pub order: Vec<String>,
}

impl Catalogue {
    pub fn new(tag: &'static str, plurals: &'static [&'static str]) -> Self {
        Self { tag, plurals, said: BTreeMap::new(), order: Vec::new() }
    }

    pub fn add(&mut self, path: &str, text: String, is_format: bool) {
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
        for entry in resource.body {
            let message = match entry {
                Entry::Message(message) => message,
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
                Entry::Term(_) => panic!("{path}: terms are not understood here"),
                Entry::Junk { content } => panic!("{path}: not Fluent: {content}"),
            };
            let key = message.id.name;
            let at = format!("{path}: {key}");
            let said = match message.value {
                Some(value) => {
                    assert!(message.attributes.is_empty(), "{at}: a text with attributes");
                    let pieces = self.pieces(&at, value);
                    Said::Message(Message { pieces, is_format })
                }
                None => Said::Family {
                    is_format,
                    members: message
                        .attributes
                        .into_iter()
                        .map(|attribute| {
                            // A code that begins with a digit, which Fluent does not allow.
                            let code = attribute.id.name;
                            let code = code.strip_prefix("code-").map_or(code.clone(), str::to_owned);
                            match self.pieces(&at, attribute.value).as_slice() {
                                [] => (code, String::new()),
                                [Piece::Text(text)] => (code, text.clone()),
                                other => panic!("{at}.{code}: only text can stand here, not {other:?}"),
                            }
                        })
                        .collect(),
                },
            };
            assert!(self.said.insert(key.clone(), said).is_none(), "{at}: stands there twice");
            self.order.push(key);
        }
    }

    fn pieces(&self, at: &str, pattern: Pattern<String>) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut push = |piece: Piece| match (pieces.last_mut(), piece) {
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, piece) => pieces.push(piece),
        };
        for element in pattern.elements {
            match element {
                // A line end is where a translator's editor wrapped the text.
                PatternElement::TextElement { value } => push(Piece::Text(value.replace('\n', " "))),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => push(self.inline(at, inline)),
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    let InlineExpression::VariableReference { id } = selector else {
                        panic!("{at}: only an argument can choose a form")
                    };
                    push(Piece::Plural { name: id.name, forms: self.forms(at, variants) });
                }
            }
        }
        pieces
    }

    fn inline(&self, at: &str, inline: InlineExpression<String>) -> Piece {
        match inline {
            InlineExpression::VariableReference { id } => Piece::Argument { name: id.name, is_number: false },
            InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
                match arguments.positional.into_iter().next() {
                    Some(InlineExpression::VariableReference { id }) => {
                        Piece::Argument { name: id.name, is_number: true }
                    }
                    _ => panic!("{at}: NUMBER takes an argument"),
                }
            }
            InlineExpression::StringLiteral { value } => Piece::Text(unescaped(at, &value)),
            other => panic!("{at}: not understood here: {other:?}"),
        }
    }

    fn forms(&self, at: &str, variants: Vec<Variant<String>>) -> Vec<(String, Vec<Piece>)> {
        let forms: Vec<_> = variants
            .into_iter()
            .map(|variant| {
                let category = match variant.key {
                    VariantKey::Identifier { name } => name,
                    VariantKey::NumberLiteral { value } => format!("={value}"),
                };
                (category, self.pieces(at, variant.value))
            })
            .collect();
        for category in self.plurals {
            // French counts a round million another way; nothing here is counted in millions by a translator.
            let is_there = forms.iter().any(|(form, _)| form == category);
            assert!(is_there || *category == "many" && self.tag == "fr", "{at}: no form for [{category}]");
        }
        for (form, _) in &forms {
            let is_known = form.starts_with('=') || self.plurals.contains(&form.as_str());
            assert!(is_known, "{at}: {} has no plural form [{form}]", self.tag);
        }
        forms
    }

    /// Has this language what English has, and nothing else?
    pub fn compare(&self, keys: &[Key]) {
        let tag = self.tag;
        for key in self.said.keys() {
            assert!(keys.iter().any(|known| known.name == *key), "{tag}.ftl: {key} is not among the English messages");
        }
        for key in keys {
            let said = self.said.get(&key.name).unwrap_or_else(|| panic!("{tag}.ftl: {} is missing", key.name));
            match (said, &key.members) {
                (Said::Family { members, .. }, Some(expected)) if !key.is_format => {
                    let found: Vec<_> = members.keys().collect();
                    assert!(found == expected.iter().collect::<Vec<_>>(), "{tag}.ftl: {}: other codes", key.name);
                }
                (Said::Family { .. }, Some(_)) => {}
                (Said::Message(message), None) => {
                    if !message.is_format {
                        let found: Vec<_> = arguments(&message.pieces).into_keys().collect();
                        let expected: Vec<_> = key.arguments.iter().map(|(name, _)| name.clone()).collect();
                        assert!(found == expected, "{tag}.ftl: {}: arguments {found:?}, not {expected:?}", key.name);
                    }
                }
                _ => panic!("{tag}.ftl: {}: a text in one language and names for codes in another", key.name),
            }
        }
    }
}

/// The arguments of a message, and which of them are numbers.
pub fn arguments(pieces: &[Piece]) -> BTreeMap<String, bool> {
    let mut found = BTreeMap::new();
    let mut note = |name: &str, is_number: bool| {
        let known = found.entry(name.to_owned()).or_insert(false);
        *known = *known || is_number;
    };
    for piece in pieces {
        match piece {
            Piece::Text(_) => {}
            Piece::Argument { name, is_number } => note(name, *is_number),
            Piece::Plural { name, forms } => {
                note(name, true);
                for (inner, is_number) in forms.iter().flat_map(|(_, pieces)| arguments(pieces)) {
                    note(&inner, is_number);
                }
            }
        }
    }
    found
}

/// Fluent's escapes in a string literal: `\"`, `\\`, `\uHHHH` and `\UHHHHHH`.
fn unescaped(at: &str, literal: &str) -> String {
    let mut text = String::new();
    let mut chars = literal.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            text.push(c);
            continue;
        }
        let digits = match chars.next() {
            Some('u') => 4,
            Some('U') => 6,
            Some(plain) => {
                text.push(plain);
                continue;
            }
            None => panic!("{at}: an escape without its character"),
        };
        let code: String = chars.by_ref().take(digits).collect();
        let code = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
        text.push(code.unwrap_or_else(|| panic!("{at}: no such character")));
    }
    text
}
