//! Short messages about what just happened. They stand in one region that screen readers listen to; others come from the
//! browser by a `toast` event (`frontend/enhance.js`). What needs an answer is no toast, and what went wrong stays until
//! it is closed.

use crate::ui::{Content, Erase, Glyph, Icon, Tone};
use leptos::prelude::*;

/// Where toasts stand; once in a document.
#[component]
pub fn Toasts(
    /// What the region is called.
    #[prop(into)]
    label: String,
    /// What the buttons that close toasts say.
    #[prop(into)]
    close: String,
    /// The toasts that come with the page.
    children: Content,
) -> impl IntoView {
    view! {
        <section class="toasts" aria-label=label data-toasts=close>
            <div role="status">{children.view()}</div>
        </section>
    }
    .erase()
}

/// A toast.
#[component]
pub fn Toast(
    /// How it feels. It goes by itself after a while unless something went wrong.
    tone: Tone,
    /// What the button that closes it says.
    #[prop(into)]
    close: String,
    /// The words, and perhaps a link.
    children: Content,
) -> impl IntoView {
    view! {
        <div class="toast" data-tone=tone.name()>
            <Icon glyph=glyph(tone) />
            <div>{children.view()}</div>
            <button type="button" class="button button-bare button-icon needs-script" data-close="">
                <Icon glyph=Glyph::Cross label=close />
            </button>
        </div>
    }
    .erase()
}

/// The drawing that goes with a tone.
pub(super) const fn glyph(tone: Tone) -> Glyph {
    match tone {
        Tone::Neutral | Tone::Accent => Glyph::Note,
        Tone::Positive => Glyph::Done,
        Tone::Warning => Glyph::Warning,
        Tone::Danger => Glyph::Stopped,
    }
}
