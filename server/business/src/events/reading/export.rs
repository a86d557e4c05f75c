//! The log as a file: made page by page, so that its size costs no memory, in one of two formats. Its fields have the same
//! names in every language, because machines read them.

use super::{Asked, Named, asked, class_of, customer_of, is_suppliers, note, require, require_whole, wanted};
use crate::db::Scope;
use crate::events::NewEvent;
use crate::events::reading::store::{self, LogRow, Side, Wanted};
use crate::{Portal, Refusal, Result, Visit, identity};
use domain::{Action, LogActor, LogQuery};
use serde_json::{Value as Json, json};

/// Events read at once.
const BATCH: usize = 500;

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// Comma-separated values (RFC 4180), with a row of names.
    Csv,
    /// One JSON object for each event, a line each.
    JsonLines,
}

impl ExportFormat {
    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "csv" => Some(Self::Csv),
            "jsonl" => Some(Self::JsonLines),
            _ => None,
        }
    }

    /// The name, also a file's ending.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
        }
    }
}

/// The fields of a row, in the order of the columns.
const COLUMNS: [&str; 16] = [
    "id",
    "time",
    "kind",
    "class",
    "person",
    "person_name",
    "is_supplier",
    "on_behalf_of",
    "object_kind",
    "object",
    "object_name",
    "before",
    "after",
    "ip",
    "user_agent",
    "request",
];

/// A log on its way out.
pub struct LogExport {
    portal: Portal,
    asked: Asked,
    wanted: Wanted,
    side: Side,
    format: ExportFormat,
    is_begun: bool,
    is_over: bool,
}

/// The customer's own log as a file, as far as it matches; its pages are left out of account. Recorded before any of it is
/// read.
///
/// # Errors
/// Not allowed for who is no owner; invalid, when something of the query cannot be understood: nobody wants to find out
/// later that a file holds something else; a fresh proof is needed; too soon.
pub async fn export(visit: &Visit, portal: &Portal, query: &LogQuery, format: ExportFormat) -> Result<LogExport> {
    let customer = require(visit, portal, Action::ExportLog).await?;
    begin(visit, portal, query, format, Asked { customer: Some(customer), is_for_customer: true }).await
}

/// The installation's own log as a file, or that of the customer in the query, where it is recorded too.
///
/// # Errors
/// Not found, for who is no administrator, or when there is no such customer; else as [`export`].
pub async fn export_all(visit: &Visit, portal: &Portal, query: &LogQuery, format: ExportFormat) -> Result<LogExport> {
    require_whole(visit, portal).await?;
    let customer = customer_of(portal, query).await?;
    begin(visit, portal, query, format, Asked { customer, is_for_customer: false }).await
}

async fn begin(
    visit: &Visit,
    portal: &Portal,
    query: &LogQuery,
    format: ExportFormat,
    asks: Asked,
) -> Result<LogExport> {
    let (filter, problems) = query.understand();
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems).into());
    }
    identity::require_proof(visit, portal)?;
    if let Some(person) = visit.person_id() {
        portal.guards.check_export(person)?;
    }
    let wanted = {
        let mut conn = portal.db.read(Scope::both(asks.customer, None)).await?;
        wanted(visit, &mut conn, asks, &filter).await?
    };
    let event =
        NewEvent::general("log.exported", "log").after(json!({ "format": format.name(), "filter": asked(query) }));
    match asks.customer {
        Some(customer) => note(visit, portal, customer, event).await?,
        None => {
            let actor = crate::events::Actor { customer: None, person: visit.person_id(), origin: visit.origin() };
            crate::events::record_alone(portal, actor, event).await?;
        }
    }
    Ok(LogExport {
        portal: portal.clone(),
        asked: asks,
        wanted,
        side: Side::First,
        format,
        is_begun: false,
        is_over: false,
    })
}

impl LogExport {
    /// The next part of the file; `None` at its end.
    ///
    /// # Errors
    /// The database does not answer: the file is not complete then, and whoever hands it on must say so by breaking off.
    pub async fn next(&mut self) -> Result<Option<String>> {
        if self.is_over {
            return Ok(None);
        }
        let mut conn = self.portal.db.read(Scope::both(self.asked.customer, None)).await?;
        let mut rows = store::rows(&mut conn, &self.wanted, self.side, BATCH).await?;
        let named = Named::of(&mut conn, &self.portal, self.asked.customer, &rows).await?;
        conn.commit().await?;
        self.is_over = rows.len() <= BATCH;
        rows.truncate(BATCH);
        if let Some(last) = rows.last() {
            self.side = Side::Older(last.at, last.id);
        }
        let mut text = String::new();
        if !self.is_begun && self.format == ExportFormat::Csv {
            text.push_str(&COLUMNS.join(","));
            text.push_str("\r\n");
        }
        self.is_begun = true;
        for row in rows {
            match self.format {
                ExportFormat::Csv => csv_line(&mut text, &self.cells(&named, &row)),
                ExportFormat::JsonLines => {
                    let object: serde_json::Map<String, Json> = COLUMNS
                        .into_iter()
                        .zip(self.cells(&named, &row))
                        .map(|(name, cell)| (name.to_owned(), cell.json(name)))
                        .collect();
                    text.push_str(&Json::Object(object).to_string());
                    text.push('\n');
                }
            }
        }
        Ok(Some(text))
    }

    /// The fields of an event, in the order of [`COLUMNS`].
    fn cells(&self, named: &Named, row: &LogRow) -> [Cell; 16] {
        let person = row.person_id.map(|id| named.person(id));
        let is_supplier = person.as_ref().is_some_and(|person| person.is_supplier);
        let is_hidden =
            self.asked.is_for_customer && person.clone().is_some_and(|person| is_suppliers(&LogActor::Person(person)));
        let shown = |text: &Option<String>| text.clone().filter(|_| !is_hidden);
        [
            Some(row.id.to_string()),
            Some(row.at.to_string()),
            Some(row.kind.clone()),
            Some(class_of(&row.kind).to_owned()).filter(|class| !class.is_empty()),
            row.person_id.map(|id| id.to_string()),
            person.map(|person| person.name).filter(|name| !name.is_empty()),
            Some(is_supplier.to_string()),
            row.on_behalf_of.map(|id| id.to_string()),
            Some(row.object_kind.clone()),
            row.object_id.map(|id| id.to_string()),
            named.object(row).name,
            row.before_json.clone(),
            row.after_json.clone(),
            shown(&row.ip),
            shown(&row.user_agent),
            Some(row.request_id.to_string()),
        ]
        .map(Cell)
    }
}

/// A field of an event.
struct Cell(Option<String>);

impl Cell {
    /// What is JSON already stays as it is.
    fn json(self, name: &str) -> Json {
        let Some(text) = self.0 else { return Json::Null };
        match name {
            "before" | "after" => serde_json::from_str(&text).unwrap_or(Json::String(text)),
            "is_supplier" => Json::Bool(text == "true"),
            _ => Json::String(text),
        }
    }
}

fn csv_line(out: &mut String, cells: &[Cell]) {
    for (at, Cell(cell)) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        csv_cell(out, cell.as_deref().unwrap_or_default());
    }
    out.push_str("\r\n");
}

/// A cell that a spreadsheet takes for text: what it would take for a formula gets an apostrophe before it (OWASP, CSV
/// injection).
fn csv_cell(out: &mut String, text: &str) {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let is_plain = !is_formula && !text.contains([',', '"', '\r', '\n', ';', '\t']) && text.trim() == text;
    if is_plain {
        out.push_str(text);
        return;
    }
    out.push('"');
    if is_formula {
        out.push('\'');
    }
    // Where lists are parted by semicolons, a spreadsheet may part a cell as well: each part is as good as a cell.
    let mut is_start = !is_formula;
    for c in text.chars() {
        if is_start && matches!(c, '=' | '+' | '-' | '@') {
            out.push('\'');
        }
        is_start =
            matches!(c, ';' | ',' | '\t' | '\r' | '\n') || is_start && (c == '"' || c == '\'' || c.is_whitespace());
        if c == '"' {
            out.push('"');
        }
        out.push(c);
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cell(text: &str) -> String {
        let mut out = String::new();
        csv_cell(&mut out, text);
        out
    }

    #[test]
    fn what_a_spreadsheet_would_calculate_stays_text() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)"] {
            assert_eq!(cell(formula), format!("\"'{formula}\""));
        }
        assert_eq!(cell("\t=1"), "\"'\t'=1\"");
        assert_eq!(cell("\r=1"), "\"'\r'=1\"");
        assert_eq!(cell("=cmd|' /C calc'!A0"), "\"'=cmd|' /C calc'!A0\"");
        assert_eq!(cell("x;=cmd|' /C calc'!A0;y"), "\"x;'=cmd|' /C calc'!A0;y\"");
        assert_eq!(cell("Anna de Vries"), "Anna de Vries");
        assert_eq!(cell("2026-11-22"), "2026-11-22");
    }

    proptest! {
        #[test]
        fn a_cell_never_ends_its_row_or_its_neighbour(text in "\\PC{0,40}|[\"',;=+@\\r\\n\\t a-]{0,20}") {
            let written = cell(&text);
            prop_assert!(!written.starts_with(['=', '+', '-', '@', '\t', '\r']));
            match written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
                Some(inner) => {
                    prop_assert!(!inner.replace("\"\"", "").contains('"'));
                    let read = inner.replace("\"\"", "\"");
                    prop_assert_eq!(read.replace('\'', ""), text.replace('\'', ""));
                    // Also for whoever parts it at every separator, as if there were no quotes.
                    for part in inner.split([';', ',', '\t', '\r', '\n']) {
                        let part = part.trim_start_matches(['"', ' ']);
                        prop_assert!(!part.starts_with(['=', '+', '-', '@']), "{written}");
                    }
                }
                None => prop_assert!(written == text && !text.contains([',', '\r', '\n', '"'])),
            }
        }
    }
}
