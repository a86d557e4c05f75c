//! What an administrator may ask.

use crate::error::PortalError;
use crate::wire::{Asking, Json};
use domain::BrandPage;
use leptos::prelude::*;
use server_fn::codec::GetUrl;

/// What is set of the portal's name and look.
#[server(name = SeeBrand, prefix = "/api", endpoint = "administration/brand", input = GetUrl, output = Json, client = Asking)]
pub async fn brand_page() -> Result<BrandPage, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::brand::page(&visit, &portal()?).await?)
}
