//! The request behind a page or a server function: who is asking, and what the answer's status and headers are.
//!
//! Besides `lib.rs` and `error.rs` the only place that knows whether it runs on the server. What is also called while a
//! page is drawn in the browser does nothing there.

use crate::error::PortalError;
use domain::{AccentCheck, Brand, Colour, InvoiceQuery, Moment, Viewer};
use language::{Language, Words};
use leptos::prelude::*;
use std::sync::Arc;

#[cfg(feature = "ssr")]
pub use on_server::{
    CurrentVisit, InvitationToken, OfferedLanguages, Owners, PlainPage, StepToken, invitation_token, portal,
    step_token, visit, visit_if_any,
};

/// Is this the server's side of the app?
pub const IS_SERVER: bool = cfg!(feature = "ssr");

/// What the portal says on this page, in its language.
#[must_use]
pub fn words() -> Words {
    #[cfg(feature = "ssr")]
    return on_server::words();
    #[cfg(not(feature = "ssr"))]
    in_browser::words()
}

/// Takes the table of the document's language, before anything is drawn in the browser; false when it is not one of this
/// build.
#[must_use]
pub fn speak(table: String) -> bool {
    #[cfg(feature = "ssr")]
    {
        let _ = table;
        false
    }
    #[cfg(not(feature = "ssr"))]
    in_browser::speak(table)
}

#[cfg(not(feature = "ssr"))]
mod in_browser {
    use language::{Language, Words};
    use leptos::prelude::document;
    use std::sync::OnceLock;

    static WORDS: OnceLock<Words> = OnceLock::new();

    /// What the server wrote into the head of the document.
    pub(super) fn told(selector: &str) -> Option<String> {
        document().query_selector(selector).ok().flatten().and_then(|meta| meta.get_attribute("content"))
    }

    pub(super) fn speak(table: String) -> bool {
        let tag = document().document_element().and_then(|html| html.get_attribute("lang")).unwrap_or_default();
        let words = Words::read(tag.parse().unwrap_or(Language::English), table);
        words.is_some_and(|words| WORDS.set(words).is_ok())
    }

    pub(super) fn words() -> Words {
        // Nothing is drawn before `speak`; without a table there is nothing to say.
        *WORDS.get_or_init(|| Words::silent(Language::English))
    }
}

/// The supplier that runs this portal.
#[must_use]
pub fn supplier() -> String {
    #[cfg(feature = "ssr")]
    return on_server::supplier();
    #[cfg(not(feature = "ssr"))]
    in_browser::told("meta[name=application-name]").unwrap_or_default()
}

/// Whom somebody may ask whose role does not allow something: the owners' names, as a list in words. Empty for whoever may
/// do all there is, and where nobody is an owner.
#[must_use]
pub fn owners() -> String {
    #[cfg(feature = "ssr")]
    return on_server::owners();
    #[cfg(not(feature = "ssr"))]
    in_browser::told("meta[name=portico-owners]").unwrap_or_default()
}

/// How the portal looks. Known on the server only, which makes the frame.
#[must_use]
pub fn brand() -> Arc<Brand> {
    #[cfg(feature = "ssr")]
    return on_server::brand();
    #[cfg(not(feature = "ssr"))]
    Arc::default()
}

/// The nearest shade of a colour that can be read wherever buttons and links stand, and how well this one can. Known on the
/// server only, which makes the page that asks.
#[must_use]
pub fn check_accent(accent: Colour) -> AccentCheck {
    #[cfg(feature = "ssr")]
    return business::brand::check_accent(accent);
    #[cfg(not(feature = "ssr"))]
    {
        let _ = accent;
        AccentCheck { contrast: 0, nearest: None }
    }
}

/// The customer that the document on screen shows, if it shows one.
#[must_use]
pub fn shown_customer() -> Option<String> {
    #[cfg(feature = "ssr")]
    return on_server::viewer().and_then(|viewer| viewer.customer).map(|customer| customer.id.to_string());
    #[cfg(not(feature = "ssr"))]
    in_browser::told("meta[name=portico-customer]")
}

/// A page's title as the document takes it: on the server as HTML, which leptos_meta writes as it is given; a title
/// may hold an invoice's number, and that is whatever somebody wrote into a file.
#[must_use]
pub fn title_text(title: String) -> String {
    #[cfg(feature = "ssr")]
    return title.replace('&', "&amp;").replace('<', "&lt;");
    #[cfg(not(feature = "ssr"))]
    title
}

/// What somebody typed as it stands between the tags of a `textarea`: on the server as HTML, because Leptos writes the
/// contents of this element as they are given.
#[must_use]
pub fn area_text(text: String) -> String {
    title_text(text)
}

/// The nonce of this answer's scripts. Known on the server only.
#[must_use]
pub fn nonce() -> Option<String> {
    #[cfg(feature = "ssr")]
    return on_server::nonce();
    #[cfg(not(feature = "ssr"))]
    None
}

/// Is this a page that needs nothing from the browser but to show it: signing in, choosing a customer, errors outside?
#[must_use]
pub fn is_plain_page() -> bool {
    #[cfg(feature = "ssr")]
    return use_context::<PlainPage>().is_some();
    #[cfg(not(feature = "ssr"))]
    false
}

/// Who is looking, for the frame; `None` on pages outside. Known on the server only, which makes the frame.
#[must_use]
pub fn viewer() -> Option<Viewer> {
    #[cfg(feature = "ssr")]
    return on_server::viewer();
    #[cfg(not(feature = "ssr"))]
    None
}

/// Somebody of the supplier's who looks at the portal as a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looking {
    /// Who.
    pub who: String,
    /// As whom.
    pub customer: String,
    /// Until when at most.
    pub until: Moment,
}

/// Does whoever asks look as a customer? Known on the server only, which makes the frame.
#[must_use]
pub fn looking() -> Option<Looking> {
    #[cfg(feature = "ssr")]
    return on_server::looking();
    #[cfg(not(feature = "ssr"))]
    None
}

/// The path that was asked for. Known on the server only, which makes the frame.
#[must_use]
pub fn path() -> String {
    #[cfg(feature = "ssr")]
    return on_server::path();
    #[cfg(not(feature = "ssr"))]
    String::new()
}

/// Seconds until a session without a request ends. Known on the server only, which makes the frame.
#[must_use]
pub fn idle_seconds() -> i64 {
    #[cfg(feature = "ssr")]
    return on_server::idle_seconds();
    #[cfg(not(feature = "ssr"))]
    0
}

/// Seconds until the session ends, whatever happens, and when that is. Known on the server only, which makes the frame.
#[must_use]
pub fn session_end() -> Option<(i64, Moment)> {
    #[cfg(feature = "ssr")]
    return on_server::session_end();
    #[cfg(not(feature = "ssr"))]
    None
}

/// Can there be passkeys at this portal's address? Known on the server only, which makes the pages that ask.
#[must_use]
pub fn has_passkeys() -> bool {
    #[cfg(feature = "ssr")]
    return use_context::<business::Portal>().is_some_and(|portal| business::identity::has_passkeys(&portal));
    #[cfg(not(feature = "ssr"))]
    false
}

/// Can one sign in with a link in a letter? Known on the server only, which makes the pages that ask.
#[must_use]
pub fn has_sign_in_links() -> bool {
    #[cfg(feature = "ssr")]
    return use_context::<business::Portal>().is_some_and(|portal| business::identity::has_sign_in_links(&portal));
    #[cfg(not(feature = "ssr"))]
    false
}

/// The languages that people may choose among. Known on the server only, which makes the frame.
#[must_use]
pub fn offered_languages() -> Vec<Language> {
    #[cfg(feature = "ssr")]
    return on_server::offered_languages();
    #[cfg(not(feature = "ssr"))]
    Vec::new()
}

/// A view that only ever stands on a plain page, and therefore stays out of the browser's code.
pub fn plain(view: impl FnOnce() -> AnyView) -> AnyView {
    #[cfg(feature = "ssr")]
    return view();
    #[cfg(not(feature = "ssr"))]
    {
        let _ = view;
        ().into_any()
    }
}

/// Sets the status of the page that is being made.
pub fn set_status(status: u16) {
    #[cfg(feature = "ssr")]
    on_server::set_status(status);
    #[cfg(not(feature = "ssr"))]
    let _ = status;
}

/// Sets the status of a server function's answer to fit this error, unless a plain form asked: there it would break the
/// redirect back to the page, which then shows the error.
pub fn announce(error: &PortalError) {
    #[cfg(feature = "ssr")]
    on_server::announce(error);
    #[cfg(not(feature = "ssr"))]
    let _ = error;
}

/// The list of invoices that this request came from, if it did: the way back keeps its filter without WebAssembly too.
#[must_use]
pub fn previous_list() -> Option<InvoiceQuery> {
    #[cfg(feature = "ssr")]
    return on_server::previous_list();
    #[cfg(not(feature = "ssr"))]
    None
}

#[cfg(feature = "ssr")]
mod on_server {
    use crate::error::PortalError;
    use business::{Portal, Visit};
    use domain::{Brand, InvoiceQuery, Moment, Viewer};
    use http::header::{ACCEPT, HOST, REFERER, RETRY_AFTER};
    use http::request::Parts;
    use http::{HeaderValue, StatusCode};
    use language::{Language, Words};
    use leptos::nonce::use_nonce;
    use leptos::prelude::*;
    use leptos_axum::ResponseOptions;
    use leptos_router::location::RequestUrl;
    use std::sync::Arc;

    /// Who is asking; the server puts it into the context of every page and server function.
    #[derive(Debug, Clone)]
    pub struct CurrentVisit(pub Option<Visit>);

    /// In the context of every page: the languages to choose among.
    #[derive(Debug, Clone)]
    pub struct OfferedLanguages(pub Vec<Language>);

    /// In the context of pages whose reader may not do all there is: whom to ask, by name.
    #[derive(Debug, Clone, Default)]
    pub struct Owners(pub Vec<String>);

    /// In the context of pages that ship no WebAssembly.
    #[derive(Debug, Clone, Copy)]
    pub struct PlainPage;

    /// In the context of the second step of signing in: the token of that step.
    #[derive(Debug, Clone, Default)]
    pub struct StepToken(pub String);

    /// The token of the step of signing in that the browser is at; empty when it is at none.
    #[must_use]
    pub fn step_token() -> String {
        use_context::<StepToken>().unwrap_or_default().0
    }

    /// In the context of the page of an invitation: the token of the one that somebody went to sign in for.
    #[derive(Debug, Clone, Default)]
    pub struct InvitationToken(pub String);

    /// The token of the invitation that the browser went to sign in for; empty when there is none.
    #[must_use]
    pub fn invitation_token() -> String {
        use_context::<InvitationToken>().unwrap_or_default().0
    }

    /// Who is asking.
    ///
    /// # Errors
    /// Signed out, when nobody is signed in.
    pub async fn visit() -> Result<Visit, PortalError> {
        use_context::<CurrentVisit>()
            .and_then(|current| current.0)
            .ok_or_else(|| business::Error::from(business::Refusal::SignedOut).into())
    }

    /// Who is asking, where nobody in particular may be.
    #[must_use]
    pub fn visit_if_any() -> Option<Visit> {
        use_context::<CurrentVisit>().and_then(|current| current.0)
    }

    /// The portal that verbs work with.
    ///
    /// # Errors
    /// Unexpected, when the server forgot to provide it.
    pub fn portal() -> Result<Portal, PortalError> {
        use_context::<Portal>()
            .ok_or_else(|| business::Error::unexpected("finding the portal in a request's context", &"missing").into())
    }

    pub(super) fn words() -> Words {
        // The list of routes is made at start in no language; no page of it is shown to anybody.
        use_context::<Words>().unwrap_or_else(|| Words::of(Language::English))
    }

    pub(super) fn supplier() -> String {
        // The list of routes is made at start without a portal; no page of it is shown to anybody.
        use_context::<Portal>().map(|portal| business::brand::supplier(&portal, &brand())).unwrap_or_default()
    }

    pub(super) fn brand() -> Arc<Brand> {
        use_context::<Arc<Brand>>().unwrap_or_default()
    }

    pub(super) fn viewer() -> Option<Viewer> {
        let visit = use_context::<CurrentVisit>()?.0.filter(|_| use_context::<PlainPage>().is_none())?;
        Some(business::identity::viewer(&visit))
    }

    pub(super) fn looking() -> Option<super::Looking> {
        let visit = use_context::<CurrentVisit>()?.0?;
        let (looking, customer) = (visit.looking()?, visit.customer()?.name.clone());
        Some(super::Looking { who: visit.person_name().to_owned(), customer, until: visit.moment(looking.until) })
    }

    pub(super) fn owners() -> String {
        let owners = use_context::<Owners>().unwrap_or_default().0;
        let owners: Vec<&str> = owners.iter().map(String::as_str).collect();
        words().list(&owners)
    }

    pub(super) fn session_end() -> Option<(i64, Moment)> {
        let (visit, portal) = (use_context::<CurrentVisit>()?.0?, use_context::<Portal>()?);
        let end = visit.expires_at()?;
        Some((end.seconds_since(portal.clock.now()), visit.moment(end)))
    }

    pub(super) fn idle_seconds() -> i64 {
        // By what this very person is; nobody is signed in where it does not matter.
        use_context::<CurrentVisit>().and_then(|current| current.0?.idle_seconds()).unwrap_or_default()
    }

    pub(super) fn offered_languages() -> Vec<Language> {
        use_context::<OfferedLanguages>().map(|offered| offered.0).unwrap_or_default()
    }

    pub(super) fn nonce() -> Option<String> {
        use_nonce().map(|nonce| nonce.to_string())
    }

    pub(super) fn path() -> String {
        use_context::<Parts>().map(|parts| parts.uri.path().to_owned()).unwrap_or_default()
    }

    pub(super) fn set_status(status: u16) {
        if let (Some(response), Ok(status)) = (use_context::<ResponseOptions>(), StatusCode::from_u16(status)) {
            response.set_status(status);
        }
    }

    fn header(name: http::HeaderName) -> Option<String> {
        use_context::<Parts>()?.headers.get(name)?.to_str().ok().map(str::to_owned)
    }

    pub(super) fn announce(error: &PortalError) {
        if header(ACCEPT).is_some_and(|accept| accept.contains("text/html")) {
            return;
        }
        set_status(error.status());
        if let (PortalError::TooSoon(seconds), Some(response)) = (error, use_context::<ResponseOptions>()) {
            response.insert_header(RETRY_AFTER, HeaderValue::from(*seconds));
        }
    }

    pub(super) fn previous_list() -> Option<InvoiceQuery> {
        let referer = header(REFERER)?;
        let (_, rest) = referer.split_once("://")?;
        let (host, path) = rest.split_at(rest.find('/')?);
        if header(HOST)? != host || !(path == "/invoices" || path.starts_with("/invoices?")) {
            return None;
        }
        let url = RequestUrl::new(path).parse().ok()?;
        Some(crate::invoices::query_from(url.search_params()))
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::title_text;

    #[test]
    fn a_title_from_a_document_cannot_end_the_title() {
        let title = title_text("Invoice </title><script>alert(1)</script> & more".to_owned());
        assert_eq!(title, "Invoice &lt;/title>&lt;script>alert(1)&lt;/script> &amp; more");
    }
}
