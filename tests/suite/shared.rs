//! Shared texts: written once, and in every text that shows them as if they had been typed there.

use std::collections::BTreeMap;

use crate::exchange::{export, file, import, translated};
use crate::guide::{Guide, Run, snapshot};
use crate::repository::{Files, git};
use crate::versioned::{LEDGER, build, errors, line, pages};

const KERN: &str = "content/sections/kern/nl.md";
const KERN_EN: &str = "content/sections/kern/en.md";
const TOETS: &str = "content/sections/toets/nl.md";
const TOETS_EN: &str = "content/sections/toets/en.md";
const NL: &str = "content/shared/blok/nl.md";
const EN: &str = "content/shared/blok/en.md";
const SHOWN: &str = "![](shared:blok)";

/// A text with every kind of block, a term, a source, a fact, a footnote and words in another language.
const WORDS: [&str; 2] = [
    "Bel *altijd* [het loket](term:loket) [](source:brief \"P2.3\")[^NOOT] \
     en [](fact:keer).\n\n- een\n- twee\n\n> [!NOTE] Let op\n> Bewaar het merkwoord.\n\n> [!FOLD] Meer\n> Nog \
     iets.\n\n| A | B |\n|---|---|\n| a | b |\n\nZie [een vraag](indicator:partner-01) en [](#vragen).\n\n\
     [^NOOT]: Ook bij kennisveiligheid.\n",
    "*Always* call [the contact point](term:loket) [](source:brief \"P2.3\")[^NOOT] \
     and [](fact:keer).\n\n- one\n- two\n\n> [!NOTE] Mind\n> Keep the \
     keyword.\n\n> [!FOLD] More\n> Something else.\n\n| A | B |\n|---|---|\n| a | b |\n\nSee [a \
     question](indicator:partner-01) and [](#vragen).\n\n[^NOOT]: With knowledge security too.\n",
];

/// The small guide in which two sections say this, the first in its middle and before a footnote of its
/// own, and a page too.
fn guide(texts: [&str; 2]) -> Guide {
    let guide = Guide::draft();
    guide.write(
        "content/facts.yaml",
        "schema: 1\nfacts:\n  keer:\n    text: {nl: drie keer, en: three times}\n    source: brief\n",
    );
    for (at, kern, toets) in [(0, KERN, TOETS), (1, KERN_EN, TOETS_EN)] {
        let own = guide.text(kern);
        let (before, after) = own.split_once("\n## ").unwrap();
        let own = format!("{before}\n{}\n\n## Nu {{#vragen}}\n\nx\n\n## {after}", texts[at]);
        guide.write(kern, own);
        guide.write(toets, format!("{}\n{}\n", guide.text(toets), texts[at]));
    }
    guide
}

fn sharing() -> Guide {
    let guide = guide([SHOWN; 2]);
    guide.write(NL, WORDS[0].replace("NOOT", "noot"));
    guide.write(EN, WORDS[1].replace("NOOT", "noot"));
    guide
}

#[test]
fn what_shows_a_shared_text_is_what_was_typed_out() {
    let shared = sharing();
    let typed = WORDS.map(|words| words.replace("NOOT", "blok-noot"));
    let typed = guide([&typed[0], &typed[1]]);
    for guide in [&shared, &typed] {
        guide.release();
        guide.build().is_fine();
    }
    for path in [LEDGER, "content/sections/toets/section.yaml"] {
        assert_eq!(shared.text(path), typed.text(path), "the digests are those of typed text");
    }
    let (shared, typed) = (snapshot(&shared.out()), snapshot(&typed.out()));
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&shared), names(&typed));
    for (path, bytes) in &shared {
        assert!(*bytes == typed[path], "{path}: {}", String::from_utf8_lossy(bytes));
    }
    for path in ["nl/kern.html", "nl/toets.html"] {
        let page = String::from_utf8(shared[path].clone()).unwrap();
        assert!(
            page.contains("Bewaar het merkwoord.") && page.contains("<details"),
            "{path}: {page}"
        );
        assert!(!page.contains("shared:"), "{path}");
    }
}

#[test]
fn a_shared_text_that_changes_asks_for_a_version_of_each_section_that_shows_it() {
    let guide = sharing();
    guide.release();
    guide.check().is_fine();
    guide.change(NL, "Bewaar het merkwoord.", "Bewaar het altijd.");
    let run = guide.check();
    let unreleased: Vec<_> = run.found.iter().filter(|f| f.code == "V001").collect();
    let paths: Vec<_> = unreleased.iter().map(|found| found.path.as_deref()).collect();
    assert_eq!(paths, [Some(KERN), Some(TOETS)], "{run:#?}");
    let line_of =
        |path| guide.text(path).lines().position(|line| line == SHOWN).unwrap() as u64 + 1;
    for (found, path) in unreleased.into_iter().zip([KERN, TOETS]) {
        assert_eq!(found.start.map(|(line, _)| line), Some(line_of(path)), "{found:#?}");
    }
    for id in ["kern", "toets"] {
        let more = ["--kind", "substantive", "--note-nl", "Meer.", "--note-en", "More."];
        let run = guide.run(&[&["version", id, "--published", "2026-01-20"], &more[..]].concat());
        assert_eq!(run.status, 0, "{run:#?}");
    }
    // The English shared text says what it said: both translations are behind.
    let behind = |run: &Run| {
        let found = run.found.iter().filter(|found| found.code == "C007");
        found.filter_map(|found| found.path.clone()).collect::<Vec<_>>()
    };
    assert_eq!(behind(&guide.check_files("2026-01-20")), [KERN_EN, TOETS_EN]);
    for id in ["kern", "toets"] {
        let run = guide.run(&["translation", "diff", id]);
        assert!(run.stdout.contains("Bewaar het altijd."), "{run:#?}");
        assert!(run.stdout.contains("Keep the keyword."), "{run:#?}");
    }
    guide.change(EN, "Keep the keyword.", "Always keep it.");
    for id in ["kern", "toets"] {
        assert_eq!(guide.run(&["translation", "confirm", id]).status, 0);
    }
    guide.check_files("2026-01-20").is_fine();
}

/// The small guide with this in its shared text and in what stands beside that, recorded.
fn recorded(nl: &str, en: &str) -> Files {
    let guide = Guide::draft();
    for path in [KERN, KERN_EN] {
        guide.write(path, format!("{}\n{SHOWN}\n", guide.text(path)));
    }
    for (path, words) in [(NL, nl), (EN, en)] {
        guide.write(path, format!("Nu {words}.\n\n[plan](attachment:plan.txt)\n"));
    }
    guide.write("content/shared/blok/plan.txt", format!("{nl}\n"));
    guide.release();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let files = guide.files().into_iter().map(|(path, bytes)| (path, text(bytes)));
    files.filter(|(path, _)| path != "content/anchors.txt").collect()
}

/// The digests of the newest entry of a ledger, as they are written.
fn digests(ledger: &str) -> &str {
    let at = ledger.find("    digest:").unwrap();
    ledger[at..].split("\n  - ").next().unwrap().split("\nreported").next().unwrap()
}

#[test]
fn an_earlier_version_shows_the_shared_text_of_its_day_and_offers_the_file_of_its_day() {
    let first = recorded("eerstemaal", "firsttime");
    let second = recorded("tweedemaal", "secondtime");
    assert_eq!(first[KERN], second[KERN], "only the shared text and the ledger differ");
    let mut next = second.clone();
    let entry = format!(
        "  - version: \"1.1\"\n    published: 2026-02-02\n    effective: 2026-02-02\n    kind: \
         substantive\n    note: {{nl: Meer., en: More.}}\n{}\n",
        digests(&second[LEDGER]).trim_end()
    );
    let ledger = first[LEDGER].replacen("versions:\n", &format!("versions:\n{entry}"), 1);
    next.insert(LEDGER.into(), ledger);
    next.insert(
        KERN_EN.into(),
        second[KERN_EN].replacen("version: \"1.0\"", "version: \"1.1\"", 1),
    );
    let repository = line(&[first, next]);
    let run = build(&repository, "", &[]);
    assert_eq!(errors(&run), [""; 0], "{run:#?}");
    let pages = pages(&repository);
    let files = snapshot(&repository.beside("public"));
    for (path, there, gone, says) in [
        ("nl/kern/v1.0.html", "eerstemaal", "tweedemaal", "eerstemaal\n"),
        ("en/kern/v1.0.html", "firsttime", "secondtime", "eerstemaal\n"),
        ("nl/kern/v1.1.html", "tweedemaal", "eerstemaal", "tweedemaal\n"),
        ("nl/kern.html", "tweedemaal", "eerstemaal", "tweedemaal\n"),
    ] {
        let page = pages.get(path).unwrap_or_else(|| panic!("{path}: {:?}", pages.keys()));
        assert!(page.contains(there) && !page.contains(gone), "{path}: {page}");
        let link = page.split("plan.txt\"").next().unwrap().rsplit("href=\"").next().unwrap();
        let folder = path.rsplit_once('/').unwrap().0;
        let mut parts: Vec<&str> = folder.split('/').collect();
        for part in link.split('/').filter(|part| !part.is_empty()) {
            if part == ".." {
                parts.pop();
            } else {
                parts.push(part);
            }
        }
        let route = format!("{}/plan.txt", parts.join("/"));
        let bytes = files.get(&route).unwrap_or_else(|| panic!("{path}: no {route}"));
        assert_eq!(String::from_utf8_lossy(bytes), says, "{path}: {route}");
    }
}

fn committed(guide: &Guide) {
    for command in ["init -q", "add --all", "-c commit.gpgsign=false commit -q -m x"] {
        git(&guide.root(), &command.split(' ').collect::<Vec<_>>(), &[]);
    }
}

#[test]
fn what_goes_to_an_agency_has_a_shared_text_by_its_name_and_what_comes_back_leaves_it() {
    let guide = sharing();
    guide.release();
    committed(&guide);
    guide.change(KERN, "De instelling beslist zelf", "De instelling beslist altijd zelf");
    guide.change(KERN, "Een voetnoot[^een]", "Eén voetnoot[^een]");
    let run = guide.run(&[
        "version",
        "kern",
        "--kind",
        "editorial",
        "--note-nl",
        "x.",
        "--note-en",
        "x.",
        "--published",
        "2026-01-20",
    ]);
    assert_eq!(run.status, 0, "{run:#?}");
    let xliff = export(&guide, &["kern"]);
    assert!(xliff.contains("beslist altijd zelf") && !xliff.contains("merkwoord"), "{xliff}");
    let back = translated(&xliff, &|source| source.replace("beslist", "decides"));
    let (before, shared) = (guide.text(KERN_EN), guide.text(EN));
    let run = import(&guide, &file(&guide, back), &["--yes"]);
    assert_eq!(run.status, 0, "{run:#?}");
    let after = guide.text(KERN_EN);
    assert!(after.contains("decides altijd zelf"), "{after}");
    assert_eq!(after.matches(SHOWN).count(), 1, "{after}");
    assert_eq!(guide.text(EN), shared);
    let kept = |text: &str| text.lines().filter(|line| line.starts_with("## ")).count();
    assert_eq!(kept(&after), kept(&before));
}

#[test]
fn what_a_shared_text_refers_to_by_an_earlier_name_is_mended_in_it() {
    let guide = sharing();
    guide.release();
    committed(&guide);
    let run = guide.run(&["rename", "term:loket", "balie"]);
    assert_eq!(run.status, 0, "{run:#?}");
    for path in [NL, EN] {
        assert!(guide.text(path).contains("](term:balie)"), "{}", guide.text(path));
    }
    assert!(guide.text(KERN).contains(SHOWN));
}

#[test]
fn a_new_shared_text_is_a_frame_that_is_not_published_by_accident() {
    let guide = Guide::new();
    let run = guide.run(&["new", "shared", "blok"]);
    assert!(run.status == 0 && run.stderr.contains(SHOWN), "{run:#?}");
    for path in [NL, EN] {
        assert!(guide.text(path).starts_with('‹'), "{}", guide.text(path));
    }
    let run = guide.check();
    let codes: Vec<&str> = run.codes();
    assert!(codes.contains(&"C020") && codes.contains(&"C082"), "{run:#?}");
    assert!(codes.iter().all(|code| ["C020", "C082"].contains(code)), "{run:#?}");
    assert_eq!(guide.run(&["new", "shared", "blok"]).status, 2, "it is there already");
}
