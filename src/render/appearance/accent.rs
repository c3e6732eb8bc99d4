//! The colour of a guide where no stylesheet reaches: in the icon of its pages, and in the picture that
//! other sites show beside a link to it.

use super::contrast::{contrast, declarations, luminance};

/// A colour, and that of what stands on it; both as `#rrggbb` or `#rgb`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accent {
    /// The ground.
    pub ground: String,
    /// Letters and lines on it: white where that can be read.
    pub letters: &'static str,
}

/// The colours of the icon in the program, which those of the guide take the place of.
const OURS: (&str, &str) = ("#0b5a52", "#fff");
/// Letters on a ground on which white cannot be read.
const DARK: &str = "#16202e";
/// The contrast that text needs: WCAG 2.2, 1.4.3.
const READABLE: f64 = 4.5;

impl Accent {
    /// What the stylesheets say of `--accent`, as it is in a light scheme. The last one holds, as in a
    /// browser.
    pub(super) fn of(styles: &str) -> Accent {
        let own = declarations(styles).into_iter().filter(|(name, _)| *name == "--accent");
        let mut light = own.filter_map(|(_, [light, _])| Some((light, luminance(light)?)));
        let (ground, on) = light.next_back().unwrap_or((OURS.0, 0.0));
        let letters = if contrast(on, 1.0) >= READABLE { OURS.1 } else { DARK };
        Accent { ground: ground.to_owned(), letters }
    }

    /// The icon of the program in this colour.
    pub(super) fn icon(&self, ours: &str) -> String {
        ours.replace(OURS.1, self.letters).replace(OURS.0, &self.ground)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_colour_that_can_be_read_is_that_of_the_guide() {
        let of = |styles: &str| {
            let accent = Accent::of(styles);
            (accent.ground, accent.letters)
        };
        let ours = ":root {\n  --accent: light-dark(#0b5a52, #84d3c6);\n}\n";
        assert_eq!(of(ours), ("#0b5a52".to_owned(), "#fff"));
        assert_eq!(of(&format!("{ours}:root{{--accent:#154273}}")).0, "#154273");
        assert_eq!(of(&format!("{ours}/* --accent: #154273; */")).0, "#0b5a52");
        assert_eq!(of(&format!("{ours}:root{{--accent: oklch(0.4 0.1 200)}}")).0, "#0b5a52");
        assert_eq!(of("a { --accent: light-dark(#fc0, #fc0) }"), ("#fc0".to_owned(), DARK));
        // What holds on paper alone is not that of the guide.
        let paper = "@media print { :root { --accent: #000 } }";
        assert_eq!(of(&format!("{ours}{paper}")).0, "#0b5a52");
        assert_eq!(of(""), ("#0b5a52".to_owned(), "#fff"));
    }
}
