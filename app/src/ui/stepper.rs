//! Where one is in something that takes several steps.

use crate::ui::{Erase, Glyph, Icon};
use leptos::prelude::*;

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Behind.
    Done,
    /// Here.
    Current,
    /// Ahead.
    Ahead,
}

/// A step.
#[derive(Debug, Clone)]
pub struct Step {
    /// What is done in it.
    pub title: String,
    /// How far it is.
    pub state: StepState,
    /// How far it is, for those who do not see it: for example "done".
    pub said: String,
    /// Where it is, when one may go back to it.
    pub href: Option<String>,
}

/// The steps.
#[component]
pub fn Stepper(
    /// What they lead to.
    #[prop(into)]
    label: String,
    /// The steps.
    steps: Vec<Step>,
) -> impl IntoView {
    let steps = steps
        .into_iter()
        .map(|step| {
            let state = match step.state {
                StepState::Done => "done",
                StepState::Current => "current",
                StepState::Ahead => "ahead",
            };
            let title = match step.href {
                Some(href) => view! { <a href=href>{step.title}</a> }.erase(),
                None => view! { <span>{step.title}</span> }.erase(),
            };
            view! {
                <li data-state=state aria-current=(step.state == StepState::Current).then_some("step")>
                    <span class="step-mark">
                        {(step.state == StepState::Done).then(|| view! { <Icon glyph=Glyph::Check /> })}
                    </span>
                    {title}
                    <span class="unseen">{step.said}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav aria-label=label>
            <ol class="stepper">{steps}</ol>
        </nav>
    }
    .erase()
}
