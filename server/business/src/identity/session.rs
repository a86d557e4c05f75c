//! How long a session lasts, by what its person is; and the other token that it gets when that has changed.

use super::proof::Renewed;
use super::{scope_of, store, token};
use crate::db::Conn;
use crate::events::{self, NewEvent};
use crate::{Portal, Refusal, Result, Visit};
use domain::{Action, CustomerId, Effect, Membership, OwnRoleId, PersonId, Role, RoleKey, StaffRole};
use secrecy::{ExposeSecret, SecretString};

/// For so long after its replacement a token still counts: a page asks for several things at once, and only the first of its
/// requests to arrive brings the new one back.
pub const ROTATION_SECONDS: i64 = 30;

/// How long a session lasts, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionLimits {
    /// Without a request.
    pub idle_seconds: i64,
    /// After signing in, whatever happens.
    pub absolute_seconds: i64,
}

impl SessionLimits {
    fn and(self, other: Self) -> Self {
        Self {
            idle_seconds: self.idle_seconds.min(other.idle_seconds),
            absolute_seconds: self.absolute_seconds.min(other.absolute_seconds),
        }
    }
}

/// The limits of whoever is all this, wherever they look: a session that is left open opens all of it.
pub(super) fn limits<'a>(
    portal: &Portal,
    staff: Option<StaffRole>,
    mut memberships: impl Iterator<Item = &'a Membership>,
) -> SessionLimits {
    let settings = &portal.settings;
    let mut limits = SessionLimits {
        idle_seconds: settings.session_idle_seconds,
        absolute_seconds: settings.session_absolute_seconds,
    };
    if staff.is_some() {
        limits = limits.and(settings.session_staff);
    }
    if memberships.any(manages) {
        limits = limits.and(settings.session_managing);
    }
    limits
}

/// Do they manage something of a customer's: its people, or its money?
fn manages(membership: &Membership) -> bool {
    membership.roles.iter().any(|role| {
        matches!(role.key, RoleKey::BuiltIn(Role::Owner | Role::Finance))
            || [Action::ManagePeople, Action::ManageRoles]
                .iter()
                .any(|action| matches!(role.grants.effect(*action), Some(Effect::Allow(_))))
    })
}

/// All sessions of this person get another token with their next request, in the transaction that changes what they may do
/// (ASVS 7.2.4): one that somebody had caught before is worth nothing then.
///
/// # Errors
/// The database refuses.
pub(crate) async fn rotate_of(conn: &mut Conn, portal: &Portal, person: PersonId) -> Result<()> {
    store::rotate_of(conn, person, portal.clock.now()).await
}

/// The same for all who have this role of a customer's own.
///
/// # Errors
/// The database refuses.
pub(crate) async fn rotate_with(conn: &mut Conn, portal: &Portal, customer: CustomerId, role: OwnRoleId) -> Result<()> {
    store::rotate_with(conn, customer, role, portal.clock.now()).await
}

/// Gives the session its other token, if it waits for one. `None`: it does not, or another request of the same moment has
/// got it. The token from before counts for [`ROTATION_SECONDS`] more.
///
/// # Errors
/// Signed out; or the database refuses.
pub async fn rotate(visit: &Visit, portal: &Portal) -> Result<Option<Renewed>> {
    let person = visit.person.as_ref().ok_or(Refusal::SignedOut)?;
    if !person.is_to_rotate {
        return Ok(None);
    }
    let now = portal.clock.now();
    let token: SecretString = token::new()?;
    let mut conn = portal.db.write(scope_of(visit)).await?;
    if !store::rotate(&mut conn, person.session, token::hash(token.expose_secret()), now).await? {
        return Ok(None);
    }
    let event = NewEvent::about("session.rotated", "session", person.session.0);
    events::record(&mut conn, now, visit.into(), event).await?;
    conn.commit().await?;
    let expires_in_seconds = person.expires_at.seconds_since(now).max(0);
    Ok(Some(Renewed { visit: visit.clone(), token, expires_in_seconds }))
}
