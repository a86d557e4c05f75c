//! The words for errors and for problems of fields. Codes come in, sentences go out.

use crate::error::PortalError;
use crate::request;
use domain::{Problem, ProblemCode, Role, RoleName, Rule};
use language::{
    ErrorAsk, ErrorRoleDenies, ErrorRoleLacks, ErrorRolesLack, ErrorTooSoonText, ProblemNotADate, ProblemNotAnAmount,
    ProblemTooLong, ProblemTooShort, Words,
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
        PortalError::NotAllowed(Rule::StaffOnly) => (words.error_not_found(), words.error_not_found_text()),
        PortalError::NotAllowed(Rule::Looking) => (words.error_not_allowed(), words.error_looking()),
        PortalError::NotAllowed(rule) => {
            let owners = request::owners();
            let ask = if owners.is_empty() {
                words.error_ask_owner().to_owned()
            } else {
                words.tell(ErrorAsk { owners: &owners })
            };
            let text = [reason(words, rule), ask].join(" ");
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

/// Why somebody may not do something.
fn reason(words: Words, rule: &Rule) -> String {
    match rule {
        Rule::RoleDenies(role) => words.tell(ErrorRoleDenies { role: &role_name(words, role) }),
        Rule::RolesLack(roles) => match roles.as_slice() {
            [role] => words.tell(ErrorRoleLacks { role: &role_name(words, role) }),
            roles => words.tell(ErrorRolesLack { roles: &role_names(words, roles) }),
        },
        Rule::AboveLimit => words.error_above_limit().to_owned(),
        // Whatever is not allowed although a role includes it, is not because of a site.
        Rule::OtherSite
        | Rule::AllSites
        | Rule::RoleIncludes(_)
        | Rule::NoCustomer
        | Rule::StaffOnly
        | Rule::Looking => words.error_other_site().to_owned(),
    }
}

/// What a role is called: in the reader's language, or as the customer calls it.
#[must_use]
pub fn role_name(words: Words, role: &RoleName) -> String {
    let name = match role.built_in() {
        Some(Role::Owner) => words.role_owner(),
        Some(Role::Finance) => words.role_finance(),
        Some(Role::Buyer) => words.role_buyer(),
        Some(Role::Member) => words.role_member(),
        Some(Role::Viewer) => words.role_viewer(),
        None => role.own_name().unwrap_or_default(),
    };
    name.to_owned()
}

/// What roles are called, as a list.
#[must_use]
pub fn role_names(words: Words, roles: &[RoleName]) -> String {
    let names: Vec<String> = roles.iter().map(|role| role_name(words, role)).collect();
    words.list(&names.iter().map(String::as_str).collect::<Vec<_>>())
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
        let words = Words::of(Language::English);
        let text = |rule| told(words, &PortalError::NotAllowed(rule)).text;
        let lacks = text(Rule::RolesLack(vec![Role::Buyer.into()]));
        assert!(lacks.contains("“Buyer”") && lacks.contains("Ask an owner"), "{lacks}");
        let several = text(Rule::RolesLack(vec![Role::Buyer.into(), RoleName::own("Night shift")]));
        assert!(several.contains("Buyer and Night shift"), "{several}");
        let denies = text(Rule::RoleDenies(RoleName::own("owner")));
        assert!(
            denies.contains("“owner”"),
            "what a customer calls like a role that is built in is left as it is: {denies}"
        );
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
