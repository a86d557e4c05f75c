//! What is invoiced, line by line.

use super::super::names;
use super::parties::format_period;
use crate::request::words;
use crate::ui::{Cell, Column, Section, Table};
use domain::{AllowanceCharge, InvoiceLine, LinePrice, Money};
use language::{
    InvoiceAllowanceOff, InvoiceAllowancePercent, InvoiceAttribute, InvoiceItemNumber, InvoicePricePer,
    InvoiceRateCategory, Words,
};
use leptos::prelude::*;

/// The lines.
#[component]
pub fn Lines(
    /// The lines, in the document's order.
    lines: Vec<InvoiceLine>,
) -> impl IntoView {
    let words = words();
    let columns = vec![
        Column::text(words.invoice_item()),
        Column::number(words.invoice_quantity()),
        Column::number(words.invoice_price()),
        Column::number(words.invoice_vat()),
        Column::number(words.invoice_net_amount()),
    ];
    let rows = lines.into_iter().map(|line| row(words, line)).collect::<Vec<_>>();
    (!rows.is_empty()).then(|| {
        view! {
            <Section title=words.invoice_lines() id="lines">
                <Table caption=words.invoice_lines_caption() columns rows class="line-table" />
            </Section>
        }
    })
}

fn row(words: Words, line: InvoiceLine) -> Vec<Cell> {
    let unit = line.unit.as_deref();
    let quantity = line.quantity.map(|quantity| quantity_text(words, &quantity, unit));
    let price = line.price.map(|price| price_text(words, &price, unit));
    let tax = tax_text(words, line.tax_rate.as_deref(), line.tax_category.as_deref());
    let notes = line
        .description
        .into_iter()
        .chain(
            line.attributes
                .into_iter()
                .map(|(name, value)| words.tell(InvoiceAttribute { name: &name, value: &value })),
        )
        .chain(line.item_numbers.into_iter().map(|number| words.tell(InvoiceItemNumber { number: &number })))
        .chain(line.period.and_then(|period| format_period(words, period)))
        .chain(line.allowances.iter().map(|allowance| allowance_text(words, allowance)));
    vec![
        Cell::title(line.name).with_lead(line.id).with_notes(notes),
        Cell::number(quantity),
        Cell::number(price),
        Cell::number(tax),
        Cell::number(line.net.map(|net| words.money(net))).with_class("number cell-strong"),
    ]
}

/// A quantity with its unit.
fn quantity_text(words: Words, quantity: &str, unit: Option<&str>) -> String {
    let number = words.decimal(quantity, 0);
    match unit {
        Some(unit) => format!("{number}\u{a0}{}", names::unit(words, unit)),
        None => number,
    }
}

/// A price, and for how many if it is not for one.
fn price_text(words: Words, price: &LinePrice, unit: Option<&str>) -> String {
    let amount = words.decimal(&price.amount, 2);
    match price.per.as_deref().map(|per| quantity_text(words, per, unit)) {
        Some(quantity) if !is_one(price.per.as_deref()) => {
            words.tell(InvoicePricePer { amount: &amount, quantity: &quantity })
        }
        _ => amount,
    }
}

/// Is a decimal 1, however many zeros it is written with?
fn is_one(decimal: Option<&str>) -> bool {
    let (whole, fraction) = decimal.map_or(("", ""), |decimal| decimal.split_once('.').unwrap_or((decimal, "")));
    whole.trim_start_matches('0') == "1" && fraction.bytes().all(|digit| digit == b'0')
}

/// A rate; the category where there is no rate, or where nought per cent needs a reason.
fn tax_text(words: Words, rate: Option<&str>, category: Option<&str>) -> String {
    let is_nought = |rate: &str| rate.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    match (rate, category) {
        (Some(rate), None | Some("S")) => words.percent(rate),
        (Some(rate), Some(category)) if !is_nought(rate) => words
            .tell(InvoiceRateCategory { rate: &words.percent(rate), category: &names::tax_category(words, category) }),
        (_, Some(category)) => names::tax_category(words, category),
        (None, None) => String::new(),
    }
}

/// An allowance or charge in words.
pub(super) fn allowance_text(words: Words, allowance: &AllowanceCharge) -> String {
    let Money { minor, currency } = allowance.amount;
    let amount = if allowance.is_charge {
        format!("+{}", words.money(allowance.amount))
    } else {
        words.money(Money::new(minor.saturating_neg(), currency))
    };
    words.tell(InvoiceAllowanceOff { name: &allowance_name(words, allowance), amount: &amount })
}

/// What an allowance or charge is for.
pub(super) fn allowance_name(words: Words, allowance: &AllowanceCharge) -> String {
    let kind = if allowance.is_charge { words.invoice_charge() } else { words.invoice_allowance() };
    let what = allowance.reason.clone().filter(|reason| !reason.is_empty()).unwrap_or_else(|| kind.to_owned());
    match &allowance.percent {
        Some(percent) => words.tell(InvoiceAllowancePercent { name: &what, rate: &words.percent(percent) }),
        None => what,
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use domain::Currency;
    use language::Language;

    fn english() -> Words {
        Words::of(Language::English)
    }

    fn plain(text: String) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn a_price_says_for_how_many_unless_it_is_for_one() {
        let price = |amount: &str, per: Option<&str>| {
            plain(price_text(english(), &LinePrice { amount: amount.into(), per: per.map(str::to_owned) }, Some("C62")))
        };
        assert_eq!(price("9.5", None), "9.50");
        assert_eq!(price("9.5", Some("1.000")), "9.50");
        assert_eq!(price("0.00425", Some("100")), "0.00425 per 100 pcs");
    }

    #[test]
    fn nought_per_cent_is_explained() {
        let tax = |rate, category| plain(tax_text(english(), rate, category));
        assert_eq!(tax(Some("19.00"), Some("S")), "19%");
        assert_eq!(tax(Some("0.00"), Some("AE")), "Reverse charge");
        assert_eq!(tax(None, Some("O")), "Not subject to VAT");
        assert_eq!(tax(Some("7"), Some("L")), "7% (IGIC (Canary Islands))");
        assert_eq!(tax(None, None), "");
        assert_eq!(plain(tax_text(Words::of(Language::German), Some("19.00"), Some("S"))), "19 %");
    }

    #[test]
    fn an_allowance_takes_off_and_a_charge_adds() {
        let mut allowance = AllowanceCharge {
            is_charge: false,
            amount: Money::new(1_050, Currency::EUR),
            percent: Some("5.0".into()),
            reason: Some("Early bird".into()),
        };
        assert_eq!(plain(allowance_text(english(), &allowance)), "Early bird (5%): -€10.50");
        allowance = AllowanceCharge { is_charge: true, percent: None, reason: None, ..allowance };
        assert_eq!(plain(allowance_text(english(), &allowance)), "Charge: +€10.50");
    }
}
