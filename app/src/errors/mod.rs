//! What a person sees when something was not done: what happened, and always a next step. No page of its own logic.

pub mod words;

use crate::error::PortalError;
use crate::frame::CurrentViewer;
use crate::ui::{ButtonLink, PageHeading};
use crate::{address, request};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

/// The page for an address that leads nowhere.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! { <ErrorView error=PortalError::NotFound /> }
}

/// An error in place of a page, with the status that goes with it.
#[component]
pub fn ErrorView(
    /// What happened.
    error: PortalError,
    /// Does it stand on a page that has its own heading?
    #[prop(optional)]
    inside: bool,
) -> impl IntoView {
    request::set_status(error.status());
    let location = use_location();
    let here = format!(
        "{}{}",
        location.pathname.get_untracked(),
        location
            .search
            .with_untracked(|search| { if search.is_empty() { String::new() } else { format!("?{search}") } })
    );
    let told = words::told(&error);
    let is_role = matches!(error, PortalError::NotAllowed(_));
    let (step, href) = match error {
        PortalError::SignedOut => ("Sign in", address::sign_in(&here)),
        PortalError::NotFound | PortalError::AlreadyDone => ("Go to your invoices", "/invoices".to_owned()),
        _ => ("Try again", here),
    };
    let heading = if inside {
        view! { <h2>{told.title}</h2> }.into_any()
    } else {
        view! { <PageHeading>{told.title}</PageHeading> }.into_any()
    };
    view! {
        <Title text=told.title />
        <div class="message-page">
            {heading}
            <p class="message-text">{told.text}</p>
            {told.reference.map(|reference| view! { <p class="muted">"Reference: " <code>{reference}</code></p> })}
            {if is_role {
                view! { <OtherCustomer /> }.into_any()
            } else {
                // Always by a fresh document: whatever was wrong with this one stays behind.
                view! {
                    <p>
                        <ButtonLink href=href external=true>
                            {step}
                        </ButtonLink>
                    </p>
                }
                    .into_any()
            }}
        </div>
    }
}

/// The way to another customer, for those who have another.
#[component]
fn OtherCustomer() -> impl IntoView {
    let viewer = use_context::<CurrentViewer>();
    Suspend::new(async move {
        let count = match viewer {
            Some(CurrentViewer(viewer)) => viewer.await.map_or(0, |viewer| viewer.customer_count),
            None => 0,
        };
        (count > 1).then(|| {
            view! {
                <p>
                    <ButtonLink href="/choose-customer" external=true>
                        "Choose another customer"
                    </ButtonLink>
                </p>
            }
        })
    })
}
