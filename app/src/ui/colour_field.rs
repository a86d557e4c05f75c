//! A colour: written, as people copy it from a style guide, or picked.

use super::around::Around;
use crate::ui::Erase;
use leptos::prelude::*;

/// A colour. The picker beside the text is the browser's own; `frontend/enhance.js` shows it and keeps both alike.
#[component]
pub fn ColourField(
    /// What the colour is for.
    #[prop(into)]
    label: String,
    /// The name it is sent under; also the end of its id.
    #[prop(into)]
    name: String,
    /// What stands in it: `#rrggbb`, or what was typed.
    #[prop(into, optional)]
    value: String,
    /// What the picker is called.
    #[prop(into)]
    pick: String,
    /// What helps to enter it.
    #[prop(into, optional)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    problem: Option<String>,
) -> impl IntoView {
    let around = Around { name, label, hint, problem };
    let (id, is_invalid, described_by) = (around.id(), around.is_invalid(), around.described_by());
    let control = view! {
        <div class="colour-field" data-enhance="colour">
            <input
                type="text"
                id=id
                name=around.name.clone()
                value=value
                size="9"
                maxlength="20"
                autocomplete="off"
                spellcheck="false"
                dir="ltr"
                aria-invalid=is_invalid
                aria-describedby=described_by
            />
            <input type="color" class="colour-pick" aria-label=pick hidden />
        </div>
    };
    around.field(control.erase())
}
