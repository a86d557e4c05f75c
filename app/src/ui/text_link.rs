//! Links in text and beside it.

use crate::ui::{Content, Erase, Glyph, Icon};
use leptos::prelude::*;

/// A link.
#[component]
pub fn TextLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// A drawing before the words.
    #[prop(optional)]
    icon: Option<Glyph>,
    /// Said to those who cannot see that it leads to another site, for example "opens another site". The site opens in
    /// the same window, so that the way back is the usual one.
    #[prop(into, optional)]
    leaves: Option<String>,
    /// Is it one of many, so that only its colour says that it is a link?
    #[prop(optional)]
    quiet: bool,
    /// The words.
    children: Content,
) -> impl IntoView {
    let rel = leaves.is_some().then_some("external noopener noreferrer");
    view! {
        <a class=if quiet { "link link-quiet" } else { "link" } href=href rel=rel>
            {icon.map(|glyph| view! { <Icon glyph /> })}
            {children.view()}
            {leaves.map(|words| view! { <Icon glyph=Glyph::External label=words /> })}
        </a>
    }
    .erase()
}
