//! A line as small as a word: only the course of something, beside its number.

use super::scale::{HEIGHT, Scale};
use super::{STEP, colour};
use crate::ui::Erase;
use leptos::prelude::*;

/// A small line.
#[component]
pub fn Sparkline(
    /// The numbers.
    values: Vec<i64>,
    /// What one sees in it, in a few words.
    #[prop(into)]
    summary: String,
) -> impl IntoView {
    let scale = Scale::of(values.iter().copied());
    let points: Vec<_> = values.iter().enumerate().map(|(index, value)| (index * STEP, scale.at(*value))).collect();
    let line = points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
    let last = points.last().map(|(x, y)| format!("M{x} {y}h0"));
    let width = values.len().saturating_sub(1).max(1) * STEP;
    view! {
        <svg
            class="sparkline"
            viewBox=format!("0 0 {width} {HEIGHT}")
            preserveAspectRatio="none"
            role="img"
            aria-label=summary
        >
            <g class=format!("chart-lines {}", colour(0))>
                <polyline points=line />
                <path class="chart-dots" d=last />
            </g>
        </svg>
    }
    .erase()
}
