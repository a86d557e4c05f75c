//! Between whom, and what the document refers to.

use super::super::words;
use crate::ui::{Fact, Facts, Section};
use domain::{Date, Party, ReferenceKind, format_date};
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
    let parties = [("Seller", Some(seller)), ("Buyer", Some(buyer)), ("Payee", payee), ("Delivered to", deliver_to)];
    view! {
        <Section title="Parties" id="parties">
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
    let identifiers = [("VAT ID ", party.vat_id), ("Tax number ", party.tax_number), ("Registration ", party.legal_id)];
    let lines = party
        .trading_name
        .into_iter()
        .chain(party.address)
        .chain(identifiers.into_iter().filter_map(|(what, value)| value.map(|value| format!("{what}{value}"))))
        .chain(party.contact);
    view! {
        <div class="party">
            <h3>{role}</h3>
            <p>
                <strong>{party.name}</strong>
                {lines.map(|line| view! { <br />{line} }).collect_view()}
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
    let dates = [
        Fact::of("Issue date", format_date(issued)),
        Fact::of("Delivery date", delivered.map(format_date)),
        Fact::of("Period", period.and_then(format_period)),
    ];
    let references = references.into_iter().map(|(kind, value)| Fact::of(words::reference(kind), value));
    let facts = dates.into_iter().chain(references).flatten().collect();
    view! {
        <Section title="Details" id="details">
            <Facts facts />
        </Section>
    }
}

/// A period for reading; nothing when neither end is known.
pub(super) fn format_period((from, to): (Option<Date>, Option<Date>)) -> Option<String> {
    match (from, to) {
        (Some(from), Some(to)) => Some(format!("{} – {}", format_date(from), format_date(to))),
        (Some(from), None) => Some(format!("from {}", format_date(from))),
        (None, Some(to)) => Some(format!("until {}", format_date(to))),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::format_period;

    #[test]
    fn a_period_may_lack_either_end() {
        let date = |text: &str| text.parse().ok();
        let read = |from, to| format_period((from, to)).map(|text| text.replace('\u{a0}', " "));
        let (from, to) = (date("2026-01-01"), date("2026-01-31"));
        assert_eq!(read(from, to).as_deref(), Some("1 Jan 2026 – 31 Jan 2026"));
        assert_eq!(read(from, None).as_deref(), Some("from 1 Jan 2026"));
        assert_eq!(read(None, to).as_deref(), Some("until 31 Jan 2026"));
        assert_eq!(read(None, None), None);
    }
}
