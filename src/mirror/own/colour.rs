//! Whether a colour can be read.

/// The paper of the theme, light and dark (`themes/default/styles/00-tokens.css`).
pub(super) const PAPERS: [&str; 2] = ["#ffffff", "#121817"];

/// What text needs (WCAG 2.2, 1.4.3).
pub(super) const ENOUGH: f64 = 4.5;

/// Red, green and blue of `#rrggbb`.
pub(super) fn parse(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#')?;
    let is_hex = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    is_hex.then_some(())?;
    Some([part(0)?, part(2)?, part(4)?])
}

/// The contrast of two colours, 1 to 21, as WCAG 2 defines it.
pub(super) fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: [u8; 3]) -> f64 {
    let linear = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrasts_are_those_of_wcag() {
        let of = |one, other| contrast(parse(one).unwrap(), parse(other).unwrap());
        assert!((of("#000000", "#ffffff") - 21.0).abs() < 0.01);
        assert!((of("#767676", "#ffffff") - 4.54).abs() < 0.01);
        assert!((of("#777777", "#ffffff") - 4.48).abs() < 0.01);
        assert_eq!(parse("#12345"), None);
        assert_eq!(parse("#+12345"), None);
        assert_eq!(parse("red"), None);
    }

    #[test]
    fn the_papers_are_those_of_the_theme() {
        let tokens = include_str!("../../../themes/default/styles/00-tokens.css");
        let [light, dark] = PAPERS;
        assert!(tokens.contains(&format!("--paper: light-dark({light}, {dark});")));
    }
}
