//! A customer's people as its owner sees them: who is here, what each may do, and why.

use crate::{
    Action, Cursor, Decision, Device, Effect, Grant, Moment, Money, OwnRoleId, Page, PageRequest, PersonId, Problem,
    ProblemCode, Reach, RoleName,
};
use serde::{Deserialize, Serialize};

/// The most sites that somebody can be confined to.
pub const MOST_SITES: usize = 50;
/// The most roles of its own that a customer can make.
pub const MOST_OWN_ROLES: usize = 50;
/// The currencies that a limit can be in.
pub const LIMIT_CURRENCIES: [&str; 8] = ["EUR", "USD", "GBP", "CHF", "PLN", "CZK", "SEK", "DKK"];
/// The longest text that is looked for, in characters.
const LONGEST_SOUGHT: usize = 100;

/// What a list of people is asked for, as it stands in the address.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MemberQuery {
    /// A part of name or address.
    pub q: String,
    /// Only this person.
    pub person: String,
    /// The page that starts after this row.
    pub after: String,
    /// The page that ends before this row.
    pub before: String,
}

impl MemberQuery {
    /// What it asks for, and what of it cannot be understood and is left out.
    #[must_use]
    pub fn understand(&self) -> (String, PageRequest, Vec<Problem>) {
        let sought = self.q.trim().chars().filter(|c| !c.is_control()).take(LONGEST_SOUGHT).collect();
        let mut problems = Vec::new();
        let mut cursor = |name: &str, text: &str| {
            let cursor = (!text.is_empty()).then(|| text.parse::<Cursor>());
            if let Some(Err(_)) = cursor {
                problems.push(Problem::new(name, ProblemCode::Malformed));
            }
            cursor.and_then(Result::ok)
        };
        let (after, before) = (cursor("after", &self.after), cursor("before", &self.before));
        let page = match (after, before) {
            (Some(after), _) => PageRequest::After(after),
            (None, Some(before)) => PageRequest::Before(before),
            (None, None) => PageRequest::First,
        };
        (sought, page, problems)
    }
}

/// May somebody come in?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberState {
    /// Yes.
    Active,
    /// Not to this customer.
    Disabled,
    /// Not to the portal: whoever runs it has disabled them.
    Blocked,
}

/// A person in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberSummary {
    /// The person.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// What they sign in with.
    pub email: String,
    /// What they are.
    pub roles: Vec<RoleName>,
    /// The sites that they are confined to; none: they are not.
    pub sites: Vec<String>,
    /// May they come in?
    pub state: MemberState,
    /// Is it the person who looks?
    pub is_you: bool,
}

/// A page of the customer's people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberList {
    /// The people.
    pub page: Page<MemberSummary>,
    /// May the one who looks change who may do what?
    pub may_manage: bool,
    /// May the one who looks make roles?
    pub may_manage_roles: bool,
}

/// A role that can be given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleChoice {
    /// As it is sent.
    pub key: String,
    /// What it is called.
    pub name: RoleName,
    /// What it says.
    pub grants: Vec<Grant>,
}

/// What is set for a member, as the form has it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MemberForm {
    /// The keys of their roles.
    pub roles: Vec<String>,
    /// The sites that they are confined to, a line each.
    pub sites: String,
    /// What an order may come to, as typed; empty: as much as they like.
    pub limit: String,
    /// In which currency.
    pub currency: String,
}

/// A member, to be changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberDetail {
    /// Who.
    pub member: MemberSummary,
    /// All roles that there are here.
    pub choices: Vec<RoleChoice>,
    /// What is set.
    pub form: MemberForm,
    /// May the one who looks change anything?
    pub may_manage: bool,
    /// What they may do, in the order of the actions of members.
    pub decisions: Vec<(Action, Decision)>,
    /// Where they are signed in and look at this customer, last used first; for whoever may end that.
    pub sessions: Vec<MemberSession>,
}

/// Where a member is signed in, as far as it is the customer's business.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberSession {
    /// Browser and system.
    pub device: Device,
    /// When they signed in.
    pub started: Moment,
    /// When it was last used.
    pub seen: Moment,
}

/// A member by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedMember {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
}

/// Whether a second factor is wanted of everybody in a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondStepPage {
    /// Since when; none: it is not.
    pub wanted: Option<Moment>,
    /// So many days people have to set one up.
    pub grace_days: i64,
    /// The roles of which the supplier wants one anyway.
    pub required_of: Vec<RoleName>,
    /// Who has none, by name; the first of them.
    pub without: Vec<NamedMember>,
    /// How many have none.
    pub without_count: i64,
}

/// A role of the customer's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnRoleSummary {
    /// The role.
    pub id: OwnRoleId,
    /// What it is called.
    pub name: String,
    /// What it says.
    pub grants: Vec<Grant>,
    /// How many people have it.
    pub held_by: i64,
}

/// The customer's own roles, and what may be put into one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolesPage {
    /// The roles, by name.
    pub roles: Vec<OwnRoleSummary>,
    /// For each action how far the one who looks may do it; what they may not, they cannot put into a role.
    pub own: Vec<(Action, Option<Reach>)>,
}

/// A role of the customer's own, as the form has it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OwnRoleForm {
    /// What it is called.
    pub name: String,
    /// Names of actions and of effects; an action that is left out, or whose effect is empty, is not in the role.
    pub effects: Vec<(String, String)>,
}

impl OwnRoleForm {
    /// The effect that is chosen for this action; empty when none is.
    #[must_use]
    pub fn effect(&self, action: Action) -> &str {
        self.effects.iter().find(|(name, _)| name == action.name()).map_or("", |(_, effect)| effect)
    }

    /// What it says, or the first thing of it that is no action or no effect that the action can have.
    ///
    /// # Errors
    /// A problem of the field with the action's name.
    pub fn grants(&self) -> Result<Vec<Grant>, Problem> {
        let mut grants = Vec::new();
        for (name, effect) in self.effects.iter().filter(|(_, effect)| !effect.is_empty()) {
            let wrong = || Problem::new(name, ProblemCode::NotAChoice);
            let action = Action::of_members().find(|action| action.name() == name).ok_or_else(wrong)?;
            let effect = Effect::from_name(effect).ok_or_else(wrong)?;
            if let Effect::Allow(reach) = effect
                && !action.reaches().contains(&reach)
            {
                return Err(wrong());
            }
            grants.push(Grant { action, effect });
        }
        Ok(grants)
    }
}

/// A person and what they may do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixRow {
    /// Who.
    pub member: MemberSummary,
    /// The decision for each action of members, in their order.
    pub decisions: Vec<Decision>,
}

/// Who may do what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PermissionMatrix {
    /// The people.
    pub page: Page<MatrixRow>,
    /// The actions, in the order of the decisions.
    pub actions: Vec<Action>,
}

/// Why may somebody do something, or not? As it stands in the address.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Question {
    /// The person's id.
    pub person: String,
    /// The action's name.
    pub action: String,
    /// An invoice's number, when it is about one.
    pub number: String,
}

/// The answer about one invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplainedInvoice {
    /// Its number.
    pub number: String,
    /// Who wrote it: several sellers may use one number.
    pub seller: String,
    /// Its site.
    pub site: Option<String>,
    /// May they?
    pub decision: Decision,
}

/// The answer to a [`Question`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// Who.
    pub member: MemberSummary,
    /// What.
    pub action: Action,
    /// May they at all?
    pub decision: Decision,
    /// The invoice's number that was asked about.
    pub number: Option<String>,
    /// The invoices with this number; none: there is no such invoice here.
    pub invoices: Vec<ExplainedInvoice>,
    /// What an order of theirs may come to at most, when it is about orders.
    pub limit: Option<Money>,
}
