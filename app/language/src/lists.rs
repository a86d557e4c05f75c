//! Lists in a sentence: `A, B and C`.

use crate::{ListEnd, ListMiddle, ListStart, ListTwo, Words};

impl Words {
    /// All of these.
    #[must_use]
    pub fn list(self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first, second] => self.tell(ListTwo { first, second }),
            [first, middle @ .., before, last] => {
                let end = self.tell(ListEnd { first: before, second: last });
                let rest =
                    middle.iter().rev().fold(end, |rest, item| self.tell(ListMiddle { first: item, second: &rest }));
                self.tell(ListStart { first, second: &rest })
            }
        }
    }
}
