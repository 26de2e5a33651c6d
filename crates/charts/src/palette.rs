//! The colours of charts, as data in one place; a test holds them to their contrast.
//!
//! Pages repeat them as CSS variables, files of their own carry them in their style element.

/// The four colours of marks on light ground, in this order.
pub const LIGHT: [&str; 4] = ["#123F6B", "#1E958B", "#7A1550", "#E05A12"];
/// The four colours of marks on dark ground, in this order.
pub const DARK: [&str; 4] = ["#9CC4F0", "#3A8A80", "#F0B3D6", "#E08A4A"];

/// The colours around the marks on one ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Surround {
    /// What everything stands on, and what shows in the gaps between marks.
    pub ground: &'static str,
    /// Labels, numbers and the total's line.
    pub ink: &'static str,
    /// Units, blanks and the foot line.
    pub quiet: &'static str,
    /// Hairlines.
    pub rule: &'static str,
}

/// Around marks on light ground.
pub const LIGHT_SURROUND: Surround =
    Surround { ground: "#FCFBF8", ink: "#1C2127", quiet: "#555E68", rule: "#D9D6CE" };
/// Around marks on dark ground.
pub const DARK_SURROUND: Surround =
    Surround { ground: "#14181D", ink: "#E8EAED", quiet: "#A3ACB6", rule: "#363D46" };

/// The marks in print, told apart without colour.
pub const PRINT: [&str; 4] = ["#111111", "#8A8A8A", "#3D3D3D", "#8A8A8A"];
/// Around marks in print.
pub const PRINT_SURROUND: Surround =
    Surround { ground: "#FFFFFF", ink: "#000000", quiet: "#404040", rule: "#BFBFBF" };

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
        if one > other { one / other } else { other / one }
    }

    #[test]
    fn marks_stand_out_from_their_ground() {
        let grounds = [(LIGHT, LIGHT_SURROUND), (DARK, DARK_SURROUND), (PRINT, PRINT_SURROUND)];
        for (marks, around) in grounds {
            for mark in marks {
                let ratio = contrast(mark, around.ground);
                assert!(ratio >= 3.0, "{mark} on {}: {ratio:.2}", around.ground);
            }
        }
    }

    #[test]
    fn text_is_readable_on_its_ground() {
        for around in [LIGHT_SURROUND, DARK_SURROUND, PRINT_SURROUND] {
            assert!(contrast(around.ink, around.ground) >= 7.0);
            assert!(contrast(around.quiet, around.ground) >= 4.5);
        }
    }
}
