//! What only those see who develop the portal or try it out on their own machine: the letters that were kept instead of sent.
//! Elsewhere there are no such pages.

mod letter_page;
mod letters_page;
mod server_fns;

pub use letter_page::LetterPage;
pub use letters_page::LettersPage;
pub use server_fns::{FindLetter, ListLetters, letter, letters};

/// Where the letters are listed.
pub const LETTERS: &str = "/dev/mail";
/// Where the look of these pages stands.
const STYLE: &str = "/development.css";
