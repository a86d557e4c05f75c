//! What the supplier's people may ask.

#![allow(missing_docs, reason = "the macro makes a field of every argument; the function says what it is")]

use crate::error::PortalError;
use crate::wire::{Asking, Json};
use domain::{BrandPage, CustomerDetail, CustomerSummary, ListQuery, Page, PersonDetail, PersonSummary};
use leptos::prelude::*;
use server_fn::codec::GetUrl;

/// What is set of the portal's name and look.
#[server(name = SeeBrand, prefix = "/api", endpoint = "administration/brand", input = GetUrl, output = Json, client = Asking)]
pub async fn brand_page() -> Result<BrandPage, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::brand::page(&visit, &portal()?).await?)
}

/// The customers.
#[server(name = ListCustomers, prefix = "/api", endpoint = "administration/customers", input = GetUrl, output = Json, client = Asking)]
pub async fn customers(#[server(flatten)] query: ListQuery) -> Result<Page<CustomerSummary>, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::administration::customers(&visit, &portal()?, &query).await?)
}

/// One of them, with a page of its people.
#[server(name = FindCustomer, prefix = "/api", endpoint = "administration/customer", input = GetUrl, output = Json, client = Asking)]
pub async fn customer(
    id: String,
    #[server(default)] q: String,
    #[server(default)] after: String,
    #[server(default)] before: String,
) -> Result<CustomerDetail, PortalError> {
    use crate::request::{portal, visit};
    let (visit, id) = (visit().await?, id.parse().map_err(|_| business::Error::NOT_FOUND)?);
    let query = ListQuery { q, after, before };
    Ok(business::administration::customer(&visit, &portal()?, id, &query).await?)
}

/// Everybody who has a login.
#[server(name = ListPeople, prefix = "/api", endpoint = "administration/people", input = GetUrl, output = Json, client = Asking)]
pub async fn people(#[server(flatten)] query: ListQuery) -> Result<Page<PersonSummary>, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::administration::people(&visit, &portal()?, &query).await?)
}

/// One of them.
#[server(name = FindPerson, prefix = "/api", endpoint = "administration/person", input = GetUrl, output = Json, client = Asking)]
pub async fn person(id: String) -> Result<PersonDetail, PortalError> {
    use crate::request::{portal, visit};
    let (visit, id) = (visit().await?, id.parse().map_err(|_| business::Error::NOT_FOUND)?);
    Ok(business::administration::person(&visit, &portal()?, id).await?)
}
