//! The supplier's own look in the frame: name or logo, colours, icons, links below the page. How it is set:
//! `app/src/administration`.

use crate::request;
use crate::ui::Erase;
use leptos::prelude::*;

/// The icon that stands where the supplier has none.
pub const OWN_ICON: &str = "/favicon.svg";

/// The name, or the logo in its place.
pub fn sign() -> AnyView {
    let supplier = request::supplier();
    match &request::brand().logo {
        Some(logo) => {
            let src = format!("/brand/{}/logo.png", logo.digest);
            let (width, height) = (logo.width.to_string(), logo.height.to_string());
            view! { <img class="brand-logo" src=src alt=supplier width=width height=height /> }.erase()
        }
        None => supplier.erase(),
    }
}

/// The supplier's colours, where some are set: all shades are made from them by `style/tokens.css`.
pub fn colours() -> AnyView {
    let brand = request::brand();
    let accent = brand.accent.map(|accent| format!("--brand:{accent};"));
    let band = brand.band.map(|band| format!("--band:{band};--band-width:0.375rem;"));
    let rules = accent.into_iter().chain(band).collect::<String>();
    // Colours are written by `Colour`, which knows digits only.
    (!rules.is_empty())
        .then(|| view! { <style nonce=request::nonce()>{format!(":root{{{rules}}}")}</style> }.erase())
        .erase()
}

/// The colour of a phone's bar around the page, where there is a band. Stands before the portal's own: the first counts.
pub fn theme_colour() -> AnyView {
    let band = request::brand().band;
    band.map(|band| view! { <meta name="theme-color" content=band.to_string() /> }).erase()
}

/// The icons of the tab and of Apple's home screen.
pub fn icons() -> AnyView {
    match &request::brand().icon {
        Some(icon) => {
            let file = |size: u32| format!("/brand/{}/icon-{size}.png", icon.digest);
            view! {
                <link rel="icon" href=file(64) type="image/png" sizes="64x64" />
                <link rel="apple-touch-icon" href=file(180) />
            }
            .erase()
        }
        None => view! { <link rel="icon" href=OWN_ICON type="image/svg+xml" /> }.erase(),
    }
}

/// The links below every page.
pub fn footer_links() -> AnyView {
    let links = &request::brand().links;
    if links.is_empty() {
        return ().erase();
    }
    let links = links
        .iter()
        .map(|link| {
            view! {
                <li>
                    <a href=link.address.clone() rel="external noopener">
                        {link.label.clone()}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="footer-links">{links}</ul> }.erase()
}
