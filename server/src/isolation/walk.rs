//! The walk: everybody of one customer asks every address for the things of the other, and for things that never were. The
//! two answers must be the same, and cost the same; nothing of the other's may stand in either, and nothing of it may change.

use super::addresses::{Address, BESIDE, Fill, PLACES, QUERY, Word, addresses, form_of};
use super::compare::{Plain, plain};
use super::stage::{Asker, Side, Stage, word};
use super::store::{self, Thing};
use super::window::{Answer, Ask, Window};
use crate::cli::failure::Failure;
use crate::web::Access;
use business::Portal;
use http::{Method, StatusCode};
use serde::Serialize;
use std::collections::BTreeMap;
use std::time::Duration;
use uuid::Uuid;

/// What differs is asked for so often before it is believed: once a minute something may be counted, or read anew.
const TRIES: usize = 4;

/// Something that should not be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Who asked.
    pub asker: &'static str,
    /// What, so that it can be asked again.
    pub request: String,
    /// What came of it.
    pub what: String,
}

/// What one kind of asker was answered about one kind of thing.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// How often.
    pub asked: usize,
    /// By status.
    pub statuses: BTreeMap<u16, usize>,
    /// How long it took for the other's.
    pub theirs: Vec<Duration>,
    /// And for what never was.
    pub nobodys: Vec<Duration>,
}

/// All that came of it.
#[derive(Debug, Default)]
pub struct Report {
    /// By what was asked for, and who asked.
    pub cells: BTreeMap<(String, &'static str), Cell>,
    /// What should not be.
    pub findings: Vec<Finding>,
    /// Addresses that name a thing, and where an owner found none of their own: there the walk shows nothing.
    pub unseen: Vec<String>,
    /// Requests in all.
    pub requests: usize,
}

/// The half in the middle.
#[must_use]
pub fn median(durations: &[Duration]) -> Option<Duration> {
    let mut sorted = durations.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied()
}

/// Walks.
///
/// # Errors
/// A request could not be asked, or the database does not answer. What should not be is no error but in the report.
pub async fn walk(portal: &Portal, window: Window, stage: &Stage) -> Result<Report, Failure> {
    let before = store::fingerprint(&portal.db, stage.other.customer).await?;
    let mut walk = Walk { window, stage, cookies: BTreeMap::new(), report: Report::default() };
    let addresses = addresses();
    for (turn, asker) in stage.askers.iter().enumerate() {
        if asker.is_thorough {
            walk.look_for_own(asker, &addresses).await?;
        }
        for (place, address) in addresses.iter().enumerate() {
            // What is the supplier's own is about customers: its people read there of both.
            if !(asker.is_staff && address.access == Access::Staff) {
                walk.try_out(asker, address, turn + place).await?;
            }
        }
    }
    let after = store::fingerprint(&portal.db, stage.other.customer).await?;
    for (table, rows) in &before {
        if after.get(table) != Some(rows) {
            let now = after.get(table).map_or("nothing", String::as_str);
            let what = format!("rows of the other customer changed: {rows} before, {now} after");
            walk.report.findings.push(Finding { asker: "all of them", request: table.clone(), what });
        }
    }
    Ok(walk.report)
}

struct Walk<'s> {
    window: Window,
    stage: &'s Stage,
    /// Sessions that go on with another token.
    cookies: BTreeMap<&'static str, String>,
    report: Report,
}

/// A question in two forms: about what is the other's, and about what never was.
struct Attack {
    kind: String,
    /// By what name the address is asked; none, when the thing is named by the address itself.
    name: &'static str,
    theirs: (Ask, String),
    nobodys: (Ask, String),
    /// May it be answered with what is one's own, because it merely narrows that?
    narrows: bool,
}

impl Walk<'_> {
    /// Everything there is to try at this address; of most askers a part of it, another one at each address.
    async fn try_out(&mut self, asker: &Asker, address: &Address, turn: usize) -> Result<(), Failure> {
        let mut unasked = None;
        if !address.names_a_thing() {
            let ask = self.bare(address, asker, "");
            let answer = self.send(asker, &ask).await?;
            let seen = plain(&answer, "", &self.said());
            self.judge(asker, &ask, &seen);
            self.expect_the_door(asker, address, &ask, &answer);
            unasked = Some(seen);
        }
        let attacks = self.attacks(asker, address);
        if !asker.is_thorough {
            if let Some(attack) = pick(&attacks, turn) {
                self.strike(asker, address, attack, None).await?;
            }
        } else {
            for attacks in attacks.chunk_by(|a, b| a.name == b.name) {
                let Some(first) = pick(attacks, turn) else { continue };
                let never = self.strike(asker, address, first, None).await?;
                // A name to which an address does not listen says no more with other ids.
                let seen = plain(&never, &first.nobodys.1, &self.said());
                if unasked.as_ref().is_some_and(|unasked| unasked.differs(&seen).is_none()) {
                    continue;
                }
                for attack in attacks.iter().filter(|attack| attack.theirs.1 != first.theirs.1) {
                    self.strike(asker, address, attack, Some((&never, first))).await?;
                }
            }
        }
        if address.method == Method::GET && !address.names_a_thing() {
            let place = PLACES[turn % PLACES.len()];
            if let Some(thing) = pick(&self.stage.other.things, turn) {
                let cursor = domain::Cursor { key: String::new(), id: thing.id }.to_string();
                let ask = self.asking(address, asker, place, &cursor);
                let answer = self.send(asker, &ask).await?;
                self.judge(asker, &ask, &plain(&answer, &cursor, &self.said()));
            }
        }
        Ok(())
    }

    fn attacks(&self, asker: &Asker, address: &Address) -> Vec<Attack> {
        let other = &self.stage.other;
        let mut attacks = Vec::new();
        if address.names_a_thing() {
            for thing in &other.things {
                let (theirs, nobodys) = (thing.id.to_string(), Uuid::now_v7().to_string());
                attacks.push(Attack {
                    kind: thing.kind.clone(),
                    name: "",
                    theirs: (self.bare(address, asker, &theirs), theirs),
                    nobodys: (self.bare(address, asker, &nobodys), nobodys),
                    narrows: false,
                });
            }
        } else if address.method == Method::GET {
            for (name, word) in QUERY {
                for (kind, theirs, nobodys) in words(other, word) {
                    attacks.push(Attack {
                        kind,
                        name,
                        theirs: (self.asking(address, asker, name, &theirs), theirs),
                        nobodys: (self.asking(address, asker, name, &nobodys), nobodys),
                        narrows: true,
                    });
                }
            }
        }
        attacks
    }

    /// The address as it is asked for this thing.
    fn bare(&self, address: &Address, asker: &Asker, thing: &str) -> Ask {
        let own = || asker.person.map(|person| person.to_string()).unwrap_or_default();
        let filled = |fields: &[(&str, Fill)]| {
            let value = |fill: Fill| match fill {
                Fill::Text(text) => text.to_owned(),
                Fill::Id => thing.to_owned(),
                Fill::Own => own(),
                Fill::Customer => self.stage.own.customer.to_string(),
            };
            fields.iter().map(|(name, fill)| ((*name).to_owned(), value(*fill))).collect::<Vec<_>>()
        };
        let mut path = address.path(thing);
        let mut fields = Vec::new();
        if address.method == Method::POST {
            fields = form_of(&address.route).map(|form| filled(form.fields)).unwrap_or_default();
        } else {
            let beside =
                BESIDE.iter().find(|(route, _)| *route == address.route).map_or(&[][..], |(_, beside)| *beside);
            for (at, (name, value)) in filled(beside).into_iter().enumerate() {
                path.push_str(&format!("{}{name}={value}", if at == 0 { '?' } else { '&' }));
            }
        }
        Ask { method: address.method.clone(), address: path, fields }
    }

    fn asking(&self, address: &Address, asker: &Asker, name: &str, value: &str) -> Ask {
        let mut ask = self.bare(address, asker, "");
        let (path, query) = ask.address.split_once('?').unwrap_or((&ask.address, ""));
        // What stands there beside the question gives way to it.
        let kept = query.split('&').filter(|part| !part.is_empty() && part.split('=').next() != Some(name));
        let parts: Vec<String> = kept.map(str::to_owned).chain([format!("{name}={value}")]).collect();
        ask.address = format!("{path}?{}", parts.join("&"));
        ask
    }

    /// Asks for the other's, and for what never was, unless that was asked already; answers what came of the latter.
    async fn strike(
        &mut self,
        asker: &Asker,
        address: &Address,
        attack: &Attack,
        asked: Option<(&Answer, &Attack)>,
    ) -> Result<Answer, Failure> {
        let mut difference = None;
        let mut last = None;
        for turn in 0..TRIES {
            let theirs = self.send(asker, &attack.theirs.0).await?;
            let (nobodys, control) = match asked {
                Some((answer, attack)) if turn == 0 => (answer.clone(), attack),
                _ => (self.send(asker, &attack.nobodys.0).await?, attack),
            };
            let said = self.said();
            let (seen, never) = (plain(&theirs, &attack.theirs.1, &said), plain(&nobodys, &control.nobodys.1, &said));
            if turn == 0 {
                self.judge(asker, &attack.theirs.0, &seen);
                self.expect_the_door(asker, address, &attack.theirs.0, &theirs);
                let cell = self.report.cells.entry((attack.kind.clone(), asker.name)).or_default();
                cell.asked += 1;
                *cell.statuses.entry(seen.status).or_default() += 1;
                if !attack.narrows && theirs.status.is_success() {
                    let what = format!("it was answered with {}", theirs.status.as_u16());
                    self.find(asker, &attack.theirs.0, what);
                }
            }
            let cell = self.report.cells.entry((attack.kind.clone(), asker.name)).or_default();
            cell.theirs.push(theirs.took);
            cell.nobodys.push(nobodys.took);
            difference = seen.differs(&never).or_else(|| {
                (theirs.work != nobodys.work).then(|| {
                    format!(
                        "it took {} statements and {} hashes, and {} and {} for what never was",
                        theirs.work.statements, theirs.work.hashes, nobodys.work.statements, nobodys.work.hashes
                    )
                })
            });
            last = Some(nobodys);
            if difference.is_none() {
                break;
            }
        }
        if let Some(difference) = difference
            && self.is_steady(asker, attack).await?
        {
            self.find(asker, &attack.theirs.0, format!("unlike what never was: {difference}"));
        }
        last.ok_or_else(|| Failure::failed("Nothing was asked."))
    }

    /// Is the same question answered the same twice? A log in which each question is written down is not, and nothing can be
    /// compared there but what stands in it.
    async fn is_steady(&mut self, asker: &Asker, attack: &Attack) -> Result<bool, Failure> {
        let once = self.send(asker, &attack.nobodys.0).await?;
        let twice = self.send(asker, &attack.nobodys.0).await?;
        let said = self.said();
        let plain = |answer| plain(answer, &attack.nobodys.1, &said);
        Ok(once.work == twice.work && plain(&once).differs(&plain(&twice)).is_none())
    }

    /// An owner finds what is their own: else nobody could find anything there, and the walk shows nothing.
    async fn look_for_own(&mut self, asker: &Asker, addresses: &[Address]) -> Result<(), Failure> {
        let named = addresses.iter().filter(|address| address.method == Method::GET && address.names_a_thing());
        // What is the supplier's is nobody's own.
        for address in named.filter(|address| address.access != Access::Staff) {
            let mut is_seen = false;
            for thing in &self.stage.own.things {
                let ask = self.bare(address, asker, &thing.id.to_string());
                is_seen |= self.send(asker, &ask).await?.status.is_success();
            }
            if !is_seen {
                self.report.unseen.push(address.route.clone());
            }
        }
        Ok(())
    }

    /// What was said aloud, and may stand in the asker's own log.
    fn said(&self) -> [&str; 2] {
        [&self.stage.other.slug, &self.stage.other.number]
    }

    async fn send(&mut self, asker: &Asker, ask: &Ask) -> Result<Answer, Failure> {
        let mut answer = self.window.ask(ask, self.cookie(asker)).await?;
        self.report.requests += 1;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            // Whoever asks as much as this is stopped; here all of it is to be asked.
            self.window.refresh();
            self.report.requests += 1;
            answer = self.window.ask(ask, self.cookie(asker)).await?;
        }
        // A browser goes on with the token that it is given.
        if let (Some(given), Some(cookie)) = (answer.session_given(), &asker.cookie)
            && given.split_once('=').map(|(name, _)| name) == cookie.split_once('=').map(|(name, _)| name)
        {
            self.cookies.insert(asker.name, given);
        }
        Ok(answer)
    }

    fn cookie<'a>(&'a self, asker: &'a Asker) -> Option<&'a str> {
        self.cookies.get(asker.name).or(asker.cookie.as_ref()).map(String::as_str)
    }

    fn judge(&mut self, asker: &Asker, ask: &Ask, seen: &Plain) {
        if seen.holds(&self.stage.other.mark) {
            self.find(asker, ask, "something of the other customer stands in the answer".to_owned());
        }
        if seen.status >= 500 && seen.status != 503 {
            self.find(asker, ask, format!("it broke: {}", seen.status));
        }
    }

    /// Whoever is not signed in, or no longer, gets no further than the door.
    fn expect_the_door(&mut self, asker: &Asker, address: &Address, ask: &Ask, answer: &Answer) {
        let is_inside = matches!(address.access, Access::SignedIn | Access::Staff | Access::Own | Access::Chosen);
        let is_sent_away = answer.status == StatusCode::UNAUTHORIZED
            || answer.status == StatusCode::SEE_OTHER && answer.location().starts_with("/sign-in");
        if asker.is_out && is_inside && !is_sent_away {
            let what = format!("{} instead of the page to sign in", answer.status.as_u16());
            self.find(asker, ask, what);
        }
    }

    fn find(&mut self, asker: &Asker, ask: &Ask, what: String) {
        let mut request = format!("{} {}", ask.method, ask.address);
        for (name, value) in &ask.fields {
            request.push_str(&format!(" {name}={value}"));
        }
        self.report.findings.push(Finding { asker: asker.name, request, what });
    }
}

/// What can stand in a question: the other's, and what never was, of the same shape.
fn words(other: &Side, word_kind: Word) -> Vec<(String, String, String)> {
    match word_kind {
        Word::Id => {
            let pair = |thing: &Thing| (thing.kind.clone(), thing.id.to_string(), Uuid::now_v7().to_string());
            other.things.iter().map(pair).collect()
        }
        Word::Number => vec![("number".to_owned(), other.number.clone(), format!("{}-1", word()))],
        Word::Slug => {
            let never = other.slug.replace(&other.mark, &word());
            vec![("short name".to_owned(), other.slug.clone(), never)]
        }
    }
}

fn pick<T>(all: &[T], turn: usize) -> Option<&T> {
    all.get(turn.checked_rem(all.len())?)
}
