//! A list of facts: term and value.

use leptos::prelude::*;

/// A list of facts.
#[component]
pub fn Facts(
    /// [`Fact`]s.
    children: Children,
) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One fact; nothing at all when there is no value.
#[component]
pub fn Fact(
    /// What the value is.
    #[prop(into)]
    term: String,
    /// The value.
    #[prop(into)]
    value: Option<String>,
) -> impl IntoView {
    value.filter(|value| !value.is_empty()).map(|value| {
        view! {
            <div>
                <dt>{term}</dt>
                <dd>{value}</dd>
            </div>
        }
    })
}
