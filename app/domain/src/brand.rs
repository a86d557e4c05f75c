//! How the portal shows whose it is: the supplier's name, pictures, two colours, and what stands below every page.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Most links below a page.
pub const MOST_LINKS: usize = 5;

/// A colour of the screen (sRGB), one byte each for red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Colour(pub [u8; 3]);

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// A text that is no colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColourError;

impl fmt::Display for ColourError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no colour such as #2f45c0")
    }
}

impl std::error::Error for ColourError {}

impl FromStr for Colour {
    type Err = ColourError;

    /// Three or six hexadecimal digits, with or without `#`, as people copy them from their style guides.
    fn from_str(text: &str) -> Result<Self, ColourError> {
        let text = text.trim();
        let digits = text.strip_prefix('#').unwrap_or(text).as_bytes();
        let value = |digit: &u8| char::from(*digit).to_digit(16).and_then(|value| u8::try_from(value).ok());
        let values: Option<Vec<u8>> = digits.iter().take(7).map(value).collect();
        match values.as_deref() {
            Some([red, green, blue]) => Ok(Self([red * 17, green * 17, blue * 17])),
            Some([r1, r0, g1, g0, b1, b0]) => Ok(Self([r1 * 16 + r0, g1 * 16 + g0, b1 * 16 + b0])),
            _ => Err(ColourError),
        }
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

impl TryFrom<String> for Colour {
    type Error = ColourError;

    fn try_from(text: String) -> Result<Self, ColourError> {
        text.parse()
    }
}

/// A link below every page: imprint, terms, privacy.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FooterLink {
    /// What it is called.
    pub label: String,
    /// Where it leads: `https:`, `http:` or `mailto:`.
    pub address: String,
}

/// A picture of the supplier's, as pages show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrandImage {
    /// SHA-256 of its bytes, hexadecimal: the name of its file.
    pub digest: String,
    /// Its width, in pixels.
    pub width: u32,
    /// Its height, in pixels.
    pub height: u32,
}

/// How the portal looks, as set by an administrator. What is not set is as the installation is configured.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Brand {
    /// The supplier's name.
    pub name: Option<String>,
    /// Of buttons and links. Its contrast was checked when it was saved.
    pub accent: Option<Colour>,
    /// Of the band at the top of pages and mails.
    pub band: Option<Colour>,
    /// Of text on the band: black or white, whichever is read better.
    pub on_band: Option<Colour>,
    /// Stands in place of the name at the top.
    pub logo: Option<BrandImage>,
    /// The icon of tabs and of the installed app: square.
    pub icon: Option<BrandImage>,
    /// Below every page, in this order.
    pub links: Vec<FooterLink>,
    /// Below every mail: what the law of the supplier's country asks for, such as address and register.
    pub mail_footer: String,
}

/// The form of the administrator's page, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BrandForm {
    /// The supplier's name; empty: as configured.
    pub name: String,
    /// The colour of buttons and links; empty: the portal's own.
    pub accent: String,
    /// The colour of the band; empty: none.
    pub band: String,
    /// The links below every page; rows that are empty are left out.
    pub links: Vec<FooterLink>,
    /// The text below every mail.
    pub mail_footer: String,
}

/// The names of the two fields of a link.
pub const LINK_FIELDS: [(&str, &str); MOST_LINKS] = [
    ("link1_label", "link1_address"),
    ("link2_label", "link2_address"),
    ("link3_label", "link3_address"),
    ("link4_label", "link4_address"),
    ("link5_label", "link5_address"),
];

impl BrandForm {
    /// An empty form, with a row for each link there may be.
    #[must_use]
    pub fn empty() -> Self {
        Self { links: vec![FooterLink::default(); MOST_LINKS], ..Self::default() }
    }

    /// With a row for each link there may be.
    #[must_use]
    pub fn with_rows(mut self) -> Self {
        self.links.resize(MOST_LINKS, FooterLink::default());
        self
    }

    /// The field of this name; `None` when there is none.
    fn field(&mut self, name: &str) -> Option<&mut String> {
        match name {
            "name" => return Some(&mut self.name),
            "accent" => return Some(&mut self.accent),
            "band" => return Some(&mut self.band),
            "mail_footer" => return Some(&mut self.mail_footer),
            _ => {}
        }
        let at = LINK_FIELDS.iter().position(|(label, address)| [*label, *address].contains(&name))?;
        let row = self.links.get_mut(at)?;
        Some(if name.ends_with("label") { &mut row.label } else { &mut row.address })
    }

    /// Fills in what was sent; false when the form has no such field.
    pub fn fill(&mut self, name: &str, value: String) -> bool {
        let field = self.field(name);
        let is_known = field.is_some();
        if let Some(field) = field {
            *field = value;
        }
        is_known
    }

    /// All fields with their names, as they are sent.
    #[must_use]
    pub fn fields(&self) -> Vec<(&'static str, &str)> {
        let mut fields = vec![("name", &*self.name), ("accent", &*self.accent), ("band", &*self.band)];
        for ((label, address), row) in LINK_FIELDS.iter().zip(&self.links) {
            fields.extend([(*label, &*row.label), (*address, &*row.address)]);
        }
        fields.push(("mail_footer", &*self.mail_footer));
        fields
    }
}

/// Which picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BrandImageKind {
    /// In place of the name at the top.
    Logo,
    /// Of tabs and of the installed app.
    Icon,
}

impl BrandImageKind {
    /// The name as stored and in addresses.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Logo => "logo",
            Self::Icon => "icon",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Logo, Self::Icon].into_iter().find(|kind| kind.name() == name)
    }
}

/// What an administrator sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrandPage {
    /// What is set.
    pub form: BrandForm,
    /// The name that holds where none is set.
    pub default_name: String,
    /// The logo.
    pub logo: Option<BrandImage>,
    /// The icon.
    pub icon: Option<BrandImage>,
}

/// How well a colour can be read where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccentCheck {
    /// The lowest contrast of all places, in hundredths (450 is 4.5 : 1).
    pub contrast: u32,
    /// The nearest shade that is read well everywhere; `None` when this one is.
    pub nearest: Option<Colour>,
}

#[cfg(test)]
mod tests {
    use super::{BrandForm, Colour, ColourError};

    #[test]
    fn a_form_is_read_back_from_its_fields() {
        let mut form = BrandForm::empty();
        assert!(form.fill("accent", "#123456".to_owned()) && form.fill("link5_address", "https://a".to_owned()));
        assert!(!form.fill("link6_label", String::new()) && !form.fill("supplier", String::new()));
        let mut read = BrandForm::empty();
        for (name, value) in form.fields() {
            assert!(read.fill(name, value.to_owned()), "{name}");
        }
        assert_eq!(read, form);
        assert_eq!(form.fields().len(), 4 + 2 * super::MOST_LINKS);
    }

    #[test]
    fn a_colour_is_read_as_people_write_it() {
        for text in ["#2f45c0", "2F45C0", " #2F45c0 "] {
            assert_eq!(text.parse(), Ok(Colour([0x2f, 0x45, 0xc0])), "{text}");
        }
        assert_eq!("#a1f".parse(), Ok(Colour([0xaa, 0x11, 0xff])));
        for text in ["", "#", "red", "#12", "#12345", "#1234567", "#12345g", "url(x)", "#ＦＦＦ", "#fff;}"] {
            assert_eq!(text.parse::<Colour>(), Err(ColourError), "{text}");
        }
        assert_eq!(Colour([1, 2, 255]).to_string(), "#0102ff");
    }
}
