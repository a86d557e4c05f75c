//! Is the process there, and can it do its work? For load balancers and supervisors; says nothing else.

use super::Web;
use axum::extract::State;
use http::StatusCode;
use std::time::Duration;

/// A database that has not answered after this time is not there.
const PATIENCE: Duration = Duration::from_secs(3);

/// The process runs.
pub(super) async fn live() -> &'static str {
    "live\n"
}

/// The database answers and has the tables this program needs.
pub(super) async fn ready(State(web): State<Web>) -> (StatusCode, &'static str) {
    let looked = tokio::time::timeout(PATIENCE, async {
        web.portal.db.ping().await?;
        web.portal.db.migration_state().await
    });
    match looked.await {
        Ok(Ok(state)) if state.is_current() => (StatusCode::OK, "ready\n"),
        Ok(Ok(_)) => (StatusCode::SERVICE_UNAVAILABLE, "not ready: the database is not migrated\n"),
        Ok(Err(_)) | Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "not ready: the database does not answer\n"),
    }
}
