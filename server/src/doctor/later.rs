//! What the doctor says of the queue, of letters and of the sealed log.

use super::{Findings, Level};
use crate::config::Config;
use crate::installation::files_folder;
use business::clock::Clock;
use business::db::{Db, MigrationState};
use business::files::FileStore;
use business::{Portal, events, queue};

/// So many jobs that wait are no reason to look.
const MANY: i64 = 1_000;

pub(super) async fn later(config: &Config, db: &Db, findings: &mut Findings) {
    // What an older database has not yet is no fault; that it is older was said.
    if !db.migration_state().await.is_ok_and(MigrationState::is_current) {
        return;
    }
    let files = FileStore::as_it_is(files_folder(&config.data_dir));
    let portal = Portal::new(db.clone(), files, Clock::real(), config.settings());
    let no_answer = "the cause stands in the log above";
    match queue::standing(&portal).await {
        Ok(standing) if standing.dead > 0 => findings.add(
            "queue",
            Level::Warn,
            format!("{} jobs failed for good", standing.dead),
            "`portico job list` says which and why; mend the cause, then `portico job retry ID` or `portico job drop ID`",
        ),
        Ok(standing) if standing.waiting > MANY => findings.add(
            "queue",
            Level::Warn,
            format!("{} jobs wait", standing.waiting),
            "is a server running? `portico job list` says what they wait for",
        ),
        Ok(standing) => findings.ok("queue", format!("{} jobs wait", standing.waiting)),
        Err(error) => findings.add("queue", Level::Fail, error.to_string(), no_answer),
    }
    if config.mail.is_none() {
        let remedy = "set the option `mail`, and try it with `portico mail try ADDRESS`";
        findings.add("mail", Level::Warn, "the portal is set up to send no letters", remedy);
    } else {
        findings.ok("mail", config.mail_shown.clone());
    }
    match events::seal::verify(&portal, &[]).await {
        Ok(chains) => {
            let broken = chains.iter().filter(|chain| !chain.problems.is_empty()).count();
            let sealed: i64 = chains.iter().filter_map(|chain| chain.head.as_ref()).map(|head| head.position).sum();
            if broken == 0 {
                findings.ok("log", format!("{sealed} events are as they were sealed"));
            } else {
                findings.add(
                    "log",
                    Level::Fail,
                    format!("it was tampered with, in {broken} chains"),
                    "`portico audit verify` says where; compare with a backup",
                );
            }
        }
        Err(error) => findings.add("log", Level::Fail, error.to_string(), no_answer),
    }
}
