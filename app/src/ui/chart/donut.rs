//! A ring: a whole and its few parts.

use super::{Figures, colour, framed, mark};
use crate::ui::Erase;
use leptos::prelude::*;

/// The length of the ring, in units of the drawing.
const ROUND: i128 = 1000;
/// The gap between two parts.
const GAP: i128 = 6;

/// A ring of the first number of each series. Numbers below zero are no parts and count as nothing.
#[component]
pub fn DonutChart(
    /// What it shows: one label, a series for each part.
    figures: Figures,
    /// What stands in the middle: the whole, and what it is.
    #[prop(optional)]
    middle: Option<(String, String)>,
) -> impl IntoView {
    let part = |series| i128::from(Figures::value(series, 0).max(0));
    let whole = figures.drawn().map(|(_, series)| part(series)).sum::<i128>().max(1);
    let mut from = 0;
    let parts = figures
        .drawn()
        .map(|(index, series)| {
            let start = from * ROUND / whole;
            from += part(series);
            let length = from * ROUND / whole - start;
            let drawn = if length > 2 * GAP { length - GAP } else { length };
            let said = format!("{}: {}", series.name, figures.written.of(Figures::value(series, 0)));
            view! {
                <circle
                    class=colour(index)
                    cx="50"
                    cy="50"
                    r="41"
                    pathLength=ROUND.to_string()
                    stroke-dasharray=format!("{drawn} {}", ROUND - drawn)
                    stroke-dashoffset=(-start).to_string()
                >
                    <title>{said}</title>
                </circle>
            }
        })
        .collect_view();
    let names = figures
        .drawn()
        .map(|(index, series)| {
            let value = figures.written.of(Figures::value(series, 0));
            view! {
                <li>
                    {mark(index)}
                    <span>{series.name.clone()}</span>
                    <span class="amount">{value}</span>
                </li>
            }
        })
        .collect_view();
    let middle = middle.map(|(value, words)| {
        view! {
            <p class="donut-middle">
                <strong>{value}</strong>
                <span>{words}</span>
            </p>
        }
    });
    let area = view! {
        <div class="donut">
            <div class="donut-ring">
                <svg viewBox="0 0 100 100" role="img" aria-label=figures.summary.clone()>
                    <g transform="rotate(-90 50 50)">{parts}</g>
                </svg>
                {middle}
            </div>
            <ul class="chart-legend">{names}</ul>
        </div>
    };
    framed(&figures, ().erase(), area.erase())
}
