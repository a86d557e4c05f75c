//! Figures that one sees at a glance.

use crate::ui::{Content, Erase, Glyph, Icon, Tone};
use leptos::prelude::*;

/// How a figure has changed.
#[derive(Debug, Clone)]
pub struct Change {
    /// Is it better or worse?
    pub tone: Tone,
    /// Has it risen?
    pub rises: bool,
    /// By how much and since when, in words.
    pub words: String,
}

/// Cards beside each other.
#[component]
pub fn StatCards(
    /// The cards.
    children: Content,
) -> impl IntoView {
    view! { <dl class="stats">{children.view()}</dl> }
}

/// A figure with its name; inside `StatCards`.
#[component]
pub fn StatCard(
    /// What it is.
    #[prop(into)]
    label: String,
    /// The figure.
    #[prop(into)]
    value: String,
    /// How it has changed.
    #[prop(optional)]
    change: Option<Change>,
    /// Where more about it is.
    #[prop(into, optional)]
    href: Option<String>,
) -> impl IntoView {
    let label = match href {
        Some(href) => view! {
            <a class="row-link" href=href>
                {label}
            </a>
        }
        .erase(),
        None => label.erase(),
    };
    let change = change.map(|change| {
        let glyph = if change.rises { Glyph::ArrowUp } else { Glyph::ArrowDown };
        view! {
            <dd class="stat-change" data-tone=change.tone.name()>
                <Icon glyph />
                {change.words}
            </dd>
        }
    });
    view! {
        <div class="stat">
            <dt>{label}</dt>
            <dd class="stat-value">{value}</dd>
            {change}
        </div>
    }
    .erase()
}
