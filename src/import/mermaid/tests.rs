//! Whole charts in Mermaid.

use super::super::report::Outcome;
use super::super::shown::{codes, read, refused, steps};

#[test]
fn chains_and_lists_are_read() {
    let read = read("graph LR\na & b --> c --> d & e; f-->a; f --> b");
    let found =
        ["step a > c", "step b > c", "step c > d, e", "outcome d", "outcome e", "start f > a, b"];
    assert_eq!(steps(&read), found);
}

#[test]
fn a_dotted_line_may_be_left_out_and_an_open_one_is_an_arrow() {
    let read = read("graph LR\na -.-> b\na --- c\nb & c --> d");
    assert_eq!(steps(&read)[0], "start a > b?, c");
    assert_eq!(codes(&read, Outcome::Changed)[1..], ["line-dotted", "line-no-arrow"]);
}

#[test]
fn an_arrow_with_two_heads_is_two_arrows() {
    assert_eq!(
        steps(&read("graph LR\na --> b\nb <--> c\nc --> d"))[1..3],
        ["step b > c", "step c > b^, d"]
    );
    assert_eq!(steps(&read("graph LR\na <-- b -->c")).len(), 3);
}

#[test]
fn ids_may_have_hyphens_points_and_letters_of_any_kind() {
    let read = read("flowchart TD\nstap-1 --> stap.2 --> één_naam-->x");
    let ids: Vec<_> = read.model.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(ids, ["stap-1", "stap-2", "een-naam", "x"]);
}

#[test]
fn the_innermost_frame_that_names_a_box_has_it() {
    let read = read(
        "flowchart TD\nsubgraph een\n a --> b\n subgraph twee [De tweede]\n  b --> c\n end\nend\nc --> d\nsubgraph drie\n d\n a\nend",
    );
    let acts: Vec<_> = read.model.steps.iter().map(|step| step.actor.as_str()).collect();
    assert_eq!(acts, ["een", "twee", "twee", "drie"]);
}

#[test]
fn a_label_may_be_given_later() {
    let read = read("flowchart TD\na --> b\na[Begin]\nb@{ shape: stop, label: \"Het einde\" }");
    let labels: Vec<_> = read.model.steps.iter().filter_map(|step| step.label.as_deref()).collect();
    assert_eq!(labels, ["Begin", "Het einde"]);
}

#[test]
fn a_box_that_asks_is_a_question_when_each_way_has_words() {
    let asked = read("flowchart TD\na --> b[Mag het?]\nb -->|ja| c\nb -->|nee| d");
    assert_eq!(steps(&asked)[1], "decision b > c ja, d nee");
    let half = read("flowchart TD\na --> b[Mag het?]\nb -->|ja| c\nb --> d");
    assert_eq!(steps(&half)[1], "step b > c ja, d");
}

#[test]
fn forks_and_junctions_are_drawn_through() {
    let read = read(
        "flowchart TD\na --> f@{ shape: fork }\nf --> b & c\nb & c --> j@{ shape: f-circ }\nj@{ shape: junction } --> d",
    );
    assert_eq!(steps(&read), ["start a > b, c", "step b > d", "step c > d", "outcome d"]);
}

#[test]
fn other_text_is_refused_where_it_stands() {
    assert_eq!(refused("stateDiagram-v2\n[*] --> a"), "mermaid-other-type 1:1");
    assert_eq!(refused("%% opmerking\n\ngantt\n"), "mermaid-other-type 3:1");
    assert_eq!(refused("```mermaid\npie\n```"), "mermaid-other-type 2:1");
    assert_eq!(refused("flowchart TD\na --> b\nb --> ]"), "mermaid-unexpected 3:7");
    assert_eq!(refused("flowchart TD\na b"), "mermaid-unexpected 2:3");
    assert_eq!(refused("flowchart TD\n%%{init: {}"), "mermaid-bracket-open 2:1");
    let deep = format!("flowchart TD\n{}", "subgraph a\n".repeat(65));
    assert_eq!(refused(&deep), "too-deep 66:1");
    let many = (0..200).map(|n| format!("a{n} & ")).collect::<String>();
    assert_eq!(refused(&format!("flowchart TD\n{many}x --> {many}y")), "too-many-lines 2:1293");
}

#[test]
fn ends_of_lines_of_windows_make_no_difference() {
    let text = include_str!("../../../tests/fixtures/import/mermaid/gewoon.mmd");
    let windows = read(&text.replace('\n', "\r\n"));
    assert_eq!(windows, read(text));
}

#[test]
fn a_diamond_without_a_way_out_is_an_outcome() {
    let read = read("flowchart TD\na --> b{Klaar?}");
    assert_eq!(steps(&read), ["start a > b", "outcome b"]);
    assert!(codes(&read, Outcome::Changed).contains(&"question-ends"));
}

#[test]
fn a_text_that_a_later_one_replaces_and_a_box_with_the_name_of_a_frame_are_told() {
    let read = read(
        "flowchart TD\na[Eerst] --> b\na[Later]\na[Later]\nx[Vak]\nsubgraph x [Kader]\nb\nend",
    );
    assert_eq!(read.model.steps[0].label.as_deref(), Some("Later"));
    let lost = codes(&read, Outcome::Lost);
    let count = |code| lost.iter().filter(|lost| **lost == code).count();
    assert_eq!((count("label-replaced"), count("box-is-frame")), (1, 1), "{lost:?}");
}

#[test]
fn a_setting_of_several_lines_is_told_whole() {
    let read = read("%%{init:\n {'theme': 'donker'}\n}%%\nflowchart TD\na --> b");
    let setting = read.report.entries().iter().find(|entry| entry.what.code == "setting").unwrap();
    let text = crate::messages::Value::from("%%{init: {'theme': 'donker'} }%%");
    assert_eq!(setting.what.args["text"], text);
}

#[test]
fn the_words_on_an_arrow_that_is_gone_are_told() {
    let read = read("flowchart TD\na --> b\na -->|misschien| x\nsubgraph x\nb\nend");
    let entries = read.report.entries().iter();
    let lost = entries.filter(|entry| entry.what.code == "line-to-frame");
    let said: Vec<String> =
        lost.map(|entry| super::super::say(&entry.what, crate::language::Language::Nl)).collect();
    assert!(said.len() == 1 && said[0].ends_with("stappen. Erop stond: ‘misschien’."), "{said:?}");
}

#[test]
fn a_further_chart_is_told_with_the_lines_to_import() {
    let flow = |id: &str| format!("```mermaid\nflowchart TD\n{id} --> {id}2\n```\n\n");
    let other = "```mermaid\npie\n\"a\" : 1\n```\n";
    let broken = "```mermaid\nflowchart TD\na[open\n```\n";
    let read = read(&format!("{}{}{other}{broken}", flow("a"), flow("b")));
    let said = |code: &str| -> Vec<String> {
        let entries = read.report.entries().iter().filter(|entry| entry.what.code == code);
        entries.map(|entry| super::super::say(&entry.what, crate::language::Language::En)).collect()
    };
    let further = said("further-chart");
    assert_eq!(further.len(), 2, "{further:?}");
    assert!(further[0].contains("lines 7 to 8 "), "{further:?}");
    assert!(further[0].ends_with("leidraad import schema-2.mmd"), "{further:?}");
    assert!(further[1].contains("lines 16 to 17 "), "{further:?}");
    assert_eq!(said("other-chart").len(), 1);
}
