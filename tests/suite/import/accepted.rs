//! What is written passes the checks of the guide: placeholders are all that it is told of, and
//! wording that the file had already.

use leidraad::content::facts::Facts;
use leidraad::content::skeletons;
use leidraad::diagnostics::Sink;
use leidraad::flowchart::{self, KnownSource};
use leidraad::import::{chart_yaml, import as read};
use leidraad::language::Language;
use leidraad::source::Sources;
use leidraad::yaml::Spoken;

use super::{import, import_text, sound, stem};
use crate::guide::{DAY, Guide};

/// What is said of what was so in the file: a long text, a question without its mark, more steps
/// than a reader can survey.
const EXPECTED: [&str; 4] = ["F013", "F014", "F015", "F017"];

/// How many odd drawings are made in each format.
const ODD: usize = 60;

/// A drawing with a box of every kind.
const SMALL: [(&str, &str); 2] = [
    (
        "klein.mmd",
        "flowchart TD\na([Begin]) --> b{Mag het?}\nb -->|Ja| c[Klaar]\nb --> d[Doe meer]\nd --> a",
    ),
    (
        "klein.bpmn",
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p'>\
         <startEvent id='Begin'/><exclusiveGateway id='Vraag'/><task id='Werk' name='Werk'/>\
         <endEvent id='Einde'/><sequenceFlow id='f1' sourceRef='Begin' targetRef='Vraag'/>\
         <sequenceFlow id='f2' sourceRef='Vraag' targetRef='Werk'/>\
         <sequenceFlow id='f3' sourceRef='Vraag' targetRef='Einde'/>\
         <sequenceFlow id='f4' sourceRef='Werk' targetRef='Einde'/></process></definitions>",
    ),
];

/// The chart is one, with nothing to say of it than what is expected.
#[track_caller]
fn is_accepted(id: &str, yaml: &str) {
    let mut sources = Sources::default();
    let file = sources.add(format!("diagrams/{id}.yaml"), yaml);
    let mut sink = Sink::new();
    let chart = flowchart::parse(file, &sources, Spoken::default(), &Facts::None, &mut sink)
        .and_then(|chart| flowchart::resolve(&chart, &|_| Some(KnownSource::default()), &mut sink));
    let codes: Vec<&str> = sink.found().iter().map(|found| found.code.id).collect();
    let others: Vec<_> = codes.iter().filter(|code| !EXPECTED.contains(code)).collect();
    assert!(chart.is_some() && others.is_empty(), "{others:?}\n{yaml}");
    assert!(skeletons::words(yaml).next().is_some(), "nothing is left to fill in:\n{yaml}");
}

/// As if it had been made on the day of the guide, which does not show what begins later.
pub(super) fn made_on_the_day(guide: &Guide, id: &str) {
    let path = format!("diagrams/{id}.yaml");
    let lines = guide.text(&path);
    let lines = lines.lines().map(|line| match line.split_once(": ") {
        Some((key, _)) if ["as_of", "published", "effective"].contains(&key.trim()) => {
            format!("{key}: {DAY}\n")
        }
        _ => format!("{line}\n"),
    });
    guide.write(&path, lines.collect::<String>());
}

#[test]
fn the_whole_guide_is_checked_with_it_and_placeholders_are_all_that_is_found() {
    let guide = Guide::new();
    for (name, text) in SMALL {
        let id = name.replace('.', "-");
        let run = import_text(&guide, name, text.as_bytes(), &["--id", &id]);
        assert_eq!(run.status, 0, "{run:#?}");
        made_on_the_day(&guide, &id);
    }
    let run = guide.run(&["check", "--unreleased", "--format", "json", "--as-of", DAY]);
    assert_eq!(run.status, 0, "{run:#?}");
    for (name, _) in SMALL {
        let path = format!("diagrams/{}.yaml", name.replace('.', "-"));
        assert!(run.found.iter().any(|found| found.path.as_deref() == Some(&path)), "{path}");
    }
    let others: Vec<_> = run.found.iter().filter(|found| found.code != "C020").collect();
    assert!(others.is_empty(), "{others:#?}");
}

#[test]
fn every_sound_fixture_becomes_a_chart_of_the_guide() {
    let guide = Guide::draft();
    for path in sound() {
        let text = std::fs::read(&path).unwrap();
        let mut ids = vec![format!("toets-{}", stem(&path))];
        let mut more = vec!["--text-language", "en", "--id", &ids[0]];
        let several = read(&text, stem(&path), Language::En).unwrap().charts;
        let several: Vec<String> = several.into_iter().map(|found| found.id).collect();
        if several.len() > 1 {
            more.truncate(2);
        }
        let run = import(&guide, &path, &more);
        assert_eq!(run.status, 0, "{run:#?}");
        if several.len() > 1 {
            ids = several;
        }
        for id in ids {
            let made = format!("diagrams/{id}.yaml");
            is_accepted(&id, &guide.text(&made));
            // One at a time: what is there is read with each of them.
            std::fs::remove_file(guide.root().join(made)).unwrap();
        }
    }
}

#[test]
fn odd_drawings_become_charts_of_the_guide_too() {
    let mut made = 0;
    for text in odd_drawings() {
        match read(text.as_bytes(), "proef", Language::Nl) {
            Ok(read) => {
                for chart in read.sound() {
                    is_accepted("proef", &chart_yaml(&chart.model, Language::Nl, DAY));
                    made += 1;
                }
            }
            Err(error) => assert_eq!(error.what.code, "nothing-to-import", "{text}"),
        }
    }
    assert!(made > ODD, "{made}");
}

/// Drawings that nobody would make, the same in every run.
fn odd_drawings() -> Vec<String> {
    let mut state = 7_u64;
    let mut draw = |most: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        usize::try_from(state >> 33).unwrap() % most
    };
    let mut drawings = Vec::new();
    for _ in 0..ODD {
        let (boxes, lines) = (draw(9) + 2, draw(16) + 1);
        let boxes: Vec<usize> = (0..boxes).map(|_| draw(7)).collect();
        let lines: Vec<[usize; 3]> =
            (0..lines).map(|_| [draw(boxes.len()), draw(boxes.len()), draw(5)]).collect();
        drawings.push(mermaid(&boxes, &lines));
        drawings.push(bpmn(&boxes, &lines));
    }
    drawings
}

fn mermaid(boxes: &[usize], lines: &[[usize; 3]]) -> String {
    let shapes = ["[x]", "{x?}", "{x?}", "(x)", "@{ shape: fork }", "@{ shape: junction }", ""];
    let arrows = ["-->", "-->|ja|", "-->|nee|", "-.->", "<-->"];
    let mut text = "flowchart TD\n".to_owned();
    for (n, shape) in boxes.iter().enumerate() {
        text += &format!("B{n}{}\n", shapes[*shape]);
    }
    for [from, to, arrow] in lines {
        text += &format!("B{from} {} B{to}\n", arrows[*arrow]);
    }
    text
}

fn bpmn(boxes: &[usize], lines: &[[usize; 3]]) -> String {
    let words = [
        "task",
        "exclusiveGateway",
        "inclusiveGateway",
        "startEvent",
        "parallelGateway",
        "endEvent",
        "eventBasedGateway",
    ];
    let namespace = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    let mut text = format!("<definitions xmlns='{namespace}'><process id='p'>");
    for (n, word) in boxes.iter().enumerate() {
        let name = if n % 2 == 0 { " name='Wat?'" } else { "" };
        text += &format!("<{} id='B{n}'{name}/>", words[*word]);
    }
    for (n, [from, to, name]) in lines.iter().enumerate() {
        let name = ["", " name='ja'", " name='nee'", "", ""][*name];
        text += &format!("<sequenceFlow id='F{n}'{name} sourceRef='B{from}' targetRef='B{to}'/>");
    }
    text + "</process></definitions>"
}
