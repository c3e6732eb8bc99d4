//! How what is shown can be cited: in words, for programs that keep references, and in the head of the
//! page, where browsers' tools find it.
//!
//! What is cited is a version: its number, the day on which it was published, and an address that
//! keeps showing it.

mod formats;
mod json_ld;

use std::collections::{BTreeMap, BTreeSet};

use formats::Reference;
pub(in crate::render) use json_ld::of_page;

use super::context::{
    CiteFormat, CiteText, Frame, MentionText, PassedPassages, Period, PlaceText, RecordText,
};
use super::data::license_address;
use super::history::versions;
use super::markup::html::escape;
use super::markup::inlines::{citation_id, citations};
use super::pages::behind;
use super::pages::framer::Framer;
use crate::content::ids::SourceId;
use crate::content::ledger::Version;
use crate::flowchart::Chart;
use crate::guide::{Page, ResolvedText, Route, Section, SectionVersion, Text, locator_in_words};
use crate::language::Language;
use crate::yaml::Date;

/// Something that can be cited.
pub(in crate::render) struct Citable<'a> {
    /// What it is called in addresses: `definitie`.
    id: &'a str,
    /// Its title.
    title: &'a str,
    /// What it says, in a sentence.
    summary: &'a str,
    /// The language that it is written in.
    language: Language,
    /// The version.
    version: &'a Version,
    /// The day on which the first version was published.
    first: Date,
    /// The day of the official situation that it describes.
    reflects: Option<Date>,
    /// When the version holds or held, where that is not now.
    period: Option<Period>,
    /// The page that keeps showing it.
    lasting: Route,
    /// The page of which it is a version.
    part_of: Option<Route>,
    /// The text that it is a translation of.
    original: Option<Route>,
    /// The version that a translation of an older one follows.
    follows: Option<String>,
}

impl<'a> Citable<'a> {
    /// A section as it is today: in the version that holds.
    pub(in crate::render) fn section(
        framer: Framer<'_>,
        section: &'a Section,
    ) -> Option<Citable<'a>> {
        let current = section.current().or(section.versions.first())?;
        let addresses = &framer.guide.addresses;
        let number = current.entry.version.value.clone();
        // Only the guide of today has pages of versions.
        let has_page = current.texts.is_some() && framer.guide.edition.is_none();
        let lasting = match has_page {
            true => addresses.of(&Page::Version(section.id.clone(), number), framer.language),
            false => addresses.of(&Page::Section(section.id.clone()), framer.language),
        };
        let text = &section.texts[framer.language];
        Some(Citable { lasting, part_of: None, ..of_text(framer, section, current, text) })
    }

    /// A version of a section.
    pub(in crate::render) fn version(
        framer: Framer<'_>,
        section: &'a Section,
        version: &'a SectionVersion,
    ) -> Option<Citable<'a>> {
        let text = &version.texts.as_ref()?[framer.language].text;
        Some(of_text(framer, section, version, text))
    }

    /// A flowchart as it is today.
    pub(in crate::render) fn chart(framer: Framer<'_>, chart: &'a Chart) -> Option<Citable<'a>> {
        let at = crate::guide::in_force(&chart.versions, framer.guide.as_of).unwrap_or(0);
        let version = chart.versions.get(at)?;
        let page = Page::Chart(chart.id.value.clone());
        Some(Citable {
            id: chart.id.value.as_str(),
            title: &chart.title[framer.language].value,
            summary: &chart.summary[framer.language].value,
            language: framer.language,
            first: chart.versions.last().map_or(version.published, |first| first.published),
            version,
            reflects: Some(chart.as_of),
            period: None,
            lasting: framer.guide.addresses.of(&page, framer.language),
            part_of: None,
            original: original(framer, &page),
            follows: None,
        })
    }
}

fn of_text<'a>(
    framer: Framer<'_>,
    section: &'a Section,
    version: &'a SectionVersion,
    text: &'a Text,
) -> Citable<'a> {
    let (addresses, language) = (&framer.guide.addresses, framer.language);
    let number = version.entry.version.value.clone();
    let page = Page::Version(section.id.clone(), number);
    let published = section.file.versions.iter().map(|version| version.published);
    let period = versions::period(framer, section, version);
    Citable {
        id: section.id.as_str(),
        title: &text.title,
        summary: &text.summary,
        language: text.language,
        version: &version.entry,
        first: published.min().unwrap_or(version.entry.published),
        reflects: section.file.reflects.as_ref().map(|reflects| reflects.date),
        period: (period.kind != "in-force").then_some(period),
        lasting: addresses.of(&page, language),
        part_of: Some(addresses.of(&Page::Section(section.id.clone()), language)),
        original: (text.language != framer.guide.languages.authoritative)
            .then(|| original(framer, &translated(section, version, text)))
            .flatten(),
        follows: behind::follows(&text.state).map(str::to_owned),
    }
}

/// The version that a text is a translation of: that which it follows, where that has a page.
fn translated(section: &Section, version: &SectionVersion, text: &Text) -> Page {
    let number = |version: &SectionVersion| version.entry.version.value.clone();
    let followed = behind::follows(&text.state).and_then(|follows| {
        let mut known = section.versions.iter().filter(|v| v.texts.is_some());
        known.find(|v| v.entry.version.value == follows)
    });
    Page::Version(section.id.clone(), number(followed.unwrap_or(version)))
}

/// The page in the language that translations are made from, seen from another.
fn original(framer: Framer<'_>, page: &Page) -> Option<Route> {
    let authoritative = framer.guide.languages.authoritative;
    (framer.language != authoritative).then(|| framer.guide.addresses.of(page, authoritative))
}

impl Framer<'_> {
    /// How something is cited, for the box on its page.
    pub(in crate::render) fn cite(&self, of: &Citable<'_>) -> CiteText {
        let reference = self.reference(of);
        let named = |name: &'static str, end: &str, text: String| CiteFormat {
            name,
            file: format!("{}.{end}", reference.key()),
            text,
        };
        CiteText {
            text_html: marked_title(
                &escape(&self.citation(of, &reference)),
                &escape(of.title),
                (of.language != self.language).then_some(of.language),
            ),
            formats: vec![
                named("BibTeX", "bib", reference.bibtex()),
                named("RIS", "ris", reference.ris()),
                named("CSL-JSON", "json", reference.csl_json()),
            ],
            url: reference.url,
        }
    }

    /// The citation in words.
    fn citation(&self, of: &Citable<'_>, reference: &Reference) -> String {
        let year = of.version.published.0.year().to_string();
        let day = super::words::date(of.version.published, self.language).words;
        let note = reference.note.as_ref().map(|note| format!("; {note}")).unwrap_or_default();
        let values = [
            ("author", reference.author.as_str().into()),
            ("year", year.into()),
            ("title", of.title.into()),
            ("version", reference.version.as_str().into()),
            ("date", day.into()),
            ("note", note.into()),
            ("guide", reference.guide.as_str().into()),
            ("url", reference.url.as_str().into()),
        ];
        self.word_with("cite-text", &values)
    }

    fn reference(&self, of: &Citable<'_>) -> Reference {
        let site = &self.guide.files.site;
        let version = of.version.version.value.clone();
        let named = self.word_with("version", &[("number", version.as_str().into())]);
        Reference {
            id: of.id.to_owned(),
            author: site.publisher.name[self.language].clone(),
            title: of.title.to_owned(),
            guide: site.title[self.language].clone(),
            note: self.notes(of),
            published: of.version.published,
            url: self.absolute(&of.lasting),
            language: of.language,
            version,
            named,
        }
    }

    /// What is said of a version beside its number and day.
    fn notes(&self, of: &Citable<'_>) -> Option<String> {
        let notes = of.period.iter().map(|period| self.note(period)).chain(self.follows(of));
        notes.reduce(|notes, note| format!("{notes}; {note}"))
    }

    /// That a translation is one of an older version.
    fn follows(&self, of: &Citable<'_>) -> Option<String> {
        let number = of.follows.as_ref()?;
        Some(self.word_with("cite-follows", &[("number", number.as_str().into())]))
    }

    /// When a version held, holds or will hold.
    fn note(&self, period: &Period) -> String {
        let day = |day: &super::context::PublicationDay| day.publication.clone();
        let until = period.until.as_ref().map(day).unwrap_or_default();
        let values = [
            ("kind", period.kind.into()),
            ("from", day(&period.from).into()),
            ("until", until.into()),
        ];
        self.word_with("cite-note", &values)
    }

    /// Puts what is cited into the head of its page.
    pub(in crate::render) fn describe(&self, frame: &mut Frame, of: &Citable<'_>) {
        let site = &self.guide.files.site;
        let named = self.word_with("version", &[("number", of.version.version.as_str().into())]);
        frame.record = Some(RecordText {
            title: format!("{} ({})", of.title, lower_first(&named)),
            published: of.version.published.to_string(),
            license: license_address(&site.license),
        });
        frame.json_ld_html = json_ld::of_text(*self, frame, of);
    }
}

/// A citation in which the title is marked as one of another language. Both are HTML.
fn marked_title(citation: &str, title: &str, language: Option<Language>) -> String {
    match language {
        Some(language) => {
            let marked = format!("<span lang=\"{language}\">{title}</span>");
            citation.replacen(title, &marked, 1)
        }
        None => citation.to_owned(),
    }
}

/// A phrase that begins no sentence.
fn lower_first(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Where a text cites a source.
#[derive(Debug, Default)]
pub(in crate::render) struct Mentions {
    /// The places of the source that are named, each with the citations that do.
    pub places: Vec<PlaceText>,
    /// The citations that name no place.
    pub whole: Vec<MentionText>,
}

/// Where a text cites each of its sources, in the order of the text.
pub(in crate::render) fn mentions(
    text: &ResolvedText,
    prefix: &str,
    language: Language,
) -> BTreeMap<SourceId, Mentions> {
    let mut all: BTreeMap<SourceId, Mentions> = BTreeMap::new();
    for (at, (source, locator)) in citations(&text.document).into_iter().enumerate() {
        let of_source = all.entry(source.clone()).or_default();
        let mentions = match locator.map(|locator| locator_in_words(locator, language)) {
            None => &mut of_source.whole,
            Some(words) => {
                let places = &mut of_source.places;
                let known = places.iter().position(|place| place.words == words);
                let at = known.unwrap_or_else(|| {
                    places.push(PlaceText { words, mentions: Vec::new() });
                    places.len() - 1
                });
                &mut places[at].mentions
            }
        };
        let (href, number) = (format!("#{}", citation_id(prefix, at + 1)), mentions.len() + 1);
        mentions.push(MentionText { href, number });
    }
    all
}

/// The passages of earlier versions of a section that it no longer has: their addresses lead to the
/// version that has them, the newest first.
pub(in crate::render) fn passed(
    framer: Framer<'_>,
    section: &Section,
    route: &Route,
) -> Vec<PassedPassages> {
    if framer.guide.edition.is_some() {
        return Vec::new();
    }
    let language = framer.language;
    let mut known: BTreeSet<&String> = section.texts[language].resolved.passages.iter().collect();
    let earlier = section.versions.iter().filter_map(|version| {
        let text = &version.texts.as_ref()?[language].text;
        let passages = text.resolved.passages.iter().filter(|passage| !passage.is_empty());
        let gone = passages.filter(|passage| known.insert(passage));
        let anchors: Vec<String> = gone.cloned().collect();
        let number = version.entry.version.value.clone();
        let page = Page::Version(section.id.clone(), number.clone());
        let href = framer.href(&page, route);
        (!anchors.is_empty()).then_some(PassedPassages { number, href, anchors })
    });
    earlier.collect()
}
