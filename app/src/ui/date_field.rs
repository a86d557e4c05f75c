//! A date, entered with the browser's own calendar.

use super::around::Around;
use crate::ui::Erase;
use leptos::prelude::*;

/// A date: `2026-02-27`, whatever the browser shows.
#[component]
pub fn DateField(
    /// What to enter.
    #[prop(into)]
    label: String,
    /// The name it is sent under; also the end of its id.
    #[prop(into)]
    name: String,
    /// What stands in it, as typed. With a problem it is shown as text, because a date input would hide it.
    #[prop(into, optional)]
    value: String,
    /// The first day that can be chosen.
    #[prop(into, optional)]
    earliest: Option<String>,
    /// The last day that can be chosen.
    #[prop(into, optional)]
    latest: Option<String>,
    /// What helps to enter it.
    #[prop(into, optional)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    problem: Option<String>,
    /// Must it be filled in?
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let around = Around { name, label, hint, problem };
    let (id, is_invalid, described_by) = (around.id(), around.is_invalid(), around.described_by());
    let control = view! {
        <input
            id=id
            name=around.name.clone()
            type=if is_invalid.is_some() { "text" } else { "date" }
            class="date"
            value=value
            min=earliest
            max=latest
            required=required
            aria-invalid=is_invalid
            aria-describedby=described_by
        />
    };
    around.field(control.erase())
}
