//! Menus: a button that opens a short list of links and actions. A list, not an application's menu: Tab goes through it
//! everywhere, and arrow keys do where scripts run.

use crate::ui::{Erase, Glyph, Icon, Look};
use leptos::prelude::*;

/// What choosing an entry does.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Does {
    Leads(String),
    Posts(String),
    OpensDialog(String),
}

/// An entry of a menu.
#[derive(Debug, Clone)]
pub struct MenuItem {
    words: String,
    does: Does,
    icon: Option<Glyph>,
    is_current: bool,
    is_danger: bool,
}

impl MenuItem {
    const fn new(words: String, does: Does) -> Self {
        Self { words, does, icon: None, is_current: false, is_danger: false }
    }

    /// A link.
    #[must_use]
    pub fn link(words: impl Into<String>, href: impl Into<String>) -> Self {
        Self::new(words.into(), Does::Leads(href.into()))
    }

    /// A form without fields, sent to this address.
    #[must_use]
    pub fn post(words: impl Into<String>, action: impl Into<String>) -> Self {
        Self::new(words.into(), Does::Posts(action.into()))
    }

    /// Opens the dialog with this id.
    #[must_use]
    pub fn dialog(words: impl Into<String>, id: impl Into<String>) -> Self {
        Self::new(words.into(), Does::OpensDialog(id.into()))
    }

    /// The entry with a drawing before its words.
    #[must_use]
    pub fn with_icon(self, glyph: Glyph) -> Self {
        Self { icon: Some(glyph), ..self }
    }

    /// The entry as the one that is shown now.
    #[must_use]
    pub fn current(self) -> Self {
        Self { is_current: true, ..self }
    }

    /// The entry as one that cannot be undone; it stands apart.
    #[must_use]
    pub fn danger(self) -> Self {
        Self { is_danger: true, ..self }
    }
}

/// A button with a menu.
#[component]
pub fn Menu(
    /// The id of the menu.
    #[prop(into)]
    id: String,
    /// What the button says.
    #[prop(into)]
    label: String,
    /// How much the button stands out.
    #[prop(default = Look::Quiet)]
    look: Look,
    /// Shows this drawing alone; the words are for those who do not see it.
    #[prop(optional)]
    icon: Option<Glyph>,
    /// The entries.
    items: Vec<MenuItem>,
) -> impl IntoView {
    let label = if let Some(glyph) = icon {
        view! { <Icon glyph label=label /> }.erase()
    } else {
        view! {
            <span>{label}</span>
            <Icon glyph=Glyph::ChevronDown />
        }
        .erase()
    };
    let class = if icon.is_some() { format!("{} button-icon", look.class()) } else { look.class().to_owned() };
    view! {
        <div class="anchor">
            <button type="button" class=class popovertarget=id.clone()>
                {label}
            </button>
            <div class="floating menu" id=id popover="auto" data-menu="">
                <ul>{items.into_iter().map(view_of).collect_view()}</ul>
            </div>
        </div>
    }
    .erase()
}

fn view_of(item: MenuItem) -> impl IntoView {
    let class = if item.is_danger { "menu-item menu-item-danger" } else { "menu-item" };
    let words = view! {
        {item.icon.map(|glyph| view! { <Icon glyph /> })}
        <span>{item.words}</span>
    };
    let entry = match item.does {
        Does::Leads(href) => view! {
            <a class=class href=href aria-current=item.is_current.then_some("true")>
                {words}
            </a>
        }
        .erase(),
        Does::Posts(action) => view! {
            <form method="post" action=action data-once="">
                <button type="submit" class=class>
                    {words}
                </button>
            </form>
        }
        .erase(),
        Does::OpensDialog(id) => view! {
            <button type="button" class=class command="show-modal" commandfor=id>
                {words}
            </button>
        }
        .erase(),
    };
    view! { <li>{entry}</li> }
}
