//! Original files and the files inside e-invoices, as a customer saves them.

use super::{detail, require, store};
use crate::db::Scope;
use crate::events::{self, NewEvent};
use crate::{Error, Portal, Result, Visit};
use domain::{Action, DownloadKind, InvoiceId};
use einvoice::{Document, Invoice};
use serde_json::json;
use std::fmt;

/// A file to be saved.
#[derive(Clone, PartialEq, Eq)]
pub struct Download {
    /// A name that is safe on every system and in a header.
    pub file_name: String,
    /// A type that no browser runs: one of a short list, or `application/octet-stream`.
    pub media_type: &'static str,
    /// The content.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Download {
    /// Without the content, which is nobody's business in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download").field("media_type", &self.media_type).field("size", &self.bytes.len()).finish()
    }
}

/// The types that attachments may have (EN 16931-1, BT-125, as EN 16931 code list MIME).
const MEDIA_TYPES: [&str; 6] = [
    "application/pdf",
    "image/png",
    "image/jpeg",
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.spreadsheet",
];

fn safe_media_type(declared: Option<&str>) -> &'static str {
    MEDIA_TYPES.into_iter().find(|known| declared == Some(*known)).unwrap_or("application/octet-stream")
}

/// The original file of a version, byte for byte; of the newest, if none is named.
///
/// # Errors
/// Not allowed; not found, when there is no such invoice or version.
pub async fn original(visit: &Visit, portal: &Portal, id: InvoiceId, version: Option<i64>) -> Result<Download> {
    let within = require(visit, portal, Action::DownloadInvoices).await?;
    let customer = within.customer;
    let file = {
        let mut conn = portal.db.read(Scope::customer(customer)).await?;
        store::original(&mut conn, &within, id, version).await?
    };
    let bytes = portal.files.get(customer, file.hash).await?;
    let after = json!({ "version": file.version });
    record(visit, portal, id, after).await?;
    let extension = match file.kind {
        DownloadKind::Pdf => "pdf",
        DownloadKind::Xml => "xml",
    };
    // Named after the invoice: whoever collects invoices finds `RE-7.pdf`, not `invoice (13).pdf`.
    let stem: String = einvoice::sanitize_file_name(&file.number).chars().take(90).collect();
    // Somebody who asks for a certain version wants to tell it from the others.
    let version = version.map(|version| format!("-v{version}")).unwrap_or_default();
    Ok(Download { file_name: format!("{stem}{version}.{extension}"), media_type: store::media_type(file.kind), bytes })
}

/// A file inside the newest version of an e-invoice.
///
/// # Errors
/// Not allowed; not found, when there is no such invoice or attachment, or the document only names it.
pub async fn attachment(visit: &Visit, portal: &Portal, id: InvoiceId, index: usize) -> Result<Download> {
    let within = require(visit, portal, Action::DownloadInvoices).await?;
    let customer = within.customer;
    let file = {
        let mut conn = portal.db.read(Scope::customer(customer)).await?;
        store::original(&mut conn, &within, id, None).await?
    };
    let bytes = portal.files.get(customer, file.hash).await?;
    let attachment = read_again(bytes).await?.and_then(|invoice| invoice.attachments.into_iter().nth(index));
    let attachment = attachment.ok_or(Error::NOT_FOUND)?;
    let file_name = detail::attachment_name(&attachment);
    let media_type = safe_media_type(attachment.media_type.as_deref());
    let bytes = attachment.content.ok_or(Error::NOT_FOUND)?;
    record(visit, portal, id, json!({ "version": file.version, "attachment": index })).await?;
    Ok(Download { file_name, media_type, bytes })
}

async fn record(visit: &Visit, portal: &Portal, id: InvoiceId, after: serde_json::Value) -> Result<()> {
    let event = NewEvent::about("invoice.downloaded", "invoice", id.0).after(after);
    events::record_alone(portal, visit.into(), event).await.map(|_| ())
}

/// The document in the bytes of an original that was accepted once. `None` for a file without data.
pub(super) async fn read_again(bytes: Vec<u8>) -> Result<Option<Invoice>> {
    let read = tokio::task::spawn_blocking(move || einvoice::read(&bytes)).await;
    match read {
        Ok(Ok(Document::Structured(invoice))) => Ok(Some(*invoice)),
        Ok(Ok(Document::Unstructured)) => Ok(None),
        // A later version of the reader may refuse what an earlier one took; what can be read of it still stands.
        Ok(Err(rejection)) => match rejection.facts {
            Some(facts) => Ok(Some(*facts)),
            None => Err(Error::unexpected("reading an original again", &rejection)),
        },
        Err(ended) => Err(Error::unexpected("reading an original again", &ended)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_could_run_is_handed_out_as_plain_bytes() {
        assert_eq!(safe_media_type(Some("application/pdf")), "application/pdf");
        for declared in
            [None, Some("text/html"), Some("image/svg+xml"), Some("application/PDF"), Some("text/csv; charset=x")]
        {
            assert_eq!(safe_media_type(declared), "application/octet-stream", "{declared:?}");
        }
    }
}
