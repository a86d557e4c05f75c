//! Support access: somebody of the supplier's looks at the portal as a customer, when the customer lets them.

use crate::{CustomerId, Moment, Page, SupportAccessId};
use serde::{Deserialize, Serialize};

/// For so long somebody looks at a customer at most, in seconds.
pub const LOOKING_SECONDS: i64 = 30 * 60;
/// So long after it was asked for or granted, a look can still be granted or begun, in seconds.
pub const SUPPORT_ACCESS_SECONDS: i64 = 24 * 60 * 60;
/// The shortest reason, in characters.
pub const SHORTEST_REASON: usize = 10;
/// The longest reason, in characters.
pub const LONGEST_REASON: usize = 500;

/// May the supplier's people look at the portal as this customer?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SupportSetting {
    /// Never.
    Never,
    /// When an owner says yes.
    #[default]
    OnRequest,
    /// Whenever they have a reason.
    Always,
}

impl SupportSetting {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Never, Self::OnRequest, Self::Always];

    /// The name as stored and as sent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::OnRequest => "on_request",
            Self::Always => "always",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.name() == name)
    }
}

/// What became of a request to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SupportState {
    /// An owner has to say yes or no.
    Asked,
    /// It may begin.
    Granted,
    /// An owner said no.
    Declined,
    /// Nobody answered, or nobody began, in time.
    Lapsed,
    /// Somebody looks now.
    Looking,
    /// It is over.
    Ended,
}

/// A request to look, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportAccess {
    /// Which.
    pub id: SupportAccessId,
    /// Who wants to look; empty when they are gone.
    pub who: String,
    /// Why.
    pub reason: String,
    /// When they asked.
    pub asked: Moment,
    /// What became of it.
    pub state: SupportState,
    /// Who said yes or no; empty when nobody had to.
    pub decided_by: String,
    /// When they began to look.
    pub begun: Option<Moment>,
    /// When that was over, or will be.
    pub ends: Option<Moment>,
}

/// What an owner reads and sets about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportPage {
    /// The customer; a form says for which one it was shown.
    pub customer: CustomerId,
    /// What is set.
    pub setting: SupportSetting,
    /// May the one who reads set it, and answer?
    pub may_manage: bool,
    /// What waits for an answer, or for its beginning, or goes on now; the newest first.
    pub open: Vec<SupportAccess>,
    /// All there ever was, the newest first.
    pub all: Page<SupportAccess>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_reads_back_its_name() {
        for setting in SupportSetting::ALL {
            assert_eq!(SupportSetting::from_name(setting.name()), Some(setting));
        }
        assert_eq!(SupportSetting::from_name("sometimes"), None);
    }
}
