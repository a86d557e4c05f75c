//! Search everywhere.

mod server_fns;

pub use server_fns::{FindAnything, find};
