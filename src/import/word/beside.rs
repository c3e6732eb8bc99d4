//! What is read beside the body: the title, notes, comments, and what was decided about changes.

use super::super::error::ImportError;
use super::super::report::{Outcome, What};
use super::blocks::Headings;
use super::changes::{Decision, Kind};
use super::model::{self, Block, plain};
use super::package::Package;
use super::reader::{Flow, Item, Reader};
use super::relations::{self, Relations};
use super::styles::Role;
use super::{ended, xml};

impl Reader<'_> {
    /// Takes the title out of the text: the first paragraphs in the style for it.
    pub(super) fn title(&mut self, items: &mut Vec<Item>) -> Option<String> {
        let is_title = |item: &Item| matches!(item, Item::Paragraph(paragraph) if paragraph.role == Role::Title && model::has_words(&paragraph.content));
        let first = items.iter().position(is_title)?;
        let count = items[first..].iter().take_while(|item| is_title(item)).count();
        let taken: Vec<Item> = items.drain(first..first + count).collect();
        let words = taken.into_iter().filter_map(|item| self.as_title(item));
        let words: Vec<String> = words.collect();
        Some(words.join(" "))
    }

    fn as_title(&mut self, item: Item) -> Option<String> {
        let Item::Paragraph(paragraph) = item else { return None };
        if paragraph.content.iter().any(|piece| matches!(piece.what, model::What::Note(_))) {
            self.report.add_at(Outcome::Lost, Some(paragraph.at), What::new("word-title-note"));
        }
        self.without_links(&paragraph.content, paragraph.at);
        let words = plain(&paragraph.content);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.report.add_at(
            Outcome::Kept,
            Some(paragraph.at),
            What::new("word-title").arg("title", words.as_str()),
        );
        Some(words)
    }

    /// The page has one heading of level 1, its title. Where the file has a title, or several of
    /// level 1, all of its headings go one level down.
    pub(super) fn shift(&mut self, items: &[Item], has_title: bool) -> i8 {
        let levels = items.iter().filter_map(|item| match item {
            Item::Paragraph(paragraph) if model::has_words(&paragraph.content) => paragraph.heading,
            _ => None,
        });
        let levels: Vec<u8> = levels.collect();
        let top = levels.iter().filter(|level| **level == 1).count();
        if top == 0 || top == 1 && !has_title && levels.first() == Some(&1) {
            return 0;
        }
        self.report.add_at(
            Outcome::Changed,
            None,
            What::new("word-headings-down").arg("count", top),
        );
        1
    }

    /// Takes the only heading of level 1 for the title.
    pub(super) fn only_heading(
        &mut self,
        items: &mut Vec<Item>,
        headings: Headings,
    ) -> Option<String> {
        if headings.shift != 0 {
            return None;
        }
        let is_top = |item: &Item| matches!(item, Item::Paragraph(paragraph) if paragraph.heading == Some(1) && model::has_words(&paragraph.content));
        let at = items.iter().position(is_top)?;
        let item = items.remove(at);
        self.as_title(item)
    }

    /// The notes that were mentioned, in the order of their mention.
    pub(super) fn notes(
        &mut self,
        package: &mut Package<'_>,
        relations: &Relations,
    ) -> Result<Vec<Vec<Block>>, ImportError> {
        let mentions = std::mem::take(&mut self.mentions);
        let mut notes = vec![Vec::new(); mentions.len()];
        self.in_note = true;
        for (at_end, kind, name) in
            [(false, "footnotes", "footnote"), (true, "endnotes", "endnote")]
        {
            if !mentions.iter().any(|(end, _)| *end == at_end) {
                continue;
            }
            let Some(part) = relations::part(relations, kind) else { continue };
            let Some(text) = package.part(part)? else { continue };
            let document = xml::parse(part, &text)?;
            self.relations = relations::read(package, part)?;
            if at_end {
                let what = What::new("word-endnotes");
                self.report.add_at(Outcome::Changed, None, what);
            }
            for node in
                xml::elements(document.root_element()).filter(|node| xml::word(*node) == name)
            {
                let id = xml::attribute(node, "id").unwrap_or_default();
                let index =
                    mentions.iter().position(|(end, mention)| *end == at_end && mention == id);
                let Some(note) = index.and_then(|index| notes.get_mut(index)) else { continue };
                let mut flow = Flow::default();
                self.container(node, &mut flow);
                let items = ended(flow);
                *note = self.blocks(items, Headings { shift: 0, allowed: false });
            }
        }
        self.in_note = false;
        Ok(notes)
    }

    /// Comments are open as changes are; no word of them comes into the text.
    pub(super) fn comments(
        &mut self,
        package: &mut Package<'_>,
        relations: &Relations,
    ) -> Result<(), ImportError> {
        let Some(part) = relations::part(relations, "comments") else { return Ok(()) };
        let Some(text) = package.part(part)? else { return Ok(()) };
        let document = xml::parse(part, &text)?;
        let places = std::mem::take(&mut self.comments);
        for node in
            xml::elements(document.root_element()).filter(|node| xml::word(*node) == "comment")
        {
            let id = xml::attribute(node, "id").unwrap_or_default();
            self.comment(node, places.get(id).copied().unwrap_or_default());
        }
        Ok(())
    }

    /// What was decided about each change, and the comments that were left out.
    pub(super) fn tell_decided(&mut self) {
        let decided = if self.decision == Decision::Accept { "accept" } else { "reject" };
        for revision in std::mem::take(&mut self.revisions) {
            let outcome =
                if revision.kind == Kind::Comment { Outcome::Lost } else { Outcome::Changed };
            let what = What::new("word-decided").arg("kind", revision.kind.word());
            let what = what.arg("decision", decided).arg("author", revision.author);
            let what = what.arg("day", revision.day).arg("text", revision.words);
            self.report.add_near(outcome, revision.paragraph, &revision.near, what);
        }
        let told =
            self.report.entries().iter().filter(|entry| entry.what.code == "word-decided").count();
        if self.open > told {
            let what = What::new("word-decided-more").arg("count", self.open - told);
            self.report.add_at(Outcome::Changed, None, what.arg("decision", decided));
        }
    }
}
