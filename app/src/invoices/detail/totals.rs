//! From the sum of the lines to what is to be paid, as on the document, and the tax in it.

use super::super::names;
use super::lines::allowance_name;
use crate::request::words;
use crate::ui::{Cell, Column, Fact, Facts, Section, Table};
use domain::{InvoiceDetail, Money, TaxLine};
use language::Words;
use leptos::prelude::*;

/// Totals and tax.
#[component]
pub fn Totals(
    /// The invoice.
    invoice: InvoiceDetail,
) -> impl IntoView {
    let words = words();
    let facts = sums(words, &invoice);
    let columns = vec![
        Column::text(words.invoice_vat()),
        Column::number(words.invoice_rate()),
        Column::number(words.invoice_taxable()),
        Column::number(words.invoice_tax()),
    ];
    let rows = invoice.tax.into_iter().map(|line| tax_row(words, line)).collect::<Vec<_>>();
    view! {
        {(!rows.is_empty())
            .then(|| {
                view! {
                    <Section title=words.invoice_vat_breakdown() id="tax">
                        <Table caption=words.invoice_vat_caption() columns rows class="tax-table" />
                    </Section>
                }
            })}
        <Section title=words.invoice_totals() id="totals">
            <Facts class="sums" facts />
        </Section>
    }
}

fn tax_row(words: Words, line: TaxLine) -> Vec<Cell> {
    vec![
        Cell::title(names::tax_category(words, &line.category))
            .with_notes(line.exemption.map(|reason| words.vat_exemption(&reason).map_or(reason, str::to_owned))),
        Cell::number(line.rate.map(|rate| words.percent(&rate))),
        Cell::number(words.money(line.taxable)),
        Cell::number(words.money(line.tax)),
    ]
}

/// The lines of the calculation. Only those that the document has.
fn sums(words: Words, invoice: &InvoiceDetail) -> Vec<Fact> {
    let mut sums = Vec::new();
    let mut add = |term: &str, amount: Option<Money>, is_total: bool| {
        let class = if is_total { "sum-total" } else { "" };
        sums.extend(amount.and_then(|amount| Fact::of(term, words.money(amount))).map(|fact| fact.with_class(class)));
    };
    let minus = |money: Money| Money::new(money.minor.saturating_neg(), money.currency);
    let counts = |money: &Money| money.minor != 0;
    add(words.invoice_sum_lines(), invoice.line_total, false);
    for allowance in &invoice.allowances {
        let amount = if allowance.is_charge { allowance.amount } else { minus(allowance.amount) };
        add(&allowance_name(words, allowance), Some(amount), false);
    }
    // Single allowances say more than their sum; the sum stands in where the document names none.
    if invoice.allowances.is_empty() {
        add(words.invoice_sum_allowances(), invoice.allowance_total.filter(counts).map(minus), false);
        add(words.invoice_sum_charges(), invoice.charge_total.filter(counts), false);
    }
    add(words.invoice_sum_net(), invoice.net_total, false);
    add(words.invoice_sum_vat(), invoice.tax_total, false);
    add(words.invoice_sum_gross(), invoice.gross_total, true);
    add(words.invoice_sum_prepaid(), invoice.prepaid.filter(counts).map(minus), false);
    add(words.invoice_sum_rounding(), invoice.rounding.filter(counts), false);
    let is_said = invoice.payable == invoice.gross_total;
    add(words.invoice_sum_payable(), invoice.payable.filter(|_| !is_said), true);
    sums
}
