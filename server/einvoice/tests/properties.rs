//! Whatever bytes arrive: the reader answers, never panics, and its answer stays in proportion to the question.

use einvoice::{Document, limits};
use proptest::prelude::*;

const SAMPLES: [&[u8]; 4] = [
    include_bytes!("samples/encodings-valid/single-line.xml"),
    include_bytes!("samples/xrechnung/cii/01.18a-INVOICE_uncefact.xml"),
    include_bytes!("samples/encodings-valid/utf16le-bom.xml"),
    include_bytes!("samples/zugferd-corpus/zugferd2-pdf/MustangGnuaccountingBeispielRE-20201121_508.pdf"),
];

/// One damage to a file.
#[derive(Debug, Clone)]
enum Damage {
    Set(usize, u8),
    Cut(usize, usize),
    Repeat(usize, usize),
    Insert(usize, Vec<u8>),
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Damage::Set(at, byte)),
        (any::<usize>(), 1usize..400).prop_map(|(at, length)| Damage::Cut(at, length)),
        (any::<usize>(), 1usize..2_000).prop_map(|(at, length)| Damage::Repeat(at, length)),
        (any::<usize>(), prop::collection::vec(any::<u8>(), 1..40)).prop_map(|(at, bytes)| Damage::Insert(at, bytes)),
        (any::<usize>(), "[<>&'\"/!\\[\\]0-9.eE+-]{1,12}").prop_map(|(at, text)| Damage::Insert(at, text.into_bytes())),
    ]
}

fn apply(file: &mut Vec<u8>, damage: Damage) {
    if file.is_empty() {
        return;
    }
    let length = file.len();
    match damage {
        Damage::Set(at, byte) => file[at % length] = byte,
        Damage::Cut(at, count) => {
            let at = at % length;
            file.drain(at..(at + count).min(length));
        }
        Damage::Repeat(at, count) => {
            let at = at % length;
            let piece = file[at..(at + count).min(length)].to_vec();
            file.splice(at..at, piece);
        }
        Damage::Insert(at, bytes) => {
            let at = at % length;
            file.splice(at..at, bytes);
        }
    }
}

/// Reads and checks what must hold for every answer.
fn answer(bytes: &[u8]) {
    match einvoice::read(bytes) {
        Ok(Document::Unstructured) => {}
        Ok(Document::Structured(invoice)) => {
            assert!(!invoice.number.is_empty() && invoice.issue_date.len() == 10 && !invoice.currency.is_empty());
            assert!(invoice.totals.tax_inclusive.is_some());
            assert!(invoice.warnings.len() <= limits::MAX_FINDINGS + 1);
        }
        Err(rejection) => {
            assert!(!rejection.errors.is_empty() && rejection.errors.len() <= limits::MAX_FINDINGS + 1);
            for finding in rejection.errors.iter().chain(&rejection.warnings) {
                assert!(finding.rule != "PORTICO-INTERNAL", "{finding}");
                assert!(finding.message.len() < 4_000 && finding.place.len() < 4_000, "{finding}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_are_answered(sample in 0usize..SAMPLES.len(), damages in prop::collection::vec(damage(), 1..6)) {
        let mut file = SAMPLES[sample].to_vec();
        damages.into_iter().for_each(|d| apply(&mut file, d));
        answer(&file);
    }

    #[test]
    fn arbitrary_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..3_000)) {
        answer(&bytes);
    }

    #[test]
    fn arbitrary_values_in_a_valid_document_are_answered(value in "\\PC{0,60}", at in 0usize..60) {
        let text = std::str::from_utf8(SAMPLES[0]).expect("UTF-8");
        let value = value.replace('&', "&amp;").replace('<', "&lt;");
        // The text of the element with this index.
        let Some((end, _)) = text.match_indices("</cbc:").nth(at) else { return Ok(()) };
        let start = text[..end].rfind('>').map_or(0, |p| p + 1);
        answer(format!("{}{value}{}", &text[..start], &text[end..]).as_bytes());
    }

    #[test]
    fn arbitrary_numbers_are_accepted_only_if_the_sums_hold(number in "-?[0-9]{1,20}(\\.[0-9]{0,22})?") {
        let text = std::str::from_utf8(SAMPLES[0]).expect("UTF-8");
        let document = text.replacen(">336.9</cbc:PayableAmount>", &format!(">{number}</cbc:PayableAmount>"), 1);
        let is_accepted = einvoice::read(document.as_bytes()).is_ok();
        let is_the_sum = number.trim_start_matches('0').trim_end_matches('0') == "336.9";
        prop_assert!(!is_accepted || is_the_sum, "{number} was accepted");
    }

    #[test]
    fn file_names_are_safe_whatever_the_number(text in "\\PC{0,300}") {
        let name = einvoice::sanitize_file_name(&text);
        prop_assert!(!name.is_empty() && name.chars().count() <= limits::MAX_FILE_NAME_CHARS);
        prop_assert!(!name.starts_with('.') && !name.contains(['/', '\\', '\0', '\r', '\n']));
        prop_assert_eq!(einvoice::sanitize_file_name(&name), name);
    }
}
