//! The words for errors and for problems of fields. Codes come in, sentences go out.

use crate::error::PortalError;
use crate::request;
use domain::{Problem, ProblemCode, Role, Rule};
use language::{
    ErrorNotAllowedAsk, ErrorNotAllowedRole, ErrorTooSoonText, ProblemNotADate, ProblemNotAnAmount, ProblemTooLong,
    ProblemTooShort, Words,
};

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
pub fn told(words: Words, error: &PortalError) -> Told {
    let (title, text) = match error {
        PortalError::SignedOut => (words.error_signed_out(), words.error_signed_out_text()),
        PortalError::NotFound => (words.error_not_found(), words.error_not_found_text()),
        PortalError::NotAllowed(Rule::NoCustomer) => (words.error_not_allowed(), words.error_no_customer()),
        PortalError::NotAllowed(Rule::StaffIncludes(_) | Rule::StaffOnly) => {
            (words.error_not_found(), words.error_not_found_text())
        }
        PortalError::NotAllowed(Rule::RoleLacks(role) | Rule::RoleIncludes(role)) => {
            let (role, owners) = (role_name(words, *role), request::owners());
            let text = if owners.is_empty() {
                words.tell(ErrorNotAllowedRole { role })
            } else {
                words.tell(ErrorNotAllowedAsk { role, owners: &owners })
            };
            return Told { title: words.error_not_allowed(), text, reference: None };
        }
        PortalError::TooSoon(seconds) => {
            let text = words.tell(ErrorTooSoonText { wait: &words.duration(*seconds) });
            return Told { title: words.error_too_soon(), text, reference: None };
        }
        PortalError::Invalid(_) => (words.error_invalid(), words.error_invalid_text()),
        PortalError::AlreadyDone => (words.error_already_done(), words.error_already_done_text()),
        PortalError::OtherCustomer => (words.error_other_customer(), words.error_other_customer_text()),
        PortalError::Unavailable => (words.error_unavailable(), words.error_unavailable_text()),
        PortalError::Malformed => (words.error_malformed(), words.error_malformed_text()),
        PortalError::Unreachable => (words.error_unreachable(), words.error_unreachable_text()),
        PortalError::Unexpected(None) => (words.error_unexpected(), words.error_unexpected_text()),
        PortalError::Unexpected(Some(_)) => (words.error_unexpected(), words.error_unexpected_noted()),
    };
    let reference = match error {
        PortalError::Unexpected(reference) => reference.clone(),
        _ => None,
    };
    Told { title, text: text.to_owned(), reference }
}

/// A role's name.
#[must_use]
pub fn role_name(words: Words, role: Role) -> &'static str {
    match role {
        Role::Owner => words.role_owner(),
        Role::Finance => words.role_finance(),
        Role::Buyer => words.role_buyer(),
        Role::Member => words.role_member(),
        Role::Viewer => words.role_viewer(),
    }
}

/// What a person is told about the problem of this field, if it has one.
#[must_use]
pub fn problem_of(words: Words, problems: &[Problem], field: &str) -> Option<String> {
    problems.iter().find(|problem| problem.field == field).map(|problem| problem_text(words, &problem.code))
}

fn problem_text(words: Words, code: &ProblemCode) -> String {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let text = match code {
        ProblemCode::NotADate => return words.tell(ProblemNotADate { example: "2026-04-13" }),
        ProblemCode::NotAnAmount => return words.tell(ProblemNotAnAmount { example: &words.decimal("1234.50", 2) }),
        ProblemCode::TooLong(limit) => return words.tell(ProblemTooLong { limit: count(*limit) }),
        ProblemCode::TooShort(least) => return words.tell(ProblemTooShort { least: count(*least) }),
        ProblemCode::Missing => words.problem_missing(),
        ProblemCode::NotAChoice => words.problem_not_a_choice(),
        ProblemCode::WrongOrder => words.problem_wrong_order(),
        ProblemCode::Taken => words.problem_taken(),
        ProblemCode::Malformed => words.problem_malformed(),
    };
    text.to_owned()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use language::Language;

    #[test]
    fn somebody_who_may_not_learns_their_role_and_whom_to_ask() {
        let told = told(Words::of(Language::English), &PortalError::NotAllowed(Rule::RoleLacks(Role::Buyer)));
        assert!(told.text.contains("“Buyer”") && told.text.contains("Ask an owner"), "{}", told.text);
    }

    #[test]
    fn only_something_unexpected_shows_a_reference() {
        let words = Words::of(Language::German);
        assert_eq!(told(words, &PortalError::Unexpected(Some("r1".to_owned()))).reference, Some("r1".to_owned()));
        assert_eq!(told(words, &PortalError::NotFound).reference, None);
    }

    #[test]
    fn a_problem_is_told_at_its_field_only() {
        let words = Words::of(Language::English);
        let problems = [Problem::new("from", ProblemCode::NotADate)];
        assert!(problem_of(words, &problems, "from").is_some());
        assert_eq!(problem_of(words, &problems, "to"), None);
    }
}
