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

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// See the list of invoices and each of them.
    ReadInvoices,
    /// Fetch an invoice's original file or an attachment in it.
    DownloadInvoices,
}

impl Action {
    /// All actions.
    pub const ALL: [Self; 2] = [Self::ReadInvoices, Self::DownloadInvoices];
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
}

/// Allowed or not, and which rule says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// May it be done?
    pub allowed: bool,
    /// Why, or why not.
    pub rule: Rule,
}

/// May a member with this role (`None`: no customer chosen) do this?
#[must_use]
pub const fn decide(role: Option<Role>, action: Action) -> Decision {
    let Some(role) = role else { return Decision { allowed: false, rule: Rule::NoCustomer } };
    let allowed = match action {
        Action::ReadInvoices | Action::DownloadInvoices => !matches!(role, Role::Buyer),
    };
    Decision { allowed, rule: if allowed { Rule::RoleIncludes(role) } else { Rule::RoleLacks(role) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_may_do_anything_without_a_customer() {
        for action in Action::ALL {
            assert_eq!(decide(None, action), Decision { allowed: false, rule: Rule::NoCustomer });
        }
    }

    #[test]
    fn a_buyer_sees_no_invoices_and_everybody_else_does() {
        for role in Role::ALL {
            for action in Action::ALL {
                assert_eq!(decide(Some(role), action).allowed, role != Role::Buyer, "{role} {action:?}");
            }
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
