//! Numbers: digits in groups, with the language's own signs.

use crate::{NumberNegative, Percent, SizeByte, SizeGigabyte, SizeKilobyte, SizeMegabyte, Words};

impl Words {
    /// A whole number: `1,234`.
    #[must_use]
    pub fn number(self, number: i64) -> String {
        let amount = self.grouped(&number.unsigned_abs().to_string());
        if number < 0 { self.tell(NumberNegative { amount: &amount }) } else { amount }
    }

    /// A decimal as it stands on a document (`1234.5000` becomes `1,234.5`): trailing zeros of the fraction beyond `least`
    /// digits go. A text that is no plain decimal comes back unchanged.
    #[must_use]
    pub fn decimal(self, decimal: &str, least: usize) -> String {
        let body = decimal.strip_prefix('-').unwrap_or(decimal);
        let is_decimal = !body.is_empty()
            && body.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            && body.bytes().filter(|byte| *byte == b'.').count() <= 1
            && !body.starts_with('.');
        if !is_decimal {
            return decimal.to_owned();
        }
        let (whole, fraction) = body.split_once('.').unwrap_or((body, ""));
        let mut fraction = fraction.to_owned();
        while fraction.len() > least && fraction.ends_with('0') {
            fraction.pop();
        }
        while fraction.len() < least {
            fraction.push('0');
        }
        let amount =
            if fraction.is_empty() { self.grouped(whole) } else { self.grouped(&format!("{whole}.{fraction}")) };
        if body.len() < decimal.len() { self.tell(NumberNegative { amount: &amount }) } else { amount }
    }

    /// A rate in per cent, from its decimal.
    #[must_use]
    pub fn percent(self, decimal: &str) -> String {
        self.tell(Percent { number: &self.decimal(decimal, 0) })
    }

    /// A number of bytes: `812 bytes`, `12 kB`, `3.4 MB`; a kilobyte is 1000 bytes, as operating systems show it today.
    #[must_use]
    pub fn size(self, bytes: u64) -> String {
        let tenths = |unit: u64| {
            let tenths = bytes.saturating_add(unit / 20) / (unit / 10);
            self.decimal(&format!("{}.{}", tenths / 10, tenths % 10), 0)
        };
        match bytes {
            0..1_000 => self.tell(SizeByte { count: i64::try_from(bytes).unwrap_or_default() }),
            1_000..999_500 => {
                let thousands = (bytes.saturating_add(500) / 1_000).to_string();
                self.tell(SizeKilobyte { number: &thousands })
            }
            999_500..999_950_000 => self.tell(SizeMegabyte { number: &tenths(1_000_000) }),
            _ => self.tell(SizeGigabyte { number: &tenths(1_000_000_000) }),
        }
    }

    /// Digits, perhaps with a point among them, as this language writes them.
    pub(crate) fn grouped(self, decimal: &str) -> String {
        let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, ""));
        let mut text = String::with_capacity(decimal.len() + 8);
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                text.push_str(self.number_group());
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push_str(self.number_decimal());
            text.push_str(fraction);
        }
        text
    }
}
