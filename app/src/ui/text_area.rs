//! A field of several lines.

use super::around::Around;
use crate::request::area_text;
use crate::ui::{Counted, Erase};
use leptos::prelude::*;

/// A field of several lines. It grows with what is written into it.
#[component]
pub fn TextArea(
    /// What to enter.
    #[prop(into)]
    label: String,
    /// The name it is sent under; also the end of its id.
    #[prop(into)]
    name: String,
    /// What stands in it.
    #[prop(into, optional)]
    value: String,
    /// What helps to enter it.
    #[prop(into, optional)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    problem: Option<String>,
    /// How many lines are seen at first.
    #[prop(default = 4)]
    rows: u8,
    /// How many characters it takes, and how those left are told.
    #[prop(optional)]
    limit: Option<(u32, Counted)>,
    /// Must it be filled in?
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let around = Around { name, label, hint, problem };
    let (id, is_invalid, described_by) = (around.id(), around.is_invalid(), around.described_by());
    let max = limit.as_ref().map(|(max, _)| max.to_string());
    let left = limit.map(|(_, words)| {
        view! { <output class="field-hint" for=id.clone() data-left=id.clone() data-counted=words.attribute()></output> }
    });
    let control = view! {
        <textarea
            id=id
            name=around.name.clone()
            rows=rows.to_string()
            maxlength=max
            required=required
            aria-invalid=is_invalid
            aria-describedby=described_by
        >
            {area_text(value)}
        </textarea>
        {left}
    };
    around.field(control.erase())
}
