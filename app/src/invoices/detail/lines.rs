//! What is invoiced, line by line.

use super::super::words;
use super::parties::format_period;
use crate::ui::{Cell, Column, Section, Table};
use domain::{AllowanceCharge, InvoiceLine, LinePrice, format_decimal};
use leptos::prelude::*;

/// The lines.
#[component]
pub fn Lines(
    /// The lines, in the document's order.
    lines: Vec<InvoiceLine>,
) -> impl IntoView {
    let columns = vec![
        Column::text("Item"),
        Column::number("Quantity"),
        Column::number("Price"),
        Column::number("VAT"),
        Column::number("Net amount"),
    ];
    let rows = lines.into_iter().map(row).collect::<Vec<_>>();
    (!rows.is_empty()).then(|| {
        view! {
            <Section title="Lines" id="lines">
                <Table caption="Lines of the document" columns rows class="line-table" />
            </Section>
        }
    })
}

fn row(line: InvoiceLine) -> Vec<Cell> {
    let unit = line.unit.as_deref();
    let quantity = line.quantity.map(|quantity| quantity_words(&quantity, unit));
    let price = line.price.map(|price| price_words(&price, unit));
    let tax = tax_words(line.tax_rate.as_deref(), line.tax_category.as_deref());
    let notes = line
        .description
        .into_iter()
        .chain(line.attributes.into_iter().map(|(name, value)| format!("{name}: {value}")))
        .chain(line.item_numbers.into_iter().map(|number| format!("Item no. {number}")))
        .chain(line.period.and_then(format_period))
        .chain(line.allowances.iter().map(allowance_words));
    vec![
        Cell::title(line.name).with_lead(line.id).with_notes(notes),
        Cell::number(quantity),
        Cell::number(price),
        Cell::number(tax),
        Cell::number(line.net.map(|net| net.to_string())).with_class("number cell-strong"),
    ]
}

/// A quantity with its unit.
fn quantity_words(quantity: &str, unit: Option<&str>) -> String {
    let number = format_decimal(quantity, 0);
    match unit {
        Some(unit) => format!("{number}\u{a0}{}", words::unit(unit)),
        None => number,
    }
}

/// A price, and for how many if it is not for one.
fn price_words(price: &LinePrice, unit: Option<&str>) -> String {
    let amount = format_decimal(&price.amount, 2);
    match price.per.as_deref().map(|per| format_decimal(per, 0)) {
        Some(per) if per != "1" => format!("{amount} per {}", quantity_words(&per, unit)),
        _ => amount,
    }
}

/// A rate; the category where there is no rate, or where nought per cent needs a reason.
fn tax_words(rate: Option<&str>, category: Option<&str>) -> String {
    let rate = rate.map(|rate| format_decimal(rate, 0));
    match (rate, category) {
        (Some(rate), None | Some("S")) => format!("{rate}\u{a0}%"),
        (Some(rate), Some(category)) if rate != "0" => format!("{rate}\u{a0}% ({})", words::tax_category(category)),
        (_, Some(category)) => words::tax_category(category).to_owned(),
        (None, None) => String::new(),
    }
}

/// An allowance or charge in words.
pub(super) fn allowance_words(allowance: &AllowanceCharge) -> String {
    let what = allowance_name(allowance);
    let sign = if allowance.is_charge { "+" } else { "\u{2212}" };
    format!("{what}: {sign}{}", allowance.amount)
}

/// What an allowance or charge is for.
pub(super) fn allowance_name(allowance: &AllowanceCharge) -> String {
    let kind = if allowance.is_charge { "Charge" } else { "Allowance" };
    let what = allowance.reason.clone().filter(|reason| !reason.is_empty()).unwrap_or_else(|| kind.to_owned());
    match &allowance.percent {
        Some(percent) => format!("{what} ({}\u{a0}%)", format_decimal(percent, 0)),
        None => what,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Currency, Money};

    fn plain(text: String) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn a_price_says_for_how_many_unless_it_is_for_one() {
        let price = |amount: &str, per: Option<&str>| {
            plain(price_words(&LinePrice { amount: amount.into(), per: per.map(str::to_owned) }, Some("C62")))
        };
        assert_eq!(price("9.5", None), "9.50");
        assert_eq!(price("9.5", Some("1.000")), "9.50");
        assert_eq!(price("0.00425", Some("100")), "0.00425 per 100 pcs");
    }

    #[test]
    fn nought_per_cent_is_explained() {
        assert_eq!(plain(tax_words(Some("19.00"), Some("S"))), "19 %");
        assert_eq!(plain(tax_words(Some("0"), Some("AE"))), "Reverse charge");
        assert_eq!(plain(tax_words(None, Some("O"))), "Not subject to VAT");
        assert_eq!(plain(tax_words(Some("7"), Some("L"))), "7 % (IGIC (Canary Islands))");
        assert_eq!(tax_words(None, None), "");
    }

    #[test]
    fn an_allowance_takes_off_and_a_charge_adds() {
        let mut allowance = AllowanceCharge {
            is_charge: false,
            amount: Money::new(1_050, Currency::EUR),
            percent: Some("5.0".into()),
            reason: Some("Early bird".into()),
        };
        assert_eq!(plain(allowance_words(&allowance)), "Early bird (5 %): −€10.50");
        allowance = AllowanceCharge { is_charge: true, percent: None, reason: None, ..allowance };
        assert_eq!(plain(allowance_words(&allowance)), "Charge: +€10.50");
    }
}
