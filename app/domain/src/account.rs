//! Who is looking, as far as their own browser may know.

use crate::{CustomerId, Role};
use serde::{Deserialize, Serialize};

/// The signed-in person and the customer they look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewer {
    /// The person's name.
    pub name: String,
    /// The person's e-mail address.
    pub email: String,
    /// The customer they look at; `None` as long as none is chosen.
    pub customer: Option<CustomerChoice>,
    /// How many customers they are a member of; with more than one, a switch is offered.
    pub customer_count: usize,
    /// The supplier that runs the installation.
    pub supplier: String,
}

/// A customer a person may look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerChoice {
    /// The customer.
    pub id: CustomerId,
    /// Its name.
    pub name: String,
    /// What the person is there.
    pub role: Role,
}
