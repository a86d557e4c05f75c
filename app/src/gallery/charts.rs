//! Charts.

use super::example::{Part, example};
use crate::ui::{BarChart, DonutChart, Erase, Figures, LineChart, Series, Sparkline, StackedChart, Written};
use leptos::prelude::*;

pub(super) fn part() -> Part {
    Part {
        id: "charts",
        title: "Charts",
        source: include_str!("charts.rs"),
        examples: vec![
            example!("BarChart", "To compare. Zero is always on the scale.", bars),
            example!("LineChart", "How something changes.", lines),
            example!("StackedChart", "A whole and its parts, along something.", stacked),
            example!("DonutChart", "A whole and its few parts.", donut),
            example!("Sparkline", "Only the course, beside its number.", spark),
        ],
    }
}

fn bars() -> AnyView {
    let figures = Figures {
        title: "Invoiced by month, in euros".into(),
        summary: "Bars for twelve months; from € 900 in January to € 2,450 in December, with the lowest in August."
            .into(),
        labels_are: "Month".into(),
        as_table: "Show as table".into(),
        labels: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
            .map(String::from)
            .to_vec(),
        series: vec![Series::new(
            "Invoiced",
            vec![900, 1150, 1080, 1320, 1410, 1600, 1220, 640, 1500, 1830, 2100, 2450],
        )],
        written: Written::by(|euros| format!("€ {euros}")),
    };
    view! { <BarChart figures /> }.erase()
}

fn lines() -> AnyView {
    let figures = Figures {
        title: "Tickets by week".into(),
        summary: "Two lines over six weeks: new tickets fall from 14 to 6, closed ones stay near 10.".into(),
        labels_are: "Week".into(),
        as_table: "Show as table".into(),
        labels: ["Week 5", "Week 6", "Week 7", "Week 8", "Week 9", "Week 10"].map(String::from).to_vec(),
        series: vec![Series::new("New", vec![14, 12, 15, 9, 8, 6]), Series::new("Closed", vec![9, 11, 10, 12, 10, 9])],
        written: Written::by(|count| count.to_string()),
    };
    view! { <LineChart figures /> }.erase()
}

fn stacked() -> AnyView {
    let figures = Figures {
        title: "Hours by project".into(),
        summary:
            "Parts on each other for four months; the oven takes the most, and all together rise from 40 to 74 hours."
                .into(),
        labels_are: "Month".into(),
        as_table: "Show as table".into(),
        labels: ["Nov", "Dec", "Jan", "Feb"].map(String::from).to_vec(),
        series: vec![
            Series::new("New oven", vec![20, 28, 31, 36]),
            Series::new("Web shop", vec![12, 10, 18, 22]),
            Series::new("Support", vec![8, 12, 9, 16]),
        ],
        written: Written::by(|hours| format!("{hours} h")),
    };
    view! { <StackedChart figures /> }.erase()
}

fn donut() -> AnyView {
    let figures = Figures {
        title: "What is open".into(),
        summary: "Of € 1,421 that are open, € 870 are not due yet, € 402 are due this week and € 149 are overdue."
            .into(),
        labels_are: "".into(),
        as_table: "Show as table".into(),
        labels: vec!["Open".into()],
        series: vec![
            Series::new("Not due yet", vec![870]),
            Series::new("Due this week", vec![402]),
            Series::new("Overdue", vec![149]),
        ],
        written: Written::by(|euros| format!("€ {euros}")),
    };
    view! { <DonutChart figures middle=("€ 1,421".into(), "open".into()) /> }.erase()
}

fn spark() -> AnyView {
    view! {
        <p>
            "Orders: 24 "
            <Sparkline values=vec![12, 14, 9, 16, 18, 17, 24] summary="rising over seven weeks" />
        </p>
    }
    .erase()
}
