//! Published anchors: none may be lost, none may be forgotten.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::ids::SectionId;
use crate::content::{Content, PublishedAnchors};
use crate::diagnostics::{Diagnostic, Sink, codes};

/// The heading ids of each section.
pub type SectionAnchors = BTreeMap<SectionId, BTreeSet<String>>;

/// Compares the headings with `content/anchors.txt`. A published heading that is gone and has no
/// alias breaks links from outside; one that is not recorded yet can be lost unnoticed later.
pub(super) fn check(content: &Content, anchors: &SectionAnchors, sink: &mut Sink) {
    let PublishedAnchors { lines } = &content.anchors;
    let mut recorded = BTreeSet::new();
    for line in lines {
        let (section, anchor) = &line.value;
        recorded.insert((section.as_str(), anchor.as_str()));
        let id = SectionId::new(section.clone());
        let there = anchors.get(&id).is_some_and(|known| known.contains(anchor));
        let unreadable = content.unreadable.sections.contains(&id)
            || content.unreadable.texts.iter().any(|(section, _)| *section == id);
        if !there && !unreadable && !has_alias(content, &id, anchor) {
            sink.report(
                Diagnostic::at(codes::ANCHOR_LOST, line.span)
                    .arg("section", section.as_str())
                    .arg("anchor", anchor.as_str()),
            );
        }
    }
    for (section, known) in anchors {
        let missing =
            known.iter().filter(|a| !recorded.contains(&(section.as_str(), a.as_str()))).count();
        if missing > 0 {
            let path = format!("content/sections/{section}");
            sink.report(
                Diagnostic::of_path(codes::ANCHOR_UNRECORDED, path)
                    .arg("section", section.as_str())
                    .arg("count", missing),
            );
        }
    }
}

fn has_alias(content: &Content, section: &SectionId, anchor: &str) -> bool {
    let file = content.sections.get(section).map(|sources| &sources.file);
    file.is_some_and(|file| file.earlier_anchors().any(|(old, _)| old.as_str() == anchor))
}

/// The text of `content/anchors.txt` with every heading, sorted.
pub fn file_text(anchors: &SectionAnchors, published: &PublishedAnchors) -> String {
    let mut lines: BTreeSet<String> =
        published.lines.iter().map(|l| format!("{}#{}", l.value.0, l.value.1)).collect();
    for (section, known) in anchors {
        lines.extend(known.iter().map(|anchor| format!("{section}#{anchor}")));
    }
    let mut text = String::from(
        "# Published anchors. Written by `leidraad check --fix`; losing one without an alias is an error.\n",
    );
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    text
}
