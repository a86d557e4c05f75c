//! Letters and the queue, as whoever runs the installation looks at them.

use super::failure::Failure;
use super::output::Output;
use super::{DONE, FAILED};
use business::mail::{self, LetterState};
use business::{Error, Portal, Refusal, queue};
use serde::Serialize;
use std::time::{Duration, Instant as Clock};
use uuid::Uuid;

/// How long somebody waits for a trial letter to leave.
const PATIENCE: Duration = Duration::from_secs(60);

/// So many are listed at most.
const LISTED: i64 = 200;

/// Sends a letter to this address the way all letters go, and tells how it went.
pub(super) async fn try_out(portal: &Portal, address: &str, out: &mut Output) -> Result<u8, Failure> {
    let id = match mail::post_trial(portal, address).await {
        Ok(id) => id,
        Err(Error::Refused(Refusal::Unavailable)) => {
            return Err(Failure::wrong_call("The portal is set up to send no mail. Set the option `mail` first."));
        }
        Err(Error::Refused(Refusal::Invalid(_))) => {
            return Err(Failure::wrong_call(format!("'{address}' is no address of mail.")));
        }
        Err(error) => return Err(error.into()),
    };
    let begun = Clock::now();
    loop {
        // A running server may be quicker; whoever comes first sends it.
        mail::send_now(portal, id).await?;
        let letter = mail::find(portal, id).await?;
        let answer = letter.answer.unwrap_or_default();
        match letter.state {
            LetterState::Sent => {
                out.line(&format!("{address}: handed over ({answer})"));
                return Ok(DONE);
            }
            LetterState::Bounced => {
                let why = letter.bounced.map(|(_, why)| why).unwrap_or_default();
                out.line(&format!("{address}: taken and not delivered ({why})"));
                return Ok(FAILED);
            }
            LetterState::Failed => {
                out.line(&format!("{address}: refused ({answer})"));
                return Ok(FAILED);
            }
            LetterState::Queued if answer.is_empty() && begun.elapsed() < PATIENCE => {}
            LetterState::Queued => {
                mail::cancel(portal, id).await?;
                let problem = if answer.is_empty() { "it took too long" } else { &answer };
                out.line(&format!("{address}: not handed over ({problem})"));
                return Ok(FAILED);
            }
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// A letter as printed.
#[derive(Serialize)]
struct LetterPrinted<'a> {
    id: String,
    address: &'a str,
    letter: &'a str,
    state: &'static str,
    answer: Option<&'a str>,
    created: String,
    sent: Option<String>,
    bounced: Option<String>,
    bounce: Option<&'a str>,
}

/// Lists the newest letters.
pub(super) async fn list(portal: &Portal, json: bool, out: &mut Output) -> Result<(), Failure> {
    for row in mail::list(portal, LISTED).await? {
        let printed = LetterPrinted {
            id: row.id.to_string(),
            address: &row.address,
            letter: &row.letter,
            state: row.state.name(),
            answer: row.answer.as_deref(),
            created: row.created.to_string(),
            sent: row.sent.map(|at| at.to_string()),
            bounced: row.bounced.as_ref().map(|(at, _)| at.to_string()),
            bounce: row.bounced.as_ref().map(|(_, why)| why.as_str()),
        };
        if json {
            out.json(&printed);
        } else {
            let answer = printed.bounce.or(printed.answer).unwrap_or_default();
            out.line(&format!("{}  {:7}  {}  {}  {answer}", printed.created, printed.state, row.address, row.letter));
        }
    }
    Ok(())
}

const NO_JOB: &str = "There is no such job, or somebody is working on it; `portico job list` lists them.";

/// A job as printed.
#[derive(Serialize)]
struct JobPrinted<'a> {
    id: String,
    task: &'a str,
    is_dead: bool,
    attempts: i64,
    due: String,
    problem: Option<&'a str>,
    created: String,
}

/// Lists the jobs that wait, and before them those that nobody tries any more.
pub(super) async fn list_jobs(portal: &Portal, json: bool, out: &mut Output) -> Result<(), Failure> {
    for row in queue::list(portal, LISTED).await? {
        let printed = JobPrinted {
            id: row.id.to_string(),
            task: &row.task,
            is_dead: row.is_dead,
            attempts: row.attempts,
            due: row.due.to_string(),
            problem: row.problem.as_deref(),
            created: row.created.to_string(),
        };
        if json {
            out.json(&printed);
            continue;
        }
        let state = if row.is_dead { "dead".to_owned() } else { format!("due {}", printed.due) };
        let problem = printed.problem.unwrap_or_default();
        out.line(&format!("{}  {state}  {} attempts  {}  {problem}", printed.id, row.attempts, row.task));
    }
    Ok(())
}

/// Tries a job again, at once.
pub(super) async fn retry_job(portal: &Portal, id: Uuid, out: &mut Output) -> Result<(), Failure> {
    queue::retry(portal, id).await.map_err(|error| Failure::of(&error, NO_JOB))?;
    out.line(&format!("{id}: due now"));
    Ok(())
}

/// Takes a job out of the queue: it is never done.
pub(super) async fn drop_job(portal: &Portal, id: Uuid, out: &mut Output) -> Result<(), Failure> {
    queue::drop_job(portal, id).await.map_err(|error| Failure::of(&error, NO_JOB))?;
    out.line(&format!("{id}: dropped"));
    Ok(())
}
