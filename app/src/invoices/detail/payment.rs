//! How to pay, what has been paid, and what it is settled with.

use super::super::names;
use crate::request::words;
use crate::ui::{Entries, Entry, Erase, Fact, Facts, Section};
use domain::{CreditNoteLink, DocumentKind, Money, PaymentInstruction, PaymentReceived};
use language::InvoiceTitle;
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
            <Section title=words().invoice_how_to_pay() id="pay">
                {instructions.into_iter().map(|instruction| view! { <Instruction instruction /> }).collect_view()}
                {terms.map(|terms| view! { <p class="note" dir="auto">{terms}</p> })}
            </Section>
        }
        .erase()
    })
}

#[component]
fn Instruction(instruction: PaymentInstruction) -> impl IntoView {
    let words = words();
    let is_collected = names::is_collected(&instruction.code);
    // The gaps in an IBAN are drawn, not written, so that what is copied is the plain number.
    let account = instruction.account.map(|account| {
        let groups = names::account_groups(&account);
        Fact::grouped(if groups.len() > 1 { words.invoice_iban() } else { words.invoice_account() }, groups)
    });
    let facts = [
        Fact::of(words.invoice_account_holder(), instruction.account_name),
        account,
        Fact::of(words.invoice_bic(), instruction.bic),
        Fact::of(words.invoice_payment_reference(), instruction.remittance),
        Fact::of(words.invoice_mandate(), instruction.mandate),
    ];
    view! {
        <div class="instruction">
            <h3>{names::payment_means(words, &instruction.code)}</h3>
            {is_collected.then(|| view! { <p>{words.invoice_collected()}</p> })}
            <Facts facts=facts.into_iter().flatten().collect() />
            {instruction.qr_svg.map(|svg| view! { <QrCode svg /> })}
        </div>
    }
}

/// The EPC QR code. The SVG is made by the server from numbers it has checked; nothing of a document is in its markup.
#[component]
fn QrCode(svg: String) -> impl IntoView {
    let words = words();
    view! {
        <figure class="qr">
            <div
                class="qr-image"
                role="img"
                aria-label=words.invoice_qr_label()
                inner_html=svg
            ></div>
            <figcaption>{words.invoice_qr_text()}</figcaption>
        </figure>
    }
}

/// Payments received.
#[component]
pub fn Received(
    /// The payments, newest first.
    payments: Vec<PaymentReceived>,
) -> impl IntoView {
    let words = words();
    let entries = payments
        .into_iter()
        .map(|payment| Entry {
            text: words.date(payment.on),
            note: payment.reference.unwrap_or_default(),
            end: words.money(payment.amount),
            ..Entry::default()
        })
        .collect::<Vec<_>>();
    (!entries.is_empty()).then(|| {
        view! {
            <Section title=words.invoice_payments() id="payments">
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
    let words = words();
    let title = match kind {
        DocumentKind::Invoice => words.invoice_credit_notes(),
        DocumentKind::CreditNote => words.invoice_credited_invoices(),
    };
    let entries = documents
        .into_iter()
        .map(|other| Entry {
            text: words.tell(InvoiceTitle { kind: names::document(words, other.kind, ""), number: &other.number }),
            href: Some(format!("/invoices/{}", other.id)),
            note: words.date(other.issued),
            end: other.amount.map(|amount| words.money(amount)).unwrap_or_default(),
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
