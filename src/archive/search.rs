//! Looks through the texts of the past for those that are wanted.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use camino::Utf8Path;

use super::wanted::{Wanted, fits};
use crate::content::facts::{Facts, may_embed};
use crate::content::glossary::GlossaryFile;
use crate::content::indicators::IndicatorsFile;
use crate::content::section::FrontMatter;
use crate::content::shared::SHARED;
use crate::content::spreadsheets::SpreadsheetsFile;
use crate::content::{LedgerId, read_past_facts, read_text, read_yaml};
use crate::diagnostics::Sink;
use crate::flowchart::{self, Chart, KnownSource};
use crate::guide::{
    Fingerprint, ParsedText, chart_digest, glossary_digest, indicators_digest, spreadsheets_digest,
};
use crate::language::{Language, LanguageMap};
use crate::markdown::tree::{Document, Reference};
use crate::markdown::{self, FactTexts, Reading, SharedNow, SharedText, SharedTexts};
use crate::remembered::Same;
use crate::source::{
    BlobId, BlobsBeside, DataId, FileId, FilesBeside, GitError, History, Past, PastText,
    SharedFolder,
};
use crate::yaml::Spoken;

/// The texts that a past version turned out to have.
#[derive(Debug, Clone)]
pub(super) enum Found {
    Text(Arc<ParsedText>, DataId),
    Glossary(Arc<GlossaryFile>),
    Indicators(Arc<IndicatorsFile>),
    Spreadsheets(Arc<SpreadsheetsFile>),
    Chart(Arc<Chart>),
}

/// The digests of a data file or flowchart.
type Digests = LanguageMap<Option<Fingerprint>>;

/// A data file or flowchart with its digests.
type Parsed = (Digests, Found);

/// What is known of a data file or flowchart once it was parsed: its digests, if it could be read, and
/// what it says when a version has it.
pub(super) type KnownData = Option<(Digests, Option<Found>)>;

/// What is known of the text of a section once it was parsed: by each reading that gives another
/// tree, its digest. Its blocks are kept only when a version has it.
pub(super) type Known = Vec<(Arc<str>, Option<Arc<ParsedText>>)>;

/// A text, where it embeds facts those beside it, where it names files those beside it, and where it
/// shows shared texts those of its day, which may embed the facts too.
pub(super) type Key = (BlobId, Option<FactsBeside>, Option<BlobsBeside>, Option<SharedBeside>);

/// The shared texts of the day of a text, if there were any.
type SharedBeside = Option<SharedFolder>;

/// A text by a reading.
type Read = (Reading, FrontMatter, Document<Reference>);

/// The bytes of the facts beside a text, if there were any.
type FactsBeside = Option<BlobId>;

/// What is known of what was parsed before.
#[derive(Default)]
pub(super) struct Memory {
    pub(super) texts: BTreeMap<Key, Known>,
    pub(super) data: BTreeMap<(LedgerId, Key), KnownData>,
}

impl Memory {
    /// Adds what a search has learnt.
    pub(super) fn learn(&mut self, learnt: Memory) {
        self.texts.extend(learnt.texts);
        self.data.extend(learnt.data);
    }
}

/// Where to look.
pub(super) struct Search<'a> {
    pub(super) history: &'a History,
    pub(super) past: &'a Past,
    /// Not only at the path of today.
    pub(super) anywhere: bool,
    pub(super) memory: &'a Memory,
}

/// What was found of what was wanted.
pub(super) struct Outcome {
    /// What was looked for; its versions are those that were not found.
    pub(super) wanted: Wanted,
    pub(super) found: Vec<(String, Found)>,
    /// The data files beside the newest version of a data file or flowchart, where that was wanted.
    pub(super) beside: Option<DataId>,
    pub(super) learnt: Memory,
    /// What embeds no facts and was tried: other facts make no other text of it.
    tried: BTreeSet<BlobId>,
}

impl Search<'_> {
    /// Parses candidates, newest first, until every wanted version has its text.
    pub(super) fn find(&self, wanted: Wanted) -> Result<Outcome, GitError> {
        let candidates = self.candidates(&wanted);
        let mut outcome = Outcome {
            wanted,
            found: Vec::new(),
            beside: None,
            learnt: Memory::default(),
            tried: BTreeSet::new(),
        };
        for candidate in candidates {
            if outcome.wanted.versions.is_empty() {
                break;
            }
            if outcome.tried.contains(&candidate.blob) {
                continue;
            }
            match outcome.wanted.language {
                Some(language) => self.try_text(candidate, language, &mut outcome)?,
                None => self.try_data(candidate, &mut outcome)?,
            }
        }
        Ok(outcome)
    }

    /// What stood at the path; of a search everywhere also what stood in the folder of another
    /// section or chart, which may be the same one under an earlier name.
    fn candidates(&self, wanted: &Wanted) -> Vec<PastText> {
        let own = self.past.at(&wanted.path).iter().cloned();
        if !self.anywhere {
            return own.collect();
        }
        let path = Utf8Path::new(&wanted.path);
        let alike = |other: &Utf8Path| match &wanted.ledger {
            LedgerId::Section(_) => other.file_name() == path.file_name(),
            LedgerId::Chart(_) => other.parent() == path.parent(),
            LedgerId::Glossary | LedgerId::Indicators | LedgerId::Spreadsheets => false,
        };
        let others = self.past.iter().filter(|(other, _)| *other != path && alike(other));
        own.chain(others.flat_map(|(_, texts)| texts.iter().cloned())).collect()
    }

    fn try_text(
        &self,
        candidate: PastText,
        language: Language,
        outcome: &mut Outcome,
    ) -> Result<(), GitError> {
        let wanted = &outcome.wanted.versions;
        let is_wanted = |digest: &str| {
            wanted.values().any(|digests| digests[language].as_deref() == Some(digest))
        };
        let is_enough =
            |known: &Known| known.iter().all(|(digest, text)| text.is_some() || !is_wanted(digest));
        let keys = [None, Some(candidate.facts)].into_iter().flat_map(|facts| {
            [None, Some(&candidate.beside)].into_iter().flat_map(move |files| {
                let shared = [None, Some(candidate.shared)];
                shared.map(|shared| (candidate.blob, facts, files.cloned(), shared))
            })
        });
        let remembered = keys.into_iter().find_map(|key| self.memory.texts.get_key_value(&key));
        let known = match remembered {
            Some((key, known)) if is_enough(known) => {
                outcome.tried.extend(alone(key));
                known.clone()
            }
            _ => {
                let bytes = self.history.read(candidate.blob)?;
                let text = std::str::from_utf8(&bytes).unwrap_or_default();
                let is_shown = markdown::shared_in(text).next().is_some();
                let facts = (is_shown || may_embed(text)).then_some(candidate.facts);
                let shared = is_shown.then_some(candidate.shared);
                let of = self.facts(facts.flatten())?;
                let of = FactTexts::of(&of, language, &mut Sink::new());
                let mut read = parse_text(text, &of);
                let folder = outcome.wanted.path.rsplit_once('/').map_or("", |(folder, _)| folder);
                let files = self.stand_beside(&mut read, folder, &candidate.beside)?;
                if let Some(shared) = shared.flatten() {
                    let texts = self.shared(text, (shared, language), &of)?;
                    for (reading, _, document) in &mut read {
                        markdown::put_shared(document, *reading, &texts, &mut Sink::new());
                    }
                }
                let key = (candidate.blob, facts, files, shared);
                outcome.tried.extend(alone(&key));
                let read =
                    read.into_iter().map(|(_, front, document)| ParsedText::new(front, document));
                let read = read.map(|text| (Arc::clone(&text.digest), Arc::new(text)));
                let known: Known = read
                    .map(|(digest, text)| {
                        let kept = is_wanted(&digest).then_some(text);
                        (digest, kept)
                    })
                    .collect();
                outcome.learnt.texts.insert(key, known.clone());
                known
            }
        };
        for (digest, text) in known {
            let Some(text) = text else { continue };
            let print = Fingerprint::of_text(digest);
            let digests = LanguageMap::from_fn(|l| (l == language).then(|| print.clone()));
            let found = Found::Text(text, candidate.data);
            outcome.take(&digests, &found);
        }
        Ok(())
    }

    fn try_data(&self, candidate: PastText, outcome: &mut Outcome) -> Result<(), GitError> {
        let ledger = &outcome.wanted.ledger;
        let alone = (ledger.clone(), (candidate.blob, None, None, None));
        let beside = (ledger.clone(), (candidate.blob, Some(candidate.facts), None, None));
        let mut remembered =
            [alone, beside].into_iter().filter_map(|key| self.memory.data.get_key_value(&key));
        if let Some(((_, (blob, facts, ..)), known)) = remembered.next()
            && known.as_ref().is_none_or(|(digests, found)| {
                found.is_some() || !outcome.wanted.versions.values().any(|w| fits(w, digests))
            })
        {
            outcome.tried.extend(facts.is_none().then_some(*blob));
            if let Some((digests, Some(found))) = known {
                outcome.take_data(digests, found, candidate.data);
            }
            return Ok(());
        }
        let bytes = self.history.read(candidate.blob)?;
        let text = std::str::from_utf8(&bytes).unwrap_or_default();
        let facts = may_embed(text).then_some(candidate.facts);
        outcome.tried.extend(facts.is_none().then_some(candidate.blob));
        let of = self.facts(facts.flatten())?;
        let parsed = parse_data(text, &outcome.wanted.ledger, &of);
        let known = parsed.map(|(digests, found)| {
            let is_it = outcome.take_data(&digests, &found, candidate.data);
            (digests, is_it.then_some(found))
        });
        let key = (outcome.wanted.ledger.clone(), (candidate.blob, facts, None, None));
        outcome.learnt.data.insert(key, known);
        Ok(())
    }

    /// Gives the files that a text names those that stood beside it; none where it names none.
    fn stand_beside(
        &self,
        read: &mut [Read],
        folder: &str,
        beside: &BlobsBeside,
    ) -> Result<Option<BlobsBeside>, GitError> {
        let named: BTreeSet<String> =
            read.iter().flat_map(|(.., document)| markdown::named_files(document)).collect();
        if named.is_empty() {
            return Ok(None);
        }
        let files = self.files(named, &format!("{folder}/"), beside)?;
        for (.., document) in read {
            markdown::stand_beside(document, &files, &mut Sink::new());
        }
        Ok(Some(Arc::clone(beside)))
    }

    /// The files with these names among those of a folder such as `content/sections/a/`.
    fn files(
        &self,
        named: impl IntoIterator<Item = String>,
        folder: &str,
        beside: &BTreeMap<String, BlobId>,
    ) -> Result<FilesBeside, GitError> {
        let mut files = FilesBeside::default();
        for name in named {
            if let Some(blob) = beside.get(&name) {
                files.add(&Arc::new(self.history.stored(folder, &name, *blob)?));
            }
        }
        Ok(files)
    }

    /// The shared texts of an earlier day that a text shows. What is wrong with them can no longer be
    /// mended.
    fn shared(
        &self,
        text: &str,
        (all, language): (SharedFolder, Language),
        facts: &FactTexts,
    ) -> Result<SharedTexts, GitError> {
        let mut shown = SharedTexts::default();
        for id in markdown::shared_in(text) {
            let files = self.history.shared(all, id)?;
            let Some(blob) = files.get(&format!("{language}.md")) else { continue };
            let bytes = self.history.read(*blob)?;
            let text = std::str::from_utf8(&bytes).unwrap_or_default();
            let read = |files: Option<&FilesBeside>| {
                SharedText::read((facts, files), FileId::PAST, text, &mut Sink::new())
            };
            let mut read_text = read(None);
            let named = read_text.files();
            if !named.is_empty() {
                let files = self.files(named, &format!("{SHARED}{id}/"), &files)?;
                read_text = read(Some(&files));
            }
            let now = SharedNow::There(Same::of(&Arc::new(read_text)));
            shown.texts.insert(id.to_owned(), now);
        }
        Ok(shown)
    }

    /// The facts of an earlier day. What is wrong with them can no longer be mended.
    fn facts(&self, beside: FactsBeside) -> Result<Facts, GitError> {
        let Some(blob) = beside else { return Ok(Facts::None) };
        let bytes = self.history.read(blob)?;
        let text = std::str::from_utf8(&bytes).unwrap_or_default();
        Ok(read_past_facts(text).map_or(Facts::Unreadable, |file| Facts::Of(Arc::new(file))))
    }
}

impl Outcome {
    /// The same as [`take`](Self::take) of a data file or flowchart, which stood beside `data`.
    fn take_data(&mut self, digests: &Digests, text: &Found, data: DataId) -> bool {
        let before = self.found.len();
        let is_it = self.take(digests, text);
        let newest = self.wanted.newest.as_ref();
        if self.found[before..].iter().any(|(version, _)| Some(version) == newest) {
            self.beside = Some(data);
        }
        is_it
    }

    /// Gives a text to every version that it is the text of; true when there is one.
    fn take(&mut self, digests: &Digests, text: &Found) -> bool {
        let before = self.found.len();
        self.wanted.versions.retain(|version, recorded| {
            let is_it = fits(recorded, digests);
            if is_it {
                self.found.push((version.clone(), text.clone()));
            }
            !is_it
        });
        self.found.len() > before
    }
}

/// The text of a key that embeds and names nothing.
fn alone((blob, facts, files, shared): &Key) -> Option<BlobId> {
    (facts.is_none() && files.is_none() && shared.is_none()).then_some(*blob)
}

/// A text by each reading, as far as they give different trees.
fn parse_text(text: &str, facts: &FactTexts) -> Vec<Read> {
    let mut unheard = Sink::new();
    let Some(file) = read_text(FileId::PAST, text, &mut unheard) else { return Vec::new() };
    let mut by = |reading| {
        let body = file.body.clone();
        let document = markdown::parse_with(reading, facts, FileId::PAST, text, body, &mut unheard);
        (reading, file.front.clone(), document)
    };
    let newest = by(Reading::Newest);
    // What a shared text says anew is known once it stands there: every reading is tried of it.
    let earlier = match newest.2.reads_anew.map(|anew| Reading::without(anew.form)) {
        None if markdown::shared_in(text).next().is_some() => Some(Reading::EARLIER),
        earlier => earlier,
    };
    let mut texts = vec![newest];
    texts.extend(earlier.unwrap_or_default().iter().map(|reading| by(*reading)));
    texts
}

/// The places in what was read are nowhere: no file of today is meant.
fn parse_data(text: &str, ledger: &LedgerId, facts: &Facts) -> Option<Parsed> {
    let mut unheard = Sink::new();
    match ledger {
        LedgerId::Glossary => {
            let read: GlossaryFile =
                read_yaml(FileId::PAST, text, Spoken::Any, facts, &mut unheard)?;
            let digests = LanguageMap::from_fn(|l| Some(glossary_digest(&read, l)));
            Some((digests, Found::Glossary(Arc::new(read))))
        }
        LedgerId::Indicators => {
            let read: IndicatorsFile =
                read_yaml(FileId::PAST, text, Spoken::Any, facts, &mut unheard)?;
            let digests = LanguageMap::from_fn(|l| Some(indicators_digest(&read, l)));
            Some((digests, Found::Indicators(Arc::new(read))))
        }
        LedgerId::Spreadsheets => {
            let read: SpreadsheetsFile =
                read_yaml(FileId::PAST, text, Spoken::Any, facts, &mut unheard)?;
            let digests = LanguageMap::from_fn(|l| Some(spreadsheets_digest(&read, l)));
            Some((digests, Found::Spreadsheets(Arc::new(read))))
        }
        LedgerId::Chart(_) => {
            let draft =
                flowchart::parse_text(FileId::PAST, text, Spoken::Any, facts, &mut unheard)?;
            // Whether its sources existed says nothing about what the chart says.
            let chart =
                flowchart::resolve(&draft, &|_| Some(KnownSource::default()), &mut unheard)?;
            let digests = LanguageMap::from_fn(|l| Some(chart_digest(&chart, l)));
            Some((digests, Found::Chart(Arc::new(chart))))
        }
        LedgerId::Section(_) => None,
    }
}
