//! Rendering pages of the app from handlers, with what the app finds in its context.

use super::session::Cookie;
use super::{Web, broken, headers};
use app::account::{INVITATION, SIGN_IN_CODE, SignInAttempt, Tried, is_outside};
use app::administration::{BRAND, BRAND_SAMPLE, BrandAttempt, ReasonAttempt};
use app::gallery::GalleryIsOn;
use app::members::{MemberAttempt, PEOPLE, ROLES, RoleAttempt};
use app::request::{CurrentVisit, InvitationToken, OfferedLanguages, Owners, PlainPage, StepToken};
use axum::body::Body;
use axum::extract::{Query, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use domain::{Brand, BrandForm, PersonId};
use http::request::Parts;
use http::{HeaderValue, StatusCode, Uri, header};
use http_body_util::BodyExt as _;
use language::{Language, Words};
use leptos::nonce::use_nonce;
use leptos::prelude::{provide_context, use_context, with_context};
use leptos_axum::ResponseOptions;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tracing::Instrument as _;

/// Provides what pages and server functions expect: the portal, who is asking, and whether the page stays plain.
pub(super) fn provide(web: &Web) {
    provide_context(web.portal.clone());
    let (visit, plain, language, brand, path) = with_context::<Parts, _>(|parts| {
        let extensions = &parts.extensions;
        let brand = extensions.get::<Arc<Brand>>().cloned().unwrap_or_default();
        // The sample wears what is typed, wherever that is no mistake.
        let is_sample = parts.uri.path() == BRAND_SAMPLE;
        let brand = if is_sample { Arc::new(business::brand::preview(&brand, &typed(&parts.uri)).0) } else { brand };
        let (visit, plain) = (extensions.get::<CurrentVisit>().cloned(), extensions.get::<PlainPage>().copied());
        (visit, plain, extensions.get().copied(), brand, parts.uri.path().to_owned())
    })
    .unwrap_or_default();
    provide_context(brand);
    provide_context(Words::of(language.unwrap_or(Language::English)));
    provide_context(OfferedLanguages(web.options.languages.clone()));
    provide_context(visit.unwrap_or(CurrentVisit(None)));
    let owners = with_context::<Parts, _>(|parts| parts.extensions.get::<Owners>().cloned()).flatten();
    provide_context(owners.unwrap_or_default());
    let is_gallery = web.options.has_gallery && path == "/gallery";
    if is_gallery {
        provide_context(GalleryIsOn);
    }
    let frames_a_letter = path.starts_with("/dev/mail/") && web.portal.settings.mail.shows_letters();
    send_policy(is_gallery || path == BRAND || path == BRAND_SAMPLE || frames_a_letter);
    if path == SIGN_IN_CODE {
        provide_context(StepToken(step_token(web)));
    }
    if path == INVITATION || path == "/api/invitations/offer" {
        let cookie = |parts: &Parts| Cookie::Invitation.of(&parts.headers, &web.options.base_url);
        provide_context(InvitationToken(with_context::<Parts, _>(cookie).flatten().unwrap_or_default()));
    }
    if let Some(plain) = plain {
        provide_context(plain);
    }
}

/// The token of the step of signing in that the asking browser is at; of the answered form, where that has one.
fn step_token(web: &Web) -> String {
    let answered = use_context::<Tried>().map(|tried| tried.token).filter(|token| !token.is_empty());
    answered.unwrap_or_else(|| {
        with_context::<Parts, _>(|parts| Cookie::Step.of(&parts.headers, &web.options.base_url))
            .flatten()
            .unwrap_or_default()
    })
}

/// The form of the portal's look as it stands in an address. Fields that are too many are left out.
pub(super) fn typed(address: &Uri) -> BrandForm {
    let fields = Query::<Vec<(String, String)>>::try_from_uri(address).map(|query| query.0).unwrap_or_default();
    let mut form = BrandForm::empty();
    for (name, value) in fields {
        form.fill(&name, value);
    }
    form
}

/// The content security policy of a page, with the nonce of this very answer. Server functions have no nonce and keep the
/// policy of everything that is no page.
///
/// The gallery shows itself in frames of several widths, the page of the portal's look shows samples, and that of a letter that
/// was kept the letter; no other page may be framed.
fn send_policy(frames_itself: bool) {
    let (Some(nonce), Some(response)) = (use_nonce(), use_context::<ResponseOptions>()) else { return };
    let mut policy = headers::page_policy(Some(&nonce));
    if frames_itself {
        policy = policy.replace("frame-ancestors 'none'", "frame-src 'self'; frame-ancestors 'self'");
        response.insert_header(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
    }
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.insert_header(header::CONTENT_SECURITY_POLICY, policy);
    }
}

/// The app's page for this request; for an address that is none of its pages, the one that says so.
pub(super) async fn render(web: Web, request: Request) -> Response {
    let options = web.leptos.clone();
    let render = leptos_axum::render_app_async_with_context(move || provide(&web), move || app::shell(options.clone()));
    to_its_end(render(request)).await
}

/// Before the routes of the app: makes a page to its end, also when whoever asked for it has left. What a server function
/// does is given up with its request.
pub(super) async fn whole(request: Request, next: Next) -> Response {
    if request.method().is_safe() { to_its_end(next.run(request)).await } else { next.run(request).await }
}

/// A page that is made to its end whatever becomes of whoever asked for it: by this request, and when that is given up, by
/// a task of its own, which nobody but the end of the program stops.
///
/// Leptos holds what the parts of a page share by a chain of weak references. Were a page dropped half made, a part of it
/// that another thread is drawing could find itself the last to hold its own ancestor, clear it away, and in it itself,
/// while it has locked itself to look there (`Owner::with_context` in `reactive_graph` 0.2.16): that thread would stand
/// still for ever. What a page waits for is bounded in time by the database's own limits.
async fn to_its_end(page: impl Future<Output = Response> + Send + 'static) -> Response {
    let made = async move {
        let (parts, body) = page.await.into_parts();
        match body.collect().await {
            Ok(body) => Response::from_parts(parts, Body::from(body.to_bytes())),
            Err(error) => {
                tracing::error!(%error, "a page broke off while it was made");
                broken::bare(StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    };
    ToItsEnd(Some(Box::pin(made.in_current_span()))).await
}

/// A page being made. Dropped half made, it goes on in a task of its own.
struct ToItsEnd(Option<Pin<Box<dyn Future<Output = Response> + Send>>>);

impl Future for ToItsEnd {
    type Output = Response;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Response> {
        // Taken out meanwhile: one that panics is not to be asked again.
        let Some(mut page) = self.0.take() else { return Poll::Pending };
        let polled = page.as_mut().poll(context);
        if polled.is_pending() {
            self.0 = Some(page);
        }
        polled
    }
}

impl Drop for ToItsEnd {
    fn drop(&mut self) {
        // Outside of the server's threads the program is about to end.
        if let (Some(page), Ok(threads)) = (self.0.take(), tokio::runtime::Handle::try_current()) {
            threads.spawn(page);
        }
    }
}

/// Whatever is not found elsewhere. The app's own router is more generous than ours (`/invoices/` is a page to it), but one
/// thing has one address.
pub(super) async fn not_found(State(web): State<Web>, request: Request) -> Response {
    let response = render(web, request).await;
    if response.status() == StatusCode::NOT_FOUND { response } else { broken::bare(StatusCode::NOT_FOUND) }
}

/// The sign-in page after a try that did not succeed; the page sets the status.
pub(super) async fn sign_in_again(web: Web, attempt: SignInAttempt, language: Language) -> Response {
    let mut request = again("/sign-in", language, &web).await;
    request.extensions_mut().insert(PlainPage);
    render_with(web, request, attempt).await
}

/// The page of the portal's look after a try that did not succeed; the page sets the status.
pub(super) async fn brand_again(web: Web, visit: CurrentVisit, attempt: BrandAttempt, language: Language) -> Response {
    let mut request = again(BRAND, language, &web).await;
    request.extensions_mut().insert(visit);
    render_with(web, request, attempt).await
}

/// A page of the supplier's about a customer or a person, after a try that did not succeed; the page sets the status.
pub(super) async fn reason_again(
    web: Web,
    path: &str,
    visit: CurrentVisit,
    attempt: ReasonAttempt,
    language: Language,
) -> Response {
    let mut request = again(path, language, &web).await;
    request.extensions_mut().insert(visit);
    render_with(web, request, attempt).await
}

/// A page about getting in, with what came of its form; the page sets the status.
pub(super) async fn tried_again(
    web: Web,
    path: &'static str,
    visit: CurrentVisit,
    tried: Tried,
    language: Language,
) -> Response {
    let mut request = again(path, language, &web).await;
    if is_outside(path) || visit.0.as_ref().is_none_or(|visit| visit.customer().is_none() && !visit.is_staff_only()) {
        request.extensions_mut().insert(PlainPage);
    }
    request.extensions_mut().insert(visit);
    render_with(web, request, tried).await
}

/// The page of one of a customer's people after a try that did not succeed; the page sets the status.
pub(super) async fn member_again(
    web: Web,
    visit: CurrentVisit,
    person: PersonId,
    attempt: MemberAttempt,
    language: Language,
) -> Response {
    let mut request = again(&format!("{PEOPLE}/{person}"), language, &web).await;
    request.extensions_mut().insert(visit);
    render_with(web, request, attempt).await
}

/// The page of a customer's own roles after a try that did not succeed; the page sets the status.
pub(super) async fn roles_again(web: Web, visit: CurrentVisit, attempt: RoleAttempt, language: Language) -> Response {
    let mut request = again(ROLES, language, &web).await;
    request.extensions_mut().insert(visit);
    render_with(web, request, attempt).await
}

/// A page of the customer's after a try that did not succeed, or with what it was asked to show; the page sets the status.
pub(super) async fn attempt_again<T: Clone + Send + Sync + 'static>(
    web: Web,
    path: &str,
    visit: CurrentVisit,
    attempt: T,
    language: Language,
) -> Response {
    let mut request = again(path, language, &web).await;
    request.extensions_mut().insert(visit);
    render_with(web, request, attempt).await
}

/// The request for a page that answers a form.
async fn again(path: &str, language: Language, web: &Web) -> Request {
    let mut request = Request::new(Body::empty());
    // A path of ours, with an id in it at most; were it none, the start page would answer.
    *request.uri_mut() = path.parse().unwrap_or_default();
    request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static("text/html"));
    request.extensions_mut().insert(language);
    request.extensions_mut().insert(business::brand::current(&web.portal).await);
    request
}

/// A page with what was tried in its context.
async fn render_with<T: Clone + Send + Sync + 'static>(web: Web, request: Request, attempt: T) -> Response {
    let options = web.leptos.clone();
    let context = move || {
        provide_context(attempt.clone());
        provide(&web);
    };
    to_its_end(leptos_axum::render_app_async_with_context(context, move || app::shell(options.clone()))(request)).await
}
