//! From the sum of the lines to what is to be paid, as on the document, and the tax in it.

use super::super::words;
use super::lines::allowance_name;
use crate::ui::{Cell, Column, Fact, Facts, Section, Table};
use domain::{InvoiceDetail, Money, TaxLine, format_decimal};
use leptos::prelude::*;

/// Totals and tax.
#[component]
pub fn Totals(
    /// The invoice.
    invoice: InvoiceDetail,
) -> impl IntoView {
    let facts = sums(&invoice);
    let columns =
        vec![Column::text("VAT"), Column::number("Rate"), Column::number("Taxable amount"), Column::number("Tax")];
    let rows = invoice.tax.into_iter().map(tax_row).collect::<Vec<_>>();
    view! {
        {(!rows.is_empty())
            .then(|| {
                view! {
                    <Section title="VAT breakdown" id="tax">
                        <Table caption="VAT by category and rate" columns rows class="tax-table" />
                    </Section>
                }
            })}
        <Section title="Totals" id="totals">
            <Facts class="sums" facts />
        </Section>
    }
}

fn tax_row(line: TaxLine) -> Vec<Cell> {
    vec![
        Cell::title(words::tax_category(&line.category).to_owned()).with_notes(line.exemption),
        Cell::number(line.rate.map(|rate| format!("{}\u{a0}%", format_decimal(&rate, 0)))),
        Cell::number(line.taxable.to_string()),
        Cell::number(line.tax.to_string()),
    ]
}

/// The lines of the calculation. Only those that the document has.
fn sums(invoice: &InvoiceDetail) -> Vec<Fact> {
    let mut sums = Vec::new();
    let mut add = |term: &str, amount: Option<Money>, is_total: bool| {
        let class = if is_total { "sum-total" } else { "" };
        sums.extend(amount.and_then(|amount| Fact::of(term, amount.to_string())).map(|fact| fact.with_class(class)));
    };
    let minus = |money: Money| Money::new(money.minor.saturating_neg(), money.currency);
    let counts = |money: &Money| money.minor != 0;
    add("Sum of lines", invoice.line_total, false);
    for allowance in &invoice.allowances {
        let amount = if allowance.is_charge { allowance.amount } else { minus(allowance.amount) };
        add(&allowance_name(allowance), Some(amount), false);
    }
    // Single allowances say more than their sum; the sum stands in where the document names none.
    if invoice.allowances.is_empty() {
        add("Allowances", invoice.allowance_total.filter(counts).map(minus), false);
        add("Charges", invoice.charge_total.filter(counts), false);
    }
    add("Total without VAT", invoice.net_total, false);
    add("VAT", invoice.tax_total, false);
    add("Total with VAT", invoice.gross_total, true);
    add("Already paid", invoice.prepaid.filter(counts).map(minus), false);
    add("Rounding", invoice.rounding.filter(counts), false);
    let is_said = invoice.payable == invoice.gross_total;
    add("Amount due on the document", invoice.payable.filter(|_| !is_said), true);
    sums
}
