//! Whole charts in Mermaid.

use super::super::Charts;
use super::super::report::Outcome;
use super::super::shown::{charts, codes, read, refused, steps, told};

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

/// A chart in Markdown below a heading.
fn below(heading: &str, chart: &str) -> String {
    format!("{heading}\n\n```mermaid\n{chart}\n```\n\n")
}

#[test]
fn every_chart_of_a_text_is_read_with_a_name_of_its_own() {
    let flow = "flowchart TD\na --> b";
    let text = [
        below("# Aanvraag {#x}", flow),
        below("", "pie\n\"a\" : 1"),
        below("## Besluit", &format!("---\ntitle: Wie beslist?\n---\n{flow}")),
        below("## 名", flow),
        below("## Aanvraag", flow),
    ];
    let read = charts(&text.concat());
    let found = read.charts.iter().map(|found| {
        let chart = found.read.as_ref().unwrap();
        (found.id.as_str(), found.lines, chart.model.title.as_deref().unwrap())
    });
    assert_eq!(
        found.collect::<Vec<_>>(),
        [
            ("aanvraag", (4, 5), "Aanvraag"),
            ("wie-beslist", (18, 22), "Wie beslist?"),
            ("proef-3", (28, 29), "名"),
            ("aanvraag-2", (35, 36), "Aanvraag"),
        ]
    );
    let told = told(&read);
    for code in ["other-chart", "text-outside", "aanvraag: title-above", "wie-beslist: title"] {
        assert!(told.iter().any(|told| told == code), "{code}: {told:?}");
    }
    let taken = told.iter().filter(|told| told.ends_with("chart-id-taken"));
    assert_eq!(taken.collect::<Vec<_>>(), ["aanvraag-2: chart-id-taken"]);
}

#[test]
fn a_broken_chart_keeps_no_other_away_and_no_name_changes_when_it_is_mended() {
    let of = |chart: &str| {
        let first = below("# Schema", "flowchart TD\na --> b");
        let text = [first.clone(), below("# Schema", chart), first].concat();
        charts(&text)
    };
    let ids = |read: &Charts| read.charts.iter().map(|f| f.id.clone()).collect::<Vec<_>>();
    let sound = of("flowchart TD\nc --> d");
    assert_eq!(ids(&sound), ["schema", "schema-2", "schema-3"]);
    for (chart, error) in [
        ("flowchart TD\nc --> [", "mermaid-unexpected 12:7"),
        ("flowchart TD\n%% niets", "nothing-to-import 11:1"),
        ("---\ntitle: x\nflowchart TD", "mermaid-title-open 11:1"),
        ("flowchrt TD\nc --> d", "mermaid-no-chart 11:1"),
        ("", "mermaid-no-chart 12:1"),
    ] {
        let read = of(chart);
        assert_eq!(ids(&read), ids(&sound));
        assert_eq!(read.sound().count(), 2);
        let found = read.charts[1].read.as_ref().unwrap_err();
        assert_eq!(found.to_string(), error);
    }
}

#[test]
fn a_file_of_more_charts_than_anyone_draws_is_refused_where_they_become_too_many() {
    let many = below("", "flowchart TD\na --> b").repeat(201);
    assert_eq!(refused(&many), "too-many-charts 1404:1");
}

#[test]
fn a_heading_is_read_once_for_all_charts_below_it_and_not_beyond_what_is_a_name() {
    let flow = below("", "flowchart TD\na --> b");
    let heading = format!("# {}{{#x}}", "woord *x* ".repeat(100_000));
    // With the heading read anew for each block this takes minutes.
    let begun = std::time::Instant::now();
    let text = format!("{heading}\n\n{}", below("", "pie").repeat(30_000));
    assert_eq!(charts(&format!("{text}{flow}")).charts.len(), 1);
    assert_eq!(refused(&format!("{heading}\n\n{}", flow.repeat(30_000))), "too-many-charts 1406:1");
    assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
    let read = charts(&format!("{heading}\n\n{flow}"));
    let title = read.charts[0].read.as_ref().unwrap().model.title.clone().unwrap();
    assert!(title.starts_with("woord x woord x") && title.ends_with('…'), "{title}");
    assert!(title.chars().count() <= 301, "{title}");
}
