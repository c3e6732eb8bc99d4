//! `leidraad diagram` with files that cannot be drawn, and what it says in both languages.

use std::fs;

use crate::guide::{Run, program};

/// What a file of this name and content gives: exit status and message, in Dutch and English.
fn drawn(name: &str, text: &[u8], more: &[&str]) -> [Run; 2] {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    fs::write(&file, text).unwrap();
    ["nl", "en"].map(|language| {
        let mut command = program();
        command.args(["--lang", language, "diagram"]).arg(&file).args(more);
        Run::of(command)
    })
}

fn assert_refused(runs: [Run; 2], words: [&str; 2]) {
    for (run, words) in runs.into_iter().zip(words) {
        assert_eq!(run.status, 2, "{run:#?}");
        assert!(run.stderr.contains(words), "{words}: {}", run.stderr);
        assert_eq!(run.stdout, "");
    }
}

#[test]
fn json_that_stops_halfway_is_refused_with_the_place() {
    assert_refused(
        drawn("g.json", b"{\"id\": \"x\",\n \"nodes\": [", &[]),
        ["regel 2, teken 11", "line 2, character 11"],
    );
}

#[test]
fn a_graph_that_contradicts_itself_is_refused_with_the_id() {
    let node = |id: &str, lane: &str| format!("{{\"id\":\"{id}\",\"label\":\"A\"{lane}}}");
    let graph = |nodes: String, edges: &str| {
        format!("{{\"id\":\"g\",\"nodes\":[{nodes}],\"edges\":[{edges}]}}").into_bytes()
    };
    let twice = graph(format!("{},{}", node("a", ""), node("a", "")), "");
    assert_refused(
        drawn("g.json", &twice, &[]),
        ["twee stappen hebben de id ‘a’", "two nodes have the id ‘a’"],
    );
    let lost = graph(node("a", ""), "{\"from\":\"a\",\"to\":\"b\"}");
    assert_refused(drawn("g.json", &lost, &[]), ["de stap ‘b’", "the node ‘b’"]);
    let nowhere = graph(node("a", ",\"lane\":\"x\""), "");
    assert_refused(drawn("g.json", &nowhere, &[]), ["de baan ‘x’", "the lane ‘x’"]);
}

#[test]
fn a_graph_of_too_many_steps_is_refused_with_the_limit() {
    let nodes: Vec<String> =
        (0..1200).map(|i| format!("{{\"id\":\"n{i}\",\"label\":\"A\"}}")).collect();
    let text = format!("{{\"id\":\"g\",\"nodes\":[{}],\"edges\":[]}}", nodes.join(","));
    assert_refused(
        drawn("g.json", text.as_bytes(), &[]),
        ["1200 stappen is te veel, hoogstens 1000", "1200"],
    );
}

#[test]
fn a_file_that_is_not_text_or_not_of_the_guide_is_refused_with_what_to_do() {
    assert_refused(
        drawn("g.json", b"\xff\xfe\x00", &[]),
        ["dit is geen tekst in UTF-8", "this is not text in UTF-8"],
    );
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/guide");
    assert_refused(drawn("los.yaml", b"id: los\n", &["--root", root]), ["--root", "--root"]);
}

#[test]
fn an_unknown_situation_is_refused_with_those_that_there_are() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/guide");
    for (language, words) in [("nl", "Kies uit: "), ("en", "Choose from: ")] {
        let mut command = program();
        command.args(["--lang", language, "diagram", "--root", root, "--situation", "gisteren"]);
        command.arg(format!("{root}/diagrams/proef.yaml"));
        let run = Run::of(command);
        assert_eq!(run.status, 2, "{run:#?}");
        assert!(run.stderr.contains("‘gisteren’") && run.stderr.contains(words), "{}", run.stderr);
    }
}

#[test]
fn characters_that_the_font_lacks_are_named_and_drawn_all_the_same() {
    let text = "{\"id\":\"g\",\"nodes\":[{\"id\":\"a\",\"label\":\"🦊 שלום\"}],\"edges\":[]}";
    for run in drawn("g.json", text.as_bytes(), &["--format", "svg"]) {
        assert_eq!(run.status, 0, "{run:#?}");
        assert!(run.stderr.contains("🦊 ש ל ו ם"), "{}", run.stderr);
        assert!(run.stdout.contains("🦊"), "{}", run.stdout);
    }
}
