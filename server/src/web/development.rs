//! What only those see who develop the portal or try it out: the HTML of a letter that was kept instead of sent. The pages
//! around it are the app's.

use super::sign_in::refused;
use super::{Web, headers};
use axum::extract::{Path, State};
use axum::response::Response;
use business::mail::folder;

/// `GET /dev/mail/{id}/html`: the letter as a mail program would show it, which runs nothing.
pub(super) async fn letter(State(web): State<Web>, Path(id): Path<String>) -> Response {
    match folder::html(&web.portal, &id).await {
        Ok(html) => headers::mail(&html),
        Err(error) => refused(&error),
    }
}
