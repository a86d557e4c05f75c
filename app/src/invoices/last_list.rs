//! The way back to the list as it was: with its filter, its order and its page.

use super::query::{PATH, list_address};
use crate::history::Walked;
use crate::request;
use leptos::prelude::*;

/// The list as it was last seen in this document.
#[derive(Debug, Clone, Copy)]
pub struct LastList(StoredValue<Option<Seen>>);

#[derive(Debug, Clone)]
struct Seen {
    address: String,
    /// How far down, in CSS pixels.
    place: f64,
}

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
        let place = self
            .0
            .with_value(|seen| seen.as_ref().filter(|seen| seen.address == address).map_or(0.0, |seen| seen.place));
        self.0.set_value(Some(Seen { address, place }));
    }

    /// The reader is at another place in it. Not so when the address is another page's already: on the way there the router
    /// goes to the top while the list still stands in the document.
    pub fn scrolled(self) {
        if window().location().pathname().is_ok_and(|path| path != PATH) {
            return;
        }
        let place = window().scroll_y().unwrap_or(0.0);
        self.0.update_value(|seen| {
            if let Some(seen) = seen {
                seen.place = place;
            }
        });
    }

    /// Whoever comes back finds the list where they left it. The browser would do this too, but does it before the list is
    /// there again.
    pub fn find_place(self, address: &str) {
        let place =
            self.0.with_value(|seen| seen.as_ref().filter(|seen| seen.address == address).map(|seen| seen.place));
        let Some(place) = place.filter(|place| *place > 0.0 && Walked::is_walking()) else { return };
        scroll_to(place, FRAMES);
    }

    /// Where the list was last seen: in this document, else where the request for this document came from.
    #[must_use]
    pub fn address(self) -> String {
        self.0
            .get_value()
            .map(|seen| seen.address)
            .unwrap_or_else(|| list_address(&request::previous_list().unwrap_or_default()))
    }
}

/// Frames to wait for the rows to stand in the document.
const FRAMES: u8 = 30;

/// Scrolls as soon as the page is long enough for it. Until then it may still be the page that is being left, which stays
/// where it is.
fn scroll_to(place: f64, frames: u8) {
    request_animation_frame(move || {
        let height = document().document_element().map_or(0, |root| root.scroll_height() - root.client_height());
        if f64::from(height) < place && frames > 0 {
            scroll_to(place, frames - 1);
        } else {
            window().scroll_to_with_x_and_y(0.0, place);
        }
    });
}
