//! Which form of a word goes with a number: the plural rules of the Unicode CLDR for whole numbers.

use crate::Language;

/// The first letter of the plural category: zero, one, two, few, many or other.
pub(crate) const fn category(language: Language, number: i64) -> char {
    let n = number.unsigned_abs();
    match language {
        Language::English | Language::Dutch | Language::German | Language::Pseudo => {
            if n == 1 {
                'o'
            } else {
                OTHER
            }
        }
        Language::French => match n {
            0 | 1 => 'o',
            n if n.is_multiple_of(1_000_000) => 'm',
            _ => OTHER,
        },
        Language::Arabic => match (n, n % 100) {
            (0, _) => 'z',
            (1, _) => 'o',
            (2, _) => 't',
            (_, 3..=10) => 'f',
            (_, 11..) => 'm',
            _ => OTHER,
        },
    }
}

/// The category that is always there. Its letter is also that of `one`, so it has another.
pub(crate) const OTHER: char = 'x';
