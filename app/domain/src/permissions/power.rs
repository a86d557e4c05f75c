//! Nobody gives or takes away what they have not themselves: how what two people may do compares.

use super::{Action, Effect, Grants, Membership, Reach, widest};
use crate::Money;

/// What somebody may do of one action: how far, at which sites, up to which amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Power<'a> {
    /// Nothing.
    Nothing,
    /// So far.
    Some {
        /// How far.
        reach: Reach,
        /// The sites, where the reach is that of sites.
        sites: &'a [String],
        /// The most that an order may come to, where the action has a limit.
        limit: Option<Money>,
    },
}

impl<'a> Power<'a> {
    /// What this member may do of this action.
    #[must_use]
    pub fn of(member: &'a Membership, action: Action) -> Self {
        match widest(member, action) {
            Ok((_, reach)) => Self::Some {
                reach,
                sites: if reach == Reach::Site { &member.sites } else { &[] },
                limit: member.order_limit.filter(|_| action == Action::PlaceOrders),
            },
            Err(_) => Self::Nothing,
        }
    }

    /// Does it include all of the other?
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        let (Self::Some { reach, sites, limit }, Self::Some { reach: their_reach, sites: theirs, limit: their_limit }) =
            (self, other)
        else {
            return *other == Self::Nothing;
        };
        let covers_sites = *reach != Reach::Site || theirs.iter().all(|site| sites.contains(site));
        let covers_limit = match (limit, their_limit) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(own), Some(their)) => own.currency == their.currency && own.minor >= their.minor,
        };
        reach >= their_reach && covers_sites && covers_limit
    }
}

/// What somebody would give or take, by making one membership the other, that they have not themselves; nothing when they
/// may do it. Somebody who joins or is enabled had nothing before; who leaves or is disabled has nothing after.
#[must_use]
pub fn beyond(asker: &Membership, before: &Membership, after: &Membership) -> Vec<Action> {
    let is_beyond = |action: &Action| {
        let (own, before, after) = (Power::of(asker, *action), Power::of(before, *action), Power::of(after, *action));
        before != after && !(own.covers(&before) && own.covers(&after))
    };
    Action::of_members().filter(is_beyond).collect()
}

/// What somebody would put into a role, or take out of it, that they have not themselves. Whoever denies something, or
/// denies it no longer, has to have all of it: that may change anything for those who have the role.
#[must_use]
pub fn role_beyond(asker: &Membership, before: &Grants, after: &Grants) -> Vec<Action> {
    let has = |action: Action, effect: Option<Effect>| {
        let reach = match effect {
            None => return true,
            Some(Effect::Allow(reach)) => reach,
            Some(Effect::Deny) => Reach::Customer,
        };
        // Which sites a role will be about is said by the membership; giving it is looked at again there.
        matches!(Power::of(asker, action), Power::Some { reach: own, .. } if own >= reach)
    };
    let is_beyond = |action: &Action| {
        let (before, after) = (before.effect(*action), after.effect(*action));
        before != after && !(has(*action, before) && has(*action, after))
    };
    Action::of_members().filter(is_beyond).collect()
}
