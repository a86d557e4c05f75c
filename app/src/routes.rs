//! Every page, in one table.

use crate::account::{ChooseCustomerPage, SignInPage};
use crate::errors::NotFoundPage;
use crate::invoices::{InvoiceDetailPage, InvoiceListPage, LastList};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route};
use leptos_router::{SsrMode, path};

/// The page that belongs to the address. All wait for what they show, so that status, title and HTML are complete.
#[component]
pub fn Pages() -> impl IntoView {
    LastList::provide();
    view! {
        <FlatRoutes fallback=NotFoundPage>
            <Route path=path!("/invoices") view=InvoiceListPage ssr=SsrMode::Async />
            <Route path=path!("/invoices/:id") view=InvoiceDetailPage ssr=SsrMode::Async />
            <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async />
            <Route path=path!("/choose-customer") view=ChooseCustomerPage ssr=SsrMode::Async />
        </FlatRoutes>
    }
}
