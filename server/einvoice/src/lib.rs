//! Reads and checks electronic invoices.
