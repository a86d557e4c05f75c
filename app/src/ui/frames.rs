//! Frames around what is looked at: a code to scan, the preview of a file.

use crate::ui::{Content, Erase, Glyph, Icon};
use leptos::prelude::*;

/// A code to scan. Dark on light in every theme; the white edge is part of it.
#[component]
pub fn QrFrame(
    /// The drawing, made by the server from what it has checked.
    svg: String,
    /// What it holds, for those who do not see it.
    #[prop(into)]
    label: String,
    /// What to do with it.
    #[prop(into)]
    caption: String,
) -> impl IntoView {
    view! {
        <figure class="qr">
            <div class="qr-image" role="img" aria-label=label inner_html=svg></div>
            <figcaption>{caption}</figcaption>
        </figure>
    }
    .erase()
}

/// A file: its name and size, its preview, and what can be done with it.
#[component]
pub fn FilePreview(
    /// Its name.
    #[prop(into)]
    name: String,
    /// Kind and size in words.
    #[prop(into)]
    note: String,
    /// Its drawing.
    #[prop(default = Glyph::Document)]
    icon: Glyph,
    /// What is shown where there is no preview.
    #[prop(into)]
    nothing: String,
    /// The picture of its first page.
    #[prop(into, optional)]
    picture: Option<String>,
    /// What can be done with it: buttons and links.
    children: Content,
) -> impl IntoView {
    let preview = match picture {
        Some(picture) => view! { <img src=picture alt="" loading="lazy" /> }.erase(),
        None => view! {
            <Icon glyph=icon />
            <p>{nothing}</p>
        }
        .erase(),
    };
    view! {
        <figure class="file-preview">
            <div class="file-picture">{preview}</div>
            <figcaption>
                <span class="file-name">{name}</span>
                <span class="muted">{note}</span>
                <span class="file-actions">{children.view()}</span>
            </figcaption>
        </figure>
    }
    .erase()
}
