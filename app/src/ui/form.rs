//! Forms: plain ones, which the server answers. What was typed comes back with what is wrong: at each field, and all of it
//! above in a summary that takes the focus.

use super::around::field_id;
use crate::ui::{Content, Erase};
use leptos::prelude::*;

/// A form with its fields below each other. While it is under way it is not sent a second time.
#[component]
pub fn Form(
    /// Where it is sent.
    #[prop(into)]
    action: String,
    /// Does it only ask, so that its fields stand in the address?
    #[prop(optional)]
    asks: bool,
    /// Does it take all the room there is, because a table stands in it?
    #[prop(optional)]
    wide: bool,
    /// Has it files?
    #[prop(optional)]
    files: bool,
    /// What it is for, where no heading says so.
    #[prop(into, optional)]
    label: Option<String>,
    /// Its fields and buttons.
    children: Content,
) -> impl IntoView {
    view! {
        <form
            class=if wide { "stack" } else { "form stack" }
            method=if asks { "get" } else { "post" }
            action=action
            enctype=files.then_some("multipart/form-data")
            aria-label=label
            data-once=""
        >
            {children.view()}
        </form>
    }
    .erase()
}

/// The end of a form: the main button first, where the keyboard expects it.
#[component]
pub fn FormActions(
    /// The buttons.
    children: Content,
) -> impl IntoView {
    view! { <div class="form-actions">{children.view()}</div> }
}

/// Everything that is wrong with a form, each with the way to its field.
#[component]
pub fn ErrorSummary(
    /// What happened, and that something is to be done.
    #[prop(into)]
    title: String,
    /// The names of the fields, and what is wrong with each.
    problems: Vec<(String, String)>,
    /// Does it take the focus when the page is shown? Once on a page.
    #[prop(default = true)]
    takes_focus: bool,
) -> impl IntoView {
    let problems = problems
        .into_iter()
        .map(|(name, words)| {
            view! {
                <li>
                    // The browser itself must follow it: only then does the field take the focus.
                    <a href=format!("#{}", field_id(&name)) rel="external">
                        {words}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="error-summary" role="alert" tabindex="-1" autofocus=takes_focus>
            <h2>{title}</h2>
            <ul>{problems}</ul>
        </div>
    }
    .erase()
}
