//! The frames that `leidraad init`, `new` and `import` make, and how what nobody has replaced in them is found.
//!
//! What is to be replaced stands between `‹` and `›`, or is an id or an address that can be
//! nothing else. Only these very words are looked for: an author may write `‹word›` of their own.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::language::{Language, Languages};
use crate::remembered::{Remembered, Same};
use crate::source::{FileId, SourceFile, Sources, Span};

/// `site.yaml`. Lines that begin with `nl|` or `en|` are for an editor who reads that language.
pub const SITE: &str = include_str!("skeletons/site.yaml");
/// How editions are named in `site.yaml`, for a guide that is going to have any.
pub const EDITIONS: &str = include_str!("skeletons/editions.yaml");
/// `section.yaml` of a section.
pub const SECTION: &str = include_str!("skeletons/section.yaml");
/// The Dutch text of a section.
pub const NL: &str = include_str!("skeletons/nl.md");
/// The English text of a section.
pub const EN: &str = include_str!("skeletons/en.md");
/// The Dutch text of a page of the publisher.
pub const PAGE_NL: &str = include_str!("skeletons/page.nl.md");
/// The English text of a page of the publisher.
pub const PAGE_EN: &str = include_str!("skeletons/page.en.md");
/// A flowchart.
pub const DIAGRAM: &str = include_str!("skeletons/diagram.yaml");
/// What an imported flowchart leaves open.
pub const IMPORT: &str = include_str!("skeletons/import.yaml");
/// What an imported site leaves open.
pub const IMPORT_SITE: &str = include_str!("skeletons/import-site.yaml");
/// A term.
pub const TERM: &str = include_str!("skeletons/term.yaml");
/// A source.
pub const SOURCE: &str = include_str!("skeletons/source.yaml");
/// An indicator.
pub const INDICATOR: &str = include_str!("skeletons/indicator.yaml");
/// A fact.
pub const FACT: &str = include_str!("skeletons/fact.yaml");
/// The Dutch text of a shared text.
pub const SHARED_NL: &str = include_str!("skeletons/shared-nl.md");
/// The English text of a shared text.
pub const SHARED_EN: &str = include_str!("skeletons/shared-en.md");
/// `facts.yaml` without a fact.
pub const FACTS_FILE: &str = include_str!("skeletons/facts-file.yaml");
/// `glossary.yaml` without a term.
pub const GLOSSARY_FILE: &str = include_str!("skeletons/glossary-file.yaml");
/// `sources.yaml` without a source.
pub const SOURCES_FILE: &str = include_str!("skeletons/sources-file.yaml");
/// `indicators.yaml` without an indicator.
pub const INDICATORS_FILE: &str = include_str!("skeletons/indicators-file.yaml");
/// `spreadsheets.yaml` without a spreadsheet.
pub const SPREADSHEETS_FILE: &str = include_str!("skeletons/spreadsheets-file.yaml");
/// A spreadsheet.
pub const SPREADSHEET: &str = include_str!("skeletons/spreadsheet.yaml");

/// What a frame, or a file that was made from one, is in a guide with these languages: one of one
/// language has its words alone, without saying which it is.
pub fn in_languages(frame: &str, languages: Languages) -> String {
    let own = languages.authoritative;
    let Some(absent) = Language::ALL.into_iter().find(|language| !languages.has(*language)) else {
        return frame.to_owned();
    };
    let line = |line: &str| {
        let typed = line.trim_start();
        if typed.starts_with(&format!("{absent}: ")) || typed == "rendering: own" {
            return None;
        }
        if let Some((start, texts)) = line.split_once(": {nl: ")
            && let Some((nl, en)) = texts.trim_end_matches('}').split_once(", en: ")
        {
            return Some(format!("{start}: {}", if own == Language::Nl { nl } else { en }));
        }
        Some(line.replace("languages: [nl, en]", &format!("languages: [{own}]")))
    };
    frame.lines().filter_map(line).flat_map(|line| [line, "\n".to_owned()]).collect()
}

const ALL: [&str; 21] = [
    SITE,
    SECTION,
    NL,
    EN,
    PAGE_NL,
    PAGE_EN,
    DIAGRAM,
    IMPORT,
    IMPORT_SITE,
    TERM,
    SOURCE,
    INDICATOR,
    FACT,
    SHARED_NL,
    SHARED_EN,
    FACTS_FILE,
    GLOSSARY_FILE,
    SOURCES_FILE,
    INDICATORS_FILE,
    SPREADSHEETS_FILE,
    SPREADSHEET,
];

/// The id of a source that is to be chosen.
pub const NO_SOURCE: &str = "vul-bron-in";
/// The id of a factor that is to be chosen.
const NO_FACTOR: &str = "vul-factor-in";
/// The ids of what a new guide begins with, each to be replaced by one of its own.
pub const NO_TERM: &str = "vul-begrip-in";
/// The same of an indicator.
pub const NO_INDICATOR: &str = "vul-vraag-in";
/// The same of a spreadsheet.
pub const NO_SPREADSHEET: &str = "vul-invulblad-in";
/// The same of a column of a spreadsheet.
const NO_COLUMN: &str = "vul-kolom-in";
/// An address that is to be filled in.
pub const NO_ADDRESS: &str = "https://vul-in.example/";
/// A mail address that is to be filled in.
pub const NO_MAIL: &str = "vul-in@vul-in.example";

/// What can be nothing else than what is to be filled in, and what that is.
const NAMES: [(&str, &str); 8] = [
    (NO_SOURCE, "source"),
    (NO_FACTOR, "factor"),
    (NO_TERM, "id"),
    (NO_INDICATOR, "id"),
    (NO_SPREADSHEET, "id"),
    (NO_COLUMN, "id"),
    (NO_ADDRESS, "address"),
    (NO_MAIL, "mail"),
];

/// The words of the frames that are to be replaced, with their marks.
static WORDS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| ALL.iter().flat_map(|text| marked(text)).map(|range| range.1).collect());

/// Every piece of a text between `‹` and the next `›`, on one line.
fn marked(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    text.match_indices('‹').filter_map(|(at, _)| {
        let end = at + text[at..].find(['›', '\n'])?;
        let end = end + text[end..].strip_prefix('›').map(|_| '›'.len_utf8())?;
        Some((at..end, &text[at..end]))
    })
}

/// The words of a frame that stand in a text.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    marked(text).filter(|(_, piece)| WORDS.contains(piece)).map(|(range, _)| range)
}

/// True of an id that stands where one is to be chosen.
pub fn is_to_choose(id: &str) -> bool {
    NAMES.iter().any(|(name, _)| *name == id)
}

/// Everything of a frame that stands in a text, with what is to be filled in.
fn left(text: &str) -> Left {
    let mut left: Left = words(text).map(|range| (range, "words")).collect();
    for (word, kind) in NAMES {
        let part = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let whole =
            |at: usize| !text[..at].ends_with(part) && !text[at + word.len()..].starts_with(part);
        let found = text.match_indices(word).filter(|(at, _)| whole(*at));
        left.extend(found.map(|(at, _)| {
            let end = at + word.len();
            // Where something is given its id, that of another one would not do.
            let given = matches!(kind, "source" | "factor") && text[end..].starts_with(':');
            (at..end, if given { "id" } else { kind })
        }));
    }
    left
}

/// The files that were looked through before.
#[derive(Debug, Default)]
pub struct Memory(Remembered<FileId, Same<SourceFile>, Left>);

/// What is left in a text, each piece with what is to be filled in.
type Left = Vec<(Range<usize>, &'static str)>;

impl Memory {
    /// Reports what nobody has replaced.
    pub fn report(&mut self, sources: &Sources, severity: Severity, sink: &mut Sink) {
        let files = ["content/", "diagrams/"].into_iter().flat_map(|part| sources.below(part));
        let files: Vec<_> = files.map(|(id, file)| (id, Same::of(file))).collect();
        let ids: Vec<FileId> = files.iter().map(|(id, _)| *id).collect();
        let found = self.0.each(files, |_, file, _| left(&file.text));
        for (id, found) in ids.into_iter().zip(found) {
            for (range, kind) in found {
                let words = sources.slice(Span::new(id, range.clone())).to_owned();
                let left = Diagnostic::at(codes::PLACEHOLDER, Span::new(id, range));
                // A source may have no address; a site has one.
                let of_site = kind == "address" && sources.file(id).path == "content/site.yaml";
                let kind = if of_site { "site-address" } else { kind };
                sink.report(left.arg("words", words).arg("kind", kind).severity(severity));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_frame_is_found_wherever_it_stands() {
        let text =
            "a: ‹Titel van de bron› en meer ‹eigen woord› ‹Eerste\nkop› vul-bron-in-2 vul-bron-in";
        let found: Vec<_> =
            left(text).into_iter().map(|(range, kind)| (&text[range], kind)).collect();
        assert_eq!(found, [("‹Titel van de bron›", "words"), ("vul-bron-in", "source")]);
    }

    #[test]
    fn the_address_of_a_site_is_not_that_of_a_source() {
        let mut sources = Sources::default();
        sources.add("content/site.yaml", format!("base_url: {NO_ADDRESS}\n"));
        sources.add("content/sources.yaml", format!("url: {NO_ADDRESS}\n"));
        let mut sink = Sink::new();
        Memory::default().report(&sources, Severity::Error, &mut sink);
        let found = sink.into_sorted(&sources);
        let kinds: Vec<_> = found.iter().map(|d| format!("{:?}", d.args["kind"])).collect();
        assert!(
            kinds[0].contains("\"site-address\"") && kinds[1].contains("\"address\""),
            "{kinds:?}"
        );
    }

    #[test]
    fn every_frame_says_what_is_to_be_replaced() {
        for text in
            [SITE, SECTION, NL, EN, DIAGRAM, IMPORT, IMPORT_SITE, TERM, SOURCE, INDICATOR, FACT]
        {
            assert!(!left(text).is_empty(), "{text}");
        }
        let ids = |text: &str| left(text).iter().filter(|(_, kind)| *kind == "id").count();
        assert_eq!([ids(INDICATORS_FILE), ids(SPREADSHEET), ids(INDICATOR)], [1, 1, 0]);
        assert_eq!(left(SOURCE).iter().filter(|(_, kind)| *kind == "address").count(), 1);
    }
}
