//! Parts that are folded away until somebody wants them. The browser's own `details`: it is found by a search on the page,
//! and works without scripts.

use crate::ui::{Content, Erase, Glyph, Icon};
use leptos::prelude::*;

/// A part that is folded away.
#[component]
pub fn Fold(
    /// What is inside.
    #[prop(into)]
    title: String,
    /// Folds with the same name are open one at a time.
    #[prop(into, optional)]
    name: Option<String>,
    /// Is it open at first?
    #[prop(optional)]
    open: bool,
    /// What it holds.
    children: Content,
) -> impl IntoView {
    view! {
        <details class="fold" name=name open=open>
            <summary>
                <span>{title}</span>
                <Icon glyph=Glyph::ChevronDown />
            </summary>
            <div class="fold-body">{children.view()}</div>
        </details>
    }
    .erase()
}

/// Folds below each other.
#[component]
pub fn Accordion(
    /// The folds.
    children: Content,
) -> impl IntoView {
    view! { <div class="accordion">{children.view()}</div> }
}
