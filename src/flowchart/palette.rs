//! The colours of drawings, light and dark.
//!
//! One table for all: the presentation attributes of the SVG, the `<style>` of the standalone
//! file, the rules that the site's stylesheet takes over, and the dark PNG.

/// A colour as `#rrggbb`.
pub(super) type Colour = &'static str;

/// Fill and line of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Paint {
    pub fill: Colour,
    pub line: Colour,
}

/// All colours of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Palette {
    pub ground: Colour,
    pub lane: Paint,
    pub lane_head: Colour,
    /// The band with the name of a track.
    pub band: Paint,
    pub text: Colour,
    /// Number and kind.
    pub quiet: Colour,
    pub way: Colour,
    pub start: Paint,
    pub step: Paint,
    pub decision: Paint,
    /// An outcome of which nobody says whether what was asked for happens.
    pub outcome: Paint,
    pub goes_ahead: Paint,
    pub stops: Paint,
    pub link: Paint,
    /// A chip that binds, and its text.
    pub hard: Paint,
    pub hard_text: Colour,
    /// The line of other chips.
    pub chip: Colour,
}

pub(super) const LIGHT: Palette = Palette {
    ground: "#ffffff",
    lane: Paint { fill: "#f5f7fa", line: "#8492a6" },
    lane_head: "#e7ecf3",
    band: Paint { fill: "#d9e2ee", line: "#8492a6" },
    text: "#16202e",
    quiet: "#44546a",
    way: "#33475f",
    start: Paint { fill: "#e3ecfa", line: "#1f4f91" },
    step: Paint { fill: "#ffffff", line: "#33475f" },
    decision: Paint { fill: "#fdf3d8", line: "#7a5a00" },
    outcome: Paint { fill: "#e9edf3", line: "#33475f" },
    goes_ahead: Paint { fill: "#e2f1e8", line: "#1f6b45" },
    stops: Paint { fill: "#fbe8e3", line: "#9a3412" },
    link: Paint { fill: "#f0ebf9", line: "#5b3f8c" },
    hard: Paint { fill: "#24364d", line: "#24364d" },
    hard_text: "#ffffff",
    chip: "#5d6d83",
};

pub(super) const DARK: Palette = Palette {
    ground: "#11161e",
    lane: Paint { fill: "#181f2a", line: "#6b7b93" },
    lane_head: "#222c3b",
    band: Paint { fill: "#2b3749", line: "#6b7b93" },
    text: "#eef3f9",
    quiet: "#b7c3d3",
    way: "#bfcbdb",
    start: Paint { fill: "#1b2f50", line: "#8fb6f0" },
    step: Paint { fill: "#232d3b", line: "#bfcbdb" },
    decision: Paint { fill: "#3b3115", line: "#e0c067" },
    outcome: Paint { fill: "#2b3645", line: "#bfcbdb" },
    goes_ahead: Paint { fill: "#17362a", line: "#7fcba5" },
    stops: Paint { fill: "#43231b", line: "#f0a58c" },
    link: Paint { fill: "#2e2542", line: "#bba6e6" },
    hard: Paint { fill: "#dce6f3", line: "#dce6f3" },
    hard_text: "#11161e",
    chip: "#93a3b8",
};

/// On paper: black on white, whatever the screen shows.
pub(super) const PRINT: Palette = Palette {
    ground: "#ffffff",
    lane: Paint { fill: "#ffffff", line: "#767676" },
    lane_head: "#f0f0f0",
    band: Paint { fill: "#e4e4e4", line: "#767676" },
    text: "#000000",
    quiet: "#333333",
    way: "#000000",
    start: Paint { fill: "#ffffff", line: "#000000" },
    step: Paint { fill: "#ffffff", line: "#000000" },
    decision: Paint { fill: "#ffffff", line: "#000000" },
    outcome: Paint { fill: "#ffffff", line: "#000000" },
    goes_ahead: Paint { fill: "#ffffff", line: "#000000" },
    stops: Paint { fill: "#ffffff", line: "#000000" },
    link: Paint { fill: "#ffffff", line: "#000000" },
    hard: Paint { fill: "#000000", line: "#000000" },
    hard_text: "#ffffff",
    chip: "#333333",
};

/// With forced colours every fill is the reader's own; a chip that binds keeps its weight by
/// swapping the two.
pub(super) const FORCED: Palette = Palette {
    ground: "Canvas",
    lane: Paint { fill: "Canvas", line: "CanvasText" },
    lane_head: "Canvas",
    band: Paint { fill: "Canvas", line: "CanvasText" },
    text: "CanvasText",
    quiet: "CanvasText",
    way: "CanvasText",
    start: Paint { fill: "Canvas", line: "CanvasText" },
    step: Paint { fill: "Canvas", line: "CanvasText" },
    decision: Paint { fill: "Canvas", line: "CanvasText" },
    outcome: Paint { fill: "Canvas", line: "CanvasText" },
    goes_ahead: Paint { fill: "Canvas", line: "CanvasText" },
    stops: Paint { fill: "Canvas", line: "CanvasText" },
    link: Paint { fill: "Canvas", line: "CanvasText" },
    hard: Paint { fill: "CanvasText", line: "CanvasText" },
    hard_text: "Canvas",
    chip: "CanvasText",
};

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: Colour) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    /// WCAG 2.2, "contrast ratio".
    fn contrast(a: Colour, b: Colour) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_has_a_contrast_of_four_and_a_half_and_lines_of_three() {
        for palette in [LIGHT, DARK, PRINT] {
            let p = palette;
            for paint in [p.start, p.step, p.decision, p.outcome, p.goes_ahead, p.stops, p.link] {
                assert!(contrast(p.text, paint.fill) >= 4.5, "{paint:?}");
                assert!(contrast(p.quiet, paint.fill) >= 4.5, "{paint:?}");
                assert!(contrast(paint.line, p.lane.fill) >= 3.0, "{paint:?}");
                assert!(contrast(paint.line, p.ground) >= 3.0, "{paint:?}");
                assert!(contrast(p.chip, paint.fill) >= 3.0, "{paint:?}");
                assert!(contrast(p.hard.fill, paint.fill) >= 3.0, "{paint:?}");
            }
            assert!(contrast(p.hard_text, p.hard.fill) >= 4.5);
            for ground in [p.ground, p.lane.fill, p.lane_head, p.band.fill] {
                assert!(contrast(p.text, ground) >= 4.5, "{ground}");
                assert!(contrast(p.way, ground) >= 3.0, "{ground}");
                assert!(contrast(p.lane.line, p.ground) >= 3.0);
            }
        }
    }
}
