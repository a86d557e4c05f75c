//! What may be asked about invitations.

#![allow(missing_docs, reason = "the macro makes a field of every argument; the function says what it is")]

use crate::error::PortalError;
use crate::wire::{Asking, Json};
use domain::{InvitationList, InvitationOffer, InvitationQuery, InvitationStart};
use leptos::prelude::*;
use server_fn::codec::GetUrl;

/// What the pages that invite start with.
#[server(name = Starting, prefix = "/api", endpoint = "invitations/start", input = GetUrl, output = Json, client = Asking)]
pub async fn invitation_start() -> Result<InvitationStart, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::invitations::start(&visit, &portal()?).await?)
}

/// The customer's invitations.
#[server(name = ListInvitations, prefix = "/api", endpoint = "invitations/list", input = GetUrl, output = Json, client = Asking)]
pub async fn invitations(#[server(flatten)] query: InvitationQuery) -> Result<InvitationList, PortalError> {
    use crate::request::{portal, visit};
    let visit = visit().await?;
    Ok(business::invitations::list(&visit, &portal()?, &query).await?)
}

/// What an invitation offers to whoever has its link, if it still does. Without a token it is the one that somebody went to
/// sign in for.
#[server(name = Offered, prefix = "/api", endpoint = "invitations/offer", input = GetUrl, output = Json, client = Asking)]
pub async fn invitation_offer(token: String) -> Result<Option<InvitationOffer>, PortalError> {
    use crate::request::{invitation_token, portal, visit_if_any};
    let visit = visit_if_any();
    let token = if token.is_empty() { invitation_token() } else { token };
    Ok(business::invitations::offer(visit.as_ref(), &portal()?, &token).await?)
}
