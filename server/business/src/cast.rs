//! The cast: the companies and people of tests, demonstration data and browser journeys. Invented; any likeness to a
//! company is chance.

use domain::Role;

/// The supplier that runs the demonstration.
pub const SUPPLIER: &str = "Meridian Supplies";

/// A customer of the cast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CastCustomer {
    /// Short name for commands.
    pub slug: &'static str,
    /// Name.
    pub name: &'static str,
}

/// A busy customer where all is well.
pub const BAKERY: CastCustomer = CastCustomer { slug: "devries", name: "De Vries Bakeries" };
/// A late payer.
pub const HOTEL: CastCustomer = CastCustomer { slug: "harbour", name: "Harbour View Hotel" };
/// Brand-new: empty screens.
pub const STUDIO: CastCustomer = CastCustomer { slug: "newleaf", name: "New Leaf Studio" };

/// All customers of the cast.
pub const CUSTOMERS: [CastCustomer; 3] = [BAKERY, HOTEL, STUDIO];

/// A person of the cast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CastPerson {
    /// What they sign in with.
    pub email: &'static str,
    /// Name.
    pub name: &'static str,
    /// What they are, and where; several for a person with several customers.
    pub memberships: &'static [(CastCustomer, Role)],
}

/// Owner of the busy customer.
pub const ANNA: CastPerson =
    CastPerson { email: "anna@devries.example", name: "Anna de Vries", memberships: &[(BAKERY, Role::Owner)] };
/// Keeps the busy customer's books.
pub const BILAL: CastPerson =
    CastPerson { email: "bilal@devries.example", name: "Bilal Haddad", memberships: &[(BAKERY, Role::Finance)] };
/// Orders for the busy customer, and sees no invoices.
pub const CHLOE: CastPerson =
    CastPerson { email: "chloe@devries.example", name: "Chloé Martin", memberships: &[(BAKERY, Role::Buyer)] };
/// Owner of the late payer.
pub const DAVID: CastPerson =
    CastPerson { email: "david@harbour.example", name: "David Okafor", memberships: &[(HOTEL, Role::Owner)] };
/// An ordinary member of the late payer.
pub const EWA: CastPerson =
    CastPerson { email: "ewa@harbour.example", name: "Ewa Nowak", memberships: &[(HOTEL, Role::Member)] };
/// Owner of the brand-new customer.
pub const FELIX: CastPerson =
    CastPerson { email: "felix@newleaf.example", name: "Felix Brandt", memberships: &[(STUDIO, Role::Owner)] };
/// An accountant who serves two of them.
pub const GRETA: CastPerson = CastPerson {
    email: "greta@ledger.example",
    name: "Greta Lindqvist",
    memberships: &[(BAKERY, Role::Finance), (HOTEL, Role::Finance)],
};

/// Runs the portal, at the supplier. A member of no customer.
pub const PETRA: CastPerson = CastPerson { email: "petra@meridian.example", name: "Petra Sandoval", memberships: &[] };

/// All people of the cast who are somebody's customers.
pub const PEOPLE: [CastPerson; 7] = [ANNA, BILAL, CHLOE, DAVID, EWA, FELIX, GRETA];
