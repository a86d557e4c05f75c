//! The heading of a page, which takes the focus when somebody arrives without loading a document, so that a screen
//! reader reads where they are and the keyboard goes on from there.

use leptos::html::H1;
use leptos::prelude::*;
use web_sys::FocusOptions;

/// Remembers that the first heading, the one that came with the document, has been seen: it must not take the focus.
/// The frame provides it once.
#[derive(Debug, Clone, Copy)]
pub struct FirstHeading(StoredValue<bool>);

impl FirstHeading {
    /// Nothing has been seen yet.
    #[must_use]
    pub fn not_seen() -> Self {
        Self(StoredValue::new(false))
    }
}

/// The one heading of the first level on a page.
#[component]
pub fn PageHeading(
    /// The words.
    children: Children,
) -> impl IntoView {
    let heading = NodeRef::<H1>::new();
    let first = use_context::<FirstHeading>();
    Effect::new(move |_| {
        let (Some(heading), Some(FirstHeading(seen))) = (heading.get(), first) else { return };
        if seen.get_value() {
            // Where the page stands is the router's business on the way forth, and the list's on the way back.
            let quietly = FocusOptions::new();
            quietly.set_prevent_scroll(true);
            // It may be made before it stands in the document.
            request_animation_frame(move || {
                // A browser that cannot focus it shows the page all the same.
                let _ = heading.focus_with_options(&quietly);
            });
        }
        seen.set_value(true);
    });
    view! {
        <h1 tabindex="-1" node_ref=heading>
            {children()}
        </h1>
    }
}

/// Moves the focus to the heading of the page that is shown: for another page of the same list.
pub fn focus_heading() {
    use wasm_bindgen::JsCast;
    let heading = document().query_selector("h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}
