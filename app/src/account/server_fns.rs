//! What the browser may ask about the person who is signed in.

use crate::error::PortalError;
use crate::wire::{Asking, Json};
use domain::{CustomerChoice, PreferencesForm, Viewer};
use leptos::prelude::*;
use server_fn::codec::GetUrl;

/// Who is looking, and at which customer.
#[server(name = Viewing, prefix = "/api", endpoint = "account/viewer", input = GetUrl, output = Json, client = Asking)]
pub async fn viewer() -> Result<Viewer, PortalError> {
    use crate::request::visit;
    let visit = visit().await?;
    Ok(business::identity::viewer(&visit))
}

/// The customers the person may look at.
#[server(name = Customers, prefix = "/api", endpoint = "account/customers", input = GetUrl, output = Json, client = Asking)]
pub async fn customers() -> Result<Vec<CustomerChoice>, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::identity::customers(&visit, &portal()?).await?)
}

/// What the person has chosen, and what there is to choose from.
#[server(name = Preferring, prefix = "/api", endpoint = "account/preferences", input = GetUrl, output = Json, client = Asking)]
pub async fn preferences() -> Result<PreferencesForm, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::identity::preferences_form(&visit, &portal()?).await?)
}
