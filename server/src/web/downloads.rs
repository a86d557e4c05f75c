//! Files to be saved: the original of an invoice and the files inside it. They are never shown from this origin, whatever
//! they are.

use super::sign_in::refused;
use super::{Web, headers, pages};
use app::request::CurrentVisit;
use axum::body::Body;
use axum::extract::{Extension, Path, Query, Request, State};
use axum::response::Response;
use business::invoices::{self, Download};
use business::{Error, Refusal, Result};
use domain::InvoiceId;
use http::header::{self, HeaderValue};
use serde::Deserialize;

/// Which version of an invoice.
#[derive(Deserialize)]
pub(super) struct VersionQuery {
    version: Option<String>,
}

/// `GET /invoices/{id}/original?version=N`; without a version the newest.
pub(super) async fn original(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    Path(id): Path<String>,
    query: std::result::Result<Query<VersionQuery>, axum::extract::rejection::QueryRejection>,
    request: Request,
) -> Response {
    let found = async {
        let visit = current.0.ok_or(Refusal::SignedOut)?;
        let id = invoice_id(&id)?;
        // What is no number is answered like a version that does not exist.
        let version = match query {
            Ok(Query(VersionQuery { version: Some(version) })) => Some(version.parse().map_err(|_| Error::NOT_FOUND)?),
            Ok(Query(VersionQuery { version: None })) => None,
            Err(_) => return Err(Error::NOT_FOUND),
        };
        invoices::original(&visit, &web.portal, id, version).await
    };
    let found = found.await;
    answer(web, found, request).await
}

/// `GET /invoices/{id}/attachments/{index}`
pub(super) async fn attachment(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    Path((id, index)): Path<(String, String)>,
    request: Request,
) -> Response {
    let found = async {
        let visit = current.0.ok_or(Refusal::SignedOut)?;
        let index = index.parse().map_err(|_| Error::NOT_FOUND)?;
        invoices::attachment(&visit, &web.portal, invoice_id(&id)?, index).await
    };
    let found = found.await;
    answer(web, found, request).await
}

fn invoice_id(text: &str) -> Result<InvoiceId> {
    text.parse().map_err(|_| Error::NOT_FOUND)
}

async fn answer(web: Web, found: Result<Download>, request: Request) -> Response {
    match found {
        Ok(download) => file(download),
        // No page of the app has this address, so it answers with its own page for that.
        Err(Error::Refused(Refusal::NotFound)) => pages::render(web, request).await,
        Err(error) => refused(&error),
    }
}

fn file(download: Download) -> Response {
    let mut response = Response::new(Body::from(download.bytes));
    let out = response.headers_mut();
    let kind = HeaderValue::from_str(download.media_type);
    out.insert(header::CONTENT_TYPE, kind.unwrap_or(HeaderValue::from_static("application/octet-stream")));
    out.insert(header::CONTENT_DISPOSITION, headers::attachment(&download.file_name));
    out.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(headers::DOWNLOAD_POLICY));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
