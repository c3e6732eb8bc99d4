//! Whether the text is the text that the ledger says.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::Content;
use crate::content::glossary::GlossaryFile;
use crate::content::ids::SectionId;
use crate::content::indicators::IndicatorsFile;
use crate::content::ledger::Version;
use crate::diagnostics::{Diagnostic, Severity, Sink, codes};
use crate::flowchart::Chart;
use crate::flowchart::Outline;
use crate::flowchart::graph::Basis;
use crate::language::{Language, LanguageMap};
use crate::markdown::digest::{self, DigestBuilder};
use crate::markdown::tree::{Document, Reference};
use crate::source::Sources;
use crate::yaml::{Date, Spanned};

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
pub fn glossary_digest(file: &GlossaryFile, language: Language) -> String {
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
pub fn indicators_digest(file: &IndicatorsFile, language: Language) -> String {
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

/// The digest of a flowchart in one language: everything that a reader sees of it, situation
/// by situation, and the table of changes.
pub fn chart_digest(chart: &Chart, language: Language) -> String {
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

/// What a ledger is checked against.
struct Ledger<'a> {
    /// The file to name.
    path: String,
    /// The id to give to `leidraad version`.
    id: String,
    versions: &'a Spanned<Vec<Version>>,
    digests: LanguageMap<Option<String>>,
}

/// Checks every ledger: sections, glossary, indicators and flowcharts.
pub(super) fn check(
    content: &Content,
    charts: &[Chart],
    sources: &Sources,
    digests: &TextDigests,
    authoritative: Language,
    as_of: Date,
    unreleased: bool,
    sink: &mut Sink,
) {
    let mut ledgers: Vec<Ledger<'_>> = Vec::new();
    for (id, section) in &content.sections {
        let digests = LanguageMap::from_fn(|l| digests.get(&(id.clone(), l)).cloned());
        let path = format!("content/sections/{id}");
        ledgers.push(Ledger {
            path,
            id: id.to_string(),
            versions: &section.file.versions,
            digests,
        });
    }
    if let Some(file) = &content.glossary {
        let digests = LanguageMap::from_fn(|l| Some(glossary_digest(file, l)));
        let (path, id) = ("content/glossary.yaml".to_owned(), "glossary".to_owned());
        ledgers.push(Ledger { path, id, versions: &file.versions, digests });
    }
    if let Some(file) = &content.indicators {
        let digests = LanguageMap::from_fn(|l| Some(indicators_digest(file, l)));
        let (path, id) = ("content/indicators.yaml".to_owned(), "indicators".to_owned());
        ledgers.push(Ledger { path, id, versions: &file.versions, digests });
    }
    for chart in charts {
        let digests = LanguageMap::from_fn(|l| Some(chart_digest(chart, l)));
        let path = sources.file(chart.id.span.file).path.to_string();
        let id = format!("diagram:{}", chart.id.value);
        ledgers.push(Ledger { path, id, versions: &chart.versions, digests });
    }
    for ledger in &ledgers {
        check_order(ledger, sink);
        check_in_force(ledger, as_of, sink);
        if !unreleased {
            check_released(ledger, authoritative, sink);
        }
    }
}

/// Newest first, no number twice, digests of the form that the tool writes.
fn check_order(ledger: &Ledger<'_>, sink: &mut Sink) {
    let versions = &ledger.versions.value;
    if versions.is_empty() {
        sink.report(
            Diagnostic::at(codes::NO_VERSION, ledger.versions.span).arg("id", ledger.id.as_str()),
        );
    }
    let mut seen = BTreeSet::new();
    for version in versions {
        if !seen.insert(version.version.value.as_str()) {
            let twice = Diagnostic::at(codes::VERSION_TWICE, version.version.span);
            sink.report(twice.arg("version", version.version.as_str()));
        }
        let digests = version.digest.iter().flat_map(|d| [d.nl.as_ref(), d.en.as_ref()]).flatten();
        for digest in digests.filter(|d| !digest::is_well_formed(d)) {
            sink.report(
                Diagnostic::at(codes::BAD_DIGEST, digest.span).arg("id", ledger.id.as_str()),
            );
        }
    }
    for pair in versions.windows(2) {
        if pair[0].published < pair[1].published {
            sink.report(
                Diagnostic::at(codes::VERSION_ORDER, pair[1].version.span)
                    .arg("newer", pair[0].version.as_str())
                    .arg("older", pair[1].version.as_str()),
            );
        }
    }
}

/// A version of the future can be announced only when the text of today is at hand.
fn check_in_force(ledger: &Ledger<'_>, as_of: Date, sink: &mut Sink) {
    if let Some(newest) = ledger.versions.first()
        && newest.effective > as_of
    {
        sink.report(
            Diagnostic::at(codes::NOT_YET_IN_FORCE, newest.version.span)
                .arg("id", ledger.id.as_str())
                .arg("version", newest.version.as_str())
                .arg("effective", newest.effective.to_string())
                .arg("as_of", as_of.to_string()),
        );
    }
}

fn check_released(ledger: &Ledger<'_>, authoritative: Language, sink: &mut Sink) {
    let Some(newest) = ledger.versions.first() else { return };
    for (language, digest) in ledger.digests.iter() {
        let Some(digest) = digest else { continue };
        let recorded = newest.digest.as_ref().and_then(|d| d[language].as_ref());
        if recorded.is_some_and(|r| r.value == *digest) {
            continue;
        }
        let path = match ledger.path.strip_suffix(".yaml") {
            Some(_) => ledger.path.clone(),
            None => format!("{}/{language}.md", ledger.path),
        };
        // A changed translation alone does not stop the guide: readers see its state.
        let severity = if language == authoritative || recorded.is_none() {
            Severity::Error
        } else {
            Severity::Warning
        };
        let known = if recorded.is_some() { "yes" } else { "no" };
        let mut diagnostic = Diagnostic::of_path(codes::UNRELEASED, path)
            .arg("id", ledger.id.as_str())
            .arg("version", newest.version.as_str())
            .arg("known", known)
            .arg("translation", if language == authoritative { "no" } else { "yes" })
            .severity(severity);
        if let Some(recorded) = recorded {
            diagnostic = diagnostic.label(recorded.span, "recorded");
        }
        sink.report(diagnostic);
    }
}
