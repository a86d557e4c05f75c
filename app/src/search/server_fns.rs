//! What the browser may ask of the search.

#![allow(missing_docs, reason = "the macro makes a field of every argument; the function says what it is")]

use crate::error::PortalError;
use crate::wire::{Asking, Json};
use domain::{SearchQuery, SearchResults};
use leptos::prelude::*;
use server_fn::codec::GetUrl;

/// What the customer has that this text may mean, as far as the visitor may see it.
#[server(name = FindAnything, prefix = "/api", endpoint = "search/find", input = GetUrl, output = Json, client = Asking)]
pub async fn find(#[server(flatten)] query: SearchQuery) -> Result<SearchResults, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::search::find(&visit, &portal()?, &query).await?)
}
