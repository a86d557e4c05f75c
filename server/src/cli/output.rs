//! The one place that writes to the terminal. A closed pipe (`portico customer list | head -1`) ends the output, not the
//! work and not with an error.

use serde::Serialize;
use std::io::{self, IsTerminal as _, Write as _};

/// Standard output for results, standard error for everything said about them.
#[derive(Debug, Default)]
pub struct Output {
    closed: bool,
    failed: Option<io::Error>,
}

impl Output {
    /// A line of result.
    pub fn line(&mut self, text: &str) {
        if self.closed {
            return;
        }
        let mut out = io::stdout().lock();
        if let Err(error) =
            out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush())
        {
            self.closed = true;
            if error.kind() != io::ErrorKind::BrokenPipe {
                self.failed = Some(error);
            }
        }
    }

    /// A line of JSON.
    pub fn json(&mut self, value: &impl Serialize) {
        match serde_json::to_string(value) {
            Ok(text) => self.line(&text),
            Err(error) => self.failed = Some(io::Error::other(error)),
        }
    }

    /// Something about the work, for people, on standard error.
    pub fn note(&self, text: &str) {
        // Nobody is left to be told that standard error is closed.
        drop(writeln!(io::stderr().lock(), "{text}"));
    }

    /// Progress on one line that is written over; only on a terminal.
    pub fn progress(&self, text: &str) {
        if Self::shows_progress() {
            let mut err = io::stderr().lock();
            drop(write!(err, "\r\x1b[K{text}").and_then(|()| err.flush()));
        }
    }

    /// Is a person watching?
    #[must_use]
    pub fn shows_progress() -> bool {
        io::stderr().is_terminal()
    }

    /// What kept results from being written, a closed pipe apart.
    pub fn failure(&mut self) -> Option<io::Error> {
        self.failed.take()
    }
}

/// Text of a document cannot move the cursor or change the window's title.
pub(super) fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
