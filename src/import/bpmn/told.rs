//! What a process has and our charts lack: each thing that stands in the drawing one by
//! one, what a program keeps for itself in one line.

use std::collections::BTreeSet;

use roxmltree::Node;

use super::super::lines::Lines;
use super::super::report::{Report, What};
use super::super::sketch::Sketch;
use super::kinds::{Thing, is_box, thing};
use super::xml::{self, BPMN};

/// Tells of one thing.
pub(super) fn about(
    node: Node<'_, '_>,
    word: &str,
    code: &'static str,
    lines: &Lines<'_>,
    report: &mut Report,
) {
    let place = Some(lines.place(node.range().start));
    let inner = |name| xml::each(node, name).next();
    let words = match code {
        "bpmn-annotation" => inner("text").and_then(xml::text),
        "bpmn-documentation" => xml::text(node),
        "bpmn-association" => None,
        "bpmn-event-kind" => xml::text(node),
        _ => xml::name(node),
    };
    let what = What::new(code).arg("kind", word).words("text", words.as_deref());
    let id = node.attribute("id").unwrap_or_default();
    let of = node.parent().map(|parent| {
        let id = parent.attribute("id").map(str::to_owned);
        xml::name(parent).or(id).unwrap_or_else(|| parent.tag_name().name().to_owned())
    });
    report.lost(place, what.arg("id", id).arg("of", of.unwrap_or_default()));
}

/// True of what a drawing program keeps for itself.
fn is_extension(node: Node<'_, '_>) -> bool {
    node.ancestors().any(|above| above.tag_name().name() == "extensionElements")
}

/// Tells of boxes that stand where no box can stand, such as in another box. `seen` has where the
/// boxes begin that were read.
pub(super) fn misplaced(
    within: Node<'_, '_>,
    seen: &BTreeSet<usize>,
    lines: &Lines<'_>,
    report: &mut Report,
) {
    for node in within.descendants().filter(|node| xml::word(*node).is_some_and(is_box)) {
        if seen.contains(&node.range().start) || is_extension(node) {
            continue;
        }
        let id = node.attribute("id").unwrap_or(node.tag_name().name());
        let what = What::new("bpmn-misplaced").arg("id", id);
        let place = Some(lines.place(node.range().start));
        report.lost(place, what.words("label", xml::name(node).as_deref()));
    }
}

/// Tells of explanations that nothing of ours has a place for: of a lane, a message, what is folded.
pub(super) fn unheard(
    within: Node<'_, '_>,
    seen: &BTreeSet<usize>,
    lines: &Lines<'_>,
    report: &mut Report,
) {
    for node in within.descendants().filter(|node| xml::word(*node) == Some("documentation")) {
        if !seen.contains(&node.range().start) && !is_extension(node) && xml::text(node).is_some() {
            about(node, "documentation", "bpmn-documentation", lines, report);
        }
    }
}

/// Tells of all that stands in something of which nothing can be drawn: each thing by its own words.
pub(super) fn everything(within: Node<'_, '_>, lines: &Lines<'_>, report: &mut Report) {
    for node in within.descendants().skip(1).filter(|node| !is_extension(*node)) {
        let Some(word) = xml::word(node) else { continue };
        let place = Some(lines.place(node.range().start));
        let id = node.attribute("id").unwrap_or(word);
        let name = xml::name(node);
        match (word, thing(word)) {
            ("participant" | "lane", _) => {
                let what = What::new("actor-idle").arg("id", id);
                report.lost(place, what.words("label", name.as_deref()));
            }
            ("messageFlow" | "sequenceFlow", _) => {
                let message = word == "messageFlow";
                let code = if message { "bpmn-message-lost" } else { "bpmn-flow-lost" };
                let end = |end| xml::reference(node, end).unwrap_or_default();
                let what = What::new(code).arg("id", id);
                let what = what.arg("from", end("sourceRef")).arg("to", end("targetRef"));
                report.lost(place, what.words("text", name.as_deref()));
            }
            (_, Thing::Told("bpmn-documentation")) if xml::text(node).is_none() => {}
            // What stands in a note is told with it.
            (_, Thing::Told(code)) if code != "bpmn-other" || name.is_some() => {
                about(node, word, code, lines, report);
            }
            _ => {}
        }
    }
    misplaced(within, &BTreeSet::new(), lines, report);
}

/// Tells of names of the whole that are neither the title nor the name of who acts.
pub(super) fn other_names<'a, 'i: 'a>(
    nodes: impl Iterator<Item = Node<'a, 'i>>,
    sketch: &Sketch,
    lines: &Lines<'_>,
    report: &mut Report,
) {
    let title = sketch.title.as_ref().map(|title| title.text.as_str());
    let actors = sketch.actors.iter().filter_map(|actor| actor.label.as_deref());
    let mut said: BTreeSet<&str> = actors.chain(title).collect();
    let names: Vec<_> = nodes.filter_map(|node| Some((node, xml::name(node)?))).collect();
    for (node, name) in &names {
        if said.insert(name) {
            let place = Some(lines.place(node.range().start));
            report.lost(place, What::new("bpmn-other-name").arg("text", name.as_str()));
        }
    }
}

/// True of a namespace in which a drawing program notes something for itself.
fn is_foreign(namespace: &str) -> bool {
    let known = ["http://www.w3.org/2001/XMLSchema-instance", roxmltree::NS_XML_URI, BPMN];
    !known.contains(&namespace)
}

/// Tells of extensions of drawing programs and of where everything stood, each in one line.
pub(super) fn of_whole(root: Node<'_, '_>, lines: &Lines<'_>, report: &mut Report) {
    let mut extensions = (0, None);
    let mut layout = None;
    for node in root.descendants().filter(Node::is_element) {
        let foreign = node.tag_name().namespace() != Some(BPMN);
        if !foreign && node.tag_name().name() == "extensionElements" {
            let count = node.children().filter(Node::is_element).count();
            extensions = (extensions.0 + count, extensions.1.or(Some(node.range().start)));
        }
        let own = node.attributes().filter(|own| own.namespace().is_some_and(is_foreign)).count();
        if !foreign && own > 0 {
            extensions = (extensions.0 + own, extensions.1.or(Some(node.range().start)));
        }
        if foreign && node.tag_name().name() == "BPMNDiagram" {
            layout = layout.or(Some(node.range().start));
        }
    }
    if let (count, Some(at)) = extensions {
        report.lost(Some(lines.place(at)), What::new("bpmn-extensions").arg("count", count));
    }
    if let Some(at) = layout {
        report.lost(Some(lines.place(at)), What::new("bpmn-layout"));
    }
}
