//! Every page, in one table of three parts: pages that wake up in the browser, pages that stay as the server made them
//! because nothing on them reacts, and pages outside, for people who are not inside yet.

use crate::account::{
    ACCOUNT, AccountPage, AuthenticatorPage, CONFIRM, ChooseCustomerPage, ConfirmEmailPage, ConfirmPage,
    ForgotPasswordPage, INVITATION, InvitationPage, NotMePage, PASSWORD, PasswordPage, PreferencesPage, RESET_PASSWORD,
    RecoveryCodesPage, ResetPasswordPage, SIGN_IN_CODE, SignInCodePage, SignInLinkPage, SignInPage, SignInWithLinkPage,
};
use crate::administration::{BrandPage, BrandSamplePage, CustomerPage, CustomersPage, LoginPage, LoginsPage};
use crate::development::{LetterPage, LettersPage};
use crate::errors::NotFoundPage;
use crate::gallery::GalleryPage;
use crate::home::HomePage;
use crate::invitations::{IMPORT, ImportPage, InvitationsPage, InvitePage};
use crate::invoices::{InvoiceDetailPage, InvoiceListPage};
use crate::log::{ActivityPage, WholeLogPage};
use crate::members::{MemberPage, MembersPage, PermissionsPage, RolesPage, SecondStepPage, SupportPage};
use crate::search::SearchPage;
use leptos::children::ToChildren;
use leptos::prelude::*;
use leptos_router::components::FlatRoutes;
use leptos_router::{ChooseView, MatchNestedRoutes, NestedRoute, SsrMode, path};

/// Where the pages are that wake up. A link from one of them to any other page is `external`: the browser loads it.
const AWAKE: &str = "/invoices";

fn awake() -> impl MatchNestedRoutes + Clone + Send + 'static {
    (page(path!("/invoices"), InvoiceListPage), page(path!("/invoices/:id"), InvoiceDetailPage))
}

fn still() -> impl MatchNestedRoutes + Clone + Send + 'static {
    (
        page(path!("/"), HomePage),
        page(path!("/search"), SearchPage),
        page(path!("/preferences"), PreferencesPage),
        page(path!("/log"), ActivityPage),
        (
            page(path!("/people"), MembersPage),
            page(path!("/people/roles"), RolesPage),
            page(path!("/people/permissions"), PermissionsPage),
            page(path!("/people/second-step"), SecondStepPage),
            page(path!("/people/invite"), InvitePage),
            page(path!("/people/invitations"), InvitationsPage),
            page(path!("/people/invitations/import"), ImportPage),
            page(path!("/people/support-access"), SupportPage),
            page(path!("/people/:id"), MemberPage),
        ),
        page(path!("/sign-in"), SignInPage),
        (
            page(path!("/sign-in/code"), SignInCodePage),
            page(path!("/sign-in/link"), SignInLinkPage),
            page(path!("/sign-in/with-link"), SignInWithLinkPage),
            page(path!("/confirm"), ConfirmPage),
            page(path!("/forgot-password"), ForgotPasswordPage),
            page(path!("/reset-password"), ResetPasswordPage),
            page(path!("/not-me"), NotMePage),
            page(path!("/confirm-email"), ConfirmEmailPage),
            page(path!("/invitation"), InvitationPage),
            page(path!("/account"), AccountPage),
            page(path!("/account/password"), PasswordPage),
            page(path!("/account/authenticator"), AuthenticatorPage),
            page(path!("/account/recovery-codes"), RecoveryCodesPage),
        ),
        page(path!("/choose-customer"), ChooseCustomerPage),
        (
            page(path!("/administration/customers"), CustomersPage),
            page(path!("/administration/customers/:id"), CustomerPage),
            page(path!("/administration/people"), LoginsPage),
            page(path!("/administration/people/:id"), LoginPage),
            page(path!("/administration/brand"), BrandPage),
            page(path!("/administration/brand/sample"), BrandSamplePage),
            page(path!("/administration/log"), WholeLogPage),
        ),
        page(path!("/gallery"), GalleryPage),
        page(path!("/dev/mail"), LettersPage),
        page(path!("/dev/mail/:id"), LetterPage),
    )
}

/// A page waits for all that it shows, so that status, title and HTML are complete when they are sent.
fn page<Path, View: ChooseView>(path: Path, view: View) -> NestedRoute<Path, (), (), View> {
    NestedRoute::new(path, view).ssr_mode(SsrMode::Async)
}

/// Does the page at this path wake up?
#[must_use]
pub fn wakes_up(path: &str) -> bool {
    path.strip_prefix(AWAKE).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Pages that use components whose behaviour is in `frontend/enhance.js`; the others do without its weight.
const ENHANCED: [&str; 9] = [
    "/gallery",
    "/administration/brand",
    "/administration/log",
    "/log",
    RESET_PASSWORD,
    PASSWORD,
    CONFIRM,
    INVITATION,
    IMPORT,
];

/// Pages on which a passkey can be used or made: `frontend/passkey.js` asks the browser for it.
const WITH_PASSKEYS: [&str; 5] = ["/sign-in", SIGN_IN_CODE, CONFIRM, ACCOUNT, INVITATION];

/// Does the page at this path use components that need `frontend/enhance.js`?
#[must_use]
pub fn is_enhanced(path: &str) -> bool {
    ENHANCED.contains(&path)
}

/// Does the page at this path need `frontend/passkey.js`?
#[must_use]
pub fn has_passkeys(path: &str) -> bool {
    WITH_PASSKEYS.contains(&path)
}

/// Must a link to this path load a document?
#[must_use]
pub fn leaves(path: &str) -> bool {
    !wakes_up(path)
}

/// The pages that wake up: what the browser has to know.
pub fn pages() -> impl IntoView {
    view! { <FlatRoutes transition=true fallback=NotFoundPage children=ToChildren::to_children(awake) /> }
}

/// All pages: what the server makes.
pub fn all_pages() -> impl IntoView {
    view! { <FlatRoutes fallback=NotFoundPage children=ToChildren::to_children(|| (awake(), still())) /> }
}

#[cfg(test)]
mod tests {
    use super::wakes_up;

    #[test]
    fn only_pages_that_react_wake_up() {
        assert!(wakes_up("/invoices") && wakes_up("/invoices/01900000-0000-7000-8000-000000000001"));
        assert!(!wakes_up("/") && !wakes_up("/search") && !wakes_up("/invoicesx"));
    }
}
