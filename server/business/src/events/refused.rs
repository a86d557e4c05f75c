//! Requests that were answered with *not found*, or that no page of the portal sends: what somebody leaves who tries
//! addresses. Verbs record what they refuse themselves; this is for what never became a question to one, or found nothing.

use super::{NewEvent, record_alone};
use crate::{Portal, Result, Visit};
use serde_json::json;
use uuid::Uuid;

/// Records that this visitor was answered so. `address` is the address as the router writes it, never as it was typed;
/// `wanted` the id in it, if there is one. The event is the same whether that thing is somebody else's or never was, and it
/// stands in the log of the customer that the visitor looks at, never in anybody else's.
///
/// Of many in a minute the first is recorded, the tenth, the hundredth and so on, each with their number.
///
/// # Errors
/// The database refuses.
pub async fn note(visit: &Visit, portal: &Portal, address: &str, status: u16, wanted: Option<Uuid>) -> Result<()> {
    let Some(count) = visit.person_id().and_then(|person| portal.guards.count_refused(person)) else { return Ok(()) };
    let after = json!({ "address": address, "status": status, "count": count });
    let event = match wanted {
        Some(id) => NewEvent::about("request.refused", "address", id),
        None => NewEvent::general("request.refused", "address"),
    };
    record_alone(portal, visit.into(), event.after(after)).await.map(|_| ())
}
