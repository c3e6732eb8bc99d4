//! Every ledger of the guide with the digests of the text that it should describe.

use std::collections::BTreeMap;

use crate::content::Content;
use crate::content::glossary::GlossaryFile;
use crate::content::ids::SectionId;
use crate::content::indicators::IndicatorsFile;
use crate::content::ledger::Version;
use crate::content::spreadsheets::SpreadsheetsFile;
use crate::flowchart::graph::Basis;
use crate::flowchart::{Chart, Outline};
use crate::language::{Language, LanguageMap};
use crate::markdown::digest::{self, DigestBuilder};
use crate::markdown::tree::{Document, Reference};
use crate::source::{FileId, Sources};
use crate::yaml::Spanned;

/// A ledger and the text that it describes.
#[derive(Debug)]
pub struct Ledger<'a> {
    /// What `leidraad version` calls it: a section's id, `glossary`, `indicators`, `spreadsheets`,
    /// `diagram:ID`.
    pub id: String,
    /// The file that holds the ledger.
    pub file: FileId,
    /// The folder of a section's texts; none where text and ledger are one file.
    pub folder: Option<String>,
    /// The entries, newest first.
    pub versions: &'a Spanned<Vec<Version>>,
    /// The digest of the text as it is now; none where a translation is missing.
    pub digests: LanguageMap<Option<String>>,
}

/// Every ledger: sections in the order of their ids, glossary, indicators, spreadsheets, flowcharts.
pub fn all<'a>(
    content: &'a Content,
    charts: &'a [Chart],
    digests: &TextDigests,
    sources: &Sources,
) -> Vec<Ledger<'a>> {
    let mut ledgers: Vec<Ledger<'a>> = content
        .sections
        .iter()
        .map(|(id, section)| Ledger {
            id: id.to_string(),
            file: section.file_id,
            folder: Some(format!("content/sections/{id}")),
            versions: &section.file.versions,
            digests: LanguageMap::from_fn(|l| digests.get(&(id.clone(), l)).cloned()),
        })
        .collect();
    let mut data = |id: &str, file: FileId, versions: &'a Spanned<Vec<Version>>, digests| {
        ledgers.push(Ledger { id: id.to_owned(), file, folder: None, versions, digests });
    };
    if let (Some(file), Some(id)) = (&content.glossary, sources.find("content/glossary.yaml")) {
        let digests = LanguageMap::from_fn(|l| Some(glossary_digest(file, l)));
        data("glossary", id, &file.versions, digests);
    }
    if let (Some(file), Some(id)) = (&content.indicators, sources.find("content/indicators.yaml")) {
        let digests = LanguageMap::from_fn(|l| Some(indicators_digest(file, l)));
        data("indicators", id, &file.versions, digests);
    }
    if let (Some(file), Some(id)) =
        (&content.spreadsheets, sources.find("content/spreadsheets.yaml"))
    {
        let digests = LanguageMap::from_fn(|l| Some(spreadsheets_digest(file, l)));
        data("spreadsheets", id, &file.versions, digests);
    }
    for chart in charts {
        let digests = LanguageMap::from_fn(|l| Some(chart_digest(chart, l)));
        data(&format!("diagram:{}", chart.id.value), chart.id.span.file, &chart.versions, digests);
    }
    ledgers
}

/// The digest of each text as it is now.
pub type TextDigests = BTreeMap<(SectionId, Language), String>;

/// Computes the digest of every text.
pub fn text_digests(
    content: &Content,
    documents: &BTreeMap<(SectionId, Language), Document<Reference>>,
) -> TextDigests {
    let digests = documents.iter().filter_map(|((id, language), document)| {
        let front = &content.sections.get(id)?.texts[*language].as_ref()?.front;
        let digest = digest::of_document(&front.title.value, &front.summary.value, document);
        Some(((id.clone(), *language), digest))
    });
    digests.collect()
}

/// For records that point at nothing.
const NO_TARGETS: [&str; 0] = [];

/// The digest of the glossary in one language: per term its wording and definition.
fn glossary_digest(file: &GlossaryFile, language: Language) -> String {
    let mut builder = DigestBuilder::new();
    for (id, term) in file.terms.iter() {
        let wordings = term.wordings(language);
        builder.record("term", &wordings.preferred.value, [id.as_str(), term.source.as_str()]);
        for form in &wordings.forms {
            builder.record("form", &form.value, NO_TARGETS);
        }
        builder.record("definition", &term.definition[language].value, NO_TARGETS);
    }
    builder.finish()
}

/// The digest of the indicators in one language.
fn indicators_digest(file: &IndicatorsFile, language: Language) -> String {
    let mut builder = DigestBuilder::new();
    builder.record("notice", &file.notice[language], NO_TARGETS);
    for (id, factor) in file.factors.iter() {
        builder.record("factor", &factor.label[language], [id.as_str()]);
    }
    for (id, indicator) in file.indicators.iter() {
        let targets = [id.as_str(), indicator.factor.as_str(), indicator.source.as_str()];
        builder.record("question", &indicator.question[language], targets);
        builder.record("why", &indicator.why[language].value, NO_TARGETS);
        builder.record("where", &indicator.where_to_look[language].value, NO_TARGETS);
    }
    builder.finish()
}

/// The digest of the spreadsheets in one language: everything that a reader sees of them.
fn spreadsheets_digest(file: &SpreadsheetsFile, language: Language) -> String {
    let mut builder = DigestBuilder::new();
    for (id, sheet) in file.spreadsheets.iter() {
        builder.record("spreadsheet", &sheet.title[language], [id.as_str()]);
        builder.record("summary", &sheet.summary[language], NO_TARGETS);
        builder.record("notice", &sheet.notice[language], NO_TARGETS);
        for (id, column) in sheet.columns.iter() {
            let source = column.source.as_ref().map_or("", |source| source.as_str());
            let place = column.locator.as_deref().unwrap_or_default();
            let targets = [id.as_str(), column.kind.value.word(), source, place];
            builder.record("column", &column.label[language], targets);
            builder.record("explanation", &column.explanation[language], NO_TARGETS);
            for choice in &column.choices {
                builder.record("choice", &choice[language], NO_TARGETS);
            }
        }
    }
    builder.finish()
}

/// The digest of a flowchart in one language: everything that a reader sees of it, situation
/// by situation, and the table of changes.
fn chart_digest(chart: &Chart, language: Language) -> String {
    let mut builder = DigestBuilder::new();
    for text in [&chart.title, &chart.summary, &chart.scope] {
        builder.record("chart", &text[language].value, [chart.as_of.to_string()]);
    }
    for graph in &chart.situations {
        chart_situation(&Outline::new(chart, graph, language), &mut builder);
    }
    for row in &chart.changes {
        builder.record("aspect", &row.aspect[language].value, basis_targets(&row.basis));
        for value in &row.values {
            builder.record("value", &value[language].value, NO_TARGETS);
        }
    }
    builder.finish()
}

fn chart_situation(outline: &Outline, builder: &mut DigestBuilder) {
    let situation = outline.situation.as_ref().map_or("", |s| s.label.as_str());
    builder.record("situation", situation, NO_TARGETS);
    for step in &outline.steps {
        let words = [step.id.as_str(), step.kind.word(), step.modality.word(), step.effect.word()];
        let who = step
            .actor
            .into_iter()
            .chain(step.with.iter().copied())
            .map(|a| outline.actors[a].id.as_str());
        builder.record("step", &step.label, words.into_iter().chain(who));
        builder.record(
            "basis",
            if step.inferred { "inferred" } else { "" },
            basis_targets(&step.basis),
        );
        for text in [&step.detail, &step.caveat].into_iter().flatten() {
            builder.record("text", &text.value, NO_TARGETS);
        }
    }
    for way in &outline.ways {
        let ends = [way.from, way.to].map(|step| outline.steps[step].id.clone());
        let marks = [(way.optional, "optional"), (way.looped, "loop"), (way.inferred, "inferred")];
        let marks = marks.into_iter().filter(|(is, _)| *is).map(|(_, word)| word.to_owned());
        let targets = ends.into_iter().chain(marks).chain(basis_targets(&way.basis));
        builder.record("way", way.text.as_deref().unwrap_or_default(), targets);
    }
}

fn basis_targets(basis: &[Basis]) -> Vec<String> {
    basis
        .iter()
        .map(|b| format!("{}#{}", b.source, b.locator.as_deref().unwrap_or_default()))
        .collect()
}
