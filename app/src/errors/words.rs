//! The words for errors and for problems of fields. Codes come in, sentences go out.

use crate::error::PortalError;
use domain::{Problem, ProblemCode, Role, Rule};

/// An error in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Heading and page title.
    pub title: &'static str,
    /// What happened and what to do.
    pub text: String,
    /// What to quote to the supplier.
    pub reference: Option<String>,
}

/// What a person is told about this error.
#[must_use]
pub fn told(error: &PortalError) -> Told {
    let (title, text): (_, String) = match error {
        PortalError::SignedOut => (
            "You are signed out",
            "Your session has ended, perhaps in another tab. Sign in to go on where you were.".into(),
        ),
        PortalError::NotFound => (
            "Page not found",
            "There is nothing at this address, or it belongs to a customer you are not looking at.".into(),
        ),
        PortalError::NotAllowed(rule) => ("You may not see this", not_allowed(*rule)),
        PortalError::Invalid(_) => {
            ("Something needs correcting", "Some of what you entered could not be used. Check it and try again.".into())
        }
        PortalError::TooSoon(seconds) => {
            ("One moment, please", format!("That was tried too often. Try again in {}.", duration(*seconds)))
        }
        PortalError::AlreadyDone => ("This has already been done", "Nothing was changed a second time.".into()),
        PortalError::Unavailable => {
            ("The portal is busy", "It cannot show this right now. Wait a moment and try again.".into())
        }
        PortalError::Malformed => (
            "That request could not be read",
            "The portal may have been updated since you opened this page. Load it again.".into(),
        ),
        PortalError::Unreachable => {
            ("No connection", "The portal cannot be reached. Check your connection and try again.".into())
        }
        PortalError::OtherCustomer => (
            "Another customer is chosen",
            "In another tab you have switched to another customer. Load the portal again to go on with that one, or \
             switch back."
                .into(),
        ),
        // Without a reference the answer was not ours: something between here and there.
        PortalError::Unexpected(None) => (
            "Something went wrong",
            "The portal gave no proper answer. Try again in a moment; if it happens again, tell us.".into(),
        ),
        PortalError::Unexpected(Some(_)) => (
            "Something went wrong",
            "This is our fault, and it has been noted. Try again; if it happens again, tell us.".into(),
        ),
    };
    let reference = match error {
        PortalError::Unexpected(reference) => reference.clone(),
        _ => None,
    };
    Told { title, text, reference }
}

fn not_allowed(rule: Rule) -> String {
    match rule {
        Rule::RoleLacks(role) | Rule::RoleIncludes(role) => format!(
            "Your role here is “{}”, and it does not include this. Ask an owner of your company’s account in this \
             portal to change your role.",
            role_name(role)
        ),
        Rule::NoCustomer => "No customer is chosen yet. Choose the customer you want to look at.".to_owned(),
    }
}

/// A role's name.
#[must_use]
pub const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Owner => "Owner",
        Role::Finance => "Finance",
        Role::Buyer => "Buyer",
        Role::Member => "Member",
        Role::Viewer => "Viewer",
    }
}

/// A span of seconds, rounded up so that trying after it succeeds.
#[must_use]
pub fn duration(seconds: u64) -> String {
    let (count, unit) = if seconds < 90 { (seconds.max(1), "second") } else { (seconds.div_ceil(60), "minute") };
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

/// What a person is told about the problem of this field, if it has one.
#[must_use]
pub fn problem_of(problems: &[Problem], field: &str) -> Option<String> {
    problems.iter().find(|problem| problem.field == field).map(|problem| problem_words(&problem.code))
}

fn problem_words(code: &ProblemCode) -> String {
    match code {
        ProblemCode::Missing => "Fill this in.".to_owned(),
        ProblemCode::NotADate => "Enter an existing date, such as 2026-04-13.".to_owned(),
        ProblemCode::NotAnAmount => "Enter an amount, such as 1234.50.".to_owned(),
        ProblemCode::NotAChoice => "Choose one of the offered values.".to_owned(),
        ProblemCode::TooLong(limit) => format!("Enter no more than {limit} characters."),
        ProblemCode::TooShort(least) => format!("Enter at least {least} characters."),
        ProblemCode::WrongOrder => "The end of the range lies before its beginning.".to_owned(),
        ProblemCode::Taken => "This is already in use.".to_owned(),
        ProblemCode::Malformed => "This could not be read.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_told_in_words_and_never_too_short() {
        assert_eq!(duration(0), "1 second");
        assert_eq!(duration(1), "1 second");
        assert_eq!(duration(59), "59 seconds");
        assert_eq!(duration(90), "2 minutes");
        assert_eq!(duration(121), "3 minutes");
    }

    #[test]
    fn somebody_who_may_not_learns_their_role_and_whom_to_ask() {
        let told = told(&PortalError::NotAllowed(Rule::RoleLacks(Role::Buyer)));
        assert!(told.text.contains("“Buyer”") && told.text.contains("Ask an owner"), "{}", told.text);
    }

    #[test]
    fn only_something_unexpected_shows_a_reference() {
        assert_eq!(told(&PortalError::Unexpected(Some("r1".to_owned()))).reference, Some("r1".to_owned()));
        assert_eq!(told(&PortalError::NotFound).reference, None);
    }

    #[test]
    fn a_problem_is_told_at_its_field_only() {
        let problems = [Problem::new("from", ProblemCode::NotADate)];
        assert!(problem_of(&problems, "from").is_some());
        assert_eq!(problem_of(&problems, "to"), None);
    }
}
