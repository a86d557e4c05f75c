//! What stands around every control: its label, a hint, what is wrong with it, and the ids that tie them together. The
//! components of single controls fill it in; pages use those.

use crate::ui::Erase;
use leptos::prelude::*;

/// What is said around a control.
#[derive(Debug, Clone, Default)]
pub(super) struct Around {
    /// The name the control is sent under; also the end of its id.
    pub name: String,
    /// What to enter.
    pub label: String,
    /// What helps to enter it.
    pub hint: Option<String>,
    /// What is wrong with what was entered.
    pub problem: Option<String>,
}

impl Around {
    /// The id of the control.
    pub(super) fn id(&self) -> String {
        field_id(&self.name)
    }

    /// For `aria-invalid`.
    pub(super) fn is_invalid(&self) -> Option<&'static str> {
        self.problem.as_ref().map(|_| "true")
    }

    /// For `aria-describedby`: first what helps, then what is wrong.
    pub(super) fn described_by(&self) -> Option<String> {
        let id = self.id();
        let parts = [(self.hint.is_some(), "hint"), (self.problem.is_some(), "problem")];
        let ids: Vec<_> = parts.iter().filter(|(is, _)| *is).map(|(_, part)| format!("{id}-{part}")).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// The field: this around a control.
    pub(super) fn field(self, control: AnyView) -> AnyView {
        let id = self.id();
        view! {
            <div class=format!("field field-{}", self.name)>
                <label for=id.clone()>{self.label}</label>
                {hint_of(&id, self.hint)}
                {control}
                {problem_of(&id, self.problem)}
            </div>
        }
        .erase()
    }

    /// Several controls that answer one question.
    pub(super) fn group(self, controls: AnyView) -> AnyView {
        let (id, described_by) = (self.id(), self.described_by());
        view! {
            <fieldset class=format!("field field-{}", self.name) id=id.clone() aria-describedby=described_by>
                <legend>{self.label}</legend>
                {hint_of(&id, self.hint)}
                {controls}
                {problem_of(&id, self.problem)}
            </fieldset>
        }
        .erase()
    }

    /// A control that carries its label itself.
    pub(super) fn bare(self, control: AnyView) -> AnyView {
        let id = self.id();
        view! {
            <div class=format!("field field-{}", self.name)>
                {control} {hint_of(&id, self.hint)} {problem_of(&id, self.problem)}
            </div>
        }
        .erase()
    }
}

/// The id of the control that is sent under this name.
pub(super) fn field_id(name: &str) -> String {
    format!("field-{name}")
}

fn hint_of(id: &str, hint: Option<String>) -> AnyView {
    let id = format!("{id}-hint");
    hint.map(|hint| {
        view! {
            <p class="field-hint" id=id>
                {hint}
            </p>
        }
    })
    .erase()
}

fn problem_of(id: &str, problem: Option<String>) -> AnyView {
    let id = format!("{id}-problem");
    problem
        .map(|problem| {
            view! {
                <p class="field-problem" id=id>
                    {problem}
                </p>
            }
        })
        .erase()
}

#[cfg(test)]
mod tests {
    use super::Around;

    #[test]
    fn a_control_is_described_by_its_hint_and_then_by_its_problem() {
        let around =
            Around { name: "vat".into(), hint: Some("h".into()), problem: Some("p".into()), ..Around::default() };
        assert_eq!(around.described_by().as_deref(), Some("field-vat-hint field-vat-problem"));
        assert_eq!(around.is_invalid(), Some("true"));
        assert_eq!(Around { name: "vat".into(), ..Around::default() }.described_by(), None);
    }
}
