//! Search everywhere.

mod search_page;
mod server_fns;

pub use search_page::SearchPage;
pub use server_fns::{FindAnything, find};
