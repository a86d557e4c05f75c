//! Buttons, and links that look like buttons because they are the next step.

use leptos::prelude::*;

/// A button that sends the form it stands in.
#[component]
pub fn Button(
    /// Is it one of several, and not the main one?
    #[prop(optional)]
    quiet: bool,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <button type="submit" class=class(quiet)>
            {children()}
        </button>
    }
}

/// A link that looks like a button.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// Is it one of several, and not the main one?
    #[prop(optional)]
    quiet: bool,
    /// Does it leave the pages of the app, so that the browser must load a fresh document?
    #[prop(optional)]
    external: bool,
    /// Does it fetch a file?
    #[prop(optional)]
    download: bool,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <a class=class(quiet) href=href rel=external.then_some("external") download=download>
            {children()}
        </a>
    }
}

const fn class(quiet: bool) -> &'static str {
    if quiet { "button button-quiet" } else { "button" }
}
