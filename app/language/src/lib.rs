//! What the portal says, in every language, and how each language writes dates, numbers, money and lists.
//!
//! Translators edit `messages/*.ftl`; `formats/*.ftl` are made from the Unicode CLDR. The build script turns both into one
//! table per language and into typed messages: a text without arguments is a method of [`Words`]; one with arguments is a
//! struct with a field for each, told by [`Words::tell`]. The server has all tables; a browser fetches the one that its page
//! is written in. Both read it with this code, so that their texts are the same.

mod collation;
mod dates;
mod languages;
mod lists;
mod money;
mod numbers;
mod plurals;
mod relative;
mod table;

pub use dates::DateStyle;
pub use languages::{Language, LanguageError};
pub use messages::*;
pub use table::{Message, Words};

#[allow(clippy::wildcard_imports, reason = "what the build script makes speaks of what stands beside it")]
#[allow(missing_docs, reason = "fields are named after the arguments in the languages' files")]
#[allow(unreachable_pub, reason = "messages that only this crate puts together stand beside those for everybody")]
mod messages {
    use crate::table::{Argument, Message, Words};
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
