//! Prints what the reader says about files: `cargo run -p einvoice --example check -- FILE…`. With `--json`, one JSON
//! object for each file.
#![allow(clippy::print_stdout, reason = "a command line tool speaks through its output")]

use einvoice::Document;

fn main() -> std::io::Result<()> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let as_json = arguments.first().is_some_and(|a| a == "--json");
    if as_json {
        arguments.remove(0);
    }
    // `-` reads the names of files from standard input, one on each line.
    let files: Vec<String> =
        if arguments == ["-"] { std::io::stdin().lines().collect::<Result<_, _>>()? } else { arguments };
    for file in files {
        let read = einvoice::read(&std::fs::read(&file)?);
        let (verdict, errors, warnings) = match &read {
            Ok(Document::Structured(invoice)) => ("accepted", &[][..], &invoice.warnings[..]),
            Ok(Document::Unstructured) => ("unstructured", &[][..], &[][..]),
            Err(rejection) => ("rejected", &rejection.errors[..], &rejection.warnings[..]),
        };
        if as_json {
            let line = serde_json::json!({ "file": file, "verdict": verdict, "errors": errors, "warnings": warnings });
            println!("{line}");
        } else {
            println!("{verdict} {file}");
            errors.iter().for_each(|f| println!("  error {f}"));
            warnings.iter().for_each(|f| println!("  warning {f}"));
        }
    }
    Ok(())
}
