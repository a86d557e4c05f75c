//! Components without business: what pages are assembled from. Nothing here knows an invoice, a customer or a server
//! function; classes are defined in `style/`, one file per family.

mod badge;
mod button;
mod empty;
mod entries;
mod erase;
mod facts;
mod field;
mod heading;
mod icon;
mod loaded;
mod notice;
mod pagination;
mod section;
mod table;

pub use badge::{Badge, Tone};
pub use button::{Button, ButtonLink};
pub use empty::EmptyState;
pub use entries::{Entries, Entry};
pub use erase::{Content, Erase};
pub use facts::{Fact, Facts};
pub use field::{SelectField, TextField};
pub use heading::{FirstHeading, PageHeading, focus_heading};
pub use icon::{Glyph, Icon};
pub use loaded::{Loaded, Skeleton};
pub use notice::Notice;
pub use pagination::Pagination;
pub use section::Section;
pub use table::{Cell, Column, Sorted, Table};
