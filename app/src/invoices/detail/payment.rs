//! How to pay, what has been paid, and what it is settled with.

use super::super::words;
use crate::ui::{Fact, Facts, Section};
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
        .into_any()
    })
}

#[component]
fn Instruction(instruction: PaymentInstruction) -> impl IntoView {
    let is_collected = words::is_collected(&instruction.code);
    view! {
        <div class="instruction">
            <h3>{words::payment_means(&instruction.code).to_owned()}</h3>
            {is_collected.then(|| view! { <p>"The amount will be collected from your account; there is nothing to do."</p> })}
            <Facts>
                <Fact term="Account holder" value=instruction.account_name />
                {instruction.account.map(|account| view! { <Account account /> })}
                <Fact term="BIC" value=instruction.bic />
                <Fact term="Payment reference" value=instruction.remittance />
                <Fact term="Mandate" value=instruction.mandate />
            </Facts>
            {instruction.qr_svg.map(|svg| view! { <QrCode svg /> })}
        </div>
    }
}

/// An account in groups. The gaps are drawn, not written, so that what is copied is the plain number.
#[component]
fn Account(account: String) -> impl IntoView {
    let groups = words::account_groups(&account);
    let term = if groups.len() > 1 { "IBAN" } else { "Account" };
    view! {
        <div>
            <dt>{term}</dt>
            <dd class="account">{groups.into_iter().map(|group| view! { <span>{group}</span> }).collect_view()}</dd>
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
    (!payments.is_empty()).then(|| {
        view! {
            <Section title="Payments received" id="payments">
                <ul class="entries">
                    {payments
                        .into_iter()
                        .map(|payment| {
                            view! {
                                <li>
                                    <span>
                                        {format_date(payment.on)}
                                        {payment.reference.map(|reference| view! { <span class="cell-note">{reference}</span> })}
                                    </span>
                                    <span class="amount">{payment.amount.to_string()}</span>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
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
    (!documents.is_empty()).then(|| {
        view! {
            <Section title id="linked">
                <ul class="entries">
                    {documents
                        .into_iter()
                        .map(|other| {
                            view! {
                                <li>
                                    <span>
                                        <a href=format!("/invoices/{}", other.id)>
                                            {words::document(other.kind, "")} " " {other.number}
                                        </a>
                                        <span class="cell-note">{format_date(other.issued)}</span>
                                    </span>
                                    <span class="amount">{other.amount.map(|amount| amount.to_string())}</span>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </Section>
        }
    })
}
