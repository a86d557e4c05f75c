//! Words around a number that changes in the browser: one text for each form that a language has for numbers. What is
//! shown first comes from the server; `frontend/enhance.js` picks the others by the document's language.

use serde::Serialize;

/// The forms of a text with a number, as the Unicode CLDR names them; `{n}` in a text is the number.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Counted {
    /// For none, where a language has a form for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zero: Option<String>,
    /// For one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one: Option<String>,
    /// For two, where a language has a form for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub two: Option<String>,
    /// For few, where a language has a form for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub few: Option<String>,
    /// For many, where a language has a form for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub many: Option<String>,
    /// For all others.
    pub other: String,
}

impl Counted {
    /// The two forms that most languages of Europe have.
    #[must_use]
    pub fn new(one: impl Into<String>, other: impl Into<String>) -> Self {
        Self { one: Some(one.into()), other: other.into(), ..Self::default() }
    }

    /// As an attribute that the browser reads.
    pub(super) fn attribute(&self) -> String {
        // Texts by name cannot fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Counted;

    #[test]
    fn only_the_forms_that_a_language_has_are_sent() {
        assert_eq!(Counted::new("{n} row", "{n} rows").attribute(), r#"{"one":"{n} row","other":"{n} rows"}"#);
    }
}
