//! What is loaded: a resource in, a view out, with a place holder while it comes and the error page when it does not.

use crate::error::PortalError;
use crate::errors::ErrorView;
use leptos::prelude::*;

/// Shows what a resource holds. What was shown before stays until what comes next is there.
#[component]
pub fn Loaded<T, V>(
    /// What is loaded.
    resource: Resource<Result<T, PortalError>>,
    /// Stands there until it comes for the first time.
    #[prop(optional, into)]
    skeleton: ViewFnOnce,
    /// Told whether something is on its way.
    #[prop(optional, into)]
    set_pending: Option<SignalSetter<bool>>,
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
    let shown = move || {
        let view = view.clone();
        Suspend::new(async move {
            match resource.await {
                Ok(value) => view(value),
                Err(error) => view! { <ErrorView error inside /> }.into_any(),
            }
        })
    };
    match set_pending {
        Some(set_pending) => view! { <Transition fallback=skeleton set_pending>{shown}</Transition> }.into_any(),
        None => view! { <Transition fallback=skeleton>{shown}</Transition> }.into_any(),
    }
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
            "Loading…"
        </p>
    }
}
