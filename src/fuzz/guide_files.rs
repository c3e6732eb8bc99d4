//! The files of `content/`, each through all that reads it.

use std::io;
use std::ops::Range;

use camino::Utf8Path;

use super::words::{Words, around};
use super::{Fault, bodies};
use crate::content::facts::Facts;
use crate::content::{self, Content};
use crate::diagnostics::{Diagnostic, Place, Sink, codes};
use crate::source::{Entry, FileId, Listing, Sources, Tree};

/// What a text needs beside it to be found.
const SECTION: &str = "content/sections/proef/section.yaml";
const SECTION_TEXT: &str =
    "id: proef\nstatus: current\nowner: {nl: Wij, en: We}\nsimultaneous: false\nversions: []\n";

/// A guide of one file.
struct OneFile<'a> {
    path: &'a str,
    bytes: &'a [u8],
}

impl OneFile<'_> {
    fn files(&self) -> Vec<(&str, &[u8])> {
        let beside = self.path.ends_with(".md").then_some((SECTION, SECTION_TEXT.as_bytes()));
        let mut files: Vec<_> = beside.into_iter().chain([(self.path, self.bytes)]).collect();
        files.sort_unstable();
        files
    }
}

impl Tree for OneFile<'_> {
    fn list(&self) -> io::Result<Listing> {
        let entry =
            |(path, bytes): (&str, &[u8])| Entry { path: path.into(), size: bytes.len() as u64 };
        let entries = self.files().into_iter().map(entry).collect();
        Ok(Listing { entries, ..Listing::default() })
    }

    fn read(&self, path: &Utf8Path) -> io::Result<Vec<u8>> {
        let found = self.files().into_iter().find(|(name, _)| *name == path.as_str());
        found.map(|(_, bytes)| bytes.to_vec()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

/// A file of the guide at this path: all of it is read, or something is said of it.
pub(super) fn hold(path: &str, bytes: &[u8]) -> Result<(), Fault> {
    let tree = OneFile { path, bytes };
    let (sources, problems) = Sources::load(&tree).map_err(|error| error.to_string())?;
    let mut sink = Sink::new();
    let content = content::load(&sources, problems, &mut sink);
    let file = sources.find(path);
    let found = sink.found().iter();
    let said: Vec<_> = found.filter(|problem| is_about(problem, file, path)).cloned().collect();
    places_are_in_the_text(&said, &sources)?;
    let Some(file) = file else { return said_something(&said, path) };
    let text = sources.file(file).text.as_str();
    if path.ends_with(".md") {
        return text_with_front_matter(&content, (file, text), &said, &sources);
    }
    let unreadable = content.published.unreadable();
    let (words, end) = match read(&content, path) {
        Some(words) => (words, text.len()),
        None => return said_something(&said, text),
    };
    values_arrive(words, text, 0..end, !said.is_empty() || !unreadable.is_empty())
}

/// That a section stands in another folder than its own says nothing about its words.
fn is_about(problem: &Diagnostic, file: Option<FileId>, path: &str) -> bool {
    if problem.code == codes::ID_IS_NOT_FOLDER {
        return false;
    }
    match &problem.place {
        Place::Text(span) => Some(span.file) == file,
        Place::Path(other) => other == path,
        Place::Guide => false,
    }
}

/// Every place can be shown: whoever prints it cuts the text there.
pub(super) fn places_are_in_the_text(found: &[Diagnostic], sources: &Sources) -> Result<(), Fault> {
    for problem in found {
        let main = match problem.place {
            Place::Text(span) => Some(span),
            _ => None,
        };
        for span in main.into_iter().chain(problem.labels.iter().map(|label| label.span)) {
            if sources.file(span.file).text.get(span.range()).is_none() {
                return Err(format!("{} points outside the text: {problem:?}", problem.code.id));
            }
        }
    }
    Ok(())
}

fn said_something(said: &[Diagnostic], text: &str) -> Result<(), Fault> {
    match said.is_empty() {
        true => Err(format!("nothing was read and nothing was said of {:?}", around(text, 0))),
        false => Ok(()),
    }
}

/// The words of what was read from a file; none where it was not read.
fn read(content: &Content, path: &str) -> Option<Words> {
    match path {
        SECTION => content.sections.values().next().map(|section| Words::of(&section.file)),
        "content/site.yaml" => content.site.as_ref().map(Words::of),
        "content/glossary.yaml" => content.glossary.as_ref().map(Words::of),
        "content/sources.yaml" => content.sources.as_ref().map(Words::of),
        "content/indicators.yaml" => content.indicators.as_ref().map(Words::of),
        "content/spreadsheets.yaml" => content.spreadsheets.as_ref().map(Words::of),
        "content/synonyms.yaml" => content.synonyms.as_ref().map(Words::of),
        "content/facts.yaml" => match &content.facts {
            Facts::Of(file) => Some(Words::of(&**file)),
            Facts::None | Facts::Unreadable => None,
        },
        _ => {
            let names = content.published.iter().map(|name| name.value.to_string());
            Some(Words::of(&names.collect::<Vec<_>>()))
        }
    }
}

/// Every word of the values in `part` was read, unless something was said.
pub(super) fn values_arrive(
    words: Words,
    text: &str,
    part: Range<usize>,
    is_spoken: bool,
) -> Result<(), Fault> {
    if is_spoken {
        return Ok(());
    }
    let signs = signs(text);
    let counts = |word: Range<usize>| {
        part.contains(&word.start) && !signs.iter().any(|sign| sign.contains(&word.start))
    };
    match words.missing(text, counts) {
        None => Ok(()),
        Some((at, word)) => {
            let around = around(text, at);
            Err(format!("{word:?} at byte {at} was lost without a word: {around:?}"))
        }
    }
}

/// What is no value: remarks, directives, names of values and references to them, escapes, and
/// the words for nothing.
fn signs(text: &str) -> Vec<Range<usize>> {
    let mut signs = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let end = start + line.len();
        if line.starts_with('%') {
            signs.push(start..end);
        }
        let before = |at: usize| line[..at].chars().next_back().is_none_or(|c| " \t".contains(c));
        let remark = line.match_indices('#').find(|(at, _)| before(*at));
        signs.extend(remark.map(|(at, _)| start + at..end));
        let mut at = start;
        for word in line.split_inclusive([' ', '\t', ',', '[', ']', '{', '}']) {
            let bare = word.trim_matches([' ', '\t', ',', '[', ']', '{', '}', '\n', '\r']);
            if word.starts_with(['&', '*', '|', '>']) || is_nothing(bare) {
                signs.push(at..at + word.len());
            }
            let escapes = word.match_indices('\\');
            signs.extend(escapes.map(|(back, _)| at + back..at + back + 12));
            at += word.len();
        }
        start = end;
    }
    signs
}

fn is_nothing(word: &str) -> bool {
    ["null", "null:", "---", "..."].iter().any(|nothing| word.eq_ignore_ascii_case(nothing))
}

/// A text of a section: its front matter as a data file, its body as Markdown.
fn text_with_front_matter(
    content: &Content,
    (file, text): (FileId, &str),
    said: &[Diagnostic],
    sources: &Sources,
) -> Result<(), Fault> {
    let section = content.sections.values().next().ok_or("its section was not read")?;
    let Some(read) = &section.texts[crate::language::Language::Nl] else {
        return said_something(said, text);
    };
    let mut words = Words::of(&read.front);
    words.add(&said.iter().map(|problem| &problem.args).collect::<Vec<_>>());
    let front = 0..read.body.start;
    let is_spoken = said.iter().any(
        |problem| matches!(problem.place, Place::Text(span) if front.contains(&span.range().start)),
    );
    values_arrive(words, text, front, is_spoken)?;
    bodies::hold(file, text, read.body.clone(), sources)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_no_value_has_is_found_and_a_remark_is_none() {
        let arrives = |text: &str, is_spoken| {
            values_arrive(Words::of(&["titel", "één twee"]), text, 0..text.len(), is_spoken)
        };
        assert_eq!(arrives("titel: \"één twee\" # drie\n", false), Ok(()));
        assert_eq!(arrives("titel: &naam één\ntwee\nnull\n", false), Ok(()));
        assert!(arrives("titel: één twee drie\n", false).is_err());
        assert!(arrives("titel: titel\n", false).is_err(), "it was read once");
        assert_eq!(arrives("titel: één twee drie\n", true), Ok(()), "something is said of it");
    }

    #[test]
    fn a_file_of_which_something_is_left_out_is_a_fault_or_spoken_of() {
        let text = b"---\ntitle: Een\nsummary: Twee.\n---\n\nDrie *vier* <b>vijf</b>.\n";
        assert_eq!(hold("content/sections/proef/nl.md", text), Ok(()));
        assert_eq!(hold("content/site.yaml", b"\xff"), Ok(()));
        assert_eq!(hold("content/site.yaml", b""), Ok(()));
    }
}
