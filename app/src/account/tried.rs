//! What came of a form about getting in, for the page that answers it; and where those pages are.

use crate::errors::told::problem_of;
use crate::request;
use domain::{Problem, ProblemCode};
use language::{PasswordNewHint, SignInTooMany, Words};

/// The second step of signing in.
pub const SIGN_IN_CODE: &str = "/sign-in/code";
/// Where a link to sign in with is asked for.
pub const SIGN_IN_LINK: &str = "/sign-in/link";
/// Where such a link leads.
pub const WITH_LINK: &str = "/sign-in/with-link";
/// Where a link to set a new password is asked for.
pub const FORGOT_PASSWORD: &str = "/forgot-password";
/// Where such a link leads.
pub const RESET_PASSWORD: &str = "/reset-password";
/// Where "this wasn't me" leads.
pub const NOT_ME: &str = "/not-me";
/// Where a link leads that confirms an address.
pub const CONFIRM_EMAIL: &str = "/confirm-email";
/// Where people prove again who they are.
pub const CONFIRM: &str = "/confirm";
/// How one gets in, and from where one did.
pub const ACCOUNT: &str = "/account";
/// Where one's own password is changed.
pub const PASSWORD: &str = "/account/password";
/// Where an authenticator app is set up.
pub const AUTHENTICATOR: &str = "/account/authenticator";
/// Where new recovery codes are shown.
pub const RECOVERY_CODES: &str = "/account/recovery-codes";

/// Shortest new password, in characters, as `business` takes it.
pub(super) const SHORTEST_PASSWORD: i64 = 12;

/// Does the page at this path stand outside of the frame, also for people who are signed in?
#[must_use]
pub fn is_outside(path: &str) -> bool {
    [SIGN_IN_CODE, SIGN_IN_LINK, WITH_LINK, FORGOT_PASSWORD, RESET_PASSWORD, NOT_ME, CONFIRM_EMAIL, CONFIRM]
        .contains(&path)
}

/// A form that was sent and did not do what was wanted, or has something to show this once. The server puts it into the
/// context of the page that answers it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tried {
    /// What was typed and is no secret.
    pub typed: String,
    /// The token of the link or step that it belongs to.
    pub token: String,
    /// The path and query to go to afterwards.
    pub return_to: String,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Too many tries: again after this many seconds.
    pub too_soon: Option<u64>,
    /// The portal cannot do it right now.
    pub is_busy: bool,
    /// Recovery codes, to be shown this once.
    pub codes: Vec<String>,
    /// A form that waits for a proof, and goes to its own address with it.
    pub kept: Option<Kept>,
}

/// A form as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its address.
    pub action: String,
    /// Its fields.
    pub fields: Vec<(String, String)>,
}

/// The fields in which a proof comes beside those of a form that was kept.
pub const PROOF_PASSWORD: &str = "proof-password";
/// A code of an app, or a recovery code.
pub const PROOF_CODE: &str = "proof-code";
/// What a passkey was asked under.
pub const PROOF_TOKEN: &str = "proof-token";
/// What it answered.
pub const PROOF_ANSWER: &str = "proof-answer";

impl Tried {
    /// Sets the status that fits.
    pub(super) fn announce(&self) {
        if self.too_soon.is_some() {
            request::set_status(429);
        } else if self.is_busy {
            request::set_status(503);
        } else if !self.problems.is_empty() || self.kept.is_some() {
            request::set_status(422);
        }
    }

    /// Did something go wrong?
    pub(super) fn is_wrong(&self) -> bool {
        !self.problems.is_empty() || self.too_soon.is_some() || self.is_busy
    }

    /// What is wrong with no field in particular.
    pub(super) fn general(&self, words: Words) -> Option<String> {
        if let Some(seconds) = self.too_soon {
            Some(words.tell(SignInTooMany { wait: &words.duration(seconds) }))
        } else if self.is_busy {
            Some(words.sign_in_busy().to_owned())
        } else {
            None
        }
    }

    /// What is wrong with this field; `malformed` in the words that fit it.
    pub(super) fn problem(&self, words: Words, field: &str, malformed: &str) -> Option<String> {
        let problem = self.problems.iter().find(|problem| problem.field == field)?;
        match (field, &problem.code) {
            ("password", ProblemCode::NotAChoice) => Some(words.password_weak().to_owned()),
            (_, ProblemCode::Malformed) => Some(malformed.to_owned()),
            _ => problem_of(words, &self.problems, field),
        }
    }
}

/// What one should know before choosing a password.
pub(super) fn password_hint(words: Words) -> String {
    words.tell(PasswordNewHint { least: SHORTEST_PASSWORD })
}
