//! The pseudo-locale: English in strange letters, a third longer, in brackets. What is not written like this on a page did
//! not come from a language's file.

use super::catalogue::{Catalogue, Message, Piece, Said};

/// Made from English.
pub fn of(english: &Catalogue) -> Catalogue {
    let mut pseudo = Catalogue::new("en-XA", &["one", "other"]);
    pseudo.order.clone_from(&english.order);
    pseudo.said = english
        .said
        .iter()
        .map(|(key, said)| {
            let said = match said {
                Said::Message(message) if message.is_format => Said::Message(message.clone()),
                Said::Message(message) => {
                    Said::Message(Message { pieces: bracketed(&message.pieces), is_format: false })
                }
                Said::Family { is_format: true, .. } => said.clone(),
                Said::Family { members, .. } => {
                    let members =
                        members.iter().map(|(code, name)| (code.clone(), format!("[{}]", strange(name)))).collect();
                    Said::Family { members, is_format: false }
                }
            };
            (key.clone(), said)
        })
        .collect();
    pseudo
}

fn bracketed(pieces: &[Piece]) -> Vec<Piece> {
    let mut all = vec![Piece::Text("[".to_owned())];
    all.extend(pieces.iter().map(disguised));
    let letters: usize = pieces.iter().map(|piece| if let Piece::Text(text) = piece { text.len() } else { 0 }).sum();
    all.push(Piece::Text(format!("{}]", "~".repeat(letters / 3))));
    all
}

fn disguised(piece: &Piece) -> Piece {
    match piece {
        Piece::Text(text) => Piece::Text(strange(text)),
        Piece::Argument { .. } => piece.clone(),
        Piece::Plural { name, forms } => Piece::Plural {
            name: name.clone(),
            forms: forms.iter().map(|(form, pieces)| (form.clone(), pieces.iter().map(disguised).collect())).collect(),
        },
    }
}

fn strange(text: &str) -> String {
    const PLAIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const STRANGE: &str = "ÀƁÇÐÉƑĜĤÎĴĶĿṀÑÖÞǪŔŠŢÛṼŴẊÝŽàƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
    text.chars()
        .map(|c| PLAIN.chars().position(|plain| plain == c).and_then(|at| STRANGE.chars().nth(at)).unwrap_or(c))
        .collect()
}
