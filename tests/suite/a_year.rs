//! A year of revisions: two editors on branches, and an agency every third month. Nothing is lost, and
//! at every moment exactly what lags is said to lag.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::exchange::{export, file, import, translated};
use crate::guide::{Guide, snapshot};
use crate::repository::git;
use crate::translating::{commit, merge};

const SECTIONS: [&str; 3] = ["derde", "kern", "toets"];

fn path(section: usize, language: &str) -> String {
    format!("content/sections/{}/{language}.md", SECTIONS[section])
}

fn sentence(language: &str, round: usize) -> String {
    match language {
        "nl" => format!("Deze zin is van ronde {round}."),
        _ => format!("This sentence is of round {round}."),
    }
}

/// What the guide says in each language: the round of the sentence of each section.
#[derive(Default)]
struct Rounds {
    nl: [usize; 3],
    en: [usize; 3],
    /// How many versions each section has.
    versions: [usize; 3],
}

/// The small guide with a third section and with a sentence in each that is revised.
fn begun() -> Guide {
    let guide = Guide::new().edit("content/site.yaml", "[kern, toets]", "[kern, toets, derde]");
    let ledger = guide.text("content/sections/toets/section.yaml");
    let ledger = ledger.split("      digest:").next().unwrap().replace("id: toets", "id: derde");
    guide.write("content/sections/derde/section.yaml", ledger);
    for (language, title) in [("nl", "De derde"), ("en", "The third")] {
        let text = format!("---\ntitle: {title}\nsummary: {title}.\n---\n\nA.\n");
        guide.write(&path(0, language), text);
    }
    for (section, language) in (0..3).flat_map(|s| [(s, "nl"), (s, "en")]) {
        let text = guide.text(&path(section, language));
        let (front, body) = text.split_once("---\n\n").unwrap();
        let text = format!("{front}---\n\n{}\n\n{body}", sentence(language, 0));
        guide.write(&path(section, language), text);
    }
    for command in
        ["version --amend kern toets derde", "translation confirm kern toets derde", "check --fix"]
    {
        run(&guide, command);
    }
    git(&guide.root(), &["init", "-q", "-b", "main"], &[]);
    commit(&guide);
    guide
}

fn run(guide: &Guide, command: &str) {
    let run = guide.run(&command.split(' ').collect::<Vec<_>>());
    assert_eq!(run.status, 0, "{command}: {run:#?}");
}

impl Rounds {
    fn revise(&mut self, guide: &Guide, section: usize, month: usize, languages: &[&str]) {
        for language in languages {
            let rounds = if *language == "nl" { &mut self.nl } else { &mut self.en };
            let now = &mut rounds[section];
            let next = month;
            guide.change(
                &path(section, language),
                &sentence(language, *now),
                &sentence(language, next),
            );
            *now = next;
        }
        let kind = if month.is_multiple_of(2) { "substantive" } else { "editorial" };
        let id = SECTIONS[section];
        let day = format!("2026-{month:02}-01");
        run(
            guide,
            &format!(
                "version {id} --kind {kind} --published {day} --note-nl Ronde. --note-en Round."
            ),
        );
        self.versions[section] += 1;
        if languages.contains(&"en") {
            run(guide, &format!("translation confirm {id}"));
        }
        run(guide, &format!("check --fix --as-of {day}"));
        commit(guide);
    }

    /// Exactly the sentences of which the English is of an earlier round lag.
    fn hold(&self, guide: &Guide, month: usize) {
        let ran = guide.run(&["translation", "diff", "--format", "json"]);
        let report: Value =
            serde_json::from_str(&ran.stdout).unwrap_or_else(|e| panic!("{e}: {ran:#?}"));
        let lagging: BTreeMap<&str, Vec<&str>> = report["sections"]
            .as_array()
            .unwrap()
            .iter()
            .map(|section| {
                let parts = section["blocks"].as_array().unwrap().iter();
                let parts = parts.filter(|part| part["state"] != "current");
                let names = parts.map(|part| part["name"].as_str().unwrap()).collect();
                (section["id"].as_str().unwrap(), names)
            })
            .filter(|(_, names): &(&str, Vec<&str>)| !names.is_empty())
            .collect();
        let behind = (0..3).filter(|s| self.nl[*s] != self.en[*s]);
        let expected: BTreeMap<&str, Vec<&str>> =
            behind.map(|section| (SECTIONS[section], vec!["p1"])).collect();
        assert_eq!(lagging, expected, "month {month}");
    }
}

/// Joins a branch. What was published under a name stands in one list: where both added a line at one
/// place, `check --fix` puts it right.
fn join(guide: &Guide, branch: &str, day: &str) {
    if !merge(guide, branch) {
        let ran = guide.run(&["check", "--fix", "--as-of", day]);
        assert!(ran.status == 0, "{ran:#?} {}", guide.text("content/anchors.txt"));
        commit(guide);
    }
    git(&guide.root(), &["branch", "-qD", branch], &[]);
}

#[test]
fn a_year_of_two_editors_and_an_agency_loses_nothing() {
    let guide = begun();
    let mut rounds = Rounds { versions: [1; 3], ..Rounds::default() };
    for month in 2..=12 {
        let day = format!("2026-{month:02}-01");
        git(&guide.root(), &["checkout", "-qb", "other"], &[]);
        // One writes both languages; the other leaves the English to the agency.
        rounds.revise(&guide, (month + 1) % 3, month, &["nl", "en"]);
        git(&guide.root(), &["checkout", "-q", "main"], &[]);
        rounds.revise(&guide, month % 3, month, &["nl"]);
        join(&guide, "other", &day);
        rounds.hold(&guide, month);
        if month % 3 == 0 {
            let sent = export(&guide, &[]);
            let translate =
                |source: &str| source.replace("Deze zin is van ronde", "This sentence is of round");
            let back = file(&guide, translated(&sent, &translate));
            let came = import(&guide, &back, &["--yes"]);
            assert_eq!(came.status, 0, "{came:#?}");
            rounds.hold(&guide, month);
            run(&guide, "translation confirm kern toets derde");
            commit(&guide);
            rounds.en = rounds.nl;
            rounds.hold(&guide, month);
        }
    }
    let day = "2026-12-31";
    guide.run(&["check", "--format", "json", "--as-of", day, "--deny-warnings"]).is_fine();
    let out = guide.beside("year");
    let built = ["build", "--as-of", day, "--out", out.to_str().unwrap()];
    assert_eq!(guide.run(&built).status, 0);
    let pages = snapshot(&out);
    for (section, page) in SECTIONS.iter().enumerate() {
        let own = |path: &&String| {
            path.strip_prefix(&format!("nl/{page}/v")).is_some_and(|rest| !rest.contains('-'))
        };
        let texts = pages.keys().filter(own).map(|path| String::from_utf8_lossy(&pages[path]));
        let mut of: Vec<String> = texts
            .map(|text| text.split("Deze zin is van ronde ").nth(1).unwrap().to_owned())
            .map(|rest| rest.split('.').next().unwrap().to_owned())
            .collect();
        of.sort();
        of.dedup();
        assert_eq!(of.len(), rounds.versions[section], "a page for each version of {page}: {of:?}");
    }
}
