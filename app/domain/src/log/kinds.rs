//! Every kind of event there is: what it is about, how long it is kept, and who may read of it. A test looks for kinds that
//! are recorded and not listed here.

use serde::{Deserialize, Serialize};

/// What an event is for, and with it how long it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogClass {
    /// Who came in, or tried to; what was refused.
    Security,
    /// What was changed.
    Change,
    /// What was looked at or fetched.
    Reading,
}

impl LogClass {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Security, Self::Change, Self::Reading];

    /// The name as recorded.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Security => "security",
            Self::Change => "change",
            Self::Reading => "reading",
        }
    }
}

/// A part of the portal, as the log is filtered by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogArea {
    /// Coming and going.
    SignIns,
    /// People and what they are.
    People,
    /// Invoices and payments.
    Invoices,
    /// Names, languages, looks.
    Settings,
    /// What the supplier's people looked at.
    Support,
    /// Letters, and what the portal does by itself.
    Letters,
    /// The log itself.
    Log,
}

impl LogArea {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::SignIns, Self::People, Self::Invoices, Self::Settings, Self::Support, Self::Letters, Self::Log];

    /// The name as in the URL.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SignIns => "sign-ins",
            Self::People => "people",
            Self::Invoices => "invoices",
            Self::Settings => "settings",
            Self::Support => "support",
            Self::Letters => "letters",
            Self::Log => "log",
        }
    }
}

/// Who reads of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Readers {
    /// The supplier's administrators only.
    Supplier,
    /// The customer's owners too, when it happened in their customer.
    Customer,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal, $area:ident, $class:ident, $readers:ident;)*) => {
        /// What happened.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum LogKind {
            $($(#[$doc])* $kind,)*
        }

        impl LogKind {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// The name as recorded and as in the URL.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }

            /// The part of the portal it belongs to.
            #[must_use]
            pub const fn area(self) -> LogArea {
                match self { $(Self::$kind => LogArea::$area,)* }
            }

            /// How long it is kept.
            #[must_use]
            pub const fn class(self) -> LogClass {
                match self { $(Self::$kind => LogClass::$class,)* }
            }

            const fn readers(self) -> Readers {
                match self { $(Self::$kind => Readers::$readers,)* }
            }
        }
    };
}

kinds! {
    /// Somebody signed in.
    SessionStarted = "session.started", SignIns, Security, Customer;
    /// Somebody signed out.
    SessionEnded = "session.ended", SignIns, Security, Customer;
    /// Somebody signed out everywhere.
    SessionEndedEverywhere = "session.ended_everywhere", SignIns, Security, Customer;
    /// A sign-in did not succeed. It belongs to no customer: who it was is not known.
    SessionRefused = "session.refused", SignIns, Security, Supplier;
    /// Somebody tried to sign in too often.
    SessionThrottled = "session.throttled", SignIns, Security, Supplier;
    /// Somebody began to look at a customer.
    CustomerChosen = "customer.chosen", SignIns, Security, Customer;
    /// Somebody asked for what is not there for them, or as no page of the portal asks.
    RequestRefused = "request.refused", SignIns, Security, Customer;
    /// Somebody wanted to look at a customer of which they are no member. It names that other customer.
    CustomerRefused = "customer.refused", SignIns, Security, Supplier;
    /// Somebody ended their sessions on other devices.
    SessionEndedElsewhere = "session.ended_elsewhere", SignIns, Security, Customer;
    /// The password was right, and the second step was asked for.
    SessionFactorAsked = "session.factor_asked", SignIns, Security, Supplier;
    /// The second step was not right.
    SessionFactorRefused = "session.factor_refused", SignIns, Security, Supplier;
    /// A link to sign in with was asked for.
    SessionLinkAsked = "session.link_asked", SignIns, Security, Supplier;
    /// Somebody proved again who they are.
    SessionProved = "session.proved", SignIns, Security, Customer;
    /// A session got another token, because what its person may do has changed.
    SessionRotated = "session.rotated", SignIns, Security, Customer;
    /// Somebody could not prove again who they are.
    ProofRefused = "proof.refused", SignIns, Security, Customer;
    /// A link to set a new password was asked for.
    PasswordResetAsked = "password.reset_asked", SignIns, Security, Supplier;
    /// A new password was set with a link.
    PasswordReset = "password.reset", SignIns, Security, Supplier;
    /// Somebody changed their password.
    PasswordChanged = "password.changed", SignIns, Security, Customer;
    /// Somebody wanted to change a password without knowing it.
    PasswordRefused = "password.refused", SignIns, Security, Customer;
    /// Somebody said that it was not them: all was ended.
    PersonDisowned = "person.disowned", SignIns, Security, Supplier;
    /// Somebody began to set up a second step.
    FactorBegun = "factor.begun", SignIns, Security, Customer;
    /// Somebody set up a second step.
    FactorAdded = "factor.added", SignIns, Security, Customer;
    /// Somebody removed a second step.
    FactorRemoved = "factor.removed", SignIns, Security, Customer;
    /// An administrator took a second step away.
    FactorReset = "factor.reset", SignIns, Security, Customer;
    /// An administrator ended somebody's sessions.
    SessionEndedByAdministrator = "session.ended_by_administrator", SignIns, Security, Customer;
    /// Somebody made new recovery codes.
    RecoveryCodesMade = "recovery_codes.made", SignIns, Security, Customer;
    /// A recovery code was used.
    RecoveryCodeUsed = "recovery_code.used", SignIns, Security, Supplier;

    /// A customer was added.
    CustomerAdded = "customer.added", Settings, Change, Customer;
    /// A customer's language was set.
    CustomerLanguageSet = "customer.language_set", Settings, Change, Customer;
    /// A second step is wanted of everybody in a customer, or no longer.
    CustomerSecondStepSet = "customer.second_step_set", Settings, Change, Customer;
    /// The portal's name and look were saved.
    BrandSaved = "brand.saved", Settings, Change, Supplier;
    /// A picture of the portal's look was set.
    BrandImageSet = "brand.image_set", Settings, Change, Supplier;
    /// A picture of the portal's look was removed.
    BrandImageRemoved = "brand.image_removed", Settings, Change, Supplier;
    /// Somebody wanted to see or change the portal's look who may not.
    BrandRefused = "brand.refused", Settings, Security, Supplier;

    /// A person was added.
    PersonAdded = "person.added", People, Change, Customer;
    /// A person's password was set.
    PersonPasswordSet = "person.password_set", People, Change, Supplier;
    /// A person was disabled.
    PersonDisabled = "person.disabled", People, Change, Customer;
    /// A person can come in again.
    PersonEnabled = "person.enabled", People, Change, Customer;
    /// Somebody of the supplier's looked at the page about a person.
    PersonViewed = "person.viewed", People, Reading, Customer;
    /// A person saved how they want the portal to be: nobody's business but theirs.
    PersonPreferencesSaved = "person.preferences_saved", People, Change, Supplier;
    /// A person has seen the introduction.
    PersonTourEnded = "person.tour_ended", People, Change, Supplier;
    /// Somebody is called something else.
    PersonRenamed = "person.renamed", People, Change, Customer;
    /// Somebody wants to sign in with another address.
    EmailChangeAsked = "email.change_asked", People, Change, Supplier;
    /// Somebody signs in with another address.
    EmailChanged = "email.changed", People, Change, Supplier;
    /// A person became a member of a customer.
    MembershipAdded = "membership.added", People, Change, Customer;
    /// What somebody may do in a customer was changed.
    MembershipChanged = "membership.changed", People, Change, Customer;
    /// Somebody cannot come to a customer any more.
    MembershipDisabled = "membership.disabled", People, Change, Customer;
    /// Somebody can come to a customer again.
    MembershipEnabled = "membership.enabled", People, Change, Customer;
    /// Somebody's sessions in a customer were ended by one of its people.
    MembershipSessionsEnded = "membership.sessions_ended", People, Change, Customer;
    /// Somebody is a member of a customer no longer.
    MembershipRemoved = "membership.removed", People, Change, Customer;
    /// Somebody was invited to join a customer.
    InvitationSent = "invitation.sent", People, Change, Customer;
    /// An invitation was sent again.
    InvitationResent = "invitation.resent", People, Change, Customer;
    /// An invitation was taken back.
    InvitationRevoked = "invitation.revoked", People, Change, Customer;
    /// Somebody joined by an invitation.
    InvitationAccepted = "invitation.accepted", People, Change, Customer;
    /// The letter of an invitation came back.
    InvitationBounced = "invitation.bounced", People, Change, Customer;
    /// Invitations that ended long ago were removed.
    InvitationRemoved = "invitation.removed", People, Change, Customer;
    /// A customer made a role of its own.
    RoleAdded = "role.added", People, Change, Customer;
    /// A customer changed a role of its own.
    RoleChanged = "role.changed", People, Change, Customer;
    /// A customer removed a role of its own.
    RoleRemoved = "role.removed", People, Change, Customer;
    /// Somebody wanted something with people that they may not.
    PeopleRefused = "people.refused", People, Security, Customer;
    /// A person became one of the supplier's.
    StaffAdded = "staff.added", People, Change, Supplier;
    /// A person is one of the supplier's no longer.
    StaffRemoved = "staff.removed", People, Change, Supplier;

    /// An invoice arrived.
    InvoiceImported = "invoice.imported", Invoices, Change, Customer;
    /// A new version of an invoice arrived.
    InvoiceUpdated = "invoice.updated", Invoices, Change, Customer;
    /// A file could not be taken as an invoice: the supplier's to mend.
    InvoiceRejected = "invoice.rejected", Invoices, Change, Supplier;
    /// Somebody wanted something with invoices that they may not.
    InvoiceRefused = "invoice.refused", Invoices, Security, Customer;
    /// Somebody fetched an invoice's file.
    InvoiceDownloaded = "invoice.downloaded", Invoices, Reading, Customer;
    /// A payment was recorded.
    PaymentRecorded = "payment.recorded", Invoices, Change, Customer;

    /// Somebody of the supplier's looked at the page about a customer.
    CustomerViewed = "customer.viewed", Support, Reading, Customer;
    /// Somebody wanted what is for the supplier's people only.
    AdministrationRefused = "administration.refused", Support, Security, Supplier;
    /// Somebody of the supplier's asked to look as a customer.
    SupportAccessAsked = "support_access.asked", Support, Security, Customer;
    /// An owner lets them.
    SupportAccessGranted = "support_access.granted", Support, Security, Customer;
    /// An owner does not.
    SupportAccessDeclined = "support_access.declined", Support, Security, Customer;
    /// Somebody wanted to look as a customer that lets nobody.
    SupportAccessRefused = "support_access.refused", Support, Security, Customer;
    /// Somebody began to look as a customer.
    SupportAccessBegun = "support_access.begun", Support, Security, Customer;
    /// They look no longer.
    SupportAccessEnded = "support_access.ended", Support, Security, Customer;
    /// An owner set whether the supplier's people may look.
    SupportAccessSet = "support_access.set", Support, Change, Customer;
    /// Somebody saw a page as a customer.
    SupportViewed = "support.viewed", Support, Reading, Customer;
    /// Whoever looks wanted more than to look.
    SupportRefused = "support.refused", Support, Security, Customer;

    /// A letter was sent.
    LetterSent = "letter.sent", Letters, Change, Supplier;
    /// A letter was not taken by the other side.
    LetterRefused = "letter.refused", Letters, Change, Supplier;
    /// Too many letters were asked for.
    LetterThrottled = "letter.throttled", Letters, Security, Supplier;
    /// A letter could not be delivered.
    LetterBounced = "letter.bounced", Letters, Change, Supplier;
    /// Old letters were removed.
    LetterRemoved = "letter.removed", Letters, Change, Supplier;
    /// A report about letters that was not signed.
    LetterReportRefused = "letter.report_refused", Letters, Security, Supplier;
    /// A job failed for good.
    JobDied = "job.died", Letters, Change, Supplier;
    /// A job is tried again.
    JobRetried = "job.retried", Letters, Change, Supplier;
    /// A job was given up.
    JobDropped = "job.dropped", Letters, Change, Supplier;

    /// Somebody of the supplier's read a customer's log.
    LogRead = "log.read", Log, Reading, Customer;
    /// Somebody fetched the log as a file.
    LogExported = "log.exported", Log, Reading, Customer;
    /// Somebody wanted to read the log who may not.
    LogRefused = "log.refused", Log, Security, Customer;
    /// Old events were removed, because they are not to be kept longer. Kept for ever itself: it says why others are gone.
    RetentionApplied = "retention.applied", Log, Change, Customer;
}

impl LogKind {
    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Do a customer's owners read of it?
    #[must_use]
    pub const fn is_for_customer(self) -> bool {
        matches!(self.readers(), Readers::Customer)
    }

    /// May it ever be removed?
    #[must_use]
    pub const fn may_expire(self) -> bool {
        !matches!(self, Self::RetentionApplied)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_reads_back_its_name_and_no_two_share_one() {
        for kind in LogKind::ALL {
            assert_eq!(LogKind::from_name(kind.name()), Some(*kind));
        }
        assert_eq!(LogKind::from_name("session"), None);
    }

    #[test]
    fn no_area_is_named_like_a_kind_and_none_is_empty() {
        for area in LogArea::ALL {
            assert_eq!(LogKind::from_name(area.name()), None);
            assert!(LogKind::ALL.iter().any(|kind| kind.area() == area), "{area:?}");
        }
    }

    #[test]
    fn what_names_other_customers_or_is_the_suppliers_own_is_not_for_customers() {
        for kind in [LogKind::CustomerRefused, LogKind::BrandSaved, LogKind::StaffAdded, LogKind::JobDied] {
            assert!(!kind.is_for_customer(), "{kind:?}");
        }
        assert!(LogKind::LogRead.is_for_customer(), "whoever is looked at learns of it");
    }
}
