//! A button with something small to read or set beside it.

use crate::ui::{Content, Erase, Glyph, Icon, Look};
use leptos::prelude::*;

/// A button with a popover. It closes with Escape or a press beside it.
#[component]
pub fn Popover(
    /// The id of the popover.
    #[prop(into)]
    id: String,
    /// What the button says, and what the popover is called.
    #[prop(into)]
    label: String,
    /// How much the button stands out.
    #[prop(default = Look::Quiet)]
    look: Look,
    /// A drawing before the words.
    #[prop(optional)]
    icon: Option<Glyph>,
    /// What it holds.
    children: Content,
) -> impl IntoView {
    view! {
        <div class="anchor">
            <button type="button" class=look.class() popovertarget=id.clone()>
                {icon.map(|glyph| view! { <Icon glyph /> })}
                <span>{label.clone()}</span>
            </button>
            <div class="floating popover" id=id popover="auto" role="group" aria-label=label>
                {children.view()}
            </div>
        </div>
    }
    .erase()
}
