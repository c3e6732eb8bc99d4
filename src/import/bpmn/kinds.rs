//! What the words of BPMN mean for a chart of ours.

use super::super::model::Choice;
use super::super::sketch::Role;

/// What stands in a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thing {
    /// A box, and the code of what is told of its kind.
    Box(Role, Option<&'static str>),
    /// A part of the process that is folded into one box.
    Fold,
    /// An event on the border of a box.
    Border,
    /// A sequence flow.
    Flow,
    /// Lanes, which are read elsewhere.
    Lanes,
    /// Something of the drawing that our charts lack: the code of what is told.
    Told(&'static str),
    /// Something that says nothing to a reader of the drawing.
    Silent,
}

/// What an element of a process is, by its word.
pub(super) fn thing(word: &str) -> Thing {
    match word {
        "task" => Thing::Box(Role::Plain, None),
        "userTask" | "manualTask" | "serviceTask" | "sendTask" | "receiveTask" | "scriptTask"
        | "businessRuleTask" => Thing::Box(Role::Plain, Some("bpmn-task-kind")),
        "callActivity" => Thing::Box(Role::Plain, Some("bpmn-call")),
        "subProcess" | "transaction" | "adHocSubProcess" => Thing::Fold,
        "startEvent" => Thing::Box(Role::Start, None),
        "endEvent" => Thing::Box(Role::End, None),
        "intermediateCatchEvent" | "intermediateThrowEvent" => Thing::Box(Role::Plain, None),
        "boundaryEvent" => Thing::Border,
        "exclusiveGateway" => Thing::Box(Role::Question(Choice::One), None),
        "inclusiveGateway" => Thing::Box(Role::Question(Choice::Any), Some("bpmn-inclusive")),
        "eventBasedGateway" => Thing::Box(Role::Question(Choice::One), Some("bpmn-event-based")),
        "complexGateway" => Thing::Box(Role::Question(Choice::Unstated), Some("bpmn-complex")),
        "parallelGateway" => Thing::Box(Role::Split, None),
        "sequenceFlow" => Thing::Flow,
        "laneSet" => Thing::Lanes,
        "dataInputAssociation" | "dataOutputAssociation" | "association" => {
            Thing::Told("bpmn-association")
        }
        "textAnnotation" => Thing::Told("bpmn-annotation"),
        "group" => Thing::Told("bpmn-group"),
        "documentation" => Thing::Told("bpmn-documentation"),
        "standardLoopCharacteristics" | "multiInstanceLoopCharacteristics" => {
            Thing::Told("bpmn-repeat")
        }
        // The ends of lines, which the lines name as well, and what is told as a whole.
        "incoming" | "outgoing" | "extensionElements" | "auditing" | "monitoring" | "supports" => {
            Thing::Silent
        }
        data if is_data(data) => Thing::Told("bpmn-data"),
        other if other.ends_with("EventDefinition") => Thing::Told("bpmn-event-kind"),
        _ => Thing::Told("bpmn-other"),
    }
}

/// True of a document or other data.
fn is_data(word: &str) -> bool {
    matches!(
        word,
        "dataObject"
            | "dataObjectReference"
            | "dataStoreReference"
            | "dataStore"
            | "dataInput"
            | "dataOutput"
    )
}

/// True of what stands in a process as a box, folded or not.
pub(super) fn is_box(word: &str) -> bool {
    matches!(thing(word), Thing::Box(..) | Thing::Fold | Thing::Border)
}
