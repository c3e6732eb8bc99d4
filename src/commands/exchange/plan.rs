//! What of a file that came back goes into the translation of a section, and why the rest does not.

use std::collections::{BTreeMap, BTreeSet};

use super::super::author_file::{Edit, NotWritten};
use super::blocks::{Came, Put};
use super::edits::{begin, change};
use super::units::{SUMMARY, TITLE, sentence_id};
use super::{Guide, Sides};
use crate::translation::exchange::{
    Codes, Piece, ReadUnit, Run, joined, plain, same_words, sentences, shown,
};

/// What became of a unit that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Why {
    /// The text does not have these words any more.
    Stale,
    /// The file has other words than the text for the same unit.
    SourceChanged,
    /// A person confirmed the translation, and the text is the same since.
    Confirmed,
    /// It has no translation.
    Empty,
    /// It is there more than once.
    Twice,
    /// Its codes are not those of the text: a word for what is wrong, and the code as typed.
    Codes(&'static str, String),
    /// It waits for other parts of its paragraph, list or table.
    Incomplete,
    /// It mentions a footnote that has no translation.
    NoNote(String),
    /// It would be read as something else.
    Unwritable,
}

impl Why {
    /// True of what is as it should be: nobody has to do anything.
    pub(super) fn is_harmless(&self) -> bool {
        *self == Why::Confirmed
    }
}

/// A unit that was not taken.
#[derive(Debug, Clone)]
pub(super) struct Left {
    pub unit: String,
    pub line: usize,
    pub words: String,
    pub why: Why,
}

/// Words that change.
#[derive(Debug, Clone)]
pub(super) struct Taken {
    pub unit: String,
    pub before: String,
    pub now: String,
    /// Its codes come in another order than in the text.
    pub reordered: bool,
}

/// What becomes of a section.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub edit: Option<Edit>,
    pub taken: Vec<Taken>,
    pub left: Vec<Left>,
    /// Units that say what the translation says already.
    pub same: usize,
    /// Units with work that the file does not have.
    pub absent: usize,
}

/// Makes the plan of a section from the units that came back for it.
///
/// # Errors
/// The front matter cannot be changed without changing something else.
pub(super) fn plan(
    guide: &Guide<'_>,
    sides: &Sides<'_>,
    units: &[&ReadUnit],
) -> Result<Plan, NotWritten> {
    let facts = &guide.loaded.parsed.content.facts;
    let runs = sides.runs();
    let mut making = Making { sides, plan: Plan::default(), by_id: BTreeMap::new() };
    making.sort(units, &runs);
    let mut put = Put::new(sides, facts);
    let came = making.came(&runs, &mut put);
    let title = making.front(TITLE);
    let summary = making.front(SUMMARY);
    let Making { mut plan, by_id, .. } = making;
    let stale = by_id.into_values().filter(|unit| !unit.context);
    plan.left.extend(stale.map(|unit| left(unit, Why::Stale)));
    match &sides.target {
        Some(_) => change(sides, put, (&came, title, summary), &mut plan)?,
        None => begin(guide, sides, (put, facts), (&came, title, summary), &mut plan)?,
    }
    plan.left.sort_by_key(|left| left.line);
    Ok(plan)
}

fn left(unit: &ReadUnit, why: Why) -> Left {
    let words = plain(&unit.source);
    Left { unit: unit.id.clone(), line: unit.line, words, why }
}

struct Making<'a> {
    sides: &'a Sides<'a>,
    plan: Plan,
    /// The units that nobody has asked for yet.
    by_id: BTreeMap<String, &'a ReadUnit>,
}

impl<'a> Making<'a> {
    /// Puts the units under their ids. One with another id whose words the text has is that of these
    /// words: a block around it changed.
    fn sort(&mut self, units: &[&'a ReadUnit], runs: &[Run]) {
        let mut twice = BTreeSet::new();
        for unit in units {
            if self.by_id.insert(unit.id.clone(), unit).is_some() {
                twice.insert(unit.id.as_str());
            }
        }
        for unit in units.iter().filter(|unit| twice.contains(unit.id.as_str())) {
            self.by_id.remove(&unit.id);
            self.plan.left.push(left(unit, Why::Twice));
        }
        let mut free: Vec<(String, Vec<Piece>)> = Vec::new();
        let mut known = BTreeSet::from([TITLE.to_owned(), SUMMARY.to_owned()]);
        for run in runs {
            let parts = sentences(&run.source);
            known.insert(run.id.clone());
            let mut all = vec![(run.id.clone(), run.source.clone())];
            if parts.len() > 1 {
                let part = |(at, part)| (sentence_id(&run.id, at), part);
                all.extend(parts.into_iter().enumerate().map(part));
            }
            for (id, words) in all {
                known.insert(id.clone());
                if !self.by_id.contains_key(&id) {
                    free.push((id, words));
                }
            }
        }
        let others: Vec<&'a ReadUnit> =
            self.by_id.values().copied().filter(|unit| !known.contains(&unit.id)).collect();
        for unit in others {
            let at = free.iter().position(|(_, words)| unit.translation_of(words).is_some());
            if let Some(at) = at {
                let (id, _) = free.remove(at);
                self.by_id.remove(&unit.id);
                self.by_id.insert(id, unit);
            }
        }
    }

    /// The runs for which words came back that the translation does not have yet.
    fn came<'r>(&mut self, runs: &'r [Run], put: &mut Put<'_>) -> Vec<Came<'r>> {
        runs.iter().filter_map(|run| self.came_for(run, put)).collect()
    }

    fn came_for<'r>(&mut self, run: &'r Run, put: &mut Put<'_>) -> Option<Came<'r>> {
        let parts = sentences(&run.source);
        let state = self.sides.state(run.block);
        let whole = self.by_id.remove(&run.id);
        let given: Vec<Option<&ReadUnit>> = (0..parts.len())
            .map(|at| {
                let id = sentence_id(&run.id, at);
                if parts.len() > 1 { self.by_id.remove(&id) } else { None }
            })
            .collect();
        let units: Vec<&ReadUnit> =
            whole.into_iter().chain(given.iter().copied().flatten()).collect();
        if units.is_empty() {
            self.plan.absent += usize::from(state.is_outstanding());
            return None;
        }
        let existing = run.target.as_ref().map(|target| sentences(target));
        let existing = existing.filter(|existing| existing.len() == parts.len());
        if !state.is_outstanding() {
            let old = |at: usize| existing.as_ref().map(|existing| &existing[at]);
            whole.into_iter().for_each(|unit| self.confirmed(unit, run.target.as_ref()));
            for (at, unit) in given.iter().enumerate() {
                unit.iter().for_each(|unit| self.confirmed(unit, old(at)));
            }
            return None;
        }
        let words = match whole {
            Some(unit) => {
                // As a whole and in sentences as well: which of the two holds, the file does not say.
                let parts = given.iter().copied().flatten();
                self.plan.left.extend(parts.map(|part| left(part, Why::Twice)));
                self.accept(unit, &run.source, run.target.as_ref())?
            }
            None => self.in_sentences(&given, &parts, existing.as_ref())?,
        };
        self.held(run, words, (&units, put))
    }

    /// The words of a run of which sentences came back; those that did not are as they were.
    fn in_sentences(
        &mut self,
        given: &[Option<&ReadUnit>],
        parts: &[Vec<Piece>],
        existing: Option<&Vec<Vec<Piece>>>,
    ) -> Option<Vec<Piece>> {
        let mut all = Vec::new();
        for (at, unit) in given.iter().enumerate() {
            let old = existing.map(|existing| &existing[at]);
            let new = unit.and_then(|unit| self.accept(unit, &parts[at], old));
            all.extend(new.or_else(|| old.cloned()));
        }
        if all.len() == parts.len() {
            return Some(joined(&all));
        }
        let told: BTreeSet<String> = self.plan.left.iter().map(|left| left.unit.clone()).collect();
        let fine = given.iter().flatten().filter(|unit| !told.contains(&unit.id));
        self.plan.left.extend(fine.map(|unit| left(unit, Why::Incomplete)));
        None
    }

    /// The words of a unit, when they are a translation of the text as it is.
    fn accept(
        &mut self,
        unit: &ReadUnit,
        source: &[Piece],
        existing: Option<&Vec<Piece>>,
    ) -> Option<Vec<Piece>> {
        let Some(target) = unit.translation_of(source) else {
            self.plan.left.push(left(unit, Why::SourceChanged));
            return None;
        };
        let copied = |target: &&Vec<Piece>| -> bool {
            let is_copy = unit.initial && same_words(target, source);
            // What the translation says already is no copy that somebody forgot.
            is_copy && !existing.is_some_and(|old| same_words(old, target))
        };
        match target.filter(|target| !copied(target)) {
            Some(target) => Some(target.clone()),
            None => {
                // A sentence that was in the file to be read has none, and lacks none.
                if !unit.context {
                    self.plan.left.push(left(unit, Why::Empty));
                }
                None
            }
        }
    }

    /// A unit whose translation is confirmed: it stays, and other words for it are told.
    fn confirmed(&mut self, unit: &ReadUnit, existing: Option<&Vec<Piece>>) {
        let is_copy = |words: &Vec<Piece>| unit.initial && same_words(words, &unit.source);
        let is_same = |words: &Vec<Piece>| existing.is_some_and(|old| same_words(old, words));
        match unit.target.as_ref().filter(|words| !is_same(words) && !is_copy(words)) {
            Some(_) => self.plan.left.push(left(unit, Why::Confirmed)),
            None => self.plan.same += 1,
        }
    }

    /// Words held to what the translation has and to the codes.
    fn held<'r>(
        &mut self,
        run: &'r Run,
        words: Vec<Piece>,
        (units, put): (&[&ReadUnit], &mut Put<'_>),
    ) -> Option<Came<'r>> {
        if run.target.as_ref().is_some_and(|old| same_words(old, &words)) {
            self.plan.same += units.len();
            return None;
        }
        let why = match put.words(&words, &run.codes) {
            Err(problem) => {
                let (word, id) = problem.parts();
                Why::Codes(word, typed(id, &run.codes))
            }
            Ok(_) => {
                let of = |pieces: &[Piece]| shown(pieces, &run.codes);
                let before = run.target.as_ref().map(|old| of(old)).unwrap_or_default();
                let (unit, now) = (run.id.clone(), of(&words));
                let reordered = order(&words) != order(&run.source);
                self.plan.taken.push(Taken { unit, before, now, reordered });
                let line = units.first().map_or(0, |unit| unit.line);
                return Some(Came { run, words, line });
            }
        };
        self.plan.left.extend(units.iter().map(|unit| left(unit, why.clone())));
        None
    }

    /// A line of the front matter that came back.
    fn front(&mut self, id: &str) -> Option<String> {
        let (own, other) = (self.sides.source.front, self.sides.target.as_ref().map(|t| t.front));
        let standing = &self.sides.standing;
        let (source, existing, state) = match id {
            TITLE => (&own.title.value, other.map(|front| &front.title.value), standing.title),
            _ => (&own.summary.value, other.map(|front| &front.summary.value), standing.summary),
        };
        // As it is read in a file: white space as one space.
        let text = |text: &String| vec![Piece::Text(plain(&[Piece::Text(text.clone())]))];
        let Some(unit) = self.by_id.remove(id) else {
            self.plan.absent += usize::from(state.is_outstanding());
            return None;
        };
        let old = existing.map(text);
        let words = self.accept(unit, &text(source), old.as_ref())?;
        if old.as_ref().is_some_and(|old| same_words(old, &words)) {
            self.plan.same += 1;
            return None;
        }
        let odd = words.iter().find_map(|piece| match piece {
            Piece::Text(_) => None,
            Piece::Open(id) | Piece::Close(id) | Piece::Alone(id) => Some(id.clone()),
        });
        let why = match odd {
            _ if !state.is_outstanding() => Why::Confirmed,
            Some(code) => Why::Codes("unknown", code),
            None => {
                let now = plain(&words);
                let before = existing.cloned().unwrap_or_default();
                let unit = id.to_owned();
                let taken = Taken { unit, before, now: now.clone(), reordered: false };
                self.plan.taken.push(taken);
                return Some(now);
            }
        };
        self.plan.left.push(left(unit, why));
        None
    }
}

/// The codes of the text in the order in which some words have them.
fn order(words: &[Piece]) -> Vec<String> {
    let code = |piece: &'_ Piece| match piece {
        Piece::Open(id) | Piece::Alone(id) if !id.starts_with('t') => Some(id.clone()),
        _ => None,
    };
    words.iter().filter_map(code).collect()
}

/// A code as its author typed it, with its number.
fn typed(id: &str, codes: &Codes) -> String {
    let piece = [Piece::Open(id.to_owned())];
    match shown(&piece, codes) {
        mark if mark.is_empty() => id.to_owned(),
        mark => format!("{id} ({mark})"),
    }
}
