//! Icons: drawings from one file, `public/icons.svg`, that a browser loads once. They accompany words; where one stands
//! alone, it has a label.

use leptos::prelude::*;

/// A drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyph {
    /// Yes; chosen.
    Check,
    /// Close; remove.
    Cross,
    /// Add.
    Plus,
    /// Take away.
    Minus,
    /// Further actions.
    More,
    /// Navigation.
    Menu,
    /// Find.
    Search,
    /// Narrow down.
    Filter,
    /// Columns of a table.
    Columns,
    /// Opens below.
    ChevronDown,
    /// Closes.
    ChevronUp,
    /// On, in reading direction.
    ChevronNext,
    /// Back, against reading direction.
    ChevronPrevious,
    /// Goes on.
    ArrowNext,
    /// Goes back.
    ArrowPrevious,
    /// Rises.
    ArrowUp,
    /// Falls.
    ArrowDown,
    /// Leads to another site.
    External,
    /// Fetches a file.
    Download,
    /// Sends a file.
    Upload,
    /// The first page.
    Home,
    /// A bill.
    Invoice,
    /// A document.
    Document,
    /// Things kept together.
    Folder,
    /// Attached.
    Paperclip,
    /// A date.
    Calendar,
    /// A time; waiting.
    Clock,
    /// Something happened.
    Bell,
    /// A message.
    Mail,
    /// Somebody.
    Person,
    /// Several people.
    People,
    /// Settings.
    Settings,
    /// Closed to others.
    Lock,
    /// Language; the world.
    Globe,
    /// Sign out.
    Leave,
    /// Change.
    Edit,
    /// Delete.
    Trash,
    /// Copy.
    Copy,
    /// Show what is hidden.
    Eye,
    /// Print.
    Print,
    /// Again.
    Refresh,
    /// A payment.
    Card,
    /// Help.
    Question,
    /// Worth knowing.
    Note,
    /// Succeeded.
    Done,
    /// Take care.
    Warning,
    /// Did not succeed.
    Stopped,
}

impl Glyph {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Check,
        Self::Cross,
        Self::Plus,
        Self::Minus,
        Self::More,
        Self::Menu,
        Self::Search,
        Self::Filter,
        Self::Columns,
        Self::ChevronDown,
        Self::ChevronUp,
        Self::ChevronNext,
        Self::ChevronPrevious,
        Self::ArrowNext,
        Self::ArrowPrevious,
        Self::ArrowUp,
        Self::ArrowDown,
        Self::External,
        Self::Download,
        Self::Upload,
        Self::Home,
        Self::Invoice,
        Self::Document,
        Self::Folder,
        Self::Paperclip,
        Self::Calendar,
        Self::Clock,
        Self::Bell,
        Self::Mail,
        Self::Person,
        Self::People,
        Self::Settings,
        Self::Lock,
        Self::Globe,
        Self::Leave,
        Self::Edit,
        Self::Trash,
        Self::Copy,
        Self::Eye,
        Self::Print,
        Self::Refresh,
        Self::Card,
        Self::Question,
        Self::Note,
        Self::Done,
        Self::Warning,
        Self::Stopped,
    ];

    /// Its name in the file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Cross => "cross",
            Self::Plus => "plus",
            Self::Minus => "minus",
            Self::More => "more",
            Self::Menu => "menu",
            Self::Search => "search",
            Self::Filter => "filter",
            Self::Columns => "columns",
            Self::ChevronDown => "chevron-down",
            Self::ChevronUp => "chevron-up",
            Self::ChevronNext => "chevron-next",
            Self::ChevronPrevious => "chevron-previous",
            Self::ArrowNext => "arrow-next",
            Self::ArrowPrevious => "arrow-previous",
            Self::ArrowUp => "arrow-up",
            Self::ArrowDown => "arrow-down",
            Self::External => "external",
            Self::Download => "download",
            Self::Upload => "upload",
            Self::Home => "home",
            Self::Invoice => "invoice",
            Self::Document => "document",
            Self::Folder => "folder",
            Self::Paperclip => "paperclip",
            Self::Calendar => "calendar",
            Self::Clock => "clock",
            Self::Bell => "bell",
            Self::Mail => "mail",
            Self::Person => "person",
            Self::People => "people",
            Self::Settings => "settings",
            Self::Lock => "lock",
            Self::Globe => "globe",
            Self::Leave => "leave",
            Self::Edit => "edit",
            Self::Trash => "trash",
            Self::Copy => "copy",
            Self::Eye => "eye",
            Self::Print => "print",
            Self::Refresh => "refresh",
            Self::Card => "card",
            Self::Question => "question",
            Self::Note => "note",
            Self::Done => "done",
            Self::Warning => "warning",
            Self::Stopped => "stopped",
        }
    }

    /// Does it point along the text, so that it must be turned where text runs from right to left?
    const fn follows_text(self) -> bool {
        matches!(
            self,
            Self::ChevronNext
                | Self::ChevronPrevious
                | Self::ArrowNext
                | Self::ArrowPrevious
                | Self::External
                | Self::Leave
        )
    }
}

/// A drawing, as large as the text it stands in.
#[component]
pub fn Icon(
    /// Which.
    glyph: Glyph,
    /// What it says, where no words beside it say so.
    #[prop(into, optional)]
    label: Option<String>,
) -> impl IntoView {
    let class = if glyph.follows_text() { "icon icon-turns" } else { "icon" };
    view! {
        <svg class=class role=label.is_some().then_some("img") aria-hidden=label.is_none().then_some("true") aria-label=label>
            <use href=format!("/icons.svg#{}", glyph.name())></use>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::Glyph;

    #[test]
    fn every_icon_stands_in_the_file() {
        let file = include_str!("../../../public/icons.svg");
        for glyph in Glyph::ALL {
            assert!(file.contains(&format!("<symbol id=\"{}\"", glyph.name())), "{glyph:?}");
        }
        assert_eq!(file.matches("<symbol").count(), Glyph::ALL.len());
    }
}
