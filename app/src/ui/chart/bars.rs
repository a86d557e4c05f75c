//! Bars: beside each other to compare, on each other to see a whole and its parts.

use super::scale::Scale;
use super::{Figures, STEP, along_labels, colour, said};
use crate::ui::Erase;
use leptos::prelude::*;

/// How much of a label's part of the plot is left free, in units of the drawing.
const FREE: usize = 36;

/// Bars beside each other.
#[component]
pub fn BarChart(
    /// What it shows.
    figures: Figures,
) -> impl IntoView {
    let scale = Scale::of(figures.series.iter().flat_map(|series| series.values.iter().copied()));
    let count = figures.drawn().count().max(1);
    let width = (STEP - FREE) / count;
    let bars = figures
        .drawn()
        .map(|(place, series)| {
            let bars = (0..figures.labels.len())
                .map(|index| {
                    let x = index * STEP + FREE / 2 + place * width;
                    let value = Figures::value(series, index);
                    bar(x, width, &scale, 0, value, said(&figures, series, index))
                })
                .collect_view();
            view! { <g class=colour(place)>{bars}</g> }
        })
        .collect_view();
    along_labels(&figures, &scale, bars.erase())
}

/// Bars on each other: parts of a whole. Numbers below zero are no parts and count as nothing.
#[component]
pub fn StackedChart(
    /// What it shows.
    figures: Figures,
) -> impl IntoView {
    let part = |series, index| Figures::value(series, index).max(0);
    let below = |place: usize, index: usize| -> i64 {
        figures.series.iter().take(place).fold(0, |sum, series| sum.saturating_add(part(series, index)))
    };
    let all = figures.drawn().count();
    let scale = Scale::of((0..figures.labels.len()).map(|index| below(all, index)));
    let bars = figures
        .drawn()
        .map(|(place, series)| {
            let bars = (0..figures.labels.len())
                .map(|index| {
                    let from = below(place, index);
                    let to = from.saturating_add(part(series, index));
                    bar(index * STEP + FREE / 2, STEP - FREE, &scale, from, to, said(&figures, series, index))
                })
                .collect_view();
            view! { <g class=format!("chart-part {}", colour(place))>{bars}</g> }
        })
        .collect_view();
    along_labels(&figures, &scale, bars.erase())
}

fn bar(x: usize, width: usize, scale: &Scale, from: i64, to: i64, said: String) -> impl IntoView {
    let (one, other) = (scale.at(from), scale.at(to));
    let (top, bottom) = (one.min(other), one.max(other));
    view! {
        <rect x=x.to_string() y=top.to_string() width=width.to_string() height=(bottom - top).to_string()>
            <title>{said}</title>
        </rect>
    }
}
