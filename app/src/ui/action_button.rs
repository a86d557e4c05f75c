//! Buttons that do more than send a form: with an icon, dangerous ones, and ones that open or close something.

use crate::ui::{Content, Erase, Glyph, Icon};
use leptos::prelude::*;

/// How much a button stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// The main one; there is one of them in a view.
    #[default]
    Main,
    /// One of several.
    Quiet,
    /// What cannot be undone.
    Danger,
    /// Nearly text: for the least important, and in bars.
    Bare,
}

impl Look {
    /// The classes that styles know it by.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Main => "button",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
            Self::Bare => "button button-bare",
        }
    }
}

/// What pressing a button does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Press {
    /// Sends the form it stands in.
    #[default]
    Sends,
    /// Sends its form to another address.
    SendsTo(String),
    /// Opens the dialog or drawer with this id.
    OpensDialog(String),
    /// Closes the dialog or drawer with this id.
    ClosesDialog(String),
    /// Opens or closes the popover with this id.
    Toggles(String),
    /// Empties the fields of its form.
    Resets,
    /// Nothing by itself; an extension listens to it.
    Nothing,
}

/// A button.
#[component]
pub fn ActionButton(
    /// How much it stands out.
    #[prop(optional)]
    look: Look,
    /// What pressing it does.
    #[prop(optional)]
    press: Press,
    /// A drawing before the words.
    #[prop(optional)]
    icon: Option<Glyph>,
    /// Shows the drawing alone; the words are for those who do not see it.
    #[prop(optional)]
    icon_only: bool,
    /// The name it is sent under.
    #[prop(into, optional)]
    name: Option<String>,
    /// The value it is sent with.
    #[prop(into, optional)]
    value: Option<String>,
    /// Can it not be pressed now? Say nearby why.
    #[prop(optional)]
    disabled: bool,
    /// Is what it began under way?
    #[prop(optional)]
    busy: bool,
    /// The words.
    children: Content,
) -> impl IntoView {
    let kind = match press {
        Press::Sends | Press::SendsTo(_) => "submit",
        Press::Resets => "reset",
        _ => "button",
    };
    let (command, command_for) = match &press {
        Press::OpensDialog(id) => (Some("show-modal"), Some(id.clone())),
        Press::ClosesDialog(id) => (Some("close"), Some(id.clone())),
        _ => (None, None),
    };
    let popover = if let Press::Toggles(id) = &press { Some(id.clone()) } else { None };
    let formaction = if let Press::SendsTo(address) = press { Some(address) } else { None };
    let words = if icon_only {
        view! { <span class="unseen">{children.view()}</span> }.erase()
    } else {
        view! { <span>{children.view()}</span> }.erase()
    };
    view! {
        <button
            type=kind
            class=if icon_only { format!("{} button-icon", look.class()) } else { look.class().to_owned() }
            name=name
            value=value
            formaction=formaction
            command=command
            commandfor=command_for
            popovertarget=popover
            disabled=disabled
            aria-disabled=busy.then_some("true")
            data-busy=busy.then_some("")
        >
            {icon.map(|glyph| view! { <Icon glyph /> })}
            {words}
        </button>
    }
    .erase()
}
