//! What opens over the page and asks for an answer: dialogs in the middle, drawers at the side. The browser's own `dialog`
//! keeps the focus inside, ends with Escape and gives the focus back. Buttons open it by its id (`Press::OpensDialog`).

use crate::ui::{Content, Erase, Glyph, Icon};
use leptos::prelude::*;

/// A dialog.
#[component]
pub fn Dialog(
    /// Its id, by which buttons open it.
    #[prop(into)]
    id: String,
    /// Its heading.
    #[prop(into)]
    title: String,
    /// What the button that closes it says.
    #[prop(into)]
    close: String,
    /// Does it close only by one of its buttons, because something typed would be lost? Escape always works.
    #[prop(optional)]
    firm: bool,
    /// What it holds; a form has its buttons in `FormActions`.
    children: Content,
) -> impl IntoView {
    dialog("dialog", id, title, close, firm, children)
}

/// A dialog at the end of the line: for what is read or set beside the page. On a phone it comes from below.
#[component]
pub fn Drawer(
    /// Its id, by which buttons open it.
    #[prop(into)]
    id: String,
    /// Its heading.
    #[prop(into)]
    title: String,
    /// What the button that closes it says.
    #[prop(into)]
    close: String,
    /// What it holds.
    children: Content,
) -> impl IntoView {
    dialog("dialog drawer", id, title, close, false, children)
}

fn dialog(class: &'static str, id: String, title: String, close: String, firm: bool, children: Content) -> AnyView {
    let heading = format!("{id}-heading");
    let (own, labelled_by) = (id.clone(), heading.clone());
    view! {
        <dialog
            class=class
            id=own
            aria-labelledby=labelled_by
            closedby=if firm { "closerequest" } else { "any" }
        >
            <div class="dialog-head">
                <h2 id=heading>{title}</h2>
                <button
                    type="button"
                    class="button button-bare button-icon"
                    command="close"
                    commandfor=id
                >
                    <Icon glyph=Glyph::Cross label=close />
                </button>
            </div>
            <div class="dialog-body">{children.view()}</div>
        </dialog>
    }
    .erase()
}
