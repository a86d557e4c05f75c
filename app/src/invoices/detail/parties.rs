//! Between whom, and what the document refers to.

use super::super::names;
use crate::request::words;
use crate::ui::{Fact, Facts, Section};
use domain::{Date, Party, ReferenceKind};
use language::{InvoiceLegalId, InvoiceTaxNumber, InvoiceVatId, PeriodBetween, PeriodFrom, PeriodUntil, Words};
use leptos::prelude::*;

/// Seller, buyer and the others.
#[component]
pub fn Parties(
    /// Seller.
    seller: Party,
    /// Buyer.
    buyer: Party,
    /// Payee, if another.
    payee: Option<Party>,
    /// Delivered to, if said.
    deliver_to: Option<Party>,
) -> impl IntoView {
    let words = words();
    let parties = [
        (words.invoice_seller(), Some(seller)),
        (words.invoice_buyer(), Some(buyer)),
        (words.invoice_payee(), payee),
        (words.invoice_deliver_to(), deliver_to),
    ];
    view! {
        <Section title=words.invoice_parties() id="parties">
            <div class="parties">
                {parties
                    .into_iter()
                    .filter_map(|(role, party)| party.map(|party| view! { <PartyCard role party /> }))
                    .collect_view()}
            </div>
        </Section>
    }
}

#[component]
fn PartyCard(role: &'static str, party: Party) -> impl IntoView {
    let words = words();
    let identifiers = [
        party.vat_id.map(|id| words.tell(InvoiceVatId { id: &id })),
        party.tax_number.map(|id| words.tell(InvoiceTaxNumber { id: &id })),
        party.legal_id.map(|id| words.tell(InvoiceLegalId { id: &id })),
    ];
    let country = party.country.map(|code| words.country(&code).map_or(code, str::to_owned));
    let lines = party
        .trading_name
        .into_iter()
        .chain(party.address)
        .chain(country)
        .chain(identifiers.into_iter().flatten())
        .chain(party.contact);
    view! {
        <div class="party">
            <h3>{role}</h3>
            <p>
                <strong><bdi>{party.name}</bdi></strong>
                {lines.map(|line| view! { <br /><bdi>{line}</bdi> }).collect_view()}
            </p>
        </div>
    }
}

/// References and dates.
#[component]
pub fn Particulars(
    /// What it refers to.
    references: Vec<(ReferenceKind, String)>,
    /// Issue date.
    issued: Date,
    /// Delivery date.
    delivered: Option<Date>,
    /// Invoiced period.
    period: Option<(Option<Date>, Option<Date>)>,
) -> impl IntoView {
    let words = words();
    let dates = [
        Fact::of(words.invoice_issue_date(), words.date(issued)),
        Fact::of(words.invoice_delivery_date(), delivered.map(|date| words.date(date))),
        Fact::of(words.invoice_period(), period.and_then(|period| format_period(words, period))),
    ];
    let references = references.into_iter().map(|(kind, value)| Fact::of(names::reference(words, kind), value));
    let facts = dates.into_iter().chain(references).flatten().collect();
    view! {
        <Section title=words.invoice_details() id="details">
            <Facts facts />
        </Section>
    }
}

/// A period for reading; nothing when neither end is known.
pub(super) fn format_period(words: Words, (from, to): (Option<Date>, Option<Date>)) -> Option<String> {
    let date = |date| words.date(date);
    match (from, to) {
        (Some(from), Some(to)) => Some(words.tell(PeriodBetween { from: &date(from), to: &date(to) })),
        (Some(from), None) => Some(words.tell(PeriodFrom { from: &date(from) })),
        (None, Some(to)) => Some(words.tell(PeriodUntil { to: &date(to) })),
        (None, None) => None,
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::format_period;
    use language::{Language, Words};

    #[test]
    fn a_period_may_lack_either_end() {
        let date = |text: &str| text.parse().ok();
        let read = |from, to| format_period(Words::of(Language::English), (from, to));
        let (from, to) = (date("2026-01-01"), date("2026-01-31"));
        assert_eq!(read(from, to).as_deref(), Some("1 Jan 2026 – 31 Jan 2026"));
        assert_eq!(read(from, None).as_deref(), Some("from 1 Jan 2026"));
        assert_eq!(read(None, to).as_deref(), Some("until 31 Jan 2026"));
        assert_eq!(read(None, None), None);
    }
}
