//! A folder of MkDocs or of Markdown as a guide: whole or not at all, and with a word for everything
//! that a guide has no place for.

use std::fs;
use std::path::Path;

use super::fixture;
use crate::guide::{Guide, Run, program};

/// Imports a folder into another that is not there yet.
fn import(guide: &Guide, folder: &Path, more: &[&str]) -> Run {
    let mut command = program();
    command.args(["--lang", "nl", "import"]).arg(folder).arg("--to").arg(guide.beside("nieuw"));
    command.args(more);
    Run::of(command)
}

/// A folder with these files.
fn site(guide: &Guide, files: &[(&str, &[u8])]) -> std::path::PathBuf {
    let folder = guide.beside("site");
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn text(guide: &Guide, path: &str) -> String {
    fs::read_to_string(guide.beside("nieuw").join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

#[test]
fn a_site_of_mkdocs_becomes_a_guide_that_opens_at_once() {
    let guide = Guide::nothing();
    let run = import(&guide, &fixture("mkdocs"), &[]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let begin = text(&guide, "content/sections/begin/nl.md");
    assert!(
        begin.starts_with("---\ntitle: \"Handreiking Proef\"\nsummary: \"Waar deze"),
        "{begin}"
    );
    assert!(begin.contains("[wat een risico is](section:risico#een-risico)"), "{begin}");
    assert!(begin.contains("[onderwerpen](section:onderwerpen)"), "{begin}");
    assert!(begin.contains("Versie ‹Wat een macro hier liet zien› van"), "{begin}");
    assert!(begin.contains("## Waar u begint {#waar-u-begint}"), "{begin}");
    assert!(begin.contains("- Bij [het risico](section:risico)\n- Bij de hulp"), "{begin}");
    let risk = text(&guide, "content/sections/risico/nl.md");
    assert!(risk.contains("> [!TIP] Let *op*\n> Vraag bij een DPIA"), "{risk}");
    assert!(risk.contains(">    > [!WARNING]\n>    > En dan dat."), "{risk}");
    assert!(risk.contains("Bekijk alle vereisten\n> - een\n> - twee[^1]"), "{risk}");
    assert!(risk.contains("Dit komt uit een **ander** bestand."), "{risk}");
    assert!(risk.contains("### Te diep {#te-diep}"), "{risk}");
    let glossary = text(&guide, "content/glossary.yaml");
    assert!(glossary.contains("preferred: \"DPIA\"") && glossary.contains("source: vul-bron-in"));
    let report = text(&guide, "import-verslag.txt");
    for told in [
        "docs/index.md  icon: material/home",
        "docs/index.md:12  {{ versie }}",
        "onderwerpen/vergeten.md",
        "docs/onderwerpen/risico.md:26  ../../geheim.md",
        "docs/index.md:9  Schrijvers zien dit, lezers niet.",
    ] {
        assert!(report.contains(told), "{told}\n{report}");
    }
    let root = guide.beside("nieuw");
    let mut check = program();
    check
        .args(["build", "--unreleased", "--out"])
        .arg(guide.beside("uit"))
        .arg("--root")
        .arg(&root);
    let built = Run::of(check);
    assert!(guide.beside("uit").exists() || built.stderr.contains("‹"), "{}", built.stderr);
    // Once more: nothing changes, and nothing is overwritten.
    let again = import(&guide, &fixture("mkdocs"), &[]);
    assert_eq!(again.status, 0, "{}", again.stderr);
    assert!(again.stderr.contains("Er is niets geschreven"), "{}", again.stderr);
}

#[test]
fn importing_again_shows_the_difference_before_it_replaces_anything() {
    let guide = Guide::nothing();
    let folder = site(&guide, &[("a.md", b"# Een\n\nDe oude woorden.\n")]);
    assert_eq!(import(&guide, &folder, &[]).status, 0);
    fs::write(folder.join("a.md"), "# Een\n\nDe nieuwe woorden.\n").unwrap();
    fs::write(folder.join("b.md"), "# Twee\n\nErbij.\n").unwrap();
    let refused = import(&guide, &folder, &[]);
    assert_eq!(refused.status, 1, "{}", refused.stderr);
    assert!(
        refused.stderr.contains("[-oude-]") && refused.stderr.contains("{+nieuwe+}"),
        "{}",
        refused.stderr
    );
    assert!(text(&guide, "content/sections/a/nl.md").contains("oude"));
    assert_eq!(import(&guide, &folder, &["--yes"]).status, 0);
    assert!(text(&guide, "content/sections/a/nl.md").contains("nieuwe"));
    assert!(text(&guide, "content/sections/b/nl.md").contains("Erbij."));
}

#[test]
fn what_a_guide_has_already_is_replaced_by_consent_or_said_to_stay() {
    let guide = Guide::nothing();
    let picture = |width: u32| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"4\"/>")
    };
    let page = "---\ntags: [Recht]\n---\n# Een\n\nWoorden.\n\n![Wat er is](p.svg)\n";
    let folder = site(&guide, &[("a.md", page.as_bytes()), ("p.svg", picture(4).as_bytes())]);
    let first = import(&guide, &folder, &["--language", "nl"]);
    assert_eq!(first.status, 0, "{}", first.stderr);
    let page = "---\ntags: [Nieuw]\n---\n# Anders genoemd\n\nWoorden.\n\n![Wat er is](p.svg)\n\n*[AVG]: Algemene verordening\n";
    fs::write(folder.join("a.md"), page).unwrap();
    fs::write(folder.join("b.md"), "---\ntags: [Nieuw]\n---\n# Twee\n\nErbij.\n").unwrap();
    fs::write(folder.join("p.svg"), picture(9)).unwrap();
    let asked = import(&guide, &folder, &["--language", "nl"]);
    assert_eq!(asked.status, 1, "{}", asked.stderr);
    for said in [
        "sections/a/p.svg: de oude site heeft onder deze naam een ander bestand",
        "Anders genoemd ← Een",
        "AVG: Algemene verordening",
        "b.md  Nieuw",
        "a.md  Nieuw",
        "Bestanden die anders worden: 1",
    ] {
        assert!(asked.stderr.contains(said), "{said}: {}", asked.stderr);
    }
    assert_eq!(text(&guide, "content/sections/a/p.svg"), picture(4));
    let done = import(&guide, &folder, &["--language", "nl", "--yes"]);
    assert_eq!(done.status, 0, "{}", done.stderr);
    assert_eq!(text(&guide, "content/sections/a/p.svg"), picture(9));
    assert!(!text(&guide, "content/sections/b/section.yaml").contains("tags:"));
}

#[test]
fn odd_files_are_told_and_the_rest_arrives() {
    let guide = Guide::nothing();
    let large = vec![b'a'; 9 * 1024 * 1024];
    let nested = ">".repeat(3_000) + " diep\n";
    let folder = site(
        &guide,
        &[
            ("A.md", b"# Boven\n\n[onder](a.md)\n"),
            ("a.md", b"# Onder\n"),
            ("index.md", b"# Begin\n\nTekst.\n"),
            ("README.md", b"# Lees mij\n"),
            ("oud.md", b"# Oud\n\nEen caf\xe9 kost \x80 3.\n"),
            ("groot.md", &large),
            ("diep.md", nested.as_bytes()),
            ("cafe\u{301}.md", b"# Caf\xc3\xa9\n"),
            ("link.md", "# Link\n\n[koffie](caf\u{e9}.md)\n".as_bytes()),
            ("leeg.md", b"\n"),
            ("plaat.md", b"\x89PNG\0\0"),
        ],
    );
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/hostname", folder.join("buiten.md")).unwrap();
    let run = import(&guide, &folder, &["--language", "nl"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(text(&guide, "content/sections/oud/nl.md").contains("Een café kost € 3."));
    assert!(
        text(&guide, "content/sections/a-2/nl.md").contains("[onder](section:a)")
            || text(&guide, "content/sections/a/nl.md").contains("[onder](section:a-2)")
    );
    assert!(text(&guide, "content/sections/link/nl.md").contains("[koffie](section:cafe)"));
    let report = text(&guide, "import-verslag.txt");
    for told in [
        "oud.md:3",
        "groot.md",
        "README.md ← index.md",
        "leeg.md",
        "plaat.md",
        "Te diep",
        "bijna dezelfde naam",
    ] {
        assert!(report.contains(told), "{told}\n{report}");
    }
    #[cfg(unix)]
    assert!(report.contains("buiten.md"), "{report}");
}

#[test]
fn what_is_no_site_is_refused_and_nothing_is_written() {
    for (files, said) in [
        (vec![("a.txt", b"x".as_slice())], "Hier staan geen pagina’s"),
        (vec![("mkdocs.yml", b"nav: [\n".as_slice()), ("docs/a.md", b"x")], "mkdocs.yml:"),
        (
            vec![("mkdocs.yml", b"docs_dir: elders\n".as_slice()), ("docs/a.md", b"x")],
            "In de map ‘elders’",
        ),
    ] {
        let guide = Guide::nothing();
        let folder = site(&guide, &files);
        let run = import(&guide, &folder, &[]);
        assert_eq!(run.status, 1, "{}", run.stderr);
        assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
        assert!(!guide.beside("nieuw").exists());
    }
    let guide = Guide::nothing();
    let folder = site(&guide, &[("a.md", b"# Een\n\nTekst.\n")]);
    fs::create_dir_all(guide.beside("nieuw")).unwrap();
    fs::write(guide.beside("nieuw/van-mij.txt"), "x").unwrap();
    let run = import(&guide, &folder, &[]);
    assert!(run.status == 2 && run.stderr.contains("geen lege map"), "{}", run.stderr);
    assert_eq!(fs::read_dir(guide.beside("nieuw")).unwrap().count(), 1);
}

/// Runs Git in a folder as if it were this day.
fn git(folder: &Path, day: &str, arguments: &[&str]) {
    let moment = format!("{day}T12:00:00Z");
    let run = std::process::Command::new("git")
        .args([
            "-c",
            "user.name=A. Bakker",
            "-c",
            "user.email=a@example.org",
            "-c",
            "commit.gpgsign=false",
        ])
        .args(arguments)
        .envs([("GIT_AUTHOR_DATE", &moment), ("GIT_COMMITTER_DATE", &moment)])
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(run.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
}

#[test]
fn tags_of_the_old_site_become_versions_that_the_archive_finds() {
    let guide = Guide::nothing();
    // The words of the first state look English: they are of the language of today all the same.
    let old = b"# Een\n\nThe first words of this page.\n";
    let folder = site(&guide, &[("a.md", old), ("weg.md", b"# Weg\n\nOf the old site.\n")]);
    git(&folder, "2024-03-01", &["init", "--quiet"]);
    let commit = |day: &str, tag: &str| {
        git(&folder, day, &["add", "--all"]);
        git(&folder, day, &["commit", "--quiet", "--message=x"]);
        git(&folder, day, &["tag", tag]);
    };
    commit("2024-03-01", "v1.0");
    fs::write(folder.join("a.md"), "# Een\n\nDe tweede woorden van deze pagina.\n").unwrap();
    fs::remove_file(folder.join("weg.md")).unwrap();
    commit("2025-04-02", "v1.1");
    let wrong = import(&guide, &folder, &["--history", "v1.1,v1.0"]);
    assert!(wrong.status == 2 && wrong.stderr.contains("Geef de oudste eerst"), "{}", wrong.stderr);
    let unknown = import(&guide, &folder, &["--history", "v9"]);
    assert!(unknown.status == 2 && unknown.stderr.contains("v9"), "{}", unknown.stderr);
    assert!(!guide.beside("nieuw").exists());
    let run = import(&guide, &folder, &["--history", "tags"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(run.stderr.contains("v1.0: 1 pagina die er nu niet meer is"), "{}", run.stderr);
    assert!(run.stderr.contains("geen versie gekregen: weg.md."), "{}", run.stderr);
    assert!(text(&guide, "import-verslag.txt").contains("== v1.0 =="));
    let ledger = text(&guide, "content/sections/a/section.yaml");
    for line in [
        "version: \"1.1\"\n    published: 2025-04-02",
        "version: \"1.0\"\n    published: 2024-03-01",
    ] {
        assert!(ledger.contains(line), "{line}\n{ledger}");
    }
    let mut build = program();
    build.args(["build", "--unreleased", "--root"]).arg(guide.beside("nieuw"));
    build.args(["--as-of", "2026-01-10", "--out"]).arg(guide.beside("uit"));
    let built = Run::of(build);
    // What is left to fill in is all that is wrong: every version was found.
    assert!(!built.stderr.contains("A00"), "{}", built.stderr);
    assert!(!ledger.contains("      en:"), "{ledger}");
    let log = std::process::Command::new("git")
        .args(["log", "--format=%an %ad", "--date=short"])
        .current_dir(guide.beside("nieuw"))
        .output()
        .unwrap();
    let log = String::from_utf8_lossy(&log.stdout).into_owned();
    assert!(log.contains("A. Bakker 2024-03-01") && log.contains("A. Bakker 2025-04-02"), "{log}");
}

#[test]
fn a_folder_that_is_not_there_is_said_to_be_that_whatever_else_was_asked() {
    let guide = Guide::nothing();
    let run = import(&guide, &guide.beside("nergens"), &[]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stderr.contains("dit bestaat niet"), "{}", run.stderr);
}
