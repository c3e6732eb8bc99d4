//! What a process has and our charts lack: each thing that stands in the drawing one by
//! one, what a program keeps for itself in one line.

use roxmltree::Node;

use super::super::lines::Lines;
use super::super::report::{Report, What};
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
        _ => xml::name(node),
    };
    let what = What::new(code).arg("kind", word).words("text", words.as_deref());
    let id = node.attribute("id").unwrap_or_default();
    let of = node.parent().and_then(|parent| parent.attribute("id")).unwrap_or_default();
    report.lost(place, what.arg("id", id).arg("of", of));
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
