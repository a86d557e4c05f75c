//! Home.

mod server_fns;

pub use server_fns::{SeeHome, overview};
