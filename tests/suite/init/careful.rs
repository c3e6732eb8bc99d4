//! What `init` does where something stands in its way: nothing is overwritten, and a guide is there
//! whole or not at all.

use std::fs;
use std::process::Stdio;

use super::{ALL, init};
use crate::careful_writers::Disk;
use crate::guide::{Guide, program, snapshot};
use crate::repository::git;

const README: &str = "# Van ons\n";

#[test]
fn a_folder_that_is_not_empty_stays_as_it_is() {
    for (here, path, said) in [
        (false, "README.md", "is niet leeg: daar staat README.md"),
        (false, "content/site.yaml", "is niet leeg"),
        (true, "content/site.yaml", "staat al (een deel van) een gids: content/"),
        (true, "diagrams/eigen.yaml", "staat al (een deel van) een gids: diagrams/"),
    ] {
        let guide = Guide::nothing();
        guide.write(path, README);
        let before = guide.files();
        let run = init(&guide, if here { &["--here"] } else { &[] });
        assert!(run.status == 2 && run.stderr.contains(said), "{path}: {run:#?}");
        assert!(run.stderr.contains("Er is niets geschreven"), "{run:#?}");
        assert_eq!(guide.files(), before, "{path}");
    }
    let guide = Guide::nothing();
    let run = init(&guide, &["--here"]);
    assert!(run.status == 2 && run.stderr.contains("bestaat niet"), "{run:#?}");
    fs::write(guide.root(), "een bestand").unwrap();
    let run = init(&guide, &[]);
    assert!(run.status == 2 && run.stderr.contains("is een bestand, geen map"), "{run:#?}");
}

#[test]
fn an_empty_folder_and_an_empty_clone_get_the_guide_and_git_is_not_begun_twice() {
    let guide = Guide::nothing();
    fs::create_dir(guide.root()).unwrap();
    let run = init(&guide, &[]);
    assert!(run.status == 0 && run.stderr.contains("git init"), "{run:#?}");
    let guide = Guide::nothing();
    fs::create_dir(guide.root()).unwrap();
    git(&guide.root(), &["init", "--quiet"], &[]);
    let run = init(&guide, &[]);
    assert!(run.status == 0 && !run.stderr.contains("git init"), "{run:#?}");
    assert!(run.stderr.contains("git commit"), "{run:#?}");
}

#[test]
fn a_repository_is_adopted_and_what_is_its_owners_stays() {
    let guide = Guide::nothing();
    let own = [
        ("README.md", README),
        (".gitlab-ci.yml", "test:\n  script: [make]\n"),
        (".vscode/settings.json", "{}\n"),
        ("src/main.c", "int main;\n"),
    ];
    own.iter().for_each(|(path, text)| guide.write(path, text));
    git(&guide.root(), &["init", "--quiet"], &[]);
    git(&guide.root(), &["add", "."], &[]);
    git(&guide.root(), &["commit", "--quiet", "--message", "Van ons"], &[]);
    let run = init(&guide, &["--here", "--host", "gitlab", "--with", ALL]);
    assert_eq!(run.status, 0, "{run:#?}");
    for (path, text) in own {
        assert_eq!(guide.text(path), text);
    }
    assert!(guide.text("REDACTIE.md").contains("leidraad serve"));
    assert!(guide.text(".gitlab/leidraad.yml").contains("leidraad/run.sh"));
    assert!(guide.text(".vscode/tasks.json").contains("leidraad"));
    for said in ["REDACTIE.md", ".vscode/settings.json", "- local: .gitlab/leidraad.yml"] {
        assert!(run.stderr.contains(said), "{said}: {run:#?}");
    }
    // The newest commit is of long ago: what was begun today is shown all the same.
    let run = guide.run(&["check", "--unreleased", "--format", "json"]);
    assert!(run.status == 0 && run.codes().iter().all(|code| *code == "C020"), "{run:#?}");
}

#[test]
fn what_cannot_be_an_answer_is_refused_before_anything_is_written() {
    for (options, said) in [
        (vec!["--email", "redactie"], "schrijf een mailadres als"),
        (vec!["--address", "gids.example"], "dat met https:// begint"),
        (vec!["--with", "glossary,begrippen"], "Kies uit: glossary, indicators"),
        (vec!["--host", "bitbucket"], "Kies uit: github, gitlab, forgejo, none"),
        (vec!["--title-nl", "Gids\u{202e}x"], "Er is niets geschreven"),
    ] {
        let guide = Guide::nothing();
        let run = init(&guide, &options);
        assert!(run.status == 2 && run.stderr.contains(said), "{options:?}: {run:#?}");
        assert!(!guide.root().exists(), "{options:?}");
    }
}

#[test]
fn a_disk_that_is_read_only_or_full_is_said_and_holds_nothing_of_a_guide() {
    for (options, said) in
        [("ro", "dit kan alleen gelezen worden"), ("size=32k", "de schijf is vol")]
    {
        let Some(disk) = Disk::new(options) else { return };
        // A folder that would be made, with one above it, and one that is there.
        for folder in ["nieuw/gids", ""] {
            let mut command = program();
            command.args(["--lang", "nl", "init", "--with", ALL]).arg(disk.0.path().join(folder));
            let run = crate::guide::Run::of(command);
            assert!(run.status == 2 && run.stderr.contains(said), "{options} {folder}: {run:#?}");
            let left = fs::read_dir(disk.0.path()).unwrap().count();
            assert_eq!(left, 0, "{options} {folder}: {run:#?}");
        }
    }
}

#[test]
fn a_run_that_is_killed_leaves_no_half_guide_and_the_next_one_makes_a_whole_one() {
    let options = ["--with", ALL, "--host", "github"];
    let started = std::time::Instant::now();
    let whole = super::begun(&options).files();
    let time = started.elapsed();
    for round in 0..24_u32 {
        let guide = Guide::nothing();
        let exists = round % 2 == 1;
        if exists {
            fs::create_dir(guide.root()).unwrap();
        }
        let mut child = program();
        child.args(["--lang", "nl", "init"]).arg(guide.root()).args(options);
        let mut child = child.stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(time.mul_f64(0.2 + f64::from(round * 37 % 100) / 120.0));
        let _ = child.kill();
        let _ = child.wait();
        if exists {
            let of_guide = |path: &&String| path.starts_with("content/");
            let now = guide.files();
            let there = now.keys().filter(of_guide).count();
            let all = whole.keys().filter(of_guide).count();
            assert!(there == 0 || there == all, "round {round}: {there} of {all}");
        } else if guide.root().exists() {
            assert_eq!(guide.files(), whole, "round {round}");
        }
        if !guide.root().exists() || guide.files() != whole {
            let run = init(&guide, &options);
            assert_eq!(run.status, 0, "round {round}: {run:#?}");
            assert_eq!(snapshot(&guide.root()), whole, "round {round}");
        }
    }
}
