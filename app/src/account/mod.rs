//! Signing in and choosing a customer: plain pages with plain forms, which the server answers.

mod choose_customer_page;
mod preferences_page;
mod server_fns;
mod sign_in_page;

pub use choose_customer_page::ChooseCustomerPage;
pub use preferences_page::PreferencesPage;
pub use server_fns::{Customers, Preferring, Viewing, customers, preferences, viewer};
pub use sign_in_page::{SignInAttempt, SignInPage, SignInProblem};
