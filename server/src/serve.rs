//! The running server: its connections, their time limits, and its end. What is served, the router says.

use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::config::Config;
use crate::installation::{self, Use};
use crate::web::client::Peer;
use crate::web::{self, Measurements, Web, WebOptions, connection_closed, connection_opened};
use app::development::LETTERS;
use axum::Router;
use axum::body::Body;
use business::queue;
use http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Semaphore;
use tower::Service as _;

/// Most bytes of a request's line and headers.
const HEADERS_LIMIT: usize = 64 * 1024;

/// Runs until SIGTERM or SIGINT.
///
/// # Errors
/// Something that serving needs is not there.
pub async fn serve(config: &Config, out: &mut Output) -> Result<(), Failure> {
    let locks = installation::lock(config, Use::Server)?;
    let portal = installation::open(config).await?;
    let listener = listen(config.listen, "listen").await?;
    let address = listener.local_addr().map_err(|error| Failure::failed(error.to_string()))?;
    let metrics = match config.metrics_listen {
        Some(address) => {
            let measurements =
                Measurements::start(portal.clone()).map_err(|error| Failure::failed(format!("metrics: {error}")))?;
            Some((listen(address, "metrics_listen").await?, measurements))
        }
        None => None,
    };
    let options = WebOptions::from(config);
    if matches!(options.assets, web::assets::Assets::Missing) {
        tracing::warn!("no site was built into this program or stands beside it: pages have no style and no scripts");
    }
    let router = web::router(Web::new(portal.clone(), options));

    // Both are listened for from here on, so that a supervisor that stops what it just started is heard.
    let mut terminate = signal(SignalKind::terminate()).map_err(|error| Failure::failed(error.to_string()))?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(|error| Failure::failed(error.to_string()))?;
    let stop = async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    };
    if let Some((listener, measurements)) = metrics {
        tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, web::metrics_router(measurements)).await {
                tracing::error!(%error, "metrics are not served any more");
            }
        });
    }
    out.line(&format!("Portico {} is ready at {}", env!("CARGO_PKG_VERSION"), config.base_url));
    if config.data_dir.join(crate::demo::SIGN_INS).is_file() {
        out.line("It holds the demonstration; `portico demo --show` lists who can sign in.");
    }
    if portal.settings.mail.shows_letters() {
        out.line(&format!("No letter leaves: {}{LETTERS} shows what would have been sent.", config.base_url));
    }
    tracing::info!(%address, version = env!("CARGO_PKG_VERSION"), "listening");
    let limits = Limits {
        header_timeout: config.header_timeout,
        stall_timeout: config.request_timeout,
        connections: config.max_connections,
        drain: config.shutdown,
    };
    let (end, mut ended) = tokio::sync::watch::channel(());
    let workers = tokio::spawn({
        let portal = portal.clone();
        async move {
            queue::work(&portal, async move {
                // Its sender goes, or says something: both mean the end.
                let _ = ended.changed().await;
            })
            .await;
        }
    });
    // The workers are told with everybody else, so that they end while requests do.
    let stop = async move {
        stop.await;
        drop(end);
    };
    run(listener, router, limits, stop).await;
    // What is under way comes up again at the next start, when its lease is over.
    if tokio::time::timeout(config.shutdown, workers).await.is_err() {
        tracing::warn!("a job did not end in time");
    }
    portal.db.close().await;
    drop(locks);
    tracing::info!("stopped");
    Ok(())
}

async fn listen(address: SocketAddr, option: &str) -> Result<TcpListener, Failure> {
    TcpListener::bind(address).await.map_err(|error| {
        let remedy = match error.kind() {
            std::io::ErrorKind::AddrInUse => "Something else listens there; stop it or choose another port.",
            std::io::ErrorKind::PermissionDenied => "Ports below 1024 need a privilege; choose a higher one.",
            _ => "Choose an address of this machine.",
        };
        Failure::failed(format!("The address {address} ({option}) cannot be used: {error}. {remedy}"))
    })
}

/// Limits on connections.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Longest time for a client to say what it wants, also between two requests.
    pub header_timeout: Duration,
    /// Longest time for a client to take nothing of what it is sent.
    pub stall_timeout: Duration,
    /// Connections at the same time.
    pub connections: usize,
    /// Time for requests under way to end.
    pub drain: Duration,
}

/// Serves until `stop`, then lets requests under way end.
pub async fn run(listener: TcpListener, router: Router, limits: Limits, stop: impl Future<Output = ()>) {
    let mut http = http1::Builder::new();
    // Without a timer hyper has no time limits at all.
    http.timer(TokioTimer::new()).header_read_timeout(limits.header_timeout).max_header_size(HEADERS_LIMIT);
    let places = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        // Further clients wait in the system's queue until somebody leaves.
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of file descriptors, most likely: wait for some to come free instead of spinning.
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let connection =
            graceful.watch(http.serve_connection(TokioIo::new(prepared(stream, limits)), service(&router, peer)));
        tokio::spawn(async move {
            connection_opened();
            // A client that leaves early or speaks no HTTP is nobody's error.
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended");
            }
            connection_closed();
            drop(place);
        });
    }
    drop(listener);
    let waiting = graceful.count();
    tracing::info!(connections = waiting, "stopping: requests under way may end");
    if tokio::time::timeout(limits.drain, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not end in time");
    }
}

/// Without `TCP_NODELAY` the last part of every answer waits 40 ms for the client's acknowledgement. Without a time limit on
/// acknowledgements a client that reads nothing keeps its place for ever.
fn prepared(stream: TcpStream, limits: Limits) -> TcpStream {
    let set = stream.set_nodelay(true).and_then(|()| limit_stalling(&stream, limits.stall_timeout));
    if let Err(error) = set {
        tracing::debug!(%error, "a connection's options were not set");
    }
    stream
}

#[cfg(target_os = "linux")]
fn limit_stalling(stream: &TcpStream, limit: Duration) -> std::io::Result<()> {
    socket2::SockRef::from(stream).set_tcp_user_timeout(Some(limit))
}

#[cfg(not(target_os = "linux"))]
fn limit_stalling(_: &TcpStream, _: Duration) -> std::io::Result<()> {
    Ok(())
}

fn service(
    router: &Router,
    peer: SocketAddr,
) -> impl hyper::service::Service<
    Request<Incoming>,
    Response = axum::response::Response,
    Error = std::convert::Infallible,
    Future: Send + 'static,
> + use<> {
    let router = router.clone();
    hyper::service::service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(Peer(peer.ip()));
        router.clone().call(request)
    })
}
