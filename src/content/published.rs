//! `content/anchors.txt`: everything that was published under a name of its own.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::LedgerId;
use crate::content::ids::{
    ChartId, EditionId, IndicatorId, NodeId, PageId, SectionId, SourceId, SpreadsheetId, TermId,
};
use crate::language::Language;
use crate::source::{Sources, Span};
use crate::yaml::{Slug, Spanned};

/// What was published under a name that links from outside may use, one a line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Published {
    /// A heading of a section: `definitie#kern`.
    Heading(SectionId, String),
    /// A section: `section:definitie`.
    Section(SectionId),
    /// The name of a section in the addresses of a language: `slug:definitie/en/definition`.
    Slug(SectionId, Language, String),
    /// A version, by its ledger: `version:definitie/1.0`, `version:glossary/1.0`.
    Version(LedgerId, String),
    /// A term: `term:kennisveiligheid`.
    Term(TermId),
    /// A source: `source:kst-31288-1205`.
    Source(SourceId),
    /// An indicator: `indicator:partner-03`.
    Indicator(IndicatorId),
    /// A spreadsheet: `spreadsheet:samenwerkingen`.
    Spreadsheet(SpreadsheetId),
    /// A flowchart: `diagram:escalatie`.
    Diagram(ChartId),
    /// A situation of a flowchart: `situation:escalatie/nu`.
    Situation(ChartId, String),
    /// A step in a situation: `step:escalatie/nu/gesprek`.
    Step(ChartId, String, NodeId),
    /// An edition: `edition:2026-11`.
    Edition(EditionId),
    /// A page of the publisher: `page:contact`.
    Page(PageId),
}

impl Published {
    /// Reads a name. Every part of it can stand in an address.
    pub fn parse(name: &str) -> Option<Published> {
        let Some((kind, rest)) = name.split_once(':') else {
            let (section, anchor) = name.split_once('#')?;
            return Some(Published::Heading(SectionId::new(slug(section)?), slug(anchor)?));
        };
        let parts: Vec<&str> = rest.split('/').collect();
        Some(match (kind, parts.as_slice()) {
            ("section", [id]) => Published::Section(SectionId::new(slug(id)?)),
            ("slug", [id, language, name]) => Published::Slug(
                SectionId::new(slug(id)?),
                Language::from_tag(language)?,
                slug(name)?,
            ),
            ("version", [ledger, number]) => {
                number.split('.').all(|part| Slug::parse(part).is_some()).then_some(())?;
                Published::Version(LedgerId::parse(ledger)?, (*number).to_owned())
            }
            ("term", [id]) => Published::Term(TermId::new(slug(id)?)),
            ("source", [id]) => Published::Source(SourceId::new(slug(id)?)),
            ("indicator", [id]) => Published::Indicator(IndicatorId::new(slug(id)?)),
            ("spreadsheet", [id]) => Published::Spreadsheet(SpreadsheetId::new(slug(id)?)),
            ("diagram", [id]) => Published::Diagram(ChartId::new(slug(id)?)),
            ("situation", [chart, id]) => {
                Published::Situation(ChartId::new(slug(chart)?), slug(id)?)
            }
            ("step", [chart, situation, id]) => Published::Step(
                ChartId::new(slug(chart)?),
                slug(situation)?,
                NodeId::new(slug(id)?),
            ),
            ("page", [id]) => Published::Page(PageId::new(slug(id)?)),
            ("edition", [id]) => Published::Edition(EditionId::new(slug(id)?)),
            _ => return None,
        })
    }

    /// The section that it is a name of, or of a part of.
    pub fn section(&self) -> Option<&SectionId> {
        match self {
            Published::Heading(id, _) | Published::Section(id) | Published::Slug(id, ..) => {
                Some(id)
            }
            Published::Version(ledger, _) => ledger.section(),
            _ => None,
        }
    }

    /// The word before the colon; `heading` for the one kind that has none.
    pub fn kind(&self) -> &'static str {
        match self {
            Published::Heading(..) => "heading",
            Published::Section(_) => "section",
            Published::Slug(..) => "slug",
            Published::Version(..) => "version",
            Published::Term(_) => "term",
            Published::Source(_) => "source",
            Published::Indicator(_) => "indicator",
            Published::Spreadsheet(_) => "spreadsheet",
            Published::Diagram(_) => "diagram",
            Published::Situation(..) => "situation",
            Published::Step(..) => "step",
            Published::Edition(_) => "edition",
            Published::Page(_) => "page",
        }
    }

    /// What follows the colon; of a heading the whole name.
    pub fn id(&self) -> String {
        match self {
            Published::Heading(section, anchor) => format!("{section}#{anchor}"),
            Published::Section(id) => id.to_string(),
            Published::Slug(id, language, name) => format!("{id}/{language}/{name}"),
            Published::Version(ledger, number) => format!("{ledger}/{number}"),
            Published::Term(id) => id.to_string(),
            Published::Source(id) => id.to_string(),
            Published::Indicator(id) => id.to_string(),
            Published::Spreadsheet(id) => id.to_string(),
            Published::Diagram(id) => id.to_string(),
            Published::Situation(chart, id) => format!("{chart}/{id}"),
            Published::Step(chart, situation, id) => format!("{chart}/{situation}/{id}"),
            Published::Edition(id) => id.to_string(),
            Published::Page(id) => id.to_string(),
        }
    }
}

fn slug(text: &str) -> Option<String> {
    Slug::parse(text).map(Slug::into_string)
}

impl std::fmt::Display for Published {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Published::Heading(..) => f.write_str(&self.id()),
            _ => write!(f, "{}:{}", self.kind(), self.id()),
        }
    }
}

/// The names that were published, each with the place of its line.
#[derive(Debug, Default)]
pub struct PublishedNames {
    lines: Vec<Spanned<Published>>,
    sections: BTreeMap<SectionId, Arc<Vec<Spanned<Published>>>>,
    others: Arc<Vec<Spanned<Published>>>,
    unreadable: Vec<Span>,
}

impl PublishedNames {
    /// The lines that are neither a name nor a remark.
    pub fn unreadable(&self) -> &[Span] {
        &self.unreadable
    }

    /// All lines, in the order of the file.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Spanned<Published>> {
        self.lines.iter()
    }

    /// The lines of each section.
    pub fn sections(&self) -> impl Iterator<Item = (&SectionId, &Arc<Vec<Spanned<Published>>>)> {
        self.sections.iter()
    }

    /// The lines of a section.
    pub fn of(&self, section: &SectionId) -> &[Spanned<Published>] {
        self.sections.get(section).map_or(&[], |lines| lines)
    }

    /// The lines of everything else.
    pub fn others(&self) -> &Arc<Vec<Spanned<Published>>> {
        &self.others
    }
}

impl From<Vec<Spanned<Published>>> for PublishedNames {
    fn from(lines: Vec<Spanned<Published>>) -> PublishedNames {
        let mut sections: BTreeMap<SectionId, Vec<Spanned<Published>>> = BTreeMap::new();
        let mut others = Vec::new();
        for line in &lines {
            match line.value.section() {
                Some(id) => sections.entry(id.clone()).or_default().push(line.clone()),
                None => others.push(line.clone()),
            }
        }
        let sections = sections.into_iter().map(|(id, lines)| (id, Arc::new(lines))).collect();
        let (others, unreadable) = (Arc::new(others), Vec::new());
        PublishedNames { lines, sections, others, unreadable }
    }
}

/// Reads `content/anchors.txt`. Its first form held headings alone. A line that begins with `#` is a
/// remark.
pub(super) fn read(sources: &Sources) -> PublishedNames {
    let Some(id) = sources.find("content/anchors.txt") else { return PublishedNames::default() };
    let (mut lines, mut unreadable) = (Vec::new(), Vec::new());
    let mut at = 0;
    for raw in sources.file(id).text.split_inclusive('\n') {
        let line = raw.trim_start_matches('\u{feff}').trim();
        let start = at + raw.find(line).unwrap_or_default();
        let span = Span::new(id, start..start + line.len());
        match Published::parse(line) {
            Some(value) => lines.push(Spanned { value, span }),
            None if line.is_empty() || line.starts_with('#') => {}
            None => unreadable.push(span),
        }
        at += raw.len();
    }
    PublishedNames { unreadable, ..PublishedNames::from(lines) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_written_as_it_was_read() {
        for name in [
            "definitie#kern",
            "section:definitie",
            "slug:definitie/en/definition",
            "version:definitie/1.0.2",
            "version:diagram:escalatie/1.0",
            "term:kennisveiligheid",
            "source:kst-31288-1205",
            "indicator:partner-03",
            "spreadsheet:lijst",
            "diagram:escalatie",
            "situation:escalatie/nu",
            "step:escalatie/nu/gesprek",
            "edition:2026-11",
            "page:contact",
        ] {
            assert_eq!(Published::parse(name).unwrap().to_string(), name);
        }
    }

    #[test]
    fn a_name_cannot_lead_out_of_the_site() {
        for name in
            ["slug:a/nl/..", "step:../a/b", "version:a/../b", "slug:a/de/b", "x:y", "a", "a#b # c"]
        {
            assert_eq!(Published::parse(name), None, "{name}");
        }
    }
}
