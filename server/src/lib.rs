//! The running process: command line, configuration, router, downloads, middleware. No rules, and no SQL but that of
//! backups and of the examination of isolation.

// Types of nested layers and views are deep.
#![recursion_limit = "256"]

pub mod backup;
pub mod cli;
pub mod config;
pub mod demo;
pub mod doctor;
pub mod installation;
pub mod isolation;
pub mod key;
pub mod log;
pub mod serve;
pub mod web;
