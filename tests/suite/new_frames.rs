//! What `leidraad new` makes: valid files, and words that cannot be published by accident.

use crate::guide::{DAY, Guide, program};

const GLOSSARY: &str = "content/glossary.yaml";
const SOURCES: &str = "content/sources.yaml";
const INDICATORS: &str = "content/indicators.yaml";
const SITE: &str = "content/site.yaml";

fn new(guide: &Guide, kind: &str, id: &str) -> crate::guide::Run {
    guide.run(&["new", kind, id])
}

#[test]
fn an_entry_goes_into_a_list_wherever_it_stands_and_however_it_is_written() {
    let forms: [fn(&str) -> String; 6] = [
        |text| text.to_owned(),
        // The last key.
        |text| {
            let (terms, versions) = (text.find("terms:").unwrap(), text.find("versions:").unwrap());
            format!("{}{}{}", &text[..terms], &text[versions..], &text[terms..versions])
        },
        // Indented by four.
        |text| {
            let at = text.find("terms:\n").unwrap() + "terms:\n".len();
            let end = text.find("versions:").unwrap();
            let terms: String = text[at..end].lines().map(|line| format!("  {line}\n")).collect();
            format!("{}{terms}{}", &text[..at], &text[end..])
        },
        |text| text.replace('\n', "\r\n"),
        |text| format!("\u{feff}{}", text.trim_end()),
        |text| format!("{text}\n# Einde.\n"),
    ];
    for form in forms {
        let guide = Guide::new();
        let old = form(&guide.text(GLOSSARY));
        guide.write(GLOSSARY, &old);
        let run = new(&guide, "term", "ai");
        assert_eq!(run.status, 0, "{old}: {run:#?}");
        let codes = |guide: &Guide| {
            let mut codes: Vec<String> = guide.check().found.into_iter().map(|f| f.code).collect();
            codes.dedup();
            codes
        };
        assert!(!codes(&guide).contains(&"Y001".to_owned()), "{}", guide.text(GLOSSARY));
        assert!(codes(&guide).contains(&"C020".to_owned()));
        let text = guide.text(GLOSSARY);
        assert_eq!(text.contains('\r'), text.matches('\n').count() == text.matches("\r\n").count());
        assert_eq!(new(&guide, "term", "ai").status, 2, "it is there already");
    }
}

#[test]
fn an_empty_list_an_empty_file_and_a_missing_file_get_their_first_entry() {
    for old in [
        Some("schema: 1\nversions: []\nterms: {}\n"),
        Some("schema: 1\nterms: {} # nog leeg\nversions: []\n"),
        Some("schema: 1\nterms:\nversions: []\n"),
        Some("schema: 1\nterms: ~\nversions: []"),
        Some("schema: 1\nversions: []"),
        Some("# nog niets\n"),
        Some(""),
        None,
    ] {
        let guide = Guide::new();
        match old {
            Some(old) => guide.write(GLOSSARY, old),
            None => std::fs::remove_file(guide.root().join(GLOSSARY)).unwrap(),
        }
        let run = new(&guide, "term", "ai");
        assert_eq!(run.status, 0, "{old:?}: {run:#?}");
        let text = guide.text(GLOSSARY);
        assert!(text.contains("  ai:\n    nl:"), "{old:?}: {text}");
        assert!(old.is_none_or(|old| !old.contains('#') || text.contains("# no")), "{text}");
        let codes = guide.check();
        let codes = codes.codes();
        let broken = |code: &&&str| code.starts_with('Y') || **code == "S008";
        assert_eq!(codes.iter().filter(broken).count(), 0, "{old:?}: {codes:?}\n{text}");
    }
}

#[test]
fn a_list_on_one_line_is_left_as_it_is_and_said() {
    let guide = Guide::new();
    let old = "schema: 1\nversions: []\nterms: {\"ai\": {nl: {preferred: a}, en: {preferred: a}, definition: {nl: a, en: b}, source: brief, rendering: own}}\n";
    guide.write(GLOSSARY, old);
    let run = new(&guide, "term", "ai");
    assert!(run.status == 2 && run.stderr.contains("exists already"), "{run:#?}");
    assert_eq!(new(&guide, "term", "andere").status, 2);
    assert_eq!(guide.text(GLOSSARY), old);
}

#[test]
fn ids_that_can_never_be_published_are_refused_at_once() {
    for (kind, id) in [
        ("section", "glossary"),
        ("section", "spreadsheets"),
        ("section", "nl"),
        ("section", "assets"),
        ("section", "core"),
        ("diagram", "index"),
    ] {
        let guide = Guide::new();
        let before = guide.files();
        let run = new(&guide, kind, id);
        assert_eq!(run.status, 2, "{kind} {id}: {run:#?}");
        assert!(run.stderr.contains("Choose another id"), "{run:#?}");
        assert_eq!(guide.files(), before, "{kind} {id}");
    }
}

/// A guide with one of everything that `new` makes.
fn with_frames() -> Guide {
    let guide = Guide::new();
    for (kind, id) in [
        ("section", "nieuw"),
        ("term", "ai"),
        ("source", "boek"),
        ("indicator", "land-99"),
        ("diagram", "nieuw"),
    ] {
        let run = new(&guide, kind, id);
        assert_eq!(run.status, 0, "{kind}: {run:#?}");
    }
    guide
}

#[test]
fn a_new_section_stands_in_the_contents_at_once() {
    let guide = Guide::new();
    let run = new(&guide, "section", "nieuw");
    assert!(run.stderr.contains("leidraad move nieuw --before"), "{run:#?}");
    assert!(guide.text(SITE).contains("sections: [kern, toets, nieuw]"), "{}", guide.text(SITE));
    let codes = guide.run(&["check", "--format", "json", "--unreleased"]);
    assert!(codes.status == 0 && !codes.codes().contains(&"C002"), "{codes:#?}");
    // Where the contents are in no form that we change, the line to type is said.
    let guide = Guide::new().edit(SITE, "[kern, toets]", "[{section: kern, sections: [toets]}]");
    let before = guide.text(SITE);
    let run = new(&guide, "section", "nieuw");
    assert!(run.status == 0 && run.stderr.contains("sections: [ … , nieuw]"), "{run:#?}");
    assert_eq!(guide.text(SITE), before);
}

#[test]
fn a_new_page_has_a_text_in_each_language_and_can_be_filled_in() {
    let guide = Guide::new();
    let run = new(&guide, "page", "contact");
    assert!(run.status == 0 && run.stderr.contains("footer: [contact]"), "{run:#?}");
    let codes = guide.check().found.into_iter().map(|f| f.code).collect::<Vec<_>>();
    assert!(codes.iter().all(|code| code == "C020" || code == "L013"), "{codes:?}");
    assert_eq!(codes.iter().filter(|code| *code == "C020").count(), 6, "{codes:?}");
    assert_eq!(new(&guide, "page", "contact").status, 2, "it is there already");
}

#[test]
fn a_frame_names_no_source_factor_or_day_that_nobody_chose() {
    let guide = Guide::new();
    let before = [GLOSSARY, SOURCES, INDICATORS].map(|path| guide.text(path));
    let guide = with_frames();
    for (path, before) in [GLOSSARY, SOURCES, INDICATORS].into_iter().zip(before) {
        let text = guide.text(path);
        let new: Vec<&str> = text.lines().filter(|line| !before.contains(*line)).collect();
        let new = new.join("\n");
        assert!(!new.contains("brief") && !new.contains("seen") && !new.contains("20"), "{new}");
    }
}

#[test]
fn what_nobody_replaced_stands_in_the_way_of_a_site_and_is_marked_in_a_preview() {
    let guide = with_frames();
    let found = guide.check();
    let placeholders = found.found.iter().filter(|f| f.code == "C020");
    let mut paths: Vec<String> = placeholders.filter_map(|f| f.path.clone()).collect();
    paths.dedup();
    for path in
        [GLOSSARY, SOURCES, INDICATORS, "diagrams/nieuw.yaml", "content/sections/nieuw/nl.md"]
    {
        assert!(paths.iter().any(|found| found == path), "{path}: {paths:?}");
    }
    assert!(!found.codes().contains(&"L004") && !found.codes().contains(&"L008"), "{found:#?}");
    let out = guide.out();
    let build = |more: &[&str]| {
        // Of the day on which the frames were made, that of the newest publication.
        let mut args = vec!["build", "--format", "json", "--out", out.to_str().unwrap()];
        args.extend(more);
        guide.run(&args)
    };
    assert_eq!(build(&[]).status, 1);
    assert!(!out.exists());
    let run = build(&["--unreleased"]);
    assert_eq!(run.status, 0, "{run:#?}");
    let read = |path: &str| std::fs::read_to_string(out.join(path)).unwrap();
    let page = read("nl/nieuw.html");
    assert!(page.contains("<mark>‹Eerste alinea.›</mark>"), "{page}");
    assert!(page.contains("‹Titel van de sectie›"));
    assert!(read("nl/begrippen.html").contains("<mark>‹Wat het begrip betekent.›</mark>"));
}

#[test]
fn a_frame_is_no_version_of_anything() {
    let guide = with_frames();
    for id in ["nieuw", "glossary", "diagram:nieuw"] {
        let before = guide.files();
        let run = guide.run(&["version", id, "--amend"]);
        assert_eq!(run.status, 1, "{id}: {run:#?}");
        assert!(run.stderr.contains("C020"), "{run:#?}");
        assert_eq!(guide.files(), before);
    }
    let guide = guide.edit("content/sections/kern/nl.md", "beslist zelf", "besluit zelf");
    let args = ["version", "kern", "--kind", "substantive", "--note-nl", "a", "--note-en", "b"];
    assert_eq!(
        guide.run(&args).status,
        0,
        "what others have not filled in is no matter of this one"
    );
}

#[test]
fn words_between_the_same_marks_that_are_of_no_frame_are_the_authors() {
    let guide = Guide::new().edit("content/sections/kern/nl.md", "beslist zelf", "beslist ‹zelf›");
    let run = guide.run(&["check", "--unreleased", "--format", "json", "--as-of", DAY]);
    assert!(!run.codes().contains(&"C020"), "{run:#?}");
}

#[test]
fn what_new_says_is_in_the_language_of_the_reader() {
    let guide = Guide::new();
    let mut dutch = program();
    dutch.args(["new", "section", "glossary", "--lang", "nl", "--root"]).arg(guide.root());
    let said = String::from_utf8(dutch.output().unwrap().stderr).unwrap();
    assert!(said.contains("Kies een andere id"), "{said}");
}
