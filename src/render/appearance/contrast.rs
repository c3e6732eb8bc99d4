//! Whether the colours of a theme can be read on each other.
//!
//! The stylesheet says in a comment which colours stand on which, and how much contrast they need
//! (`pair: --text on --paper 4.5`). An institution that changes a colour hears of it here.

use std::collections::BTreeMap;
use std::ops::Range;

/// A colour that cannot be read on another, in one scheme.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::render) struct Unreadable<'a> {
    /// The colour in front: `--text`.
    pub front: &'a str,
    /// The colour behind it.
    pub back: &'a str,
    /// True for the dark scheme.
    pub dark: bool,
    /// The contrast between them, from 1 to 21.
    pub ratio: f64,
    /// The contrast that they need.
    pub least: f64,
    /// The luminance of the colour in front, and of that behind it.
    luminance: [f64; 2],
}

impl Unreadable<'_> {
    /// True where one of the two gets readable by being lighter: on a colour that is nearer to black
    /// than to white, as contrast goes.
    pub(in crate::render) fn to_be_lighter(&self, name: &str) -> bool {
        let other = self.luminance[usize::from(name == self.front)];
        contrast(other, 1.0) > contrast(other, 0.0)
    }
}

/// The worst pair of each colour that has too little contrast, in the order of the pairs.
pub(in crate::render) fn unreadable(styles: &str) -> Vec<Unreadable<'_>> {
    let colours = colours(styles);
    let mut found: Vec<Unreadable<'_>> = Vec::new();
    for (front, back, least) in pairs(styles) {
        let (Some(fronts), Some(backs)) = (colours.get(front), colours.get(back)) else { continue };
        for (dark, (one, other)) in [false, true].into_iter().zip(fronts.iter().zip(backs)) {
            let ratio = contrast(*one, *other);
            if ratio >= least {
                continue;
            }
            let luminance = [*one, *other];
            let pair = Unreadable { front, back, dark, ratio, least, luminance };
            match found.iter_mut().find(|worst| worst.front == front) {
                Some(worst) if worst.ratio <= ratio => {}
                Some(worst) => *worst = pair,
                None => found.push(pair),
            }
        }
    }
    found
}

/// The luminance of each colour in the light scheme and in the dark one.
fn colours(styles: &str) -> BTreeMap<&str, [f64; 2]> {
    let both =
        |(name, [light, dark]): (_, [&str; 2])| Some((name, [luminance(light)?, luminance(dark)?]));
    declarations(styles).into_iter().filter_map(both).collect()
}

/// Each name with its values in the light scheme and in the dark one: written
/// `--name: light-dark(light, dark)`, or for the whole page as one for both schemes. A later one takes
/// the place of an earlier one, as in a browser.
pub(super) fn declarations(styles: &str) -> Vec<(&str, [&str; 2])> {
    let mut found = Vec::new();
    // Of each block that is open, whether what stands in it is said of the whole page.
    let mut whole: Vec<bool> = Vec::new();
    for part in code(styles).flat_map(|code| code.split_inclusive([';', '{', '}'])) {
        let text = part.trim_end_matches([';', '{', '}']).trim();
        if part.ends_with('{') {
            let inside = text == ":root" || text.starts_with("@layer");
            whole.push(inside && whole.iter().all(|outside| *outside));
            continue;
        }
        let is_whole = whole.last() == Some(&true);
        if let Some((name, value)) = text.split_once(':')
            && let Some(both) = in_schemes(value.trim(), is_whole)
        {
            found.push((name.trim(), both));
        }
        if part.ends_with('}') {
            whole.pop();
        }
    }
    found
}

/// A value in the light scheme and in the dark one. One value is in force in both only where it is said
/// of the whole page: paper has colours of its own.
fn in_schemes(value: &str, is_whole: bool) -> Option<[&str; 2]> {
    let Some(both) = value.strip_prefix("light-dark(").and_then(|v| v.strip_suffix(')')) else {
        return is_whole.then_some([value, value]);
    };
    let (light, dark) = both.split_once(',')?;
    Some([light.trim(), dark.trim()])
}

/// The bytes of the last place where a stylesheet gives this name a value.
pub(in crate::render) fn declared(styles: &str, name: &str) -> Option<Range<usize>> {
    let places = placed(styles).flat_map(|(from, code)| {
        code.match_indices(name)
            .map(move |(at, found)| (code, at, from + at..from + at + found.len()))
    });
    let is_given = |(code, at, _): &(&str, usize, Range<usize>)| {
        let before = code[..*at].trim_end();
        let begins = before.is_empty() || before.ends_with([';', '{', '}']);
        begins && code[at + name.len()..].trim_start().starts_with(':')
    };
    places.filter(is_given).last().map(|(.., place)| place)
}

/// The parts of a stylesheet between its comments.
fn code(styles: &str) -> impl Iterator<Item = &str> {
    placed(styles).map(|(_, code)| code)
}

/// The same parts, each with its first byte.
fn placed(styles: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    styles.split("/*").enumerate().map(move |(index, part)| {
        let from = start;
        start += part.len() + "/*".len();
        match index {
            0 => (from, part),
            _ => part
                .split_once("*/")
                .map_or((from, ""), |(comment, after)| (from + comment.len() + "*/".len(), after)),
        }
    })
}

fn pairs(styles: &str) -> impl Iterator<Item = (&str, &str, f64)> {
    styles.lines().filter_map(|line| {
        let mut words = line.trim().strip_prefix("pair: ")?.split_whitespace();
        let (front, on, back) = (words.next()?, words.next()?, words.next()?);
        let least = words.next()?.parse().ok()?;
        (on == "on").then_some((front, back, least))
    })
}

/// Relative luminance of `#rrggbb` or `#rgb`, WCAG 2.2.
pub(super) fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#')?;
    let full: String = match digits.len() {
        3 => digits.chars().flat_map(|c| [c, c]).collect(),
        6 => digits.to_owned(),
        _ => return None,
    };
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(full.get(at..at + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * part(0)? + 0.7152 * part(2)? + 0.0722 * part(4)?)
}

pub(super) fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLES: &str = "/* Colours.
   pair: --text on --paper 4.5
   pair: --text on --mark 4.5
   pair: --line on --paper 3 */
:root {
  --paper: light-dark(#fff, #000000);
  /* A comment: with a colon. */
  --text: light-dark(#777777, #ffffff);
  --mark: light-dark(#dddddd, #111111);
  --line: light-dark(#000, #fff);
}";

    #[test]
    fn the_worst_pair_of_a_colour_is_found() {
        let found = unreadable(STYLES);
        assert_eq!(found.len(), 1, "{found:?}");
        let Unreadable { front, back, dark, ratio, least, .. } = found[0];
        assert_eq!((front, back, dark, least), ("--text", "--mark", false, 4.5));
        assert!((ratio - 3.30).abs() < 0.01, "{ratio}");
    }

    #[test]
    fn a_later_colour_takes_the_place_of_an_earlier_one() {
        assert_eq!(unreadable(&format!("{STYLES}\n:root{{--text:light-dark(#333,#fff)}}")), []);
    }

    #[test]
    fn one_colour_for_both_schemes_is_seen_in_each() {
        let styles = format!("{STYLES}\n:root{{--text: #154273; --line: #777 }}");
        let found = unreadable(&styles);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].front, found[0].dark), ("--text", true));
        assert!(found[0].to_be_lighter("--text"));
        let of_paper = format!(
            "{STYLES}\n:root{{--text:light-dark(#333,#fff)}}\n@media print {{ :root {{ --text: #000; }} }} .a {{ --paper: #111 }}"
        );
        assert_eq!(unreadable(&of_paper), []);
        let at = declared(&styles, "--text").unwrap();
        assert_eq!((&styles[at.clone()], at.start), ("--text", styles.rfind("--text").unwrap()));
        assert_eq!(
            declared("/* --text: #000; */ a { color: var(--text); --text-b: #111 }", "--text"),
            None
        );
    }

    #[test]
    fn what_is_no_pair_of_plain_colours_says_nothing() {
        let styles =
            STYLES.replace("light-dark(#777777, #ffffff)", "color-mix(in oklch, red, blue)");
        assert_eq!(unreadable(&styles), []);
    }
}
