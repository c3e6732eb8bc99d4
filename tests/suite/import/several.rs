//! A file with several charts: each is made, and what cannot be made keeps no other away.

use super::accepted::made_on_the_day;
use super::import_text;
use crate::guide::{DAY, Guide};

const FLOW: &str =
    "flowchart TD\n  a([Begin]) --> b{Mag het?}\n  b -->|Ja| c[Klaar]\n  b -->|Nee| d[Stop]\n";

/// Markdown with charts, each below its heading.
fn markdown(charts: &[(&str, &str)]) -> String {
    let chart = |(heading, chart): &(&str, &str)| {
        format!("## {heading}\n\nTekst.\n\n```mermaid\n{chart}```\n\n")
    };
    format!("# Werkwijze\n\n{}", charts.iter().map(chart).collect::<String>())
}

#[test]
fn every_chart_of_a_file_is_made_and_told_under_a_heading_of_its_own() {
    let guide = Guide::new();
    let text = markdown(&[
        ("Aanvragen", FLOW),
        ("Bezwaar", "flowchart TD\n  a --> b[\n"),
        ("Aanvragen", FLOW),
    ]);
    let run = import_text(&guide, "gids.md", text.as_bytes(), &["--lang", "nl"]);
    assert_eq!(run.status, 1, "one could not be read: {run:#?}");
    assert_eq!(run.stdout, "", "reports for people go to standard error");
    let said = run.stderr.replace(&guide.beside("gids.md").display().to_string(), "FILE");
    let mut rest = said.as_str();
    for line in [
        "== Het bestand als geheel ==",
        "FILE:1:1: weg. De tekst om de schema’s heen (7 regels) is niet meegenomen.",
        "== Schema 1 van 3 (regel 8 tot en met 11): ‘aanvragen’ in diagrams/aanvragen.yaml ==",
        "FILE:3:1: anders. De titel is die van de kop erboven: ‘Aanvragen’.",
        "FILE:9:3: overgenomen. Begin: Begin",
        "== Schema 2 van 3 (regel 19 tot en met 20): ‘bezwaar’ niet gemaakt ==",
        "FILE:20:10: Hier begint ‘[’",
        "Herstel dit in het bestand en typ de opdracht opnieuw.",
        "== Schema 3 van 3 (regel 28 tot en met 31): ‘aanvragen-2’ in diagrams/aanvragen-2.yaml ==",
        "Een ander schema in dit bestand heet ook ‘aanvragen’.",
        "Deze 2 schema’s zijn gemaakt:",
        "Eén schema uit het bestand is niet gemaakt",
        "![](diagram:aanvragen)",
        "![](diagram:aanvragen-2)",
        "leidraad version diagram:aanvragen-2 --amend",
    ] {
        let at = rest.find(line).unwrap_or_else(|| panic!("{line}\n{said}"));
        rest = &rest[at + line.len()..];
    }
    let before = guide.text("diagrams/aanvragen.yaml");
    assert!(before.contains("nl: \"Aanvragen\""), "{before}");
    // Mended, the same command makes what was left and touches nothing else.
    guide.change("diagrams/aanvragen.yaml", "nl: \"Aanvragen\"", "nl: \"Zelf gewijzigd\"");
    let mended = text.replace("b[\n", "b\n");
    let run = import_text(&guide, "gids.md", mended.as_bytes(), &["--lang", "nl"]);
    assert_eq!(run.status, 0, "{run:#?}");
    for line in [
        "‘aanvragen’ was er al",
        "diagrams/aanvragen.yaml bestaat al",
        "‘bezwaar’ in diagrams/bezwaar.yaml",
    ] {
        assert!(run.stderr.contains(line), "{line}\n{}", run.stderr);
    }
    assert!(guide.text("diagrams/aanvragen.yaml").contains("Zelf gewijzigd"));
    let all = guide.files();
    let run = import_text(&guide, "gids.md", mended.as_bytes(), &["--lang", "nl"]);
    assert_eq!(run.status, 2, "{run:#?}");
    assert!(run.stderr.trim_end().ends_with("Er is niets geschreven."), "{}", run.stderr);
    assert!(guide.files() == all, "something was written");
}

#[test]
fn an_id_is_for_one_chart_and_where_none_can_be_read_nothing_is_written() {
    let guide = Guide::draft();
    let before = guide.files();
    let text = markdown(&[("Een", FLOW), ("Twee", FLOW)]);
    for (language, words) in
        [("nl", "--id is voor een bestand met één"), ("en", "--id is for a file with one")]
    {
        let run =
            import_text(&guide, "x.md", text.as_bytes(), &["--id", "mijn", "--lang", language]);
        assert_eq!(run.status, 2, "{run:#?}");
        assert!(run.stderr.contains(words) && run.stderr.contains("een, twee"), "{}", run.stderr);
    }
    // Without a heading it is the name of the file that they get, not what was asked for.
    let bare = format!("```mermaid\n{FLOW}```\n");
    let run =
        import_text(&guide, "x.md", bare.repeat(2).as_bytes(), &["--id", "mijn", "--lang", "nl"]);
    assert!(run.status == 2 && run.stderr.contains("(x-1, x-2)"), "{run:#?}");
    let broken = "flowchart TD\n  a --> b[\n";
    let text = markdown(&[("Een", broken), ("Twee", broken)]);
    let run = import_text(&guide, "x.md", text.as_bytes(), &["--lang", "nl"]);
    assert_eq!(run.status, 1, "{run:#?}");
    for words in ["x.md:9:10: Hier begint", "x.md:18:10: Hier begint", "Er is niets geschreven."] {
        assert!(run.stderr.contains(words), "{words}\n{}", run.stderr);
    }
    assert!(guide.files() == before, "something was written");
    // With one chart an id can be given, whatever stands around it.
    let text = markdown(&[("Een", FLOW), ("Twee", "pie\n  \"a\" : 1\n")]);
    let run = import_text(&guide, "x.md", text.as_bytes(), &["--id", "mijn", "--lang", "nl"]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert!(run.stderr.contains("maar met ‘pie’"), "{}", run.stderr);
    assert!(guide.text("diagrams/mijn.yaml").contains("nl: \"Een\""));
}

#[test]
fn a_chart_whose_name_the_guide_cannot_have_keeps_no_other_away() {
    let guide = Guide::draft();
    // The same id in a file of another name is there already; the address of another is taken.
    guide.write("diagrams/ander.yaml", guide.text("diagrams/proef.yaml"));
    std::fs::remove_file(guide.root().join("diagrams/proef.yaml")).unwrap();
    let text = markdown(&[("Proef", FLOW), ("Geschiedenis", FLOW), ("Nieuw", FLOW)]);
    let run = import_text(&guide, "x.md", text.as_bytes(), &["--lang", "nl"]);
    assert_eq!(run.status, 1, "{run:#?}");
    for words in [
        "‘proef’ was er al",
        "diagrams/ander.yaml bestaat al",
        "‘geschiedenis’ niet gemaakt",
        "Geef dit schema in het bestand een andere titel",
        "‘nieuw’ in diagrams/nieuw.yaml",
    ] {
        assert!(run.stderr.contains(words), "{words}\n{}", run.stderr);
    }
    for (name, there) in [("proef", false), ("geschiedenis", false), ("nieuw", true)] {
        assert_eq!(guide.root().join(format!("diagrams/{name}.yaml")).exists(), there, "{name}");
    }
}

#[test]
fn processes_of_one_file_are_charts_of_their_own() {
    let guide = Guide::new();
    let process = |id: &str, name: &str| {
        format!(
            "<bpmn2:process id='{id}' name='{name}'><bpmn2:documentation>Zo gaat het &amp; \"niet\" anders.\
             </bpmn2:documentation>\n<bpmn2:startEvent id='s{id}' name='Begin'/><bpmn2:task id='t{id}' name='Werk'>\
             <bpmn2:documentation>Eerst dit.\n\n1. *Dan* dat: [x](y)</bpmn2:documentation></bpmn2:task>\
             <bpmn2:sequenceFlow id='f{id}' sourceRef='s{id}' targetRef='t{id}'/></bpmn2:process>"
        )
    };
    let text = format!(
        "<bpmn2:definitions xmlns:bpmn2='http://www.omg.org/spec/BPMN/20100524/MODEL'>\n{}\n{}</bpmn2:definitions>",
        process("p", "Aanvraag"),
        process("q", "Bezwaar"),
    );
    let run = import_text(&guide, "twee.bpmn", text.as_bytes(), &["--lang", "nl"]);
    assert_eq!(run.status, 0, "{run:#?}");
    for name in ["aanvraag", "bezwaar"] {
        let yaml = guide.text(&format!("diagrams/{name}.yaml"));
        assert!(yaml.contains("nl: \"Zo gaat het & \\\"niet\\\" anders.\""), "{yaml}");
        assert!(
            yaml.contains("nl: |-\n        Eerst dit.\n\n        1\\. \\*Dan\\* dat: \\[x\\](y)\n"),
            "{yaml}"
        );
    }
    for name in ["aanvraag", "bezwaar"] {
        made_on_the_day(&guide, name);
    }
    let check = guide.run(&["check", "--unreleased", "--format", "json", "--as-of", DAY]);
    let others: Vec<_> = check.found.iter().filter(|found| found.code != "C020").collect();
    assert!(check.status == 0 && others.is_empty(), "{others:#?}");
}
