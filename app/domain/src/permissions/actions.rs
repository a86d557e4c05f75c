//! What somebody may want to do, by area, and on whose side.

use super::Reach;
use serde::{Deserialize, Serialize};

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// See the list of invoices and each of them.
    ReadInvoices,
    /// Fetch an invoice's original file or an attachment in it.
    DownloadInvoices,
    /// Order something, up to one's limit.
    PlaceOrders,
    /// See who the customer's people are, and what each may do.
    ReadPeople,
    /// Set the roles, sites and limits of people, disable and remove them.
    ManagePeople,
    /// Make roles of the customer's own.
    ManageRoles,
    /// See what happened to what is the customer's: all of it, and so more than somebody may open of it who has this alone.
    ReadLog,
    /// Take that along as a file.
    ExportLog,
    /// Set how the portal looks and what the supplier is called.
    ChangeBrand,
    /// See which customers there are.
    ReadCustomers,
    /// Add and change customers.
    ManageCustomers,
    /// Say who the supplier's own people are.
    ManageStaff,
    /// End somebody's sessions, take factors away that they have lost, keep them from coming in.
    ManageLogins,
    /// See what happened, for all customers and the installation.
    ReadWholeLog,
    /// See the portal as a customer does.
    LookAsCustomer,
}

/// What an action is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Invoices and credit notes.
    Invoices,
    /// Orders.
    Orders,
    /// The customer's people and their roles.
    People,
    /// What happened.
    Log,
    /// The portal itself.
    Portal,
    /// The customers.
    Customers,
}

/// Who does it: a customer's members, or the supplier's own people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// A member, inside their customer.
    Customer,
    /// Somebody of the supplier's.
    Supplier,
}

impl Action {
    /// All actions; those of customers first.
    pub const ALL: [Self; 15] = [
        Self::ReadInvoices,
        Self::DownloadInvoices,
        Self::PlaceOrders,
        Self::ReadPeople,
        Self::ManagePeople,
        Self::ManageRoles,
        Self::ReadLog,
        Self::ExportLog,
        Self::ChangeBrand,
        Self::ReadCustomers,
        Self::ManageCustomers,
        Self::ManageStaff,
        Self::ManageLogins,
        Self::ReadWholeLog,
        Self::LookAsCustomer,
    ];

    /// Those of a customer's members.
    pub fn of_members() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|action| action.side() == Side::Customer)
    }

    /// The name as stored and as sent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ReadInvoices => "read_invoices",
            Self::DownloadInvoices => "download_invoices",
            Self::PlaceOrders => "place_orders",
            Self::ReadPeople => "read_people",
            Self::ManagePeople => "manage_people",
            Self::ManageRoles => "manage_roles",
            Self::ReadLog => "read_log",
            Self::ExportLog => "export_log",
            Self::ChangeBrand => "change_brand",
            Self::ReadCustomers => "read_customers",
            Self::ManageCustomers => "manage_customers",
            Self::ManageStaff => "manage_staff",
            Self::ManageLogins => "manage_logins",
            Self::ReadWholeLog => "read_whole_log",
            Self::LookAsCustomer => "look_as_customer",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.name() == name)
    }

    /// What it is about.
    #[must_use]
    pub const fn area(self) -> Area {
        match self {
            Self::ReadInvoices | Self::DownloadInvoices => Area::Invoices,
            Self::PlaceOrders => Area::Orders,
            Self::ReadPeople | Self::ManagePeople | Self::ManageRoles | Self::ManageStaff | Self::ManageLogins => {
                Area::People
            }
            Self::ReadLog | Self::ExportLog | Self::ReadWholeLog => Area::Log,
            Self::ChangeBrand => Area::Portal,
            Self::ReadCustomers | Self::ManageCustomers | Self::LookAsCustomer => Area::Customers,
        }
    }

    /// Who does it.
    #[must_use]
    pub const fn side(self) -> Side {
        match self {
            Self::ReadInvoices
            | Self::DownloadInvoices
            | Self::PlaceOrders
            | Self::ReadPeople
            | Self::ManagePeople
            | Self::ManageRoles
            | Self::ReadLog
            | Self::ExportLog => Side::Customer,
            Self::ChangeBrand
            | Self::ReadCustomers
            | Self::ManageCustomers
            | Self::ManageStaff
            | Self::ManageLogins
            | Self::ReadWholeLog
            | Self::LookAsCustomer => Side::Supplier,
        }
    }

    /// How far it can be allowed, the narrowest first. A verb whose action can be narrowed has to narrow what it shows
    /// (`Visit::require_within`); an action that is not listed with a reach is never allowed by it.
    #[must_use]
    pub const fn reaches(self) -> &'static [Reach] {
        match self {
            Self::ReadInvoices | Self::DownloadInvoices => &[Reach::Site, Reach::Customer],
            Self::PlaceOrders => &[Reach::Own, Reach::Site, Reach::Customer],
            _ => &[Reach::Customer],
        }
    }

    /// Does it tell of all sites at once, so that nobody may do it who is confined to some?
    #[must_use]
    pub const fn is_about_all_sites(self) -> bool {
        matches!(self, Self::ReadLog | Self::ExportLog)
    }

    /// Does it change nothing? Whoever looks at a customer without being one of its members may do these, and no other.
    #[must_use]
    pub const fn only_reads(self) -> bool {
        matches!(self, Self::ReadInvoices | Self::DownloadInvoices | Self::ReadPeople | Self::ReadLog)
    }

    /// May it be confined to sites?
    #[must_use]
    pub fn knows_sites(self) -> bool {
        self.reaches().contains(&Reach::Site)
    }
}
