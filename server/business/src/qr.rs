//! Codes to scan, drawn.

use qrcode::{EcLevel, QrCode};
use std::fmt::Write as _;

/// Modules that stay white around a code (ISO/IEC 18004).
const QUIET_ZONE: usize = 4;

/// A code that holds this text; empty when it is too long for one.
pub(crate) fn of_text(text: &str) -> String {
    QrCode::with_error_correction_level(text, EcLevel::M).map(|code| svg(&code)).unwrap_or_default()
}

/// One stroke along each run of dark modules: a fifth of the size of a rectangle for each module.
pub(crate) fn svg(code: &QrCode) -> String {
    let width = code.width();
    let side = width + 2 * QUIET_ZONE;
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|module| **module == qrcode::Color::Dark).count();
            if run > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}.5h{run}", x + QUIET_ZONE, y + QUIET_ZONE);
            }
            x += run.max(1);
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path stroke=\"#000\" d=\"{path}\"/></svg>"
    )
}
