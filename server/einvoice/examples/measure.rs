//! Measures the reader over a folder: `cargo run --release -p einvoice --example measure -- FOLDER [ROUNDS]`. Prints files
//! and megabytes per second, and the slowest files with their best time.
#![allow(clippy::print_stdout, reason = "a command line tool speaks through its output")]
#![allow(clippy::float_arithmetic, reason = "rates are shown, not kept")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "tests/samples".to_owned());
    let rounds: u32 = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(5);
    let mut files = Vec::new();
    collect(Path::new(&folder), &mut files)?;
    let mut contents = Vec::with_capacity(files.len());
    for file in files {
        let bytes = std::fs::read(&file)?;
        contents.push((file, bytes));
    }
    let size: usize = contents.iter().map(|(_, bytes)| bytes.len()).sum();
    let mut best = vec![Duration::MAX; contents.len()];
    let mut accepted = 0;
    let start = Instant::now();
    for _ in 0..rounds {
        accepted = 0;
        for ((_, bytes), best) in contents.iter().zip(&mut best) {
            let begun = Instant::now();
            accepted += usize::from(einvoice::read(bytes).is_ok());
            *best = begun.elapsed().min(*best);
        }
    }
    let seconds = start.elapsed().as_secs_f64() / f64::from(rounds);
    let count = contents.len();
    println!("{count} files, {accepted} accepted, {:.1} MB, {rounds} rounds", megabytes(size));
    println!("{:.0} files/s, {:.1} MB/s", per_second(count, seconds), megabytes(size) / seconds);
    let mut slowest: Vec<(Duration, &PathBuf, usize)> =
        contents.iter().zip(&best).map(|((file, bytes), best)| (*best, file, bytes.len())).collect();
    slowest.sort_unstable_by(|a, b| b.cmp(a));
    for (time, file, bytes) in slowest.iter().take(8) {
        println!("{:>9.2} ms {:>9} bytes  {}", time.as_secs_f64() * 1000.0, bytes, file.display());
    }
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "sizes of test files are far below 2^52")]
fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

#[allow(clippy::cast_precision_loss, reason = "counts of test files are far below 2^52")]
fn per_second(count: usize, seconds: f64) -> f64 {
    count as f64 / seconds
}
