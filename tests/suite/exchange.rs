//! What goes to a translation agency and comes back.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use regex::{Captures, Regex};

use crate::digest_and_version::{KERN_EN, KERN_NL, changes};
use crate::guide::{Guide, Run, snapshot};
use crate::moving::{repository, run};

const SCHEMAS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/schemas/xliff");

/// Text with everything that the dialect has, to be put behind the text of a section.
const NEW: &str = "\nNieuw: *één* zin met [een link](section:toets#vragen), `code` en een noot[^twee]. \
Nog een zin, bijv. deze [](source:brief \"P2.3\").\n\n## Nog een kop {#nog}\n\n- een & \\<twee>\n- drie\\\n  vier\n\n\
> [!NOTE] Let op\n> Pas *op*.\n\n| A | B |\n|---|--:|\n| a \\| b | ~~weg~~ [](source:brief) |\n\n\
***\n\nBegrip\n: Uitleg.\n\n```\nniet vertalen\n```\n\n[^twee]: Een noot met **nadruk**.\n";

/// The small guide with a sentence changed, a cell changed and much that is new.
fn changed() -> Guide {
    let guide = Guide::new()
        .edit(KERN_NL, "De instelling beslist zelf", "De instelling beslist altijd zelf")
        .edit(KERN_NL, "| Wie? |", "| Wie dan? |");
    let text = guide.text(KERN_NL);
    guide.write(KERN_NL, format!("{text}{NEW}"));
    guide
}

pub(crate) fn export(guide: &Guide, more: &[&str]) -> String {
    let run = guide.run(&[&["translation", "export"], more].concat());
    assert_eq!(run.status, 0, "{run:#?}");
    run.stdout
}

pub(crate) fn import(guide: &Guide, file: &Path, more: &[&str]) -> Run {
    let file = file.to_str().unwrap();
    guide.run(&[&["translation", "import", file], more].concat())
}

pub(crate) fn file(guide: &Guide, text: impl AsRef<[u8]>) -> PathBuf {
    let path = guide.beside("terug.xlf");
    std::fs::write(&path, text).unwrap();
    path
}

/// What an agency does: each unit that is to be translated gets what `translate` makes of its source.
pub(crate) fn translated(xliff: &str, translate: &dyn Fn(&str) -> String) -> String {
    static UNIT: OnceLock<Regex> = OnceLock::new();
    let unit = UNIT.get_or_init(|| {
        let text = r#"(?s)(<(?:trans-)?unit id="[^"]*"[^>]*translate="yes"[^>]*>.*?)(<source[^>]*>)(.*?)</source>(?:<target[^>]*>.*?</target>)?"#;
        Regex::new(text).unwrap()
    });
    let by = |found: &Captures<'_>| {
        let state = if xliff.contains("trans-unit") { " state=\"translated\"" } else { "" };
        let target = translate(&found[3]);
        format!("{}{}{}</source><target{state}>{target}</target>", &found[1], &found[2], &found[3])
    };
    unit.replace_all(xliff, by).replace("state=\"initial\"", "state=\"translated\"")
}

/// Every word in capitals, codes as they are.
fn shouted(source: &str) -> String {
    let mut in_tag = false;
    let mut entity = false;
    let shout = |c: char| {
        match c {
            '<' => in_tag = true,
            '&' => entity = true,
            _ => {}
        }
        let out = if in_tag || entity { c } else { c.to_ascii_uppercase() };
        match c {
            '>' => in_tag = false,
            ';' => entity = false,
            _ => {}
        }
        out
    };
    source.chars().map(shout).collect()
}

fn validate(text: &str, schema: &str) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.xlf");
    std::fs::write(&path, text).unwrap();
    let run = Command::new("xmllint")
        .args(["--noout", "--nonet", "--schema", &format!("{SCHEMAS}/{schema}")])
        .arg(&path)
        .env("XML_CATALOG_FILES", format!("{SCHEMAS}/catalog.xml"))
        .output()
        .expect("xmllint (package libxml2-utils) is needed");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

#[test]
fn each_unit_says_what_it_is_wherever_it_stands() {
    let guide = Guide::new();
    let text = guide.text(KERN_NL);
    let table = |words: &str| format!("| {words} a |\n|---|\n| {words} b |\n\nTabel: {words} c");
    let indented = |by: &str, text: &str| text.replace('\n', &format!("\n{by}"));
    let list = format!(
        "- punt\n\n  {}\n\n  > [!NOTE] kop in een punt\n  > x",
        indented("  ", &table("lijst"))
    );
    let fold = format!("> [!FOLD] Uitleg\n> {}", indented("> ", &table("vouw")));
    guide.write(KERN_NL, format!("{text}\n{}\n\n{list}\n\n{fold}\n", table("los")));
    let xliff = export(&guide, &["kern"]);
    let place = |words: &str| {
        let end =
            xliff.find(&format!(">{words}</source>")).unwrap_or_else(|| panic!("{words}: {xliff}"));
        let start = xliff[..end].rfind("<unit ").unwrap();
        let note = xliff[start..end].split("<note ").nth(1).unwrap();
        note.split('>').nth(1).unwrap().split(" under ").next().unwrap().to_owned()
    };
    for words in ["los", "lijst", "vouw"] {
        assert_eq!(place(&format!("{words} a")), "A cell of a table");
        assert_eq!(place(&format!("{words} b")), "A cell of a table");
        assert_eq!(place(&format!("{words} c")), "The caption of a table");
    }
    assert_eq!(place("punt"), "An item of a list");
    assert_eq!(place("kop in een punt"), "The title of a box");
    assert_eq!(place("Uitleg"), "The title of a box");
}

#[test]
fn files_for_an_agency_are_valid() {
    let guide = changed();
    for all in [&[][..], &["--all"]] {
        validate(&export(&guide, all), "xliff-core-2.0.xsd");
        validate(
            &export(&guide, &[&["--format", "xliff12"], all].concat()),
            "xliff-core-1.2-strict.xsd",
        );
    }
    let outstanding = export(&guide, &[]);
    assert!(
        outstanding.contains("<file id=\"kern\"") && !outstanding.contains("<file id=\"toets\"")
    );
    assert!(
        outstanding
            .contains("<gls:term>kennisveiligheid</gls:term><gls:translation>knowledge security")
    );
    let tbx = export(&guide, &["--format", "tbx"]);
    let document = roxmltree::Document::parse(&tbx).unwrap();
    let terms = document.descendants().filter(|node| node.has_tag_name("term")).count();
    assert!(terms >= 5, "{tbx}");
    assert!(tbx.contains("<term>kennisbescherming</term><termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts"));
}

#[test]
fn what_comes_back_is_in_the_translation_and_nothing_else_changed() {
    for format in ["xliff", "xliff12"] {
        let guide = changed();
        let before = guide.files();
        let xliff = export(&guide, &["--format", format]);
        assert!(xliff.contains(">behind-") && xliff.contains(">new<"), "{xliff}");
        let back = file(&guide, translated(&xliff, &shouted));
        let dry = import(&guide, &back, &["--dry-run"]);
        assert_eq!((dry.status, changes(&before, &guide)), (0, vec![]), "{dry:#?}");
        let unasked = import(&guide, &back, &[]);
        assert_eq!((unasked.status, changes(&before, &guide)), (2, vec![]), "{unasked:#?}");
        let run = import(&guide, &back, &["--yes"]);
        assert_eq!(run.status, 0, "{format}: {run:#?}");
        assert!(run.stderr.contains("translation confirm kern"), "{run:#?}");
        assert_eq!(changes(&before, &guide), [KERN_EN]);
        let (text, old) =
            (guide.text(KERN_EN), String::from_utf8(before[KERN_EN].clone()).unwrap());
        for expected in [
            "\n\nDE INSTELLING BESLIST ALTIJD ZELF [](source:brief \"P2.3\"). ",
            "[EEN LINK](section:toets#vragen), `code` EN EEN NOOT[^twee]. NOG EEN ZIN, BIJV. DEZE [](source:brief \"P2.3\").\n",
            "\n## NOG EEN KOP {#nog}\n\n- EEN & \\<TWEE>\n- DRIE\\\n  VIER\n\n> [!NOTE] LET OP\n> PAS *OP*.\n",
            "| A \\| B | ~~WEG~~ [](source:brief) |\n\n***\n\nBEGRIP\n: UITLEG.\n\n```\nniet vertalen\n```\n",
            "[^twee]: EEN NOOT MET **NADRUK**.\n",
            "| WIE DAN? | DE INSTELLING |\n",
        ] {
            assert!(text.contains(expected), "{expected}\n---\n{text}\n{run:#?}");
        }
        // What was confirmed and did not change stays byte for byte.
        for line in old.lines().filter(|line| !line.contains("itself") && !line.starts_with("| ")) {
            assert!(text.contains(line), "{line}\n{text}");
        }
        let again = import(&guide, &back, &["--yes"]);
        assert!(again.status == 0 && again.stderr.contains(" 0 changes"), "{again:#?}");
    }
}

#[test]
fn everything_sent_out_and_back_as_it_is_changes_no_byte() {
    let guide = changed();
    for format in ["xliff", "xliff12"] {
        let before = guide.files();
        let back = file(&guide, export(&guide, &["--all", "--format", format]));
        let run = import(&guide, &back, &["--yes"]);
        assert!(changes(&before, &guide).is_empty(), "{run:#?}");
        assert!(!run.stderr.contains("source text in the file"), "{run:#?}");
    }
}

/// The guide of this repository in a folder of its own, without its history.
fn own_guide() -> Guide {
    let (own, guide) = (Path::new(env!("CARGO_MANIFEST_DIR")), Guide::nothing());
    for (path, bytes) in ["content", "diagrams"].iter().flat_map(|folder| {
        let files = snapshot(&own.join(folder)).into_iter();
        files.map(move |(path, bytes)| (format!("{folder}/{path}"), bytes))
    }) {
        guide.write(&path, bytes);
    }
    guide
}

/// The Markdown of a text with quotes as they are typed on a keyboard.
fn markdown(text: &str) -> String {
    let body = text.splitn(3, "---\n").nth(2).unwrap();
    body.replace(['“', '”'], "\"").replace(['‘', '’'], "'").trim().to_owned()
}

/// Every block of a large text, with all that people write: as it is, nothing changes; and both the
/// translation and a copy of the text come back whole where there is no translation.
#[test]
fn our_own_guide_survives_the_way_out_and_back() {
    let guide = own_guide();
    let before = guide.files();
    let all = export(&guide, &["--all"]);
    validate(&all, "xliff-core-2.0.xsd");
    let run = import(&guide, &file(&guide, &all), &["--yes"]);
    assert_eq!((run.status, changes(&before, &guide)), (0, vec![]), "{run:#?}");
    // A picture with words in it has a file of its own in each language, which is a code of the
    // translation alone: where there is none, nobody knows it.
    let alike = |path: &String| {
        !String::from_utf8_lossy(&before[path]).contains(".en.svg")
            && path.ends_with("/en.md")
            && path.contains("sections")
    };
    let texts: Vec<&String> = before.keys().filter(|path| alike(path)).collect();
    let ids = texts.iter().map(|path| path.split('/').nth(2).unwrap());
    let all = export(&guide, &std::iter::once("--all").chain(ids).collect::<Vec<_>>());
    let copied = translated(&all, &|source| source.to_owned());
    let as_it_is = all.replace("state=\"final\"", "state=\"translated\"");
    for (back, of) in [(copied, "nl.md"), (as_it_is, "en.md")] {
        texts.iter().for_each(|path| std::fs::remove_file(guide.root().join(path)).unwrap());
        let run = import(&guide, &file(&guide, back), &["--yes"]);
        assert_eq!(run.status, 0, "{run:#?}");
        for path in &texts {
            let expected = String::from_utf8(before[&path.replace("en.md", of)].clone()).unwrap();
            assert_eq!(markdown(&guide.text(path)), markdown(&expected), "{path}");
        }
    }
}

#[test]
fn a_translation_that_is_not_there_begins_with_what_came_back() {
    let guide = Guide::new();
    std::fs::remove_file(guide.root().join(KERN_EN)).unwrap();
    let back = file(&guide, translated(&export(&guide, &["kern"]), &shouted));
    let run = import(&guide, &back, &["--yes"]);
    assert_eq!(run.status, 0, "{run:#?}");
    let text = guide.text(KERN_EN);
    assert!(
        text.starts_with(
            "---\ntitle: \"DE KERN\"\nsummary: \"WAAR HET OM GAAT.\"\nslug: de-kern\n---\n\n"
        ),
        "{text}"
    );
    assert!(
        text.contains("![](diagram:proef)") && text.ends_with("[^een]: DE VOETNOOT ZELF.\n"),
        "{text}"
    );
}

/// What can be wrong with a file: a change of a good one, and what is said of it.
type Wrong = (&'static str, fn(&str) -> Vec<u8>, &'static str);

const WRONG: &[Wrong] = &[
    ("not XML", |_| b"Beste redactie".to_vec(), "this is not XML"),
    ("a package", |_| b"PK\x03\x04...".to_vec(), "zip file"),
    ("cut off", |text| text.as_bytes()[..text.len() / 2].to_vec(), "ends too early"),
    (
        "Windows-1252",
        |text| {
            text.replace("ZELF", "\u{fffd}")
                .replace('\u{fffd}', "Z\u{e9}")
                .chars()
                .map(|c| c as u8)
                .collect()
        },
        "not UTF-8",
    ),
    (
        "another encoding",
        |text| text.replace("UTF-8", "ISO-8859-1").into(),
        "written in ‘ISO-8859-1’",
    ),
    (
        "another version",
        |text| text.replace("version=\"2.1\"", "version=\"2.2\"").into(),
        "XLIFF 2.2",
    ),
    (
        "other languages",
        |text| text.replace("trgLang=\"en\"", "trgLang=\"de\"").into(),
        "into ‘de’",
    ),
    ("an entity", |text| text.replace("ZELF", "&zelf;").into(), "‘&zelf;’"),
    (
        "a DOCTYPE",
        |text| text.replacen("<xliff", "<!DOCTYPE x [<!ENTITY zelf 'x'>]><xliff", 1).into(),
        "DOCTYPE",
    ),
    (
        "another guide",
        |text| {
            text.replace("\"kern\"", "\"elders\"")
                .replace("sections/kern", "sections/elders")
                .into()
        },
        "‘elders’ is not in this guide",
    ),
    (
        "another source",
        |text| {
            text.replace("De instelling beslist altijd zelf", "De instelling beslist nooit zelf")
                .into()
        },
        "another than that of the guide",
    ),
    (
        "a unit that nobody knows",
        |text| {
            text.replacen("<unit id=\"b", "<unit id=\"bx", 30)
                .replace("De instelling beslist altijd zelf", "Iets anders")
                .into()
        },
        "is not there any more",
    ),
    (
        "a unit twice",
        |text| {
            let start = text.find("<unit id=\"b").unwrap();
            let end = start + text[start..].find("</unit>").unwrap() + "</unit>".len();
            format!("{}{}{}", &text[..end], &text[start..end], &text[end..]).into()
        },
        "more than once",
    ),
    (
        "an empty target",
        |text| {
            Regex::new("<target>DE INSTELLING BESLIST.*?</target>")
                .unwrap()
                .replace(text, "<target> </target>")
                .into_owned()
                .into()
        },
        "no translation was filled in",
    ),
    (
        "a code that is foreign",
        |text| text.replace("<target>DE INSTELLING", "<target><ph id=\"99\"/>DE INSTELLING").into(),
        "99 does not belong",
    ),
    (
        "a code that is missing",
        |text| {
            Regex::new("(<target>DE INSTELLING BESLIST[^<]*)<ph[^>]*/>")
                .unwrap()
                .replace(text, "$1")
                .into_owned()
                .into()
        },
        "is missing in the translation",
    ),
    (
        "a code that is there twice",
        |text| {
            Regex::new("(<target>DE INSTELLING BESLIST[^<]*)(<ph[^>]*/>)")
                .unwrap()
                .replace(text, "$1$2$2")
                .into_owned()
                .into()
        },
        "is there more than once",
    ),
    (
        "emphasis that Markdown cannot have",
        |text| {
            let word = Regex::new("(<target>NIEUW): (<pc[^>]*>)[^<]*(</pc>)").unwrap();
            word.replace(text, "$1$2(EEN)${3}NU").into_owned().into()
        },
        "as markup",
    ),
];

#[test]
fn what_is_wrong_with_a_file_is_said_where_it_stands_and_loses_nothing() {
    let guide = changed();
    let before = guide.files();
    let good = translated(&export(&guide, &[]), &shouted);
    for (name, wrong, expected) in WRONG {
        let path = file(&guide, wrong(&good));
        let run = import(&guide, &path, &["--dry-run"]);
        assert_eq!(run.status, 1, "{name}: {run:#?}");
        assert!(run.stderr.contains(expected), "{name}: {expected}\n{}", run.stderr);
        assert!(run.stderr.contains("terug.xlf"), "{name}: {}", run.stderr);
        assert!(changes(&before, &guide).is_empty(), "{name}");
    }
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(good.replace("UTF-8", "UTF-16").encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(import(&guide, &file(&guide, utf16), &["--dry-run"]).status, 0);
    // Codes in another order are for the translator to choose.
    let moved = Regex::new("(<ph id=\"3\"[^>]*/>)( EN EEN NOOT)(<ph id=\"4\"[^>]*/>)").unwrap();
    let moved = moved.replace(&good, "$3$2 $1").into_owned();
    let run = import(&guide, &file(&guide, moved), &["--yes"]);
    assert!(run.status == 0 && run.stderr.contains("in another order"), "{run:#?}");
    assert!(guide.text(KERN_EN).contains("[^twee] EN EEN NOOT `code`"));
}

#[test]
fn what_changed_since_is_listed_what_did_not_is_taken_and_what_is_confirmed_stays() {
    let guide = changed();
    let back = translated(&export(&guide, &["--all"]), &shouted);
    guide.change(KERN_NL, "| Wie dan? |", "| Wie ook? |");
    let path = file(&guide, back);
    let run = import(&guide, &path, &["--yes"]);
    assert_eq!(run.status, 1, "{run:#?}");
    assert!(
        run.stderr.contains("not there any more") && run.stderr.contains("‘Wie dan?’"),
        "{run:#?}"
    );
    assert!(run.stderr.contains("the translation is confirmed"), "{run:#?}");
    let text = guide.text(KERN_EN);
    assert!(
        text.contains("DE INSTELLING BESLIST ALTIJD ZELF") && text.contains("| Who? |"),
        "{text}"
    );
    assert!(text.contains("See [](section:toets#vragen) and"), "{text}");
}

#[test]
fn a_file_finds_a_section_that_was_renamed_since() {
    let repository = repository();
    let (root, path) = (repository.root(), repository.beside("uit.xlf"));
    let nl = root.join(KERN_NL);
    let text = std::fs::read_to_string(&nl).unwrap();
    std::fs::write(&nl, text.replace("De instelling besluit zelf", "De instelling weet het zelf"))
        .unwrap();
    let out = path.to_str().unwrap();
    run(root, &format!("translation export kern --out {out}"));
    let back = translated(&std::fs::read_to_string(&path).unwrap(), &shouted);
    std::fs::write(&path, back).unwrap();
    run(root, "rename kern hart");
    run(root, &format!("translation import {out} --yes"));
    let en = std::fs::read_to_string(root.join("content/sections/hart/en.md")).unwrap();
    assert!(en.contains("DE INSTELLING WEET HET ZELF"), "{en}");
}
