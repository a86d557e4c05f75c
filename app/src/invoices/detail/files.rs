//! Files: those inside the document, and the document itself in every version received.

use super::super::names;
use crate::request::words;
use crate::ui::{Entries, Entry, Section};
use domain::{Attachment, InvoiceId, InvoiceVersion};
use language::{InvoiceVersion as VersionName, InvoiceVersionNote, InvoiceVersionNoteShown};
use leptos::prelude::*;

/// Files inside the document.
#[component]
pub fn Attachments(
    /// The invoice.
    id: InvoiceId,
    /// Its attachments.
    attachments: Vec<Attachment>,
) -> impl IntoView {
    let entries = attachments.into_iter().map(|attachment| attachment_entry(id, attachment)).collect::<Vec<_>>();
    (!entries.is_empty()).then(|| {
        view! {
            <Section title=words().invoice_attachments() id="attachments">
                <Entries entries />
            </Section>
        }
    })
}

fn attachment_entry(id: InvoiceId, attachment: Attachment) -> Entry {
    let words = words();
    Entry {
        // Without a size the document only names it; there is nothing to fetch here.
        href: attachment.size.map(|_| format!("/invoices/{id}/attachments/{}", attachment.index)),
        is_download: true,
        note: attachment.description.filter(|description| *description != attachment.name).unwrap_or_default(),
        text: attachment.name,
        end: attachment.size.map_or_else(|| words.invoice_attachment_outside().to_owned(), |size| words.size(size)),
    }
}

/// The versions received; shown once there is more than one.
#[component]
pub fn Versions(
    /// The invoice.
    id: InvoiceId,
    /// Its versions, newest first.
    versions: Vec<InvoiceVersion>,
) -> impl IntoView {
    let words = words();
    let newest = versions.first().map(|version| version.version);
    let has_many = versions.len() > 1;
    let entries = versions
        .into_iter()
        .map(|version| {
            let (received, kind, size) =
                (words.moment(version.received), names::file(version.file), words.size(version.size));
            let (received, size) = (received.as_str(), size.as_str());
            let note = if newest == Some(version.version) {
                words.tell(InvoiceVersionNoteShown { received, kind, size })
            } else {
                words.tell(InvoiceVersionNote { received, kind, size })
            };
            Entry {
                text: words.tell(VersionName { number: version.version }),
                href: Some(format!("/invoices/{id}/original?version={}", version.version)),
                is_download: true,
                note,
                end: version.amount.map(|amount| words.money(amount)).unwrap_or_default(),
            }
        })
        .collect::<Vec<_>>();
    has_many.then(|| {
        view! {
            <Section title=words.invoice_versions() id="versions">
                <Entries entries />
            </Section>
        }
    })
}
