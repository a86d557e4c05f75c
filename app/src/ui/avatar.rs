//! Somebody's picture, or the first letters of the name.

use leptos::prelude::*;

/// How large an avatar is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AvatarSize {
    /// In a line of text.
    Small,
    /// In a list.
    #[default]
    Medium,
    /// At the head of a page.
    Large,
}

/// Somebody's picture. The name stands beside it in words; the picture itself says nothing to those who do not see it.
#[component]
pub fn Avatar(
    /// Who it is.
    #[prop(into)]
    name: String,
    /// Where the picture is.
    #[prop(into, optional)]
    picture: Option<String>,
    /// How large it is.
    #[prop(optional)]
    size: AvatarSize,
) -> impl IntoView {
    let size = match size {
        AvatarSize::Small => "small",
        AvatarSize::Medium => "medium",
        AvatarSize::Large => "large",
    };
    let letters = picture.is_none().then(|| initials(&name));
    view! {
        <span class="avatar" data-size=size aria-hidden="true">
            {letters}
            {picture.map(|picture| view! { <img src=picture alt="" loading="lazy" /> })}
        </span>
    }
}

/// The first letters of the first and the last name.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = words.next();
    first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn an_avatar_shows_the_first_letters_of_the_first_and_the_last_name() {
        assert_eq!(initials("Ada Byron King"), "AK");
        assert_eq!(initials("élodie"), "É");
        assert_eq!(initials(" "), "");
    }
}
