//! What is asked: every address of the router, of the app and of its server functions, with ids in every place where an id
//! can stand. Addresses come from the lists that the portal itself is made of; only forms say here what they are filled
//! with, and a test fails when one is missing.

use crate::web::{Access, ROUTES, access_of, app_pages};
use http::Method;
use leptos::server_fn::axum::server_fn_paths;

/// An address.
#[derive(Debug, Clone)]
pub struct Address {
    /// `GET` or `POST`.
    pub method: Method,
    /// The path, as the router writes it.
    pub route: String,
    /// Who may pass.
    pub access: Access,
}

/// What stands in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// Always this.
    Text(&'static str),
    /// An id, of whatever kind.
    Id,
    /// The asker's own id.
    Own,
    /// The id of the customer that the asker looks at.
    Customer,
}
use Fill::{Customer, Id, Own, Text};

/// Parts of paths that name nothing of a customer's.
const PLAIN: [(&str, &str); 4] = [("index", "0"), ("kind", "logo"), ("digest", "0"), ("file", "logo.png")];

/// Names by which pages, server functions and files are asked for something, and with what: with an id, or with a word of
/// the other customer's.
pub(super) const QUERY: [(&str, Word); 9] = [
    ("in", Word::Id),
    ("id", Word::Id),
    ("person", Word::Id),
    ("about", Word::Id),
    ("about", Word::Number),
    ("customer", Word::Id),
    ("customer", Word::Slug),
    ("q", Word::Number),
    ("number", Word::Number),
];

/// Where a page of a list begins: somebody else's row is a place among one's own like any other, so that answers may differ,
/// but hold nothing of theirs.
pub(super) const PLACES: [&str; 2] = ["after", "before"];

/// What a question holds of the other customer's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Id,
    Number,
    Slug,
}

/// What an address wants beside, to answer at all.
pub(super) const BESIDE: [(&str, &[(&str, Fill)]); 4] = [
    ("/log/export", &[("format", Text("csv"))]),
    ("/administration/log/export", &[("format", Text("csv"))]),
    ("/api/members/explain", &[("action", Text("read_invoices")), ("person", Own)]),
    ("/people/permissions", &[("action", Text("read_invoices")), ("person", Own)]),
];

/// A form and what it is filled with.
pub struct Form {
    /// The path, as the router writes it.
    pub route: &'static str,
    /// Its fields.
    pub fields: &'static [(&'static str, Fill)],
    /// Is the session over afterwards?
    pub ends: bool,
}

const fn form(route: &'static str, fields: &'static [(&'static str, Fill)]) -> Form {
    Form { route, fields, ends: false }
}

/// All forms there are. One whose path names a thing is sent as it would be for one's own.
pub const FORMS: &[Form] = &[
    form("/forgot-password", &[("email", Text("nobody@portico-isolation.invalid"))]),
    form("/reset-password", &[("token", Text("0")), ("password", Text("glacier tuba mitten forty"))]),
    form("/sign-in/link", &[("email", Text("nobody@portico-isolation.invalid"))]),
    form("/sign-in/with-link", &[("token", Text("0"))]),
    form("/not-me", &[("token", Text("0"))]),
    form("/confirm-email", &[("token", Text("0"))]),
    form("/sign-in/code", &[("code", Text("000000"))]),
    form("/sign-in/passkey", &[("token", Text("0")), ("answer", Text("{}"))]),
    form("/passkey", &[]),
    form("/confirm", &[("password", Text("wrong"))]),
    form("/confirm/passkey", &[("token", Text("0")), ("answer", Text("{}"))]),
    form("/account/email", &[("email", Text("nobody@portico-isolation.invalid"))]),
    form("/account/password", &[("current", Text("wrong")), ("password", Text("short"))]),
    form("/account/sessions/end", &[("id", Id)]),
    form("/account/sessions/end-others", &[]),
    form("/account/authenticator", &[]),
    form("/account/authenticator/confirm", &[("code", Text("000000"))]),
    form("/account/authenticator/remove", &[]),
    form("/account/recovery-codes", &[]),
    form("/account/passkeys", &[("token", Text("0")), ("answer", Text("{}"))]),
    form("/account/passkeys/options", &[]),
    form("/account/passkeys/remove", &[("id", Id)]),
    form("/language", &[("language", Text("en"))]),
    form("/preferences", &[("language", Text("en")), ("time_zone", Text("")), ("appearance", Text("auto"))]),
    form("/end-tour", &[]),
    form("/choose-customer", &[("customer", Id)]),
    form("/administration/brand", &[("name", Text("Mine"))]),
    form("/administration/brand/{kind}", &[]),
    form("/administration/brand/{kind}/remove", &[]),
    form("/administration/customers/{id}/look", &[("reason", Text("To see whether this is possible"))]),
    form("/administration/customers/{id}/begin", &[("id", Id)]),
    form("/administration/people/{id}/sessions/end", &[("id", Id)]),
    form("/administration/people/{id}/sessions/end-all", &[]),
    form("/administration/people/{id}/reset-factors", &[("reason", Text("To see whether this is possible"))]),
    form("/administration/people/{id}/block", &[]),
    form("/administration/people/{id}/unblock", &[]),
    form("/support-access/stop", &[]),
    form("/mail/events/resend", &[]),
    form("/mail/events/sendgrid", &[]),
    form("/invitation", &[("token", Text("0")), ("name", Text("N")), ("password", Text("glacier tuba mitten forty"))]),
    form("/invitation/passkey", &[("invitation", Text("0"))]),
    form("/invitation/passkey/options", &[("invitation", Text("0"))]),
    form("/invitation/join", &[("token", Text("0"))]),
    form(
        "/people/invite",
        &[("customer", Customer), ("email", Text("x@portico-isolation.invalid")), ("roles", Text("viewer"))],
    ),
    form("/people/invitations/import", &[]),
    form("/people/invitations/import/send", &[("customer", Customer), ("list", Text("x@portico-isolation.invalid"))]),
    form("/people/invitations/{id}/resend", &[("customer", Customer)]),
    form("/people/invitations/{id}/revoke", &[("customer", Customer)]),
    form("/people/support-access", &[("customer", Customer), ("setting", Text("on_request"))]),
    form("/people/support-access/answer", &[("customer", Customer), ("id", Id), ("answer", Text("declined"))]),
    form("/people/support-access/end", &[("customer", Customer), ("id", Id)]),
    form("/people/roles", &[("name", Text("Walked")), ("read_log", Text("deny"))]),
    form("/people/roles/{role}", &[("name", Text("Renamed")), ("read_log", Text("deny"))]),
    form("/people/roles/{role}/remove", &[]),
    form(
        "/people/{id}",
        &[("roles", Text("viewer")), ("sites", Text("")), ("limit", Text("")), ("currency", Text(""))],
    ),
    form("/people/{id}/disable", &[]),
    form("/people/{id}/end-sessions", &[]),
    form("/people/second-step", &[("wanted", Text("no"))]),
    form("/people/{id}/enable", &[]),
    form("/people/{id}/remove", &[]),
    form("/account/name", &[("name", Text("Somebody"))]),
    // A wrong password is nobody's, and the session that asks goes on.
    form("/sign-in", &[("email", Text("nobody@portico-isolation.invalid")), ("password", Text("wrong"))]),
    Form { route: "/invitation/sign-in", fields: &[("token", Text("0"))], ends: true },
    Form { route: "/sign-out", fields: &[], ends: true },
    Form { route: "/sign-out-everywhere", fields: &[], ends: true },
];

/// The form at this path.
#[must_use]
pub fn form_of(route: &str) -> Option<&'static Form> {
    FORMS.iter().find(|form| form.route == route)
}

/// Every address. First the log, before anything stands in it of what was asked for; last those forms after which nobody is
/// signed in any more. Probes know nobody.
#[must_use]
pub fn addresses() -> Vec<Address> {
    let named = |method: Method, route: &str| Address { method, route: route.to_owned(), access: access_of(route) };
    let mut all: Vec<Address> = Vec::new();
    for row in ROUTES {
        all.push(named(if row.method == "POST" { Method::POST } else { Method::GET }, row.path));
    }
    for page in app_pages() {
        all.push(named(Method::GET, page.path()));
    }
    for (path, method) in server_fn_paths() {
        all.push(named(method, path));
    }
    all.retain(|address| address.access != Access::Probe);
    let place = |address: &Address| {
        let (is_log, is_file) = (address.route.contains("/log"), address.route.ends_with("/export"));
        (address.ends(), !is_log, is_file, address.route.clone(), address.method.to_string())
    };
    all.sort_by_key(place);
    all
}

impl Address {
    fn ends(&self) -> bool {
        self.method == Method::POST && form_of(&self.route).is_some_and(|form| form.ends)
    }

    /// The names in the path that stand for a thing.
    pub fn places(&self) -> impl Iterator<Item = &str> {
        let names = self.route.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
        names.filter(|name| !PLAIN.iter().any(|(plain, _)| plain == name))
    }

    /// Does the path, or a field of the form, name a thing?
    #[must_use]
    pub fn names_a_thing(&self) -> bool {
        self.places().next().is_some()
            || self.method == Method::POST
                && form_of(&self.route).is_some_and(|form| form.fields.iter().any(|(_, fill)| *fill == Id))
    }

    /// The path with this in the place of each thing.
    pub(super) fn path(&self, thing: &str) -> String {
        let part = |part: &str| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            Some(name) => PLAIN
                .iter()
                .find(|(plain, _)| *plain == name)
                .map_or_else(|| thing.to_owned(), |(_, text)| (*text).to_owned()),
            None => part.to_owned(),
        };
        self.route.split('/').map(part).collect::<Vec<_>>().join("/")
    }
}
