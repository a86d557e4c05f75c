//! Roles: named sets of grants. Five are built in; a customer's owner makes others.

use super::{Action, Side};
use crate::OwnRoleId;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// How far an action may go, the narrowest first: each includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// What one made oneself.
    Own,
    /// That, and what belongs to one's sites (cost centres).
    Site,
    /// All that is the customer's.
    Customer,
}

impl Reach {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Own, Self::Site, Self::Customer];

    /// The name as stored and as sent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Site => "site",
            Self::Customer => "customer",
        }
    }
}

/// What a role says of an action. Of one it does not name it says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// It may be done, so far.
    Allow(Reach),
    /// It may not be done, whatever another role says.
    Deny,
}

/// The name of [`Effect::Deny`] as stored and as sent.
const DENY: &str = "deny";

impl Effect {
    /// The name as stored and as sent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Allow(reach) => reach.name(),
            Self::Deny => DENY,
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        if name == DENY {
            return Some(Self::Deny);
        }
        Reach::ALL.into_iter().find(|reach| reach.name() == name).map(Self::Allow)
    }
}

/// What a role says of one action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Grant {
    /// Of which.
    pub action: Action,
    /// What.
    pub effect: Effect,
}

const fn allow(action: Action) -> Grant {
    Grant { action, effect: Effect::Allow(Reach::Customer) }
}

/// What a role says: at most one grant for each action of members, and none for what is the supplier's.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Grants(Cow<'static, [Grant]>);

impl Grants {
    /// These grants. What no role of a customer's can say (the supplier's actions, a reach that an action has not) is left
    /// out; where two are about the same action, the last one counts, but a denial stays.
    #[must_use]
    pub fn of(grants: impl IntoIterator<Item = Grant>) -> Self {
        let mut taken: Vec<Grant> = Vec::new();
        for grant in grants {
            let can_be_said = match grant.effect {
                Effect::Allow(reach) => grant.action.reaches().contains(&reach),
                Effect::Deny => true,
            };
            if grant.action.side() != Side::Customer || !can_be_said {
                continue;
            }
            match taken.iter_mut().find(|known| known.action == grant.action) {
                Some(known) if known.effect == Effect::Deny => {}
                Some(known) => *known = grant,
                None => taken.push(grant),
            }
        }
        taken.sort_by_key(|grant| grant.action);
        Self(Cow::Owned(taken))
    }

    /// As stored: pairs of an action's name and an effect's. An action that this version of the program does not know is
    /// left out, since nobody can ask for it; an effect that it does not know denies.
    #[must_use]
    pub fn stored<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self::of(pairs.into_iter().filter_map(|(action, effect)| {
            let effect = Effect::from_name(effect).unwrap_or(Effect::Deny);
            Some(Grant { action: Action::from_name(action)?, effect })
        }))
    }

    /// All of them, by action.
    pub fn iter(&self) -> impl Iterator<Item = Grant> + '_ {
        self.0.iter().copied()
    }

    /// What they say of this action.
    #[must_use]
    pub fn effect(&self, action: Action) -> Option<Effect> {
        self.0.iter().find(|grant| grant.action == action).map(|grant| grant.effect)
    }

    /// Is anything denied?
    #[must_use]
    pub fn deny_something(&self) -> bool {
        self.0.iter().any(|grant| grant.effect == Effect::Deny)
    }
}

/// What a member is in a customer, of what is built in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Runs the customer's side of the portal.
    Owner,
    /// Reads and pays invoices.
    Finance,
    /// Orders, and does not see what things cost the company.
    Buyer,
    /// An ordinary member.
    Member,
    /// Reads, changes nothing.
    Viewer,
}

const OWNERS: &[Grant] = &[
    allow(Action::ReadInvoices),
    allow(Action::DownloadInvoices),
    allow(Action::PlaceOrders),
    allow(Action::ReadPeople),
    allow(Action::ManagePeople),
    allow(Action::ManageRoles),
    allow(Action::ReadLog),
    allow(Action::ExportLog),
];
const BUYERS: &[Grant] = &[allow(Action::PlaceOrders)];
const READERS: &[Grant] = &[allow(Action::ReadInvoices), allow(Action::DownloadInvoices)];

impl Role {
    /// All roles, most powerful first.
    pub const ALL: [Self; 5] = [Self::Owner, Self::Finance, Self::Buyer, Self::Member, Self::Viewer];

    /// The role's name as stored and as typed on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Finance => "finance",
            Self::Buyer => "buyer",
            Self::Member => "member",
            Self::Viewer => "viewer",
        }
    }

    /// What it says.
    #[must_use]
    pub const fn grants(self) -> Grants {
        Grants(Cow::Borrowed(match self {
            Self::Owner => OWNERS,
            Self::Buyer => BUYERS,
            Self::Finance | Self::Member | Self::Viewer => READERS,
        }))
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A text that names no role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoleError;

impl fmt::Display for RoleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such role; there are: owner, finance, buyer, member, viewer")
    }
}

impl std::error::Error for RoleError {}

impl FromStr for Role {
    type Err = RoleError;

    fn from_str(text: &str) -> Result<Self, RoleError> {
        Self::ALL.into_iter().find(|role| role.name() == text).ok_or(RoleError)
    }
}

/// What somebody is at the supplier, beside what they are in customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StaffRole {
    /// Helps customers.
    Agent,
    /// Looks after customers.
    AccountManager,
    /// Runs the portal.
    Administrator,
}

impl StaffRole {
    /// All of them, the least powerful first: each may do what those before it may.
    pub const ALL: [Self; 3] = [Self::Agent, Self::AccountManager, Self::Administrator];

    /// The role's name as stored and as typed on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::AccountManager => "account_manager",
            Self::Administrator => "administrator",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Does it include this action of the supplier's?
    #[must_use]
    pub const fn includes(self, action: Action) -> bool {
        match action {
            Action::ReadCustomers | Action::LookAsCustomer => true,
            Action::ManageCustomers => matches!(self, Self::AccountManager | Self::Administrator),
            Action::ChangeBrand | Action::ManageStaff | Action::ManageLogins | Action::ReadWholeLog => {
                matches!(self, Self::Administrator)
            }
            _ => false,
        }
    }
}

impl fmt::Display for StaffRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A text that names no role at the supplier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaffRoleError;

impl fmt::Display for StaffRoleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such role; there are: agent, account_manager, administrator")
    }
}

impl std::error::Error for StaffRoleError {}

impl FromStr for StaffRole {
    type Err = StaffRoleError;

    fn from_str(text: &str) -> Result<Self, StaffRoleError> {
        Self::from_name(text).ok_or(StaffRoleError)
    }
}

/// What a role is called: the name of one that is built in, which each language has a word for, or what the customer calls
/// their own. It travels as one text, so that it costs a browser nothing to read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RoleName(String);

/// Stands before the name of a customer's own role: theirs may be called "owner" too.
const OWN: char = '=';

impl RoleName {
    /// What a customer calls a role of their own.
    #[must_use]
    pub fn own(name: &str) -> Self {
        Self(format!("{OWN}{name}"))
    }

    /// The role of a member's, when it is one that is built in.
    #[must_use]
    pub fn built_in(&self) -> Option<Role> {
        self.0.parse().ok()
    }

    /// What the customer calls it, when it is one of their own.
    #[must_use]
    pub fn own_name(&self) -> Option<&str> {
        self.0.strip_prefix(OWN)
    }
}

impl From<Role> for RoleName {
    fn from(role: Role) -> Self {
        Self(role.name().to_owned())
    }
}

impl From<StaffRole> for RoleName {
    fn from(role: StaffRole) -> Self {
        Self(role.name().to_owned())
    }
}

/// Which role: one that is built in, or one of the customer's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoleKey {
    /// One that is built in.
    BuiltIn(Role),
    /// One of the customer's own.
    Own(OwnRoleId),
}

impl fmt::Display for RoleKey {
    /// As stored and as sent: the name, or the id without hyphens.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BuiltIn(role) => role.fmt(f),
            Self::Own(id) => id.0.as_simple().fmt(f),
        }
    }
}

impl FromStr for RoleKey {
    type Err = RoleError;

    fn from_str(text: &str) -> Result<Self, RoleError> {
        if let Ok(role) = text.parse() {
            return Ok(Self::BuiltIn(role));
        }
        // One spelling for one role.
        let is_plain = text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let id = is_plain.then(|| Uuid::try_parse(text).ok()).flatten();
        id.map(|id| Self::Own(OwnRoleId(id))).ok_or(RoleError)
    }
}

/// A role that somebody has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldRole {
    /// Which.
    pub key: RoleKey,
    /// What it is called.
    pub name: RoleName,
    /// What it says.
    pub grants: Grants,
}

impl HeldRole {
    /// One of the customer's own.
    #[must_use]
    pub fn own(id: OwnRoleId, name: &str, grants: Grants) -> Self {
        Self { key: RoleKey::Own(id), name: RoleName::own(name), grants }
    }
}

impl From<Role> for HeldRole {
    fn from(role: Role) -> Self {
        Self { key: RoleKey::BuiltIn(role), name: role.into(), grants: role.grants() }
    }
}
