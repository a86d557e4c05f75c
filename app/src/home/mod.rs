//! Home: what waits for a person, and what is new since they were here.

mod home_page;
mod server_fns;
mod tour;

pub use home_page::HomePage;
pub use server_fns::{SeeHome, overview};
