//! What is still to be paid on documents that settle each other. Pure arithmetic: no database, no clock.
//!
//! A document with a positive amount owed is a *debt* (an invoice, as a rule), one with a negative amount a *credit* (a
//! credit note, or a corrected invoice, type 384, with negative amounts). A credit names the invoices it takes back
//! (BT-25). Credits are set against what payments have left open, oldest document first, so that the result depends on
//! the documents alone and never on the order in which they arrived.

use domain::{Date, DocumentKind, InvoiceId, Settlement};
use std::collections::{BTreeMap, BTreeSet};

/// A document among those that settle each other. All are of one customer, seller and currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) id: InvoiceId,
    pub(super) kind: DocumentKind,
    pub(super) number: String,
    pub(super) issued: Date,
    /// Amount due for payment as on the document (BT-115).
    pub(super) payable: i64,
    /// Paid before the document was made (BT-113).
    pub(super) prepaid: i64,
    /// Payments received since, less what was paid back.
    pub(super) paid: i64,
    /// Are amounts known?
    pub(super) is_structured: bool,
}

impl Position {
    /// What the customer owes by this document: negative where the supplier gives back.
    pub(super) const fn owed(&self) -> i64 {
        signed(self.kind, self.payable)
    }

    const fn left_by_payments(&self) -> i64 {
        self.owed().saturating_sub(self.paid)
    }

    fn age(&self) -> (Date, &str, bool) {
        (self.issued, &self.number, self.kind == DocumentKind::CreditNote)
    }
}

/// An amount as on the document, negative when it is a credit note's.
pub(super) const fn signed(kind: DocumentKind, amount: i64) -> i64 {
    match kind {
        DocumentKind::Invoice => amount,
        DocumentKind::CreditNote => -amount,
    }
}

/// A part of a credit that is set against a debt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Allocation {
    pub(super) credit: InvoiceId,
    pub(super) debt: InvoiceId,
    /// Positive.
    pub(super) amount: i64,
}

/// How a document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    /// Still to be paid; negative where the supplier owes.
    pub(super) open: i64,
    pub(super) settlement: Settlement,
}

/// How all of them stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Settled {
    /// In the order of credit and debt.
    pub(super) allocations: Vec<Allocation>,
    pub(super) standings: BTreeMap<InvoiceId, Standing>,
}

/// Settles documents with each other: `references` are pairs of a credit and a document it names.
pub(super) fn settle(positions: &[Position], references: &[(InvoiceId, InvoiceId)]) -> Settled {
    let mut by_age: Vec<&Position> = positions.iter().collect();
    by_age.sort_by(|one, other| one.age().cmp(&other.age()));
    let mut left: BTreeMap<InvoiceId, i64> =
        by_age.iter().map(|position| (position.id, position.left_by_payments())).collect();
    let mut credited: BTreeMap<InvoiceId, i64> = BTreeMap::new();
    let references: BTreeSet<_> = references.iter().copied().collect();
    let mut allocations = Vec::new();
    for credit in by_age.iter().filter(|position| position.owed() < 0) {
        for debt in by_age.iter().filter(|position| position.owed() > 0) {
            if !references.contains(&(credit.id, debt.id)) {
                continue;
            }
            let given = left.get(&credit.id).map_or(0, |left| left.saturating_neg());
            let amount = given.min(left.get(&debt.id).copied().unwrap_or(0));
            if amount > 0 {
                *left.entry(credit.id).or_default() += amount;
                *left.entry(debt.id).or_default() -= amount;
                *credited.entry(debt.id).or_default() += amount;
                allocations.push(Allocation { credit: credit.id, debt: debt.id, amount });
            }
        }
    }
    allocations.sort_unstable();
    let standings = positions
        .iter()
        .map(|position| {
            let open = left.get(&position.id).copied().unwrap_or(0);
            let credited = credited.get(&position.id).copied().unwrap_or(0);
            (position.id, Standing { open, settlement: settlement(position, credited, open) })
        })
        .collect();
    Settled { allocations, standings }
}

fn settlement(position: &Position, credited: i64, open: i64) -> Settlement {
    if !position.is_structured {
        return Settlement::Unknown;
    }
    let owed = position.owed();
    let is_credit = owed < 0 || (owed == 0 && position.kind == DocumentKind::CreditNote);
    if is_credit || (credited > 0 && credited >= owed) {
        Settlement::Credited
    } else if open <= 0 {
        Settlement::Paid
    } else if position.paid > 0 || credited > 0 || position.prepaid > 0 {
        Settlement::PartlyPaid
    } else {
        Settlement::Open
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn id(n: u128) -> InvoiceId {
        InvoiceId(Uuid::from_u128(n))
    }

    fn position(n: u8, kind: DocumentKind, payable: i64) -> Position {
        Position {
            id: id(n.into()),
            kind,
            number: format!("{n}"),
            issued: Date::from_days(20_000 + i32::from(n)),
            payable,
            prepaid: 0,
            paid: 0,
            is_structured: true,
        }
    }

    fn invoice(n: u8, payable: i64) -> Position {
        position(n, DocumentKind::Invoice, payable)
    }

    fn credit_note(n: u8, payable: i64) -> Position {
        position(n, DocumentKind::CreditNote, payable)
    }

    fn standings(positions: &[Position], references: &[(u128, u128)]) -> Vec<(i64, Settlement)> {
        let references: Vec<_> = references.iter().map(|(credit, debt)| (id(*credit), id(*debt))).collect();
        let settled = settle(positions, &references);
        positions.iter().map(|position| settled.standings[&position.id]).map(|at| (at.open, at.settlement)).collect()
    }

    #[test]
    fn an_invoice_is_open_then_partly_paid_then_paid() {
        let pay = |paid| standings(&[Position { paid, ..invoice(1, 100) }], &[]);
        assert_eq!(pay(0), [(100, Settlement::Open)]);
        assert_eq!(pay(40), [(60, Settlement::PartlyPaid)]);
        assert_eq!(pay(100), [(0, Settlement::Paid)]);
        assert_eq!(pay(130), [(-30, Settlement::Paid)]);
    }

    #[test]
    fn an_invoice_with_nothing_to_pay_is_paid_and_one_with_a_prepayment_is_partly_paid() {
        assert_eq!(standings(&[invoice(1, 0)], &[]), [(0, Settlement::Paid)]);
        assert_eq!(standings(&[Position { prepaid: 50, ..invoice(1, 70) }], &[]), [(70, Settlement::PartlyPaid)]);
    }

    #[test]
    fn a_credit_note_takes_an_invoice_back() {
        let both = [invoice(1, 100), credit_note(2, 100)];
        assert_eq!(standings(&both, &[(2, 1)]), [(0, Settlement::Credited), (0, Settlement::Credited)]);
        assert_eq!(standings(&both, &[]), [(100, Settlement::Open), (-100, Settlement::Credited)]);
    }

    #[test]
    fn a_credit_note_larger_than_what_is_open_keeps_the_rest() {
        let both = [Position { paid: 70, ..invoice(1, 100) }, credit_note(2, 50)];
        assert_eq!(standings(&both, &[(2, 1)]), [(0, Settlement::Paid), (-20, Settlement::Credited)]);
    }

    #[test]
    fn a_corrected_invoice_with_a_negative_amount_acts_as_a_credit_note() {
        let both = [invoice(1, 100), invoice(2, -30)];
        assert_eq!(standings(&both, &[(2, 1)]), [(70, Settlement::PartlyPaid), (0, Settlement::Credited)]);
    }

    #[test]
    fn a_collective_credit_note_is_used_up_by_the_oldest_invoices_first() {
        let all = [invoice(1, 100), invoice(2, 100), credit_note(3, 150)];
        assert_eq!(
            standings(&all, &[(3, 2), (3, 1)]),
            [(0, Settlement::Credited), (50, Settlement::PartlyPaid), (0, Settlement::Credited)]
        );
    }

    #[test]
    fn a_document_without_data_is_unknown_whatever_else() {
        assert_eq!(standings(&[Position { is_structured: false, ..invoice(1, 0) }], &[]), [(0, Settlement::Unknown)]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_nothing_is_credited_twice_and_the_order_of_arrival_does_not_matter(
            amounts in prop::collection::vec((any::<bool>(), -50..500_i64, 0..200_i64), 1..9),
            pairs in prop::collection::vec((0..9_usize, 0..9_usize), 0..20),
            turn in 0..9_usize,
        ) {
            let mut positions: Vec<Position> = amounts
                .iter()
                .zip(0..)
                .map(|((is_credit, payable, paid), n)| {
                    if *is_credit { credit_note(n, *payable) } else { Position { paid: *paid, ..invoice(n, *payable) } }
                })
                .collect();
            let references: Vec<_> = pairs.iter().map(|(c, d)| (id(*c as u128), id(*d as u128))).collect();
            let settled = settle(&positions, &references);

            let owed: i64 = positions.iter().map(|position| position.owed() - position.paid).sum();
            let open: i64 = settled.standings.values().map(|standing| standing.open).sum();
            prop_assert_eq!(owed, open);
            for position in &positions {
                let given: i64 = settled.allocations.iter().filter(|a| a.credit == position.id).map(|a| a.amount).sum();
                let taken: i64 = settled.allocations.iter().filter(|a| a.debt == position.id).map(|a| a.amount).sum();
                prop_assert!(given <= position.owed().saturating_neg().max(0) + position.paid.max(0));
                prop_assert!(taken <= position.owed().max(0));
                prop_assert_eq!(settled.standings[&position.id].open, position.owed() - position.paid - taken + given);
            }

            let turn = turn % positions.len();
            positions.rotate_left(turn);
            prop_assert_eq!(settle(&positions, &references), settled);
        }
    }
}
