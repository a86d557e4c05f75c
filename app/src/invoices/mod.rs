//! Invoices on screen.

mod detail;
mod detail_page;
mod filters;
mod last_list;
mod list_page;
pub(crate) mod names;
mod query;
mod rows;
mod server_fns;

pub use detail_page::InvoiceDetailPage;
pub use last_list::LastList;
pub use list_page::InvoiceListPage;
pub use query::{list_address, query_from};
pub use server_fns::{FindInvoice, ListInvoices, find, list};
