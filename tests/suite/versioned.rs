//! The small guide with versions of one section, in repositories with any history.

use std::collections::BTreeMap;
use std::path::Path;

use leidraad::diagnostics::Sink;
use leidraad::markdown::{self, Reading, digest};
use leidraad::source::Sources;

use crate::guide::{Run, program, released, snapshot};
use crate::repository::{Commit, Files, History, Repository};

pub(crate) const LEDGER: &str = "content/sections/kern/section.yaml";

/// The text of a version of `kern`, told from all others by one word, and its digest.
pub(crate) struct Text {
    pub(crate) text: String,
    pub(crate) digest: String,
}

/// The text of `kern` in a language with this word in it.
pub(crate) fn text(language: &str, word: &str, follows: Option<(&str, &str)>) -> Text {
    text_with(language, word, follows, "")
}

/// The same with `more` below it.
fn text_with(language: &str, word: &str, follows: Option<(&str, &str)>, more: &str) -> Text {
    text_by(Reading::Newest, language, word, follows, more)
}

/// The same, its digest by an earlier reading.
fn text_by(
    reading: Reading,
    language: &str,
    word: &str,
    follows: Option<(&str, &str)>,
    more: &str,
) -> Text {
    let (title, summary) = (format!("Kern {word}"), "Wie beslist.");
    let translates = follows.map_or(String::new(), |(version, digest)| {
        format!("translates:\n  version: \"{version}\"\n  digest: \"{digest}\"\n  blocks: []\n")
    });
    let slug = if language == "en" { "slug: core\n" } else { "" };
    let body = format!(
        "Deze alinea gaat over {word} en over [kennisveiligheid](term:kennisveiligheid).\n\n\
         ## Kop {{#kop}}\n\nHier verandert niets.\n{more}"
    );
    let front = format!("---\ntitle: {title}\nsummary: {summary}\n{slug}{translates}---\n");
    let mut sources = Sources::default();
    let file = sources.add("x.md", body.as_str());
    let mut sink = Sink::new();
    let document = markdown::parse_as(reading, file, &body, 0..body.len(), &mut sink);
    Text { text: format!("{front}{body}"), digest: digest::of_document(&title, summary, &document) }
}

/// A version of `kern` in both languages.
pub(crate) struct Version {
    pub(crate) number: String,
    pub(crate) published: String,
    pub(crate) effective: String,
    pub(crate) nl: Text,
    pub(crate) en: Text,
}

impl Version {
    /// Version `1.INDEX`.
    pub(crate) fn new(index: usize, published: &str) -> Version {
        Version::with(index, published, "")
    }

    /// A version whose texts end with `more`.
    pub(crate) fn with(index: usize, published: &str, more: &str) -> Version {
        Version::by(Reading::Newest, index, published, more)
    }

    /// The same, recorded by an earlier reading.
    pub(crate) fn by(reading: Reading, index: usize, published: &str, more: &str) -> Version {
        let number = format!("1.{index}");
        let nl = text_by(reading, "nl", &format!("merkwoord{index}q"), None, more);
        let follows = Some((number.as_str(), nl.digest.as_str()));
        let en = text_by(reading, "en", &format!("markword{index}q"), follows, more);
        let (published, effective) = (published.to_owned(), published.to_owned());
        Version { number, published, effective, nl, en }
    }

    pub(crate) fn entry(&self) -> String {
        format!(
            "  - version: \"{}\"\n    published: {}\n    effective: {}\n    kind: substantive\n    \
             note: {{nl: Versie., en: Version.}}\n    digest:\n      nl: \"{}\"\n      en: \"{}\"\n",
            self.number, self.published, self.effective, self.nl.digest, self.en.digest
        )
    }
}

/// The small guide in which `kern` has these versions, and the text of the last of them.
pub(crate) fn guide(versions: &[Version]) -> Files {
    let mut files: Files = released().clone();
    files.remove("content/anchors.txt");
    let ledger = &files[LEDGER];
    let start = ledger.find("versions:").unwrap();
    let entries: String = versions.iter().rev().map(Version::entry).collect();
    let ledger = format!("{}versions:\n{entries}", &ledger[..start]);
    files.insert(LEDGER.into(), ledger);
    let newest = versions.last().unwrap();
    files.insert("content/sections/kern/nl.md".into(), newest.nl.text.clone());
    files.insert("content/sections/kern/en.md".into(), newest.en.text.clone());
    files
}

/// The files in a folder of the repository.
pub(crate) fn under(folder: &str, files: &Files) -> Files {
    files.iter().map(|(path, text)| (format!("{folder}{path}"), text.clone())).collect()
}

pub(crate) fn build(repository: &Repository, folder: &str, extra: &[&str]) -> Run {
    run(repository.root().join(folder).as_path(), &repository.beside("public"), extra)
}

pub(crate) fn run(root: &Path, out: &Path, extra: &[&str]) -> Run {
    let mut command = program();
    command.args(["build", "--unreleased", "--format", "json", "--root"]).arg(root);
    command.arg("--out").arg(out).args(extra);
    Run::of(command)
}

pub(crate) fn errors(run: &Run) -> Vec<&str> {
    run.found.iter().filter(|f| f.severity == "error").map(|f| f.code.as_str()).collect()
}

/// The built pages.
pub(crate) fn pages(repository: &Repository) -> BTreeMap<String, String> {
    let files = snapshot(&repository.beside("public")).into_iter();
    files
        .filter(|(path, _)| path.ends_with(".html") || path.ends_with(".xml"))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect()
}

/// The numbers of the words by which versions are told apart, as they occur in the text of a page.
pub(crate) fn words_in(html: &str, word: &str) -> Vec<String> {
    let main = html.split("<main").nth(1).unwrap().split("<footer").next().unwrap();
    let mut found: Vec<String> = main
        .split(word)
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('q')?.0.to_owned()))
        .collect();
    found.sort();
    found.dedup();
    found
}

/// A repository with one commit for each of these states.
pub(crate) fn line(states: &[Files]) -> Repository {
    let mut history = History::default();
    let mut head = None;
    for (at, files) in states.iter().enumerate() {
        let parents: Vec<Commit> = head.into_iter().collect();
        head = Some(history.commit(&parents, &format!("2026-02-{:02}", 1 + at), files));
    }
    history.checkout(head.unwrap())
}

pub(crate) fn versions(count: usize) -> Vec<Version> {
    (0..count).map(|i| Version::new(i, &format!("2026-02-{:02}", 1 + i))).collect()
}

/// The small guide with a change in one of its files.
pub(crate) fn edited(files: &Files, path: &str, from: &str, to: &str) -> Files {
    assert_eq!(files[path].matches(from).count(), 1, "{path}: {from}");
    let mut files = files.clone();
    files.insert(path.into(), files[path].replace(from, to));
    files
}
