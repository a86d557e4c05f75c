//! The words for actions, reaches, decisions and what is wrong with a form about people.

use crate::errors::told::{problem_of, role_name, role_names};
use domain::{
    Action, Decision, Effect, Grant, MOST_OWN_ROLES, MOST_SITES, MemberState, Problem, ProblemCode, Reach, Rule,
};
use language::{
    PeopleCellDenied, PeopleCellOwn, PeopleCellSite, PeopleCellYes, PeopleProblemBeyond, PeopleProblemManyRoles,
    PeopleProblemSites, PeopleRoleAllows, PeopleRoleDenies, PeopleRoleReaches, PeopleWhyAllSites, PeopleWhyDenied,
    PeopleWhyLacks, PeopleWhyYes, PeopleWhyYesOwn, PeopleWhyYesSite, Words,
};

/// What somebody does, in words.
pub(super) fn action(words: Words, action: Action) -> &'static str {
    match action {
        Action::ReadInvoices => words.people_action_read_invoices(),
        Action::DownloadInvoices => words.people_action_download_invoices(),
        Action::PlaceOrders => words.people_action_place_orders(),
        Action::ReadPeople => words.people_action_read_people(),
        Action::ManagePeople => words.people_action_manage_people(),
        Action::ManageRoles => words.people_action_manage_roles(),
        Action::ReadLog => words.people_action_read_log(),
        Action::ExportLog => words.people_action_export_log(),
        // Of the supplier's own; no page about a customer's people names them.
        Action::ChangeBrand
        | Action::ReadCustomers
        | Action::ManageCustomers
        | Action::ManageStaff
        | Action::ManageLogins
        | Action::ReadWholeLog
        | Action::LookAsCustomer => "",
    }
}

/// What a role can say of an action, to be chosen.
pub(super) fn effect(words: Words, effect: Effect) -> &'static str {
    match effect {
        Effect::Allow(Reach::Own) => words.people_effect_own(),
        Effect::Allow(Reach::Site) => words.people_effect_site(),
        Effect::Allow(Reach::Customer) => words.people_effect_customer(),
        Effect::Deny => words.people_effect_deny(),
    }
}

/// What a role says, in sentences.
pub(crate) fn grants(words: Words, grants: &[Grant]) -> String {
    let allowed = |wanted: Reach| {
        let of = |grant: &Grant| (grant.effect == Effect::Allow(wanted)).then(|| action(words, grant.action));
        let actions: Vec<&str> = grants.iter().filter_map(of).collect();
        (!actions.is_empty()).then(|| words.list(&actions))
    };
    let denied: Vec<&str> =
        grants.iter().filter(|grant| grant.effect == Effect::Deny).map(|grant| action(words, grant.action)).collect();
    let sentences = [
        allowed(Reach::Customer).map(|actions| words.tell(PeopleRoleAllows { actions: &actions })),
        allowed(Reach::Site)
            .map(|actions| words.tell(PeopleRoleReaches { reach: words.people_effect_site(), actions: &actions })),
        allowed(Reach::Own)
            .map(|actions| words.tell(PeopleRoleReaches { reach: words.people_effect_own(), actions: &actions })),
        (!denied.is_empty()).then(|| words.tell(PeopleRoleDenies { actions: &words.list(&denied) })),
    ];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    if sentences.is_empty() { words.people_role_nothing().to_owned() } else { sentences.join(" ") }
}

/// Whether somebody may come in, where there is something to say.
pub(crate) fn state(words: Words, state: MemberState) -> Option<&'static str> {
    match state {
        MemberState::Active => None,
        MemberState::Disabled => Some(words.people_disabled()),
        MemberState::Blocked => Some(words.people_blocked()),
    }
}

/// A decision in few words: a sign, and the rule.
pub(super) fn in_short(words: Words, decision: &Decision) -> String {
    match (&decision.rule, decision.reach) {
        (Rule::RoleIncludes(role), Some(Reach::Site)) => words.tell(PeopleCellSite { role: &role_name(words, role) }),
        (Rule::RoleIncludes(role), Some(Reach::Own)) => words.tell(PeopleCellOwn { role: &role_name(words, role) }),
        (Rule::RoleIncludes(role), _) => words.tell(PeopleCellYes { role: &role_name(words, role) }),
        (Rule::RoleDenies(role), _) => words.tell(PeopleCellDenied { role: &role_name(words, role) }),
        (Rule::OtherSite | Rule::AboveLimit, _) => words.people_cell_no_site().to_owned(),
        (Rule::AllSites, _) => words.people_cell_all_sites().to_owned(),
        (Rule::RolesLack(_) | Rule::NoCustomer | Rule::StaffOnly | Rule::Looking, _) => {
            words.people_cell_no().to_owned()
        }
    }
}

/// A decision and its rule in a sentence about somebody called so.
pub(super) fn in_full(words: Words, name: &str, sites: &str, decision: &Decision) -> String {
    match (&decision.rule, decision.reach) {
        (Rule::RoleIncludes(role), Some(Reach::Site)) => {
            words.tell(PeopleWhyYesSite { name, sites, role: &role_name(words, role) })
        }
        (Rule::RoleIncludes(role), Some(Reach::Own)) => {
            words.tell(PeopleWhyYesOwn { name, role: &role_name(words, role) })
        }
        (Rule::RoleIncludes(role), _) => words.tell(PeopleWhyYes { name, role: &role_name(words, role) }),
        (Rule::RoleDenies(role), _) => words.tell(PeopleWhyDenied { name, role: &role_name(words, role) }),
        (Rule::OtherSite | Rule::AboveLimit, _) => words.people_why_no_site().to_owned(),
        (Rule::AllSites, _) => words.tell(PeopleWhyAllSites { name, sites }),
        (Rule::RolesLack(lacking), _) => words.tell(PeopleWhyLacks { name, roles: &role_names(words, lacking) }),
        (Rule::NoCustomer | Rule::StaffOnly | Rule::Looking, _) => words.people_cell_no().to_owned(),
    }
}

/// What is wrong with a form, each with the field to look at.
pub(crate) fn problems(words: Words, problems: &[Problem]) -> Vec<(String, String)> {
    problems.iter().map(|problem| told(words, problem)).collect()
}

fn told(words: Words, problem: &Problem) -> (String, String) {
    let (field, text) = match (problem.field.as_str(), &problem.code) {
        ("roles", ProblemCode::Missing) => ("roles", words.people_problem_roles().to_owned()),
        ("last_owner", _) => ("roles", words.people_problem_last_owner().to_owned()),
        ("owner_whole", _) => ("roles", words.people_problem_owner_whole().to_owned()),
        ("yourself", _) => ("access", words.people_problem_yourself().to_owned()),
        ("held", _) => ("remove", words.people_problem_held().to_owned()),
        ("sites", ProblemCode::NotAChoice) => {
            ("sites", words.tell(PeopleProblemSites { limit: &number(words, MOST_SITES) }))
        }
        ("name", ProblemCode::NotAChoice) => {
            ("name", words.tell(PeopleProblemManyRoles { limit: &number(words, MOST_OWN_ROLES) }))
        }
        (field, _) => match field.strip_prefix("beyond ").and_then(Action::from_name) {
            Some(beyond) => ("roles", words.tell(PeopleProblemBeyond { action: action(words, beyond) })),
            None => (field, problem_of(words, std::slice::from_ref(problem), field).unwrap_or_default()),
        },
    };
    (field.to_owned(), text)
}

pub(crate) fn number(words: Words, count: usize) -> String {
    words.number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// All that is told of one field, one sentence after the other.
pub(crate) fn of_field(told: &[(String, String)], field: &str) -> Option<String> {
    let texts: Vec<&str> = told.iter().filter(|(name, _)| name == field).map(|(_, text)| text.as_str()).collect();
    (!texts.is_empty()).then(|| texts.join(" "))
}
