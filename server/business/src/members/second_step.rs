//! A second factor of everybody in a customer: whether it is wanted, and who has none yet.

use super::{require, require_fresh, store};
use crate::db::Scope;
use crate::events::{self, NewEvent};
use crate::{Portal, Result, Visit};
use domain::{Action, SecondStepPage};
use serde_json::json;

/// So many people are named who have none; how many there are is said besides.
const NAMED: i64 = 50;

/// Whether a second factor is wanted of everybody here, and who has none.
///
/// # Errors
/// Not allowed, or the database does not answer.
pub async fn second_step(visit: &Visit, portal: &Portal) -> Result<SecondStepPage> {
    let customer = require(visit, portal, Action::ManagePeople).await?;
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    let wanted = store::factor_wanted(&mut conn, customer).await?;
    let (without, without_count) = store::without_factor(&mut conn, customer, NAMED).await?;
    Ok(SecondStepPage {
        wanted: wanted.map(|since| visit.moment(since)),
        grace_days: portal.settings.factor_grace_seconds / (24 * 60 * 60),
        required_of: portal.settings.factor_roles.members.iter().map(|role| (*role).into()).collect(),
        without,
        without_count,
    })
}

/// Wants a second factor of everybody here from now on, or of nobody any more. Whoever has none has the installation's time to
/// set one up.
///
/// # Errors
/// Not allowed; a fresh proof is needed.
pub async fn want_second_step(visit: &Visit, portal: &Portal, is_wanted: bool) -> Result<()> {
    let customer = require_fresh(visit, portal, Action::ManagePeople).await?;
    let now = portal.clock.now();
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    super::asker(&mut conn, visit, customer, Action::ManagePeople).await?;
    if !store::want_factor(&mut conn, customer, is_wanted.then_some(now)).await? {
        // As it was wanted already.
        return Ok(());
    }
    let event =
        NewEvent::about("customer.second_step_set", "customer", customer.0).after(json!({ "wanted": is_wanted }));
    events::record(&mut conn, now, visit.into(), event).await?;
    conn.commit().await
}
