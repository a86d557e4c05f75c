//! A customer's people: who is here, what each may do, and why. Plain pages with plain forms, which the server answers.

mod list_page;
mod member_page;
mod permissions_page;
mod roles_page;
mod server_fns;
mod support_page;
mod told;

pub use list_page::MembersPage;
pub use member_page::{MemberAttempt, MemberPage};
pub use permissions_page::PermissionsPage;
pub use roles_page::{RoleAttempt, RolesPage};
pub use server_fns::{
    Explaining, FindMember, ListMembers, ListRoles, Permitting, SeeSupport, explanation, member, members, own_roles,
    permissions, support,
};
pub use support_page::SupportPage;
pub(crate) use support_page::support_setting;
pub(crate) use told::state as member_state;

/// Where the list is; below it the pages of each of the people.
pub const PEOPLE: &str = "/people";
/// Where the customer's own roles are.
pub const ROLES: &str = "/people/roles";
/// Where it says whether the supplier's people may look, and who did.
pub const SUPPORT_ACCESS: &str = "/people/support-access";
/// Where it says who may do what.
pub const PERMISSIONS: &str = "/people/permissions";
