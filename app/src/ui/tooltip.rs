//! A short explanation behind a small sign. Shown by pointing at it, by the keyboard and by a tap; Escape hides it
//! (WCAG 2.2, 1.4.13). Never the only place where something that is needed is said.

use crate::ui::{Erase, Glyph, Icon};
use leptos::prelude::*;

/// A sign with an explanation.
#[component]
pub fn Tooltip(
    /// The id of the explanation.
    #[prop(into)]
    id: String,
    /// What is explained.
    #[prop(into)]
    label: String,
    /// The explanation.
    #[prop(into)]
    text: String,
    /// The sign.
    #[prop(default = Glyph::Question)]
    icon: Glyph,
) -> impl IntoView {
    view! {
        <span class="tooltip">
            <button type="button" class="tooltip-sign" aria-describedby=id.clone()>
                <Icon glyph=icon label=label />
            </button>
            <span class="tooltip-text" id=id role="tooltip">
                {text}
            </span>
        </span>
    }
    .erase()
}
