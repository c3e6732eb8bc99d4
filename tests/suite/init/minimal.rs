//! Of what a guide does not have, nothing is said anywhere.

use std::fs;

use regex::RegexSet;

use super::begun;
use crate::guide::snapshot;
use crate::theme::html::said as said_on_page;

/// Words that would speak of a list, in the text of a page and in the name of a file.
fn words() -> RegexSet {
    RegexSet::new([
        r"(?i)begrip",
        r"(?i)glossar",
        r"(?i)\bterms?\b",
        r"(?i)indicator",
        r"(?i)werkblad",
        r"(?i)worksheet",
        r"(?i)\bbronnen\b",
        r"(?i)\bsources\b",
        r"(?i)stroomschema",
        r"(?i)flowchart",
        r"(?i)invulblad",
        r"(?i)spreadsheet",
    ])
    .unwrap()
}

#[test]
fn a_guide_without_lists_and_charts_has_no_page_link_file_or_sentence_about_them() {
    let guide = begun(&[]);
    let out = guide.out();
    let run = guide.run(&["build", "--unreleased", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{run:#?}");
    let words = words();
    let mut said = Vec::new();
    for (path, bytes) in snapshot(&out) {
        // The theme is the same for every guide, and so is the page of a preview on which it is tried.
        let is_theme = path.starts_with("assets/") && !path.starts_with("assets/search/");
        if is_theme || path.ends_with("onderdelen.html") || path.ends_with("components.html") {
            continue;
        }
        let name = path.replace("assets/search/", "");
        if words.is_match(&name) {
            said.push(path.clone());
        }
        if path.ends_with(".html") {
            let html = String::from_utf8(bytes).unwrap();
            let text = said_on_page(&html).into_iter().map(|said| said.text);
            let described = html.lines().filter(|line| line.starts_with("<meta name=\"desc"));
            let found = text.chain(described.map(str::to_owned)).filter(|t| words.is_match(t));
            said.extend(found.map(|text| format!("{path}: {}", text.trim())));
        }
    }
    assert!(said.is_empty(), "{}", said.join("\n"));
    let sitemap = fs::read_to_string(out.join("sitemap.xml")).unwrap();
    assert!(!words.is_match(&sitemap), "{sitemap}");
    let versions = fs::read_to_string(out.join("data/versions.json")).unwrap();
    assert!(!versions.contains("\"glossary\"") && !versions.contains("\"indicators\""));
}

#[test]
fn a_link_to_a_list_that_is_not_there_is_reported_and_one_to_a_list_that_is_leads_there() {
    let text = "content/sections/inleiding/nl.md";
    for (with, found) in [("none", true), ("glossary", false)] {
        let guide = begun(&["--with", with]);
        guide.change(text, "‹Eerste alinea.›", "Zie [de lijst](page:glossary).");
        guide.change("content/site.yaml", "contents:", "footer: [worksheet]\ncontents:");
        let run = guide.run(&["check", "--unreleased", "--format", "json"]);
        let unknown: Vec<_> = run.found.iter().filter(|f| f.code == "L024").collect();
        let in_text = unknown.iter().filter(|f| f.path.as_deref() == Some(text)).count();
        assert_eq!(in_text == 1, found, "{with}: {run:#?}");
        assert_eq!(unknown.len() - in_text, 1, "there is no worksheet: {run:#?}");
    }
}

#[test]
fn a_list_without_entries_has_a_page_when_the_publisher_says_something_there() {
    let guide = begun(&[]);
    for (language, title) in [("nl", "Begrippen"), ("en", "Terms")] {
        let page = format!("---\ntitle: {title}\nsummary: {title}.\n---\n\nVolgt nog: 1.\n");
        guide.write(&format!("content/pages/glossary/{language}.md"), page);
    }
    let out = guide.out();
    let run = guide.run(&["build", "--unreleased", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert!(fs::read_to_string(out.join("nl/begrippen.html")).unwrap().contains("Volgt nog: 1."));
}
