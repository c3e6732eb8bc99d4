use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::fuzz::files;
use crate::import::import;

/// Names of things in a file that look like codes.
const NO_CODES: [&str; 2] = ["message-", "sm-circ"];

/// Each message of a language with the values that are named in it.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
            key = name.to_owned();
            assert!(messages.insert(key.clone(), BTreeSet::new()).is_none(), "{key} twice");
        }
        for piece in line.split('$').skip(1) {
            let value = piece.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap();
            messages.get_mut(&key).unwrap().insert(value.to_owned());
        }
    }
    messages
}

fn dutch() -> BTreeMap<String, BTreeSet<String>> {
    messages(concat!(
        include_str!("nl.ftl"),
        include_str!("word.nl.ftl"),
        include_str!("site.nl.ftl")
    ))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The code of the importers, without their tests.
fn sources() -> Vec<String> {
    let patterns = ["src/import/*.rs", "src/import/*/*.rs"];
    let paths = patterns.iter().flat_map(|pattern| files(&root(), pattern));
    let texts = paths.filter(|path| !path.ends_with("tests.rs"));
    let texts = texts.map(|path| fs::read_to_string(path).unwrap());
    texts.map(|text| text.split("\nmod tests {").next().unwrap().to_owned()).collect()
}

#[test]
fn both_languages_say_the_same() {
    assert!(MESSAGES.is_some(), "the words can be parsed");
    let english = messages(concat!(
        include_str!("en.ftl"),
        include_str!("word.en.ftl"),
        include_str!("site.en.ftl")
    ));
    assert_eq!(dutch(), english);
}

#[test]
fn every_sentence_is_used() {
    let texts = sources();
    for code in dutch().keys() {
        assert!(texts.iter().any(|text| text.contains(&format!("\"{code}\""))), "{code}");
    }
}

#[test]
fn every_code_has_a_sentence() {
    let known = dutch();
    let prefixes: BTreeSet<&str> =
        known.keys().filter_map(|key| key.split_once('-')).map(|(first, _)| first).collect();
    for text in sources() {
        for piece in text.split('"').skip(1).step_by(2) {
            let is_name = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            let first = piece.split_once('-').map(|(first, _)| first);
            let is_code = piece.bytes().all(is_name) && first.is_some_and(|f| prefixes.contains(f));
            if is_code && !NO_CODES.contains(&piece) {
                assert!(known.contains_key(piece), "{piece}");
            }
        }
    }
}

#[test]
fn every_message_of_a_fixture_has_the_values_of_its_sentence() {
    for path in ["mermaid", "bpmn"]
        .iter()
        .flat_map(|folder| files(&root(), &format!("tests/fixtures/import/{folder}/*")))
    {
        let whats = match import(&fs::read(path).unwrap(), "Proef 1", Language::Nl) {
            Ok(read) => {
                let reports = read.sound().map(|chart| &chart.report).chain([&read.report]);
                let entries = reports.flat_map(|report| report.entries());
                let broken = read.charts.iter().filter_map(|found| found.read.as_ref().err());
                let broken = broken.map(|error| error.what.clone());
                entries.map(|entry| entry.what.clone()).chain(broken).collect()
            }
            Err(error) => vec![error.what],
        };
        for what in whats {
            for language in Language::ALL {
                assert_ne!(say(&what, language), what.code, "{what:?}");
            }
        }
    }
}

#[test]
fn what_a_file_has_stays_on_its_line_and_is_not_acted_on() {
    let what = What::new("comment").arg("text", "a\u{1b}[31m\n\u{202e}b");
    assert_eq!(say(&what, Language::Nl), "Een opmerking is weg: a\\u{1b}[31m\\n\\u{202e}b");
}
