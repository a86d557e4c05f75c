//! Reads and checks electronic invoices: UBL 2.1, UN/CEFACT CII (XRechnung), ZUGFeRD and Factur-X PDFs, ZUGFeRD 1.0. Bytes
//! in, an invoice or a rejection out; no I/O, no database, no clock.
//!
//! The order of things: [`read`] looks at the bytes (`sniff`), opens a PDF (`pdf`), decodes the text (`encoding`), measures
//! it before parsing (`scan`), refuses foreign vocabulary (`vocabulary`), reads the facts (`ubl`, `cii`), checks what the
//! rule engine cannot see (`gate`) and lets the engine judge the rest (`rules`). [`limits`] holds every limit.

mod attachment;
mod cii;
mod date;
mod encoding;
mod file_name;
mod finding;
mod gate;
pub mod limits;
mod model;
mod number;
mod pdf;
mod rules;
mod scan;
mod sniff;
mod tree;
mod ubl;
mod vocabulary;
mod zugferd1;

use std::borrow::Cow;
use std::panic::catch_unwind;

pub use file_name::sanitize_file_name;
pub use finding::{DocumentKind, Finding, Rejection, Syntax};
pub use model::{
    AllowanceCharge, Attachment, Document, Invoice, Line, Party, PaymentMeans, Preceding, TaxSubtotal, Totals,
};

use finding::Report;
use gate::{Gate, Scope};
use sniff::Sniffed;
use vocabulary::Format;

/// The notice under which the rules of EN 16931 may be used; it must be shown with the product.
pub const ATTRIBUTION: &str = en16931::ATTRIBUTION;

/// Reads a file and checks it against EN 16931.
///
/// Deviations from code lists (`BR-CL-*`) and from national profiles are warnings; everything else that is wrong refuses
/// the document. Time and memory are in proportion to the file, within [`limits`]; it never panics.
///
/// # Errors
/// [`Rejection`] names every rule and place, and carries what could still be read.
pub fn read(bytes: &[u8]) -> Result<Document, Rejection> {
    catch_unwind(|| read_file(bytes)).unwrap_or_else(|_| {
        let finding = Finding::new(
            "PORTICO-INTERNAL",
            "document",
            "The reader failed on this file; it was not imported. Please report the file.",
        );
        Err(Rejection::early(Syntax::None, finding))
    })
}

fn read_file(bytes: &[u8]) -> Result<Document, Rejection> {
    let refuse = |finding| Rejection::early(Syntax::None, finding);
    if bytes.len() > limits::MAX_FILE_BYTES {
        let most = limits::MAX_FILE_BYTES / 1024 / 1024;
        return Err(refuse(Finding::new("PORTICO-SIZE", "file", format!("The file is larger than {most} MiB."))));
    }
    let mut report = Report::default();
    let (xml, embedded_name) = match sniff::sniff(bytes) {
        Sniffed::Other(name) => return Err(refuse(pdf::not_an_invoice(name))),
        Sniffed::Xml => (Cow::Borrowed(bytes), None),
        Sniffed::Pdf(at) => match pdf::open(&bytes[at..], &mut report).map_err(refuse)? {
            pdf::Content::Plain => return Ok(Document::Unstructured),
            pdf::Content::Invoice { xml, name } => (Cow::Owned(xml), Some(name)),
        },
    };
    read_xml(&xml, embedded_name, report).map(|invoice| Document::Structured(Box::new(invoice)))
}

fn read_xml(xml: &[u8], embedded_name: Option<String>, mut report: Report) -> Result<Invoice, Rejection> {
    let refuse = |finding| Rejection::early(Syntax::None, finding);
    let text = encoding::decode(xml).map_err(refuse)?;
    scan::scan(&text).map_err(refuse)?;
    let parsed = roxmltree::Document::parse(&text).map_err(|e| refuse(malformed(&e)))?;
    let root = parsed.root_element();
    let format = Format::of(root).map_err(refuse)?;
    let mut invoice = match format {
        Format::UblInvoice | Format::UblCreditNote => ubl::read(root, &mut report),
        Format::Cii => cii::read(root, &cii::D16B, &mut report),
        Format::Zugferd1 => cii::read(root, &cii::ZUGFERD_1, &mut report),
    };
    invoice.embedded_name = embedded_name;
    if format == Format::Zugferd1 {
        gate::check_lexically(root, format, &mut report);
        zugferd1::check(root, &invoice, &mut report);
    } else {
        let scope = Scope::of(format, invoice.profile.as_deref());
        invoice.without_lines = scope != Scope::Full;
        if let Gate::Open(edits) = gate::check(root, format, &invoice, scope, &mut report) {
            // The tree is not needed any more; the engine makes its own.
            drop(parsed);
            rules::judge(&text, edits, format, scope, &invoice, &mut report);
        }
    }
    conclude(invoice, report)
}

fn conclude(mut invoice: Invoice, report: Report) -> Result<Invoice, Rejection> {
    let (errors, warnings) = report.finish();
    if errors.is_empty() {
        invoice.warnings = warnings;
        return Ok(invoice);
    }
    Err(Rejection {
        syntax: invoice.syntax,
        document: Some(invoice.kind),
        number: Some(invoice.number.clone()).filter(|n| !n.is_empty()),
        facts: Some(Box::new(invoice)),
        errors,
        warnings,
    })
}

fn malformed(error: &roxmltree::Error) -> Finding {
    let at = error.pos();
    let message = error.to_string();
    let suffix = format!(" at {}:{}", at.row, at.col);
    let reason: String =
        message.strip_suffix(&suffix).unwrap_or(&message).chars().filter(|c| !c.is_control()).take(200).collect();
    Finding::new(
        "PORTICO-XML-WELLFORMED",
        format!("line {}, column {}", at.row, at.col),
        format!("The document is not well-formed XML: {reason}."),
    )
}
