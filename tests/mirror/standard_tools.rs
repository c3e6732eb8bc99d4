//! What others can verify and open without this program.

use std::path::Path;
use std::process::Command;

use leidraad::mirror::pack;

use crate::publisher::{Publisher, now};

const PAGES: [(&str, &str); 4] = [
    ("index.html", "een"),
    ("nl/kern met spatie.html", "kern"),
    (".htaccess", "Header set X y"),
    ("nl/é.html", "accent"),
];

/// Runs a program; none where it is not installed.
fn run(folder: &Path, program: &str, args: &[&str]) -> Option<std::process::Output> {
    match Command::new(program).args(args).current_dir(folder).output() {
        Ok(output) => Some(output),
        Err(error) => {
            eprintln!("SKIPPED: no {program} here ({error})");
            None
        }
    }
}

#[test]
fn minisign_and_sha256sum_verify_what_is_signed() {
    let publisher = Publisher::new();
    let site = publisher.site("site", 1, &PAGES);
    let key = |secret: &leidraad::mirror::SecretKey| secret.public().unwrap().to_string();
    let root_id = publisher.roots[0].public().unwrap().id().to_owned();
    for (file, signature, key) in [
        ("release.json", "release.json.minisig".to_owned(), key(&publisher.release)),
        ("freshness.json", "freshness.json.minisig".to_owned(), key(&publisher.fresh)),
        (
            "keys/root-1.json",
            format!("keys/root-1.json.{root_id}.minisig"),
            key(&publisher.roots[0]),
        ),
    ] {
        let args = ["-V", "-m", file, "-x", &signature, "-P", &key];
        if let Some(output) = run(&site, "minisign", &args) {
            assert!(output.status.success(), "{file}: {output:?}");
        }
    }
    if let Some(output) =
        run(&site, "sha256sum", &["--check", "--strict", "--quiet", "manifest-sha256.txt"])
    {
        assert!(output.status.success(), "{output:?}");
    }
}

#[test]
fn what_minisign_signs_is_taken() {
    let publisher = Publisher::new();
    let site = publisher.site("site", 1, &PAGES);
    let made = leidraad::mirror::SecretKey::generate(None).unwrap();
    let secret = publisher.path("minisign.key");
    std::fs::write(&secret, &made.secret).unwrap();
    let args =
        ["-S", "-W", "-s", secret.to_str().unwrap(), "-m", "release.json", "-x", "x.minisig"];
    let Some(output) = run(&site, "minisign", &args) else { return };
    assert!(output.status.success(), "{output:?}");
    let args = ["-V", "-m", "release.json", "-x", "x.minisig", "-P", &made.key.to_string()];
    assert!(run(&site, "minisign", &args).unwrap().status.success());
}

#[test]
fn unzip_7z_and_python_open_the_bundle() {
    let publisher = Publisher::new();
    let site = publisher.site("site", 1, &PAGES);
    let bundle = publisher.path("gids.zip");
    pack(&site, &bundle, now()).unwrap();
    let folder = site.parent().unwrap();
    let mut opened = 0;
    for (program, args) in [
        ("unzip", vec!["-q", "gids.zip", "-d", "unzip"]),
        ("7z", vec!["x", "-bd", "-o7z", "gids.zip"]),
        ("7zz", vec!["x", "-bd", "-o7zz", "gids.zip"]),
        ("python3", vec!["-m", "zipfile", "-e", "gids.zip", "python3"]),
    ] {
        let Some(output) = run(folder, program, &args) else { continue };
        assert!(output.status.success(), "{program}: {output:?}");
        let there = crate::publisher::files(&folder.join(program));
        assert_eq!(there, crate::publisher::files(&site), "{program}");
        opened += 1;
    }
    assert!(opened > 0, "no program to open a ZIP file with");
}
