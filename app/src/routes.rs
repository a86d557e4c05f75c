//! Every page, in one table of two parts: pages inside wake up in the browser, pages outside stay plain.

use crate::account::{ChooseCustomerPage, SignInPage};
use crate::errors::NotFoundPage;
use crate::gallery::GalleryPage;
use crate::invoices::{InvoiceDetailPage, InvoiceListPage};
use leptos::children::ToChildren;
use leptos::prelude::*;
use leptos_router::components::FlatRoutes;
use leptos_router::{ChooseView, MatchNestedRoutes, NestedRoute, SsrMode, path};

fn inside() -> impl MatchNestedRoutes + Clone + Send + 'static {
    (page(path!("/invoices"), InvoiceListPage), page(path!("/invoices/:id"), InvoiceDetailPage))
}

fn outside() -> impl MatchNestedRoutes + Clone + Send + 'static {
    (
        page(path!("/sign-in"), SignInPage),
        page(path!("/choose-customer"), ChooseCustomerPage),
        page(path!("/gallery"), GalleryPage),
    )
}

/// A page waits for all that it shows, so that status, title and HTML are complete when they are sent.
fn page<Path, View: ChooseView>(path: Path, view: View) -> NestedRoute<Path, (), (), View> {
    NestedRoute::new(path, view).ssr_mode(SsrMode::Async)
}

/// The pages inside: what the browser has to know.
pub fn pages() -> impl IntoView {
    view! { <FlatRoutes fallback=NotFoundPage children=ToChildren::to_children(inside) /> }
}

/// All pages: what the server makes.
pub fn all_pages() -> impl IntoView {
    view! { <FlatRoutes fallback=NotFoundPage children=ToChildren::to_children(|| (inside(), outside())) /> }
}
