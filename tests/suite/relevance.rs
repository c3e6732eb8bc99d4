//! A search finds what is there, and says so when it is not.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Output;
use std::sync::LazyLock;

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

/// What was typed to see one thing each, in the form of a file of queries.
const SINGLE: &str = "
nl | AIVD | -
nl | sancties Rusland | -
en | sanctions Russia | -
nl | kst-31288-1187 | -
en | Trusted Research due diligence | -
nl | 31288 | -
nl | 31 288 | -
nl | 31.288 | -
nl | wat kan de minister doen | -
nl | minister | -
en | who can do the screening | -
en | screening | -
nl | wat moet ik doen | -
nl | screeningswet | -
nl | risicobeoordeling | -
nl | wijzigingen | -
nl | checklist | -
nl | formulier | -
nl | redactie | -
nl | partner-07 | -
nl | verscherpt-toezicht | -
";

/// Queries of the guide itself with their answers: what was written by hand, and what was made from
/// titles. Reading the guide takes longest, so it is read once.
static CASES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let single = folder.path().join("single.txt");
    std::fs::write(&single, SINGLE).unwrap();
    let file = |name: &str| Path::new(root()).join("tests/relevance").join(name);
    let mut files: Vec<_> = ["queries.txt", "readers.txt", "fresh.txt"].map(file).into();
    files.push(single);
    let mut arguments = vec!["relevance", "--root", root()];
    for file in &files {
        arguments.extend(["--queries", file.to_str().unwrap()]);
    }
    let cases = json(&arguments);
    cases.as_array().unwrap().clone()
});

#[test]
fn the_guide_answers_what_readers_type() {
    let cases: &[Value] = &CASES;
    let missed: Vec<&Value> = cases
        .iter()
        .filter(|c| c["set"] == "queries" && c["rank"].as_u64().is_none_or(|rank| rank > 3))
        .map(|c| &c["query"])
        .collect();
    assert!(missed.is_empty(), "not among the first three: {missed:?}");
    let sets = [("title", 99.0, 150), ("prefix", 97.0, 150), ("typo", 97.0, 150)];
    let of_compounds = |n| [("split", 97.0, n), ("part", 92.0, n)];
    let dutch = [("queries", 100.0, 70), ("readers", 95.0, 36), ("fresh", 95.0, 20)];
    assert_shares(cases, "nl", &[&sets[..], &of_compounds(50), &dutch].concat());
    // English writes few compounds as one word.
    let english = [("queries", 100.0, 35), ("readers", 95.0, 15), ("fresh", 95.0, 10)];
    assert_shares(cases, "en", &[&sets[..], &of_compounds(3), &english].concat());
    assert_shown(cases);
}

/// Of the first three answers of every set, nearly all must show a word that was found.
fn assert_shown(cases: &[Value]) {
    let mut sets: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for case in cases.iter().filter(|case| case["set"] != "single") {
        let set = format!("{} {}", case["language"], case["set"]);
        let (shown, all) = sets.entry(set).or_default();
        for answer in case["answers"].as_array().unwrap().iter().take(3) {
            *all += 1;
            *shown += usize::from(answer["shows"] == true);
        }
    }
    for (set, (shown, all)) in sets {
        assert!(100 * shown >= 99 * all, "{set}: {shown} of {all} show a word");
    }
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

/// The addresses of the first answers to a query of [`SINGLE`].
fn first(query: &str, language: &str) -> Vec<String> {
    let is_asked = |case: &&Value| {
        case["set"] == "single"
            && (&case["language"], &case["query"]) == (&language.into(), &query.into())
    };
    let case = CASES.iter().find(is_asked).unwrap();
    let answers = case["answers"].as_array().unwrap().iter().take(3);
    answers.map(|answer| answer["address"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn chapters_come_before_the_bibliography() {
    for (query, language) in
        [("AIVD", "nl"), ("sancties Rusland", "nl"), ("sanctions Russia", "en")]
    {
        let sources = if language == "nl" { "bronnen.html" } else { "sources.html" };
        let first = first(query, language);
        assert!(!first[0].contains(sources), "{query}: {first:?}");
    }
    // Unless a source is what was typed.
    assert_eq!(first("kst-31288-1187", "nl")[0], "nl/bronnen.html#kst-31288-1187");
    let title = first("Trusted Research due diligence", "en");
    assert_eq!(title[0], "en/sources.html#aberdeen-trusted-research");
}

#[test]
fn numbers_are_found_however_their_digits_are_grouped() {
    for query in ["31288", "31 288", "31.288"] {
        let found = first(query, "nl");
        assert!(found.iter().any(|a| a.starts_with("nl/bronnen.html#kst-31288-")), "{found:?}");
    }
}

#[test]
fn words_that_say_nothing_weigh_nothing() {
    assert_eq!(first("wat kan de minister doen", "nl"), first("minister", "nl"));
    assert_eq!(first("who can do the screening", "en"), first("screening", "en"));
    assert!(first("wat moet ik doen", "nl").is_empty());
}

#[test]
fn compounds_that_the_guide_does_not_have_are_read_as_their_parts() {
    assert!(first("screeningswet", "nl").contains(&"nl/wet-screening.html".to_owned()));
    assert!(first("risicobeoordeling", "nl").contains(&"nl/risico-inschatten.html".to_owned()));
}

#[test]
fn generated_pages_forms_and_ids_are_found() {
    for (query, address) in [
        ("wijzigingen", "nl/wijzigingen.html"),
        ("checklist", "nl/werkblad.html"),
        ("formulier", "nl/data.html#overzicht-samenwerkingen"),
        ("redactie", "nl/over.html"),
        ("partner-07", "nl/indicatoren.html#partner-07"),
        ("verscherpt-toezicht", "nl/verscherpt-toezicht.html"),
    ] {
        let found = first(query, "nl");
        assert!(found.contains(&address.to_owned()), "{query}: {found:?}");
    }
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
    let best = |query: &str| search(query, "nl")["answers"][0]["address"].clone();
    assert_eq!(best(&long), best("kennisveiligheid"));
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
