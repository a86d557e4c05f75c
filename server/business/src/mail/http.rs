//! One letter, one exchange over HTTP (RFC 9112) with a provider of mail: bounded in time and in what is read, and nothing that
//! the other side says is followed.

use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::{Method, Request, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout_at};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// Longest time for a whole exchange.
const PATIENCE: Duration = Duration::from_secs(20);

/// So much of an answer is read, in bytes: its message is short, or it is not for us.
const LONGEST: usize = 64 * 1024;

/// Where a provider is asked.
#[derive(Clone)]
pub(super) struct Endpoint {
    host: String,
    port: u16,
    /// `None`: on this machine only.
    tls: Option<Arc<ClientConfig>>,
    pub(super) patience: Duration,
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

/// What a provider answered.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    /// As much of it as came in time, and at most [`LONGEST`] bytes.
    pub(super) body: Vec<u8>,
}

/// Something went wrong before there was an answer: why, in words without a secret.
pub(super) type Broken = String;

impl Endpoint {
    /// An endpoint. `authority`: a certificate (PEM) that is trusted beside the public ones.
    pub(super) fn new(host: &str, port: u16, has_tls: bool, authority: Option<&[u8]>) -> Result<Self, String> {
        let tls = if has_tls { Some(Arc::new(trusting(authority)?)) } else { None };
        if has_tls && ServerName::try_from(bare(host).to_owned()).is_err() {
            return Err("the host is no name that a certificate could be for".to_owned());
        }
        Ok(Self { host: host.to_owned(), port, tls, patience: PATIENCE })
    }

    /// Sends this JSON with POST. What came back is an answer whatever its status; a redirect is an answer, too.
    pub(super) async fn post(
        &self,
        path: &'static str,
        headers: Vec<(HeaderName, HeaderValue)>,
        json: String,
    ) -> Result<Answer, Broken> {
        let deadline = Instant::now() + self.patience;
        let late = |_| format!("{self:?} did not answer within {} seconds", self.patience.as_secs());
        let said = |error: &dyn fmt::Display| format!("{self:?}: {error}");
        let connecting = TcpStream::connect((bare(&self.host), self.port));
        let stream = timeout_at(deadline, connecting).await.map_err(late)?.map_err(|error| said(&error))?;
        // The request leaves in one piece, and nothing follows it.
        stream.set_nodelay(true).map_err(|error| said(&error))?;
        let exchange = async {
            match &self.tls {
                None => self.exchange(stream, path, headers, json, deadline).await,
                Some(tls) => {
                    let name = ServerName::try_from(bare(&self.host).to_owned()).map_err(|error| said(&error))?;
                    let connecting = TlsConnector::from(Arc::clone(tls)).connect(name, stream);
                    let stream = connecting.await.map_err(|error| said(&error))?;
                    self.exchange(stream, path, headers, json, deadline).await
                }
            }
        };
        // What is read of the body has the same deadline and keeps what came until then; this one comes a moment later.
        timeout_at(deadline + Duration::from_secs(1), exchange).await.map_err(late)?
    }

    async fn exchange<S: AsyncRead + AsyncWrite + Send + Unpin + 'static>(
        &self,
        stream: S,
        path: &'static str,
        headers: Vec<(HeaderName, HeaderValue)>,
        json: String,
        deadline: Instant,
    ) -> Result<Answer, Broken> {
        let said = |error: &dyn fmt::Display| format!("{self:?}: {error}");
        let late = |_| format!("{self:?} did not answer within {} seconds", self.patience.as_secs());
        let mut connection = http1::Builder::new();
        connection.max_buf_size(LONGEST);
        let (mut sender, driver) = connection.handshake(TokioIo::new(stream)).await.map_err(|error| said(&error))?;
        // Ends with this function, however that ends.
        let mut driving = JoinSet::new();
        driving.spawn(driver);
        let mut request = Request::new(Full::new(Bytes::from(json)));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = http::Uri::from_static(path);
        let host = HeaderValue::from_str(&self.authority()).map_err(|error| said(&error))?;
        request.headers_mut().insert(header::HOST, host);
        request.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static("application/json"));
        request.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        // Resend refuses whoever does not say what they are.
        let agent = HeaderValue::from_static(concat!("Portico/", env!("CARGO_PKG_VERSION")));
        request.headers_mut().insert(header::USER_AGENT, agent);
        request.headers_mut().extend(headers);
        let sending = sender.send_request(request);
        let answer = timeout_at(deadline, sending).await.map_err(late)?.map_err(|error| said(&error))?;
        let (parts, mut stream) = answer.into_parts();
        let mut body = Vec::new();
        // The status has said already what became of the letter; a body that breaks off, never ends or is late takes nothing
        // of that back.
        while body.len() < LONGEST {
            let Ok(Some(Ok(frame))) = timeout_at(deadline, stream.frame()).await else { break };
            if let Ok(bytes) = frame.into_data() {
                body.extend_from_slice(&bytes[..bytes.len().min(LONGEST - body.len())]);
            }
        }
        Ok(Answer { status: parts.status, headers: parts.headers, body })
    }

    /// Host and, where it is not the usual one, port.
    fn authority(&self) -> String {
        let usual = if self.tls.is_some() { 443 } else { 80 };
        if self.port == usual { self.host.clone() } else { format!("{}:{}", self.host, self.port) }
    }
}

/// A host as one connects to it, without the brackets that an IPv6 address has in a URL.
fn bare(host: &str) -> &str {
    host.trim_matches(['[', ']'])
}

/// TLS as the database's driver and the mail server's have it: ring, and Mozilla's authorities.
fn trusting(authority: Option<&[u8]>) -> Result<ClientConfig, String> {
    let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    if let Some(pem) = authority {
        let mut count = 0;
        for certificate in CertificateDer::pem_slice_iter(pem) {
            let certificate = certificate.map_err(|error| format!("the authority's file: {error}"))?;
            roots.add(certificate).map_err(|error| format!("the authority's file: {error}"))?;
            count += 1;
        }
        if count == 0 {
            return Err("the authority's file holds no certificate in PEM".to_owned());
        }
    }
    let mut config = ClientConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}
