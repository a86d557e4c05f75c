//! Who is looking, as far as their own browser may know.

use crate::{Action, CustomerId, Moment, PasskeyId, RoleName, SessionId, StaffRole};
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

/// What stands on a person's own page: how they get in, and from where they did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountOverview {
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// An address that waits to be confirmed.
    pub pending_email: Option<String>,
    /// Does the portal send mail, so that an address can be confirmed?
    pub has_mail: bool,
    /// Can they sign in with a password?
    pub has_password: bool,
    /// When the password was set last, as far as that is known.
    pub password_set: Option<Moment>,
    /// Have they an authenticator app?
    pub has_authenticator: bool,
    /// Until when they may go on without a second factor; none: they have one, or need none.
    pub factor_until: Option<Moment>,
    /// Must they set one up before anything else opens?
    pub must_add_factor: bool,
    /// Unused recovery codes.
    pub recovery_codes: i64,
    /// Their passkeys, oldest first.
    pub passkeys: Vec<PasskeyRow>,
    /// Where they are signed in, last used first.
    pub sessions: Vec<SessionRow>,
    /// Where they are members, by name.
    pub memberships: Vec<CustomerChoice>,
}

/// A passkey, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasskeyRow {
    /// The passkey.
    pub id: PasskeyId,
    /// What its owner calls it.
    pub name: String,
    /// Since when.
    pub created: Moment,
    /// When it was used last.
    pub used: Option<Moment>,
}

/// A session, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRow {
    /// The session.
    pub id: SessionId,
    /// With which program on what; both empty when neither is known.
    pub device: Device,
    /// The network address.
    pub ip: String,
    /// Since when.
    pub started: Moment,
    /// When it was used last.
    pub seen: Moment,
    /// Is it the one that asks?
    pub is_current: bool,
}

/// A browser and what it runs on, by the names of their makers; empty where unknown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Device {
    /// Such as Firefox.
    pub browser: String,
    /// Such as Windows.
    pub system: String,
}

/// What an authenticator app is set up with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthenticatorSetUp {
    /// The code to scan, drawn.
    pub qr_svg: String,
    /// The same to be typed: base 32.
    pub secret: String,
}

/// How somebody may prove again who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofChoice {
    /// With their password.
    pub password: bool,
    /// With a code of their app, or a recovery code.
    pub code: bool,
    /// With a passkey.
    pub passkey: bool,
}
