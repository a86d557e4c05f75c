//! What a person sees when something was not done: what happened, and always a next step. No page of its own logic.

pub mod told;

use crate::error::PortalError;
use crate::request::words;
use crate::ui::{ButtonLink, Erase, PageHeading};
use crate::{address, request};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

/// The page for an address that leads nowhere.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! { <ErrorView error=PortalError::NotFound /> }.erase()
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
    let here = address::here(&location);
    let words = words();
    let told = told::told(words, &error);
    let class = if matches!(error, PortalError::NotAllowed(_)) { "message-page is-refusal" } else { "message-page" };
    let step = match error {
        PortalError::SignedOut => Some((words.sign_in(), address::sign_in(&here))),
        PortalError::NotFound | PortalError::AlreadyDone | PortalError::OtherCustomer => {
            Some((words.error_go_home(), "/".to_owned()))
        }
        // The next step is to ask; the text says whom.
        PortalError::NotAllowed(_) => None,
        _ => Some((words.try_again(), here)),
    };
    let heading = if inside {
        view! { <h2>{told.title}</h2> }.erase()
    } else {
        view! { <PageHeading>{told.title}</PageHeading> }.erase()
    };
    view! {
        <Title text=told.title />
        // In place of a part of a page it would appear without a word.
        <div class=class role=inside.then_some("alert")>
            {heading}
            <p class="message-text">{told.text}</p>
            {told.reference.map(|reference| view! { <p class="muted">{words.reference_label()} " " <code>{reference}</code></p> })}
            // Always by a fresh document: whatever was wrong with this one stays behind.
            {step.map(|(step, href)| {
                view! {
                    <p>
                        <ButtonLink href=href external=true>
                            {step}
                        </ButtonLink>
                    </p>
                }
            })}
        </div>
    }
}
