//! The parts of an invoice's page, one file each.

pub(super) mod files;
pub(super) mod head;
pub(super) mod lines;
pub(super) mod parties;
pub(super) mod payment;
pub(super) mod totals;
