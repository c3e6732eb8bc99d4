//! What is told of the file as a whole, and what is settled once everything was read: links,
//! languages.

use std::collections::{BTreeMap, BTreeSet};

use super::super::clean::short;
use super::super::error::ImportError;
use super::super::report::{Outcome, Report, What as Told};
use super::changes::words_in;
use super::model::{Block, Piece, Target, Text, What, plain};
use super::package::Package;
use super::reader::Reader;
use super::relations::Relations;
use super::settle::accepted;
use super::xml::parse;
use crate::content::source_language::SourceLanguage;

/// As many headers, footers and outside parts are told one by one.
const TOLD: usize = 20;

/// Tells of parts that hold no text of the guide: macros, headers and footers, what lies outside.
pub(super) fn of_package(
    package: &mut Package<'_>,
    relations: &Relations,
    report: &mut Report,
) -> Result<(), ImportError> {
    if package.names().any(|name| name.ends_with("vbaproject.bin")) {
        report.add_at(Outcome::Lost, None, Told::new("word-macros"));
    }
    let mut said = BTreeSet::new();
    for relation in relations.values() {
        if relation.outside && relation.kind != "hyperlink" && said.len() < TOLD {
            let what = Told::new("word-outside").arg("kind", relation.kind.as_str());
            report.add_at(Outcome::Lost, None, what.arg("target", short(&relation.target, 200)));
        }
        if !relation.outside && matches!(relation.kind.as_str(), "header" | "footer") {
            let Some(text) = package.part(&relation.target)? else { continue };
            let document = parse(&relation.target, &text)?;
            let words = short(&words_in(document.root()), 200);
            if !words.is_empty() && said.insert(words.clone()) && said.len() <= TOLD {
                let what = Told::new("word-header").arg("kind", relation.kind.as_str());
                report.add_at(Outcome::Lost, None, what.arg("text", words));
            }
        }
    }
    Ok(())
}

impl Reader<'_> {
    /// Tells of the links of a line whose words stay where nothing can lead away.
    pub(super) fn without_links(&mut self, content: &[Piece], at: usize) {
        let mut words = BTreeMap::new();
        linked(content, &mut words);
        for (index, words) in words {
            let Some(target) = self.targets.get(index) else { continue };
            self.report.add_at(Outcome::Lost, Some(at), without_link(target, &words));
        }
    }
}

impl Text {
    /// Marks of other languages are left out where they say that most of the text is in one: then
    /// the file says so by mistake.
    pub(super) fn settle_languages(&mut self, report: &mut Report) {
        let mut letters: BTreeMap<Option<&'static str>, usize> = BTreeMap::new();
        self.each_line(&mut |content| {
            for piece in content {
                if let What::Text(text) = &piece.what {
                    // No language says anything about a number or a sign.
                    let count = text.chars().filter(|c| c.is_alphabetic()).count();
                    if count == 0 || piece.form.link.is_some() {
                        piece.form.language = None;
                    }
                    *letters.entry(piece.form.language.map(SourceLanguage::tag)).or_default() +=
                        count;
                }
            }
        });
        let all: usize = letters.values().sum();
        let most = letters.iter().find(|(tag, count)| tag.is_some() && **count * 2 > all);
        let ignored = most.and_then(|(tag, _)| *tag);
        if let Some(tag) = ignored {
            report.add_at(
                Outcome::Changed,
                None,
                Told::new("word-language-whole").arg("language", tag),
            );
        }
        let mut marks = 0;
        self.each_line(&mut |content| {
            for piece in content.iter_mut() {
                if piece.form.language.map(SourceLanguage::tag) == ignored {
                    piece.form.language = None;
                }
                marks += usize::from(piece.form.language.is_some());
            }
        });
        if marks > 0 {
            report.add_at(Outcome::Kept, None, Told::new("word-marks").arg("count", marks));
        }
    }

    /// Leaves out links without words that get none from what they lead to.
    pub(super) fn drop_idle_links(&mut self, report: &mut Report) {
        let own = |address: &str| {
            !address.contains("://")
                && !address.starts_with("mailto:")
                && !address.starts_with("lang:")
        };
        let stays = |target: &Target| match target {
            Target::Outside { address, title } => {
                own(address) && accepted(address, title.as_deref()).is_some()
            }
            // Word marks places with names of its own, which lead to what readers see anyway.
            Target::Bookmark(_) => false,
        };
        let mut idle = BTreeSet::new();
        for (index, words) in self.linked() {
            let Some(target) = self.targets.get(index) else { continue };
            if words.trim().is_empty() && !stays(target) {
                report.add_at(Outcome::Lost, None, without_link(target, &words));
                idle.insert(index);
            }
        }
        self.each_line(&mut |content| {
            for piece in content.iter_mut() {
                piece.form.link = piece.form.link.filter(|link| !idle.contains(link));
            }
            content.retain(|piece| {
                piece.form.link.is_some() || piece.what != What::Text(String::new())
            });
        });
    }

    /// The words of each link that stands somewhere.
    fn linked(&mut self) -> BTreeMap<usize, String> {
        let mut words: BTreeMap<usize, String> = BTreeMap::new();
        self.each_line(&mut |content| linked(content, &mut words));
        words
    }

    /// Leaves out links that can lead nowhere; the words stay. `place` gives the address of a
    /// bookmark. Gives the Markdown of each target.
    pub(super) fn settle_links(
        &mut self,
        place: &dyn Fn(&str) -> Option<String>,
        report: &mut Report,
    ) -> Vec<Option<String>> {
        let mut addresses: Vec<Option<String>> = vec![None; self.targets.len()];
        for (index, words) in self.linked() {
            let Some(target) = self.targets.get(index) else { continue };
            addresses[index] = match target {
                Target::Outside { address, title } => accepted(address, title.as_deref()),
                Target::Bookmark(name) => place(name),
            };
            if addresses[index].is_none() {
                report.add_at(Outcome::Lost, None, without_link(target, &words));
            }
        }
        self.each_line(&mut |content| {
            for piece in content {
                let leads = |link: &usize| addresses.get(*link).is_some_and(Option::is_some);
                piece.form.link = piece.form.link.filter(leads);
            }
        });
        let kept = addresses.iter().flatten().count();
        if kept > 0 {
            report.add_at(Outcome::Kept, None, Told::new("word-links").arg("count", kept));
        }
        addresses
    }

    /// How much of each kind arrived.
    pub(super) fn count(&self, report: &mut Report) {
        let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
        count(&self.blocks, &mut counts);
        counts.insert("word-notes", self.notes.len());
        for (code, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            report.add_at(Outcome::Kept, None, Told::new(code).arg("count", count));
        }
    }
}

/// What is told of words that lead nowhere any more.
fn without_link(target: &Target, words: &str) -> Told {
    let (Target::Outside { address: shown, .. } | Target::Bookmark(shown)) = target;
    Told::new("word-link").arg("target", short(shown, 200)).arg("text", short(words, 80))
}

/// Adds the words of the links of a line.
fn linked(content: &[Piece], words: &mut BTreeMap<usize, String>) {
    for piece in content {
        if let Some(link) = piece.form.link {
            words.entry(link).or_default().push_str(&plain(std::slice::from_ref(piece)));
        }
    }
}

fn count(blocks: &[Block], counts: &mut BTreeMap<&'static str, usize>) {
    for block in blocks {
        let code = match block {
            Block::Heading { .. } => "word-headings",
            Block::Paragraph { .. } => "word-paragraphs",
            Block::Quote(inner) => {
                count(inner, counts);
                "word-quotes"
            }
            // Each is told by itself.
            Block::Alert(alert) => {
                count(&alert.blocks, counts);
                continue;
            }
            Block::List(list) => {
                list.items.iter().for_each(|item| count(item, counts));
                "word-lists"
            }
            Block::Table(_) => "word-tables",
            Block::Code { .. } => "word-code",
            // A Word file has none.
            Block::Definitions(_) | Block::Picture(_) => continue,
            Block::Rule => "word-rules",
        };
        *counts.entry(code).or_default() += 1;
    }
}
