//! Every value of the document, by itself: numbers are plain decimals, dates exist, indicators are booleans, texts are
//! neither endless nor full of control characters. What the values mean together is not judged here.

use std::ops::Range;

use crate::date;
use crate::file_name::is_invisible;
use crate::finding::Report;
use crate::limits::{MAX_CODE_CHARS, MAX_LINE_CHARS, MAX_NUMBER_CHARS, MAX_TEXT_CHARS};
use crate::number;
use crate::tree::{self, Node};
use crate::vocabulary::{self, Format};

/// Rule id of a text beyond all measure.
pub(super) const TOO_LONG: &str = "PORTICO-XML-LENGTH";

/// A replacement in the text that is handed to the engine.
#[derive(Debug)]
pub(crate) struct Edit {
    pub(crate) range: Range<usize>,
    pub(crate) with: String,
}

/// Checks every value, and says which ones the engine must see differently.
pub(super) fn check(root: Node<'_, '_>, format: Format, report: &mut Report) -> Vec<Edit> {
    let mut edits = Vec::new();
    for node in vocabulary::elements(root) {
        if report.is_full() {
            break;
        }
        if vocabulary::is_opaque(node) || tree::children(node).next().is_some() {
            continue;
        }
        for attribute in node.attributes() {
            if attribute.value().len() > MAX_LINE_CHARS * 4 {
                report.error(
                    TOO_LONG,
                    format!("{}/@{}", tree::path(node), attribute.name()),
                    "The attribute is too long to be true.",
                );
            }
        }
        let name = tree::name(node);
        match kind(name) {
            // Judged where it is decoded; the engine needs only to know that it is there.
            Kind::Binary => edits.extend(replace_text(node, "QQ==")),
            Kind::Number => check_number(node, report, &mut edits),
            Kind::Day => check_day(node, report),
            Kind::Moment => check_moment(node, format, report),
            Kind::Truth => check_truth(node, report),
            Kind::Wrapper if tree::raw(node).trim().is_empty() => {
                report.error(
                    "PORTICO-XML-DATE",
                    tree::path(node),
                    "The date is empty; expected a day of the calendar.",
                );
            }
            Kind::Wrapper | Kind::Text => check_text(node, name, report),
        }
    }
    edits
}

enum Kind {
    Binary,
    Number,
    Day,
    Moment,
    Truth,
    /// The element around a date of CII; a leaf only if it is empty.
    Wrapper,
    Text,
}

/// By the naming rules of both syntaxes: a name ends with its representation term (ISO 15000-5).
fn kind(name: &str) -> Kind {
    match name {
        "DateTimeString" | "DateString" => Kind::Moment,
        "ChargeIndicator" | "Indicator" => Kind::Truth,
        _ if name.ends_with("DateTime") => Kind::Wrapper,
        _ if name.ends_with("BinaryObject") => Kind::Binary,
        _ if ["Amount", "Quantity", "Percent", "Numeric", "Rate", "Measure"].iter().any(|e| name.ends_with(e)) => {
            Kind::Number
        }
        _ if name.ends_with("Date") => Kind::Day,
        _ => Kind::Text,
    }
}

fn check_number(node: Node<'_, '_>, report: &mut Report, edits: &mut Vec<Edit>) {
    let raw = tree::raw(node);
    match number::parse(&raw) {
        Ok(number) if number.is_canonical => {}
        Ok(_) => edits.extend(replace_text(node, &number::canonical(&raw))),
        Err(fault) => {
            report.error("PORTICO-XML-NUMBER", tree::path(node), format!("“{}” {}.", quote(&raw), fault.reason()));
            report.refuse_value(&raw);
        }
    }
}

fn check_day(node: Node<'_, '_>, report: &mut Report) {
    let raw = tree::raw(node);
    // An empty issue date is a missing one: BR-03.
    if date::iso(&raw).is_none() && !(raw.trim().is_empty() && tree::name(node) == "IssueDate") {
        report.error(
            "PORTICO-XML-DATE",
            tree::path(node),
            format!("“{}” is not a day of the calendar; expected yyyy-mm-dd, for example 2026-02-28.", quote(&raw)),
        );
        report.refuse_value(&raw);
    }
}

/// A date of CII. Format 102 is the only one EN 16931 allows; the official rule is `CII-DT-097`. ZUGFeRD 1.0 has months
/// and weeks besides; there, only the dates that matter for paying must be days.
fn check_moment(node: Node<'_, '_>, format: Format, report: &mut Report) {
    let raw = tree::raw(node);
    let spelling = tree::attribute(node, "format").unwrap_or("102");
    if spelling == "102" && (date::compact(&raw).is_some() || raw.trim().is_empty()) {
        return;
    }
    let message = if spelling == "102" {
        format!("“{}” is not a day of the calendar; expected yyyymmdd, for example 20260228.", quote(&raw))
    } else {
        format!("The date has the format “{}”; expected 102 (yyyymmdd).", quote(spelling))
    };
    let wrapper = node.parent_element().map_or("", tree::name);
    if format == Format::Zugferd1 && !matches!(wrapper, "IssueDateTime" | "DueDateDateTime") {
        report.warn("PORTICO-XML-DATE", tree::path(node), message);
    } else {
        report.error("CII-DT-097", tree::path(node), message);
        report.refuse_value(&raw);
    }
}

fn check_truth(node: Node<'_, '_>, report: &mut Report) {
    let raw = tree::raw(node);
    if !matches!(raw.trim(), "true" | "false" | "1" | "0") {
        report.error(
            "PORTICO-XML-BOOLEAN",
            tree::path(node),
            format!("“{}” is not a truth value; expected true or false.", quote(&raw)),
        );
        report.refuse_value(&raw);
    }
}

fn check_text(node: Node<'_, '_>, name: &str, report: &mut Report) {
    let raw = tree::raw(node);
    if raw.is_empty() {
        return;
    }
    let is_number = name == "ID"
        && node.parent_element().is_some_and(|p| {
            matches!(tree::name(p), "Invoice" | "CreditNote" | "ExchangedDocument" | "HeaderExchangedDocument")
        });
    let most = match name {
        "ID" if is_number => MAX_NUMBER_CHARS,
        "Note"
        | "Content"
        | "Description"
        | "DocumentDescription"
        | "AllowanceChargeReason"
        | "Reason"
        | "TaxExemptionReason"
        | "ExemptionReason"
        | "Value"
        | "Name"
        | "InstructionNote" => MAX_TEXT_CHARS,
        _ if name.ends_with("Code") => MAX_CODE_CHARS,
        _ => MAX_LINE_CHARS,
    };
    // Characters are counted only where bytes do not already say enough.
    if raw.len() > most && raw.trim().chars().count() > most {
        report.error(TOO_LONG, tree::path(node), format!("The text is longer than {most} characters."));
        return;
    }
    if report.is_full_of_warnings() {
        return;
    }
    let is_control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    if raw.chars().any(is_control) {
        let message = "The text contains control characters; expected printable text.";
        if is_number {
            report.error("PORTICO-XML-TEXT", tree::path(node), message);
        } else {
            report.warn("PORTICO-XML-TEXT", tree::path(node), message);
        }
    } else if (is_number || matches!(name, "RegistrationName" | "Name" | "IBANID")) && raw.chars().any(is_invisible) {
        report.warn(
            "PORTICO-XML-TEXT",
            tree::path(node),
            "The text contains invisible characters or marks that reverse the reading direction; it may look different from what it is.",
        );
    }
}

/// Replaces the text of an element that consists of one plain text.
fn replace_text(node: Node<'_, '_>, with: &str) -> Option<Edit> {
    let only = node.first_child().filter(|c| c.is_text() && c.next_sibling().is_none())?;
    let range = only.range();
    let source = node.document().input_text().get(range.clone())?;
    // A CDATA section or a reference does not stand in the source as it reads.
    (!source.contains(['<', '&'])).then(|| Edit { range, with: with.to_owned() })
}

/// A value as it may be shown in a message: short and without control characters.
pub(super) fn quote(raw: &str) -> String {
    let clean: String = raw.trim().chars().filter(|c| !c.is_control()).collect();
    if clean.chars().count() <= 60 { clean } else { format!("{}…", clean.chars().take(60).collect::<String>()) }
}
