//! Which document is this, and does it use only the vocabulary of its format? The rules below look elements up by local
//! name, so that a stranger's `x:DueDate` must never pass for the real one: an element of a foreign namespace is refused.

use std::collections::HashMap;

use crate::finding::{Finding, Report, Syntax};
use crate::pdf::not_an_invoice;
use crate::tree::{self, Node};

const UBL_INVOICE: &str = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
const UBL_CREDIT_NOTE: &str = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
const CAC: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
const CBC: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
const EXT: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2";
const CII: &str = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
const CII_RAM: &str = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
const CII_UDT: &str = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100";
const CII_QDT: &str = "urn:un:unece:uncefact:data:standard:QualifiedDataType:100";
const ZF1: &str = "urn:ferd:CrossIndustryDocument:invoice:1p0";
const ZF1_RAM: &str = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:12";
const ZF1_UDT: &str = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:15";
const ZF1_QDT: &str = "urn:un:unece:uncefact:data:standard:QualifiedDataType:12";

/// Rule id of a foreign element.
const RULE: &str = "PORTICO-XML-NAMESPACE";

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    UblInvoice,
    UblCreditNote,
    Cii,
    Zugferd1,
}

impl Format {
    /// By namespace and name of the document element; other documents are refused by name.
    pub(crate) fn of(root: Node<'_, '_>) -> Result<Self, Finding> {
        let (namespace, name) = (root.tag_name().namespace().unwrap_or_default(), tree::name(root));
        Ok(match (namespace, name) {
            (UBL_INVOICE, "Invoice") => Self::UblInvoice,
            (UBL_CREDIT_NOTE, "CreditNote") => Self::UblCreditNote,
            (CII, "CrossIndustryInvoice") => Self::Cii,
            (ZF1, "CrossIndustryDocument") => Self::Zugferd1,
            _ => return Err(not_an_invoice(&foreign_document(namespace, name))),
        })
    }

    pub(crate) fn syntax(self) -> Syntax {
        match self {
            Self::UblInvoice | Self::UblCreditNote => Syntax::Ubl,
            Self::Cii => Syntax::Cii,
            Self::Zugferd1 => Syntax::Zugferd1,
        }
    }

    pub(crate) fn is_ubl(self) -> bool {
        self.syntax() == Syntax::Ubl
    }

    /// What an element of this namespace is.
    fn role(self, namespace: &str, name: &str) -> Option<Role> {
        match (self, namespace) {
            (Self::UblInvoice | Self::UblCreditNote, CBC) => Some(Role::Leaf),
            (Self::UblInvoice | Self::UblCreditNote, CAC) => Some(Role::Group),
            (Self::UblInvoice | Self::UblCreditNote, EXT) if name == "UBLExtensions" => Some(Role::Opaque),
            (Self::Cii, CII_RAM) | (Self::Zugferd1, ZF1_RAM) => Some(Role::Either),
            (Self::Cii, CII_UDT | CII_QDT) | (Self::Zugferd1, ZF1_UDT | ZF1_QDT) => {
                matches!(name, "DateTimeString" | "DateString" | "DateTime" | "Date" | "Indicator" | "IndicatorString")
                    .then_some(Role::Leaf)
            }
            (Self::Cii, CII) => {
                matches!(name, "ExchangedDocumentContext" | "ExchangedDocument" | "SupplyChainTradeTransaction")
                    .then_some(Role::Group)
            }
            (Self::Zugferd1, ZF1) => matches!(
                name,
                "SpecifiedExchangedDocumentContext"
                    | "HeaderExchangedDocument"
                    | "SpecifiedSupplyChainTradeTransaction"
            )
            .then_some(Role::Group),
            _ => None,
        }
    }
}

/// What an element may contain.
#[derive(Clone, Copy, PartialEq)]
enum Role {
    /// Text only.
    Leaf,
    /// Elements only.
    Group,
    /// Text or elements, never both.
    Either,
    /// Anything; it is never looked into.
    Opaque,
}

/// The content of extensions is outside the vocabulary and never read.
pub(crate) fn is_opaque(node: Node<'_, '_>) -> bool {
    node.tag_name().namespace() == Some(EXT)
}

/// Every element of the document in document order, without the content of extensions.
pub(crate) fn elements<'a, 'i>(root: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    let mut skip_until = None;
    root.descendants().filter(roxmltree::Node::is_element).filter(move |n| {
        if skip_until.is_some_and(|end| n.range().start < end) {
            return false;
        }
        if is_opaque(*n) {
            skip_until = Some(n.range().end);
        }
        true
    })
}

/// Refuses elements of foreign namespaces, elements in the wrong one of the format's namespaces, and text between
/// elements.
pub(crate) fn check(root: Node<'_, '_>, format: Format, report: &mut Report) {
    let mut complained: HashMap<&str, usize> = HashMap::new();
    if has_text(root) {
        report.error(RULE, tree::path(root), "The document element contains text where elements are expected.");
    }
    for node in elements(root).skip(1) {
        if report.is_full() {
            break;
        }
        let namespace = node.tag_name().namespace().unwrap_or_default();
        let role = format.role(namespace, tree::name(node));
        let Some(role) = role else {
            let times = complained.entry(namespace).or_default();
            *times += 1;
            if *times <= 3 {
                let origin = if namespace.is_empty() {
                    "no namespace".to_owned()
                } else {
                    format!("the namespace “{}”", short(namespace))
                };
                report.error(
                    RULE,
                    tree::path(node),
                    format!(
                        "The element “{}” belongs to {origin}, which is not part of {}; expected an element of the standard.",
                        short(tree::name(node)),
                        format.syntax()
                    ),
                );
            }
            continue;
        };
        if role == Role::Opaque {
            continue;
        }
        let has_elements = node.children().any(|c| c.is_element());
        if (has_elements && (role == Role::Leaf || has_text(node)))
            || (role == Role::Group && !has_elements && has_text(node))
        {
            report.error(
                RULE,
                tree::path(node),
                format!(
                    "The element “{}” contains text where elements are expected, or elements where text is expected.",
                    tree::name(node)
                ),
            );
        }
    }
}

/// Whether an element has text of its own.
fn has_text(node: Node<'_, '_>) -> bool {
    node.children().any(|c| c.is_text() && c.text().is_some_and(|t| !t.trim().is_empty()))
}

/// The name of a document that is not an invoice the portal reads.
fn foreign_document(namespace: &str, name: &str) -> String {
    let lower = namespace.to_ascii_lowercase();
    let ubl = "urn:oasis:names:specification:ubl:schema:xsd:";
    if let Some(kind) = namespace.strip_prefix(ubl) {
        return format!("a UBL {}", short(kind.trim_end_matches("-2")));
    }
    let known = if lower.contains("fatturapa") || lower.contains("fatture/v1") || name == "FatturaElettronica" {
        "an Italian FatturaPA invoice"
    } else if lower.contains("facturae") {
        "a Spanish Facturae invoice"
    } else if lower.contains("ebinterface") {
        "an Austrian ebInterface invoice"
    } else if name == "SCRDMCCBDACIOMessageStructure" {
        "an Order-X order"
    } else if name == "StandardBusinessDocument" {
        "a Peppol transport envelope (SBDH); send the invoice that is inside"
    } else if lower.contains("iso:20022") || lower.contains("iso:std:iso:20022") {
        "a bank message (ISO 20022)"
    } else if name == "Finvoice" {
        "a Finnish Finvoice invoice"
    } else if name == "cXML" {
        "a cXML message"
    } else if lower == "http://www.w3.org/1999/xhtml" || name.eq_ignore_ascii_case("html") {
        "an HTML page"
    } else if name == "svg" {
        "an SVG image"
    } else if name.starts_with("CrossIndustryInvoice") || name.starts_with("CrossIndustryDocument") {
        return format!("a “{name}” of the unsupported version “{}”", short(namespace));
    } else if matches!(name, "Invoice" | "CreditNote") {
        return format!(
            "an XML document “{name}” {}, not UBL",
            if namespace.is_empty() {
                "without a namespace".to_owned()
            } else {
                format!("in the namespace “{}”", short(namespace))
            }
        );
    } else {
        return format!("an XML document “{}”", short(name));
    };
    known.to_owned()
}

fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(100).collect()
}
