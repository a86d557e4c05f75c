//! The frame around every page: header, navigation, footer. It knows who is looking and nothing of what they look at.

mod account_menu;
mod header;

use crate::account::viewer;
use crate::error::PortalError;
use crate::request;
use crate::ui::FirstHeading;
use domain::Viewer;
use header::{Header, PlainHeader};
use leptos::prelude::*;

/// Who is looking; loaded once per document.
#[derive(Clone, Copy)]
pub struct CurrentViewer(pub Resource<Result<Viewer, PortalError>>);

/// The frame around a page.
#[component]
pub fn Frame(
    /// The page.
    children: Children,
) -> impl IntoView {
    provide_context(FirstHeading::not_seen());
    let is_plain = request::is_plain_page();
    let header = if is_plain {
        request::plain(|| view! { <PlainHeader /> }.into_any())
    } else {
        provide_context(CurrentViewer(Resource::new(|| (), |()| viewer())));
        view! { <Header /> }.into_any()
    };
    view! {
        // The browser itself must follow it: only then does the keyboard go on from there.
        <a class="skip" href="#main" rel="external">
            "Skip to content"
        </a>
        {header}
        <main id="main" class=if is_plain { "main main-plain" } else { "main" } tabindex="-1">
            {children()}
        </main>
        <footer class="footer">
            <p>{request::supplier()} " · Customer portal"</p>
        </footer>
    }
}
