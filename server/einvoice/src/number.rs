//! Decimal numbers as documents write them. Strict: what is not a plain decimal is an error, never zero; nothing is
//! rounded and no float is involved.

use rust_decimal::Decimal;

use crate::limits::{MAX_DIGITS, MAX_FRACTION_DIGITS, MAX_INTEGER_DIGITS};

/// Why a text is not a number the portal accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberFault {
    Empty,
    NotDecimal,
    TooLarge,
    TooPrecise,
}

impl NumberFault {
    /// The second half of a sentence that begins with the value.
    pub(crate) fn reason(self) -> String {
        match self {
            Self::Empty => "is empty; expected a decimal number".to_owned(),
            Self::NotDecimal => {
                "is not a plain decimal number; expected digits with “.” as decimal separator, without thousands \
                 separators, exponent or currency sign"
                    .to_owned()
            }
            Self::TooLarge => {
                format!("is too large; expected at most {MAX_INTEGER_DIGITS} digits before the decimal point")
            }
            Self::TooPrecise => format!(
                "has too many digits; expected at most {MAX_FRACTION_DIGITS} after the decimal point and {MAX_DIGITS} in all"
            ),
        }
    }
}

/// A number as it stands in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number {
    /// The exact value.
    pub(crate) value: Decimal,
    /// Digits after the decimal point as written.
    pub(crate) decimals: usize,
    /// Written as `[-]digits[.digits]`: no plus sign, digits on both sides of a point.
    pub(crate) is_canonical: bool,
}

/// Reads `[+-]digits[.digits]` (xs:decimal), surrounded by white space.
pub(crate) fn parse(text: &str) -> Result<Number, NumberFault> {
    let text = text.trim_matches([' ', '\t', '\r', '\n']);
    if text.is_empty() {
        return Err(NumberFault::Empty);
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (integer, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits_only = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if (integer.is_empty() && fraction.is_empty()) || !digits_only(integer) || !digits_only(fraction) {
        return Err(NumberFault::NotDecimal);
    }
    if integer.trim_start_matches('0').len() > MAX_INTEGER_DIGITS {
        return Err(NumberFault::TooLarge);
    }
    if fraction.len() > MAX_FRACTION_DIGITS || integer.len() + fraction.len() > MAX_DIGITS {
        return Err(NumberFault::TooPrecise);
    }
    let is_canonical =
        !text.starts_with('+') && !integer.is_empty() && (!fraction.is_empty() || !unsigned.contains('.'));
    let value = Decimal::from_str_exact(&canonical(text)).map_err(|_| NumberFault::TooPrecise)?;
    Ok(Number { value, decimals: fraction.len(), is_canonical })
}

/// The same number without plus sign and with digits on both sides of the point: `+.5` is `0.5`, `5.` is `5`.
pub(crate) fn canonical(text: &str) -> String {
    let text = text.trim();
    let (sign, unsigned) = text.strip_prefix('-').map_or(("", text.strip_prefix('+').unwrap_or(text)), |u| ("-", u));
    let (integer, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let integer = if integer.is_empty() { "0" } else { integer };
    if fraction.is_empty() { format!("{sign}{integer}") } else { format!("{sign}{integer}.{fraction}") }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn plain_decimals_are_read_exactly() {
        for (text, value) in [
            ("0", "0"),
            ("336.9", "336.9"),
            ("-0.01", "-0.01"),
            (" 1436.50\n", "1436.50"),
            ("+5", "5"),
            (".5", "0.5"),
            ("5.", "5"),
            ("00012", "12"),
            ("12345678901234.12345678901234", "12345678901234.12345678901234"),
        ] {
            assert_eq!(parse(text).unwrap().value.to_string(), value, "{text}");
        }
    }

    #[test]
    fn what_float_parsers_accept_is_refused() {
        for text in [
            "3.369e2",
            "1e3",
            "NaN",
            "INF",
            "-INF",
            "Infinity",
            "0x10",
            "1_000",
            "1 000",
            "1,336.90",
            "336,90",
            "twelve",
            "--1",
            "+-1",
            "1.2.3",
            "-",
            "+",
            ".",
            "1-",
            "١٢",
            "1\u{A0}000",
            "€5",
            "5 EUR",
        ] {
            assert_eq!(parse(text), Err(NumberFault::NotDecimal), "{text}");
        }
        assert_eq!(parse("  "), Err(NumberFault::Empty));
    }

    #[test]
    fn size_and_precision_are_limited() {
        assert_eq!(parse(&"9".repeat(60)), Err(NumberFault::TooLarge));
        assert_eq!(parse("123456789012345"), Err(NumberFault::TooLarge));
        assert_eq!(parse("79228162514264337593543950335"), Err(NumberFault::TooLarge));
        assert_eq!(parse("0.123456789012345678901"), Err(NumberFault::TooPrecise));
        assert_eq!(parse("12345678901234.123456789012345"), Err(NumberFault::TooPrecise));
    }

    proptest! {
        #[test]
        fn decimals_round_trip(integer in 0u64..99_999_999_999_999, fraction in "[0-9]{0,14}", negative: bool) {
            let text = format!("{}{integer}{}{fraction}", if negative { "-" } else { "" }, if fraction.is_empty() { "" } else { "." });
            let number = parse(&text).unwrap();
            prop_assert!(number.is_canonical);
            prop_assert_eq!(number.decimals, fraction.len());
            prop_assert_eq!(canonical(&text), text.clone());
            let printed = number.value.to_string();
            prop_assert_eq!(printed.trim_start_matches('-'), text.trim_start_matches('-'));
        }

        #[test]
        fn any_text_is_either_a_number_or_a_fault(text in "\\PC{0,40}") {
            if let Ok(number) = parse(&text) {
                prop_assert_eq!(parse(&canonical(&text)).unwrap().value, number.value);
            }
        }
    }
}
