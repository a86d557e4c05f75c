//! Why a command did not do its work, in words for whoever runs the installation, and its exit code.

use business::{Error, Refusal};
use domain::{Problem, ProblemCode};

/// All is done.
pub const DONE: u8 = 0;
/// The work was not, or not wholly, done.
pub const FAILED: u8 = 1;
/// The call or the configuration was wrong; nothing was done.
pub const WRONG_CALL: u8 = 2;

/// A command that ended without doing its work.
#[derive(Debug)]
pub struct Failure {
    /// The exit code.
    pub code: u8,
    /// What is wrong, and what to do about it.
    pub message: String,
}

impl Failure {
    /// The work could not be done.
    pub fn failed(message: impl Into<String>) -> Self {
        Self { code: FAILED, message: message.into() }
    }

    /// The command was called wrongly.
    pub fn wrong_call(message: impl Into<String>) -> Self {
        Self { code: WRONG_CALL, message: message.into() }
    }

    /// A verb's refusal or error; `missing` says what was not found.
    pub fn of(error: &Error, missing: &str) -> Self {
        match error {
            Error::Refused(Refusal::NotFound) => Self::wrong_call(missing),
            Error::Refused(Refusal::Invalid(problems)) => {
                Self::wrong_call(problems.iter().map(problem).collect::<Vec<_>>().join("\n"))
            }
            Error::Refused(Refusal::AlreadyDone) => Self::failed("That has been done before; nothing was changed."),
            Error::Refused(Refusal::Unavailable) => Self::failed("The database is busy. Try again in a moment."),
            Error::Refused(refusal) => Self::failed(format!("The portal refuses: {refusal:?}.")),
            Error::Unexpected(unexpected) => {
                Self::failed(format!("Something broke; the cause stands above, with the reference {unexpected}."))
            }
        }
    }
}

fn problem(problem: &Problem) -> String {
    let field = problem.field.as_str();
    match (field, &problem.code) {
        ("password", ProblemCode::Taken) => {
            "This person has a login already. Leave --password-stdin away to add them with it; to change the password, use \
             `portico person set-password`."
                .to_owned()
        }
        ("password", ProblemCode::Missing) => {
            "A new person needs a password: give --password-stdin and write it to standard input.".to_owned()
        }
        ("email", ProblemCode::Taken) => "This person is a member there already.".to_owned(),
        ("invited", _) => "This person was invited there already, and the invitation still waits.".to_owned(),
        ("full", _) => "Too many invitations of this customer wait already.".to_owned(),
        ("customer", ProblemCode::NotAChoice) => {
            "There is no customer with this slug; `portico customer list` names them.".to_owned()
        }
        ("slug", ProblemCode::Malformed) => {
            "A slug has lower-case letters, digits and inner hyphens, at most 60: acme-ltd.".to_owned()
        }
        ("slug", ProblemCode::Taken) => "There is a customer with this slug already.".to_owned(),
        (field, ProblemCode::Missing) => format!("{field}: nothing was given."),
        (field, ProblemCode::TooShort(least)) => format!("{field}: at least {least} characters are needed."),
        (field, ProblemCode::TooLong(most)) => format!("{field}: at most {most} characters fit."),
        (field, ProblemCode::NotADate) => format!("{field}: not an existing date written as YYYY-MM-DD."),
        (field, ProblemCode::NotAnAmount) => format!("{field}: not an amount such as 1234.50."),
        (field, ProblemCode::NotAChoice) => format!("{field}: none of the possible values."),
        (field, ProblemCode::Taken) => format!("{field}: in use already."),
        (field, ProblemCode::WrongOrder) => format!("{field}: the first value is larger than the second."),
        (field, ProblemCode::Malformed) => format!("{field}: not of the right form."),
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::of(&error, "There is no such thing.")
    }
}
