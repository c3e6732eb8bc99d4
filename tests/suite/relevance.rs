//! A search finds what is there, and says so when it is not.

use std::path::Path;
use std::process::Output;

use serde_json::Value;

use crate::generated::{Corpus, Kind};
use crate::guide::program;

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

fn json(arguments: &[&str]) -> Value {
    let output = run(&[arguments, &["--format", "json"]].concat());
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {error}");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn root() -> &'static str {
    env!("CARGO_MANIFEST_DIR")
}

/// The share of a set whose right answer is among the first three, and how many queries it has.
fn share(cases: &[Value], language: &str, set: &str) -> (f64, usize) {
    let of_set: Vec<&Value> =
        cases.iter().filter(|c| c["language"] == language && c["set"] == set).collect();
    let found = of_set.iter().filter(|c| c["rank"].as_u64().is_some_and(|rank| rank <= 3)).count();
    (100.0 * found as f64 / of_set.len().max(1) as f64, of_set.len())
}

/// The least shares that a set may have.
fn assert_shares(cases: &[Value], language: &str, least_queries: &[(&str, f64, usize)]) {
    for (set, least, queries) in least_queries {
        let (share, n) = share(cases, language, set);
        assert!(n >= *queries, "{language} {set}: {n} queries");
        assert!(share >= *least, "{language} {set}: {share:.1} % of {n} queries");
    }
}

#[test]
fn the_guide_answers_what_readers_type() {
    let queries = Path::new(root()).join("tests/relevance/queries.txt");
    let queries = queries.to_str().unwrap();
    let cases = json(&["relevance", "--root", root(), "--queries", queries]);
    let cases = cases.as_array().unwrap();
    let missed: Vec<&Value> = cases
        .iter()
        .filter(|c| c["set"] == "written" && c["rank"].as_u64().is_none_or(|rank| rank > 3))
        .map(|c| &c["query"])
        .collect();
    assert!(missed.is_empty(), "not among the first three: {missed:?}");
    let written = cases.iter().filter(|c| c["set"] == "written").count();
    assert!(written >= 80, "{written} queries");
    let sets = [("title", 99.0, 150), ("prefix", 97.0, 150), ("typo", 97.0, 150)];
    assert_shares(cases, "nl", &[&sets[..], &[("split", 97.0, 50), ("part", 92.0, 50)]].concat());
    // English writes few compounds as one word.
    assert_shares(cases, "en", &[&sets[..], &[("split", 97.0, 3), ("part", 92.0, 3)]].concat());
}

#[test]
fn a_guide_of_300_sections_is_searched_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let corpus = Corpus { sections: 300, kind: Kind::Plain, recorded: false };
    corpus.write(folder.path()).unwrap();
    let cases = json(&["relevance", "--root", folder.path().to_str().unwrap()]);
    let cases = cases.as_array().unwrap();
    let sets = [("title", 99.0, 300), ("prefix", 97.0, 250), ("typo", 97.0, 250)];
    assert_shares(cases, "nl", &[&sets[..], &[("split", 97.0, 200), ("part", 92.0, 200)]].concat());
    assert_shares(cases, "en", &sets);
}

fn search(query: &str, language: &str) -> Value {
    json(&["search", query, "--lang", language, "--root", root()])
}

#[test]
fn a_name_in_the_other_language_leads_to_the_section_and_says_so() {
    let found = search("knowledge security", "nl");
    let section = found["answers"].as_array().unwrap().iter();
    let mut section = section.filter(|a| a["address"] == "nl/definitie.html");
    assert_eq!(section.next().unwrap()["via"], "knowledge security");
    let own = search("kennisveiligheid", "nl");
    assert!(own["answers"][0]["via"].is_null());
}

#[test]
fn bad_input_is_a_query_like_any_other() {
    let long = "kennisveiligheid ".repeat(600);
    let many = "xq".repeat(5_000);
    for query in [
        long.as_str(),
        &many,
        "",
        "   ",
        "de het een van",
        "<script>alert(1)</script>",
        "😀🔒",
        "\u{202E}מחקר العربية",
        "a\u{301}\u{301}\u{301}",
        "' OR 1=1 --",
        "a --- b",
        "\u{AD}\u{AD}",
        "%00 \u{7f}",
    ] {
        let found = search(query, "nl");
        let answers = found["answers"].as_array().unwrap().len();
        assert_eq!(found["count"].as_u64().unwrap() > 0, answers > 0, "{query:.40}");
    }
    assert_eq!(search("de het een van", "nl")["count"], 0);
    assert_eq!(search("xyzzyq", "en")["count"], 0);
    // Only the beginning of a query is read, so that none takes long.
    let first = |query: &str| search(query, "nl")["answers"][0]["address"].clone();
    assert_eq!(first(&long), first("kennisveiligheid"));
}

#[test]
fn nothing_found_is_said_in_words_with_what_is_near() {
    let none = run(&["search", "xyzzyq", "--lang", "nl", "--root", root()]);
    assert_eq!(String::from_utf8(none.stdout).unwrap(), "Niets gevonden voor “xyzzyq”.\n");
    let near = run(&["search", "veiligheidskennis-onzin", "--lang", "nl", "--root", root()]);
    assert!(near.status.success());
}

#[test]
fn a_file_of_queries_that_cannot_be_read_is_reported_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("queries.txt");
    std::fs::write(
        &path,
        "# note\nnl | goed | section:definitie\nnl | zonder antwoord\nfr | x | -\n",
    )
    .unwrap();
    let path = path.to_str().unwrap();
    let output = run(&["relevance", "--queries", path, "--lang", "nl", "--root", root()]);
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        error.contains(&format!("{path}:3:")) && error.contains(&format!("{path}:4:")),
        "{error}"
    );
    assert!(!error.contains(&format!("{path}:2:")), "{error}");
    let missing = run(&["relevance", "--queries", "/nowhere.txt", "--root", root()]);
    assert_eq!(missing.status.code(), Some(2));
}

#[test]
fn a_guide_with_mistakes_is_not_searched() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(&["search", "x", "--root", folder.path().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty());
}
