//! Becoming a member, for those who were invited: what an inviter can give, and joining.

use super::{beyond_problems, store};
use crate::Result;
use crate::db::Conn;
use domain::{Action, CustomerId, HeldRole, Instant, Membership, Object, PersonId, Standing, decide};

/// Makes everybody else wait who wants to change who may do what in this customer.
pub(crate) async fn lock(conn: &mut Conn, customer: CustomerId) -> Result<()> {
    store::lock(conn, customer).await
}

/// The customer's own roles, by name.
pub(crate) async fn own_roles(conn: &mut Conn, customer: CustomerId) -> Result<Vec<HeldRole>> {
    store::own_roles(conn, customer).await
}

/// May this person, as they are now, make somebody such a member?
pub(crate) async fn may_give(
    conn: &mut Conn,
    customer: CustomerId,
    person: PersonId,
    own_roles: &[HeldRole],
    membership: &Membership,
) -> Result<bool> {
    let Some(row) = store::member_if_there(conn, customer, person).await? else { return Ok(false) };
    if row.is_disabled || row.is_blocked {
        return Ok(false);
    }
    let own = row.membership.read(own_roles)?;
    let is_within = beyond_problems(&own, &Membership::default(), membership).is_empty();
    let standing = Standing { member: Some(own), ..Standing::default() };
    Ok(is_within && decide(&standing, Action::ManagePeople, &Object::Any).allowed)
}

/// Makes somebody a member; false when they are one.
pub(crate) async fn join(
    conn: &mut Conn,
    customer: CustomerId,
    person: PersonId,
    membership: &Membership,
    now: Instant,
) -> Result<bool> {
    store::add(conn, customer, person, membership, now).await
}
