//! What happened, in order. Values, not views, like tables.

use super::toast::glyph;
use crate::ui::{Erase, Glyph, Icon, Tone};
use leptos::prelude::*;

/// Something that happened.
#[derive(Debug, Clone)]
pub struct Happening {
    /// What.
    pub title: String,
    /// Who did it, or more about it; empty for nothing.
    pub note: String,
    /// When, in words.
    pub when: String,
    /// When, as machines write it (`2026-02-27T09:30:00Z`).
    pub instant: String,
    /// How it feels.
    pub tone: Tone,
    /// Its drawing; without one the tone's.
    pub icon: Option<Glyph>,
}

/// What happened, in order.
#[component]
pub fn Timeline(
    /// What happened, the newest first.
    happenings: Vec<Happening>,
) -> impl IntoView {
    let happenings = happenings
        .into_iter()
        .map(|happening| {
            let icon = happening.icon.unwrap_or_else(|| glyph(happening.tone));
            view! {
                <li data-tone=happening.tone.name()>
                    <Icon glyph=icon />
                    <div>
                        <p class="timeline-title">{happening.title}</p>
                        <p class="muted">
                            <time datetime=happening.instant>{happening.when}</time>
                            {(!happening.note.is_empty()).then(|| view! { <span>{happening.note}</span> })}
                        </p>
                    </div>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="timeline">{happenings}</ol> }.erase()
}
