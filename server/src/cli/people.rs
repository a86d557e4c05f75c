//! Customers and people, as whoever runs the installation manages them.

use super::commands::origin;
use super::failure::Failure;
use super::output::{Output, printable};
use business::identity::{self, NewPerson};
use business::{Portal, Visit};
use domain::{Role, RoleName, StaffRole};
use language::Language;
use secrecy::SecretString;
use serde::Serialize;
use std::io::Read as _;

/// Most bytes of a password on standard input: 128 characters of four bytes, and a line end.
const PASSWORD_BYTES: u64 = 128 * 4 + 2;

const NO_CUSTOMER: &str = "There is no customer with this slug; `portico customer list` names them.";
const NO_PERSON: &str = "Nobody signs in with this address.";

/// The installation acting for a customer.
pub(crate) async fn as_customer(portal: &Portal, slug: &str) -> Result<Visit, Failure> {
    let id = identity::find_customer(portal, slug).await.map_err(|error| Failure::of(&error, NO_CUSTOMER))?;
    let rows = identity::list_customers(portal).await?;
    let name = rows.into_iter().find(|row| row.id == id).map_or_else(|| slug.to_owned(), |row| row.name);
    Ok(Visit::system(id, &name, origin()))
}

pub(super) async fn add_customer(portal: &Portal, slug: &str, name: &str, out: &mut Output) -> Result<(), Failure> {
    identity::add_customer(portal, &origin(), slug, name).await?;
    out.line(&format!("{slug}: added"));
    Ok(())
}

pub(super) async fn set_language(
    portal: &Portal,
    slug: &str,
    language: Option<Language>,
    out: &mut Output,
) -> Result<(), Failure> {
    identity::set_customer_language(portal, &origin(), slug, language)
        .await
        .map_err(|error| Failure::of(&error, NO_CUSTOMER))?;
    match language {
        Some(language) => out.line(&format!("{slug}: {language}")),
        None => out.line(&format!("{slug}: as their browsers say")),
    }
    Ok(())
}

/// A customer as printed.
#[derive(Serialize)]
struct Row<'a> {
    id: String,
    slug: &'a str,
    name: &'a str,
    members: i64,
    invoices: i64,
    created: String,
}

pub(super) async fn list_customers(portal: &Portal, json: bool, out: &mut Output) -> Result<(), Failure> {
    let rows = identity::list_customers(portal).await?;
    if json {
        for row in &rows {
            out.json(&Row {
                id: row.id.to_string(),
                slug: &row.slug,
                name: &row.name,
                members: row.member_count,
                invoices: row.invoice_count,
                created: row.created.to_string(),
            });
        }
        return Ok(());
    }
    if rows.is_empty() {
        out.note("There are no customers yet: portico customer add --help");
        return Ok(());
    }
    let width = rows.iter().map(|row| row.slug.len()).max().unwrap_or(0).max(4);
    out.line(&format!("{:width$}  {:>7}  {:>9}  name", "slug", "members", "invoices"));
    for row in &rows {
        out.line(&format!("{:width$}  {:>7}  {:>9}  {}", row.slug, row.member_count, row.invoice_count, row.name));
    }
    Ok(())
}

/// A person as typed.
pub(super) struct Wanted<'a> {
    pub(super) email: &'a str,
    pub(super) name: &'a str,
    pub(super) customer: &'a str,
    pub(super) roles: &'a [Role],
    pub(super) password_stdin: bool,
}

pub(super) async fn add_person(portal: &Portal, wanted: Wanted<'_>, out: &mut Output) -> Result<(), Failure> {
    let password = if wanted.password_stdin { Some(read_password(out)?) } else { None };
    let person = NewPerson {
        email: wanted.email.to_owned(),
        name: wanted.name.to_owned(),
        customer: wanted.customer.to_owned(),
        roles: wanted.roles.to_vec(),
        password,
    };
    identity::add_person(portal, &origin(), person).await?;
    let roles: Vec<&str> = wanted.roles.iter().map(|role| role.name()).collect();
    out.line(&format!("{}: {} of {}", wanted.email, roles.join(", "), wanted.customer));
    Ok(())
}

pub(super) async fn set_password(portal: &Portal, email: &str, out: &mut Output) -> Result<(), Failure> {
    let password = read_password(out)?;
    identity::set_password(portal, &origin(), email, password).await.map_err(|error| Failure::of(&error, NO_PERSON))?;
    out.line(&format!("{email}: password set, all sessions ended"));
    Ok(())
}

/// A person as printed.
#[derive(Serialize)]
struct LoginLine<'a> {
    email: &'a str,
    name: &'a str,
    disabled: bool,
    authenticator: bool,
    passkeys: i64,
    second_step_required_since: Option<String>,
    second_step_required_from: Option<String>,
    staff: Option<&'static str>,
    memberships: Vec<MembershipLine<'a>>,
}

/// What somebody is in a customer, as printed.
#[derive(Serialize)]
struct MembershipLine<'a> {
    customer: &'a str,
    roles: Vec<String>,
}

pub(super) async fn show_person(portal: &Portal, email: &str, json: bool, out: &mut Output) -> Result<(), Failure> {
    let login = identity::find_login(portal, email).await.map_err(|error| Failure::of(&error, NO_PERSON))?;
    let role = |role: &RoleName| match role.built_in() {
        Some(role) => role.name().to_owned(),
        None => role.own_name().unwrap_or_default().to_owned(),
    };
    let memberships: Vec<MembershipLine<'_>> = login
        .memberships
        .iter()
        .map(|of| MembershipLine { customer: &of.name, roles: of.roles.iter().map(role).collect() })
        .collect();
    let line = LoginLine {
        email: &login.email,
        name: &login.name,
        disabled: login.is_disabled,
        authenticator: login.has_authenticator,
        passkeys: login.passkeys,
        second_step_required_since: login.factor_wanted.map(|at| at.to_string()),
        second_step_required_from: login.factor_until.map(|at| at.to_string()),
        staff: login.staff.map(StaffRole::name),
        memberships,
    };
    if json {
        out.json(&line);
        return Ok(());
    }
    out.line(&format!("{}  {}", line.email, printable(line.name)));
    out.line(if line.disabled { "login: disabled" } else { "login: open" });
    let step = match (line.authenticator, line.passkeys) {
        (false, 0) => "none".to_owned(),
        (true, 0) => "authenticator app".to_owned(),
        (false, count) => format!("passkeys: {count}"),
        (true, count) => format!("authenticator app, passkeys: {count}"),
    };
    out.line(&format!("second step: {step}"));
    out.line(&match (&line.second_step_required_since, &line.second_step_required_from) {
        (Some(since), Some(from)) => format!("required: asked since {since}, nothing opens without one from {from}"),
        _ => "required: not that they were asked".to_owned(),
    });
    if let Some(staff) = line.staff {
        out.line(&format!("staff: {staff}"));
    }
    for of in &line.memberships {
        let roles: Vec<String> = of.roles.iter().map(|role| printable(role)).collect();
        out.line(&format!("member of {}: {}", printable(of.customer), roles.join(", ")));
    }
    Ok(())
}

pub(super) async fn reset_factors(portal: &Portal, email: &str, out: &mut Output) -> Result<(), Failure> {
    identity::reset_factors(portal, &origin(), email).await.map_err(|error| Failure::of(&error, NO_PERSON))?;
    out.line(&format!("{email}: no second step any more; they are told by a letter, where letters are sent"));
    Ok(())
}

pub(super) async fn disable(portal: &Portal, email: &str, out: &mut Output) -> Result<(), Failure> {
    identity::disable_person(portal, &origin(), email).await.map_err(|error| Failure::of(&error, NO_PERSON))?;
    out.line(&format!("{email}: disabled, all sessions ended"));
    Ok(())
}

pub(super) async fn add_staff(
    portal: &Portal,
    email: &str,
    name: Option<&str>,
    role: StaffRole,
    out: &mut Output,
) -> Result<(), Failure> {
    let new = match name {
        Some(name) => Some((name, read_password(out)?)),
        None => None,
    };
    identity::add_staff(portal, &origin(), email, role, new).await?;
    out.line(&format!("{email}: {role}"));
    Ok(())
}

pub(super) async fn remove_staff(portal: &Portal, email: &str, out: &mut Output) -> Result<(), Failure> {
    identity::remove_staff(portal, &origin(), email).await.map_err(|error| Failure::of(&error, NO_PERSON))?;
    out.line(&format!("{email}: no longer of the supplier's people"));
    Ok(())
}

/// One of the supplier's people as printed.
#[derive(Serialize)]
struct StaffLine<'a> {
    email: &'a str,
    name: &'a str,
    role: &'static str,
}

pub(super) async fn list_staff(portal: &Portal, json: bool, out: &mut Output) -> Result<(), Failure> {
    let rows = identity::list_staff(portal).await?;
    if rows.is_empty() && !json {
        out.note("There are none yet: portico staff add --help");
    }
    for row in &rows {
        let line = StaffLine { email: &row.email, name: &row.name, role: row.role.name() };
        if json {
            out.json(&line);
        } else {
            out.line(&format!("{}  {}  {}", line.email, line.role, line.name));
        }
    }
    Ok(())
}

/// A password from standard input: its first line, and there must be no other.
fn read_password(out: &Output) -> Result<SecretString, Failure> {
    use std::io::IsTerminal as _;
    if std::io::stdin().is_terminal() {
        out.note(
            "Type the password and press Enter, then Ctrl-D. It is shown as you type; better: pwgen 20 1 | portico …",
        );
    }
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .take(PASSWORD_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::failed(format!("The password could not be read: {error}")))?;
    if bytes.len() as u64 > PASSWORD_BYTES {
        return Err(Failure::wrong_call("The password is too long: at most 128 characters fit."));
    }
    let text = String::from_utf8(bytes).map_err(|_| Failure::wrong_call("The password is not UTF-8."))?;
    let password = text.strip_suffix('\n').unwrap_or(&text);
    let password = password.strip_suffix('\r').unwrap_or(password);
    if password.is_empty() {
        return Err(Failure::wrong_call("No password came on standard input."));
    }
    if password.contains(['\n', '\r', '\0']) {
        return Err(Failure::wrong_call("The password must be a single line."));
    }
    Ok(SecretString::from(password))
}
