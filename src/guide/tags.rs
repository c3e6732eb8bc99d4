//! The tags of the sections: whether each is one, and which sections have it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Guide, Section};
use crate::content::Content;
use crate::content::ids::TagId;
use crate::content::tags::Tag;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::source::Span;

/// Reports tags that no file names, that a section has twice, and, of the guide of today, that no
/// section has.
pub(super) fn check(content: &Content, is_today: bool, sink: &mut Sink) {
    // What is wrong with the file was said.
    let Some(file) = &content.tags else { return };
    let known = || file.tags.iter().map(|tag| tag.id.as_str());
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for section in content.sections.values() {
        let mut own: BTreeMap<&str, Span> = BTreeMap::new();
        for tag in &section.file.tags {
            let id = tag.as_str();
            used.insert(id);
            if let Some(first) = own.insert(id, tag.span) {
                let twice = Diagnostic::at(codes::TAG_TWICE, tag.span).arg("id", id);
                sink.report(twice.label(first, "first"));
            } else if file.get(&tag.value).is_none() {
                let has_file = if file.tags.is_empty() { "no" } else { "yes" };
                let unknown = Diagnostic::at(codes::UNKNOWN_TAG, tag.span).arg("id", id);
                sink.report(unknown.arg("has_tags", has_file).did_you_mean(id, known()));
            }
        }
    }
    // A section that cannot be read may have it.
    if !is_today || !content.unreadable.sections.is_empty() {
        return;
    }
    for tag in file.tags.iter().filter(|tag| !used.contains(tag.id.as_str())) {
        let unused = Diagnostic::at(codes::TAG_UNUSED, tag.id.span);
        sink.report(unused.arg("id", tag.id.as_str()));
    }
}

impl Guide {
    /// The tags that readers get, in their order: those that a section has.
    pub fn tags(&self) -> impl Iterator<Item = &Tag> {
        let mut used: BTreeSet<&TagId> =
            self.sections.iter().flat_map(|s| &s.file.tags).map(|tag| &tag.value).collect();
        // Of two with one id, which is reported, the first.
        self.files.tags.tags.iter().filter(move |tag| used.remove(&tag.id.value))
    }

    /// The tags of a section, in the order of the file.
    pub fn tags_of(&self, section: &Section) -> impl Iterator<Item = &Tag> {
        let mut own: BTreeSet<TagId> =
            section.file.tags.iter().map(|tag| tag.value.clone()).collect();
        self.files.tags.tags.iter().filter(move |tag| own.remove(&tag.id.value))
    }

    /// The sections with a tag, in reading order.
    pub fn tagged(&self, id: &TagId) -> impl Iterator<Item = &Section> {
        let has = move |section: &&Section| section.file.tags.iter().any(|tag| tag.value == *id);
        self.sections.iter().map(|section| &**section).filter(has)
    }
}
