//! What each letter says.

use super::Letter;
use crate::Portal;
use crate::brand::{self, mail::LetterText};
use domain::Brand;
use language::{MailTrialArrived, MailTrialSubject, Words};

/// The words of a letter, before the theme dresses them.
pub(super) fn text_of(portal: &Portal, brand: &Brand, words: Words, letter: &Letter) -> LetterText {
    let supplier = brand::supplier(portal, brand);
    match letter {
        Letter::Trial => LetterText {
            subject: words.tell(MailTrialSubject { supplier: &supplier }),
            paragraphs: vec![words.tell(MailTrialArrived { supplier: &supplier }), words.mail_trial_look().to_owned()],
            action: Some((words.mail_open_portal().to_owned(), portal.settings.base_url.clone())),
        },
    }
}
