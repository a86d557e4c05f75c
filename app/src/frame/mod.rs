//! The frame around every page: header, navigation, footer. It knows who is looking and nothing of what they look at.
//!
//! The server makes it, and it stays as it was made: links, plain forms and native popovers need no code in the
//! browser. Links in it are followed without loading a document all the same, because the router listens to all of them.

mod account_menu;
mod brand;
mod header;
mod language_choice;
mod looking;
mod navigation;
mod watch;

use crate::request::{self, words};
use crate::ui::Erase;
pub use brand::{colours, icons, theme_colour};
use header::{Header, PlainHeader};
pub use language_choice::LanguageChoice;
use leptos::prelude::*;
use looking::Looking;
pub use looking::STOP_LOOKING;
use navigation::Navigation;
use watch::Watch;

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
    let is_inside = viewer.is_some();
    let (class, main_class) = if is_inside { ("frame", "main") } else { ("frame frame-plain", "main main-plain") };
    let around = match viewer {
        Some(viewer) => view! {
            <Header viewer=viewer.clone() />
            <Navigation viewer />
        }
        .erase(),
        None => view! { <PlainHeader /> }.erase(),
    };
    view! {
        // The browser itself must follow it: only then does the keyboard go on from there.
        <a class="skip" href=format!("#{MAIN}") rel="external">
            {words.skip_to_content()}
        </a>
        <div class=class>
            {around}
            <div class="page">
                <Looking />
                <Watch idle_seconds=is_inside.then(request::idle_seconds) />
                <main id=MAIN class=main_class tabindex="-1">
                    {children()}
                </main>
                <footer class="footer">
                    <p>{request::supplier()} " · " {words.portal_footer()}</p>
                    {brand::footer_links()}
                </footer>
            </div>
        </div>
    }
}
