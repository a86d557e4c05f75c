//! What is read.

use super::example::{Part, example};
use crate::ui::{
    Avatar, AvatarSize, Badge, ButtonLink, Change, CodeBlock, CopyText, Erase, FilePreview, Glyph, Happening, Progress,
    QrFrame, Section, StatCard, StatCards, Timeline, Tone,
};
use leptos::prelude::*;

pub(super) fn part() -> Part {
    Part {
        id: "reading",
        title: "Content",
        source: include_str!("reading.rs"),
        examples: vec![
            example!("Badge", "A state in a word; colour helps, the word says it.", badges),
            example!("Avatar", "Beside a name, never instead of it.", avatars),
            example!("Section", "A part of a page under its own heading.", section),
            example!("StatCard", "Figures that one sees at a glance.", stats),
            example!("Timeline", "What happened, in order.", timeline),
            example!("Progress", "How far something has come; without a value, that it is under way.", progress),
            example!("CopyText, CodeBlock", "What is meant to be copied.", copies),
            example!("QrFrame", "A code to scan: dark on light in every theme.", qr),
            example!("FilePreview", "A file, its preview and what can be done with it.", previews),
        ],
    }
}

fn badges() -> AnyView {
    view! {
        <div class="gallery-row">
            <Badge tone=Tone::Neutral text="Draft" />
            <Badge tone=Tone::Accent text="On its way" />
            <Badge tone=Tone::Positive text="Paid" />
            <Badge tone=Tone::Warning text="Due soon" />
            <Badge tone=Tone::Danger text="Overdue" />
        </div>
    }
    .erase()
}

fn avatars() -> AnyView {
    view! {
        <div class="gallery-row">
            <Avatar name="Anna de Vries" size=AvatarSize::Large />
            <Avatar name="Bilal Demir" />
            <span>
                <Avatar name="Chloe Martin" size=AvatarSize::Small />
                " Chloe Martin"
            </span>
        </div>
    }
    .erase()
}

fn section() -> AnyView {
    view! {
        <Section title="How to pay" id="gallery-pay">
            <p>"The amount will be collected from your account; there is nothing to do."</p>
        </Section>
    }
    .erase()
}

fn stats() -> AnyView {
    view! {
        <StatCards>
            <StatCard label="To pay" value="€ 1,421.80" href="#stats" />
            <StatCard
                label="Paid this year"
                value="€ 18,240.00"
                change=Change { tone: Tone::Positive, rises: true, words: "12 % more than in 2025".into() }
            />
            <StatCard
                label="Open tickets"
                value="3"
                change=Change { tone: Tone::Warning, rises: true, words: "2 more than last week".into() }
            />
        </StatCards>
    }
    .erase()
}

fn timeline() -> AnyView {
    let happening = |title: &str, note: &str, when: &str, instant: &str, tone, icon| Happening {
        title: title.into(),
        note: note.into(),
        when: when.into(),
        instant: instant.into(),
        tone,
        icon,
    };
    view! {
        <Timeline happenings=vec![
            happening("Paid", "€ 217.80 by transfer", "27 Feb 2026, 09:30", "2026-02-27T08:30:00Z", Tone::Positive, None),
            happening("Reminder sent", "To Anna de Vries", "20 Feb 2026, 08:00", "2026-02-20T07:00:00Z", Tone::Warning, Some(Glyph::Mail)),
            happening("Invoice received", "", "2 Feb 2026, 11:12", "2026-02-02T10:12:00Z", Tone::Neutral, Some(Glyph::Invoice)),
        ] />
    }
    .erase()
}

fn progress() -> AnyView {
    view! {
        <div class="gallery-grid">
            <Progress id="milestones" label="Milestones accepted" done=(3, 8) text="3 of 8" />
            <Progress id="export" label="The export is being made" />
        </div>
    }
    .erase()
}

fn copies() -> AnyView {
    view! {
        <p>
            "Your customer number is "
            <CopyText id="number" text="C-100417" copy="Copy the customer number" copied="Copied" />
        </p>
        <CodeBlock
            id="call"
            text="curl -H 'Authorization: Bearer …' https://portal.example.com/api/v1/invoices"
            label="A call of the interface"
            copy="Copy the call"
            copied="Copied"
        />
    }
    .erase()
}

fn qr() -> AnyView {
    let svg = "<svg viewBox='0 0 29 29'><path d='M4 4h7v7H4zM18 4h7v7h-7zM4 18h7v7H4zM13 5h3v3h-3zM14 13h5v5h-5zM20 20h4v4h-4z'/></svg>";
    view! {
        <QrFrame
            svg=svg.to_owned()
            label="A sample that looks like a QR code"
            caption="Scan with your banking app to fill in the transfer."
        />
    }
    .erase()
}

fn previews() -> AnyView {
    view! {
        <div class="gallery-grid">
            <FilePreview name="Contract 2026.pdf" note="PDF, 812 KB" nothing="No preview for this file">
                <ButtonLink href="#previews" quiet=true>
                    "Download"
                </ButtonLink>
            </FilePreview>
        </div>
    }
    .erase()
}
