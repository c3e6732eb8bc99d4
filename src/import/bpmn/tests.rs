//! Whole processes in BPMN.

use super::super::report::Outcome;
use super::super::shown::{codes, flow, process, read, refused, steps};

#[test]
fn an_inclusive_gateway_lets_several_answers_hold() {
    let text = process(&format!(
        "<startEvent id='s'/><inclusiveGateway id='g'/><endEvent id='x'/><endEvent id='y'/>{}{}{}",
        flow("s", "g"),
        flow("g", "x"),
        flow("g", "y"),
    ));
    assert_eq!(steps(&read(&text))[1], "any g > x, y");
}

#[test]
fn a_default_flow_is_the_answer_of_other_cases() {
    let text = process(&format!(
        "<startEvent id='s'/><exclusiveGateway id='g' default='g-y'/><endEvent id='x'/>\
         <endEvent id='y'/>{}<sequenceFlow id='f' name='Ja' sourceRef='g' targetRef='x'>\
         <conditionExpression>ok = true</conditionExpression></sequenceFlow>{}",
        flow("s", "g"),
        flow("g", "y"),
    ));
    let read = read(&text);
    assert_eq!(steps(&read)[1], "decision g > x Ja, y In andere gevallen");
    assert!(codes(&read, Outcome::Lost).contains(&"bpmn-condition"));
}

#[test]
fn a_condition_on_a_way_out_of_a_task_may_be_left_out() {
    let text = process(&format!(
        "<task id='a'/><endEvent id='x'/>{}<endEvent id='y'/><sequenceFlow id='f' sourceRef='a' \
         targetRef='x'><conditionExpression>spoed</conditionExpression></sequenceFlow>",
        flow("a", "y"),
    ));
    assert_eq!(steps(&read(&text))[0], "start a > y, x? spoed");
}

#[test]
fn an_event_on_a_border_is_a_way_that_may_be_left_out() {
    let text = process(&format!(
        "<task id='a'/><boundaryEvent id='b' name='Te laat' attachedToRef='a'/><boundaryEvent \
         id='c' attachedToRef='a'/><endEvent id='x'/><endEvent id='y'/>{}{}{}",
        flow("a", "x"),
        flow("b", "y"),
        flow("c", "y"),
    ));
    assert_eq!(steps(&read(&text))[..2], ["start a > b?, y?, x", "step b > y"]);
}

#[test]
fn what_is_explained_about_a_box_goes_with_it() {
    let text = process(&format!(
        "<documentation>Het geheel.</documentation><task id='a'><documentation>Gebruik het *</documentation>\
         <documentation>formulier.</documentation></task><exclusiveGateway id='g'><documentation>Niets\
         </documentation></exclusiveGateway><subProcess id='b'><documentation>Samen.</documentation>\
         <task id='c'><documentation>Binnen.</documentation></task></subProcess>{}{}",
        flow("a", "g"),
        flow("g", "b"),
    ));
    let read = read(&text);
    let details: Vec<_> =
        read.model.steps.iter().filter_map(|step| step.detail.as_deref()).collect();
    assert_eq!(details, ["Gebruik het * formulier.", "Samen."]);
    let lost = codes(&read, Outcome::Lost);
    assert_eq!(lost.iter().filter(|code| **code == "bpmn-documentation").count(), 2, "{lost:?}");
    assert_eq!(lost.iter().filter(|code| **code == "detail-lost").count(), 1, "{lost:?}");
    assert_eq!(codes(&read, Outcome::Kept).iter().filter(|code| **code == "detail").count(), 2);
}

#[test]
fn what_is_inside_a_subprocess_is_named() {
    let text = process(&format!(
        "<subProcess id='a' name='Deel'><task id='b' name='Binnen'/><task id='c'/>{}</subProcess>\
         <endEvent id='x'/>{}",
        flow("b", "c"),
        flow("a", "x"),
    ));
    let read = read(&text);
    assert_eq!(steps(&read), ["start a > x", "outcome x"]);
    assert_eq!(codes(&read, Outcome::Lost).iter().filter(|c| **c == "bpmn-inside").count(), 2);
}

#[test]
fn links_join_what_goes_on_elsewhere() {
    let text = process(&format!(
        "<task id='a'/><intermediateThrowEvent id='t'><linkEventDefinition name='L'/>\
         </intermediateThrowEvent><intermediateCatchEvent id='c'><linkEventDefinition name='L'/>\
         </intermediateCatchEvent><endEvent id='x'/>{}{}",
        flow("a", "t"),
        flow("c", "x"),
    ));
    assert_eq!(steps(&read(&text)), ["start a > x", "outcome x"]);
}

#[test]
fn a_message_is_a_way_where_nothing_else_joins_two_steps() {
    let text = include_str!("../../../tests/fixtures/import/bpmn/gewoon.bpmn");
    let read = read(text);
    let found = steps(&read);
    assert!(found.contains(&"step ontvangst > advies".to_owned()), "{found:?}");
    assert!(found.contains(&"step verzonden > lees-advies".to_owned()), "{found:?}");
    let actor = |id: &str| {
        read.model.steps.iter().find(|step| step.id == id).map(|step| step.actor.as_str())
    };
    assert_eq!(actor("lees-advies"), Some("hoogleraar"));
    assert_eq!(actor("termijn"), Some("vakgroep"));
    assert_eq!(actor("advies"), Some("minister"));
}

#[test]
fn lanes_of_one_name_in_two_pools_are_told_apart() {
    let bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    let process = |id: &str| {
        format!(
            "<process id='{id}'><laneSet><lane id='l{id}' name='Griffie'><flowNodeRef>a{id}</flowNodeRef>\
         <flowNodeRef>b{id}</flowNodeRef></lane></laneSet><task id='a{id}'/><task id='b{id}'/>{}</process>",
            flow(&format!("a{id}"), &format!("b{id}")),
        )
    };
    let text = format!(
        "<definitions xmlns='{bpmn}' xmlns:t='t'><collaboration id='c'><participant id='p1' name='Kamer' \
         processRef='t:x'/><participant id='p2' name='Raad' processRef='y'/></collaboration>{}{}</definitions>",
        process("x"),
        process("y"),
    );
    let read = read(&text);
    let labels: Vec<_> =
        read.model.actors.iter().filter_map(|actor| actor.label.as_deref()).collect();
    assert_eq!(labels, ["Kamer: Griffie", "Raad: Griffie"]);
}

#[test]
fn lanes_in_lanes_are_bounded() {
    let deep = "<laneSet><lane><childLaneSet>".to_owned() + &"<lane><childLaneSet>".repeat(200);
    assert!(refused(&process(&deep)).starts_with("too-deep"));
}

#[test]
fn a_file_in_utf_16_is_read() {
    let text = process(&format!("<task id='a'/><task id='b' name='één'/>{}", flow("a", "b")));
    let text = format!("<?xml version='1.0' encoding='UTF-16'?>{text}");
    let mut bytes = vec![0xFF, 0xFE];
    text.encode_utf16().for_each(|unit| bytes.extend(unit.to_le_bytes()));
    let read = super::super::import(&bytes, "proef", crate::language::Language::Nl).unwrap();
    assert_eq!(read.model.steps[1].label.as_deref(), Some("één"));
}

#[test]
fn a_box_where_no_box_can_stand_is_told() {
    let text = process(&format!(
        "<task id='a'><task id='in' name='Binnen'/></task><endEvent id='b'/>{}\
         <process id='q'><task id='c'/></process>",
        flow("a", "b"),
    ));
    let lost = codes(&read(&text), Outcome::Lost);
    assert_eq!(lost.iter().filter(|code| **code == "bpmn-misplaced").count(), 2, "{lost:?}");
}
