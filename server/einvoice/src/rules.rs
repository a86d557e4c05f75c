//! Runs the rule engine, the `en16931` crates, behind the gate. The engine may panic on extreme numbers in its national
//! profiles, and its word on some rules is not taken (see the gate); both stay inside this file.

use std::panic::{AssertUnwindSafe, catch_unwind};

use en16931::Severity;
use en16931::invoice::{CreditTransfer, PaymentMeans};
use en16931::profiles::{self, Declaration};
use en16931_formats::report::{Entry, Kind};

use crate::finding::Report;
use crate::gate::{self, Edit, Scope};
use crate::model::Invoice;
use crate::vocabulary::Format;

/// Rules that MINIMUM and BASIC WL can satisfy; the others suppose terms that these profiles do not have.
const MINIMUM_RULES: &[&str] = &["BR-01", "BR-02", "BR-03", "BR-04", "BR-05", "BR-06", "BR-07", "BR-CO-09", "BR-CO-15"];
const BASIC_WL_RULES: &[&str] = &[
    "BR-08", "BR-09", "BR-10", "BR-11", "BR-17", "BR-18", "BR-19", "BR-20", "BR-29", "BR-33", "BR-38", "BR-53",
    "BR-56", "BR-57", "BR-CO-03", "BR-CO-11", "BR-CO-12", "BR-CO-13", "BR-CO-14", "BR-CO-16", "BR-CO-17", "BR-CO-18",
    "BR-CO-21", "BR-CO-22", "BR-CO-26",
];

/// Judges `text`, a well-formed document that passed the gate, whose facts this crate read as `facts`.
pub(crate) fn judge(text: &str, edits: Vec<Edit>, format: Format, scope: Scope, facts: &Invoice, report: &mut Report) {
    let text = edited(text, edits);
    let Ok(read) = catch_unwind(|| en16931_formats::read(text.as_bytes())) else {
        report.error("PORTICO-INTERNAL", "document", "The rule engine failed on this document; it was not imported.");
        return;
    };
    let read = match read {
        Ok(read) => read,
        Err(error) => {
            report.error("PORTICO-XML-WELLFORMED", "document", format!("The document cannot be read: {error}."));
            return;
        }
    };
    entries(&read.entries, report);
    let mut invoice = read.invoice;
    agree(&mut invoice, facts, format);
    match catch_unwind(AssertUnwindSafe(|| en16931::validate(&invoice))) {
        Ok(found) => core(found.findings(), format, scope, report),
        Err(_) => report.error(
            "PORTICO-INTERNAL",
            "document",
            "The rule engine failed on this document; it was not imported.",
        ),
    }
    profile(&invoice, scope, report);
}

/// The text with the edits applied.
fn edited(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|e| e.range.start);
    let mut out = String::with_capacity(text.len().min(4 << 20));
    // The declaration names an encoding that this text no longer has.
    let mut at = if text.starts_with("<?xml") { text.find("?>").map_or(0, |end| end + 2) } else { 0 };
    for edit in edits {
        if edit.range.start < at {
            continue;
        }
        out.push_str(text.get(at..edit.range.start).unwrap_or_default());
        out.push_str(&edit.with);
        at = edit.range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// Where the engine's reader loses or confuses something, this crate's reading holds.
fn agree(invoice: &mut en16931::Invoice, facts: &Invoice, format: Format) {
    // What nobody can see is not there.
    if facts.number.is_empty() {
        invoice.number = None;
    }
    if facts.seller.name.is_empty() {
        invoice.seller.name = None;
    }
    if facts.buyer.name.is_empty() {
        invoice.buyer.name = None;
    }
    if format != Format::Cii {
        return;
    }
    // A registration of another scheme than FC is no tax registration (BT-32).
    invoice.seller.tax_registration.clone_from(&facts.seller.tax_number);
    // A creditor identifier or a mandate must not replace the account to pay to.
    let accounts: Vec<CreditTransfer> = facts
        .payment
        .iter()
        .filter(|p| p.account.is_some())
        .map(|p| CreditTransfer {
            account_identifier: p.account.clone(),
            account_name: p.account_name.clone(),
            provider_identifier: p.bic.clone(),
        })
        .collect();
    let is_direct_debit = facts.payment.iter().any(|p| matches!(p.code.as_deref(), Some("49" | "59")));
    if let Some(payment) = &mut invoice.payment
        && !accounts.is_empty()
        && !is_direct_debit
    {
        payment.means = Some(PaymentMeans::CreditTransfer(accounts));
    }
    if facts.payment.is_empty() && !is_direct_debit {
        // A payment reference alone is no payment instruction.
        invoice.payment = None;
    }
}

/// What the engine's reader noticed.
fn entries(entries: &[Entry], report: &mut Report) {
    let mut unread: Vec<&str> = Vec::new();
    for entry in entries {
        let rule = |fallback| entry.rule.as_deref().unwrap_or(fallback);
        match entry.kind {
            // The older schema allowed one preceding invoice; BG-3 and the newer schema allow many.
            Kind::Duplicate if entry.path.ends_with("/InvoiceReferencedDocument") => {}
            Kind::Duplicate => report.error(
                rule("PORTICO-XML-DUPLICATE"),
                entry.path.clone(),
                format!("The element stands more than once where at most one is allowed{}.", value(entry)),
            ),
            Kind::Repeated => report.warn(
                rule("PORTICO-XML-DUPLICATE"),
                entry.path.clone(),
                format!("The element stands more than once; only the first is meant to be read{}.", value(entry)),
            ),
            Kind::Malformed => malformed(entry, report),
            Kind::Unmapped => unread.push(&entry.path),
            _ => report.warn(rule("PORTICO-XML-SCHEMA"), entry.path.clone(), sentence(&entry.message)),
        }
    }
    if !unread.is_empty() {
        let named = unread.iter().take(8).copied().collect::<Vec<_>>().join(", ");
        let more = if unread.len() > 8 { format!(" and {} more", unread.len() - 8) } else { String::new() };
        report.warn(
            "PORTICO-XML-UNREAD",
            "document",
            format!("Content outside EN 16931 was left out of the checks: {named}{more}."),
        );
    }
}

fn malformed(entry: &Entry, report: &mut Report) {
    let known = entry.value.as_deref().is_some_and(|v| report.refused(v));
    match entry.term.as_deref() {
        _ if known => {}
        // Judged where attachments are decoded.
        Some("BT-125") => {}
        // A code list, and a rule of Peppol.
        Some("BT-8") => report.warn("BR-CL-06", entry.path.clone(), sentence(&entry.message)),
        Some("BT-147") => report.warn("PEPPOL-EN16931-R044", entry.path.clone(), sentence(&entry.message)),
        _ => report.error(
            "PORTICO-XML-VALUE",
            entry.path.clone(),
            format!("{}{}", sentence(&entry.message), value(entry)),
        ),
    }
}

fn value(entry: &Entry) -> String {
    entry.value.as_deref().map_or_else(String::new, |v| {
        format!(" (“{}”)", v.chars().filter(|c| !c.is_control()).take(60).collect::<String>())
    })
}

fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default();
    let end = if text.ends_with('.') { "" } else { "." };
    format!("{first}{}{end}", chars.as_str())
}

/// The findings of the core rules.
fn core(findings: &[en16931::Finding], format: Format, scope: Scope, report: &mut Report) {
    // Sums over numbers that could not be read say nothing.
    let sums_are_void = report.names_any(&["PORTICO-XML-NUMBER", "PORTICO-XML-VALUE", "BR-DEC-", "UBL-DT-01"]);
    for finding in findings {
        let rule = finding.rule.as_str();
        let is_kept = match scope {
            Scope::Full => true,
            Scope::BasicWl => MINIMUM_RULES.contains(&rule) || BASIC_WL_RULES.contains(&rule),
            Scope::Minimum => MINIMUM_RULES.contains(&rule),
        };
        if gate::judges(rule, format) || (!is_kept && !rule.starts_with("BR-CL-")) || (sums_are_void && is_sum(rule)) {
            continue;
        }
        let place = finding.path.to_string();
        if rule == "EN-CURRENCY-01" {
            report.error(
                "PORTICO-CURRENCY",
                place,
                "The currency is XXX, which means none; expected the currency of the amounts.",
            );
        } else if rule.starts_with("EN-EXT-") {
            report.warn(
                "PORTICO-XML-UNREAD",
                place,
                "The document carries extension groups that are outside EN 16931.",
            );
        } else if rule.starts_with("BR-CL-") || finding.severity != Severity::Fatal {
            report.warn(rule, place, message(finding));
        } else {
            report.error(rule, place, message(finding));
        }
    }
}

/// Rules that compare sums: BR-CO-10 to -17 and the -08 and -09 of each VAT category.
fn is_sum(rule: &str) -> bool {
    let co = rule.strip_prefix("BR-CO-").and_then(|n| n.parse::<u8>().ok()).is_some_and(|n| (10..=17).contains(&n));
    co || (rule.matches('-').count() == 2
        && (rule.ends_with("-08") || rule.ends_with("-09"))
        && !rule.starts_with("BR-CO-"))
}

/// The official text, with what was found.
fn message(finding: &en16931::Finding) -> String {
    let text = finding.message.split(" [BR-").next().unwrap_or(&finding.message);
    let mut message = sentence(text.trim());
    // The engine words ten rules once for all VAT categories.
    if let Some(category) = category_of(&finding.rule) {
        message.push_str(&format!(" The VAT category is {category}."));
    }
    // XRechnung's own rules are worded in German only.
    if finding.rule.starts_with("BR-DE-") {
        message = format!("A rule of XRechnung is not met: {message}");
    }
    if let Some(detail) = &finding.detail {
        message.push_str(&format!(" Expected {}, found {}.", detail.expected, detail.actual));
    }
    message
}

fn category_of(rule: &str) -> Option<&'static str> {
    const FAMILIES: &[(&str, &str)] = &[
        ("BR-S-", "S (standard rated)"),
        ("BR-Z-", "Z (zero rated)"),
        ("BR-E-", "E (exempt from VAT)"),
        ("BR-AE-", "AE (reverse charge)"),
        ("BR-IC-", "K (intra-community supply)"),
        ("BR-G-", "G (export outside the EU)"),
        ("BR-O-", "O (not subject to VAT)"),
        ("BR-AF-", "L (IGIC)"),
        ("BR-AG-", "M (IPSI)"),
    ];
    FAMILIES.iter().find(|(family, _)| rule.starts_with(family)).map(|(_, name)| *name)
}

/// What the declared profile (XRechnung, Peppol, …) demands beyond the core: never a reason to refuse.
fn profile(invoice: &en16931::Invoice, scope: Scope, report: &mut Report) {
    match profiles::classify(invoice.specification_id.as_deref()) {
        Declaration::Known(profile) if profile.is_en16931_invoice() && !std::ptr::eq(profile, &raw const profiles::EN16931) => {
            let Ok(found) = catch_unwind(AssertUnwindSafe(|| profile.validate(invoice))) else {
                report.warn("PORTICO-PROFILE", "BT-24", "The rules of the declared profile could not be checked on this document.");
                return;
            };
            for finding in found.findings() {
                let is_core = en16931::validation::rules::CORE.iter().any(|r| r.id.as_str() == finding.rule);
                if !is_core {
                    report.warn(&finding.rule, finding.path.to_string(), message(finding));
                }
            }
        }
        Declaration::Known(profile) if scope != Scope::Full => report.warn(
            "PORTICO-PROFILE",
            "BT-24",
            format!("The document is a booking aid without lines ({}), not a full invoice.", profile.id),
        ),
        Declaration::Known(_) => {}
        Declaration::Unknown(_) | Declaration::WrongProcess(_) => report.warn(
            "PORTICO-PROFILE",
            "BT-24",
            "The specification identifier (BT-24) names no profile that is known here; the rules of EN 16931 were applied.",
        ),
    }
}
