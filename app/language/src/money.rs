//! Money: the amount with the currency's own number of digits (ISO 4217) and the sign the language knows it by.

use crate::{MoneyNegative, MoneyPositive, Words};
use domain::Money;

impl Words {
    /// An amount: `€1,234.50`, `1.234,50 €`.
    #[must_use]
    pub fn money(self, money: Money) -> String {
        let plain = money.to_decimal();
        let amount = self.grouped(plain.strip_prefix('-').unwrap_or(&plain));
        let symbol = self.currency_symbol(money.currency.code()).unwrap_or(money.currency.code());
        let text = if money.minor < 0 {
            self.tell(MoneyNegative { amount: &amount, symbol })
        } else {
            self.tell(MoneyPositive { amount: &amount, symbol })
        };
        // Letters do not touch digits (CLDR, currencySpacing).
        if symbol.ends_with(|end: char| end.is_alphanumeric() || end == '.') {
            return text.replace(&format!("{symbol}{amount}"), &format!("{symbol}\u{a0}{amount}"));
        }
        text
    }
}
