//! The customers and people of the installation, as the supplier's own people see them.

use crate::{
    CustomerId, MemberQuery, MemberSummary, Moment, Page, PageRequest, PersonId, RoleName, SessionRow, StaffRole,
    SupportAccess, SupportSetting,
};
use serde::{Deserialize, Serialize};

/// What a list is asked for, as it stands in the address.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    /// A part of what is looked for.
    pub q: String,
    /// The page that starts after this row.
    pub after: String,
    /// The page that ends before this row.
    pub before: String,
}

impl ListQuery {
    /// What it asks for; what of it cannot be understood leads to the first page.
    #[must_use]
    pub fn understand(&self) -> (String, PageRequest) {
        let (q, after, before) = (self.q.clone(), self.after.clone(), self.before.clone());
        let (sought, page, _) = MemberQuery { q, after, before, person: String::new() }.understand();
        (sought, page)
    }
}

/// A customer in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerSummary {
    /// The customer.
    pub id: CustomerId,
    /// Its name.
    pub name: String,
    /// Its short name, as commands and the log take it.
    pub slug: String,
    /// How many people are members.
    pub people: i64,
    /// May the supplier's people look at the portal as this customer?
    pub support: SupportSetting,
}

/// A customer, as the supplier's people see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerDetail {
    /// The customer.
    pub customer: CustomerSummary,
    /// The language in which it is spoken to; `None`: as each browser says.
    pub language: Option<String>,
    /// Since when.
    pub created: Moment,
    /// Its people, by name.
    pub members: Page<MemberSummary>,
    /// The requests of whoever reads to look as this customer, that wait or may begin.
    pub requests: Vec<SupportAccess>,
    /// May they look at all?
    pub may_look: bool,
    /// May they read its log?
    pub may_read_log: bool,
}

/// A person in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonSummary {
    /// The person.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// What they sign in with.
    pub email: String,
    /// What they are at the supplier.
    pub staff: Option<StaffRole>,
    /// Are they kept from coming in?
    pub is_blocked: bool,
}

/// Where a person is a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonMembership {
    /// The customer.
    pub id: CustomerId,
    /// Its name.
    pub name: String,
    /// What they are there.
    pub roles: Vec<RoleName>,
    /// Are they kept from coming to this customer?
    pub is_disabled: bool,
}

/// A person, as the supplier's people see them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonDetail {
    /// Who.
    pub person: PersonSummary,
    /// Since when.
    pub created: Moment,
    /// Where they are members, by name.
    pub memberships: Vec<PersonMembership>,
    /// Have they an authenticator app?
    pub has_authenticator: bool,
    /// How many passkeys they have.
    pub passkeys: i64,
    /// Where they are signed in, last used first; nothing for whoever may not end sessions.
    pub sessions: Vec<SessionRow>,
    /// May the one who reads end sessions, reset factors, block?
    pub may_manage: bool,
    /// Is it the one who reads?
    pub is_you: bool,
}
