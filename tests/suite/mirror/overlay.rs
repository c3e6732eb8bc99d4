//! An institution's own part, beside the signed copy.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;

use super::Ceremony;
use crate::guide::{DAY, program, snapshot};

const OVERLAY: &str = "\
name: {nl: Universiteit X, en: University X}
contact:
  nl: Bel [](section:toets) of mail kv@uni.example.org.
  en: Call [](section:toets) or mail kv@uni.example.org.
banner: {nl: Onze **eigen** banier., en: Our own banner.}
colour: {light: '#0b5a52', dark: '#84d3c6'}
report: mailto:meld@uni.example.org
";

const ANNEX_NL: &str = "\
---
title: Zo doen wij het
after: wie
---

Meld het bij de zeldzame quaestor. Zie [](section:toets#vragen), [](term:loket) en [onder](#onder).

## Onder {#onder}

Schrijf `<script>alert(1)</script>`.
";

/// What stands in the annex as code.
const SCRIPT: &str = "Schrijf `<script>alert(1)</script>`.";

const ANNEX_EN: &str = "\
---
title: How we do it
after: wie
---

Tell the rare bursar. See [](section:toets#vragen).

## Below {#onder}

Text.
";

/// A mirror of the first release, and a folder with an overlay.
struct Own {
    ceremony: Ceremony,
    first: String,
}

impl Own {
    fn new() -> Own {
        let ceremony = Ceremony::new();
        let first = ceremony.release("first", "1");
        let own = Own { ceremony, first };
        own.write("overlay.yaml", OVERLAY);
        own.write("annexes/kern/nl.md", ANNEX_NL);
        own.write("annexes/kern/en.md", ANNEX_EN);
        own
    }

    fn folder(&self) -> String {
        self.ceremony.path("eigen")
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = Path::new(&self.folder()).join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn change(&self, path: &str, from: &str, to: &str) {
        let at = Path::new(&self.folder()).join(path);
        let text = fs::read_to_string(&at).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {path}");
        fs::write(at, text.replace(from, to)).unwrap();
    }

    fn args<'a>(&'a self, source: &'a str, more: &[&'a str]) -> Vec<String> {
        let start = ["mirror", "sync", source, &self.ceremony.mirror(), "--key"];
        let start = start.map(str::to_owned).into_iter().chain([self.ceremony.anchor()]);
        start.chain(more.iter().map(|arg| (*arg).to_owned())).collect()
    }

    /// Status, standard output and standard error of a sync.
    fn sync(&self, source: &str, more: &[&str]) -> (i32, String, String) {
        self.sync_in("en", source, more)
    }

    fn sync_in(&self, language: &str, source: &str, more: &[&str]) -> (i32, String, String) {
        let mut command = program();
        let output = command.args(self.args(source, more)).args(["--lang", language]).output();
        let output = output.unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    /// The first sync with the overlay, which must go well.
    fn made(&self) {
        let (status, out, err) = self.sync(&self.first, &["--overlay", &self.folder()]);
        assert_eq!((status, err.as_str()), (0, ""), "{out}");
    }

    fn dir(&self, name: &str) -> PathBuf {
        Path::new(&self.ceremony.mirror()).join(name)
    }

    fn page(&self, path: &str) -> String {
        fs::read_to_string(self.dir("own").join(path)).unwrap()
    }

    /// A signed site of the guide as it is, in which pages were changed as another program or another
    /// text would have made them.
    fn resigned(&self, name: &str, serial: &str, changes: &[(&str, &str, &str)]) -> String {
        let site = self.ceremony.path(name);
        let run = self.ceremony.guide.run(&["build", "--as-of", DAY, "--out", &site]);
        assert_eq!(run.status, 0, "{run:?}");
        let list = Path::new(&site).join("manifest-sha256.txt");
        for (path, from, to) in changes {
            let at = Path::new(&site).join(path);
            let page = fs::read_to_string(&at).unwrap();
            assert!(page.contains(from), "{from} in {path}");
            let changed = page.replace(from, to);
            let manifest = fs::read_to_string(&list).unwrap();
            let digest = |text: &str| leidraad::digest::hex(text.as_bytes());
            fs::remove_file(&at).unwrap();
            fs::write(&at, &changed).unwrap();
            fs::write(&list, manifest.replace(&digest(&page), &digest(&changed))).unwrap();
        }
        self.sign(&site, serial);
        site
    }

    fn sign(&self, site: &str, serial: &str) {
        let ceremony = &self.ceremony;
        let (keys, key, fresh) =
            (ceremony.path("keys"), ceremony.key("release"), ceremony.key("fresh"));
        let start = ["sign", site, "--keys", &keys, "--key", &key, "--freshness-key", &fresh];
        ceremony.fine(&[&start[..], &["--serial", serial]].concat());
    }

    fn status(&self) -> Value {
        let mirror = self.ceremony.mirror();
        let args = ["mirror", "status", &mirror, "--offline", "--format", "json"];
        serde_json::from_slice(&self.ceremony.run(&args).stdout).unwrap()
    }
}

#[test]
fn every_page_says_whose_additions_it_has_and_the_signed_tree_stays_pristine() {
    let own = Own::new();
    own.made();
    assert_eq!(snapshot(Path::new(&own.first)), snapshot(&own.dir("site")));
    let site = own.dir("site");
    own.ceremony.fine(&["verify", site.to_str().unwrap(), "--key", &own.ceremony.anchor()]);
    let (signed, derived) = (snapshot(&site), snapshot(&own.dir("own")));
    assert!(!derived.keys().any(|path| path.starts_with("keys/") || path.starts_with("release")));
    let mut pages = 0;
    for (path, bytes) in &derived {
        assert!(!own.dir("own").join(path).is_symlink());
        let Some(before) = signed.get(path) else {
            assert!(path == "overlay.json" || path.starts_with("assets/own-"), "{path}");
            continue;
        };
        if !path.ends_with(".html") {
            let changes = path == "manifest-sha256.txt" || path.starts_with("assets/search/");
            assert_eq!(before != bytes, changes, "{path}");
            continue;
        }
        pages += 1;
        let text = std::str::from_utf8(bytes).unwrap();
        let up = "../".repeat(path.matches('/').count());
        assert_eq!(text.matches("own-notice").count(), 1, "{path}");
        assert!(text.contains(&format!("href=\"{up}../site/{path}\"")), "{path}");
        // What is not added is as it was signed.
        let lines = std::str::from_utf8(before).unwrap().lines();
        let gone = lines.filter(|line| !text.contains(line)).collect::<Vec<_>>();
        assert!(gone.iter().all(|line| line.contains("mailto:")), "{path}: {gone:?}");
    }
    assert!(pages > 20, "{pages}");
    let root = own.page("index.html");
    assert!(root.contains("Universiteit X") && root.contains("University X"));
    own.ceremony.fine(&["verify", own.dir("own").to_str().unwrap(), "--without-key"]);
}

#[test]
fn an_annex_stands_in_its_section_framed_and_safe() {
    let own = Own::new();
    own.made();
    let page = own.page("nl/kern.html");
    let place = |needle: &str| page.find(needle).unwrap_or_else(|| panic!("{needle}:\n{page}"));
    let (annex, end) = (place("<section class=\"own-annex\""), place("id=\"own_onder\""));
    assert!(place("id=\"wie\"") < annex && end < place("<h2 id=\"wat\""), "{page}");
    assert!(place("href=\"#wie\"") < place("href=\"#own_annex\""), "{page}");
    assert!(place("href=\"#own_annex\"") < place("href=\"#wat\""), "{page}");
    for part in [
        "Bijlage van Universiteit X. Geen deel van de gids.",
        "<h3 id=\"own_annex\">Zo doen wij het</h3>",
        "href=\"toets.html#vragen\">De vragen</a>",
        "href=\"#own_onder\">onder</a>",
        "mailto:meld@uni.example.org?subject=",
        "Contact bij Universiteit X",
        "href=\"toets.html\">De toets</a>",
    ] {
        assert!(page.contains(part), "{part}:\n{page}");
    }
    assert!(!page.contains("<script>alert") && page.contains("<strong>eigen</strong>"), "{page}");
    assert!(
        own.page("en/core.html").contains("Annex of University X")
            || own.page("en/core.html").contains("Annex of University X")
    );
    // Versions are what they were.
    let derived = snapshot(&own.dir("own"));
    let annexes = derived.iter().filter(|(path, bytes)| {
        path.ends_with(".html") && String::from_utf8_lossy(bytes).contains("own-annex\"")
    });
    let annexes: Vec<&str> = annexes.map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        annexes,
        ["en/core.html", "en/whole-guide.html", "nl/hele-gids.html", "nl/kern.html"]
    );
    // On the page of the whole guide it stands behind its chapter, with ids of its own.
    let page = own.page("nl/hele-gids.html");
    let place = |needle: &str| page.find(needle).unwrap_or_else(|| panic!("{needle}:\n{page}"));
    let chapter =
        |id: &str| place(&format!("<section class=\"whole-chapter\" aria-labelledby=\"{id}\""));
    let annex = place("<h4 id=\"own_kern_annex\">Zo doen wij het</h4>");
    assert!(chapter("kern") < annex && annex < chapter("toets"), "{page}");
    assert!(page.contains("href=\"#own_kern_onder\">onder</a>"), "{page}");
    assert!(page.contains("href=\"toets.html#vragen\">De vragen</a>"), "{page}");
}

#[test]
fn an_update_keeps_the_overlay_and_what_no_longer_fits_does_not_keep_it_away() {
    let own = Own::new();
    own.made();
    assert_eq!(own.status()["own"]["standing"], "current");
    // The heading that the annex stands after is gone in the next release.
    let gone = ("id=\"wie\"", "id=\"besluit\"");
    let pages = [("nl/kern.html", gone.0, gone.1), ("en/core.html", gone.0, gone.1)];
    let second = own.resigned("second", "2", &pages);
    let before = snapshot(Path::new(&own.ceremony.mirror()));
    let (status, out, err) = own.sync(&second, &["--dry-run"]);
    assert_eq!(status, 1, "{out}{err}");
    assert!(err.contains("annexes/kern/nl.md:3:8:") && err.contains("‘wie’"), "{err}");
    assert_eq!(before, snapshot(Path::new(&own.ceremony.mirror())));
    let (status, out, err) = own.sync(&second, &[]);
    assert_eq!(status, 1, "{out}{err}");
    assert_eq!(snapshot(Path::new(&second)), snapshot(&own.dir("site")));
    let page = own.page("nl/kern.html");
    let annex = page.find("<section class=\"own-annex\"").unwrap();
    assert!(page.find("class=\"footnotes\"").unwrap() < annex, "{page}");
    assert!(page.contains("<h2 id=\"own_annex\">"), "{page}");
    let status = own.status();
    assert_eq!(status["own"]["standing"], "current", "{status}");
    assert_eq!(status["own"]["fits"], false);
    assert_eq!(status["own"]["faults"][0]["code"], "own-no-heading");
    // A second time nothing is made anew, and taking it away takes all of it.
    let inode = |path: &str| fs::metadata(own.dir(path)).unwrap().modified().unwrap();
    let made = inode("own");
    own.sync(&second, &[]);
    assert_eq!(made, inode("own"));
    assert_eq!(own.sync(&second, &["--no-overlay"]).0, 0);
    assert!(!own.dir("own").exists() && own.status()["own"]["standing"] == "none");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_of_an_overlay_is_told_and_not_taken_for_absent() {
    let own = Own::new();
    let folder = own.folder();
    let annexes = Path::new(&folder).join("annexes");
    // A folder that leads into itself, and one that leads nowhere: root may read all others.
    for (name, to) in [("toets", annexes.clone()), ("kerk", annexes.join("weg"))] {
        let link = annexes.join(name);
        std::os::unix::fs::symlink(&to, &link).unwrap();
        let (status, _, err) = own.sync(&own.first, &["--overlay", &folder]);
        assert_eq!(status, 1, "{err}");
        let place = format!("annexes/{name}: ");
        assert!(err.contains(&place) && err.contains("cannot be read"), "{err}");
        assert!(!own.dir("own").exists());
        std::fs::remove_file(&link).unwrap();
    }
    own.made();
}

#[test]
fn what_does_not_fit_is_told_by_its_place_in_both_languages_and_the_signed_copy_comes() {
    let cases: &[(&str, &str, &str, &str, &str)] = &[
        (
            "overlay.yaml",
            "report: mailto:meld@",
            "report: mailto:a@b.nl?bcc=meld@",
            "overlay.yaml:7:9:",
            "mailto:",
        ),
        ("overlay.yaml", "#0b5a52", "groen", "overlay.yaml:6:17:", "groen"),
        ("overlay.yaml", "#84d3c6", "#0b5a52", "overlay.yaml:6:34:", "4.5"),
        ("overlay.yaml", "banner:", "baner:", "overlay.yaml", "baner"),
        ("overlay.yaml", "nl: Universiteit X, ", "", "overlay.yaml", "name"),
        ("annexes/kern/nl.md", "after: wie", "after: wi", "annexes/kern/nl.md:3:8:", "‘wie’"),
        (
            "annexes/kern/nl.md",
            "section:toets#vragen",
            "section:toets#vragn",
            "annexes/kern/nl.md:6:",
            "section:toets#vragen",
        ),
        ("annexes/kern/nl.md", "term:loket", "term:lokett", "annexes/kern/nl.md:6:", "term:loket"),
        ("annexes/kern/nl.md", "(#onder)", "(#boven)", "annexes/kern/nl.md:6:", "#boven"),
        (
            "annexes/kern/nl.md",
            "(term:loket)",
            "(source:brief)",
            "annexes/kern/nl.md:6:",
            "source:brief",
        ),
        ("annexes/kern/nl.md", SCRIPT, "![](diagram:proef)", "annexes/kern/nl.md:10:", ""),
        ("annexes/kern/nl.md", SCRIPT, "<b>vet</b>", "annexes/kern/nl.md:10:", "M001"),
        ("annexes/kern/en.md", "title: How we do it\n", "", "annexes/kern/en.md", "title"),
    ];
    let own = Own::new();
    let folder = own.folder();
    for (file, from, to, place, what) in cases {
        own.change(file, from, to);
        let mut said = Vec::new();
        for language in ["nl", "en"] {
            let (status, _, err) = own.sync_in(language, &own.first, &["--overlay", &folder]);
            assert_eq!(status, 1, "{to}: {err}");
            assert!(err.contains(place) && err.contains(what), "{to}: {err}");
            said.push(err);
        }
        assert_ne!(said[0], said[1]);
        // The signed copy came all the same, and nothing half.
        assert_eq!(snapshot(Path::new(&own.first)), snapshot(&own.dir("site")));
        assert!(!own.dir("own").exists());
        assert_eq!(own.status()["own"]["standing"], "none");
        own.write("overlay.yaml", OVERLAY);
        own.write("annexes/kern/nl.md", ANNEX_NL);
        own.write("annexes/kern/en.md", ANNEX_EN);
    }
    own.made();
}

#[test]
fn annexes_without_a_place_or_a_language() {
    let own = Own::new();
    own.made();
    fs::remove_file(Path::new(&own.folder()).join("annexes/kern/en.md")).unwrap();
    own.write("annexes/ker/nl.md", ANNEX_NL);
    own.write("annexes/toets/nl.md", "---\ntitle: De vragen\n---\n\nTekst.\n");
    own.write("annexes/toets/en.md", "---\ntitle: Mine\n---\n\nText.\n");
    own.write("annexes/lees-mij.txt", "x");
    assert_eq!(own.status()["own"]["standing"], "other-overlay");
    let (status, _, err) = own.sync(&own.first, &[]);
    assert_eq!(status, 1, "{err}");
    for part in [
        "annexes/ker/nl.md:2:8: this annex belongs to section ‘ker’, which does not exist; did you mean ‘kern’?",
        "annexes/kern/en.md: this annex is missing in English.",
        "annexes/toets/nl.md:2:8: the title ‘De vragen’",
        "annexes/lees-mij.txt: nothing reads this file.",
    ] {
        assert!(err.contains(part), "{part}: {err}");
    }
    let english = snapshot(&own.dir("own"));
    let english = english.iter().find(|(path, bytes)| {
        path.starts_with("en/")
            && String::from_utf8_lossy(bytes).contains("own-annex\"")
            && String::from_utf8_lossy(bytes).contains("<h3 id=\"own_annex\" lang=\"nl\">")
    });
    let text = String::from_utf8_lossy(english.unwrap().1).into_owned();
    assert!(text.contains("This annex exists in Dutch only."), "{text}");
}

#[test]
fn an_annex_of_a_section_that_was_repealed_is_left_out_and_told() {
    let own = Own::new();
    own.made();
    let status =
        "<div class=\"banner banner-status\" role=\"note\" data-status=\"repealed\"></div>";
    let text = "<div class=\"section-body\">";
    let with = format!("{status}{text}");
    let pages = [("nl/kern.html", text, &*with), ("en/core.html", text, &*with)];
    let second = own.resigned("second", "2", &pages);
    let (code, _, err) = own.sync(&second, &[]);
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("annexes/kern/nl.md:2:8: section ‘kern’ was repealed."), "{err}");
    assert!(!own.page("nl/kern.html").contains("own_annex"));
    assert_eq!(own.status()["own"]["faults"][0]["code"], "own-repealed");
    assert_eq!(snapshot(Path::new(&second)), snapshot(&own.dir("site")));
}

#[test]
fn a_heading_that_has_another_id_now_is_followed() {
    let own = Own::new();
    own.made();
    let old = "id=\"wie\">";
    let new = "id=\"besluit\"><span id=\"wie\"></span>";
    let pages = [("nl/kern.html", old, new), ("en/core.html", old, new)];
    let (code, _, err) = own.sync(&own.resigned("second", "2", &pages), &[]);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("annexes/kern/nl.md:3:8:") && err.contains("‘besluit’"), "{err}");
    let page = own.page("nl/kern.html");
    assert!(page.find("own-annex\"").unwrap() < page.find("<h2 id=\"wat\"").unwrap());
}

#[test]
fn a_page_without_a_place_for_the_notice_is_an_error() {
    let own = Own::new();
    let head = "class=\"site-header\"";
    let site = own.resigned("odd", "1", &[("nl/toets.html", head, "class=\"masthead\"")]);
    let (status, _, err) = own.sync(&site, &["--overlay", &own.folder()]);
    assert_eq!(status, 1, "{err}");
    assert!(err.contains("nl/toets.html: this page has no ‘header.site-header’."), "{err}");
    assert!(!own.dir("own").exists() && own.dir("site").exists());
}

#[test]
fn two_derived_trees_of_the_same_are_the_same_to_the_byte() {
    let own = Own::new();
    own.made();
    let other = own.ceremony.path("elders/in een map");
    fs::create_dir_all(&other).unwrap();
    let mut command = program();
    command.args(["mirror", "sync", &own.first, &other, "--key", &own.ceremony.anchor()]);
    command.args(["--overlay", &own.folder()]).env("TZ", "Pacific/Kiritimati");
    command.env("RAYON_NUM_THREADS", "1");
    assert!(command.output().unwrap().status.success());
    assert_eq!(snapshot(&own.dir("own")), snapshot(&Path::new(&other).join("own")));
}

#[test]
fn a_derived_tree_that_somebody_touched_is_told_and_mended() {
    let own = Own::new();
    own.made();
    let page = own.dir("own").join("nl/kern.html");
    let before = fs::read(&page).unwrap();
    fs::remove_file(&page).unwrap();
    fs::write(&page, "vals").unwrap();
    assert_eq!(own.status()["own"]["standing"], "changed");
    own.sync(&own.first, &[]);
    assert_eq!(fs::read(&page).unwrap(), before);
    assert_eq!(own.status()["own"]["standing"], "current");
}

/// Each tree is the old one or the new one after a kill, and the next run makes both new.
#[test]
fn a_sync_with_an_overlay_that_is_killed_leaves_old_or_new() {
    let own = Own::new();
    let second = own.ceremony.path("second");
    let run = own.ceremony.guide.run(&["build", "--as-of", "2026-02-10", "--out", &second]);
    assert_eq!(run.status, 0, "{run:?}");
    own.sign(&second, "2");
    let trees = || (snapshot(&own.dir("site")), snapshot(&own.dir("own")));
    let fresh_start = || {
        let _ = fs::remove_dir_all(own.ceremony.mirror());
        own.made();
    };
    fresh_start();
    let old = trees();
    own.sync(&second, &[]);
    let new = trees();
    assert!(old.0 != new.0 && old.1 != new.1);
    for round in 0..6_u64 {
        fresh_start();
        let mut child = program();
        let child = child.args(own.args(&second, &[])).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = child.spawn().unwrap();
        std::thread::sleep(Duration::from_micros(round * 7919 % 400 * 500));
        let _ = child.kill();
        child.wait().unwrap();
        let now = trees();
        let is = |now: &BTreeMap<_, _>, old, new| now == old || now == new;
        assert!(is(&now.0, &old.0, &new.0), "round {round}: the signed copy is neither");
        assert!(is(&now.1, &old.1, &new.1), "round {round}: the own part is neither");
        // The derived tree is never ahead of the signed one.
        assert!(now.0 == new.0 || now.1 == old.1, "round {round}");
        own.sync(&second, &[]);
        assert!(trees() == new, "round {round}: the next run did not mend it");
    }
}
