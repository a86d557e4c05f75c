//! The supplier's own area: customers, people, and the portal's name and look. Plain pages with plain forms, which the server
//! answers; a preview follows what is typed.

mod brand_page;
mod brand_sample_page;
mod customers_page;
mod list;
mod logins_page;
mod server_fns;

pub use brand_page::{BrandAttempt, BrandPage};
pub use brand_sample_page::BrandSamplePage;
pub use customers_page::{CustomerPage, CustomersPage, ReasonAttempt};
pub use logins_page::{LoginPage, LoginsPage};
pub use server_fns::{
    FindCustomer, FindPerson, ListCustomers, ListPeople, SeeBrand, brand_page, customer, customers, people, person,
};

use crate::members::support_setting;
use domain::{ListQuery, StaffRole};
use language::Words;
use leptos_router::params::ParamsMap;

/// Where the customers are listed; below it the page of each.
pub const CUSTOMERS: &str = "/administration/customers";
/// Where everybody is listed who has a login; below it the page of each.
pub const LOGINS: &str = "/administration/people";

/// Where the page is.
pub const BRAND: &str = "/administration/brand";
/// Where a page stands that shows the look of a form that is not saved yet.
pub const BRAND_SAMPLE: &str = "/administration/brand/sample";
/// Where a mail stands that shows it.
pub const BRAND_MAIL: &str = "/administration/brand/mail";

/// What the address asks of a list.
fn query_from(params: &ParamsMap) -> ListQuery {
    let field = |name| params.get(name).unwrap_or_default();
    ListQuery { q: field("q"), after: field("after"), before: field("before") }
}

/// What somebody is at the supplier.
fn staff_role(words: Words, role: StaffRole) -> &'static str {
    match role {
        StaffRole::Agent => words.people_staff_agent(),
        StaffRole::AccountManager => words.people_staff_account_manager(),
        StaffRole::Administrator => words.people_staff_administrator(),
    }
}
