//! Versions, their texts from Git, and the pages that show them.

use leidraad::markdown::Reading;

use crate::guide::{Run, program};
use crate::repository::{Commit, Files, History, git};
use crate::versioned::{
    LEDGER, Version, build, edited, errors, guide, line, pages, run, text, under, versions,
    words_in,
};

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// A repository with some versions, each of which came into it in another way.
struct Random {
    dice: Dice,
    history: History,
    folder: &'static str,
    versions: Vec<Version>,
    head: Option<Commit>,
}

const FOLDERS: [&str; 3] = ["", "gids/", "site/tekst/"];

impl Random {
    fn new(seed: u64) -> Random {
        let mut dice = Dice(seed);
        let folder = FOLDERS[dice.roll(FOLDERS.len())];
        Random { dice, history: History::default(), folder, versions: Vec::new(), head: None }
    }

    fn day(&self) -> String {
        format!("2026-02-{:02}", 1 + self.versions.len())
    }

    fn commit(&mut self, parents: &[Commit], files: &Files) -> Commit {
        let mut files = under(self.folder, files);
        files.insert("README".into(), format!("{}", self.dice.roll(1000)));
        let day = self.day();
        self.history.commit(parents, &day, &files)
    }

    /// The guide with the text of a version that is still being written.
    fn draft(&mut self) -> Files {
        let mut files = guide(&self.versions);
        let word = format!("concept{}", self.dice.roll(1000));
        files.insert("content/sections/kern/nl.md".into(), text("nl", &word, None).text);
        files
    }

    fn parents(&self) -> Vec<Commit> {
        self.head.into_iter().collect()
    }

    /// A new version comes in: in one commit, in several, or by a merge of a branch on which it was
    /// written, while the folder may get another name.
    fn release(&mut self) {
        let base = self.parents();
        self.versions.push(Version::new(self.versions.len(), &self.day()));
        let mut branch = base.clone();
        if !base.is_empty() {
            for _ in 0..self.dice.roll(3) {
                let draft = self.draft();
                branch = vec![self.commit(&branch, &draft)];
            }
        }
        if self.dice.roll(4) == 0 {
            self.folder = FOLDERS[self.dice.roll(FOLDERS.len())];
        }
        let files = guide(&self.versions);
        self.head = Some(match self.dice.roll(3) {
            // Squashed: nothing of the branch stays.
            0 => self.commit(&base, &files),
            // Rebased: the commits of the branch stand in the main line.
            1 => self.commit(&branch, &files),
            // Merged, perhaps beside other work on the main line.
            _ => {
                let done = self.commit(&branch, &files);
                let other = match base.first() {
                    Some(_) if self.dice.roll(2) == 0 => {
                        self.versions.pop().map_or(done, |newest| {
                            let beside = guide(&self.versions);
                            let commit = self.commit(&base, &beside);
                            self.versions.push(newest);
                            commit
                        })
                    }
                    Some(base) => *base,
                    None => return self.head = Some(done),
                };
                self.commit(&[other, done], &files)
            }
        });
    }
}

#[test]
fn fifty_random_histories_give_the_right_text_for_each_version() {
    for seed in 0..50 {
        let mut random = Random::new(seed);
        let count = 2 + random.dice.roll(4);
        (0..count).for_each(|_| random.release());
        let (folder, numbers) = (random.folder, random.versions.len());
        let repository = random.history.checkout(random.head.unwrap());
        let run = build(&repository, folder, &[]);
        assert_eq!(errors(&run), [""; 0], "seed {seed}: {run:#?}");
        let pages = pages(&repository);
        for index in 0..numbers {
            for (language, word) in [("nl", "merkwoord"), ("en", "markword")] {
                let page = &pages[&format!("{language}/kern/v1.{index}.html")];
                assert_eq!(words_in(page, word), [index.to_string()], "seed {seed}, {language}");
            }
        }
        let current = words_in(&pages["nl/kern.html"], "merkwoord");
        assert_eq!(current, [(numbers - 1).to_string()], "seed {seed}");
        let difference = &pages["nl/kern/v1.0-v1.1.html"];
        assert!(difference.contains("1 alinea gewijzigd"), "seed {seed}: {difference}");
    }
}

#[test]
fn two_versions_in_one_commit_lose_the_text_of_the_first() {
    let all = versions(3);
    let repository = line(&[guide(&all[..1]), guide(&all)]);
    let run = build(&repository, "", &["--as-of", "2026-03-01"]);
    assert_eq!(errors(&run), ["V008"], "{run:#?}");
    let lost = run.found.iter().find(|f| f.code == "V008" && f.severity == "error").unwrap();
    assert!(lost.words.contains("version 1.1") && lost.words.contains("git log --all"), "{lost:?}");
    assert!(!repository.beside("public").exists());
}

#[test]
fn a_text_that_only_a_tag_leads_to_is_found() {
    let all = versions(3);
    let mut history = History::default();
    let first = history.commit(&[], "2026-02-01", &guide(&all[..1]));
    let side = history.commit(&[first], "2026-02-02", &guide(&all[..2]));
    history.tag("v2", side);
    let head = history.commit(&[first], "2026-02-03", &guide(&all));
    let repository = history.checkout(head);
    assert_eq!(errors(&build(&repository, "", &[])), [""; 0]);
    assert_eq!(words_in(&pages(&repository)["nl/kern/v1.1.html"], "merkwoord"), ["1"]);
}

#[test]
fn a_text_recorded_by_an_earlier_reading_is_found_and_shown_by_that() {
    let more = "\nZie https://proef.example/a.\n\na. een\nb. twee\n";
    let mut all: Vec<Version> = vec![Version::by(Reading::First, 0, "2026-02-01", more)];
    all.push(Version::with(1, "2026-02-02", more));
    let repository = line(&[guide(&all[..1]), guide(&all)]);
    assert_eq!(errors(&build(&repository, "", &[])), [""; 0]);
    let pages = pages(&repository);
    let link = "href=\"https://proef.example/a\"";
    let (old, new) = (&pages["nl/kern/v1.0.html"], &pages["nl/kern.html"]);
    assert_eq!(words_in(old, "merkwoord"), ["0"]);
    assert!(!old.contains(link) && !old.contains(" type=\"a\""), "{old}");
    assert!(new.contains(link) && new.contains(" type=\"a\""), "{new}");
}

#[test]
fn a_lost_translation_is_a_warning_and_readers_get_the_text_itself() {
    let mut all = versions(2);
    let digest = format!("b1:{}", "0".repeat(64));
    all[0].en.digest = digest;
    let repository = line(&[guide(&all[..1]), guide(&all)]);
    let run = build(&repository, "", &[]);
    assert_eq!(errors(&run), [""; 0], "{run:#?}");
    assert!(run.codes().contains(&"V008"), "{run:#?}");
    let page = &pages(&repository)["en/kern/v1.0.html"];
    assert_eq!(words_in(page, "merkwoord"), ["0"]);
    assert!(page.contains("<div class=\"prose\" lang=\"nl\">"), "{page}");
}

#[test]
fn a_shallow_clone_says_how_to_get_the_rest() {
    let all = versions(2);
    let repository = line(&[guide(&all[..1]), guide(&all)]);
    let from = format!("file://{}", repository.root().display());
    repository.git(&["clone", "-q", "--depth", "1", &from, "../shallow"]);
    let run = run(&repository.beside("shallow"), &repository.beside("public"), &[]);
    assert_eq!(errors(&run), ["V009"], "{run:#?}");
    assert!(run.found.iter().any(|f| f.words.contains("git fetch --unshallow")), "{run:#?}");
}

#[test]
fn a_bare_repository_is_built_from_a_revision() {
    let all = versions(2);
    let repository = line(&[guide(&all[..1]), guide(&all)]);
    let from = repository.root().to_string_lossy().into_owned();
    repository.git(&["clone", "-q", "--bare", &from, "../bare"]);
    let out = repository.beside("public");
    let first = run(&repository.beside("bare"), &out, &["--revision", "main~1"]);
    assert_eq!(errors(&first), [""; 0], "{first:#?}");
    assert_eq!(words_in(&pages(&repository)["nl/kern.html"], "merkwoord"), ["0"]);
    assert!(pages(&repository)["nl/index.html"].contains("datetime=\"2026-02-01\""));
    let second = run(&repository.beside("bare"), &out, &["--revision", "main"]);
    assert_eq!(errors(&second), [""; 0], "{second:#?}");
    assert_eq!(words_in(&pages(&repository)["nl/kern/v1.0.html"], "merkwoord"), ["0"]);
}

#[test]
fn a_version_that_does_not_hold_yet_is_announced_and_the_one_before_it_shown() {
    let mut all = versions(2);
    all[1].effective = "2026-06-01".to_owned();
    let repository = line(&[guide(&all[..1]), guide(&all)]);
    let run = build(&repository, "", &[]);
    assert_eq!(errors(&run), [""; 0]);
    // The translation of what is coming is there: nobody need do anything.
    assert!(!run.codes().contains(&"C007"), "{run:#?}");
    let before = pages(&repository);
    assert_eq!(words_in(&before["nl/kern.html"], "merkwoord"), ["0"]);
    assert_eq!(words_in(&before["en/core.html"], "markword"), ["0"]);
    assert!(before["nl/kern.html"].contains("Versie 1.1 is klaar en geldt vanaf"));
    assert_eq!(words_in(&before["nl/kern/v1.1.html"], "merkwoord"), ["1"]);
    assert!(before["nl/kern/v1.1.html"].contains("nog niet geldt"));
    assert_eq!(errors(&build(&repository, "", &["--as-of", "2026-06-01"])), [""; 0]);
    let after = pages(&repository);
    assert_eq!(words_in(&after["nl/kern.html"], "merkwoord"), ["1"]);
    assert!(after["nl/kern/geschiedenis.html"].contains("31 mei 2026"));
    assert!(after["en/kern/history.html"].contains("31 May 2026"));
}

#[test]
fn a_translation_of_the_version_that_holds_is_not_behind_the_one_that_is_coming() {
    let mut all = versions(2);
    all[1].effective = "2026-06-01".to_owned();
    let first = guide(&all[..1]);
    let mut files = guide(&all);
    files
        .insert("content/sections/kern/en.md".into(), first["content/sections/kern/en.md"].clone());
    files.insert(
        LEDGER.into(),
        files[LEDGER].replace(&format!("\n      en: \"{}\"", all[1].en.digest), ""),
    );
    let repository = line(&[first, files]);
    let run = build(&repository, "", &[]);
    assert_eq!(errors(&run), [""; 0], "{run:#?}");
    assert!(!pages(&repository)["en/core.html"].contains("This translation is behind"));
    let behind = run.found.iter().find(|f| f.code == "C007").expect("editors are told");
    assert!(behind.words.contains("version 1.1"), "{behind:?}");
    assert!(run.stderr.contains("Not shown yet: kern 1.1 (2026-06-01)"), "{run:#?}");
    assert!(run.stderr.contains("leidraad build --as-of 2026-06-01"), "{run:#?}");
    let later = build(&repository, "", &["--as-of", "2026-06-01"]);
    assert!(!later.stderr.contains("Not shown yet"), "{later:#?}");
    assert!(pages(&repository)["en/core.html"].contains("This translation is behind"));
}

#[test]
fn a_version_keeps_the_terms_sources_and_questions_of_its_day() {
    let all = versions(2);
    let mut new = guide(&all);
    let glossary =
        new["content/glossary.yaml"].replace("Veilig samenwerken", "Heel anders omschreven");
    assert_ne!(glossary, new["content/glossary.yaml"]);
    new.insert("content/glossary.yaml".into(), glossary);
    let repository = line(&[guide(&all[..1]), new]);
    assert_eq!(errors(&build(&repository, "", &[])), [""; 0]);
    let pages = pages(&repository);
    assert!(pages["nl/kern/v1.0.html"].contains("Veilig samenwerken"));
    assert!(!pages["nl/kern/v1.0.html"].contains("Heel anders omschreven"));
    assert!(pages["nl/kern/v1.1.html"].contains("Heel anders omschreven"));
}

#[test]
fn pages_of_versions_are_not_for_search_engines_and_are_their_own_canonical_address() {
    let all = versions(2);
    let repository = line(&[guide(&all[..1]), guide(&all)]);
    assert_eq!(errors(&build(&repository, "", &["--as-of", "2026-03-01"])), [""; 0]);
    let pages = pages(&repository);
    for page in ["nl/kern/v1.0.html", "nl/kern/v1.0-v1.1.html", "nl/kern/v1.0-nu.html"] {
        let html = &pages[page];
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
        assert!(html.contains(&format!("/{page}\">")), "{page}");
        assert!(!pages["sitemap.xml"].contains(page), "{page}");
    }
    let old = &pages["nl/kern/v1.0.html"];
    assert!(
        old.contains("href=\"../kern.html\"") && old.contains("href=\"v1.0-nu.html\""),
        "{old}"
    );
    assert!(pages["nl/kern/index.html"].contains("url=../kern.html"));
}

#[test]
fn the_day_that_is_shown_is_that_of_the_newest_commit() {
    let all = versions(2);
    let repository = line(&[guide(&all[..1]), guide(&all)]);
    assert_eq!(errors(&build(&repository, "", &[])), [""; 0]);
    assert!(pages(&repository)["nl/index.html"].contains("datetime=\"2026-02-02\""));
}

#[test]
fn marked_words_are_told_apart_without_seeing_them() {
    let all = versions(2);
    let repository = line(&[guide(&all[..1]), guide(&all)]);
    assert_eq!(errors(&build(&repository, "", &[])), [""; 0]);
    let html = &pages(&repository)["nl/kern/v1.0-v1.1.html"];
    let hidden = "<span class=\"visually-hidden\">[";
    assert!(html.contains(&format!("<del>{hidden}weggehaald: </span>merkwoord0q<")), "{html}");
    assert!(html.contains(&format!("<ins>{hidden}toegevoegd: </span>merkwoord1q<")), "{html}");
}

#[test]
fn a_repository_without_a_commit_is_a_folder() {
    let place = tempfile::tempdir().unwrap();
    let root = place.path().join("guide");
    for (path, text) in guide(&versions(2)) {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    git(&root, &["init", "-q"], &[]);
    let out = place.path().join("public");
    let lost = run(&root, &out, &[]);
    assert_eq!(errors(&lost), ["V016"], "{lost:#?}");
    let accepted = run(&root, &out, &["--without-history"]);
    assert_eq!(errors(&accepted), [""; 0], "{accepted:#?}");
    let history = std::fs::read_to_string(place.path().join("public/nl/kern/geschiedenis.html"));
    assert!(!history.unwrap().contains("v1.0.html"), "a version without text has no address");
}

#[test]
fn earlier_addresses_lead_on_without_script_and_on_servers() {
    let alias = "aliases: {slugs: {nl: [oude-kern]}}\nversions:";
    let files = edited(&guide(&versions(1)), LEDGER, "versions:", alias);
    let repository = line(&[files]);
    assert_eq!(errors(&build(&repository, "", &["--mount", "/a/"])), [""; 0]);
    let read =
        |path: &str| std::fs::read_to_string(repository.beside("public").join(path)).unwrap();
    assert!(read("nl/oude-kern.html").contains("url=kern.html"));
    assert_eq!(read("_redirects"), "/a/nl/oude-kern.html /a/nl/kern.html 301\n");
    assert!(read("redirects.nginx.map").ends_with("/a/nl/oude-kern.html /a/nl/kern.html;\n"));
}

#[test]
fn the_overview_shows_versions_translations_and_what_has_no_version_yet() {
    let mut all = versions(2);
    all[1].effective = "2026-06-01".to_owned();
    let repository = line(&[guide(&all[..1]), guide(&all)]);
    let status = |format: &str, language: &str| {
        let mut command = program();
        command.args(["status", "--format", format, "--lang", language, "--root"]);
        Run::of({
            command.arg(repository.root());
            command
        })
    };
    let json: serde_json::Value = serde_json::from_str(&status("json", "en").stdout).unwrap();
    let kern = json["rows"].as_array().unwrap().iter().find(|row| row["id"] == "kern").unwrap();
    assert_eq!((&kern["version"], &kern["coming"][0]), (&"1.0".into(), &"1.1".into()));
    assert_eq!(kern["unreleased"], false);
    assert!(
        status("table", "nl")
            .stdout
            .lines()
            .any(|l| l.starts_with("kern ") && l.contains("1.1 (2026-06-01)"))
    );
    assert!(status("markdown", "en").stdout.starts_with("| what | version |"));
    std::fs::write(
        repository.root().join("content/sections/kern/nl.md"),
        text("nl", "nieuw", None).text,
    )
    .unwrap();
    assert!(status("table", "en").stdout.contains("changed, no version yet"));
}
