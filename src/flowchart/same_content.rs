//! Proves that drawing, outline and exports say the same: the files are written, parsed again by
//! other programs' rules and compared as sets.

use std::collections::BTreeSet;

use super::fixtures::sound;
use super::{LaneChoice, Outline, Variant, View, draw};
use crate::language::Language;

/// Ids of the steps with their texts, and ways with their answers.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Content {
    steps: BTreeSet<(String, String)>,
    ways: BTreeSet<(String, String, String, Option<String>)>,
}

impl Content {
    /// Without the names of the ways, which are numbers in a page.
    fn nameless(self) -> Content {
        let ways = self.ways.into_iter();
        Content {
            ways: ways.map(|(_, from, to, text)| (String::new(), from, to, text)).collect(),
            ..self
        }
    }
}

fn of_outline(outline: &Outline) -> Content {
    let id = |step: usize| outline.steps[step].id.clone();
    Content {
        steps: outline.steps.iter().map(|step| (step.id.clone(), step.label.clone())).collect(),
        ways: outline
            .ways
            .iter()
            .map(|w| (w.id.clone(), id(w.from), id(w.to), w.text.clone()))
            .collect(),
    }
}

fn of_svg(svg: &str) -> Content {
    let document = roxmltree::Document::parse(svg).expect("well-formed");
    let nodes: Vec<_> = document.descendants().filter(|n| n.is_element()).collect();
    let of_class = |class: &'static str| {
        let has = move |n: &&roxmltree::Node<'_, '_>| {
            n.attribute("class").is_some_and(|c| c.split(' ').any(|c| c == class))
        };
        nodes.iter().filter(has)
    };
    let words = |node: &roxmltree::Node<'_, '_>| -> String {
        let texts: Vec<&str> =
            node.descendants().filter(|n| n.is_text()).filter_map(|n| n.text()).collect();
        // Each line is an element of its own; together they are the text.
        texts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let attribute = |node: &roxmltree::Node<'_, '_>, name: &str| {
        node.attribute(name).unwrap_or_default().to_owned()
    };
    let steps = of_class("node").map(|node| {
        let lines = node.descendants().filter(|n| n.attribute("class") == Some("text"));
        let lines: Vec<String> = lines.map(|line| words(&line)).collect();
        (attribute(node, "data-id"), lines.join(" "))
    });
    let answers: Vec<(String, String)> =
        of_class("edge-label").map(|node| (attribute(node, "data-edge"), words(node))).collect();
    let ways = of_class("edge").enumerate().map(|(at, node)| {
        // In a page the name of a line is its place among the lines.
        let id = node.attribute("data-id").map_or_else(|| at.to_string(), str::to_owned);
        let answer = answers.iter().find(|(edge, _)| *edge == id).map(|(_, text)| text.clone());
        // The star and the words of our own reading are signs, not part of the answer.
        let answer =
            answer.map(|text| text.split('*').next().unwrap_or_default().trim().to_owned());
        (
            id,
            attribute(node, "data-from"),
            attribute(node, "data-to"),
            answer.filter(|text| !text.is_empty()),
        )
    });
    Content { steps: steps.collect(), ways: ways.collect() }
}

fn of_json(json: &str) -> Content {
    let json: serde_json::Value = serde_json::from_str(json).expect("JSON");
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let all = |key: &str| json[key].as_array().expect("a list").clone();
    let known = |value: &serde_json::Value| text(value).expect("a text");
    Content {
        steps: all("nodes").iter().map(|n| (known(&n["id"]), known(&n["label"]))).collect(),
        ways: all("edges")
            .iter()
            .map(|e| (known(&e["id"]), known(&e["from"]), known(&e["to"]), text(&e["label"])))
            .collect(),
    }
}

fn outlines() -> Vec<Outline> {
    let chart = sound();
    let situations = chart.situations.iter();
    situations
        .flat_map(|s| Language::ALL.map(|language| Outline::new(&chart, s, language)))
        .collect()
}

#[test]
fn drawing_outline_and_json_have_the_same_steps_ways_and_answers() {
    for outline in outlines() {
        let content = of_outline(&outline);
        assert_eq!(of_json(&outline.to_json()), content);
        for view in View::ALL {
            let picture = draw(&outline, view, LaneChoice::Authored).expect("it can be drawn");
            let drawn = |variant| of_svg(&picture.svg(variant, &|step| format!("#{step}")));
            assert_eq!(drawn(Variant::Standalone), content);
            assert_eq!(drawn(Variant::Inline).nameless(), content.clone().nameless());
        }
    }
}

#[test]
fn every_answer_and_its_target_is_spoken_and_stands_in_the_text() {
    for outline in outlines() {
        let picture = draw(&outline, View::Lanes, LaneChoice::Authored).expect("it can be drawn");
        let svg = picture.svg(Variant::Inline, &|step| format!("#{step}"));
        let document = roxmltree::Document::parse(&svg).expect("well-formed");
        let links = document.descendants().filter(|n| n.has_tag_name("a"));
        let names: Vec<&str> = links.filter_map(|n| n.attribute("aria-label")).collect();
        // Long lines are broken, so spaces and line breaks are the same.
        let text = outline.to_text().split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(names.len(), outline.steps.len());
        for (step, name) in outline.steps.iter().zip(names) {
            assert!(name.starts_with(&step.number.to_string()), "{name}");
            assert!(name.contains(&outline.actor(step).expect("an actor").label), "{name}");
            for way in outline.exits(step) {
                let target = &outline.steps[way.to];
                let answer = way.text.clone().unwrap_or_default();
                assert!(
                    name.contains(&answer)
                        && name.contains(&format!("{}, {}", target.number, target.label)),
                    "{name}"
                );
                assert!(
                    text.contains(&format!(
                        "{}: {} {} [{}]",
                        answer, target.number, target.label, target.id
                    )) || answer.is_empty()
                );
            }
        }
    }
}

#[test]
fn steps_stand_in_the_file_in_reading_order() {
    for outline in outlines() {
        for way in outline.ways.iter().filter(|way| !way.looped) {
            assert!(way.from < way.to, "{way:?}");
        }
        assert!(outline.steps.is_sorted_by_key(|step| step.number));
    }
}

#[test]
fn what_is_exported_as_json_can_be_imported_again() {
    for outline in outlines() {
        let imported = super::import(&outline.to_json()).expect("our own JSON");
        let texts = |outline: &Outline| -> BTreeSet<String> {
            outline.steps.iter().map(|s| s.label.clone()).collect()
        };
        assert_eq!(texts(&imported), texts(&outline));
        assert_eq!(imported.ways.len(), outline.ways.len());
        assert!(draw(&imported, View::Lanes, LaneChoice::Authored).is_ok());
    }
}

#[test]
fn the_json_keeps_to_its_schema() {
    let schema = super::json_schema();
    let validator = jsonschema::validator_for(schema.as_value()).expect("a schema");
    for outline in outlines() {
        let json: serde_json::Value = serde_json::from_str(&outline.to_json()).expect("JSON");
        let errors: Vec<String> = validator.iter_errors(&json).map(|e| e.to_string()).collect();
        assert_eq!(errors, [] as [&str; 0]);
    }
}

#[test]
fn several_drawings_can_stand_in_one_page() {
    let mut ids = BTreeSet::new();
    for outline in outlines().iter().filter(|outline| outline.language == Language::Nl) {
        for view in View::ALL {
            let picture = draw(outline, view, LaneChoice::Authored).expect("it can be drawn");
            let svg = picture.svg(Variant::Inline, &|_| "#".to_owned());
            let document = roxmltree::Document::parse(&svg).expect("well-formed");
            for id in document.descendants().filter_map(|n| n.attribute("id")) {
                assert!(ids.insert(id.to_owned()), "{id} is there twice");
            }
        }
    }
}

#[test]
fn a_question_whose_answers_can_hold_together_says_so_in_the_drawing() {
    for outline in outlines() {
        for view in View::ALL {
            let picture = draw(&outline, view, LaneChoice::Authored).expect("it can be drawn");
            let svg = picture.svg(Variant::Inline, &|_| "#".to_owned());
            let chip = outline.words().choice_chip(super::schema::Choice::Any).expect("a word");
            // One in the box and one in the legend.
            let there = svg.matches(&format!(">{chip} <")).count()
                + svg.matches(&format!(">{chip}<")).count();
            assert_eq!(there, 2);
        }
    }
}
