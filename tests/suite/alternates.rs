//! How a page names its other language to search engines, as the publisher chooses.

use std::collections::BTreeMap;

use regex::Regex;

use crate::guide::{Guide, Run, snapshot};

/// The languages that the head of every page names, by path, in a guide with this line in its
/// `site.yaml`.
fn alternates(line: &str) -> BTreeMap<String, Vec<(String, String)>> {
    let guide = with(line);
    guide.build().is_fine();
    let named =
        Regex::new("<link rel=\"alternate\" hreflang=\"([^\"]*)\" href=\"([^\"]*)\">").unwrap();
    let pages = snapshot(&guide.out()).into_iter().filter(|(path, _)| path.ends_with(".html"));
    let read = pages.map(|(path, bytes)| {
        let text = String::from_utf8(bytes).unwrap();
        let links = named.captures_iter(&text).map(|c| (c[1].to_owned(), c[2].to_owned()));
        (path, links.collect())
    });
    read.collect()
}

fn with(line: &str) -> Guide {
    let after = "base_url: https://proef.example/\n";
    Guide::new().edit("content/site.yaml", after, &format!("{after}{line}"))
}

fn both(nl: &str, en: &str) -> Vec<(String, String)> {
    vec![("nl".into(), nl.into()), ("en".into(), en.into())]
}

#[test]
fn alternates_lead_from_page_to_page_unless_the_publisher_has_one_public_address() {
    let left_out = alternates("");
    assert_eq!(left_out["nl/kern.html"], both("kern.html", "../en/core.html"));
    assert_eq!(alternates("alternates: relative\n"), left_out);
    let absolute = alternates("alternates: absolute\n");
    let page = both("https://proef.example/nl/kern.html", "https://proef.example/en/core.html");
    assert_eq!(absolute["nl/kern.html"], page);
    assert_eq!(absolute["en/core.html"], page);
    let home = both("https://proef.example/nl/", "https://proef.example/en/");
    assert_eq!(absolute["nl/index.html"], home);
    let without = |pages: &BTreeMap<String, Vec<_>>| -> Vec<String> {
        pages.iter().filter(|(_, links)| links.is_empty()).map(|(path, _)| path.clone()).collect()
    };
    assert_eq!(without(&absolute), without(&left_out), "the same pages have languages");
}

#[test]
fn what_a_reader_follows_and_the_sitemap_are_the_same_in_both() {
    let (relative, absolute) = (with(""), with("alternates: absolute\n"));
    relative.build().is_fine();
    absolute.build().is_fine();
    let head = Regex::new("<link rel=\"alternate\" hreflang=[^>]*>").unwrap();
    let (relative, absolute) = (snapshot(&relative.out()), snapshot(&absolute.out()));
    assert_eq!(relative.keys().collect::<Vec<_>>(), absolute.keys().collect::<Vec<_>>());
    // The manifest holds digests of the pages, and they differ.
    for (path, bytes) in relative.iter().filter(|(path, _)| *path != "manifest-sha256.txt") {
        let text =
            |bytes: &[u8]| head.replace_all(&String::from_utf8_lossy(bytes), "").into_owned();
        assert_eq!(text(bytes), text(&absolute[path]), "{path}");
    }
}

#[test]
fn another_word_is_refused_with_the_words_that_are_known() {
    let run: Run = with("alternates: both\n").run(&["check", "--lang", "en"]);
    assert_eq!(run.status, 1, "{run:#?}");
    for word in ["alternates: both", "relative", "absolute"] {
        assert!(run.stderr.contains(word), "{word} in {}", run.stderr);
    }
}
