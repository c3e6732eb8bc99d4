//! Sections that another took the place of.
//!
//! A section that was only renamed takes its ledger along, and the old addresses lead to the new
//! ones. One that became a part of another had texts of its own: who cited a version must find what
//! was cited, so its versions keep their pages. Its ledger is in the history, as its texts are.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::aliases::Aliases;
use crate::content::ids::SectionId;
use crate::content::section::SectionFile;
use crate::content::{Content, LedgerId, Published};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::guide::history::archive::{Archive, Supply};
use crate::guide::ledger::ledgers::has_same;
use crate::language::Language;
use crate::yaml::Spanned;

/// The sections that `aliases` of `site.yaml` names as gone, sorted.
pub fn sections(content: &Content) -> Vec<SectionId> {
    let aliases = content.site.iter().flat_map(|site| &site.aliases).flat_map(|a| a.iter());
    let gone = aliases.filter_map(|(old, _)| match Published::parse(old)? {
        Published::Section(id) if !content.sections.contains_key(&id) => Some(id),
        _ => None,
    });
    let mut gone: Vec<SectionId> = gone.collect();
    gone.sort();
    gone.dedup();
    gone
}

/// The ledger of each section that had other texts than what took its place.
pub(in crate::guide) fn with_own_texts(
    archive: &Archive,
    aliases: &Aliases,
    content: &Content,
    language: Language,
) -> Vec<(SectionId, Arc<SectionFile>)> {
    let own = archive.gone.iter().filter(|(id, file)| {
        let new = aliases.section(id).and_then(|new| content.sections.get(new));
        new.is_some_and(|new| {
            let mut numbers = file.versions.iter().map(|v| v.version.as_str());
            !numbers.all(|n| has_same(&new.file.versions, &file.versions, n, language))
        })
    });
    own.map(|(id, file)| (id.clone(), Arc::clone(file))).collect()
}

/// What the versions of merged sections are held against.
pub(in crate::guide) struct Kept<'a> {
    pub(in crate::guide) archive: &'a Archive,
    pub(in crate::guide) aliases: &'a Aliases,
    pub(in crate::guide) content: &'a Content,
    pub(in crate::guide) language: Language,
    pub(in crate::guide) without: &'a BTreeSet<Published>,
}

impl Kept<'_> {
    /// A version that was published and whose text is nowhere.
    pub(in crate::guide) fn check(&self, gone: &[Spanned<Published>], sink: &mut Sink) {
        let code = match self.archive.supply {
            Supply::Unasked => return,
            Supply::Shallow => codes::SHALLOW_CLONE,
            Supply::Nowhere | Supply::Whole => codes::VERSION_WITHOUT_PAGE,
        };
        for line in gone.iter().filter(|line| !self.without.contains(&line.value)) {
            let Published::Version(LedgerId::Section(id), number) = &line.value else { continue };
            let Some(new) = self.aliases.section(id) else { continue };
            if !self.has_page(id, new, number) {
                let lost = Diagnostic::at(code, line.span).arg("what", "text");
                let lost = lost.arg("path", format!("content/sections/{id}/{}.md", self.language));
                let lost = lost.arg("id", id.as_str()).arg("version", number.as_str());
                let lost = lost.arg("ledger", "content/anchors.txt").arg("merged", new.as_str());
                sink.report(lost.arg(
                    "where",
                    if self.archive.supply == Supply::Whole { "merged" } else { "nowhere" },
                ));
            }
        }
    }

    fn has_page(&self, id: &SectionId, new: &SectionId, number: &str) -> bool {
        let Some(file) = self.archive.gone.get(id) else { return false };
        let new = self.content.sections.get(new).map(|new| &new.file.versions.value);
        // Whether that version has its text is the business of its own ledger.
        new.is_some_and(|new| has_same(new, &file.versions, number, self.language))
            || self.archive.text(id, self.language, number).is_some()
    }
}
