//! The log: a customer's own, which its owners read, and the supplier's. Plain pages, whose state is the address; nothing on
//! them reacts.

mod activity_page;
mod entries;
mod filters;
mod names;
mod query;
mod server_fns;
mod whole_log_page;

pub use activity_page::ActivityPage;
pub use query::query_from;
pub use server_fns::{ListLog, ListWholeLog, list, list_all};
pub use whole_log_page::WholeLogPage;

/// Where a customer's own log is.
pub const LOG: &str = "/log";
/// Where the same is as a file.
pub const LOG_EXPORT: &str = "/log/export";
/// Where the supplier reads every log.
pub const WHOLE_LOG: &str = "/administration/log";
/// Where the same is as a file.
pub const WHOLE_LOG_EXPORT: &str = "/administration/log/export";

/// Whose log a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// The customer's own.
    Customers,
    /// Any, read by the supplier.
    Suppliers,
}

impl Whose {
    const fn path(self) -> &'static str {
        match self {
            Self::Customers => LOG,
            Self::Suppliers => WHOLE_LOG,
        }
    }

    const fn export_path(self) -> &'static str {
        match self {
            Self::Customers => LOG_EXPORT,
            Self::Suppliers => WHOLE_LOG_EXPORT,
        }
    }
}
