//! A page that shows what a form of the administrator's would look like, in the frame and with the components of real
//! pages. It stands in a frame of the page with the form; what is typed comes with its address.

use super::server_fns;
use crate::request::{self, words};
use crate::ui::{Badge, ButtonLink, Erase, Loaded, Notice, PageHeading, TextField, Tone};
use crate::wire::load;
use leptos::prelude::*;
use leptos_meta::{Html, Title};
use leptos_router::hooks::use_query_map;

/// The page.
#[component]
pub fn BrandSamplePage() -> impl IntoView {
    request::plain(|| {
        // For administrators only, as the page with the form.
        let set = load(|| (), |()| server_fns::brand_page());
        view! { <Loaded resource=set view=|_| view! { <Sample /> }.erase() /> }.erase()
    })
}

#[component]
fn Sample() -> impl IntoView {
    let words = words();
    let is_dark = use_query_map().with_untracked(|query| query.get("theme").as_deref() == Some("dark"));
    view! {
        <Title text=words.brand_preview() />
        <Html {..} data-theme=if is_dark { "dark" } else { "light" } />
        <div class="stack">
            <PageHeading>{words.nav_invoices()}</PageHeading>
            <p>
                {words.brand_sample_text()} " "
                // Leads nowhere: what it looks like is what matters.
                <a href="#main" rel="external">
                    {words.brand_sample_link()}
                </a> " " <Badge tone=Tone::Positive text=words.status_paid() /> " "
                <Badge tone=Tone::Warning text=words.status_open() />
            </p>
            <Notice tone=Tone::Neutral>
                <p>{words.brand_sample_subject()}</p>
            </Notice>
            <TextField label=words.sign_in_email() name="sample" value="anna@example.com" />
            <p class="form-actions">
                <ButtonLink href="#main" external=true>
                    {words.brand_sample_action()}
                </ButtonLink>
                <ButtonLink href="#main" external=true quiet=true>
                    {words.close()}
                </ButtonLink>
            </p>
        </div>
    }
    .erase()
}
