//! `import invoices`: walks files and folders, hands bytes to the importer, prints what became of them.

use super::failure::{DONE, FAILED, Failure};
use super::output::{Output, printable};
use super::people;
use business::Portal;
use business::invoices::{Import, ImportParty, ImportTotals, Importer, Outcome};
use serde::Serialize;
use std::fs::{DirEntry, FileType};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// The importer refuses files that are larger than it allows; so much of one is enough for that, and no more is read.
const FILE_LIMIT: u64 = 64 * 1024 * 1024;
/// Without a terminal, progress is said every so many files.
const PROGRESS: u64 = 1_000;

/// How many files became what.
#[derive(Debug, Default, Clone, Copy, Serialize)]
pub(crate) struct Counts {
    imported: u64,
    updated: u64,
    already: u64,
    rejected: u64,
}

impl Counts {
    pub(crate) const fn all(self) -> u64 {
        self.imported + self.updated + self.already + self.rejected
    }

    pub(crate) fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Imported => self.imported += 1,
            Outcome::Updated => self.updated += 1,
            Outcome::Already => self.already += 1,
            Outcome::Rejected => self.rejected += 1,
        }
    }
}

#[derive(Serialize)]
struct Summary {
    summary: Counts,
}

/// Imports; the exit code says whether something was rejected.
pub(super) async fn invoices(
    portal: &Portal,
    customer: &str,
    json: bool,
    paths: &[PathBuf],
    out: &mut Output,
) -> Result<u8, Failure> {
    let visit = people::as_customer(portal, customer).await?;
    // All of the call is checked before any of it is done.
    let files = walk(paths)?;
    let mut importer = Importer::new(portal, &visit).await?;
    let mut told = Told { json, counts: Counts::default(), all: files.len() as u64, said: 0 };
    for file in &files {
        let name = file.to_string_lossy();
        let done = match read(file) {
            Ok(bytes) => importer.take(&name, bytes).await?,
            Err(error) => vec![unreadable(&name, &error)],
        };
        told.tell(&done, out);
    }
    told.tell(&importer.finish().await?, out);
    told.end(out);
    Ok(if told.counts.rejected == 0 { DONE } else { FAILED })
}

/// What has been printed.
struct Told {
    json: bool,
    counts: Counts,
    all: u64,
    said: u64,
}

impl Told {
    fn tell(&mut self, imports: &[Import], out: &mut Output) {
        for import in imports {
            self.counts.add(import.outcome);
            if self.json {
                out.json(import);
            } else {
                for line in in_words(import) {
                    out.line(&line);
                }
            }
        }
        let done = self.counts.all();
        if Output::shows_progress() {
            out.progress(&format!("{done} of {} files", self.all));
        } else if done / PROGRESS > self.said / PROGRESS {
            out.note(&format!("{done} of {} files", self.all));
        }
        self.said = done;
    }

    fn end(&self, out: &mut Output) {
        if Output::shows_progress() {
            out.progress("");
        }
        if self.json {
            out.json(&Summary { summary: self.counts });
        } else {
            let Counts { imported, updated, already, rejected } = self.counts;
            out.line(&format!("{imported} imported, {updated} updated, {already} already there, {rejected} rejected"));
        }
    }
}

/// What became of a file, for people: one line, and one for each reason.
fn in_words(import: &Import) -> Vec<String> {
    let outcome = match import.outcome {
        Outcome::Imported => "imported",
        Outcome::Updated => "updated",
        Outcome::Already => "already",
        Outcome::Rejected => "rejected",
    };
    let number = import.number.as_deref().map(|number| format!("  {}", printable(number))).unwrap_or_default();
    let amount = match (&import.totals.payable, &import.currency) {
        (Some(amount), Some(currency)) => format!("  {} {}", printable(amount), printable(currency)),
        _ => String::new(),
    };
    let warnings = match import.warnings.len() {
        0 => String::new(),
        1 => "  (1 warning)".to_owned(),
        several => format!("  ({several} warnings)"),
    };
    let mut lines = vec![format!("{outcome:8}  {}{number}{amount}{warnings}", printable(&import.file))];
    let reason = |finding: &einvoice::Finding| {
        format!("          {} {}: {}", printable(&finding.rule), printable(&finding.place), printable(&finding.message))
    };
    lines.extend(import.errors.iter().map(reason));
    lines
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(FILE_LIMIT).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A file that is there and cannot be read is no reason to leave the others.
fn unreadable(name: &str, error: &io::Error) -> Import {
    let finding = einvoice::Finding {
        rule: "FILE".into(),
        place: "file".into(),
        message: format!("It cannot be read: {error}."),
    };
    Import {
        file: name.to_owned(),
        outcome: Outcome::Rejected,
        syntax: einvoice::Syntax::None,
        document: None,
        number: None,
        issue_date: None,
        due_date: None,
        currency: None,
        line_count: None,
        totals: ImportTotals::default(),
        supplier: ImportParty::default(),
        customer: ImportParty::default(),
        warnings: Vec::new(),
        errors: vec![finding],
    }
}

/// All files below these paths, each folder in the order of names. A link inside a folder is followed only to a file that
/// lies inside the same folder: what somebody else may put into it must not lead elsewhere.
fn walk(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        let wrong = |error: io::Error| Failure::wrong_call(format!("{} cannot be read: {error}", path.display()));
        let found = std::fs::metadata(path).map_err(wrong)?;
        if found.is_dir() {
            let root = path.canonicalize().map_err(wrong)?;
            let entries = listed(path).map_err(wrong)?;
            below(entries, &root, &mut files);
        } else if found.is_file() {
            files.push(path.clone());
        } else {
            return Err(Failure::wrong_call(format!("{} is neither a file nor a folder.", path.display())));
        }
    }
    Ok(files)
}

/// What stands in a folder, in the order of names.
fn listed(folder: &Path) -> io::Result<Vec<(DirEntry, FileType)>> {
    let entry = |entry: io::Result<DirEntry>| entry.and_then(|entry| entry.file_type().map(|kind| (entry, kind)));
    let mut entries = std::fs::read_dir(folder)?.map(entry).collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(|(entry, _)| entry.file_name());
    Ok(entries)
}

fn below(entries: Vec<(DirEntry, FileType)>, root: &Path, files: &mut Vec<PathBuf>) {
    for (entry, kind) in entries {
        let path = entry.path();
        // Hidden files are the system's, such as .DS_Store.
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        if kind.is_dir() {
            match listed(&path) {
                Ok(entries) => below(entries, root, files),
                // Taken for a file, reading it says why it cannot be read, and the others are imported all the same.
                Err(_) => files.push(path),
            }
        } else if kind.is_file() {
            files.push(path);
        } else if kind.is_symlink()
            && let Ok(target) = path.canonicalize()
            && target.starts_with(root)
            && target.is_file()
        {
            files.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_read_in_order_and_not_left() {
        let outside = tempfile::tempdir().unwrap();
        std::fs::write(outside.path().join("secret.xml"), "x").unwrap();
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        std::fs::create_dir(root.join("b")).unwrap();
        for name in ["c.xml", "a.xml", "b/d.xml", ".hidden"] {
            std::fs::write(root.join(name), "x").unwrap();
        }
        std::os::unix::fs::symlink(outside.path().join("secret.xml"), root.join("e.xml")).unwrap();
        std::os::unix::fs::symlink(root.join("a.xml"), root.join("f.xml")).unwrap();
        std::os::unix::fs::symlink(outside.path(), root.join("g")).unwrap();
        std::os::unix::fs::symlink(root, root.join("b/again")).unwrap();
        let found = walk(&[root.to_path_buf()]).unwrap();
        let names: Vec<_> = found.iter().map(|file| file.strip_prefix(root).unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["a.xml", "b/d.xml", "c.xml", "f.xml"]);
    }

    #[test]
    fn a_folder_that_cannot_be_listed_is_named_and_the_rest_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        std::fs::write(root.join("a.xml"), "x").unwrap();
        std::fs::create_dir(root.join("b")).unwrap();
        let entries = listed(root).unwrap();
        // Gone between the two looks: whoever runs this test may list whatever is there.
        std::fs::remove_dir(root.join("b")).unwrap();
        let mut found = Vec::new();
        below(entries, root, &mut found);
        assert_eq!(found, [root.join("a.xml"), root.join("b")]);
        assert!(read(&found[1]).is_err());
    }

    #[test]
    fn a_path_that_is_not_there_is_a_wrong_call() {
        assert_eq!(walk(&[PathBuf::from("/nowhere/at/all")]).unwrap_err().code, super::super::failure::WRONG_CALL);
    }
}
