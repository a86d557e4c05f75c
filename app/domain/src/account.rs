//! Who is looking, as far as their own browser may know.

use crate::{Action, CustomerId, RoleName, StaffRole};
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
    /// How the person wants pages to look.
    pub appearance: Appearance,
    /// Has the person neither finished nor skipped the introduction?
    pub is_new: bool,
    /// What they are at the supplier.
    pub staff: Option<StaffRole>,
    /// What they may do, where they look, at least with some things.
    pub may: Vec<Action>,
}

impl Viewer {
    /// May they do this, at least with some things?
    #[must_use]
    pub fn may(&self, action: Action) -> bool {
        self.may.contains(&action)
    }
}

/// How pages look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    /// As the person's device is set.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Appearance {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The name as stored and as sent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|appearance| appearance.name() == name)
    }
}

/// What a person has chosen for themselves.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Preferences {
    /// A language's tag; empty: as the customer or the browser says.
    pub language: String,
    /// A zone of the IANA database; empty: the installation's.
    pub time_zone: String,
    /// How pages look.
    pub appearance: Appearance,
}

/// A customer a person may look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerChoice {
    /// The customer.
    pub id: CustomerId,
    /// Its name.
    pub name: String,
    /// What the person is there.
    pub roles: Vec<RoleName>,
}

/// What a person has chosen, and what there is to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreferencesForm {
    /// What is chosen now.
    pub chosen: Preferences,
    /// The zones of the IANA database, by name.
    pub time_zones: Vec<String>,
    /// The installation's zone, for people who have chosen none.
    pub default_time_zone: String,
}
