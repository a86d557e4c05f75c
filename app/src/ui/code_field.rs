//! A code of few digits that was sent or is shown elsewhere. One field, not one for each digit: so it can be pasted, filled
//! in by the browser, and read aloud (WCAG 2.2, 3.3.8).

use super::around::Around;
use crate::ui::Erase;
use leptos::prelude::*;

/// A one-time code.
#[component]
pub fn CodeField(
    /// What to enter.
    #[prop(into)]
    label: String,
    /// The name it is sent under; also the end of its id.
    #[prop(into)]
    name: String,
    /// How many digits it has; 4 to 8.
    #[prop(default = 6)]
    digits: u8,
    /// Is the form sent as soon as all digits are there?
    #[prop(optional)]
    sends: bool,
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
        <input
            type="text"
            class="code"
            id=id
            name=around.name.clone()
            inputmode="numeric"
            autocomplete="one-time-code"
            pattern=format!("[0-9]{{{digits}}}")
            maxlength=digits.to_string()
            spellcheck="false"
            dir="ltr"
            required=true
            data-code=if sends { "sends" } else { "" }
            data-digits=digits.to_string()
            aria-invalid=is_invalid
            aria-describedby=described_by
        />
    };
    around.field(control.erase())
}
