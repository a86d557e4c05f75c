//! What each letter says. A link that opens something is made here, when the letter is written, and stands nowhere else.

use super::Letter;
use super::store::Queued;
use crate::brand::{self, mail::LetterText};
use crate::identity::{self, Disowned, FactorChange};
use crate::invitations::{self, LetterFacts};
use crate::portal::offset_in;
use crate::{Portal, Result, support};
use domain::{Brand, Instant, PersonId};
use language::{
    DeviceOnSystem, MailEmailChangeText, MailEmailChangedText, MailFactorChangedText, MailGreeting,
    MailInvitationMessage, MailInvitationSubject, MailInvitationText, MailInvitationUntil, MailInvitationWrites,
    MailNewDeviceFrom, MailNewDeviceText, MailPasswordChangedText, MailPasswordResetText, MailSignInLinkText,
    MailSupportReason, MailSupportSubject, MailSupportText, MailTrialArrived, MailTrialSubject, Words,
};
use secrecy::{ExposeSecret, SecretString};

/// Where an owner answers whoever wants to look as their customer.
const SUPPORT_ACCESS: &str = "/people/support-access";

/// The words of a letter, before the theme dresses them. `None`: it is nobody's, or its reader may not get in any more.
///
/// # Errors
/// The database does not answer.
pub(super) async fn text_of(
    portal: &Portal,
    brand: &Brand,
    words: Words,
    letter: &Letter,
    queued: &Queued,
) -> Result<Option<LetterText>> {
    let supplier = brand::supplier(portal, brand);
    if matches!(letter, Letter::Trial) {
        return Ok(Some(LetterText {
            subject: words.tell(MailTrialSubject { supplier: &supplier }),
            paragraphs: vec![words.tell(MailTrialArrived { supplier: &supplier }), words.mail_trial_look().to_owned()],
            action: Some((words.mail_open_portal().to_owned(), portal.settings.base_url.clone())),
        }));
    }
    if let Letter::Invitation { customer, invitation } = letter {
        let facts = invitations::letter(portal, *customer, *invitation, queued.id).await?;
        return Ok(facts.map(|facts| invitation_text(portal, words, &supplier, &facts)));
    }
    let Some(person) = queued.person_id.map(PersonId) else { return Ok(None) };
    // A letter that waited may be to an address that is somebody else's meanwhile, and what it holds opens the login. Two are
    // for another address on purpose.
    let is_elsewhere = matches!(letter, Letter::EmailChange | Letter::EmailChanged { .. });
    if !is_elsewhere && queued.email.as_deref() != Some(queued.address.as_str()) {
        return Ok(None);
    }
    let writer = Writer { portal, words, supplier: &supplier, queued, person };
    match letter {
        Letter::Trial | Letter::Invitation { .. } => Ok(None),
        Letter::PasswordReset => {
            let token = identity::reset_token(portal, person).await?;
            let text = words.tell(MailPasswordResetText { supplier: &supplier });
            let paragraphs =
                vec![text, words.mail_link_half_hour().to_owned(), words.mail_password_reset_ignore().to_owned()];
            let subject = words.mail_password_reset_subject();
            Ok(writer.letter(subject, paragraphs, words.mail_password_reset_action(), "/reset-password", token))
        }
        Letter::SignInLink => {
            let token = identity::sign_in_token(portal, person).await?;
            let text = words.tell(MailSignInLinkText { supplier: &supplier });
            let paragraphs =
                vec![text, words.mail_link_minutes().to_owned(), words.mail_sign_in_link_ignore().to_owned()];
            let subject = words.mail_sign_in_link_subject();
            Ok(writer.letter(subject, paragraphs, words.mail_sign_in_link_action(), "/sign-in/with-link", token))
        }
        Letter::EmailChange => {
            let token = identity::email_change_token(portal, person, &queued.address).await?;
            let text = words.tell(MailEmailChangeText { supplier: &supplier });
            let paragraphs = vec![text, words.mail_link_hour().to_owned(), words.mail_email_change_ignore().to_owned()];
            let subject = words.mail_email_change_subject();
            Ok(writer.letter(subject, paragraphs, words.mail_email_change_action(), "/confirm-email", token))
        }
        Letter::PasswordChanged { at } => {
            let text = words.tell(MailPasswordChangedText { supplier: &supplier, moment: &writer.moment(*at) });
            writer.notice(words.mail_password_changed_subject(), vec![text], &since(*at)).await
        }
        Letter::SupportAsked { customer, access } => {
            let Some(asked) = support::waiting(portal, *customer, *access).await? else { return Ok(None) };
            // Whoever owns several customers answers for this one.
            let page = format!("{SUPPORT_ACCESS}?in={customer}");
            let (name, customer) = (asked.who.as_str(), asked.customer.as_str());
            let text = words.tell(MailSupportText { supplier: &supplier, name, customer });
            // On one line: a paragraph of somebody else's has no end of its own.
            let reason = asked.reason.split_whitespace().collect::<Vec<_>>().join(" ");
            let reason = words.tell(MailSupportReason { reason: &reason });
            let paragraphs = vec![text, reason, words.mail_support_rules().to_owned()];
            let subject = words.tell(MailSupportSubject { supplier: &supplier });
            Ok(Some(writer.plain(&subject, paragraphs, words.mail_support_action(), &page)))
        }
        Letter::EmailChanged { at } => {
            let disowned = Disowned { since: *at, previous_email: Some(queued.address.clone()) };
            let text = words.tell(MailEmailChangedText { supplier: &supplier, moment: &writer.moment(*at) });
            writer.notice(words.mail_email_changed_subject(), vec![text], &disowned).await
        }
        Letter::NewDevice { at, browser, system, ip } => {
            let device = match (browser.as_str(), system.as_str()) {
                ("", "") => words.device_unknown().to_owned(),
                (one, "") | ("", one) => one.to_owned(),
                (browser, system) => words.tell(DeviceOnSystem { browser, system }),
            };
            let text = words.tell(MailNewDeviceText { supplier: &supplier, moment: &writer.moment(*at) });
            let from = words.tell(MailNewDeviceFrom { device: &device, ip });
            writer.notice(words.mail_new_device_subject(), vec![text, from], &since(*at)).await
        }
        Letter::FactorChanged { change, at } => {
            let what = match change {
                FactorChange::AuthenticatorAdded => words.mail_factor_authenticator_added(),
                FactorChange::AuthenticatorRemoved => words.mail_factor_authenticator_removed(),
                FactorChange::PasskeyAdded => words.mail_factor_passkey_added(),
                FactorChange::PasskeyRemoved => words.mail_factor_passkey_removed(),
                FactorChange::RecoveryCodesMade => words.mail_factor_recovery_codes_made(),
                FactorChange::RecoveryCodeUsed => words.mail_factor_recovery_code_used(),
                FactorChange::Reset => words.mail_factor_reset(),
            };
            let text = words.tell(MailFactorChangedText { supplier: &supplier, moment: &writer.moment(*at) });
            writer.notice(words.mail_factor_changed_subject(), vec![text, what.to_owned()], &since(*at)).await
        }
    }
}

/// The words of an invitation. What its inviter writes stands as a paragraph of its own, in quotation marks, below who says so:
/// it is theirs, and not the supplier's.
fn invitation_text(portal: &Portal, words: Words, supplier: &str, facts: &LetterFacts) -> LetterText {
    let LetterFacts { name, customer, by, message, .. } = facts;
    let by = if by.is_empty() { supplier } else { by };
    let until = words.date(offset_in(&portal.settings.time_zone, facts.expires).date());
    let mut paragraphs = Vec::new();
    if !name.is_empty() {
        paragraphs.push(words.tell(MailGreeting { name }));
    }
    paragraphs.push(words.tell(MailInvitationText { by, customer, supplier }));
    if !message.is_empty() {
        paragraphs.push(words.tell(MailInvitationWrites { by }));
        let message = words.tell(MailInvitationMessage { message });
        paragraphs.extend(message.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned));
    }
    paragraphs.push(words.tell(MailInvitationUntil { date: &until }));
    paragraphs.push(words.mail_invitation_ignore().to_owned());
    let address = facts.address.expose_secret().to_owned();
    LetterText {
        subject: words.tell(MailInvitationSubject { customer, supplier }),
        paragraphs,
        action: Some((words.mail_invitation_action().to_owned(), address)),
    }
}

/// What happened then was not its reader.
const fn since(at: Instant) -> Disowned {
    Disowned { since: at, previous_email: None }
}

/// Writes to one person.
struct Writer<'a> {
    portal: &'a Portal,
    words: Words,
    supplier: &'a str,
    queued: &'a Queued,
    person: PersonId,
}

impl Writer<'_> {
    /// A moment as the reader's clock shows it.
    fn moment(&self, at: Instant) -> String {
        let zone = identity::zone(self.portal, self.queued.time_zone.as_deref());
        self.words.moment(offset_in(&zone, at))
    }

    /// A letter with a link, if there is one to be opened.
    fn letter(
        &self,
        subject: &str,
        paragraphs: Vec<String>,
        action: &str,
        page: &str,
        token: Option<SecretString>,
    ) -> Option<LetterText> {
        let token = token?;
        Some(self.plain(subject, paragraphs, action, &format!("{page}?token={}", token.expose_secret())))
    }

    /// A letter with the way to a page.
    fn plain(&self, subject: &str, paragraphs: Vec<String>, action: &str, page: &str) -> LetterText {
        let address = format!("{}{page}", self.portal.settings.base_url);
        let name = self.queued.name.as_deref().unwrap_or(self.supplier);
        let mut all = vec![self.words.tell(MailGreeting { name })];
        all.extend(paragraphs);
        LetterText { subject: subject.to_owned(), paragraphs: all, action: Some((action.to_owned(), address)) }
    }

    /// A letter that tells what was done, with the way out for whoever did not do it.
    async fn notice(
        &self,
        subject: &str,
        mut paragraphs: Vec<String>,
        disowned: &Disowned,
    ) -> Result<Option<LetterText>> {
        let token = identity::disown_token(self.portal, self.person, disowned).await?;
        paragraphs.push(self.words.mail_was_it_you().to_owned());
        Ok(self.letter(subject, paragraphs, self.words.mail_not_me(), "/not-me", token))
    }
}
