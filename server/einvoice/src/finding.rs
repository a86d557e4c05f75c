//! What the importer says about a document: findings, the rejection, and the two words every caller needs, syntax and
//! kind. No checking happens here.

use std::collections::HashSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::limits::MAX_FINDINGS;
use crate::model::Invoice;

/// One thing that is wrong or remarkable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The official id of the rule (`BR-CO-15`, `BR-CL-23`, `UBL-SR-48`, `CII-DT-031`); `PORTICO-…` where no official
    /// rule says it.
    pub rule: String,
    /// The business term or group (`BT-115`, `BG-25[2]/BT-131`, counted from 0) or the path of the element.
    pub place: String,
    /// A sentence: what is wrong and what was expected.
    pub message: String,
}

impl Finding {
    pub(crate) fn new(rule: impl Into<String>, place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { rule: rule.into(), place: place.into(), message: message.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}] {}: {}", self.rule, self.place, self.message)
    }
}

/// Why a file was not imported, with everything that could still be read from it.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct Rejection {
    /// The syntax, `none` when the file is not an electronic invoice at all.
    pub syntax: Syntax,
    /// Invoice or credit note, when that much could be read.
    pub document: Option<DocumentKind>,
    /// The invoice number (BT-1), when it could be read.
    pub number: Option<String>,
    /// What could still be read. Never import from it: it exists to show the sender what is meant.
    pub facts: Option<Box<Invoice>>,
    /// What is wrong; never empty.
    pub errors: Vec<Finding>,
    /// What is remarkable besides.
    pub warnings: Vec<Finding>,
}

impl Rejection {
    /// A rejection before anything could be read.
    pub(crate) fn early(syntax: Syntax, finding: Finding) -> Self {
        Self { syntax, document: None, number: None, facts: None, errors: vec![finding], warnings: Vec::new() }
    }

    fn sentence(&self) -> String {
        let first = self.errors.first().map_or_else(String::new, ToString::to_string);
        match self.errors.len() {
            0 | 1 => first,
            n => format!("{first} (and {} more)", n - 1),
        }
    }
}

/// The syntax of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Syntax {
    /// OASIS UBL 2.1 `Invoice` or `CreditNote`.
    #[serde(rename = "UBL")]
    Ubl,
    /// UN/CEFACT Cross Industry Invoice D16B, alone or inside a ZUGFeRD 2 / Factur-X PDF.
    #[serde(rename = "CII")]
    Cii,
    /// ZUGFeRD 1.0, which came before EN 16931.
    #[serde(rename = "ZUGFeRD1")]
    Zugferd1,
    /// No structured invoice.
    #[serde(rename = "none")]
    None,
}

impl Syntax {
    /// The word used in files, APIs and tests: `UBL`, `CII`, `ZUGFeRD1` or `none`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ubl => "UBL",
            Self::Cii => "CII",
            Self::Zugferd1 => "ZUGFeRD1",
            Self::None => "none",
        }
    }
}

impl fmt::Display for Syntax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Invoice or credit note: by the root element in UBL, by the type code (BT-3, UNTDID 1001) elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DocumentKind {
    /// Money is asked for.
    Invoice,
    /// Money is given back; amounts are positive.
    CreditNote,
}

impl DocumentKind {
    /// `Invoice` or `CreditNote`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invoice => "Invoice",
            Self::CreditNote => "CreditNote",
        }
    }
}

impl fmt::Display for DocumentKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Findings as they are gathered: bounded, each rule and place once.
#[derive(Debug, Default)]
pub(crate) struct Report {
    errors: Vec<Finding>,
    warnings: Vec<Finding>,
    /// Raw values already complained about, so that a second reader does not repeat it in other words.
    refused_values: HashSet<String>,
}

impl Report {
    pub(crate) fn error(&mut self, rule: &str, place: impl Into<String>, message: impl Into<String>) {
        push(&mut self.errors, Finding::new(rule, place, message));
    }

    pub(crate) fn warn(&mut self, rule: &str, place: impl Into<String>, message: impl Into<String>) {
        push(&mut self.warnings, Finding::new(rule, place, message));
    }

    pub(crate) fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Whether further errors would be left out: loops over a whole document may stop then.
    pub(crate) fn is_full(&self) -> bool {
        self.errors.len() >= MAX_FINDINGS
    }

    /// The same for warnings.
    pub(crate) fn is_full_of_warnings(&self) -> bool {
        self.warnings.len() >= MAX_FINDINGS
    }

    /// Has this rule warned already?
    pub(crate) fn warns_of(&self, rule: &str) -> bool {
        self.warnings.iter().any(|warning| warning.rule == rule)
    }

    /// Remembers a value that was complained about.
    pub(crate) fn refuse_value(&mut self, raw: &str) {
        self.refused_values.insert(raw.trim().to_owned());
    }

    /// Whether a value was complained about already.
    pub(crate) fn refused(&self, raw: &str) -> bool {
        self.refused_values.contains(raw.trim())
    }

    /// Whether an error of this rule was reported.
    pub(crate) fn names(&self, rule: &str) -> bool {
        self.errors.iter().any(|f| f.rule == rule)
    }

    /// Whether an error of this rule was reported anywhere below this rule prefix.
    pub(crate) fn names_any(&self, prefixes: &[&str]) -> bool {
        self.errors.iter().any(|f| prefixes.iter().any(|p| f.rule.starts_with(p)))
    }

    /// Errors and warnings; a list that is full ends with a word about it.
    pub(crate) fn finish(mut self) -> (Vec<Finding>, Vec<Finding>) {
        for list in [&mut self.errors, &mut self.warnings] {
            if list.len() >= MAX_FINDINGS {
                let message = format!("Only the first {MAX_FINDINGS} findings are listed.");
                list.push(Finding::new("PORTICO-MORE", "document", message));
            }
        }
        (self.errors, self.warnings)
    }
}

fn push(list: &mut Vec<Finding>, finding: Finding) {
    if list.len() < MAX_FINDINGS && !list.iter().any(|f| f.rule == finding.rule && f.place == finding.place) {
        list.push(finding);
    }
}
