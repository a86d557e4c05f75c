//! The way back to the list as it was: with its filter, its order and its page.

use super::query::list_address;
use crate::request;
use leptos::prelude::*;

/// The address of the list as it was last seen in this document.
#[derive(Debug, Clone, Copy)]
pub struct LastList(StoredValue<Option<String>>);

impl LastList {
    /// Offers it to all pages.
    pub fn provide() {
        provide_context(Self(StoredValue::new(None)));
    }

    /// The one all pages share.
    #[must_use]
    pub fn current() -> Self {
        use_context().unwrap_or_else(|| Self(StoredValue::new(None)))
    }

    /// The list has just been seen at this address.
    pub fn remember(self, address: String) {
        self.0.set_value(Some(address));
    }

    /// Where the list was last seen: in this document, else where the request for this document came from.
    #[must_use]
    pub fn address(self) -> String {
        self.0.get_value().unwrap_or_else(|| list_address(&request::previous_list().unwrap_or_default()))
    }
}
