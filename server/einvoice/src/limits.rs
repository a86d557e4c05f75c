//! Every limit of the importer, in one place. A file beyond one of them is refused with a message that names the
//! limit. They keep time and memory in proportion to the file: real invoices stay far below all of them.

/// Largest file (PDF or XML) in bytes: 50 MiB, room for a scanned attachment.
pub const MAX_FILE_BYTES: usize = 50 * 1024 * 1024;

/// Most bytes one compressed stream inside a PDF may inflate to.
pub const MAX_PDF_STREAM_BYTES: usize = MAX_FILE_BYTES;

/// Most bytes one PDF may inflate to in all while it is read.
pub const MAX_PDF_TOTAL_BYTES: usize = 96 * 1024 * 1024;

/// Most PDF objects one walk over the document's structure may visit.
pub const MAX_PDF_OBJECTS: usize = 10_000;

/// `%PDF-` must begin within this many bytes of the file (ISO 32000-1, implementation note 13).
pub const PDF_HEADER_WINDOW: usize = 1024;

/// Deepest nesting of XML elements. Real invoices nest about a dozen deep; the parsers recurse per level.
pub const MAX_XML_DEPTH: usize = 48;

/// Most XML elements, comments and processing instructions in a document: about 12,000 rich invoice lines.
pub const MAX_XML_ELEMENTS: usize = 500_000;

/// Most elements directly inside one element: the lines of an invoice and what stands beside them.
pub const MAX_CHILDREN: usize = 15_000;

/// Most attributes on one element: the parser compares each with all others.
pub const MAX_ATTRIBUTES: usize = 40;

/// Most namespace declarations in scope at one element: the parser copies them to each element that adds one.
pub const MAX_NAMESPACES_IN_SCOPE: usize = 120;

/// Most excess occurrences, in the whole document, of elements that some rule allows only once in their place: the engine
/// compares each with all others.
pub const MAX_EXCESS_REPEATS: usize = 2_000;

/// Most invoice lines.
pub const MAX_LINES: usize = 12_000;

/// Most VAT breakdown groups (BG-23): every one is compared with every line.
pub const MAX_TAX_GROUPS: usize = 100;

/// Most allowances and charges on document level.
pub const MAX_ALLOWANCES: usize = 1_000;

/// Most supporting documents (BG-24).
pub const MAX_ATTACHMENTS: usize = 200;

/// Most payment means (BG-16, BG-17), preceding invoices and notes, each.
pub const MAX_REPEATED_GROUPS: usize = 1_000;

/// Most characters in an invoice number (BT-1).
pub const MAX_NUMBER_CHARS: usize = 100;

/// Most characters in a code, a currency or a unit.
pub const MAX_CODE_CHARS: usize = 64;

/// Most characters in names, addresses, references and other single-line texts.
pub const MAX_LINE_CHARS: usize = 2_000;

/// Most characters in notes, descriptions and payment terms.
pub const MAX_TEXT_CHARS: usize = 100_000;

/// Most digits before the decimal point of an amount, price, quantity or percentage.
pub const MAX_INTEGER_DIGITS: usize = 14;

/// Most digits after the decimal point.
pub const MAX_FRACTION_DIGITS: usize = 20;

/// Most digits in all: what the decimal type holds exactly.
pub const MAX_DIGITS: usize = 28;

/// Most findings that are listed, errors and warnings each.
pub const MAX_FINDINGS: usize = 100;

/// Most characters in a file name made from an invoice number.
pub const MAX_FILE_NAME_CHARS: usize = 100;
