//! A first pass over XML text, before any parser sees it: linear time, no memory, no recursion. It refuses what makes
//! XML parsers slow or dangerous: document type definitions, deep nesting, too many elements, attributes or namespace
//! declarations. It does not judge well-formedness; the parser does.

use crate::finding::Finding;
use crate::limits::{MAX_ATTRIBUTES, MAX_CHILDREN, MAX_NAMESPACES_IN_SCOPE, MAX_XML_DEPTH, MAX_XML_ELEMENTS};

/// Checks the limits of [`crate::limits`].
pub(crate) fn scan(text: &str) -> Result<(), Finding> {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut elements = 0;
    let mut open: Vec<Open> = Vec::with_capacity(MAX_XML_DEPTH);
    while let Some(next) = bytes[at..].iter().position(|b| *b == b'<') {
        at += next;
        let rest = &bytes[at..];
        if rest.starts_with(b"<!--") || rest.starts_with(b"<?") || rest.starts_with(b"<![") {
            elements += 1;
            limit(elements, MAX_XML_ELEMENTS, "elements, comments and processing instructions", at)?;
        }
        if rest.starts_with(b"<!--") {
            at = skip(bytes, at + 4, b"-->");
        } else if rest.starts_with(b"<![CDATA[") {
            at = skip(bytes, at + 9, b"]]>");
        } else if rest.starts_with(b"<?") {
            at = skip(bytes, at + 2, b"?>");
        } else if rest.starts_with(b"<!") {
            return Err(Finding::new(
                "PORTICO-XML-DTD",
                format!("byte {at}"),
                "The document contains a document type definition (DTD) or an entity declaration. Invoices must not \
                 have one; external entities are never fetched.",
            ));
        } else if rest.starts_with(b"</") {
            open.pop();
            at = skip(bytes, at + 2, b">");
        } else {
            let tag = start_tag(bytes, at + 1);
            elements += 1;
            limit(elements, MAX_XML_ELEMENTS, "elements, comments and processing instructions", at)?;
            limit(tag.attributes, MAX_ATTRIBUTES, "attributes on one element", at)?;
            let in_scope = open.last().map_or(0, |o| o.namespaces) + tag.namespaces;
            limit(in_scope, MAX_NAMESPACES_IN_SCOPE, "namespace declarations in scope", at)?;
            if let Some(parent) = open.last_mut() {
                parent.children += 1;
                limit(parent.children, MAX_CHILDREN, "elements inside one element", at)?;
            }
            if !tag.is_empty {
                open.push(Open { namespaces: in_scope, children: 0 });
                if open.len() > MAX_XML_DEPTH {
                    return Err(Finding::new(
                        "PORTICO-XML-LIMIT",
                        format!("byte {at}"),
                        format!("The document nests elements deeper than {MAX_XML_DEPTH} levels."),
                    ));
                }
            }
            at = tag.end;
        }
    }
    Ok(())
}

/// An element whose end tag has not come yet.
struct Open {
    /// Namespace declarations in scope inside it.
    namespaces: usize,
    /// Elements directly inside it so far.
    children: usize,
}

fn limit(found: usize, most: usize, what: &str, at: usize) -> Result<(), Finding> {
    if found <= most {
        return Ok(());
    }
    Err(Finding::new("PORTICO-XML-LIMIT", format!("byte {at}"), format!("The document has more than {most} {what}.")))
}

/// The position after `end`, or the end of the text.
fn skip(bytes: &[u8], from: usize, end: &[u8]) -> usize {
    let mut at = from.min(bytes.len());
    while let Some(next) = bytes[at..].iter().position(|b| *b == end[0]) {
        at += next;
        if bytes[at..].starts_with(end) {
            return at + end.len();
        }
        at += 1;
    }
    bytes.len()
}

struct Tag {
    end: usize,
    attributes: usize,
    namespaces: usize,
    is_empty: bool,
}

/// Reads one start tag from after its `<`; quotes are respected, so a `>` in a value ends nothing.
fn start_tag(bytes: &[u8], from: usize) -> Tag {
    let (mut attributes, mut namespaces) = (0, 0);
    let mut at = from;
    let mut name_start = None;
    while at < bytes.len() {
        match bytes[at] {
            b'>' => {
                let is_empty = bytes[at - 1] == b'/';
                return Tag { end: at + 1, attributes, namespaces, is_empty };
            }
            quote @ (b'"' | b'\'') => {
                at += 1;
                at += bytes[at..].iter().position(|b| *b == quote).unwrap_or(bytes.len() - at);
                name_start = None;
            }
            b'=' => {
                attributes += 1;
                if name_start.is_some_and(|s: usize| bytes[s..].starts_with(b"xmlns")) {
                    namespaces += 1;
                }
            }
            b if b.is_ascii_whitespace() => {}
            _ if at > from && bytes[at - 1].is_ascii_whitespace() => name_start = Some(at),
            _ => {}
        }
        at += 1;
    }
    Tag { end: bytes.len(), attributes, namespaces, is_empty: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(text: &str) -> Option<String> {
        scan(text).err().map(|f| f.rule)
    }

    #[test]
    fn an_ordinary_document_passes() {
        assert_eq!(
            rule("<?xml version='1.0'?><!-- <b --><a x='1>2' xmlns:y=\"u\"><b/><![CDATA[<!DOCTYPE]]></a>"),
            None
        );
    }

    #[test]
    fn every_kind_of_document_type_definition_is_refused() {
        for text in [
            "<!DOCTYPE a><a/>",
            "<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM \"http://x/a.dtd\"><a/>",
            "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
            "<a/><!ENTITY x SYSTEM 'file:///etc/passwd'>",
        ] {
            assert_eq!(rule(text).as_deref(), Some("PORTICO-XML-DTD"));
        }
    }

    #[test]
    fn depth_elements_attributes_and_namespaces_are_limited() {
        let limit = Some("PORTICO-XML-LIMIT");
        assert_eq!(rule(&"<a>".repeat(MAX_XML_DEPTH)), None);
        assert_eq!(rule(&"<a>".repeat(MAX_XML_DEPTH + 1)).as_deref(), limit);
        assert_eq!(rule(&format!("<r>{}</r>", "<a/>".repeat(MAX_CHILDREN))), None);
        assert_eq!(rule(&format!("<r>{}</r>", "<a/>".repeat(MAX_CHILDREN + 1))).as_deref(), limit);
        let group = format!("<g>{}</g>", "<a/>".repeat(1_000));
        assert_eq!(rule(&format!("<r>{}</r>", group.repeat(MAX_XML_ELEMENTS / 1_000))).as_deref(), limit);
        for node in ["<!---->", "<?a?>", "<![CDATA[]]>"] {
            assert_eq!(rule(&format!("<r>{}</r>", node.repeat(MAX_XML_ELEMENTS))).as_deref(), limit);
        }
        let attributes: String = (0..=MAX_ATTRIBUTES).map(|i| format!(" a{i}='x'")).collect();
        assert_eq!(rule(&format!("<a{attributes}/>")).as_deref(), limit);
        let nested: String = (0..20)
            .map(|i| {
                let declarations: String = (0..10).map(|j| format!(" xmlns:n{i}x{j}='u{i}{j}'")).collect();
                format!("<a{declarations}>")
            })
            .collect();
        assert_eq!(rule(&nested).as_deref(), limit);
    }

    #[test]
    fn redeclaring_namespaces_on_many_siblings_is_no_problem() {
        let line = "<a xmlns:b='urn:b' xmlns:c='urn:c'><b:d xmlns:b='urn:b'/></a>".repeat(2_000);
        assert_eq!(rule(&format!("<r>{line}</r>")), None);
    }

    #[test]
    fn truncated_text_ends_the_scan() {
        for text in ["<", "<a", "<a b='", "<!--", "<![CDATA[", "<?xml", "</", "<a b"] {
            assert_eq!(rule(text), None, "{text}");
        }
    }
}
