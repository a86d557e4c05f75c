//! Back and forward in the browser: the address follows, and so does the place in a list.

use crate::{address, request};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

/// Was the page that is shown reached by the browser's Back or Forward? The router's frame provides it once.
#[derive(Debug, Clone, Copy)]
pub struct Walked(StoredValue<bool>);

impl Walked {
    /// Is it so? `false` on the server and before anybody has gone anywhere.
    #[must_use]
    pub fn is_walking() -> bool {
        use_context::<Self>().is_some_and(|walked| walked.0.get_value())
    }
}

/// Follows the browser's Back and Forward. Called once, inside the router.
pub fn follow() {
    let walked = Walked(StoredValue::new(false));
    provide_context(walked);
    if request::IS_SERVER {
        return;
    }
    let navigate = use_navigate();
    let location = use_location();
    let back_or_forth = window_event_listener(leptos::ev::popstate, move |_| {
        walked.0.set_value(true);
        // The router remembers only what it went to itself. After Forward it would take the next page for the one it is
        // on and leave the address as it is; going in place to where it already is sets its memory right.
        navigate(
            &address::here(&location),
            NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() },
        );
    });
    let elsewhere = window_event_listener(leptos::ev::click, move |_| walked.0.set_value(false));
    let filtered = window_event_listener(leptos::ev::submit, move |_| walked.0.set_value(false));
    on_cleanup(move || {
        back_or_forth.remove();
        elsewhere.remove();
        filtered.remove();
    });
}
