//! The frame around every page: header, navigation, footer. It knows who is looking and nothing of what they look at.
//!
//! The server makes it, and it stays as it was made: links, plain forms and a native popover need no code in the
//! browser. Links in it are followed without loading a document all the same, because the router listens to all of them.

mod account_menu;
mod header;
mod language_choice;

use crate::request::{self, words};
use crate::ui::Erase;
use header::{Header, PlainHeader};
pub use language_choice::LanguageChoice;
use leptos::prelude::*;

/// The id of the element whose contents are the page.
pub const MAIN: &str = "main";

/// The frame around a page.
#[component]
pub fn Frame(
    /// The page.
    children: Children,
) -> impl IntoView {
    let words = words();
    let viewer = request::viewer();
    let class = if viewer.is_some() { "main" } else { "main main-plain" };
    let header = match viewer {
        Some(viewer) => view! { <Header viewer /> }.erase(),
        None => view! { <PlainHeader /> }.erase(),
    };
    view! {
        // The browser itself must follow it: only then does the keyboard go on from there.
        <a class="skip" href=format!("#{MAIN}") rel="external">
            {words.skip_to_content()}
        </a>
        {header}
        <main id=MAIN class=class tabindex="-1">
            {children()}
        </main>
        <footer class="footer">
            <p>{request::supplier()} " · " {words.portal_footer()}</p>
        </footer>
    }
}
