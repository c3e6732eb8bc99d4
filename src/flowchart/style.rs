//! Style rules of drawings, made from the palettes.

use std::sync::LazyLock;

use super::palette::{DARK, FORCED, LIGHT, PRINT, Paint, Palette};
use crate::digest::base64;

/// How the reader's screen or paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Light; equal to the presentation attributes.
    Light,
    /// Dark.
    Dark,
    /// Colours forced by the reader.
    Forced,
    /// Paper.
    Print,
}

/// The rules that colour a drawing for a scheme, for the stylesheet of the site. Each begins with
/// `.chart`, the class of the drawing.
pub fn colour_rules(scheme: Scheme) -> String {
    let palette = match scheme {
        Scheme::Light => &LIGHT,
        Scheme::Dark => &DARK,
        Scheme::Forced => &FORCED,
        Scheme::Print => &PRINT,
    };
    rules(palette)
}

/// The rules of a file of its own. Everything is inside `@media` or is a focus rule, because some
/// programs read only the rules outside and would take the last for the first. `only` hides the
/// rules for paper from Inkscape, which takes `print` for its own medium. Every file has the
/// same, so that the policy of the site can name it by its digest.
pub static STANDALONE: LazyLock<String> = LazyLock::new(standalone);

fn standalone() -> String {
    let mut style = format!(
        "@font-face{{font-family:'Public Sans';font-weight:100 900;src:url(data:font/woff2;base64,{}) format('woff2')}}\n",
        base64(WOFF2)
    );
    let schemes = [
        ("(prefers-color-scheme:dark)", &DARK),
        ("only print", &PRINT),
        ("(forced-colors:active)", &FORCED),
    ];
    for (media, palette) in schemes {
        style.push_str(&format!("@media {media}{{{}}}\n", rules(palette)));
    }
    style.push_str("@media screen{.chart a:focus{outline:none}.chart a:focus .shape{stroke-width:4}.chart a:hover .shape{stroke-width:3}}\n");
    style.push_str("@media (forced-colors:active){.chart{forced-color-adjust:none}.chart a:focus .shape{stroke:Highlight}}\n");
    style
}

/// The font of the site, regular to semibold.
const WOFF2: &[u8] = include_bytes!("../../themes/default/fonts/public-sans.woff2");

fn rules(palette: &Palette) -> String {
    let mut rules = String::new();
    let mut rule = |selector: &str, declarations: &str| {
        rules.push_str(&format!("{selector}{{{declarations}}}"));
    };
    let both = |paint: Paint| format!("fill:{};stroke:{}", paint.fill, paint.line);
    let fill = |colour: &str| format!("fill:{colour}");
    let stroke = |colour: &str| format!("stroke:{colour}");
    rule(".chart,.chart .chip-text,.chart .legend-text", &fill(palette.text));
    rule(".chart .ground,.chart .label-box", &fill(palette.ground));
    rule(".chart .lane-body", &both(palette.lane));
    rule(".chart .lane-head", &both(Paint { fill: palette.lane_head, ..palette.lane }));
    rule(".chart .band", &both(palette.band));
    rule(".chart-lanes .label-box", &fill(palette.lane.fill));
    rule(".chart .number,.chart .kind", &fill(palette.quiet));
    rule(".chart .line", &stroke(palette.way));
    rule(".chart .arrowhead", &fill(palette.way));
    let kinds = [
        ("start", palette.start),
        ("step", palette.step),
        ("decision", palette.decision),
        ("outcome", palette.outcome),
        ("link", palette.link),
    ];
    for (kind, paint) in kinds {
        rule(&format!(".chart [data-kind={kind}] .shape"), &both(paint));
        if kind == "outcome" || kind == "link" {
            rule(&format!(".chart [data-kind={kind}] .inner"), &stroke(paint.line));
        }
    }
    for (tone, paint) in [("goes-ahead", palette.goes_ahead), ("stops", palette.stops)] {
        rule(&format!(".chart [data-tone={tone}] .shape"), &both(paint));
        rule(&format!(".chart [data-tone={tone}] .inner"), &stroke(paint.line));
    }
    rule(".chart .chip", &stroke(palette.chip));
    rule(".chart .chip.hard", &both(palette.hard));
    rule(".chart .chip-text.hard", &fill(palette.hard_text));
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_needs_no_escape_in_xml() {
        assert!(!STANDALONE.contains(['<', '&']));
    }
}
