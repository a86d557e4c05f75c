//! Can a colour be read where the style puts it? Contrast is that of WCAG 2.2 (relative luminance), shades are mixed as CSS
//! mixes them (`color-mix(in oklab, …)`), and the places are those of `style/tokens.css`.

#![allow(clippy::float_arithmetic, reason = "colours are measured, not counted")]

use domain::{AccentCheck, Colour};
use palette::color_difference::Wcag21RelativeContrast as _;
use palette::{FromColor as _, Mix as _, Oklab, Oklch, Srgb};

/// Least contrast of text (WCAG 2.2, 1.4.3), in hundredths.
const LEAST: u32 = 450;

const WHITE: Colour = Colour([0xff; 3]);
const BLACK: Colour = Colour([0x14, 0x17, 0x1d]);
/// Grounds of the light theme that text in the accent's colour stands on: surface, raised, sunken.
pub(super) const LIGHT: [Colour; 3] = [Colour([0xf6, 0xf7, 0xf9]), WHITE, Colour([0xee, 0xf0, 0xf4])];
/// The same of the dark theme.
pub(super) const DARK: [Colour; 3] =
    [Colour([0x0e, 0x11, 0x16]), Colour([0x16, 0x1a, 0x21]), Colour([0x1d, 0x22, 0x2b])];
/// How much of the accent is in its soft ground in light, in the accent of the dark theme, and in its soft ground there.
pub(super) const SHARES: [f32; 3] = [0.09, 0.38, 0.26];

fn srgb(colour: Colour) -> Srgb<f32> {
    let [red, green, blue] = colour.0;
    Srgb::new(red, green, blue).into_format()
}

fn colour(srgb: Srgb<f32>) -> Colour {
    let bytes: Srgb<u8> =
        Srgb::new(srgb.red.clamp(0.0, 1.0), srgb.green.clamp(0.0, 1.0), srgb.blue.clamp(0.0, 1.0)).into_format();
    Colour([bytes.red, bytes.green, bytes.blue])
}

/// The contrast of two colours, in hundredths, cut rather than rounded: 4.499 is not enough.
pub(super) fn contrast(one: Colour, other: Colour) -> u32 {
    let ratio = srgb(one).relative_contrast(srgb(other));
    // Between 1 and 21.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 100 and 2100")]
    let hundredths = (ratio * 100.0).floor() as u32;
    hundredths
}

/// As CSS mixes: this share of one, the rest of the other.
fn mix(one: Colour, share: f32, other: Colour) -> Colour {
    let (one, other) = (Oklab::from_color(srgb(one)), Oklab::from_color(srgb(other)));
    colour(Srgb::from_color(other.mix(one, share)))
}

/// The least contrast that this accent has anywhere: as the ground of a button's white text, and as text of links on all
/// grounds, in both themes.
fn least_contrast(accent: Colour) -> u32 {
    let [soft, light, dark_soft] = SHARES;
    let in_dark = mix(accent, light, WHITE);
    let in_light = LIGHT.into_iter().chain([mix(accent, soft, WHITE)]).map(|ground| contrast(accent, ground));
    let dark_grounds = DARK.into_iter().chain([mix(accent, dark_soft, DARK[1])]);
    in_light.chain(dark_grounds.map(|ground| contrast(in_dark, ground))).min().unwrap_or(0)
}

/// Whether this accent can be read wherever the style puts it; and if not, the shade nearest to it that can, of the same
/// hue.
pub fn check_accent(accent: Colour) -> AccentCheck {
    let contrast = least_contrast(accent);
    if contrast >= LEAST {
        return AccentCheck { contrast, nearest: None };
    }
    let start = Oklch::from_color(srgb(accent));
    let shade = |lightness: f32| colour(Srgb::from_color(Oklch { l: lightness, ..start }));
    // A two-hundredth of the whole range is a step that nobody sees. The darkest and the lightest are among them, and
    // some shade in between passes for every hue (tests).
    let nearest = (1_u8..=200)
        .map(|step| f32::from(step) / 200.0)
        .flat_map(|distance| [start.l - distance, start.l + distance])
        .filter(|lightness| (0.0..=1.0).contains(lightness))
        .map(shade)
        .find(|shade| least_contrast(*shade) >= LEAST);
    AccentCheck { contrast, nearest }
}

/// What text on this colour is written in: of near black and white the one that is read better. One of them always has a
/// contrast of 4.2 or more, and text on the band is large.
#[must_use]
pub fn ink_on(ground: Colour) -> Colour {
    if contrast(WHITE, ground) >= contrast(BLACK, ground) { WHITE } else { BLACK }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        // By the formula of WCAG 2.2 (relative luminance), calculated elsewhere in double precision.
        for (one, other, expected) in [
            ("#000000", "#ffffff", 2100),
            ("#777777", "#ffffff", 447),
            ("#767676", "#ffffff", 454),
            ("#ff0000", "#ffffff", 399),
            ("#2f45c0", "#ffffff", 768),
        ] {
            let found = contrast(one.parse().unwrap(), other.parse().unwrap());
            assert!(found.abs_diff(expected) <= 1, "{one} on {other}: {found}");
        }
    }

    #[test]
    fn the_places_are_those_of_the_style() {
        let style = include_str!("../../../../style/tokens.css");
        let (light, dark) = style.split_once("@variant dark {").unwrap();
        let names = ["surface", "raised", "sunken"];
        for (name, (in_light, in_dark)) in names.iter().zip(LIGHT.into_iter().zip(DARK)) {
            assert!(light.contains(&format!("--color-{name}: {in_light};")), "{name} {in_light}");
            assert!(dark.contains(&format!("--color-{name}: {in_dark};")), "{name} {in_dark}");
        }
        let [soft, text, dark_soft] = SHARES.map(|share| format!("{}%", (share * 100.0).round()));
        assert!(light.contains(&format!("--color-accent-soft: color-mix(in oklab, var(--brand) {soft}, white);")));
        assert!(dark.contains(&format!("--color-accent: color-mix(in oklab, var(--brand) {text}, white);")));
        let ground =
            format!("--color-accent-soft: color-mix(in oklab, var(--brand) {dark_soft}, var(--color-raised));");
        assert!(dark.contains(&ground));
        let own = light.split("--brand: ").nth(1).and_then(|rest| rest.split(';').next()).unwrap();
        assert_eq!(check_accent(own.parse().unwrap()).nearest, None, "the portal's own accent");
    }

    #[test]
    fn a_colour_that_is_too_light_gets_a_darker_shade_of_its_hue() {
        let check = check_accent("#f5a623".parse().unwrap());
        assert!(check.contrast < 250, "{check:?}");
        let nearest = check.nearest.unwrap();
        let [red, green, blue] = nearest.0;
        assert!(red > green && green > blue, "still orange: {nearest}");
        assert_eq!(check_accent(nearest).nearest, None);
    }

    proptest! {
        #[test]
        fn every_colour_passes_or_has_a_shade_that_does(bytes: [u8; 3]) {
            let check = check_accent(Colour(bytes));
            match check.nearest {
                None => prop_assert!(check.contrast >= LEAST),
                Some(shade) => prop_assert_eq!(check_accent(shade).nearest, None),
            }
        }

        #[test]
        fn text_on_a_band_can_be_read_on_every_colour(bytes: [u8; 3]) {
            prop_assert!(contrast(ink_on(Colour(bytes)), Colour(bytes)) >= 420);
        }
    }
}
