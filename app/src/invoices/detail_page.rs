//! The page of one invoice: what is to be paid first, then what it is for, then all the rest.

use super::detail::files::{Attachments, Versions};
use super::detail::head::{Head, Summary, Unstructured};
use super::detail::lines::Lines;
use super::detail::parties::{Particulars, Parties};
use super::detail::payment::{HowToPay, Linked, Received};
use super::detail::totals::Totals;
use super::last_list::LastList;
use super::names;
use super::server_fns::find;
use crate::request::words;
use crate::ui::{Erase, Loaded, Section, Skeleton};
use crate::wire::load;
use domain::InvoiceDetail;
use language::InvoiceTitle;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

/// The page of one invoice.
#[component]
pub fn InvoiceDetailPage() -> impl IntoView {
    let params = use_params_map();
    // `try`, because whoever leaves while the server still loads takes the address along.
    let id = move || params.try_with(|params| params.get("id")).flatten().unwrap_or_default();
    let invoice = load(id, find);
    let words = words();
    view! {
        // Until it is known which one.
        <Title text=words.invoice_loading() />
        <p class="back">
            <a href=LastList::current().address()>{words.invoice_all()}</a>
        </p>
        <Loaded
            resource=invoice
            skeleton=|| view! { <Skeleton lines=10 /> }.erase()
            view=|invoice| view! { <Invoice invoice /> }.erase()
        />
    }
    .erase()
}

#[component]
fn Invoice(invoice: InvoiceDetail) -> impl IntoView {
    let words = words();
    let kind = names::document(words, invoice.summary.kind, &invoice.type_code);
    let title = words.tell(InvoiceTitle { kind, number: &invoice.summary.number });
    let id = invoice.summary.id;
    let body = if invoice.is_structured {
        view! { <Contents invoice=invoice.clone() /> }.erase()
    } else {
        view! { <Unstructured /> }.erase()
    };
    view! {
        <Title text=title.clone() />
        <article class="invoice">
            <Head title summary=invoice.summary.clone() file=invoice.versions.first().map(|version| version.file) />
            <Summary summary=invoice.summary.clone() />
            <div class="invoice-columns">
                // Before the contents, because it is what most people come for; a wide screen sets it beside them.
                <div class="invoice-pay">
                    <HowToPay instructions=invoice.payment open=invoice.summary.open terms=invoice.payment_terms />
                </div>
                <div class="invoice-main">{body}</div>
                <div class="invoice-aside">
                    <Received payments=invoice.payments />
                    <Linked kind=invoice.summary.kind documents=invoice.credit_notes />
                    <Attachments id attachments=invoice.attachments />
                    <Versions id versions=invoice.versions />
                </div>
            </div>
        </article>
    }
    .erase()
}

#[component]
fn Contents(invoice: InvoiceDetail) -> impl IntoView {
    let notes = invoice.notes.clone();
    view! {
        <Parties
            seller=invoice.seller.clone()
            buyer=invoice.buyer.clone()
            payee=invoice.payee.clone()
            deliver_to=invoice.deliver_to.clone()
        />
        <Particulars
            references=invoice.references.clone()
            issued=invoice.summary.issued
            delivered=invoice.delivered
            period=invoice.period
        />
        <Lines lines=invoice.lines.clone() />
        <Totals invoice />
        {(!notes.is_empty()).then(|| {
            view! {
                <Section title=words().invoice_notes() id="notes">
                    {notes.into_iter().map(|note| view! { <p class="note" dir="auto">{note}</p> }).collect_view()}
                </Section>
            }
        })}
    }
    .erase()
}
