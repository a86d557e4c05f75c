//! How a membership and a customer's own roles stand in the database. Pure; who reads and writes them are two stores: this
//! area's, and that of `identity`, which reads memberships with every request.

use crate::{Error, Result};
use domain::{Currency, Effect, Grants, HeldRole, Membership, Money, OwnRoleId, Role, RoleKey};
use serde_json::{Map, Value};
use uuid::Uuid;

/// The columns of a membership that say what somebody is.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Columns {
    role: String,
    roles: Option<String>,
    sites_json: Option<String>,
    order_limit_minor: Option<i64>,
    order_limit_currency: Option<String>,
}

impl Columns {
    /// What they say. A role that is not there (any more) gives nothing.
    ///
    /// # Errors
    /// Unexpected, when they cannot be read.
    pub(crate) fn read(&self, own_roles: &[HeldRole]) -> Result<Membership> {
        let keys = self.roles.as_deref().unwrap_or(&self.role);
        let roles = keys.split_whitespace().filter_map(|key| match key.parse() {
            Ok(RoleKey::BuiltIn(role)) => Some(HeldRole::from(role)),
            Ok(key @ RoleKey::Own(_)) => own_roles.iter().find(|role| role.key == key).cloned(),
            Err(_) => None,
        });
        let sites = match &self.sites_json {
            Some(sites) => serde_json::from_str(sites).map_err(|error| Error::unexpected("reading sites", &error))?,
            None => Vec::new(),
        };
        let order_limit = match (self.order_limit_minor, &self.order_limit_currency) {
            (Some(minor), Some(code)) => {
                let currency: Currency =
                    code.parse().map_err(|error| Error::unexpected("reading the limit of an order", &error))?;
                Some(Money::new(minor, currency))
            }
            _ => None,
        };
        Ok(Membership { roles: roles.collect(), sites, order_limit })
    }
}

/// The keys of the roles, as stored.
pub(crate) fn keys(membership: &Membership) -> String {
    let keys: Vec<String> = membership.roles.iter().map(|role| role.key.to_string()).collect();
    keys.join(" ")
}

/// The sites, as stored.
pub(crate) fn sites_json(membership: &Membership) -> Option<String> {
    (!membership.sites.is_empty()).then(|| serde_json::json!(membership.sites).to_string())
}

/// What the version before this one, which knows one role and nothing else, may take somebody for: never for more than
/// they are. A buyer sees nothing there.
pub(crate) fn old_role(membership: &Membership, is_disabled: bool) -> Role {
    let is_narrowed =
        is_disabled || !membership.sites.is_empty() || membership.roles.iter().any(|role| role.grants.deny_something());
    let built_in = membership.roles.iter().filter_map(|role| match role.key {
        RoleKey::BuiltIn(role) => Some(role),
        RoleKey::Own(_) => None,
    });
    built_in.filter(|_| !is_narrowed).min().unwrap_or(Role::Buyer)
}

/// What a role of a customer's own says, as stored.
pub(crate) fn grants_json(grants: &Grants) -> String {
    let pairs = grants.iter().map(|grant| (grant.action.name().to_owned(), Value::from(grant.effect.name())));
    Value::Object(pairs.collect()).to_string()
}

/// What a role of a customer's own says.
///
/// # Errors
/// Unexpected, when it is not as it was written.
pub(crate) fn grants(json: &str) -> Result<Grants> {
    let pairs: Map<String, Value> =
        serde_json::from_str(json).map_err(|error| Error::unexpected("reading what a role says", &error))?;
    Ok(of_pairs(&pairs))
}

/// What is no text says nothing that this version knows, and so denies.
fn of_pairs(pairs: &Map<String, Value>) -> Grants {
    let unknown = Effect::Deny.name();
    Grants::stored(pairs.iter().map(|(action, effect)| (action.as_str(), effect.as_str().unwrap_or(unknown))))
}

/// The customer's own roles as a list of lists: id without hyphens, name, what it says.
///
/// # Errors
/// Unexpected, when it is no such list.
pub(crate) fn own_roles(json: &str) -> Result<Vec<HeldRole>> {
    let rows: Vec<(Uuid, String, Map<String, Value>)> =
        serde_json::from_str(json).map_err(|error| Error::unexpected("reading a person's roles", &error))?;
    Ok(rows.iter().map(|(id, name, pairs)| HeldRole::own(OwnRoleId(*id), name, of_pairs(pairs))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Action, Grant, Reach};

    fn own(grants: impl IntoIterator<Item = (Action, Effect)>) -> HeldRole {
        let grants = grants.into_iter().map(|(action, effect)| Grant { action, effect });
        HeldRole::own(OwnRoleId(Uuid::from_u128(9)), "Own", Grants::of(grants))
    }

    #[test]
    fn what_a_role_says_reads_back() {
        let role = own([(Action::ReadInvoices, Effect::Allow(Reach::Site)), (Action::ReadLog, Effect::Deny)]);
        let json = grants_json(&role.grants);
        assert_eq!(json, r#"{"read_invoices":"site","read_log":"deny"}"#);
        assert_eq!(grants(&json).unwrap(), role.grants);
        let listed = format!(r#"[["00000000000000000000000000000009","Own",{json}]]"#);
        assert_eq!(own_roles(&listed).unwrap(), [role]);
        assert!(grants("[]").is_err() && own_roles("{}").is_err());
    }

    #[test]
    fn the_version_before_never_takes_somebody_for_more() {
        let narrowing = own([(Action::ReadInvoices, Effect::Deny)]);
        let of = |roles: &[Role]| Membership::of(roles);
        assert_eq!(old_role(&of(&[Role::Buyer, Role::Finance]), false), Role::Finance);
        assert_eq!(old_role(&of(&[Role::Finance]), true), Role::Buyer);
        assert_eq!(old_role(&Membership { sites: vec!["A".into()], ..of(&[Role::Finance]) }, false), Role::Buyer);
        let denied = Membership { roles: vec![Role::Finance.into(), narrowing], ..Membership::default() };
        assert_eq!(old_role(&denied, false), Role::Buyer);
        assert_eq!(old_role(&Membership::default(), false), Role::Buyer);
    }
}
