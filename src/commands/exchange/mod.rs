//! `leidraad translation export` and `import`: what an agency gets and what it sends back.
//!
//! In: a guide, and for `import` a file in XLIFF. Out: a file in XLIFF or TBX; the translations with
//! what came back in them, and a message for every unit that was not taken. Import confirms nothing:
//! a person reads what came back, and confirms.

mod blocks;
mod edits;
mod export;
mod front;
mod import;
mod plan;
mod shared;
mod units;

use std::collections::BTreeMap;

use super::GuideArgs;
use super::pipeline::{self, Loaded, PipelineError};
use crate::archive;
use crate::content::TextFile;
use crate::content::ids::SectionId;
use crate::content::section::FrontMatter;
use crate::diagnostics::Sink;
use crate::guide::{Archive, Ledger, ParsedText, standing};
use crate::language::Language;
use crate::markdown::tree::{Document, Reference};
use crate::markdown::{FactTexts, Reading, parse_with};
use crate::source::SourceFile;
use crate::translation::confirmation::block_entries;
use crate::translation::{self, BlockState, Pair, PairState, Standing};

use shared::Seen;

pub(super) use export::{ExportArgs, run as export};
pub(super) use import::{ImportArgs, run as import};

/// The guide as it was read, with the history once something needs it.
struct Guide<'a> {
    args: &'a GuideArgs,
    loaded: &'a Loaded,
    ledgers: BTreeMap<SectionId, Ledger<'a>>,
    archive: Option<Archive>,
}

/// A text in one language, with facts and shared texts by their names.
struct TextSide<'a> {
    file: &'a SourceFile,
    front: &'a FrontMatter,
    /// Where its Markdown begins.
    body: usize,
    document: Document<Reference>,
}

/// A section in its two languages.
struct Sides<'a> {
    id: SectionId,
    source: TextSide<'a>,
    target: Option<TextSide<'a>>,
    standing: Standing,
    /// The entry of each block of the text.
    entries: Vec<String>,
    /// What each block of the text said when the translation was confirmed, where it is known and
    /// changed since.
    earlier: BTreeMap<usize, String>,
}

impl<'a> Guide<'a> {
    fn new(args: &'a GuideArgs, loaded: &'a Loaded) -> Guide<'a> {
        let ledgers = super::ledger::all(loaded).into_iter();
        let ledgers = ledgers.filter_map(|ledger| Some((ledger.id.section()?.clone(), ledger)));
        Guide { args, loaded, ledgers: ledgers.collect(), archive: None }
    }

    /// The language of the text that holds.
    fn authoritative(&self) -> Language {
        self.loaded.parsed.content.languages().authoritative
    }

    /// The language of the translations; none where the guide has one language.
    fn translation(&self) -> Option<Language> {
        self.loaded.parsed.content.languages().translation()
    }

    /// A section in both languages; none where there is none, or no text of it.
    fn sides(&mut self, id: &str) -> Result<Option<Sides<'a>>, PipelineError> {
        let (loaded, own) = (self.loaded, self.authoritative());
        let content = &loaded.parsed.content;
        let Some((id, section)) = content.sections.get_key_value(id) else { return Ok(None) };
        let (Some(source), Some(parsed)) =
            (&section.texts[own], loaded.parsed.documents.get(&(id.clone(), own)))
        else {
            return Ok(None);
        };
        let Some(other) = self.translation() else { return Ok(None) };
        let target = section.texts[other].as_deref();
        let translated = loaded.parsed.documents.get(&(id.clone(), other));
        let (standing, earlier) = match (target, translated) {
            (Some(_), Some(translated)) => self.standing(id, parsed, translated)?,
            _ => (all_new(&parsed.document), BTreeMap::new()),
        };
        let source = side(loaded, source);
        let target = target.map(|target| side(loaded, target));
        let seen = Seen {
            source: (&parsed.document, &source.document),
            target: translated.zip(target.as_ref()).map(|(t, side)| (&t.document, &side.document)),
        };
        let entries = seen.entries(block_entries(&parsed.document));
        let (standing, earlier) = seen.by_name(standing, earlier);
        Ok(Some(Sides { id: id.clone(), source, target, standing, entries, earlier }))
    }

    /// How a translation stands, and what the blocks that changed said before.
    fn standing(
        &mut self,
        id: &SectionId,
        original: &ParsedText,
        translated: &ParsedText,
    ) -> Result<(Standing, BTreeMap<usize, String>), PipelineError> {
        let own = self.authoritative();
        let versions = self.ledgers.get(id).map(|ledger| ledger.versions.as_slice());
        let versions = versions.unwrap_or_default();
        let follows = translated.front.translates.as_ref();
        let follows = follows.filter(|follows| *follows.digest.value != *original.digest);
        let version = follows.map(|follows| follows.version.as_str());
        let is_known = |version: &&str| versions.iter().any(|v| v.version.value == *version);
        // What was confirmed as it is, or never, needs no text of the past.
        let Some(version) = version.filter(is_known) else {
            return Ok((standing(original, translated, None, versions), BTreeMap::new()));
        };
        let archive = self.archive()?;
        let followed = archive.text(id, own, version).map(|(text, _)| &**text);
        let standing = standing(original, translated, followed, versions);
        let earlier = followed.map(|old| earlier(&standing, &old.document)).unwrap_or_default();
        Ok((standing, earlier))
    }

    /// The history is walked when the first translation asks for it, and for all.
    fn archive(&mut self) -> Result<&Archive, PipelineError> {
        let found = match self.archive.take() {
            Some(found) => found,
            None => {
                let mut memory = archive::Memory::default();
                pipeline::archive(
                    self.args,
                    &self.loaded.parsed,
                    &self.loaded.sources,
                    &mut memory,
                )?
            }
        };
        Ok(self.archive.insert(found))
    }
}

impl Sides<'_> {
    /// The block of the translation that belongs to a block of the text.
    fn partner(&self, source: usize) -> Option<usize> {
        self.pair(source)?.pair.target
    }

    /// How the translation of a block stands.
    fn state(&self, source: usize) -> BlockState {
        self.pair(source).map_or(BlockState::New, |pair| pair.state)
    }

    fn pair(&self, source: usize) -> Option<&PairState> {
        self.standing.pairs.iter().find(|pair| pair.pair.source == Some(source))
    }

    /// The runs of the text with their translations.
    fn runs(&self) -> Vec<translation::exchange::Run> {
        let target = self.target.as_ref().map(|target| &target.document);
        let partner = |source| self.partner(source);
        translation::exchange::runs_of(&self.source.document, target, &self.entries, &partner)
    }
}

fn side<'a>(loaded: &'a Loaded, text: &'a TextFile) -> TextSide<'a> {
    let file = loaded.sources.file(text.file);
    let body = text.body.start;
    let document = read_named(&loaded.parsed.content.facts, &file.text, body);
    TextSide { file, front: &text.front, body, document }
}

/// A text in which facts and shared texts stand by their names.
fn read_named(
    facts: &crate::content::facts::Facts,
    text: &str,
    body: usize,
) -> Document<Reference> {
    let (facts, mut sink) = (FactTexts::named(facts), Sink::new());
    let file = crate::source::FileId::PAST;
    parse_with(Reading::Newest, &facts, file, text, body..text.len(), &mut sink)
}

/// What the blocks that are outstanding said in an earlier text.
fn earlier(standing: &Standing, old: &Document<Reference>) -> BTreeMap<usize, String> {
    let blocks = translation::exchange::blocks_of(old);
    let outstanding = standing.pairs.iter().filter(|pair| pair.state.is_outstanding());
    let words =
        |pair: &PairState| Some((pair.pair.source?, units::words_of(blocks.get(pair.was?)?)));
    outstanding.filter_map(words).collect()
}

/// Of a text that has no translation at all.
fn all_new(document: &Document<Reference>) -> Standing {
    let count = document.blocks.len() + document.footnotes.len();
    let (state, new) = (BlockState::New, |at| Pair { source: Some(at), target: None });
    let pairs = (0..count).map(|at| PairState { pair: new(at), state, was: None });
    Standing { title: state, summary: state, pairs: pairs.collect() }
}
