//! Invoices (being written).
use crate::db::Statement;
pub(crate) const STATEMENTS: &[Statement] = &[];
pub(crate) fn composed_statements() -> Vec<Statement> { Vec::new() }
