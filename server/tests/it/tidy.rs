//! Keeps the house as its plan says (ARCHITECTURE.md): arrows between the rooms, where SQL and `cfg` may stand, names of
//! files, and that what the documents name exists.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// All files below a folder with this ending, with their text.
pub fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), ending, &mut found);
    assert!(!found.is_empty(), "nothing ends in {ending} below {folder}");
    found
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if !matches!(name.as_str(), "node_modules" | "target" | ".git") {
                collect(&path, ending, found);
            }
        } else if name.ends_with(ending) {
            let relative = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
            found.push((relative, fs::read_to_string(&path).unwrap_or_default()));
        }
    }
}

/// The rooms that a room may use, from its `Cargo.toml`.
fn arrows(manifest: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(root().join(manifest)).unwrap();
    let table: toml::Table = text.parse().unwrap();
    let rooms = ["app", "business", "domain", "einvoice", "frontend", "language", "server"];
    let named = table.get("dependencies").and_then(toml::Value::as_table).cloned().unwrap_or_default();
    named.keys().filter(|name| rooms.contains(&name.as_str())).cloned().collect()
}

#[test]
fn the_arrows_between_the_rooms_are_those_of_the_plan() {
    for (manifest, allowed) in [
        ("app/domain/Cargo.toml", &[][..]),
        ("app/language/Cargo.toml", &["domain"]),
        ("server/einvoice/Cargo.toml", &[]),
        ("server/business/Cargo.toml", &["domain", "einvoice", "language"]),
        ("app/Cargo.toml", &["business", "domain", "language"]),
        ("frontend/Cargo.toml", &["app"]),
        ("server/Cargo.toml", &["app", "business", "domain", "einvoice", "language"]),
    ] {
        let allowed: BTreeSet<String> = allowed.iter().map(|room| (*room).to_owned()).collect();
        let used = arrows(manifest);
        assert!(used.is_subset(&allowed), "{manifest} uses {:?}", used.difference(&allowed));
    }
    let app = fs::read_to_string(root().join("app/Cargo.toml")).unwrap();
    assert!(
        app.contains("business = { workspace = true, optional = true }"),
        "the browser's build must not hold business"
    );
}

/// Does this line start a statement of SQL?
fn is_sql(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '"', '(', '=', '#']).to_ascii_lowercase();
    let starts = ["select ", "insert into ", "delete from ", "alter table ", "create table ", "truncate "];
    let quoted = |word: &str| line.starts_with(word) || line.contains(&format!("\"{word}"));
    starts.iter().any(|word| quoted(word)) || (quoted("update ") && line.contains(" set "))
}

/// Code without comments, and without the tests at its end.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let tests = text.find("#[cfg(test)]\nmod tests").unwrap_or(text.len());
    text[..tests].lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
}

#[test]
fn sql_stands_in_stores_and_in_the_database_room_only() {
    let may = |path: &str| {
        path.ends_with("/store.rs")
            || path.contains("/store/")
            || path.contains("/business/src/db/")
            || path.contains("/business/src/testing/")
            || path.ends_with("/tests.rs")
            // Asks an engine about itself, never about a table of ours.
            || path == "server/src/doctor/database.rs"
    };
    for (path, text) in files("server", ".rs").into_iter().chain(files("app", ".rs")) {
        if may(&path) || path.starts_with("server/tests") || path.contains("/tests/") {
            continue;
        }
        for (number, line) in code(&text) {
            assert!(!is_sql(line), "{path}:{}: SQL belongs into a store.rs: {line}", number + 1);
        }
    }
}

#[test]
fn the_app_knows_in_few_places_where_it_runs() {
    for (path, text) in files("app/src", ".rs") {
        let may = matches!(path.as_str(), "app/src/lib.rs" | "app/src/error.rs" | "app/src/request.rs");
        // Tests need the words of all languages, which only the server has.
        let text = text.replace("#[cfg(all(test, feature = \"ssr\"))]", "");
        let says = text.contains("feature = \"ssr\"") || text.contains("target_arch");
        assert!(may || !says, "{path} asks where it runs; request.rs is the place for that");
    }
}

/// Whoever forgets it shows one customer's data under another's name after a switch in another tab (ARCHITECTURE.md, I1).
#[test]
fn every_server_function_is_asked_for_the_customer_on_screen() {
    let mut count = 0;
    for (path, text) in files("app/src", ".rs") {
        for declared in text.split("#[server(").skip(1) {
            let declared = declared.split(")]").next().unwrap();
            if declared.contains("endpoint = ") {
                count += 1;
                assert!(declared.contains("client = Asking"), "{path}: {declared} lacks `client = Asking`");
            }
        }
    }
    assert!(count >= 4, "{count} server functions were found");
}

#[test]
fn errors_that_carry_text_from_below_are_not_used() {
    for folder in ["app", "server", "frontend"] {
        for (path, text) in files(folder, ".rs") {
            let names = code(&text).any(|(_, line)| {
                line.contains(concat!("Server", "FnError"))
                    && !line.contains(concat!("FromServer", "FnError"))
                    && !line.contains(concat!("ServerFn", "ErrorErr"))
            });
            assert!(path.ends_with("tidy.rs") || !names, "{path}: use app::error::PortalError");
        }
    }
}

#[test]
fn files_have_names_that_say_something() {
    let refused = ["utils", "util", "helpers", "helper", "common", "misc", "manager", "data", "info", "stuff"];
    for folder in ["app", "server", "frontend", "scripts", "end2end"] {
        for ending in [".rs", ".ts", ".mjs"] {
            let mut found = Vec::new();
            collect(&root().join(folder), ending, &mut found);
            for (path, _) in found {
                let stem = Path::new(&path).file_stem().unwrap().to_string_lossy().into_owned();
                assert!(!refused.contains(&stem.as_str()), "{path} says nothing about what is in it");
            }
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for folder in ["app", "server", "frontend"] {
        for (path, text) in files(folder, ".rs") {
            assert!(text.starts_with("//!"), "{path} does not start with what it is for");
        }
    }
}

/// Is this a path, as documents write one between backticks or as a link's target?
fn is_path(text: &str) -> bool {
    let known = ["app/", "server/", "frontend/", "end2end/", "migrations/", "style/", "public/", "scripts/", "docs/"];
    let is_file = !text.contains('/') && [".md", ".toml"].iter().any(|ending| text.ends_with(ending));
    let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '-'));
    plain && !text.starts_with("http") && (is_file || known.iter().any(|folder| text.starts_with(folder)))
}

#[test]
fn paths_named_in_the_documents_exist() {
    let mut all = Vec::new();
    collect(&root(), "", &mut all);
    // "The `SOURCES.md` beside them": a bare name may be anywhere.
    let is_somewhere = |name: &str| all.iter().any(|(path, _)| path.rsplit('/').next() == Some(name));
    // Made by the program or by whoever runs it.
    let elsewhere = ["portico.toml"];
    for document in ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"] {
        let Ok(text) = fs::read_to_string(root().join(document)) else { panic!("{document} is missing") };
        let quoted = text.split('`').skip(1).step_by(2);
        let linked = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for named in quoted.chain(linked) {
            let named = named.split('#').next().unwrap_or(named);
            if is_path(named) && !elsewhere.contains(&named) {
                let exists = root().join(named).exists() || (!named.contains('/') && is_somewhere(named));
                assert!(exists, "{document} names {named}, which is not there");
            }
        }
    }
}
