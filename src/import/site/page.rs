//! A page that was read, as the Markdown of a section.

use std::collections::{BTreeMap, BTreeSet};

use super::super::clean::short;
use super::super::prose::markdown::{self, Unwritable};
use super::super::prose::model::{Block, Target, Text, What as Said, plain};
use super::super::prose::settle::accepted;
use super::super::report::{Outcome, Report, What};
use super::anchors::Anchors;
use super::draft::Draft;
use super::files::Files;
use super::frames::words;
use super::front::Front;
use super::links::{self, Leads, Map, Why};
use super::lower::{in_language, lower};
use super::outline::parent;
use super::{How, Section, folded};
use crate::language::Language;

/// What stands in a section without a word.
const NO_TEXT: [&str; 2] = ["‹Eerste alinea.›", "‹First paragraph.›"];

/// What leads to pages and files. An earlier address that the site names itself becomes one of the page
/// to which it leads.
pub(super) fn map(files: &Files<'_>, drafts: &mut [Draft], report: &mut Report) -> Map {
    let pages: Vec<&str> = drafts.iter().map(|draft| draft.path.as_str()).collect();
    let known: BTreeSet<&str> = pages.iter().copied().collect();
    let config = &files.config;
    let beside = files.in_docs().filter(|(path, _)| !known.contains(path.as_str()));
    let mut map = Map::new(&pages, beside, config.address.as_deref(), config.folders);
    for (from, to) in &config.redirects {
        if let Some(page) = map.page(to) {
            map.add(from, page);
        }
    }
    for (from, to) in &config.redirects {
        let from = from.split_whitespace().collect::<Vec<_>>().join(" ");
        let page = map.page(to.split('#').next().unwrap_or_default());
        match page.filter(|_| links::resolved("", &from).is_some()) {
            Some(page) => {
                // `oud.md` was the page `/oud/`.
                let is_page = from.ends_with(".md");
                let old = if is_page { links::address(&from, config.folders) } else { from };
                drafts[page].front.earlier.push(format!("/{}", old.trim_start_matches('/')));
            }
            None => {
                let what = What::new("site-redirect");
                let text = format!("{} → {}", short(&from, 100), short(to, 100));
                report.add_at(Outcome::Lost, None, what.arg("text", text));
            }
        }
    }
    for (at, draft) in drafts.iter().enumerate() {
        draft.front.earlier.iter().for_each(|address| map.add(address, at));
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
pub(super) struct Page<'p, 's> {
    pub(super) of: &'p Settling<'s>,
    at: usize,
    pub(super) path: &'p str,
    anchors: &'p [Anchors],
    /// The files beside the section: the name there, the path in the tree.
    pub(super) files: Vec<(String, String)>,
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
        let id = self.ids.get(at).cloned().unwrap_or_default();
        let tags = tags(&front, self.tags);
        let addresses = page.earlier(&front);
        let mut report = page.report;
        report.sort();
        let section = Section {
            address: links::address(&path, self.files.config.folders),
            earlier: earlier(&id, &path, &addresses),
            addresses,
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

/// The ids of the tags of a page, each once: `AI` and `ai` are one.
fn tags(front: &Front, known: &[(String, String)]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for name in &front.tags {
        let found = known.iter().find(|(_, other)| folded(other) == folded(name));
        let found = found.map(|(id, _)| id).filter(|id| !ids.contains(id));
        ids.extend(found.cloned());
    }
    ids
}

/// The last names of the addresses that a page had, as far as a guide can have them.
fn earlier(id: &str, path: &str, addresses: &[String]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let own = links::address(path, true);
    for address in std::iter::once(&own).chain(addresses) {
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
    pub(super) fn tell(&mut self, outcome: Outcome, line: Option<usize>, what: What) {
        self.report.add_at(outcome, line, what);
    }

    /// The earlier addresses of the page, from the top; what is none is told.
    fn earlier(&mut self, front: &Front) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        let folder = parent(self.path);
        for typed in &front.earlier {
            let is_address = !typed.split('/').next().unwrap_or_default().contains(':');
            match links::resolved(folder, typed).filter(|path| is_address && !path.is_empty()) {
                Some(path) if !out.contains(&path) => out.push(path),
                Some(_) => {}
                None => {
                    let what = What::new("site-redirect").arg("text", short(typed, 100));
                    self.tell(Outcome::Lost, None, what);
                }
            }
        }
        out
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

    /// Takes along the pictures; what they leave empty goes with the notes that are idle.
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
                }
                Block::Definitions(entries) => {
                    let all = entries.iter_mut().flat_map(|entry| &mut entry.descriptions);
                    all.for_each(|blocks| self.pictures(blocks, targets));
                }
                _ => {}
            }
            blocks.push(block);
        }
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
            let line = lines.get(index).copied();
            let address = match (target, linked.get(&index)) {
                (Target::Bookmark(typed), Some(words)) => self.address(typed, words, line),
                // It stood in a title or in code, around a picture alone, or around nothing.
                (Target::Bookmark(typed), None) => {
                    let shown = format!("→ {}", short(typed, 100));
                    let what = What::new("site-link").arg("text", shown).arg("why", "nowhere");
                    self.tell(Outcome::Lost, line, what);
                    None
                }
                (Target::Outside { .. }, _) => None,
            };
            addresses.push(address);
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
        text.prune();
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
