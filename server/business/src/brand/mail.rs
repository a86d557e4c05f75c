//! The theme of mails: how every letter of the portal looks, in HTML and in plain text.
//!
//! Mail programs know no stylesheets, so everything stands on the element; tables instead of boxes, because some of them
//! draw with a word processor. What a letter says is escaped here and nowhere else.

use super::{check_accent, supplier};
use crate::Portal;
use domain::{Brand, Colour};
use language::Words;

/// What one letter says.
#[derive(Debug, Clone)]
pub struct LetterText {
    /// The subject, and the heading.
    pub subject: String,
    /// What it says, a paragraph each.
    pub paragraphs: Vec<String>,
    /// The one thing to do: words and address.
    pub action: Option<(String, String)>,
}

/// A letter in both forms.
#[derive(Debug, Clone)]
pub struct Written {
    /// A whole document.
    pub html: String,
    /// The same as text of lines.
    pub text: String,
}

/// The accent where none is set; `style/tokens.css` has the same.
const OWN_ACCENT: Colour = Colour([0x2f, 0x45, 0xc0]);
const WHITE: Colour = Colour([0xff; 3]);
const INK: Colour = Colour([0x14, 0x17, 0x1d]);

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Writes a letter in this brand and language. `base_url` is where the portal is reached, without a slash at its end.
#[must_use]
pub fn write(portal: &Portal, brand: &Brand, words: Words, base_url: &str, letter: &LetterText) -> Written {
    let name = supplier(portal, brand);
    Written { html: html(brand, &name, words, base_url, letter), text: text(brand, &name, letter) }
}

fn html(brand: &Brand, name: &str, words: Words, base_url: &str, letter: &LetterText) -> String {
    let language = words.language();
    let accent = brand.accent.filter(|accent| check_accent(*accent).nearest.is_none()).unwrap_or(OWN_ACCENT);
    let (band, on_band) = (brand.band.unwrap_or(WHITE), brand.on_band.unwrap_or(INK));
    let sender = match &brand.logo {
        // A logo is made for a white ground.
        Some(logo) => format!(
            "<img src=\"{base_url}/brand/{}/logo.png\" alt=\"{}\" height=\"40\" style=\"display:block;height:40px;\
             width:auto;max-width:240px;background:#ffffff;padding:4px;border-radius:4px\">",
            logo.digest,
            escaped(name)
        ),
        None => format!("<strong style=\"font-size:18px;color:{on_band}\">{}</strong>", escaped(name)),
    };
    let paragraphs: String = letter
        .paragraphs
        .iter()
        .map(|paragraph| format!("<p style=\"margin:0 0 16px\">{}</p>", escaped(paragraph)))
        .collect();
    let action = letter.action.as_ref().map_or_else(String::new, |(label, address)| {
        format!(
            "<p style=\"margin:24px 0\"><a href=\"{}\" style=\"display:inline-block;padding:12px 20px;border-radius:8px;\
             background:{accent};color:#ffffff;font-weight:600;text-decoration:none\">{}</a></p>",
            escaped(address),
            escaped(label)
        )
    });
    let links: Vec<String> = brand
        .links
        .iter()
        .map(|link| {
            format!("<a href=\"{}\" style=\"color:#565f6d\">{}</a>", escaped(&link.address), escaped(&link.label))
        })
        .collect();
    let footer = escaped(&brand.mail_footer).replace('\n', "<br>");
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{subject}</title></head>\
         <body style=\"margin:0;background:#f6f7f9;color:#14171d;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,\
         Arial,sans-serif\"><table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"><tr>\
         <td align=\"center\" style=\"padding:24px 12px\"><table role=\"presentation\" width=\"100%\" cellpadding=\"0\" \
         cellspacing=\"0\" style=\"max-width:560px;background:#ffffff;border:1px solid #e1e4ea;border-radius:12px;\
         overflow:hidden\"><tr><td style=\"padding:16px 32px;background:{band};border-bottom:1px solid #e1e4ea\">{sender}\
         </td></tr><tr><td style=\"padding:32px\"><h1 style=\"margin:0 0 16px;font-size:22px;line-height:1.3\">{subject}\
         </h1>{paragraphs}{action}</td></tr></table><p style=\"max-width:560px;margin:16px auto;font-size:13px;\
         color:#565f6d\">{footer}</p><p style=\"font-size:13px;color:#565f6d\">{links}</p></td></tr></table></body></html>\n",
        direction = language.direction(),
        subject = escaped(&letter.subject),
        links = links.join(" · "),
    )
}

fn text(brand: &Brand, name: &str, letter: &LetterText) -> String {
    let mut parts = vec![letter.subject.clone()];
    parts.extend(letter.paragraphs.iter().cloned());
    parts.extend(letter.action.iter().map(|(label, address)| format!("{label}:\n{address}")));
    parts.push(format!("-- \n{name}"));
    parts.extend(Some(brand.mail_footer.clone()).filter(|footer| !footer.is_empty()));
    parts.extend(brand.links.iter().map(|link| format!("{}: {}", link.label, link.address)));
    parts.join("\n\n") + "\n"
}
