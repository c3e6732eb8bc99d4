//! The units of a section, with what a translator should know of each.

use super::super::words::say;
use super::Sides;
use crate::content::glossary::GlossaryFile;
use crate::language::Language;
use crate::markdown::tree::{Block, BlockKind, Reference, plain_text};
use crate::markdown::visit::RunKind;
use crate::translation::BlockState;
use crate::translation::exchange::{
    Codes, Piece, Run, Unit, UnitTerm, blocks_of, plain, runs, sentences, skeleton, terms_in,
};

/// The ids of title and summary.
pub(super) const TITLE: &str = "title";
pub(super) const SUMMARY: &str = "summary";

/// The id of a sentence of a run, from 0.
pub(super) fn sentence_id(run: &str, number: usize) -> String {
    format!("{run}.{}", number + 1)
}

/// The words of a block, as a reader says them.
pub(super) fn words_of(block: &Block<Reference>) -> String {
    let words: Vec<String> = runs(block).iter().map(|(_, run)| plain_text(run)).collect();
    words.join(" / ")
}

/// What is asked for.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    /// Everything, and not what is outstanding alone.
    pub all: bool,
    /// The glossary of the guide.
    pub glossary: Option<&'a GlossaryFile>,
    /// The language of the text, and that of its translation.
    pub languages: [Language; 2],
    /// The language of the notes.
    pub notes: Language,
}

/// The units of a section; empty where there is nothing to translate.
pub(super) fn units(sides: &Sides<'_>, asked: Asked<'_>) -> Vec<Unit> {
    let make = Make { sides, asked, blocks: blocks_of(&sides.source.document) };
    let mut units = make.front();
    let runs = sides.runs();
    let open = |block: usize| asked.all || sides.state(block).is_outstanding();
    let near: Vec<bool> = (0..make.blocks.len()).map(|at| make.is_near(at, &open)).collect();
    let mut last = usize::MAX;
    for run in &runs {
        let outstanding = open(run.block);
        if !outstanding && !near.get(run.block).is_some_and(|near| *near) {
            continue;
        }
        let first = run.block != last;
        last = run.block;
        units.extend(make.of_run(run, first, !outstanding));
    }
    // Nothing to do: no reason to read.
    if units.iter().all(|unit| unit.context) { Vec::new() } else { units }
}

struct Make<'a> {
    sides: &'a Sides<'a>,
    asked: Asked<'a>,
    blocks: Vec<Block<Reference>>,
}

impl Make<'_> {
    /// Title and summary.
    fn front(&self) -> Vec<Unit> {
        let standing = &self.sides.standing;
        let own = self.sides.source.front;
        let other = self.sides.target.as_ref().map(|target| target.front);
        let parts = [
            (TITLE, &own.title.value, other.map(|front| &front.title.value), standing.title),
            (
                SUMMARY,
                &own.summary.value,
                other.map(|front| &front.summary.value),
                standing.summary,
            ),
        ];
        let unit = |(id, source, target, state): (&str, &String, Option<&String>, BlockState)| {
            let text = |text: &String| vec![Piece::Text(text.clone())];
            Unit {
                id: id.to_owned(),
                place: self.say(if id == TITLE { "exchange-title" } else { "exchange-summary" }),
                state,
                context: !self.asked.all && !state.is_outstanding(),
                source: text(source),
                target: target.map(text),
                codes: Codes::default(),
                notes: Vec::new(),
                terms: self.terms(source),
            }
        };
        parts.into_iter().map(unit).collect()
    }

    fn terms(&self, words: &str) -> Vec<UnitTerm> {
        let glossary = self.asked.glossary;
        glossary.map(|glossary| terms_in(words, glossary, self.asked.languages)).unwrap_or_default()
    }

    fn say(&self, key: &str) -> String {
        say(self.asked.notes, key, [])
    }

    /// True of a block that is needed to understand one that is outstanding: that before and behind
    /// it, and the heading above it.
    fn is_near(&self, at: usize, open: &dyn Fn(usize) -> bool) -> bool {
        let count = self.sides.source.document.blocks.len();
        if at >= count {
            return false;
        }
        let next_to = at > 0 && open(at - 1) || at + 1 < count && open(at + 1);
        let is_heading = |at: &usize| matches!(self.blocks[*at].kind, BlockKind::Heading { .. });
        let below = || (at + 1..count).take_while(|at| !is_heading(at)).any(open);
        next_to || is_heading(&at) && below()
    }

    /// One unit for a run, or one for each of its sentences.
    fn of_run(&self, run: &Run, first: bool, context: bool) -> Vec<Unit> {
        let parts = sentences(&run.source);
        let target = run.target.as_ref().map(|target| sentences(target));
        // A translation with another number of sentences is one unit with its text.
        let whole = parts.len() == 1 || target.as_ref().is_some_and(|t| t.len() != parts.len());
        let unit = |id: String, source: Vec<Piece>, target: Option<Vec<Piece>>, first: bool| Unit {
            id,
            place: self.place(run),
            state: self.sides.state(run.block),
            // One that is confirmed and cannot be shown beside the text is not translated anew.
            context: context || target.is_none() && !self.sides.state(run.block).is_outstanding(),
            target,
            codes: run.codes.clone(),
            notes: if first && !context { self.notes(run.block) } else { Vec::new() },
            terms: self.terms(&plain(&source)),
            source,
        };
        if whole {
            return vec![unit(run.id.clone(), run.source.clone(), run.target.clone(), first)];
        }
        let mut targets = target.unwrap_or_default().into_iter();
        let units = parts.into_iter().enumerate().map(|(at, part)| {
            unit(sentence_id(&run.id, at), part, targets.next(), first && at == 0)
        });
        units.collect()
    }

    /// Where a run stands, in words.
    fn place(&self, run: &Run) -> String {
        let count = self.sides.source.document.blocks.len();
        let above = self.blocks.iter().take(run.block.min(count)).rev();
        let heading = above.into_iter().find_map(|block| match &block.kind {
            BlockKind::Heading { content, .. } => Some(plain_text(content)),
            _ => None,
        });
        let kind = match (&self.blocks[run.block].kind, run.kind) {
            _ if run.block >= count => "footnote",
            (BlockKind::Heading { .. }, _) => "heading",
            // What the run is says more than what it stands in, but for the words of an item.
            (_, RunKind::Cell) => "cell",
            (_, RunKind::TableCaption) => "table",
            (_, RunKind::Term) => "term",
            (_, RunKind::Quotation) => "quotation",
            (_, RunKind::Description) => "description",
            (_, RunKind::Caption) => "caption",
            (_, RunKind::Heading) => "title",
            (BlockKind::List { .. }, RunKind::Paragraph) => "item",
            (_, RunKind::Paragraph) => "paragraph",
        };
        let under = heading.filter(|_| kind != "footnote").unwrap_or_default();
        let named = if under.is_empty() { "no" } else { "yes" };
        let words = [("kind", kind.into()), ("heading", under.into()), ("named", named.into())];
        say(self.asked.notes, "exchange-place", words)
    }

    /// What the block said before, and the translation that is there where it is built otherwise.
    fn notes(&self, block: usize) -> Vec<String> {
        let mut notes = Vec::new();
        if let Some(earlier) = self.sides.earlier.get(&block) {
            let words = [("words", earlier.as_str().into())];
            notes.push(say(self.asked.notes, "exchange-earlier", words));
        }
        let target = self.sides.target.as_ref().map(|target| blocks_of(&target.document));
        let partner = self.sides.partner(block);
        let partner = target.as_ref().zip(partner).and_then(|(blocks, at)| blocks.get(at));
        if let Some(partner) = partner
            && skeleton(partner) != skeleton(&self.blocks[block])
        {
            let words = [("words", words_of(partner).into())];
            notes.push(say(self.asked.notes, "exchange-otherwise", words));
        }
        notes
    }
}
