//! Gives headings the ids that they lack.

use std::collections::{BTreeMap, BTreeSet};

use super::author_file::Edit;
use super::pipeline::Loaded;
use super::{edit, proof};
use crate::language::{Language, LanguageMap};
use crate::markdown::tree::{Block, BlockKind, Document, Reference, plain_text};
use crate::source::SourceFile;

/// What can be written, and what a person has to write.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub edits: Vec<Edit>,
    pub left: Vec<Left>,
}

/// A heading that cannot be given an id without changing something else.
#[derive(Debug)]
pub(super) struct Left {
    pub path: String,
    /// From 1.
    pub line: usize,
}

/// The ids that are missing in the texts of a guide.
pub(super) fn missing_ids(loaded: &Loaded) -> Found {
    let mut found = Found::default();
    for (id, section) in &loaded.parsed.content.sections {
        let documents = &loaded.parsed.documents;
        let texts = section.texts.map(|language, _| {
            let document = &documents.get(&(id.clone(), language))?.document;
            let file = loaded.sources.file(section.texts[language].as_ref()?.file);
            Some(Text { document, named: without_id(document, file) })
        });
        for (language, missing) in heading_ids(&texts).iter() {
            let Some(text) = section.texts[language].as_ref().filter(|_| !missing.is_empty())
            else {
                continue;
            };
            write(loaded.sources.file(text.file), missing, &mut found);
        }
    }
    found
}

/// A text with the headings of which it was said that they lack an id.
struct Text<'a> {
    document: &'a Document<Reference>,
    /// The first byte of each. What only looks like a heading, such as a row of a table of another
    /// program, is not among them.
    named: BTreeSet<usize>,
}

impl Text<'_> {
    fn headings(&self) -> impl Iterator<Item = Heading<'_>> {
        let blocks = self.document.blocks.iter().enumerate();
        blocks.filter_map(|(index, block)| match &block.kind {
            BlockKind::Heading { anchor, content, .. } => Some(Heading {
                block: index,
                is_missing: self.named.contains(&block.span.range().start),
                anchor: &anchor.value,
                text: plain_text(content),
                places: [anchor.span.range().start, block.span.range().end],
            }),
            _ => None,
        })
    }
}

fn without_id(document: &Document<Reference>, file: &SourceFile) -> BTreeSet<usize> {
    let lacks = |block: &Block<Reference>| match &block.kind {
        BlockKind::Heading { anchor, .. } => anchor.value.is_empty(),
        _ => false,
    };
    match document.blocks.iter().any(lacks) {
        true => proof::headings_without_id(&file.text),
        false => BTreeSet::new(),
    }
}

/// Writes ids into a text, the last first, so that the places of the others stay true. One that
/// cannot be written does not keep the others from it.
fn write(file: &SourceFile, missing: &[Missing], found: &mut Found) {
    let path = file.path.as_str();
    let (mut text, mut ids, mut proved) = (file.text.clone(), BTreeMap::new(), None);
    for heading in missing.iter().rev() {
        ids.insert(heading.block, heading.id.clone());
        let written = heading.places.into_iter().find_map(|at| {
            let new = edit::insert(&text, at, &format!(" {{#{}}}", heading.id));
            let edit = proof::heading_ids(path, &file.text, new.clone(), &ids).ok()?;
            Some((new, edit))
        });
        match written {
            Some((new, edit)) => (text, proved) = (new, Some(edit)),
            None => {
                ids.remove(&heading.block);
                let line = file.position(heading.places[0]).line;
                found.left.push(Left { path: path.to_owned(), line });
            }
        }
    }
    found.edits.extend(proved);
}

/// A heading without an id.
#[derive(Debug, Clone)]
struct Missing {
    /// Its place among the blocks of the text, from 0.
    block: usize,
    /// The id that it gets.
    id: String,
    /// Where it may be written: behind the words, or at the end of the line, behind `##`.
    places: [usize; 2],
}

/// A heading of a text.
struct Heading<'a> {
    block: usize,
    /// True when it was said that it lacks an id.
    is_missing: bool,
    anchor: &'a str,
    text: String,
    places: [usize; 2],
}

impl Heading<'_> {
    /// True of a heading that has an id or is to have one.
    fn is_one(&self) -> bool {
        self.is_missing || !self.anchor.is_empty()
    }
}

/// Missing ids, made from the Dutch heading: the languages share them, so the heading at the same
/// place in the other language gives its id where it has one.
fn heading_ids(texts: &LanguageMap<Option<Text<'_>>>) -> LanguageMap<Vec<Missing>> {
    let of = |keep: fn(&Heading<'_>) -> bool| {
        texts.map(|_, text| {
            text.as_ref()
                .map(|text| text.headings().filter(keep).collect::<Vec<_>>())
                .unwrap_or_default()
        })
    };
    // What only looks like a heading may stand in one language alone.
    let all = of(|_| true);
    let alike = |lists: &LanguageMap<Vec<Heading<'_>>>| lists.map(|_, list| list.len()).is_same();
    let lists = if alike(&all) { all } else { of(|heading| heading.is_one()) };
    let aligned = alike(&lists);
    let mut taken: BTreeSet<String> =
        lists.iter().flat_map(|(_, l)| l.iter()).map(|h| h.anchor.to_owned()).collect();
    let mut made = texts.map(|_, _| Vec::new());
    // What is made first gives the other language its ids.
    let last = lists.languages().last();
    for language in lists.languages() {
        for (index, heading) in lists[language].iter().enumerate() {
            if !heading.is_missing {
                continue;
            }
            let other = lists.iter().find(|(other, _)| *other != language);
            let twin = other.and_then(|(_, list)| list.get(index)).filter(|_| aligned);
            let from_twin = twin.map(|t| t.anchor.to_owned()).filter(|a| !a.is_empty());
            let id = from_twin.unwrap_or_else(|| {
                let source =
                    twin.filter(|_| language == Language::En).map_or(&heading.text, |t| &t.text);
                edit::free_slug(source, &taken)
            });
            if !aligned || Some(language) == last {
                taken.insert(id.clone());
            }
            let Heading { block, places, .. } = heading;
            made[language].push(Missing { block: *block, id, places: *places });
        }
    }
    made
}
