//! One of many, found by typing. Without scripts it is a plain list of choices, and that list is always what is sent;
//! `frontend/enhance.js` puts a field that searches it in its place.

use super::around::Around;
use crate::ui::{Choice, Counted, Erase};
use leptos::prelude::*;

/// One of many, found by typing.
#[component]
pub fn ComboBox(
    /// What to choose.
    #[prop(into)]
    label: String,
    /// The name it is sent under; also the end of its id.
    #[prop(into)]
    name: String,
    /// The choices. One with an empty value stands for none.
    choices: Vec<Choice>,
    /// The value chosen.
    #[prop(into, optional)]
    value: String,
    /// How many choices are left is told like this.
    found: Counted,
    /// Told when nothing fits.
    #[prop(into)]
    nothing: String,
    /// What helps to choose.
    #[prop(into, optional)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    problem: Option<String>,
    /// Must one be chosen?
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let around = Around { name, label, hint, problem };
    let (id, is_invalid, described_by) = (around.id(), around.is_invalid(), around.described_by());
    let list = format!("{id}-list");
    let options = choices
        .into_iter()
        .map(|choice| {
            let selected = choice.value == value;
            view! {
                <option value=choice.value selected=selected disabled=choice.disabled>
                    {choice.words}
                </option>
            }
        })
        .collect_view();
    let control = view! {
        <div class="combobox" data-enhance="combobox">
            <select
                id=id.clone()
                name=around.name.clone()
                required=required
                aria-invalid=is_invalid
                aria-describedby=described_by.clone()
            >
                {options}
            </select>
            <input
                type="text"
                id=format!("{id}-search")
                role="combobox"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-expanded="false"
                aria-controls=list.clone()
                aria-invalid=is_invalid
                aria-describedby=described_by
                hidden=true
            />
            <ul class="floating listbox" id=list role="listbox" popover="manual" aria-label=around.label.clone()></ul>
            <p class="unseen" role="status" data-counted=found.attribute() data-nothing=nothing></p>
        </div>
    };
    around.field(control.erase())
}
