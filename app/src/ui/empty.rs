//! What stands where a list would be when there is nothing in it.

use crate::ui::Content;
use leptos::prelude::*;

/// Nothing to show: why, and what to do.
#[component]
pub fn EmptyState(
    /// What there is nothing of.
    #[prop(into)]
    title: String,
    /// Why, and a next step.
    children: Content,
) -> impl IntoView {
    view! {
        <div class="empty">
            <h2>{title}</h2>
            {children.view()}
        </div>
    }
}
