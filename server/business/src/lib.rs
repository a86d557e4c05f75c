//! What the portal does: verbs, their rules and their SQL. No Leptos, no Axum, no HTML.
//!
//! Each area is a folder: `mod.rs` holds its verbs and is its only door, `store.rs` its SQL and only SQL.

pub mod administration;
pub mod brand;
pub mod cast;
pub mod clock;
pub mod db;
mod error;
pub mod events;
pub mod files;
pub mod home;
pub mod identity;
pub mod invitations;
pub mod invoices;
pub mod mail;
pub mod members;
mod portal;
mod qr;
pub mod queue;
pub mod search;
pub mod support;
pub mod vault;
mod visit;

#[cfg(feature = "testing")]
#[allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "what goes wrong while a test is set up ends the test"
)]
pub mod testing;

pub use error::{Error, Refusal, Result, Unexpected};
pub use portal::{Portal, Settings, Work};
pub use visit::{Looking, Origin, Visit, Within};
