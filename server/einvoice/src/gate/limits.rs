//! How often things may occur. The engine compares some groups with all lines and some repeated elements with each other;
//! these limits keep that short. Real invoices stay far below them.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use en16931_formats::{cii::once as cii_once, ubl::once as ubl_once};

use crate::finding::Report;
use crate::limits::{
    MAX_ALLOWANCES, MAX_ATTACHMENTS, MAX_EXCESS_REPEATS, MAX_LINES, MAX_REPEATED_GROUPS, MAX_TAX_GROUPS,
};
use crate::tree::{self, Node};
use crate::vocabulary::{self, Format};

const RULE: &str = "PORTICO-XML-LIMIT";

/// Pairs of parent and child on the paths along which the engine looks for what may occur only once.
static ONCE: LazyLock<HashSet<(&'static str, &'static str)>> = LazyLock::new(|| {
    let mut pairs = HashSet::new();
    for (_, _, context, relative) in ubl_once::ONCE.iter().chain(cii_once::ONCE) {
        let mut parent = steps(context).last().copied().unwrap_or_default();
        for child in steps(relative) {
            pairs.insert((parent, child));
            parent = child;
        }
    }
    pairs
});

/// The local names of a path such as `cac:A[cac:B/cbc:C=VAT]/cbc:D`, predicates left out.
fn steps(path: &'static str) -> Vec<&'static str> {
    let mut names = Vec::new();
    let (mut depth, mut start) = (0, 0);
    for (at, c) in path.char_indices().chain([(path.len(), '/')]) {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            '/' if depth == 0 => {
                let step = path[start..at].split('[').next().unwrap_or_default();
                let local = step.rsplit(':').next().unwrap_or(step);
                if !local.is_empty() {
                    names.push(local);
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    names
}

/// Checks the limits; a document beyond one of them goes no further.
pub(super) fn check(root: Node<'_, '_>, format: Format, report: &mut Report) -> Result<(), ()> {
    let mut groups: HashMap<&str, usize> = HashMap::new();
    let mut excess = 0;
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for node in vocabulary::elements(root) {
        *groups.entry(tree::name(node)).or_default() += 1;
        if vocabulary::is_opaque(node) {
            continue;
        }
        seen.clear();
        for child in tree::children(node) {
            let name = tree::name(child);
            let times = seen.entry(name).or_default();
            *times += 1;
            excess += usize::from(*times > 1 && ONCE.contains(&(tree::name(node), name)));
        }
    }
    let of = |names: &[&str]| names.iter().filter_map(|n| groups.get(n)).sum::<usize>();
    let direct = |names: &[&str], parent: Option<Node<'_, '_>>| {
        parent.map_or(0, |p| tree::children(p).filter(|c| names.contains(&tree::name(*c))).count())
    };
    let settlement = match format {
        Format::Cii => tree::at(root, &["SupplyChainTradeTransaction", "ApplicableHeaderTradeSettlement"]),
        Format::Zugferd1 => {
            tree::at(root, &["SpecifiedSupplyChainTradeTransaction", "ApplicableSupplyChainTradeSettlement"])
        }
        _ => Some(root),
    };
    let header = match format {
        Format::Cii => tree::child(root, "ExchangedDocument"),
        Format::Zugferd1 => tree::child(root, "HeaderExchangedDocument"),
        _ => Some(root),
    };
    let tax_groups = of(&["TaxSubtotal"]) + direct(&["ApplicableTradeTax"], settlement);
    let allowances =
        direct(&["AllowanceCharge", "SpecifiedTradeAllowanceCharge", "SpecifiedLogisticsServiceCharge"], settlement);
    let found = [
        ("invoice lines", of(&["InvoiceLine", "CreditNoteLine", crate::cii::LINE]), MAX_LINES),
        ("VAT breakdown groups", tax_groups, MAX_TAX_GROUPS),
        ("allowances and charges on document level", allowances, MAX_ALLOWANCES),
        ("notes", direct(&["Note", "IncludedNote"], header), MAX_REPEATED_GROUPS),
        ("supporting documents", of(&["AdditionalDocumentReference"]), MAX_ATTACHMENTS),
        ("payment means", of(&["PaymentMeans", "SpecifiedTradeSettlementPaymentMeans"]), MAX_REPEATED_GROUPS),
        ("preceding invoices", of(&["BillingReference", "InvoiceReferencedDocument"]), MAX_REPEATED_GROUPS),
        ("repetitions of elements that may occur once", excess, MAX_EXCESS_REPEATS),
    ];
    for (what, count, most) in found {
        if count > most {
            report.error(RULE, "document", format!("The document has {count} {what}; at most {most} are accepted."));
        }
    }
    if report.names(RULE) { Err(()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_paths_of_the_engine_are_understood() {
        assert_eq!(steps("/ubl:Invoice"), ["Invoice"]);
        assert_eq!(steps("cac:A/cac:P[upper:cac:T/cbc:ID!=VAT]/cbc:CompanyID"), ["A", "P", "CompanyID"]);
        assert_eq!(steps("//ram:S/ram:PaymentReference"), ["S", "PaymentReference"]);
        for pair in [
            ("Invoice", "ID"),
            ("Price", "AllowanceCharge"),
            ("ApplicableTradeTax", "CategoryCode"),
            ("InvoiceLine", "Note"),
        ] {
            assert!(ONCE.contains(&pair), "{pair:?}");
        }
        for pair in [
            ("Invoice", "InvoiceLine"),
            ("SupplyChainTradeTransaction", "IncludedSupplyChainTradeLineItem"),
            ("Invoice", "Note"),
        ] {
            assert!(!ONCE.contains(&pair), "{pair:?}");
        }
    }
}
