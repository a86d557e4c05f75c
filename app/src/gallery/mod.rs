//! The gallery: every component in every state, with the code to use it. For those who develop the portal: it is shown
//! where the setting `gallery` is on, and is *not found* everywhere else. Nothing of it reaches a browser's code.

mod actions;
mod charts;
mod example;
mod fields;
mod forms;
mod foundations;
mod overlays;
mod reading;
mod states;
mod switches;
mod tables;

use crate::errors::NotFoundPage;
use crate::request;
use crate::ui::{Erase, PageHeading};
use example::{Part, PartView};
use leptos::prelude::*;
use leptos_meta::{Html, Stylesheet, Title};
use leptos_router::hooks::use_query_map;
use switches::{Look, Switches};

/// In the context of a page where the gallery is on.
#[derive(Debug, Clone, Copy)]
pub struct GalleryIsOn;

/// The parts, in the order in which they are shown.
fn parts() -> Vec<Part> {
    vec![
        foundations::part(),
        actions::part(),
        fields::part(),
        forms::part(),
        tables::part(),
        overlays::part(),
        reading::part(),
        states::part(),
        charts::part(),
    ]
}

/// The page of the gallery.
#[component]
pub fn GalleryPage() -> impl IntoView {
    request::plain(|| {
        if use_context::<GalleryIsOn>().is_some() {
            view! { <Gallery /> }.erase()
        } else {
            view! { <NotFoundPage /> }.erase()
        }
    })
}

#[component]
fn Gallery() -> impl IntoView {
    let look = use_query_map().with_untracked(Look::asked);
    let parts: Vec<_> = parts().into_iter().filter(|part| look.shows(part.id)).collect();
    let content = if let Some(address) = look.window() {
        view! {
            <iframe
                class="gallery-window"
                data-width=look.width.clone()
                src=address
                title="The gallery at this width"
            ></iframe>
        }
        .erase()
    } else {
        parts.into_iter().map(|part| view! { <PartView part /> }).collect_view().erase()
    };
    let is_framed = look.is_framed;
    view! {
        <Title text="Gallery" />
        <Stylesheet href="/gallery.css" />
        <Html
            {..}
            dir=look.direction.clone()
            data-theme=look.theme.clone()
            data-contrast=look.contrast.clone()
        />
        <div class="gallery">
            <PageHeading>"Gallery"</PageHeading>
            {(!is_framed).then(|| view! { <Switches look parts=self::parts() /> })}
            {content}
        </div>
    }
}
