//! Who is asking, for which customer, from where. Every verb takes a [`Visit`] first, and a `Visit` is made only by
//! signing in (`identity`), by the command line of the installation itself, and by tests.

use crate::portal::offset_in;
use crate::{Error, Refusal, Result};
use domain::{
    Action, Appearance, CustomerChoice, CustomerId, Decision, Instant, Membership, Moment, Object, PersonId, Reach,
    RequestId, Role, RoleName, Rule, SessionId, StaffRole, Standing, SupportAccessId, decide,
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
    /// The customer as whom somebody of the supplier's looks at the portal: whatever is recorded of such a request says so.
    pub(crate) in_place_of: Option<CustomerId>,
}

impl Origin {
    /// A request from this address, with this program.
    #[must_use]
    pub const fn of(ip: Option<IpAddr>, user_agent: Option<String>, request: RequestId) -> Self {
        Self { ip, user_agent, request, in_place_of: None }
    }

    /// The installation's own command line or a job.
    #[must_use]
    pub fn internal() -> Self {
        Self::of(None, None, RequestId(uuid::Uuid::now_v7()))
    }
}

/// One authenticated request.
#[derive(Debug, Clone)]
pub struct Visit {
    /// The person; `None` for the installation itself (command line, jobs).
    pub(crate) person: Option<Visitor>,
    /// The customer looked at; `None` as long as none is chosen.
    pub(crate) customer: Option<CustomerChoice>,
    /// What the person is, in that customer and at the supplier, as of this request.
    pub(crate) standing: Standing,
    /// From where.
    pub(crate) origin: Origin,
    /// What the person and the customer want to be spoken to in.
    pub(crate) languages: [Option<Language>; 2],
    /// By which clock the visitor reads times.
    pub(crate) zone: TimeZone,
    /// Somebody of the supplier's looks at the portal as the customer.
    pub(crate) looking: Option<Looking>,
    /// What the session looked at until it was over, and has not been told of yet.
    pub(crate) look_over: Option<(SupportAccessId, CustomerId)>,
}

/// A look at the portal as a customer, which somebody of the supplier's takes as themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looking {
    /// By which request.
    pub access: SupportAccessId,
    /// Until when at most.
    pub until: Instant,
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
    pub(crate) expires_at: Instant,
    pub(crate) idle_seconds: i64,
    pub(crate) proved_at: Instant,
    pub(crate) is_to_rotate: bool,
    pub(crate) factor_until: Option<Instant>,
    pub(crate) must_add_factor: bool,
}

impl Visit {
    /// The installation itself acting for a customer: the command line and jobs, never a request.
    #[must_use]
    pub fn system(id: CustomerId, name: &str, origin: Origin) -> Self {
        let customer = CustomerChoice { id, name: name.to_owned(), roles: vec![Role::Owner.into()] };
        let standing = Standing { member: Some(Membership::of(&[Role::Owner])), ..Standing::default() };
        Self {
            person: None,
            customer: Some(customer),
            standing,
            origin,
            languages: [None; 2],
            zone: TimeZone::UTC,
            looking: None,
            look_over: None,
        }
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
    pub const fn staff(&self) -> Option<StaffRole> {
        self.standing.staff
    }

    /// What the person's roles in the customer are called.
    #[must_use]
    pub fn role_names(&self) -> Vec<RoleName> {
        self.standing.member.as_ref().map(Membership::role_names).unwrap_or_default()
    }

    /// Is there another customer that the person could look at?
    #[must_use]
    pub fn has_other_customers(&self) -> bool {
        self.customer.is_some()
            && self.looking().is_none()
            && self.person.as_ref().is_some_and(|person| person.customer_count > 1)
    }

    /// Somebody of the supplier's who is a member nowhere.
    #[must_use]
    pub fn is_staff_only(&self) -> bool {
        self.staff().is_some() && self.person.as_ref().is_some_and(|person| person.customer_count == 0)
    }

    /// Does somebody of the supplier's look as the customer, and until when?
    #[must_use]
    pub const fn looking(&self) -> Option<Looking> {
        self.looking
    }

    /// Was what the session looked at over before this request, so that it has to be told of?
    #[must_use]
    pub const fn has_looked(&self) -> bool {
        self.look_over.is_some()
    }

    /// What the person is called; empty for the installation itself.
    #[must_use]
    pub fn person_name(&self) -> &str {
        self.person.as_ref().map_or("", |person| person.name.as_str())
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

    /// After so many seconds without a request the session ends; `None` for the installation itself.
    #[must_use]
    pub fn idle_seconds(&self) -> Option<i64> {
        self.person.as_ref().map(|person| person.idle_seconds)
    }

    /// Until when the person may go on here without a second factor; `None`: they have one, or need none.
    #[must_use]
    pub fn factor_until(&self) -> Option<Instant> {
        self.person.as_ref().and_then(|person| person.factor_until)
    }

    /// Must they set up a second factor before anything else opens?
    #[must_use]
    pub fn must_add_factor(&self) -> bool {
        self.person.as_ref().is_some_and(|person| person.must_add_factor)
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

    /// May this visitor do this, at least with some things, how far, and why (not)? The installation itself may do
    /// everything in the customer it acts for.
    #[must_use]
    pub fn decide(&self, action: Action) -> Decision {
        decide(&self.standing, action, &Object::Any)
    }

    /// Refuses unless this visitor may do this with all that is the customer's.
    ///
    /// # Errors
    /// Not allowed, with the rule that says so.
    pub fn require(&self, action: Action) -> Result<CustomerId> {
        let decision = self.decide(action);
        if decision.allowed && decision.reach != Some(Reach::Customer) {
            return Err(Refusal::NotAllowed(Rule::OtherSite).into());
        }
        if decision.allowed { self.customer_id() } else { Err(Refusal::NotAllowed(decision.rule).into()) }
    }

    /// Refuses unless this visitor may do this with some things of the customer's, and says with which.
    ///
    /// # Errors
    /// Not allowed, with the rule that says so.
    pub fn require_within(&self, action: Action) -> Result<Within> {
        let decision = self.decide(action);
        if !decision.allowed {
            return Err(Refusal::NotAllowed(decision.rule).into());
        }
        let customer = self.customer_id()?;
        let sites = match decision.reach {
            Some(Reach::Customer) => None,
            // Of what knows no other owner than its site, nothing is one's own.
            Some(Reach::Own) | None => Some(Vec::new()),
            Some(Reach::Site) => Some(self.standing.member.as_ref().map(|own| own.sites.clone()).unwrap_or_default()),
        };
        Ok(Within { customer, sites })
    }

    /// As [`require_within`](Self::require_within), where what is not allowed is merely left out.
    #[must_use]
    pub fn within(&self, action: Action) -> Option<Within> {
        self.require_within(action).ok()
    }
}

/// With which things of which customer a visitor may do something. Whoever reads things narrows what is found to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Within {
    /// The customer.
    pub(crate) customer: CustomerId,
    /// The sites; `None`: all that is the customer's.
    sites: Option<Vec<String>>,
}

impl Within {
    /// All that is this customer's.
    #[must_use]
    pub const fn whole(customer: CustomerId) -> Self {
        Self { customer, sites: None }
    }

    /// The sites, as a list in JSON for a statement; `None`: all that is the customer's.
    pub(crate) fn sites_json(&self) -> Option<String> {
        self.sites.as_ref().map(|sites| serde_json::json!(sites).to_string())
    }

    /// Is it confined to sites?
    #[must_use]
    pub const fn is_confined(&self) -> bool {
        self.sites.is_some()
    }

    /// Does it hold what belongs to this site, or to none?
    #[must_use]
    pub fn holds(&self, site: Option<&str>) -> bool {
        self.sites.as_ref().is_none_or(|sites| site.is_some_and(|site| sites.iter().any(|own| own == site)))
    }
}
