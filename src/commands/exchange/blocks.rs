//! The blocks of a translation with what came back in them.

use std::collections::{BTreeMap, BTreeSet};

use super::super::author_file::Edit;
use super::super::proof::{self, Said};
use super::Sides;
use crate::content::facts::Facts;
use crate::markdown::tree::{Block, BlockKind, Inline, Reference};
use crate::translation::exchange::{
    self, Change, CodeProblem, Codes, Piece, Run, Text, blocks_of, decode, encode, labels_of,
    merged, new_text, plain, runs, said, skeleton, with_run,
};

/// Words that came back for a run, held to its codes.
pub(super) struct Came<'a> {
    pub run: &'a Run,
    pub words: Vec<Piece>,
    /// Where it stands in the file that came back.
    pub line: usize,
}

/// Why a run that came back is not in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NotTaken {
    /// Other runs of its block did not come back, and the block is new or built otherwise.
    Incomplete,
    /// Its text mentions a footnote that has no translation.
    NoNote(String),
    /// Its Markdown would be read as something else.
    Unwritable,
}

/// Runs by their ids, and why each is not in the text.
pub(super) type Lacking = Vec<(String, NotTaken)>;

/// A block that changes, with the runs that make it change.
struct Bundle {
    /// The block of the text.
    source: usize,
    change: Change,
    runs: Vec<String>,
    /// The labels of new footnotes that it mentions.
    needs: BTreeSet<usize>,
}

/// What came back for a section, put into its translation.
pub(super) struct Put<'a> {
    sides: &'a Sides<'a>,
    facts: &'a Facts,
    sources: Vec<Block<Reference>>,
    targets: Vec<Block<Reference>>,
    /// Labels of the translation by position, the new ones behind those that are there.
    labels: Vec<String>,
    /// The label in the translation by the label in the text.
    translated: BTreeMap<String, usize>,
}

impl<'a> Put<'a> {
    pub(super) fn new(sides: &'a Sides<'a>, facts: &'a Facts) -> Put<'a> {
        let document = sides.target.as_ref().map(|target| &target.document);
        let mut put = Put {
            sides,
            facts,
            sources: blocks_of(&sides.source.document),
            targets: document.map(blocks_of).unwrap_or_default(),
            labels: document.map(labels_of).unwrap_or_default(),
            translated: BTreeMap::new(),
        };
        let (own, theirs) = (put.own_blocks(), put.their_blocks());
        for (at, note) in sides.source.document.footnotes.iter().enumerate() {
            let partner = sides.partner(own + at).and_then(|t| t.checked_sub(theirs));
            if let Some(partner) = partner {
                put.translated.insert(note.label.clone(), partner);
            }
        }
        put
    }

    /// How many blocks the text has, without its footnotes.
    fn own_blocks(&self) -> usize {
        self.sides.source.document.blocks.len()
    }

    fn their_blocks(&self) -> usize {
        self.sides.target.as_ref().map_or(0, |target| target.document.blocks.len())
    }

    /// The position of a footnote in the translation, by its label in the text.
    fn label(&mut self, own: &str) -> usize {
        if let Some(at) = self.translated.get(own) {
            return *at;
        }
        // One that the translation alone has keeps its label; a new one gets one that is free.
        let known = self.labels.iter().position(|label| label == own);
        let is_new = self.sides.source.document.footnotes.iter().any(|note| note.label == own);
        let at = match known {
            Some(at) if !is_new => at,
            _ => {
                let free = (2..).map(|n| format!("{own}-{n}"));
                let mut free = std::iter::once(own.to_owned()).chain(free);
                let label = free.find(|label| !self.labels.contains(label));
                self.labels.push(label.unwrap_or_else(|| own.to_owned()));
                self.labels.len() - 1
            }
        };
        self.translated.insert(own.to_owned(), at);
        at
    }

    /// Words as they stand in the translation.
    ///
    /// # Errors
    /// The codes are not those of the text.
    pub(super) fn words(
        &mut self,
        words: &[Piece],
        codes: &Codes,
    ) -> Result<Vec<Inline<Reference>>, CodeProblem> {
        decode(words, codes, &mut |label| self.label(label))
    }

    /// The change of the file, none where nothing changes, and the runs that are not in it.
    pub(super) fn edit(mut self, came: &[Came<'_>]) -> (Option<Edit>, Lacking) {
        let mut left = Vec::new();
        let bundles = self.bundles(came, &mut left);
        let (mut blocks, notes): (Vec<Bundle>, Vec<Bundle>) =
            bundles.into_iter().partition(|bundle| bundle.source < self.own_blocks());
        blocks.sort_by_key(|bundle| bundle.source);
        let all: Vec<&Bundle> = self.with_notes(blocks.iter().chain(&notes).collect(), &mut left);
        if all.is_empty() {
            return (None, left);
        }
        if let Some(edit) = self.prove(&all) {
            return (Some(edit), left);
        }
        // Something in it cannot be written: each by itself, and then those that can.
        let (mut fine, mut odd) = (Vec::new(), Vec::new());
        for bundle in &all {
            let mut with = vec![*bundle];
            with.extend(notes.iter().filter(|note| self.is_needed(note, &[bundle])));
            if self.prove(&with).is_some() { fine.push(*bundle) } else { odd.push(*bundle) }
        }
        let unwritable = odd.iter().flat_map(|bundle| &bundle.runs);
        left.extend(unwritable.map(|run| (run.clone(), NotTaken::Unwritable)));
        let fine = self.with_notes(fine, &mut left);
        let edit = if fine.is_empty() { None } else { self.prove(&fine) };
        if edit.is_none() {
            let runs = fine.iter().flat_map(|bundle| &bundle.runs);
            left.extend(runs.map(|run| (run.clone(), NotTaken::Unwritable)));
        }
        (edit, left)
    }

    /// What changes, block by block.
    fn bundles(&mut self, came: &[Came<'_>], left: &mut Lacking) -> Vec<Bundle> {
        let mut of_block: BTreeMap<usize, Vec<&Came<'_>>> = BTreeMap::new();
        for one in came {
            of_block.entry(one.run.block).or_default().push(one);
        }
        if of_block.is_empty() {
            return Vec::new();
        }
        // Blocks without words that are new come along: a picture, a line, code.
        for at in 0..self.own_blocks() {
            let wordless = runs(&self.sources[at])
                .iter()
                .all(|(_, run)| plain(&encode(run, &|_| String::new()).0).is_empty());
            let is_missing = self.sides.partner(at).is_none();
            if wordless && is_missing && self.sides.state(at).is_outstanding() {
                of_block.entry(at).or_default();
            }
        }
        let mut bundles = Vec::new();
        for (at, came) in of_block {
            let ids: Vec<String> = came.iter().map(|one| one.run.id.clone()).collect();
            match self.block(at, &came) {
                Some((new, needs)) => {
                    let change = self.change(at, new);
                    bundles.push(Bundle { source: at, change, runs: ids, needs });
                }
                None => left.extend(ids.into_iter().map(|id| (id, NotTaken::Incomplete))),
            }
        }
        bundles
    }

    /// The block as it is going to be; none where words are missing in it.
    fn block(
        &mut self,
        at: usize,
        came: &[&Came<'_>],
    ) -> Option<(Block<Reference>, BTreeSet<usize>)> {
        let source = self.sources[at].clone();
        let partner = self.sides.partner(at).and_then(|at| self.targets.get(at)).cloned();
        let mut now = BTreeMap::new();
        for one in came {
            now.insert(one.run.run, self.words(&one.words, &one.run.codes).ok()?);
        }
        let block = match partner.filter(|partner| skeleton(partner) == skeleton(&source)) {
            Some(partner) => with_run(&partner, &now),
            None => {
                for (number, (_, run)) in runs(&source).into_iter().enumerate() {
                    if now.contains_key(&number) {
                        continue;
                    }
                    let own = labels_of(&self.sides.source.document);
                    let label = |at: usize| own.get(at).cloned().unwrap_or_default();
                    let (pieces, codes) = encode(run, &label);
                    if !plain(&pieces).is_empty() {
                        return None;
                    }
                    // Citations and the like have no words to translate.
                    now.insert(number, self.words(&pieces, &codes).ok()?);
                }
                with_run(&source, &now)
            }
        };
        let theirs = self.sides.target.as_ref().map_or(0, |t| t.document.footnotes.len());
        let mentioned = mentions(&block).into_iter().filter(|at| *at >= theirs).collect();
        Some((block, mentioned))
    }

    fn change(&mut self, at: usize, new: Block<Reference>) -> Change {
        let (own, theirs) = (self.own_blocks(), self.their_blocks());
        let partner = self.sides.partner(at);
        if let Some(number) = at.checked_sub(own) {
            let BlockKind::Quote(new) = new.kind else {
                return Change::NoteAdded { label: String::new(), new: vec![new] };
            };
            let old = partner.and_then(|partner| partner.checked_sub(theirs));
            let target = self.sides.target.as_ref();
            let old = old.and_then(|old| target?.document.footnotes.get(old));
            return match old {
                Some(old) => Change::NoteReplaced {
                    old: old.blocks.clone(),
                    span: old.span.range(),
                    label: old.label.clone(),
                    new,
                },
                None => {
                    let label = self.sides.source.document.footnotes[number].label.clone();
                    let at = self.label(&label);
                    Change::NoteAdded { label: self.labels[at].clone(), new }
                }
            };
        }
        match partner.and_then(|partner| self.targets.get(partner)) {
            Some(old) => Change::Replaced { old: old.clone(), new },
            None => {
                let after = self.before(at).map(|at| self.targets[at].clone());
                let before = self.targets.first().filter(|_| theirs > 0).cloned();
                Change::Added { after, before, new }
            }
        }
    }

    /// The block of the translation behind which a new block comes.
    fn before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find_map(|before| self.sides.partner(before))
    }

    fn label_of(bundle: &Bundle) -> Option<&str> {
        match &bundle.change {
            Change::NoteAdded { label, .. } => Some(label),
            _ => None,
        }
    }

    fn is_needed(&self, note: &Bundle, by: &[&Bundle]) -> bool {
        let needed = |at: &usize| self.labels.get(*at).map(String::as_str) == Self::label_of(note);
        by.iter().any(|bundle| bundle.needs.iter().any(needed))
    }

    /// Those that can be written together: none mentions a footnote that does not come, and no new
    /// footnote comes that nothing mentions.
    fn with_notes<'b>(&self, mut all: Vec<&'b Bundle>, left: &mut Lacking) -> Vec<&'b Bundle> {
        loop {
            let labels: Vec<&str> =
                all.iter().filter_map(|bundle| Self::label_of(bundle)).collect();
            let lacking = |bundle: &Bundle| {
                let label = |at: &usize| self.labels.get(*at).map_or("", String::as_str);
                bundle
                    .needs
                    .iter()
                    .map(label)
                    .find(|label| !labels.contains(label))
                    .map(str::to_owned)
            };
            let found = all.iter().enumerate().find_map(|(at, bundle)| {
                let idle = Self::label_of(bundle).is_some() && !self.is_needed(bundle, &all);
                match lacking(bundle) {
                    Some(label) => Some((at, NotTaken::NoNote(label))),
                    None => idle.then_some((at, NotTaken::Incomplete)),
                }
            });
            let Some((at, why)) = found else { return all };
            let gone = all.remove(at);
            left.extend(gone.runs.iter().map(|run| (run.clone(), why.clone())));
        }
    }

    /// The change of the file, when it says what was meant.
    fn prove(&self, bundles: &[&Bundle]) -> Option<Edit> {
        let target = self.sides.target.as_ref()?;
        let changes: Vec<Change> = bundles.iter().map(|bundle| bundle.change.clone()).collect();
        let expected = self.expected(bundles);
        let (file, body) = (target.file, target.body);
        let text = Text { text: &file.text, body, labels: &self.labels };
        [false, true].into_iter().find_map(|all| {
            let new = merged(text, &changes, all);
            let texts = (file.text.as_str(), new);
            proof::translated(file.path.as_str(), texts, body, self.facts, &expected).ok()
        })
    }

    /// What the text is going to say.
    fn expected(&self, bundles: &[&Bundle]) -> Said {
        let said = |block: &Block<Reference>| said(block, &self.labels);
        let count = self.their_blocks();
        let mut at_place: Vec<Vec<String>> = vec![Vec::new(); count + 1];
        let mut now: Vec<String> = self.targets[..count].iter().map(said).collect();
        let footnotes = self.sides.target.iter().flat_map(|target| &target.document.footnotes);
        let all = |blocks: &[Block<Reference>]| blocks.iter().map(said).collect();
        let mut notes: BTreeMap<String, Vec<String>> =
            footnotes.map(|note| (note.label.clone(), all(&note.blocks))).collect();
        for bundle in bundles {
            match &bundle.change {
                Change::Replaced { new, .. } => {
                    if let Some(at) = self.sides.partner(bundle.source) {
                        now[at] = said(new);
                    }
                }
                Change::Added { new, .. } => {
                    let at = self.before(bundle.source).map_or(0, |at| at + 1);
                    at_place[at].push(said(new));
                }
                Change::NoteReplaced { label, new, .. } | Change::NoteAdded { label, new } => {
                    notes.insert(label.clone(), all(new));
                }
            }
        }
        let mut blocks = std::mem::take(&mut at_place[0]);
        for (at, block) in now.into_iter().enumerate() {
            blocks.push(block);
            blocks.append(&mut at_place[at + 1]);
        }
        Said { blocks, notes }
    }

    /// The Markdown of a translation that was not there, what it says, and the runs that are not in
    /// it. `all` escapes every sign.
    pub(super) fn begin(mut self, came: &[Came<'_>]) -> ([(String, Said); 2], Lacking) {
        let mut left = Vec::new();
        let mut bundles = self.bundles(came, &mut left);
        bundles.sort_by_key(|bundle| bundle.source);
        let kept = self.with_notes(bundles.iter().collect(), &mut left);
        let (mut blocks, mut notes) = (Vec::new(), Vec::new());
        for bundle in kept {
            match &bundle.change {
                Change::Added { new, .. } => blocks.push(new.clone()),
                Change::NoteAdded { label, new } => notes.push((label.clone(), new.clone())),
                Change::Replaced { .. } | Change::NoteReplaced { .. } => {}
            }
        }
        let all = |blocks: &[Block<Reference>]| -> Vec<String> {
            blocks.iter().map(|block| said(block, &self.labels)).collect()
        };
        let said = Said {
            blocks: all(&blocks),
            notes: notes.iter().map(|(label, note)| (label.clone(), all(note))).collect(),
        };
        let texts = [false, true]
            .map(|escape| (new_text(&blocks, &notes, &self.labels, escape), said.clone()));
        (texts, left)
    }
}

/// The positions of the footnotes that a block mentions.
fn mentions(block: &Block<Reference>) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for (_, run) in exchange::runs(block) {
        mentions_in(run, &mut found);
    }
    found
}

fn mentions_in(run: &[Inline<Reference>], found: &mut BTreeSet<usize>) {
    for inline in run {
        match inline {
            Inline::FootnoteMention { index, .. } => _ = found.insert(*index),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Foreign { content: inner, .. }
            | Inline::Link { content: inner, .. } => mentions_in(inner, found),
            _ => {}
        }
    }
}
