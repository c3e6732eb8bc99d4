//! What a reader asked for, and the words of the vocabulary that answer it.
//!
//! The same steps as in `themes/default/scripts/ranker/`; a test holds both equal.

use super::aliases::Alias;
use super::analysis::tokens;
use super::index::Index;
use super::matching::{self, Expansion};

/// Characters of a query that are read.
const LONGEST_QUERY: usize = 200;
/// Words of a query that are searched.
const MOST_WORDS: usize = 12;
/// Other readings of a query that are searched.
const MOST_READINGS: usize = 3;

/// A word of a query with the words of the vocabulary that match it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// As folded.
    pub word: String,
    /// What matches, by word.
    pub matches: Vec<Expansion>,
    /// True of a word that is not the reader's own: what lacks one does not answer.
    pub tied: bool,
    /// True of a word that weighs nothing.
    pub weak: bool,
}

/// Where the words of a reading come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// From the reader.
    Typed,
    /// From the reader, compounds as their parts.
    Parts,
    /// In part from a name that stands in the list of synonyms.
    Synonym,
    /// In part from a name that stands in the glossary.
    Glossary,
}

/// A way to understand a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    /// Its terms.
    pub terms: Vec<Term>,
    /// Where they come from.
    pub origin: Origin,
    /// The name through which it was found; none for the words of the reader.
    pub via: Option<String>,
    /// True where it has nothing but words of the reader or a name that is all they typed: the
    /// reading is what they asked for, and not a part of it said otherwise.
    pub whole: bool,
}

/// A word to look for, and whether it is [`Term::tied`].
type Wanted<'a> = (&'a str, bool);

/// The ways to understand a query: as typed, with compounds as their parts, and with names of terms
/// replaced.
pub(super) fn readings(index: &Index, query: &str) -> Vec<Reading> {
    let query: String = query.chars().take(LONGEST_QUERY).collect();
    let mut words: Vec<String> = tokens(&query).into_iter().map(|token| token.word).collect();
    words.truncate(MOST_WORDS);
    let own = |words: &[String]| words.iter().cloned().map(|w| (w, false)).collect::<Vec<_>>();
    let read = |words: Vec<(String, bool)>| {
        let words: Vec<Wanted<'_>> = words.iter().map(|(w, tied)| (w.as_str(), *tied)).collect();
        terms(index, &words)
    };
    let reading = |words, origin| Reading { terms: read(words), origin, via: None, whole: true };
    let mut readings = vec![reading(own(&words), Origin::Typed)];
    let parts: Vec<(String, bool)> = words.iter().flat_map(|word| in_parts(index, word)).collect();
    if parts.len() > words.len() {
        readings.push(reading(parts, Origin::Parts));
    }
    let corrected = corrected(index, &words);
    let most = readings.len() + MOST_READINGS;
    for alias in &index.aliases {
        if readings.len() == most {
            break;
        }
        let place = place(alias, &words).or_else(|| place(alias, &corrected));
        if let Some((start, end)) = place {
            let target = alias.target.iter().map(|word| (word.clone(), true)).collect();
            let rest = [own(&words[..start]), target, own(&words[end..])].concat();
            let origin = if alias.synonym { Origin::Synonym } else { Origin::Glossary };
            let via = Some(alias.label.clone());
            let whole = end - start == words.len();
            readings.push(Reading { via, whole, ..reading(rest, origin) });
        }
    }
    readings
}

/// A word, or the words that it is made of.
fn in_parts(index: &Index, word: &str) -> Vec<(String, bool)> {
    let parts = if index.is_common(word) { None } else { matching::split(index, word) };
    match parts {
        Some(parts) => parts.map(|part| (part, true)).into(),
        None => vec![(word.to_owned(), false)],
    }
}

/// The words with those that are nowhere replaced by the nearest that is somewhere: a name is
/// recognised although it was misspelt.
fn corrected(index: &Index, words: &[String]) -> Vec<String> {
    let nearest = |word: &String| {
        let known = index.is_common(word).then_some(word);
        known.cloned().or_else(|| matching::nearest(index, word)).unwrap_or_else(|| word.clone())
    };
    words.iter().map(nearest).collect()
}

/// Where a name stands in a query: the first of its words and the first after it. At the end of a
/// query its last word may still be growing.
fn place(alias: &Alias, words: &[String]) -> Option<(usize, usize)> {
    let (name, beginning) = alias.phrase.split_last()?;
    let mut places = words.windows(alias.phrase.len()).enumerate();
    places.find_map(|(start, part)| {
        let (word, before) = part.split_last()?;
        let end = start + part.len();
        (before == beginning && is_form(name, word, end == words.len())).then_some((start, end))
    })
}

/// True of a word of a name: as it is, with an ending, or as far as it was typed, once three
/// quarters of it are there. `kennis` is not yet `kennisembargo's`.
fn is_form(name: &str, word: &str, grows: bool) -> bool {
    let long = |word: &str| word.chars().count() >= 4;
    let ending = || word.strip_prefix(name).is_some_and(|rest| rest.chars().count() <= 2);
    let most = || 4 * word.chars().count() >= 3 * name.chars().count() && name.starts_with(word);
    word == name || long(name) && ending() || grows && long(word) && most()
}

/// The terms of a query: stop words are left out, weak words are only themselves, a word that is nowhere is taken apart where its
/// parts are somewhere, and two neighbours are also one word.
fn terms(index: &Index, words: &[Wanted<'_>]) -> Vec<Term> {
    let mut kept: Vec<Wanted<'_>> = Vec::new();
    for (word, tied) in words {
        if !index.is_stop_word(word) && !kept.iter().any(|(other, _)| other == word) {
            kept.push((word, *tied));
        }
    }
    let mut terms: Vec<Term> = Vec::new();
    for (position, (word, tied)) in kept.iter().enumerate() {
        if index.vocabulary.is_weak(word) {
            let matches = matching::exact(index, word);
            terms.push(Term { word: (*word).to_owned(), matches, tied: false, weak: true });
            continue;
        }
        let mut matches = matching::expand(index, word);
        for pair in [position.checked_sub(1).map(|p| (p, position)), Some((position, position + 1))]
        {
            if let Some((a, b)) = pair
                && let (Some((a, _)), Some((b, _))) = (kept.get(a), kept.get(b))
            {
                matching::add_joined(index, &format!("{a}{b}"), &mut matches);
            }
        }
        if matches.is_empty() {
            matches = matching::misspelt(index, word);
        }
        match matching::split(index, word) {
            Some(parts) if matches.is_empty() => terms.extend(parts.map(|part| Term {
                matches: matching::expand(index, &part),
                word: part,
                tied: *tied,
                weak: false,
            })),
            _ => terms.push(Term { word: (*word).to_owned(), matches, tied: *tied, weak: false }),
        }
    }
    terms
}
