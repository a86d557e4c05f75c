//! Text that is meant to be copied: a key, an account, a piece of code.

use crate::ui::{Erase, Glyph, Icon};
use leptos::prelude::*;

/// Code on lines of its own, with a button that copies it.
#[component]
pub fn CodeBlock(
    /// Its id.
    #[prop(into)]
    id: String,
    /// The code.
    #[prop(into)]
    text: String,
    /// What it is, for those who do not see it.
    #[prop(into)]
    label: String,
    /// What the button says.
    #[prop(into)]
    copy: String,
    /// What is said once it is copied.
    #[prop(into)]
    copied: String,
) -> impl IntoView {
    view! {
        <div class="code-block" dir="ltr">
            // What is wider than the page is pushed sideways, also by the keyboard.
            <pre id=id.clone() tabindex="0" role="region" aria-label=label>
                <code>{text}</code>
            </pre>
            <CopyButton of=id copy copied />
        </div>
    }
    .erase()
}

/// A short text in a line, with a button that copies it.
#[component]
pub fn CopyText(
    /// Its id.
    #[prop(into)]
    id: String,
    /// The text.
    #[prop(into)]
    text: String,
    /// What the button says.
    #[prop(into)]
    copy: String,
    /// What is said once it is copied.
    #[prop(into)]
    copied: String,
) -> impl IntoView {
    view! {
        <span class="copy-text">
            <code id=id.clone() dir="ltr">
                {text}
            </code>
            <CopyButton of=id copy copied />
        </span>
    }
    .erase()
}

#[component]
fn CopyButton(of: String, copy: String, copied: String) -> impl IntoView {
    view! {
        <button type="button" class="button button-bare button-icon needs-script" data-copy=of>
            <Icon glyph=Glyph::Copy label=copy />
        </button>
        <span class="copied" role="status" data-copied=copied></span>
    }
}
