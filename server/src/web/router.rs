//! Every address of the portal, in one table, and the layers before them. The pages of the app stand in its own table
//! (`app/src/routes.rs`), its server functions beside what they serve; both are added here.

use super::{
    Web, account, administration, brand, broken, development, downloads, factor, gate, health, invitations, language,
    links, log, mail_reports, members, observe, pages, sign_in, support,
};
use app::account::{
    ACCOUNT, AUTHENTICATOR, CONFIRM, CONFIRM_EMAIL, FORGOT_PASSWORD, INVITATION, NOT_ME, PASSWORD, RECOVERY_CODES,
    RESET_PASSWORD, SIGN_IN_CODE, SIGN_IN_LINK, WITH_LINK,
};
use app::administration::{BRAND, BRAND_MAIL, BRAND_SAMPLE, CUSTOMERS, LOGINS};
use app::development::LETTERS;
use app::frame::STOP_LOOKING;
use app::invitations::{IMPORT, INVITE};
use app::log::{LOG_EXPORT, WHOLE_LOG, WHOLE_LOG_EXPORT};
use app::members::SECOND_STEP;
use app::members::SUPPORT_ACCESS;
use axum::body::Body;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodRouter, get, post};
use axum::{Router, response::Response};
use http::StatusCode;
use leptos_axum::{AxumRouteListing, LeptosRoutes as _, generate_route_list};
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{Predicate as _, SizeAbove};
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// Who may pass to an address at all. What they may do there, the verbs decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// A load balancer; no session is looked at.
    Probe,
    /// A machine of somebody else's, known by its signature; no session is looked at.
    Machine,
    /// Everybody; whoever is signed in already is led on.
    Public,
    /// Everybody, signed in or not.
    Anyone,
    /// Everybody, signed in or not, where the gallery is on; where it is off, there is no such address.
    Gallery,
    /// Everybody, signed in or not, where letters that are not sent may be looked at; elsewhere there is no such address.
    Development,
    /// Whoever is signed in, also without a customer chosen.
    SignedIn,
    /// Whoever is signed in, also without a customer chosen; the verbs know the supplier's own people from others.
    Staff,
    /// Whoever is signed in and has chosen a customer, and the supplier's own people: what is about oneself.
    Own,
    /// Whoever is signed in and has chosen a customer.
    Chosen,
}

/// One address that is no page of the app and no server function.
pub struct RouteRow {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The path, as the router writes it.
    pub path: &'static str,
    /// Who may pass.
    pub access: Access,
    handler: fn() -> MethodRouter<Web>,
}

const fn row(method: &'static str, path: &'static str, access: Access, handler: fn() -> MethodRouter<Web>) -> RouteRow {
    RouteRow { method, path, access, handler }
}

/// All of them.
pub static ROUTES: &[RouteRow] = &[
    row("GET", "/health/live", Access::Probe, || get(health::live)),
    row("GET", "/health/ready", Access::Probe, || get(health::ready)),
    row("POST", "/sign-in", Access::Public, || post(sign_in::sign_in)),
    row("POST", FORGOT_PASSWORD, Access::Anyone, || post(links::ask_reset)),
    row("POST", RESET_PASSWORD, Access::Anyone, || post(links::reset)),
    row("POST", SIGN_IN_LINK, Access::Public, || post(links::ask_sign_in)),
    row("POST", WITH_LINK, Access::Anyone, || post(links::sign_in)),
    row("POST", NOT_ME, Access::Anyone, || post(links::disown)),
    row("POST", CONFIRM_EMAIL, Access::Anyone, || post(links::confirm_email)),
    row("POST", INVITATION, Access::Anyone, || post(invitations::join_with_password)),
    row("POST", "/invitation/passkey", Access::Anyone, || post(invitations::join_with_passkey)),
    row("POST", "/invitation/passkey/options", Access::Anyone, || post(invitations::ask_passkey)),
    row("POST", "/invitation/join", Access::Anyone, || post(invitations::join)),
    row("POST", "/invitation/sign-in", Access::Anyone, || post(invitations::sign_in)),
    row("POST", SIGN_IN_CODE, Access::Public, || post(factor::answer)),
    row("POST", "/sign-in/passkey", Access::Public, || post(factor::passkey)),
    row("POST", "/passkey", Access::Anyone, || post(factor::ask_passkey)),
    row("POST", CONFIRM, Access::SignedIn, || post(factor::prove)),
    row("POST", "/confirm/passkey", Access::SignedIn, || post(factor::prove_with_passkey)),
    row("POST", "/account/name", Access::SignedIn, || post(account::set_name)),
    row("POST", "/account/email", Access::SignedIn, || post(account::set_email)),
    row("POST", PASSWORD, Access::SignedIn, || post(account::change_password)),
    row("POST", "/account/sessions/end", Access::SignedIn, || post(account::end_session)),
    row("POST", "/account/sessions/end-others", Access::SignedIn, || post(account::end_other_sessions)),
    row("POST", AUTHENTICATOR, Access::SignedIn, || post(account::begin_authenticator)),
    row("POST", "/account/authenticator/confirm", Access::SignedIn, || post(account::confirm_authenticator)),
    row("POST", "/account/authenticator/remove", Access::SignedIn, || post(account::remove_authenticator)),
    row("POST", RECOVERY_CODES, Access::SignedIn, || post(account::renew_recovery_codes)),
    row("POST", "/account/passkeys", Access::SignedIn, || post(account::add_passkey)),
    row("POST", "/account/passkeys/options", Access::SignedIn, || post(account::begin_passkey)),
    row("POST", "/account/passkeys/remove", Access::SignedIn, || post(account::remove_passkey)),
    row("POST", "/sign-out", Access::SignedIn, || post(sign_in::sign_out)),
    row("POST", "/sign-out-everywhere", Access::SignedIn, || post(sign_in::sign_out_everywhere)),
    row("POST", "/language", Access::Anyone, || post(language::choose)),
    row("POST", "/preferences", Access::Own, || post(account::save_preferences)),
    row("POST", "/end-tour", Access::SignedIn, || post(account::end_tour)),
    row("POST", "/choose-customer", Access::SignedIn, || post(sign_in::choose_customer)),
    row("POST", "/administration/customers/{id}/look", Access::Staff, || post(support::ask)),
    row("POST", "/administration/customers/{id}/begin", Access::Staff, || post(support::begin)),
    row("POST", STOP_LOOKING, Access::SignedIn, || post(support::stop)),
    row("POST", "/administration/people/{id}/sessions/end", Access::Staff, || post(administration::end_session)),
    row("POST", "/administration/people/{id}/sessions/end-all", Access::Staff, || post(administration::end_sessions)),
    row("POST", "/administration/people/{id}/reset-factors", Access::Staff, || post(administration::reset_factors)),
    row("POST", "/administration/people/{id}/block", Access::Staff, || post(administration::block)),
    row("POST", "/administration/people/{id}/unblock", Access::Staff, || post(administration::unblock)),
    row("POST", BRAND, Access::Staff, || post(brand::save)),
    row("POST", "/administration/brand/{kind}", Access::Staff, || post(brand::set_image)),
    row("POST", "/administration/brand/{kind}/remove", Access::Staff, || post(brand::remove_image)),
    row("GET", BRAND_MAIL, Access::Staff, || get(brand::mail)),
    row("GET", "/brand/{digest}/{file}", Access::Anyone, || get(brand::image)),
    row("GET", "/manifest.webmanifest", Access::Anyone, || get(brand::manifest)),
    row("POST", "/mail/events/resend", Access::Machine, || post(mail_reports::resend)),
    row("POST", "/mail/events/sendgrid", Access::Machine, || post(mail_reports::sendgrid)),
    row("GET", "/dev/mail/{id}/html", Access::Development, || get(development::letter)),
    row("GET", LOG_EXPORT, Access::Chosen, || get(log::export)),
    row("GET", WHOLE_LOG_EXPORT, Access::Staff, || get(log::export_all)),
    row("POST", SUPPORT_ACCESS, Access::Chosen, || post(support::set)),
    row("POST", "/people/support-access/answer", Access::Chosen, || post(support::answer)),
    row("POST", "/people/support-access/end", Access::Chosen, || post(support::end)),
    row("POST", "/people/roles", Access::Chosen, || post(members::add_role)),
    row("POST", "/people/roles/{role}", Access::Chosen, || post(members::change_role)),
    row("POST", "/people/roles/{role}/remove", Access::Chosen, || post(members::remove_role)),
    row("POST", SECOND_STEP, Access::Chosen, || post(members::want_second_step)),
    row("POST", INVITE, Access::Chosen, || post(invitations::invite)),
    row("POST", IMPORT, Access::Chosen, || post(invitations::look_over)),
    row("POST", "/people/invitations/import/send", Access::Chosen, || post(invitations::invite_many)),
    row("POST", "/people/invitations/{id}/resend", Access::Chosen, || post(invitations::resend)),
    row("POST", "/people/invitations/{id}/revoke", Access::Chosen, || post(invitations::revoke)),
    row("POST", "/people/{id}", Access::Chosen, || post(members::save)),
    row("POST", "/people/{id}/end-sessions", Access::Chosen, || post(members::end_sessions)),
    row("POST", "/people/{id}/disable", Access::Chosen, || post(members::disable)),
    row("POST", "/people/{id}/enable", Access::Chosen, || post(members::enable)),
    row("POST", "/people/{id}/remove", Access::Chosen, || post(members::remove)),
    row("GET", "/invoices/{id}/original", Access::Chosen, || get(downloads::original)),
    row("GET", "/invoices/{id}/attachments/{index}", Access::Chosen, || get(downloads::attachment)),
];

/// Who may pass to this route. What is named nowhere wants the most.
#[must_use]
pub fn access_of(path: &str) -> Access {
    match path {
        "/gallery" => Access::Gallery,
        LETTERS | "/dev/mail/{id}" | "/api/development/letters" | "/api/development/letter" => Access::Development,
        BRAND | BRAND_SAMPLE | WHOLE_LOG | CUSTOMERS | LOGINS => Access::Staff,
        "/administration/customers/{id}"
        | "/administration/people/{id}"
        | "/api/administration/brand"
        | "/api/administration/log"
        | "/api/administration/customers"
        | "/api/administration/customer"
        | "/api/administration/people"
        | "/api/administration/person" => Access::Staff,
        "/preferences" | ACCOUNT | PASSWORD | AUTHENTICATOR | RECOVERY_CODES => Access::Own,
        "/sign-in" | SIGN_IN_CODE | SIGN_IN_LINK => Access::Public,
        FORGOT_PASSWORD | RESET_PASSWORD | NOT_ME | CONFIRM_EMAIL | WITH_LINK | INVITATION => Access::Anyone,
        CONFIRM => Access::SignedIn,
        "/api/account/viewer"
        | "/api/account/customers"
        | "/api/account/overview"
        | "/api/account/authenticator"
        | "/api/account/proof" => Access::SignedIn,
        "/api/account/step"
        | "/api/account/mail"
        | "/api/account/reset-link"
        | "/api/account/email-link"
        | "/api/account/disown-link"
        | "/api/account/sign-in-link"
        | "/api/invitations/offer" => Access::Anyone,
        path => ROUTES.iter().find(|row| row.path == path).map_or(Access::Chosen, |row| row.access),
    }
}

/// Does the page at this path show what only a fresh proof opens?
#[must_use]
pub(super) fn wants_proof(path: &str) -> bool {
    path == AUTHENTICATOR
}

/// Does this stay open to somebody who has to set up a second step before anything else? What it takes to do that, to go, or to
/// look at another customer, and to read all this in one's language.
#[must_use]
pub(super) fn opens_without_factor(path: &str) -> bool {
    const OPEN: [&str; 9] = [
        ACCOUNT,
        CONFIRM,
        "/confirm/passkey",
        "/passkey",
        "/preferences",
        "/language",
        "/choose-customer",
        "/sign-out",
        "/sign-out-everywhere",
    ];
    let is_below = |door: &str| path.strip_prefix(door).is_some_and(|rest| rest.starts_with('/'));
    OPEN.contains(&path) || is_below(ACCOUNT) || is_below("/api/account")
}

/// The pages of the app.
#[must_use]
pub fn app_pages() -> Vec<AxumRouteListing> {
    generate_route_list(app::App)
}

/// The whole portal.
pub fn router(web: Web) -> Router {
    let mut router: Router<Web> = Router::new();
    for row in ROUTES {
        router = router.route(row.path, (row.handler)());
    }
    let (context, options) = (web.clone(), web.leptos.clone());
    let pages = Router::new()
        .leptos_routes_with_context(
            &web,
            app_pages(),
            move || pages::provide(&context),
            move || app::shell(options.clone()),
        )
        .layer(from_fn(pages::whole));
    let router = router.merge(pages).fallback(pages::not_found);
    guarded(router, web)
}

/// These routes with everything that stands before them.
fn guarded(router: Router<Web>, web: Web) -> Router {
    let layers = ServiceBuilder::new()
        .layer(CatchPanicLayer::custom(panicked))
        .layer(
            CompressionLayer::new()
                .quality(CompressionLevel::Fastest)
                .compress_when(SizeAbove::new(1024).and(is_page_or_data)),
        )
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, web.options.request_timeout))
        .layer(CsrfLayer::new())
        .layer(RequestBodyLimitLayer::new(web.options.max_upload));
    // The last one stands before all others.
    router
        .layer(from_fn_with_state(web.clone(), gate::gate))
        .layer(layers)
        .layer(from_fn_with_state(web.clone(), observe::observe))
        .with_state(web)
}

/// Pages and data are compressed on the way; files of the site lie compressed already, and originals are sent as they are.
fn is_page_or_data(
    _status: StatusCode,
    _version: http::Version,
    headers: &http::HeaderMap,
    _extensions: &http::Extensions,
) -> bool {
    let kind = headers.get(http::header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    (kind.starts_with("text/html") || kind.starts_with("application/json"))
        && !headers.contains_key(http::header::CONTENT_DISPOSITION)
}

/// A panic ends its own request and no other (ARCHITECTURE.md, I7). Its message was logged by the panic hook.
#[allow(clippy::needless_pass_by_value, reason = "the layer hands it over")]
fn panicked(_panic: Box<dyn std::any::Any + Send + 'static>) -> Response<Body> {
    broken::bare(StatusCode::INTERNAL_SERVER_ERROR)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::WebOptions;
    use crate::web::assets::Assets;
    use axum::extract::Request;
    use business::db::Engine;
    use business::testing::TestPortal;
    use http_body_util::BodyExt as _;
    use std::time::Duration;
    use tower::ServiceExt as _;

    async fn asked(router: Router<Web>, request_timeout: Duration) -> (StatusCode, String) {
        let test = TestPortal::start(Engine::Sqlite).await;
        let options = WebOptions {
            maintenance: None,
            base_url: "https://portal.test".parse().unwrap(),
            languages: ::language::Language::SHIPPED.to_vec(),
            trusted_proxies: Vec::new(),
            posts_per_minute: 100,
            max_upload: 1024,
            request_timeout,
            assets: Assets::Missing,
            is_measured: false,
            has_gallery: false,
        };
        let router = guarded(router, Web::new(test.portal.clone(), options));
        // A place that everybody may ask for.
        let request = Request::builder().uri("/health/live").header("accept", "text/html").body(Body::empty()).unwrap();
        let response = router.oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        test.stop().await;
        (parts.status, String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap())
    }

    #[tokio::test]
    async fn a_panic_ends_its_own_request_with_a_page_and_a_reference() {
        async fn breaks() -> &'static str {
            panic!("with a secret")
        }
        let (status, page) = asked(Router::new().route("/health/live", get(breaks)), Duration::from_secs(5)).await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(page.contains("Something broke on our side") && page.contains("<code>"), "{page}");
        assert!(!page.contains("secret"));
    }

    #[tokio::test]
    async fn a_request_that_takes_too_long_is_ended() {
        async fn waits() {
            tokio::time::sleep(Duration::from_secs(60)).await;
        }
        let (status, page) = asked(Router::new().route("/health/live", get(waits)), Duration::from_millis(50)).await;
        assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(page.contains("The portal is busy"), "{page}");
    }
}
