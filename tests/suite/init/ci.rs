//! What the host of a repository does with a guide: the steps of the file that `init` wrote for it,
//! run in a fresh clone.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::{ALL, begun, fill, record};
use crate::guide::{Guide, Run, program};
use crate::repository::git;

/// The file of each host, and the words of its publishing job.
const HOSTS: [(&str, &str, &str); 3] = [
    ("github", ".github/workflows/leidraad.yml", "publish"),
    ("gitlab", ".gitlab-ci.yml", "pages"),
    ("forgejo", ".forgejo/workflows/leidraad.yml", "publish"),
];

/// The jobs of a file, each with the commands of its steps in order.
fn jobs(guide: &Guide, path: &str) -> Vec<(String, Vec<String>)> {
    let file: Value = serde_saphyr::from_str(&guide.text(path)).unwrap();
    let jobs = file.get("jobs").unwrap_or(&file).as_object().unwrap();
    let commands = |job: &Value| -> Vec<String> {
        let steps = job.get("steps").or(job.get("script")).and_then(Value::as_array);
        let steps = steps.into_iter().flatten();
        let command = |step: &Value| step.as_str().or(step["run"].as_str()).map(str::to_owned);
        steps.filter_map(command).collect()
    };
    let jobs = jobs.iter().map(|(name, job)| (name.clone(), commands(job)));
    jobs.filter(|(_, commands)| !commands.is_empty()).collect()
}

/// A folder in which the program is called `leidraad`.
fn bin(guide: &Guide) -> PathBuf {
    let bin = guide.beside("bin");
    fs::create_dir_all(&bin).unwrap();
    let link = bin.join("leidraad");
    let _ = fs::remove_file(&link);
    let named = std::env::current_dir().unwrap().join(program().get_program());
    std::os::unix::fs::symlink(named, link).unwrap();
    bin
}

/// Runs a command in a folder, as a server does.
fn step(guide: &Guide, folder: &Path, command: &str) -> Run {
    let mut shell = Command::new("sh");
    let path = format!("{}:{}", bin(guide).display(), std::env::var("PATH").unwrap());
    shell.args(["-e", "-c", command]).current_dir(folder).env("PATH", path);
    shell.env("GIT_CONFIG_GLOBAL", "/dev/null").stdin(std::process::Stdio::null());
    Run::of(shell)
}

/// Commits the guide as its first message says, and gives a clone of what a host has of it.
fn cloned(guide: &Guide) -> PathBuf {
    let (host, clone) = (guide.beside("host.git"), guide.beside("clone"));
    if !host.exists() {
        git(&guide.root(), &["init", "--quiet", "--initial-branch", "main"], &[]);
        git(&guide.root(), &["remote", "add", "origin", "../host.git"], &[]);
        let bare = ["init", "--quiet", "--bare", "--initial-branch", "main"];
        git(&guide.root(), &[&bare[..], &["../host.git"]].concat(), &[]);
    }
    git(&guide.root(), &["add", "."], &[]);
    git(&guide.root(), &["commit", "--quiet", "--message", "Stand"], &[]);
    git(&guide.root(), &["push", "--quiet", "origin", "main"], &[]);
    let _ = fs::remove_dir_all(&clone);
    git(&guide.root(), &["clone", "--quiet", host.to_str().unwrap(), "../clone"], &[]);
    clone
}

#[test]
fn the_steps_of_each_host_check_preview_and_publish_in_a_fresh_clone() {
    for (host, path, publish) in HOSTS {
        let guide = begun(&["--with", ALL, "--host", host]);
        let text = guide.text(path);
        assert!(text.contains("fetch-depth: 0") || text.contains("GIT_DEPTH: \"0\""), "{text}");
        let jobs = jobs(&guide, path);
        assert!(jobs.len() >= 2 && jobs.iter().any(|(name, _)| name == publish), "{jobs:?}");
        // Nothing is filled in: it is checked and can be looked at, and is not published.
        let clone = cloned(&guide);
        for (name, steps) in &jobs {
            let runs: Vec<Run> =
                steps.iter().map(|step| self::step(&guide, &clone, step)).collect();
            let failed = runs.iter().any(|run| run.status != 0);
            assert_eq!(failed, name == publish, "{host} {name}: {runs:#?}");
        }
        assert!(clone.join("preview/nl/index.html").exists() && !clone.join("public").exists());
        is_annotated(&guide, &clone, host, &jobs);
        fill(&guide);
        record(&guide);
        let clone = cloned(&guide);
        for (name, steps) in &jobs {
            for step in steps {
                let run = self::step(&guide, &clone, step);
                assert_eq!(run.status, 0, "{host} {name} {step}: {run:#?}");
            }
        }
        assert!(clone.join("public/nl/inleiding.html").exists());
        if host == "forgejo" {
            let site = ["--git-dir", "host.git", "cat-file", "-e", "pages:nl/inleiding.html"];
            git(guide.beside("host.git").parent().unwrap(), &site, &[]);
        }
        let status = step(&guide, &clone, "git status --porcelain");
        let made: Vec<&str> = status.stdout.lines().filter(|l| !l.contains("gl-code")).collect();
        assert!(made.is_empty(), "what is made is not kept in Git: {made:?}");
    }
}

/// A mistake is told at its line, in the form of the host.
fn is_annotated(guide: &Guide, clone: &Path, host: &str, jobs: &[(String, Vec<String>)]) {
    let text = clone.join("content/sections/inleiding/nl.md");
    let whole = fs::read_to_string(&text).unwrap();
    fs::write(&text, format!("{whole}\nZie [](section:nergens).\n")).unwrap();
    let line = whole.lines().count() + 2;
    let (_, check) = jobs.iter().find(|(name, _)| name == "check").unwrap();
    let runs: Vec<Run> =
        check.iter().filter(|s| s.contains(" check ")).map(|s| step(guide, clone, s)).collect();
    assert!(runs.iter().any(|run| run.status == 1), "{host}: {runs:#?}");
    let said = runs.iter().map(|run| format!("{}{}", run.stdout, run.stderr)).collect::<String>();
    match host {
        "github" => {
            let place = format!("file=content/sections/inleiding/nl.md,line={line},");
            let error = said.lines().find(|line| line.starts_with("::error "));
            assert!(error.is_some_and(|error| error.contains(&place)), "{said}");
        }
        "gitlab" => {
            let report = fs::read_to_string(clone.join("gl-code-quality-report.json")).unwrap();
            let rows: Value = serde_json::from_str(&report).unwrap();
            let row = rows.as_array().unwrap().iter().find(|row| row["check_name"] == "L002");
            let row = row.unwrap_or_else(|| panic!("{report}"));
            assert_eq!(row["location"]["path"], "content/sections/inleiding/nl.md");
            assert!(row["location"].to_string().contains(&line.to_string()), "{row}");
        }
        _ => assert!(said.contains(&format!("content/sections/inleiding/nl.md:{line}")), "{said}"),
    }
    fs::write(&text, whole).unwrap();
}

#[test]
fn a_commit_with_a_mistake_is_held_up_by_the_hook_and_one_with_open_places_is_not() {
    let guide = begun(&[]);
    let root = guide.root();
    git(&root, &["init", "--quiet"], &[]);
    git(&root, &["config", "core.hooksPath", ".githooks"], &[]);
    let commit = "git add . && git -c user.name=A -c user.email=a@b.c commit -q -m x";
    let run = step(&guide, &root, commit);
    assert_eq!(run.status, 0, "{run:#?}");
    let text = guide.text("content/sections/inleiding/nl.md");
    guide.write("content/sections/inleiding/nl.md", text + "\nZie [](section:nergens).\n");
    let run = step(&guide, &root, commit);
    assert!(run.status == 1 && run.stderr.contains("L002"), "{run:#?}");
}

/// Without the program on the server it is fetched, and run only when it is the one that was meant.
#[test]
fn a_server_without_the_program_fetches_it_and_holds_it_to_its_checksum() {
    if Command::new("curl").arg("--version").output().is_err() {
        eprintln!("SKIPPED: this test needs curl");
        return;
    }
    let guide = begun(&["--host", "github"]);
    let folder = guide.beside("server");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("leidraad"), "#!/bin/sh\necho \"run: $*\"\n").unwrap();
    let mut pack = Command::new("tar");
    pack.args(["-czf", "l.tar.gz", "leidraad"]).current_dir(&folder);
    assert!(pack.status().unwrap().success());
    let sum = |name: &str| {
        let sum = Command::new("sha256sum").arg(folder.join(name)).output().unwrap();
        String::from_utf8(sum.stdout).unwrap()[..64].to_owned()
    };
    let run = |name: &str, sum: &str| {
        let mut shell = Command::new("sh");
        shell.args([".leidraad/run.sh", "check", "a b"]).current_dir(guide.root());
        shell.env("PATH", "/usr/bin:/bin").env("LEIDRAAD_SHA256", sum);
        if !name.is_empty() {
            shell.env("LEIDRAAD_URL", format!("file://{}", folder.join(name).display()));
        }
        Run::of(shell)
    };
    let without = run("", "");
    assert!(without.status == 2 && without.stderr.contains("LEIDRAAD_SHA256"), "{without:#?}");
    let wrong = run("leidraad", &"0".repeat(64));
    assert!(wrong.status == 2 && wrong.stderr.contains("niet gestart"), "{wrong:#?}");
    for name in ["leidraad", "l.tar.gz"] {
        for _ in 0..2 {
            let right = run(name, &sum(name));
            assert_eq!(
                (right.status, right.stdout.as_str()),
                (0, "run: check a b\n"),
                "{right:#?}"
            );
        }
        fs::remove_dir_all(guide.root().join(".leidraad/bin")).unwrap();
    }
}
