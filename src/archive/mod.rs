//! Finds the text of every version in the history of the repository, by its digest.
//!
//! In: the ledgers and the [`History`]. Out: an [`Archive`] with the text of each version that is
//! not that of today. A text is known by what it says, not by where or in which commit it stands,
//! so squashed, rebased, merged and renamed commits do no harm. Whether a version may lack its
//! text is decided in [`guide`].

mod search;
mod wanted;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::content::ids::SectionId;
use crate::content::section::SectionFile;
use crate::content::{self, Content, LedgerId};
use crate::diagnostics::Sink;
use crate::guide::{self, Archive, Ledger, PastData, Supply};
use crate::language::{Language, LanguageMap};
use crate::source::{BlobId, DataFiles, DataId, FileId, GitError, History, Past, Sources};

use search::{Found, Memory as Learnt, Search};
use wanted::Wanted;

/// What was read before, for the next time: the same commit is not walked again, and no text is
/// parsed twice.
#[derive(Default)]
pub struct Memory {
    walked: Option<(String, Arc<Past>)>,
    learnt: Learnt,
    /// The data files beside texts.
    data: BTreeMap<DataFiles, Arc<PastData>>,
    /// The ledgers of sections that are gone.
    gone: BTreeMap<BlobId, Option<Arc<SectionFile>>>,
}

/// The texts of all versions of these ledgers, and of the sections that are `gone`, whose ledgers
/// are in the history too.
///
/// # Errors
/// An object of the repository is missing or broken.
pub fn read(
    ledgers: &[Ledger<'_>],
    gone: &[SectionId],
    history: Option<&History>,
    memory: &mut Memory,
) -> Result<Archive, GitError> {
    let Some(history) = history else { return Ok(Archive::default()) };
    let supply = if history.is_shallow() { Supply::Shallow } else { Supply::Whole };
    let mut archive = Archive { supply, ..Archive::default() };
    let mut wanted = wanted::of(ledgers);
    if wanted.is_empty() && gone.is_empty() {
        return Ok(archive);
    }
    let past = match &memory.walked {
        Some((tip, past)) if *tip == history.tip() => Arc::clone(past),
        _ => Arc::new(history.past()?),
    };
    memory.walked = Some((history.tip(), Arc::clone(&past)));
    let mut everywhere = None;
    for id in gone {
        let mut file = ledger_of(id, history, &past, &mut memory.gone)?;
        if file.is_none() {
            let all = everywhere.get_or_insert(history.everywhere()?);
            file = ledger_of(id, history, all, &mut memory.gone)?;
        }
        archive.gone.extend(file.map(|file| (id.clone(), file)));
    }
    wanted.extend(wanted::of(&gone_ledgers(&archive.gone)));
    let data = std::mem::take(&mut memory.data);
    let left = collect(history, &past, wanted, false, memory, (&data, &mut archive))?;
    if !left.is_empty() {
        // Rare and slow: the folder was renamed, or only another branch still has the text.
        let everywhere = everywhere.map_or_else(|| history.everywhere(), Ok)?;
        collect(history, &everywhere, left, true, memory, (&data, &mut archive))?;
    }
    Ok(archive)
}

/// The texts of some versions of sections and nothing else of the past, each by the digest that it
/// must have. What is nowhere in the guide's own folder is left out.
///
/// # Errors
/// An object of the repository is missing or broken.
pub fn texts(
    wanted: &[WantedText<'_>],
    history: &History,
) -> Result<BTreeMap<SectionId, Arc<guide::ParsedText>>, GitError> {
    if wanted.is_empty() {
        return Ok(BTreeMap::new());
    }
    let past = history.past()?;
    let memory = Learnt::default();
    let search = Search { history, past: &past, anywhere: false, memory: &memory };
    let found = wanted.par_iter().map(|text| search.find(Wanted::of_text(text)));
    let found: Vec<_> = found.collect::<Result<_, GitError>>()?;
    let texts = wanted.iter().zip(found).filter_map(|(wanted, outcome)| {
        let text = outcome.found.into_iter().find_map(|(_, found)| match found {
            Found::Text(text, _) => Some(text),
            _ => None,
        });
        Some((wanted.section.clone(), text?))
    });
    Ok(texts.collect())
}

/// A text of a version.
#[derive(Debug, Clone, Copy)]
pub struct WantedText<'a> {
    /// The section.
    pub section: &'a SectionId,
    /// The language of the text.
    pub language: Language,
    /// The number of the version.
    pub version: &'a str,
    /// What its digest is.
    pub digest: &'a str,
}

/// The newest ledger of a section that can be read.
fn ledger_of(
    id: &SectionId,
    history: &History,
    past: &Past,
    memory: &mut BTreeMap<BlobId, Option<Arc<SectionFile>>>,
) -> Result<Option<Arc<SectionFile>>, GitError> {
    for text in past.at(&format!("content/sections/{id}/section.yaml")) {
        let known = match memory.entry(text.blob) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let bytes = history.read(text.blob)?;
                let read = std::str::from_utf8(&bytes).ok().and_then(content::read_past_section);
                place.insert(read.map(Arc::new))
            }
        };
        if let Some(file) = known {
            return Ok(Some(Arc::clone(file)));
        }
    }
    Ok(None)
}

/// The ledgers of sections of which there is no text of today.
fn gone_ledgers(gone: &BTreeMap<SectionId, Arc<SectionFile>>) -> Vec<Ledger<'_>> {
    let ledgers = gone.iter().map(|(id, file)| Ledger {
        id: LedgerId::Section(id.clone()),
        file: FileId::PAST,
        versions: &file.versions,
        digests: LanguageMap::default(),
    });
    ledgers.collect()
}

/// Looks for what is wanted, on all cores, and gives back what was not found.
fn collect(
    history: &History,
    past: &Past,
    wanted: Vec<Wanted>,
    anywhere: bool,
    memory: &mut Memory,
    (known, archive): (&BTreeMap<DataFiles, Arc<PastData>>, &mut Archive),
) -> Result<Vec<Wanted>, GitError> {
    let search = Search { history, past, anywhere, memory: &memory.learnt };
    let found: Vec<_> = wanted.into_par_iter().map(|w| search.find(w)).collect();
    let mut left = Vec::new();
    let mut texts = Vec::new();
    let mut learnt = Learnt::default();
    let mut beside = None;
    for one in found {
        let one = one?;
        learnt.learn(one.learnt);
        beside = beside.max(one.beside);
        let Wanted { ledger, language, .. } = &one.wanted;
        for (version, found) in one.found {
            match (ledger, found) {
                (LedgerId::Section(id), Found::Text(text, data)) => {
                    let key = language.map(|language| (id.clone(), language, version));
                    texts.extend(key.map(|key| (key, text, data)));
                }
                (_, Found::Glossary(file)) => {
                    archive.glossaries.insert(version, file);
                }
                (_, Found::Indicators(file)) => {
                    archive.indicators.insert(version, file);
                }
                (_, Found::Spreadsheets(file)) => {
                    archive.spreadsheets.insert(version, file);
                }
                (LedgerId::Chart(id), Found::Chart(chart)) => {
                    archive.charts.insert((id.clone(), version), chart);
                }
                // A search gives what it was asked for.
                _ => {}
            }
        }
        left.extend(Some(one.wanted).filter(|wanted| !wanted.versions.is_empty()));
    }
    memory.learnt.learn(learnt);
    let ids = texts.iter().map(|(_, _, data)| *data).chain(beside);
    let ids: BTreeSet<DataId> = ids.collect();
    let ids: Vec<DataId> = ids.into_iter().collect();
    let read = ids.par_iter().map(|id| match known.get(&past.data_files(*id)) {
        Some(set) => Ok(Arc::clone(set)),
        None => data_set(history, past, *id).map(Arc::new),
    });
    let read: Vec<Result<Arc<PastData>, GitError>> = read.collect();
    let mut places = BTreeMap::new();
    for (id, set) in ids.into_iter().zip(read) {
        let set = set?;
        memory.data.insert(past.data_files(id), Arc::clone(&set));
        places.insert(id, archive.data.len());
        archive.data.push(set);
    }
    let beside = beside.and_then(|id| places.get(&id).copied());
    archive.beside_drafts = archive.beside_drafts.max(beside);
    for (key, text, data) in texts {
        if let Some(place) = places.get(&data) {
            archive.texts.insert(key, (text, *place));
        }
    }
    Ok(left)
}

/// The data files of one day. What is wrong with them can no longer be mended and is not said.
fn data_set(history: &History, past: &Past, id: DataId) -> Result<PastData, GitError> {
    let tree = history.data(past, id)?;
    let (sources, _) = Sources::load(&tree).map_err(GitError::from)?;
    let mut unheard = Sink::new();
    let content: Content = content::load(&sources, Vec::new(), &mut unheard);
    let charts = guide::charts(&sources, &content, &mut unheard);
    Ok(PastData { content, charts })
}
