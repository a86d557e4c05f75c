//! Who is asking, for which customer, from where. Every verb takes a [`Visit`] first, and a `Visit` is made only by
//! signing in (`identity`), by the command line of the installation itself, and by tests.

use crate::portal::offset_in;
use crate::{Error, Refusal, Result};
use domain::{
    Action, Appearance, CustomerChoice, CustomerId, Decision, Instant, Moment, PersonId, RequestId, SessionId,
    StaffRole, Standing, decide,
};
use jiff::tz::TimeZone;
use language::Language;
use std::net::IpAddr;

/// Where a request came from.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The client's address; `None` for the installation's own command line.
    pub ip: Option<IpAddr>,
    /// The client's user agent, cut to 256 characters.
    pub user_agent: Option<String>,
    /// The request.
    pub request: RequestId,
}

impl Origin {
    /// The installation's own command line or a job.
    #[must_use]
    pub fn internal() -> Self {
        Self { ip: None, user_agent: None, request: RequestId(uuid::Uuid::now_v7()) }
    }
}

/// One authenticated request.
#[derive(Debug, Clone)]
pub struct Visit {
    /// The person; `None` for the installation itself (command line, jobs).
    pub(crate) person: Option<Visitor>,
    /// The customer looked at; `None` as long as none is chosen.
    pub(crate) customer: Option<CustomerChoice>,
    /// From where.
    pub(crate) origin: Origin,
    /// What the person and the customer want to be spoken to in.
    pub(crate) languages: [Option<Language>; 2],
    /// By which clock the visitor reads times.
    pub(crate) zone: TimeZone,
}

/// The person behind a visit.
#[derive(Debug, Clone)]
pub(crate) struct Visitor {
    pub(crate) id: PersonId,
    pub(crate) session: SessionId,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) customer_count: usize,
    pub(crate) appearance: Appearance,
    pub(crate) is_new: bool,
    pub(crate) staff: Option<StaffRole>,
    pub(crate) expires_at: Instant,
    pub(crate) proved_at: Instant,
}

impl Visit {
    /// The installation itself acting for a customer: the command line and jobs, never a request.
    #[must_use]
    pub fn system(customer: CustomerChoice, origin: Origin) -> Self {
        Self { person: None, customer: Some(customer), origin, languages: [None; 2], zone: TimeZone::UTC }
    }

    /// The customer looked at.
    ///
    /// # Errors
    /// Not found, when none is chosen.
    pub fn customer_id(&self) -> Result<CustomerId> {
        self.customer.as_ref().map(|customer| customer.id).ok_or(Error::NOT_FOUND)
    }

    /// The customer looked at, if one is chosen.
    #[must_use]
    pub const fn customer(&self) -> Option<&CustomerChoice> {
        self.customer.as_ref()
    }

    /// The person; `None` for the installation itself.
    #[must_use]
    pub fn person_id(&self) -> Option<PersonId> {
        self.person.as_ref().map(|person| person.id)
    }

    /// The session; `None` for the installation itself.
    #[must_use]
    pub fn session_id(&self) -> Option<SessionId> {
        self.person.as_ref().map(|person| person.session)
    }

    /// What the person is at the supplier.
    #[must_use]
    pub fn staff(&self) -> Option<StaffRole> {
        self.person.as_ref().and_then(|person| person.staff)
    }

    /// Somebody of the supplier's who is a member nowhere.
    #[must_use]
    pub fn is_staff_only(&self) -> bool {
        self.staff().is_some() && self.person.as_ref().is_some_and(|person| person.customer_count == 0)
    }

    /// From where.
    #[must_use]
    pub const fn origin(&self) -> &Origin {
        &self.origin
    }

    /// What the person, and then the customer, want to be spoken to in; nothing when neither has chosen.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.languages.into_iter().flatten()
    }

    /// When the session ends, whatever happens; `None` for the installation itself.
    #[must_use]
    pub fn expires_at(&self) -> Option<Instant> {
        self.person.as_ref().map(|person| person.expires_at)
    }

    /// How the person wants pages to look.
    #[must_use]
    pub fn appearance(&self) -> Appearance {
        self.person.as_ref().map_or_else(Appearance::default, |person| person.appearance)
    }

    /// An instant as the visitor reads it.
    #[must_use]
    pub fn moment(&self, at: Instant) -> Moment {
        offset_in(&self.zone, at)
    }

    /// May this visitor do this, and why (not)? The installation itself may do everything in the customer it acts for.
    #[must_use]
    pub fn decide(&self, action: Action) -> Decision {
        let member = self.customer.as_ref().map(|customer| customer.role);
        decide(Standing { member, staff: self.staff() }, action)
    }

    /// Refuses unless this visitor may do this.
    ///
    /// # Errors
    /// Not allowed, with the rule that says so.
    pub fn require(&self, action: Action) -> Result<CustomerId> {
        let decision = self.decide(action);
        if decision.allowed { self.customer_id() } else { Err(Refusal::NotAllowed(decision.rule).into()) }
    }
}
