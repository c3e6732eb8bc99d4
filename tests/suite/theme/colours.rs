//! Every colour can be read on what it stands on, in both schemes.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use super::{names, text, texts};

/// A colour as relative luminance, WCAG 2.2: the sRGB parts made linear and weighed.
fn luminance(hex: &str) -> f64 {
    let full = match hex.len() {
        3 => hex.chars().flat_map(|c| [c, c]).collect(),
        _ => hex.to_owned(),
    };
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&full[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn contrast_is_that_of_the_recommendation() {
    assert!((contrast("000000", "ffffff") - 21.0).abs() < 0.001);
    assert!((contrast("777777", "ffffff") - 4.478).abs() < 0.001);
}

/// The colours of a stylesheet in both schemes. A later one takes the place of an earlier one.
fn tokens(styles: &str) -> BTreeMap<&str, [&str; 2]> {
    let token =
        Regex::new(r"(--[a-z0-9-]+):\s*light-dark\(#([0-9a-fA-F]+),\s*#([0-9a-fA-F]+)\)").unwrap();
    let found = token.captures_iter(styles).map(|c| {
        let [name, light, dark] = c.extract().1;
        (name, [light, dark])
    });
    found.collect()
}

/// The pairs that a stylesheet promises: front, back and the least contrast.
fn pairs(styles: &str) -> Vec<(&str, &str, f64)> {
    let pair = Regex::new(r"pair: (--[a-z0-9-]+) on (--[a-z0-9-]+) ([0-9.]+)").unwrap();
    let found = pair.captures_iter(styles).map(|c| {
        let [front, back, least] = c.extract().1;
        (front, back, least.parse().unwrap())
    });
    found.collect()
}

/// The pairs of a stylesheet that have too little contrast.
pub(super) fn unreadable(styles: &str) -> Vec<String> {
    let (tokens, pairs) = (tokens(styles), pairs(styles));
    assert!(pairs.len() >= 70, "only {} pairs: is the comment still there?", pairs.len());
    let mut found = Vec::new();
    for (front, back, least) in pairs {
        for (scheme, at) in [("light", 0), ("dark", 1)] {
            let ratio = contrast(tokens[front][at], tokens[back][at]);
            if ratio < least {
                found.push(format!("{front} on {back}, {scheme}: {ratio:.2} instead of {least}"));
            }
        }
    }
    found
}

#[test]
fn every_pair_of_colours_has_its_contrast_in_both_schemes() {
    assert_eq!(unreadable(&texts("styles")), Vec::<String>::new());
}

#[test]
fn a_pair_with_too_little_contrast_is_found() {
    let styles = texts("styles") + "\n:root { --text: light-dark(#999999, #e5ebe8); }";
    let found = unreadable(&styles);
    assert!(
        found.contains(&"--text on --paper, light: 2.85 instead of 4.5".to_owned()),
        "{found:?}"
    );
    assert!(found.iter().all(|line| line.starts_with("--text on ")), "{found:?}");
}

/// Lines that only divide: nothing is lost on a reader who does not see them.
const DECORATIVE: [&str; 1] = ["--line"];

#[test]
fn every_colour_that_is_used_stands_in_a_pair_and_every_colour_is_used() {
    let styles = texts("styles");
    let used: BTreeSet<&str> = Regex::new(r"var\((--[a-z0-9-]+)\)")
        .unwrap()
        .captures_iter(&styles)
        .map(|c| c.extract::<1>().1[0])
        .collect();
    let paired: BTreeSet<&str> =
        pairs(&styles).into_iter().flat_map(|(front, back, _)| [front, back]).collect();
    let colours: BTreeSet<&str> = tokens(&styles).into_keys().collect();
    let unpaired: Vec<_> =
        colours.iter().filter(|c| !paired.contains(*c) && !DECORATIVE.contains(c)).collect();
    assert!(unpaired.is_empty(), "in no pair: {unpaired:?}");
    // The drawings name their colours in attributes that Rust writes.
    let unused: Vec<_> =
        colours.iter().filter(|c| !used.contains(*c) && !c.starts_with("--chart-")).collect();
    assert!(unused.is_empty(), "not used: {unused:?}");
}

#[test]
fn colours_have_names_and_stand_in_one_file() {
    let literal = Regex::new(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(").unwrap();
    // Ink is black and paper white, whatever the tokens say.
    let paper = Regex::new(r"(?s)@media print \{.*?\n\}").unwrap();
    for name in names("styles") {
        if name.ends_with("00-tokens.css") {
            continue;
        }
        let text = paper.replace_all(&text(&name), "").into_owned();
        let found: Vec<_> = literal.find_iter(&text).map(|m| m.as_str()).collect();
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

#[test]
fn every_token_that_is_used_is_defined() {
    let styles = texts("styles");
    let of = |pattern: &str| -> BTreeSet<String> {
        let pattern = Regex::new(pattern).unwrap();
        pattern.captures_iter(&styles).map(|c| c[1].to_owned()).collect()
    };
    let (used, defined) = (of(r"var\((--[a-z0-9-]+)"), of(r"(--[a-z0-9-]+):"));
    let missing: Vec<_> = used.difference(&defined).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
