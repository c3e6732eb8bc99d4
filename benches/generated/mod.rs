//! Guides of any size, for benchmarks and tests: the same numbers give the same bytes.
//!
//! A [`Corpus`] says which guide; [`Corpus::write`] makes its files, [`Corpus::commit`] a
//! repository with its history. Titles are made of compounds, as those of Dutch guidance are; the
//! words of the texts are as unequally common as in a language.

#![allow(clippy::disallowed_methods, reason = "it writes a guide that is new")]

mod chart;
mod history;
mod ledgers;
mod lists;
mod random;
mod texts;
mod words;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use jiff::civil::Date;
use ledgers::{Said, entries};
use texts::Place;
use words::Words;

/// How many sections stand in a part.
const PER_PART: usize = 25;

/// The days on which the first, second and third version of a section were published.
const DAYS: [Date; 3] =
    [Date::constant(2026, 1, 10), Date::constant(2026, 2, 10), Date::constant(2026, 3, 10)];

/// Text of files by path, relative to the root of the guide.
type Files = BTreeMap<String, String>;

/// What a guide holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Texts of about 800 words in both languages, with headings, tables, lists, footnotes, code
    /// and links to each other. The data files are empty.
    Plain,
    /// The same, with terms of a glossary and citations in the texts, indicators and a flowchart
    /// of two situations on the pages of the first sections, and three versions of every third
    /// section.
    Rich,
}

/// A guide to be made.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Corpus {
    /// How many sections it has.
    pub sections: usize,
    /// What it holds.
    pub kind: Kind,
    /// True when the ledgers record the texts as they are, translations are confirmed and
    /// published names are listed; otherwise the guide is one to be built with `--unreleased`.
    pub recorded: bool,
}

impl Corpus {
    /// Writes the files of the guide into a folder, which need not be there. What the ledgers tell
    /// of earlier versions is only in a repository.
    ///
    /// # Errors
    /// A file cannot be written.
    pub(crate) fn write(self, folder: &Path) -> io::Result<()> {
        for (path, text) in Maker::new(self)?.now() {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
            std::fs::write(path, text)?;
        }
        Ok(())
    }

    /// Makes a Git repository in a folder, which need not be there, with the guide checked out and
    /// its earlier versions in the commits before. Needs the program `git`.
    ///
    /// # Errors
    /// Git is not there or cannot write.
    pub(crate) fn commit(self, folder: &Path) -> io::Result<()> {
        let maker = Maker::new(self)?;
        let mut stream = history::Stream::new();
        let mut files = maker.files(0..self.sections, 0, true);
        files.extend(maker.data_files());
        if maker.most_versions() == 1 {
            files.extend(maker.now());
        }
        stream.commit(DAYS[0], &files)?;
        // An editor publishes a part at a time.
        for (version, day) in DAYS.into_iter().enumerate().take(maker.most_versions()).skip(1) {
            for first in (0..self.sections).step_by(PER_PART) {
                let part = first..self.sections.min(first + PER_PART);
                stream.commit(day, &maker.files(part, version, true))?;
            }
        }
        if maker.most_versions() > 1 {
            stream.commit(DAYS[DAYS.len() - 1], &maker.now())?;
        }
        stream.checkout(folder)
    }

    /// How many versions a section has.
    fn versions(self, section: usize) -> usize {
        match self.kind {
            Kind::Rich if section.is_multiple_of(3) => DAYS.len(),
            _ => 1,
        }
    }
}

/// The id of a section, numbered from 0.
pub(crate) fn section_id(section: usize) -> String {
    format!("s{:04}", section + 1)
}

/// Makes the files of a guide.
struct Maker {
    corpus: Corpus,
    nl: Words,
    en: Words,
    /// What the texts of each version say; nothing where no ledger tells.
    said: Vec<Said>,
}

impl Maker {
    fn new(corpus: Corpus) -> io::Result<Maker> {
        let (nl, en) = (Words::of(true), Words::of(false));
        let mut maker = Maker { corpus, nl, en, said: Vec::new() };
        if corpus.recorded || maker.most_versions() > 1 {
            let mut said = Vec::new();
            for version in 0..maker.most_versions() {
                let mut files = maker.files(0..corpus.sections, version, false);
                if version == 0 {
                    files.extend(maker.data_files());
                }
                said.push(Said::of(&files)?);
            }
            maker.said = said;
        }
        Ok(maker)
    }

    fn most_versions(&self) -> usize {
        self.corpus.versions(0)
    }

    /// The guide as it is today.
    fn now(&self) -> Files {
        let mut files = self.data_files();
        for section in 0..self.corpus.sections {
            let version = self.corpus.versions(section) - 1;
            self.section(section, version, self.corpus.recorded, &mut files);
        }
        if let Some(said) = self.said.first().filter(|_| self.corpus.recorded) {
            let newer = (0..self.corpus.sections).flat_map(|section| {
                let versions = 1..self.corpus.versions(section);
                versions.map(move |version| (section_id(section), number(version)))
            });
            files.insert("content/anchors.txt".to_owned(), said.names_with(newer));
        }
        files
    }

    /// The files of those sections that have a version of this number, as they were then.
    fn files(&self, sections: std::ops::Range<usize>, version: usize, recorded: bool) -> Files {
        let mut files = Files::new();
        let having = sections.filter(|section| self.corpus.versions(*section) > version);
        having.for_each(|section| self.section(section, version, recorded, &mut files));
        files
    }

    fn section(&self, section: usize, version: usize, recorded: bool, files: &mut Files) {
        let id = section_id(section);
        let place = Place { section, version };
        let (nl, cited) = texts::section(self.corpus, place, &self.nl);
        let (mut en, _) = texts::section(self.corpus, place, &self.en);
        let newest = if recorded { version + 1 } else { version };
        let digests: Vec<_> = (0..=version)
            .map(|v| self.said.get(v).filter(|_| v < newest).and_then(|said| said.digests(&id)))
            .collect();
        if let Some(said) = self.said.get(version).filter(|_| recorded) {
            en = said.confirmed(&en, &id, &number(version));
        }
        let path = |name: &str| format!("content/sections/{id}/{name}");
        let ledger = format!(
            "id: {id}\nstatus: current\nowner: {{nl: Voorbeeld, en: Example}}\n\
             review_by: 2030-06-01\nsources: [{}]\n{}",
            cited.join(", "),
            entries(&digests)
        );
        files.insert(path("nl.md"), nl);
        files.insert(path("en.md"), en);
        files.insert(path("section.yaml"), ledger);
    }

    /// The data files and the flowchart, which have one version.
    fn data_files(&self) -> Files {
        let kind = self.corpus.kind;
        let said = self.said.first().filter(|_| self.corpus.recorded);
        let ids: Vec<String> = (0..self.corpus.sections).map(section_id).collect();
        let ledger = |text: String, id: &str| text + &entries(&[said.and_then(|s| s.digests(id))]);
        let mut files = Files::new();
        let mut add = |path: &str, text: String| files.insert(path.to_owned(), text);
        add("content/site.yaml", lists::site(&ids));
        add("content/sources.yaml", lists::sources(kind));
        add("content/glossary.yaml", ledger(lists::glossary(kind), "glossary"));
        add("content/indicators.yaml", ledger(lists::indicators(kind), "indicators"));
        if kind == Kind::Rich {
            add("diagrams/plan.yaml", ledger(chart::text(), "diagram:plan"));
        }
        files
    }
}

/// The number of a version as readers see it.
fn number(version: usize) -> String {
    format!("1.{version}")
}
