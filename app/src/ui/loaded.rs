//! What is loaded: a resource in, a view out, with a place holder while it comes and the error page when it does not.

use crate::error::PortalError;
use crate::errors::ErrorView;
use crate::request;
use crate::ui::Erase;
use crate::wire::Load;
use leptos::prelude::*;
use std::pin::Pin;

/// A view that is on its way.
type Coming = Pin<Box<dyn Future<Output = Result<AnyView, PortalError>> + Send>>;

/// Shows what a resource holds. What was shown before stays until what comes next is there.
#[component]
pub fn Loaded<T, V>(
    /// What is loaded.
    resource: Load<Result<T, PortalError>>,
    /// Stands there until it comes for the first time.
    #[prop(optional, into)]
    skeleton: ViewFnOnce,
    /// Does it stand on a page that has its own heading?
    #[prop(optional)]
    inside: bool,
    /// Makes the view of it.
    view: V,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    V: Fn(T) -> AnyView + Clone + Send + Sync + 'static,
{
    let coming = move || -> Coming {
        let (resource, view) = (resource.clone(), view.clone());
        Box::pin(async move { resource.await.map(view) })
    };
    shown(Box::new(coming), skeleton, inside)
}

/// The part that is the same for everything that is loaded.
fn shown(coming: Box<dyn Fn() -> Coming + Send + Sync>, skeleton: ViewFnOnce, inside: bool) -> AnyView {
    let shown = move || {
        let coming = coming();
        Suspend::new(async move { coming.await.unwrap_or_else(|error| view! { <ErrorView error inside /> }.erase()) })
    };
    let pending = RwSignal::new(false);
    // Only in the browser: a page from the server has never anything pending, whatever it was while it was made, and what
    // waits for it there would outlive a page that somebody left.
    let busy = RwSignal::new(false);
    let transition = if request::IS_SERVER {
        view! { <Transition fallback=skeleton>{shown}</Transition> }.erase()
    } else {
        Effect::new(move |_| busy.set(pending.get()));
        view! {
            <Transition fallback=skeleton set_pending=pending>
                {shown}
            </Transition>
        }
        .erase()
    };
    view! {
        <div class="loaded" class:is-pending=busy aria-busy=move || busy.get().then_some("true")>
            {transition}
        </div>
    }
    .erase()
}

/// Grey lines where text will be; as many as keep the page from jumping.
#[component]
pub fn Skeleton(
    /// How many lines.
    lines: usize,
) -> impl IntoView {
    view! {
        <div class="skeleton" aria-hidden="true">
            {(0..lines).map(|_| view! { <div></div> }).collect_view()}
        </div>
        <p class="unseen" role="status">
            {request::words().loading()}
        </p>
    }
}
