//! The guides that benchmarks measure are guides that can be published.

use std::collections::BTreeMap;
use std::path::Path;

use crate::generated::{Corpus, Kind, section_id};
use crate::guide::program;
use crate::repository::git;

fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(root).into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.file_type().is_file());
    let files = files.map(|entry| {
        let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        (path, std::fs::read(entry.path()).unwrap())
    });
    files.filter(|(path, _)| !path.starts_with(".git/")).collect()
}

fn leidraad(root: &Path, arguments: &[&str]) -> (bool, String) {
    let mut command = program();
    command.args(arguments).args(["--lang", "en", "--root"]).arg(root);
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}

#[test]
fn a_recorded_guide_is_checked_without_a_word() {
    for kind in [Kind::Plain, Kind::Rich] {
        let folder = tempfile::tempdir().unwrap();
        Corpus { sections: 30, kind, recorded: true }.commit(folder.path()).unwrap();
        let checked = leidraad(folder.path(), &["check", "--deny-warnings"]);
        assert!(checked.0 && checked.1.starts_with("All is well: 30 sections"), "{checked:?}");
        let before = files(folder.path());
        assert!(leidraad(folder.path(), &["check", "--fix"]).0);
        assert!(before == files(folder.path()), "what `check --fix` writes is there");
        // The tree and its commit are the same.
        git(folder.path(), &["diff", "--quiet", "HEAD"], &[]);
        git(folder.path(), &["diff", "--quiet", "--cached", "HEAD"], &[]);
    }
}

#[test]
fn what_is_recorded_is_what_the_commands_would_record() {
    let corpus = Corpus { sections: 9, kind: Kind::Rich, recorded: false };
    let (made, recorded) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    corpus.commit(made.path()).unwrap();
    Corpus { recorded: true, ..corpus }.commit(recorded.path()).unwrap();
    assert!(!leidraad(made.path(), &["check", "--deny-warnings"]).0);
    let sections: Vec<String> = (0..9).map(section_id).collect();
    let sections: Vec<&str> = sections.iter().map(String::as_str).collect();
    let lists = ["glossary", "indicators", "diagram:plan"];
    for arguments in [
        [&["version", "--amend"], &sections[..], &lists].concat(),
        [&["translation", "confirm"], &sections[..]].concat(),
        vec!["check", "--fix"],
    ] {
        let run = leidraad(made.path(), &arguments);
        assert!(run.0, "{run:?}");
    }
    let (made, recorded) = (files(made.path()), files(recorded.path()));
    let other = recorded.iter().find(|(path, text)| made.get(*path) != Some(text));
    assert_eq!(other.map(|(path, _)| path), None);
    assert_eq!(made.len(), recorded.len());
}

#[test]
fn the_same_numbers_give_the_same_bytes() {
    let made = [0, 1].map(|_| {
        let folder = tempfile::tempdir().unwrap();
        let corpus = Corpus { sections: 6, kind: Kind::Rich, recorded: true };
        corpus.commit(folder.path()).unwrap();
        let head = std::fs::read(folder.path().join(".git/refs/heads/main")).unwrap();
        (head, files(folder.path()))
    });
    assert!(made[0] == made[1]);
}

#[test]
fn a_rich_guide_shows_what_it_has() {
    let folder = tempfile::tempdir().unwrap();
    let (root, out) = (folder.path().join("guide"), folder.path().join("out"));
    Corpus { sections: 30, kind: Kind::Rich, recorded: true }.commit(&root).unwrap();
    let built = leidraad(&root, &["build", "--out", out.to_str().unwrap()]);
    assert!(built.0, "{built:?}");
    let page = |path: &str| std::fs::read_to_string(out.join(path)).unwrap();
    let pages: Vec<String> = (0..30).map(|n| page(&format!("nl/{}.html", section_id(n)))).collect();
    let with = |what: &str| pages.iter().filter(|page| page.contains(what)).count();
    assert_eq!(with("begrippen.html#"), 30, "every text uses terms");
    assert!(with("bronnen.html#") >= 25, "most texts cite");
    assert!(pages[0].contains("plan"), "the flowchart is on the first page");
    for version in ["v1.0.html", "v1.1.html", "v1.0-v1.1.html", "v1.1-v1.2.html"] {
        assert!(out.join(format!("nl/s0004/{version}")).exists(), "{version}");
    }
    let glossary = page("en/glossary.html");
    assert!(glossary.contains("t001") && glossary.contains("t150"));
}
