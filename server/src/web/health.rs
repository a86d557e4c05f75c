//! Is the process there, and can it do its work? For load balancers and supervisors; says nothing else.

use super::Web;
use super::broken::Spoken;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use std::time::Duration;

/// A database that has not answered after this time is not there.
const PATIENCE: Duration = Duration::from_secs(3);

/// The process runs.
pub(super) async fn live() -> &'static str {
    "live\n"
}

/// The database answers and has the tables this program needs.
pub(super) async fn ready(State(web): State<Web>) -> Response {
    // The probe speaks before the time limit of all requests does.
    let patience = PATIENCE.min(web.options.request_timeout / 2);
    let looked = tokio::time::timeout(patience, async {
        web.portal.db.ping().await?;
        web.portal.db.migration_state().await
    });
    let (status, words) = match looked.await {
        Ok(Ok(state)) if state.is_current() => (StatusCode::OK, "ready\n"),
        Ok(Ok(_)) => (StatusCode::SERVICE_UNAVAILABLE, "not ready: the database is not migrated\n"),
        Ok(Err(_)) | Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "not ready: the database does not answer\n"),
    };
    // A supervisor reads these words; a page for people would say nothing to it.
    (status, Extension(Spoken), words).into_response()
}
