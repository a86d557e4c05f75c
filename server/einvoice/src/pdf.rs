//! Finds the invoice inside a PDF: ZUGFeRD and Factur-X embed it as an XML file. The PDF itself is only a container; what
//! it claims about the invoice is compared with what the invoice says. No XML is judged here.

use en16931_formats::zugferd::{self, Divergence, FILENAMES, Limits};

use crate::finding::{Finding, Report};
use crate::limits::{MAX_PDF_OBJECTS, MAX_PDF_STREAM_BYTES, MAX_PDF_TOTAL_BYTES};
use crate::vocabulary::Format;
use crate::{encoding, scan};

/// What is inside a PDF.
pub(crate) enum Content {
    /// No electronic invoice.
    Plain,
    /// An XML file, with its name in the PDF.
    Invoice { xml: Vec<u8>, name: String },
}

/// Opens a PDF whose header is at byte 0.
pub(crate) fn open(pdf: &[u8], report: &mut Report) -> Result<Content, Finding> {
    let limits = Limits::new()
        .with_max_stream_bytes(MAX_PDF_STREAM_BYTES)
        .with_max_total_bytes(MAX_PDF_TOTAL_BYTES)
        .with_max_objects(MAX_PDF_OBJECTS);
    match zugferd::extract(pdf, &limits) {
        Ok(found) => {
            if found.filename.eq_ignore_ascii_case("order-x.xml") {
                return Err(not_an_invoice("an Order-X order"));
            }
            compare(&found, report);
            Ok(Content::Invoice { xml: found.xml, name: found.filename })
        }
        // The invoice may be there under another name, or in an encoding that the crate refuses but this importer reads.
        Err(zugferd::Error::NoInvoice { .. } | zugferd::Error::Encoding { .. }) => by_content(pdf, &limits, report),
        Err(error) => Err(refusal(&error)),
    }
}

/// What the PDF says about the invoice, against what the invoice says.
fn compare(found: &zugferd::Extracted, report: &mut Report) {
    if found.xmp.document_type.as_deref().is_some_and(|t| t.to_ascii_uppercase().starts_with("ORDER")) {
        report.error(
            "PORTICO-PDF-PROFILE",
            "PDF metadata (fx:DocumentType)",
            "The PDF metadata announces an order, but an invoice is embedded; expected the document type INVOICE.",
        );
    }
    if found.xmp.conformance_level.is_none() && found.xmp != zugferd::Xmp::default() {
        report.warn(
            "PORTICO-PDF-METADATA",
            "PDF metadata (fx:ConformanceLevel)",
            "The PDF metadata does not name the profile of the embedded invoice.",
        );
    }
    for divergence in &found.divergence {
        match divergence {
            Divergence::Profile { xmp, payload } => report.error(
                "PORTICO-PDF-PROFILE",
                "PDF metadata (fx:ConformanceLevel)",
                format!(
                    "The PDF metadata announces the profile “{}”, but the embedded invoice declares “{}” (BT-24); \
                     both must name the same profile.",
                    short(xmp),
                    short(payload)
                ),
            ),
            other => report.warn("PORTICO-PDF-METADATA", place_of(other), sentence(&other.to_string())),
        }
    }
}

fn place_of(divergence: &Divergence) -> &'static str {
    match divergence {
        Divergence::Filename { .. } => "PDF metadata (fx:DocumentFileName)",
        Divergence::Relationship { .. } | Divergence::NoRelationship => "PDF file specification (AFRelationship)",
        Divergence::NotAssociated => "PDF catalogue (AF)",
        Divergence::NotInEmbeddedFiles => "PDF catalogue (Names/EmbeddedFiles)",
        Divergence::NotPdfA3 { .. } => "PDF metadata (pdfaid:part)",
        _ => "PDF metadata",
    }
}

fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default();
    format!("{first}{}.", chars.as_str())
}

/// Looks at every embedded XML file when none has the expected name and encoding.
fn by_content(pdf: &[u8], limits: &Limits, report: &mut Report) -> Result<Content, Finding> {
    let files = zugferd::embedded_files(pdf, limits).map_err(|e| refusal(&e))?;
    let expected = |name: &str| FILENAMES.iter().any(|f| f.eq_ignore_ascii_case(name));
    if let Some((name, xml)) = files.iter().find(|(name, _)| expected(name)) {
        return Ok(Content::Invoice { xml: xml.clone(), name: name.clone() });
    }
    let mut invoices = files.into_iter().filter(|(_, content)| is_invoice(content));
    let Some((name, xml)) = invoices.next() else { return Ok(Content::Plain) };
    if invoices.next().is_some() {
        return Err(Finding::new(
            "PORTICO-PDF-AMBIGUOUS",
            "PDF embedded files",
            "The PDF contains several electronic invoices under names of their own; expected exactly one, named factur-x.xml.",
        ));
    }
    report.warn(
        "PORTICO-PDF-METADATA",
        "PDF embedded files",
        format!(
            "The embedded invoice is named “{}”; expected factur-x.xml, zugferd-invoice.xml or xrechnung.xml.",
            short(&name)
        ),
    );
    Ok(Content::Invoice { xml, name })
}

/// Whether content is an invoice by its document element.
fn is_invoice(content: &[u8]) -> bool {
    let Ok(text) = encoding::decode(content) else { return false };
    if scan::scan(&text).is_err() {
        return false;
    }
    roxmltree::Document::parse(&text).is_ok_and(|doc| Format::of(doc.root_element()).is_ok())
}

fn refusal(error: &zugferd::Error) -> Finding {
    match error {
        zugferd::Error::LimitExceeded { .. } | zugferd::Error::EmbeddedFilesTree(_) => {
            Finding::new("PORTICO-PDF-LIMIT", "PDF", format!("The PDF exceeds a limit: {error}."))
        }
        _ => Finding::new(
            "PORTICO-PDF-UNREADABLE",
            "PDF",
            format!("The PDF is damaged or incomplete and cannot be read: {error}."),
        ),
    }
}

/// The refusal of a document that is something else.
pub(crate) fn not_an_invoice(what: &str) -> Finding {
    // A wrapper's name carries its advice after a semicolon ("an e-mail message; send the file …").
    let (name, advice) = what.split_once("; ").unwrap_or((what, ""));
    let advice = if advice.is_empty() { String::new() } else { format!(" Please {advice}.") };
    Finding::new(
        "PORTICO-FORMAT",
        "document",
        format!(
            "This is {name}, not an invoice the portal reads; expected UBL, CII (XRechnung), ZUGFeRD, Factur-X or a PDF.{advice}"
        ),
    )
}

fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(120).collect()
}
