//! Figures for operators, in Prometheus' format, on an address of their own. Routes are patterns: no figure names a
//! person, a customer or a document.

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use business::Portal;
use business::queue::{self, Standing};
use http::{StatusCode, header};
use metrics_exporter_prometheus::{BuildError, PrometheusBuilder, PrometheusHandle};
use std::time::Duration;

const REQUESTS: &str = "portico_requests_total";
const DURATION: &str = "portico_request_duration_seconds";
const CONNECTIONS: &str = "portico_database_connections";
const OPEN: &str = "portico_http_connections";
const SIGN_INS: &str = "portico_sign_ins_total";
const PANICS: &str = "portico_panics_total";
const JOBS: &str = "portico_jobs";

/// Upper bounds in seconds, around what a page should take.
const BOUNDS: &[f64] = &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

/// The figures of this process.
#[derive(Clone)]
pub struct Measurements {
    handle: PrometheusHandle,
    portal: Portal,
}

impl Measurements {
    /// Starts to count. Once per process.
    ///
    /// # Errors
    /// Counting has been started before.
    pub fn start(portal: Portal) -> Result<Self, BuildError> {
        let handle = PrometheusBuilder::new().set_buckets(BOUNDS)?.install_recorder()?;
        metrics::describe_counter!(REQUESTS, "Requests by method, route and status.");
        metrics::describe_histogram!(DURATION, "Time until the answer was made, by route.");
        metrics::describe_gauge!(CONNECTIONS, "Connections to the database, by state.");
        metrics::describe_gauge!(OPEN, "Connections of clients.");
        metrics::describe_counter!(SIGN_INS, "Tries to sign in, by outcome.");
        metrics::describe_gauge!(JOBS, "Jobs in the queue, by state: waiting, or dead.");
        metrics::describe_counter!(PANICS, "Panics, in requests and in what they left running.");
        Ok(Self { handle, portal })
    }

    /// All figures as text.
    pub async fn render(&self) -> String {
        let (used, all) = self.portal.db.connections();
        let count = |connections: usize| u32::try_from(connections).map_or(f64::MAX, f64::from);
        metrics::gauge!(CONNECTIONS, "state" => "used").set(count(used));
        metrics::gauge!(CONNECTIONS, "state" => "idle").set(count(all.saturating_sub(used)));
        match queue::standing(&self.portal).await {
            Ok(Standing { waiting, dead }) => {
                for (state, jobs) in [("waiting", waiting), ("dead", dead)] {
                    metrics::gauge!(JOBS, "state" => state).set(count(usize::try_from(jobs).unwrap_or(0)));
                }
            }
            // The other figures are wanted most when the database does not answer.
            Err(error) => tracing::warn!(%error, "the queue could not be counted"),
        }
        self.handle.run_upkeep();
        self.handle.render()
    }
}

/// Serves the figures.
pub fn router(measurements: Measurements) -> Router {
    Router::new()
        .route(
            "/metrics",
            get(|State(measurements): State<Measurements>| async move {
                ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], measurements.render().await)
            }),
        )
        .with_state(measurements)
}

pub(super) fn count_request(method: &str, route: &str, status: StatusCode, took: Duration) {
    // A method is what the client typed; only the known ones become a label.
    let method = match method {
        "GET" | "HEAD" | "POST" | "OPTIONS" => method.to_owned(),
        _ => "other".to_owned(),
    };
    metrics::counter!(REQUESTS, "method" => method, "route" => route.to_owned(), "status" => status.as_str().to_owned())
        .increment(1);
    metrics::histogram!(DURATION, "route" => route.to_owned()).record(took);
}

pub(super) fn count_sign_in(outcome: &'static str) {
    metrics::counter!(SIGN_INS, "outcome" => outcome).increment(1);
}

/// Something broke.
pub(crate) fn count_panic() {
    metrics::counter!(PANICS).increment(1);
}

/// A client has connected.
pub(crate) fn connection_opened() {
    metrics::gauge!(OPEN).increment(1);
}

/// A client has gone.
pub(crate) fn connection_closed() {
    metrics::gauge!(OPEN).decrement(1);
}
