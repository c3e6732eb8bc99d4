//! What our charts demand is seen to, whatever the drawing is.

use super::super::report::Outcome;
use super::super::shown::{codes, flow, process, read, steps};

#[test]
fn a_gateway_with_one_way_out_is_nothing() {
    let text = process(&format!(
        "<startEvent id='s'/><exclusiveGateway id='g'/><parallelGateway id='h'/><endEvent id='e'/>{}{}{}",
        flow("s", "g"),
        flow("g", "h"),
        flow("h", "e"),
    ));
    let read = read(&text);
    assert_eq!(steps(&read), ["start s > e", "outcome e"]);
    assert_eq!(
        codes(&read, Outcome::Changed).iter().filter(|c| **c == "gateway-joined").count(),
        2
    );
}

#[test]
fn gateways_that_only_lead_to_each_other_are_told_and_do_no_harm() {
    let text = process(&format!(
        "<startEvent id='s'/><exclusiveGateway id='g'/><exclusiveGateway id='h'/><endEvent id='e'/>{}{}{}{}",
        flow("s", "g"),
        flow("g", "h"),
        flow("h", "g"),
        flow("s", "e"),
    ));
    let read = read(&text);
    assert_eq!(steps(&read), ["start s > e", "outcome e"]);
    assert!(codes(&read, Outcome::Lost).contains(&"line-into-circle"));
}

#[test]
fn a_parallel_split_behind_a_step_goes_into_that_step() {
    let text = process(&format!(
        "<task id='a'/><parallelGateway id='g'/><parallelGateway id='h'/><endEvent id='x'/>\
         <endEvent id='y'/><endEvent id='z'/>{}{}{}{}{}",
        flow("a", "g"),
        flow("g", "h"),
        flow("g", "x"),
        flow("h", "y"),
        flow("h", "z"),
    ));
    assert_eq!(steps(&read(&text))[0], "start a > x, y, z");
}

#[test]
fn a_parallel_split_behind_a_question_is_a_step() {
    let text = process(&format!(
        "<startEvent id='s'/><exclusiveGateway id='q' name='Mag het?'/><parallelGateway id='g'/>\
         <endEvent id='x'/><endEvent id='y'/>{}{}{}{}{}",
        flow("s", "q"),
        flow("q", "g"),
        flow("q", "x"),
        flow("g", "x"),
        flow("g", "y"),
    ));
    let read = read(&text);
    assert_eq!(steps(&read)[1..3], ["decision q > g, x", "step g > x, y"]);
    assert_eq!(
        codes(&read, Outcome::Changed).iter().filter(|c| **c == "answer-missing").count(),
        2
    );
}

#[test]
fn splits_that_join_and_part_are_not_multiplied() {
    let mut text = String::new();
    for n in 0..50 {
        text += &format!(
            "<task id='a{n}'/><endEvent id='b{n}'/>{}{}",
            flow(&format!("a{n}"), "g"),
            flow("g", &format!("b{n}"))
        );
    }
    let read = read(&process(&format!("{text}<parallelGateway id='g'/>")));
    assert_eq!(read.model.ways.len(), 100);
}

#[test]
fn a_question_without_a_way_in_gets_a_start() {
    let read = read("flowchart TD\nq{Mag het?} -->|ja| a\nq -->|nee| b");
    assert_eq!(steps(&read)[..2], ["start start > q", "decision q > a ja, b nee"]);
    assert!(codes(&read, Outcome::Changed).contains(&"start-added"));
}

#[test]
fn a_circle_without_begin_and_end_gets_both() {
    let read = read("flowchart TD\na --> b{Klaar?}\nb -->|nee| a\nb -->|bijna| a");
    let found = ["start a > b, uitkomst", "decision b > a^ nee, a^ bijna", "outcome uitkomst"];
    assert_eq!(steps(&read), found);
    assert_eq!(
        codes(&read, Outcome::Changed),
        ["actor-unknown", "step-as-start", "outcome-added", "way-back", "way-back"]
    );
}

#[test]
fn a_circle_of_questions_gets_a_start_and_an_answer_to_an_outcome() {
    let read = read("flowchart TD\na{A?} -->|x| b{B?}\na -->|y| b\nb -->|x| a\nb -->|y| a");
    assert_eq!(steps(&read)[0], "start start > a");
    assert_eq!(steps(&read)[1], "decision a > b x, b y, uitkomst");
}

#[test]
fn answers_of_a_question_differ() {
    let read = read(
        "flowchart TD\ns --> q{Q?}\nq -->|ja| a\nq -->|Ja| b\nq -->|ja| c\nq -->|ja #40;2#41;| d",
    );
    assert_eq!(steps(&read)[1], "decision q > a ja, b Ja (2), c ja (3), d ja (2) (2)");
}

#[test]
fn three_hundred_answers_are_read() {
    let answers: String = (0..300).map(|n| format!("q -->|antwoord| u{n}\n")).collect();
    let read = read(&format!("flowchart TD\ns --> q{{Q?}}\n{answers}"));
    assert_eq!(read.model.ways.len(), 301);
    assert_eq!(read.model.ways.last().unwrap().answer.as_deref(), Some("antwoord (300)"));
}

#[test]
fn a_chain_of_any_length_is_read() {
    let chain: String = (0..9_000).map(|n| format!("n{n} --> ")).collect();
    let read = read(&format!("flowchart TD\n{chain}einde"));
    assert_eq!(read.model.steps.len(), 9_001);
}

#[test]
fn who_acts_is_an_actor_and_who_does_not_is_told() {
    let read = read("flowchart TD\nsubgraph x [Loket]\na\nend\nsubgraph y [Niemand]\nend\na --> b");
    let actors: Vec<_> =
        read.model.actors.iter().map(|a| (a.id.as_str(), a.label.as_deref())).collect();
    assert_eq!(actors, [("x", Some("Loket")), ("wie", None)]);
    let acts: Vec<_> = read.model.steps.iter().map(|step| step.actor.as_str()).collect();
    assert_eq!(acts, ["x", "wie"]);
    assert!(codes(&read, Outcome::Lost).contains(&"actor-idle"));
}
