//! Slips of the fingers: how far a typed word is from one that exists. Pure.

/// Shortest word that is taken for a mistyped one, in characters: shorter ones are too like each other.
const SHORTEST: usize = 4;
/// From this length on, two slips are allowed.
const LONG: usize = 8;

/// May this be a mistyped word?
pub(super) fn may_be_one(typed: &str) -> bool {
    super::words::is_learned(typed) && typed.chars().count() >= SHORTEST
}

/// The beginning and the end (backwards) of a mistyped word, one of which is as it was meant if there is one slip in it: a
/// letter too many, too few, another one, or two that changed places.
pub(super) fn halves(typed: &str) -> (String, String) {
    let letters: Vec<char> = typed.chars().collect();
    let head = (letters.len().saturating_sub(1) / 2).max(1);
    let tail = letters.len().saturating_sub(head + 1).max(1);
    (letters.iter().take(head).collect(), letters.iter().rev().take(tail).collect())
}

/// The words that are meant, the most alike first, at most `limit`. A word that is still being typed is compared with
/// beginnings.
pub(super) fn meant(typed: &str, candidates: &[String], limit: usize) -> Vec<String> {
    let typed: Vec<char> = typed.chars().collect();
    let allowed = if typed.len() >= LONG { 2 } else { 1 };
    let mut found: Vec<(usize, usize, &String)> = candidates
        .iter()
        .filter_map(|candidate| {
            let word: Vec<char> = candidate.chars().collect();
            let (whole, beginning) = slips(&typed, &word);
            let slips = if beginning <= 1 { beginning.min(whole) } else { whole };
            (slips <= allowed).then_some((slips, whole, candidate))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().take(limit).map(|(_, _, word)| word.clone()).collect()
}

/// Slips between a typed word and another one, and between it and the beginning of the other that is most like it
/// (Damerau and Levenshtein's distance, where no letter changes places twice).
fn slips(typed: &[char], word: &[char]) -> (usize, usize) {
    let width = word.len() + 1;
    let mut before_last = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    for (row, letter) in typed.iter().enumerate() {
        let mut this = vec![row + 1; width];
        for (column, other) in word.iter().enumerate() {
            let replaced = last[column] + usize::from(letter != other);
            let mut least = replaced.min(last[column + 1] + 1).min(this[column] + 1);
            if row > 0 && column > 0 && *letter == word[column - 1] && typed[row - 1] == *other {
                least = least.min(before_last[column - 1] + 1);
            }
            this[column + 1] = least;
        }
        before_last = std::mem::replace(&mut last, this);
    }
    (last[width - 1], last.iter().copied().min().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is_meant(typed: &str, word: &str) -> bool {
        !meant(typed, &[word.to_owned()], 1).is_empty()
    }

    #[test]
    fn one_slip_is_forgiven_and_two_in_a_long_word() {
        for (typed, word) in [
            ("rechnugn", "rechnung"),
            ("inovice", "invoice"),
            ("invice", "invoice"),
            ("invvoice", "invoice"),
            ("imvoice", "invoice"),
            ("echnung", "rechnung"),
            ("ercehnung", "rechnung"),
            ("mueller", "muller"),
            ("rehcn", "rechnung"),
            ("maintanence", "maintenance"),
        ] {
            assert!(is_meant(typed, word), "{typed} {word}");
        }
        for (typed, word) in [("cake", "bike"), ("rose", "house"), ("invoice", "voyage"), ("tabel", "gable")] {
            assert!(!is_meant(typed, word), "{typed} {word}");
        }
    }

    #[test]
    fn the_most_alike_comes_first() {
        let words = ["rechnungen", "rechnung", "rechner"].map(str::to_owned);
        assert_eq!(meant("rechnugn", &words, 2), ["rechnung", "rechnungen"]);
    }

    proptest! {
        #[test]
        fn one_of_the_halves_survives_one_slip(word in "[a-d]{4,14}", at in 0_usize..14, letter in "[a-d]", kind in 0..4) {
            let mut typed: Vec<char> = word.chars().collect();
            let at = at % typed.len();
            let letter = letter.chars().next().unwrap();
            match kind {
                0 => typed.insert(at, letter),
                1 => { typed.remove(at); }
                2 => typed[at] = letter,
                _ if at + 1 < typed.len() => typed.swap(at, at + 1),
                _ => {}
            }
            let typed: String = typed.into_iter().collect();
            prop_assume!(typed.len() >= SHORTEST);
            let (head, tail) = halves(&typed);
            let backwards: String = word.chars().rev().collect();
            prop_assert!(word.starts_with(&head) || backwards.starts_with(&tail), "{word} {typed} {head} {tail}");
            prop_assert!(is_meant(&typed, &word));
        }
    }
}
