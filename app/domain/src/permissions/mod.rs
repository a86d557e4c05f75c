//! Who may do what: one pure function, used to enforce, to show or hide, and to explain.
//!
//! Isolation between customers is not decided here: a statement that is not about the visitor's own customer finds
//! nothing. This decides what a member may do inside their own customer, and what the supplier's own people may do.
//!
//! A member has roles; a role says of actions that they are allowed, and how far, or denied. What no role allows is not
//! allowed; what one denies is not allowed whatever the others say; of what several allow, the widest reach counts. A
//! membership may be confined to sites: then nothing reaches further than these, where there is such a thing as a site; and what tells of all of them,
//! the log, is not for them at all.

mod actions;
mod power;
mod roles;
#[cfg(test)]
mod tests;

pub use actions::{Action, Area, Side};
pub use power::{Power, beyond, role_beyond};
pub use roles::{
    Effect, Grant, Grants, HeldRole, Reach, Role, RoleError, RoleKey, RoleName, StaffRole, StaffRoleError,
};

use crate::Money;
use serde::{Deserialize, Serialize};

/// What somebody is in a customer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Membership {
    /// Their roles; with none, they may do nothing.
    pub roles: Vec<HeldRole>,
    /// The sites (cost centres: an invoice's buyer reference, BT-10) that they are confined to; none: they are not confined.
    pub sites: Vec<String>,
    /// What an order of theirs may come to at most; none: as much as they like.
    pub order_limit: Option<Money>,
}

impl Membership {
    /// Somebody with these roles that are built in, and nothing else.
    #[must_use]
    pub fn of(roles: &[Role]) -> Self {
        Self { roles: roles.iter().copied().map(HeldRole::from).collect(), ..Self::default() }
    }

    /// Are they an owner?
    #[must_use]
    pub fn is_owner(&self) -> bool {
        self.roles.iter().any(|role| role.key == RoleKey::BuiltIn(Role::Owner))
    }

    /// What their roles are called.
    #[must_use]
    pub fn role_names(&self) -> Vec<RoleName> {
        self.roles.iter().map(|role| role.name.clone()).collect()
    }
}

/// What somebody is: in the customer they look at, and at the supplier.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// In the customer; `None`: none is chosen.
    pub member: Option<Membership>,
    /// At the supplier; `None`: nothing.
    pub staff: Option<StaffRole>,
    /// Do they look at the customer as one of the supplier's? Then what they are counts for nothing: they may read all that
    /// is the customer's, and do nothing else.
    pub is_looking: bool,
}

/// What it would be done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Object<'a> {
    /// Nothing certain: may it be done at all, and how far?
    Any,
    /// An invoice of this site; `None`: of no site.
    Invoice {
        /// Its buyer reference.
        site: Option<&'a str>,
    },
    /// An order.
    Order {
        /// The site it is for; `None`: for no site.
        site: Option<&'a str>,
        /// What it comes to.
        amount: Money,
        /// Is it the person's own?
        is_own: bool,
    },
}

impl Object<'_> {
    /// Does this reach, of a person with these sites, include it?
    fn is_within(&self, reach: Reach, sites: &[String], action: Action) -> bool {
        let (site, is_own) = match *self {
            // Something of that kind has to be there for them.
            Self::Any => return reach != Reach::Site || !sites.is_empty() || action.reaches().contains(&Reach::Own),
            Self::Invoice { site } => (site, false),
            Self::Order { site, is_own, .. } => (site, is_own),
        };
        let is_of_site = || site.is_some_and(|site| sites.iter().any(|own| own == site));
        match reach {
            Reach::Own => is_own,
            Reach::Site => is_own || is_of_site(),
            Reach::Customer => true,
        }
    }
}

/// The rule that decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// This role includes the action.
    RoleIncludes(RoleName),
    /// This role denies the action, whatever the others say.
    RoleDenies(RoleName),
    /// None of these roles, which are all there are, includes the action.
    RolesLack(Vec<RoleName>),
    /// The roles include the action, but the person is confined to sites of which the thing is none.
    OtherSite,
    /// It is about all sites at once, and the person is confined to some.
    AllSites,
    /// It comes to more than the person may order.
    AboveLimit,
    /// No customer is chosen, so there is nothing to act on.
    NoCustomer,
    /// The supplier's own people do it, and what the person is there, if anything, does not include it.
    StaffOnly,
    /// Somebody of the supplier's looks at the portal as a customer: they read all of it, and change nothing.
    Looking,
}

/// Allowed or not, and which rule says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// May it be done?
    pub allowed: bool,
    /// Why, or why not.
    pub rule: Rule,
    /// How far, when it may.
    pub reach: Option<Reach>,
}

impl Decision {
    const fn no(rule: Rule) -> Self {
        Self { allowed: false, rule, reach: None }
    }

    const fn yes(rule: Rule, reach: Reach) -> Self {
        Self { allowed: true, rule, reach: Some(reach) }
    }
}

/// May somebody of this standing do this to that?
#[must_use]
pub fn decide(who: &Standing, action: Action, object: &Object<'_>) -> Decision {
    if who.is_looking {
        let may = action.side() == Side::Customer && action.only_reads();
        return if may { Decision::yes(Rule::Looking, Reach::Customer) } else { Decision::no(Rule::Looking) };
    }
    match (action.side(), who.staff, &who.member) {
        (Side::Supplier, Some(role), _) if role.includes(action) => {
            Decision::yes(Rule::RoleIncludes(role.into()), Reach::Customer)
        }
        (Side::Supplier, ..) => Decision::no(Rule::StaffOnly),
        (Side::Customer, _, None) => Decision::no(Rule::NoCustomer),
        (Side::Customer, _, Some(member)) => decide_in_customer(member, action, object),
    }
}

fn decide_in_customer(member: &Membership, action: Action, object: &Object<'_>) -> Decision {
    let (role, reach) = match widest(member, action) {
        Ok(widest) => widest,
        Err(rule) => return Decision::no(rule),
    };
    if !object.is_within(reach, &member.sites, action) {
        return Decision::no(Rule::OtherSite);
    }
    if let (Action::PlaceOrders, Object::Order { amount, .. }, Some(limit)) = (action, object, member.order_limit)
        && (amount.currency != limit.currency || amount.minor > limit.minor)
    {
        return Decision::no(Rule::AboveLimit);
    }
    Decision::yes(Rule::RoleIncludes(role), reach)
}

/// The role that allows it widest, and how wide that is for somebody who may be confined; or why none does.
fn widest(member: &Membership, action: Action) -> Result<(RoleName, Reach), Rule> {
    let mut widest: Option<(&HeldRole, Reach)> = None;
    for role in &member.roles {
        match role.grants.effect(action) {
            Some(Effect::Deny) => return Err(Rule::RoleDenies(role.name.clone())),
            Some(Effect::Allow(reach)) if widest.is_none_or(|(_, known)| reach > known) => widest = Some((role, reach)),
            Some(Effect::Allow(_)) | None => {}
        }
    }
    let (role, reach) = widest.ok_or_else(|| Rule::RolesLack(member.role_names()))?;
    let is_confined = !member.sites.is_empty();
    if is_confined && action.is_about_all_sites() {
        return Err(Rule::AllSites);
    }
    let is_narrowed = is_confined && action.knows_sites();
    Ok((role.name.clone(), if is_narrowed { reach.min(Reach::Site) } else { reach }))
}
