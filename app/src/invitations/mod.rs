//! Asking people to join a customer: one by one or from a list, and what became of it. Plain pages with plain forms, which
//! the server answers. What the person sees who was asked stands among the ways in (`account`).

mod import_page;
mod invite_page;
mod list_page;
mod server_fns;
mod told;

pub use import_page::{ImportAttempt, ImportPage};
pub use invite_page::{InvitationAttempt, InvitePage};
pub use list_page::{InvitationsPage, RevokeAttempt};
pub use server_fns::{ListInvitations, Offered, Starting, invitation_offer, invitation_start, invitations};

/// Where somebody is invited.
pub const INVITE: &str = "/people/invite";
/// Where it says what became of invitations.
pub const INVITATIONS: &str = "/people/invitations";
/// Where many are invited from a list.
pub const IMPORT: &str = "/people/invitations/import";
