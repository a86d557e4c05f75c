//! Choosing files, or dropping them. It is the browser's own file field, which takes dropped files by itself.

use super::around::Around;
use crate::ui::{Erase, Glyph, Icon};
use leptos::prelude::*;

/// Files to send.
#[component]
pub fn FileDrop(
    /// What to choose.
    #[prop(into)]
    label: String,
    /// The name they are sent under; also the end of its id.
    #[prop(into)]
    name: String,
    /// What can be done: for example "Choose files or drop them here".
    #[prop(into)]
    prompt: String,
    /// Kinds of files, as `accept` writes them.
    #[prop(into, optional)]
    accept: Option<String>,
    /// May there be several?
    #[prop(optional)]
    multiple: bool,
    /// What kinds and sizes are taken.
    #[prop(into, optional)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    problem: Option<String>,
    /// Must there be one?
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let around = Around { name, label, hint, problem };
    let (id, is_invalid, described_by) = (around.id(), around.is_invalid(), around.described_by());
    let control = view! {
        <div class="file-drop" data-enhance="files">
            <input
                type="file"
                id=id
                name=around.name.clone()
                accept=accept
                multiple=multiple
                required=required
                aria-invalid=is_invalid
                aria-describedby=described_by
            />
            <p class="file-prompt" aria-hidden="true">
                <Icon glyph=Glyph::Upload />
                <span>{prompt}</span>
            </p>
        </div>
        <div class="file-list" role="status"></div>
    };
    around.field(control.erase())
}
