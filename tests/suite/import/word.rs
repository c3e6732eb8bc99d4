//! A Word file as the text of a section: new, or in the place of what stands there once somebody has
//! seen the difference.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::import_text;
use crate::guide::Guide;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A Word file with these paragraphs: `#` and `##` before a heading, `+` before words that were put
/// in and not accepted.
fn docx(paragraphs: &[&str]) -> Vec<u8> {
    let paragraph = |text: &&str| {
        let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
        let style = |name: &str, text: &str| {
            format!("<w:p><w:pPr><w:pStyle w:val=\"{name}\"/></w:pPr>{}</w:p>", run(text))
        };
        if let Some(text) = text.strip_prefix("## ") {
            style("Kop2", text)
        } else if let Some(text) = text.strip_prefix("# ") {
            style("Kop1", text)
        } else if let Some(text) = text.strip_prefix("+ ") {
            format!(
                "<w:p><w:ins w:author=\"A. Bakker\" w:date=\"2026-03-04T05:06:07Z\">{}</w:ins></w:p>",
                run(text)
            )
        } else {
            format!("<w:p>{}</w:p>", run(text))
        }
    };
    let body: String = paragraphs.iter().map(paragraph).collect();
    let style = |id: &str, name: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/></w:style>"
        )
    };
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"r\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let parts = [
        ("[Content_Types].xml", "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>".to_owned()),
        ("_rels/.rels", relation("officeDocument", "word/document.xml")),
        ("word/_rels/document.xml.rels", relation("styles", "styles.xml")),
        ("word/styles.xml", format!("<w:styles xmlns:w=\"{WORD}\">{}{}</w:styles>", style("Kop1", "heading 1"), style("Kop2", "heading 2"))),
        ("word/document.xml", format!("<w:document xmlns:w=\"{WORD}\"><w:body>{body}</w:body></w:document>")),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_word_file_becomes_a_section_with_what_it_does_not_say_to_be_filled_in() {
    let guide = Guide::new();
    let file = docx(&[
        "# Werving & meer".replace('&', "&amp;").as_str(),
        "Eerst [dit].",
        "## Één kop",
        "• een",
        "• twee",
    ]);
    let run = import_text(&guide, "Beleid werving.docx", &file, &["--lang", "nl"]);
    assert_eq!(run.status, 0, "{run:#?}");
    let said = &run.stderr;
    for line in [
        "anders. Hier stond een lijst die met de hand was getypt (2 regels).",
        ", alinea 4 (‘• een’): anders.",
        "De tekst staat in content/sections/beleid-werving.",
        "leidraad version beleid-werving --amend",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
    let text = guide.text("content/sections/beleid-werving/nl.md");
    assert!(text.starts_with("---\ntitle: \"Werving & meer\"\nsummary: ‹"), "{text}");
    assert!(
        text.ends_with("---\n\nEerst \\[dit\\].\n\n## Één kop {#een-kop}\n\n- een\n- twee\n"),
        "{text}"
    );
    let other = guide.text("content/sections/beleid-werving/en.md");
    assert!(other.contains("## ‹First heading› {#een-kop}\n"), "{other}");
    // It is not written over by an import that did not ask for it.
    let again = import_text(&guide, "Beleid werving.docx", &file, &["--lang", "nl"]);
    assert_eq!(again.status, 2, "{again:#?}");
    assert!(again.stderr.contains("--section beleid-werving"), "{again:#?}");
    let same =
        import_text(&guide, "x.docx", &file, &["--lang", "nl", "--section", "beleid-werving"]);
    assert_eq!(same.status, 0, "{same:#?}");
    assert!(same.stderr.contains("zegt al wat in het bestand staat"), "{same:#?}");
}

#[test]
fn the_text_of_a_section_is_replaced_by_who_has_seen_the_difference() {
    let guide = Guide::new();
    let path = "content/sections/kern/nl.md";
    let before = guide.text(path);
    let file = docx(&[
        "# Andere titel",
        "De instelling beslist altijd zelf.",
        "## Wie beslist",
        "Zie hierna.",
        "## Slot",
        "Klaar.",
    ]);
    let import = |more: &[&str]| {
        let mut args = vec!["--lang", "nl", "--section", "kern"];
        args.extend(more);
        import_text(&guide, "kern.docx", &file, &args)
    };
    let shown = import(&[]);
    assert_eq!(shown.status, 1, "{shown:#?}");
    for words in
        ["{+altijd +}", "‘Andere titel’; die van de sectie is ‘De kern’", "--yes", "[-Een voetnoot"]
    {
        assert!(shown.stderr.contains(words), "{words}\n{}", shown.stderr);
    }
    assert_eq!(guide.text(path), before);
    let done = import(&["--yes"]);
    assert_eq!(done.status, 0, "{done:#?}");
    let front = &before[..before.rfind("---\n").unwrap()];
    let after = guide.text(path);
    assert!(after.starts_with(front), "{after}");
    assert!(after.ends_with("De instelling beslist altijd zelf.\n\n## Wie beslist {#wie}\n\nZie hierna.\n\n## Slot {#wat}\n\nKlaar.\n"), "{after}");
}

#[test]
fn changes_that_nobody_decided_stop_an_import_and_a_decision_lets_it_go_on() {
    let guide = Guide::new();
    let file = docx(&["Tekst.", "+ Nieuw &amp; onbeslist."]);
    let stopped = import_text(&guide, "open.docx", &file, &["--lang", "nl"]);
    assert_eq!(stopped.status, 1, "{stopped:#?}");
    for words in [
        "toegevoegd door A. Bakker op 2026-03-04: Nieuw & onbeslist.",
        "staat 1 wijziging of opmerking",
        "--changes accept",
    ] {
        assert!(stopped.stderr.contains(words), "{words}\n{}", stopped.stderr);
    }
    assert!(!guide.root().join("content/sections/open").exists());
    let rejected =
        import_text(&guide, "open.docx", &file, &["--lang", "nl", "--changes", "reject"]);
    assert_eq!(rejected.status, 0, "{rejected:#?}");
    assert!(guide.text("content/sections/open/nl.md").ends_with("---\n\nTekst.\n"));
}

#[test]
fn what_is_no_word_file_is_told_and_nothing_is_written() {
    let guide = Guide::new();
    let before = guide.files();
    for (name, bytes, words) in [
        (
            "oud.doc",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0".as_slice(),
            "(.doc)",
        ),
        ("kapot.docx", b"PK\x03\x04 kapot", "kapot"),
        ("leeg.docx", b"", "leeg"),
        ("brief.rtf", b"{\\rtf1}", "RTF"),
    ] {
        let run = import_text(&guide, name, bytes, &["--lang", "nl", "--section", "nieuw"]);
        assert_eq!(run.status, 1, "{run:#?}");
        assert!(run.stderr.contains(words) && run.stderr.contains("niets geschreven"), "{run:#?}");
    }
    let chart = import_text(&guide, "x.mmd", b"flowchart TD\n a-->b\n", &["--lang", "nl", "--yes"]);
    assert!(chart.status == 2 && chart.stderr.contains("--section"), "{chart:#?}");
    assert_eq!(guide.files(), before);
}
