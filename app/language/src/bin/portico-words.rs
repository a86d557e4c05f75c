//! Writes the table of each language into a folder, as browsers fetch them: `words.<tag>.txt`. The build calls it.

use language::Language;
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder: PathBuf = std::env::args_os().nth(1).unwrap_or_else(|| ".".into()).into();
    for language in Language::ALL {
        std::fs::write(folder.join(format!("words.{language}.txt")), language.table())?;
    }
    Ok(())
}
