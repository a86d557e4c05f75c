//! Several views of one thing, one at a time. Two kinds: `Tabs`, whose panels all stand on the page (without scripts they
//! are reached by their links), and `TabLinks`, where the server decides what is shown and the address says so.

use crate::ui::{Content, Erase};
use leptos::children::ToChildren;
use leptos::prelude::*;

/// A panel and its tab.
pub struct Tab {
    id: String,
    title: String,
    content: Content,
}

impl Tab {
    /// A panel with this id, title and content.
    pub fn new<F, V>(id: impl Into<String>, title: impl Into<String>, content: F) -> Self
    where
        F: FnOnce() -> V + Send + 'static,
        V: RenderHtml + Send,
    {
        Self { id: id.into(), title: title.into(), content: Content::to_children(content) }
    }
}

/// Tabs with their panels; the first is shown.
#[component]
pub fn Tabs(
    /// What the tabs are about.
    #[prop(into)]
    label: String,
    /// The panels.
    tabs: Vec<Tab>,
) -> impl IntoView {
    let heads = tabs
        .iter()
        .enumerate()
        .map(|(index, tab)| {
            view! {
                <a
                    class="tab"
                    role="tab"
                    id=format!("{}-tab", tab.id)
                    href=format!("#{}", tab.id)
                    aria-controls=tab.id.clone()
                    aria-selected=if index == 0 { "true" } else { "false" }
                >
                    {tab.title.clone()}
                </a>
            }
        })
        .collect_view();
    let panels = tabs
        .into_iter()
        .map(|tab| {
            view! {
                <div class="tab-panel" role="tabpanel" aria-labelledby=format!("{}-tab", tab.id) id=tab.id tabindex="0">
                    {tab.content.view()}
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="tabs" data-enhance="tabs">
            <div class="tab-list" role="tablist" aria-label=label>
                {heads}
            </div>
            {panels}
        </div>
    }
    .erase()
}

/// A link to one of several views.
#[derive(Debug, Clone, Default)]
pub struct TabLink {
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub href: String,
    /// How much is there.
    pub count: Option<String>,
    /// Is it the one that is shown?
    pub is_current: bool,
}

/// Links to several views of one thing.
#[component]
pub fn TabLinks(
    /// What they are about.
    #[prop(into)]
    label: String,
    /// The views.
    links: Vec<TabLink>,
) -> impl IntoView {
    let links = links
        .into_iter()
        .map(|link| {
            view! {
                <li>
                    <a class="tab" href=link.href aria-current=link.is_current.then_some("page")>
                        {link.title}
                        {link.count.map(|count| view! { <span class="count">{count}</span> })}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav aria-label=label>
            <ul class="tab-list">{links}</ul>
        </nav>
    }
    .erase()
}
