//! Files: those inside the document, and the document itself in every version received.

use super::super::words;
use crate::ui::{Section, format_size};
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
    (!attachments.is_empty()).then(|| {
        view! {
            <Section title="Attachments" id="attachments">
                <ul class="entries">
                    {attachments.into_iter().map(|attachment| view! { <Entry id attachment /> }).collect_view()}
                </ul>
            </Section>
        }
    })
}

#[component]
fn Entry(id: InvoiceId, attachment: Attachment) -> impl IntoView {
    let note = attachment.description.filter(|description| *description != attachment.name);
    let name = match attachment.size {
        Some(_) => {
            let href = format!("/invoices/{id}/attachments/{}", attachment.index);
            view! {
                <a href=href download>
                    {attachment.name}
                </a>
            }
            .into_any()
        }
        // The document only names it; there is nothing to fetch here.
        None => attachment.name.into_any(),
    };
    view! {
        <li>
            <span>{name} {note.map(|note| view! { <span class="cell-note">{note}</span> })}</span>
            <span class="muted">{attachment.size.map(format_size)}</span>
        </li>
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
    (versions.len() > 1).then(|| {
        view! {
            <Section title="Versions" id="versions">
                <ul class="entries">
                    {versions
                        .into_iter()
                        .map(|version| {
                            let is_shown = newest == Some(version.version);
                            let href = format!("/invoices/{id}/original?version={}", version.version);
                            let shown = if is_shown { " (shown here)" } else { "" };
                            let size = format!("{}, {}", words::file(version.file), format_size(version.size));
                            view! {
                                <li>
                                    <span>
                                        <a href=href download>
                                            {format!("Version {}", version.version)}
                                        </a>
                                        {shown}
                                        <span class="cell-note">{format_instant(version.received)} " · " {size}</span>
                                    </span>
                                    <span class="amount">{version.amount.map(|amount| amount.to_string())}</span>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </Section>
        }
    })
}
