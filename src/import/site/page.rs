//! A page that was read, as the Markdown of a section.

use std::collections::BTreeMap;

use super::super::clean::short;
use super::super::prose::markdown::{self, Unwritable};
use super::super::prose::model::{Block, Form, Picture, Piece, Target, Text, What as Said, plain};
use super::super::prose::settle::{accepted, prune};
use super::super::report::{Outcome, Report, What};
use super::super::slug::nearest;
use super::anchors::Anchors;
use super::draft::Draft;
use super::files::Files;
use super::frames::words;
use super::front::Front;
use super::links::{self, Leads, Map, Why};
use super::lower::{in_language, lower};
use super::{How, Section};
use crate::language::Language;

/// What stands for the description of a picture that has none.
const DESCRIPTION: [&str; 2] = ["‹Wat er op de afbeelding te zien is›", "‹What the picture shows›"];
/// What stands in a section without a word.
const NO_TEXT: [&str; 2] = ["‹Eerste alinea.›", "‹First paragraph.›"];
/// The endings of pictures that a guide shows.
const PICTURES: [&str; 6] = ["svg", "png", "jpg", "jpeg", "webp", "avif"];
/// More bytes than a file beside a section has.
const MOST_OF_A_FILE: u64 = 100 * 1024 * 1024;

/// What leads to pages and files.
pub(super) fn map(files: &Files<'_>, drafts: &[Draft]) -> Map {
    let pages: Vec<&str> = drafts.iter().map(|draft| draft.path.as_str()).collect();
    let config = &files.config;
    let is_page = |path: &str| pages.contains(&path);
    let beside = files.in_docs().filter(|(path, _)| !is_page(path));
    let mut map = Map::new(&pages, beside, config.address.as_deref(), config.folders);
    for (at, draft) in drafts.iter().enumerate() {
        draft.front.earlier.iter().for_each(|address| map.add(address, at));
    }
    for (from, to) in &config.redirects {
        if let Some(page) = map.page(to) {
            map.add(from, page);
        }
    }
    map
}

/// What is known of the whole site when the links of a page are settled.
pub(super) struct Settling<'s> {
    pub(super) files: &'s Files<'s>,
    pub(super) map: &'s Map,
    pub(super) ids: &'s [String],
    pub(super) tags: &'s [(String, String)],
    pub(super) how: How<'s>,
    pub(super) language: Language,
}

/// A page whose links are being settled.
struct Page<'p, 's> {
    of: &'p Settling<'s>,
    at: usize,
    path: &'p str,
    anchors: &'p [Anchors],
    /// The files beside the section: the name there, the path in the tree.
    files: Vec<(String, String)>,
    report: Report,
}

impl Settling<'_> {
    /// The section that a page becomes, its file, and what is told of it.
    pub(super) fn section(
        &self,
        at: usize,
        draft: Draft,
        anchors: &[Anchors],
    ) -> (Section, String, Report) {
        let Draft { path, file, front, report, title, read, .. } = draft;
        let mut page = Page { of: self, at, path: &path, anchors, files: Vec::new(), report };
        let mut text = read.text;
        page.forms(&mut text);
        let addresses = page.addresses(&mut text, &read.lines);
        let ids = anchors.get(at).map(|anchors| anchors.ids.clone()).unwrap_or_default();
        let headings = text.blocks.iter().filter_map(|block| match block {
            Block::Heading { level, content, .. } => Some((*level, words(content))),
            _ => None,
        });
        let headings = headings.zip(&ids).map(|((level, words), id)| (level, words, id.clone()));
        let headings: Vec<_> = headings.collect();
        let markdown = page.markdown(&text, &ids, &addresses);
        let tag = |name: &String| {
            let key = nearest(name);
            let found = self.tags.iter().find(|(_, known)| nearest(known) == key);
            found.map(|(id, _)| id.clone())
        };
        let id = self.ids.get(at).cloned().unwrap_or_default();
        let tags = front.tags.iter().filter_map(tag).collect();
        let mut report = page.report;
        report.sort();
        let section = Section {
            address: links::address(&path, self.files.config.folders),
            earlier: earlier(&id, &path, &front),
            anchors: anchors.get(at).map(pairs).unwrap_or_default(),
            files: page.files,
            path: file.clone(),
            summary: front.summary,
            id,
            title,
            markdown,
            headings,
            tags,
        };
        (section, file, report)
    }
}

fn pairs(anchors: &Anchors) -> Vec<(String, String)> {
    anchors.earlier().map(|(old, now)| (old.to_owned(), now.to_owned())).collect()
}

/// The last names of the addresses that a page had, as far as a guide can have them.
fn earlier(id: &str, path: &str, front: &Front) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let own = links::address(path, true);
    for address in std::iter::once(&own).chain(&front.earlier) {
        let name = address.trim_matches('/').rsplit('/').next().unwrap_or_default();
        let name = name.trim_end_matches(".html").trim_end_matches(".md");
        let sound = super::super::slug::is_slug(name) && !crate::guide::is_refused_section(name);
        if sound && name != id && !out.iter().any(|known| known == name) {
            out.push(name.to_owned());
        }
    }
    out
}

impl Page<'_, '_> {
    fn tell(&mut self, outcome: Outcome, line: Option<usize>, what: What) {
        self.report.add_at(outcome, line, what);
    }

    /// What our own dialect has no form for.
    fn forms(&mut self, text: &mut Text) {
        let language = self.of.language;
        lower(&mut text.blocks, language, &mut self.report);
        for note in &mut text.notes {
            lower(note, language, &mut self.report);
            let mut inner = 0;
            super::super::prose::settle::each_line(note, &mut |content| {
                let before = content.len();
                content.retain(|piece| !matches!(piece.what, Said::Note(_)));
                inner += before - content.len();
            });
            if inner > 0 {
                self.report.add_at(Outcome::Lost, None, What::new("site-note-in-note"));
            }
        }
        let mut blocks = std::mem::take(&mut text.blocks);
        self.pictures(&mut blocks, &mut text.targets);
        text.blocks = blocks;
        for at in 0..text.notes.len() {
            let mut note = std::mem::take(&mut text.notes[at]);
            self.pictures(&mut note, &mut text.targets);
            text.notes[at] = note;
        }
        text.drop_idle_notes(&mut self.report);
    }

    fn pictures(&mut self, blocks: &mut Vec<Block>, targets: &mut Vec<Target>) {
        let all = std::mem::take(blocks);
        for mut block in all {
            match &mut block {
                Block::Picture(picture) => {
                    let picture = picture.clone();
                    blocks.extend(self.picture(picture, targets));
                    continue;
                }
                Block::Quote(inner) => self.pictures(inner, targets),
                Block::Alert(alert) => self.pictures(&mut alert.blocks, targets),
                Block::List(list) => {
                    list.items.iter_mut().for_each(|item| self.pictures(item, targets));
                    list.items.retain(|item| !item.is_empty());
                }
                Block::Definitions(entries) => {
                    let all = entries.iter_mut().flat_map(|entry| &mut entry.descriptions);
                    all.for_each(|blocks| self.pictures(blocks, targets));
                }
                _ => {}
            }
            // The title of a box in which nothing is left stays as words.
            if let Block::Alert(alert) = &mut block
                && alert.blocks.is_empty()
                && !alert.title.is_empty()
            {
                let content = std::mem::take(&mut alert.title);
                block = Block::Paragraph { content, at: 0 };
            }
            let is_empty = match &block {
                Block::Quote(inner) => inner.is_empty(),
                Block::Alert(alert) => alert.blocks.is_empty(),
                Block::List(list) => list.items.is_empty(),
                _ => false,
            };
            if !is_empty {
                blocks.push(block);
            }
        }
    }

    fn picture(&mut self, picture: Picture, targets: &mut Vec<Target>) -> Option<Block> {
        let at = Some(picture.at);
        let shown = Files::shown(&picture.name);
        match self.of.map.file(&picture.name, self.path) {
            Leads::Outside(address) => {
                // Nothing is fetched: a link leads there.
                self.tell(
                    Outcome::Changed,
                    at,
                    What::new("site-picture-outside").arg("text", shown),
                );
                targets.push(Target::Bookmark(address.clone()));
                let form = Form { link: Some(targets.len() - 1), ..Form::default() };
                let words =
                    if picture.description.is_empty() { address } else { picture.description };
                let piece = Piece { what: Said::Text(words), form };
                Some(Block::Paragraph { content: vec![piece], at: picture.at })
            }
            Leads::File(real) => {
                let ending = ending(&real);
                if !PICTURES.contains(&ending.as_str()) {
                    let what = What::new("site-picture").arg("text", shown);
                    self.tell(Outcome::Lost, at, what);
                    return None;
                }
                let name = self.beside(&real, at)?;
                let mut description = picture.description.clone();
                if description.trim().is_empty() {
                    in_language(DESCRIPTION, self.of.language).clone_into(&mut description);
                    self.tell(
                        Outcome::Changed,
                        at,
                        What::new("site-picture-undescribed").arg("text", shown),
                    );
                }
                Some(Block::Picture(Picture { name, description, ..picture }))
            }
            _ => {
                self.tell(Outcome::Lost, at, What::new("site-picture-missing").arg("text", shown));
                None
            }
        }
    }

    /// The name that a file gets beside the section.
    fn beside(&mut self, real: &str, line: Option<usize>) -> Option<String> {
        if let Some((name, _)) = self.files.iter().find(|(_, known)| known == real) {
            return Some(name.clone());
        }
        let size = self.of.files.size(real).unwrap_or(0);
        if size > MOST_OF_A_FILE {
            let what = What::new("site-file-large").arg("text", Files::shown(real));
            self.tell(Outcome::Lost, line, what.arg("size", size / (1024 * 1024)));
            return None;
        }
        let name = real.rsplit('/').next().unwrap_or_default();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let stem = nearest(stem).unwrap_or_else(|| "bestand".to_owned());
        let ending = ending(real);
        let mut free = format!("{stem}.{ending}");
        let mut number = 2;
        while self.files.iter().any(|(known, _)| *known == free) {
            free = format!("{stem}-{number}.{ending}");
            number += 1;
        }
        self.files.push((free.clone(), real.to_owned()));
        self.tell(Outcome::Kept, line, What::new("site-file-kept").arg("text", free.as_str()));
        Some(free)
    }

    /// What stands between the parentheses of each link.
    fn addresses(&mut self, text: &mut Text, lines: &[usize]) -> Vec<Option<String>> {
        let mut linked: BTreeMap<usize, String> = BTreeMap::new();
        text.each_line(&mut |content| {
            for piece in content {
                if let Some(link) = piece.form.link {
                    linked.entry(link).or_default().push_str(&plain(std::slice::from_ref(piece)));
                }
            }
        });
        let mut addresses = Vec::new();
        for (index, target) in text.targets.iter().enumerate() {
            let (Target::Bookmark(typed), Some(words)) = (target, linked.get(&index)) else {
                addresses.push(None);
                continue;
            };
            addresses.push(self.address(typed, words, lines.get(index).copied()));
        }
        let kept = addresses.iter().flatten().count();
        if kept > 0 {
            self.tell(Outcome::Kept, None, What::new("site-links").arg("text", kept));
        }
        text.each_line(&mut |content| {
            for piece in content.iter_mut() {
                let known = |link: &usize| addresses.get(*link).is_some_and(Option::is_some);
                piece.form.link = piece.form.link.filter(known);
            }
        });
        prune(&mut text.blocks);
        addresses
    }

    fn address(&mut self, typed: &str, words: &str, line: Option<usize>) -> Option<String> {
        let shown = format!("{} → {}", short(words, 60), short(typed, 100));
        let lost =
            |why: &'static str| What::new("site-link").arg("text", shown.as_str()).arg("why", why);
        if typed.contains(['\u{E000}', '\u{E001}']) || typed.contains("%EE%80%8") {
            self.tell(Outcome::Lost, line, lost("macro"));
            return None;
        }
        match self.of.map.find(typed, self.path) {
            Leads::Page(page, place) => self.page_address(page, place, &shown, line),
            Leads::File(real) => Some(format!("attachment:{}", self.beside(&real, line)?)),
            Leads::Outside(address) => {
                let sound = accepted(&address, None);
                // Words must say where a link leads.
                if sound.is_none() || words.trim().is_empty() {
                    self.tell(Outcome::Lost, line, lost("address"));
                    return None;
                }
                sound
            }
            Leads::Nowhere(Why::Empty) if words.trim().is_empty() => None,
            Leads::Nowhere(why) => {
                self.tell(Outcome::Lost, line, lost(why.word()));
                None
            }
        }
    }

    fn page_address(
        &mut self,
        page: usize,
        place: Option<String>,
        shown: &str,
        line: Option<usize>,
    ) -> Option<String> {
        let id = self.of.ids.get(page)?;
        if self.of.how.earlier && !self.of.how.ids.values().any(|known| known == id) {
            let what = What::new("site-link").arg("text", shown).arg("why", Why::Missing.word());
            self.tell(Outcome::Lost, line, what);
            return None;
        }
        let anchor = place
            .as_deref()
            .and_then(|place| self.anchors.get(page).and_then(|anchors| anchors.find(place)));
        if place.is_some() && anchor.is_none() {
            self.tell(Outcome::Changed, line, What::new("site-anchor").arg("text", shown));
        }
        match anchor {
            Some(anchor) if page == self.at => Some(format!("#{anchor}")),
            Some(anchor) => Some(format!("section:{id}#{anchor}")),
            None if page == self.at => None,
            None => Some(format!("section:{id}")),
        }
    }

    fn markdown(&mut self, text: &Text, ids: &[String], addresses: &[Option<String>]) -> String {
        let written = markdown::write(text, ids, addresses, Unwritable::AsCode);
        let Ok(written) = written else { return String::new() };
        let line = |at: usize| Some(at).filter(|at| *at > 0);
        for at in written.bare {
            self.tell(Outcome::Changed, line(at), What::new("word-emphasis"));
        }
        for at in written.as_code {
            self.tell(Outcome::Changed, line(at), What::new("site-as-code"));
        }
        if written.unlike {
            self.tell(Outcome::Changed, None, What::new("site-unlike"));
        }
        if written.markdown.trim().is_empty() {
            self.tell(Outcome::Changed, None, What::new("site-no-text"));
            return format!("{}\n", in_language(NO_TEXT, self.of.language));
        }
        written.markdown
    }
}

fn ending(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or("bin", |(_, ending)| ending).to_ascii_lowercase()
}
