//! Invitations: who was asked to join a customer, as what, and what became of it.

use crate::{Cursor, InvitationId, MemberForm, Moment, Page, PageRequest, Problem, RoleChoice, RoleName};
use serde::{Deserialize, Serialize};

/// The longest message in an invitation, in characters.
pub const LONGEST_MESSAGE: usize = 1000;
/// The most people in one list that is imported.
pub const IMPORT_ROWS: usize = 500;
/// The largest list, in bytes.
pub const IMPORT_BYTES: usize = 256 * 1024;

/// What became of an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    /// It waits for its reader.
    Pending,
    /// They joined.
    Accepted,
    /// It was not accepted in time.
    Expired,
    /// Somebody took it back.
    Revoked,
    /// Its letter was not delivered.
    Bounced,
}

impl InvitationState {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Pending, Self::Accepted, Self::Expired, Self::Revoked, Self::Bounced];

    /// The name as in the URL.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
            Self::Bounced => "bounced",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Can it be sent again?
    #[must_use]
    pub const fn may_be_sent(self) -> bool {
        matches!(self, Self::Pending | Self::Expired | Self::Bounced)
    }
}

/// What a list of invitations is asked for, as it stands in the address.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct InvitationQuery {
    /// The name of a state; empty: all.
    pub state: String,
    /// The page that starts after this row.
    pub after: String,
    /// The page that ends before this row.
    pub before: String,
}

impl InvitationQuery {
    /// What it asks for. What of it cannot be understood is left out.
    #[must_use]
    pub fn understand(&self) -> (Option<InvitationState>, PageRequest) {
        let (after, before) = (self.after.parse::<Cursor>(), self.before.parse::<Cursor>());
        let page = match (after, before) {
            (Ok(after), _) => PageRequest::After(after),
            (_, Ok(before)) => PageRequest::Before(before),
            _ => PageRequest::First,
        };
        (InvitationState::from_name(&self.state), page)
    }
}

/// An invitation in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationSummary {
    /// The invitation.
    pub id: InvitationId,
    /// Whom it is for.
    pub email: String,
    /// What they may be called; empty when unknown.
    pub name: String,
    /// What they are to be.
    pub roles: Vec<RoleName>,
    /// What became of it.
    pub state: InvitationState,
    /// Who invited; empty: the supplier.
    pub by: String,
    /// When it was sent last.
    pub sent: Moment,
    /// Until when it can be accepted.
    pub expires: Moment,
}

/// A page of a customer's invitations, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationList {
    /// The invitations.
    pub page: Page<InvitationSummary>,
    /// The state that is shown alone.
    pub state: Option<InvitationState>,
    /// Does the portal send mail, so that one can be sent again?
    pub has_mail: bool,
}

/// An invitation, as the form has it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct InvitationForm {
    /// Whom to invite.
    pub email: String,
    /// What they may be called; may be empty.
    pub name: String,
    /// A language's tag; empty: the customer's.
    pub language: String,
    /// What the inviter writes; may be empty.
    pub message: String,
    /// What they are to be.
    pub member: MemberForm,
}

/// What the pages that invite start with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationStart {
    /// All roles that there are here.
    pub choices: Vec<RoleChoice>,
    /// Does the portal send mail? Without it nobody can be invited.
    pub has_mail: bool,
}

/// A row of a list that is imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportRow {
    /// On which line it begins, from 1.
    pub line: i64,
    /// Whom to invite.
    pub email: String,
    /// What they may be called.
    pub name: String,
    /// What they are to be; as written, where that is no role.
    pub roles: Vec<RoleName>,
    /// A language's tag; empty: the customer's.
    pub language: String,
    /// What is wrong; nothing: this person is invited.
    pub problems: Vec<Problem>,
}

/// A list that is about to be imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportPreview {
    /// Its rows.
    pub rows: Vec<ImportRow>,
    /// How many of them nothing is wrong with.
    pub good: i64,
}

/// What the reader of an invitation can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferKind {
    /// Make a login, and join with it.
    NewLogin,
    /// Join with the login that they are signed in with.
    Join,
    /// Sign in first: their address has a login.
    SignIn,
    /// Nothing: they are a member already.
    Member,
}

/// An invitation as its reader sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationOffer {
    /// What they can do.
    pub kind: OfferKind,
    /// Whom they would join.
    pub customer: String,
    /// Who invites; empty: the supplier.
    pub by: String,
    /// Their address.
    pub email: String,
    /// What they may be called.
    pub name: String,
    /// What the inviter writes.
    pub message: String,
    /// Until when it can be accepted.
    pub expires: Moment,
}
