//! What the browser may ask about invoices.

#![allow(missing_docs, reason = "the macro makes a field of every argument; the function says what it is")]

use crate::error::PortalError;
use crate::wire::{Asking, Json};
use domain::{InvoiceDetail, InvoiceList, InvoiceQuery};
use leptos::prelude::*;
use server_fn::codec::GetUrl;

/// A page of the customer's invoices. Fields that are missing or not known are no mistake: an installed app may be older.
#[server(name = ListInvoices, prefix = "/api", endpoint = "invoices/list", input = GetUrl, output = Json, client = Asking)]
pub async fn list(#[server(flatten)] query: InvoiceQuery) -> Result<InvoiceList, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::invoices::list(&visit, &portal()?, &query).await?)
}

/// One invoice. What is no id is answered like an invoice that does not exist.
#[server(name = FindInvoice, prefix = "/api", endpoint = "invoices/find", input = GetUrl, output = Json, client = Asking)]
pub async fn find(id: String) -> Result<InvoiceDetail, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    let id = id.parse().map_err(|_| business::Error::NOT_FOUND)?;
    Ok(business::invoices::find(&visit, &portal()?, id).await?)
}
