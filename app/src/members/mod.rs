//! A customer's people: who is here, what each may do, and why. Plain pages with plain forms, which the server answers.

mod list_page;
mod member_page;
mod permissions_page;
mod roles_page;
mod server_fns;
pub(crate) mod told;

pub use list_page::MembersPage;
pub(crate) use member_page::membership_fields;
pub use member_page::{MemberAttempt, MemberPage};
pub use permissions_page::PermissionsPage;
pub use roles_page::{RoleAttempt, RolesPage};
pub use server_fns::{
    Explaining, FindMember, ListMembers, ListRoles, Permitting, explanation, member, members, own_roles, permissions,
};

/// Where the list is; below it the pages of each of the people.
pub const PEOPLE: &str = "/people";
/// Where the customer's own roles are.
pub const ROLES: &str = "/people/roles";
/// Where it says who may do what.
pub const PERMISSIONS: &str = "/people/permissions";
