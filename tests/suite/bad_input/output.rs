//! Places where the site cannot go. Nothing is lost there either. `tests/output.rs` tries the
//! writing itself; this is what a person at the command line sees.

use std::fs;
use std::path::Path;

use crate::guide::{Guide, snapshot};

/// Builds to `out` in both languages: the tool says no, says these words, and leaves everything.
#[track_caller]
fn refused(guide: &Guide, out: &Path, nl: &str, en: &str) {
    let around = guide.root().parent().unwrap().to_owned();
    let before = snapshot(&around);
    for (language, words) in [("nl", nl), ("en", en)] {
        let run = guide.run(&["build", "--lang", language, "--out", out.to_str().unwrap()]);
        assert_eq!(run.status, 2, "the content is fine, the place is not: {run:#?}");
        assert!(run.stderr.contains(words), "{language} should say {words:?}:\n{}", run.stderr);
    }
    assert!(snapshot(&around) == before, "something was changed");
}

#[test]
fn a_folder_with_someone_elses_files_is_left_alone() {
    let guide = Guide::new();
    fs::create_dir(guide.out()).unwrap();
    fs::write(guide.out().join("scriptie.docx"), "years of work").unwrap();
    refused(&guide, &guide.out(), "scriptie.docx", "was not made by leidraad");
}

#[test]
fn a_file_added_to_our_site_is_not_thrown_away() {
    let guide = Guide::new();
    guide.build().is_fine();
    fs::write(guide.out().join("nl/notitie.txt"), "mine").unwrap();
    refused(&guide, &guide.out(), "notitie.txt", "notitie.txt");
}

#[test]
fn a_file_cannot_be_the_folder_of_the_site() {
    let guide = Guide::new();
    fs::write(guide.out(), "a file").unwrap();
    refused(&guide, &guide.out(), "bestand", "is a file");
    // Below a file there is no place either, whoever asks: permissions do not count for root.
    refused(&guide, &guide.out().join("site"), "geschreven", "cannot be written");
}

#[test]
fn the_folder_of_the_guide_and_its_sources_cannot_be_the_site() {
    let guide = Guide::new();
    refused(&guide, &guide.root(), "gids", "the guide itself");
    refused(&guide, &guide.root().join("content/site"), "content", "among the sources");
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_reported() {
    use std::os::unix::fs::PermissionsExt as _;
    let guide = Guide::new();
    let locked = guide.beside("locked");
    fs::create_dir(&locked).unwrap();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(locked.join("try"), "").is_ok() {
        eprintln!("SKIPPED: this user may write anywhere");
        return;
    }
    refused(&guide, &locked.join("site"), "geschreven", "cannot be written");
}

#[test]
fn an_error_in_the_content_leaves_the_old_site_as_it_was() {
    let guide = Guide::new();
    guide.build().is_fine();
    let before = snapshot(&guide.out());
    guide.change("content/sections/kern/nl.md", "kennisveiligheid.", "<b>kennisveiligheid</b>.");
    let run = guide.build();
    assert_eq!((run.status, run.codes().contains(&"M001")), (1, true), "{run:#?}");
    assert!(snapshot(&guide.out()) == before);
}

#[test]
fn a_warning_that_is_denied_stops_the_build_and_leaves_the_old_site() {
    let guide = Guide::new();
    guide.build().is_fine();
    let before = snapshot(&guide.out());
    guide.write("content/sections/kern/extra.md", "x");
    let out = guide.out();
    let run = guide.run(&["build", "--deny-warnings", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status, 1, "{run:#?}");
    assert!(snapshot(&guide.out()) == before);
}
