//! What a person changes about themselves by plain forms.

use super::sign_in::{malformed, refused, see_other};
use super::{Web, broken, language};
use app::request::CurrentVisit;
use axum::extract::rejection::FormRejection;
use axum::extract::{Extension, Form, State};
use axum::response::Response;
use business::identity;
use domain::{Appearance, Preferences};
use http::StatusCode;
use serde::Deserialize;

/// What the form of preferences sends; anything else is refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PreferencesForm {
    language: String,
    time_zone: String,
    appearance: String,
}

/// `POST /preferences`
pub(super) async fn save_preferences(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    form: Result<Form<PreferencesForm>, FormRejection>,
) -> Response {
    let Some(visit) = current.0 else { return see_other("/sign-in") };
    let Form(form) = match form {
        Ok(form) => form,
        Err(rejection) => return malformed(&rejection),
    };
    // The page offers choices only: whoever sends something else did not use it.
    let Some(appearance) = Appearance::from_name(&form.appearance) else {
        return broken::bare(StatusCode::UNPROCESSABLE_ENTITY);
    };
    let wanted = Preferences { language: form.language, time_zone: form.time_zone, appearance };
    match identity::save_preferences(&visit, &web.portal, &wanted).await {
        Ok(()) => {
            let mut response = see_other("/preferences?saved");
            // The pages outside follow, in this browser.
            if let Ok(chosen) = wanted.language.parse() {
                language::remember(&mut response, chosen);
            }
            response
        }
        Err(error) => refused(&error),
    }
}

/// `POST /end-tour`
pub(super) async fn end_tour(State(web): State<Web>, Extension(current): Extension<CurrentVisit>) -> Response {
    let Some(visit) = current.0 else { return see_other("/sign-in") };
    match identity::end_tour(&visit, &web.portal).await {
        Ok(()) => see_other("/"),
        Err(error) => refused(&error),
    }
}
