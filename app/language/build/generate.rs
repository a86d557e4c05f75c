//! The table of a language, as the browser gets it, and the Rust that reads from it.
//!
//! A table is the keys' texts in the order of the English files, NUL between them. In a text U+0001 stands before the
//! letter of an argument that is text, U+0002 before one that is a number; U+0003, a letter, then for each form U+0004, its
//! category's first letter or `=` with a number and `;`, and its text; U+0005 ends it. A family is `code U+001F name`, with
//! U+001E between them. `src/table.rs` reads this.

use super::catalogue::{Catalogue, Message, Piece, Said, arguments};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A key, as English has it.
pub struct Key {
    pub name: String,
    /// Name and whether it is a number, by name.
    pub arguments: Vec<(String, bool)>,
    /// The codes of a family.
    pub members: Option<Vec<String>>,
    pub is_format: bool,
    /// What it says, for the documentation.
    sample: String,
}

/// The keys, in the order of the English files.
pub fn keys(languages: &[Catalogue]) -> Vec<Key> {
    let english = &languages[0];
    english
        .order
        .iter()
        .map(|name| {
            let said = &english.said[name];
            let (members, is_format) = match said {
                Said::Family { members, is_format } => (Some(members.keys().cloned().collect()), *is_format),
                Said::Message(message) => (None, message.is_format),
            };
            // How dates and money are put together differs by language; all take what any of them needs.
            let mut all = BTreeMap::new();
            for language in if is_format { languages } else { &languages[..1] } {
                if let Some(Said::Message(message)) = language.said.get(name) {
                    for (argument, is_number) in arguments(&message.pieces) {
                        let known = all.entry(argument).or_insert(false);
                        *known = *known || is_number;
                    }
                }
            }
            Key { name: name.clone(), arguments: all.into_iter().collect(), members, is_format, sample: sample(said) }
        })
        .collect()
}

/// What only the server says: a browser's table has nothing there.
const SERVERS: [&str; 3] = ["log-", "mail-", "people-"];

/// The table of a language: as the server has it, or as a browser gets it.
pub fn table(keys: &[Key], language: &Catalogue, for_browser: bool) -> String {
    let is_left_out = |key: &Key| for_browser && SERVERS.iter().any(|prefix| key.name.starts_with(prefix));
    let texts: Vec<String> = keys
        .iter()
        .map(|key| match &language.said[&key.name] {
            _ if is_left_out(key) => String::new(),
            Said::Family { members, .. } => {
                let members: Vec<_> = members.iter().map(|(code, name)| format!("{code}\u{1f}{name}")).collect();
                members.join("\u{1e}")
            }
            Said::Message(Message { pieces, .. }) => {
                let mut text = String::new();
                encode(&mut text, key, pieces);
                text
            }
        })
        .collect();
    texts.join("\0")
}

fn encode(text: &mut String, key: &Key, pieces: &[Piece]) {
    let letter = |name: &str| {
        let index = key.arguments.iter().position(|(argument, _)| argument == name).unwrap();
        char::from(b'a' + u8::try_from(index).unwrap())
    };
    let is_number = |name: &str| key.arguments.iter().any(|(argument, is_number)| argument == name && *is_number);
    for piece in pieces {
        match piece {
            Piece::Text(plain) => text.push_str(plain),
            Piece::Argument { name, .. } => {
                text.push(if is_number(name) { '\u{2}' } else { '\u{1}' });
                text.push(letter(name));
            }
            Piece::Plural { name, forms } => {
                text.push('\u{3}');
                text.push(letter(name));
                for (category, pieces) in forms {
                    text.push('\u{4}');
                    match category.strip_prefix('=') {
                        Some(number) => write!(text, "={number};").unwrap(),
                        None => text.push(mark(category)),
                    }
                    encode(text, key, pieces);
                }
                text.push('\u{5}');
            }
        }
    }
}

/// The letter that stands for a plural category.
/// `one` and `other` begin alike, so the one that is always there has another (src/plurals.rs).
fn mark(category: &str) -> char {
    if category == "other" {
        return 'x';
    }
    category.chars().next().unwrap()
}

pub fn rust(keys: &[Key]) -> String {
    let mut methods = String::new();
    let mut messages = String::new();
    let mut names = String::new();
    for (index, key) in keys.iter().enumerate() {
        let method = key.name.replace('-', "_");
        let Key { name, sample, .. } = key;
        let reach = if key.is_format && key.members.is_none() { "pub(crate)" } else { "pub" };
        let fill = if key.is_format { "assemble" } else { "fill" };
        if key.members.is_some() {
            writeln!(
                methods,
                "    /// `{name}`: {sample}; `None` for a code that has no name here.\n    #[must_use]\n    {reach} fn {method}(self, code: &str) -> Option<&'static str> {{\n        self.member({index}, code)\n    }}\n"
            )
            .unwrap();
            writeln!(names, "    (\"{name}\", \"{method}\"),").unwrap();
        } else if key.arguments.is_empty() {
            writeln!(
                methods,
                "    /// `{name}`: {sample}\n    #[must_use]\n    {reach} fn {method}(self) -> &'static str {{\n        self.at({index})\n    }}\n"
            )
            .unwrap();
            writeln!(names, "    (\"{name}\", \"{method}\"),").unwrap();
        } else {
            let structure = camel(name);
            let lifetime = if key.arguments.iter().any(|(_, is_number)| !is_number) { "<'a>" } else { "" };
            let anonymous = if lifetime.is_empty() { "" } else { "<'_>" };
            let fields: String = key
                .arguments
                .iter()
                .map(|(argument, is_number)| {
                    let kind = if *is_number { "i64" } else { "&'a str" };
                    format!("    /// `{argument}`\n    {reach} {}: {kind},\n", argument.replace('-', "_"))
                })
                .collect();
            let values: Vec<_> = key
                .arguments
                .iter()
                .map(|(argument, is_number)| {
                    let kind = if *is_number { "Number" } else { "Text" };
                    format!("Argument::{kind}(self.{})", argument.replace('-', "_"))
                })
                .collect();
            write!(
                messages,
                "/// `{name}`: {sample}\n#[derive(Debug, Clone, Copy)]\n{reach} struct {structure}{lifetime} {{\n{fields}}}\n\n\
                 impl Message for {structure}{anonymous} {{\n    fn tell(&self, words: Words) -> String {{\n        words.{fill}({index}, &[{}])\n    }}\n}}\n\n",
                values.join(", ")
            )
            .unwrap();
            if !key.is_format {
                writeln!(names, "    (\"{name}\", \"{structure}\"),").unwrap();
            }
            continue;
        }
        if key.is_format {
            let line = names.trim_end_matches('\n').rfind('\n').map_or(0, |at| at + 1);
            names.truncate(line);
        }
    }
    format!(
        "impl Words {{\n{methods}}}\n\n{messages}/// Every key of the languages' files, and its name in Rust; for the test that looks for those that nobody uses.\npub const KEYS: &[(&str, &str)] = &[\n{names}];\n\n/// How many entries a table has.\npub(crate) const COUNT: usize = {};\n",
        keys.len()
    )
}

fn camel(name: &str) -> String {
    name.split('-')
        .map(|word| {
            let mut chars = word.chars();
            chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect::<String>()
        })
        .collect()
}

fn sample(said: &Said) -> String {
    fn text(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => text.clone(),
                Piece::Argument { name, .. } => format!("{{{name}}}"),
                Piece::Plural { forms, .. } => forms.last().map(|(_, pieces)| text(pieces)).unwrap_or_default(),
            })
            .collect()
    }
    match said {
        Said::Message(message) => format!("“{}”", text(&message.pieces)).replace('<', "‹").replace('[', "("),
        Said::Family { .. } => "names for codes".to_owned(),
    }
}
