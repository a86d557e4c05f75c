//! The running process from outside: the router in process over a real database, and the real binary. What a verb does
//! is tested beside it in `business`.

#![allow(unreachable_pub, reason = "what tests share is all inside this one binary")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::needless_pass_by_value,
    reason = "a test that cannot go on fails; the lints' own exception ends at the test function"
)]

mod access;
mod attacks;
mod backup;
mod brand;
mod browser;
mod command_line;
mod connections;
mod deep_links;
mod downloads;
mod forms;
mod gallery;
mod headers;
mod hostile;
mod invitations;
mod leaving;
mod letters;
mod log;
mod mail_providers;
mod mail_reports;
mod maintenance;
mod people;
mod program;
mod second_step;
mod sign_in;
mod support;
mod tidy;
mod words;
