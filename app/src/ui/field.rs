//! Form fields: label, control, and what is wrong with it. They are plain form controls: what was typed is in the
//! address or the form, never in a signal.

use leptos::prelude::*;

/// A field of one line.
#[component]
pub fn TextField(
    /// What to enter.
    label: &'static str,
    /// The name it is sent under; also the end of its id.
    name: &'static str,
    /// The kind of input. A date that could not be read is shown as text, because a date input would hide it.
    #[prop(default = "text")]
    kind: &'static str,
    /// What stands in it.
    #[prop(into, optional)]
    value: String,
    /// What is wrong with it.
    #[prop(optional_no_strip)]
    problem: Option<String>,
    /// Which keyboard a phone shows.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// What the browser may fill in.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// Must it be filled in?
    #[prop(optional)]
    required: bool,
    /// What one should know before entering it.
    #[prop(into, optional)]
    hint: Option<String>,
) -> impl IntoView {
    let kind = if kind == "date" && problem.is_some() { "text" } else { kind };
    let (is_invalid, described_by) = problem_attributes(name, problem.as_ref());
    let described_by = described_by.or(hint.as_ref().map(|_| hint_id(name)));
    view! {
        <div class=format!("field field-{name}")>
            <label for=id(name)>{label}</label>
            <input
                id=id(name)
                name=name
                type=kind
                value=value
                inputmode=inputmode
                autocomplete=autocomplete
                required=required
                aria-invalid=is_invalid
                aria-describedby=described_by
            />
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id(name)>{hint}</p> })}
            <FieldProblem name problem />
        </div>
    }
}

/// What there is to choose from: value and words.
pub struct Choices(Vec<(String, String)>);

impl<V: Into<String>, W: Into<String>> From<Vec<(V, W)>> for Choices {
    fn from(choices: Vec<(V, W)>) -> Self {
        Self(choices.into_iter().map(|(value, words)| (value.into(), words.into())).collect())
    }
}

/// A choice of one among few.
#[component]
pub fn SelectField(
    /// What to choose.
    label: &'static str,
    /// The name it is sent under; also the end of its id.
    name: &'static str,
    /// The choices: value and words.
    #[prop(into)]
    options: Choices,
    /// The value chosen.
    #[prop(into)]
    value: String,
    /// What is wrong with it.
    #[prop(optional_no_strip)]
    problem: Option<String>,
    /// What one should know before choosing.
    #[prop(optional)]
    hint: Option<&'static str>,
) -> impl IntoView {
    let (is_invalid, described_by) = problem_attributes(name, problem.as_ref());
    let described_by = described_by.or(hint.map(|_| hint_id(name)));
    let choices = options
        .0
        .into_iter()
        .map(|(choice, words)| {
            view! {
                <option value=choice.clone() selected=value == choice>
                    {words}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class=format!("field field-{name}")>
            <label for=id(name)>{label}</label>
            <select
                id=id(name)
                name=name
                aria-invalid=is_invalid
                aria-describedby=described_by
            >
                {choices}
            </select>
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id(name)>{hint}</p> })}
            <FieldProblem name problem />
        </div>
    }
}

/// How a control points to its problem.
fn problem_attributes(name: &str, problem: Option<&String>) -> (Option<&'static str>, Option<String>) {
    (problem.map(|_| "true"), problem.map(|_| problem_id(name)))
}

#[component]
fn FieldProblem(name: &'static str, problem: Option<String>) -> impl IntoView {
    problem.map(|problem| {
        view! {
            <p class="field-problem" id=problem_id(name)>
                {problem}
            </p>
        }
    })
}

fn id(name: &str) -> String {
    format!("field-{name}")
}

fn hint_id(name: &str) -> String {
    format!("field-{name}-hint")
}

fn problem_id(name: &str) -> String {
    format!("field-{name}-problem")
}
