//! What stands in place of a part of a page that could not be shown.

use crate::ui::{Content, Erase, Glyph, Icon};
use leptos::prelude::*;

/// Something could not be shown: what, and what to do.
#[component]
pub fn ErrorState(
    /// What happened, without blame.
    #[prop(into)]
    title: String,
    /// What the reference is called, and the reference that leads to the entry in the log.
    #[prop(optional)]
    reference: Option<(String, String)>,
    /// A next step.
    children: Content,
) -> impl IntoView {
    view! {
        <div class="empty error-state" role="alert">
            <Icon glyph=Glyph::Warning />
            <h2>{title}</h2>
            {children.view()}
            {reference.map(|(label, code)| view! { <p class="muted">{label} " " <code>{code}</code></p> })}
        </div>
    }
    .erase()
}
