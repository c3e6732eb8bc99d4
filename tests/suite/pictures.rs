//! Pictures, attachments and the publisher's own files, from the folder to the site.

use std::fs;
use std::path::Path;

use crate::exchange::{export, file, import, translated};
use crate::guide::{Guide, Run, snapshot};
use crate::repository::git;

const NL: &str = "content/sections/kern/nl.md";
const EN: &str = "content/sections/kern/en.md";
const PNG: &str = "content/sections/kern/kaart.png";
const SHEET: &str = "content/sections/kern/werkblad.csv";

/// A picture of this size in one colour.
pub(crate) fn png(width: u32, height: u32, grey: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![grey; (width * height) as usize]).unwrap();
    writer.finish().unwrap();
    bytes
}

fn add(guide: &Guide, path: &str, text: &str) {
    guide.write(path, format!("{}\n{text}\n", guide.text(path)));
}

/// The small guide with a picture and an attachment in both languages.
fn guide() -> Guide {
    let guide = Guide::draft();
    guide.write(PNG, png(40, 20, 10));
    guide.write(SHEET, "vraag;antwoord\n");
    add(&guide, NL, "![Het loket *stuurt* door](kaart.png \"Zo gaat het; zie [](term:loket).\")\n");
    add(&guide, NL, "Vul [het werkblad](attachment:werkblad.csv) in.\n");
    add(&guide, EN, "![The desk passes it on](kaart.png \"How it goes.\")\n");
    add(&guide, EN, "Fill in [the worksheet](attachment:werkblad.csv).\n");
    guide
}

fn committed(guide: &Guide) {
    git(&guide.root(), &["add", "--all"], &[]);
    git(&guide.root(), &["-c", "commit.gpgsign=false", "commit", "-q", "-m", "x"], &[]);
}

fn done(guide: &Guide, command: &str) -> Run {
    let run = guide.run(&command.split(' ').collect::<Vec<_>>());
    assert_eq!(run.status, 0, "{command}: {}", run.stderr);
    run
}

fn page(out: &Path, path: &str) -> String {
    fs::read_to_string(out.join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

#[test]
fn a_picture_and_an_attachment_reach_readers_whole_and_described() {
    let guide = guide();
    guide.write("content/static/.well-known/kaart.txt", "een");
    guide.write("content/static/CNAME", "gids.example\n");
    guide.write("content/static/.DS_Store", "x");
    guide.release();
    guide.build().is_fine();
    let out = guide.out();
    let nl = page(&out, "nl/kern.html");
    let image = "<img src=\"kern/kaart.png\" alt=\"Het loket stuurt door\" width=\"40\" height=\"20\" \
                 loading=\"lazy\" decoding=\"async\">";
    assert!(nl.contains(image), "{nl}");
    assert!(nl.contains("<figcaption>Zo gaat het; zie <a class=\"term"), "{nl}");
    let link = "<a class=\"download\" type=\"text/csv\" href=\"kern/werkblad.csv\">het werkblad (CSV, \
                15 bytes, Nederlands)</a>";
    assert!(nl.contains(link), "{nl}");
    assert!(page(&out, "en/core.html").contains("the worksheet (CSV, 15 bytes, English)</a>"));
    assert_eq!(fs::read(out.join("nl/kern/kaart.png")).unwrap(), png(40, 20, 10));
    assert_eq!(fs::read(out.join("en/kern/kaart.png")).unwrap(), png(40, 20, 10));
    assert_eq!(page(&out, "CNAME"), "gids.example\n");
    assert_eq!(page(&out, ".well-known/kaart.txt"), "een");
    assert!(!out.join(".DS_Store").exists());
    let manifest = page(&out, "manifest-sha256.txt");
    for path in ["nl/kern/kaart.png", "nl/kern/werkblad.csv", "CNAME", ".well-known/kaart.txt"] {
        assert!(manifest.contains(&format!("  {path}\n")), "{path} is in no manifest:\n{manifest}");
    }
    // The page of the whole, and the one with both languages, show it from where they stand.
    assert!(page(&out, "nl/hele-gids.html").contains("<img src=\"kern/kaart.png\""));
    let both = page(&out, "nl/kern/naast-elkaar.html");
    assert!(both.contains("<img src=\"kaart.png\"") && both.contains("../../en/kern/kaart.png"));
    let found = guide.run(&["search", "doorstuurt loket stuurt", "--lang", "nl"]);
    assert!(found.stdout.contains("kern"), "{found:?}");
    // A folder that holds them is known as our own, and a second build gives the same bytes.
    let first = snapshot(&out);
    guide.build().is_fine();
    assert!(snapshot(&out) == first, "two builds differ");
}

#[test]
fn an_old_version_shows_its_old_picture_from_git() {
    let guide = guide();
    guide.release();
    git(&guide.root(), &["init", "-q", "-b", "main"], &[]);
    committed(&guide);
    guide.write(PNG, png(60, 30, 200));
    guide.write(SHEET, "vraag;antwoord;toelichting\n");
    // Other bytes are another text, which no version covers yet.
    let drafted = guide.check();
    assert!(drafted.codes().contains(&"V001"), "{drafted:#?}");
    let version = guide.run(&[
        "version",
        "kern",
        "--kind",
        "substantive",
        "--note-nl",
        "Nieuwe kaart.",
        "--note-en",
        "New map.",
        "--published",
        "2026-02-01",
    ]);
    assert_eq!(version.status, 0, "{}", version.stderr);
    done(&guide, "translation confirm kern");
    done(&guide, "check --fix");
    committed(&guide);
    let out = guide.out();
    done(&guide, &format!("build --as-of 2026-02-01 --out {}", out.display()));
    let bytes = |path: &str| fs::read(out.join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
    assert_eq!(bytes("nl/kern/kaart.png"), png(60, 30, 200));
    let old = page(&out, "nl/kern/v1.0.html");
    let src = old.split("<img src=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(src.ends_with("/kaart.png") && src.len() == "0123456789ab/kaart.png".len(), "{src}");
    assert_eq!(bytes(&format!("nl/kern/{src}")), png(40, 20, 10));
    let sheet = old.split("type=\"text/csv\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(bytes(&format!("nl/kern/{sheet}")), b"vraag;antwoord\n");
    // Of the picture nothing but its bytes changed, and that is told: both are shown.
    let numbers: Vec<String> = fs::read_dir(out.join("nl/kern"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("v1.0-") && name.ends_with(".html"))
        .collect();
    let difference = page(&out, &format!("nl/kern/{}", numbers[0]));
    assert!(difference.contains(&format!("<img src=\"{src}\"")), "{difference}");
    assert!(difference.contains("<img src=\"kaart.png\""), "{difference}");
    // Readers get what the file is called in the text, and not its address inside the site.
    let replaced = format!(
        "is vervangen: <a href=\"{sheet}\">zoals het was</a>, <a href=\"werkblad.csv\">zoals het nu is</a>"
    );
    assert!(difference.contains(&replaced), "{difference}");
    assert!(difference.contains("1 bestand is vervangen"), "{difference}");
    assert!(
        !difference.contains("leidde naar") && !difference.contains(">nl/kern/"),
        "{difference}"
    );
    // What the text offers no more stays where others found it.
    guide.change(NL, "Vul [het werkblad](attachment:werkblad.csv) in.", "Vul niets in.");
    guide.change(EN, "Fill in [the worksheet](attachment:werkblad.csv).", "Fill in nothing.");
    fs::remove_file(guide.root().join(SHEET)).unwrap();
    done(
        &guide,
        "version kern --kind editorial --note-nl Weg. --note-en Gone. --published 2026-02-02",
    );
    done(&guide, "translation confirm kern");
    done(&guide, "check --fix");
    committed(&guide);
    done(&guide, &format!("build --as-of 2026-02-02 --out {}", out.display()));
    let bytes = |path: &str| fs::read(out.join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
    assert_eq!(bytes("nl/kern/werkblad.csv"), "vraag;antwoord;toelichting\n".as_bytes());
    assert_eq!(bytes("en/kern/werkblad.csv"), "vraag;antwoord;toelichting\n".as_bytes());
}

#[cfg(unix)]
#[test]
fn a_picture_that_is_a_link_in_the_folder_is_found_in_the_past() {
    let guide = guide();
    let shared = guide.root().join("content/sections/toets/kaart.png");
    fs::rename(guide.root().join(PNG), &shared).unwrap();
    std::os::unix::fs::symlink("../toets/kaart.png", guide.root().join(PNG)).unwrap();
    add(&guide, "content/sections/toets/nl.md", "![Het loket](kaart.png)\n");
    add(&guide, "content/sections/toets/en.md", "![The desk](kaart.png)\n");
    guide.release();
    git(&guide.root(), &["init", "-q", "-b", "main"], &[]);
    committed(&guide);
    // Another picture behind the same link is another text of both.
    fs::write(&shared, png(60, 30, 200)).unwrap();
    let notes = "--kind substantive --note-nl a --note-en b --published 2026-02-01";
    done(&guide, &format!("version kern toets {notes}"));
    done(&guide, "translation confirm kern toets");
    done(&guide, "check --fix");
    committed(&guide);
    let out = guide.out();
    done(&guide, &format!("build --as-of 2026-02-01 --out {}", out.display()));
    let old = page(&out, "nl/kern/v1.0.html");
    let src = old.split("<img src=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(fs::read(out.join("nl/kern").join(src)).unwrap(), png(40, 20, 10));
}

#[test]
fn pictures_of_a_heading_go_along_however_their_names_are_written() {
    let guide = guide();
    for path in [NL, EN] {
        let pictures = "![x][k]\n\n![y](mijn\\_kaart.png)\n\n[plan](attachment&#58;werkblad.csv)\n\n[k]: kaart.png";
        add(&guide, path, &format!("## Los {{#los}}\n\n{pictures}"));
    }
    guide.write("content/sections/kern/mijn_kaart.png", png(5, 5, 1));
    guide.release();
    git(&guide.root(), &["init", "-q", "-b", "main"], &[]);
    committed(&guide);
    done(&guide, "split kern#los los --summary-nl a --summary-en b");
    for name in ["kaart.png", "mijn_kaart.png", "werkblad.csv"] {
        assert!(guide.root().join("content/sections/los").join(name).exists(), "{name}");
    }
}

#[test]
fn a_picture_in_one_language_only_is_told() {
    let guide = guide();
    let text = guide.text(EN);
    let line = text.lines().find(|line| line.starts_with("![The desk")).unwrap();
    guide.change(EN, line, "");
    for command in [
        "version --amend kern toets glossary indicators spreadsheets diagram:proef",
        "translation confirm kern toets",
    ] {
        done(&guide, command);
    }
    let run = guide.check();
    let told = run.found.iter().find(|found| found.words.contains("picture"));
    assert!(told.is_some(), "{run:#?}");
}

#[test]
fn a_page_of_the_publisher_has_pictures_too() {
    let guide = Guide::new();
    for (language, title) in [("nl", "Schrijf ons"), ("en", "Write to us")] {
        let text = format!("---\ntitle: {title}\nsummary: S.\n---\n![{title}](foto.png)\n");
        guide.write(&format!("content/pages/contact/{language}.md"), text);
    }
    guide.write("content/pages/contact/foto.png", png(3, 2, 0));
    done(&guide, "check --fix");
    guide.build();
    let out = guide.out();
    assert!(
        page(&out, "nl/contact.html").contains("<img src=\"contact/foto.png\" alt=\"Schrijf ons\"")
    );
    assert_eq!(fs::read(out.join("en/contact/foto.png")).unwrap(), png(3, 2, 0));
}

#[test]
fn a_picture_goes_to_an_agency_and_back() {
    let guide = guide();
    guide.release();
    guide.change(NL, "Het loket *stuurt* door", "Het loket belt [terug]");
    guide.change(NL, "Zo gaat het;", "Zo \\\"gaat\\\" het *nu*;");
    let xliff = export(&guide, &["kern"]);
    assert!(xliff.contains("Het loket belt [terug]"), "{xliff}");
    let translate = |source: &str| source.replace("Het loket belt", "The desk *calls*");
    let back = translated(&xliff, &translate);
    let run = import(&guide, &file(&guide, &back), &["--yes"]);
    assert_eq!(run.status, 0, "{run:#?}");
    let line = "![The desk \\*calls\\* \\[terug\\]](kaart.png \"Zo “gaat” het *nu*; zie";
    assert!(guide.text(EN).contains(line), "{}", guide.text(EN));
}

#[test]
fn pictures_go_along_when_a_section_gets_another_name_or_becomes_a_part_of_another() {
    let guide = guide();
    guide.release();
    git(&guide.root(), &["init", "-q", "-b", "main"], &[]);
    committed(&guide);
    done(&guide, "rename kern hart");
    assert!(!guide.root().join(PNG).exists());
    assert_eq!(
        fs::read(guide.root().join("content/sections/hart/kaart.png")).unwrap(),
        png(40, 20, 10)
    );
    let run = guide.run(&["check", "--as-of", "2026-01-10"]);
    assert_eq!(run.status, 0, "{run:#?}");
    committed(&guide);
    done(&guide, "merge hart toets");
    assert!(!guide.root().join("content/sections/hart").exists());
    assert_eq!(
        fs::read(guide.root().join("content/sections/toets/kaart.png")).unwrap(),
        png(40, 20, 10)
    );
    let run = guide.run(&["check", "--as-of", "2026-01-10"]);
    assert_eq!(run.status, 0, "{run:#?}");
}
