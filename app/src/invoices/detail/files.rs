//! Files: those inside the document, and the document itself in every version received.

use super::super::words;
use crate::ui::{Entries, Entry, Section, format_size};
use domain::{Attachment, InvoiceId, InvoiceVersion, format_instant};
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
            <Section title="Attachments" id="attachments">
                <Entries entries />
            </Section>
        }
    })
}

fn attachment_entry(id: InvoiceId, attachment: Attachment) -> Entry {
    Entry {
        // Without a size the document only names it; there is nothing to fetch here.
        href: attachment.size.map(|_| format!("/invoices/{id}/attachments/{}", attachment.index)),
        is_download: true,
        note: attachment.description.filter(|description| *description != attachment.name).unwrap_or_default(),
        text: attachment.name,
        end: attachment.size.map_or_else(|| "Not inside the document".to_owned(), format_size),
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
    let newest = versions.first().map(|version| version.version);
    let has_many = versions.len() > 1;
    let entries = versions
        .into_iter()
        .map(|version| {
            let shown = if newest == Some(version.version) { ", shown here" } else { "" };
            let received = format_instant(version.received);
            let (file, size) = (words::file(version.file), format_size(version.size));
            Entry {
                text: format!("Version {}", version.version),
                href: Some(format!("/invoices/{id}/original?version={}", version.version)),
                is_download: true,
                note: format!("{received} · {file}, {size}{shown}"),
                end: version.amount.map(|amount| amount.to_string()).unwrap_or_default(),
            }
        })
        .collect::<Vec<_>>();
    has_many.then(|| {
        view! {
            <Section title="Versions" id="versions">
                <Entries entries />
            </Section>
        }
    })
}
