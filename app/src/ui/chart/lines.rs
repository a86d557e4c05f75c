//! Lines: how something changes along the labels. Series differ by colour and by the kind of their line.

use super::scale::{HEIGHT, Scale};
use super::{Figures, STEP, along_labels, colour, said};
use crate::ui::Erase;
use leptos::prelude::*;

/// Lines.
#[component]
pub fn LineChart(
    /// What it shows.
    figures: Figures,
) -> impl IntoView {
    let scale = Scale::of(figures.series.iter().flat_map(|series| series.values.iter().copied()));
    let lines = figures
        .drawn()
        .map(|(place, series)| {
            let at = |index| (index * STEP + STEP / 2, scale.at(Figures::value(series, index)));
            let points: Vec<_> = (0..figures.labels.len()).map(at).collect();
            let line = points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
            // A line of no length with round ends is a dot that stays round however the drawing is stretched.
            let dots: String = points.iter().map(|(x, y)| format!("M{x} {y}h0")).collect();
            view! {
                <g class=format!("chart-lines {}", colour(place))>
                    <polyline points=line />
                    <path class="chart-dots" d=dots />
                </g>
            }
        })
        .collect_view();
    let columns = (0..figures.labels.len())
        .map(|index| {
            let said = figures.drawn().map(|(_, series)| said(&figures, series, index)).collect::<Vec<_>>().join("\n");
            view! {
                <rect class="chart-column" x=(index * STEP).to_string() width=STEP.to_string() height=HEIGHT.to_string()>
                    <title>{said}</title>
                </rect>
            }
        })
        .collect_view();
    let drawing = view! {
        {lines}
        {columns}
    };
    along_labels(&figures, &scale, drawing.erase())
}
