//! Who may do what: one pure function, used to enforce, to show or hide, and to explain.
//!
//! Isolation between customers is not decided here: a statement that is not about the visitor's own customer finds
//! nothing. This decides what a member may do inside their own customer.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What a member is in a customer.
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
    /// Runs the portal.
    Administrator,
}

impl StaffRole {
    /// The role's name as stored.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        (name == Self::Administrator.name()).then_some(Self::Administrator)
    }
}

/// What somebody is: in the customer they look at, and at the supplier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// In the customer; `None`: none is chosen.
    pub member: Option<Role>,
    /// At the supplier; `None`: nothing.
    pub staff: Option<StaffRole>,
}

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// See the list of invoices and each of them.
    ReadInvoices,
    /// Fetch an invoice's original file or an attachment in it.
    DownloadInvoices,
    /// Set how the portal looks and what the supplier is called.
    ChangeBrand,
    /// Read the log of the customer: who did what there.
    ReadLog,
    /// Read the installation's log and that of every customer.
    ReadWholeLog,
}

impl Action {
    /// All actions.
    pub const ALL: [Self; 5] =
        [Self::ReadInvoices, Self::DownloadInvoices, Self::ChangeBrand, Self::ReadLog, Self::ReadWholeLog];
}

/// The rule that decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The member's role includes the action.
    RoleIncludes(Role),
    /// The member's role does not include the action.
    RoleLacks(Role),
    /// No customer is chosen, so there is nothing to act on.
    NoCustomer,
    /// What the person is at the supplier includes the action.
    StaffIncludes(StaffRole),
    /// The supplier's own people do it, and the person is none of them.
    StaffOnly,
}

/// Allowed or not, and which rule says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// May it be done?
    pub allowed: bool,
    /// Why, or why not.
    pub rule: Rule,
}

/// May somebody of this standing do this?
#[must_use]
pub const fn decide(who: Standing, action: Action) -> Decision {
    match action {
        Action::ReadInvoices | Action::DownloadInvoices => {
            let Some(role) = who.member else { return Decision { allowed: false, rule: Rule::NoCustomer } };
            let allowed = !matches!(role, Role::Buyer);
            Decision { allowed, rule: if allowed { Rule::RoleIncludes(role) } else { Rule::RoleLacks(role) } }
        }
        Action::ReadLog => {
            let Some(role) = who.member else { return Decision { allowed: false, rule: Rule::NoCustomer } };
            let allowed = matches!(role, Role::Owner);
            Decision { allowed, rule: if allowed { Rule::RoleIncludes(role) } else { Rule::RoleLacks(role) } }
        }
        Action::ChangeBrand | Action::ReadWholeLog => match who.staff {
            Some(role @ StaffRole::Administrator) => Decision { allowed: true, rule: Rule::StaffIncludes(role) },
            None => Decision { allowed: false, rule: Rule::StaffOnly },
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn member(role: Role) -> Standing {
        Standing { member: Some(role), staff: None }
    }

    const ADMINISTRATOR: Standing = Standing { member: None, staff: Some(StaffRole::Administrator) };

    #[test]
    fn nobody_may_do_anything_who_is_nothing() {
        for action in Action::ALL {
            assert!(!decide(Standing::default(), action).allowed, "{action:?}");
        }
    }

    #[test]
    fn a_buyer_sees_no_invoices_and_everybody_else_does() {
        for role in Role::ALL {
            for action in [Action::ReadInvoices, Action::DownloadInvoices] {
                assert_eq!(decide(member(role), action).allowed, role != Role::Buyer, "{role} {action:?}");
            }
        }
    }

    #[test]
    fn no_role_in_a_customer_reaches_what_is_the_suppliers() {
        for action in [Action::ChangeBrand, Action::ReadWholeLog] {
            for role in Role::ALL {
                let decision = decide(member(role), action);
                assert_eq!(decision, Decision { allowed: false, rule: Rule::StaffOnly }, "{role} {action:?}");
            }
            assert!(decide(ADMINISTRATOR, action).allowed, "{action:?}");
        }
    }

    #[test]
    fn only_an_owner_reads_who_did_what_in_the_customer() {
        for role in Role::ALL {
            assert_eq!(decide(member(role), Action::ReadLog).allowed, role == Role::Owner, "{role}");
        }
    }

    #[test]
    fn an_administrator_sees_no_customers_invoices_by_that() {
        for action in [Action::ReadInvoices, Action::DownloadInvoices, Action::ReadLog] {
            assert_eq!(decide(ADMINISTRATOR, action), Decision { allowed: false, rule: Rule::NoCustomer });
        }
    }

    #[test]
    fn a_role_reads_back_its_name() {
        for role in Role::ALL {
            assert_eq!(role.name().parse(), Ok(role));
        }
        assert_eq!("root".parse::<Role>(), Err(RoleError));
    }
}
