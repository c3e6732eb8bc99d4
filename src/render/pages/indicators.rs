//! The risk indicators: their page, and those of one factor in the middle of a section.

use std::collections::BTreeMap;

use super::framer::Framer;
use super::lists::{frame, of_file};
use super::section::{named_source, source_link};
use crate::content::bibliography::SourcesFile;
use crate::content::ids::{FactorId, IndicatorId, SourceId};
use crate::content::indicators::{Indicator, IndicatorsFile};
use crate::content::{LedgerId, Published};
use crate::guide::{DraftOf, IndicatorText, Link, Page, PastFiles, Role, Route, locator_in_words};
use crate::language::{Language, LanguageMap};
use crate::markdown::tree::{Inline, map_inlines};
use crate::render::context::{
    FactorText, IndicatorEntry, IndicatorsEmbed, IndicatorsPage, TitledLink, WordsText,
};
use crate::render::data;
use crate::render::data::dataset::Dataset;
use crate::render::history::ledger_history::shown_version;
use crate::render::markup::blocks;
use crate::render::words;

/// The page of all indicators.
pub(in crate::render) fn page(framer: Framer<'_>, datasets: &[Dataset]) -> IndicatorsPage {
    let (frame, route) = frame(framer, &Page::Indicators, "indicators");
    let file = &framer.guide.files.indicators;
    let language = framer.language;
    let version = shown_version(framer, LedgerId::Indicators, &file.versions, &route);
    let frame = framer.previewed_list(frame, &DraftOf::Ledger(LedgerId::Indicators), &route);
    IndicatorsPage {
        notice: words::notice(&file.notice[language]),
        factors: factors(framer, &route),
        frame: of_file(framer, frame, &route, &version, "content/indicators.yaml"),
        count: file.indicators.len(),
        data: data::links(datasets, "indicators", &route, language),
        version,
    }
}

/// All indicators by factor, as a page at `route` shows them.
pub(in crate::render) fn factors(framer: Framer<'_>, route: &Route) -> Vec<FactorText> {
    let ids = framer.guide.files.indicators.factors.iter();
    ids.filter_map(|(id, _)| factor(framer, id, route)).collect()
}

/// The indicators of one factor for the middle of a section.
pub(in crate::render) fn embed(
    framer: Framer<'_>,
    id: &FactorId,
    route: &Route,
) -> Option<IndicatorsEmbed> {
    let all = framer.href(&Page::Indicators, route);
    let (all, worksheet) = (Some(all), Some(framer.href(&Page::Worksheet, route)));
    Some(IndicatorsEmbed { factor: factor(framer, id, route)?, all, worksheet })
}

/// The indicators of one factor as they were when a version was written.
pub(in crate::render) fn past_embed(
    framer: Framer<'_>,
    past: &PastFiles,
    id: &FactorId,
    route: &Route,
) -> Option<IndicatorsEmbed> {
    let list = IndicatorList {
        file: past.indicators.as_ref()?,
        texts: &past.indicator_texts,
        sources: past.sources.as_deref(),
    };
    let factor = list.factor(framer, id, route)?;
    Some(IndicatorsEmbed { factor, all: None, worksheet: None })
}

fn factor(framer: Framer<'_>, id: &FactorId, route: &Route) -> Option<FactorText> {
    let guide = framer.guide;
    let (file, texts) = (&guide.files.indicators, &guide.indicator_texts);
    IndicatorList { file, texts, sources: None }.factor(framer, id, route)
}

/// A text whose citations say in words which place they mean: there is no list of sources below
/// it to look that up in.
fn with_places(content: &[Inline<Link>], language: Language) -> Vec<Inline<Link>> {
    map_inlines(content, &mut |target: &Link, mut content, span| {
        if let Role::Citation { locator: Some(locator), .. } = &target.role {
            let text = format!(" ({})", locator_in_words(locator, language));
            content.push(Inline::Text { text, span });
        }
        Inline::Link { target: target.clone(), content, span }
    })
}

/// The indicators of today or of an earlier day.
struct IndicatorList<'a> {
    file: &'a IndicatorsFile,
    texts: &'a BTreeMap<IndicatorId, LanguageMap<IndicatorText>>,
    /// The sources of that day, where it is not today.
    sources: Option<&'a SourcesFile>,
}

impl IndicatorList<'_> {
    fn factor(&self, framer: Framer<'_>, id: &FactorId, route: &Route) -> Option<FactorText> {
        let (guide, language) = (framer.guide, framer.language);
        let factor = self.file.factors.get(id.as_str())?;
        let page = guide.addresses.of(&Page::Indicators, language);
        let today = |id: &IndicatorId| guide.files.indicators.indicators.get(id.as_str()).is_some();
        let inside = self.file.indicators.iter().filter(|(_, i)| i.factor.value == *id);
        let indicators = inside.filter_map(|(id, indicator)| {
            let texts = &self.texts.get(&id.value)?[language];
            Some(IndicatorEntry {
                id: id.to_string(),
                number: self.file.number(&id.value)?,
                earlier_ids: guide.aliases.earlier_ids(&Published::Indicator(id.value.clone())),
                href: today(&id.value).then(|| page.href_from(route, Some(id.as_str()))),
                question: indicator.question[language].clone(),
                why_html: blocks::inlines(&with_places(&texts.why, language), route),
                where_html: blocks::inlines(&with_places(&texts.where_to_look, language), route),
                source: self.source(framer, &indicator.source, route)?,
                locator: indicator.locator.as_ref().map(|l| locator_in_words(l, language)),
                origin: indicator.origin.word(),
                words: self.words(framer, indicator, route),
            })
        });
        Some(FactorText {
            id: id.to_string(),
            label: factor.label[language].clone(),
            summary: factor.summary.as_ref().map(|s| s[language].clone()),
            indicators: indicators.collect(),
        })
    }

    /// What its source says, word for word.
    fn words(&self, framer: Framer<'_>, indicator: &Indicator, route: &Route) -> Option<WordsText> {
        let (words, source) = indicator.words()?;
        Some(WordsText {
            text: words.text.value.clone(),
            language: words.language.tag(),
            source: self.source(framer, source, route)?,
            locator: words.locator.as_ref().map(|l| locator_in_words(l, framer.language)),
        })
    }

    /// The source of an indicator; one that is no longer among the sources has its own address.
    fn source(&self, framer: Framer<'_>, id: &SourceId, route: &Route) -> Option<TitledLink> {
        source_link(framer, id, route).or_else(|| {
            let source = self.sources?.sources.get(id.as_str())?;
            Some(named_source(framer, source, source.address(framer.language)?))
        })
    }
}
