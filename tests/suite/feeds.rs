//! The feeds, read as a feed reader reads them.

use std::str::FromStr as _;

use atom_syndication::Feed;

use crate::guide::Guide;

fn built() -> Guide {
    let guide = Guide::new().edit(
        "content/sections/kern/nl.md",
        "De instelling beslist zelf",
        "De instelling beslist altijd zelf",
    );
    let version = [
        "version",
        "kern",
        "--kind",
        "editorial",
        "--note-nl",
        "Een woord <erbij> & klaar.",
        "--note-en",
        "One word <more> & done.",
        "--published",
        "2026-01-12",
    ];
    assert_eq!(guide.run(&version).status, 0);
    let out = guide.out();
    let build = ["build", "--as-of", "2026-01-12", "--without-history", "--out"];
    let run = guide.run(&[&build[..], &[out.to_str().unwrap()]].concat());
    assert_eq!(run.status, 0, "{run:#?}");
    guide
}

fn feed(guide: &Guide, path: &str) -> Feed {
    let text = std::fs::read_to_string(guide.out().join(path)).unwrap();
    Feed::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}\n{text}"))
}

#[test]
fn feeds_are_atom_with_the_notes_of_the_versions() {
    let guide = built();
    for (path, entries) in [
        ("nl/feed/alles.xml", 7),
        ("nl/feed/inhoudelijk.xml", 6),
        ("nl/kern/feed.xml", 2),
        ("en/feed/all.xml", 7),
        ("en/feed/substantive.xml", 6),
        ("en/kern/feed.xml", 2),
    ] {
        let feed = feed(&guide, path);
        assert_eq!(feed.entries().len(), entries, "{path}");
        assert!(feed.id().ends_with(path), "{path}: {}", feed.id());
        assert_eq!(feed.lang(), Some(&path[..2]));
        let mut ids: Vec<_> = feed.entries().iter().map(|e| e.id()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), entries, "{path}: an id stands for one entry");
        let newest = feed.entries().iter().map(|e| *e.updated()).max().unwrap();
        assert_eq!(*feed.updated(), newest, "{path}");
    }
    let section = feed(&guide, "nl/kern/feed.xml");
    let newest = &section.entries()[0];
    assert_eq!(newest.summary().unwrap().as_str(), "Een woord <erbij> & klaar.");
    assert_eq!(newest.updated().to_rfc3339(), "2026-01-12T00:00:00+00:00");
    assert_eq!(newest.categories()[0].term(), "editorial");
}

#[test]
fn every_page_names_the_feeds_and_a_section_its_own() {
    let guide = built();
    let page = |path: &str| std::fs::read_to_string(guide.out().join(path)).unwrap();
    let feeds = page("nl/index.html").matches("type=\"application/atom+xml\"").count();
    assert_eq!(feeds, 2);
    assert!(page("nl/kern.html").contains("href=\"kern/feed.xml\""));
}
