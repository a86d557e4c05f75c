//! A state in a word: colour helps, the word says it.

use leptos::prelude::*;

/// How a state feels; says nothing about what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    Neutral,
    /// Worth knowing.
    Accent,
    /// Done, good.
    Positive,
    /// Needs attention soon.
    Warning,
    /// Needs attention now.
    Danger,
}

impl Tone {
    /// The name that styles know it by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Accent => "accent",
            Self::Positive => "positive",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }
}

/// A state in a word.
#[component]
pub fn Badge(
    /// How it feels.
    tone: Tone,
    /// The word.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <span class="badge" data-tone=tone.name()>{text}</span> }
}
