//! Editions that were made before: taken from the cache when, and only when, they would be the same.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::guide::{Run, program, snapshot};
use crate::repository::{Commit, Files, History, Repository};
use crate::versioned::{edited, guide, versions};

/// The guide with `count` versions and the edition `eerste`, tagged `v1`.
fn with_edition(count: usize) -> Files {
    let mut files = guide(&versions(count));
    let site = format!(
        "{}\neditions:\n  - {{id: eerste, tag: v1, title: {{nl: Een, en: One}}}}\n",
        files["content/site.yaml"].trim_end()
    );
    files.insert("content/site.yaml".into(), site);
    files
}

/// A repository whose first commit is tagged, and a cache of its own.
struct Cached {
    repository: Repository,
    cache: PathBuf,
}

impl Cached {
    /// `first` is tagged; the other states follow it.
    fn new(first: &Files, states: &[Files]) -> Cached {
        let mut history = History::default();
        let tagged = history.commit(&[], "2026-02-01", first);
        history.tag("v1", tagged);
        let mut head: Commit = tagged;
        for (at, files) in states.iter().enumerate() {
            head = history.commit(&[head], &format!("2026-02-{:02}", 2 + at), files);
        }
        let repository = history.checkout(head);
        let cache = repository.beside("cache");
        Cached { repository, cache }
    }

    fn build_in(&self, folder: &str, extra: &[&str]) -> BTreeMap<String, Vec<u8>> {
        let out = self.repository.beside("public");
        let run = build(&self.repository.root().join(folder), &out, &self.cache, extra);
        assert_eq!(run.status, 0, "{run:#?}");
        snapshot(&out)
    }

    fn build(&self, extra: &[&str]) -> BTreeMap<String, Vec<u8>> {
        self.build_in("", extra)
    }

    /// How many files of editions lie in the cache, beside the pictures of charts.
    fn kept(&self) -> usize {
        snapshot(&self.cache).keys().filter(|path| !path.contains("made-")).count()
    }
}

fn build(root: &Path, out: &Path, cache: &Path, extra: &[&str]) -> Run {
    let mut command = program();
    command.args(["build", "--unreleased", "--root"]).arg(root).arg("--out").arg(out).args(extra);
    command.env("XDG_CACHE_HOME", cache);
    Run::of(command)
}

/// The files of the edition.
fn edition(site: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, &[u8]> {
    let files = site.iter().filter(|(path, _)| path.starts_with("eerste/"));
    files.map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect()
}

fn text<'s>(site: &'s BTreeMap<String, Vec<u8>>, path: &str) -> &'s str {
    std::str::from_utf8(&site[path]).unwrap()
}

#[test]
fn editions_come_from_the_cache_byte_for_byte() {
    let cached = Cached::new(&guide(&versions(1)), &[with_edition(2)]);
    let made = cached.build(&[]);
    let kept = snapshot(&cached.cache);
    assert_eq!(cached.kept(), 2, "the versions of the edition and its files");
    assert!(kept.len() > 2, "the pictures of charts");
    assert_eq!(cached.build(&[]), made);
    // What is in the cache is what is published: an edition that was changed there would show.
    assert!(made.contains_key("eerste/nl/kern.html"));
    assert_eq!(snapshot(&cached.cache), kept, "nothing was made anew");
}

#[test]
fn an_edition_that_is_kept_is_not_read() {
    let cached = Cached::new(&guide(&versions(1)), &[with_edition(2)]);
    let made = cached.build(&[]);
    assert!(text(&made, "nl/wijzigingen/eerste.html").contains("van versie 1.0 naar 1.1"));
    // As if the edition held another version: no text of the repository says so.
    let kept = snapshot(&cached.cache);
    let (path, bytes) = kept.iter().min_by_key(|(_, bytes)| bytes.len()).unwrap();
    let list = std::str::from_utf8(bytes).unwrap().split_once('\n').unwrap().1;
    let list = list.replace("\"kern\":\"1.0\"", "\"kern\":\"1.1\"");
    let head = leidraad::digest::hex(list.as_bytes());
    std::fs::write(cached.cache.join(path), format!("{head}\n{list}")).unwrap();
    let changed = cached.build(&[]);
    assert!(!text(&changed, "nl/wijzigingen/eerste.html").contains("van versie 1.0 naar 1.1"));
}

#[test]
fn the_same_tree_on_another_day_is_another_edition() {
    let cached = Cached::new(&guide(&versions(1)), &[with_edition(2)]);
    let made = cached.build(&[]);
    // A tree has no day of its own: that of the newest commit counts.
    cached.repository.git(&["tag", "-f", "v1", "v1^{tree}"]);
    let moved = cached.build(&[]);
    assert_eq!(cached.kept(), 4);
    assert_ne!(edition(&moved), edition(&made));
}

#[test]
fn a_new_version_of_a_section_makes_no_edition_anew_and_shows_in_what_changed_since() {
    let cached = Cached::new(&guide(&versions(1)), &[with_edition(2), with_edition(3)]);
    let before = cached.build(&["--revision", "main~1"]);
    assert_eq!(cached.kept(), 2);
    let after = cached.build(&[]);
    assert_eq!(cached.kept(), 2, "the edition was kept");
    assert_eq!(edition(&before), edition(&after));
    assert!(text(&after, "nl/wijzigingen/eerste.html").contains("van versie 1.0 naar 1.2"));
    // Without the cache it is the same.
    let out = cached.repository.beside("fresh");
    let run = build(cached.repository.root(), &out, &cached.repository.beside("none"), &[]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert_eq!(snapshot(&out), after);
}

#[test]
fn what_an_edition_shows_of_today_makes_it_anew() {
    let renamed = |files: &Files| {
        let core = "content/sections/kern/en.md";
        let files = edited(files, core, "slug: core\n", "slug: heart\n");
        let alias = "aliases: {slugs: {en: [core]}}\nversions:";
        edited(&files, crate::versioned::LEDGER, "versions:", alias)
    };
    let titled = |files: &Files| edited(files, "content/site.yaml", "{nl: Een,", "{nl: Eerste,");
    let themed = |files: &Files| {
        let mut files = files.clone();
        let strings = "themes/default/strings/nl.ftl";
        let words = include_str!("../../themes/default/strings/nl.ftl");
        files.insert(strings.into(), words.replace("Naar de inhoud", "Meteen naar de tekst"));
        files
    };
    let today = with_edition(2);
    type Edit<'e> = &'e dyn Fn(&Files) -> Files;
    let changes: [(&str, Edit<'_>, &str); 3] = [
        ("address", &renamed, "en/core.html"),
        ("title", &titled, "nl/kern.html"),
        ("theme", &themed, "nl/kern.html"),
    ];
    for (what, change, page) in changes {
        let cached = Cached::new(&guide(&versions(1)), &[today.clone(), change(&today)]);
        let before = cached.build(&["--revision", "main~1"]);
        let after = cached.build(&[]);
        let page = format!("eerste/{page}");
        assert_ne!(text(&before, &page), text(&after, &page), "{what}");
        assert_eq!(cached.kept(), 3, "{what}: the versions once, the files twice");
    }
}

#[test]
fn two_guides_in_one_repository_have_editions_of_their_own() {
    let in_folders = |one: &Files, two: &Files| -> Files {
        let under = |folder: &str, files: &Files| -> Vec<(String, String)> {
            files.iter().map(|(path, text)| (format!("{folder}/{path}"), text.clone())).collect()
        };
        under("een", one).into_iter().chain(under("twee", two)).collect()
    };
    // The same in all but a sentence that has no version of its own.
    let other = |files: &Files| {
        edited(files, "content/site.yaml", "{nl: Proefgids", "{nl: Een ander gidsje")
    };
    let (first, today) = (guide(&versions(1)), with_edition(1));
    let cached =
        Cached::new(&in_folders(&first, &other(&first)), &[in_folders(&today, &other(&today))]);
    let (one, two) = (cached.build_in("een", &[]), cached.build_in("twee", &[]));
    let page = "eerste/nl/kern.html";
    assert!(text(&two, page).contains("Een ander gidsje"), "{}", text(&two, page));
    assert!(!text(&one, page).contains("Een ander gidsje"));
}
