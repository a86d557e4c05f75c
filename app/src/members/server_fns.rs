//! What may be asked about a customer's people.

#![allow(missing_docs, reason = "the macro makes a field of every argument; the function says what it is")]

use crate::error::PortalError;
use crate::wire::{Asking, Json};
use domain::{
    Explanation, ListQuery, MemberDetail, MemberList, MemberQuery, PermissionMatrix, Question, RolesPage,
    SecondStepPage, SupportPage,
};
use leptos::prelude::*;
use server_fn::codec::GetUrl;

/// The customer's people.
#[server(name = ListMembers, prefix = "/api", endpoint = "members/list", input = GetUrl, output = Json, client = Asking)]
pub async fn members(#[server(flatten)] query: MemberQuery) -> Result<MemberList, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::members::list(&visit, &portal()?, &query).await?)
}

/// One of them.
#[server(name = FindMember, prefix = "/api", endpoint = "members/find", input = GetUrl, output = Json, client = Asking)]
pub async fn member(id: String) -> Result<MemberDetail, PortalError> {
    use crate::request::{portal, visit};
    let (visit, id) = (visit().await?, id.parse().map_err(|_| business::Error::NOT_FOUND)?);
    Ok(business::members::find(&visit, &portal()?, id).await?)
}

/// The customer's own roles.
#[server(name = ListRoles, prefix = "/api", endpoint = "members/roles", input = GetUrl, output = Json, client = Asking)]
pub async fn own_roles() -> Result<RolesPage, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::members::roles(&visit, &portal()?).await?)
}

/// Whether everybody needs a second step, and who has none.
#[server(name = SecondStepping, prefix = "/api", endpoint = "members/second-step", input = GetUrl, output = Json, client = Asking)]
pub async fn second_step() -> Result<SecondStepPage, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::members::second_step(&visit, &portal()?).await?)
}

/// What each of the people may do.
#[server(name = Permitting, prefix = "/api", endpoint = "members/permissions", input = GetUrl, output = Json, client = Asking)]
pub async fn permissions(#[server(flatten)] query: MemberQuery) -> Result<PermissionMatrix, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::members::permissions(&visit, &portal()?, &query).await?)
}

/// Why one of them may do something, or not.
#[server(name = Explaining, prefix = "/api", endpoint = "members/explain", input = GetUrl, output = Json, client = Asking)]
pub async fn explanation(#[server(flatten)] question: Question) -> Result<Explanation, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::members::explain(&visit, &portal()?, &question).await?)
}

/// Whether the supplier's people may look as the customer, and who did.
#[server(name = SeeSupport, prefix = "/api", endpoint = "members/support-access", input = GetUrl, output = Json, client = Asking)]
pub async fn support(#[server(flatten)] query: ListQuery) -> Result<SupportPage, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::support::overview(&visit, &portal()?, &query).await?)
}
