//! Two builds give the same bytes, and the manifest vouches for every one of them.

use std::path::{Path, PathBuf};
use std::process::Command;

use leidraad::digest::hex;

use crate::guide::{Guide, Run, program, snapshot};

const MANIFEST: &str = "manifest-sha256.txt";

/// Builds the guide in `root` to `out` in a time zone with a number of threads.
fn build(root: &Path, out: &Path, zone: &str, threads: &str) {
    let mut command = program();
    command.args(["build", "--unreleased", "--format", "json", "--as-of", "2027-01-01"]);
    command.arg("--root").arg(root).arg("--out").arg(out);
    command.env("TZ", zone).env("RAYON_NUM_THREADS", threads);
    let run = Run::of(command);
    assert_eq!(run.status, 0, "{run:#?}");
}

/// Builds twice under different circumstances and asserts that nothing differs.
fn same_bytes(first: &Path, second: &Path) -> (tempfile::TempDir, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let (a, b) = (place.path().join("een"), place.path().join("twee/diep/public"));
    build(first, &a, "Pacific/Kiritimati", "1");
    build(second, &b, "America/Los_Angeles", "4");
    let (one, two) = (snapshot(&a), snapshot(&b));
    let paths = |site: &std::collections::BTreeMap<String, Vec<u8>>| site.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(&one), paths(&two));
    let differ: Vec<_> = one.iter().filter(|(path, bytes)| two[*path] != **bytes).map(|(p, _)| p).collect();
    assert!(differ.is_empty(), "{differ:?}");
    (place, a)
}

#[test]
fn folder_time_zone_and_threads_change_no_byte() {
    let (first, second) = (Guide::new(), Guide::new());
    same_bytes(&first.root(), &second.root());
}

#[test]
fn the_guide_of_this_repository_is_the_same_in_every_build_and_its_manifest_is_whole() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (_place, site) = same_bytes(root, root);
    let files = snapshot(&site);
    let manifest = String::from_utf8(files[MANIFEST].clone()).unwrap();
    let listed: Vec<(&str, &str)> = manifest.lines().map(|line| line.split_once("  ").unwrap()).collect();
    let names: Vec<&str> = listed.iter().map(|(_, path)| *path).collect();
    let expected: Vec<&str> = files.keys().map(String::as_str).filter(|path| *path != MANIFEST).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, expected, "every file but the manifest is in it");
    for (digest, path) in &listed {
        assert_eq!(*digest, hex(&files[*path]), "{path}");
    }
    let check = Command::new("sha256sum").args(["--check", "--strict", "--quiet", MANIFEST]).current_dir(&site).output();
    match check {
        Ok(output) => assert!(output.status.success(), "{output:?}"),
        Err(error) => eprintln!("SKIPPED: no sha256sum here ({error})"),
    }
}
