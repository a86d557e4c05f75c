//! Real connections: time limits, and the end of the server.

use axum::Router;
use axum::routing::get;
use server::serve::{Limits, run};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

const LIMITS: Limits = Limits {
    header_timeout: Duration::from_millis(400),
    stall_timeout: Duration::from_millis(600),
    connections: 2,
    drain: Duration::from_secs(5),
};

async fn start(limits: Limits) -> (std::net::SocketAddr, oneshot::Sender<()>, JoinHandle<()>) {
    let slow = || async {
        tokio::time::sleep(Duration::from_millis(500)).await;
        "slow"
    };
    let router = Router::new()
        .route("/", get(|| async { "quick" }))
        .route("/slow", get(slow))
        .route("/large", get(|| async { vec![0; 64 * 1024 * 1024] }));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let server = tokio::spawn(run(listener, router, limits, async move {
        let _ = stopped.await;
    }));
    (address, stop, server)
}

async fn send(address: std::net::SocketAddr, request: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    stream
}

async fn everything(mut stream: TcpStream) -> String {
    let mut text = String::new();
    let read = tokio::time::timeout(Duration::from_secs(5), stream.read_to_string(&mut text)).await;
    let _ = read.expect("the connection should have ended");
    text
}

#[tokio::test]
async fn a_client_that_does_not_finish_its_headers_is_disconnected() {
    let (address, _stop, _server) = start(LIMITS).await;
    for half in ["", "GET / HTTP/1.1\r\nHost: a", "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTT"] {
        let began = Instant::now();
        let text = everything(send(address, half).await).await;
        assert!(began.elapsed() < Duration::from_secs(3), "{half:?} took {:?}", began.elapsed());
        assert_eq!(text.contains("200 OK"), half.contains("\r\n\r\n"), "{half:?}: {text}");
    }
}

#[tokio::test]
async fn when_all_places_are_taken_the_next_client_waits_for_one() {
    let (address, _stop, _server) = start(LIMITS).await;
    let (first, second) = (send(address, "GET /").await, send(address, "GET /").await);
    let began = Instant::now();
    let third = everything(send(address, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await).await;
    assert!(third.contains("quick"));
    assert!(began.elapsed() >= Duration::from_millis(200), "the places were not limited");
    drop((first, second));
}

#[tokio::test]
async fn requests_under_way_end_before_the_server_does() {
    let (address, stop, server) = start(Limits { header_timeout: Duration::from_secs(5), ..LIMITS }).await;
    let under_way = send(address, "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n").await;
    let idle = send(address, "GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    stop.send(()).unwrap();
    assert!(everything(under_way).await.ends_with("slow"));
    assert!(everything(idle).await.ends_with("quick"));
    server.await.unwrap();
    assert!(TcpStream::connect(address).await.is_err(), "it still listens");
}

#[tokio::test]
async fn headers_without_end_are_refused() {
    let (address, _stop, _server) = start(LIMITS).await;
    let endless = format!("GET / HTTP/1.1\r\nHost: a\r\nX: {}\r\n\r\n", "x".repeat(100_000));
    let mut stream = TcpStream::connect(address).await.unwrap();
    // The server may hang up before all is sent.
    let _ = stream.write_all(endless.as_bytes()).await;
    let mut text = Vec::new();
    let _ = tokio::time::timeout(Duration::from_secs(5), stream.read_to_end(&mut text)).await.unwrap();
    assert!(!String::from_utf8_lossy(&text).contains("200 OK"));
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_client_that_reads_nothing_loses_its_place() {
    let (address, _stop, _server) = start(LIMITS).await;
    let request = "GET /large HTTP/1.1\r\nHost: a\r\n\r\n";
    let (first, second) = (send(address, request).await, send(address, request).await);
    let began = Instant::now();
    let third = everything(send(address, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await).await;
    assert!(third.contains("quick"), "both places are still taken after {:?}", began.elapsed());
    drop((first, second));
}
