//! A message on a page.

use crate::ui::{Content, Tone};
use leptos::prelude::*;

/// A message that belongs to the page. `urgent` ones are read aloud at once.
#[component]
pub fn Notice(
    /// How it feels.
    tone: Tone,
    /// Must it be heard at once?
    #[prop(optional)]
    urgent: bool,
    /// The words.
    children: Content,
) -> impl IntoView {
    view! {
        <div class="notice" data-tone=tone.name() role=urgent.then_some("alert")>
            {children.view()}
        </div>
    }
}
