//! What the browser may ask of home.

#![allow(missing_docs, reason = "the macro makes a field of every argument; the function says what it is")]

use crate::error::PortalError;
use crate::wire::{Asking, Json};
use domain::HomeOverview;
use leptos::prelude::*;
use server_fn::codec::GetUrl;

/// What waits for the visitor, and what is new since they were here.
#[server(name = SeeHome, prefix = "/api", endpoint = "home/overview", input = GetUrl, output = Json, client = Asking)]
pub async fn overview() -> Result<HomeOverview, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::home::overview(&visit, &portal()?).await?)
}
