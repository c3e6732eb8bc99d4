//! The page of all components shows all components.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use super::{names, text};
use crate::guide::{Guide, snapshot};

/// The components that a template uses, by name.
fn used(template: &str) -> BTreeSet<String> {
    let component = Regex::new(r"\{\{-? <([a-z_]+) ").unwrap();
    component.captures_iter(&text(template)).map(|c| c[1].to_owned()).collect()
}

fn preview(guide: &Guide) -> BTreeMap<String, Vec<u8>> {
    let out = guide.out();
    let run = guide.run(&["build", "--unreleased", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    snapshot(&out)
}

#[test]
fn every_component_stands_on_the_page_of_components() {
    let all: BTreeSet<String> = names("templates/components")
        .iter()
        .map(|name| name.rsplit('/').next().unwrap().trim_end_matches(".html").to_owned())
        .collect();
    let (mut shown, mut open) = (BTreeSet::new(), used("templates/components.html"));
    open.extend(used("templates/base.html"));
    while let Some(name) = open.pop_first() {
        open.extend(used(&format!("templates/components/{name}.html")));
        shown.insert(name);
        open.retain(|name| !shown.contains(name));
    }
    let missing: Vec<_> = all.difference(&shown).collect();
    assert!(missing.is_empty(), "not on the page of components: {missing:?}");
}

#[test]
fn a_component_stands_in_the_file_of_its_name() {
    for name in names("templates/components") {
        let stem = name.rsplit('/').next().unwrap().trim_end_matches(".html").to_owned();
        let text = text(&name);
        assert!(text.contains(&format!("{{% component {stem}(")), "{name}");
        assert_eq!(text.matches("{% component ").count(), 1, "{name} holds one component");
        assert!(text.starts_with("{# "), "{name} says what it is");
    }
}

#[test]
fn the_pages_of_components_and_of_the_whole_guide_are_there_and_not_to_be_found() {
    let guide = Guide::new();
    guide.build().is_fine();
    let released = snapshot(&guide.out());
    assert!(!released.contains_key("nl/onderdelen.html"), "only previews have it");
    let site = preview(&guide);
    let text = |path: &str| String::from_utf8(site[path].clone()).unwrap();
    let sitemap = text("sitemap.xml");
    for path in
        ["nl/onderdelen.html", "en/components.html", "nl/hele-gids.html", "en/whole-guide.html"]
    {
        assert!(text(path).contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
        assert!(!sitemap.contains(path), "{path}");
    }
    let home = text("nl/index.html");
    assert!(home.contains("href=\"hele-gids.html\"") && !home.contains("onderdelen.html"));
}

#[test]
fn the_specimen_has_everything_that_a_text_can_have() {
    let site = preview(&Guide::new());
    for path in ["nl/onderdelen.html", "en/components.html"] {
        let html = String::from_utf8(site[path].clone()).unwrap();
        for part in [
            "<h3 id=",
            "<ul>",
            "<ol>",
            "<blockquote>",
            "alert-note",
            "alert-tip",
            "alert-important",
            "alert-warning",
            "alert-caution",
            "alert-example",
            "<details class=\"fold folded\"",
            "<caption id=",
            "<th scope=\"row\">",
            "align-right",
            "<dl>",
            "<pre",
            "hl-string",
            "<hr>",
            "class=\"footnotes\"",
            "class=\"term explained\"",
            "class=\"cite\"",
            "class=\"external\"",
            "<em>",
            "<strong>",
            "<s>",
            "<code>",
            "popovertarget=",
            "<span lang=\"",
        ] {
            assert!(html.contains(part), "{path} has no {part}");
        }
    }
}
