//! A repository that is there and cannot be read is never taken for one that is not there: a site
//! made then would lack every earlier version.

use std::fs;
use std::path::Path;

use crate::guide::{Guide, Run, program};
use crate::repository::{Repository, git};
use crate::versioned::{build, errors, guide, line, pages, run, versions, words_in};

fn two_versions() -> Repository {
    let all = versions(2);
    line(&[guide(&all[..1]), guide(&all)])
}

/// A run of `build` for a person in Dutch, with these variables in the environment.
fn said(root: &Path, out: &Path, environment: &[(&str, &str)]) -> Run {
    let mut command = program();
    command.args(["build", "--unreleased", "--lang", "nl", "--root"]).arg(root);
    command.arg("--out").arg(out).envs(environment.iter().copied());
    Run::of(command)
}

/// How a repository can be broken, and words of the reason.
/// A name, what breaks the repository, and what is said.
type Broken = (&'static str, fn(&Path), &'static str);

const BROKEN: [Broken; 14] = [
    ("configuration", |root| append(root, ".git/config", "[core\n"), "config"),
    (
        "a newer form",
        |root| append(root, ".git/config", "[core]\n\trepositoryformatversion = 9\n"),
        "9",
    ),
    ("work tree", |root| append(root, ".git/config", "[core]\n\tworktree = /usr\n"), "staan"),
    ("HEAD of garbage", |root| write(root, ".git/HEAD", "nonsens\n"), "HEAD"),
    ("an empty HEAD", |root| write(root, ".git/HEAD", ""), "HEAD"),
    ("no HEAD", |root| fs::remove_file(root.join(".git/HEAD")).unwrap(), ".git"),
    ("no branch", |root| write(root, ".git/HEAD", "ref: refs/heads/elders\n"), "refs/heads/elders"),
    ("no commit", |root| write(root, ".git/HEAD", &format!("{}\n", "a".repeat(40))), "aaaaaaa"),
    (
        "packed branches",
        |root| {
            fs::remove_dir_all(root.join(".git/refs/heads")).unwrap();
            write(root, ".git/packed-refs", "wat is dit\n");
        },
        "packed",
    ),
    (
        "a file to nowhere",
        |root| instead_of_git(root, |path| fs::write(path, "gitdir: /nergens\n")),
        "/nergens",
    ),
    ("a file of garbage", |root| instead_of_git(root, |path| fs::write(path, "nonsens")), ".git"),
    ("an empty folder", |root| instead_of_git(root, |path| fs::create_dir(path)), ".git"),
    ("a link to nowhere", |root| instead_of_git(root, |path| link("/nergens/.git", path)), ".git"),
    ("another storage", as_tables, "git clone --ref-format=files"),
];

/// Branches in the newer storage of Git, which cannot take over the lists of what they once were.
fn as_tables(root: &Path) {
    fs::remove_dir_all(root.join(".git/logs")).unwrap();
    git(root, &["refs", "migrate", "--ref-format=reftable"], &[]);
}

fn link(to: &str, path: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(to, path)
}

fn write(root: &Path, path: &str, text: &str) {
    fs::write(root.join(path), text).unwrap();
}

fn append(root: &Path, path: &str, text: &str) {
    let old = fs::read_to_string(root.join(path)).unwrap();
    write(root, path, &(old + text));
}

fn instead_of_git(root: &Path, make: impl Fn(&Path) -> std::io::Result<()>) {
    fs::rename(root.join(".git"), root.join("../moved.git")).unwrap();
    make(&root.join(".git")).unwrap();
}

#[test]
fn a_repository_that_cannot_be_read_stops_everything_with_the_reason() {
    for (what, spoil, reason) in BROKEN {
        let repository = two_versions();
        spoil(repository.root());
        let out = repository.beside("public");
        let run = said(repository.root(), &out, &[]);
        assert_eq!(run.status, 2, "{what}: {run:#?}");
        assert!(run.stderr.contains("kan niet worden gelezen"), "{what}: {}", run.stderr);
        assert!(run.stderr.contains(reason), "{what}: {}", run.stderr);
        assert!(!out.exists(), "{what}");
        let mut version = program();
        let notes = ["--note-nl", "Anders.", "--note-en", "Changed.", "--kind", "substantive"];
        version.args(["version", "kern", "--root"]).arg(repository.root()).args(notes);
        append(repository.root(), "content/sections/kern/nl.md", "\nNog een zin.\n");
        assert_eq!(Run::of(version).status, 2, "{what}: no version is written over one in Git");
    }
}

#[test]
fn a_broken_repository_below_another_is_not_passed_over() {
    let repository = two_versions();
    let inner = repository.root().join("gids");
    fs::create_dir(&inner).unwrap();
    for folder in ["content", "diagrams"] {
        fs::rename(repository.root().join(folder), inner.join(folder)).unwrap();
    }
    fs::write(inner.join(".git"), "gitdir: /nergens\n").unwrap();
    let run = said(&inner, &repository.beside("public"), &[]);
    assert!(run.status == 2 && run.stderr.contains("gids/.git"), "{run:#?}");
}

#[test]
fn a_clone_that_borrows_objects_which_are_gone_is_not_a_folder_without_history() {
    let repository = two_versions();
    repository.git(&["clone", "-q", "--shared", ".", "../borrows"]);
    fs::rename(repository.root(), repository.beside("elsewhere")).unwrap();
    let run = said(&repository.beside("borrows"), &repository.beside("public"), &[]);
    assert_eq!(run.status, 2, "{run:#?}");
}

#[test]
fn what_the_user_configured_wrongly_is_said() {
    let repository = two_versions();
    let (out, broken) = (repository.beside("public"), repository.beside("broken"));
    fs::write(&broken, "[user\n").unwrap();
    let broken = broken.to_string_lossy().into_owned();
    for environment in [
        [("GIT_CONFIG_GLOBAL", broken.as_str())],
        [("GIT_CONFIG_SYSTEM", broken.as_str())],
        [("GIT_CONFIG_COUNT", "x")],
    ] {
        let run = said(repository.root(), &out, &environment);
        assert!(run.status == 2 && !out.exists(), "{environment:?}: {run:#?}");
    }
}

#[test]
fn what_is_not_needed_for_reading_changes_nothing() {
    let repository = two_versions();
    let out = repository.beside("public");
    let config = fs::read_to_string(repository.root().join(".git/config")).unwrap();
    write(repository.root(), ".git/config", &config.replace("bare = false", "bare = misschien"));
    let run = said(repository.root(), &out, &[("GIT_NAMESPACE", "x")]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert_eq!(words_in(&pages(&repository)["nl/kern/v1.0.html"], "merkwoord"), ["0"]);
}

#[test]
fn a_repository_with_long_names_of_objects_is_read() {
    let repository = two_versions();
    let whole = pages_of(&repository, repository.root());
    let root = repository.beside("sha256");
    fs::create_dir(&root).unwrap();
    git(&root, &["init", "-q", "--object-format=sha256", "-b", "main"], &[]);
    for (revision, day) in [("main~1", "2026-02-01"), ("main", "2026-02-02")] {
        let work_tree = format!("--work-tree={}", root.display());
        repository.git(&[&work_tree, "checkout", "-q", "-f", revision, "--", "."]);
        git(&root, &["add", "."], &[]);
        let date = format!("--date={day}T12:00:00Z");
        git(&root, &["commit", "-q", "-m", "x", &date], &[]);
    }
    assert_eq!(
        pages_of(&repository, &root).get("nl/kern/v1.0.html"),
        whole.get("nl/kern/v1.0.html")
    );
}

fn pages_of(repository: &Repository, root: &Path) -> std::collections::BTreeMap<String, String> {
    let run = run(root, &repository.beside("public"), &["--as-of", "2026-02-02"]);
    assert_eq!(errors(&run), [""; 0], "{run:#?}");
    let pages = pages(repository);
    assert!(pages.contains_key("nl/kern/v1.0.html"), "{:?}", pages.keys());
    pages
}

#[test]
fn a_partial_clone_is_called_that_and_the_command_that_is_named_helps() {
    let repository = two_versions();
    repository.git(&["config", "uploadpack.allowFilter", "true"]);
    let from = format!("file://{}", repository.root().display());
    for filter in ["blob:none", "tree:0"] {
        let root = repository.beside("partial");
        repository.git(&[
            "clone",
            "-q",
            "--no-local",
            &format!("--filter={filter}"),
            &from,
            "../partial",
        ]);
        let out = repository.beside("public");
        for extra in [&[][..], &["--revision", "main"]] {
            let mut command = program();
            command.args(["build", "--unreleased", "--lang", "nl", "--root"]).arg(&root);
            command.arg("--out").arg(&out).args(extra);
            let run = Run::of(command);
            if extra.is_empty() {
                assert_eq!(run.status, 2, "{filter}: {run:#?}");
            }
            for words in ["gedeeltelijke kloon", "git fetch --refetch --no-filter"] {
                assert!(run.status == 0 || run.stderr.contains(words), "{filter}: {}", run.stderr);
            }
        }
        git(&root, &["fetch", "-q", "--refetch", "--no-filter"], &[]);
        let run = said(&root, &out, &[]);
        assert_eq!(run.status, 0, "{filter}: {run:#?}");
        fs::remove_dir_all(&root).unwrap();
        fs::remove_dir_all(&out).unwrap();
    }
}

#[test]
fn a_branch_of_the_remote_that_was_renamed_is_no_broken_repository() {
    let mut all = versions(3);
    // So that it is looked for everywhere.
    let lost = all.remove(0);
    let states = [guide(&all[..1]), guide(&all)];
    let repository = line(&states);
    repository.git(&["symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/gone"]);
    all.insert(0, lost);
    for (path, text) in guide(&all) {
        fs::write(repository.root().join(path), text).unwrap();
    }
    let run = build(&repository, "", &[]);
    assert_eq!(errors(&run), ["V008"], "{run:#?}");
}

/// The small guide with two versions, as files without a repository.
fn copy_of_files() -> Guide {
    let made = Guide::new();
    let all = versions(2);
    for (path, text) in guide(&all) {
        made.write(&path, text);
    }
    fs::remove_file(made.root().join("content/anchors.txt")).unwrap();
    made
}

#[test]
fn a_version_without_a_page_is_an_error_unless_it_is_named() {
    let copy = copy_of_files();
    let out = copy.out();
    for (extra, expected) in [
        (&[][..], &["V016"][..]),
        (&["--without", "kern/1.0"], &[]),
        (&["--without-history"], &[]),
        (&["--without", "kern/1.1"], &["V016"]),
    ] {
        let run = run(&copy.root(), &out, extra);
        assert_eq!(errors(&run), expected, "{extra:?}: {run:#?}");
    }
    let html = fs::read_to_string(out.join("nl/kern/geschiedenis.html")).unwrap();
    assert!(html.contains("1.0") && !html.contains("v1.0.html"), "told, and not linked to");
    let run = run(&copy.root(), &out, &["--without", "kern/9.9"]);
    assert!(run.status == 2 && run.stderr.contains("kern/9.9"), "{run:#?}");
}

#[test]
fn a_repository_of_another_thing_is_no_reason_to_lose_a_version() {
    // Unpacked in somebody's own repository, or in a fresh one.
    let copy = copy_of_files();
    git(&copy.root(), &["init", "-q"], &[]);
    let found = run(&copy.root(), &copy.out(), &[]);
    assert_eq!(errors(&found), ["V016"], "{found:#?}");
    git(&copy.root(), &["commit", "-q", "--allow-empty", "-m", "x"], &[]);
    let day = ["--as-of", "2026-02-02"];
    let found = run(&copy.root(), &copy.out(), &day);
    assert_eq!(errors(&found), ["V008"], "{found:#?}");
    for extra in [["--without", "kern/1.0"].as_slice(), &["--without-history"]] {
        let found = run(&copy.root(), &copy.out(), &[&day[..], extra].concat());
        assert_eq!(errors(&found), [""; 0], "{extra:?}: {found:#?}");
    }
}

#[test]
fn a_missing_translation_takes_no_protection_from_published_headings() {
    let guide = Guide::new().edit("content/sections/kern/nl.md", "{#wie}", "{#wie-dan}");
    fs::remove_file(guide.root().join("content/sections/kern/en.md")).unwrap();
    let run = guide.check();
    assert!(run.codes().contains(&"L011"), "{run:#?}");
}
