//! Charts, drawn by the server as SVG in the colours of the theme. Words around a drawing are text, so that they grow with
//! the reader's size and run in the reader's direction; the drawing itself holds none and is stretched. Each has a table
//! with the same numbers.

mod bars;
mod donut;
mod figures;
mod lines;
mod scale;
mod sparkline;

pub use bars::{BarChart, StackedChart};
pub use donut::DonutChart;
pub use figures::{Figures, Series, Written};
pub use lines::LineChart;
pub use sparkline::Sparkline;

use crate::ui::Erase;
use leptos::prelude::*;
use scale::{HEIGHT, Scale};

/// How wide one label's part of a plot is, in units of the drawing.
const STEP: usize = 100;

/// A chart along labels: scale, drawing, labels, legend, table.
fn along_labels(figures: &Figures, scale: &Scale, drawing: AnyView) -> AnyView {
    let ticks = scale.ticks();
    let lines = ticks
        .iter()
        .map(|tick| {
            let y = scale.at(*tick).to_string();
            view! { <line class=if *tick == 0 { "chart-zero" } else { "chart-line" } x1="0" x2="100%" y1=y.clone() y2=y /> }
        })
        .collect_view();
    let ticks = ticks.iter().map(|tick| view! { <li>{figures.written.of(*tick)}</li> }).collect_view();
    let labels = figures.labels.iter().map(|label| view! { <li>{label.clone()}</li> }).collect_view();
    let view_box = format!("0 0 {} {HEIGHT}", figures.labels.len().max(1) * STEP);
    let area = view! {
        <div class="chart-area">
            <ol class="chart-scale" aria-hidden="true">
                {ticks}
            </ol>
            <svg
                class="chart-plot"
                viewBox=view_box
                preserveAspectRatio="none"
                role="img"
                aria-label=figures.summary.clone()
            >
                {lines}
                {drawing}
            </svg>
            <ol class="chart-labels" aria-hidden="true">
                {labels}
            </ol>
        </div>
    };
    // One series is named by the heading.
    let names = if figures.series.len() > 1 { legend(figures) } else { ().erase() };
    framed(figures, names, area.erase())
}

/// Heading, legend, drawing and table of a chart.
fn framed(figures: &Figures, legend: AnyView, area: AnyView) -> AnyView {
    view! {
        <figure class="chart">
            <figcaption>{figures.title.clone()}</figcaption>
            {legend}
            {area}
            {table(figures)}
        </figure>
    }
    .erase()
}

/// The names of the series with their colours.
fn legend(figures: &Figures) -> AnyView {
    let names =
        figures.drawn().map(|(index, series)| view! { <li>{mark(index)} {series.name.clone()}</li> }).collect_view();
    view! { <ul class="chart-legend">{names}</ul> }.erase()
}

/// The colour of a series.
fn mark(index: usize) -> AnyView {
    view! {
        <svg class=format!("chart-mark {}", colour(index)) viewBox="0 0 10 10" aria-hidden="true">
            <rect width="10" height="10" rx="2.5" />
        </svg>
    }
    .erase()
}

/// The class that gives a series its colour.
fn colour(index: usize) -> String {
    format!("chart-{}", index + 1)
}

/// The same numbers as a table.
fn table(figures: &Figures) -> AnyView {
    let heads = figures.series.iter().map(|series| view! { <th scope="col">{series.name.clone()}</th> }).collect_view();
    let rows = figures
        .labels
        .iter()
        .enumerate()
        .map(|(index, label)| {
            let cells = figures
                .series
                .iter()
                .map(|series| view! { <td>{figures.written.of(Figures::value(series, index))}</td> })
                .collect_view();
            view! {
                <tr>
                    <th scope="row">{label.clone()}</th>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    view! {
        <details class="chart-table">
            <summary>{figures.as_table.clone()}</summary>
            // What is wider than the page is pushed sideways, also by the keyboard.
            <div tabindex="0" role="region" aria-label=figures.title.clone()>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{figures.labels_are.clone()}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .erase()
}

/// What pointing at a part of a drawing says.
fn said(figures: &Figures, series: &Series, index: usize) -> String {
    let label = figures.labels.get(index).map_or("", String::as_str);
    let value = figures.written.of(Figures::value(series, index));
    if figures.series.len() > 1 { format!("{label} · {}: {value}", series.name) } else { format!("{label}: {value}") }
}
