//! What people see and ask: pages, components and server functions. Everything here may reach a customer's browser.
//!
//! This file holds the document around every page and the app inside it, nothing else.

#![recursion_limit = "256"]
#![allow(clippy::needless_pass_by_value, reason = "components and server functions take their properties by value")]
#![allow(unreachable_pub, reason = "components are public by custom; how far one reaches is said by its module")]

pub mod account;
pub mod address;
pub mod administration;
pub mod development;
pub mod error;
pub mod errors;
pub mod frame;
pub mod gallery;
pub mod history;
pub mod home;
pub mod invitations;
pub mod invoices;
pub mod log;
pub mod members;
pub mod request;
pub mod routes;
pub mod search;
pub mod ui;
pub mod wire;

use crate::invoices::LastList;
use crate::ui::FirstHeading;
use domain::Appearance;
use leptos::prelude::*;
use leptos_meta::{MetaTags, Title, provide_meta_context};
use leptos_router::components::Router;

/// The document around every page; rendered on the server only.
#[must_use]
pub fn shell(options: LeptosOptions) -> impl IntoView {
    let stylesheet = format!("/{}/{}.css", options.site_pkg_dir, options.output_name);
    let watch = format!("/{}/watch.js", options.site_pkg_dir);
    let enhance = format!("/{}/enhance.js", options.site_pkg_dir);
    let passkey = format!("/{}/passkey.js", options.site_pkg_dir);
    let has_passkeys = routes::has_passkeys(&request::path()) && request::has_passkeys();
    let is_enhanced = routes::is_enhanced(&request::path());
    let wakes_up = !request::is_plain_page() && routes::wakes_up(&request::path());
    let language = request::words().language();
    let theme = request::viewer().map(|viewer| viewer.appearance).filter(|appearance| *appearance != Appearance::Auto);
    view! {
        <!DOCTYPE html>
        <html lang=language.tag() dir=language.direction() data-theme=theme.map(Appearance::name)>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
                <meta name="color-scheme" content="light dark" />
                {frame::theme_colour()}
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f7f8fa" />
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0e1116" />
                // The browser reads the supplier's name from here, so that page titles agree on both sides.
                <meta name="application-name" content=request::supplier() />
                // Whose data this document shows: asked for with each of it, see wire::Asking.
                {request::shown_customer().map(|customer| view! { <meta name="portico-customer" content=customer /> })}
                // Whom to ask, for somebody who may not do all there is.
                {Some(request::owners())
                    .filter(|owners| !owners.is_empty())
                    .map(|owners| view! { <meta name="portico-owners" content=owners /> })}
                <meta name="robots" content="noindex" />
                {frame::icons()}
                <link rel="manifest" href="/manifest.webmanifest" />
                <link rel="stylesheet" href=stylesheet />
                {frame::colours()}
                <script type="module" src=watch nonce=request::nonce()></script>
                {has_passkeys.then(|| view! { <script type="module" src=passkey nonce=request::nonce()></script> })}
                {is_enhanced.then(|| view! { <script type="module" src=enhance nonce=request::nonce()></script> })}
                {wakes_up
                    .then(|| {
                        view! {
                            <AutoReload options=options.clone() />
                            <Wake options=options.clone() />
                        }
                    })}
                <MetaTags />
            </head>
            <body>
                <frame::Frame>
                    <App />
                </frame::Frame>
            </body>
        </html>
    }
}

/// All pages: what stands inside the frame.
#[component]
pub fn App() -> impl IntoView {
    view! { <Waking pages=routes::all_pages /> }
}

/// Lets `frontend/wake.js` fetch the app's code and the words of the page's language, side by side, and wake the app. When one
/// of them does not come, the page stays as the server made it: it works without.
#[component]
fn Wake(options: LeptosOptions) -> impl IntoView {
    let file = |name: &str| format!("/{}/{name}", options.site_pkg_dir);
    view! { <script type="module" src=file("wake.js") nonce=request::nonce()></script> }
}

/// Takes over the pages that react, in the browser. The frame stays as the server made it: it consists of links and plain
/// forms, and costs the browser no code. So do the pages outside.
#[cfg(feature = "hydrate")]
pub fn wake(words: String) {
    use leptos::mount::hydrate_from;
    use wasm_bindgen::JsCast;
    // The words of another build would be the wrong ones.
    if !request::speak(words) {
        return;
    }
    let main = document().get_element_by_id(frame::MAIN).and_then(|main| main.dyn_into().ok());
    // A document without it was not made by this app; it is left alone.
    if let Some(main) = main {
        hydrate_from(main, || view! { <Waking pages=routes::pages /> }).forget();
    }
}

/// The router with its pages, and what they share.
#[component]
fn Waking<V: IntoView + 'static>(pages: fn() -> V) -> impl IntoView {
    provide_meta_context();
    provide_context(FirstHeading::not_seen());
    LastList::provide();
    let supplier = request::supplier();
    let formatter = move |title: String| request::title_text([title.as_str(), supplier.as_str()].join(" · "));
    view! {
        <Title formatter />
        <Router>
            {history::follow()}
            {pages()}
        </Router>
    }
}
