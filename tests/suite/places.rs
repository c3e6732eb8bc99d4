//! A place in a source reads as what it is, in every file that people read.

use regex::Regex;

/// The text of a page without its tags, or of a file as it is. Of a difference, what took the place of
/// words is left out: the sentence about these goes on behind it.
fn said(path: &str, bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    if !path.ends_with(".html") {
        return text.into_owned();
    }
    let silent = Regex::new(r"(?s)<script.*?</script>|</del><ins>.*?</ins>|<[^>]*>").unwrap();
    silent.replace_all(&text, "").into_owned()
}

#[test]
fn no_reader_meets_a_place_as_its_author_typed_it() {
    let typed = Regex::new(r"(?P<before>.?)\b(?:P\d\.\d+|fn\d+)\b(?P<after>.{0,6})").unwrap();
    let read = |path: &str| [".html", ".csv", ".txt", ".xml"].iter().any(|end| path.ends_with(end));
    for (path, bytes) in crate::data::site().iter().filter(|(path, _)| read(path)) {
        let text = said(path, bytes);
        for found in typed.captures_iter(&text) {
            // What explains the form names it.
            let explains = found["after"].trim_start_matches([']', '”', '’', '"', '\u{a0}']);
            let explains = explains.trim_start().starts_with("is ");
            assert!(explains, "{path}: {}", &found[0]);
        }
    }
}

#[test]
fn a_place_is_one_phrase_in_a_text_a_step_a_table_and_a_file() {
    let site = crate::data::site();
    let holds = |path: &str, words: &str| {
        let text = said(path, &site[path]);
        assert!(text.contains(words), "{path} lacks {words}");
    };
    holds("nl/stroomschema/escalatie.html", "§\u{a0}2, al.\u{a0}");
    holds("nl/stroomschema/escalatie/nu.txt", "Kamerbrief 13 juni 2025, § 2, al. ");
    holds("en/flowchart/escalatie/nu.txt", "Letter of 13 June 2025, section 2, para. ");
    holds("nl/definitie.html", ",\u{a0}§\u{a0}");
    holds("en/definition.html", ",\u{a0}section\u{a0}");
    holds("nl/bronnen.html", "§ 2, al. 4 is de vierde alinea van paragraaf 2");
    holds("data/glossary.nl.csv", "§ 2, al. ");
    holds("data/glossary.en.csv", "section 2, para. ");
    holds("data/glossary.json", "\"nl\": \"§ 2, al. ");
}
