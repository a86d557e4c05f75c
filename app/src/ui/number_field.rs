//! Numbers and amounts. They are text with a keyboard for numbers, not `type="number"`: that one loses what it cannot
//! read, changes when somebody scrolls over it, and knows one decimal point only.

use super::around::Around;
use crate::ui::Erase;
use leptos::prelude::*;

/// A number, with its unit.
#[component]
pub fn NumberField(
    /// What to enter.
    #[prop(into)]
    label: String,
    /// The name it is sent under; also the end of its id.
    #[prop(into)]
    name: String,
    /// What stands in it, as typed.
    #[prop(into, optional)]
    value: String,
    /// What it counts; shown after it.
    #[prop(into, optional)]
    unit: Option<String>,
    /// Has it decimals?
    #[prop(optional)]
    decimals: bool,
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
    let keyboard = if decimals { "decimal" } else { "numeric" };
    affixed(around, value, keyboard, None, unit, required)
}

/// An amount of money in one currency.
#[component]
pub fn MoneyField(
    /// What to enter.
    #[prop(into)]
    label: String,
    /// The name it is sent under; also the end of its id.
    #[prop(into)]
    name: String,
    /// What stands in it, as typed.
    #[prop(into, optional)]
    value: String,
    /// The currency's code or sign; shown before the amount.
    #[prop(into)]
    currency: String,
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
    affixed(around, value, "decimal", Some(currency), None, required)
}

/// A line with something before or after what is typed. What is beside it is read with it.
fn affixed(
    around: Around,
    value: String,
    keyboard: &'static str,
    before: Option<String>,
    after: Option<String>,
    required: bool,
) -> AnyView {
    let (id, is_invalid) = (around.id(), around.is_invalid());
    let affix = format!("{id}-affix");
    let has_affix = before.is_some() || after.is_some();
    let described_by =
        [has_affix.then(|| affix.clone()), around.described_by()].into_iter().flatten().collect::<Vec<_>>();
    let beside = |words: Option<String>| {
        let id = affix.clone();
        words.map(|words| {
            view! {
                <span class="affix" id=id>
                    {words}
                </span>
            }
        })
    };
    let control = view! {
        <div class="affixed">
            {beside(before)}
            <input
                id=id
                name=around.name.clone()
                type="text"
                class="number"
                value=value
                inputmode=keyboard
                autocomplete="off"
                required=required
                aria-invalid=is_invalid
                aria-describedby=(!described_by.is_empty()).then(|| described_by.join(" "))
            />
            {beside(after)}
        </div>
    };
    around.field(control.erase())
}
