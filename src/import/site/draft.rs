//! A page as it was read, before its links are looked at.

use super::super::clean::{is_lost, short};
use super::super::prose::markdown;
use super::super::prose::model::{Block, What as Said, plain};
use super::super::report::{Outcome, Report, What};
use super::anchors::Anchors;
use super::files::Files;
use super::frames::words;
use super::front::{self, Front};
use super::lines::{Line, included, lines};
use super::outline::{parent, spoken};
use super::prepare::{Rules, prepare};
use super::reader::{self, Read};

/// A page that was read, and whose links were not looked at.
#[derive(Debug)]
pub(super) struct Draft {
    /// Its path below the folder of pages.
    pub(super) path: String,
    /// Its path in the folder of the site.
    pub(super) file: String,
    pub(super) front: Front,
    pub(super) abbreviations: Vec<(String, String, usize)>,
    pub(super) report: Report,
    pub(super) title: String,
    /// True of a page that says itself what it is called.
    is_named: bool,
    pub(super) read: Read,
    is_shown: bool,
}

impl Draft {
    /// Reads a page.
    pub(super) fn read(files: &Files<'_>, path: &str) -> Draft {
        let mut report = Report::default();
        let file = files.in_tree(path);
        let text = files.text(path, &mut report);
        let is_shown = text.is_some();
        let text = text.unwrap_or_default();
        let (front, count) = front::read(&text, &mut report);
        let rest: Vec<&str> = text.lines().skip(count).collect();
        let mut from = lines(&rest.join("\n"), count + 1);
        for appended in &files.appended {
            let last = from.last().map_or(count + 1, |line| line.number);
            let behind = lines(&appended.text, 0);
            from.push(Line { text: String::new(), number: last });
            from.extend(behind.into_iter().map(|line| Line { number: last, ..line }));
        }
        let snippets = |path: &str| files.snippet(path, parent(&file));
        let mut from = included(from, &file, &snippets, &mut report);
        strip_marks(&mut from, &mut report);
        let rules =
            Rules { html_is_raw: files.config.is_mkdocs, macros: files.config.has_macros() };
        let mut prepared = prepare(&from, rules, &mut report);
        let abbreviations = std::mem::take(&mut prepared.abbreviations);
        let mut read = reader::read(&prepared, files.config.has_math(), &mut report);
        let heading = take_title(&mut read, &mut report);
        levels(&mut read.text.blocks, &mut report);
        let is_named = heading.is_some() || front.title.is_some();
        let title = title(&front, heading, path, &mut report);
        let is_shown = is_shown && !front.is_draft;
        if front.is_draft {
            report.add_at(Outcome::Lost, None, What::new("site-draft"));
        }
        let path = path.to_owned();
        Draft { path, file, front, abbreviations, report, title, is_named, read, is_shown }
    }

    /// Takes what the menu calls the page, where it says nothing itself; otherwise that is told.
    pub(super) fn name(&mut self, name: &str) {
        if !self.is_named {
            name.clone_into(&mut self.title);
            self.is_named = true;
        } else if self.title != name {
            let what = What::new("site-nav-title").arg("text", short(name, 120));
            self.report.add_at(Outcome::Lost, None, what);
        }
    }

    /// True of a page with text that is on the site.
    pub(super) fn is_shown(&self) -> bool {
        self.is_shown
    }

    /// Adds the first words of the page.
    pub(super) fn sample(&self, out: &mut String) {
        for block in self.read.text.blocks.iter().take(12) {
            out.push_str(&short(&markdown::words(block), 600));
            out.push('\n');
        }
    }

    /// The ids of its headings.
    pub(super) fn anchors(&self) -> Anchors {
        let headings = self.read.text.blocks.iter().filter_map(|block| match block {
            Block::Heading { content, id, .. } => Some((words(content), id.clone())),
            _ => None,
        });
        Anchors::of(&headings.collect::<Vec<_>>(), &self.read.places)
    }
}

/// Characters that nobody sees, and those that this reader puts into texts itself.
fn strip_marks(lines: &mut [Line], report: &mut Report) {
    let is_mark = |c: char| ('\u{E000}'..='\u{E00F}').contains(&c) || is_lost(c);
    for line in lines.iter_mut().filter(|line| line.text.contains(is_mark)) {
        line.text.retain(|c| !is_mark(c));
        report.add_at(Outcome::Lost, Some(line.number), What::new("site-private"));
    }
}

/// Takes the heading of the page itself out of its text. What is no word of it is told: links are by
/// those who look at all of them.
fn take_title(read: &mut Read, report: &mut Report) -> Option<String> {
    let blocks = &mut read.text.blocks;
    let is_top = |block: &Block| matches!(block, Block::Heading { level: 1, .. });
    let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
    let first = blocks.iter().position(is_heading).filter(|at| is_top(&blocks[*at]))?;
    let Block::Heading { content, at, .. } = blocks.remove(first) else { return None };
    // Several of them: all the others are one deeper.
    if blocks.iter().any(is_top) {
        for block in blocks.iter_mut() {
            if let Block::Heading { level, .. } = block {
                *level = (*level + 1).min(6);
            }
        }
    }
    for (_, before) in &mut read.places {
        *before = before.saturating_sub(1);
    }
    let title = words(&content);
    if content.iter().any(|piece| matches!(piece.what, Said::Note(_))) {
        let what = What::new("site-note-title").arg("text", short(&title, 80));
        report.add_at(Outcome::Lost, Some(at), what);
    }
    Some(title).filter(|title| !title.is_empty())
}

/// Headings are one deeper than the page, and skip no level.
fn levels(blocks: &mut [Block], report: &mut Report) {
    let mut last = 1;
    for block in blocks {
        let Block::Heading { level, content, at, .. } = block else { continue };
        let fitting = (*level).clamp(2, (last + 1).min(6));
        if fitting != *level {
            let what = What::new("site-heading-level").arg("text", short(&plain(content), 80));
            report.add_at(Outcome::Changed, Some(*at), what);
        }
        (*level, last) = (fitting, fitting);
    }
}

/// The heading of a page, what its head says, or its name.
fn title(front: &Front, heading: Option<String>, path: &str, report: &mut Report) -> String {
    let unmarked = |title: String| {
        let is_sign = |c: char| ('\u{E000}'..='\u{E00F}').contains(&c);
        title.chars().filter(|c| !is_sign(*c)).collect::<String>()
    };
    let heading = heading.map(unmarked).filter(|title| !title.trim().is_empty());
    if let (Some(heading), Some(title)) = (&heading, &front.title)
        && heading != title
    {
        report.add_at(Outcome::Lost, None, What::new("site-title").arg("text", short(title, 120)));
    }
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    heading.or_else(|| front.title.clone()).unwrap_or_else(|| spoken(stem))
}
