//! In which language somebody is answered: the person decides, then the customer, then the browser (what was chosen in it
//! here, else what it asks for), then the installation.

use super::return_to::safe;
use super::sign_in::{malformed, refused, see_other};
use super::{Web, pages, session};
use app::account::SignInAttempt;
use app::request::CurrentVisit;
use axum::extract::rejection::FormRejection;
use axum::extract::{Extension, Form, State};
use axum::response::Response;
use business::{Visit, identity};
use http::header::{self, HeaderMap, HeaderValue};
use language::Language;
use serde::Deserialize;
use serde::de::IgnoredAny;

/// Remembers what was chosen in this browser, for pages outside. It says nothing about anybody and needs no protection.
const COOKIE: &str = "portico-language";

/// A year, in seconds.
const COOKIE_SECONDS: u32 = 365 * 24 * 60 * 60;

/// The language to answer in.
pub(super) fn of(offered: &[Language], headers: &HeaderMap, visit: Option<&Visit>) -> Language {
    let is_offered = |language: &Language| offered.contains(language);
    visit
        .and_then(|visit| visit.languages().find(is_offered))
        .or_else(|| chosen_here(headers).filter(is_offered))
        .or_else(|| {
            let accept = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
            Language::preferred(accept, offered)
        })
        .or_else(|| offered.first().copied())
        .unwrap_or(Language::English)
}

fn chosen_here(headers: &HeaderMap) -> Option<Language> {
    session::sent(headers, COOKIE).and_then(|tag| tag.parse().ok())
}

/// What the form for another language sends. On a page outside it is sent by a button of the page's own form, so that what
/// was typed there comes along and goes back.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LanguageForm {
    language: String,
    #[serde(default)]
    return_to: String,
    #[serde(default)]
    email: Option<String>,
    /// Comes along from the sign-in form, and is not looked at.
    #[serde(default, rename = "password")]
    _password: IgnoredAny,
}

/// `POST /language`
pub(super) async fn choose(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    headers: HeaderMap,
    form: Result<Form<LanguageForm>, FormRejection>,
) -> Response {
    let Form(form) = match form {
        Ok(form) => form,
        Err(rejection) => return malformed(&rejection),
    };
    let wanted = form.language.parse().ok().filter(|language| web.options.languages.contains(language));
    // What is not offered is nothing to choose; whoever sends it stays with what they had.
    let language = wanted.unwrap_or_else(|| of(&web.options.languages, &headers, current.0.as_ref()));
    let is_signed_in = current.0.is_some();
    if let Some(visit) = &current.0
        && let Err(error) = identity::set_language(visit, &web.portal, language).await
    {
        return refused(&error);
    }
    let mut response = match form.email {
        Some(email) if !is_signed_in => {
            let attempt = SignInAttempt { email, problem: None, return_to: form.return_to };
            pages::sign_in_again(web, attempt, language).await
        }
        _ => see_other(safe(&form.return_to).or_else(|| came_from(&headers)).unwrap_or("/")),
    };
    remember(&mut response, language);
    response
}

/// Remembers a language in this browser.
pub(super) fn remember(response: &mut Response, language: Language) {
    let cookie = format!("{COOKIE}={language}; Path=/; SameSite=Lax; Max-Age={COOKIE_SECONDS}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// The page of this portal that the form was on. The frame does not know it: it stays while the pages in it change.
pub(super) fn came_from(headers: &HeaderMap) -> Option<&str> {
    let referer = headers.get(header::REFERER)?.to_str().ok()?;
    let host = headers.get(header::HOST)?.to_str().ok()?;
    let (_, rest) = referer.split_once("://")?;
    rest.strip_prefix(host).filter(|path| path.starts_with('/')).and_then(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(header::HeaderName, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect()
    }

    #[test]
    fn the_browser_says_it_until_something_was_chosen_in_it() {
        let offered = [Language::Dutch, Language::German, Language::French];
        let asks = headers(&[(header::ACCEPT_LANGUAGE, "fr-BE,de;q=0.5")]);
        assert_eq!(of(&offered, &asks, None), Language::French);
        let chose = headers(&[(header::ACCEPT_LANGUAGE, "fr"), (header::COOKIE, "a=b; portico-language=de; c=d")]);
        assert_eq!(of(&offered, &chose, None), Language::German);
        let unknown = headers(&[(header::ACCEPT_LANGUAGE, "sv"), (header::COOKIE, "portico-language=en")]);
        assert_eq!(of(&offered, &unknown, None), Language::Dutch);
    }

    #[test]
    fn only_a_page_of_this_portal_is_gone_back_to() {
        let from = |referer| {
            let headers = headers(&[(header::HOST, "portal.test"), (header::REFERER, referer)]);
            came_from(&headers).map(str::to_owned)
        };
        assert_eq!(from("https://portal.test/invoices?q=a"), Some("/invoices?q=a".to_owned()));
        assert_eq!(from("https://portal.test.evil.example/invoices"), None);
        assert_eq!(from("https://evil.example/portal.test/"), None);
        assert_eq!(from("https://portal.test"), None);
    }
}
