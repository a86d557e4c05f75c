//! VAT categories as a whole: which breakdown groups must and may exist (BR-*-01), and the taxable amounts of the
//! categories without tax in UBL (BR-*-08), which the official binding compares exactly. Judged on what was read.

use rust_decimal::Decimal;

use crate::finding::Report;
use crate::model::Invoice;
use crate::number;
use crate::vocabulary::Format;

/// Rules judged here completely.
pub(super) const JUDGED: &[&str] =
    &["BR-S-01", "BR-Z-01", "BR-E-01", "BR-AE-01", "BR-IC-01", "BR-G-01", "BR-O-01", "BR-AF-01", "BR-AG-01", "BR-B-01"];

struct Category {
    code: &'static str,
    family: &'static str,
    name: &'static str,
    /// One group for each rate; the others have exactly one group.
    has_rates: bool,
}

const fn category(code: &'static str, family: &'static str, name: &'static str, has_rates: bool) -> Category {
    Category { code, family, name, has_rates }
}

const CATEGORIES: [Category; 9] = [
    category("S", "BR-S", "Standard rated", true),
    category("Z", "BR-Z", "Zero rated", false),
    category("E", "BR-E", "Exempt from VAT", false),
    category("AE", "BR-AE", "Reverse charge", false),
    category("K", "BR-IC", "Intra-community supply", false),
    category("G", "BR-G", "Export outside the EU", false),
    category("O", "BR-O", "Not subject to VAT", false),
    category("L", "BR-AF", "IGIC", true),
    category("M", "BR-AG", "IPSI", true),
];

pub(super) fn check(invoice: &Invoice, format: Format, report: &mut Report) {
    let is = |found: &Option<String>, code: &str| found.as_deref() == Some(code);
    for c in &CATEGORIES {
        let used = invoice.lines.iter().any(|l| is(&l.tax_category, c.code))
            || invoice.allowances.iter().any(|a| is(&a.tax_category, c.code));
        let groups = invoice.tax.iter().filter(|t| is(&t.category, c.code)).count();
        let message = match (c.has_rates, used, groups) {
            (true, true, 0) => "the VAT breakdown has no group for it; expected at least one",
            // Only the UBL binding says so.
            (true, false, 1..) if format.is_ubl() => {
                "only the VAT breakdown has it; expected a line, allowance or charge with it"
            }
            (false, true, 0) => "the VAT breakdown has no group for it; expected exactly one",
            (false, _, 2..) => "the VAT breakdown has several groups for it; expected exactly one",
            (false, false, 1) if !format.is_ubl() => {
                "only the VAT breakdown has it; expected a line, allowance or charge with it"
            }
            _ => continue,
        };
        report.error(
            &format!("{}-01", c.family),
            "BG-23",
            format!("The document uses the VAT category {} ({}), but {message}.", c.code, c.name),
        );
    }
    if format.is_ubl() {
        for c in CATEGORIES.iter().filter(|c| !c.has_rates) {
            taxable(invoice, c, report);
        }
    }
    let has_split_payment =
        invoice.tax.iter().map(|t| &t.category).chain(invoice.lines.iter().map(|l| &l.tax_category));
    let countries = [&invoice.seller.country, &invoice.buyer.country];
    if has_split_payment.into_iter().any(|c| is(c, "B")) && countries.iter().any(|c| !is(c, "IT")) {
        report.error(
            "BR-B-01",
            "BG-23",
            "The document uses the VAT category B (split payment), which only domestic Italian invoices have.",
        );
    }
}

/// The taxable amount of a category without tax is the sum of what is in it, to the cent.
fn taxable(invoice: &Invoice, category: &Category, report: &mut Report) {
    let value = |amount: &Option<String>| amount.as_deref().and_then(|a| number::parse(a).ok()).map(|n| n.value);
    let in_category = |found: &Option<String>| found.as_deref() == Some(category.code);
    for (index, group) in invoice.tax.iter().enumerate().filter(|(_, g)| in_category(&g.category)) {
        let lines = invoice.lines.iter().filter(|l| in_category(&l.tax_category)).map(|l| value(&l.net));
        let allowances = invoice
            .allowances
            .iter()
            .filter(|a| in_category(&a.tax_category))
            .map(|a| value(&a.amount).map(|v| if a.is_charge { v } else { -v }));
        let sum = lines.chain(allowances).try_fold(Decimal::ZERO, |sum, v| sum.checked_add(v?));
        if let (Some(sum), Some(stated)) = (sum, value(&group.taxable))
            && sum != stated
        {
            report.error(
                &format!("{}-08", category.family),
                format!("BG-23[{index}]/BT-116"),
                format!(
                    "The taxable amount of the VAT category {} is {stated}; expected {}, the sum of its lines and charges minus \
                     its allowances.",
                    category.code,
                    sum.normalize()
                ),
            );
        }
    }
}
