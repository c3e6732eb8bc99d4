//! The theme's own promises: contrast, and the same words in both languages, all of them used.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use regex::Regex;

fn theme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default")
}

fn text(name: &str) -> String {
    let path = theme().join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All files below a folder of the theme, as one text.
fn texts(folder: &str) -> String {
    let mut all = String::new();
    let mut folders = vec![theme().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                all += &std::fs::read_to_string(path).unwrap();
            }
        }
    }
    all
}

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

#[test]
fn every_pair_of_colours_has_its_contrast_in_both_schemes() {
    let styles = texts("styles");
    let token =
        Regex::new(r"(--[a-z0-9-]+):\s*light-dark\(#([0-9a-fA-F]+),\s*#([0-9a-fA-F]+)\)").unwrap();
    let tokens: BTreeMap<&str, [&str; 2]> = token
        .captures_iter(&styles)
        .map(|c| {
            let [name, light, dark] = c.extract().1;
            (name, [light, dark])
        })
        .collect();
    let pair = Regex::new(r"pair: (--[a-z0-9-]+) on (--[a-z0-9-]+) ([0-9.]+)").unwrap();
    let mut checked = 0;
    for found in pair.captures_iter(&styles) {
        let [front, back, least] = found.extract().1;
        for (scheme, (front_colour, back_colour)) in
            tokens[front].iter().zip(tokens[back]).enumerate()
        {
            let ratio = contrast(front_colour, back_colour);
            assert!(
                ratio >= least.parse::<f64>().unwrap(),
                "{front} on {back}, scheme {scheme}: {ratio:.2} is less than {least}"
            );
        }
        checked += 1;
    }
    assert!(checked >= 70, "only {checked} pairs were found: is the comment still there?");
}

fn keys(language: &str) -> BTreeSet<String> {
    let key = Regex::new(r"(?m)^([a-z][a-z0-9-]*) =").unwrap();
    key.captures_iter(&text(&format!("strings/{language}.ftl"))).map(|c| c[1].to_owned()).collect()
}

#[test]
fn both_languages_have_the_same_words() {
    assert_eq!(keys("nl"), keys("en"));
}

#[test]
fn every_word_is_used_and_every_used_word_is_there() {
    let used = Regex::new(r#"\bt\(key="([a-z0-9-]+)""#).unwrap();
    let templates = texts("templates");
    let mut wanted: BTreeSet<String> =
        used.captures_iter(&templates).map(|c| c[1].to_owned()).collect();
    // Rust asks for these; `KIND-title` and `KIND-description` of pages that have no text of their own.
    for kind in PAGES {
        wanted.extend(["title", "description"].map(|end| format!("{kind}-{end}")));
    }
    // What can change in a text, as the head of a row and counted.
    for part in [
        "title",
        "summary",
        "heading",
        "paragraph",
        "list",
        "table",
        "quotation",
        "note",
        "code",
        "definition",
        "figure",
        "footnote",
        "rule",
    ] {
        wanted.extend(["row", "count"].map(|kind| format!("{kind}-{part}")));
    }
    wanted.extend(["item", "row", "column"].map(|part| format!("count-{part}")));
    // What can change in a data file or flowchart, and in what of it.
    for kind in ["term", "factor", "indicator", "chart", "step", "way", "row", "sheet", "column"] {
        wanted.insert(format!("record-{kind}"));
    }
    for field in [
        "name",
        "forms",
        "definition",
        "source",
        "summary",
        "question",
        "factor",
        "why",
        "where",
        "scope",
        "as-of",
        "values",
        "label",
        "actor",
        "with",
        "modality",
        "effect",
        "detail",
        "caveat",
        "to",
    ] {
        wanted.insert(format!("field-{field}"));
    }
    let render = sources("src/render");
    let asked = Regex::new(
        r#"(?:word|word_for|word_with|words|pattern)\("([a-z0-9-]+)"|field\("[a-z_]+", "([a-z0-9-]+)""#,
    )
    .unwrap();
    wanted.extend(
        asked
            .captures_iter(&render)
            .filter_map(|c| Some(c.get(1).or(c.get(2))?.as_str().to_owned())),
    );
    // Lists of words stand in Rust as plain texts: each key that is one of those is used.
    let literal = Regex::new(r#""([a-z][a-z0-9-]*)""#).unwrap();
    let literals: BTreeSet<&str> =
        literal.captures_iter(&render).map(|c| c.get(1).unwrap().as_str()).collect();
    wanted.extend(keys("nl").into_iter().filter(|key| literals.contains(key.as_str())));
    assert_eq!(wanted, keys("nl"));
}

/// Pages whose title and description are words of the interface.
const PAGES: [&str; 11] = [
    "glossary",
    "sources",
    "indicators",
    "register",
    "worksheet",
    "data",
    "about",
    "accessibility",
    "privacy",
    "colophon",
    "missing",
];

/// All Rust files below a folder of the crate, as one text.
fn sources(folder: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = walkdir::WalkDir::new(root).into_iter().map(|entry| entry.unwrap().into_path());
    let rust = files.filter(|path| path.extension().is_some_and(|end| end == "rs"));
    rust.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}
