//! How one gets in, and what one looks after oneself: plain pages with plain forms, which the server answers.

mod account_page;
mod authenticator_page;
mod choose_customer_page;
mod link_pages;
mod password_page;
mod preferences_page;
mod server_fns;
mod sign_in_page;
mod step_pages;
mod tried;

pub use account_page::AccountPage;
pub(crate) use account_page::device_words;
pub use authenticator_page::{AuthenticatorPage, RecoveryCodesPage};
pub use choose_customer_page::ChooseCustomerPage;
pub use link_pages::{
    ConfirmEmailPage, ForgotPasswordPage, NotMePage, ResetPasswordPage, SignInLinkPage, SignInWithLinkPage,
};
pub use password_page::PasswordPage;
pub use preferences_page::PreferencesPage;
pub use server_fns::{
    Customers, DisownLink, EmailLink, HasMail, Overview, Preferring, Proving, ResetLink, SettingUp, SignInLink, Step,
    Viewing, authenticator, customers, disown_link, email_link, has_mail, overview, preferences, proof, reset_link,
    sign_in_link, step, viewer,
};
pub use sign_in_page::{SignInAttempt, SignInPage, SignInProblem};
pub use step_pages::{ConfirmPage, SignInCodePage};
pub use tried::{
    ACCOUNT, AUTHENTICATOR, CONFIRM, CONFIRM_EMAIL, FORGOT_PASSWORD, NOT_ME, PASSWORD, RECOVERY_CODES, RESET_PASSWORD,
    SIGN_IN_CODE, SIGN_IN_LINK, Tried, WITH_LINK, is_outside,
};
