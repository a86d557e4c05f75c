//! The running process from outside: the router in process over a real database, and the real binary. What a verb does
//! is tested beside it in `business`.

mod access;
mod backup;
mod browser;
mod command_line;
mod connections;
mod downloads;
mod forms;
mod headers;
mod program;
mod sign_in;
mod tidy;
