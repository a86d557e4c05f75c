//! What the supplier's administrator sets: so far, the portal's name and look. Plain pages with plain forms, which the
//! server answers; a preview follows what is typed.

mod brand_page;
mod brand_sample_page;
mod server_fns;

pub use brand_page::{BrandAttempt, BrandPage};
pub use brand_sample_page::BrandSamplePage;
pub use server_fns::{SeeBrand, brand_page};

/// Where the page is.
pub const BRAND: &str = "/administration/brand";
/// Where a page stands that shows the look of a form that is not saved yet.
pub const BRAND_SAMPLE: &str = "/administration/brand/sample";
/// Where a mail stands that shows it.
pub const BRAND_MAIL: &str = "/administration/brand/mail";
