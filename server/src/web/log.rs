//! The log as a file to be saved: sent in parts while it is read, so that its length costs no memory.

use super::return_to::with_return_to;
use super::sign_in::{refused, see_other};
use super::{Web, broken, headers, pages};
use app::account::CONFIRM;
use app::log::{LOG, WHOLE_LOG};
use app::request::CurrentVisit;
use axum::body::Body;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Extension, Query, Request, State};
use axum::response::Response;
use business::events::reading::{self, ExportFormat, LogExport};
use business::{Error, Refusal};
use domain::LogQuery;
use futures_util::stream;
use http::StatusCode;
use http::header::{self, HeaderValue};
use std::io;

type Fields = Result<Query<Vec<(String, String)>>, QueryRejection>;

/// `GET /log/export?format=csv|jsonl&…`, with the fields of the page's filter.
pub(super) async fn export(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    fields: Fields,
    request: Request,
) -> Response {
    let Some((query, format)) = asked(fields) else { return broken::bare(StatusCode::UNPROCESSABLE_ENTITY) };
    let begun = match current.0 {
        Some(visit) => reading::export(&visit, &web.portal, &query, format).await,
        None => Err(Refusal::SignedOut.into()),
    };
    answer(web, begun, format, LOG, request).await
}

/// `GET /administration/log/export?format=csv|jsonl&…`
pub(super) async fn export_all(
    State(web): State<Web>,
    Extension(current): Extension<CurrentVisit>,
    fields: Fields,
    request: Request,
) -> Response {
    let asked = asked(fields);
    // Whoever may not know of this place learns nothing of what it wants to be asked.
    let (query, format) = asked.clone().unwrap_or_else(|| (LogQuery::default(), ExportFormat::Csv));
    let begun = match current.0 {
        Some(visit) if asked.is_some() => reading::export_all(&visit, &web.portal, &query, format).await,
        Some(visit) => Err(reading::list_all(&visit, &web.portal, &query).await.err().unwrap_or_else(malformed)),
        None => Err(Refusal::SignedOut.into()),
    };
    answer(web, begun, format, WHOLE_LOG, request).await
}

fn malformed() -> Error {
    Refusal::Invalid(Vec::new()).into()
}

/// What is asked for; `None` for a field that is not known or stands there twice, or no format.
fn asked(fields: Fields) -> Option<(LogQuery, ExportFormat)> {
    let Query(fields) = fields.ok()?;
    let mut query = LogQuery::default();
    let mut format = None;
    for (name, value) in fields {
        let field = match name.as_str() {
            "format" if format.is_none() => {
                format = Some(ExportFormat::from_name(&value)?);
                continue;
            }
            "customer" => &mut query.customer,
            "what" => &mut query.what,
            "person" => &mut query.person,
            "about" => &mut query.about,
            "from" => &mut query.from,
            "to" => &mut query.to,
            _ => return None,
        };
        if !field.is_empty() {
            return None;
        }
        *field = value;
    }
    Some((query, format?))
}

async fn answer(
    web: Web,
    begun: Result<LogExport, Error>,
    format: ExportFormat,
    page: &str,
    request: Request,
) -> Response {
    match begun {
        // Back to the page with its filter: a browser that is led from a form to a file would stay on the form.
        Err(Error::Refused(Refusal::ProofNeeded)) => {
            let kept =
                request.uri().query().unwrap_or_default().split('&').filter(|field| !field.starts_with("format="));
            let filter = kept.collect::<Vec<_>>().join("&");
            let wanted = if filter.is_empty() { page.to_owned() } else { format!("{page}?{filter}") };
            see_other(&with_return_to(CONFIRM, &wanted))
        }
        Ok(export) => {
            let name = format!("log-{}.{}", web.portal.today(), format.name());
            file(export, format, &name)
        }
        // No page of the app has this address, so it answers with its own page for that.
        Err(Error::Refused(Refusal::NotFound)) => pages::render(web, request).await,
        Err(error) => refused(&error),
    }
}

fn file(export: LogExport, format: ExportFormat, name: &str) -> Response {
    // A part that cannot be read breaks the answer off: a browser then says that the file is not complete.
    let parts = stream::try_unfold(export, |mut export| async move {
        let part = export.next().await.map_err(|error| io::Error::other(error.to_string()))?;
        Ok::<_, io::Error>(part.map(|part| (part, export)))
    });
    let mut response = Response::new(Body::from_stream(parts));
    let out = response.headers_mut();
    let kind = match format {
        ExportFormat::Csv => "text/csv; charset=utf-8; header=present",
        ExportFormat::JsonLines => "application/x-ndjson; charset=utf-8",
    };
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    out.insert(header::CONTENT_DISPOSITION, headers::attachment(name));
    out.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(headers::DOWNLOAD_POLICY));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
