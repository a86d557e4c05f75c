//! The scale of a chart: round steps from below the smallest to above the largest value, and where a value stands on it.
//! Whole numbers throughout, as amounts are.

/// How high a plot is, in units of its drawing.
pub(super) const HEIGHT: i64 = 1000;

/// A scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Scale {
    low: i64,
    high: i64,
    step: i64,
}

impl Scale {
    /// The scale for these values; zero is always on it.
    pub(super) fn of(values: impl IntoIterator<Item = i64>) -> Self {
        let (low, high) =
            values.into_iter().fold((0, 0), |(low, high): (i64, i64), value| (low.min(value), high.max(value)));
        let step = round_step(high.saturating_sub(low));
        let (low, high) = (low.div_euclid(step).saturating_mul(step), up(high, step));
        Self { low, high: if high == low { low.saturating_add(step) } else { high }, step }
    }

    /// The values at its lines, the highest first.
    pub(super) fn ticks(&self) -> Vec<i64> {
        let mut ticks = Vec::new();
        let mut tick = self.high;
        while tick >= self.low && ticks.len() < 16 {
            ticks.push(tick);
            tick = tick.saturating_sub(self.step);
        }
        ticks
    }

    /// How far below the top of the plot a value stands.
    pub(super) fn at(&self, value: i64) -> i64 {
        let span = i128::from(self.high) - i128::from(self.low);
        let from_top = (i128::from(self.high) - i128::from(value)) * i128::from(HEIGHT) / span.max(1);
        i64::try_from(from_top).unwrap_or(0).clamp(0, HEIGHT)
    }
}

/// The next multiple of the step.
fn up(value: i64, step: i64) -> i64 {
    let below = value.div_euclid(step).saturating_mul(step);
    if below == value { value } else { below.saturating_add(step) }
}

/// A step of 1, 2 or 5 times a power of ten that divides the span into at most five parts.
fn round_step(span: i64) -> i64 {
    let mut step: i64 = 1;
    for factor in [2, 5, 10].into_iter().cycle() {
        if span / step < 5 || (span / step == 5 && span % step == 0) {
            return step;
        }
        // 1, 2, 5, 10: from one power of ten to the next.
        let power = 10_i64.saturating_pow(step.ilog10());
        step = power.saturating_mul(factor);
    }
    step
}

#[cfg(test)]
mod tests {
    use super::{HEIGHT, Scale};

    #[test]
    fn a_scale_has_round_steps_that_enclose_all_values() {
        for (values, ticks) in [
            (vec![0, 87], vec![100, 80, 60, 40, 20, 0]),
            (vec![3], vec![3, 2, 1, 0]),
            (vec![124_000, 98_000], vec![150_000, 100_000, 50_000, 0]),
            (vec![-40, 60], vec![60, 40, 20, 0, -20, -40]),
            (vec![], vec![1, 0]),
        ] {
            assert_eq!(Scale::of(values.clone()).ticks(), ticks, "{values:?}");
        }
    }

    #[test]
    fn a_value_stands_between_the_ends_of_its_scale() {
        let scale = Scale::of([0, 100]);
        assert_eq!((scale.at(100), scale.at(50), scale.at(0)), (0, HEIGHT / 2, HEIGHT));
        for extreme in [i64::MIN, i64::MAX] {
            assert!((0..=HEIGHT).contains(&Scale::of([extreme]).at(extreme)));
        }
    }
}
