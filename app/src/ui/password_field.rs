//! A password: it can be looked at, pasted and filled in by the browser; a new one is told how strong it is.

use super::around::Around;
use crate::ui::{Erase, Glyph, Icon};
use leptos::prelude::*;

/// How strong a new password is, in words.
#[derive(Debug, Clone)]
pub struct StrengthWords {
    /// What is measured, for example "Strength".
    pub label: String,
    /// Weak, fair, good, strong.
    pub levels: [String; 4],
}

/// A password.
#[component]
pub fn PasswordField(
    /// What to enter.
    #[prop(into)]
    label: String,
    /// The name it is sent under; also the end of its id.
    #[prop(into)]
    name: String,
    /// What the button beside it does, for example "Show password".
    #[prop(into)]
    reveal: String,
    /// What the browser may fill in: `current-password` or `new-password`.
    #[prop(default = "current-password")]
    autocomplete: &'static str,
    /// For a new one: how its strength is told. An estimate while typing; what is refused, the server decides.
    #[prop(optional)]
    strength: Option<StrengthWords>,
    /// What helps to enter it.
    #[prop(into, optional)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    problem: Option<String>,
    /// Must it be filled in?
    #[prop(default = true)]
    required: bool,
) -> impl IntoView {
    let around = Around { name, label, hint, problem };
    let (id, is_invalid, described_by) = (around.id(), around.is_invalid(), around.described_by());
    let strength = strength.map(|words| {
        let levels = serde_json::to_string(&words.levels).unwrap_or_default();
        view! {
            <div class="strength" data-strength=id.clone()>
                <meter min="0" max="4" low="2" high="3" optimum="4" value="0" aria-label=words.label></meter>
                <output for=id.clone() data-levels=levels></output>
            </div>
        }
    });
    let control = view! {
        <div class="affixed">
            <input
                type="password"
                id=id.clone()
                name=around.name.clone()
                autocomplete=autocomplete
                autocapitalize="off"
                spellcheck="false"
                required=required
                aria-invalid=is_invalid
                aria-describedby=described_by
            />
            <button type="button" class="affix-button needs-script" data-reveal=id aria-pressed="false">
                <Icon glyph=Glyph::Eye label=reveal />
            </button>
        </div>
        {strength}
    };
    around.field(control.erase())
}
