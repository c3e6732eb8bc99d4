//! Whatever comes in: no panic, an end, and nothing of a sound file disappears without a word.

use std::collections::BTreeSet;
use std::fs;

use leidraad::import::{Imported, Kind, chart_yaml, import};
use leidraad::language::Language;
use leidraad::messages::Value;
use proptest::prelude::*;

use super::fixtures;

/// How often each property is tried; `src/fuzz/` changes the same files more often.
const CASES: u32 = 48;

/// The names of BPMN 2.0.
const BPMN: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";

/// What the program demands holds in every model.
fn is_sound(read: &Imported) {
    let model = &read.model;
    let ids: BTreeSet<&str> = model.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(ids.len(), model.steps.len());
    let actors: BTreeSet<&str> = model.steps.iter().map(|step| step.actor.as_str()).collect();
    assert_eq!(actors, model.actors.iter().map(|actor| actor.id.as_str()).collect());
    assert!(model.steps.iter().any(|step| step.kind == Kind::Start));
    for way in &model.ways {
        assert!(ids.contains(way.from.as_str()) && ids.contains(way.to.as_str()));
    }
    for step in &model.steps {
        let out: Vec<_> = model.ways.iter().filter(|way| way.from == step.id).collect();
        match step.kind {
            Kind::Outcome => assert!(out.is_empty()),
            Kind::Decision => assert!(out.len() >= 2),
            _ => assert!(!out.is_empty()),
        }
        if step.kind == Kind::Decision {
            let answers = out.iter().filter_map(|way| way.answer.as_ref());
            let answers: Vec<String> = answers.map(|answer| answer.to_lowercase()).collect();
            assert_eq!(answers.iter().collect::<BTreeSet<_>>().len(), answers.len());
        }
    }
    reached(read);
    chart_yaml(model, Language::Nl, "2026-11-29");
}

/// Every step is reached from a start and leads to an outcome.
fn reached(read: &Imported) {
    let of = |kind| read.model.steps.iter().filter(move |s| s.kind == kind).map(|s| s.id.as_str());
    let ways: Vec<_> = read.model.ways.iter().map(|w| (w.from.as_str(), w.to.as_str())).collect();
    let back: Vec<_> = ways.iter().map(|(from, to)| (*to, *from)).collect();
    for (ways, first) in [(ways, Kind::Start), (back, Kind::Outcome)] {
        let mut seen: BTreeSet<&str> = of(first).collect();
        loop {
            let new: Vec<_> =
                ways.iter().filter(|(a, b)| seen.contains(a) && !seen.contains(b)).collect();
            if new.is_empty() {
                break;
            }
            seen.extend(new.into_iter().map(|(_, b)| *b));
        }
        assert_eq!(seen.len(), read.model.steps.len());
    }
}

/// True when an id is that of a step, or stands in the report.
fn told(read: &Imported, id: &str) -> bool {
    let named = |value: &Value| matches!(value, Value::Text(text) if text == id);
    read.model.steps.iter().any(|step| step.id == id)
        || read.report.entries().iter().any(|entry| entry.what.args.values().any(named))
}

/// A way in a drawing: from, to, how it is drawn, its words.
type Line = (usize, usize, usize, Option<String>);

fn drawing() -> impl Strategy<Value = (Vec<usize>, Vec<Line>)> {
    let boxes = prop::collection::vec(0..8usize, 2..12);
    boxes.prop_flat_map(|boxes| {
        let n = boxes.len();
        let line = (0..n, 0..n, 0..4usize, prop::option::of("[a-c]{1,2}"));
        (Just(boxes), prop::collection::vec(line, 1..20))
    })
}

fn mermaid(boxes: &[usize], lines: &[Line]) -> String {
    let shapes = [
        "[x]",
        "{x?}",
        "(x)",
        "@{ shape: fork }",
        "@{ shape: junction }",
        "@{ shape: stop }",
        "((x))",
        "",
    ];
    let arrows = ["-->", "-.->", "---", "<-->"];
    let mut text = "flowchart TD\n".to_owned();
    for (n, shape) in boxes.iter().enumerate() {
        text += &format!("Box_{n}{}\n", shapes[*shape]);
    }
    for (from, to, arrow, words) in lines {
        let words = words.as_ref().map(|words| format!("|{words}|")).unwrap_or_default();
        text += &format!("Box_{from} {}{words} Box_{to}\n", arrows[*arrow]);
    }
    text
}

fn bpmn(boxes: &[usize], lines: &[Line]) -> String {
    let words = [
        "task",
        "exclusiveGateway",
        "startEvent",
        "parallelGateway",
        "inclusiveGateway",
        "endEvent",
        "subProcess",
        "eventBasedGateway",
    ];
    let mut text = format!("<b:definitions xmlns:b='{BPMN}'><b:process id='P'>");
    for (n, word) in boxes.iter().enumerate() {
        let name = if n % 3 == 0 { " name='x'" } else { "" };
        text += &format!("<b:{} id='Box_{n}'{name}/>", words[*word]);
    }
    for (n, (from, to, _, words)) in lines.iter().enumerate() {
        let name = words.as_ref().map(|words| format!(" name='{words}'")).unwrap_or_default();
        text += &format!(
            "<b:sequenceFlow id='F{n}' sourceRef='Box_{from}' targetRef='Box_{to}'{name}/>"
        );
    }
    text + "</b:process></b:definitions>"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = import(&bytes, "proef", Language::Nl);
    }

    #[test]
    fn random_marks_do_no_harm(text in "(flowchart TD|<definitions>)[-=.<>xoabc{}()|&@:;%\"#/\\\\~ \n\\[\\]é]{0,200}") {
        if let Ok(read) = import(text.as_bytes(), "proef", Language::En) {
            read.sound().for_each(is_sound);
        }
    }

    #[test]
    fn mutated_fixtures_do_no_harm(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..4usize, any::<u8>()), 1..6),
    ) {
        let files = fixtures();
        let mut bytes = fs::read(&files[which.index(files.len())]).unwrap();
        for (at, what, byte) in changes {
            if bytes.is_empty() {
                break;
            }
            let at = at.index(bytes.len());
            match what {
                0 => bytes[at] = byte,
                1 => drop(bytes.remove(at)),
                2 => bytes.insert(at, byte),
                _ => bytes.truncate(at),
            }
        }
        if let Ok(read) = import(&bytes, "proef", Language::Nl) {
            read.sound().for_each(is_sound);
        }
    }

    #[test]
    fn every_box_arrives_or_is_told((boxes, lines) in drawing()) {
        for text in [mermaid(&boxes, &lines), bpmn(&boxes, &lines)] {
            match import(text.as_bytes(), "proef", Language::Nl) {
                Ok(read) => {
                    let chart = read.sound().next().expect("the only one is read");
                    is_sound(chart);
                    for n in 0..boxes.len() {
                        prop_assert!(told(chart, &format!("Box_{n}")), "Box_{n}\n{text}");
                    }
                }
                Err(error) => prop_assert_eq!(error.what.code, "nothing-to-import", "{}", text),
            }
        }
    }
}

/// Pieces that a reader might go through again and again, or deeper and deeper.
const PIECES: [&str; 24] = [
    "-",
    "a",
    "\"",
    "[",
    "(",
    "{",
    "|",
    "a-- ",
    "%%{",
    "a[b ",
    "a@{ ",
    "a --> ",
    "a & ",
    "subgraph x\n",
    "end\n",
    "x--o",
    "<",
    "accDescr {",
    "<a>",
    "<!--",
    "<![CDATA[",
    "&amp;",
    "<task/>",
    "<lane>",
];

#[test]
fn pieces_without_end_are_read_or_refused() {
    for piece in PIECES {
        let many = piece.repeat(4_000 / piece.len());
        for text in [
            format!("flowchart TD\n{many}"),
            format!("flowchart TD\na[\"{}\"] --> b", many.replace('"', "'")),
            format!("<definitions xmlns='{BPMN}'><process id='p'>{many}"),
            format!("<definitions xmlns='{BPMN}'><process id='p'>{many}</process></definitions>"),
            many,
        ] {
            if let Ok(read) = import(text.as_bytes(), "proef", Language::Nl) {
                read.sound().for_each(is_sound);
            }
        }
    }
}
