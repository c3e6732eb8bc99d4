//! Text that moves: one command, and every address, version and reference arrives.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use regex::Regex;

use crate::guide::{Guide, Run, program, snapshot};
use crate::repository::{Files, Repository};
use crate::versioned::line;

const KERN_NL: &str = "content/sections/kern/nl.md";
pub(crate) const SITE: &str = "content/site.yaml";
/// A day on which everything holds that these tests publish.
pub(crate) const DAY: &str = "2099-01-01";
const ANCHORS: &str = "content/anchors.txt";

/// Two states of the small guide, each released: `kern` has two versions, its texts and those of
/// `toets` refer to each other, to headings and to entries of lists.
fn states() -> &'static [Files; 2] {
    static STATES: OnceLock<[Files; 2]> = OnceLock::new();
    STATES.get_or_init(|| {
        let guide = Guide::draft();
        for (language, see, note) in [("nl", "Zie", "Een noot"), ("en", "See", "A note")] {
            let toets = format!("content/sections/toets/{language}.md");
            let text = guide.text(&toets);
            let more = format!(
                "\n### Onder {{#onder}}\n\n{see} [](section:kern#wat), [](section:kern), [](#vragen)\n\
                 and [loket](term:loket)[^n].\n\n[^n]: {note} over [](source:brief \"P2.3\").\n"
            );
            guide.write(&toets, format!("{text}{more}"));
            let kern = format!("content/sections/kern/{language}.md");
            guide.change(&kern, "[^een]: ", &format!("### Diep {{#diep}}\n\n{see} [](#wie) en [](#wat).\n\n[^een]: "));
        }
        guide.change(SITE, "contents:", "home:\n  doors:\n    - title: {nl: Wat?, en: What?}\n      to: section:kern#wat\ncontents:");
        guide.release();
        let first = files(&guide);
        guide.change(KERN_NL, "De instelling beslist zelf", "De instelling besluit zelf");
        run(&guide.root(), "version kern --kind substantive --note-nl Anders. --note-en Other.");
        run(&guide.root(), "translation confirm kern");
        run(&guide.root(), "check --fix --without-history");
        [first, files(&guide)]
    })
}

fn files(guide: &Guide) -> Files {
    let files = guide.files().into_iter();
    files.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

pub(crate) fn repository() -> Repository {
    line(states())
}

pub(crate) fn try_to_run(root: &Path, line: &str) -> Run {
    let mut command = program();
    // A word in which `_` stands is several.
    command.args(line.split(' ').map(|word| word.replace('_', " ")));
    command.arg("--root").arg(root);
    Run::of(command)
}

#[track_caller]
pub(crate) fn run(root: &Path, line: &str) -> Run {
    let run = try_to_run(root, line);
    assert_eq!(run.status, 0, "{line}: {run:#?}");
    run
}

pub(crate) fn text(repository: &Repository, path: &str) -> String {
    std::fs::read_to_string(repository.root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

pub(crate) type Pages = BTreeMap<String, String>;

pub(crate) fn build(repository: &Repository, out: &str) -> Pages {
    let out = repository.beside(out);
    let mut command = program();
    // What is published today holds on a later day.
    command.args(["build", "--as-of", DAY, "--format", "json", "--root"]).arg(repository.root());
    let run = Run::of({
        command.arg("--out").arg(&out);
        command
    });
    run.is_fine();
    let pages = snapshot(&out).into_iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

pub(crate) fn commit(repository: &Repository) {
    repository.git(&["add", "-A"]);
    repository.git(&["commit", "-qm", "Verplaatst"]);
}

/// Where a page leads on to, with the place on it.
pub(crate) fn leads_to(path: &str, html: &str) -> Option<(String, String)> {
    let target = html.split_once("0; url=")?.1.split('"').next()?;
    Some(resolve(path, target))
}

fn resolve(path: &str, target: &str) -> (String, String) {
    let (page, place) = target.split_once('#').unwrap_or((target, ""));
    let mut parts: Vec<&str> = path.split('/').collect();
    if !page.is_empty() {
        parts.pop();
    }
    for part in page.split('/').filter(|part| !part.is_empty()) {
        match part {
            ".." => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    (parts.join("/"), place.to_owned())
}

/// Every page of `before` is there or leads on to one that is, and each of its headings is on it, or
/// said to be on another that has it.
#[track_caller]
pub(crate) fn everything_arrives(before: &Pages, after: &Pages) {
    let heading = Regex::new("<h[2-6][^>]* id=\"([^\"]+)\"").unwrap();
    let moved = Regex::new("class=\"moved\" id=\"([^\"]+)\"[^>]*>.*?href=\"([^\"]+)\"").unwrap();
    let has = |(page, place): &(String, String)| {
        let html = after.get(page).unwrap_or_else(|| panic!("{page} is not there"));
        place.is_empty() || html.contains(&format!("id=\"{place}\""))
    };
    for (path, old) in before {
        let new = after.get(path).unwrap_or_else(|| panic!("{path} is gone"));
        let to = leads_to(path, new);
        if let Some(to) = &to {
            assert!(has(to), "{path} leads to {to:?}");
        }
        // What the pages of versions and of other texts say is their own.
        // The page with the whole guide, and that of the data, name what they have after the sections of
        // the day.
        let derived = ["hele-gids.html", "whole-guide.html", "data.html"];
        let derived = derived.iter().any(|name| path.ends_with(name));
        if leads_to(path, old).is_some() || path.matches('/').count() > 1 || derived {
            continue;
        }
        let moved: BTreeMap<&str, &str> = moved
            .captures_iter(new)
            .map(|found| found.extract::<2>().1)
            .map(|[id, to]| (id, to))
            .collect();
        for found in heading.captures_iter(old) {
            let id = &found[1];
            let there = match (moved.get(id), &to) {
                (Some(target), _) => has(&resolve(path, target)),
                (None, Some((page, _))) => has(&(page.clone(), id.to_owned())),
                (None, None) => new.contains(&format!("id=\"{id}\"")),
            };
            assert!(there || id.contains('_'), "{path}#{id} leads nowhere: {new}");
        }
    }
}

/// Runs a command on the guide, commits it, and holds the site to the one before. Nothing is left to
/// do: no warning, no translation that has to be confirmed again.
#[track_caller]
fn moves(line: &str) -> (Repository, Pages) {
    let repository = repository();
    let before = build(&repository, "before");
    run(repository.root(), line);
    commit(&repository);
    let after = build(&repository, "after");
    everything_arrives(&before, &after);
    (repository, after)
}

#[test]
fn a_section_is_renamed_with_all_that_refers_to_it() {
    let (repository, pages) = moves("rename kern basis");
    assert!(!repository.root().join("content/sections/kern").exists());
    for language in ["nl", "en"] {
        let toets = text(&repository, &format!("content/sections/toets/{language}.md"));
        assert!(toets.contains("(section:basis#wat), [](section:basis), "), "{toets}");
    }
    let site = text(&repository, SITE);
    assert!(site.contains("sections: [basis, toets]"), "{site}");
    assert!(site.contains("to: section:basis#wat\n"), "{site}");
    assert!(site.ends_with("aliases:\n  section:kern: section:basis\n"), "{site}");
    // One note for what changed, and nothing for what did not.
    let ledger = text(&repository, "content/sections/toets/section.yaml");
    assert!(
        ledger.contains("version: \"1.0.1\"") && ledger.contains("kind: editorial"),
        "{ledger}"
    );
    assert!(!text(&repository, "content/sections/basis/section.yaml").contains("1.1.1"));
    assert_eq!(leads_to("nl/kern.html", &pages["nl/kern.html"]).unwrap().0, "nl/basis.html");
    let version = leads_to("nl/kern/v1.0.html", &pages["nl/kern/v1.0.html"]).unwrap().0;
    assert_eq!(version, "nl/basis/v1.0.html");
    assert!(text(&repository, ANCHORS).contains("version:basis/1.0\n"));
    // On the page with the whole guide ids begin with the name of the section.
    let whole = &pages["nl/hele-gids.html"];
    for id in ["kern", "kern_wie", "basis", "basis_wie"] {
        assert_eq!(whole.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}: {whole}");
    }
}

#[test]
fn a_section_that_becomes_a_part_of_another_keeps_its_versions() {
    let (repository, pages) = moves("merge kern toets");
    assert!(!repository.root().join("content/sections/kern").exists());
    let nl = text(&repository, "content/sections/toets/nl.md");
    let at = |piece: &str| nl.find(piece).unwrap_or_else(|| panic!("{piece}: {nl}"));
    assert!(at("## De kern {#kern}") < at("### Wie beslist {#wie}"));
    assert!(at("#### Diep {#diep}") < at("[](#wie) en [](#wat)"));
    assert!(nl.contains("(section:toets#wat), [](section:toets#kern), [](#vragen)"), "{nl}");
    let to = leads_to("nl/kern.html", &pages["nl/kern.html"]).unwrap();
    assert_eq!(to, ("nl/toets.html".to_owned(), "kern".to_owned()));
    // Who cited a version finds what was cited.
    for number in ["1.0", "1.1"] {
        let page = &pages[&format!("nl/kern/v{number}.html")];
        assert!(leads_to("", page).is_none() && page.contains("Wie beslist"), "{number}: {page}");
    }
    let ledger = text(&repository, "content/sections/toets/section.yaml");
    assert!(ledger.contains("‘De kern’ staat voortaan in ‘De toets’."), "{ledger}");
    assert!(text(&repository, SITE).contains("kern#wat: toets#wat\n"));
}

#[test]
fn a_heading_becomes_a_section() {
    let line = "split kern#wat telling --summary-nl Wat_telt. --summary-en What_counts.";
    let (repository, pages) = moves(line);
    let nl = text(&repository, "content/sections/telling/nl.md");
    assert!(
        nl.contains("title: \"Wat telt\"\nsummary: \"Wat telt.\"\n---\n\nEen voetnoot[^een]"),
        "{nl}"
    );
    assert!(
        nl.contains("## Diep {#diep}\n\nZie [](section:kern#wie) en [](section:telling).\n"),
        "{nl}"
    );
    assert!(nl.ends_with("[^een]: De voetnoot zelf.\n"), "{nl}");
    let kern = text(&repository, KERN_NL);
    assert!(!kern.contains("[^een]") && kern.ends_with("![](diagram:proef)\n"), "{kern}");
    let en = text(&repository, "content/sections/telling/en.md");
    assert!(en.contains("translates:\n  version: \"1.0\""), "a translation is confirmed: {en}");
    assert!(text(&repository, SITE).contains("sections: [kern, telling, toets]"));
    assert!(text(&repository, SITE).contains("to: section:telling\n"));
    assert!(
        text(&repository, "content/sections/toets/nl.md")
            .contains("[](section:telling), [](section:kern)")
    );
    assert!(pages["nl/kern.html"].contains("telling.html"), "the old place says where it went");
    assert!(pages.contains_key("nl/kern/v1.1.html"));
}

#[test]
fn a_heading_goes_to_another_section() {
    let (repository, pages) = moves("move kern#wat --to toets");
    let toets = text(&repository, "content/sections/toets/nl.md");
    assert!(toets.contains("## Wat telt {#wat}\n"), "{toets}");
    assert!(toets.contains("Zie [](section:kern#wie) en [](#wat)."), "{toets}");
    assert!(text(&repository, SITE).contains("  kern#wat: toets#wat\n"));
    assert!(pages["nl/kern.html"].contains("href=\"toets.html#wat\""));
}

#[test]
fn a_section_gets_another_place_in_the_contents() {
    let (repository, _) = moves("move toets --before kern");
    assert!(text(&repository, SITE).contains("sections: [toets, kern]"));
}

#[test]
fn everything_that_references_name_can_be_renamed() {
    for (line, path, expected) in [
        ("rename kern#wat wat-telt", "content/sections/toets/nl.md", "(section:kern#wat-telt)"),
        ("rename term:loket balie", "content/sections/toets/nl.md", "(term:balie)"),
        (
            "rename source:brief kamerbrief",
            "diagrams/proef.yaml",
            "{source: kamerbrief, locator: P2.4}",
        ),
        (
            "rename source:brief kamerbrief",
            "content/sections/toets/en.md",
            "(source:kamerbrief \"P2.3\")",
        ),
        (
            "rename indicator:partner-01 partner-1",
            "content/sections/toets/nl.md",
            "(indicator:partner-1)",
        ),
        (
            "rename flowchart:proef beslissen",
            KERN_NL,
            "(step:beslissen/besluit).\n\n![](diagram:beslissen)",
        ),
    ] {
        let (repository, _) = moves(line);
        let text = text(&repository, path);
        assert!(text.contains(expected), "{line}: {path}: {text}");
    }
}

#[test]
fn an_old_name_works_with_a_warning_until_it_is_mended() {
    let repository = repository();
    run(repository.root(), "rename term:loket balie");
    commit(&repository);
    for language in ["nl", "en"] {
        let path = format!("content/sections/toets/{language}.md");
        let old = text(&repository, &path).replace("term:balie", "term:loket");
        std::fs::write(repository.root().join(path), old).unwrap();
    }
    let check = |extra: &str| {
        let line = format!("check --format json --as-of {DAY}{extra}");
        try_to_run(repository.root(), &line)
    };
    let found = check(" --unreleased");
    assert_eq!(found.status, 0, "{found:#?}");
    let told: Vec<_> = found.found.iter().filter(|found| found.code == "L030").collect();
    assert_eq!(told.len(), 2, "{found:#?}");
    assert!(told[0].words.contains("‘term:loket’ is now called ‘term:balie’"), "{told:#?}");
    let fixed = check(" --fix");
    assert_eq!(fixed.codes(), [""; 0], "{fixed:#?}");
    assert!(text(&repository, "content/sections/toets/nl.md").contains("(term:balie)"));
}

#[test]
fn several_versions_get_one_pair_of_notes() {
    let repository = repository();
    for path in [KERN_NL, "content/sections/toets/nl.md"] {
        let new = format!("{}\nNog een zin.\n", text(&repository, path).trim_end());
        std::fs::write(repository.root().join(path), new).unwrap();
    }
    let line = "version kern toets glossary --kind editorial --note-nl Erbij. --note-en Added.";
    let said = run(repository.root(), line).stderr;
    assert!(
        said.contains("kern: version 1.1.1") && said.contains("toets: version 1.0.1"),
        "{said}"
    );
    for id in ["kern", "toets"] {
        let ledger = text(&repository, &format!("content/sections/{id}/section.yaml"));
        assert!(ledger.contains("nl: \"Erbij.\""), "{ledger}");
    }
    let several = try_to_run(repository.root(), "version kern toets --number 9 --kind editorial");
    assert_eq!(several.status, 2, "{several:#?}");
}

#[test]
fn a_section_is_repealed_by_one_command() {
    let line = "version toets --kind repeal --replaced-by kern --note-nl Weg. --note-en Gone.";
    let (repository, pages) = moves(line);
    let ledger = text(&repository, "content/sections/toets/section.yaml");
    assert!(ledger.contains("status: repealed\n"), "{ledger}");
    assert!(ledger.contains("replaced_by: [kern]\n"), "{ledger}");
    assert!(pages.contains_key("nl/toets/v1.0.html") || pages["nl/toets.html"].contains("1.0"));
    for (extra, word) in [("weg", "weg"), ("toets", "its own place")] {
        let bad = line
            .replace("toets", "kern")
            .replace("--replaced-by kern", &format!("--replaced-by {extra}"));
        let bad = if extra == "toets" {
            line.replace("--replaced-by kern", "--replaced-by toets")
        } else {
            bad
        };
        let refused = try_to_run(repository.root(), &bad);
        assert!(refused.status == 2 && refused.stderr.contains(word), "{refused:#?}");
    }
}

#[test]
fn what_cannot_be_moved_is_said_and_nothing_is_written() {
    let repository = repository();
    let before = snapshot(repository.root());
    for (line, words) in [
        ("merge kern kern", "cannot go to itself"),
        ("merge kern tots", "Did you mean ‘toets’?"),
        ("merge weg kern", "‘weg’ does not exist"),
        ("split kern#weg nieuw --summary-nl a --summary-en b", "‘weg’ does not exist"),
        ("split kern nieuw --summary-nl a --summary-en b", "is no heading"),
        ("split kern#wat nieuw", "--summary-nl and --summary-en"),
        ("split kern#wat toets --summary-nl a --summary-en b", "exists already"),
        ("split kern#wat Nieuw! --summary-nl a --summary-en b", "Nieuw!"),
        ("split kern#wat bronnen --summary-nl a --summary-en b", "bronnen"),
        ("move kern#wat --to kern", "cannot go to itself"),
        ("move kern#wat", "Give --to SECTION"),
        ("move kern", "Give --before SECTION"),
        ("move kern --before kern", "cannot go to itself"),
        ("rename kern kern", "called so already"),
        ("rename kern toets", "exists already"),
        ("rename kern#wie wat", "exists already"),
        ("rename term:lokt balie", "Did you mean ‘loket’?"),
        ("rename term:loket kennisveiligheid", "exists already"),
        ("rename edition:x y", "cannot get another id"),
        ("rename source:brief Brief", "Brief"),
        ("rename nergens ergens", "‘nergens’ does not exist"),
    ] {
        let run = try_to_run(repository.root(), line);
        assert_eq!(run.status, 2, "{line}: {run:#?}");
        assert!(run.stderr.contains(words), "{line}: {}", run.stderr);
        let dutch = try_to_run(repository.root(), &format!("--lang nl {line}")).stderr;
        assert!(!dutch.contains(words) || words.contains('‘') || !words.contains(' '), "{dutch}");
        assert!(snapshot(repository.root()) == before, "{line} wrote something");
    }
}

#[test]
fn a_name_that_was_published_is_given_to_nothing_else() {
    let (repository, _) = moves("rename kern basis");
    for line in ["rename toets kern", "split basis#wat kern --summary-nl a --summary-en b"] {
        let run = try_to_run(repository.root(), line);
        assert_eq!(run.status, 2, "{line}: {run:#?}");
        assert!(run.stderr.contains("was published earlier"), "{run:#?}");
    }
}

#[test]
fn a_version_that_nobody_committed_is_not_lost() {
    let repository = repository();
    std::fs::write(
        repository.root().join(KERN_NL),
        text(&repository, KERN_NL).replace("besluit zelf", "kiest zelf"),
    )
    .unwrap();
    run(repository.root(), "version kern --kind editorial --note-nl a --note-en b");
    let before = snapshot(repository.root());
    let refused = try_to_run(repository.root(), "merge kern toets");
    assert!(refused.status == 2 && refused.stderr.contains("git commit"), "{refused:#?}");
    assert!(snapshot(repository.root()) == before);
    // Text that is being revised is not published by being moved.
    commit(&repository);
    std::fs::write(
        repository.root().join(KERN_NL),
        text(&repository, KERN_NL).replace("kiest zelf", "wikt zelf"),
    )
    .unwrap();
    let moved = run(repository.root(), "merge kern toets");
    assert!(moved.stderr.contains("leidraad version toets"), "{moved:#?}");
    assert!(!text(&repository, "content/sections/toets/section.yaml").contains("1.0.1"));
}

#[test]
fn a_list_of_what_would_change_changes_nothing() {
    let repository = repository();
    let before = snapshot(repository.root());
    let said = run(repository.root(), "merge kern toets --dry-run").stderr;
    for path in
        ["removed      content/sections/kern/nl.md", "changed      content/sections/toets/en.md"]
    {
        assert!(said.contains(path), "{said}");
    }
    assert!(
        said.contains("Versions: toets 1.0.1") && said.contains("Nothing was written."),
        "{said}"
    );
    assert!(snapshot(repository.root()) == before);
}

#[test]
fn a_move_that_was_stopped_is_told_and_finished() {
    let guide = Guide::new();
    let (path, old) = (KERN_NL, guide.text(KERN_NL));
    let new = old.replace("beslist zelf", "besluit zelf");
    let edits = serde_json::json!([{"path": path, "old": old, "new": new}]);
    guide.write(".leidraad-moving", edits.to_string());
    let check = guide.check();
    assert_eq!((check.status, check.codes()), (1, vec!["S020"]), "{check:#?}");
    assert!(guide.text(KERN_NL) == old, "whoever only looks writes nothing");
    let fixed = guide.run(&["check", "--fix", "--unreleased"]);
    assert!(fixed.stderr.contains("is finished now: 1 file"), "{fixed:#?}");
    assert!(guide.text(KERN_NL) == new);
    assert!(!guide.root().join(".leidraad-moving").exists());
}

/// Kills a move at any moment: what is left is the old guide, the new one, or one that the next
/// command makes the new one.
fn killed_at_random_moments(rounds: u64) {
    let twin = repository();
    let started = std::time::Instant::now();
    run(twin.root(), "merge kern toets");
    let time = started.elapsed();
    let whole = guide_files(twin.root());
    let old = states()[1].clone();
    let mut hit = 0;
    for round in 0..rounds {
        let repository = repository();
        let mut child = program();
        child.args(["merge", "kern", "toets", "--root"]).arg(repository.root());
        child.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        let mut child = child.spawn().unwrap();
        std::thread::sleep(time.mul_f64(0.6 + (round * 37 % 100) as f64 / 180.0));
        let _ = child.kill();
        let _ = child.wait();
        let reached = guide_files(repository.root());
        let unfinished = repository.root().join(".leidraad-moving").exists();
        hit += usize::from(unfinished);
        if !unfinished {
            assert!(reached == whole || reached == old, "round {round}: neither old nor new");
            continue;
        }
        run(repository.root(), &format!("check --fix --unreleased --as-of {DAY}"));
        assert!(guide_files(repository.root()) == whole, "round {round}: it was not finished");
    }
    println!("{hit} of {rounds} kills hit a move that was being written");
}

fn guide_files(root: &Path) -> Files {
    let files = snapshot(&root.join("content")).into_iter();
    let files = files.filter(|(path, _)| !path.contains(".leidraad-"));
    let mut all: Files = files
        .map(|(path, bytes)| (format!("content/{path}"), String::from_utf8(bytes).unwrap()))
        .collect();
    for (path, bytes) in snapshot(&root.join("diagrams")) {
        all.insert(format!("diagrams/{path}"), String::from_utf8(bytes).unwrap());
    }
    all
}

#[test]
fn a_move_that_is_killed_is_done_or_not_begun_or_finished_by_the_next_command() {
    killed_at_random_moments(8);
}

#[test]
#[ignore = "takes minutes"]
fn a_move_that_is_killed_300_times_is_done_or_not_begun_or_finished() {
    killed_at_random_moments(300);
}
