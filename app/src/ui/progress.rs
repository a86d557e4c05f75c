//! How far something has come.

use crate::ui::Erase;
use leptos::prelude::*;

/// How far something has come; without a value, that it is under way.
#[component]
pub fn Progress(
    /// What is under way.
    #[prop(into)]
    label: String,
    /// How much is done, and how much there is to do.
    #[prop(optional)]
    done: Option<(u32, u32)>,
    /// How far, in words.
    #[prop(into, optional)]
    text: String,
    /// The id of the bar.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let (value, max) = done.map(|(value, max)| (value.to_string(), max.to_string())).unzip();
    view! {
        <div class="progress">
            <label for=id.clone()>{label}</label>
            <span class="progress-text">{text}</span>
            <progress id=id value=value max=max></progress>
        </div>
    }
    .erase()
}
