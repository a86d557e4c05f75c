//! From text to the words that are kept and compared, the same for what is stored and for what is sought. Pure.
//!
//! Whoever changes what a text becomes raises [`RULE_VERSION`]: the index is then made anew.

use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Which rule the words in the index were made by.
pub(super) const RULE_VERSION: i64 = 1;

/// Longest word, in characters. What is longer is cut, on both sides.
const WORD_LIMIT: usize = 40;
/// Words of one thing. An invoice with a thousand different words is a catalogue.
const ENTRY_LIMIT: usize = 1_000;
/// Words of one search that are looked at.
const SOUGHT_WORDS: usize = 8;
/// Longest number, in characters.
const NUMBER_LIMIT: usize = 64;
/// Words that may be meant by a mistyped one, in characters.
const LEARNED: std::ops::RangeInclusive<usize> = 3..=32;

/// The text in lower case without accents: letters that only look or sound like others become those.
fn folded(text: &str) -> impl Iterator<Item = char> {
    text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).flat_map(|c| {
        let plain: [Option<char>; 2] = match c {
            'ß' => [Some('s'), Some('s')],
            'æ' => [Some('a'), Some('e')],
            'œ' => [Some('o'), Some('e')],
            'þ' => [Some('t'), Some('h')],
            'ø' => [Some('o'), None],
            'đ' | 'ð' => [Some('d'), None],
            'ł' => [Some('l'), None],
            'ħ' => [Some('h'), None],
            'ı' => [Some('i'), None],
            // The dot of İ, which lower case leaves behind, and whatever else stands above a letter.
            c if is_combining_mark(c) => [None, None],
            c => [Some(c), None],
        };
        plain.into_iter().flatten()
    })
}

/// The parts of a piece of text between spaces: letters and digits, without what stands between them.
fn parts(piece: &str) -> Vec<String> {
    let plain: String = folded(piece).collect();
    plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(|part| part.chars().take(WORD_LIMIT).collect())
        .collect()
}

/// The words of a thing, each once, in the order in which they come. `PO-4711` is `po`, `4711` and `po4711`.
pub(super) fn words_of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut words = Vec::new();
    for piece in texts.into_iter().flat_map(str::split_whitespace) {
        let mut found = parts(piece);
        if found.len() > 1 {
            found.push(found.concat().chars().take(WORD_LIMIT).collect());
        }
        for word in found {
            if words.len() >= ENTRY_LIMIT {
                return words;
            }
            if seen.insert(word.clone()) {
                words.push(word);
            }
        }
    }
    words
}

/// A number without anything but letters and digits, so that it is found however its parts are held together.
pub(super) fn number_key(number: &str) -> String {
    folded(number).filter(|c| c.is_alphanumeric()).take(NUMBER_LIMIT).collect()
}

/// Is this a word that somebody may mistype and still mean? Digits that are wrong are another number.
pub(super) fn is_learned(word: &str) -> bool {
    LEARNED.contains(&word.chars().count()) && word.chars().all(char::is_alphabetic)
}

/// The words of a search, each once; no more than a few.
pub(super) fn sought_words(typed: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in typed.split_whitespace().flat_map(parts) {
        if words.len() < SOUGHT_WORDS && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// Does this piece of text have a word that begins like one of these?
pub(crate) fn has_one_of(piece: &str, sought: &[String]) -> bool {
    parts(piece).iter().any(|part| sought.iter().any(|word| part.starts_with(word.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn accents_and_case_make_no_difference() {
        for (written, typed) in [
            ("Müller", "muller"),
            ("Straße", "STRASSE"),
            ("Łódź", "lodz"),
            ("Ærøskøbing", "aeroskobing"),
            ("İstanbul", "istanbul"),
            ("ﬁnance", "finance"),
            ("Crème brûlée", "creme brulee"),
            ("e\u{301}te", "été"),
        ] {
            assert_eq!(words_of([written]), words_of([typed]), "{written}");
        }
    }

    #[test]
    fn a_number_is_found_by_its_parts_and_as_a_whole() {
        assert_eq!(words_of(["RE-2026/001 Tee, grün"]), ["re", "2026", "001", "re2026001", "tee", "grun"]);
        assert_eq!(number_key("RE-2026/001"), "re2026001");
        assert_eq!(sought_words("re-2026 RE  tee"), ["re", "2026", "tee"]);
    }

    #[test]
    fn words_of_other_scripts_are_words() {
        assert_eq!(words_of(["فاتورة شهرية", "Счёт № 7"]), ["فاتورة", "شهرية", "счет", "no", "7"]);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_becomes_few_short_words_of_letters_and_digits(typed in "\\PC{0,300}|[\\x00-\\x7f]{0,300}") {
            let words = sought_words(&typed);
            prop_assert!(words.len() <= SOUGHT_WORDS);
            for word in words.iter().chain([&number_key(&typed)]) {
                prop_assert!(word.chars().all(char::is_alphanumeric), "{word:?}");
                prop_assert!(word.chars().count() <= NUMBER_LIMIT);
            }
            for word in words {
                prop_assert!(!word.is_empty());
                prop_assert!(words_of([typed.as_str()]).contains(&word));
            }
        }
    }
}
