//! Whole processes in BPMN.

use super::super::report::Outcome;
use super::super::shown::{charts, codes, flow, process, read, refused, steps, told};

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
    assert!(codes(&read, Outcome::Changed).contains(&"detail"));
    assert_eq!(read.model.steps[1].detail.as_deref(), Some("Ja: ok = true"));
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
    assert_eq!(steps(&read(&text))[..2], ["start a > x, b?, y?", "step b > y"]);
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
    assert_eq!(details, ["Gebruik het *\n\nformulier.", "Samen."]);
    assert_eq!(read.model.summary.as_deref(), Some("Het geheel."));
    let lost = codes(&read, Outcome::Lost);
    assert_eq!(lost.iter().filter(|code| **code == "bpmn-documentation").count(), 1, "{lost:?}");
    assert_eq!(lost.iter().filter(|code| **code == "detail-lost").count(), 1, "{lost:?}");
    assert_eq!(codes(&read, Outcome::Kept).iter().filter(|code| **code == "detail").count(), 3);
}

#[test]
fn a_note_goes_to_the_steps_that_it_is_tied_to_and_one_that_is_not_is_told() {
    let note = |id: &str, text: &str| {
        format!("<textAnnotation id='{id}'><text>{text}</text></textAnnotation>")
    };
    let tie = |id: &str, from: &str, to: &str| {
        format!("<association id='{id}' sourceRef='{from}' targetRef='{to}'/>")
    };
    let text = process(&format!(
        "<task id='a'><documentation>Eerst.</documentation></task>\
         <exclusiveGateway id='q' name='Mag het?'/><endEvent id='x'/><endEvent id='y'/>\
         <dataObjectReference id='d' name='Brief'/>{}\
         <sequenceFlow id='ja' name='Ja' sourceRef='q' targetRef='x'>\
         <documentation>Binnen zes weken.</documentation></sequenceFlow>{}{}{}{}{}{}{}{}{}",
        flow("a", "q"),
        flow("q", "y"),
        note("n1", "Let op:\n- de termijn\n- het formulier"),
        tie("t1", "a", "n1"),
        tie("t2", "n1", "q"),
        note("n2", "Zelden."),
        tie("t3", "ja", "n2"),
        note("n3", "Nergens bij."),
        note("n4", "Bij de brief."),
        tie("t4", "d", "n4") + &tie("t5", "a", "d") + &tie("t6", "n1", "nergens"),
    ));
    let read = read(&text);
    let detail = |n: usize| read.model.steps[n].detail.as_deref();
    assert_eq!(detail(0), Some("Eerst.\n\nLet op:\n\n- de termijn\n\n- het formulier"));
    assert_eq!(
        detail(1),
        Some("Ja: Binnen zes weken.\n\nLet op:\n\n- de termijn\n\n- het formulier\n\nJa: Zelden.")
    );
    let lost = codes(&read, Outcome::Lost);
    let count = |code| lost.iter().filter(|lost| **lost == code).count();
    // Also the line from a note to what no chart has, and one that leads nowhere.
    assert_eq!((count("bpmn-annotation"), count("bpmn-association")), (2, 3), "{lost:?}");
}

#[test]
fn no_explanation_is_dropped_without_a_word() {
    let said = |n: usize| format!("<documentation>Woord{n}</documentation>");
    let text = process(&format!(
        "{}<laneSet>{}<lane id='l' name='L'>{}<flowNodeRef>a</flowNodeRef></lane></laneSet>\
         <task id='a'>{}</task><endEvent id='b'>{}</endEvent><subProcess id='c'>{}<task id='d'>{}\
         </task></subProcess><dataObject id='e'>{}</dataObject><sequenceFlow id='f' sourceRef='a' \
         targetRef='b'>{}</sequenceFlow><sequenceFlow id='g' sourceRef='a' targetRef='e'>{}\
         </sequenceFlow>{}<group id='h'>{}</group>",
        said(1),
        said(2),
        said(3),
        said(4),
        said(5),
        said(6),
        said(7),
        said(8),
        said(9),
        said(10),
        flow("b", "c"),
        said(11),
    ));
    let text = text.replace(
        "</definitions>",
        &format!("<message id='m'>{}</message></definitions>", said(12)),
    );
    let read = read(&text);
    let told: Vec<String> = read
        .report
        .entries()
        .iter()
        .map(|entry| super::super::say(&entry.what, crate::language::Language::Nl))
        .collect();
    for n in 1..=12 {
        let word = format!("Woord{n}");
        let count = told.iter().filter(|said| said.ends_with(&word)).count();
        assert_eq!(count, 1, "{word}: {told:#?}");
    }
}

#[test]
fn processes_that_no_collaboration_joins_are_charts_of_their_own() {
    let bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    let process = |id: &str, name: &str| {
        format!(
            "<process id='{id}' name='{name}'><documentation>Over {id}.</documentation><task id='a{id}'/>\
             <task id='b{id}'/>{}</process>",
            flow(&format!("a{id}"), &format!("b{id}"))
        )
    };
    let pool = |id: &str| format!("<participant id='p{id}' name='Pool {id}' processRef='{id}'/>");
    let text = format!(
        "<definitions xmlns='{bpmn}' name='Alles'><collaboration id='c'>{}{}</collaboration>{}{}{}{}\
         <process id='leeg' name='Leeg'/></definitions>",
        pool("x"),
        pool("y"),
        process("x", "Samen"),
        process("z", "Bezwaar"),
        process("y", "Ook"),
        // It leads to a box of another chart.
        process("w", "Beroep").replace("targetRef=\"bw\"", "targetRef=\"az\""),
    );
    let read = charts(&text);
    let ids: Vec<&str> = read.charts.iter().map(|found| found.id.as_str()).collect();
    assert_eq!(ids, ["proef-1", "bezwaar", "beroep"]);
    let together = read.charts[0].read.as_ref().unwrap();
    assert_eq!(steps(together).len(), 4);
    let summary = together.model.summary.as_deref();
    assert_eq!(summary, Some("Pool x: Over x. Pool y: Over y."));
    let error = read.charts[2].read.as_ref().unwrap_err();
    assert_eq!(error.what.code, "nothing-to-import");
    let told = told(&read);
    for code in ["bpmn-name-of-file", "bpmn-empty", "proef-1: bpmn-other-name", "bezwaar: title"] {
        assert!(told.iter().any(|told| told == code), "{code}: {told:?}");
    }
}

#[test]
fn collaborations_that_share_a_process_are_one_chart() {
    let bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    let pool = |n: usize, id: &str| {
        format!(
            "<collaboration id='c{n}'><participant id='p{n}{id}' processRef='{id}'/><participant id='q{n}{id}' processRef='m'/></collaboration>"
        )
    };
    let process = |id: &str| {
        format!(
            "<process id='{id}'><task id='a{id}'/><task id='b{id}'/>{}</process>",
            flow(&format!("a{id}"), &format!("b{id}"))
        )
    };
    let text = format!(
        "<definitions xmlns='{bpmn}'>{}{}<collaboration id='c3'><participant id='r' processRef='z'/></collaboration>{}</definitions>",
        pool(1, "x"),
        pool(2, "y"),
        ["x", "y", "m", "z"].map(process).concat(),
    );
    let read = charts(&text);
    let steps: Vec<usize> = read.sound().map(|chart| chart.model.steps.len()).collect();
    assert_eq!(steps, [6, 2]);
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
    let read = super::super::shown::only(read).unwrap();
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

#[test]
fn a_note_that_is_tied_to_everything_is_of_the_whole_and_not_multiplied() {
    let mut text = "<textAnnotation id='n'><text>Overal.</text></textAnnotation>".to_owned();
    for n in 0..30 {
        text += &format!(
            "<task id='a{n}'/><association id='t{n}' sourceRef='a{n}' targetRef='n'/>{}",
            if n > 0 { flow(&format!("a{}", n - 1), &format!("a{n}")) } else { String::new() }
        );
    }
    let read = read(&process(&text));
    assert!(read.model.steps.iter().all(|step| step.detail.is_none()));
    assert_eq!(read.model.summary.as_deref(), Some("Overal."));
    assert_eq!(codes(&read, Outcome::Lost), Vec::<&str>::new());
}

#[test]
fn a_broken_process_keeps_no_other_away() {
    let bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    let process = |id: &str, more: &str| {
        let flow = flow(&format!("a{id}"), &format!("b{id}"));
        format!("<process id='{id}'><task id='a{id}'/><task id='b{id}'/>{flow}{more}</process>\n")
    };
    for (more, error) in [
        ("<task id='ay'/>", "bpmn-id-twice 3:"),
        ("<sequenceFlow id='f' sourceRef='ay' targetRef='nergens'/>", "bpmn-unknown-reference 3:"),
        ("<boundaryEvent id='e'/>", "bpmn-no-host 3:"),
    ] {
        let text = [process("x", ""), process("y", more), process("z", "")].concat();
        let read = charts(&format!("<definitions xmlns='{bpmn}'>\n{text}</definitions>"));
        let told = told(&read);
        assert_eq!(read.sound().count(), 2, "{told:?}");
        let said = told.iter().find_map(|told| told.strip_prefix("proef-2: "));
        assert!(said.is_some_and(|said| said.starts_with(error)), "{told:?}");
        // Alone in its file it is refused with the file.
        let alone = format!("<definitions xmlns='{bpmn}'>\n\n{}</definitions>", process("y", more));
        assert!(refused(&alone).starts_with(error));
    }
    let many = process("x", "").repeat(201).replace("id='x'", "");
    let many = format!("<definitions xmlns='{bpmn}'>\n{many}</definitions>");
    assert!(refused(&many).starts_with("too-many-charts 202:"));
}

#[test]
fn an_explanation_in_a_condition_or_a_timer_is_told_once_and_is_none_of_its_words() {
    let text = process(&format!(
        "<startEvent id='s'><timerEventDefinition id='te'><documentation>Bij de klok</documentation>\
         <timeDuration>P1D</timeDuration></timerEventDefinition></startEvent><task id='t'/>\
         <sequenceFlow id='f' name='ja' sourceRef='s' targetRef='t'><conditionExpression>x &gt; 1\
         <documentation>Bij de grens</documentation></conditionExpression></sequenceFlow>\
         <endEvent id='u'/>{}",
        flow("t", "u"),
    ));
    let read = read(&text);
    assert_eq!(read.model.steps[0].detail.as_deref(), Some("ja: x > 1"));
    let entries = read.report.entries().iter();
    let told: Vec<String> =
        entries.map(|e| super::super::say(&e.what, crate::language::Language::Nl)).collect();
    for words in ["Bij de klok", "Bij de grens"] {
        let said: Vec<_> = told.iter().filter(|said| said.contains(words)).collect();
        assert!(said.len() == 1 && said[0].contains("niet overgenomen"), "{told:#?}");
    }
    assert!(told.iter().any(|said| said.ends_with("termijn: P1D")), "{told:#?}");
}

#[test]
fn what_is_said_where_nothing_can_be_drawn_is_told_with_why() {
    let bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    let said = |text: &str| format!("<documentation>{text}</documentation>");
    let text = format!(
        "<definitions xmlns='{bpmn}'>\n<collaboration id='c' name='Samen'>{}<participant id='p' \
         name='Burger'>{}</participant>\n<messageFlow id='m' name='Brief' sourceRef='p' \
         targetRef='nergens'>{}</messageFlow><textAnnotation id='n'><text>Los briefje</text>\
         </textAnnotation></collaboration>\n<process id='x'><task id='a'/><task id='b'/>{}</process>\
         </definitions>",
        said("Over het geheel"),
        said("Over de burger"),
        said("Over de brief"),
        flow("a", "b"),
    );
    let read = charts(&text);
    assert_eq!(read.sound().count(), 1);
    // A file of one chart has its report with the chart.
    let entries = read.sound().flat_map(|chart| chart.report.entries());
    let told: Vec<(Option<usize>, String)> = entries
        .map(|e| (e.line, super::super::say(&e.what, crate::language::Language::Nl)))
        .collect();
    let words = ["Samen", "Burger", "Brief", "Los briefje", "nergens"];
    let words = words.into_iter().chain(["Over het geheel", "Over de burger", "Over de brief"]);
    for words in words {
        assert!(told.iter().any(|(_, told)| told.contains(words)), "{words}: {told:#?}");
    }
    assert!(
        read.sound()
            .flat_map(|chart| codes(chart, Outcome::Lost))
            .any(|code| code == "bpmn-unknown-reference")
    );
    let at = told.iter().find(|(_, told)| told.contains("nergens")).and_then(|(line, _)| *line);
    assert_eq!(at, Some(3), "{told:#?}");
}
