//! The order of names: letters before accents, accents before case, as the Unicode collation algorithm has it (UTS 10) with
//! the CLDR's root order, for the letters, digits and signs of our languages. Others follow by their number.

use crate::{Language, Words};
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::LazyLock;

/// See `scripts/locale_formats.mjs`, which makes it.
const ORDER: &str = include_str!("../formats/order.txt");

/// Places as a letter, as an accent, and as upper or lower case.
type Weight = (u32, u16, u16);

static WEIGHTS: LazyLock<HashMap<char, Vec<Weight>>> = LazyLock::new(|| {
    let mut weights = HashMap::new();
    let (letters, several): (Vec<&str>, Vec<&str>) =
        ORDER.lines().partition(|line| !(line.starts_with("= ") && line.len() > 3));
    for (letter, line) in (1..).zip(letters) {
        for (accent, group) in (0..).zip(line.split('\t')) {
            for (case, c) in (0..).zip(group.chars()) {
                weights.insert(c, vec![(letter, accent, case)]);
            }
        }
    }
    for line in several {
        let mut fields = line.split(' ').skip(1);
        if let (Some(c), Some(pair)) = (fields.next().and_then(|c| c.chars().next()), fields.next()) {
            let case = u16::from(c.is_uppercase());
            // Told from the letters themselves by an accent that no letter has.
            let stands = pair.chars().flat_map(|letter| weights.get(&letter).cloned().unwrap_or_default());
            let stands = stands.map(|(letter, ..)| (letter, 1000, case)).collect();
            weights.insert(c, stands);
        }
    }
    weights
});

/// Beyond every letter in the table.
const UNKNOWN: u32 = 100_000;

impl Words {
    /// Which of two names comes first.
    #[must_use]
    pub fn compare(self, one: &str, other: &str) -> Ordering {
        let (one, other) = (weights(self.language(), one), weights(self.language(), other));
        let by = |level: fn(&Weight) -> u32| one.iter().map(level).cmp(other.iter().map(level));
        by(|weight| weight.0).then_with(|| by(|weight| weight.1.into())).then_with(|| by(|weight| weight.2.into()))
    }
}

fn weights(language: Language, name: &str) -> Vec<Weight> {
    let mut all = Vec::with_capacity(name.len());
    for c in name.chars() {
        match WEIGHTS.get(&c) {
            Some(weights) => all.extend(weights.iter().map(|(letter, accent, case)| {
                (if language == Language::Arabic { arabic_first(c, *letter) } else { *letter }, *accent, *case)
            })),
            // Marks for direction and joining are not seen, and not sorted by.
            None if matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}') => {}
            None => all.push((UNKNOWN + u32::from(c), 0, 0)),
        }
    }
    all
}

/// In Arabic its own letters come before all others, after digits and signs.
fn arabic_first(c: char, letter: u32) -> u32 {
    match c {
        '\u{621}'..='\u{64a}' => letter,
        c if c.is_alphabetic() => letter + UNKNOWN / 2,
        _ => letter,
    }
}
