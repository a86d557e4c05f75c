//! Choices that are seen all at once: check boxes, radio buttons, switches. The whole line can be pressed.

use super::around::Around;
use crate::ui::Erase;
use leptos::prelude::*;

/// One of the answers to choose from.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// The words.
    pub words: String,
    /// Something small below.
    pub note: String,
    /// Can it not be chosen now?
    pub disabled: bool,
}

impl Choice {
    /// A choice of these words.
    #[must_use]
    pub fn new(value: impl Into<String>, words: impl Into<String>) -> Self {
        Self { value: value.into(), words: words.into(), ..Self::default() }
    }

    /// The choice with something small below.
    #[must_use]
    pub fn with_note(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }

    /// The choice as one that cannot be chosen now.
    #[must_use]
    pub fn disabled(self) -> Self {
        Self { disabled: true, ..self }
    }
}

/// A yes or no that is sent with the form.
#[component]
pub fn CheckBox(
    /// What yes means.
    #[prop(into)]
    label: String,
    /// The name it is sent under; also the end of its id.
    #[prop(into)]
    name: String,
    /// What is sent for yes.
    #[prop(into, default = "yes".to_owned())]
    value: String,
    /// Is it yes?
    #[prop(optional)]
    checked: bool,
    /// Can it not be changed now?
    #[prop(optional)]
    disabled: bool,
    /// What helps to decide.
    #[prop(into, optional)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    problem: Option<String>,
    /// Must it be yes?
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let around = Around { name, label, hint, problem };
    let (id, is_invalid, described_by) = (around.id(), around.is_invalid(), around.described_by());
    let control = view! {
        <label class="option">
            <input
                type="checkbox"
                id=id
                name=around.name.clone()
                value=value
                checked=checked
                disabled=disabled
                required=required
                aria-invalid=is_invalid
                aria-describedby=described_by
            />
            <span>{around.label.clone()}</span>
        </label>
    };
    around.bare(control.erase())
}

/// Something that is on or off. Unlike a check box it says how things are; where it stands in a form, the form is still
/// sent by its button.
#[component]
pub fn Switch(
    /// What is on.
    #[prop(into)]
    label: String,
    /// The name it is sent under; also the end of its id.
    #[prop(into)]
    name: String,
    /// Is it on?
    #[prop(optional)]
    on: bool,
    /// Can it not be changed now?
    #[prop(optional)]
    disabled: bool,
    /// What it does.
    #[prop(into, optional)]
    hint: Option<String>,
) -> impl IntoView {
    let around = Around { name, label, hint, problem: None };
    let (id, described_by) = (around.id(), around.described_by());
    let control = view! {
        <label class="option option-switch">
            <input
                type="checkbox"
                role="switch"
                class="switch"
                id=id
                name=around.name.clone()
                value="on"
                checked=on
                disabled=disabled
                aria-describedby=described_by
            />
            <span>{around.label.clone()}</span>
        </label>
    };
    around.bare(control.erase())
}

/// One answer of several.
#[component]
pub fn RadioGroup(
    /// The question.
    #[prop(into)]
    label: String,
    /// The name it is sent under; also the end of its id.
    #[prop(into)]
    name: String,
    /// The answers.
    choices: Vec<Choice>,
    /// The answer that is chosen.
    #[prop(into, optional)]
    value: String,
    /// What helps to decide.
    #[prop(into, optional)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    problem: Option<String>,
    /// Must one be chosen?
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let chosen = move |choice: &Choice| choice.value == value;
    options(Around { name, label, hint, problem }, "radio", choices, &chosen, required)
}

/// Any number of several answers, sent under one name.
#[component]
pub fn CheckGroup(
    /// The question.
    #[prop(into)]
    label: String,
    /// The name they are sent under; also the end of their id.
    #[prop(into)]
    name: String,
    /// The answers.
    choices: Vec<Choice>,
    /// The answers that are chosen.
    #[prop(optional)]
    values: Vec<String>,
    /// What helps to decide.
    #[prop(into, optional)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    problem: Option<String>,
) -> impl IntoView {
    let chosen = move |choice: &Choice| values.contains(&choice.value);
    options(Around { name, label, hint, problem }, "checkbox", choices, &chosen, false)
}

fn options(
    around: Around,
    kind: &'static str,
    choices: Vec<Choice>,
    is_chosen: &dyn Fn(&Choice) -> bool,
    required: bool,
) -> AnyView {
    let (id, is_invalid) = (around.id(), around.is_invalid());
    let options = choices
        .into_iter()
        .enumerate()
        .map(|(index, choice)| {
            let note_id = (!choice.note.is_empty()).then(|| format!("{id}-{index}-note"));
            view! {
                <label class="option">
                    <input
                        type=kind
                        id=format!("{id}-{index}")
                        name=around.name.clone()
                        checked=is_chosen(&choice)
                        value=choice.value
                        disabled=choice.disabled
                        required=required
                        aria-invalid=is_invalid
                        aria-describedby=note_id.clone()
                    />
                    <span>
                        {choice.words}
                        {note_id.map(|id| view! { <span class="option-note" id=id>{choice.note}</span> })}
                    </span>
                </label>
            }
        })
        .collect_view();
    around.group(view! { <div class="options">{options}</div> }.erase())
}
