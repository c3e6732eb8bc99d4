//! Where search engines learn of a page's other language, as the publisher chooses.

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
fn alternates_stand_in_the_sitemap_alone_unless_the_publisher_wants_them_in_each_head() {
    for line in ["", "alternates: sitemap\n"] {
        for (path, links) in alternates(line) {
            assert_eq!(links, [], "{path} with {line:?}");
        }
    }
    let relative = alternates("alternates: relative\n");
    assert_eq!(relative["nl/kern.html"], both("kern.html", "../en/core.html"));
    let absolute = alternates("alternates: absolute\n");
    let page = both("https://proef.example/nl/kern.html", "https://proef.example/en/core.html");
    assert_eq!(absolute["nl/kern.html"], page);
    assert_eq!(absolute["en/core.html"], page);
    let home = both("https://proef.example/nl/", "https://proef.example/en/");
    assert_eq!(absolute["nl/index.html"], home);
    let without = |pages: &BTreeMap<String, Vec<_>>| -> Vec<String> {
        pages.iter().filter(|(_, links)| links.is_empty()).map(|(path, _)| path.clone()).collect()
    };
    assert_eq!(without(&absolute), without(&relative), "the same pages have languages");
}

#[test]
fn what_a_reader_follows_and_the_sitemap_are_the_same_in_each_choice() {
    let head = Regex::new("<link rel=\"alternate\" hreflang=[^>]*>\n").unwrap();
    let text = |bytes: &[u8]| head.replace_all(&String::from_utf8_lossy(bytes), "").into_owned();
    let files = |line: &str| {
        let guide = with(line);
        guide.build().is_fine();
        // The manifest holds digests of the pages, and they differ.
        let files = snapshot(&guide.out()).into_iter();
        let files = files.filter(|(path, _)| path != "manifest-sha256.txt");
        files.map(|(path, bytes)| (path, text(&bytes))).collect::<BTreeMap<_, _>>()
    };
    let sitemap = files("");
    for line in ["alternates: relative\n", "alternates: absolute\n"] {
        let chosen = files(line);
        assert_eq!(chosen.keys().collect::<Vec<_>>(), sitemap.keys().collect::<Vec<_>>());
        for (path, text) in &chosen {
            assert_eq!(text, &sitemap[path], "{path} with {line}");
        }
    }
    let both = "<xhtml:link rel=\"alternate\" hreflang=\"en\" \
                href=\"https://proef.example/en/core.html\"/>";
    assert!(sitemap["sitemap.xml"].contains(both), "{}", sitemap["sitemap.xml"]);
}

#[test]
fn another_word_is_refused_with_the_words_that_are_known() {
    let run: Run = with("alternates: both\n").run(&["check", "--lang", "en"]);
    assert_eq!(run.status, 1, "{run:#?}");
    for word in ["alternates: both", "sitemap", "relative", "absolute"] {
        assert!(run.stderr.contains(word), "{word} in {}", run.stderr);
    }
}
