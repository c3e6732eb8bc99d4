//! What the guide says of its sources: how much of each was read and when, whether its law holds, and
//! whether anything rests on it. An edition was published with what it said then, and is not asked.

use std::collections::BTreeSet;

use super::ledger::in_force::FromArchive;
use super::parse::Parsed;
use super::resting::names;
use super::{Guide, Link, Role};
use crate::content::bibliography::{LegalStatus, Pending, Source, SourceKind, SourcesFile};
use crate::content::ids::SourceId;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::flowchart::Chart;
use crate::markdown::tree::{Block, Inline, Reference};
use crate::markdown::visit;
use crate::source::{Sources, Span};
use crate::yaml::{Date, Spanned};

/// Guides of an earlier form are asked to come to this one first, and then for the rest.
const FIRST_FORM: u32 = 3;

/// Reports what is not said of a source, and what rests on nothing that was read.
pub(super) fn check(
    guide: &Guide,
    parsed: &Parsed,
    from_archive: &FromArchive,
    sources: &Sources,
    sink: &mut Sink,
) {
    let Some(file) = &parsed.content.sources else { return };
    let uses = Uses { guide, parsed, from_archive };
    for chart in &parsed.charts {
        adopted_situations(chart, guide.as_of, sink);
        unseen_steps(chart, sink);
    }
    uses.unseen_entries(file, sink);
    for (id, source) in file.sources.iter() {
        adopted(&id.value, source, guide.as_of, sink);
        known_from(&id.value, source, file, sink);
    }
    if guide.files.site.schema() < FIRST_FORM || file.schema.value < FIRST_FORM {
        return;
    }
    file.sources.iter().for_each(|(id, source)| unsaid(&id.value, source, sink));
    if !uses.is_complete(sources) {
        return;
    }
    let cited = uses.cited(file);
    for (id, source) in file.sources.iter() {
        if !source.further_reading && !cited.contains(&id.value) {
            sink.report(of(codes::SOURCE_UNCITED, &id.value, id.span));
        }
    }
}

fn of(code: crate::diagnostics::Code, id: &SourceId, span: Span) -> Diagnostic {
    Diagnostic::at(code, span).arg("id", id.as_str())
}

/// What readers want to know of a source, and its file leaves open.
fn unsaid(id: &SourceId, source: &Source, sink: &mut Sink) {
    if let Some(seen) = source.seen.as_ref().filter(|seen| seen.extent.is_none()) {
        let (span, date) = match &seen.date {
            Some(date) => (date.span, date.value.to_string()),
            None => (seen.span, "2026-11-23".to_owned()),
        };
        sink.report(of(codes::EXTENT_MISSING, id, span).arg("date", date));
    }
    let builds_none = matches!(source.kind.value, SourceKind::Web | SourceKind::Report);
    if builds_none && source.url.is_none() {
        sink.report(of(codes::ADDRESS_UNSAID, id, source.kind.span));
    }
    let in_force = |status: &&Spanned<LegalStatus>| status.value == LegalStatus::InForce;
    if let (Some(status), None) = (source.status.as_ref().filter(in_force), &source.status_checked)
    {
        sink.report(of(codes::STATUS_UNCHECKED, id, status.span));
    }
}

/// A law that holds by now, and is said to be only adopted.
fn adopted(id: &SourceId, source: &Source, as_of: Date, sink: &mut Sink) {
    let (Some(status), Some(Pending::Adopted { from })) =
        (&source.status, Pending::of(source.status(), source.from()))
    else {
        return;
    };
    if from <= as_of {
        let holds = of(codes::ADOPTED_HOLDS, id, status.span).arg("from", from.to_string());
        sink.report(holds);
    }
}

/// Who told us of a source must have been read; otherwise nobody has.
fn known_from(id: &SourceId, source: &Source, file: &SourcesFile, sink: &mut Sink) {
    let Some(from) = source.seen.as_ref().and_then(|seen| seen.known_from.as_ref()) else { return };
    let unseen = file.sources.get(from.as_str()).is_some_and(Source::is_not_seen);
    if unseen && from.value != *id {
        let unseen = of(codes::KNOWN_FROM_MISSING, id, from.span).arg("what", "unseen");
        sink.report(unseen.arg("from", from.as_str()));
    }
}

fn adopted_situations(chart: &Chart, as_of: Date, sink: &mut Sink) {
    for graph in &chart.situations {
        let situation = &graph.situation;
        let (Some(Pending::Adopted { from }), Some(at)) = (situation.pending(), &situation.from)
        else {
            continue;
        };
        if from <= as_of {
            let holds = Diagnostic::at(codes::CHART_ADOPTED_HOLDS, at.span);
            let holds = holds.arg("id", situation.id.as_str()).arg("from", from.to_string());
            sink.report(holds);
        }
    }
}

/// Steps of which every place that says so is in a source that we have not seen.
fn unseen_steps(chart: &Chart, sink: &mut Sink) {
    let mut told = BTreeSet::new();
    for node in chart.situations.iter().flat_map(|graph| &graph.nodes) {
        let unseen = !node.basis.is_empty() && node.basis.iter().all(|basis| basis.not_seen);
        if unseen && told.insert(&node.id) {
            let sources = names(node.basis.iter().map(|basis| &basis.source));
            sink.report(rests("step", node.id.as_str(), sources, node.span));
        }
    }
}

fn rests(what: &'static str, id: &str, sources: String, span: Span) -> Diagnostic {
    let unseen = Diagnostic::at(codes::RESTS_ON_UNSEEN, span).arg("what", what).arg("id", id);
    unseen.arg("sources", sources)
}

/// Where sources are used.
struct Uses<'a> {
    guide: &'a Guide,
    parsed: &'a Parsed,
    from_archive: &'a FromArchive,
}

impl<'a> Uses<'a> {
    /// True when everything was read that may cite a source: what could not be, was reported.
    fn is_complete(&self, sources: &Sources) -> bool {
        let unreadable = &self.parsed.content.unreadable;
        let diagrams =
            sources.below("diagrams/").filter(|(_, file)| file.path.extension() == Some("yaml"));
        unreadable.sections.is_empty()
            && unreadable.texts.is_empty()
            && unreadable.pages.is_empty()
            && unreadable.files.is_empty()
            && diagrams.count() == self.parsed.charts.len()
    }

    /// Indicators and terms that rest on nothing that we have seen.
    fn unseen_entries(&self, file: &SourcesFile, sink: &mut Sink) {
        let content = &self.parsed.content;
        let unseen = |id: &SourceId| file.sources.get(id.as_str()).is_some_and(Source::is_not_seen);
        let mut report = |what, id: &str, own: &Spanned<SourceId>, cited: &BTreeSet<&SourceId>| {
            if unseen(&own.value) && cited.iter().all(|id| unseen(id)) {
                let all = std::iter::once(&own.value).chain(cited.iter().copied());
                sink.report(rests(what, id, names(all), own.span));
            }
        };
        for (id, term) in content.glossary.iter().flat_map(|file| file.terms.iter()) {
            let mut cited = BTreeSet::new();
            let texts = self.guide.definitions.get(&id.value).into_iter().flat_map(|t| t.iter());
            texts.for_each(|(_, text)| inlines(text, &mut cited));
            report("term", id.as_str(), &term.source, &cited);
        }
        for (id, indicator) in content.indicators.iter().flat_map(|file| file.indicators.iter()) {
            let mut cited: BTreeSet<&SourceId> =
                indicator.words().map(|(_, id)| id).into_iter().collect();
            let texts = self.guide.indicator_texts.get(&id.value).into_iter();
            for (_, text) in texts.flat_map(|texts| texts.iter()) {
                inlines(&text.why, &mut cited);
                inlines(&text.where_to_look, &mut cited);
            }
            report("indicator", id.as_str(), &indicator.source, &cited);
        }
    }

    /// The sources that something rests on or names, today or in what is about to hold.
    fn cited(&self, file: &'a SourcesFile) -> BTreeSet<&'a SourceId> {
        let mut cited = BTreeSet::new();
        self.texts(&mut cited);
        self.lists(&mut cited);
        self.charts(&mut cited);
        let told_by = file.sources.iter().filter_map(|(_, source)| source.seen.as_ref());
        cited.extend(told_by.filter_map(|seen| seen.known_from.as_ref()).map(|id| &id.value));
        cited
    }

    fn texts(&self, cited: &mut BTreeSet<&'a SourceId>) {
        for section in &self.guide.sections {
            let texts = section.texts.iter().flat_map(|(_, text)| text.citations().iter());
            cited.extend(texts.map(|cited| &cited.source));
        }
        for page in &self.guide.pages {
            let texts = page.texts.iter().flat_map(|(_, text)| text.resolved.citations.iter());
            cited.extend(texts.map(|cited| &cited.source));
        }
        for (key, text) in &self.parsed.documents {
            // What holds was counted; what is about to, is only in its file.
            if self.from_archive.texts.contains(key) || self.guide.section(&key.0).is_none() {
                visit::document_runs(&text.document, &mut |_, run| references(run, cited));
            }
        }
        for section in self.parsed.content.sections.values() {
            cited.extend(section.file.reflects.iter().map(|r| &r.source.value));
            cited.extend(section.file.reported.iter().map(|r| &r.source.value));
        }
    }

    fn lists(&self, cited: &mut BTreeSet<&'a SourceId>) {
        let content = &self.parsed.content;
        for (_, term) in content.glossary.iter().flat_map(|file| file.terms.iter()) {
            cited.insert(&term.source.value);
        }
        for (_, indicator) in content.indicators.iter().flat_map(|file| file.indicators.iter()) {
            cited.insert(&indicator.source.value);
            cited.extend(indicator.words().map(|(_, source)| source));
        }
        for (_, sheet) in content.spreadsheets.iter().flat_map(|file| file.spreadsheets.iter()) {
            cited.extend(
                sheet.columns.iter().filter_map(|(_, c)| c.source.as_ref()).map(|id| &id.value),
            );
        }
        for text in self.guide.definitions.values().flat_map(|texts| texts.iter()) {
            inlines(text.1, cited);
        }
        for (_, text) in self.guide.indicator_texts.values().flat_map(|texts| texts.iter()) {
            inlines(&text.why, cited);
            inlines(&text.where_to_look, cited);
        }
    }

    fn charts(&self, cited: &mut BTreeSet<&'a SourceId>) {
        for chart in &self.parsed.charts {
            for graph in &chart.situations {
                cited.extend(graph.situation.source.as_ref());
                let steps = graph.nodes.iter().flat_map(|node| &node.basis);
                let ways = graph.ways.iter().flat_map(|way| &way.basis);
                cited.extend(steps.chain(ways).map(|basis| &basis.source));
            }
            let rows = chart.changes.iter().flat_map(|row| &row.basis);
            let rows = rows.chain(chart.roles.iter().flat_map(|role| &role.basis));
            cited.extend(rows.map(|basis| &basis.source));
        }
        let steps = self.guide.charts.iter().flat_map(|pages| pages.steps.values().flatten());
        for (_, text) in steps.flat_map(|texts| texts.iter()) {
            blocks(&text.detail, cited);
            blocks(&text.caveat, cited);
        }
    }
}

fn blocks<'a>(content: &'a [Block<Link>], cited: &mut BTreeSet<&'a SourceId>) {
    visit::runs(content, &mut |_, run| inlines(run, cited));
}

fn inlines<'a>(content: &'a [Inline<Link>], cited: &mut BTreeSet<&'a SourceId>) {
    links(content, &mut |link: &'a Link| {
        if let Role::Citation { source, .. } = &link.role {
            cited.insert(source);
        }
    });
}

fn references<'a>(content: &'a [Inline<Reference>], cited: &mut BTreeSet<&'a SourceId>) {
    links(content, &mut |reference: &'a Reference| {
        if let Reference::Source { id, .. } = reference {
            cited.insert(id);
        }
    });
}

fn links<'a, L>(content: &'a [Inline<L>], visit: &mut dyn FnMut(&'a L)) {
    for inline in content {
        match inline {
            Inline::Link { target, content, .. } => {
                visit(target);
                links(content, visit);
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strikethrough(inner)
            | Inline::Foreign { content: inner, .. }
            | Inline::Marked { content: inner, .. } => links(inner, visit),
            _ => {}
        }
    }
}
