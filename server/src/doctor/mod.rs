//! `portico doctor`: looks the installation over, changes nothing, and says what is wrong and how to mend it.

mod database;
mod files;
mod later;
mod machine;

use crate::backup;
use crate::cli::failure::{DONE, FAILED};
use crate::cli::output::Output;
use crate::config::{Config, ConfigError};
use crate::installation;
use business::db::OpenError;
use database::{WRITABLE, cannot_be_written, database, remedy_of};
use files::files;
use later::later;
use machine::{clock, configuration, data_folder, leftovers, permissions};
use serde::Serialize;

/// How a check went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// All is well.
    Ok,
    /// It works, and should be looked at.
    Warn,
    /// It is wrong.
    Fail,
}

/// The outcome of one check.
#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    /// What was looked at.
    pub check: &'static str,
    /// How it went.
    pub level: Level,
    /// What was found.
    pub found: String,
    /// How to mend it; absent when nothing is to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
}

#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn ok(&mut self, check: &'static str, found: impl Into<String>) {
        self.0.push(Finding { check, level: Level::Ok, found: found.into(), remedy: None });
    }

    fn add(&mut self, check: &'static str, level: Level, found: impl Into<String>, remedy: impl Into<String>) {
        self.0.push(Finding { check, level, found: found.into(), remedy: Some(remedy.into()) });
    }

    fn tell(self, json: bool, out: &mut Output) -> u8 {
        let worst = self.0.iter().map(|finding| finding.level).max().unwrap_or(Level::Ok);
        for finding in &self.0 {
            if json {
                out.json(finding);
                continue;
            }
            let word = match finding.level {
                Level::Ok => "OK  ",
                Level::Warn => "WARN",
                Level::Fail => "FAIL",
            };
            out.line(&format!("{word}  {}: {}", finding.check, finding.found));
            if let Some(remedy) = &finding.remedy {
                out.line(&format!("      → {remedy}"));
            }
        }
        if worst == Level::Fail { FAILED } else { DONE }
    }
}

/// The configuration itself cannot be used: nothing else can be looked at.
pub fn unusable(error: &ConfigError, json: bool, out: &mut Output) -> u8 {
    let mut findings = Findings::default();
    for problem in &error.0 {
        findings.add(
            "configuration",
            Level::Fail,
            problem.clone(),
            "`portico config --markdown` explains every option",
        );
    }
    findings.tell(json, out)
}

/// Looks everything over; the exit code says whether something is wrong.
pub async fn examine(config: &Config, json: bool, out: &mut Output) -> u8 {
    let mut findings = Findings::default();
    configuration(config, &mut findings);
    permissions(config, &mut findings);
    data_folder(config, &mut findings);
    clock(&mut findings);
    if installation::is_being_restored(&config.data_dir) {
        findings.add("restore", Level::Warn, "a restore is under way", "wait until it has ended, and look again");
        return findings.tell(json, out);
    }
    leftovers(config, &mut findings);
    if let Some(sentence) = backup::interrupted_restore(config) {
        // What is there is of two installations: nothing that could be said of it would help.
        findings.add("restore", Level::Fail, "a restore began and did not end", sentence);
        return findings.tell(json, out);
    }
    if config.is_sqlite() && config.sqlite_file().is_none_or(|file| !file.exists()) {
        findings.add(
            "database",
            Level::Warn,
            format!("there is none yet at {}", config.database_shown()),
            "`portico serve` makes it; `portico demo` fills it with something to look at",
        );
        return findings.tell(json, out);
    }
    if let Some(error) = config.sqlite_file().and_then(|file| cannot_be_written(&file)) {
        findings.add("database", Level::Fail, error, WRITABLE);
        return findings.tell(json, out);
    }
    match installation::connect(config).await {
        Ok(db) => {
            if database(config, &db, &mut findings).await {
                files(config, &db, &mut findings).await;
                later(config, &db, &mut findings).await;
            }
            db.close().await;
        }
        Err(error) => {
            let remedy = match &error {
                OpenError::Unreachable(cause) => remedy_of(config, cause),
                OpenError::UnknownEngine => "set database_url to sqlite:FILE or postgres://…",
            };
            findings.add("database", Level::Fail, format!("{}: {error}", config.database_shown()), remedy);
        }
    }
    findings.tell(json, out)
}
