//! Many invitations from a list: rows of address, name, roles and language, separated as spreadsheets do (RFC 4180, with
//! commas, semicolons or tabs). A preview says of each row whether it can be invited; nothing of it is kept, and the list is
//! looked at again when it is sent.

use super::{Inviter, MOST_OPEN, Sending, Wanted, add, address_problem, inviter, read, require_mail, store};
use crate::db::{Conn, Scope};
use crate::members::{self, joining};
use crate::{Portal, Refusal, Result, Visit, queue};
use domain::{
    Action, CustomerId, HeldRole, IMPORT_BYTES, IMPORT_ROWS, ImportPreview, ImportRow, InvitationForm, MemberForm,
    Membership, Problem, ProblemCode, Role, RoleKey, RoleName,
};
use language::{Language, Words};
use std::collections::BTreeSet;

/// Cells of a row that are looked at.
const MOST_CELLS: usize = 16;

/// A file as text.
///
/// # Errors
/// `Invalid` with a problem of `list`: too large, or not in UTF-8.
pub fn decoded(bytes: Vec<u8>) -> Result<String> {
    if bytes.len() > IMPORT_BYTES {
        return Err(wrong("list", ProblemCode::TooLong(IMPORT_BYTES)).into());
    }
    let text = String::from_utf8(bytes).map_err(|_| wrong("list", ProblemCode::Malformed))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// What would become of each row of a list. Nothing is kept.
///
/// # Errors
/// Not allowed; `Invalid` with a problem of `list`: empty, too large, or a quotation mark that is not closed; of `rows`: too
/// many.
pub async fn preview(visit: &Visit, portal: &Portal, list: &str) -> Result<ImportPreview> {
    let customer = members::require(visit, portal, Action::ManagePeople).await?;
    let lines = lines_of(list)?;
    let mut conn = portal.db.read(Scope::customer(customer)).await?;
    let own_roles = joining::own_roles(&mut conn, customer).await?;
    let own = visit.standing.member.clone().unwrap_or_default();
    let inviter = visit.person_id().map_or(Inviter::Supplier(None), |person| Inviter::Member(person, own));
    let rows = look(portal, &mut conn, customer, &inviter, &own_roles, lines).await?;
    let good = rows.iter().filter(|(row, _)| row.problems.is_empty()).count();
    Ok(ImportPreview { rows: rows.into_iter().map(|(row, _)| row).collect(), good: i64::try_from(good).unwrap_or(0) })
}

/// Invites everybody in a list with whom nothing is wrong; says how many these are.
///
/// # Errors
/// As [`preview`]; a fresh proof is needed; unavailable, when the portal sends no mail; too soon; `Invalid` with a problem
/// of `list`, when it is wrong with everybody.
pub async fn invite_many(visit: &Visit, portal: &Portal, list: &str) -> Result<usize> {
    let customer = members::require_fresh(visit, portal, Action::ManagePeople).await?;
    require_mail(portal)?;
    let lines = lines_of(list)?;
    let mut conn = portal.db.write(Scope::customer(customer)).await?;
    let (inviter, own_roles) = inviter(&mut conn, visit, customer).await?;
    let rows = look(portal, &mut conn, customer, &inviter, &own_roles, lines).await?;
    let good: Vec<&Wanted> = rows.iter().filter(|(row, _)| row.problems.is_empty()).map(|(_, wanted)| wanted).collect();
    if good.is_empty() {
        return Err(wrong("list", ProblemCode::NotAChoice).into());
    }
    let to: Vec<&str> = good.iter().map(|wanted| wanted.email.as_str()).collect();
    portal.guards.check_invitations(customer, &to)?;
    for wanted in &good {
        add(portal, &mut conn, customer, &inviter, wanted, Sending::Letter, visit.into()).await?;
    }
    conn.commit().await?;
    queue::wake(portal);
    Ok(good.len())
}

fn wrong(field: &str, code: ProblemCode) -> Refusal {
    Refusal::Invalid(vec![Problem::new(field, code)])
}

/// Looks at each row: what it says, and what is wrong with it.
async fn look(
    portal: &Portal,
    conn: &mut Conn,
    customer: CustomerId,
    inviter: &Inviter,
    own_roles: &[HeldRole],
    lines: Vec<Line>,
) -> Result<Vec<(ImportRow, Wanted)>> {
    let now = portal.clock.now();
    let mut room = MOST_OPEN - store::count_open(conn, customer, now).await?;
    let mut seen = BTreeSet::new();
    let mut rows = Vec::with_capacity(lines.len());
    for line in lines {
        let (roles, unknown) = roles_of(&line.roles, own_roles);
        let form = InvitationForm {
            email: line.email,
            name: line.name,
            language: line.language.to_lowercase(),
            message: String::new(),
            member: MemberForm { roles, ..MemberForm::default() },
        };
        let (wanted, mut problems) = read(inviter, own_roles, &form)?;
        if !unknown.is_empty() {
            problems.retain(|problem| problem.field != "roles");
            problems.push(Problem::new("roles", ProblemCode::NotAChoice));
        }
        let is_address = problems.iter().all(|problem| problem.field != "email");
        if is_address && !seen.insert(wanted.email.clone()) {
            problems.push(Problem::new("twice", ProblemCode::NotAChoice));
        } else if is_address {
            problems.extend(address_problem(conn, customer, &wanted.email, now).await?);
        }
        if problems.is_empty() {
            room -= 1;
            if room < 0 {
                problems.push(Problem::new("full", ProblemCode::NotAChoice));
            }
        }
        let row = ImportRow {
            line: line.number,
            email: wanted.email.clone(),
            name: wanted.name.clone(),
            roles: shown(&wanted.membership, &unknown),
            language: form.language,
            problems,
        };
        rows.push((row, wanted));
    }
    Ok(rows)
}

/// The roles as they are known, and those that are not, as written.
fn shown(membership: &Membership, unknown: &[String]) -> Vec<RoleName> {
    membership.role_names().into_iter().chain(unknown.iter().map(|name| RoleName::own(name))).collect()
}

/// The keys of the roles that a cell names, and the names of none.
fn roles_of(cell: &str, own_roles: &[HeldRole]) -> (Vec<String>, Vec<String>) {
    // A name of the customer's own may hold what else stands between two of them.
    if let Some(key) = role_of(cell, own_roles) {
        return (vec![key], Vec::new());
    }
    let (mut keys, mut unknown) = (Vec::new(), Vec::new());
    for name in cell.split([',', ';', '|']).map(str::trim).filter(|name| !name.is_empty()) {
        match role_of(name, own_roles) {
            Some(key) => keys.push(key),
            None => unknown.push(name.to_owned()),
        }
    }
    (keys, unknown)
}

/// The role of this name: as commands call it, as the customer does, or in one of the portal's languages.
fn role_of(name: &str, own_roles: &[HeldRole]) -> Option<String> {
    let name = name.trim().to_lowercase();
    let built_in = |role: Role| RoleKey::BuiltIn(role).to_string();
    if let Ok(role) = name.parse::<Role>() {
        return Some(built_in(role));
    }
    let is_own = |role: &&HeldRole| role.name.own_name().is_some_and(|own| own.to_lowercase() == name);
    if let Some(own) = own_roles.iter().find(is_own) {
        return Some(own.key.to_string());
    }
    let names = |language: Language| {
        let words = Words::of(language);
        [
            (Role::Owner, words.role_owner()),
            (Role::Finance, words.role_finance()),
            (Role::Buyer, words.role_buyer()),
            (Role::Member, words.role_member()),
            (Role::Viewer, words.role_viewer()),
        ]
    };
    let found = Language::SHIPPED.into_iter().flat_map(names).find(|(_, called)| called.to_lowercase() == name);
    found.map(|(role, _)| built_in(role))
}

/// A row as written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Line {
    number: i64,
    email: String,
    name: String,
    roles: String,
    language: String,
}

/// What the columns are, where the first row does not say.
const COLUMNS: [&str; 4] = ["email", "name", "roles", "language"];

/// The rows of a list, without its heading and without empty ones.
fn lines_of(list: &str) -> Result<Vec<Line>> {
    let list = list.strip_prefix('\u{feff}').unwrap_or(list);
    if list.len() > IMPORT_BYTES {
        return Err(wrong("list", ProblemCode::TooLong(IMPORT_BYTES)).into());
    }
    let mut records = records(list).ok_or_else(|| wrong("list", ProblemCode::WrongOrder))?;
    let heading = records.first().and_then(|(_, cells)| heading(cells));
    if heading.is_some() {
        records.remove(0);
    }
    let columns = heading.unwrap_or_else(|| COLUMNS.map(str::to_owned).to_vec());
    if records.is_empty() {
        return Err(wrong("list", ProblemCode::Missing).into());
    }
    if records.len() > IMPORT_ROWS {
        return Err(wrong("rows", ProblemCode::TooLong(IMPORT_ROWS)).into());
    }
    let line = |(number, cells): (i64, Vec<String>)| {
        let mut line = Line { number, ..Line::default() };
        for (column, cell) in columns.iter().zip(cells) {
            let cell = cell.trim().to_owned();
            match column.as_str() {
                "email" => line.email = cell,
                "name" => line.name = cell,
                "roles" => line.roles = cell,
                "language" => line.language = cell,
                _ => {}
            }
        }
        line
    };
    Ok(records.into_iter().map(line).collect())
}

/// The names of the columns, when the first row holds them: one of them is the address.
fn heading(cells: &[String]) -> Option<Vec<String>> {
    let column = |cell: &String| match cell.trim().to_lowercase().as_str() {
        "email" | "e-mail" | "mail" => "email".to_owned(),
        "role" | "roles" => "roles".to_owned(),
        "lang" | "language" => "language".to_owned(),
        other => other.to_owned(),
    };
    let columns: Vec<String> = cells.iter().map(column).collect();
    columns.iter().any(|column| column == "email").then_some(columns)
}

/// The rows with anything in them, each with the line on which it begins; `None`, when a quotation mark is not closed.
fn records(text: &str) -> Option<Vec<(i64, Vec<String>)>> {
    let separator = separator(text);
    let mut records = Vec::new();
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let (mut number, mut begun) = (1_i64, 1_i64);
    let (mut is_quoted, mut was_quoted) = (false, false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\n' {
            number += 1;
        }
        match c {
            '"' if is_quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            c if is_quoted => cell.push(c),
            '"' if cell.trim().is_empty() && !was_quoted => {
                cell.clear();
                (is_quoted, was_quoted) = (true, true);
            }
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' => {
                end_record(&mut records, &mut cells, &mut cell, begun);
                (begun, was_quoted) = (number, false);
            }
            c if c == separator => {
                end_cell(&mut cells, &mut cell);
                was_quoted = false;
            }
            c => cell.push(c),
        }
    }
    if is_quoted {
        return None;
    }
    end_record(&mut records, &mut cells, &mut cell, begun);
    Some(records)
}

fn end_cell(cells: &mut Vec<String>, cell: &mut String) {
    let cell = std::mem::take(cell);
    if cells.len() < MOST_CELLS {
        cells.push(cell);
    }
}

fn end_record(records: &mut Vec<(i64, Vec<String>)>, cells: &mut Vec<String>, cell: &mut String, begun: i64) {
    end_cell(cells, cell);
    let cells = std::mem::take(cells);
    // One more than are taken shows that there are too many: it may be the heading.
    if cells.iter().any(|cell| !cell.trim().is_empty()) && records.len() <= IMPORT_ROWS + 1 {
        records.push((begun, cells));
    }
}

/// What stands between the cells: whichever the first line with anything in it has most of, outside of quotation marks.
fn separator(text: &str) -> char {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let outside: String = first.split('"').step_by(2).collect();
    let count = |separator: char| outside.chars().filter(|c| *c == separator).count();
    [';', '\t'].into_iter().fold(',', |most, other| if count(other) > count(most) { other } else { most })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Error;
    use proptest::prelude::*;

    fn lines(list: &str) -> Vec<[String; 4]> {
        let lines = lines_of(list).unwrap();
        lines.into_iter().map(|line| [line.email, line.name, line.roles, line.language]).collect()
    }

    fn refused(list: &str) -> (String, ProblemCode) {
        match lines_of(list) {
            Err(Error::Refused(Refusal::Invalid(problems))) => (problems[0].field.clone(), problems[0].code.clone()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn lists_are_read_as_spreadsheets_write_them() {
        let one = ["a@x.test", "Anna Bell", "finance, buyer", "de"].map(str::to_owned);
        let other = ["a@x.test", "Anna Bell", "finance; buyer;;;;", "de"].map(str::to_owned);
        assert_eq!(lines("\"a@x.test\",\"Anna Bell\",\"finance; buyer;;;;\",de"), [other]);
        for list in [
            "a@x.test,Anna Bell,\"finance, buyer\",de",
            "a@x.test;Anna Bell;finance, buyer;de\r\n",
            "a@x.test\tAnna Bell\tfinance, buyer\tde\n\n",
            "\u{feff}email,name,roles,language\r\na@x.test,Anna Bell,\"finance, buyer\",de\r\n",
            "E-Mail;Roles;Name;Phone;Language\n a@x.test ;finance, buyer;\"Anna Bell\";12;de",
            "\n\n;;;\n\"a@x.test\";\"Anna Bell\";\"finance, buyer\";\"de\"",
        ] {
            assert_eq!(lines(list), std::slice::from_ref(&one), "{list:?}");
        }
        assert_eq!(lines("a@x.test"), [["a@x.test", "", "", ""].map(str::to_owned)]);
        assert_eq!(lines("a@x.test,\"Anna \"\"Bell\"\", Ltd\"")[0][1], "Anna \"Bell\", Ltd");
        assert_eq!(lines("a@x.test,O\"Neil")[0][1], "O\"Neil");
        // What a spreadsheet would calculate is text.
        assert_eq!(lines("a@x.test,\"=HYPERLINK(\"\"x\"\")\"")[0][1], "=HYPERLINK(\"x\")");
    }

    #[test]
    fn a_row_knows_its_line_also_after_one_of_several() {
        let numbers: Vec<i64> =
            lines_of("a@x.test,\"two\nlines\"\r\n\r\nb@x.test").unwrap().iter().map(|line| line.number).collect();
        assert_eq!(numbers, [1, 4]);
    }

    #[test]
    fn what_is_no_list_is_told_from_one_that_is_too_long() {
        assert_eq!(refused(""), ("list".to_owned(), ProblemCode::Missing));
        assert_eq!(refused("email,name\n\n"), ("list".to_owned(), ProblemCode::Missing));
        assert_eq!(refused("a@x.test,\"open\nb@x.test"), ("list".to_owned(), ProblemCode::WrongOrder));
        let row = |count: usize| (0..count).map(|at| format!("a{at}@x.test\n")).collect::<String>();
        assert_eq!(lines(&row(IMPORT_ROWS)).len(), IMPORT_ROWS);
        assert_eq!(lines(&format!("email\n{}", row(IMPORT_ROWS))).len(), IMPORT_ROWS);
        for list in [row(IMPORT_ROWS + 1), format!("email\n{}", row(IMPORT_ROWS + 1)), row(10_000)] {
            assert_eq!(refused(&list), ("rows".to_owned(), ProblemCode::TooLong(IMPORT_ROWS)));
        }
        let huge = "a".repeat(IMPORT_BYTES + 1);
        assert_eq!(refused(&huge), ("list".to_owned(), ProblemCode::TooLong(IMPORT_BYTES)));
        assert_eq!(lines(&huge[1..])[0][0].len(), IMPORT_BYTES, "one line, whose address is told to be none");
        assert_eq!(lines(&",".repeat(IMPORT_BYTES - 1).replacen(',', "a,", 1)).len(), 1);
        assert!(decoded(vec![0xff, 0xfe, b'a', 0]).is_err() && decoded(vec![b'a'; IMPORT_BYTES + 1]).is_err());
        assert_eq!(decoded("\u{feff}a".into()).unwrap(), "a");
    }

    #[test]
    fn roles_are_known_by_every_name_they_have() {
        let own =
            [HeldRole::own(domain::OwnRoleId(uuid::Uuid::from_u128(9)), "Night, and day", domain::Grants::default())];
        let keys = |cell: &str| roles_of(cell, &own);
        assert_eq!(keys("Owner"), (vec!["owner".to_owned()], Vec::new()));
        assert_eq!(keys("Inhaber | inkoper"), (vec!["owner".to_owned(), "buyer".to_owned()], Vec::new()));
        assert_eq!(keys("night, AND day"), (vec![own[0].key.to_string()], Vec::new()));
        assert_eq!(keys("finance; pirate"), (vec!["finance".to_owned()], vec!["pirate".to_owned()]));
        assert_eq!(keys(""), (Vec::new(), Vec::new()));
    }

    proptest! {
        #[test]
        fn no_list_breaks_the_reader(list in "[\\PC\"\\n\\r,;\\t]{0,200}") {
            if let Ok(lines) = lines_of(&list) {
                prop_assert!(!lines.is_empty() && lines.len() <= IMPORT_ROWS);
            }
        }
    }
}
