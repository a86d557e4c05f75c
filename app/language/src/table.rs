//! A language's table, and how a message is made out of an entry of it. The form of a table is described where it is
//! written, in `build/generate.rs`.

use crate::Language;
use crate::messages::COUNT;
use crate::plurals::{OTHER, category};

/// What the portal says in one language. Copying is free.
#[derive(Clone, Copy)]
pub struct Words(&'static Table);

struct Table {
    language: Language,
    entries: Vec<&'static str>,
}

/// A message with arguments.
pub trait Message {
    /// The message in this language.
    fn tell(&self, words: Words) -> String;
}

/// What stands in place of an argument.
#[derive(Clone, Copy)]
pub(crate) enum Argument<'a> {
    Text(&'a str),
    Number(i64),
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Words").field(&self.0.language).finish()
    }
}

impl Words {
    /// The words of a language from its table, as a browser has fetched it; `None` when it is not one of this build. The
    /// table is kept for the rest of the program's life: a document has one language.
    #[must_use]
    pub fn read(language: Language, table: String) -> Option<Self> {
        if table.split('\0').count() != COUNT {
            return None;
        }
        let entries = String::leak(table).split('\0').collect();
        Some(Self(Box::leak(Box::new(Table { language, entries }))))
    }

    /// A language without a word: what stands where no table has come.
    #[must_use]
    pub fn silent(language: Language) -> Self {
        Self(Box::leak(Box::new(Table { language, entries: Vec::new() })))
    }

    /// The language.
    #[must_use]
    pub const fn language(self) -> Language {
        self.0.language
    }

    /// A message with arguments.
    #[must_use]
    #[allow(clippy::needless_pass_by_value, reason = "a message is put together where it is told")]
    pub fn tell(self, message: impl Message) -> String {
        message.tell(self)
    }

    pub(crate) fn at(self, index: usize) -> &'static str {
        self.0.entries.get(index).copied().unwrap_or_default()
    }

    pub(crate) fn member(self, index: usize, code: &str) -> Option<&'static str> {
        let members = self.at(index).split('\u{1e}').filter_map(|member| member.split_once('\u{1f}'));
        members.into_iter().find(|(found, _)| *found == code).map(|(_, name)| name)
    }

    /// A message for people. In a language from right to left what is put in keeps its own direction (Unicode UAX 9, 2.4).
    pub(crate) fn fill(self, index: usize, arguments: &[Argument<'_>]) -> String {
        let mut out = String::new();
        self.write(&mut out, self.at(index), arguments, self.language().is_right_to_left());
        out
    }

    /// A number, a date, an amount out of its parts.
    pub(crate) fn assemble(self, index: usize, arguments: &[Argument<'_>]) -> String {
        let mut out = String::new();
        self.write(&mut out, self.at(index), arguments, false);
        out
    }

    fn write(self, out: &mut String, mut text: &str, arguments: &[Argument<'_>], isolates: bool) {
        while let Some(at) = text.find(['\u{1}', '\u{2}', '\u{3}']) {
            let (before, rest) = text.split_at(at);
            out.push_str(before);
            let bytes = rest.as_bytes();
            let argument = bytes.get(1).and_then(|letter| arguments.get(usize::from(letter.wrapping_sub(b'a'))));
            text = rest.get(2..).unwrap_or_default();
            if bytes[0] == 3 {
                let (forms, after) = text.split_once('\u{5}').unwrap_or((text, ""));
                if let Some(Argument::Number(number)) = argument {
                    self.write(out, form(self.language(), forms, *number), arguments, isolates);
                }
                text = after;
                continue;
            }
            match argument {
                Some(Argument::Text(value)) if isolates => {
                    out.push('\u{2068}');
                    out.push_str(value);
                    out.push('\u{2069}');
                }
                Some(Argument::Text(value)) => out.push_str(value),
                Some(Argument::Number(number)) => out.push_str(&self.number(*number)),
                None => {}
            }
        }
        out.push_str(text);
    }
}

/// The form that goes with a number: the one for exactly this number, else the one of its category, else the last.
fn form(language: Language, forms: &str, number: i64) -> &str {
    let wanted = category(language, number);
    let mut found = "";
    for form in forms.split('\u{4}').skip(1) {
        let mut chars = form.chars();
        match chars.next() {
            Some('=') => {
                if let Some((exact, text)) = chars.as_str().split_once(';')
                    && exact.parse() == Ok(number)
                {
                    return text;
                }
            }
            Some(category) if category == wanted || category == OTHER && found.is_empty() => found = chars.as_str(),
            _ => {}
        }
    }
    found
}

#[cfg(feature = "all")]
mod all {
    use super::{Table, Words};
    use crate::Language;
    use std::sync::LazyLock;

    /// What the build script wrote for a language.
    macro_rules! table {
        ($language:expr, $ending:literal) => {
            match $language {
                Self::English => include_str!(concat!(env!("OUT_DIR"), "/en", $ending)),
                Self::Dutch => include_str!(concat!(env!("OUT_DIR"), "/nl", $ending)),
                Self::German => include_str!(concat!(env!("OUT_DIR"), "/de", $ending)),
                Self::French => include_str!(concat!(env!("OUT_DIR"), "/fr", $ending)),
                Self::Arabic => include_str!(concat!(env!("OUT_DIR"), "/ar", $ending)),
                Self::Pseudo => include_str!(concat!(env!("OUT_DIR"), "/en-XA", $ending)),
            }
        };
    }

    static TABLES: LazyLock<[Table; 6]> = LazyLock::new(|| {
        Language::ALL.map(|language| Table { language, entries: language.whole_table().split('\0').collect() })
    });

    impl Words {
        /// The words of a language.
        #[must_use]
        pub fn of(language: Language) -> Self {
            let index = Language::ALL.iter().position(|each| *each == language).unwrap_or(0);
            Self(&TABLES[index])
        }
    }

    impl Language {
        /// The language's table, as a browser fetches it: without what only the server says.
        #[must_use]
        pub const fn table(self) -> &'static str {
            table!(self, ".browser.txt")
        }

        /// The whole table.
        const fn whole_table(self) -> &'static str {
            table!(self, ".txt")
        }
    }
}

#[cfg(all(test, feature = "all"))]
mod tests {
    use super::*;
    use crate::{InvoicesShown, Message, SearchNone};

    #[test]
    fn a_browser_reads_the_table_that_the_server_has() {
        for language in Language::ALL {
            let read = Words::read(language, language.table().to_owned()).unwrap();
            let ours = Words::of(language);
            let differing = read.0.entries.iter().zip(&ours.0.entries).filter(|(read, ours)| read != ours);
            assert!(differing.clone().count() > 0 && differing.clone().all(|(read, _)| read.is_empty()));
            assert_eq!(read.nav_invoices(), ours.nav_invoices());
            assert!(read.mail_trial_look().is_empty() && !ours.mail_trial_look().is_empty());
        }
        assert!(Words::read(Language::English, "of another build".to_owned()).is_none());
    }

    #[test]
    fn a_count_chooses_the_form() {
        let shown = |language, count| InvoicesShown { count }.tell(Words::of(language));
        assert_eq!(shown(Language::English, 0), "No invoices found");
        assert_eq!(shown(Language::English, 1), "1 invoice shown");
        assert_eq!(shown(Language::English, 1_234), "1,234 invoices shown");
        assert_eq!(shown(Language::German, 1_234).matches("1.234").count(), 1);
        let forms: std::collections::BTreeSet<_> =
            [0, 1, 2, 3, 11, 100].map(|count| shown(Language::Arabic, count).replace(char::is_numeric, "")).into();
        assert!(forms.len() >= 5, "{forms:?}");
    }

    #[test]
    fn in_a_language_from_right_to_left_what_is_put_in_keeps_its_direction() {
        let none = |language| SearchNone { query: "a) b" }.tell(Words::of(language));
        assert!(none(Language::Arabic).contains("\u{2068}a) b\u{2069}"));
        assert!(none(Language::English).contains("“a) b”"));
    }
}
