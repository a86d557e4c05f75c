//! How to pay, what has been paid, and what it is settled with.

use super::super::words;
use crate::ui::{Entries, Entry, Erase, Fact, Facts, Section};
use domain::{CreditNoteLink, DocumentKind, Money, PaymentInstruction, PaymentReceived, format_date};
use leptos::prelude::*;

/// How to pay; nothing once there is nothing left to pay.
#[component]
pub fn HowToPay(
    /// The ways to pay.
    instructions: Vec<PaymentInstruction>,
    /// What is still to be paid.
    open: Option<Money>,
    /// Payment terms, as on the document.
    terms: Option<String>,
) -> impl IntoView {
    let is_to_pay = open.is_none_or(|open| open.minor > 0);
    let terms = terms.filter(|terms| !terms.trim().is_empty());
    let has_any = !instructions.is_empty() || terms.is_some();
    (is_to_pay && has_any).then(|| {
        view! {
            <Section title="How to pay" id="pay">
                {instructions.into_iter().map(|instruction| view! { <Instruction instruction /> }).collect_view()}
                {terms.map(|terms| view! { <p class="note">{terms}</p> })}
            </Section>
        }
        .erase()
    })
}

#[component]
fn Instruction(instruction: PaymentInstruction) -> impl IntoView {
    let is_collected = words::is_collected(&instruction.code);
    // The gaps in an IBAN are drawn, not written, so that what is copied is the plain number.
    let account = instruction.account.map(|account| {
        let groups = words::account_groups(&account);
        Fact::grouped(if groups.len() > 1 { "IBAN" } else { "Account" }, groups)
    });
    let facts = [
        Fact::of("Account holder", instruction.account_name),
        account,
        Fact::of("BIC", instruction.bic),
        Fact::of("Payment reference", instruction.remittance),
        Fact::of("Mandate", instruction.mandate),
    ];
    view! {
        <div class="instruction">
            <h3>{words::payment_means(&instruction.code).to_owned()}</h3>
            {is_collected.then(|| view! { <p>"The amount will be collected from your account; there is nothing to do."</p> })}
            <Facts facts=facts.into_iter().flatten().collect() />
            {instruction.qr_svg.map(|svg| view! { <QrCode svg /> })}
        </div>
    }
}

/// The EPC QR code. The SVG is made by the server from numbers it has checked; nothing of a document is in its markup.
#[component]
fn QrCode(svg: String) -> impl IntoView {
    view! {
        <figure class="qr">
            <div
                class="qr-image"
                role="img"
                aria-label="QR code with the payment details above, for your banking app"
                inner_html=svg
            ></div>
            <figcaption>"Scan with your banking app to fill in the transfer."</figcaption>
        </figure>
    }
}

/// Payments received.
#[component]
pub fn Received(
    /// The payments, newest first.
    payments: Vec<PaymentReceived>,
) -> impl IntoView {
    let entries = payments
        .into_iter()
        .map(|payment| Entry {
            text: format_date(payment.on),
            note: payment.reference.unwrap_or_default(),
            end: payment.amount.to_string(),
            ..Entry::default()
        })
        .collect::<Vec<_>>();
    (!entries.is_empty()).then(|| {
        view! {
            <Section title="Payments received" id="payments">
                <Entries entries />
            </Section>
        }
    })
}

/// Credit notes of an invoice, or the invoices of a credit note.
#[component]
pub fn Linked(
    /// What the document on this page is.
    kind: DocumentKind,
    /// What it is settled with.
    documents: Vec<CreditNoteLink>,
) -> impl IntoView {
    let title = match kind {
        DocumentKind::Invoice => "Credit notes",
        DocumentKind::CreditNote => "Credited invoices",
    };
    let entries = documents
        .into_iter()
        .map(|other| Entry {
            text: format!("{} {}", words::document(other.kind, ""), other.number),
            href: Some(format!("/invoices/{}", other.id)),
            note: format_date(other.issued),
            end: other.amount.map(|amount| amount.to_string()).unwrap_or_default(),
            ..Entry::default()
        })
        .collect::<Vec<_>>();
    (!entries.is_empty()).then(|| {
        view! {
            <Section title id="linked">
                <Entries entries />
            </Section>
        }
    })
}
