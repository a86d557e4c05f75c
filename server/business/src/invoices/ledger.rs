//! Keeping what is open right when a document or a payment arrives: finds the documents that settle each other, lets
//! `settlement.rs` do the arithmetic, and writes what changed, sums included. The caller holds the customer's lock.

use super::settlement::{Allocation, settle};
use super::store::{self, Placed, TotalChange};
use crate::Result;
use crate::db::Conn;
use domain::{CustomerId, DocumentKind, Instant, InvoiceId};
use std::collections::{BTreeMap, BTreeSet};

/// Documents that hang together by credits, with the pairs of credit and debt among them.
#[derive(Default)]
pub(super) struct Circle {
    members: BTreeMap<InvoiceId, Placed>,
    references: BTreeSet<(InvoiceId, InvoiceId)>,
}

impl Circle {
    /// The documents in it.
    pub(super) fn ids(&self) -> Vec<InvoiceId> {
        self.members.keys().copied().collect()
    }

    /// Does nothing settle anything here?
    pub(super) fn is_unrelated(&self) -> bool {
        self.references.is_empty()
    }

    /// Everything that hangs together with these documents. Most invoices stand alone, which costs two statements.
    pub(super) async fn around(conn: &mut Conn, customer: CustomerId, start: &[InvoiceId]) -> Result<Self> {
        let mut circle = Self::default();
        let mut waiting: Vec<InvoiceId> = start.to_vec();
        while let Some(id) = waiting.pop() {
            if circle.members.contains_key(&id) {
                continue;
            }
            let placed = store::position(conn, customer, id).await?;
            let owed = placed.position.owed();
            // A credit names debts; a debt is named by credits. A document over nothing is settled by nothing.
            if owed < 0 {
                for debt in store::referred(conn, customer, &placed).await? {
                    circle.references.insert((id, debt));
                    waiting.push(debt);
                }
            } else if owed > 0 && placed.position.kind == DocumentKind::Invoice {
                for credit in store::referring(conn, customer, &placed).await? {
                    circle.references.insert((credit, id));
                    waiting.push(credit);
                }
            }
            circle.members.insert(id, placed);
        }
        Ok(circle)
    }

    /// Settles all of them and writes what changed.
    pub(super) async fn settle(self, conn: &mut Conn, customer: CustomerId, at: Instant) -> Result<()> {
        let positions: Vec<_> = self.members.values().map(|placed| placed.position.clone()).collect();
        let references: Vec<_> = self.references.into_iter().collect();
        let settled = settle(&positions, &references);
        let mut by_credit: BTreeMap<InvoiceId, Vec<Allocation>> = BTreeMap::new();
        for allocation in settled.allocations {
            by_credit.entry(allocation.credit).or_default().push(allocation);
        }
        for (id, placed) in &self.members {
            // What is no credit now may have been one in its previous version.
            let wanted = by_credit.remove(id).unwrap_or_default();
            let written = store::allocations(conn, customer, *id).await?;
            if wanted.iter().collect::<BTreeSet<_>>() != written.iter().collect::<BTreeSet<_>>() {
                store::replace_allocations(conn, customer, *id, &wanted).await?;
            }
            let Some(standing) = settled.standings.get(id).copied().filter(|standing| *standing != placed.standing)
            else {
                continue;
            };
            store::set_standing(conn, customer, *id, standing, at).await?;
            let change = TotalChange {
                currency: placed.currency,
                count: 0,
                total: 0,
                open: standing.open.saturating_sub(placed.standing.open),
            };
            store::add_to_total(conn, customer, change).await?;
        }
        Ok(())
    }
}

/// Settles these documents and all that hang together with them.
pub(super) async fn settle_around(
    conn: &mut Conn,
    customer: CustomerId,
    start: &[InvoiceId],
    at: Instant,
) -> Result<()> {
    Circle::around(conn, customer, start).await?.settle(conn, customer, at).await
}
