//! The sealed log, as whoever runs the installation checks it.

use super::failure::{DONE, FAILED, Failure};
use super::output::Output;
use business::Portal;
use business::events::seal::{self, Head};
use std::path::Path;

/// Most bytes of a file of heads: some hundred thousand lines.
const FILE_LIMIT: u64 = 64 * 1024 * 1024;

/// Looks through every chain and says what is wrong.
pub(super) async fn verify(portal: &Portal, heads: Option<&Path>, out: &mut Output) -> Result<u8, Failure> {
    let heads = heads.map(read).transpose()?.unwrap_or_default();
    let mut is_whole = true;
    for found in seal::verify(portal, &heads).await? {
        let whose = found.slug.as_deref().unwrap_or("(installation)");
        let sealed = found.head.as_ref().map_or(0, |head| head.position);
        let verdict = if found.problems.is_empty() { "OK  " } else { "FAIL" };
        out.line(&format!("{verdict}  {whose}: {sealed} events sealed, {} waiting", found.waiting));
        for problem in &found.problems {
            is_whole = false;
            out.line(&format!("      {problem}"));
        }
    }
    Ok(if is_whole { DONE } else { FAILED })
}

/// Prints where each chain stands.
pub(super) async fn heads(portal: &Portal, out: &mut Output) -> Result<(), Failure> {
    for head in seal::heads(portal).await? {
        out.line(&head.to_string());
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<Head>, Failure> {
    let cannot = |problem: String| Failure::wrong_call(format!("{} cannot be used: {problem}", path.display()));
    let size = std::fs::metadata(path).map_err(|error| cannot(error.to_string()))?.len();
    if size > FILE_LIMIT {
        return Err(cannot("it is too large".to_owned()));
    }
    let text = std::fs::read_to_string(path).map_err(|error| cannot(error.to_string()))?;
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| line.parse().map_err(|error| cannot(format!("line {}: {error}", at + 1))))
        .collect()
}
