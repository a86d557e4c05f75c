//! What jobs there are, and who does them.

use super::{Leased, Trouble};
use crate::{Portal, events, invitations, mail};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Something to do later. It names things by their ids and never holds a secret, since it stands in the database, in backups
/// and on the administrator's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "task", rename_all = "snake_case")]
pub enum Task {
    /// Write and send a letter.
    SendLetter {
        /// The letter.
        letter: Uuid,
    },
    /// Seal the log. Every minute.
    SealEvents,
    /// Remove letters that are older than they are kept. Every day, and when a server starts.
    RemoveLetters,
    /// Remove links of invitations that have expired, and invitations that ended long ago. Every day, and when a server starts.
    RemoveInvitations,
    /// Remove events that are not to be kept longer. Every night.
    ExpireEvents,
}

impl Task {
    /// Does it, and ends the job.
    pub(super) async fn run(&self, portal: &Portal, job: &Leased) -> Result<(), Trouble> {
        match self {
            Self::SendLetter { letter } => mail::send(portal, job, *letter).await,
            Self::SealEvents => events::seal::run(portal, job).await,
            Self::RemoveLetters => mail::remove_old(portal, job).await,
            Self::RemoveInvitations => invitations::remove_old(portal, job).await,
            Self::ExpireEvents => events::retention::run(portal, job).await,
        }
    }
}
