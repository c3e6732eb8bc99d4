//! `leidraad theme`: what a guide can replace, and the files to begin with.

use super::names;
use crate::guide::{Guide, Run, snapshot};

const WORDS: &str = "themes/default/strings/nl.ftl";

fn export(guide: &Guide, args: &[&str]) -> Run {
    guide.run(&[&["theme", "export", "--lang", "nl"], args].concat())
}

/// True when the list says this of a file.
fn marks(list: &Run, mark: &str, name: &str) -> bool {
    let mut lines = list.stdout.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    lines.any(|line| line == [mark, name])
}

#[test]
fn a_file_that_was_written_changes_nothing_until_it_is_changed() {
    let guide = Guide::new();
    guide.build().is_fine();
    let before = snapshot(&guide.out());
    let run = export(&guide, &["strings/nl.ftl"]);
    assert!(run.status == 0 && run.stderr.contains(WORDS), "{run:#?}");
    guide.build().is_fine();
    assert_eq!(snapshot(&guide.out()), before);
    assert!(guide.text(WORDS).starts_with("### Woorden van deze gids zelf"));
    guide.change(WORDS, "skip-to-content = Naar de inhoud", "skip-to-content = Naar de tekst");
    guide.build().is_fine();
    let page = String::from_utf8(snapshot(&guide.out())["nl/kern.html"].clone()).unwrap();
    assert!(page.contains("Naar de tekst"), "{page}");
}

#[test]
fn everything_is_written_byte_for_byte_and_the_site_stays_the_same() {
    let guide = Guide::new();
    guide.build().is_fine();
    let before = snapshot(&guide.out());
    assert_eq!(export(&guide, &[]).status, 0);
    let own = snapshot(&guide.root().join("themes/default"));
    let mut expected = names("");
    expected.retain(|name| !name.ends_with(".ttf") && name != "fonts/README.md");
    expected.sort();
    assert_eq!(own.keys().cloned().collect::<Vec<_>>(), expected);
    for name in expected.iter().filter(|name| !name.starts_with("strings/")) {
        assert_eq!(own[name], std::fs::read(super::theme().join(name)).unwrap(), "{name}");
    }
    guide.build().is_fine();
    assert_eq!(snapshot(&guide.out()), before);
    // Once more: it is all there.
    let run = export(&guide, &[]);
    assert!(run.status == 0 && run.stderr.contains("staat er al"), "{run:#?}");
    let list = guide.run(&["theme", "list", "--lang", "nl"]);
    assert!(marks(&list, "gelijk", "templates/about.html"), "{}", list.stdout);
}

#[test]
fn what_the_guide_has_of_its_own_is_never_replaced_unless_asked_for() {
    let guide = Guide::new();
    guide.write(WORDS, "previous = Terug\n");
    guide.write("themes/default/images/icon.svg", "<svg/>");
    let before = guide.files();
    for args in [["strings/nl.ftl"].as_slice(), &["images"], &[]] {
        let run = export(&guide, args);
        assert!(run.status == 2 && run.stderr.contains("--force"), "{run:#?}");
        assert!(guide.files() == before, "something was written");
    }
    let list = guide.run(&["theme", "list", "--lang", "nl"]);
    assert!(marks(&list, "eigen", "strings/nl.ftl"), "{}", list.stdout);
    assert_eq!(export(&guide, &["--force", WORDS]).status, 0);
    assert!(guide.text(WORDS).contains("skip-to-content ="));
    assert_eq!(export(&guide, &["--force", "images/"]).status, 0);
    assert!(guide.text("themes/default/images/icon.svg").len() > 10);
}

#[test]
fn a_name_that_there_is_not_is_told_the_one_that_was_meant() {
    let guide = Guide::new();
    for (name, meant) in [
        ("about.html", "templates/about.html"),
        ("strings/nl.flt", "strings/nl.ftl"),
        ("fonts/public-sans-regular.ttf", "leidraad theme list"),
        ("../content/site.yaml", "leidraad theme list"),
    ] {
        let run = export(&guide, &[name]);
        assert!(run.status == 2 && run.stderr.contains(meant), "{name}: {run:#?}");
    }
    assert!(!guide.root().join("themes").exists());
    let elsewhere = guide.run(&["theme", "list", "--lang", "nl", "--root", "/"]);
    assert_eq!(elsewhere.status, 2, "{elsewhere:#?}");
}

#[cfg(unix)]
#[test]
fn a_folder_that_leads_elsewhere_and_one_that_cannot_be_written_get_nothing() {
    use std::os::unix::fs::symlink;
    let guide = Guide::new();
    let outside = guide.beside("elders");
    std::fs::create_dir_all(&outside).unwrap();
    symlink(&outside, guide.root().join("themes")).unwrap();
    for name in ["strings/nl.ftl", "fonts/public-sans.woff2"] {
        let run = export(&guide, &[name]);
        assert!(run.status == 2 && run.stderr.contains("buiten de map"), "{run:#?}");
    }
    assert!(std::fs::read_dir(&outside).unwrap().all(|entry| entry.unwrap().path().is_dir()));
}
