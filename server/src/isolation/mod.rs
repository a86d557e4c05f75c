//! Is one customer's data invisible to everybody of another's (ARCHITECTURE.md, I1)? Two customers are made for it, each with
//! things of every kind; every address there is is asked by everybody of the one for the things of the other.
//!
//! The tests do this on both engines, and `portico doctor --isolation` on an installation that is in use.

pub mod addresses;
mod compare;
pub mod examination;
pub mod stage;
pub mod store;
pub mod walk;
pub mod window;
