//! Pages of other sites: whatever they are, a section comes of each or a word about it, and what stands
//! in one as plain words stands in the section or is named in the report.

use std::collections::BTreeMap;
use std::io;

use camino::Utf8Path;

use super::Fault;
use crate::import::say;
use crate::import::site::{How, Site, read};
use crate::language::Language;
use crate::messages::Value;
use crate::source::{Entry, Listing, Tree};

/// What else such a site says about itself.
const CONFIG: &str =
    "site_name: Proef\nplugins: [macros]\nmarkdown_extensions: [admonition, abbr, footnotes]\n";

/// A site of one page.
struct OnePage<'a>(&'a [u8]);

impl OnePage<'_> {
    fn files(&self) -> [(&str, &[u8]); 2] {
        [("docs/a.md", self.0), ("mkdocs.yml", CONFIG.as_bytes())]
    }
}

impl Tree for OnePage<'_> {
    fn list(&self) -> io::Result<Listing> {
        let entry =
            |(path, bytes): (&str, &[u8])| Entry { path: path.into(), size: bytes.len() as u64 };
        Ok(Listing { entries: self.files().map(entry).into(), ..Listing::default() })
    }

    fn read(&self, path: &Utf8Path) -> io::Result<Vec<u8>> {
        let mut files = self.files().into_iter();
        let found = files.find(|(known, _)| path == *known);
        found.map(|(_, bytes)| bytes.to_vec()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

/// A page of MkDocs.
pub(super) fn page(bytes: &[u8]) -> Result<(), Fault> {
    let ids = BTreeMap::new();
    let how = How { language: Some(Language::Nl), ids: &ids, earlier: false };
    let site = match read(&OnePage(bytes), how) {
        Ok(site) => site,
        Err(error) => return spoken(&error.error.what),
    };
    for entry in site.told.iter().flat_map(|(_, report)| report.entries()) {
        spoken(&entry.what)?;
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return Ok(()) };
    let said = said(&site);
    match plain_words(text).find(|word| !said.contains(word)) {
        Some(word) => Err(format!("nothing is said of {word:?}")),
        None => Ok(()),
    }
}

/// A message without its values has no sentence, but its code.
fn spoken(what: &crate::import::What) -> Result<(), Fault> {
    let said = say(what, Language::En);
    if said == what.code { Err(format!("no sentence for {said}")) } else { Ok(()) }
}

fn said(site: &Site) -> String {
    let sections = site.sections.iter().flat_map(|section| {
        let headings = section.headings.iter().map(|(_, words, _)| words.as_str());
        let summary = section.summary.as_deref();
        [Some(section.title.as_str()), Some(section.markdown.as_str()), summary]
            .into_iter()
            .flatten()
            .chain(headings)
    });
    let told = site.told.iter().flat_map(|(_, report)| report.entries());
    let told = told.flat_map(|entry| entry.what.args.values()).filter_map(|value| match value {
        Value::Text(text) => Some(text.as_str()),
        Value::Number(_) => None,
    });
    let terms = site
        .terms
        .iter()
        .flat_map(|term| std::iter::once(term.name.as_str()).chain(term.meaning.as_deref()));
    sections.chain(told).chain(terms).collect::<Vec<_>>().join("\n")
}

/// The words of lines that have nothing but words, where no HTML and no head of the page can hold them.
fn plain_words(text: &str) -> impl Iterator<Item = &str> {
    let is_plain = |line: &&str| line.chars().all(|c| c.is_ascii_alphabetic() || " .,".contains(c));
    let head = text.starts_with(['-', '+']) && text.contains([':', '=']);
    let odd = text.contains(['<', '{', '\0', '\u{feff}']) || head;
    let lines = text.lines().filter(is_plain).filter(move |_| !odd);
    lines.flat_map(|line| line.split([' ', '.', ','])).filter(|word| word.len() > 3)
}
