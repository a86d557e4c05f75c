//! The portal's look over HTTP: the administrator's forms, the pictures that everybody sees, and what an installed app
//! reads.

use super::asking::{Nothing, is_repeated};
use super::sign_in::{malformed, refused, see_other};
use super::{Web, broken, headers, pages};
use app::administration::BrandAttempt;
use app::request::CurrentVisit;
use axum::Json;
use axum::body::Body;
use axum::extract::multipart::MultipartRejection;
use axum::extract::rejection::FormRejection;
use axum::extract::{Extension, Form, Multipart, OriginalUri, Path, State};
use axum::response::{IntoResponse as _, Response};
use business::brand::mail::{self, LetterText};
use business::{Error, Refusal, brand};
use domain::{Brand, BrandForm, BrandImageKind, Problem, ProblemCode};
use http::header::{self, HeaderValue};
use http::{HeaderName, StatusCode};
use language::{Language, Words};
use serde_json::json;
use std::sync::Arc;

/// Where a browser is led after saving.
const SAVED: &str = "/administration/brand?saved";

/// `POST /administration/brand`
pub(super) async fn save(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    Extension(language): Extension<Language>,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Response {
    let Some(visit) = current.0.clone() else { return see_other("/sign-in") };
    if let Err(error) = brand::require(&visit, &web.portal).await {
        return refused(&error);
    }
    let Form(fields) = match form {
        Ok(form) => form,
        Err(rejection) => return malformed(&rejection),
    };
    if is_repeated(&fields, &[]) {
        return broken::bare(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let mut form = BrandForm::empty();
    let mut shade = None;
    for (name, value) in fields {
        if name == "use_accent" {
            shade = Some(value);
        } else if !form.fill(&name, value) {
            return broken::bare(StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
    // The button with the shade that is offered stands for the field.
    if let Some(shade) = shade {
        form.accent = shade;
    }
    match brand::save(&visit, &web.portal, &form).await {
        Ok(()) => see_other(SAVED),
        Err(Error::Refused(Refusal::Invalid(problems))) => {
            pages::brand_again(web, current, BrandAttempt { form: Some(form), problems }, language).await
        }
        Err(error) => refused(&error),
    }
}

/// `POST /administration/brand/{kind}`: one file, in the field of that name.
pub(super) async fn set_image(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    Extension(language): Extension<Language>,
    Path(kind): Path<String>,
    parts: Result<Multipart, MultipartRejection>,
) -> Response {
    let Some(visit) = current.0.clone() else { return see_other("/sign-in") };
    if let Err(error) = brand::require(&visit, &web.portal).await {
        return refused(&error);
    }
    let Some(kind) = BrandImageKind::from_name(&kind) else { return broken::bare(StatusCode::NOT_FOUND) };
    let Ok(mut parts) = parts else { return broken::bare(StatusCode::BAD_REQUEST) };
    let bytes = match file_of(&mut parts, kind.name()).await {
        Ok(bytes) => bytes,
        Err(status) => return broken::bare(status),
    };
    let saved = if bytes.is_empty() {
        Err(Refusal::Invalid(vec![Problem::new(kind.name(), ProblemCode::Missing)]).into())
    } else {
        brand::set_image(&visit, &web.portal, kind, bytes).await
    };
    match saved {
        Ok(()) => see_other(SAVED),
        Err(Error::Refused(Refusal::Invalid(problems))) => {
            pages::brand_again(web, current, BrandAttempt { form: None, problems }, language).await
        }
        Err(error) => refused(&error),
    }
}

/// The bytes of the one file that was sent, and at most one more than are taken: how large it is altogether is limited by
/// the layer before all handlers.
async fn file_of(parts: &mut Multipart, name: &str) -> Result<Vec<u8>, StatusCode> {
    let wrong = |error: axum::extract::multipart::MultipartError| error.status();
    let Some(mut part) = parts.next_field().await.map_err(wrong)? else { return Ok(Vec::new()) };
    if part.name() != Some(name) {
        return Err(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let mut bytes = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(wrong)? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > brand::LARGEST {
            break;
        }
    }
    Ok(bytes)
}

/// `POST /administration/brand/{kind}/remove`
pub(super) async fn remove_image(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    Path(kind): Path<String>,
    sent: Result<Nothing, Response>,
) -> Response {
    let Some(visit) = current.0 else { return see_other("/sign-in") };
    if let Err(error) = brand::require(&visit, &web.portal).await {
        return refused(&error);
    }
    if let Err(answer) = sent {
        return answer;
    }
    let Some(kind) = BrandImageKind::from_name(&kind) else { return broken::bare(StatusCode::NOT_FOUND) };
    match brand::remove_image(&visit, &web.portal, kind).await {
        Ok(()) => see_other(SAVED),
        Err(error) => refused(&error),
    }
}

/// `GET /administration/brand/mail`: a mail in the look of the form in the address, for an administrator to see.
pub(super) async fn mail(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    Extension(language): Extension<Language>,
    OriginalUri(address): OriginalUri,
) -> Response {
    let Some(visit) = current.0 else { return see_other("/sign-in") };
    if let Err(error) = brand::require(&visit, &web.portal).await {
        return refused(&error);
    }
    let present = brand::current(&web.portal).await;
    let (brand, _) = brand::preview(&present, &pages::typed(&address));
    let words = Words::of(language);
    let base_url = web.options.base_url.to_string();
    let letter = LetterText {
        subject: words.brand_sample_subject().to_owned(),
        paragraphs: vec![words.brand_sample_text().to_owned()],
        action: Some((words.brand_sample_action().to_owned(), base_url.clone())),
    };
    let written = mail::write(&web.portal, &brand, words, &base_url, &letter);
    headers::mail(&written.html)
}

/// `GET /brand/{digest}/{file}`: a picture that everybody may see. Its address changes with it, so it may be kept for ever;
/// under the address of one that is gone the present one is shown, and not kept.
pub(super) async fn image(State(web): State<Web>, Path((digest, file)): Path<(String, String)>) -> Response {
    let Some(name) = file.strip_suffix(".png") else { return broken::bare(StatusCode::NOT_FOUND) };
    let (present, bytes) = match brand::image(&web.portal, name).await {
        Ok(found) => found,
        Err(error) => return refused(&error),
    };
    let caching = if digest == present { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/png"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    // Mail programs show the logo too.
    let from_anywhere = HeaderName::from_static("cross-origin-resource-policy");
    headers.insert(from_anywhere, HeaderValue::from_static("cross-origin"));
    response
}

/// `GET /manifest.webmanifest`: what a browser wants to know to install the portal (W3C, Web Application Manifest).
pub(super) async fn manifest(
    State(web): State<Web>,
    Extension(brand): Extension<Arc<Brand>>,
    Extension(language): Extension<Language>,
) -> Response {
    let name = brand::supplier(&web.portal, &brand);
    let icons = match &brand.icon {
        Some(icon) => [512, 192]
            .map(|size| {
                let src = format!("/brand/{}/icon-{size}.png", icon.digest);
                json!({ "src": src, "sizes": format!("{size}x{size}"), "type": "image/png" })
            })
            .to_vec(),
        None => vec![json!({ "src": "/favicon.svg", "sizes": "any", "type": "image/svg+xml" })],
    };
    let theme = brand.band.map_or_else(|| "#f6f7f9".to_owned(), |band| band.to_string());
    let manifest = json!({
        "id": "/", "start_url": "/", "scope": "/", "display": "standalone",
        "name": name, "short_name": name, "lang": language.tag(), "dir": language.direction(),
        "theme_color": theme, "background_color": "#f6f7f9", "icons": icons,
    });
    let mut response = Json(manifest).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/manifest+json"));
    // In the reader's language and the supplier's present look.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=300"));
    response
}
