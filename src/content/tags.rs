//! `content/tags.yaml`: the words by which readers find sections that belong together.
//!
//! A tag says where a section can be found and not what it says: it has no versions, and counts in no
//! digest.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use super::ids::TagId;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::LanguageMap;
use crate::record;
use crate::source::Span;
use crate::yaml::Spanned;

record! {
    /// Words by which readers find sections that belong together. No part of what the guide says, so
    /// they have no versions.
    pub struct TagsFile {
        /// Version of this file's schema: 1.
        pub schema: Spanned<u32>,
        /// The tags, in the order in which readers see them.
        pub tags: Vec<Tag>,
    }
}

record! {
    /// A tag.
    pub struct Tag {
        /// Its id, which is in the address of its page.
        pub id: Spanned<TagId>,
        /// What readers see.
        pub name: LanguageMap<String>,
        /// In a sentence, what the sections with this tag are about.
        pub description: Option<LanguageMap<String>>,
    }
}

impl TagsFile {
    /// Of a guide without tags.
    pub(super) fn none() -> Arc<TagsFile> {
        static NONE: LazyLock<Arc<TagsFile>> =
            LazyLock::new(|| Arc::new(TagsFile { schema: Spanned::nowhere(1), tags: Vec::new() }));
        Arc::clone(&NONE)
    }

    /// The tag with this id.
    pub fn get(&self, id: &TagId) -> Option<&Tag> {
        self.tags.iter().find(|tag| tag.id.value == *id)
    }

    /// Reports ids that two tags have.
    pub(super) fn check(&self, sink: &mut Sink) {
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        for tag in &self.tags {
            if let Some(first) = seen.insert(tag.id.as_str(), tag.id.span) {
                let twice = Diagnostic::at(codes::TAG_TWICE, tag.id.span);
                sink.report(twice.arg("id", tag.id.as_str()).label(first, "first"));
            }
        }
    }
}
