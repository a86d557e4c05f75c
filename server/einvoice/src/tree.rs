//! Small helpers over the parsed XML tree, the same for all syntaxes. Text is the whole text of an element: comments and
//! CDATA sections never cut it. No invoice knowledge here.

use std::borrow::Cow;

/// A parsed element.
pub(crate) type Node<'a, 'i> = roxmltree::Node<'a, 'i>;

/// Direct element children of the standards' namespaces; a stranger's elements do not exist here.
pub(crate) fn children<'a, 'i>(node: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(|c| c.is_element() && c.tag_name().namespace().is_some_and(is_standard))
}

/// The namespaces of UBL, UN/CEFACT and ZUGFeRD 1.0 begin like this.
fn is_standard(namespace: &str) -> bool {
    [
        "urn:oasis:names:specification:ubl:schema:xsd:",
        "urn:un:unece:uncefact:data:standard:",
        "urn:ferd:CrossIndustryDocument:",
    ]
    .iter()
    .any(|prefix| namespace.starts_with(prefix))
}

/// Local name.
pub(crate) fn name<'a>(node: Node<'a, '_>) -> &'a str {
    node.tag_name().name()
}

/// Direct children with this local name. The vocabulary check made sure that a local name has one namespace.
pub(crate) fn all<'a, 'i: 'a>(node: Node<'a, 'i>, wanted: &'a str) -> impl Iterator<Item = Node<'a, 'i>> {
    children(node).filter(move |c| c.tag_name().name() == wanted)
}

/// First direct child with this local name.
pub(crate) fn child<'a, 'i>(node: Node<'a, 'i>, wanted: &str) -> Option<Node<'a, 'i>> {
    children(node).find(|c| c.tag_name().name() == wanted)
}

/// First node along a path of local names.
pub(crate) fn at<'a, 'i>(node: Node<'a, 'i>, path: &[&str]) -> Option<Node<'a, 'i>> {
    path.iter().try_fold(node, |n, step| child(n, step))
}

/// The whole text of an element as written, without that of its child elements.
pub(crate) fn raw<'a>(node: Node<'a, '_>) -> Cow<'a, str> {
    let mut parts = node.children().filter(Node::is_text).filter_map(|part| part.text());
    let Some(first) = parts.next() else { return Cow::Borrowed("") };
    let mut whole = Cow::Borrowed(first);
    for part in parts {
        whole.to_mut().push_str(part);
    }
    whole
}

/// Text of one line: trimmed, every run of white space is one space; `None` when nothing is left.
pub(crate) fn line(node: Node<'_, '_>) -> Option<String> {
    let raw = raw(node);
    let mut words = raw.split_whitespace();
    let mut out = words.next()?.to_owned();
    for word in words {
        out.push(' ');
        out.push_str(word);
    }
    (!is_unseen(&out)).then_some(out)
}

/// Is there nothing to be seen in it? A number of zero-width spaces is no number.
fn is_unseen(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
    })
}

/// Text of several lines: trimmed, line breaks kept; `None` when nothing is left.
pub(crate) fn block(node: Node<'_, '_>) -> Option<String> {
    let raw = raw(node);
    let trimmed = raw.trim();
    (!is_unseen(trimmed)).then(|| trimmed.to_owned())
}

/// [`line`] of the node along a path.
pub(crate) fn line_at(node: Node<'_, '_>, path: &[&str]) -> Option<String> {
    at(node, path).and_then(line)
}

/// [`block`] of the node along a path.
pub(crate) fn block_at(node: Node<'_, '_>, path: &[&str]) -> Option<String> {
    at(node, path).and_then(block)
}

/// A trimmed attribute, `None` when absent or blank.
pub(crate) fn attribute<'a>(node: Node<'a, '_>, wanted: &str) -> Option<&'a str> {
    node.attribute(wanted).map(str::trim).filter(|v| !v.is_empty())
}

/// Siblings that are counted to say which one it is.
const MAX_COUNTED_SIBLINGS: usize = 20_000;

/// Where an element stands: `Invoice/LegalMonetaryTotal/PayableAmount`, with a position (from 1) where siblings of
/// the same name exist.
pub(crate) fn path(node: Node<'_, '_>) -> String {
    let mut steps: Vec<String> = Vec::new();
    for n in node.ancestors().filter(Node::is_element) {
        let local = n.tag_name().name();
        let same = |s: &Node<'_, '_>| s.is_element() && s.tag_name().name() == local;
        let before = n.prev_siblings().skip(1).take(MAX_COUNTED_SIBLINGS).filter(same).count();
        let repeated = before > 0 || n.next_siblings().skip(1).take(MAX_COUNTED_SIBLINGS).any(|s| same(&s));
        steps.push(if repeated { format!("{local}[{}]", before + 1) } else { local.to_owned() });
    }
    steps.reverse();
    steps.join("/")
}
