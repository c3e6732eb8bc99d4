//! The same guide from a folder and from Git, and the day that it shows.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::guide::{Guide, Run, snapshot};

/// The newest commit is from after midnight where it was made, and from before midnight in UTC.
const COMMITTED: &str = "2026-03-06T01:30:00+05:00";

fn git(folder: &Path, args: &[&str]) -> Command {
    let mut git = Command::new("git");
    git.args(args)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1");
    for who in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{who}_NAME"), "A").env(format!("GIT_{who}_EMAIL"), "a@proef.example");
    }
    git.env("GIT_AUTHOR_DATE", "2025-01-01T12:00:00Z").env("GIT_COMMITTER_DATE", COMMITTED);
    git
}

/// Runs git and gives what it says; the tests need it to make repositories, the program does not.
fn said(folder: &Path, args: &[&str]) -> String {
    let output = git(folder, args).output().expect("git");
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn commit(folder: &Path) {
    for args in [&["init", "-q"][..], &["add", "-A"], &["commit", "-q", "-m", "x"]] {
        said(folder, args);
    }
}

/// Builds with these arguments and gives the manifest.
fn manifest(guide: &Guide, args: &[&str]) -> String {
    let out = guide.beside("site");
    let run =
        guide.run(&[&["build", "--format", "json", "--out", out.to_str().unwrap()], args].concat());
    run.is_fine();
    std::fs::read_to_string(out.join("manifest-sha256.txt")).unwrap()
}

#[test]
fn a_commit_gives_the_same_site_as_the_folder_that_it_was_made_of() {
    let guide = Guide::new();
    commit(&guide.root());
    let from_folder = manifest(&guide, &[]);
    assert_eq!(manifest(&guide, &["--revision", "HEAD"]), from_folder);
    // What is changed and not committed is in the folder only.
    guide.change("content/site.yaml", "nl: Proefgids", "nl: Andere gids");
    assert_ne!(manifest(&guide, &[]), from_folder);
    assert_eq!(manifest(&guide, &["--revision", "HEAD"]), from_folder);
}

#[test]
fn a_guide_in_a_folder_of_a_repository_is_read_from_there() {
    let guide = Guide::new();
    let repository = guide.root().parent().unwrap().to_owned();
    std::fs::write(repository.join(".gitignore"), "/site\n").unwrap();
    // The repository has a guide of its own kind at its root, which must not be taken.
    std::fs::create_dir(repository.join("content")).unwrap();
    std::fs::write(repository.join("content/site.yaml"), "this: is another").unwrap();
    commit(&repository);
    assert_eq!(manifest(&guide, &["--revision", "HEAD"]), manifest(&guide, &[]));
}

#[test]
fn a_tag_and_a_branch_are_revisions_and_a_wrong_one_is_named() {
    let guide = Guide::new();
    commit(&guide.root());
    said(&guide.root(), &["tag", "-a", "2026-03", "-m", "x"]);
    said(&guide.root(), &["branch", "concept"]);
    let whole = manifest(&guide, &[]);
    for revision in ["2026-03", "concept", "HEAD^{tree}"] {
        assert_eq!(manifest(&guide, &["--revision", revision]), whole, "{revision}");
    }
    let run = guide.run(&["check", "--revision", "2027-01"]);
    assert!(run.status == 2 && run.stderr.contains("2027-01"), "{run:#?}");
    let outside = Guide::new();
    let run = outside.run(&["check", "--revision", "HEAD"]);
    assert_eq!(run.status, 2, "without a repository: {run:#?}");
}

#[cfg(unix)]
#[test]
fn a_link_inside_the_guide_is_followed_in_the_folder_and_in_git() {
    let guide = Guide::new();
    let text = guide.root().join("content/sections/toets/en.md");
    std::fs::rename(&text, guide.root().join("content/toets-en.txt")).unwrap();
    std::os::unix::fs::symlink("../../toets-en.txt", &text).unwrap();
    commit(&guide.root());
    let codes = |args: &[&str]| {
        let run = guide.run(&[&["check", "--format", "json"], args].concat());
        assert_eq!(run.status, 0, "{run:#?}");
        run.codes().into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(codes(&[]), ["S009"], "the file that is linked to belongs to nothing by itself");
    assert_eq!(codes(&["--revision", "HEAD"]), codes(&[]));
}

#[cfg(unix)]
#[test]
fn a_link_in_git_that_leaves_the_guide_or_goes_round_is_refused() {
    let guide = Guide::new();
    let link = |target: &str, name: &str| {
        std::os::unix::fs::symlink(target, guide.root().join("content").join(name)).unwrap();
    };
    link("/etc/passwd", "a.md");
    link("../../out.md", "b.md");
    link("d.md", "c.md");
    link("c.md", "d.md");
    link("sections", "e.md");
    commit(&guide.root());
    let found = |run: Run| run.found.into_iter().map(|f| (f.code, f.path)).collect::<Vec<_>>();
    let in_git = found(guide.run(&["check", "--format", "json", "--revision", "HEAD"]));
    let expected =
        [("S002", "a.md"), ("S002", "b.md"), ("S004", "c.md"), ("S004", "d.md"), ("S003", "e.md")];
    let expected: Vec<_> = expected
        .into_iter()
        .map(|(code, name)| (code.to_owned(), Some(format!("content/{name}"))))
        .collect();
    assert_eq!(in_git, expected);
}

/// Writes a Git object without any check and gives its id.
fn object(folder: &Path, kind: &str, bytes: &[u8]) -> String {
    let mut git = git(folder, &["hash-object", "-t", kind, "-w", "--stdin", "--literally"]);
    let mut child = git.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

fn binary(id: &str) -> Vec<u8> {
    (0..id.len()).step_by(2).map(|at| u8::from_str_radix(&id[at..at + 2], 16).unwrap()).collect()
}

/// The tree of `HEAD:folder` with one more entry, which git itself would refuse.
fn tree_with(guide: &Guide, folder: &str, mode: &str, name: &str, id: &str) -> Vec<u8> {
    let output =
        git(&guide.root(), &["cat-file", "tree", &format!("HEAD:{folder}")]).output().unwrap();
    let mut tree = format!("{mode} {name}\0").into_bytes();
    tree.extend(binary(id));
    tree.extend(output.stdout);
    tree
}

#[test]
fn names_in_git_that_climb_out_of_the_guide_are_refused() {
    let guide = Guide::new();
    commit(&guide.root());
    let blob = object(&guide.root(), "blob", b"schema: 1\n");
    let climbing = tree_with(&guide, "content", "100644", "..", &blob);
    let content = object(&guide.root(), "tree", &climbing);
    let mut root = b"40000 content\0".to_vec();
    root.extend(binary(&content));
    let diagrams = said(&guide.root(), &["rev-parse", "HEAD:diagrams"]);
    root.extend(b"40000 diagrams\0");
    root.extend(binary(&diagrams));
    let root = object(&guide.root(), "tree", &root);
    let before = snapshot(&guide.root().join("content"));
    for (language, word) in [("nl", "naam"), ("en", "name")] {
        let out = guide.out();
        let run = guide.run(&[
            "build",
            "--format",
            "json",
            "--lang",
            language,
            "--revision",
            &root,
            "--out",
            out.to_str().unwrap(),
        ]);
        assert_eq!((run.status, run.codes()), (1, vec!["S001"]), "{run:#?}");
        assert_eq!(run.found[0].path.as_deref(), Some("content/.."));
        assert!(run.found[0].words.contains(word), "{run:#?}");
        assert!(!out.exists());
    }
    assert!(snapshot(&guide.root().join("content")) == before);
}

/// The day that a check names.
#[track_caller]
fn day(guide: &Guide, args: &[&str], variables: &[(&str, &str)]) -> String {
    let run = guide.run_with(&[&["check"], args].concat(), variables);
    assert_eq!(run.status, 0, "{run:#?}");
    let day = regex::Regex::new(r"computed for (\d{4}-\d{2}-\d{2})").unwrap();
    day.captures(&run.stderr).unwrap_or_else(|| panic!("{}", run.stderr))[1].to_owned()
}

#[test]
fn without_git_the_day_is_that_of_the_newest_publication() {
    let guide = Guide::new();
    assert_eq!(day(&guide, &[], &[("TZ", "Pacific/Kiritimati")]), "2026-01-10");
    assert_eq!(day(&guide, &["--as-of", "2026-05-01"], &[]), "2026-05-01");
}

#[test]
fn with_git_the_day_is_that_of_the_newest_commit_for_the_publisher() {
    for (publisher, of_publisher) in [
        ("", "2026-03-05"),
        ("timezone: Europe/Amsterdam\n", "2026-03-05"),
        ("timezone: Asia/Karachi\n", "2026-03-06"),
    ] {
        let site = format!("{publisher}contents:");
        let guide = Guide::new().edit("content/site.yaml", "contents:", &site);
        commit(&guide.root());
        for zone in ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"] {
            let variables = [("TZ", zone), ("TZDIR", "/nowhere")];
            assert_eq!(day(&guide, &[], &variables), of_publisher, "in {zone}");
        }
        assert_eq!(day(&guide, &["--revision", "HEAD"], &[]), of_publisher);
        assert_eq!(day(&guide, &["--revision", "HEAD^{tree}"], &[]), of_publisher);
        assert_eq!(day(&guide, &["--without-history"], &[]), "2026-01-10");
    }
    let guide = Guide::new();
    commit(&guide.root());
    assert_eq!(day(&guide, &["--as-of", "2026-01-10"], &[]), "2026-01-10");
}

#[test]
fn a_day_that_does_not_exist_is_refused_before_anything_is_read() {
    let run = Guide::new().run(&["check", "--as-of", "2026-02-30"]);
    assert!(run.status == 2 && run.stderr.contains("2026-02-30"), "{run:#?}");
}
