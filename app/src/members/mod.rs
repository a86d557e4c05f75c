//! A customer's people: who is here, what each may do, and why. Plain pages with plain forms, which the server answers.

mod list_page;
mod member_page;
mod permissions_page;
mod roles_page;
mod second_step_page;
mod server_fns;
mod support_page;
pub(crate) mod told;

pub use list_page::MembersPage;
pub(crate) use member_page::membership_fields;
pub use member_page::{MemberAttempt, MemberPage};
pub use permissions_page::PermissionsPage;
pub use roles_page::{RoleAttempt, RolesPage};
pub use second_step_page::SecondStepPage;
pub use server_fns::{
    Explaining, FindMember, ListMembers, ListRoles, Permitting, SecondStepping, SeeSupport, explanation, member,
    members, own_roles, permissions, second_step, support,
};
pub use support_page::SupportPage;
pub(crate) use support_page::support_setting;
pub(crate) use told::state as member_state;

use crate::request::shown_customer;
use leptos::prelude::*;

/// The field of a form that says which customer's page it was on: what was meant for one customer is not done to another that
/// was chosen in another tab since.
pub const SHOWN_CUSTOMER: &str = "customer";

/// Says in a form which customer's page it is on.
#[component]
fn ShownCustomer() -> impl IntoView {
    shown_customer().map(|customer| view! { <input type="hidden" name=SHOWN_CUSTOMER value=customer /> })
}

/// Where the list is; below it the pages of each of the people.
pub const PEOPLE: &str = "/people";
/// Where the customer's own roles are.
pub const ROLES: &str = "/people/roles";
/// Where it says whether everybody needs a second step.
pub const SECOND_STEP: &str = "/people/second-step";
/// Where it says whether the supplier's people may look, and who did.
pub const SUPPORT_ACCESS: &str = "/people/support-access";
/// Where it says who may do what.
pub const PERMISSIONS: &str = "/people/permissions";
