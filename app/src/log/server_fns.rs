//! What the browser may ask of the log.

#![allow(missing_docs, reason = "the macro makes a field of every argument; the function says what it is")]

use crate::error::PortalError;
use crate::wire::{Asking, Json};
use domain::{LogPage, LogQuery};
use leptos::prelude::*;
use server_fn::codec::GetUrl;

/// A page of the customer's own log.
#[server(name = ListLog, prefix = "/api", endpoint = "log/list", input = GetUrl, output = Json, client = Asking)]
pub async fn list(#[server(flatten)] query: LogQuery) -> Result<LogPage, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::events::reading::list(&visit, &portal()?, &query).await?)
}

/// A page of the installation's log, or of a customer's, for the supplier.
#[server(name = ListWholeLog, prefix = "/api", endpoint = "administration/log", input = GetUrl, output = Json, client = Asking)]
pub async fn list_all(#[server(flatten)] query: LogQuery) -> Result<LogPage, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::events::reading::list_all(&visit, &portal()?, &query).await?)
}
