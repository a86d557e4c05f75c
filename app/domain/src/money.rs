//! Money: whole minor units of one currency (ISO 4217), never a float.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// An ISO 4217 currency code: three capital letters. Unknown codes are kept as written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// A text that has not the form of a currency code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CurrencyError;

impl fmt::Display for CurrencyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a currency code of three capital letters")
    }
}

impl std::error::Error for CurrencyError {}

impl Currency {
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");
    /// ISO 4217's "no currency is involved".
    pub const NONE: Self = Self(*b"XXX");

    /// The code, such as `EUR`.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Digits after the decimal point: ISO 4217's minor unit; 2 for codes it does not list.
    #[must_use]
    pub fn digits(self) -> u8 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF" | b"UGX"
            | b"UYI" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            b"CLF" | b"UYW" => 4,
            _ => 2,
        }
    }
}

impl FromStr for Currency {
    type Err = CurrencyError;

    fn from_str(text: &str) -> Result<Self, CurrencyError> {
        match text.as_bytes() {
            [a, b, c] if [a, b, c].iter().all(|byte| byte.is_ascii_uppercase()) => Ok(Self([*a, *b, *c])),
            _ => Err(CurrencyError),
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// An amount of money: whole minor units (cents) of a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Minor units; negative for money that goes back.
    pub minor: i64,
    /// The currency, which says how many minor units make one.
    pub currency: Currency,
}

impl Money {
    /// `minor` minor units of `currency`.
    #[must_use]
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// The amount as a plain decimal, such as `-1234.50`; no grouping, no currency.
    #[must_use]
    pub fn to_decimal(self) -> String {
        plain(self.minor, self.currency.digits())
    }
}

fn plain(minor: i64, digits: u8) -> String {
    let digits = usize::from(digits);
    let sign = if minor < 0 { "-" } else { "" };
    let number = format!("{:0>width$}", minor.unsigned_abs(), width = digits + 1);
    let (whole, fraction) = number.split_at(number.len() - digits);
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

/// Reads a plain decimal (`-1234.5`, `+3`, `.5` is refused) into minor units with `digits` digits after the point.
/// More digits than that are accepted only when they are zeros. `None` when it is no such number or does not fit.
#[must_use]
pub fn parse_amount(text: &str, digits: u8) -> Option<i64> {
    let (negative, body) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let (whole, fraction) = body.split_once('.').unwrap_or((body, ""));
    if whole.is_empty() || !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut minor: i64 = 0;
    let fraction_digits = fraction.bytes().chain(std::iter::repeat(b'0')).take(usize::from(digits));
    for byte in whole.bytes().chain(fraction_digits) {
        minor = minor.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
    }
    if fraction.bytes().skip(usize::from(digits)).any(|byte| byte != b'0') {
        return None;
    }
    Some(if negative { -minor } else { minor })
}

/// An amount as people type it, in thousandths: `1234.5`, `1,234.50`, `1.234,50`, `1 234,5` and `€ 12` are understood.
#[must_use]
pub fn parse_typed_amount(text: &str) -> Option<i64> {
    let digits = |c: char| match c {
        // Arabic digits and signs, as keyboards there have them.
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10).unwrap_or('0'),
        '\u{66b}' => '.',
        '\u{66c}' | '\'' | '\u{2019}' | '\u{202f}' => ' ',
        c => c,
    };
    let plain: String = text
        .chars()
        .map(digits)
        .filter(|c| !matches!(c, ' ' | '\u{a0}' | '€' | '$' | '£' | '\u{200e}' | '\u{200f}'))
        .collect();
    let (last_comma, last_point) = (plain.rfind(','), plain.rfind('.'));
    let decimal = match (last_comma, last_point) {
        // Of two signs the last one begins the fraction, and the other groups thousands.
        (Some(comma), Some(point)) => Some(comma.max(point)),
        // A comma followed by exactly three digits groups thousands, and so do several; a point alone is a decimal point.
        (Some(comma), None) if plain.len() - comma != 4 && plain.matches(',').count() == 1 => Some(comma),
        (None, Some(point)) if plain.matches('.').count() == 1 => Some(point),
        _ => None,
    };
    let is_sign = |c: char| matches!(c, ',' | '.');
    let plain = match decimal {
        Some(at) => format!("{}.{}", plain[..at].replace(is_sign, ""), &plain[at + 1..]),
        None => plain.replace(is_sign, ""),
    };
    parse_amount(&plain, 3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn currency(code: &str) -> Currency {
        code.parse().unwrap()
    }

    #[test]
    fn money_is_written_with_the_currencys_own_digits() {
        assert_eq!(Money::new(-5, Currency::EUR).to_decimal(), "-0.05");
        assert_eq!(Money::new(1_234_500, currency("KWD")).to_decimal(), "1234.500");
        assert_eq!(Money::new(1_000, currency("JPY")).to_decimal(), "1000");
        assert_eq!(Money::new(0, currency("CHF")).to_decimal(), "0.00");
    }

    #[test]
    fn an_amount_with_more_digits_than_the_currency_has_is_refused_unless_they_are_zeros() {
        assert_eq!(parse_amount("1.50", 2), Some(150));
        assert_eq!(parse_amount("1.5000", 2), Some(150));
        assert_eq!(parse_amount("1.505", 2), None);
        assert_eq!(parse_amount("100.00", 0), Some(100));
        assert_eq!(parse_amount("100.50", 0), None);
    }

    #[test]
    fn what_is_no_plain_decimal_is_refused() {
        for text in ["", "-", ".5", "1e3", "1,5", "NaN", "1.2.3", "１", " 1", "99999999999999999999"] {
            assert_eq!(parse_amount(text, 2), None, "{text}");
        }
    }

    #[test]
    fn amounts_are_understood_as_people_type_them() {
        for (text, expected) in [
            ("1234.5", 1_234_500),
            ("1,234.50", 1_234_500),
            ("1.234,50", 1_234_500),
            ("1\u{202f}234,5", 1_234_500),
            ("1.234.567,8", 1_234_567_800),
            ("1’234.50", 1_234_500),
            ("١٬٢٣٤٫٥", 1_234_500),
            ("1.234.567", 1_234_567_000),
            ("0.125", 125),
            ("12,5", 12_500),
            ("1,234", 1_234_000),
            ("€ 12", 12_000),
            ("1,234,567", 1_234_567_000),
            ("-3", -3_000),
        ] {
            assert_eq!(parse_typed_amount(text), Some(expected), "{text}");
        }
        assert_eq!(parse_typed_amount("twelve"), None);
    }

    proptest! {
        #[test]
        fn every_amount_reads_back_what_it_prints(minor in any::<i64>().prop_filter("negatable", |n| *n != i64::MIN)) {
            for code in ["EUR", "JPY", "KWD"] {
                let money = Money::new(minor, currency(code));
                prop_assert_eq!(parse_amount(&money.to_decimal(), money.currency.digits()), Some(minor));
            }
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,30}") {
            let _ = (parse_amount(&text, 2), parse_typed_amount(&text), text.parse::<Currency>());
        }
    }
}
