//! Finds what is referred to by an earlier name, in texts and in YAML files, and writes the name of
//! today.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::author_file::{Edit, NotWritten};
use super::super::pipeline::Loaded;
use super::super::proof;
use super::mend_yaml;
use crate::content::Published;
use crate::content::ids::{ChartId, SectionId};
use crate::content::shared::SharedFile;
use crate::diagnostics::Sink;
use crate::guide::Names;
use crate::markdown::digest::target_text;
use crate::markdown::tree::{BlockKind, Document, Embed, Inline, Reference};
use crate::markdown::{self, reference_in_value, visit};
use crate::source::{FileId, Span};

/// What has another name now.
pub(super) struct Renamed<'a> {
    /// What took the place of each name that is gone.
    pub successors: &'a BTreeMap<Published, Published>,
    /// What the guide has now.
    pub names: &'a Names,
}

impl Renamed<'_> {
    /// A target by the names of today; none of one that needs no other. `here` is the section that it
    /// stands in.
    pub(super) fn target(&self, target: &str, here: Option<&SectionId>) -> Option<String> {
        if let Some(anchor) = target.strip_prefix('#') {
            return self.heading_here(here?, anchor);
        }
        let (scheme, rest) = target.split_once(':')?;
        let same_kind = |kind: &str, rest: &str| {
            Some(self.successor(&Published::parse(&format!("{kind}:{rest}"))?)?.id())
        };
        match scheme {
            "term" | "source" | "indicator" | "diagram" => {
                Some(format!("{scheme}:{}", same_kind(scheme, rest)?))
            }
            "flowchart" => Some(format!("flowchart:{}", same_kind("diagram", rest)?)),
            "page" => {
                let (id, anchor) = rest.split_at(rest.find('#').unwrap_or(rest.len()));
                Some(format!("page:{}{anchor}", same_kind("page", id)?))
            }
            "section" => match rest.split_once('#') {
                Some((id, anchor)) => {
                    let name = Published::Heading(SectionId::new(id), anchor.to_owned());
                    self.today(&name).as_ref().map(place)
                }
                None => self.successor(&Published::Section(SectionId::new(rest))).map(place),
            },
            "step" => self.step(rest),
            _ => None,
        }
    }

    /// What took the place of a name that is gone.
    pub(super) fn successor(&self, name: &Published) -> Option<&Published> {
        self.successors.get(name).filter(|_| !self.names.contains(name))
    }

    /// The same of what may have gone with the whole that it is a part of, and is found there.
    pub(super) fn today(&self, name: &Published) -> Option<Published> {
        if let Some(new) = self.successor(name) {
            return Some(new.clone());
        }
        let chart = |id: &ChartId| match self.successor(&Published::Diagram(id.clone()))? {
            Published::Diagram(new) => Some(new.clone()),
            _ => None,
        };
        match name {
            Published::Heading(id, anchor) => {
                let whole = self.successor(&Published::Section(id.clone()))?;
                // What kept its id is found below it.
                let kept = Published::Heading(whole.section()?.clone(), anchor.clone());
                Some(if self.names.contains(&kept) { kept } else { whole.clone() })
            }
            Published::Situation(id, situation) => {
                Some(Published::Situation(chart(id)?, situation.clone()))
            }
            Published::Step(id, situation, node) => {
                Some(Published::Step(chart(id)?, situation.clone(), node.clone()))
            }
            _ => None,
        }
    }

    fn heading_here(&self, here: &SectionId, anchor: &str) -> Option<String> {
        let name = Published::Heading(here.clone(), anchor.to_owned());
        Some(match self.successor(&name)? {
            Published::Heading(id, anchor) if id == here => format!("#{anchor}"),
            other => place(other),
        })
    }

    fn step(&self, rest: &str) -> Option<String> {
        let (chart, node) = rest.split_once('/')?;
        let is_step = |name: &Published| matches!(name, Published::Step(of, _, id) if of.as_str() == chart && id.as_str() == node);
        if self.names.iter().any(is_step) {
            return None;
        }
        let moved = self.successors.iter().find(|(old, _)| is_step(old));
        if let Some((_, Published::Step(chart, _, node))) = moved {
            return Some(format!("step:{chart}/{node}"));
        }
        let whole = self.successor(&Published::parse(&format!("diagram:{chart}"))?)?;
        Some(format!("step:{}/{node}", whole.id()))
    }

    /// A reference by the names of today.
    fn reference(&self, reference: &Reference, here: Option<&SectionId>) -> Option<Reference> {
        let new = self.target(&typed(reference)?, here)?;
        let span = Span::new(FileId::PAST, 0..0);
        let new = reference_in_value(&new, span, &mut Sink::new())?;
        Some(match (new, reference) {
            (Reference::Source { id, .. }, Reference::Source { locator, .. }) => {
                Reference::Source { id, locator: locator.clone() }
            }
            (new, _) => new,
        })
    }
}

/// A section or heading as it is referred to.
fn place(name: &Published) -> String {
    format!("section:{}", name.id())
}

/// A reference as it is typed, without what stands in quotes behind it.
fn typed(reference: &Reference) -> Option<String> {
    match reference {
        Reference::Source { id, .. } => Some(format!("source:{id}")),
        other => target_text(other),
    }
}

/// The changes to every file of a guide in which something has an earlier name.
///
/// # Errors
/// A file cannot be changed without changing something else.
pub(super) fn everything(loaded: &Loaded, renamed: &Renamed<'_>) -> Result<Vec<Edit>, NotWritten> {
    let (content, sources) = (&loaded.parsed.content, &loaded.sources);
    let mut edits = Vec::new();
    // A repealed text stays as it was: what it leads to is found by its earlier name.
    let held = content.sections.iter().filter(|(_, section)| !section.file.is_repealed());
    for (id, section) in held {
        for text in section.texts.iter().filter_map(|(_, text)| text.as_ref()) {
            let file = sources.file(text.file);
            let (path, body) = (file.path.as_str(), text.body.start);
            edits.extend(in_text(path, &file.text, body, Some(id), renamed).transpose()?);
        }
    }
    let pages = content.pages.values().flat_map(|texts| texts.iter());
    for page in pages.filter_map(|(_, page)| page.as_ref()) {
        let file = sources.file(page.text.file);
        let (path, body) = (file.path.as_str(), page.text.body.start);
        edits.extend(in_text(path, &file.text, body, None, renamed).transpose()?);
    }
    let shared = content.shared.values().flat_map(|files| files.iter());
    for (_, now) in shared {
        let SharedFile::There(id) = now else { continue };
        let file = sources.file(*id);
        edits.extend(in_text(file.path.as_str(), &file.text, 0, None, renamed).transpose()?);
    }
    let yaml = sources.below("content/").chain(sources.below("diagrams/"));
    for (_, file) in yaml.filter(|(_, file)| file.path.extension() == Some("yaml")) {
        edits.extend(mend_yaml::in_file(file.path.as_str(), &file.text, renamed).transpose()?);
    }
    Ok(edits)
}

/// The change to a text whose Markdown begins at the byte `body`; none where it needs none.
pub(super) fn in_text(
    path: &str,
    text: &str,
    body: usize,
    here: Option<&SectionId>,
    renamed: &Renamed<'_>,
) -> Option<Result<Edit, NotWritten>> {
    let target = |target: &str| renamed.target(target, here);
    let new = with_targets(text, body, &target)?;
    let now = |reference: &Reference| renamed.reference(reference, here);
    Some(proof::references(path, text, new, body, &now, &target))
}

/// The text with other targets; none where it has none that changes.
pub(super) fn with_targets(
    text: &str,
    body: usize,
    now: &dyn Fn(&str) -> Option<String>,
) -> Option<String> {
    let document = markdown::parse(FileId::PAST, text, body..text.len(), &mut Sink::new());
    let mut changes: BTreeMap<usize, (Range<usize>, String)> = BTreeMap::new();
    for (span, old) in targets(&document) {
        let Some(new) = now(&old) else { continue };
        if let Some(at) = place_of(text, body, span, &old) {
            changes.insert(at.start, (at, new));
        }
    }
    (!changes.is_empty()).then(|| apply(text, changes.into_values()))
}

/// Writes each in its place.
pub(super) fn apply(
    text: &str,
    changes: impl DoubleEndedIterator<Item = (Range<usize>, String)>,
) -> String {
    changes.rev().fold(text.to_owned(), |mut text, (at, new)| {
        text.replace_range(at, &new);
        text
    })
}

/// Every target of a text as it is typed, with the bytes of the link or block that it stands in.
pub(super) fn targets(document: &Document<Reference>) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    visit::document_runs(document, &mut |_, run| in_run(run, &mut found));
    let mut block = |kind: &BlockKind<Reference>, span: Range<usize>| {
        if let BlockKind::Embed(embed) = kind {
            let typed = match embed {
                Embed::Diagram(id) => format!("diagram:{}", id.value),
                Embed::Indicators(id) => format!("indicators:{}", id.value),
                Embed::Spreadsheet(id) => format!("spreadsheet:{}", id.value),
                Embed::Shared(id) => format!("shared:{}", id.value),
            };
            found.push((span, typed));
        }
    };
    let notes = document.footnotes.iter().flat_map(|note| &note.blocks);
    for top in document.blocks.iter().chain(notes) {
        visit::blocks(std::slice::from_ref(top), &mut |b| block(&b.kind, b.span.range()));
    }
    found
}

fn in_run(run: &[Inline<Reference>], found: &mut Vec<(Range<usize>, String)>) {
    for inline in run {
        match inline {
            Inline::Link { target, content, span } => {
                found.extend(typed(target).map(|typed| (span.range(), typed)));
                in_run(content, found);
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Foreign { content: inner, .. }
            | Inline::Marked { content: inner, .. } => in_run(inner, found),
            _ => {}
        }
    }
}

/// Where a target stands: in its link, or in the line that says what a label leads to.
fn place_of(text: &str, body: usize, link: Range<usize>, target: &str) -> Option<Range<usize>> {
    let in_link = last_target(text.get(link.clone())?, target);
    if let Some(at) = in_link {
        return Some(link.start + at..link.start + at + target.len());
    }
    let mut at = body;
    for line in text.get(body..)?.split_inclusive('\n') {
        let label = line.trim_start().starts_with('[').then(|| line.find("]: ")).flatten();
        if let Some(found) = label.and_then(|label| last_target(&line[label..], target)) {
            let start = at + label.unwrap_or_default() + found;
            return Some(start..start + target.len());
        }
        at += line.len();
    }
    None
}

/// The last place where a target stands as a word of its own.
fn last_target(text: &str, target: &str) -> Option<usize> {
    let places = text.match_indices(target).map(|(at, _)| at);
    places.filter(|at| is_target_at(text, *at, target.len())).last()
}

fn is_target_at(text: &str, at: usize, len: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + len..].chars().next();
    before.is_none_or(|c| matches!(c, '(' | '<') || c.is_whitespace())
        && after.is_none_or(|c| matches!(c, ')' | '>') || c.is_whitespace())
}

/// A value of a YAML file with other targets in its links; none where it has none that changes.
pub(super) fn with_links(value: &str, now: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let mut changes = Vec::new();
    for (at, _) in value.match_indices("](") {
        let start = at + 2 + usize::from(value[at + 2..].starts_with('<'));
        let rest = &value[start..];
        let end = rest.find(|c: char| matches!(c, ')' | '>' | '"') || c.is_whitespace());
        let target = &rest[..end.unwrap_or(rest.len())];
        changes.extend(now(target).map(|new| (start..start + target.len(), new)));
    }
    (!changes.is_empty()).then(|| apply(value, changes.into_iter()))
}
