//! Before every handler: files of the site, how often an address may send forms, and who is asking. Whoever may not pass
//! is led to the page where they can do something about it.

use super::client::Arrival;
use super::deep_link::{self, Followed, Link};
use super::return_to::{safe, with_return_to};
use super::router::{Access, access_of, opens_without_factor, wants_proof};
use super::sign_in::{self, see_other};
use super::{Web, broken, factor, kept, language, observe, session};
use app::account::{ACCOUNT, CONFIRM};
use app::administration::CUSTOMERS;
use app::error::PortalError;
use app::frame::STOP_LOOKING;
use app::log::LOG;
use app::members::PEOPLE;
use app::request::{CurrentVisit, Owners, PlainPage};
use app::wire::CUSTOMER_HEADER;
use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use business::events::refused;
use business::{Visit, identity, support};
use domain::{Action, Rule};
use http::header::{self, HeaderMap, HeaderValue};
use http::{Method, StatusCode, Uri};
use std::collections::BTreeSet;
use uuid::Uuid;

pub(super) async fn gate(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let matched = request.extensions().get::<MatchedPath>().cloned();
    if matched.is_none()
        && let Some(answer) = site_file(&web, &request)
    {
        return answer;
    }
    if matched.is_none()
        && let Some(to) = without_slash(request.uri())
    {
        return see_other(&to);
    }
    let access = matched.as_ref().map(|matched| access_of(matched.as_str())).filter(|access| match access {
        Access::Gallery => web.options.has_gallery,
        Access::Development => web.portal.settings.mail.shows_letters(),
        _ => true,
    });
    if access == Some(Access::Probe) {
        return next.run(request).await;
    }
    if web.options.is_in_maintenance() {
        let mut response = broken::bare(StatusCode::SERVICE_UNAVAILABLE);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("300"));
        response.extensions_mut().insert(broken::Cause::Maintenance);
        response.extensions_mut().insert(language::of(&web.options.languages, request.headers(), None));
        return response;
    }
    let Some(arrival) = request.extensions().get::<Arrival>().copied() else {
        return broken::bare(StatusCode::INTERNAL_SERVER_ERROR);
    };
    if access == Some(Access::Machine) {
        // It has no session and no page that it comes from; a browser's forged request has no signature.
        return match arrival.ip.map_or(Ok(()), |ip| web.machine_posts.check(ip)) {
            Ok(()) => next.run(request).await,
            Err(seconds) => too_many(seconds),
        };
    }
    if !request.method().is_safe() && !is_from_here(&web, request.headers()) {
        return broken::bare(StatusCode::FORBIDDEN);
    }
    if !request.method().is_safe()
        && let Some(ip) = arrival.ip
        && let Err(seconds) = web.posts_check(ip)
    {
        return too_many(seconds);
    }

    let token = session::token(request.headers(), &web.options.base_url);
    let visit = match token {
        Some(token) => match identity::resume(&web.portal, arrival.origin(request.headers()), &token).await {
            Ok(visit) => visit,
            Err(error) => return sign_in::refused(&error),
        },
        None => None,
    };
    let language = language::of(&web.options.languages, request.headers(), visit.as_ref());
    request.extensions_mut().insert(language);
    request.extensions_mut().insert(business::brand::current(&web.portal).await);
    let is_api = request.uri().path().starts_with("/api/");
    if is_api && is_of_another_customer(request.headers(), visit.as_ref()) {
        return told(&PortalError::OtherCustomer);
    }
    let is_clear = is_clear(request.uri().query().unwrap_or(""));
    if !is_api
        && is_clear
        && matches!(access, Some(Access::Chosen))
        && let Some(visit) = visit.as_ref().filter(|visit| visit.looking().is_none())
        && let Some(link) = Link::of(&request)
    {
        return deep_link::followed(&web, visit, link).await;
    }
    let path = request.uri().path();
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let wanted = if is_read { observe::path_and_query(request.uri()) } else { "" };
    if let Some(visit) = &visit
        && let Some(answer) = looking(&web, visit, access, is_read, observe::path_and_query(request.uri())).await
    {
        return answer;
    }
    match (access, &visit) {
        (Some(Access::SignedIn | Access::Staff | Access::Own | Access::Chosen), None) if is_api => {
            return told(&PortalError::SignedOut);
        }
        (Some(Access::SignedIn | Access::Staff | Access::Own | Access::Chosen), None) => {
            return see_other(&with_return_to("/sign-in", wanted));
        }
        // Who is a member nowhere has nothing to choose.
        (Some(Access::Chosen), Some(visit)) if visit.is_staff_only() && !is_api => {
            return see_other(CUSTOMERS);
        }
        (Some(Access::Chosen | Access::Own), Some(visit))
            if visit.customer().is_none() && !is_api && !visit.is_staff_only() =>
        {
            return see_other(&with_return_to("/choose-customer", wanted));
        }
        // Nothing else opens before they have a second step. To a page that is still awake it is as if nobody were signed in:
        // the way in from there leads to where they set one up.
        (Some(Access::SignedIn | Access::Staff | Access::Own | Access::Chosen), Some(visit))
            if visit.must_add_factor() && !opens_without_factor(path) =>
        {
            return if is_api { told(&PortalError::SignedOut) } else { see_other(ACCOUNT) };
        }
        (Some(Access::Public), Some(_)) if is_read => return see_other("/"),
        // What is shown there wants a fresh proof as much as what is done.
        (Some(_), Some(visit)) if is_read && wants_proof(path) && !identity::is_fresh(visit, &web.portal) => {
            return see_other(&with_return_to(CONFIRM, wanted));
        }
        _ => {}
    }
    let is_plain = matches!(
        access,
        Some(Access::Public | Access::Anyone | Access::SignedIn | Access::Gallery | Access::Development)
    );
    if is_plain && !is_api || visit.is_none() {
        request.extensions_mut().insert(PlainPage);
    }
    if is_api && is_read {
        // Reads answer with data and its status also when somebody types their address: the redirect that a form gets is
        // not meant for them.
        request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    }
    if let Some(visit) = &visit
        && is_read
        && !is_api
        && may_be_refused(visit, request.uri().path())
    {
        match identity::owners(visit, &web.portal).await {
            Ok(owners) => drop(request.extensions_mut().insert(Owners(owners))),
            Err(error) => return sign_in::refused(&error),
        }
    }
    let followed = visit.as_ref().and_then(|visit| Some((visit.clone(), Followed::of(visit, &request)?)));
    let is_inside = matches!(access, Some(Access::SignedIn | Access::Staff | Access::Own | Access::Chosen));
    let sender = visit.as_ref().filter(|_| is_inside && !is_api && kept::is_kept(&request)).cloned();
    // With a page only: what else is changed may give the session another token itself.
    let renewed = match &visit {
        Some(visit) if is_read && is_inside => match identity::rotate(visit, &web.portal).await {
            Ok(renewed) => renewed,
            Err(error) => return sign_in::refused(&error),
        },
        _ => None,
    };
    let asked = visit.clone().zip(access).map(|(visit, access)| (visit, access, matched, request.uri().clone()));
    request.extensions_mut().insert(CurrentVisit(visit));
    let mut response = match sender {
        _ if !is_clear => broken::bare(StatusCode::BAD_REQUEST),
        Some(sender) => kept::run(web.clone(), sender, language, request, next).await,
        None => next.run(request).await,
    };
    if response.status() == StatusCode::NOT_FOUND
        && let Some((visit, followed)) = followed
        && let Some(answer) = followed.found_elsewhere(&web, &visit).await
    {
        response = answer;
    }
    if let Some(renewed) = renewed {
        factor::give(&web, &mut response, &renewed);
    }
    if let Some((visit, access, Some(matched), uri)) = asked
        && is_worth_noting(&response, access, &visit)
        && let Err(error) =
            refused::note(&visit, &web.portal, matched.as_str(), response.status().as_u16(), id_in(&uri)).await
    {
        response = sign_in::refused(&error);
    }
    // For whatever has to be explained on its way out.
    response.extensions_mut().insert(language);
    response
}

/// Most parameters that an address of ours has, with room for what others append to links.
const MOST_PARAMETERS: usize = 50;

/// Can what stands behind the question mark be read in one way only? A parameter that comes twice is the first to some
/// programs and the last to others; text that is not UTF-8, or holds a zero, is something else to each.
fn is_clear(query: &str) -> bool {
    let is_read = |text: &[u8]| std::str::from_utf8(text).is_ok_and(|text| !text.contains(['\0', '\u{fffd}']));
    let parts = query.split('&').filter(|part| !part.is_empty());
    let mut names = BTreeSet::new();
    parts.take(MOST_PARAMETERS + 1).all(|part| {
        let decoded: Vec<u8> = percent_encoding::percent_decode_str(&part.replace('+', " ")).collect();
        let name = decoded.split(|byte| *byte == b'=').next().unwrap_or_default().to_vec();
        is_read(&decoded) && names.insert(name)
    }) && names.len() <= MOST_PARAMETERS
}

/// Is this how somebody is answered who tries addresses and fields? What a verb refused with a reason it has recorded; what
/// is not there, and what was sent away without a word of its own, nobody has.
fn is_worth_noting(response: &Response, access: Access, visit: &Visit) -> bool {
    let is_kept = match access {
        Access::SignedIn | Access::Own | Access::Chosen => true,
        // Who may not know of it at all was recorded by the verb.
        Access::Staff => visit.staff().is_some(),
        _ => false,
    };
    let is_bare = !response.headers().contains_key(header::CONTENT_TYPE);
    is_kept
        && match response.status() {
            StatusCode::NOT_FOUND => true,
            StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::UNSUPPORTED_MEDIA_TYPE => is_bare,
            _ => false,
        }
}

/// The thing that an address names: in its path, or else as a parameter.
fn id_in(uri: &Uri) -> Option<Uuid> {
    let query = uri.query().unwrap_or("").split('&').filter_map(|part| part.split_once('=')).map(|(_, value)| value);
    uri.path().split('/').chain(query.take(MOST_PARAMETERS)).find_map(|part| part.parse().ok())
}

/// The answer to whoever looks as a customer, where they may not pass, and where it is over; each page that they see is noted
/// before it is shown.
async fn looking(web: &Web, visit: &Visit, access: Option<Access>, is_read: bool, address: &str) -> Option<Response> {
    let path = address.split('?').next().unwrap_or(address);
    let is_api = path.starts_with("/api/");
    if visit.has_looked() {
        return match support::settle(visit, &web.portal).await {
            // A document of then that asks for data is told so by the customer it names.
            Ok(Some(customer)) if !is_api => Some(see_other(&format!("{CUSTOMERS}/{customer}?looked"))),
            Ok(_) => None,
            Err(error) => Some(sign_in::refused(&error)),
        };
    }
    visit.looking()?;
    let noted = match access {
        // What is shown to everybody is nothing of the customer's.
        None | Some(Access::Anyone | Access::Public | Access::Gallery | Access::Development) if is_read => return None,
        Some(Access::Chosen) if is_read => support::note_view(visit, &web.portal, address).await,
        // There is no such thing as long as one looks; the verbs say so.
        Some(Access::Staff) if is_read => return None,
        _ if is_read && path == "/api/account/viewer" => return None,
        _ if path == STOP_LOOKING || path == "/sign-out" => return None,
        _ => {
            return Some(match support::note_refusal(visit, &web.portal, address).await {
                Ok(()) if is_api => told(&PortalError::NotAllowed(Rule::Looking)),
                Ok(()) => only_looks(),
                Err(error) => sign_in::refused(&error),
            });
        }
    };
    noted.err().map(|error| sign_in::refused(&error))
}

/// Refuses whoever looks and wants more.
fn only_looks() -> Response {
    let mut response = broken::bare(StatusCode::FORBIDDEN);
    response.extensions_mut().insert(broken::Cause::OnlyLooks);
    response
}

/// Does what changes something come from a page of this portal, by scheme and host? The layer for forged requests looks at
/// the host alone. Browsers that hide the origin are its business.
fn is_from_here(web: &Web, headers: &HeaderMap) -> bool {
    let Some(origin) = headers.get(header::ORIGIN).filter(|origin| origin.as_bytes() != b"null") else { return true };
    let scheme = if web.options.base_url.is_https() { "https" } else { "http" };
    origin
        .to_str()
        .ok()
        .and_then(|origin| origin.split_once("://"))
        .is_some_and(|(used, host)| used == scheme && web.options.base_url.accepts_host(host))
}

/// Too many, and how long to wait.
pub(super) fn too_many(seconds: u64) -> Response {
    let mut response = broken::bare(StatusCode::TOO_MANY_REQUESTS);
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

/// Will a page of somebody who may not do all there is have to say whom to ask?
fn may_be_refused(visit: &Visit, path: &str) -> bool {
    let is_of_people = path == PEOPLE || path.strip_prefix(PEOPLE).is_some_and(|rest| rest.starts_with('/'));
    let actions: &[Action] = if is_of_people {
        &[Action::ReadPeople, Action::ManagePeople, Action::ManageRoles]
    } else if path == LOG {
        &[Action::ReadLog]
    } else {
        &[Action::ReadInvoices]
    };
    actions.iter().any(|action| !visit.decide(*action).allowed)
}

/// The address without the slash that somebody typed at its end.
fn without_slash(uri: &Uri) -> Option<String> {
    let path = uri.path().strip_suffix('/').and_then(safe)?;
    Some(uri.query().map_or_else(|| path.to_owned(), |query| format!("{path}?{query}")))
}

/// The file of the site at this address. What looks like a script of ours and is not there is answered shortly: a page in
/// its place would only confuse the browser.
fn site_file(web: &Web, request: &Request) -> Option<Response> {
    let path = request.uri().path();
    if let Some(answer) = web.options.assets.answer(request.method(), path, request.headers()) {
        return Some(answer);
    }
    let is_pkg = path.starts_with("/pkg/") || path.starts_with("/pkg-");
    is_pkg.then(|| {
        let mut response = Response::new(Body::from("not found\n"));
        *response.status_mut() = StatusCode::NOT_FOUND;
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
        response.extensions_mut().insert(broken::Spoken);
        response
    })
}

/// Does the asking document show a customer that is no longer the chosen one? Documents without one say nothing.
fn is_of_another_customer(headers: &HeaderMap, visit: Option<&Visit>) -> bool {
    let (Some(shown), Some(visit)) = (headers.get(CUSTOMER_HEADER), visit) else { return false };
    let chosen = visit.customer().map(|customer| customer.id.to_string());
    chosen.as_deref().map(str::as_bytes) != Some(shown.as_bytes())
}

/// What a server function answers before any of it is run.
fn told(error: &PortalError) -> Response {
    let mut response = Response::new(Body::from(serde_json::to_string(error).unwrap_or_default()));
    *response.status_mut() = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::BAD_REQUEST);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

impl Web {
    pub(super) fn posts_check(&self, ip: std::net::IpAddr) -> Result<(), u64> {
        self.posts.check(ip)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_that_two_programs_read_differently_is_not_clear() {
        for clear in ["", "saved", "q=a+b%2Fc&status=open", "q=%E2%82%AC", "q=a=b", "token=0&", "x="] {
            assert!(is_clear(clear), "{clear}");
        }
        let many = (0..10_000).map(|number| format!("p{number}=1")).collect::<Vec<_>>().join("&");
        for unclear in
            ["id=1&id=2", "id=1&%69d=2", "id&id=1", "q=%ff", "q=%00", "%00=q", "q=%ed%a0%80", "q=%ef%bf%bd", &many]
        {
            assert!(!is_clear(unclear), "{:.40}", unclear);
        }
    }

    #[test]
    fn the_thing_that_is_asked_for_stands_in_the_path_or_behind_it() {
        let id = "01900000-0000-7000-8000-000000000001";
        for address in [format!("/invoices/{id}/original?version=2"), format!("/api/invoices/find?a=b&id={id}")] {
            assert_eq!(id_in(&address.parse().unwrap()).map(|id| id.to_string()).as_deref(), Some(id));
        }
        assert_eq!(id_in(&"/invoices/1?q=x".parse().unwrap()), None);
    }
}
