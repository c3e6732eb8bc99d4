//! What has a ledger, with what the guide holds of it.

use crate::content::LedgerId;
use crate::content::ids::ChartId;
use crate::content::ledger::Version;
use crate::guide::{Page, Route, Section};
use crate::render::context::TitledLink;
use crate::render::pages::framer::Framer;
use crate::render::pages::section::other_language;

/// What has a ledger, with what the guide holds of it.
#[derive(Clone, Copy)]
pub(in crate::render) enum Subject<'a> {
    /// A section.
    Section(&'a Section),
    /// The glossary.
    Glossary,
    /// The indicators.
    Indicators,
    /// The spreadsheets to fill in.
    Spreadsheets,
    /// The flowchart at this position.
    Chart(usize),
}

impl Subject<'_> {
    /// `sections`, `charts` or `lists`, for words on many of a kind.
    pub(in crate::render) fn group(&self) -> &'static str {
        match self {
            Subject::Section(_) => "sections",
            Subject::Chart(_) => "charts",
            Subject::Glossary | Subject::Indicators | Subject::Spreadsheets => "lists",
        }
    }

    /// The name of its ledger.
    pub(in crate::render) fn ledger(self, framer: Framer<'_>) -> LedgerId {
        match self {
            Subject::Section(section) => LedgerId::Section(section.id.clone()),
            Subject::Glossary => LedgerId::Glossary,
            Subject::Indicators => LedgerId::Indicators,
            Subject::Spreadsheets => LedgerId::Spreadsheets,
            Subject::Chart(index) => LedgerId::Chart(chart_id(framer, index)),
        }
    }

    /// Its page of today.
    pub(in crate::render) fn page(self, framer: Framer<'_>) -> Page {
        match self {
            Subject::Section(section) => Page::Section(section.id.clone()),
            Subject::Glossary => Page::Glossary,
            Subject::Indicators => Page::Indicators,
            Subject::Spreadsheets => Page::Data,
            Subject::Chart(index) => Page::Chart(chart_id(framer, index)),
        }
    }

    /// Its ledger.
    pub(in crate::render) fn versions<'a>(self, framer: Framer<'a>) -> &'a [Version]
    where
        Self: 'a,
    {
        match self {
            Subject::Section(section) => &section.file.versions,
            Subject::Glossary => &framer.guide.files.glossary.versions,
            Subject::Indicators => &framer.guide.files.indicators.versions,
            Subject::Spreadsheets => {
                framer.guide.files.spreadsheets.as_ref().map_or(&[][..], |file| &file.versions)
            }
            Subject::Chart(index) => &framer.guide.charts[index].chart.versions,
        }
    }

    /// A link to its page by its name, in the language of that.
    pub(in crate::render) fn link(self, framer: Framer<'_>, from: &Route) -> TitledLink {
        TitledLink {
            href: framer.href(&self.page(framer), from),
            title: self.title(framer),
            language: self.language(framer),
        }
    }

    /// The language of its name, when that is not the one of the page.
    pub(in crate::render) fn language(self, framer: Framer<'_>) -> Option<&'static str> {
        match self {
            Subject::Section(section) => other_language(framer, &section.texts[framer.language]),
            _ => None,
        }
    }

    /// The language of the text of a version, when that is not the one of the page.
    pub(in crate::render) fn language_of(
        self,
        framer: Framer<'_>,
        number: &str,
    ) -> Option<&'static str> {
        let Subject::Section(section) = self else { return None };
        let version = section.versions.iter().find(|v| v.entry.version.value == number);
        match version.and_then(|version| version.texts.as_ref()) {
            Some(texts) => other_language(framer, &texts[framer.language].text),
            None => self.language(framer),
        }
    }

    /// Its name.
    pub(in crate::render) fn title(self, framer: Framer<'_>) -> String {
        let language = framer.language;
        match self {
            Subject::Section(section) => section.texts[language].title.clone(),
            Subject::Glossary => framer.page_title(&Page::Glossary, "glossary"),
            Subject::Indicators => framer.page_title(&Page::Indicators, "indicators"),
            Subject::Spreadsheets => framer.word_for("dataset", "spreadsheets"),
            Subject::Chart(index) => framer.guide.charts[index].chart.title[language].value.clone(),
        }
    }
}

/// The id of the flowchart at a position.
pub(in crate::render) fn chart_id(framer: Framer<'_>, index: usize) -> ChartId {
    framer.guide.charts[index].chart.id.value.clone()
}
