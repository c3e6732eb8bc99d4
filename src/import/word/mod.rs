//! Reader of Word files (ECMA-376, Office Open XML), as the text of a section.
//!
//! In: the bytes of a file. Out: Markdown of our own dialect, the title, and a report of what was
//! kept, changed and lost; or what nobody has decided yet: tracked changes and comments.
//!
//! ```text
//! package    ZIP → parts          relations  which part leads to which
//! styles, numbering               what paragraphs are, and what stands before them
//! body, runs, fields, drawings, tables, changes, signs    XML → paragraphs
//! typed, blocks                   paragraphs → lists, quotations, headings
//! letters                         what lists of letters Markdown has
//! told                            links, languages, what is told of the whole
//! ../prose/                       blocks → Markdown that says what was meant
//! ```
//!
//! Must never happen here: an address that is fetched, a DOCTYPE that is followed, a part that is
//! unpacked without end, a word of a comment in the text, something that disappears without a word.

mod beside;
mod blocks;
mod body;
mod changes;
mod drawings;
mod fields;
mod letters;
mod looks;
mod numbering;
mod package;
mod reader;
mod relations;
mod runs;
mod signs;
mod styles;
mod tables;
#[cfg(test)]
mod tests;
mod told;
mod typed;
mod xml;

use std::collections::BTreeMap;

use super::error::ImportError;
use super::prose::markdown::{self, Unwritable};
use super::prose::{model, settle};
use super::report::{Outcome, Report, What};
use crate::language::Language;
use blocks::Headings;
pub use changes::{Decision, Kind, Revision};
use model::{Block, Text, plain};
use numbering::Numberings;
pub use package::MOST_BYTES;
use package::Package;
use reader::{Flow, Item, Reader};
use relations::Relations;
pub(in crate::import) use signs::shifted;
use styles::Styles;

/// A text that arrived.
#[derive(Debug)]
pub struct Arrived {
    text: Text,
    /// Its title; nothing where the file has none.
    pub title: Option<String>,
    /// What was kept, changed and lost.
    pub report: Report,
    /// Names of places, and the heading that each leads to, from 0.
    places: BTreeMap<String, usize>,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingOf {
    /// How deep it stands, 2 to 6.
    pub level: u8,
    /// Its words.
    pub words: String,
    /// The id that was typed behind it, as a text of a guide has it.
    pub id: Option<String>,
}

/// Why a file did not arrive.
#[derive(Debug)]
pub enum NotArrived {
    /// It cannot be read.
    Broken(ImportError),
    /// These changes and comments are open; the number is that of all, more than are listed here
    /// where there are very many.
    Undecided(Vec<Revision>, usize),
}

impl From<ImportError> for NotArrived {
    fn from(error: ImportError) -> NotArrived {
        NotArrived::Broken(error)
    }
}

/// True of bytes that are a Word file, or a file of a program of its kind: they are told what they
/// are by [`read`].
pub fn is_one(bytes: &[u8], name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let known = ["docx", "docm", "dotx", "dotm", "doc", "dot", "odt", "rtf", "pdf", "pages"];
    let packed = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]);
    packed || bytes.starts_with(b"{\\rtf") || known.contains(&ending.as_str())
}

/// Reads a file whose text is in `language`. Without a decision nothing may be open in it.
///
/// # Errors
/// It cannot be read, or something is open in it.
pub fn read(
    bytes: &[u8],
    decision: Option<Decision>,
    language: Language,
) -> Result<Arrived, NotArrived> {
    let mut package = Package::open(bytes)?;
    let main = main_part(&mut package)?;
    let text = package.part(&main)?.ok_or_else(|| missing(&main))?;
    let document = xml::parse(&main, &text)?;
    let of_main = relations::read(&mut package, &main)?;
    let styles = styles_of(&mut package, &of_main)?;
    let numberings = numberings_of(&mut package, &of_main, &styles)?;
    let how = (decision.unwrap_or(Decision::Accept), language);
    let mut reader = Reader::new(&styles, numberings, how);
    reader.relations.clone_from(&of_main);
    let body = xml::child(document.root_element(), "body");
    let body = body.ok_or_else(|| ImportError::whole("word-no-body"))?;
    let mut flow = Flow::default();
    reader.container(body, &mut flow);
    let mut items = ended(flow);
    let title = reader.title(&mut items);
    let headings = Headings { shift: reader.shift(&items, title.is_some()), allowed: true };
    let title = title.or_else(|| reader.only_heading(&mut items, headings));
    reader.typed_lists(&mut items);
    let blocks = reader.blocks(items, headings);
    let notes = reader.notes(&mut package, &of_main)?;
    reader.comments(&mut package, &of_main)?;
    told::of_package(&mut package, &of_main, &mut reader.report)?;
    reader.finish();
    if decision.is_none() && reader.open > 0 {
        return Err(NotArrived::Undecided(reader.revisions, reader.open));
    }
    reader.tell_decided();
    let targets = std::mem::take(&mut reader.targets);
    Ok(arrived(Text { blocks, notes, targets }, title, reader))
}

/// Settles what can be settled once everything is there.
fn arrived(mut text: Text, title: Option<String>, reader: Reader<'_>) -> Arrived {
    let mut report = reader.report;
    text.drop_idle_links(&mut report);
    text.drop_idle_notes(&mut report);
    text.settle_languages(&mut report);
    // Whatever has no words is gone: no list gets shorter any more.
    let mut letters = |at: usize, code: &'static str, sign: &str| {
        report.add_at(Outcome::Changed, Some(at), What::new(code).arg("sign", sign));
    };
    for blocks in std::iter::once(&mut text.blocks).chain(&mut text.notes) {
        *blocks = letters::plain(std::mem::take(blocks), &mut letters);
    }
    let headings = text.blocks.iter().filter_map(|block| match block {
        Block::Heading { at, .. } => Some(*at),
        _ => None,
    });
    let headings: Vec<usize> = headings.collect();
    let index = |at: &usize| headings.iter().position(|heading| heading == at);
    let places = reader.bookmarks.iter().filter_map(|(name, at)| Some((name.clone(), index(at)?)));
    let places = places.collect();
    text.count(&mut report);
    if text.blocks.is_empty() {
        report.add_at(Outcome::Lost, None, What::new("word-empty"));
    }
    report.sort();
    let title = title.filter(|title| !title.is_empty());
    Arrived { text, title, report, places }
}

impl Arrived {
    /// The headings in order.
    pub fn headings(&self) -> Vec<HeadingOf> {
        let headings = self.text.blocks.iter().filter_map(|block| match block {
            Block::Heading { level, content, id, .. } => Some(HeadingOf {
                level: *level,
                words: plain(content).trim().to_owned(),
                id: id.clone(),
            }),
            _ => None,
        });
        headings.collect()
    }

    /// Notes that a heading of the text that is replaced is not in the file.
    pub fn heading_gone(&mut self, id: &str) {
        let what = What::new("word-heading-gone").arg("id", id);
        self.report.add_at(Outcome::Lost, None, what);
    }

    /// The text as Markdown, its headings with these ids in order.
    ///
    /// # Errors
    /// Something cannot be written so that it reads as it was meant.
    pub fn markdown(&mut self, ids: &[String]) -> Result<String, ImportError> {
        let places = &self.places;
        let place = |name: &str| {
            places.get(name).and_then(|index| ids.get(*index)).map(|id| format!("#{id}"))
        };
        let addresses = self.text.settle_links(&place, &mut self.report);
        let written = markdown::write(&self.text, ids, &addresses, Unwritable::Refused)?;
        for at in written.bare {
            self.report.add_at(
                Outcome::Changed,
                Some(at).filter(|at| *at > 0),
                What::new("word-emphasis"),
            );
        }
        self.report.sort();
        Ok(written.markdown)
    }
}

fn missing(part: &str) -> ImportError {
    ImportError::whole("word-part-missing").arg("part", part)
}

/// The name of the part with the text.
fn main_part(package: &mut Package<'_>) -> Result<String, ImportError> {
    let of_file = relations::read(package, "")?;
    let main = relations::part(&of_file, "officeDocument").map(str::to_owned);
    let Some(main) = main else {
        return Err(missing("_rels/.rels"));
    };
    let types =
        package.part("[Content_Types].xml")?.ok_or_else(|| missing("[Content_Types].xml"))?;
    let document = xml::parse("[Content_Types].xml", &types)?;
    let is_main = |node: &roxmltree::Node<'_, '_>| {
        let name = node.attribute("PartName").unwrap_or_default();
        name.trim_start_matches('/').eq_ignore_ascii_case(&main)
    };
    let given = xml::elements(document.root_element()).find(is_main);
    let ending = main.rsplit('.').next().unwrap_or_default();
    let by_ending = || {
        xml::elements(document.root_element())
            .find(|node| node.attribute("Extension") == Some(ending))
    };
    let kind =
        given.or_else(by_ending).and_then(|node| node.attribute("ContentType")).unwrap_or_default();
    if kind.contains("wordprocessingml") || kind.contains("ms-word") {
        return Ok(main);
    }
    Err(match () {
        () if kind.contains("spreadsheetml") || kind.contains("ms-excel") => {
            ImportError::whole("word-spreadsheet")
        }
        () if kind.contains("presentationml") || kind.contains("ms-powerpoint") => {
            ImportError::whole("word-slides")
        }
        () => ImportError::whole("word-wrong-type").arg("part", main).arg("kind", kind),
    })
}

fn styles_of(package: &mut Package<'_>, relations: &Relations) -> Result<Styles, ImportError> {
    let Some(part) = relations::part(relations, "styles") else { return Ok(Styles::default()) };
    let Some(text) = package.part(part)? else { return Ok(Styles::default()) };
    Ok(Styles::read(xml::parse(part, &text)?.root_element()))
}

fn numberings_of(
    package: &mut Package<'_>,
    relations: &Relations,
    styles: &Styles,
) -> Result<Numberings, ImportError> {
    let Some(part) = relations::part(relations, "numbering") else {
        return Ok(Numberings::default());
    };
    let Some(text) = package.part(part)? else { return Ok(Numberings::default()) };
    let list = |style: &str| styles.get(Some(style))?.list.0.clone();
    Ok(Numberings::read(xml::parse(part, &text)?.root_element(), &list))
}

/// What was read; a paragraph whose end is gone and that nothing follows stands alone.
fn ended(mut flow: Flow) -> Vec<Item> {
    let content = std::mem::take(&mut flow.carried);
    if !model::is_empty(&content) {
        flow.items.push(Item::Block(Block::Paragraph { content, at: 0 }));
    }
    flow.items
}
