//! The EPC QR code: a SEPA credit transfer that a banking app can scan (European Payments Council, EPC069-12 version 2).

use crate::qr;
use domain::{Currency, Money};
use qrcode::{EcLevel, QrCode};

/// The largest code the guideline allows, version 13, holds this many bytes at error correction level M.
const PAYLOAD_LIMIT: usize = 331;
/// 0.01 to 999,999,999.99 euro, in cents.
const AMOUNTS: std::ops::RangeInclusive<i64> = 1..=99_999_999_999;

/// A credit transfer to be offered as a code.
#[derive(Debug, Clone, Copy)]
pub(super) struct Transfer<'a> {
    /// Whom to pay.
    pub(super) name: &'a str,
    /// The account; an IBAN, with or without spaces.
    pub(super) account: &'a str,
    /// The bank; not needed inside the European Economic Area.
    pub(super) bic: Option<&'a str>,
    /// How much.
    pub(super) amount: Money,
    /// What to write with it: an ISO 11649 creditor reference, or free text.
    pub(super) remittance: &'a str,
}

impl Transfer<'_> {
    /// The code as SVG text; `None` where the guideline allows none: another currency, no valid IBAN, an amount out of
    /// range, or texts that do not fit.
    pub(super) fn svg(&self) -> Option<String> {
        let code = QrCode::with_error_correction_level(self.payload()?, EcLevel::M).ok()?;
        Some(qr::svg(&code))
    }

    fn payload(&self) -> Option<String> {
        let account = iban(self.account)?;
        if self.amount.currency != Currency::EUR || !AMOUNTS.contains(&self.amount.minor) {
            return None;
        }
        let name = cut(&one_line(self.name), 70);
        let remittance = one_line(self.remittance);
        if name.is_empty() || remittance.chars().count() > 140 {
            return None;
        }
        let (structured, free) =
            creditor_reference(&remittance).map_or(("", remittance.as_str()), |_| (remittance.as_str(), ""));
        let structured: String = structured.chars().filter(|c| *c != ' ').collect();
        let bic = self.bic.map(str::trim).filter(|bic| is_bic(bic)).unwrap_or_default();
        let amount = self.amount.to_decimal();
        let payload = format!("BCD\n002\n1\nSCT\n{bic}\n{name}\n{account}\nEUR{amount}\n\n{structured}\n{free}");
        (payload.len() <= PAYLOAD_LIMIT).then(|| payload.trim_end_matches('\n').to_owned())
    }
}

/// The IBAN without spaces, if its check digits are right (ISO 13616, modulus 97 of ISO/IEC 7064).
pub(super) fn iban(text: &str) -> Option<String> {
    let plain: String = text.chars().filter(|c| *c != ' ').map(|c| c.to_ascii_uppercase()).collect();
    let bytes = plain.as_bytes();
    let well_formed = (15..=34).contains(&bytes.len())
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit)
        && bytes[4..].iter().all(u8::is_ascii_alphanumeric);
    (well_formed && remainder_97(&plain) == 1).then_some(plain)
}

/// The reference without spaces, if it is an ISO 11649 creditor reference (`RF` and check digits).
fn creditor_reference(text: &str) -> Option<String> {
    let plain: String = text.chars().filter(|c| *c != ' ').collect();
    let well_formed =
        (5..=25).contains(&plain.len()) && plain.starts_with("RF") && plain.bytes().all(|b| b.is_ascii_alphanumeric());
    (well_formed && remainder_97(&plain) == 1).then_some(plain)
}

/// The first four characters moved to the end, letters as 10 to 35, modulo 97.
fn remainder_97(plain: &str) -> u32 {
    let (head, tail) = plain.split_at(4);
    tail.chars().chain(head.chars()).filter_map(|c| c.to_digit(36)).fold(0, |remainder, digit| {
        let shift = if digit < 10 { 10 } else { 100 };
        (remainder * shift + digit) % 97
    })
}

fn is_bic(text: &str) -> bool {
    matches!(text.len(), 8 | 11) && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

/// Without line ends and control characters: each line of a code is a field.
fn one_line(text: &str) -> String {
    let visible: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cut(text: &str, characters: usize) -> String {
    text.chars().take(characters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TRANSFER: Transfer<'_> = Transfer {
        name: "Red Cross",
        account: "BE72 0000 0000 1616",
        bic: Some("BPOTBEB1"),
        amount: Money::new(100, Currency::EUR),
        remittance: "Urgency fund",
    };

    #[test]
    fn the_payload_is_the_one_of_the_guideline() {
        assert_eq!(
            TRANSFER.payload().as_deref(),
            Some("BCD\n002\n1\nSCT\nBPOTBEB1\nRed Cross\nBE72000000001616\nEUR1.00\n\n\nUrgency fund")
        );
    }

    #[test]
    fn a_creditor_reference_goes_where_banks_read_it() {
        let payload = Transfer { remittance: "RF18 5390 0754 7034", ..TRANSFER }.payload();
        assert!(payload.is_some_and(|payload| payload.ends_with("EUR1.00\n\nRF18539007547034")));
        let payload = Transfer { remittance: "RF19 5390 0754 7034", ..TRANSFER }.payload();
        assert!(payload.is_some_and(|payload| payload.ends_with("EUR1.00\n\n\nRF19 5390 0754 7034")));
    }

    #[test]
    fn what_no_bank_could_execute_gets_no_code() {
        let refused = [
            Transfer { account: "BE73 0000 0000 1616", ..TRANSFER },
            Transfer { account: "1234567890", ..TRANSFER },
            Transfer { amount: Money::new(0, Currency::EUR), ..TRANSFER },
            Transfer { amount: Money::new(-5, Currency::EUR), ..TRANSFER },
            Transfer { amount: Money::new(100_000_000_000, Currency::EUR), ..TRANSFER },
            Transfer { amount: Money::new(100, Currency::NONE), ..TRANSFER },
            Transfer { name: " \n", ..TRANSFER },
            Transfer { remittance: &"x".repeat(141), ..TRANSFER },
        ];
        for transfer in refused {
            assert_eq!(transfer.svg(), None, "{transfer:?}");
        }
    }

    #[test]
    fn a_text_cannot_add_a_field() {
        let payload = Transfer { name: "A\nB", remittance: "1\r\n2", bic: Some("X\nY"), ..TRANSFER }.payload();
        assert_eq!(payload.as_deref(), Some("BCD\n002\n1\nSCT\n\nA B\nBE72000000001616\nEUR1.00\n\n\n1 2"));
    }

    #[test]
    fn ibans_of_many_countries_are_recognised_and_a_wrong_digit_is_not() {
        for text in [
            "DE89370400440532013000",
            "GB82 WEST 1234 5698 7654 32",
            "NO9386011117947",
            "MT84MALT011000012345MTLCAST001S",
        ] {
            assert!(iban(text).is_some(), "{text}");
        }
        for text in ["DE88370400440532013000", "", "DE", "DE8937040044053201300💥", "XX00"] {
            assert_eq!(iban(text), None, "{text}");
        }
    }

    #[test]
    fn the_picture_is_small_and_has_a_quiet_zone() {
        let svg = TRANSFER.svg().unwrap_or_default();
        assert!(svg.starts_with("<svg ") && svg.contains("M4 4.5h7"), "{svg}");
        assert!(svg.len() < 8_000, "{}", svg.len());
        assert!(!svg.contains("style"));
    }

    proptest! {
        #[test]
        fn no_text_panics_and_no_code_is_too_large(name in "\\PC{0,100}", account in "\\PC{0,40}", text in "\\PC{0,160}") {
            let _ = Transfer { account: &account, ..TRANSFER }.svg();
            if let Some(payload) = (Transfer { name: &name, remittance: &text, ..TRANSFER }).payload() {
                prop_assert!(payload.len() <= PAYLOAD_LIMIT);
                prop_assert!(payload.lines().count() <= 11);
            }
        }
    }
}
