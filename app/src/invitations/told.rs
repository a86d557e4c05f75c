//! The words for what is wrong with an invitation, and for what became of one.

use crate::members::told::{number, problems as members_problems};
use crate::ui::Tone;
use domain::{IMPORT_BYTES, IMPORT_ROWS, InvitationState, Problem, ProblemCode};
use language::{PeopleProblemListLarge, PeopleProblemListRows, Words};

/// What became of an invitation.
pub(super) fn state(words: Words, state: InvitationState) -> &'static str {
    match state {
        InvitationState::Pending => words.people_invitation_pending(),
        InvitationState::Accepted => words.people_invitation_accepted(),
        InvitationState::Expired => words.people_invitation_expired(),
        InvitationState::Revoked => words.people_invitation_revoked(),
        InvitationState::Bounced => words.people_invitation_bounced(),
    }
}

/// How that feels.
pub(super) const fn tone(state: InvitationState) -> Tone {
    match state {
        InvitationState::Pending => Tone::Accent,
        InvitationState::Accepted => Tone::Positive,
        InvitationState::Expired | InvitationState::Revoked => Tone::Neutral,
        InvitationState::Bounced => Tone::Warning,
    }
}

/// A number of bytes that a list may have.
pub(super) fn largest(words: Words) -> String {
    words.size(u64::try_from(IMPORT_BYTES).unwrap_or(u64::MAX))
}

/// What is wrong with a form, each with the field to look at.
pub(super) fn problems(words: Words, problems: &[Problem]) -> Vec<(String, String)> {
    problems.iter().flat_map(|problem| told(words, problem)).collect()
}

fn told(words: Words, problem: &Problem) -> Vec<(String, String)> {
    let (field, text) = match (problem.field.as_str(), &problem.code) {
        ("email", ProblemCode::Taken) => ("email", words.people_problem_member().to_owned()),
        ("email", _) => ("email", words.people_problem_email().to_owned()),
        ("invited", _) => ("email", words.people_problem_invited().to_owned()),
        ("twice", _) => ("email", words.people_problem_twice().to_owned()),
        ("full", _) => ("email", words.people_problem_full().to_owned()),
        ("roles", ProblemCode::NotAChoice) => ("roles", words.people_problem_role().to_owned()),
        ("list", ProblemCode::TooLong(_)) => ("file", words.tell(PeopleProblemListLarge { size: &largest(words) })),
        ("list", ProblemCode::Malformed) => ("file", words.people_problem_list_encoding().to_owned()),
        ("list", ProblemCode::WrongOrder) => ("list", words.people_problem_list_quote().to_owned()),
        ("list", _) => ("list", words.people_problem_list_missing().to_owned()),
        ("rows", _) => {
            let rows = i64::try_from(IMPORT_ROWS).unwrap_or(i64::MAX);
            ("list", words.tell(PeopleProblemListRows { rows }))
        }
        _ => return members_problems(words, std::slice::from_ref(problem)),
    };
    vec![(field.to_owned(), text)]
}

/// A whole number in words.
pub(super) fn line(words: Words, line: i64) -> String {
    usize::try_from(line).map_or_else(|_| String::new(), |line| number(words, line))
}
