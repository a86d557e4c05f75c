//! The second factor that is required: of whom, and until when they may go on without one.
//!
//! It is required by the installation, of certain roles, or by a customer, of everybody in it. It counts where the person
//! looks: what one customer wants closes no other. The time to set one up runs once, since the person was first asked,
//! wherever that was; it begins anew only after nobody had wanted one of them any more.

use super::store;
use crate::db::Conn;
use crate::{Portal, Result};
use domain::{Instant, Membership, PersonId, Role, RoleKey, StaffRole};

/// The roles of whom the installation requires a second factor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FactorRoles {
    /// Of members.
    pub members: Vec<Role>,
    /// Of the supplier's own people.
    pub staff: Vec<StaffRole>,
}

impl FactorRoles {
    pub(super) fn want_of_staff(&self, staff: Option<StaffRole>) -> bool {
        staff.is_some_and(|role| self.staff.contains(&role))
    }

    pub(super) fn want_of(&self, membership: &Membership) -> bool {
        let is_named = |key| matches!(key, RoleKey::BuiltIn(role) if self.members.contains(&role));
        membership.roles.iter().any(|role| is_named(role.key))
    }
}

/// Until when somebody may go on without a second factor who has been asked since then, or is asked now.
pub(super) fn until(portal: &Portal, since: Option<Instant>, now: Instant) -> Instant {
    since.unwrap_or(now).plus_seconds(portal.settings.factor_grace_seconds)
}

/// Notes since when a factor is wanted, or that none is wanted any more. It follows from what events tell, as the last use of
/// a session does, and leaves none itself.
pub(super) async fn note(conn: &mut Conn, person: PersonId, is_wanted: bool, now: Instant) -> Result<()> {
    if is_wanted { store::want_factor(conn, person, now).await } else { store::want_no_factor(conn, person).await }
}
