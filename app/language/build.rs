//! Makes tables and typed messages out of the languages' files, and refuses to build when they disagree: a key or an
//! argument that one language has and English has not, a plural form that a language needs, text that is no Fluent.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "whoever edits a language's file reads this in the build's output"
)]
#![allow(unreachable_pub, reason = "what a build script holds is reached by nobody else")]

#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "build/generate.rs"]
mod generate;
#[path = "build/pseudo.rs"]
mod pseudo;

use catalogue::Catalogue;
use std::path::{Path, PathBuf};

/// The languages, English first: it says which keys there are.
const LANGUAGES: [(&str, &[&str]); 5] = [
    ("en", &["one", "other"]),
    ("nl", &["one", "other"]),
    ("de", &["one", "other"]),
    ("fr", &["one", "many", "other"]),
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
];

fn main() {
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap());
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap());
    for folder in ["messages", "formats", "build"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    let mut languages: Vec<Catalogue> = LANGUAGES.iter().map(|(tag, plurals)| read(&root, tag, plurals)).collect();
    let keys = generate::keys(&languages);
    for language in &languages {
        language.compare(&keys);
    }
    languages.push(pseudo::of(&languages[0]));
    for language in &languages {
        for (name, for_browser) in [("txt", false), ("browser.txt", true)] {
            let table = generate::table(&keys, language, for_browser);
            std::fs::write(out.join(format!("{}.{name}", language.tag)), table).unwrap();
        }
    }
    std::fs::write(out.join("messages.rs"), generate::rust(&keys)).unwrap();
}

fn read(root: &Path, tag: &'static str, plurals: &'static [&'static str]) -> Catalogue {
    let mut language = Catalogue::new(tag, plurals);
    for folder in ["messages", "formats"] {
        let path = format!("{folder}/{tag}.ftl");
        let text = std::fs::read_to_string(root.join(&path)).unwrap_or_else(|cause| panic!("{path}: {cause}"));
        language.add(&path, text, folder == "formats");
    }
    language
}
